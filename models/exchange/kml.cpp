// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "exchange/geofeatures.h"
#include "exchange/xml.h"
#include "text/terms.h"
#include <algorithm>
#include <array>
#include <memory>
#include <zip.h>

namespace spanwright::exchange {
namespace {

/// Elements that say how something looks, not what it is.
constexpr std::array<std::string_view, 15> kLooks{"Style", "StyleMap", "styleUrl", "LookAt", "Camera", "open", "visibility", "Snippet", "snippet", "Region", "name", "Schema", "NetworkLinkControl", "author", "link"};
bool isLook(std::string_view tag) { return std::ranges::find(kLooks, tag) != kLooks.end(); }

/// "longitude,latitude" or "longitude,latitude,altitude".
std::optional<Place> placeIn(std::string_view tuple, bool& hasAltitude) {
    double values[3] = {};
    std::size_t count = 0;
    for (std::size_t at = 0; at <= tuple.size(); ++count) {
        const std::size_t end = std::min(tuple.find(',', at), tuple.size());
        const auto number = numberIn(tuple.substr(at, end - at));
        if (!number || count == 3) return std::nullopt;
        values[count] = *number;
        at = end + 1;
    }
    if (count < 2 || std::abs(values[0]) > 180 || std::abs(values[1]) > 90) return std::nullopt;
    if (values[2] != 0) hasAltitude = true;
    return Place{values[1], values[0]};
}

class KmlReader {
public:
    explicit KmlReader(const Xml& xml) : m_xml(xml) {}

    Result<Drawn> read() {
        if (const auto done = folder(m_xml.root()); !done) return Unexpected(done.error());
        return drawnFrom(m_features, std::move(m_notes));
    }

private:
    Result<Done> folder(pugi::xml_node node) { // as deep as the file, which Xml::parse bounds
        for (const pugi::xml_node child : node.children()) {
            const std::string_view tag = localName(child);
            if (child.type() != pugi::node_element || isLook(tag)) continue;
            Result<Done> done = Done{};
            if (tag == "Placemark") done = placemark(child);
            else if (tag == "Document" || tag == "Folder") done = folder(child);
            else m_notes.add(Note::ElementUnused, nameOf(node), std::string(tag));
            if (!done) return done;
        }
        return Done{};
    }
    static std::string nameOf(pugi::xml_node node) {
        const std::string name = cleanName(textOf(childOf(node, "name")));
        return name.empty() ? Xml::titled(node) : name;
    }
    Result<Done> placemark(pugi::xml_node node) {
        GeoFeature out;
        out.line = m_xml.line(node);
        out.values["name"] = textOf(childOf(node, "name"));
        out.title = std::string(localName(node)) + (out.values["name"].empty() ? " " + std::to_string(m_features.size() + 1) : " \"" + shownValue(out.values["name"]) + "\"");
        bool hasShape = false;
        for (const pugi::xml_node child : node.children()) {
            const std::string_view tag = localName(child);
            if (child.type() != pugi::node_element || isLook(tag)) continue;
            if (tag == "ExtendedData") addData(child, out);
            else if (isGeometry(tag)) {
                hasShape = true;
                if (const auto done = geometry(child, out); !done) return done;
            } else m_notes.add(Note::FieldUnused, nameOf(node), std::string(tag));
        }
        if (!hasShape) m_notes.add(Note::ElementUnused, nameOf(node), "Placemark");
        m_features.push_back(std::move(out));
        return checkCount(m_features.size());
    }
    static void addData(pugi::xml_node data, GeoFeature& out) {
        for (const pugi::xml_node child : data.children()) {
            if (localName(child) == "Data") out.values.emplace(child.attribute("name").value(), textOf(childOf(child, "value")));
            for (const pugi::xml_node simple : child.children())
                if (localName(simple) == "SimpleData") out.values.emplace(simple.attribute("name").value(), textOf(simple));
        }
    }
    static bool isGeometry(std::string_view tag) { return tag == "Point" || tag == "LineString" || tag == "MultiGeometry" || tag == "Polygon" || tag == "LinearRing" || tag == "Track" || tag == "MultiTrack" || tag == "Model"; }
    Result<Done> geometry(pugi::xml_node node, GeoFeature& out) {
        const std::string_view tag = localName(node);
        if (tag == "MultiGeometry") {
            for (const pugi::xml_node child : node.children())
                if (child.type() == pugi::node_element)
                    if (const auto done = geometry(child, out); !done) return done;
            return Done{};
        }
        if (tag != "Point" && tag != "LineString") {
            m_notes.add(Note::ElementUnused, out.title, std::string(tag));
            return Done{};
        }
        const pugi::xml_node list = childOf(node, "coordinates");
        if (!list) return fail(ErrorCode::NetworkMissing, {{"line", m_xml.line(node)}, {"element", out.title}, {"field", std::string("coordinates")}});
        const Result<std::vector<Place>> places = read(list, out.title);
        if (!places) return Unexpected(places.error());
        const std::size_t least = tag == "Point" ? 1 : 2;
        if (places->size() < least) return fail(ErrorCode::NetworkBadValue, {{"line", m_xml.line(list)}, {"element", out.title}, {"field", std::string("coordinates")}, {"value", shownValue(textOf(list))}, {"expected", &text::entry(Term::JsonPlaces)}});
        if (tag == "Point") out.points.push_back(places->front());
        else out.ways.push_back(*places);
        return Done{};
    }
    /// "longitude,latitude[,altitude]" with blanks between.
    Result<std::vector<Place>> read(pugi::xml_node list, const std::string& title) {
        const std::string text = textOf(list);
        std::vector<Place> out;
        std::int64_t line = m_xml.line(list);
        bool hasAltitude = false;
        for (std::size_t at = 0; at < text.size();) {
            if (std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos) {
                line += text[at++] == '\n';
                continue;
            }
            const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
            const std::string_view tuple = std::string_view(text).substr(at, end - at);
            const std::optional<Place> place = placeIn(tuple, hasAltitude);
            if (!place) return fail(ErrorCode::NetworkBadValue, {{"line", line}, {"element", title}, {"field", std::string("coordinates")}, {"value", shownValue(tuple)}, {"expected", &text::entry(Term::JsonPlace)}});
            out.push_back(*place);
            at = end;
        }
        if (hasAltitude) m_notes.add(Note::FieldUnused, title, "altitude");
        return out;
    }

