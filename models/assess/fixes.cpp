// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/resolve.h"
#include "network/design.h"
#include "project/edits.h"
#include <algorithm>
#include <cmath>

namespace spanwright::assess {
namespace {

/// The fastest layout that fits among powers of two, with the offload of `base`; TP inside the scale-up domain.
std::optional<Layout> fastestFitting(training::StepInput in, const Layout& base) {
    std::optional<Layout> best;
    double bestTime = INFINITY;
    for (int tensor = 1; tensor <= in.machine.scaleUpDomain && tensor <= 64; tensor *= 2)
        for (int pipeline = 1; pipeline <= in.shape.layers; pipeline *= 2)
            for (int expert = 1; expert <= std::max(1, in.shape.experts); expert *= 2)
                for (const Recompute recompute : {Recompute::Selective, Recompute::Full}) {
                    in.layout = base;
                    in.layout.tensor = tensor;
                    in.layout.pipeline = pipeline;
                    in.layout.expert = expert;
                    in.layout.recompute = recompute;
                    in.layout.virtualStages = 1;
                    in.layout.schedule = Schedule::OneFOneB;
                    if (training::check(in) != training::LayoutProblem::None) continue;
                    if (training::memory(in).total() > in.machine.memory) continue;
                    const double time = training::step(in).total().base();
                    if (time >= bestTime) continue;
                    bestTime = time;
                    best = in.layout;
                }
    return best;
}

/// States and activations go to the host only where nothing fits without.
std::optional<Layout> fittingLayout(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Job& job) {
    const network::Routes routes(scenario, catalogue);
    const ResolvedJob r = resolve(job, scenario, catalogue, routes);
    if (!r.isPlaced() || !r.shape) return std::nullopt;
    const training::StepInput in = stepInput(r, scenario, catalogue, crossings({&r, 1}, scenario, catalogue, [&](LinkId id) { return routes.capacity(id); }, network::Others(scenario, routes)).front());
    if (std::optional<Layout> found = fastestFitting(in, job.layout)) return found;
    Layout offloaded = job.layout;
    offloaded.offloadsActivations = true;
    offloaded.offloadedOptimizer = Fraction(1, units::one);
    if (std::optional<Layout> found = fastestFitting(in, offloaded)) return found;
    offloaded.offloadsWeights = true;
    return fastestFitting(in, offloaded);
}

Result<Job> changedJob(const Project& project, const Scenario& scenario, Job job, const Fix& fix) {
    const int value = static_cast<int>(fix.value);
    switch (fix.code) {
    case FixCode::CutByPipeline: job.cut = Cut::Pipeline; break;
    case FixCode::CutByData: job.cut = Cut::Data; break;
    case FixCode::SetTensor: job.layout.tensor = value; break;
    case FixCode::SetPipeline: job.layout.pipeline = value; break;
    case FixCode::SetBatch: job.globalBatch = value; break;
    case FixCode::SetExpert: job.layout.expert = value; break;
    case FixCode::SetZeroGroup: job.layout.zeroGroup = value; break;
    case FixCode::RecomputeFully: job.layout.recompute = Recompute::Full; break;
    case FixCode::SetInFlight: job.layout.extraInFlight = value; break;
    case FixCode::UseDefaultProfile:
        job.profile.clear();
        job.calibration.clear();
        break;
    case FixCode::UseBf16: job.precision = Precision::Bf16; break;
    case FixCode::SetChannels: job.transport.channels = value; break;
    case FixCode::RepeatSelectively: job.transport.protocol = Protocol::SelectiveRepeat; break;
    case FixCode::SprayPackets: job.transport.spreading = Spreading::Packet; break;
    case FixCode::SetTimeout: job.transport.timeoutExponent = value; break;
    case FixCode::ReducePlacement:
        if (!job.placement.empty()) job.placement.front().accelerators = value;
        break;
    case FixCode::UsePool:
        if (const Pool* pool = find(scenario, PoolId{fix.other.id})) job.placement = {{pool->id, pool->count}};
        break;
    case FixCode::FitLayout:
        if (const auto catalogue = catalogue::Catalogue::shipped().with(project.overrides); !catalogue) return Unexpected(catalogue.error());
        else if (const std::optional<Layout> layout = fittingLayout(scenario, *catalogue, job)) job.layout = *layout;
        else return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNoLayout)}});
        break;
    default: break;
    }
    return job;
}

} // namespace

