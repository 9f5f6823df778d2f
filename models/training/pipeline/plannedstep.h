// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/plan.h"
#include "training/training.h"
#include <span>

/// Steps of jobs in Schedule::DelayAware, by planning and playing them.
namespace spanwright::training::pipeline {

/// A connection between sites and how many stages lie before it, 1 ... stages - 1.
struct FarHop {
    int after = 1;
    Hop hop;
};
/// What a job's order is planned for: its stages' own times, its hops inside and between sites, and the memory of its layout: as many
/// micro-batches as stages, and `extraInFlight` more on each stage before the last far hop.
[[nodiscard]] PlanSpec planSpecOf(const StepInput& in, std::span<const FarHop> far, int microBatches);
/// All passes of a step. Past 128 micro-batches, or 4 a stage where that is more, it goes on with the mean of the second half of so many
/// (within 3 % of playing all). Infinite when nothing can be planned.
[[nodiscard]] Duration plannedStep(const StepInput& in, std::span<const FarHop> far, int microBatches);

} // namespace spanwright::training::pipeline
