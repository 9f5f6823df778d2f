// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

/// Sites whose accelerators differ: layers or micro-batches are shared out so that none waits longer than it must.
namespace spanwright::training {

/// What one share of an unequal job does in a step.
struct SiteWork {
    int accelerators = 0;
    int stages = 0;               ///< of the pipeline; 0: it holds whole replicas
    int leastLayers = 0, mostLayers = 0; ///< of its stages
    int replicas = 0;             ///< that it holds; with stages: that its stages serve
    int microBatches = 0;         ///< of its busiest replica
    Duration busy;                ///< of the step in which its busiest rank computes or communicates
};
struct Balance {
    std::vector<SiteWork> sites;          ///< in the order of the placement
    std::vector<int> stageLayers;         ///< of all stages; empty when the batch is parted
};

/// Whether replicas may get uneven parts of the batch: unequal sites that hold whole replicas.
[[nodiscard]] bool isBatchUneven(const StepInput& input);
/// Preconditions: input.unequal, check() finds nothing wrong. Replicas get micro-batches in proportion to their speed, to the whole one;
/// stages of a cut pipeline get layers so that the slowest is as fast as can be (greedy: each layer to the stage that it delays least,
/// which is optimal for equal layers).
[[nodiscard]] Balance balance(const StepInput& input);
/// The step of unequal sites. Whole replicas: that of the site that ends last. Stages: the event recursion of pipeline/recursion.h over
/// the stages' own times, without and with what distance adds.
[[nodiscard]] Step unequalStep(const StepInput& input);
/// The input as one share of an unequal job sees it: its machine for all, layers of the stages kept.
[[nodiscard]] StepInput inputOfShare(const StepInput& input, std::size_t share);
/// The input as pipelineOf() takes it: stages with their layers, or the site whose replicas end last for all.
[[nodiscard]] StepInput placedInput(const StepInput& input);
/// The share that holds a stage.
[[nodiscard]] std::size_t shareOfStage(const StepInput& input, int stage);

} // namespace spanwright::training
