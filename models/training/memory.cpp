// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/ops.h"
#include "training/shape.h"
#include "training/stage.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, section "Memory"; after Korthikanti et al. 2022 and Rajbhandari et al. 2020.
namespace spanwright::training {
namespace {

// Bytes a parameter: fp32 master weights with two moments (Megatron distributed optimizer).
constexpr double kOptimizerBytes = 12;
// Of these the moments can wait on the host (measured: 8 B a parameter, docs/physics.md, "Offload"), which keeps master weights
// and gradients of its own beside them.
constexpr double kMomentBytes = 8;
constexpr double kHostBytes = 16;
// Weights of the last meeting and the outer optimizer's momentum in fp32, kept on the host (arXiv 2501.18512).
constexpr double kOuterBytes = 8;
// CUDA context and libraries 1.3-1.6 GB, NCCL channel buffers 0.5-2 GB (BLOOM chronicles; stas00/ml-engineering)
constexpr double kContextBytes = 1.5e9;
constexpr double kCommunicatorBytes = 1.0e9;
// Allocator loss of 3-8 % without expandable segments (physics 2.3): the middle
constexpr double kFragmentation = 0.05;

/// Parameters on one rank of a stage; every stage takes its share of each kind of layer.
LocalParameters stageParameters(const StepInput& in, int stage) {
    const bool isLast = stage == in.layout.pipeline - 1;
    LocalParameters local = localParameters(in, layersOfStage(in, stage) + (isLast ? in.shape.mtpDepth : 0));
    const double embedding = double(in.shape.vocabulary) * in.shape.hidden / in.layout.tensor;
    if (stage == 0) local.shared += embedding;
    if (isLast && (in.layout.pipeline > 1 || !in.shape.isTied)) local.shared += embedding;
    return local;
}

/// Bytes that a token's activations take, by whether sequence parallelism alone splits them or tensor parallelism too.
struct Kept {
    double unsplit = 0;
    double split = 0;
    [[nodiscard]] double onRank(const Layout& l) const { return (l.isSequenceParallel ? unsplit / l.tensor : unsplit) + split / l.tensor; }
};
/// Norm and projection inputs, queries, keys, values, output, softmax statistics.
Kept keptByAttention(const StepInput& in) {
    const ModelShape& s = in.shape;
    Kept k{(2 + operandBytes(in.precision)) * s.hidden, 2 * (queryWidth(s) + keyWidth(s) + valueWidth(s)) + 2 * outputWidth(s) + 4.0 * s.heads};
    if (hasLatentAttention(s)) k.split += 2.0 * (s.queryRank + s.kvRank + s.ropeDim);
    return k;
}
Kept keptByBlock(const StepInput& in, bool isMixture) {
    const ModelShape& s = in.shape;
    const double h = s.hidden;
    const double linear = operandBytes(in.precision);
    const double kept = 2 * (s.isGated ? 2 : 1) + linear; // what the activation function reads, and the last product's input
    if (in.layout.recompute == Recompute::FeedForward) return {2 * h, 0}; // its input alone
    if (!isMixture) return {(2 + linear) * h, s.ffn * kept};
    const double routed = s.topK * (linear * 2 * expertWidth(s) + s.expertFfn * kept) * in.profile.expertImbalance;
    return {2 * h, routed + sharedWidth(s) * kept + 4.0 * s.experts + linear * h};
}
/// Norm and projection inputs, the projection, the convolution's output, scan output and gated output.
Kept keptByMamba(const StepInput& in) {
    const ModelShape& s = in.shape;
    return {(2 + operandBytes(in.precision)) * s.hidden, 2 * (mambaProjection(s) + mambaConvolution(s) + 2 * mambaInner(s))};
}

/// Bytes of activations that a mean layer keeps for one token, fused attention, no dropout.
double layerActivationBytes(const StepInput& in) {
    const ModelShape& s = in.shape;
    const Layout& l = in.layout;
    const double sum = attentionLayers(s) * keptByAttention(in).onRank(l) + denseFfnLayers(s) * keptByBlock(in, false).onRank(l)
                       + moeLayers(s) * keptByBlock(in, true).onRank(l) + mambaLayers(s) * keptByMamba(in).onRank(l);
    return sum / s.layers;
}

/// Micro-batches' worth of activations that a stage keeps alive (physics 2.3 and 2.6).
double aliveMicroBatches(const StepInput& in, int stage, int microBatches) {
    const double p = in.layout.pipeline;
    const double m = microBatches;
    double alive = p - stage;
    switch (in.layout.schedule) {
    case Schedule::Gpipe: return m;
    case Schedule::ZbH2: alive = std::max(alive, 2 * p - 1 - stage); break;
    case Schedule::ZbV: case Schedule::ZbH1: case Schedule::DelayAware: alive = p; break;
    case Schedule::DualPipe: alive = p + 1; break;
    case Schedule::VHalf: alive = p / 2 + 1.5; break; // half of ZB-V (arXiv 2405.15362), and what its order holds besides
    case Schedule::Interleaved:
        if (in.layout.virtualStages > 1) alive = p * (1 + (p - 1) / (p * in.layout.virtualStages)) - stage * 2.0 / in.layout.virtualStages;
        break;
    case Schedule::OneFOneB: break;
    }
    alive = std::min(m, alive);
    int ahead = 0; // boundaries that the pipeline still has to cross
    for (int i = 0; i < in.crossSite.boundaries && in.layout.pipeline > 1 && in.crossSite.boundary[0].cut == Cut::Pipeline; ++i) ahead += stage < stagesBefore(in, i);
    return std::min(m, alive + in.layout.extraInFlight * ahead);
}

double tokensOf(const StepInput& in) { return double(in.layout.microBatch) * in.sequence / in.layout.context; }

/// Moves what the layout offloads: all but the layer at work and the one on its way.
void leaveToHost(Memory& m, const StepInput& in, int stage, double keptByLayer, double keptLayers) {
    const auto move = [&](Bytes& from, double bytes, double onHost) {
        from -= Bytes(bytes, units::B);
        m.host += Bytes(onHost, units::B);
    };
    if (in.layout.offloadsWeights) {
        const double layers = layersOfStage(in, stage);
        const double bytes = kWeightBytes * heldParameters(in, localParameters(in, layers), in.layout.zero == ZeroStage::Weights);
        const double moved = layers > kOffloadBuffers ? bytes * (1 - kOffloadBuffers / layers) : 0;
        move(m.weights, moved, moved > 0 ? bytes : 0);
    }
    if (const double share = in.layout.offloadedOptimizer.base(); share > 0) {
        const double held = share * heldParameters(in, stageParameters(in, stage), in.layout.zero >= ZeroStage::Optimizer);
        move(m.optimizer, kMomentBytes * held, kHostBytes * held);
    }
    if (in.layout.offloadsActivations) {
        const double moved = keptByLayer * std::max(0.0, keptLayers - kOffloadBuffers);
        move(m.activations, moved, moved);
    }
}

} // namespace

Memory stageMemory(const StepInput& in, int stage) {
    const double d = dataParallel(in.layout, in.accelerators);
    const int microBatches = std::max(1, static_cast<int>(in.globalBatch / (d * in.layout.microBatch)));
    const LocalParameters local = stageParameters(in, stage);
    const auto held = [&](double bytes, ZeroStage from) { return bytes * heldParameters(in, local, in.layout.zero >= from); };
    Memory m;
    m.worstStage = stage;
    m.weights = Bytes(held(kWeightBytes + (in.precision == Precision::Bf16 ? 0 : operandBytes(in.precision)), ZeroStage::Weights), units::B);
    m.gradients = Bytes(held(in.profile.gradientBytes, ZeroStage::Gradients), units::B);
    m.optimizer = Bytes(held(kOptimizerBytes, ZeroStage::Optimizer), units::B);

    const double tokens = tokensOf(in);
    const double layers = layersOfStage(in, stage);
    const KeptActivations each = keptActivations(in);
    const double alive = layers * aliveMicroBatches(in, stage, microBatches);
    m.activations = Bytes(each.kept * alive + each.atWork, units::B);
    if (stage == in.layout.pipeline - 1) // logits in 16 bit and their fp32 softmax
        m.logits = Bytes(tokens * in.shape.vocabulary / in.layout.tensor * 6.0, units::B);
    if (in.layout.zero == ZeroStage::Weights && layers > 0)
        m.gathered = Bytes(2 * kWeightBytes * (local.shared + local.experts) / (layers * stagesHeld(in.layout)), units::B);
    m.buffers = Bytes(kContextBytes + kCommunicatorBytes, units::B);
    leaveToHost(m, in, stage, each.kept, alive);
    if (in.crossSite.boundaries > 0 && in.crossSite.boundary[0].cut == Cut::LocalSgd) m.host += Bytes(held(kOuterBytes, ZeroStage::Optimizer), units::B);
    m.fragmentation = (m.activations + m.logits) * kFragmentation;
    return m;
}

KeptActivations keptActivations(const StepInput& in) {
    const double tokens = tokensOf(in);
    const double whole = tokens * layerActivationBytes(in);
    const double scores = in.profile.isAttentionFused ? 0 : 5.0 * in.shape.heads * in.sequence / in.layout.tensor * tokens; // Korthikanti: 5 a s / h of s b h
    if (in.layout.recompute == Recompute::Full) return {2.0 * in.shape.hidden * tokens / (in.layout.isSequenceParallel ? in.layout.tensor : 1), whole + scores};
    return {whole + (in.layout.recompute == Recompute::None ? scores : 0), 0};
}

Memory memory(const StepInput& input) {
    // activations fall from stage to stage; only the ends hold embedding and head, and perhaps fewer layers
    Memory worst = stageMemory(input, 0);
    for (const int stage : {1, input.layout.pipeline - 1}) {
        if (stage <= 0 || stage >= input.layout.pipeline) continue;
        const Memory other = stageMemory(input, stage);
        const Bytes host = std::max(worst.host, other.host);
        if (other.total() > worst.total()) worst = other;
        worst.host = host;
    }
    return worst;
}

} // namespace spanwright::training
