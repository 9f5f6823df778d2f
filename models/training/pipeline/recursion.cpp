// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/recursion.h"
#include "training/pipeline/engine.h"
#include "units/units.h"
#include <cmath>
#include <string>

namespace spanwright::training::pipeline {
namespace {

constexpr int kMostSteps = 64; // without a barrier: until the shape repeats; the mean of the last half otherwise

Result<Done> lengthOf(const char* field, std::size_t length, std::size_t stages) {
    if (length == 1 || length == stages) return Done{};
    return fail(ErrorCode::PipelineLength, {{"field", std::string(field)}, {"length", std::to_string(length)}, {"stages", std::to_string(stages)}});
}

Result<Done> usable(const char* field, Duration d) {
    if (d.isFinite() && d.base() >= 0) return Done{};
    return fail(ErrorCode::ValueOutOfRange, {{"field", std::string(field)}, {"value", print(d).text()}, {"low", std::string("0 s")}, {"high", std::string("∞")}});
}

Result<Done> check(const Input& input) {
    const std::size_t stages = input.schedule.stages.size();
    if (Result<Done> r = lengthOf("stage times", input.stages.size(), stages); !r) return r;
    if (Result<Done> r = lengthOf("hops", input.hops.size(), stages); !r) return r;
    if (Result<Done> r = usable("optimizer", input.optimizer); !r) return r;
    for (const StageTimes& t : input.stages)
        for (const Duration d : {t.forward, t.backwardInput, t.backwardWeight})
            if (Result<Done> r = usable("stage time", d); !r) return r;
    for (const Hop& hop : input.hops)
        for (const Duration d : {hop.oneWay, hop.transfer})
            if (Result<Done> r = usable("hop", d); !r) return r;
    return Done{};
}

/// Time from step to step once it no longer changes.
Result<Duration> repeatedStep(Engine& engine, Tick optimizer) {
    std::vector<Tick> ends, shape;
    for (int i = 0; i < kMostSteps; ++i) {
        if (Result<Done> r = engine.step(); !r) return Unexpected(r.error());
        engine.addToStages(optimizer);
        ends.push_back(engine.end());
        const std::vector<Tick> now = engine.shape();
        if (now == shape) return engine.clock().duration(ends[ends.size() - 1] - ends[ends.size() - 2]);
        shape = now;
    }
    const std::size_t half = kMostSteps / 2;
    return engine.clock().duration((ends.back() - ends[half - 1]) / static_cast<Tick>(kMostSteps - half));
}

} // namespace

Result<Outcome> run(const Input& input) {
    if (Result<Done> r = check(input); !r) return Unexpected(r.error());
    Outcome outcome;
    for (int s = 0; s < static_cast<int>(input.schedule.stages.size()); ++s) {
        const Result<double> peak = peakInFlight(input.schedule, s);
        if (!peak) return Unexpected(peak.error());
        outcome.stages.push_back({{}, {}, *peak});
    }
    Engine engine(input, input.hasBarrier ? 1 : kMostSteps);
    const Tick optimizer = engine.clock().ticks(input.optimizer);
    if (Result<Done> r = engine.step(); !r) return Unexpected(r.error());
    engine.addToStages(optimizer);
    outcome.step = engine.clock().duration(engine.end());
    outcome.executed = engine.executed();
    outcome.extrapolated = engine.extrapolated();
    outcome.timeline = engine.takeTimeline();
    if (!input.hasBarrier) {
        Input repeated = input;
        repeated.wantsTimeline = false;
        Engine again(repeated, kMostSteps);
        const Result<Duration> step = repeatedStep(again, optimizer);
        if (!step) return Unexpected(step.error());
        outcome.step = *step;
    }
    for (int s = 0; s < static_cast<int>(outcome.stages.size()); ++s) {
        StageResult& stage = outcome.stages[static_cast<std::size_t>(s)];
        stage.busy = engine.clock().duration(engine.busy(s));
        stage.idle = outcome.step - input.optimizer - stage.busy;
    }
    return outcome;
}

} // namespace spanwright::training::pipeline
