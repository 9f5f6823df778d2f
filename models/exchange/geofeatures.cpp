// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/geofeatures.h"
#include "exchange/flatfields.h"
#include "exchange/foreigntext.h"
#include "network/network.h"
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>

namespace spanwright::exchange {
namespace {

const Length kReach(2, units::km);      // from the end of a way to its site
constexpr double kSeenDegrees = 0.002;  // 200 m
const Length kNoted(10, units::m);      // a gap that is worth a note, or that parts two ways

namespace geometry = boost::geometry;
using Point = geometry::model::point<double, 3, geometry::cs::cartesian>;
using Located = std::pair<Point, std::size_t>;

/// On a ball of radius 1: what is nearest there is nearest on the earth, over the date line and the poles.
Point onBall(Place p) {
    const double latitude = p.latitude * std::numbers::pi / 180, longitude = p.longitude * std::numbers::pi / 180;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

Length along(const std::vector<Place>& way) {
    Length sum;
    for (std::size_t i = 1; i < way.size(); ++i) sum += network::geodesic(way[i - 1], way[i]);
    return sum;
}

/// Ways of one feature, those that touch put together.
std::vector<std::vector<Place>> joinedWays(const std::vector<std::vector<Place>>& ways) {
    std::vector<std::vector<Place>> out;
    for (const std::vector<Place>& way : ways)
        if (!out.empty() && network::geodesic(out.back().back(), way.front()) <= kNoted) out.back().insert(out.back().end(), way.begin(), way.end());
        else out.push_back(way);
    return out;
}

/// What lies between the ends of a way, without points that are not seen on a map.
std::vector<Place> drawnRoute(const std::vector<Place>& way) {
    using Flat = geometry::model::d2::point_xy<double>;
    geometry::model::linestring<Flat> line, simple;
    for (const Place& place : way) line.emplace_back(place.longitude, place.latitude);
    geometry::simplify(line, simple, kSeenDegrees);
    std::vector<Place> route;
    for (std::size_t i = 1; i + 1 < simple.size(); ++i) route.push_back({simple[i].y(), simple[i].x()});
    return route;
}

class FeatureBuilder {
public:
    explicit FeatureBuilder(Notes notes) { m_out.notes = std::move(notes); }

    Result<Done> addSites(const GeoFeature& feature) {
        for (std::size_t i = 0; i < feature.points.size(); ++i) {
            FlatReader reader(feature.values, refusal(feature));
            DrawnSite site = readSite(reader);
            if (!reader.result()) return reader.result();
            named(site.site.name, feature, reader);
            if (feature.points.size() > 1) site.site.name += " " + std::to_string(i + 1);
            if (i == 0) noteUnused(reader, site.site.name);
            add(std::move(site), feature.points[i]);
        }
        return checkCount(m_out.sites.size());
    }
    Result<Done> addLinks(const GeoFeature& feature) {
        const std::vector<std::vector<Place>> ways = joinedWays(feature.ways);
        for (std::size_t i = 0; i < ways.size(); ++i) {
            FlatReader reader(feature.values, refusal(feature));
            DrawnLink link{readLink(reader), 0, 0, {}, drawnRoute(ways[i])};
            if (!reader.result()) return reader.result();
            named(link.link.name, feature, reader);
            if (ways.size() > 1) link.link.name += " " + std::to_string(i + 1);
            if (!reader.value("length_km") || ways.size() > 1) {
                link.link.lengthMode = LengthMode::Entered;
                link.link.enteredLength = along(ways[i]);
            }
            link.from = end(reader.value("from"), ways[i].front(), link.link.name, " A");
            link.to = end(reader.value("to"), ways[i].back(), link.link.name, " Z");
            for (DrawnLight& light : readLights(reader, link.link.name, m_out.links.size())) m_out.lights.push_back(std::move(light));
            if (!reader.result()) return reader.result();
            if (i == 0) noteUnused(reader, link.link.name);
            m_out.links.push_back(std::move(link));
        }
        return checkCount(m_out.sites.size() + m_out.links.size());
    }
    [[nodiscard]] Drawn taken() { return std::move(m_out); }

private:
    static FlatReader::Refuse refusal(const GeoFeature& feature) {
        return [&feature](const std::string& key, const std::string& value, text::Value expected) -> Error {
            if (feature.line == 0) return {ErrorCode::JsonBadValue, {{"path", feature.title + "." + key}, {"value", shownValue(value)}, {"expected", std::move(expected)}}};
            return {ErrorCode::NetworkBadValue, {{"line", feature.line}, {"element", feature.title}, {"field", key}, {"value", shownValue(value)}, {"expected", std::move(expected)}}};
        };
    }
    void named(std::string& name, const GeoFeature& feature, FlatReader& reader) {
        for (const char* key : {"Name", "NAME", "title", "label", "id"})
            if (const std::string* other = name.empty() ? reader.value(key) : nullptr) name = cleanName(*other);
        if (!name.empty()) return;
        name = feature.title;
        m_out.notes.add(Note::NameMissing, name);
    }
    void noteUnused(const FlatReader& reader, const std::string& name) {
        for (const std::string& key : reader.unused())
            if (key != "latitude_deg" && key != "longitude_deg") m_out.notes.add(Note::FieldUnused, name, key);
    }
    std::size_t add(DrawnSite site, Place place) {
        site.site.place = place;
        site.hasPlace = true;
        m_byName.emplace(site.site.name, m_out.sites.size());
        m_places.insert({onBall(place), m_out.sites.size()});
        m_out.sites.push_back(std::move(site));
        return m_out.sites.size() - 1;
    }
    std::size_t end(const std::string* name, Place place, const std::string& link, const char* suffix) {
        if (name) {
            if (const auto known = m_byName.find(cleanName(*name)); known != m_byName.end()) return known->second;
            m_out.notes.add(Note::FieldUnused, link, suffix[1] == 'A' ? "from" : "to");
        }
        std::vector<Located> nearest;
        m_places.query(geometry::index::nearest(onBall(place), 1), std::back_inserter(nearest));
        if (const Length away = nearest.empty() ? kReach * 2 : network::geodesic(m_out.sites[nearest[0].second].site.place, place); away <= kReach) {
            if (away > kNoted) m_out.notes.add(Note::EndJoined, link + " – " + m_out.sites[nearest[0].second].site.name, print(kReach).text());
            return nearest[0].second;
        }
        DrawnSite site;
        site.site.name = link + suffix;
        m_out.notes.add(Note::EndAdded, site.site.name);
        return add(std::move(site), place);
    }

    Drawn m_out;
    std::map<std::string, std::size_t> m_byName;
    geometry::index::rtree<Located, geometry::index::quadratic<16>> m_places;
};

} // namespace

Result<Drawn> drawnFrom(const std::vector<GeoFeature>& features, Notes notes) {
    FeatureBuilder builder(std::move(notes));
    for (const GeoFeature& feature : features)
        if (const auto done = builder.addSites(feature); !done) return Unexpected(done.error());
    for (const GeoFeature& feature : features)
        if (const auto done = builder.addLinks(feature); !done) return Unexpected(done.error());
    return builder.taken();
}

} // namespace spanwright::exchange
