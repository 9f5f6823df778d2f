// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/resolve.h"
#include "training/machine.h"
#include "training/profile.h"
#include <algorithm>
#include <set>

namespace spanwright::assess {

std::string nameOf(const Scenario& scenario, SiteId id) {
    const Site* site = find(scenario, id);
    return site ? site->name : idText(id.value);
}

namespace {

training::Fabrics fabricsOf(const ResolvedShare& share, const catalogue::Catalogue& catalogue) {
    training::Fabrics f;
    f.scaleUp = catalogue.fabric(share.pool->scaleUpFabric);
    f.scaleOut = catalogue.fabric(share.cluster->scaleOutFabric);
    f.offload = catalogue.fabric(share.pool->offloadPath);
    f.nic = share.cluster->nicRate;
    f.oversubscription = share.cluster->oversubscription;
    f.perNode = share.pool->perNode;
    f.scaleUpDomain = share.pool->scaleUpDomain;
    return f;
}

void resolveShares(ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    for (const Share& share : r.job->placement) {
        const Pool* pool = find(scenario, share.pool);
        if (!pool || share.accelerators <= 0) continue;
        const catalogue::Accelerator* accelerator = catalogue.accelerator(pool->accelerator);
        if (!accelerator || accelerator->bf16.base() <= 0 || accelerator->memoryBandwidth.base() <= 0) {
            r.unknownAccelerator = pool->accelerator;
            r.unknownPool = pool;
            continue;
        }
        r.shares.push_back({siteOf(scenario, pool->id), clusterOf(scenario, pool->id), pool, accelerator, share.accelerators});
        r.accelerators += share.accelerators;
        if (r.shares.back().site->isDown) r.lostSite = r.shares.back().site;
    }
    const auto rate = [&](std::size_t i) { return training::peakRate(*r.shares[i].accelerator, r.job->precision); };
    for (std::size_t i = 1; i < r.shares.size(); ++i)
        if (rate(i) < rate(r.pace)) r.pace = i;
}

} // namespace

ResolvedJob resolve(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes) {
    ResolvedJob r;
    r.job = &job;
    resolveShares(r, scenario, catalogue);
    for (std::size_t i = 1; i < r.shares.size(); ++i)
        if (r.shares[i].site != r.shares[i - 1].site) {
            r.boundaries.emplace_back(r.shares[i - 1].site->id, r.shares[i].site->id);
            r.sending.push_back(i - 1);
        }
    for (const auto& [from, to] : r.boundaries) {
        std::optional<network::Route> route = routes.shortest(from, to);
        if (!route) {
            r.missingRoute = {from, to};
            break;
        }
        r.routes.push_back(std::move(*route));
    }
    if (job.custom) {
        r.shape = *job.custom;
    } else if (const catalogue::Model* model = catalogue.model(job.model); model && model->isComplete) {
        r.model = model;
        r.shape = model->shape;
    }
    return r;
}

training::Profile profileOf(const Job& job, const Assumptions& assumptions) {
    using training::Profile;
    const training::NamedProfile* named = training::findProfile(job.profile);
    Profile p = (named ? *named : training::defaultProfile()).profile;
    for (const ProfileChange& change : job.calibration)
        if (const training::ProfileField* field = training::findProfileField(change.constant)) field->set(p, change.value);
    for (double Profile::* scaled : {&Profile::matmul16, &Profile::matmul8, &Profile::matmul4}) p.*scaled *= assumptions.matmulEfficiency.likely.base();
    for (const ProfileChange& change : job.calibration) // only now, since a log was met under the assumption
        if (const training::ProfileField* field = training::findProfileField(change.constant)) field->set(p, std::clamp(field->get(p), field->low, field->high));
    return p;
}

/// Shares with their machines where these differ. Neighbours of one machine in one site are one.
void addUnequal(training::StepInput& in, const ResolvedJob& r, const catalogue::Catalogue& catalogue) {
    std::vector<training::SiteShare> shares;
    for (std::size_t i = 0; i < r.shares.size(); ++i) {
        const ResolvedShare& share = r.shares[i];
        const training::Machine machine = training::machineOf(*share.accelerator, fabricsOf(share, catalogue), in.precision);
        if (i > 0 && share.site == r.shares[i - 1].site && machine == shares.back().machine) shares.back().accelerators += share.count;
        else shares.push_back({machine, share.count});
    }
    if (std::ranges::all_of(shares, [&](const training::SiteShare& s) { return s.machine == in.machine; })) return;
    in.unequal = std::make_shared<const std::vector<training::SiteShare>>(std::move(shares));
}

training::StepInput stepInput(const ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::span<const Crossing> crossings) {
    const Assumptions& a = *scenario.assumptions;
    training::StepInput in;
    in.shape = *r.shape;
    in.layout = r.job->layout;
    in.machine = training::machineOf(*r.slowest().accelerator, fabricsOf(r.slowest(), catalogue), r.job->precision);
    in.precision = training::usedPrecision(*r.slowest().accelerator, r.job->precision);
    addUnequal(in, r, catalogue);
    in.profile = profileOf(*r.job, a);
    in.profile.backwardOverlap = a.backwardOverlap.likely.base();
    in.accelerators = r.accelerators;
    in.sequence = r.job->sequence;
    in.globalBatch = r.job->globalBatch;

    std::set<SiteId> sites;
    for (const ResolvedShare& share : r.shares) sites.insert(share.site->id);
    in.crossSite.sites = std::max(1, static_cast<int>(sites.size()));
    in.crossSite.localSgd = r.job->localSgd;
    double before = 0;
    for (std::size_t i = 0, share = 0; i < crossings.size() && i < training::kMaxBoundaries; ++i) {
        for (; share < r.shares.size() && share <= r.sending[i]; ++share) before += r.shares[share].count;
        in.crossSite.boundary[i] = {r.job->cut, r.routes[i].oneWay, crossings[i].goodput.rate, crossings[i].goodput.repeated, r.job->transport.packet, before / r.accelerators};
    }
    in.crossSite.boundaries = static_cast<int>(std::min<std::size_t>(crossings.size(), training::kMaxBoundaries));
    return in;
}

} // namespace spanwright::assess
