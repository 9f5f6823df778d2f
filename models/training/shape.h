// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

/// Parameters of one layer by part, before any split. Shared by FLOPs, memory and step time so that each formula exists once.
namespace spanwright::training {

struct LayerParameters {
    double attention = 0;      ///< projections; latent attention included
    double denseFfn = 0;       ///< feed-forward block of a dense layer
    double expertFfn = 0;      ///< one expert
    double sharedFfn = 0;      ///< all shared experts of a mixture layer
    double router = 0;
    double latent = 0;         ///< into and out of the latent width of a mixture layer; 0 without one
    double mamba = 0;          ///< a Mamba-2 block: projections, convolution, decay, skip, gate norm
    double attentionBias = 0;  ///< biases of an attention layer
    double denseBias = 0;      ///< biases of a dense feed-forward block
};
[[nodiscard]] LayerParameters layerParameters(const ModelShape& shape);

/// A hybrid's blocks hold one mixer each; in any other model every layer is attention and feed-forward.
[[nodiscard]] inline bool isHybrid(const ModelShape& shape) { return shape.mambaBlocks > 0; }
[[nodiscard]] inline int mambaLayers(const ModelShape& shape) { return shape.mambaBlocks; }
[[nodiscard]] inline int attentionLayers(const ModelShape& s) { return isHybrid(s) ? s.attentionBlocks : s.layers; }
/// Layers with a feed-forward block, dense or mixture.
[[nodiscard]] inline int ffnLayers(const ModelShape& s) { return isHybrid(s) ? s.layers - s.mambaBlocks - s.attentionBlocks : s.layers; }
[[nodiscard]] int moeLayers(const ModelShape& shape);
[[nodiscard]] inline int denseFfnLayers(const ModelShape& shape) { return ffnLayers(shape) - moeLayers(shape); }
/// Matrices of a feed-forward block: 3 gated, 2 plain.
[[nodiscard]] inline int ffnMatrices(const ModelShape& shape) { return shape.isGated ? 3 : 2; }
[[nodiscard]] inline double sharedWidth(const ModelShape& s) { return s.sharedExpertFfn > 0 ? s.sharedExpertFfn : double(s.sharedExperts) * s.expertFfn; }
/// Width that routed experts read and write, and that all-to-all carries.
[[nodiscard]] inline int expertWidth(const ModelShape& s) { return s.latentWidth > 0 ? s.latentWidth : s.hidden; }
[[nodiscard]] inline bool hasLatentAttention(const ModelShape& shape) { return shape.kvRank > 0; }
/// Width of queries-and-keys and of values over all heads, as the attention core sees them.
[[nodiscard]] inline double queryWidth(const ModelShape& s) { return double(s.heads) * (hasLatentAttention(s) ? s.nopeDim + s.ropeDim : s.headDim); }
[[nodiscard]] inline double keyWidth(const ModelShape& s) { return hasLatentAttention(s) ? queryWidth(s) : double(s.kvHeads) * s.headDim; }
[[nodiscard]] inline double valueWidth(const ModelShape& s) { return hasLatentAttention(s) ? double(s.heads) * s.valueDim : double(s.kvHeads) * s.headDim; }
[[nodiscard]] inline double outputWidth(const ModelShape& s) { return double(s.heads) * (hasLatentAttention(s) ? s.valueDim : s.headDim); }
/// Mean number of keys that a query meets, averaged over attention layers (causal: half; window: its width with the ramp at
/// the start; packed documents: the document instead of the sequence).
[[nodiscard]] double meanContext(const ModelShape& shape, int sequence);
/// Forward FLOPs of scores and values of one token in one attention layer.
[[nodiscard]] double coreFlopsPerToken(const ModelShape& shape, int sequence);

/// A Mamba-2 block: inner width, width of its input projection (gate, input, B, C and one step size a head), and of its
/// convolution (input, B, C).
[[nodiscard]] inline double mambaInner(const ModelShape& s) { return double(s.mambaHeads) * s.mambaHeadDim; }
[[nodiscard]] inline double mambaMaps(const ModelShape& s) { return 2.0 * s.mambaGroups * s.stateSize; }
[[nodiscard]] inline double mambaProjection(const ModelShape& s) { return 2 * mambaInner(s) + mambaMaps(s) + s.mambaHeads; }
[[nodiscard]] inline double mambaConvolution(const ModelShape& s) { return mambaInner(s) + mambaMaps(s); }
/// Forward FLOPs of one token in one Mamba-2 block: both projections and the scan. The convolution is left out (below 0.1 %).
[[nodiscard]] double mambaFlopsPerToken(const ModelShape& shape);
/// The scan alone: 7 x inner width x state size, the count that Megatron-LM reports.
[[nodiscard]] inline double mambaScanFlopsPerToken(const ModelShape& s) { return 7 * mambaInner(s) * s.stateSize; }

/// All parameters, or those one token uses: by part, over all layers. Multi-token prediction modules are in `prediction`.
struct PartParameters {
    double attention = 0, ffn = 0, mamba = 0, embeddings = 0, norms = 0, prediction = 0;
    [[nodiscard]] double total() const { return attention + ffn + mamba + embeddings + norms + prediction; }
};
[[nodiscard]] PartParameters allParameters(const ModelShape& shape);
[[nodiscard]] PartParameters activeParameters(const ModelShape& shape);

/// Forward FLOPs of one token by part, with each attention layer meeting `context` keys.
struct PartFlops {
    double layers = 0;        ///< matrix multiplications and scans of all layers
    double core = 0;          ///< scores and values of all layers
    double head = 0;          ///< language model head
    double prediction = 0;    ///< multi-token prediction modules without their core
    double predictionCore = 0;
    [[nodiscard]] double total() const { return layers + core + head + prediction + predictionCore; }
};
[[nodiscard]] PartFlops forwardFlops(const ModelShape& shape, double context);

} // namespace spanwright::training
