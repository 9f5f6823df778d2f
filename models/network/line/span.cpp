// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/span.h"
#include <algorithm>
#include <deque>
#include <mutex>

// Formulas: docs/physics.md, section "Line".
namespace spanwright::line {
namespace {

using std::numbers::pi;
constexpr double kCoreRadius = 4.2e-6;   // m, of the step-index core

double relativeDispersion(const FibreKind& fibre, double frequency) {
    if (fibre.dispersion.size() > 1) return at(fibre.dispersion, frequency);
    const double value = fibre.dispersion.front().value, reference = fibre.reference;
    if (fibre.slope) return value + *fibre.slope * (kLightSpeed / frequency - kLightSpeed / reference);
    return value * (frequency / reference) * (frequency / reference);
}

/// m^2, of the step-index core whose mode has the fibre's area at the reference frequency.
double modeArea(const FibreKind& fibre, double frequency) {
    const double atReference = std::exp(pi * kCoreRadius * kCoreRadius / fibre.effectiveArea); // normalized frequency there
    const double v = atReference * frequency / fibre.reference;
    return pi * kCoreRadius * kCoreRadius / std::log(v);
}

/// Linear term of the least-squares parabola.
double linearTerm(const std::vector<double>& x, const std::vector<double>& y) {
    double m[3][4] = {};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double p[3] = {1, x[i], x[i] * x[i]};
        for (int r = 0; r < 3; ++r) {
            for (int c = 0; c < 3; ++c) m[r][c] += p[r] * p[c];
            m[r][3] += p[r] * y[i];
        }
    }
    for (int k = 0; k < 3; ++k) {
        for (int r = k + 1; r < 3; ++r)
            if (std::abs(m[r][k]) > std::abs(m[k][k])) std::swap(m[r], m[k]);
        if (m[k][k] == 0) return 0;
        for (int r = 0; r < 3; ++r) {
            if (r == k) continue;
            const double factor = m[r][k] / m[k][k];
            for (int c = k; c < 4; ++c) m[r][c] -= factor * m[k][c];
        }
    }
    return m[1][3] / m[1][1];
}

/// s^3/m, third order of the propagation constant.
double beta3(const FibreKind& fibre, double frequency) {
    constexpr double kHz = 1e-12, kSquare = 1e26; // so that the sums of the fit are of one size
    if (fibre.dispersion.size() > 2) {
        std::vector<double> x, y;
        for (const AtFrequency& point : fibre.dispersion) {
            x.push_back((point.frequency - fibre.reference) * kHz);
            y.push_back(beta2(fibre, point.frequency) * kSquare);
        }
        return linearTerm(x, y) * kHz / kSquare / (2 * pi);
    }
    if (!fibre.slope) return 0;
    const double over = 2 * pi * frequency * frequency / kLightSpeed;
    return (*fibre.slope - 4 * pi * frequency * frequency * frequency / (kLightSpeed * kLightSpeed) * beta2(fibre, frequency)) / (over * over);
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

double gatheredDispersion(const FibreKind& fibre, double frequency) {
    const double beta = beta2(fibre, frequency) + 2 * pi * beta3(fibre, frequency) * (frequency - fibre.reference);
    return -beta * 2 * pi * fibre.reference * fibre.reference / kLightSpeed;
}

double nonlinearity(const FibreKind& fibre, double frequency) { return 2 * pi * kKerr * frequency / (kLightSpeed * modeArea(fibre, frequency)); }

namespace {

Interference made(const FibreKind& fibre, const Comb& comb) {
    const std::size_t n = comb.frequency.size();
    Interference out{fibre, std::vector<double>(n * n), std::vector<double>(n)};
    std::vector<double> beta(n), gamma(n);
    for (std::size_t i = 0; i < n; ++i) {
        out.attenuation[i] = attenuation(fibre, comb.frequency[i]);
        beta[i] = beta2(fibre, comb.frequency[i]);
        gamma[i] = nonlinearity(fibre, comb.frequency[i]);
    }
    if (fibre.isLinear) return out;
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

/// What was asked for last.
class Kept {
public:
    std::shared_ptr<const Interference> of(const FibreKind& fibre, const Comb& comb) {
        const std::scoped_lock lock(m_mutex);
        for (const Entry& e : m_entries)
            if (e.symbolRate == comb.symbolRate && e.interference->fibre == fibre && e.frequency == comb.frequency) return e.interference;
        if (m_entries.size() == kMost) m_entries.pop_front();
        return m_entries.emplace_back(comb.symbolRate, comb.frequency, std::make_shared<const Interference>(made(fibre, comb))).interference;
    }

private:
    static constexpr std::size_t kMost = 64; // about 10 MB
    struct Entry {
        double symbolRate;
        std::vector<double> frequency;
        std::shared_ptr<const Interference> interference;
    };
    std::mutex m_mutex;
    std::deque<Entry> m_entries;
};

} // namespace

std::shared_ptr<const Interference> interference(const FibreKind& fibre, const Comb& comb) {
    static Kept kept;
    return kept.of(fibre, comb);
}

} // namespace spanwright::line
