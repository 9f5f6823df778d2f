// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exports.h"
#include "exchange/flatfields.h"
#include "json/json.h"
#include "network/network.h"
#include <nlohmann/json.hpp>
#include <set>

namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;

template <class Item>
std::vector<std::string> uniqueNames(const std::vector<Shared<Item>>& items) {
    std::vector<std::string> out;
    std::set<std::string> taken;
    for (const Shared<Item>& item : items) {
        std::string name = item->name;
        for (int n = 2; !taken.insert(name).second; ++n) name = item->name + " (" + std::to_string(n) + ")";
        out.push_back(std::move(name));
    }
    return out;
}

/// A link's own values, its ends by name and the groups of light paths on it alone. The length is that which is computed with.
FlatRow linkRow(const Scenario& scenario, std::size_t index, const std::vector<std::string>& sites) {
    const auto nameOf = [&](SiteId id) { return sites[static_cast<std::size_t>(std::ranges::find(scenario.sites, id, [](const Shared<Site>& s) { return s->id; }) - scenario.sites.begin())]; };
    FibreLink link = *scenario.links[index];
    link.enteredLength = network::lengthOf(link, scenario);
    std::string modes, counts;
    for (const Shared<Wavelength>& group : scenario.wavelengths) {
        if (group->links != std::vector{link.id}) continue;
        modes += (modes.empty() ? "" : ";") + group->mode;
        counts += (counts.empty() ? "" : ";") + std::to_string(group->count);
    }
    FlatRow row = flatRow(link);
    row.insert(row.begin() + 1, {{"from", nameOf(link.from)}, {"to", nameOf(link.to)}}); // after the name
    row.emplace_back("mode", modes);
    row.emplace_back("wavelengths", counts);
    return row;
}
FlatRow siteRow(const Scenario& scenario, std::size_t index, const std::vector<std::string>& names) {
    Site site = *scenario.sites[index];
    site.name = names[index];
    return flatRow(site);
}

std::string csvField(const FlatValue& value) {
    if (const double* number = std::get_if<double>(&value)) return exactNumber(*number);
    const std::string& text = std::get<std::string>(value);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

/// The header and a row for each index below `count`; `empty` gives the columns when there is none.
template <class RowOf>
std::string csv(const FlatRow& empty, std::size_t count, RowOf rowOf) {
    std::string out;
    const auto addLine = [&](const FlatRow& row, auto fieldOf) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i ? "," : "") + fieldOf(row[i]);
        out += "\r\n";
    };
    addLine(count ? rowOf(0) : empty, [](const auto& field) { return field.first; });
    for (std::size_t i = 0; i < count; ++i) addLine(rowOf(i), [](const auto& field) { return csvField(field.second); });
    return out;
}

Json properties(const FlatRow& row) {
    Json out = Json::object();
    for (const auto& [key, value] : row) {
        if (key == "latitude_deg" || key == "longitude_deg") continue;
        if (const double* number = std::get_if<double>(&value)) out[key] = *number;
        else if (const std::string& text = std::get<std::string>(value); !text.empty()) out[key] = text;
    }
    return out;
}

std::string geoJson(const Scenario& scenario, const std::vector<std::string>& sites) {
    const auto at = [](const Site& site) { return Json::array({site.place.longitude, site.place.latitude}); };
    const auto feature = [](const char* type, Json coordinates, const FlatRow& row) { return Json{{"type", "Feature"}, {"properties", properties(row)}, {"geometry", {{"type", type}, {"coordinates", std::move(coordinates)}}}}; };
    Json features = Json::array();
    for (std::size_t i = 0; i < scenario.sites.size(); ++i) features.push_back(feature("Point", at(*scenario.sites[i]), siteRow(scenario, i, sites)));
    for (std::size_t i = 0; i < scenario.links.size(); ++i)
        features.push_back(feature("LineString", Json::array({at(*find(scenario, scenario.links[i]->from)), at(*find(scenario, scenario.links[i]->to))}), linkRow(scenario, i, sites)));
    return json::print(Json{{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

/// What a drawing of sites and links cannot hold.
void noteUnwritten(const Scenario& scenario, bool hasSites, bool hasLinks, Notes& notes) {
    for (const Shared<Site>& site : scenario.sites)
        if (hasSites && !site->clusters.empty()) notes.add(Note::NotWritten, site->name, "clusters");
    for (const Shared<Wavelength>& group : scenario.wavelengths)
        if (hasLinks && group->links.size() > 1) notes.add(Note::PathNotWritten, group->name);
    for (const Shared<Job>& job : scenario.jobs) notes.add(Note::NotWritten, job->name, "jobs");
}

} // namespace

std::vector<std::string> uniqueSiteNames(const Scenario& scenario) { return uniqueNames(scenario.sites); }
std::vector<std::string> uniqueLinkNames(const Scenario& scenario) { return uniqueNames(scenario.links); }

Exported exported(const Scenario& scenario, const catalogue::Catalogue& catalogue, ExportFormat format) {
    Notes notes;
    const std::vector<std::string> sites = uniqueSiteNames(scenario);
    std::string text;
    switch (format) {
    case ExportFormat::GeoJson:
        text = geoJson(scenario, sites);
        noteUnwritten(scenario, true, true, notes);
        break;
    case ExportFormat::CsvSites:
        text = csv(flatRow(Site{}), scenario.sites.size(), [&](std::size_t i) { return siteRow(scenario, i, sites); });
        noteUnwritten(scenario, true, false, notes);
        break;
    case ExportFormat::CsvLinks: {
        FlatRow columns = flatRow(FibreLink{});
        columns.insert(columns.begin() + 1, {{"from", {}}, {"to", {}}});
        columns.insert(columns.end(), {{"mode", {}}, {"wavelengths", {}}});
        text = csv(columns, scenario.links.size(), [&](std::size_t i) { return linkRow(scenario, i, sites); });
        noteUnwritten(scenario, false, true, notes);
        break;
    }
    case ExportFormat::GnpyTopology: text = gnpyTopology(scenario, catalogue, notes); break;
    case ExportFormat::GnpyEquipment: text = gnpyEquipment(scenario, catalogue, notes); break;
    case ExportFormat::GnpyServices: text = gnpyServices(scenario, catalogue, notes); break;
    }
    return {std::move(text), notes.messages()};
}

} // namespace spanwright::exchange
