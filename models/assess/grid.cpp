// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/power.h"
#include "energy/phases.h"
#include "energy/tariffs.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::assess {
namespace {

/// What the grid supplies to a job's accelerators at a site inside a window.
Power leftTo(const SiteUse& use, const Curtailment& window, Fraction speed) {
    return speed.base() > 0 ? std::min(use.facility, use.computing * window.powerLeft.base()) : use.still;
}

CurtailedWindow windowOf(const JobAssessment& j, const SiteUse& use, const Curtailment& c, std::size_t index, const Assumptions& a, const catalogue::Catalogue& catalogue) {
    CurtailedWindow w{use.site, index, Fraction(std::min(1.0, c.daysPerYear * c.hours() / Duration(1, units::year).in(units::hour)), units::one), {}, {}, {}};
    w.speed = energy::cappedSpeed(use.computing, use.still, use.computing * c.powerLeft.base(), catalogue);
    if (w.speed.base() > 0) w.lost = w.time * (1 - 1 / energy::stretched(j.step, w.speed));
    else w.lost = w.time + Fraction(c.daysPerYear * (j.checkpointWrite + a.restart.likely).in(units::year), units::one);
    return w;
}

/// Electricity of the longer run, less what it cost without curtailment.
Money billOf(const JobAssessment& j, const Scenario& scenario, Duration longer) {
    Money bill;
    for (const SiteUse& use : j.uses) {
        const Site& site = *find(scenario, use.site);
        const Tariff* tariff = find(scenario, site.tariff);
        const EnergyPrice mean = energy::meanOver(tariff, site, j.start, longer).price;
        bill += use.facility * longer * mean - use.energyCharge - use.demandCharge;
        if (tariff) bill += use.facility * tariff->demandCharge * energy::monthsOf(*tariff, j.start, longer);
        for (const CurtailedWindow& w : j.curtailment.windows) {
            const Curtailment& c = find(scenario, w.site)->curtailments[w.window];
            if (w.site == use.site) bill -= (use.facility - leftTo(use, c, w.speed)) * (longer * w.time.base()) * energy::meanOver(tariff, site, j.start, longer, {c.fromHour, c.toHour}).price;
            else if (w.speed.base() <= 0) bill -= (use.facility - use.still) * (longer * w.time.base()) * mean;
        }
    }
    return bill;
}

/// In and out of storage while a step swings, and what each step moves.
Storage needed(const SiteAssessment& s) {
    Storage all;
    all.power = s.swing * std::max(s.lowShare, 1 - s.lowShare);
    all.energy = s.swing * s.swingPeriod * (s.lowShare * (1 - s.lowShare));
    return all;
}

} // namespace

Storage storageFor(const SiteAssessment& s) { return needed(s); }

void addCurtailment(JobAssessment& j, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    CurtailmentEffect& effect = j.curtailment;
    for (const SiteUse& use : j.uses) {
        const std::vector<Curtailment>& windows = find(scenario, use.site)->curtailments;
        for (std::size_t i = 0; i < windows.size(); ++i) {
            if (windows[i].daysPerYear == 0) continue;
            effect.windows.push_back(windowOf(j, use, windows[i], i, *scenario.assumptions, catalogue));
            effect.lost += effect.windows.back().lost;
        }
    }
    if (effect.windows.empty()) return;
    const double lost = effect.lost.base();
    effect.extra = lost < 1 ? j.trainingTime * (lost / (1 - lost)) : Duration::fromBase(std::numeric_limits<double>::infinity());
    if (lost >= 1) return;
    const Duration longer = j.trainingTime + effect.extra;
    for (CurtailedWindow& w : effect.windows) {
        Power saved;
        for (const SiteUse& use : j.uses)
            if (use.site == w.site) saved += use.facility - leftTo(use, find(scenario, w.site)->curtailments[w.window], w.speed);
            else if (w.speed.base() <= 0) saved += use.facility - use.still;
        w.kept = saved * (longer * w.time.base());
        effect.kept += w.kept;
    }
    effect.bill = billOf(j, scenario, longer);
}

void addGrid(SiteAssessment& s, const Site& site, const catalogue::Catalogue& catalogue) {
    if (site.transformer.base() > 0) s.transformerLoad = Fraction(s.peak.in(units::MW) / catalogue.number("sites-energy/grid/power_factor") / site.transformer.in(units::MVA), units::one);
    s.swingLeft = s.swing;
    if (site.storage.power.base() <= 0 || site.storage.energy.base() <= 0 || s.swing.base() <= 0) return;
    const Storage all = needed(s);
    double taken = std::min(1.0, site.storage.power / all.power);
    if (all.energy.base() > 0) taken = std::min(taken, site.storage.energy / all.energy);
    s.swingLeft = s.swing * (1 - taken);
    s.storageLoss = s.swing * (s.lowShare * (1 - s.lowShare) * taken * (1 / site.storage.efficiency.base() - 1));
}

} // namespace spanwright::assess
