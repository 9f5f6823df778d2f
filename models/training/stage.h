// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/layer.h"

namespace spanwright::training {

inline constexpr double kWeightBytes = 2; ///< a weight lies and travels in 16 bit

/// Layers on a stage (counted from 0). An equal number where the stages divide them. Else, where two more would divide, one
/// less on both ends, for embedding and head; else the last stage, which has the head, holds what the others leave.
[[nodiscard]] int layersOfStage(const StepInput& input, int stage);

/// Stages before a boundary between sites: its share of the accelerators to the nearest stage, one at least on either side.
[[nodiscard]] int stagesBefore(const StepInput& input, int boundary);

/// One micro-batch on one stage. `weight` is the gradient of weights, which zero-bubble schedules may postpone.
struct StagePasses {
    Duration forward, input, weight;
    [[nodiscard]] Duration total() const { return forward + input + weight; }
};
/// Layers of the stage, with the LM head, the loss and further prediction modules on the last one.
[[nodiscard]] StagePasses stagePasses(const StepInput& input, const LayerTimes& times, int stage);

/// One micro-batch on the slowest stage: named parts of forward plus backward, each for all its layers.
struct StageTime {
    Duration matmul, attention, bandwidthBound, host, tensor, expert, context, gathers, offload;
    Duration others;             ///< mean total of the other stages, through which a pipeline fills and drains
    double matmulFlops = 0;      ///< executed, for the achieved share
    double weightShare = 1.0 / 3; ///< of the total: gradients of weights
    double forwardShare = 1.0 / 3;
    [[nodiscard]] Duration total() const { return matmul + attention + bandwidthBound + host + tensor + expert + context + gathers + offload; }
};
[[nodiscard]] StageTime stageTime(const StepInput& input, const LayerTimes& times);
/// That of a stage with so many layers, with head, loss and prediction modules where it is the last one.
[[nodiscard]] StageTime stageTime(const StepInput& input, const LayerTimes& times, double layers, bool isLast);
/// Stages whose weights a rank holds: with DualPipe, whose micro-batches enter at both ends, its own and the opposite one.
[[nodiscard]] inline int stagesHeld(const Layout& layout) { return layout.schedule == Schedule::DualPipe && layout.pipeline > 1 ? 2 : 1; }
/// Parameters of `layers` mean layers of each stage that a rank holds, embeddings apart.
struct LocalParameters {
    double shared = 0;  ///< replicated over all data-parallel ranks
    double experts = 0; ///< replicated over data-parallel / expert ranks
};
[[nodiscard]] LocalParameters localParameters(const StepInput& input, double layers);
/// Those of the rank that holds most: the most layers, and embedding or head.
[[nodiscard]] LocalParameters busiestParameters(const StepInput& input);
/// Of the local parameters those whose states the rank keeps: all, or its part where the ranks that share them split them.
[[nodiscard]] double heldParameters(const StepInput& input, const LocalParameters& local, bool isSharded);
/// Parameters on the fullest rank that data parallelism keeps equal, and the ranks that hold the same ones.
struct ReplicaGroup {
    double parameters = 0;
    int ranks = 1;
    int stride = 1;             ///< accelerators between neighbouring ranks
    int shards = 1;             ///< neighbouring ranks that ZeRO spreads the states over; divides ranks
};
/// Sum of the gradients on every rank that keeps them: within the shards, then among the copies of a shard.
[[nodiscard]] Duration gradientReduction(const StepInput& input, const ReplicaGroup& group, double parameters);
/// Weights from the shards to every rank; nothing when each rank holds its own.
[[nodiscard]] Duration weightGather(const StepInput& input, const ReplicaGroup& group, double parameters);
/// Experts that are spread over ranks have fewer copies than the rest, and these stand further apart.
struct Replicated {
    ReplicaGroup shared, experts;
    [[nodiscard]] double parameters() const { return shared.parameters + experts.parameters; }
};
[[nodiscard]] Replicated replicated(const StepInput& input);

/// What data parallelism shows inside a site, and the optimizer. `microBatch`: the slowest stage's.
struct DataTime {
    Duration exposed, optimizer;
};
[[nodiscard]] DataTime dataTime(const StepInput& input, Duration microBatch);
/// Addends of a step that so many micro-batches of its slowest stage give; no pipeline wait, no distance.
[[nodiscard]] Step stepOf(const StepInput& input, const StageTime& slowest, int microBatches);

/// One message from a stage to the next inside a site: how long the link is taken, and its latency.
struct StageHop {
    Duration transfer, latency;
};
[[nodiscard]] StageHop stageHop(const StepInput& input);

/// Accelerators between neighbouring data-parallel ranks, and between neighbouring stages, as pathFor() takes them.
[[nodiscard]] int dataStride(const StepInput& input);
[[nodiscard]] int pipelineStride(const StepInput& input);

/// Activations of one layer and micro-batch, bytes: kept until the backward, and there besides while a layer is at work.
struct KeptActivations {
    double kept = 0;
    double atWork = 0;
};
[[nodiscard]] KeptActivations keptActivations(const StepInput& input);

/// What a rank of a stage holds.
[[nodiscard]] Memory stageMemory(const StepInput& input, int stage);

/// Layers that stay on the accelerator when the rest waits on the host: one at work, one on its way.
inline constexpr double kOffloadBuffers = 2;
/// Transfers of one micro-batch to and from the host that its forward and backward pass do not hide. Zero without offload.
[[nodiscard]] Duration offloadWait(const StepInput& input, double layers, Duration forward, Duration backward);
/// What the host's part of the optimizer adds to a step, and the way of the new weights. Zero without offload.
[[nodiscard]] Duration hostUpdate(const StepInput& input);

/// Gradients are sent in buckets of so many parameters; the last one has no backward left to hide behind (Megatron's default).
inline constexpr double kBucketParameters = 40e6;

/// Cross-site part of a step; all zero in one site.
struct Distance {
    Duration exposed;
    Bytes pipelineMessage;
    Bytes dataVolume;
    BitRate needed;
    int inFlightNeeded = 0;
};
/// `local`: the step without distance; `microBatch`: forward and backward of the slowest stage.
[[nodiscard]] Distance distance(const StepInput& input, Duration local, Duration microBatch, int microBatches);

void addDistance(Step& step, const Distance& distance);

} // namespace spanwright::training