    const Xml& m_xml;
    std::vector<GeoFeature> m_features;
    Notes m_notes;
};

struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The archive over bytes that outlive it; nullptr when it is none.
std::unique_ptr<zip_t, Closer> opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
    return std::unique_ptr<zip_t, Closer>(archive);
}

} // namespace

Result<Drawn> drawnFromKml(std::string_view text) {
    const Result<Xml> xml = Xml::parse(text, "KML");
    if (!xml) return Unexpected(xml.error());
    return KmlReader(*xml).read();
}

Result<Drawn> drawnFromKmz(std::string_view bytes) {
    const auto bad = [](Term reason) { return fail(ErrorCode::ArchiveBad, {{"reason", &text::entry(reason)}}); };
    if (const auto fits = checkSize(bytes.size(), "KMZ"); !fits) return Unexpected(fits.error());
    const auto archive = opened(bytes);
    if (!archive) return bad(Term::ReasonNoArchive);
    Notes others;
    std::optional<zip_uint64_t> chosen;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        const char* const name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        const std::string_view path = name ? name : "";
        if (!chosen && (path.ends_with(".kml") || path.ends_with(".KML"))) chosen = static_cast<zip_uint64_t>(i);
        else if (!path.ends_with('/')) others.add(Note::FileUnused, std::string(path));
    }
    if (!chosen) return bad(Term::ReasonNoKml);
    const std::unique_ptr<zip_file_t, Closer> file(zip_fopen_index(archive.get(), *chosen, 0));
    if (!file) return bad(Term::ReasonNotUnpacked);
    std::string text;
    std::array<char, 1 << 16> block;
    while (true) { // what comes out counts, not what the archive says
        const zip_int64_t read = zip_fread(file.get(), block.data(), block.size());
        if (read < 0) return bad(Term::ReasonNotUnpacked);
        if (read == 0) break;
        text.append(block.data(), static_cast<std::size_t>(read));
        if (const auto fits = checkSize(text.size(), "KML"); !fits) return Unexpected(fits.error());
    }
    Result<Drawn> drawn = drawnFromKml(text);
    if (drawn) drawn->notes.add(others);
    return drawn;
}

} // namespace spanwright::exchange
