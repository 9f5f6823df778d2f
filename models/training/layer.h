// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

namespace spanwright::training {

/// Seconds of one layer and micro-batch on one accelerator, split by what the time is spent on. Forward, and backward of
/// inputs; `matmulWeight` is the part of the backward that a zero-bubble schedule may postpone.
struct LayerTime {
    double matmulForward = 0, matmulInput = 0, matmulWeight = 0;
    double coreForward = 0, coreBackward = 0;       ///< attention scores and values, or the scan of a state-space mixer
    double memoryForward = 0, memoryBackward = 0;
    double tensorForward = 0, tensorBackward = 0;
    double expertForward = 0, expertBackward = 0;
    double contextForward = 0, contextBackward = 0;
    double blockForward = 0;                        ///< feed-forward part of the forward, without token exchange
    double host = 0;                                ///< waiting for the host beyond the work above

    [[nodiscard]] double matmul() const { return matmulForward + matmulInput + matmulWeight; }
    [[nodiscard]] double forward() const { return matmulForward + coreForward + memoryForward + tensorForward + expertForward + contextForward; }
    [[nodiscard]] double backward() const {
        return matmulInput + matmulWeight + coreBackward + memoryBackward + tensorBackward + expertBackward + contextBackward;
    }
    [[nodiscard]] double total() const { return forward() + backward() + host; }
    void add(const LayerTime& other, double times);
};

/// Mean layer of the model, all kinds of layer in their proportion, recomputation and host floor included.
[[nodiscard]] LayerTime meanLayer(const StepInput& input);
/// LM head and loss of one micro-batch.
[[nodiscard]] LayerTime headTime(const StepInput& input);
/// One mixture layer (or a dense one of a dense model): what a multi-token-prediction module repeats.
[[nodiscard]] LayerTime lastLayer(const StepInput& input);

/// What a stage is made of. A search that keeps TP, CP, EP, micro-batch, recomputation and overlaps computes it once for all
/// pipelines and shardings.
struct LayerTimes {
    LayerTime mean, head, last;
};
[[nodiscard]] LayerTimes layerTimes(const StepInput& input);
/// step(input) with its layer times already known: the same bits.
[[nodiscard]] Step step(const StepInput& input, const LayerTimes& times);

} // namespace spanwright::training
