// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/costs.h"
#include "assess/findingparts.h"
#include "network/design.h"
#include "text/shipped.h"
#include "training/bubble.h"
#include "training/machine.h"
#include "training/profile.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <span>

namespace spanwright::assess {
namespace {

/// Largest divisor of `number` that is at most `limit`.
int divisorUpTo(int number, int limit) {
    for (int d = std::max(1, limit); d > 1; --d)
        if (number % d == 0) return d;
    return 1;
}

void addLayoutObstacle(const ResolvedJob& r, const training::StepInput& in, std::vector<Finding>& out) {
    const Job& job = *r.job;
    const ItemRef subject = ref(job.id);
    const Layout& l = job.layout;
    const Argument name{"job", job.name};
    switch (training::check(in)) {
    case training::LayoutProblem::None: return;
    case training::LayoutProblem::Product: {
        const int product = l.tensor * l.pipeline * l.context;
        const int usable = r.accelerators / product * product;
        std::optional<Fix> mend = fix(FixCode::FitLayout, subject);
        if (usable > 0 && r.shares.size() == 1) mend = fix(FixCode::ReducePlacement, subject, usable, {{"accelerators", whole(usable)}});
        out.push_back(finding(Severity::Error, FindingCode::LayoutMismatch, {subject},
                              {name, {"product", whole(product)}, {"accelerators", whole(r.accelerators)}}, mend));
        return;
    }
    case training::LayoutProblem::Heads: {
        const int tensor = divisorUpTo(in.shape.heads, l.tensor);
        out.push_back(finding(Severity::Error, FindingCode::HeadsNotDivisible, {subject},
                              {name, {"tensor", whole(l.tensor)}, {"heads", whole(in.shape.heads)}},
                              fix(FixCode::SetTensor, subject, tensor, {{"tensor", whole(tensor)}})));
        return;
    }
    case training::LayoutProblem::Layers: {
        const int stages = divisorUpTo(l.pipeline, in.shape.layers / l.virtualStages);
        out.push_back(finding(Severity::Error, FindingCode::LayersNotDivisible, {subject},
                              {name, {"layers", whole(in.shape.layers)}, {"stages", whole(l.pipeline * l.virtualStages)}},
                              fix(FixCode::SetPipeline, subject, stages, {{"stages", whole(stages)}})));
        return;
    }
    case training::LayoutProblem::Batch: {
        const int divisor = training::dataParallel(l, r.accelerators) * l.microBatch;
        const int batch = std::max(1, (job.globalBatch + divisor / 2) / divisor) * divisor;
        out.push_back(finding(Severity::Error, FindingCode::BatchNotDivisible, {subject},
                              {name, {"batch", whole(job.globalBatch)}, {"divisor", whole(divisor)}},
                              fix(FixCode::SetBatch, subject, batch, {{"batch", whole(batch)}})));
        return;
    }
    case training::LayoutProblem::Experts: {
        const int ways = divisorUpTo(in.shape.experts, l.expert);
        out.push_back(finding(Severity::Error, FindingCode::ExpertsNotDivisible, {subject},
                              {name, {"experts", whole(in.shape.experts)}, {"ways", whole(l.expert)}},
                              fix(FixCode::SetExpert, subject, ways, {{"ways", whole(ways)}})));
        return;
    }
    case training::LayoutProblem::OddStages: {
        const int stages = r.accelerators % (l.tensor * l.pipeline * 2 * l.context) == 0 && 2 * l.pipeline <= in.shape.layers ? 2 * l.pipeline : 1;
        out.push_back(finding(Severity::Error, FindingCode::OddStages, {subject}, {name, {"stages", whole(l.pipeline)}},
                              fix(FixCode::SetPipeline, subject, stages, {{"stages", whole(stages)}})));
        return;
    }
    case training::LayoutProblem::ZeroGroup: {
        const int ranks = training::dataParallel(l, r.accelerators) * l.context;
        const int group = divisorUpTo(ranks, l.zeroGroup);
        out.push_back(finding(Severity::Error, FindingCode::ZeroGroupNotDivisible, {subject},
                              {name, {"group", whole(l.zeroGroup)}, {"ranks", whole(ranks)}},
                              fix(FixCode::SetZeroGroup, subject, group, {{"group", whole(group)}})));
        return;
    }
    }
}

void addComputedJob(const ResolvedJob& r, const Scenario& scenario, const JobAssessment& j, std::vector<Finding>& out) {
    const Job& job = *r.job;
    const ItemRef subject = ref(job.id);
    const Argument name{"job", job.name};
    if (j.memory.total() > j.usableMemory) {
        const bool canRecompute = job.layout.recompute != Recompute::Full;
        out.push_back(finding(Severity::Error, FindingCode::MemoryExceeded, {subject},
                              {name, {"needed", text::amount(j.memory.total())}, {"available", text::amount(j.usableMemory)},
                               {"rank", whole(j.memory.worstStage + 1)}},
                              canRecompute ? fix(FixCode::RecomputeFully, subject) : fix(FixCode::FitLayout, subject)));
    }
    if (training::usedPrecision(*r.slowest().accelerator, job.precision) != job.precision) {
        const Term term = termOf(Term::PrecisionBf16, job.precision);
        out.push_back(finding(Severity::Warning, FindingCode::PrecisionUnsupported, {subject},
                              {name, {"precision", &text::entry(term)}, {"accelerator", r.slowest().accelerator->name}}, fix(FixCode::UseBf16, subject)));
    }
    const auto unknownProfile = [&](const std::string& id) {
        out.push_back(finding(Severity::Warning, FindingCode::UnknownProfile, {subject}, {name, {"id", id}}, fix(FixCode::UseDefaultProfile, subject)));
    };
    if (!job.profile.empty() && !training::findProfile(job.profile)) unknownProfile(job.profile);
    for (const ProfileChange& change : job.calibration)
        if (!training::findProfileField(change.constant)) unknownProfile(change.constant);
    if (std::ranges::any_of(r.shares, [&](const ResolvedShare& s) { return s.accelerator != r.slowest().accelerator; }))
        out.push_back(finding(Severity::Warning, FindingCode::MixedAccelerators, {subject}, {name, {"wait", text::amount(j.step.imbalance)}, {"step", text::amount(j.step.total())}}));
    addSplitFindings(r, j, scenario, out);
    if (job.layout.tensor > j.input.machine.scaleUpDomain) {
        const int tensor = divisorUpTo(j.input.shape.heads, j.input.machine.scaleUpDomain);
        out.push_back(finding(Severity::Warning, FindingCode::TensorBeyondDomain, {subject},
                              {name, {"tensor", whole(job.layout.tensor)}, {"domain", whole(j.input.machine.scaleUpDomain)}},
                              fix(FixCode::SetTensor, subject, tensor, {{"tensor", whole(tensor)}})));
    }
    if (j.input.shape.layers % (job.layout.pipeline * job.layout.virtualStages) != 0)
        out.push_back(finding(Severity::Info, FindingCode::StagesUneven, {subject},
                              {name, {"layers", whole(j.input.shape.layers)}, {"stages", whole(job.layout.pipeline * job.layout.virtualStages)}}));
    const auto approximate = [&](Term feature) {
        out.push_back(finding(Severity::Info, FindingCode::ModelOnlyApproximate, {subject}, {name, {"feature", &text::entry(feature)}}));
    };
    if (job.kind == JobKind::Serving) approximate(Term::FeatureServing);
    if (r.boundaries.size() > training::kMaxBoundaries) approximate(Term::FeatureBoundaries);
    const Layout& l = job.layout;
    if (l.pipeline > 1 && (j.step.microBatches < training::leastMicroBatches(l.schedule, l.pipeline) || (l.schedule == Schedule::Interleaved && j.step.microBatches % l.pipeline != 0)))
        approximate(Term::FeatureFewMicroBatches);
    if (r.boundaries.empty()) return;
    const Argument from{"from", nameOf(scenario, r.boundaries[0].first)};
    const Argument to{"to", nameOf(scenario, r.boundaries[0].second)};
    if (job.cut == Cut::Tensor || job.cut == Cut::Expert || job.cut == Cut::Context)
        out.push_back(finding(Severity::Warning, job.cut == Cut::Tensor ? FindingCode::TensorAcrossSites : FindingCode::ExpertAcrossSites,
                              {subject}, {name, from, to}, fix(job.layout.pipeline > 1 ? FixCode::CutByPipeline : FixCode::CutByData, subject)));
    const int needed = j.step.inFlightNeeded;
    if (job.cut == Cut::Pipeline && job.layout.extraInFlight < needed && j.loss.delay.base() > 0.005)
        out.push_back(finding(Severity::Warning, FindingCode::PipelineStalls, {subject},
                              {name, {"in_flight", whole(job.layout.extraInFlight)}, {"needed", whole(needed)}},
                              fix(FixCode::SetInFlight, subject, needed, {{"in_flight", whole(needed)}})));
}

/// Light paths with which a job would get the rate, its part of the link staying the same; 0: none.
double lightFor(BitRate needed, const Crossing& c, int count, const transport::Facts& facts) {
    constexpr int kMost = 10'000;
    const auto suffices = [&](int more) {
        transport::Path path = c.path;
        path.line = path.line * (double(more) / count);
        path.lanes += more - count;
        return transport::goodput(c.transport, path, c.senders, facts).rate >= needed;
    };
    if (count <= 0 || !suffices(kMost)) return 0;
    int low = count, high = kMost; // low does not suffice
    while (high - low > 1) (suffices((low + high) / 2) ? high : low) = (low + high) / 2;
    return high;
}

/// More light on the narrowest link of the route.
void addSaturation(const ResolvedJob& r, std::size_t boundary, const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& a, const Crossing& c, BitRate needed, std::vector<Finding>& out) {
    const network::Route& route = r.routes[boundary];
    const LinkId id = *std::ranges::min_element(route.links, {}, [&](LinkId link) { return a.find(link)->capacity; });
    const FibreLink* narrow = find(scenario, id);
    std::optional<Fix> mend;
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        if (mend || !catalogue.transceiver(w->mode) || !needed.isFinite() || std::ranges::find(w->links, id) == w->links.end()) continue;
        const double count = lightFor(needed, c, w->count - w->down, transport::Facts(catalogue)) + w->down;
        if (count > w->count) mend = fix(FixCode::AddWavelengths, ref(w->id), count, {{"count", whole(count)}});
    }
    out.push_back(finding(Severity::Warning, FindingCode::LinkSaturated, {ref(id), ref(r.job->id)}, {{"link", narrow->name}, {"needed", text::amount(needed)}, {"available", text::amount(c.goodput.rate)}}, mend));
}

/// What keeps the senders themselves below the needed rate.
void addSenders(const ResolvedJob& r, std::size_t boundary, const Crossing& c, std::vector<Argument> arguments, BitRate needed, std::vector<Finding>& out) {
    const ItemRef subject = ref(r.job->id);
    std::optional<Fix> mend;
    const double factor = needed / c.goodput.rate;
    const Cluster& receiver = *r.shares[r.receiving[boundary]].cluster;
    if (c.goodput.limit == transport::Limit::Credits) {
        const Bytes buffer(std::ceil(receiver.portBuffer.in(units::MB) * factor), units::MB);
        mend = fix(FixCode::SetPortBuffer, ref(receiver.id), buffer.base(), {{"buffer", text::amount(buffer)}});
    } else if (std::isfinite(factor) && r.job->transport.channels * factor < 1e5) {
        const double channels = std::ceil(r.job->transport.channels * factor);
        mend = fix(FixCode::SetChannels, subject, channels, {{"channels", whole(channels)}});
    }
    arguments.push_back({"rate", text::amount(c.goodput.rate)});
    arguments.push_back({"needed", text::amount(needed)});
    out.push_back(finding(Severity::Warning, FindingCode::SendersSlow, {subject}, arguments, mend));
}

/// What limits a job's traffic between sites, where that costs more than half a per cent of its speed.
void addTraffic(const ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue, const JobAssessment& j, const Assessment& a, std::vector<Finding>& out) {
    using transport::Limit;
    constexpr double kGood = 0.98; // recovery below it is worth a word
    if (j.loss.bandwidth.base() < 0.005) return;
    const BitRate needed = j.step.crossSiteNeeded.base() > 0 ? j.step.crossSiteNeeded : BitRate::fromBase(std::numeric_limits<double>::infinity()); // no rate hides it
    for (std::size_t i = 0; i < j.crossings.size() && i < static_cast<std::size_t>(j.input.crossSite.boundaries); ++i) {
        const Crossing& c = j.crossings[i];
        if (needed <= c.goodput.rate) continue; // what is lost is the transfer of single messages
        const std::vector<Argument> arguments{{"job", r.job->name}, {"from", nameOf(scenario, c.from)}, {"to", nameOf(scenario, c.to)}};
        const auto with = [&](std::initializer_list<Argument> more) {
            std::vector<Argument> all = arguments;
            all.insert(all.end(), more);
            return all;
        };
        const transport::Goodput& g = c.goodput;
        const bool isTcpSlow = g.limit == Limit::Loss && transport::isTcp(c.transport.protocol);
        if (isTcpSlow || g.limit == Limit::Window || g.limit == Limit::Credits) addSenders(r, i, c, arguments, needed, out);
        else if (g.recovery < kGood && g.rate / g.recovery >= needed)
            out.push_back(finding(Severity::Warning, FindingCode::LossHigh, {ref(r.job->id)}, with({{"loss", text::amount(Fraction(c.path.loss, units::one), 2)}, {"share", text::amount(Fraction(g.recovery, units::one))}}),
                                  c.transport.protocol == Protocol::SelectiveRepeat ? std::nullopt : std::optional(fix(FixCode::RepeatSelectively, ref(r.job->id)))));
        else if (g.rate / g.spread >= needed)
            out.push_back(finding(Severity::Warning, FindingCode::SpreadUneven, {ref(r.job->id)}, with({{"share", text::amount(Fraction(g.spread, units::one))}}), fix(FixCode::SprayPackets, ref(r.job->id))));
        else addSaturation(r, i, scenario, catalogue, a, c, needed, out);
    }
}

/// Whether queue pairs outlast the switch to a second path.
void addRetries(const ResolvedJob& r, const Scenario& scenario, const JobAssessment& j, std::vector<Finding>& out) {
    const Duration patience = transport::givesUpAfter(r.job->transport);
    for (std::size_t i = 0; i < j.crossings.size(); ++i)
        for (const LinkId id : j.routes[i].links) {
            const FibreLink* link = find(scenario, id);
            if (transport::isTcp(j.crossings[i].transport.protocol) || link->protection == Protection::None || link->switchTime <= patience) continue;
            std::optional<Fix> mend;
            Transport longer = r.job->transport;
            while (longer.timeoutExponent < 31 && transport::givesUpAfter(longer) < link->switchTime) ++longer.timeoutExponent;
            if (const Duration then = transport::givesUpAfter(longer); then >= link->switchTime)
                mend = fix(FixCode::SetTimeout, ref(r.job->id), longer.timeoutExponent, {{"exponent", whole(longer.timeoutExponent)}, {"gives_up", text::amount(then)}});
            out.push_back(finding(Severity::Warning, FindingCode::RetryShort, {ref(r.job->id), ref(id)}, {{"job", r.job->name}, {"link", link->name}, {"gives_up", text::amount(patience)}, {"restored", text::amount(link->switchTime)}}, mend));
            return;
        }
}

/// What the user marked as lost.
void addDown(const Scenario& scenario, std::vector<Finding>& out) {
    for (const Shared<Site>& site : scenario.sites)
        if (site->isDown) out.push_back(finding(Severity::Info, FindingCode::SiteDown, {ref(site->id)}, {{"site", site->name}}, fix(FixCode::BringBack, ref(site->id), 0, {{"item", site->name}})));
    for (const Shared<FibreLink>& link : scenario.links)
        if (link->isDown) out.push_back(finding(Severity::Info, FindingCode::LinkDown, {ref(link->id)}, {{"link", link->name}}, fix(FixCode::BringBack, ref(link->id), 0, {{"item", link->name}})));
    for (const Shared<Wavelength>& w : scenario.wavelengths)
        if (w->down > 0)
            out.push_back(finding(Severity::Info, FindingCode::LightDown, {ref(w->links.front())}, {{"wavelength", w->name}, {"down", whole(std::min(w->down, w->count))}, {"count", whole(w->count)}},
                                  fix(FixCode::BringBack, ref(w->id), 0, {{"item", w->name}})));
}

/// What the caps do to a job: slower accelerators, or none at all.
void addCap(const Scenario& scenario, const JobAssessment& j, const Assessment& a, std::vector<Finding>& out) {
    if (!j.isComputed || j.capSpeed.base() >= 1) return;
    const SiteAssessment& s = *a.find(j.capSite);
    const Argument job{"job", find(scenario, j.job)->name}, site{"site", find(scenario, s.site)->name};
    if (j.capSpeed.base() > 0)
        out.push_back(finding(Severity::Info, FindingCode::PowerCapSlows, {ref(j.job), ref(s.site)}, {job, site, {"speed", text::amount(j.capSpeed)}, {"extra", text::amount(j.capExtra)}}));
    else
        out.push_back(finding(Severity::Warning, FindingCode::PowerCapStops, {ref(j.job), ref(s.site)}, {job, site, {"still", text::amount(s.still)}, {"cap", text::amount(s.cap)}}));
}

void addSites(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& a, std::vector<Finding>& out) {
    for (const Shared<Site>& site : scenario.sites) {
        const SiteAssessment* s = a.find(site->id);
        const double roundedCap = std::ceil(s->peak.in(units::MW) * 1.05);
        const Fix raise = fix(FixCode::RaisePowerCap, ref(site->id), roundedCap * 1e6, {{"cap", text::amount(Power(roundedCap, units::MW))}});
        if (s->accelerators > 0 && site->powerCap.base() <= 0)
            out.push_back(finding(Severity::Warning, FindingCode::SiteHasNoPower, {ref(site->id)}, {{"site", site->name}}, raise));
        else if (s->peak > site->powerCap)
            out.push_back(finding(Severity::Warning, FindingCode::PowerCapExceeded, {ref(site->id)},
                                  {{"site", site->name}, {"needed", text::amount(s->peak)}, {"cap", text::amount(site->powerCap)}}, raise));
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools) {
                if (pool->count == 0) out.push_back(finding(Severity::Warning, FindingCode::PoolEmpty, {ref(pool->id)}, {{"pool", pool->name}}));
                if (!catalogue.accelerator(pool->accelerator))
                    out.push_back(finding(Severity::Error, FindingCode::UnknownAccelerator, {ref(pool->id)}, {{"pool", pool->name}, {"id", pool->accelerator}}));
                double used = 0;
                for (const Shared<Job>& job : scenario.jobs)
                    for (const Share& share : job->placement)
                        if (share.pool == pool->id) used += share.accelerators;
                if (used > pool->count && pool->count > 0)
                    out.push_back(finding(Severity::Error, FindingCode::PoolOverallocated, {ref(pool->id)},
                                          {{"pool", pool->name}, {"count", whole(pool->count)}, {"used", whole(used)}}));
            }
    }
}

