// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/plannedstep.h"
#include "training/pipeline/ofstep.h"
#include "training/stage.h"
#include "units/units.h"
#include <algorithm>
#include <limits>

namespace spanwright::training::pipeline {
namespace {

constexpr int kPlayed = 128;     // micro-batches, at most
constexpr int kPlayedPerStage = 4;

Duration played(const StepInput& in, std::span<const FarHop> far, int microBatches) {
    const PlanSpec spec = planSpecOf(in, far, microBatches);
    Result<Schedule> schedule = planSchedule(spec);
    if (!schedule) return Duration::fromBase(std::numeric_limits<double>::infinity());
    Input input;
    input.schedule = std::move(*schedule);
    input.stages = spec.times;
    input.hops = spec.hops;
    const Result<Outcome> outcome = run(input);
    return outcome ? outcome->step : Duration::fromBase(std::numeric_limits<double>::infinity());
}

} // namespace

PlanSpec planSpecOf(const StepInput& in, std::span<const FarHop> far, int microBatches) {
    PlanSpec spec;
    spec.stages = in.layout.pipeline;
    spec.microBatches = microBatches;
    spec.inFlight.assign(static_cast<std::size_t>(spec.stages), spec.stages);
    const StageHop inside = stageHop(in);
    spec.hops.assign(static_cast<std::size_t>(spec.stages), {inside.latency, inside.transfer});
    int upstream = 0;
    for (const FarHop& f : far) {
        spec.hops[static_cast<std::size_t>(f.after - 1)] = f.hop;
        upstream = std::max(upstream, f.after);
    }
    for (int s = 0; s < upstream; ++s) spec.inFlight[static_cast<std::size_t>(s)] += in.layout.extraInFlight;
    spec.times = timesOfStages(in);
    return spec;
}

Duration plannedStep(const StepInput& in, std::span<const FarHop> far, int microBatches) {
    const std::int64_t possible = std::max<std::int64_t>(1, kMostPlannedPasses / (3LL * in.layout.pipeline));
    const int most = static_cast<int>(std::min<std::int64_t>(possible, std::max(kPlayed, kPlayedPerStage * in.layout.pipeline)));
    if (microBatches <= most) return played(in, far, microBatches);
    const Duration whole = played(in, far, most), half = played(in, far, most / 2);
    return whole + (whole - half) / (most - most / 2) * (microBatches - most);
}

} // namespace spanwright::training::pipeline
