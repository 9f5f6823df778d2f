// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "exchange/geofeatures.h"
#include "json/json.h"
#include "text/terms.h"
#include "units/units.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;

std::string plain(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number()) return exactNumber(value.get<double>());
    if (value.is_null()) return {};
    std::string all;
    if (value.is_array() && std::ranges::all_of(value, [](const Json& v) { return v.is_string(); })) {
        for (const Json& v : value) all += (all.empty() ? "" : ";") + v.get<std::string>();
        return all;
    }
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class GeoJsonReader {
public:
    Result<Drawn> read(const Json& root) {
        if (root.is_object() && root.contains("crs")) checkSystem(root["crs"]);
        feature(root, "geojson");
        if (!m_result) return Unexpected(m_result.error());
        return drawnFrom(m_features, std::move(m_notes));
    }

private:
    void refuse(const Json& value, const std::string& path, text::Value expected) {
        if (m_result) m_result = fail(ErrorCode::JsonBadValue, {{"path", path}, {"value", shownValue(plain(value))}, {"expected", std::move(expected)}});
    }
    const Json* member(const Json& node, const char* key, const std::string& path) {
        if (node.is_object() && node.contains(key)) return &node[key];
        if (m_result) m_result = fail(ErrorCode::JsonMissingKey, {{"path", path + "." + key}});
        return nullptr;
    }
    /// Files of before RFC 7946 may name another coordinate system than WGS 84.
    void checkSystem(const Json& crs) {
        const std::string text = plain(crs);
        if (!crs.is_null() && text.find("CRS84") == std::string::npos && text.find("4326") == std::string::npos) refuse(crs, "geojson.crs", std::string("urn:ogc:def:crs:OGC:1.3:CRS84"));
    }
    void feature(const Json& node, const std::string& path) {
        const Json* const type = member(node, "type", path);
        if (!type || !m_result) return;
        if (*type == "FeatureCollection") {
            noteOthers(node, path, {"type", "features", "crs", "bbox"});
            const Json* const list = member(node, "features", path);
            if (list && !list->is_array()) return refuse(*list, path + ".features", &text::entry(Term::JsonList));
            for (std::size_t i = 0; list && i < list->size() && m_result; ++i) feature((*list)[i], "features[" + std::to_string(i) + "]");
            return;
        }
        GeoFeature out;
        out.title = path;
        if (*type == "Feature") {
            if (const auto properties = node.find("properties"); properties != node.end() && properties->is_object())
                for (const auto& [key, value] : properties->items()) out.values.emplace(key, plain(value));
            if (const auto id = node.find("id"); id != node.end()) out.values.emplace("id", plain(*id));
            noteOthers(node, path, {"type", "properties", "geometry", "id", "bbox"});
            const Json* const shape = member(node, "geometry", path);
            if (shape && !shape->is_null()) geometry(*shape, path + ".geometry", out);
            else if (shape) m_notes.add(Note::ElementUnused, path, "Feature");
        } else geometry(node, path, out);
        m_features.push_back(std::move(out));
    }
    void noteOthers(const Json& node, const std::string& path, std::initializer_list<std::string_view> known) {
        for (const auto& [key, value] : node.items())
            if (std::ranges::find(known, key) == known.end()) m_notes.add(Note::FieldUnused, path, key);
    }
    void geometry(const Json& node, const std::string& path, GeoFeature& out) {
        const Json* const type = member(node, "type", path);
        if (!type || !m_result) return;
        const std::string kind = plain(*type);
        if (kind == "GeometryCollection") {
            const Json* const list = member(node, "geometries", path);
            if (list && !list->is_array()) return refuse(*list, path + ".geometries", &text::entry(Term::JsonList));
            for (std::size_t i = 0; list && i < list->size() && m_result; ++i) geometry((*list)[i], path + ".geometries[" + std::to_string(i) + "]", out);
            return;
        }
        if (kind == "Polygon" || kind == "MultiPolygon") return m_notes.add(Note::ElementUnused, path, kind);
        const Json* const at = member(node, "coordinates", path);
        if (!at) return;
        const std::string where = path + ".coordinates";
        if (kind == "Point") {
            if (const auto p = place(*at, where)) out.points.push_back(*p);
        } else if (kind == "MultiPoint") out.points = places(*at, where, 0);
        else if (kind == "LineString") out.ways.push_back(places(*at, where, 2));
        else if (kind == "MultiLineString") {
            if (!at->is_array()) return refuse(*at, where, &text::entry(Term::JsonList));
            for (std::size_t i = 0; i < at->size() && m_result; ++i) out.ways.push_back(places((*at)[i], where + "[" + std::to_string(i) + "]", 2));
        } else refuse(*type, path + ".type", std::string("Point, MultiPoint, LineString, MultiLineString, GeometryCollection"));
    }
    std::vector<Place> places(const Json& list, const std::string& path, std::size_t least) {
        std::vector<Place> out;
        if (!list.is_array()) refuse(list, path, &text::entry(Term::JsonList));
        for (std::size_t i = 0; i < list.size() && m_result; ++i)
            if (const auto p = place(list[i], path + "[" + std::to_string(i) + "]")) out.push_back(*p);
        if (m_result && out.size() < least) m_result = fail(ErrorCode::ListTooShort, {{"field", path}, {"length", static_cast<std::int64_t>(out.size())}, {"least", static_cast<std::int64_t>(least)}});
        return out;
    }
    std::optional<Place> place(const Json& node, const std::string& path) {
        const bool isPair = node.is_array() && node.size() >= 2 && node[0].is_number() && node[1].is_number();
        const Place out = isPair ? Place{node[1].get<double>(), node[0].get<double>()} : Place{};
        if (isPair && std::abs(out.latitude) <= 90 && std::abs(out.longitude) <= 180) return out;
        refuse(node, path, &text::entry(Term::JsonPlace));
        return std::nullopt;
    }

    std::vector<GeoFeature> m_features;
    Notes m_notes;
    Result<Done> m_result = Done{};
};

} // namespace

Result<Drawn> drawnFromGeoJson(std::string_view text) {
    if (const auto fits = checkSize(text.size(), "GeoJSON"); !fits) return Unexpected(fits.error());
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    return GeoJsonReader().read(*tree);
}

} // namespace spanwright::exchange
