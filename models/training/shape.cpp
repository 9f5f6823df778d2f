// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/shape.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Model"; verified there against published parameter counts and printed FLOPs.
namespace spanwright::training {
namespace {

double attentionParameters(const ModelShape& s) {
    const double h = s.hidden;
    if (!hasLatentAttention(s)) {
        const double relative = s.hasRelativePositions ? s.heads : 0;
        return h * s.headDim * (2.0 * s.heads + 2.0 * s.kvHeads + relative);
    }
    const double query = s.queryRank > 0 ? h * s.queryRank + double(s.queryRank) * queryWidth(s) : h * queryWidth(s);
    return query + h * (s.kvRank + s.ropeDim) + double(s.kvRank) * s.heads * (s.nopeDim + s.valueDim) + outputWidth(s) * h;
}

double mambaParameters(const ModelShape& s) {
    const double inner = mambaInner(s);
    const double convolution = mambaConvolution(s) * (s.convKernel + 1.0); // weights and bias
    return s.hidden * mambaProjection(s) + convolution + 3.0 * s.mambaHeads + inner + inner * s.hidden; // step bias, decay, skip; gate norm
}

double coreFlops(const ModelShape& s, double context) { return 2 * (queryWidth(s) + outputWidth(s)) * context; }

/// `routed`: experts that count, all or those of one token.
double mixtureParameters(const LayerParameters& l, int routed) {
    return l.sharedFfn + l.router + l.latent + double(routed) * l.expertFfn;
}

PartParameters countedParameters(const ModelShape& s, int routed) {
    const LayerParameters l = layerParameters(s);
    const double h = s.hidden;
    const double norm = h * (s.hasBiases ? 2 : 1);
    PartParameters p;
    p.attention = attentionLayers(s) * (l.attention + l.attentionBias);
    p.ffn = denseFfnLayers(s) * (l.denseFfn + l.denseBias) + moeLayers(s) * mixtureParameters(l, routed);
    p.mamba = mambaLayers(s) * l.mamba;
    p.embeddings = double(s.vocabulary) * h * (s.isTied ? 1 : 2) + double(s.learnedPositions) * h;
    p.norms = (isHybrid(s) ? s.layers + 1.0 : 2.0 * s.layers + 1) * norm;
    const double ffn = moeLayers(s) > 0 ? mixtureParameters(l, routed) : l.denseFfn;
    p.prediction = s.mtpDepth * (l.attention + ffn + 2 * h * h + 4 * h);
    return p;
}

} // namespace

LayerParameters layerParameters(const ModelShape& s) {
    const double h = s.hidden;
    const int matrices = ffnMatrices(s);
    LayerParameters p;
    p.attention = attentionParameters(s);
    p.denseFfn = matrices * h * s.ffn;
    if (s.experts > 0) {
        p.expertFfn = double(matrices) * expertWidth(s) * s.expertFfn;
        p.sharedFfn = matrices * h * sharedWidth(s);
        p.router = h * s.experts;
        p.latent = 2 * h * s.latentWidth;
    }
    if (isHybrid(s)) p.mamba = mambaParameters(s);
    if (s.hasBiases || s.hasQueryBias) p.attentionBias = s.headDim * (s.heads + 2.0 * s.kvHeads) + (s.hasBiases ? h : 0);
    if (s.hasBiases) p.denseBias = (matrices - 1.0) * s.ffn + h;
    return p;
}

int moeLayers(const ModelShape& s) {
    if (s.experts == 0) return 0;
    const int candidates = ffnLayers(s) - s.denseLayers;
    return candidates <= 0 ? 0 : candidates / std::max(s.moeEvery, 1);
}

double meanContext(const ModelShape& s, int sequence) {
    const double length = s.packedLength > 0 ? std::min(s.packedLength, sequence) : sequence;
    const double full = s.isCausal ? length / 2 : length;
    if (s.window <= 0 || s.window >= length) return full;
    const double window = s.isCausal ? s.window * (1 - s.window / (2 * length)) : s.window;
    const double share = s.windowLayers > 0 ? std::min(1.0, double(s.windowLayers) / std::max(attentionLayers(s), 1))
                                            : 1.0 / std::max(s.windowEvery, 1);
    return share * window + (1 - share) * full;
}

double coreFlopsPerToken(const ModelShape& s, int sequence) { return coreFlops(s, meanContext(s, sequence)); }

double mambaFlopsPerToken(const ModelShape& s) {
    return 2 * s.hidden * (mambaProjection(s) + mambaInner(s)) + mambaScanFlopsPerToken(s);
}

PartParameters allParameters(const ModelShape& shape) { return countedParameters(shape, shape.experts); }
PartParameters activeParameters(const ModelShape& shape) { return countedParameters(shape, shape.topK); }

PartFlops forwardFlops(const ModelShape& s, double context) {
    const LayerParameters l = layerParameters(s);
    const double h = s.hidden;
    const double mixture = l.sharedFfn + l.router + l.latent + s.topK * l.expertFfn;
    const double core = coreFlops(s, context);
    PartFlops f;
    f.layers = 2 * (attentionLayers(s) * l.attention + denseFfnLayers(s) * l.denseFfn + moeLayers(s) * mixture)
               + mambaLayers(s) * mambaFlopsPerToken(s);
    f.core = attentionLayers(s) * core;
    f.head = 2 * h * s.vocabulary;
    // a module: attention and feed-forward of the last kind, two hidden states projected into one, another pass through the head
    f.prediction = s.mtpDepth * (2 * (l.attention + (moeLayers(s) > 0 ? mixture : l.denseFfn)) + 4 * h * h + f.head);
    f.predictionCore = s.mtpDepth * core;
    return f;
}

ModelNumbers modelNumbers(const ModelShape& s, int sequence) {
    const PartFlops forward = forwardFlops(s, meanContext(s, sequence));
    ModelNumbers n;
    n.parameters = allParameters(s).total();
    n.active = activeParameters(s).total();
    n.forwardPerToken = FlopCount(forward.total(), units::flop);
    n.modelPerToken = FlopCount(3 * forward.total(), units::flop);
    n.attentionPerToken = FlopCount(forward.core + forward.predictionCore, units::flop);
    return n;
}

} // namespace spanwright::training
