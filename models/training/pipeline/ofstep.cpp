// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/ofstep.h"
#include "training/pipeline/plannedstep.h"
#include "training/sites.h"
#include "training/stage.h"
#include "units/units.h"
#include <algorithm>
#include <cmath>

namespace spanwright::training::pipeline {
Scheme schemeOf(spanwright::Schedule schedule) {
    switch (schedule) {
    case spanwright::Schedule::Gpipe: return Scheme::Gpipe;
    case spanwright::Schedule::Interleaved: return Scheme::Interleaved;
    case spanwright::Schedule::ZbH1: return Scheme::ZbH1;
    case spanwright::Schedule::ZbH2: return Scheme::ZbH2;
    case spanwright::Schedule::ZbV: return Scheme::ZbV;
    case spanwright::Schedule::DualPipe: return Scheme::DualPipe;
    case spanwright::Schedule::VHalf: return Scheme::VHalf;
    case spanwright::Schedule::DelayAware: return Scheme::DelayAware;
    case spanwright::Schedule::OneFOneB: break;
    }
    return Scheme::OneFOneB;
}

std::vector<int> stagesBeforeBoundaries(const StepInput& in) {
    std::vector<int> before;
    const CrossSite& c = in.crossSite;
    const int p = in.layout.pipeline;
    for (int i = 0; i < c.boundaries && p > 1; ++i)
        if (c.boundary[static_cast<std::size_t>(i)].cut == Cut::Pipeline)
            before.push_back(stagesBefore(in, i));
    return before;
}

std::vector<StageTimes> timesOfStages(const StepInput& in) {
    std::vector<StageTimes> out;
    StepInput own = in;
    LayerTimes times = layerTimes(in);
    std::size_t share = 0;
    for (int s = 0; s < in.layout.pipeline; ++s) {
        if (const std::size_t holds = in.unequal ? shareOfStage(in, s) : 0; in.unequal && (s == 0 || holds != share)) {
            share = holds;
            own = inputOfShare(in, share);
            times = layerTimes(own);
        }
        const StagePasses passes = stagePasses(own, times, s);
        out.push_back({passes.forward, passes.input, passes.weight});
    }
    return out;
}

Result<Input> pipelineOf(const StepInput& whole, const Step& step, int mostMicroBatches) {
    const StepInput in = whole.stageLayers ? whole : placedInput(whole);
    const int p = in.layout.pipeline;
    Spec spec;
    spec.scheme = schemeOf(in.layout.schedule);
    spec.stages = p;
    spec.microBatches = std::clamp(step.microBatches, 1, std::max(1, mostMicroBatches));
    spec.chunks = spec.scheme == Scheme::Interleaved ? in.layout.virtualStages : 1;
    spec.extraInFlight.assign(static_cast<std::size_t>(p), 0);
    Input out;
    const StageHop inside = stageHop(in);
    out.hops.assign(static_cast<std::size_t>(p), {inside.latency, inside.transfer});
    const std::vector<int> before = stagesBeforeBoundaries(in);
    Duration wayBack, longest;
    std::vector<FarHop> far;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Boundary& b = in.crossSite.boundary[i];
        const Duration transfer = step.pipelineMessage / b.rate / std::max(1, spec.chunks); // the message counts a crossing a chunk
        Hop& hop = out.hops[static_cast<std::size_t>(before[i] - 1)];
        hop = {b.oneWay, transfer.isFinite() ? transfer : Duration()};
        far.push_back({before[i], hop});
        wayBack += hop.oneWay;
        longest = std::max(longest, hop.transfer);
        for (int s = 0; s < before[i]; ++s) spec.extraInFlight[static_cast<std::size_t>(s)] += in.layout.extraInFlight;
    }
    if (!before.empty()) out.hops.back() = {wayBack, longest}; // chunks go back to the first stage over all sites
    Result<Schedule> schedule = isPlanned(spec.scheme) ? planSchedule(planSpecOf(in, far, spec.microBatches)) : makeSchedule(spec);
    if (!schedule) return Unexpected(schedule.error());
    out.schedule = std::move(*schedule);
    out.stages = timesOfStages(in);
    const StepInput last = in.unequal ? inputOfShare(in, shareOfStage(in, p - 1)) : in;
    // the passes hold the gathers of fully sharded weights already
    out.optimizer = step.optimizer + hostUpdate(in) + in.profile.fixedPerStep + std::max(Duration(), step.dataExposed - stageTime(last, layerTimes(last)).gathers * step.microBatches);
    return out;
}

} // namespace spanwright::training::pipeline