Result<Project> applyFix(const Project& project, ScenarioId id, const Fix& fix, std::uint64_t freshId) {
    const Scenario* s = find(project, id);
    if (!s) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    const auto gone = [&] { return fail(ErrorCode::ItemMissing, {{"item", std::string("item")}, {"id", idText(fix.subject.id)}}); };
    switch (fix.subject.kind) {
    case ItemKind::Job: {
        const Job* job = find(*s, JobId{fix.subject.id});
        if (!job) return gone();
        return changedJob(project, *s, *job, fix).andThen([&](const Job& changed) { return edits::put(project, id, changed); });
    }
    case ItemKind::Site: {
        const Site* site = find(*s, SiteId{fix.subject.id});
        if (!site) return gone();
        if (fix.code == FixCode::ConnectSites) return edits::connect(project, id, site->id, SiteId{fix.other.id}, LinkId{freshId}, WavelengthId{freshId ^ 1});
        Site changed = *site;
        if (fix.code == FixCode::BringBack) changed.isDown = false;
        else if (fix.code == FixCode::RaiseTransformer) changed.transformer = ApparentPower::fromBase(fix.value);
        else if (fix.code == FixCode::RaiseStoragePower) changed.storage.power = Power::fromBase(fix.value);
        else if (fix.code == FixCode::RaiseStorageEnergy) changed.storage.energy = Energy::fromBase(fix.value);
        else changed.powerCap = Power::fromBase(fix.value);
        return edits::put(project, id, std::move(changed));
    }
    case ItemKind::Wavelength: {
        const Wavelength* light = find(*s, WavelengthId{fix.subject.id});
        if (!light) return gone();
        Wavelength changed = *light;
        const auto transceivers = catalogue::Catalogue::shipped().transceivers(); // overrides keep their order
        if (fix.code == FixCode::BringBack) changed.down = 0;
        else if (fix.code != FixCode::SetMode) changed.count = static_cast<int>(fix.value);
        else if (const auto place = static_cast<std::size_t>(fix.value); place < transceivers.size()) changed.mode = transceivers[place].id;
        return edits::put(project, id, std::move(changed));
    }
    case ItemKind::Link: {
        const FibreLink* link = find(*s, LinkId{fix.subject.id});
        if (!link) return gone();
        if (fix.code == FixCode::RemoveLink) return edits::remove(project, id, std::array{fix.subject});
        FibreLink changed = *link;
        if (fix.code == FixCode::AddFibrePairs) changed.fibrePairs = static_cast<int>(fix.value);
        else if (const auto span = static_cast<std::size_t>(fix.value); fix.code == FixCode::ClearSpanFibre || fix.code == FixCode::ClearSpanAmplifier || fix.code == FixCode::SplitSpan) {
            if (span >= changed.spans.size()) return gone();
            if (fix.code == FixCode::SplitSpan) network::splitSpan(changed, span);
            else if (fix.code == FixCode::ClearSpanFibre) changed.spans[span].fibre.clear();
            else changed.spans[span].amplifier.clear();
        } else if (fix.code == FixCode::ClearSpacing) changed.amplifierSpacing.reset();
        else if (fix.code == FixCode::ClearAmplifier) changed.amplifier.clear();
        else if (fix.code == FixCode::BringBack) changed.isDown = false;
        else changed.measuredRtt.reset();
        return edits::put(project, id, std::move(changed));
    }
    case ItemKind::Cluster: {
        for (const Shared<Site>& site : s->sites)
            for (const Shared<Cluster>& cluster : site->clusters)
                if (cluster->id.value == fix.subject.id) {
                    Cluster changed = *cluster;
                    changed.portBuffer = Bytes::fromBase(fix.value);
                    return edits::put(project, id, site->id, std::move(changed));
                }
        return gone();
    }
    default: return gone();
    }
}

} // namespace spanwright::assess
