// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpyplan.h"
#include "json/json.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

// GNPy's service files: path requests.
namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;

/// Units as GNPy has them: spacing in Hz, path_bandwidth in bit/s.
Json requestOf(const GnpyPlan& plan, const std::string& id, SiteId from, SiteId to, const catalogue::Transceiver& mode, BitRate rate, bool isBothWays) {
    const Json band = {{"technology", "flexi-grid"}, {"trx_type", mode.id}, {"trx_mode", mode.id}, {"effective-freq-slot", Json::array({{{"N", nullptr}, {"M", nullptr}}})},
                       {"spacing", mode.slot.base()}, {"max-nb-of-channel", nullptr}, {"output-power", nullptr}, {"path_bandwidth", rate.base()}};
    const std::string source = plan.transceiver(from), destination = plan.transceiver(to);
    return {{"request-id", id}, {"source", source}, {"destination", destination}, {"src-tp-id", source}, {"dst-tp-id", destination}, {"bidirectional", isBothWays}, {"path-constraints", {{"te-bandwidth", band}}}};
}

} // namespace

std::string gnpyServices(const Scenario& scenario, const catalogue::Catalogue& catalogue, std::span<const Demand> jobs, Notes& notes) {
    const GnpyPlan plan(scenario, catalogue);
    Json requests = Json::array();
    std::set<std::string> ids;
    const auto add = [&](const Demand& demand) {
        std::string id = demand.name;
        for (int n = 2; !ids.insert(id).second; ++n) id = demand.name + " (" + std::to_string(n) + ")";
        requests.push_back(requestOf(plan, id, demand.from, demand.to, plan.mode(), demand.rate, demand.isBothWays));
    };
    for (const Shared<Demand>& demand : scenario.demands) add(*demand);
    for (const Demand& job : jobs) {
        add(job);
        notes.add(Note::JobsWritten, job.name);
    }
    return json::print(Json{{"path-request", std::move(requests)}});
}

std::string gnpyLightPaths(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes) {
    const GnpyPlan plan(scenario, catalogue);
    Json requests = Json::array();
    const auto request = [&](const Wavelength& group, const std::vector<SiteId>& way) {
        Json hops = Json::array();
        for (std::size_t i = 0; i < way.size(); ++i)
            hops.push_back({{"explicit-route-usage", "route-include-ero"}, {"index", i},
                            {"num-unnum-hop", {{"node-id", plan.roadm(way[i])}, {"link-tp-id", "link-tp-id is not used"}, {"hop-type", "STRICT"}}}});
        const catalogue::Transceiver& t = *catalogue.transceiver(group.mode);
        requests.push_back(requestOf(plan, std::to_string(requests.size()), way.front(), way.back(), t, t.rate * group.count, true));
        requests.back()["explicit-route-objects"] = {{"route-object-include-exclude", std::move(hops)}};
    };
    for (const Shared<Wavelength>& group : scenario.wavelengths) {
        if (!plan.isCoherent(group->mode) || group->count == 0) {
            notes.add(Note::NotWritten, group->name, group->mode);
            continue;
        }
        const FibreLink& first = plan.link(group->links.front());
        SiteId at = first.from;
        if (group->links.size() > 1)
            if (const FibreLink& second = plan.link(group->links[1]); at == second.from || at == second.to) at = first.to;
        std::vector<SiteId> way{at};
        for (const LinkId id : group->links) { // a regenerator ends one request and begins the next
            if (way.size() > 1 && std::ranges::find(group->regenerated, at) != group->regenerated.end()) {
                request(*group, way);
                way = {at};
            }
            const FibreLink& link = plan.link(id);
            at = link.from == at ? link.to : link.from;
            way.push_back(at);
        }
        request(*group, way);
    }
    return json::print(Json{{"path-request", std::move(requests)}});
}

} // namespace spanwright::exchange
