// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/routes.h"
#include <span>
#include <unordered_map>

namespace spanwright::network {

/// A demand and the links of its route, in order; empty when no lit route joins its ends.
struct RoutedDemand {
    const Demand* demand = nullptr;
    std::vector<LinkId> links;
};

/// Traffic of others by link: each link's own, and that of the demands on their routes. Holds references: scenario and routes must
/// outlive it. Formula: docs/physics.md, "Demands".
class Others final {
public:
    Others(const Scenario& scenario, const Routes& routes);
    /// In the scenario's order.
    [[nodiscard]] std::span<const RoutedDemand> demands() const { return m_demands; }
    /// In the busier direction; nothing for a link that is not there.
    [[nodiscard]] BitRate on(LinkId link) const;
    [[nodiscard]] bool uses(const std::set<LinkId>& links) const;
    /// While links are dark: demands over them take the shortest route that is left, or none.
    [[nodiscard]] Others without(const std::set<LinkId>& dark) const;

private:
    struct Load {
        BitRate own, forward, backward; ///< forward: from the link's `from` to its `to`
    };
    void route(const std::vector<std::size_t>& which, const std::set<LinkId>& dark);
    void load(const RoutedDemand& routed, double sign);

    const Scenario* m_scenario;
    const Routes* m_routes;
    std::vector<RoutedDemand> m_demands;
    std::unordered_map<LinkId, std::pair<const FibreLink*, Load>> m_loads;
};

} // namespace spanwright::network
