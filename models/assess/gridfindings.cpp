// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/findingparts.h"
#include "assess/power.h"
#include "assess/resolve.h"
#include <cmath>

namespace spanwright::assess {
namespace {

void addTransformer(const Site& site, const SiteAssessment& s, const catalogue::Catalogue& catalogue, std::vector<Finding>& out) {
    constexpr double kStep = 10; // MVA, in which ratings are offered
    if (s.transformerLoad.base() <= 0) return;
    const Fraction limit(catalogue.number("sites-energy/grid/transformer_loading_limit"), units::one);
    if (s.transformerLoad <= limit) return;
    const ApparentPower rating(std::ceil(site.transformer.in(units::MVA) * (s.transformerLoad / limit) / kStep) * kStep, units::MVA);
    out.push_back({Severity::Warning, FindingCode::TransformerOverloaded, {ref(site.id)},
                   {&text::entry(FindingCode::TransformerOverloaded), {{"site", site.name}, {"peak", text::amount(s.peak)}, {"rating", text::amount(site.transformer)}, {"limit", text::amount(limit)}}},
                   fix(FixCode::RaiseTransformer, ref(site.id), rating.base(), {{"rating", text::amount(rating)}})});
}

/// The larger lack of power and energy is mended first.
void addSwing(const Site& site, const SiteAssessment& s, std::vector<Finding>& out) {
    const bool isThere = site.storage.power.base() > 0 || site.storage.energy.base() > 0;
    if (!isThere || s.swingLeft.base() <= s.swing.base() * 1e-9) return;
    const Storage all = storageFor(s);
    const Power power(std::ceil(all.power.in(units::MW) * 10) / 10, units::MW);
    const Energy energy(std::ceil(all.energy.in(units::MWh) * 1000) / 1000, units::MWh);
    const bool isPowerShort = site.storage.power / all.power < site.storage.energy / all.energy;
    out.push_back({Severity::Warning, FindingCode::SwingBeyondStorage, {ref(site.id)},
                   {&text::entry(FindingCode::SwingBeyondStorage), {{"site", site.name}, {"swing", text::amount(s.swing)}, {"left", text::amount(s.swingLeft)}}},
                   isPowerShort ? fix(FixCode::RaiseStoragePower, ref(site.id), power.base(), {{"power", text::amount(power)}}) : fix(FixCode::RaiseStorageEnergy, ref(site.id), energy.base(), {{"energy", text::amount(energy)}})});
}

void addCurtailed(const Scenario& scenario, const JobAssessment& j, std::vector<Finding>& out) {
    if (!j.isComputed || j.curtailment.windows.empty()) return;
    const CurtailmentEffect& c = j.curtailment;
    std::vector<ItemRef> subjects{ref(j.job)};
    for (const CurtailedWindow& w : c.windows)
        if (subjects.back() != ref(w.site)) subjects.push_back(ref(w.site));
    const text::Argument job{"job", find(scenario, j.job)->name};
    if (c.lost.base() >= 1) out.push_back({Severity::Warning, FindingCode::CurtailmentStops, subjects, {&text::entry(FindingCode::CurtailmentStops), {job}}, {}});
    else if (c.extra.base() > 0)
        out.push_back({Severity::Info, FindingCode::CurtailmentSlows, subjects,
                       {&text::entry(FindingCode::CurtailmentSlows), {job, {"extra", text::amount(c.extra)}, {"energy", text::amount(c.kept)}, {"money", text::amount(c.bill)}}}, {}});
}

} // namespace

void addGridFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& a) {
    for (std::size_t i = 0; i < scenario.sites.size(); ++i) { // assessed in their order
        addTransformer(*scenario.sites[i], a.sites[i], catalogue, a.findings);
        addSwing(*scenario.sites[i], a.sites[i], a.findings);
    }
    for (const JobAssessment& j : a.jobs) addCurtailed(scenario, j, a.findings);
}

} // namespace spanwright::assess
