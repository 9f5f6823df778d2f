// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"

namespace spanwright::training {

/// One micro-batch on one stage, in any unit of time: forward, gradient of the input, gradient of the weights.
struct PassTimes {
    double forward = 0, input = 0, weight = 0;
    [[nodiscard]] double total() const { return forward + input + weight; }
};

/// Idle time of a step, in the unit of `passes`, beyond microBatches x total, for equal stages without transfer times whose
/// optimizer waits for all of them. Fills and drains of GPipe, 1F1B, interleaved and ZB-H1: Narayanan et al. 2021, Qi et al. 2023. ZB-H2, ZB-V,
/// V-half and DualPipe: the published bubbles leave the barrier out, so these are the straight lines on which the results of the
/// event recursion lie (pipeline/recursion.h).
/// Delay-aware without delay: no slower than ZB-H1, which takes part in its plan, and counted as that.
/// Within 2 % of a step of the recursion from `leastMicroBatches` on, V-half on four stages or more, interleaved for a multiple of
/// the stages, DualPipe for an even number of stages and micro-batches. With fewer micro-batches within -6 and +12 %.
[[nodiscard]] double bubble(Schedule schedule, int stages, int chunks, int microBatches, const PassTimes& passes);
/// From how many micro-batches on a schedule's bubble holds.
[[nodiscard]] int leastMicroBatches(Schedule schedule, int stages);

} // namespace spanwright::training
