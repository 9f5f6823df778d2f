// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"
#include "training/training.h"

namespace spanwright::training::pipeline {

/// The pipeline of a calculated step. Stages take the step's micro-batch time, a third forward and two thirds backward
/// (a backward has twice the matrix multiplications); hops inside a site take the scale-out fabric, the ones between
/// sites their delay and rate, shared by all replicas in step. `mostMicroBatches` cuts a long step short.
[[nodiscard]] Result<Input> pipelineOf(const StepInput& input, const Step& step, int mostMicroBatches = kMaxMicroBatches);

/// Stages before each boundary between sites: boundary i of n lies after the stage nearest to (i + 1) / (n + 1) of them.
[[nodiscard]] std::vector<int> stagesBeforeBoundaries(const StepInput& input);

} // namespace spanwright::training::pipeline
