// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <array>
#include <memory>
#include <vector>

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

/// Families of accelerators that share kernels; see resources/profiles/generations.json.
enum class Generation : std::uint8_t { Volta, Ampere, Hopper, Blackwell, BlackwellUltra, Cdna, Tpu, Other };
inline constexpr std::size_t kGenerations = 8;

/// The machine that one job sees: the slowest accelerator of its pools, and its fabrics as resolved rates.
struct Machine {
    FlopRate peak;                ///< dense, at the job's precision
    double matmulCeiling = 0.7;   ///< best share of the peak that a large matrix multiplication reaches
    FlopRate peak16;              ///< the same at 16 bit: attention, router and LM head stay there
    double matmulCeiling16 = 0.7;
    Generation generation = Generation::Other;
    int multiprocessors = 132;    ///< units that each take one output tile at a time
    Bytes memory;
    ByteRate memoryBandwidth;
    ByteRate scaleUp;             ///< per accelerator, one direction
    Duration scaleUpLatency;
    double scaleUpEfficiency = 0.8;
    double scaleUpSwitchGain = 1;  ///< bus bandwidth of all-reduces whose sums the switches form, over that of a ring of 8
    int scaleUpDomain = 8;
    int perNode = 8;
    ByteRate scaleOut;            ///< per accelerator, one direction, oversubscription applied
    Duration scaleOutLatency;
    double scaleOutEfficiency = 0.8;
    ByteRate offload;             ///< host or pooled-memory path, per accelerator, one direction
    double offloadEfficiency = 0.81; ///< of that wire, both directions busy
    bool operator==(const Machine&) const = default;
};

/// How stages or replicas are spread over sites, resolved from the drawn network. One entry a boundary, in the order of
/// the placement. Empty: one site.
struct Boundary {
    Cut cut = Cut::Pipeline;
    Duration oneWay;              ///< propagation and equipment
    BitRate rate;                 ///< payload, per direction
    double repeated = 0;          ///< of a packet, to be waited for a round trip longer
    Bytes packet{4096, units::B}; ///< payload of one
    double before = 0;            ///< share of the accelerators that stand before it; 0: boundaries part them evenly
    bool operator==(const Boundary&) const = default;
};
inline constexpr int kMaxBoundaries = 15;
struct CrossSite {
    int sites = 1;
    int boundaries = 0;
    std::array<Boundary, kMaxBoundaries> boundary;
    LocalSgd localSgd;            ///< of the cut LocalSgd
    bool operator==(const CrossSite&) const = default;
};

/// Accelerators of one machine in the order of the placement; neighbours in different sites have a boundary between them.
struct SiteShare {
    Machine machine;
    int accelerators = 0;
    bool operator==(const SiteShare&) const = default;
};

