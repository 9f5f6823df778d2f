// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <array>

/// Step time and memory of one training job on one machine, as a pure function without allocation.
namespace spanwright::training {

/// Parameters and FLOPs from the shape (docs/physics.md, "Model").
struct ModelNumbers {
    double parameters = 0;        ///< all
    double active = 0;            ///< used by one token
    FlopCount forwardPerToken;    ///< causal attention by half, LM head included
    FlopCount modelPerToken;      ///< 3 x forward: the MFU convention "model FLOPs, causal"
    FlopCount attentionPerToken;  ///< forward scores and values, causal by half
};
[[nodiscard]] ModelNumbers modelNumbers(const ModelShape& shape, int sequence);

/// The machine that one job sees: the slowest accelerator of its pools, and its fabrics as resolved rates.
struct Machine {
    FlopRate peak;                ///< dense, at the job's precision
    double matmulCeiling = 0.7;   ///< best share of the peak that a large matrix multiplication reaches
    Bytes memory;
    ByteRate memoryBandwidth;
    ByteRate scaleUp;             ///< per accelerator, one direction
    Duration scaleUpLatency;
    double scaleUpEfficiency = 0.8;
    int scaleUpDomain = 8;
    int perNode = 8;
    ByteRate scaleOut;            ///< per accelerator, one direction, oversubscription applied
    Duration scaleOutLatency;
    double scaleOutEfficiency = 0.8;
    ByteRate offload;             ///< host or pooled-memory path, per accelerator
};

/// How stages or replicas are spread over sites, resolved from the drawn network. One entry a boundary, in the order of
/// the placement. Empty: one site.
struct Boundary {
    Cut cut = Cut::Pipeline;
    Duration oneWay;              ///< propagation and equipment
    BitRate rate;                 ///< per direction, after transport goodput
};
inline constexpr int kMaxBoundaries = 15;
struct CrossSite {
    int sites = 1;
    int boundaries = 0;
    std::array<Boundary, kMaxBoundaries> boundary;
};

/// Calibrated software behaviour; one dated profile. See resources/profiles and docs/physics.md.
struct Profile {
    double matmulScale = 1;             ///< multiplies Machine::matmulCeiling
    double memoryEfficiency = 0.8;      ///< of the memory bandwidth
    double attentionCeiling = 0.5;      ///< share of peak that fused attention reaches at long sequences
    Duration hostFloorPerLayer;         ///< per layer and micro-batch, forward and backward together
    double moeFloorFactor = 2;          ///< a mixture layer's host floor over a dense one's (routing, permutation)
    double expertOverlap = 0.7;         ///< share of expert-parallel traffic hidden when the layout overlaps it
    bool isAttentionFused = true;       ///< flash-style: no score matrix in memory
    double backwardOverlap = 2.0 / 3;   ///< share of compute behind which data parallelism may hide
};

/// Everything the step needs, resolved. Plain data; cheap to copy.
struct StepInput {
    ModelShape shape;
    Layout layout;
    Machine machine;
    Profile profile;
    CrossSite crossSite;
    Precision precision = Precision::Bf16;
    int accelerators = 1;
    int sequence = 2048;
    int globalBatch = 1;
};

/// Bytes on the fullest rank; the addends sum to total() exactly.
struct Memory {
    Bytes weights, gradients, optimizer, activations, logits, gathered, buffers, fragmentation;
    int worstStage = 0;           ///< pipeline stage of the fullest rank
    [[nodiscard]] Bytes total() const { return weights + gradients + optimizer + activations + logits + gathered + buffers + fragmentation; }
};
[[nodiscard]] Memory memory(const StepInput& input);

/// Exposed time of one step; the addends sum to total() exactly.
struct Step {
    Duration matmul, attention, bandwidthBound, host, tensor, expert, context, pipelineWait, dataExposed, crossSite, optimizer;
    // what the addends are made of, for explanations
    int dataParallel = 1;
    int microBatches = 1;
    Duration microBatchTime;          ///< forward and backward of the slowest stage
    Bytes pipelineMessage;            ///< per micro-batch, direction and boundary, all replicas together
    Bytes dataVolume;                 ///< per step, direction and site pair
    BitRate crossSiteNeeded;          ///< rate at which bandwidth costs nothing
    int inFlightNeeded = 0;           ///< K that hides the delay of the longest boundary
    double matmulEfficiency = 0;      ///< achieved share of peak in matrix multiplications
    [[nodiscard]] Duration total() const {
        return matmul + attention + bandwidthBound + host + tensor + expert + context + pipelineWait + dataExposed + crossSite + optimizer;
    }
};
/// Pure, allocation-free. Precondition: check(input) finds nothing wrong.
[[nodiscard]] Step step(const StepInput& input);

/// What keeps a layout from running at all.
enum class LayoutProblem : std::uint8_t { None, Product, Heads, Layers, Batch, Experts };
[[nodiscard]] LayoutProblem check(const StepInput& input);
[[nodiscard]] int dataParallel(const Layout& layout, int accelerators);

} // namespace spanwright::training
