// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/resolve.h"
#include "training/machine.h"
#include "training/profile.h"
#include <algorithm>
#include <cmath>
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

void addBoundary(ResolvedJob& r, std::size_t from, std::size_t to) {
    r.boundaries.emplace_back(r.shares[from].site->id, r.shares[to].site->id);
    r.sending.push_back(from);
    r.receiving.push_back(to);
}

/// A ring reduction's load on an edge. The rate is the lit one: what is left of it when jobs share is not known yet.
struct EdgeLoad {
    double bits = 0;   ///< a step
    double delays = 1; ///< one-way delays that it waits for
    [[nodiscard]] double on(const network::Route& route) const { return route.rate.base() > 0 ? bits / route.rate.base() + delays * route.oneWay.base() : INFINITY; }
};
EdgeLoad edgeLoad(const ResolvedJob& r, std::size_t sites) {
    constexpr double kBits = 16; // of a gradient on the wire
    const double k = static_cast<double>(sites);
    return {r.shape ? 2 * (k - 1) / k * kBits * training::modelNumbers(*r.shape, r.job->sequence).parameters : 0, 2 * (k - 1)};
}

/// Of the shortest route, the shortest over wider links only, and so on, the one on which the load is through first.
std::optional<network::Route> fastestRoute(SiteId from, SiteId to, const EdgeLoad& load, const Scenario& scenario, const network::Routes& routes) {
    constexpr int kMostTried = 4;
    std::optional<network::Route> best = routes.shortest(from, to), last = best;
    for (int i = 1; i < kMostTried && last; ++i) {
        std::set<LinkId> narrow;
        for (const Shared<FibreLink>& link : scenario.links)
            if (routes.capacity(link->id) <= last->rate) narrow.insert(link->id);
        last = routes.shortest(from, to, narrow);
        if (last && load.on(*last) < load.on(*best)) best = last;
    }
    return best;
}

/// Seconds of every edge between sites; infinite where no route leads.
std::vector<std::vector<double>> edgeTimes(const ResolvedJob& r, const std::vector<std::size_t>& firsts, const Scenario& scenario, const network::Routes& routes) {
    const EdgeLoad load = edgeLoad(r, firsts.size());
    std::vector<std::vector<double>> times(firsts.size(), std::vector<double>(firsts.size(), 0));
    for (std::size_t a = 0; a < firsts.size(); ++a)
        for (std::size_t b = a + 1; b < firsts.size(); ++b) {
            const std::optional<network::Route> route = fastestRoute(r.shares[firsts[a]].site->id, r.shares[firsts[b]].site->id, load, scenario, routes);
            times[a][b] = times[b][a] = route ? load.on(*route) : INFINITY;
        }
    return times;
}

/// The order of sites whose slowest edge is the fastest, then of the least sum. All orders of up to eight sites are tried; more keep the placement's.
std::vector<std::size_t> ringOrder(const std::vector<std::vector<double>>& times) {
    constexpr std::size_t kMostTried = 8;
    std::vector<std::size_t> order(times.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (order.size() > kMostTried) return order;
    const auto costOf = [&](const std::vector<std::size_t>& ring) {
        double worst = 0, sum = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const double time = times[ring[i]][ring[(i + 1) % ring.size()]];
            worst = std::max(worst, time);
            sum += time;
        }
        return std::pair(worst, sum);
    };
    std::vector<std::size_t> best = order;
    auto least = costOf(best);
    while (std::next_permutation(order.begin() + 1, order.end()))
        if (order[1] < order.back()) // the other way round is the same ring
            if (const auto cost = costOf(order); cost < least) {
                least = cost;
                best = order;
            }
    return best;
}

/// Boundaries: neighbours of the placement, or a ring where three sites or more reduce gradients.
void joinSites(ResolvedJob& r, const Scenario& scenario, const network::Routes& routes) {
    std::vector<std::size_t> firsts; // first share of each site
    for (std::size_t i = 0; i < r.shares.size(); ++i)
        if (std::ranges::none_of(firsts, [&](std::size_t f) { return r.shares[f].site == r.shares[i].site; })) firsts.push_back(i);
    const bool reduces = r.job->cut == Cut::Data || r.job->cut == Cut::LocalSgd;
    if (!reduces || firsts.size() < 3) {
        for (std::size_t i = 1; i < r.shares.size(); ++i)
            if (r.shares[i].site != r.shares[i - 1].site && (!reduces || r.boundaries.empty())) addBoundary(r, i - 1, i);
        return;
    }
    r.isRing = true;
    const std::vector<std::size_t> order = ringOrder(edgeTimes(r, firsts, scenario, routes));
    for (std::size_t i = 0; i < order.size(); ++i) addBoundary(r, firsts[order[i]], firsts[order[(i + 1) % order.size()]]);
}

} // namespace

ResolvedJob resolve(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes) {
    ResolvedJob r;
    r.job = &job;
    resolveShares(r, scenario, catalogue);
    if (job.custom) {
        r.shape = *job.custom;
    } else if (const catalogue::Model* model = catalogue.model(job.model); model && model->isComplete) {
        r.model = model;
        r.shape = model->shape;
    }
    joinSites(r, scenario, routes);
    for (const auto& [from, to] : r.boundaries) {
        std::optional<network::Route> route = r.isRing ? fastestRoute(from, to, edgeLoad(r, r.boundaries.size()), scenario, routes) : routes.shortest(from, to);
        if (!route) {
            r.missingRoute = {from, to};
            break;
        }
        r.routes.push_back(std::move(*route));
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
    for (std::size_t i = 0; i < crossings.size() && i < training::kMaxBoundaries; ++i) {
        double before = 0;
        for (std::size_t share = 0; share <= r.sending[i]; ++share) before += r.shares[share].count;
        in.crossSite.boundary[i] = {r.job->cut, r.routes[i].oneWay, crossings[i].goodput.rate, crossings[i].goodput.repeated, r.job->transport.packet, before / r.accelerators};
    }
    in.crossSite.boundaries = static_cast<int>(std::min<std::size_t>(crossings.size(), training::kMaxBoundaries));
    return in;
}

} // namespace spanwright::assess
