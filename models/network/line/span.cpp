// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/span.h"
#include <algorithm>
#include <deque>
#include <mutex>
#include <numeric>

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

/// Slope at zero of the least-squares parabola: the normal equations about the mean, where sums of odd powers fall out.
double slopeAtZero(const std::vector<double>& x, const std::vector<double>& y) {
    const double n = static_cast<double>(x.size());
    const double middle = std::accumulate(x.begin(), x.end(), 0.0) / n, level = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double s2 = 0, s3 = 0, s4 = 0, uy = 0, u2y = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double u = x[i] - middle;
        s2 += u * u;
        s3 += u * u * u;
        s4 += u * u * u * u;
        uy += u * y[i];
        u2y += u * u * (y[i] - level);
    }
    const double curved = s4 - s2 * s2 / n, determinant = s2 * curved - s3 * s3;
    if (determinant == 0) return 0;
    const double first = (uy * curved - u2y * s3) / determinant, second = (u2y * s2 - uy * s3) / determinant;
    return first - 2 * second * middle;
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
        return slopeAtZero(x, y) * kHz / kSquare / (2 * pi);
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

/// Of the power that a pump's interference takes over its spectrum and the channel's, per unit of 1 / (2 pi b a): eq. 120's difference of
/// two asinh, where a is the loss in Neper/m and away, rate in Hz.
double band(double a, double b, double away, double rate) {
    const double k = pi * pi * b * rate / a;
    return (std::asinh(k * (away + rate / 2)) - std::asinh(k * (away - rate / 2))) / 2;
}

Interference made(const FibreKind& fibre, const Comb& comb) {
    const std::size_t n = comb.frequency.size();
    Interference out{fibre, std::vector<double>(n * n), {}, std::vector<double>(n)};
    if (fibre.ramanSlope > 0) out.twiceDamped.resize(n * n);
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
            const double a = out.attenuation[pump];
            const double away = comb.frequency[pump] - comb.frequency[i];
            const double weight = i == pump ? 16.0 / 27 : 32.0 / 27;
            const double scale = gamma[i] * gamma[i] * weight / (rate * rate) * a / (2 * pi * b);
            const double once = band(a, b, away, rate);
            out.perPower[pump * n + i] = scale * once;
            if (!out.twiceDamped.empty()) out.twiceDamped[pump * n + i] = scale * band(2 * a, b, away, rate) / 2;
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
    static constexpr std::size_t kMost = 64; // 3 MB to 40 MB: two bands have four times the pairs of one, and two tables
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
