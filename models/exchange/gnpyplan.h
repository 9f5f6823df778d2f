// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/exports.h"
#include "network/design.h"
#include <optional>
#include <unordered_map>

namespace spanwright::exchange {

/// What the GNPy files share: the mode whose comb they hold, names, and each link's line for it. Holds references: scenario and
/// catalogue must outlive it.
class GnpyPlan {
public:
    GnpyPlan(const Scenario& scenario, const catalogue::Catalogue& catalogue);
    /// Of the mode, in the link's bands; nullopt: an amplifier has not the gain.
    [[nodiscard]] std::optional<network::DrawnLine> line(const FibreLink& link) const;
    [[nodiscard]] const FibreLink& link(LinkId id) const { return *scenario.links[m_links.at(id)]; }
    [[nodiscard]] const catalogue::Transceiver& mode() const { return *catalogue.transceiver(m_mode); }
    /// That GNPy can propagate.
    [[nodiscard]] bool isCoherent(const std::string& id) const;
    /// Some link is lit in C and L: two combs, and amplifiers of two bands.
    [[nodiscard]] bool hasL() const { return m_hasL; }
    [[nodiscard]] const std::string& name(SiteId id) const { return siteNames[m_sites.at(id)]; }
    [[nodiscard]] std::string transceiver(SiteId id) const;
    [[nodiscard]] std::string roadm(SiteId id) const { return "roadm " + name(id); }
    [[nodiscard]] line::Line terminals() const { return network::terminalsOf(OpticalBand::C, mode(), catalogue); }
    /// Of the mode's comb in each band of the files, Hz, C first.
    [[nodiscard]] std::vector<std::pair<double, double>> edges() const;

    const Scenario& scenario;
    const catalogue::Catalogue& catalogue;
    std::vector<std::string> siteNames, linkNames;

private:
    std::unordered_map<SiteId, std::size_t> m_sites;
    std::unordered_map<LinkId, std::size_t> m_links;
    std::string m_mode;
    bool m_hasL = false;
};

} // namespace spanwright::exchange
