// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/kvrate.h"
#include "training/shape.h"
#include <algorithm>

namespace spanwright::serving {

std::optional<Bytes> kvCache(const ModelShape& s, int tokens, double bytesPerElement) {
    if (training::isHybrid(s)) return std::nullopt;
    const double perToken = training::hasLatentAttention(s) ? s.kvRank + s.ropeDim : training::keyWidth(s) + training::valueWidth(s);
    const int layers = training::attentionLayers(s);
    const bool hasWindow = s.window > 0 && s.window < tokens;
    const int narrow = !hasWindow ? 0 : s.windowLayers > 0 ? std::min(layers, s.windowLayers) : layers / std::max(1, s.windowEvery);
    return Bytes(perToken * bytesPerElement * (double(layers - narrow) * tokens + double(narrow) * s.window), units::B);
}

Duration prefillTime(const ModelShape& s, int tokens, const Prefill& p) {
    const training::PartFlops flops = training::forwardFlops(s, training::meanContext(s, tokens));
    const FlopCount all(tokens * (flops.layers + flops.core), units::flop);
    return p.start + all / (p.peak * (p.accelerators * p.mfu.base()));
}

std::optional<BitRate> kvRate(const ModelShape& shape, int tokens, const Prefill& instance) {
    const std::optional<Bytes> cache = kvCache(shape, tokens);
    if (!cache) return std::nullopt;
    return BitRate(8 * cache->base() / prefillTime(shape, tokens, instance).base(), units::bitPerS);
}

} // namespace spanwright::serving
