// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "training/training.h"
#include <string_view>
#include <vector>

namespace spanwright::evidence {

/// How a line of a training log was read.
enum class LogReading : std::uint8_t { StepTime, TokensOfJob, TokensOfOne, SamplesOfJob, SamplesOfOne, WarmUp, Evaluation };

struct LoggedStep {
    std::int64_t line = 0;               ///< from 1
    Duration step;                       ///< of an evaluation: 0
    LogReading reading = LogReading::StepTime;
    [[nodiscard]] bool counts() const { return reading != LogReading::WarmUp && reading != LogReading::Evaluation; }
};

/// Step times that a training log states, a line each; empty lines are passed over. Read are step or iteration times in s or
/// ms ("step 5.47 s", "elapsed time per iteration (ms): 5470", "train_step_timing in s: 5.4") and rates of tokens or samples
/// ("3,500 tokens/s/GPU", "12.3k tokens/sec", "tps: 3500", "SamplesPerSec=12.3"), turned into steps with the job's batch, sequence and
/// accelerators. A rate is that of the whole job unless its own words say per GPU, device or accelerator; "tps" and "tgs"
/// are those of one accelerator (torchtitan, InternEvo). Commas part thousands. Lines that time an evaluation do not count, nor does the
/// first of three lines or more (warm-up).
/// Fails on the first line that holds none of these, by its number; on one that states another layout, batch, sequence or number of
/// accelerators than the job's; and when no line counts.
[[nodiscard]] Result<std::vector<LoggedStep>> loggedSteps(std::string_view log, const training::StepInput& job);

/// Of the lines that count; at least one must.
[[nodiscard]] Duration medianStep(const std::vector<LoggedStep>& steps);

} // namespace spanwright::evidence
