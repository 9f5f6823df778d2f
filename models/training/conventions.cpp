// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/conventions.h"

namespace spanwright::training {
namespace {

double repeated(const ModelShape& shape, const PartFlops& forward, Recompute recompute) {
    switch (recompute) {
    case Recompute::None: return 0;
    case Recompute::Selective: return forward.core + forward.predictionCore;
    case Recompute::FeedForward: return 2 * activeParameters(shape).ffn;
    case Recompute::Full: return forward.layers + forward.core;
    }
    return 0;
}

double contextOf(const ModelShape& shape, int sequence, bool isFull) {
    if (!isFull) return meanContext(shape, sequence);
    ModelShape whole = shape;
    whole.isCausal = false;
    return meanContext(whole, sequence);
}

} // namespace

FlopCount flopsPerToken(const ModelShape& shape, int sequence, Recompute recompute, FlopConvention convention) {
    using enum FlopConvention;
    const bool isFull = convention == ModelFull || convention == HardwareFull || convention == SixNAttention;
    const PartFlops forward = forwardFlops(shape, contextOf(shape, sequence, isFull));
    const PartParameters active = activeParameters(shape);
    double flops = 3 * forward.total();
    switch (convention) {
    case Model:
    case ModelFull: break;
    case Hardware:
    case HardwareFull: flops += repeated(shape, forward, recompute); break;
    case SixNAttention: flops = 6 * active.total() + 3 * forward.core; break;
    case SixN: flops = 6 * active.total(); break;
    case EightN: flops = 8 * (active.total() - active.embeddings); break;
    }
    return {flops, units::flop};
}

FlopRate converted(FlopRate rate, FlopConvention from, FlopConvention to, const ModelShape& shape, int sequence, Recompute recompute) {
    return rate * (flopsPerToken(shape, sequence, recompute, to) / flopsPerToken(shape, sequence, recompute, from));
}

} // namespace spanwright::training
