// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/stage.h"
#include "training/ops.h"
#include "training/shape.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, sections "Step" and "Communication".
namespace spanwright::training {
namespace {

/// Fully sharded weights are gathered for the forward and the backward of each layer, and gradients scattered, one layer
/// ahead of the work that hides them.
Duration weightGathers(const StepInput& in, Duration layer, double layers, double parametersPerLayer) {
    if (in.layout.zero != ZeroStage::Weights) return {};
    const int ranks = dataParallel(in.layout, in.accelerators) * in.layout.context;
    const Path path = pathFor(in.machine, in.profile, ranks, in.layout.tensor);
    const Duration perLayer = gather(path, ranks, 2 * parametersPerLayer) * 2 + gather(path, ranks, in.profile.reduceBytes * parametersPerLayer);
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
    time.gathers = weightGathers(in, time.layer, layers, replicated(in).parameters / layers);
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

Replicated replicated(const StepInput& in) {
    const LocalParameters local = localParameters(in, std::ceil(double(in.shape.layers) / in.layout.pipeline));
    Replicated r;
    r.ranks = dataParallel(in.layout, in.accelerators) * in.layout.context;
    r.parameters = local.shared + local.experts + double(in.shape.vocabulary) * in.shape.hidden / in.layout.tensor; // embedding or head
    return r;
}

} // namespace spanwright::training
