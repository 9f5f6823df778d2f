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

using Reader = Result<Drawn> (*)(std::string_view);

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
    return std::ranges::any_of(std::array{",name,", ",latitude_deg,", ",from,", ",to,"}, [&](const char* column) { return holds(first, column); });
}

Reader byContent(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) return drawnFromKmz;
    const std::string_view text = skipped(bytes.starts_with("\xef\xbb\xbf") ? bytes.substr(3) : bytes);
    if (text.starts_with('<')) {
        const std::string_view root = rootOf(text);
        return root == "graphml" ? drawnFromGraphMl : root == "kml" ? drawnFromKml : root == "network" ? drawnFromSndLib : Reader{};
    }
    if (text.starts_with('{')) {
        if (holds(text, "\"elements\"") && holds(text, "\"connections\"")) return drawnFromGnpy;
        return holds(text, "\"coordinates\"") || holds(text, "\"FeatureCollection\"") ? drawnFromGeoJson : Reader{};
    }
    return isGml(text) ? drawnFromGml : isCsv(text) ? drawnFromCsv : Reader{};
}

/// For files that do not look like what they are called: their errors say more than that they are unknown.
Reader byName(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    constexpr std::pair<std::string_view, Reader> kEndings[] = {{".graphml", drawnFromGraphMl}, {".gml", drawnFromGml}, {".kml", drawnFromKml}, {".kmz", drawnFromKmz}, {".geojson", drawnFromGeoJson}, {".csv", drawnFromCsv}};
    for (const auto& [ending, reader] : kEndings)
        if (name.ends_with(ending)) return reader;
    return nullptr;
}

} // namespace

Result<Drawn> drawnFromFile(std::string_view bytes, const std::string& fileName) {
    Reader reader = byContent(bytes);
    if (!reader) reader = byName(fileName);
    if (!reader) return fail(ErrorCode::NetworkUnknown, {{"file", fileName}});
    Result<Drawn> drawn = reader(bytes);
    if (drawn && drawn->sites.empty()) return fail(ErrorCode::NetworkNothing, {{"file", fileName}});
    return drawn;
}

} // namespace spanwright::exchange
