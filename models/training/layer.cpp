// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/layer.h"
#include "training/ops.h"
#include "training/shape.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, sections "Operations" and "Communication".
namespace spanwright::training {
namespace {

constexpr double kBytes = 2;               // activations in 16 bit
constexpr double kAttentionBackward = 2.5; // fused backward is five matrix products against two (physics 2.1)
constexpr double kAttentionRamp = 300;     // context tokens at which fused attention reaches half its ceiling
constexpr double kHeadReference = 128;     // head size that the ceilings refer to
constexpr double kMisalignedHead = 0.2;    // unfused scores of a head size that is no multiple of 8 (BLOOM chronicles: 108 against 144)
// Norms and residuals: two norms (read, write) and two residual additions (two reads, one write) over the hidden width.
constexpr double kNormPasses = 10;
// LM head loss: 16-bit logits and their fp32 softmax, forward and backward.
constexpr double kLossBytes = 16;
// Transformer Engine's communication buffers: a ring of as many pieces as ranks by copy engines, or pipelined collectives of four
// pieces by 16 multiprocessors; four products of a layer have a collective beside them.
constexpr double kPipelinedPieces = 4;
constexpr double kPipelinedShare = 16;
constexpr double kOverlappedProducts = 4;

/// What every part of a layer needs.
struct Local {
    double tokens;    ///< of one micro-batch on one context rank
    double tensor;    ///< TP
    double rows;      ///< tokens of the parts that sequence parallelism splits
    double memoryRate;///< bytes/s through memory
};

Local localOf(const StepInput& in) {
    Local l{};
    l.tokens = double(in.layout.microBatch) * in.sequence / in.layout.context;
    l.tensor = in.layout.tensor;
    l.rows = in.layout.isSequenceParallel ? l.tokens / l.tensor : l.tokens;
    l.memoryRate = in.machine.memoryBandwidth.base() * in.profile.memoryEfficiency;
    return l;
}

/// Forward, input gradient and weight gradient of a linear layer from width k to width n.
void addLinear(LayerTime& t, const StepInput& in, double tokens, double n, double k, Precision precision, double groups = 1) {
    t.matmulForward += gemm(in.machine, in.profile, {tokens, n, k, precision, groups}).base();
    t.matmulInput += gemm(in.machine, in.profile, {tokens, k, n, precision, groups}).base();
    t.matmulWeight += gemm(in.machine, in.profile, {k, n, tokens, precision, groups, 2 * in.profile.gradientBytes}).base();
}
/// Memory-bound work: the backward reads the forward's operands and gradients, twice the bytes.
void addMemory(LayerTime& t, const Local& l, double bytes) {
    t.memoryForward += bytes / l.memoryRate;
    t.memoryBackward += 2 * bytes / l.memoryRate;
}
/// Conversions to a narrow format, with the transposed copies, in proportion to the elements of linear inputs.
void addCasts(LayerTime& t, const StepInput& in, const Local& l, double elements) {
    if (in.precision == Precision::Bf16) return;
    addMemory(t, l, elements * (in.precision == Precision::Fp8 ? in.profile.castPasses : in.profile.blockCastPasses));
}

/// What a transfer costs the compute that it does not fully hide behind: the rest, and the share its copies take.
double shown(const StepInput& in, double whole, double rest) { return rest + (whole - rest) * in.profile.copyTax; }

/// What shows of tensor-parallel collectives of `time` beside `work` of matrix products. In pieces the first piece has nothing
/// to hide behind, and each piece more starts its products anew.
double exposedTensor(const StepInput& in, double time, double work, double share) {
    const TensorOverlap overlap = in.layout.tensorOverlap;
    if (overlap == TensorOverlap::None) return shown(in, time, time * (1 - in.profile.tensorOverlap));
    const double pieces = overlap == TensorOverlap::Ring ? in.layout.tensor : kPipelinedPieces;
    const double rest = std::max(time * std::min(1 / pieces, 1 - in.profile.tensorOverlap), time - work);
    const double tax = overlap == TensorOverlap::Ring ? in.profile.copyTax : kPipelinedShare / in.machine.multiprocessors;
    return rest + (time - rest) * tax + kOverlappedProducts * share * (pieces - 1) * in.profile.kernelTail.base();
}

void addTensorParallel(LayerTime& t, const StepInput& in, const Local& l, double share) {
    const int ranks = in.layout.tensor;
    if (ranks <= 1) return;
    const Path path = pathFor(in.machine, in.profile, ranks, 1);
    const double bytes = l.tokens * in.shape.hidden * kBytes;
    const double once = (in.layout.isSequenceParallel ? 4 * gather(path, ranks, bytes) : 2 * allReduce(path, ranks, bytes)).base() * share;
    t.tensorForward += exposedTensor(in, once, t.matmulForward, share);
    t.tensorBackward += exposedTensor(in, once, t.matmulInput + t.matmulWeight, share);
}

void addContextParallel(LayerTime& t, const StepInput& in, const Local& l) {
    const int ranks = in.layout.context;
    if (ranks <= 1) return;
    const Path path = pathFor(in.machine, in.profile, ranks, in.layout.tensor);
    const double block = l.tokens * (keyWidth(in.shape) + valueWidth(in.shape)) * kBytes / l.tensor;
    const double forward = pointToPoint(path, block).base() * (ranks - 1);
    t.contextForward += shown(in, forward, std::max(0.0, forward - t.coreForward * in.profile.contextOverlap));
    t.contextBackward += shown(in, 2 * forward, std::max(0.0, 2 * forward - t.coreBackward * in.profile.contextOverlap));
}

void addCore(LayerTime& t, const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    const double context = meanContext(s, in.sequence);
    const double full = s.isCausal ? in.sequence / 2.0 : in.sequence;
    const double head = (queryWidth(s) + outputWidth(s)) / (2 * s.heads);
    double ceiling = in.profile.attention(in.machine.generation) * full / (full + kAttentionRamp);
    ceiling /= 1 - in.profile.softmaxShare + in.profile.softmaxShare * kHeadReference / head;
    if (!in.profile.isAttentionFused && s.headDim % 8 != 0) ceiling *= kMisalignedHead;
    const double flops = l.tokens * 2 * (queryWidth(s) + outputWidth(s)) * context / l.tensor;
    t.coreForward += flops / (in.machine.peak16.base() * ceiling);
    t.coreBackward += flops * kAttentionBackward / (in.machine.peak16.base() * ceiling);
    const double passes = !in.profile.isAttentionFused ? in.profile.scorePasses : s.hasSinks ? in.profile.sinkPasses : 0;
    const double scores = kBytes * s.heads / l.tensor * l.tokens * in.sequence; // written and read whole, forward and backward
    t.coreForward += scores * passes / l.memoryRate;
    t.coreBackward += scores * passes / l.memoryRate;
}

LayerTime attentionPart(const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    LayerTime t;
    const double h = s.hidden;
    addLinear(t, in, l.tokens, h, outputWidth(s) / l.tensor, in.precision);
    if (!hasLatentAttention(s)) {
        addLinear(t, in, l.tokens, (queryWidth(s) + keyWidth(s) + valueWidth(s)) / l.tensor, h, in.precision);
    } else {
        if (s.queryRank > 0) {
            addLinear(t, in, l.tokens, s.queryRank, h, in.precision);
            addLinear(t, in, l.tokens, queryWidth(s) / l.tensor, s.queryRank, in.precision);
        } else {
            addLinear(t, in, l.tokens, queryWidth(s) / l.tensor, h, in.precision);
        }
        addLinear(t, in, l.tokens, s.kvRank + s.ropeDim, h, in.precision);
        addLinear(t, in, l.tokens, double(s.heads) * (s.nopeDim + s.valueDim) / l.tensor, s.kvRank, in.precision);
    }
    addCore(t, in, l);
    addMemory(t, l, l.rows * kBytes * h * kNormPasses / 2);
    addMemory(t, l, l.tokens / l.tensor * 2 * kBytes * (queryWidth(s) + keyWidth(s))); // rotary embedding
    addCasts(t, in, l, l.tokens * (h + (outputWidth(s) + keyWidth(s) + valueWidth(s)) / l.tensor));
    addTensorParallel(t, in, l, 0.5);
    addContextParallel(t, in, l);
    return t;
}

/// Feed-forward block of a width, whole on every rank's tokens.
void addBlock(LayerTime& t, const StepInput& in, const Local& l, double width) {
    const double h = in.shape.hidden;
    addLinear(t, in, l.tokens, (ffnMatrices(in.shape) - 1) * width / l.tensor, h, in.precision);
    addLinear(t, in, l.tokens, h, width / l.tensor, in.precision);
    addMemory(t, l, l.tokens / l.tensor * kBytes * ffnMatrices(in.shape) * width);
}

LayerTime densePart(const StepInput& in, const Local& l) {
    LayerTime t;
    const double h = in.shape.hidden;
    addBlock(t, in, l, in.shape.ffn);
    addMemory(t, l, l.rows * kBytes * h * kNormPasses / 2);
    addCasts(t, in, l, l.tokens * (h + ffnMatrices(in.shape) * in.shape.ffn / l.tensor));
    addTensorParallel(t, in, l, 0.5);
    return t;
}

/// Dispatch and combination of routed tokens: at most one copy to each rank inside a domain, one to each domain outside.
void addTokenExchange(LayerTime& t, const StepInput& in, double own) {
    const double ranks = in.layout.expert;
    if (ranks <= 1) return;
    const double between = in.layout.rankOrder == RankOrder::PipelineInside ? in.layout.pipeline : 1; // stages between the ranks of a domain
    const double inside = std::min(ranks, std::max(1.0, std::floor(in.machine.scaleUpDomain / between)));
    const double copies = std::min(double(in.shape.topK), inside * (1 - std::pow(1 - 1 / inside, in.shape.topK)) * (ranks <= inside ? (inside - 1) / inside : 1));
    const double bytes = own * expertWidth(in.shape) * kBytes;
    double once = bytes * copies / (in.machine.scaleUp.base() * in.profile.expertScaleUp);
    const double domains = std::ceil(ranks / inside);
    if (domains > 1) {
        double outside = domains * (1 - std::pow(1 - 1 / domains, in.shape.topK)) * (domains - 1) / domains;
        if (in.shape.groupsPerToken > 0) outside = std::min(outside, double(in.shape.groupsPerToken));
        once = std::max(once, bytes * outside / (in.machine.scaleOut.base() * in.profile.expertScaleOut));
    }
    const double exposed = shown(in, 2 * once, 2 * once * (1 - (in.layout.overlapsExpert ? in.profile.expertOverlap : 0)));
    t.expertForward += exposed;
    t.expertBackward += exposed;
}

LayerTime mixturePart(const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    LayerTime t;
    const bool isSplit = in.layout.expert > 1;
    const double own = isSplit ? l.tokens / l.tensor : l.tokens;
    const double width = s.expertFfn / (isSplit ? 1 : l.tensor);
    const double groups = double(s.experts) / in.layout.expert;
    const double perExpert = own * in.layout.expert * s.topK / s.experts * in.profile.expertImbalance;
    const double h = s.hidden;
    const double e = expertWidth(s);
    addLinear(t, in, perExpert, (ffnMatrices(s) - 1) * width, e, in.precision, groups);
    addLinear(t, in, perExpert, e, width, in.precision, groups);
    if (s.latentWidth > 0) {
        addLinear(t, in, l.tokens, e, h, in.precision);
        addLinear(t, in, l.tokens, h, e, in.precision);
    }
    if (sharedWidth(s) > 0) addBlock(t, in, l, sharedWidth(s));
    addLinear(t, in, l.tokens, s.experts, h, Precision::Bf16);
    const double routed = own * s.topK;
    addMemory(t, l, l.rows * kBytes * h * kNormPasses / 2);
    addMemory(t, l, routed * kBytes * (ffnMatrices(s) * width + e * in.profile.permutePasses));
    addCasts(t, in, l, l.tokens * h + routed * (e + ffnMatrices(s) * width));
    addTensorParallel(t, in, l, 0.5);
    addTokenExchange(t, in, own);
    return t;
}

/// State-space mixer: projections as matrices, the scan as chunked products beside what it streams.
LayerTime mambaPart(const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    LayerTime t;
    const double h = s.hidden;
    addLinear(t, in, l.tokens, mambaProjection(s) / l.tensor, h, in.precision);
    addLinear(t, in, l.tokens, h, mambaInner(s) / l.tensor, in.precision);
    const double scan = l.tokens * mambaScanFlopsPerToken(s) / l.tensor / (in.machine.peak16.base() * in.profile.attention(in.machine.generation));
    t.coreForward += scan;
    t.coreBackward += scan * kAttentionBackward;
    addMemory(t, l, l.rows * kBytes * h * kNormPasses / 2);
    addMemory(t, l, l.tokens / l.tensor * kBytes * mambaInner(s) * in.profile.scanPasses / 3); // addMemory counts forward and backward as three
    addCasts(t, in, l, l.tokens * (h + mambaInner(s) / l.tensor));
    addTensorParallel(t, in, l, 0.5);
    return t;
}

/// Recomputation, and the host: a layer is never faster than the host issues its kernels.
void finish(LayerTime& t, const StepInput& in, Duration floor) {
    const bool isFull = in.layout.recompute == Recompute::Full;
    if (isFull) {
        t.matmulInput += t.matmulForward;
        t.coreBackward += t.coreForward;
        t.memoryBackward += t.memoryForward;
        t.tensorBackward += t.tensorForward;
        t.expertBackward += t.expertForward;
        t.contextBackward += t.contextForward;
    } else if (in.layout.recompute == Recompute::FeedForward) {
        t.matmulInput += t.blockForward;
    } else if (in.layout.recompute == Recompute::Selective && !in.profile.isAttentionFused) {
        t.coreBackward += t.coreForward; // fused attention recomputes its scores anyway
    }
    const double work = t.total() - t.expertForward - t.expertBackward - t.contextForward - t.contextBackward;
    const double tensorGrowth = in.layout.tensor > 1 ? in.profile.hostTensor * std::pow(in.layout.tensor / 8.0, 2) : 0;
    const double rack = in.machine.scaleUpDomain > in.machine.perNode ? in.profile.rackFloor : 1;
    const double least = floor.base() * rack * (1 + tensorGrowth) * (isFull ? 4.0 / 3 : 1);
    const double n = in.profile.hostSharpness;
    t.host = std::pow(std::pow(work, n) + std::pow(least, n), 1 / n) - work;
}

LayerTime blockPart(const StepInput& in, const Local& l, bool isMixture) {
    LayerTime t = isMixture ? mixturePart(in, l) : densePart(in, l);
    t.blockForward = t.matmulForward + t.memoryForward;
    return t;
}

/// Attention and feed-forward, as every layer of a model that is no hybrid.
LayerTime layerOf(const StepInput& in, const Local& l, bool isMixture) {
    LayerTime t = attentionPart(in, l);
    t.add(blockPart(in, l, isMixture), 1);
    finish(t, in, isMixture ? in.profile.mixtureFloor : in.profile.hostFloor);
    return t;
}

/// Blocks of a hybrid hold one mixer each; half a dense layer's kernels make an attention or a feed-forward block.
void addHybridBlocks(LayerTime& sum, const StepInput& in, const Local& l) {
    const ModelShape& s = in.shape;
    const Duration half = in.profile.hostFloor * 0.5;
    const auto add = [&](LayerTime block, Duration floor, double blocks) {
        finish(block, in, floor);
        sum.add(block, blocks / s.layers);
    };
    add(mambaPart(in, l), in.profile.hostFloor, mambaLayers(s));
    if (attentionLayers(s) > 0) add(attentionPart(in, l), half, attentionLayers(s));
    if (denseFfnLayers(s) > 0) add(blockPart(in, l, false), half, denseFfnLayers(s));
    if (moeLayers(s) > 0) add(blockPart(in, l, true), std::max(half, in.profile.mixtureFloor - half), moeLayers(s));
}

} // namespace

void LayerTime::add(const LayerTime& o, double times) {
    matmulForward += o.matmulForward * times;
    matmulInput += o.matmulInput * times;
    matmulWeight += o.matmulWeight * times;
    coreForward += o.coreForward * times;
    coreBackward += o.coreBackward * times;
    memoryForward += o.memoryForward * times;
    memoryBackward += o.memoryBackward * times;
    tensorForward += o.tensorForward * times;
    tensorBackward += o.tensorBackward * times;
    expertForward += o.expertForward * times;
    expertBackward += o.expertBackward * times;
    contextForward += o.contextForward * times;
    contextBackward += o.contextBackward * times;
    blockForward += o.blockForward * times;
    host += o.host * times;
}

LayerTime meanLayer(const StepInput& in) {
    const Local l = localOf(in);
    const double mixtures = moeLayers(in.shape);
    const double share = mixtures / in.shape.layers;
    LayerTime mean;
    if (isHybrid(in.shape)) {
        addHybridBlocks(mean, in, l);
        return mean;
    }
    if (share < 1) mean.add(layerOf(in, l, false), 1 - share);
    if (share > 0) mean.add(layerOf(in, l, true), share);
    return mean;
}

LayerTime lastLayer(const StepInput& in) { return layerOf(in, localOf(in), moeLayers(in.shape) > 0); }

LayerTime headTime(const StepInput& in) {
    const Local l = localOf(in);
    LayerTime t;
    const double columns = in.shape.vocabulary / l.tensor;
    addLinear(t, in, l.tokens, columns, in.shape.hidden, Precision::Bf16);
    t.memoryForward += l.tokens * columns * kLossBytes / l.memoryRate;
    return t;
}

LayerTimes layerTimes(const StepInput& in) { return {meanLayer(in), headTime(in), in.shape.mtpDepth > 0 ? lastLayer(in) : LayerTime()}; }

} // namespace spanwright::training
