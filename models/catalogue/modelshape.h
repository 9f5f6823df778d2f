// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spanwright {

/// Transformer shape of a custom model, or of a catalogue preset once loaded. Counts are >= 1 unless said.
struct ModelShape {
    int layers = 32;
    int hidden = 4096;
    int heads = 32;
    int kvHeads = 32;
    int headDim = 128;
    int ffn = 16384;                ///< width of the dense feed-forward block
    bool isGated = false;           ///< SwiGLU-like, three matrices
    int vocabulary = 50257;
    bool isTied = false;            ///< input and output embeddings are one matrix
    bool isCausal = true;
    bool hasRelativePositions = false; ///< Transformer-XL style: one more projection of keys a layer
    // latent attention (MLA); all zero: none
    int queryRank = 0;
    int kvRank = 0;
    int ropeDim = 0;
    int nopeDim = 0;
    int valueDim = 0;
    // mixture of experts; experts 0: dense
    int experts = 0;
    int topK = 0;
    int sharedExperts = 0;
    int expertFfn = 0;              ///< width of one expert
    int sharedExpertFfn = 0;        ///< width of all shared experts together; 0: sharedExperts x expertFfn
    int denseLayers = 0;            ///< leading layers with a dense feed-forward block
    int moeEvery = 1;               ///< one layer in so many is a mixture
    int mtpDepth = 0;               ///< multi-token prediction modules
    int window = 0;                 ///< sliding attention window in tokens; 0: full
    int windowEvery = 1;            ///< one layer in so many uses the window
    bool operator==(const ModelShape&) const = default;
};

} // namespace spanwright
