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

constexpr double kWeightBytes = 2; // weights travel in 16 bit

/// Fully sharded weights are gathered for the forward and the backward of each layer, and gradients scattered, one layer
/// ahead of the work that hides them.
Duration weightGathers(const StepInput& in, Duration layer, double layers) {
    if (in.layout.zero != ZeroStage::Weights) return {};
    const Replicated r = replicated(in);
    Duration perLayer;
    for (const ReplicaGroup& g : {r.shared, r.experts})
        perLayer += weightGather(in, g, g.parameters / layers) * 2 + gradientReduction(in, g, g.parameters / layers);
    const Duration hidden = std::min(perLayer, layer);
    return (perLayer - hidden + hidden * (1 - in.profile.gatherOverlap)) * layers + perLayer;
}

} // namespace

StageTime stageTime(const StepInput& in, const LayerTimes& times) {
    const double stages = in.layout.pipeline;
    const double layers = std::ceil(in.shape.layers / stages);
    const LayerTime& layer = times.mean;
    const LayerTime& head = times.head;
    double tail = head.total();
    if (in.shape.mtpDepth > 0) tail += in.shape.mtpDepth * (times.last.total() + head.total());

    const auto seconds = [](double s) { return Duration(s, units::s); };
    StageTime time;
    time.layer = seconds(layer.total());
    time.head = seconds(tail);
    time.matmul = seconds((layer.matmulForward + layer.matmulInput + layer.matmulWeight) * layers);
    time.attention = seconds((layer.coreForward + layer.coreBackward) * layers);
    time.bandwidthBound = seconds((layer.memoryForward + layer.memoryBackward) * layers);
    time.host = seconds(layer.host * layers);
    time.tensor = seconds((layer.tensorForward + layer.tensorBackward) * layers);
    time.expert = seconds((layer.expertForward + layer.expertBackward) * layers);
    time.context = seconds((layer.contextForward + layer.contextBackward) * layers);
    // Stages are cut so that the last one holds fewer layers; what the head cannot give away stays on every stage's period.
    const double balanced = (in.shape.layers * layer.total() + tail) / stages;
    time.matmul += seconds(stages == 1 ? tail : std::max(0.0, balanced - layers * layer.total()));
    time.gathers = weightGathers(in, time.layer, layers);
    time.matmulFlops = (in.layout.recompute == Recompute::Full ? 4 : 3) * double(in.layout.microBatch) * in.sequence / in.layout.context / in.layout.tensor
                       * (modelNumbers(in.shape, in.sequence).forwardPerToken - modelNumbers(in.shape, in.sequence).attentionPerToken).base() / stages;
    time.weightShare = layer.matmulWeight / layer.total();
    time.forwardShare = layer.forward() / layer.total();
    return time;
}

LocalParameters localParameters(const StepInput& in, double layers) {
    const ModelShape& s = in.shape;
    const LayerParameters layer = layerParameters(s);
    const double each = layers / s.layers; // of a kind's layers stand on this rank
    const double t = in.layout.tensor;
    LocalParameters local;
    local.shared = each * ((attentionLayers(s) * layer.attention + denseFfnLayers(s) * layer.denseFfn + mambaLayers(s) * layer.mamba
                            + moeLayers(s) * (layer.sharedFfn + layer.latent)) / t
                           + moeLayers(s) * layer.router) + 2 * layers * s.hidden;
    if (s.experts > 0) local.experts = each * moeLayers(s) * s.experts * layer.expertFfn / in.layout.expert / (in.layout.expert > 1 ? 1 : t);
    return local;
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
    const LocalParameters local = localParameters(in, std::ceil(double(in.shape.layers) / in.layout.pipeline));
    const Layout& l = in.layout;
    const auto shardsOf = [&](int ranks) { return l.zero == ZeroStage::None ? 1 : l.zeroGroup > 0 ? std::gcd(l.zeroGroup, ranks) : ranks; };
    Replicated r;
    r.shared = {local.shared + double(in.shape.vocabulary) * in.shape.hidden / l.tensor, // embedding or head
                dataParallel(l, in.accelerators) * l.context, l.tensor};
    r.shared.shards = shardsOf(r.shared.ranks);
    if (l.expert > 1) {
        r.experts = {local.experts, std::max(1, r.shared.ranks * l.tensor / l.expert), l.expert};
        r.experts.shards = shardsOf(r.experts.ranks);
    } else {
        r.shared.parameters += local.experts;
    }
    return r;
}

} // namespace spanwright::training
