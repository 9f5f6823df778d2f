// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network.h"
#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>

namespace spanwright::network {
Length geodesic(Place a, Place b) {
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.latitude, a.longitude, b.latitude, b.longitude, metres);
    return Length(metres, units::m);
}

const catalogue::Fibre& fibreOf(const std::string& id, const catalogue::Catalogue& catalogue) {
    const catalogue::Fibre* fibre = catalogue.fibre(id);
    return fibre ? *fibre : *catalogue.fibre("g652d");
}

std::vector<std::string> fibresOf(const FibreLink& link) {
    std::vector<std::string> ids;
    for (const FibreSpan& span : link.spans)
        if (const std::string& id = span.fibre.empty() ? link.fibre : span.fibre; std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    return ids.empty() ? std::vector{link.fibre} : ids;
}

Length lengthOf(const FibreLink& link, const Scenario& scenario) {
    if (!link.spans.empty()) {
        Length sum;
        for (const FibreSpan& span : link.spans) sum += span.length;
        return sum;
    }
    if (link.lengthMode == LengthMode::Entered) return link.enteredLength;
    const Site* from = find(scenario, link.from);
    const Site* to = find(scenario, link.to);
    return from && to ? geodesic(from->place, to->place) * link.routeFactor : Length();
}

int roadmCount(const FibreLink& link) {
    return link.spans.empty() ? 0 : static_cast<int>(std::count_if(link.spans.begin(), link.spans.end() - 1, [](const FibreSpan& s) { return s.station == Station::Roadm; }));
}

Duration computedOneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    if (link.spans.empty()) return lengthOf(link, scenario) * fibreOf(link.fibre, catalogue).delay + link.equipmentDelay;
    Duration sum = link.equipmentDelay;
    for (const FibreSpan& span : link.spans) sum += span.length * fibreOf(span.fibre.empty() ? link.fibre : span.fibre, catalogue).delay;
    if (const int roadms = roadmCount(link); roadms > 0) sum += Duration(catalogue.number("transceivers/line_system/roadm_delay_us") * roadms, units::us);
    return sum;
}

Duration oneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    return link.measuredRtt ? *link.measuredRtt / 2 : computedOneWay(link, scenario, catalogue);
}

std::set<LinkId> downLinks(const Scenario& scenario) {
    std::set<SiteId> lost;
    for (const Shared<Site>& site : scenario.sites)
        if (site->isDown) lost.insert(site->id);
    std::set<LinkId> down;
    for (const Shared<FibreLink>& link : scenario.links)
        if (link->isDown || lost.contains(link->from) || lost.contains(link->to)) down.insert(link->id);
    return down;
}

int litCount(const Wavelength& light, const std::function<bool(LinkId)>& isDown) {
    return std::ranges::any_of(light.links, isDown) ? 0 : std::max(0, light.count - light.down);
}

BitRate capacity(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const auto isLost = [&](SiteId id) {
        const Site* site = find(scenario, id);
        return site && site->isDown;
    };
    const auto isDown = [&](LinkId id) {
        const FibreLink* l = id == link.id ? &link : find(scenario, id);
        return l && (l->isDown || isLost(l->from) || isLost(l->to));
    };
    BitRate sum;
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        if (std::ranges::find(w->links, link.id) == w->links.end()) continue;
        if (const catalogue::Transceiver* mode = catalogue.transceiver(w->mode)) sum += mode->rate * litCount(*w, isDown);
    }
    return sum;
}

FailureRate cutsOf(const FibreLink& link, const Scenario& scenario) {
    const CutRate rate = link.cutRate.value_or(scenario.assumptions->fibreCuts.likely);
    return FailureRate(rate.in(units::perKmYear) * lengthOf(link, scenario).in(units::km), units::perYear);
}

Duration repairOf(const FibreLink& link, const Scenario& scenario) { return link.repair.value_or(scenario.assumptions->fibreRepair.likely); }

Fraction linkAvailability(const FibreLink& link, const Scenario& scenario) {
    const double r = cutsOf(link, scenario).in(units::perHour) * repairOf(link, scenario).in(units::hour);
    const double one = r / (1 + r);
    const double shared = link.sharedDuct.base();
    const double down = link.protection == Protection::None ? one : shared * one + std::pow((1 - shared) * one, 2);
    return Fraction(1 - down, units::one);
}

} // namespace spanwright::network
