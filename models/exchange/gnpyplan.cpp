// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpyplan.h"
#include "exchange/gnpy.h"
#include <algorithm>
#include <map>

namespace spanwright::exchange {
namespace {

constexpr const char* kFallback = "400zr"; // where nothing is lit with a coherent mode

} // namespace

GnpyPlan::GnpyPlan(const Scenario& s, const catalogue::Catalogue& c) : scenario(s), catalogue(c), siteNames(uniqueSiteNames(s)), linkNames(uniqueLinkNames(s)) {
    std::map<std::string, int> links;
    for (const Shared<Wavelength>& group : s.wavelengths)
        if (group->count > 0 && isCoherent(group->mode)) links[group->mode] += static_cast<int>(group->links.size());
    for (const auto& [id, count] : links)
        if (m_mode.empty() || count > links[m_mode]) m_mode = id;
    if (m_mode.empty()) m_mode = kFallback;
    for (std::size_t i = 0; i < s.sites.size(); ++i) m_sites.emplace(s.sites[i]->id, i);
    for (std::size_t i = 0; i < s.links.size(); ++i) m_links.emplace(s.links[i]->id, i);
    m_hasL = std::ranges::any_of(s.links, [](const Shared<FibreLink>& l) { return l->band == OpticalBand::CAndL; });
}

std::optional<network::DrawnLine> GnpyPlan::line(const FibreLink& link) const { return network::drawnLine(link, scenario, catalogue, m_mode); }

bool GnpyPlan::isCoherent(const std::string& id) const {
    const catalogue::Transceiver* t = catalogue.transceiver(id);
    return t && t->kind == "coherent" && t->symbolRate.base() > 0 && t->slot >= t->symbolRate;
}

std::string GnpyPlan::transceiver(SiteId id) const { return std::string(kGnpyTransceiver) + name(id); }

std::vector<std::pair<double, double>> GnpyPlan::edges() const {
    const line::Comb comb = terminals().comb;
    const double width = comb.slot * static_cast<double>(comb.frequency.size()); // each band has the same channels
    std::vector<std::pair<double, double>> out;
    for (const auto& [from, to] : network::bandRanges(hasL() ? OpticalBand::CAndL : OpticalBand::C)) out.emplace_back(from.base(), from.base() + width);
    return out;
}

} // namespace spanwright::exchange
