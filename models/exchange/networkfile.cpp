// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/networkfile.h"
#include "exchange/csvnetwork.h"
#include "exchange/geofeatures.h"
#include "exchange/gnpy.h"
#include "exchange/graph.h"
#include "exchange/sndlib.h"
#include <algorithm>
#include <array>
#include <cctype>

namespace spanwright::exchange {
namespace {

using ReadFormat = Result<Drawn> (*)(std::string_view, const ReadOptions&);

/// A format that needs nothing beside the file.
template <Result<Drawn> (*read)(std::string_view)>
Result<Drawn> plain(std::string_view bytes, const ReadOptions&) { return read(bytes); }
Result<Drawn> sndLib(std::string_view text, const ReadOptions& options) { return drawnFromSndLib(text, options.rateUnit); }
Result<Drawn> gnpy(std::string_view text, const ReadOptions& options) { return drawnFromGnpy(text, options.equipment); }

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view skipped(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text;
}

/// Name of the first element, without prefix; empty when there is none.
std::string_view rootOf(std::string_view xml) {
    while ((xml = skipped(xml)).starts_with('<')) {
        std::string_view end = ">";
        if (xml.starts_with("<?")) end = "?>";
        else if (xml.starts_with("<!--")) end = "-->";
        else if (xml.starts_with("<!DOCTYPE") && xml.find('[') < xml.find('>')) end = "]>";
        else if (!xml.starts_with("<!")) {
            const std::string_view name = xml.substr(1, xml.find_first_of(" \t\r\n/>") - 1);
            return name.substr(name.find(':') + 1); // npos + 1 is 0
        }
        const auto at = xml.find(end);
        if (at == std::string_view::npos) return {};
        xml.remove_prefix(at + end.size());
    }
    return {};
}

bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

/// `graph [` somewhere after the creator and comments.
bool isGml(std::string_view text) {
    for (auto at = text.find("graph"); at != std::string_view::npos; at = text.find("graph", at + 1))
        if ((at == 0 || holds(kBlanks, text.substr(at - 1, 1))) && skipped(text.substr(at + 5)).starts_with('[')) return true;
    return false;
}

/// The first line names a column that every CSV file of sites or links has.
bool isCsv(std::string_view text) {
    const std::string first = "," + std::string(text.substr(0, std::min(text.find_first_of("\r\n"), std::size_t{4096}))) + ",";
    return std::ranges::any_of(std::array{",name,", ",latitude_deg,", ",from,", ",to,", ",source,", ",target,"}, [&](const char* column) { return holds(first, column); });
}

ReadFormat byContent(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) return plain<drawnFromKmz>;
    const std::string_view text = skipped(bytes.starts_with("\xef\xbb\xbf") ? bytes.substr(3) : bytes);
    if (text.starts_with('<')) {
        const std::string_view root = rootOf(text);
        return root == "graphml" ? plain<drawnFromGraphMl> : root == "kml" ? plain<drawnFromKml> : root == "network" ? sndLib : ReadFormat{};
    }
    if (text.starts_with('{')) {
        if (holds(text, "\"elements\"") && holds(text, "\"connections\"")) return gnpy;
        if (holds(text, "\"path-request\"")) return plain<drawnFromGnpyServices>;
        return holds(text, "\"coordinates\"") || holds(text, "\"FeatureCollection\"") ? plain<drawnFromGeoJson> : ReadFormat{};
    }
    return isGml(text) ? plain<drawnFromGml> : isCsv(text) ? plain<drawnFromCsv> : ReadFormat{};
}

/// For files that do not look like what they are called: their errors say more than that they are unknown.
ReadFormat byName(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    constexpr std::pair<std::string_view, ReadFormat> kEndings[] = {{".graphml", plain<drawnFromGraphMl>}, {".gml", plain<drawnFromGml>}, {".kml", plain<drawnFromKml>}, {".kmz", plain<drawnFromKmz>}, {".geojson", plain<drawnFromGeoJson>}, {".csv", plain<drawnFromCsv>}};
    for (const auto& [ending, reader] : kEndings)
        if (name.ends_with(ending)) return reader;
    return nullptr;
}

} // namespace

Result<Drawn> drawnFromFile(std::string_view bytes, const std::string& fileName, const ReadOptions& options) {
    ReadFormat reader = byContent(bytes);
    if (!reader) reader = byName(fileName);
    if (!reader) return fail(ErrorCode::NetworkUnknown, {{"file", fileName}});
    Result<Drawn> drawn = reader(bytes, options);
    if (drawn && drawn->sites.empty()) return fail(ErrorCode::NetworkNothing, {{"file", fileName}});
    return drawn;
}

bool isGnpyEquipment(std::string_view bytes) { return skipped(bytes).starts_with('{') && holds(bytes, "\"Edfa\"") && holds(bytes, "\"type_def\"") && !holds(bytes, "\"connections\""); }

} // namespace spanwright::exchange
