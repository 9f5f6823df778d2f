// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/schedule.h"
#include "units/quantity.h"

namespace spanwright::training::pipeline {

/// Times of one micro-batch over all layers of a stage; a chunk takes its share. All >= 0 and finite.
struct StageTimes {
    Duration forward;
    Duration backwardInput;
    Duration backwardWeight; ///< schedules that do not split the backward do both parts at once
};

/// The connection from a stage to the next one; each direction is a link of its own.
struct Hop {
    Duration oneWay;   ///< propagation and equipment; >= 0
    Duration transfer; ///< bytes / rate of one message; the link is taken for this long, the stage is not; >= 0
};

/// A stage's own of a list that holds one for all stages, or one each.
template <class T>
const T& ofStage(const std::vector<T>& each, int stage) { return each.size() == 1 ? each.front() : each[static_cast<std::size_t>(stage)]; }

struct Input {
    Schedule schedule;
    std::vector<StageTimes> stages; ///< one for all stages, or one each
    /// hops[s] leaves stage s (counted from 0) for the next; the one of the last stage leads back to the first and
    /// carries the chunks of an interleaved schedule. One for all, or one for each stage.
    std::vector<Hop> hops;
    Duration optimizer;         ///< after the last backward of a stage; >= 0
    bool hasBarrier = true;     ///< true: all stages end the step together. false: the time from step to step when each
                                ///< stage starts the next one as soon as it is ready (post-validation of the optimizer)
    bool extrapolates = true;   ///< jump over what repeats; the result is the same to the last bit
    bool wantsTimeline = false; ///< runs in full
};

/// One execution (to < 0) or one transfer from `stage` to `to`; times from the start of the step. A transfer starts
/// when its link takes it and ends when its last bit arrives.
struct Activity {
    Duration start, end;
    int stage = 0;
    int to = -1;
    int microBatch = 0; ///< counted from 0
    Op op;
    bool operator==(const Activity&) const = default;
};

struct StageResult {
    Duration busy; ///< executing
    Duration idle; ///< step - busy - optimizer
    double peakInFlight = 0; ///< micro-batches whose activations are held at once
};

struct Outcome {
    Duration step;
    std::vector<StageResult> stages;
    std::int64_t executed = 0;     ///< activities that were calculated one by one, transfers included
    std::int64_t extrapolated = 0; ///< activities that were jumped over
    std::vector<Activity> timeline; ///< by stage in order of work; transfers follow their sender's execution
};

/// end(stage, k) = max(end(stage, k - 1), arrival of its input) + duration; a link sends in the order in which its
/// stage finishes. Time is counted in whole ticks (at most 1e-12 of the step), so sums are exact.
/// Fails when an order can not be carried out or the numbers of stages and hops do not match.
[[nodiscard]] Result<Outcome> run(const Input& input);

} // namespace spanwright::training::pipeline
