// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/stage.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Offload".
namespace spanwright::training {
namespace {

// fp32 gradients go down to the host and fp32 parameters come back up (Megatron-Core's hybrid device optimizer).
constexpr double kDown = 4;
constexpr double kUp = 4;
// Adam on the host reads parameter, gradient and two moments, and writes parameter and moments: fp32 all.
constexpr double kUpdateTraffic = 28;
// What that update moves through the memory of a node of two processors: from the step time that Qwen3-30B-A3B loses on
// 2 x 8 H100 when all states are on the host and transfers overlap (Megatron-Bridge, card cpu_offloading, 2026-03).
constexpr ByteRate kNodeUpdate{150, units::GBPerS};

double wire(const Machine& m) { return m.offload.base() * m.offloadEfficiency; }

} // namespace

Duration offloadWait(const StepInput& in, double layers, Duration forward, Duration backward) {
    const Layout& l = in.layout;
    if (!l.offloadsWeights && !l.offloadsActivations) return {};
    const bool isSharded = l.zero == ZeroStage::Weights;
    const double weights = l.offloadsWeights && layers > kOffloadBuffers ? kWeightBytes * heldParameters(in, localParameters(in, layers), isSharded) : 0;
    const double activations = l.offloadsActivations ? keptActivations(in).kept * layers : 0;
    const auto beyond = [&](double bytes, Duration window) { return std::max(Duration(), Duration(bytes / wire(in.machine), units::s) - window); };
    return beyond(std::max(weights, activations), forward) + beyond(weights + activations, backward);
}

Duration hostUpdate(const StepInput& in) {
    const Layout& l = in.layout;
    const double share = l.offloadedOptimizer.base();
    if (share <= 0 && !l.offloadsWeights) return {};
    const double parameters = heldParameters(in, busiestParameters(in), l.zero != ZeroStage::None);
    const double sharing = std::min(in.machine.perNode, in.accelerators); // of one host
    const double moved = share * (kDown + (l.offloadsWeights ? 0 : kUp)) + (l.offloadsWeights ? (1 - share) * kWeightBytes : 0);
    return Duration(parameters * (moved / wire(in.machine) + share * kUpdateTraffic * sharing / kNodeUpdate.base()), units::s);
}

} // namespace spanwright::training
