// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/stage.h"
#include "training/ops.h"
#include "training/shape.h"
#include <algorithm>
#include <cmath>
#include <numeric>

// Formulas: docs/physics.md, sections "Step" and "Communication".
namespace spanwright::training {
namespace {

/// Fully sharded weights are gathered for the forward and the backward of each layer, and gradients scattered, one layer
/// ahead of the work that hides them.
double weightGathers(const StepInput& in, double layer, double layers) {
    if (in.layout.zero != ZeroStage::Weights) return 0;
    const Replicated r = replicated(in);
    Duration each;
    const double held = layers * stagesHeld(in.layout);
    for (const ReplicaGroup& g : {r.shared, r.experts})
        each += weightGather(in, g, g.parameters / held) * 2 + gradientReduction(in, g, g.parameters / held);
    const double perLayer = each.base();
    const double hidden = std::min(perLayer, layer);
    return (perLayer - hidden + hidden * (1 - in.profile.gatherOverlap)) * layers + perLayer;
}

/// What the last stage does beyond its layers.
LayerTime tailTime(const StepInput& in, const LayerTimes& times) {
    LayerTime tail = times.head;
    tail.add(times.last, in.shape.mtpDepth);
    tail.add(times.head, in.shape.mtpDepth);
    return tail;
}

Duration seconds(double s) { return Duration(s, units::s); }

} // namespace

int stagesBefore(const StepInput& in, int boundary) {
    const CrossSite& c = in.crossSite;
    const double before = c.boundary[static_cast<std::size_t>(boundary)].before;
    const double share = before > 0 ? before : double(boundary + 1) / (c.boundaries + 1);
    return std::clamp(static_cast<int>(std::lround(in.layout.pipeline * share)), 1, std::max(1, in.layout.pipeline - 1));
}

int layersOfStage(const StepInput& in, int stage) {
    if (in.stageLayers) return (*in.stageLayers)[static_cast<std::size_t>(stage)];
    const int stages = in.layout.pipeline;
    const int layers = in.shape.layers;
    if (layers % stages == 0) return layers / stages;
    const bool isLast = stage == stages - 1;
    if ((layers + 2) % stages == 0) return (layers + 2) / stages - (stage == 0 || isLast ? 1 : 0);
    const int most = layers / stages + 1;
    const int rest = layers - (stages - 1) * most;
    if (rest >= 0) return isLast ? rest : most;
    return layers / stages + (stage < layers % stages ? 1 : 0);
}

StagePasses stagePasses(const StepInput& in, const LayerTimes& times, int stage) {
    LayerTime sum;
    const double layers = layersOfStage(in, stage);
    sum.add(times.mean, layers);
    if (stage == in.layout.pipeline - 1) sum.add(tailTime(in, times), 1);
    // the host waits with the work it issues; weights are gathered before each pass and gradients scattered after
    const double gathers = layers > 0 ? weightGathers(in, times.mean.total(), layers) / 3 : 0;
    const double work = sum.forward() + sum.backward();
    const double stretch = work > 0 ? 1 + sum.host / work : 1;
    StagePasses passes{seconds(sum.forward() * stretch + gathers), seconds((sum.backward() - sum.matmulWeight) * stretch + 2 * gathers),
                       seconds(sum.matmulWeight * stretch)};
    const Duration offload = offloadWait(in, layers, passes.forward, passes.input + passes.weight);
    passes.forward += offload / 2;
    passes.input += offload / 2;
    return passes;
}

StageTime stageTime(const StepInput& in, const LayerTimes& times) {
    const int stages = in.layout.pipeline;
    const LayerTime& layer = times.mean;
    const LayerTime tail = tailTime(in, times);
    const int last = layersOfStage(in, stages - 1);
    const int most = stages > 1 ? std::max(layersOfStage(in, 0), layersOfStage(in, stages > 2 ? 1 : 0)) : last;
    const bool isLastSlowest = stages == 1 || last * layer.total() + tail.total() >= most * layer.total();
    return stageTime(in, times, isLastSlowest ? last : most, isLastSlowest);
}

StageTime stageTime(const StepInput& in, const LayerTimes& times, double layers, bool isLast) {
    const int stages = in.layout.pipeline;
    const LayerTime& layer = times.mean;
    const LayerTime tail = tailTime(in, times);
    LayerTime sum;
    sum.add(layer, layers);
    if (isLast) sum.add(tail, 1);

    StageTime time;
    time.matmul = seconds(sum.matmulForward + sum.matmulInput + sum.matmulWeight);
    time.attention = seconds(sum.coreForward + sum.coreBackward);
    time.bandwidthBound = seconds(sum.memoryForward + sum.memoryBackward);
    time.host = seconds(sum.host);
    time.tensor = seconds(sum.tensorForward + sum.tensorBackward);
    time.expert = seconds(sum.expertForward + sum.expertBackward);
    time.context = seconds(sum.contextForward + sum.contextBackward);
    time.gathers = seconds(layers > 0 ? weightGathers(in, layer.total(), layers) : 0);
    if (stages > 1) time.others = seconds((in.shape.layers * layer.total() + tail.total() - sum.total()) / (stages - 1)) + time.gathers;
    const ModelNumbers numbers = modelNumbers(in.shape, in.sequence);
    const double every = in.shape.layers * layer.matmul() + tail.matmul(); // matrix time of the whole model
    time.matmulFlops = (in.layout.recompute == Recompute::Full ? 4 : 3) * double(in.layout.microBatch) * in.sequence / in.layout.context / in.layout.tensor
                       * (numbers.forwardPerToken - numbers.attentionPerToken).base() * (every > 0 ? sum.matmul() / every : 0);
    time.weightShare = sum.matmulWeight / sum.total();
    time.forwardShare = sum.forward() / sum.total();
    time.offload = offloadWait(in, layers, time.total() * time.forwardShare, time.total() * (1 - time.forwardShare));
    if (stages > 1) time.others += time.offload;
    return time;
}

LocalParameters localParameters(const StepInput& in, double layers) {
    const ModelShape& s = in.shape;
    const LayerParameters layer = layerParameters(s);
    layers *= stagesHeld(in.layout);
    const double each = layers / s.layers; // of a kind's layers stand on this rank
    const double t = in.layout.tensor;
    LocalParameters local;
    local.shared = each * ((attentionLayers(s) * layer.attention + denseFfnLayers(s) * layer.denseFfn + mambaLayers(s) * layer.mamba
                            + moeLayers(s) * (layer.sharedFfn + layer.latent)) / t
                           + moeLayers(s) * layer.router) + 2 * layers * s.hidden;
    if (s.experts > 0) local.experts = each * moeLayers(s) * s.experts * layer.expertFfn / in.layout.expert / (in.layout.expert > 1 ? 1 : t);
    return local;
}

LocalParameters busiestParameters(const StepInput& in) {
    LocalParameters local = localParameters(in, std::ceil(double(in.shape.layers) / in.layout.pipeline));
    local.shared += double(in.shape.vocabulary) * in.shape.hidden / in.layout.tensor;
    return local;
}

double heldParameters(const StepInput& in, const LocalParameters& local, bool isSharded) {
    if (!isSharded) return local.shared + local.experts;
    const Replicated groups = replicated(in);
    return local.shared / groups.shared.shards + local.experts / (in.layout.expert > 1 ? groups.experts.shards : groups.shared.shards);
}

/// TP, CP, DP, PP by default. With the pipeline inside, the replicas of one domain are those of CP, and what stages leave over.
int dataStride(const StepInput& in) {
    const Layout& l = in.layout;
    if (l.rankOrder == RankOrder::DataInside) return l.tensor;
    const int domain = in.machine.scaleUpDomain;
    const int together = std::max({1, std::min(l.context, domain / l.tensor), static_cast<int>(domain / (long{l.tensor} * l.pipeline))});
    return std::max(1, domain / together);
}

int pipelineStride(const StepInput& in) {
    const Layout& l = in.layout;
    const long inner = long{l.tensor} * l.context;
    const bool isInside = l.rankOrder == RankOrder::PipelineInside && inner * l.pipeline <= in.machine.scaleUpDomain;
    return isInside ? static_cast<int>(inner) : in.accelerators / l.pipeline;
}

StageHop stageHop(const StepInput& in) {
    constexpr double kValue = 2; // bytes; activations travel in 16 bit
    const Path path = pathFor(in.machine, in.profile, 2, pipelineStride(in));
    const double bytes = kValue * in.layout.microBatch * in.sequence * in.shape.hidden / in.layout.context / (in.layout.isSequenceParallel ? in.layout.tensor : 1);
    return {path.bytesPerSecond > 0 ? seconds(bytes / path.bytesPerSecond) : Duration(), seconds(path.latency)};
}

Duration gradientReduction(const StepInput& in, const ReplicaGroup& g, double parameters) {
    const double bytes = in.profile.reduceBytes * parameters;
    const int copies = g.ranks / g.shards;
    return gather(pathFor(in.machine, in.profile, g.shards, g.stride), g.shards, bytes)
           + allReduce(pathFor(in.machine, in.profile, copies, g.stride * g.shards), copies, bytes / g.shards);
}

Duration weightGather(const StepInput& in, const ReplicaGroup& g, double parameters) {
    return gather(pathFor(in.machine, in.profile, g.shards, g.stride), g.shards, kWeightBytes * parameters);
}

Replicated replicated(const StepInput& in) {
    const LocalParameters local = busiestParameters(in);
    const Layout& l = in.layout;
    const auto shardsOf = [&](int ranks) { return l.zero == ZeroStage::None ? 1 : l.zeroGroup > 0 ? std::gcd(l.zeroGroup, ranks) : ranks; };
    Replicated r;
    r.shared = {local.shared, dataParallel(l, in.accelerators) * l.context, dataStride(in)};
    r.shared.shards = shardsOf(r.shared.ranks);
    if (l.expert > 1) {
        const int between = l.rankOrder == RankOrder::PipelineInside ? l.pipeline : 1;
        r.experts = {local.experts, std::max(1, r.shared.ranks * l.tensor / l.expert), l.expert * between};
        r.experts.shards = shardsOf(r.experts.ranks);
    } else {
        r.shared.parameters += local.experts;
    }
    return r;
}

} // namespace spanwright::training
