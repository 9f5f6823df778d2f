// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/shape.h"

// Formulas: docs/physics.md, section "Model"; verified there against published parameter counts and printed FLOPs.
namespace spanwright::training {

LayerParameters layerParameters(const ModelShape& s) {
    const double h = s.hidden;
    LayerParameters p;
    if (hasLatentAttention(s)) {
        const double query = s.queryRank > 0 ? h * s.queryRank + double(s.queryRank) * queryWidth(s) : h * queryWidth(s);
        p.attention = query + h * (s.kvRank + s.ropeDim) + double(s.kvRank) * s.heads * (s.nopeDim + s.valueDim) + outputWidth(s) * h;
    } else {
        p.attention = h * s.headDim * (2.0 * s.heads + 2.0 * s.kvHeads);
        if (s.hasRelativePositions) p.attention += h * s.headDim * s.heads;
    }
    const int matrices = ffnMatrices(s);
    p.denseFfn = matrices * h * s.ffn;
    if (s.experts > 0) {
        p.expertFfn = matrices * h * s.expertFfn;
        p.sharedFfn = matrices * h * sharedWidth(s);
        p.router = h * s.experts;
    }
    return p;
}

int moeLayers(const ModelShape& s) {
    if (s.experts == 0) return 0;
    const int candidates = s.layers - s.denseLayers;
    return candidates <= 0 ? 0 : candidates / (s.moeEvery > 0 ? s.moeEvery : 1);
}

double meanContext(const ModelShape& s, int sequence) {
    const double full = s.isCausal ? sequence / 2.0 : sequence;
    if (s.window <= 0 || s.window >= sequence) return full;
    const double window = s.isCausal ? s.window * (1 - s.window / (2.0 * sequence)) : s.window;
    const double share = 1.0 / (s.windowEvery > 0 ? s.windowEvery : 1);
    return share * window + (1 - share) * full;
}

double coreFlopsPerToken(const ModelShape& s, int sequence) {
    return 2 * (queryWidth(s) + outputWidth(s)) * meanContext(s, sequence);
}

ModelNumbers modelNumbers(const ModelShape& s, int sequence) {
    const LayerParameters layer = layerParameters(s);
    const double h = s.hidden;
    const int moe = moeLayers(s);
    const int dense = denseFfnLayers(s);
    const double norms = (2.0 * s.layers + 1) * h;
    const double embedding = double(s.vocabulary) * h;
    const double common = s.layers * layer.attention + dense * layer.denseFfn + moe * (layer.sharedFfn + layer.router);

    ModelNumbers n;
    n.parameters = common + moe * double(s.experts) * layer.expertFfn + norms + embedding * (s.isTied ? 1 : 2);
    n.active = common + moe * double(s.topK) * layer.expertFfn + norms + embedding * (s.isTied ? 1 : 2);
    const double active = common + moe * double(s.topK) * layer.expertFfn;
    double forward = 2 * active + s.layers * coreFlopsPerToken(s, sequence) + 2 * embedding;
    double core = s.layers * coreFlopsPerToken(s, sequence);
    if (s.mtpDepth > 0) {
        // one more layer of the last kind, a projection of two hidden states into one, another pass through the head
        const double ffn = moe > 0 ? layer.sharedFfn + layer.router + s.topK * layer.expertFfn : layer.denseFfn;
        const double stored = moe > 0 ? layer.sharedFfn + layer.router + s.experts * layer.expertFfn : layer.denseFfn;
        forward += s.mtpDepth * (2 * (layer.attention + ffn) + coreFlopsPerToken(s, sequence) + 4 * h * h + 2 * embedding);
        core += s.mtpDepth * coreFlopsPerToken(s, sequence);
        n.parameters += s.mtpDepth * (layer.attention + stored + 2 * h * h + 4 * h);
        n.active += s.mtpDepth * (layer.attention + ffn + 2 * h * h + 4 * h);
    }
    n.forwardPerToken = FlopCount(forward, units::flop);
    n.modelPerToken = FlopCount(3 * forward, units::flop);
    n.attentionPerToken = FlopCount(core, units::flop);
    return n;
}

} // namespace spanwright::training
