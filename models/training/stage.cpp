// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/stage.h"
#include "training/ops.h"
#include "training/shape.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, sections "Operations" and "Communication".
namespace spanwright::training {
namespace {

constexpr double kAttentionBackward = 2.5; // fused backward is five matrix products against two (physics 2.1)
constexpr double kAttentionRamp = 500;     // context tokens at which fused attention reaches half its ceiling
constexpr double kExpertImbalance = 1.1;   // hottest expert rank over the mean

/// Everything about one micro-batch that several parts need.
struct Local {
    double tokens;      ///< of one micro-batch on one context rank
    double tensor;      ///< TP
    double layers;      ///< of the fullest stage
    double moe;         ///< of these, mixtures
    double passes;      ///< forward-equivalents of matrix work: 3, or 4 with full recompute
};

Local localOf(const StepInput& in) {
    Local l{};
    l.tokens = double(in.layout.microBatch) * in.sequence / in.layout.context;
    l.tensor = in.layout.tensor;
    l.layers = std::ceil(double(in.shape.layers) / in.layout.pipeline);
    l.moe = l.layers * moeLayers(in.shape) / in.shape.layers;
    l.passes = in.layout.recompute == Recompute::Full ? 4 : 3;
    return l;
}

/// Forward, input gradient and weight gradient of one linear layer, and the recomputed forward.
Duration linear(const StepInput& in, const Local& l, double tokens, double out, double depth) {
    const Duration forward = gemm(in.machine, in.profile, tokens, out, depth);
    const Duration inputGradient = gemm(in.machine, in.profile, tokens, depth, out);
    const Duration weightGradient = gemm(in.machine, in.profile, depth, out, tokens);
    return forward * (l.passes - 2) + inputGradient + weightGradient;
}

Duration attentionProjections(const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    const double h = s.hidden;
    const double t = l.tensor;
    Duration time = linear(in, l, l.tokens, h, outputWidth(s) / t);
    if (!hasLatentAttention(s)) return time + linear(in, l, l.tokens, (queryWidth(s) + keyWidth(s) + valueWidth(s)) / t, h);
    if (s.queryRank > 0) time += linear(in, l, l.tokens, s.queryRank, h) + linear(in, l, l.tokens, queryWidth(s) / t, s.queryRank);
    else time += linear(in, l, l.tokens, queryWidth(s) / t, h);
    time += linear(in, l, l.tokens, s.kvRank + s.ropeDim, h);
    return time + linear(in, l, l.tokens, double(s.heads) * (s.nopeDim + s.valueDim) / t, s.kvRank);
}

Duration block(const StepInput& in, const Local& l, double tokens, double width) {
    const double h = in.shape.hidden;
    return linear(in, l, tokens, (ffnMatrices(in.shape) - 1) * width, h) + linear(in, l, tokens, h, width);
}

/// Routed tokens meet the local experts in equal groups; a small group runs at a small matrix's efficiency.
Duration experts(const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    const bool isSplit = in.layout.expert > 1;
    const double width = s.expertFfn / (isSplit ? 1 : l.tensor);
    const double ownTokens = isSplit ? l.tokens / l.tensor : l.tokens;
    const double perExpert = ownTokens * in.layout.expert * s.topK / s.experts * kExpertImbalance;
    const double localExperts = double(s.experts) / in.layout.expert;
    Duration time = block(in, l, perExpert, width) * localExperts;
    if (s.sharedExperts > 0) time += block(in, l, l.tokens, sharedWidth(s) / l.tensor);
    return time + linear(in, l, l.tokens, s.experts, s.hidden);
}

Duration attentionCore(const StepInput& in, const Local& l) {
    const double context = meanContext(in.shape, in.sequence);
    const double flops = l.tokens * coreFlopsPerToken(in.shape, in.sequence) / l.tensor;
    // 8-bit training keeps the attention core in 16 bit: the ceiling refers to the 16-bit peak, half the 8-bit one
    const double peak16 = in.machine.peak.base() / (in.precision == Precision::Bf16 ? 1 : in.precision == Precision::Fp8 ? 2 : 4);
    const double ceiling = in.profile.attentionCeiling * context / (context + kAttentionRamp);
    const bool repeats = in.layout.recompute == Recompute::Full || (in.layout.recompute == Recompute::Selective && !in.profile.isAttentionFused);
    Duration time(flops * (1 + kAttentionBackward + (repeats ? 1 : 0)) / (peak16 * ceiling), units::s);
    if (!in.profile.isAttentionFused) { // scores, softmax, dropout: written and read, forward and backward
        const double scores = 2.0 * in.shape.heads / l.tensor * l.tokens * in.sequence;
        time += stream(in.machine, in.profile, scores * 12);
    }
    return time;
}

/// Norms, residuals, rotary embedding, activation function, permutation of routed tokens: bytes through memory.
Duration bandwidthBound(const StepInput& in, const Local& l, bool isMoe) {
    const ModelShape& s = in.shape;
    const double h = s.hidden;
    const double rows = in.layout.isSequenceParallel ? l.tokens / l.tensor : l.tokens;
    double bytes = rows * 2 * h * (2 * 2 + 2 * 3);                                    // two norms, two residuals
    bytes += l.tokens / l.tensor * 2 * 2 * (queryWidth(s) + keyWidth(s));             // rotary embedding
    const double branches = s.isGated ? 3 : 2;
    if (isMoe) {
        bytes += l.tokens / l.tensor * 2 * branches * (s.topK * double(s.expertFfn) + sharedWidth(s));
        bytes += l.tokens / l.tensor * 2 * h * s.topK * 4;                            // permute and unpermute
    } else {
        bytes += l.tokens / l.tensor * 2 * branches * s.ffn;
    }
    return stream(in.machine, in.profile, bytes * l.passes);
}

Duration tensorParallel(const StepInput& in, const Local& l) {
    const int t = in.layout.tensor;
    if (t <= 1) return {};
    const Path path = pathFor(in.machine, t, 1);
    const double bytes = l.tokens * in.shape.hidden * 2;
    // four all-gathers and four reduce-scatters, or four all-reduces; recompute repeats the forward ones
    const double count = 8 + (l.passes > 3 ? 4 : 0);
    const double exposed = in.layout.overlapsTensor ? 1.0 / t : 1.0;
    return gather(path, t, bytes) * (count * exposed);
}

Duration expertParallel(const StepInput& in, const Local& l) {
    const int e = in.layout.expert;
    if (e <= 1 || in.shape.experts == 0) return {};
    const double ownTokens = l.tokens / l.tensor;
    const double nodes = std::max(1.0, std::ceil(double(e) / in.machine.scaleUpDomain));
    const Path inside = pathFor(in.machine, std::min(e, in.machine.scaleUpDomain), 1);
    Duration once = allToAll(inside, std::min(e, in.machine.scaleUpDomain), ownTokens * in.shape.topK * in.shape.hidden * 2);
    if (nodes > 1) {
        // one copy a node that holds at least one chosen expert crosses the fabric
        const double copies = nodes * (1 - std::pow(1 - 1 / nodes, in.shape.topK)) * (nodes - 1) / nodes;
        const Path outside{in.machine.scaleOut.base() * in.machine.scaleOutEfficiency, in.machine.scaleOutLatency.base(), 0};
        const Duration across(ownTokens * copies * in.shape.hidden * 2 / outside.bytesPerSecond + nodes * outside.latency, units::s);
        once = std::max(once, across);
    }
    const double hidden = in.layout.overlapsExpert ? in.profile.expertOverlap : 0;
    return once * (4 * (1 - hidden));
}

Duration contextParallel(const StepInput& in, const Local& l, Duration core) {
    const int c = in.layout.context;
    if (c <= 1) return {};
    const Path path = pathFor(in.machine, c, in.layout.tensor);
    const double block = l.tokens * (keyWidth(in.shape) + valueWidth(in.shape)) * 2 / l.tensor;
    const Duration forward = pointToPoint(path, block) * (c - 1.0);
    return std::max(Duration(), forward * 3 - core * ((c - 1.0) / c));
}

Duration lmHead(const StepInput& in, const Local& l) {
    return linear(in, l, l.tokens, in.shape.vocabulary / l.tensor, in.shape.hidden);
}

/// Fully sharded weights are gathered for forward and backward of each layer and prefetched one layer ahead.
Duration weightGathers(const StepInput& in, const Local& l, Duration computePerLayer, double parametersPerLayer) {
    if (in.layout.zero != ZeroStage::Weights) return {};
    const int d = dataParallel(in.layout, in.accelerators) * in.layout.context;
    const Path path = pathFor(in.machine, d, in.layout.tensor);
    const Duration perLayer = gather(path, d, 2 * parametersPerLayer) * 2;
    return std::max(Duration(), perLayer - computePerLayer) * l.layers + perLayer * 0.5;
}

} // namespace

StageTime stageTime(const StepInput& in) {
    const Local l = localOf(in);
    const double dense = l.layers - l.moe;
    const bool isMoe = l.moe > 0;
    StageTime time;
    const Duration projections = attentionProjections(in, l);
    const Duration denseBlock = dense > 0 ? block(in, l, l.tokens, in.shape.ffn / l.tensor) : Duration();
    const Duration moeBlock = isMoe ? experts(in, l) : Duration();
    const Duration core = attentionCore(in, l);
    time.matmul = projections * l.layers + denseBlock * dense + moeBlock * l.moe;
    time.attention = core * l.layers;
    time.bandwidthBound = bandwidthBound(in, l, false) * dense + (isMoe ? bandwidthBound(in, l, true) * l.moe : Duration());
    time.tensor = tensorParallel(in, l) * l.layers;
    time.expert = isMoe ? expertParallel(in, l) * l.moe : Duration();
    time.context = contextParallel(in, l, core) * l.layers;

    const Duration work = time.matmul + time.attention + time.bandwidthBound + time.tensor;
    const double passes = l.passes / 3;
    const Duration floor = in.profile.hostFloorPerLayer * (passes * (dense + l.moe * in.profile.moeFloorFactor));
    time.host = std::max(Duration(), floor - work);

    // the head is one more block on the last stage; its share there is what the stages have to be balanced against
    time.head = lmHead(in, l) + stream(in.machine, in.profile, l.tokens * in.shape.vocabulary / l.tensor * 4.0 * 4);
    const Duration perLayer = work * (1 / l.layers);
    if (in.layout.pipeline == 1) {
        time.matmul += time.head;
    } else {
        // stages are cut so that the last one holds fewer layers; what cannot be given away stays on the critical stage
        const double total = in.shape.layers + time.head / perLayer;
        const double balanced = std::max(l.layers, total / in.layout.pipeline);
        time.matmul += std::min(time.head, perLayer * (balanced - l.layers));
    }
    const double parametersPerLayer = replicated(in).parameters / l.layers;
    time.gathers = weightGathers(in, l, (work + time.host) * (1 / l.layers), parametersPerLayer);
    time.matmulFlops = 2 * l.passes * l.tokens / l.tensor
                       * (modelNumbers(in.shape, in.sequence).forwardPerToken - modelNumbers(in.shape, in.sequence).attentionPerToken).base() / 2
                       / in.layout.pipeline;
    return time;
}

Replicated replicated(const StepInput& in) {
    const LayerParameters layer = layerParameters(in.shape);
    const double layers = std::ceil(double(in.shape.layers) / in.layout.pipeline);
    const double moe = layers * moeLayers(in.shape) / in.shape.layers;
    Replicated r;
    r.ranks = dataParallel(in.layout, in.accelerators) * in.layout.context;
    r.parameters = (layers * layer.attention + (layers - moe) * layer.denseFfn + moe * layer.sharedFfn) / in.layout.tensor + moe * layer.router;
    if (in.shape.experts > 0) r.parameters += moe * in.shape.experts * layer.expertFfn / in.layout.expert / (in.layout.expert > 1 ? 1 : in.layout.tensor);
    r.parameters += double(in.shape.vocabulary) * in.shape.hidden / in.layout.tensor; // embedding or head
    return r;
}

} // namespace spanwright::training
