// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/resolve.h"
#include <algorithm>
#include <cmath>

// Demands: their routes as assessed, and what is wrong with them.
namespace spanwright::assess {
namespace {

BitRate plannedUse(const LinkAssessment& link, const Scenario& scenario) { return link.capacity * scenario.assumptions->transportGoodput.likely.base(); }

Finding found(FindingCode code, std::vector<ItemRef> subjects, std::vector<text::Argument> arguments, std::optional<Fix> mend) {
    return {Severity::Warning, code, std::move(subjects), {&text::entry(code), std::move(arguments)}, std::move(mend)};
}

/// As many light paths of the link's first group as carry it all within the planned use.
std::optional<Fix> moreLight(const FibreLink& link, const LinkAssessment& l, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    constexpr double kMost = 1e6; // of a group
    const double missing = l.others.base() / scenario.assumptions->transportGoodput.likely.base() - l.capacity.base();
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        const catalogue::Transceiver* mode = catalogue.transceiver(w->mode);
        if (!mode || mode->rate.base() <= 0 || std::ranges::find(w->links, link.id) == w->links.end()) continue;
        const double count = w->count + std::floor(missing / mode->rate.base()) + 1;
        if (count > kMost) return std::nullopt;
        return Fix{FixCode::AddWavelengths, ref(w->id), {}, count, {&text::entry(FixCode::AddWavelengths), {{"count", static_cast<std::int64_t>(count)}}}};
    }
    return std::nullopt;
}

} // namespace

void addDemands(const Scenario& scenario, const network::Others& others, Assessment& out) {
    for (const network::RoutedDemand& routed : others.demands()) {
        DemandAssessment d{routed.demand->id, routed.links, {}, {}};
        for (const LinkId id : routed.links) {
            const LinkAssessment& link = *out.find(id);
            d.oneWay += link.oneWay;
            d.fullest = std::max(d.fullest, Fraction(link.others / plannedUse(link, scenario), units::one));
        }
        out.demands.push_back(std::move(d));
    }
}

std::vector<Demand> jobTraffic(const Scenario& scenario, const Assessment& assessment) {
    std::vector<Demand> out;
    for (const JobAssessment& j : assessment.jobs)
        for (const Crossing& c : j.crossings) {
            const bool isHidden = j.isComputed && j.step.crossSiteNeeded.base() > 0 && j.step.crossSiteNeeded.isFinite();
            out.push_back({{}, find(scenario, j.job)->name, c.from, c.to, isHidden ? j.step.crossSiteNeeded : c.goodput.rate, true});
        }
    return out;
}

void addDemandFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& out) {
    for (const DemandAssessment& d : out.demands) {
        if (!d.links.empty()) continue;
        const Demand& demand = *find(scenario, d.demand);
        const Site& from = *find(scenario, demand.from);
        const Site& to = *find(scenario, demand.to);
        std::optional<Fix> mend = Fix{FixCode::ConnectSites, ref(from.id), ref(to.id), 0, {&text::entry(FixCode::ConnectSites), {{"from", from.name}, {"to", to.name}}}};
        for (const Site* site : {&from, &to})
            if (site->isDown) mend = Fix{FixCode::BringBack, ref(site->id), {}, 0, {&text::entry(FixCode::BringBack), {{"item", site->name}}}};
        out.findings.push_back(found(FindingCode::DemandNoRoute, {ref(from.id), ref(to.id)}, {{"demand", demand.name}, {"from", from.name}, {"to", to.name}}, mend));
    }
    for (const LinkAssessment& l : out.links) {
        const BitRate available = plannedUse(l, scenario);
        if (available.base() <= 0 || l.others <= available) continue;
        const FibreLink& link = *find(scenario, l.link);
        out.findings.push_back(found(FindingCode::OthersExceed, {ref(link.id)}, {{"link", link.name}, {"needed", text::amount(l.others)}, {"available", text::amount(available)}}, moreLight(link, l, scenario, catalogue)));
    }
}

} // namespace spanwright::assess