/// Calibrated software behaviour of one dated stack (resources/profiles/profiles.json; docs/physics.md, "Profiles").
/// Shares are 0..1 unless said; "passes" count how often the named bytes cross the accelerator's memory.
struct Profile {
    double matmul16 = 0.95;             ///< multiplies Machine::matmulCeiling16
    double matmul8 = 0.9;               ///< multiplies the 8-bit ceiling
    double matmul4 = 0.8;               ///< multiplies the 4-bit ceiling
    double depthRamp = 450;             ///< inner dimension at which a matrix multiplication loses half to its start
    Duration kernelTail{3, units::us};  ///< start and drain of one kernel
    /// Share of the 16-bit peak that attention reaches at long context and head size 128.
    std::array<double, kGenerations> attentionCeiling{0.3, 0.45, 0.5, 0.27, 0.55, 0.3, 0.6, 0.4};
    double softmaxShare = 0.5;          ///< of fused attention's time at head size 128: it does not grow with the head size
    bool isAttentionFused = true;       ///< flash-style: no score matrix in memory
    double scorePasses = 4;             ///< unfused: over the score matrix, forward; as many backward
    double sinkPasses = 0;              ///< the same for layers with attention sinks, which some fused kernels do not cover
    double memoryEfficiency = 0.8;      ///< of the memory bandwidth
    double castPasses = 3;              ///< bytes an element of a linear layer's input costs in conversions to 8 bit with one scale
    double blockCastPasses = 4;         ///< the same where blocks have a scale each, in both directions
    double permutePasses = 6;           ///< over routed tokens: dispatch, permutation, combination
    double scanPasses = 60;             ///< over the inner width of a state-space mixer: scan, convolution, gates
    Duration hostFloor{0.6, units::ms}; ///< a dense layer and micro-batch, forward and backward, cannot be faster
    Duration mixtureFloor{1.5, units::ms}; ///< the same for a mixture layer
    double rackFloor = 0.8;             ///< multiplies both floors where the scale-up domain is larger than a node (rack systems)
    double hostTensor = 0.2;            ///< growth of the floor with eight tensor-parallel ranks
    double hostSharpness = 3;           ///< exponent of the norm that joins floor and work; large: their maximum
    Duration fixedPerStep;              ///< once a step: data, logging, clipping
    double scaleUpShare = 1;            ///< multiplies Machine::scaleUpEfficiency
    double scaleOutShare = 1;           ///< multiplies Machine::scaleOutEfficiency
    double expertScaleUp = 0.6;         ///< of the scale-up wire that token exchange reaches
    double expertScaleOut = 0.7;        ///< of the scale-out wire
    double expertImbalance = 1;         ///< hottest expert rank over the mean, >= 1
    double expertOverlap = 0.5;         ///< share of token exchange hidden when the layout overlaps it
    double tensorOverlap = 0;           ///< share of tensor-parallel traffic that the stack hides
    double contextOverlap = 0.8;        ///< share of the attention core behind which context-parallel traffic may hide
    double gatherOverlap = 0.6;         ///< share of hideable weight gathers that really hides
    double dataOverlap = 1;             ///< share of the overlap window that gradient reduction uses
    double copyTax = 0.08;              ///< share of compute that ring copies take from it while they hide behind it
    double reduceBytes = 4;             ///< bytes a gradient element has on the wire
    double gradientBytes = 4;           ///< bytes a gradient element has in memory, copies included
    double backwardOverlap = 2.0 / 3;   ///< share of compute behind which data parallelism may hide
    [[nodiscard]] double attention(Generation g) const { return attentionCeiling[static_cast<std::size_t>(g)]; }
    bool operator==(const Profile&) const = default;
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
    std::shared_ptr<const std::vector<SiteShare>> unequal; ///< shares whose machines differ, two or more; null: `machine` is that of all
    std::shared_ptr<const std::vector<int>> stageLayers;   ///< layers of each stage; null: as layersOfStage() parts them
    bool operator==(const StepInput&) const = default;
};

/// Bytes on the fullest rank; the addends sum to total() exactly.
struct Memory {
    Bytes weights, gradients, optimizer, activations, logits, gathered, buffers, fragmentation;
    Bytes host;                   ///< most that offload keeps in host memory for any rank; no part of the total
    int worstStage = 0;           ///< pipeline stage of the fullest rank
    [[nodiscard]] Bytes total() const { return weights + gradients + optimizer + activations + logits + gathered + buffers + fragmentation; }
};
[[nodiscard]] Memory memory(const StepInput& input);
/// The rank that is fullest for what its accelerator has, over all sites.
struct MemoryFit {
    Memory memory;
    Bytes usable;
};
[[nodiscard]] MemoryFit memoryFit(const StepInput& input);

/// Exposed time of one step; the addends sum to total() exactly.
struct Step {
    Duration matmul, attention, bandwidthBound, host, tensor, expert, context, pipelineWait, dataExposed, crossSite, optimizer, offload;
    // what the addends are made of, for explanations
    int dataParallel = 1;
    int microBatches = 1;
    Duration imbalance;               ///< of it: what the slowest site takes longer than the mean over accelerators of unequal sites
    Duration microBatchTime;          ///< forward and backward of the slowest stage
    Bytes pipelineMessage;            ///< per micro-batch, direction and boundary, all replicas together
    Bytes dataVolume;                 ///< per step, direction and site pair
    BitRate crossSiteNeeded;          ///< rate at which bandwidth costs nothing
    int inFlightNeeded = 0;           ///< K that hides the delay of the longest boundary
    double matmulEfficiency = 0;      ///< achieved share of peak in matrix multiplications
    [[nodiscard]] Duration total() const {
        return matmul + attention + bandwidthBound + host + tensor + expert + context + pipelineWait + dataExposed + crossSite + optimizer + offload;
    }
};
/// Pure, allocation-free. Precondition: check(input) finds nothing wrong.
[[nodiscard]] Step step(const StepInput& input);

/// What keeps a layout from running at all.
enum class LayoutProblem : std::uint8_t { None, Product, Heads, Layers, Batch, Experts, ZeroGroup, OddStages };
[[nodiscard]] LayoutProblem check(const StepInput& input);
[[nodiscard]] int dataParallel(const Layout& layout, int accelerators);

} // namespace spanwright::training
