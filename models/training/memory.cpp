// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/shape.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, section "Memory"; after Korthikanti et al. 2022 and Rajbhandari et al. 2020.
namespace spanwright::training {
namespace {

// Bytes a parameter: 16-bit weights, fp32 master weights with two moments (Megatron distributed optimizer).
constexpr double kWeightBytes = 2;
constexpr double kFp8CopyBytes = 1;   // transposed 8-bit copy that training in FP8 keeps
constexpr double kOptimizerBytes = 12;
// CUDA context and libraries 1.3-1.6 GB, NCCL channel buffers 0.5-2 GB (BLOOM chronicles; stas00/ml-engineering)
constexpr double kContextBytes = 1.5e9;
constexpr double kCommunicatorBytes = 1.0e9;
// Allocator loss of 3-8 % without expandable segments (physics 2.3): the middle
constexpr double kFragmentation = 0.05;
// Tokens of the hottest expert rank over the mean, with auxiliary balancing loss
constexpr double kExpertImbalance = 1.1;

struct Local {
    double shared = 0;  ///< parameters replicated over all data-parallel ranks
    double experts = 0; ///< parameters replicated over data-parallel / expert ranks
};

/// Where two more layers would divide evenly the end stages hold one layer less, for embedding and head (BLOOM chronicles,
/// zero-bubble paper); else the stages that cannot be spared one more stand first.
int layersOfStage(const StepInput& in, int stage) {
    const int stages = in.layout.pipeline;
    const int layers = in.shape.layers;
    if (stages > 1 && layers % stages != 0 && (layers + 2) % stages == 0)
        return (layers + 2) / stages - (stage == 0 || stage == stages - 1 ? 1 : 0);
    return layers / stages + (stage < layers % stages ? 1 : 0);
}

/// Parameters on one rank of a stage; every stage takes its share of mixture layers.
Local localParameters(const StepInput& in, int stage) {
    const LayerParameters layer = layerParameters(in.shape);
    const double layers = layersOfStage(in, stage);
    const double moe = layers * moeLayers(in.shape) / in.shape.layers;
    const double t = in.layout.tensor;
    Local local;
    local.shared = (layers * layer.attention + (layers - moe) * layer.denseFfn + moe * layer.sharedFfn) / t + moe * layer.router
                   + 2.0 * layers * in.shape.hidden;
    local.experts = in.shape.experts > 0 ? moe * in.shape.experts * layer.expertFfn / in.layout.expert / (in.layout.expert > 1 ? 1 : t) : 0;
    const double embedding = double(in.shape.vocabulary) * in.shape.hidden / t;
    if (stage == 0) local.shared += embedding;
    if (stage == in.layout.pipeline - 1 && (in.layout.pipeline > 1 || !in.shape.isTied)) local.shared += embedding;
    return local;
}

/// Bytes of activations that one layer keeps for one token, fused attention, no dropout.
double layerActivationBytes(const StepInput& in, bool isMoe) {
    const bool dropsBlock = in.layout.recompute == Recompute::FeedForward; // its input alone stays
    const ModelShape& s = in.shape;
    const double t = in.layout.tensor;
    const double h = s.hidden;
    const double linear = in.precision == Precision::Bf16 ? 2 : 1; // saved inputs of FP8 linear layers take one byte
    const double unsplit = 2 * h + linear * h + 2 * h + (isMoe ? 0 : linear * h); // norm and block inputs
    double split = 2 * (queryWidth(s) + keyWidth(s) + valueWidth(s)) + 2 * outputWidth(s) + 4.0 * s.heads;
    if (hasLatentAttention(s)) split += 2.0 * (s.queryRank + s.kvRank + s.ropeDim);
    const double branches = s.isGated ? 3 : 2;
    if (dropsBlock) return (in.layout.isSequenceParallel ? unsplit / t : unsplit) + split / t;
    if (isMoe) {
        const double routed = s.topK * (linear * 2 * h + 2 * s.expertFfn * branches) * kExpertImbalance;
        const double shared = 2.0 * sharedWidth(s) * branches;
        split += routed + shared + 4.0 * s.experts + linear * h;
    } else {
        split += 2.0 * s.ffn * branches;
    }
    return (in.layout.isSequenceParallel ? unsplit / t : unsplit) + split / t;
}

/// Micro-batches' worth of activations that a stage keeps alive (physics 2.3 and 2.6).
double aliveMicroBatches(const StepInput& in, int stage, int microBatches) {
    const double p = in.layout.pipeline;
    const double m = microBatches;
    double alive = p - stage;
    switch (in.layout.schedule) {
    case Schedule::Gpipe: return m;
    case Schedule::ZbH2: alive = std::max(alive, 2 * p - 1 - stage); break;
    case Schedule::ZbV: case Schedule::ZbH1: alive = p; break;
    case Schedule::DualPipe: alive = p + 1; break;
    case Schedule::Interleaved:
        if (in.layout.virtualStages > 1) alive = p * (1 + (p - 1) / (p * in.layout.virtualStages)) - stage * 2.0 / in.layout.virtualStages;
        break;
    case Schedule::OneFOneB: break;
    }
    alive = std::min(m, alive);
    const bool isUpstream = in.crossSite.boundaries > 0 && in.crossSite.boundary[0].cut == Cut::Pipeline
                            && stage < in.layout.pipeline - in.layout.pipeline / in.crossSite.sites;
    return isUpstream ? std::min(m, alive + in.layout.extraInFlight) : alive;
}

Memory stageMemory(const StepInput& in, int stage) {
    const double d = dataParallel(in.layout, in.accelerators);
    const int microBatches = std::max(1, static_cast<int>(in.globalBatch / (d * in.layout.microBatch)));
    const Local local = localParameters(in, stage);
    const double expertReplicas = std::max(1.0, d * in.layout.context * in.layout.tensor / in.layout.expert);
    const double sharedShards = d * in.layout.context;
    const auto held = [&](double bytes, ZeroStage from) {
        const bool isSharded = in.layout.zero >= from;
        return bytes * (local.shared / (isSharded ? sharedShards : 1)
                        + local.experts / (isSharded ? (in.layout.expert > 1 ? expertReplicas : sharedShards) : 1));
    };
    Memory m;
    m.worstStage = stage;
    m.weights = Bytes(held(kWeightBytes + (in.precision == Precision::Bf16 ? 0 : kFp8CopyBytes), ZeroStage::Weights), units::B);
    m.gradients = Bytes(held(in.profile.gradientBytes, ZeroStage::Gradients), units::B);
    m.optimizer = Bytes(held(kOptimizerBytes, ZeroStage::Optimizer), units::B);

    const double tokens = double(in.layout.microBatch) * in.sequence / in.layout.context;
    const double layers = layersOfStage(in, stage);
    const double moeShare = double(moeLayers(in.shape)) / in.shape.layers;
    const double perLayer = tokens * ((1 - moeShare) * layerActivationBytes(in, false) + moeShare * layerActivationBytes(in, true));
    const double scores = 5.0 * in.shape.heads * in.sequence / in.layout.tensor * tokens; // Korthikanti: 5 a s / h of s b h
    const double alive = aliveMicroBatches(in, stage, microBatches);
    double activations = perLayer * layers * alive;
    if (in.layout.recompute == Recompute::None && !in.profile.isAttentionFused) activations += scores * layers * alive;
    if (in.layout.recompute == Recompute::Full) {
        const double kept = 2.0 * in.shape.hidden * tokens / (in.layout.isSequenceParallel ? in.layout.tensor : 1);
        activations = kept * layers * alive + perLayer + (in.profile.isAttentionFused ? 0 : scores);
    }
    m.activations = Bytes(activations, units::B);
    if (stage == in.layout.pipeline - 1) // logits in 16 bit and their fp32 softmax
        m.logits = Bytes(tokens * in.shape.vocabulary / in.layout.tensor * 6.0, units::B);
    if (in.layout.zero == ZeroStage::Weights && layers > 0)
        m.gathered = Bytes(2 * kWeightBytes * (local.shared + local.experts) / layers, units::B);
    m.buffers = Bytes(kContextBytes + kCommunicatorBytes, units::B);
    m.fragmentation = (m.activations + m.logits) * kFragmentation;
    return m;
}

} // namespace

Memory memory(const StepInput& input) {
    // activations fall from stage to stage; only the ends hold embedding and head, and perhaps fewer layers
    Memory worst = stageMemory(input, 0);
    for (const int stage : {1, input.layout.pipeline - 1}) {
        if (stage <= 0 || stage >= input.layout.pipeline) continue;
        const Memory other = stageMemory(input, stage);
        if (other.total() > worst.total()) worst = other;
    }
    return worst;
}

} // namespace spanwright::training
