// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/others.h"
#include <algorithm>
#include <map>

namespace spanwright::network {

Others::Others(const Scenario& scenario, const Routes& routes) : m_scenario(&scenario), m_routes(&routes) {
    for (const Shared<FibreLink>& link : scenario.links) m_loads.emplace(link->id, std::pair(&*link, Load{link->otherTraffic, {}, {}}));
    std::vector<std::size_t> all;
    for (const Shared<Demand>& demand : scenario.demands) {
        all.push_back(m_demands.size());
        m_demands.push_back({&*demand, {}});
    }
    route(all, {});
}

void Others::route(const std::vector<std::size_t>& which, const std::set<LinkId>& dark) {
    std::map<SiteId, std::vector<std::size_t>> bySource; // one shortest-path tree for all demands of a site
    for (const std::size_t i : which) bySource[m_demands[i].demand->from].push_back(i);
    for (const auto& [from, demands] : bySource) {
        std::vector<SiteId> to;
        for (const std::size_t i : demands) to.push_back(m_demands[i].demand->to);
        std::vector<std::vector<LinkId>> found = m_routes->shortestTo(from, to, dark);
        for (std::size_t k = 0; k < demands.size(); ++k) {
            RoutedDemand& routed = m_demands[demands[k]];
            routed.links = std::move(found[k]);
            load(routed, 1);
        }
    }
}

void Others::load(const RoutedDemand& routed, double sign) {
    SiteId at = routed.demand->from;
    for (const LinkId id : routed.links) {
        auto& [link, load] = m_loads.at(id);
        const bool isForward = link->from == at;
        at = isForward ? link->to : link->from;
        const BitRate rate = routed.demand->rate * sign;
        if (isForward || routed.demand->isBothWays) load.forward += rate;
        if (!isForward || routed.demand->isBothWays) load.backward += rate;
    }
}

BitRate Others::on(LinkId link) const {
    const auto at = m_loads.find(link);
    if (at == m_loads.end()) return {};
    const Load& load = at->second.second;
    return load.own + std::max({BitRate(), load.forward, load.backward}); // removing a demand may leave less than nothing by rounding
}

bool Others::uses(const std::set<LinkId>& links) const {
    return std::ranges::any_of(m_demands, [&](const RoutedDemand& d) { return std::ranges::any_of(d.links, [&](LinkId id) { return links.contains(id); }); });
}

Others Others::without(const std::set<LinkId>& dark) const {
    Others out = *this;
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < out.m_demands.size(); ++i) {
        RoutedDemand& routed = out.m_demands[i];
        if (std::ranges::none_of(routed.links, [&](LinkId id) { return dark.contains(id); })) continue;
        out.load(routed, -1);
        moved.push_back(i);
    }
    out.route(moved, dark);
    return out;
}

} // namespace spanwright::network
