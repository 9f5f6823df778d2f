// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"

/// Orders that are planned for the times and delays of a pipeline (docs/physics.md, "Delay-aware schedules").
namespace spanwright::training::pipeline {

/// What an order is planned for. Times and hops as in Input: one for all, or one for each stage.
struct PlanSpec {
    Scheme scheme = Scheme::DelayAware; ///< of kPlannedSchemes
    int stages = 1;
    int microBatches = 1;
    /// Most micro-batches that a stage holds at once, from the forward to the weight gradient: one for all stages or one each, >= 1.
    /// Empty: as many as there are stages, the memory of 1F1B.
    std::vector<int> inFlight;
    std::vector<StageTimes> times;
    std::vector<Hop> hops;
};
/// Passes that a plan may have, all stages: each is kept.
inline constexpr std::int64_t kMostPlannedPasses = 4'000'000;

/// A few rules of what a free stage does next are played forward in time, messages arriving transfer + delay after they are sent; the
/// order that ends first when run on the hops, where messages queue, is kept. ZB-H1 (or ZB-V) takes part where the memory holds
/// it, so a plan is never slower than that. Deterministic: the first of equals. Storage is a pass each.
/// A scheme that is not planned gives its own order, whatever the memory. Fails when a number is out of range or a list has the wrong length.
[[nodiscard]] Result<Schedule> planSchedule(const PlanSpec& spec);

} // namespace spanwright::training::pipeline
