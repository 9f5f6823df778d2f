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

/// Litres a kWh of IT energy: of the site's region, else of a large cloud's fleet.
double waterUse(const Site& site, const catalogue::Catalogue& catalogue) {
    const double regional = site.region.empty() ? std::nan("") : catalogue.number("regions/" + site.region + "/wue_l_per_kwh");
    return std::isnan(regional) ? catalogue.number("sites-energy/facility/wue_l_per_kwh_range") : regional;
}

SiteUse& useOf(JobAssessment& j, SiteId site) {
    const auto it = std::ranges::find(j.uses, site, &SiteUse::site);
    if (it != j.uses.end()) return *it;
    j.uses.push_back({});
    j.uses.back().site = site;
    return j.uses.back();
}

/// What is installed at a site, while all of it computes and while nothing does. Optics between sites apart.
struct Installed {
    Power computing, still;
};

Installed addInstalled(SiteAssessment& s, const Site& site, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const energy::PhaseDraw phase = energy::phaseDraw(scenario.assumptions->trainingPower.likely, catalogue);
    const energy::Overhead overhead{site.pue.likely, site.fixedOverhead, phase.compute};
    Installed sum;
    for (const Shared<Cluster>& cluster : site.clusters)
        for (const Shared<Pool>& pool : cluster->pools) {
            energy::Load load{catalogue.accelerator(pool->accelerator), catalogue.fabric(cluster->scaleOutFabric), cluster->nicRate, pool->count, cluster->optics};
            const energy::Draw all = energy::draw(load, phase.compute, overhead, {}, catalogue);
            s.accelerators += pool->count;
            s.tdp += all.accelerators;
            sum.computing += all.facility();
            sum.still += energy::draw(load, phase.idle, overhead, {}, catalogue).facility();
            int used = 0;
            for (const Shared<Job>& job : scenario.jobs)
                for (const Share& share : job->placement)
                    if (share.pool == pool->id) used += share.accelerators;
            s.acceleratorsUsed += used;
            load.count = std::max(0, pool->count - used);
            const energy::Draw idle = energy::draw(load, phase.idle, overhead, {}, catalogue);
            s.it += idle.it();
            s.facility += idle.facility();
        }
    return sum;
}

void addCap(JobAssessment& j, const Assessment& a) {
    j.capSpeed = Fraction(1, units::one);
    for (const SiteUse& use : j.uses) {
        const SiteAssessment& s = *a.find(use.site);
        if (s.cap.base() <= 0 || s.capSpeed >= j.capSpeed) continue; // no cap entered is a finding of its own
        j.capSpeed = s.capSpeed;
        j.capSite = s.site;
    }
    if (j.capSpeed.base() <= 0) j.capExtra = Duration::fromBase(std::numeric_limits<double>::infinity());
    else j.capExtra = j.trainingTime * (energy::stretched(j.step, j.capSpeed) - 1);
}

} // namespace

Fraction meanDraw(const JobAssessment& j, const Assumptions& assumptions, const catalogue::Catalogue& catalogue) {
    return energy::phaseDraw(assumptions.trainingPower.likely, catalogue).mean(energy::phasesOf(j.step));
}

energy::Overhead overheadOf(const Site& site, const Assumptions& assumptions, const catalogue::Catalogue& catalogue) {
    return {site.pue.likely, site.fixedOverhead, energy::phaseDraw(assumptions.trainingPower.likely, catalogue).compute};
}

Charges addUse(JobAssessment& j, const ResolvedShare& share, const energy::Load& load, const energy::Draw& draw, Energy energy, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const energy::PhaseDraw phase = energy::phaseDraw(scenario.assumptions->trainingPower.likely, catalogue);
    const energy::Overhead overhead{share.site->pue.likely, share.site->fixedOverhead, phase.compute};
    const Tariff* tariff = find(scenario, share.site->tariff);
    const energy::Phases phases = energy::phasesOf(j.step);
    // all accelerators of the job wait together where replicas join; else at least the optimizer runs everywhere at once
    const bool isJoined = (j.step.dataExposed + j.step.crossSite).base() > 0;
    SiteUse& use = useOf(j, share.site->id);
    if (use.accelerators == 0) { // the first share there
        const energy::PriceMean mean = energy::meanOver(tariff, *share.site, j.start, j.trainingTime);
        use.meanPrice = mean.price;
        use.meanCarbon = mean.carbon;
        use.months = tariff ? energy::monthsOf(*tariff, j.start, j.trainingTime) : 0;
        use.lowShare = isJoined ? phases.wait : phases.bandwidth;
    }
    const Charges charges{use.meanPrice, tariff ? draw.facility() * tariff->demandCharge * use.months : Money()};
    if (j.isCurtailed) {
        use.computing += energy::draw(load, phase.compute, overhead, draw.optics, catalogue).facility();
        use.still += energy::draw(load, phase.idle, overhead, draw.optics, catalogue).facility();
    }
    use.energyCharge += energy * charges.price;
    use.demandCharge += charges.demand;
    use.accelerators += share.count;
    use.tdp += draw.accelerators;
    use.it += draw.it();
    use.facility += draw.facility();
    use.optics += draw.optics;
    const Power servers = draw.accelerators + draw.hosts;
    const Power drawn = servers * std::min(1.0, share.accelerator->board / energy::serverRating(*share.accelerator, catalogue)); // as in the rating
    use.drawn += drawn;
    use.hosts += servers - drawn;
    use.network += draw.network;
    use.storage += draw.storage;
    use.swing += energy::serverRating(*share.accelerator, catalogue) * (share.count * (phase.compute - (isJoined ? phase.wait : phase.bandwidth)).base());
    use.energy += energy;
    use.carbon += energy * use.meanCarbon;
    use.waterLitres += (draw.it() * j.trainingTime).in(units::kWh) * waterUse(*share.site, catalogue);
    return charges;
}

void sumUses(JobAssessment& j) {
    j.energy = {};
    j.carbon = {};
    for (const SiteUse& use : j.uses) {
        j.energy += use.energy;
        j.carbon += use.carbon;
        j.waterLitres += use.waterLitres;
    }
}

void addSites(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& out) {
    for (const Shared<Site>& site : scenario.sites) {
        SiteAssessment s;
        s.site = site->id;
        s.cap = site->powerCap;
        const Installed installed = addInstalled(s, *site, scenario, catalogue);
        Power optics;
        for (const JobAssessment& j : out.jobs)
            for (const SiteUse& use : j.uses) {
                if (use.site != site->id) continue;
                s.it += use.it;
                s.facility += use.facility;
                optics += use.optics * site->pue.likely.base();
                if (use.swing <= s.swing) continue;
                s.swing = use.swing;
                s.swingPeriod = j.step.total();
                s.lowShare = use.lowShare;
            }
        s.peak = installed.computing + optics;
        s.still = installed.still + optics;
        s.capSpeed = energy::cappedSpeed(s.peak, s.still, s.cap, catalogue);
        addGrid(s, *site, catalogue);
        out.sites.push_back(s);
    }
    for (JobAssessment& j : out.jobs)
        if (j.isComputed) addCap(j, out);
}

} // namespace spanwright::assess
