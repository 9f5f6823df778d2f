// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "units/units.h"
#include <string_view>
#include <vector>

namespace spanwright::evidence {

/// Step times that a training log states, a line each; empty lines are passed over. Read are step or iteration times in s or
/// ms ("step 5.47 s", "elapsed time per iteration (ms): 5470", "train_step_timing in s: 5.4") and rates ("3,500 tokens/s/GPU",
/// "12.3k tokens/sec", "tps: 3500"). A rate is that of the whole job unless its own words say per GPU, device or accelerator; "tps"
/// and "tgs" are those of one accelerator (torchtitan, InternEvo). Of three lines or more the first is warm-up and left out.
/// Fails on the first line that holds neither, by its number, and when there is no line at all.
[[nodiscard]] Result<std::vector<Duration>> loggedSteps(std::string_view log, double tokensPerStep, int accelerators);

} // namespace spanwright::evidence
