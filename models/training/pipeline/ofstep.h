// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"
#include "training/training.h"

namespace spanwright::training::pipeline {

[[nodiscard]] Scheme schemeOf(spanwright::Schedule schedule);

/// Passes of one micro-batch on each stage: its own layers, on the accelerators of its side.
[[nodiscard]] std::vector<StageTimes> timesOfStages(const StepInput& input);

/// The pipeline of a calculated step. Every stage takes the times of its own layers, the last one those of the head too; what
/// data parallelism shows, the optimizer and what a step spends once follow the last backward; hops inside a site take the scale-out fabric, the ones between
/// sites their delay and rate, shared by all replicas in step. `mostMicroBatches` cuts a long step short.
[[nodiscard]] Result<Input> pipelineOf(const StepInput& input, const Step& step, int mostMicroBatches = kMaxMicroBatches);

/// Stages before each boundary between sites that the pipeline crosses, see stagesBefore().
[[nodiscard]] std::vector<int> stagesBeforeBoundaries(const StepInput& input);

} // namespace spanwright::training::pipeline
