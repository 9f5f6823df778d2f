// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exports.h"
#include "exchange/flatfields.h"
#include "json/json.h"
#include "network/network.h"
#include "text/csvline.h"
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

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

/// The rows of a scenario's sites and links.
class Rows {
public:
    explicit Rows(const Scenario& scenario) : m_scenario(scenario), m_names(uniqueSiteNames(scenario)) {
        for (std::size_t i = 0; i < scenario.sites.size(); ++i) m_sites.emplace(scenario.sites[i]->id, i);
        for (const Shared<Wavelength>& group : scenario.wavelengths) {
            if (group->links.size() != 1) continue;
            auto& [modes, counts] = m_lights[group->links.front()];
            modes += (modes.empty() ? "" : ";") + group->mode;
            counts += (counts.empty() ? "" : ";") + std::to_string(group->count);
        }
    }
    [[nodiscard]] FlatRow site(std::size_t index) const {
        Site site = *m_scenario.sites[index];
        site.name = m_names[index];
        return flatRow(site);
    }
    [[nodiscard]] Place place(SiteId id) const { return m_scenario.sites[m_sites.at(id)]->place; }
    /// A link's own values, its ends by name and the groups of light paths on it alone. The length is that which is computed with.
    [[nodiscard]] FlatRow link(std::size_t index) const {
        FibreLink link = *m_scenario.links[index];
        link.enteredLength = network::lengthOf(link, m_scenario);
        if (!link.spans.empty()) link.lengthMode = LengthMode::Entered; // their sum, since the spans are not written
        FlatRow row = flatRow(link);
        row.insert(row.begin() + 1, {{"from", m_names[m_sites.at(link.from)]}, {"to", m_names[m_sites.at(link.to)]}}); // after the name
        const auto lights = m_lights.find(link.id);
        row.emplace_back("mode", lights == m_lights.end() ? std::string() : lights->second.first);
        row.emplace_back("wavelengths", lights == m_lights.end() ? std::string() : lights->second.second);
        return row;
    }
    /// Its ends by name, rate and name.
    [[nodiscard]] FlatRow demand(const Demand& demand) const {
        const auto nameOf = [&](SiteId id) { return id.isNone() ? std::string() : m_names[m_sites.at(id)]; };
        FlatRow row{{"source", nameOf(demand.from)}, {"target", nameOf(demand.to)}}, own = flatRow(demand);
        std::swap(own[0], own[1]); // the name behind its rate
        row.insert(row.end(), own.begin(), own.end());
        return row;
    }
    /// The columns of a link where there is none.
    [[nodiscard]] static FlatRow linkColumns() {
        FlatRow columns = flatRow(FibreLink{});
        columns.insert(columns.begin() + 1, {{"from", {}}, {"to", {}}});
        columns.insert(columns.end(), {{"mode", {}}, {"wavelengths", {}}});
        return columns;
    }

private:
    const Scenario& m_scenario;
    std::vector<std::string> m_names;
    std::unordered_map<SiteId, std::size_t> m_sites;
    std::unordered_map<LinkId, std::pair<std::string, std::string>> m_lights; // modes and numbers
};

std::string csvField(const FlatValue& value) {
    if (const double* number = std::get_if<double>(&value)) return exactNumber(*number);
    return std::get<std::string>(value);
}

/// The header and a row for each index below `count`; `empty` gives the columns when there is none.
template <class RowOf>
std::string csv(const FlatRow& empty, std::size_t count, RowOf rowOf) {
    std::string out;
    const auto addLine = [&](const FlatRow& row, auto fieldOf) {
        std::vector<std::string> cells;
        for (const auto& field : row) cells.push_back(fieldOf(field));
        out += text::csvLine(cells);
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

std::string geoJson(const Scenario& scenario, const Rows& rows) {
    const auto at = [](Place place) { return Json::array({place.longitude, place.latitude}); };
    const auto feature = [](const char* type, Json coordinates, const FlatRow& row) { return Json{{"type", "Feature"}, {"properties", properties(row)}, {"geometry", {{"type", type}, {"coordinates", std::move(coordinates)}}}}; };
    Json features = Json::array();
    for (std::size_t i = 0; i < scenario.sites.size(); ++i) features.push_back(feature("Point", at(scenario.sites[i]->place), rows.site(i)));
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const FibreLink& link = *scenario.links[i];
        Json way = Json::array({at(rows.place(link.from))});
        if (const auto drawn = scenario.drawing->routes.find(link.id); drawn != scenario.drawing->routes.end())
            for (const Place place : drawn->second) way.push_back(at(place));
        way.push_back(at(rows.place(link.to)));
        features.push_back(feature("LineString", std::move(way), rows.link(i)));
    }
    return json::print(Json{{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

/// What a drawing of sites and links cannot hold.
void noteUnwritten(const Scenario& scenario, bool hasSites, bool hasLinks, Notes& notes) {
    for (const Shared<Site>& site : scenario.sites)
        if (hasSites && !site->clusters.empty()) notes.add(Note::NotWritten, site->name, "clusters");
    for (const Shared<FibreLink>& link : scenario.links)
        if (hasLinks && !link->spans.empty()) notes.add(Note::NotWritten, link->name, "spans");
    for (const Shared<Wavelength>& group : scenario.wavelengths)
        if (hasLinks && group->links.size() > 1) notes.add(Note::PathNotWritten, group->name);
    for (const Shared<Demand>& demand : scenario.demands) notes.add(Note::NotWritten, demand->name, "demands");
    for (const Shared<Job>& job : scenario.jobs) notes.add(Note::NotWritten, job->name, "jobs");
}

} // namespace

std::vector<std::string> uniqueSiteNames(const Scenario& scenario) { return uniqueNames(scenario.sites); }
std::vector<std::string> uniqueLinkNames(const Scenario& scenario) { return uniqueNames(scenario.links); }

Exported exported(const Scenario& scenario, const catalogue::Catalogue& catalogue, ExportFormat format, std::span<const Demand> jobs) {
    Notes notes;
    const Rows rows(scenario);
    std::string text;
    switch (format) {
    case ExportFormat::GeoJson:
        text = geoJson(scenario, rows);
        noteUnwritten(scenario, true, true, notes);
        break;
    case ExportFormat::CsvSites:
        text = csv(flatRow(Site{}), scenario.sites.size(), [&](std::size_t i) { return rows.site(i); });
        noteUnwritten(scenario, true, false, notes);
        break;
    case ExportFormat::CsvLinks:
        text = csv(Rows::linkColumns(), scenario.links.size(), [&](std::size_t i) { return rows.link(i); });
        noteUnwritten(scenario, false, true, notes);
        break;
    case ExportFormat::CsvDemands: text = csv(rows.demand(Demand{}), scenario.demands.size(), [&](std::size_t i) { return rows.demand(*scenario.demands[i]); }); break;
    case ExportFormat::GnpyTopology: text = gnpyTopology(scenario, catalogue, notes); break;
    case ExportFormat::GnpyEquipment: text = gnpyEquipment(scenario, catalogue, notes); break;
    case ExportFormat::GnpyServices: text = gnpyServices(scenario, catalogue, jobs, notes); break;
    case ExportFormat::GnpyLightPaths: text = gnpyLightPaths(scenario, catalogue, notes); break;
    }
    return {std::move(text), notes.messages()};
}

} // namespace spanwright::exchange
