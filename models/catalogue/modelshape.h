// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spanwright {

/// Transformer shape of a custom model, or of a catalogue preset once loaded. Counts are >= 1 unless said.
struct ModelShape {
    int layers = 32;                ///< of a hybrid: blocks of all kinds
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
    int windowLayers = 0;           ///< attention layers with the window; 0: as windowEvery says
    int packedLength = 0;           ///< mean document that a token attends in: sum of length^2 / sum of length; 0: the sequence
    bool hasSinks = false;          ///< a learned score that competes with the keys of every query, as in gpt-oss
    // mixture routing and width
    int expertGroups = 0;           ///< experts lie in so many groups (nodes), and a token goes to at most
    int groupsPerToken = 0;         ///< so many of them; 0: not limited
    int latentWidth = 0;            ///< routed experts read and write this width, projected once a layer; 0: hidden
    // what else has parameters
    int learnedPositions = 0;       ///< rows of a position embedding; 0: none
    bool hasBiases = false;         ///< every projection and norm carries a bias, as in GPT-2
    bool hasQueryBias = false;      ///< queries, keys and values alone do, as in Qwen2
    // hybrid with Mamba-2: each block is one mixer, either Mamba-2, attention or feed-forward (what is left of `layers`);
    // mambaBlocks 0: every layer is attention and feed-forward, and the rest is ignored
    int mambaBlocks = 0;
    int attentionBlocks = 0;
    int mambaHeads = 128;
    int mambaHeadDim = 64;          ///< heads x this: inner width, "expand" x hidden
    int stateSize = 128;
    int mambaGroups = 8;            ///< of the input and output maps B and C
    int convKernel = 4;
    bool operator==(const ModelShape&) const = default;
};

} // namespace spanwright
