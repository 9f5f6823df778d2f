// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/span.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Line".
namespace spanwright::line {
namespace {

using std::numbers::pi;
constexpr double kCoreRadius = 4.2e-6;   // m, of the step-index core
constexpr double kKerr = 2.6e-20;        // m^2/W

double relativeDispersion(const FibreKind& fibre, double frequency) {
    if (fibre.dispersion.size() > 1) return at(fibre.dispersion, frequency);
    const auto [reference, value] = fibre.dispersion.front();
    if (fibre.slope != 0) return value + fibre.slope * (kLightSpeed / frequency - kLightSpeed / reference);
    return value * (frequency / reference) * (frequency / reference);
}

/// m^2, of the step-index core whose mode has the fibre's area at the reference frequency.
double modeArea(double effectiveArea, double frequency) {
    const double atReference = std::exp(pi * kCoreRadius * kCoreRadius / effectiveArea); // normalized frequency there
    const double v = atReference * frequency / kReferenceFrequency;
    return pi * kCoreRadius * kCoreRadius / std::log(v);
}

} // namespace

double at(const std::vector<AtFrequency>& table, double frequency) {
    const auto next = std::ranges::lower_bound(table, frequency, {}, &AtFrequency::frequency);
    if (next == table.begin()) return table.front().value;
    if (next == table.end()) return table.back().value;
    const AtFrequency& before = *std::prev(next);
    return std::lerp(before.value, next->value, (frequency - before.frequency) / (next->frequency - before.frequency));
}

double attenuation(const FibreKind& fibre, double frequency) { return at(fibre.loss, frequency) * std::numbers::ln10 / 10; }

double beta2(const FibreKind& fibre, double frequency) {
    const double wavelength = kLightSpeed / frequency;
    return -wavelength * wavelength * relativeDispersion(fibre, frequency) / (2 * pi * kLightSpeed);
}

double nonlinearity(const FibreKind& fibre, double frequency) { return 2 * pi * kKerr * frequency / (kLightSpeed * modeArea(fibre.effectiveArea, frequency)); }

Interference interference(const FibreKind& fibre, const Comb& comb) {
    const std::size_t n = comb.frequency.size();
    Interference out{fibre, std::vector<double>(n * n), std::vector<double>(n)};
    std::vector<double> beta(n), gamma(n);
    for (std::size_t i = 0; i < n; ++i) {
        out.attenuation[i] = attenuation(fibre, comb.frequency[i]);
        beta[i] = beta2(fibre, comb.frequency[i]);
        gamma[i] = nonlinearity(fibre, comb.frequency[i]);
    }
    const double rate = comb.symbolRate;
    for (std::size_t pump = 0; pump < n; ++pump)
        for (std::size_t i = 0; i < n; ++i) {
            const double b = std::abs(beta[i] + beta[pump]) / 2;
            const double reach = 1 / out.attenuation[pump]; // asymptotic length, m
            const double away = comb.frequency[pump] - comb.frequency[i];
            const double k = pi * pi * reach * b * rate;
            const double psi = (std::asinh(k * (away + rate / 2)) - std::asinh(k * (away - rate / 2))) / 2 / (2 * pi * b * reach);
            const double weight = i == pump ? 16.0 / 27 : 32.0 / 27;
            out.perPower[pump * n + i] = gamma[i] * gamma[i] * weight * psi / (rate * rate);
        }
    return out;
}

} // namespace spanwright::line
