// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/bandamplifiers.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Raman transfer".
namespace spanwright::line {

BandAmplifiersOnComb::BandAmplifiersOnComb(const BandAmplifiers& amplifiers, const Comb& comb)
    : m_amplifiers(amplifiers), m_border(static_cast<std::size_t>(std::ranges::lower_bound(comb.frequency, amplifiers.border) - comb.frequency.begin())) {}

void BandAmplifiersOnComb::pass(Light& light, const Comb& comb) const {
    amplify(light, comb, 0, m_border);
    amplify(light, comb, m_border, comb.frequency.size());
}

void BandAmplifiersOnComb::amplify(Light& light, const Comb& comb, std::size_t first, std::size_t end) const {
    if (first == end) return;
    const double target = watt(m_amplifiers.target), channels = static_cast<double>(end - first);
    const double gainFirst = target / light.power(first);
    const double step = channels > 1 ? std::pow(target / light.power(end - 1) / gainFirst, 1 / (channels - 1)) : 1; // channels stand evenly
    double in = 0, out = 0, gain = gainFirst;
    for (std::size_t i = first; i < end; ++i, gain *= step) {
        in += light.power(i);
        out += light.power(i) * gain;
    }
    const double held = std::min(1.0, watt(m_amplifiers.type->powerMost) / out);
    const double noise = kPlanck * comb.symbolRate * linear(noiseFigure(m_amplifiers.type->stages.front(), decibel(out * held / in)));
    gain = gainFirst * held;
    for (std::size_t i = first; i < end; ++i, gain *= step) {
        light.emission[i] += comb.frequency[i] * noise;
        light.scale(i, gain);
    }
}

} // namespace spanwright::line