/// As data sheets of switches give buffers.
std::string megabytes(Bytes b) { return printNumber(b.in(units::MB), 3) + " MB"; }

/// Ports whose buffer is short for the longest link of their cluster.
void addBuffers(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& a, std::vector<Finding>& out) {
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters) {
            const catalogue::Fabric* fabric = catalogue.fabric(cluster->scaleOutFabric);
            if (!fabric) continue;
            Bytes needed;
            for (const Shared<FibreLink>& link : scenario.links)
                if (link->from == site->id || link->to == site->id) needed = std::max(needed, portNeed(*cluster, *fabric, *a.find(link->id), catalogue).buffer);
            if (needed <= cluster->portBuffer) continue;
            const Bytes wanted(std::ceil(needed.in(units::MB)), units::MB);
            out.push_back(finding(Severity::Info, FindingCode::BufferShort, {ref(site->id)},
                                  {{"site", site->name}, {"needed", megabytes(needed)}, {"buffer", megabytes(cluster->portBuffer)}},
                                  fix(FixCode::SetPortBuffer, ref(cluster->id), wanted.base(), {{"buffer", megabytes(wanted)}})));
        }
}

/// Ids that the catalogue lacks; accelerators and models have findings of their own.
void addUnknown(const Scenario& scenario, const catalogue::Catalogue& catalogue, std::vector<Finding>& out) {
    const auto checkFabric = [&](ItemRef subject, const std::string& item, const std::string& id) {
        if (!id.empty() && !catalogue.fabric(id)) out.push_back(finding(Severity::Warning, FindingCode::UnknownFabric, {subject}, {{"item", item}, {"id", id}}));
    };
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters) {
            checkFabric(ref(cluster->id), cluster->name, cluster->scaleOutFabric);
            for (const Shared<Pool>& pool : cluster->pools) {
                checkFabric(ref(pool->id), pool->name, pool->scaleUpFabric);
                checkFabric(ref(pool->id), pool->name, pool->offloadPath);
            }
        }
    for (const Shared<FibreLink>& link : scenario.links)
        if (!catalogue.fibre(link->fibre)) out.push_back(finding(Severity::Warning, FindingCode::UnknownFibre, {ref(link->id)}, {{"link", link->name}, {"id", link->fibre}}));
    for (const Shared<Wavelength>& w : scenario.wavelengths)
        if (!catalogue.transceiver(w->mode)) out.push_back(finding(Severity::Warning, FindingCode::UnknownMode, {ref(w->id)}, {{"wavelength", w->name}, {"id", w->mode}}));
}

} // namespace

