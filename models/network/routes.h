// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/network.h"
#include <memory>
#include <optional>
#include <span>

namespace spanwright::network {

/// Finds routes over the lit links of a scenario, by delay. Holds references: scenario and catalogue must outlive it.
/// Safe for reading from any thread.
class Routes final {
public:
    Routes(const Scenario& scenario, const catalogue::Catalogue& catalogue);
    ~Routes();
    Routes(const Routes&) = delete;
    Routes& operator=(const Routes&) = delete;

    /// Least delay, without some links. nullopt when none joins the sites. A route from a site to itself is empty: no
    /// delay, infinite rate, always available.
    [[nodiscard]] std::optional<Route> shortest(SiteId from, SiteId to, const std::set<LinkId>& without = {}) const;
    /// Links of the shortest route to each of the sites, in order; empty where none joins them.
    [[nodiscard]] std::vector<std::vector<LinkId>> shortestTo(SiteId from, std::span<const SiteId> to, const std::set<LinkId>& without = {}) const;
    /// Up to `count` routes without loops, by delay (Yen 1971).
    [[nodiscard]] std::vector<Route> shortest(SiteId from, SiteId to, int count) const;
    /// Two routes without a common link or shared-risk group, of the least sum of delays among pairs whose first is one of the
    /// 16 shortest routes. Finding the least of all pairs is NP-hard (Hu 2003); with no such pair there may still be one.
    [[nodiscard]] std::optional<std::pair<Route, Route>> disjointPair(SiteId from, SiteId to) const;
    /// The links that a cut of this one takes with it: those that share a risk group, itself among them.
    [[nodiscard]] std::set<LinkId> cutWith(LinkId link) const;
    /// Lit capacity, per direction; nothing for a link that is not there.
    [[nodiscard]] BitRate capacity(LinkId link) const;
    /// Of all groups that use the link.
    [[nodiscard]] int lightPaths(LinkId link) const;

private:
    struct Plant;
    std::unique_ptr<const Plant> m_plant;
};

/// Routes::shortest() for a single question.
[[nodiscard]] std::optional<Route> shortestRoute(const Scenario& scenario, const catalogue::Catalogue& catalogue, SiteId from, SiteId to);

} // namespace spanwright::network
