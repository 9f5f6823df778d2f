// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "units/units.h"
#include <optional>

/// What crosses the network when prompts are computed at one site and answered at another (docs/physics.md, "Remote prefill").
namespace spanwright::serving {

/// One instance that computes prompts.
struct Prefill {
    int accelerators = 8; ///< >= 1
    FlopRate peak;        ///< of one accelerator, dense, 16 bits; > 0
    Mfu mfu;              ///< of the matrix products and the attention; > 0
    Duration start;       ///< of each prompt, whatever its length; >= 0
};

/// Keys and values of a prompt, or of latent attention what it keeps instead. Layers with a window keep no more than the window.
/// Nothing for a hybrid with Mamba blocks: how many bytes its states take is not in the catalogue.
[[nodiscard]] std::optional<Bytes> kvCache(const ModelShape& shape, int tokens, double bytesPerElement = 2);
/// start + forward FLOPs of all layers / (n x peak x MFU); the head sees the last token alone and is left out.
[[nodiscard]] Duration prefillTime(const ModelShape& shape, int tokens, const Prefill& instance);
/// Rate at which an instance that is always busy makes keys and values: 8 cache / prefill time. Below it, it waits for the link.
[[nodiscard]] std::optional<BitRate> kvRate(const ModelShape& shape, int tokens, const Prefill& instance);

} // namespace spanwright::serving
