// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/shape.h"

/// The ways in which published runs count the FLOPs of one trained token. A TFLOP/s without its convention says little.
namespace spanwright::training {

enum class FlopConvention : std::uint8_t {
    Model,              ///< 3 x forward, causal attention by half: our MFU; Megatron-Bridge, NeMo 25, dgxc-benchmarking
    ModelFull,          ///< 3 x forward, attention in full: NeMo 24, Megatron-LM until 2025
    Hardware,           ///< Model and the forward work that recomputation repeats
    HardwareFull,       ///< ModelFull and the same: the table of PTD-P (arXiv 2104.04473), BLOOM
    SixNAttention,      ///< 6 N + 12 x layers x width x sequence, embeddings in N: PaLM (arXiv 2204.02311) appendix B, MPT
    SixN,               ///< 6 N, embeddings in N
    EightN,             ///< 8 N, embeddings left out: every forward recomputed; bigscience until early 2022
};
inline constexpr int kFlopConventions = 7;

/// FLOPs of one token, forward and backward. N is the active parameters. `recompute` matters to the hardware conventions
/// alone: full repeats the layers, selective the attention core.
[[nodiscard]] FlopCount flopsPerToken(const ModelShape& shape, int sequence, Recompute recompute, FlopConvention convention);

/// The same run's rate counted in another way; the time of the step is what stays.
[[nodiscard]] FlopRate converted(FlopRate rate, FlopConvention from, FlopConvention to, const ModelShape& shape, int sequence, Recompute recompute);

} // namespace spanwright::training