std::vector<Finding> obstacles(const ResolvedJob& r, const Scenario& scenario, const training::StepInput& in) {
    std::vector<Finding> out;
    const Job& job = *r.job;
    if (!r.isPlaced()) {
        if (r.unknownPool) return out; // the pool has a finding of its own
        std::optional<Fix> mend;
        for (const Shared<Site>& site : scenario.sites)
            for (const Shared<Cluster>& cluster : site->clusters)
                for (const Shared<Pool>& pool : cluster->pools)
                    if (!mend && pool->count > 0) mend = fix(FixCode::UsePool, ref(job.id), 0, {{"pool", pool->name}}, ref(pool->id));
        out.push_back(finding(Severity::Error, FindingCode::NoPlacement, {ref(job.id)}, {{"job", job.name}}, mend));
        return out;
    }
    if (!r.shape) {
        out.push_back(finding(Severity::Error, FindingCode::UnknownModel, {ref(job.id)}, {{"job", job.name}, {"id", job.model}}));
        return out;
    }
    if (!r.lostSite && !r.missingRoute.first.isNone()) {
        const auto [from, to] = r.missingRoute;
        const std::vector<Argument> ends{{"from", nameOf(scenario, from)}, {"to", nameOf(scenario, to)}};
        std::vector<Argument> arguments{{"job", job.name}};
        arguments.insert(arguments.end(), ends.begin(), ends.end());
        out.push_back(finding(Severity::Error, FindingCode::NoRoute, {ref(job.id), ref(from), ref(to)}, arguments,
                              fix(FixCode::ConnectSites, ref(from), 0, ends, ref(to))));
    }
    if (r.lostSite)
        out.push_back(finding(Severity::Error, FindingCode::JobStopped, {ref(job.id), ref(r.lostSite->id)}, {{"job", job.name}, {"site", r.lostSite->name}},
                              fix(FixCode::BringBack, ref(r.lostSite->id), 0, {{"item", r.lostSite->name}})));
    addLayoutObstacle(r, in, out);
    return out;
}

void addFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::vector<ResolvedJob>& jobs, Assessment& a) {
    std::vector<Finding>& out = a.findings;
    if (scenario.jobs.empty()) out.push_back(finding(Severity::Info, FindingCode::NoJobs, {}, {}));
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const std::vector<Finding> wrong = obstacles(jobs[i], scenario, a.jobs[i].input);
        out.insert(out.end(), wrong.begin(), wrong.end());
        if (!a.jobs[i].isComputed) continue;
        addComputedJob(jobs[i], scenario, a.jobs[i], out);
        addTraffic(jobs[i], scenario, catalogue, a.jobs[i], a, out);
        addRetries(jobs[i], scenario, a.jobs[i], out);
    }
    addDown(scenario, out);
    addSites(scenario, catalogue, a, out);
    for (const JobAssessment& j : a.jobs) addCap(scenario, j, a, out);
    addGridFindings(scenario, catalogue, a);
    addUnknown(scenario, catalogue, out);
    addOwnerFindings(scenario, jobs, a, out);
    addLinkFindings(scenario, catalogue, a);
    addBuffers(scenario, catalogue, a, out);
    addDemandFindings(scenario, catalogue, a);
    std::ranges::stable_sort(out, [](const Finding& x, const Finding& y) { return x.severity > y.severity; });
}

} // namespace spanwright::assess
