// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/raman.h"

// Formulas: docs/physics.md, section "Raman transfer".
namespace spanwright::line {
namespace {

/// Share of twice the loss in a pump's power profile that keeps its effective length; x: its Raman gain at the end of an endless span, Neper.
double shareOf(double x) {
    constexpr double kSmall = 1e-4; // below, the series is exact to its rounding
    return std::abs(x) < kSmall ? x + x * x / 3 : 2 * (std::expm1(x) / x - 1);
}

} // namespace

RamanTransfer::RamanTransfer(const Span& span, const Comb& comb)
    : m_gain(comb.frequency.size()), m_once(comb.frequency.size()), m_twice(comb.frequency.size()) {
    const double middle = (comb.frequency.front() + comb.frequency.back()) / 2;
    const double a = attenuation(span.fibre, middle);
    m_perPower = span.fibre.ramanSlope * -std::expm1(-a * span.length) / a;
    m_perPowerEndless = span.fibre.ramanSlope / a;
    for (const double f : comb.frequency) m_away.push_back(f - middle);
}

void RamanTransfer::follow(const Light& light) {
    const std::size_t n = m_away.size();
    double all = 0, left = 0, leftEndless = 0;
    for (std::size_t i = 0; i < n; ++i) all += light.power(i);
    const double x = m_perPower * all, endless = m_perPowerEndless * all;
    for (std::size_t i = 0; i < n; ++i) {
        m_gain[i] = std::exp(-x * m_away[i]);
        left += light.power(i) * m_gain[i];
        leftEndless += light.power(i) * std::exp(-endless * m_away[i]);
    }
    const double kept = std::log(all / leftEndless);
    for (std::size_t i = 0; i < n; ++i) {
        m_gain[i] *= all / left;
        const double share = 2 + shareOf(kept - endless * m_away[i]);
        m_once[i] = (share * share - 1) / 3;
        m_twice[i] = (4 - share * share) / 3;
    }
}

} // namespace spanwright::line
