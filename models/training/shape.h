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
};
[[nodiscard]] LayerParameters layerParameters(const ModelShape& shape);

[[nodiscard]] int moeLayers(const ModelShape& shape);
[[nodiscard]] inline int denseFfnLayers(const ModelShape& shape) { return shape.layers - moeLayers(shape); }
/// Matrices of a feed-forward block: 3 gated, 2 plain.
[[nodiscard]] inline int ffnMatrices(const ModelShape& shape) { return shape.isGated ? 3 : 2; }
[[nodiscard]] inline double sharedWidth(const ModelShape& s) { return s.sharedExpertFfn > 0 ? s.sharedExpertFfn : double(s.sharedExperts) * s.expertFfn; }
[[nodiscard]] inline bool hasLatentAttention(const ModelShape& shape) { return shape.kvRank > 0; }
/// Width of queries-and-keys and of values over all heads, as the attention core sees them.
[[nodiscard]] inline double queryWidth(const ModelShape& s) { return double(s.heads) * (hasLatentAttention(s) ? s.nopeDim + s.ropeDim : s.headDim); }
[[nodiscard]] inline double keyWidth(const ModelShape& s) { return hasLatentAttention(s) ? queryWidth(s) : double(s.kvHeads) * s.headDim; }
[[nodiscard]] inline double valueWidth(const ModelShape& s) { return hasLatentAttention(s) ? double(s.heads) * s.valueDim : double(s.kvHeads) * s.headDim; }
[[nodiscard]] inline double outputWidth(const ModelShape& s) { return double(s.heads) * (hasLatentAttention(s) ? s.valueDim : s.headDim); }
/// Mean number of keys that a query meets, averaged over layers (causal: half; window: its width with the ramp at the start).
[[nodiscard]] double meanContext(const ModelShape& shape, int sequence);
/// Forward FLOPs of scores and values of one token in one layer.
[[nodiscard]] double coreFlopsPerToken(const ModelShape& shape, int sequence);

} // namespace spanwright::training
