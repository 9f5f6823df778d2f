// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <complex>
#include <functional>
#include <numbers>
#include <vector>

/// The coupled Raman equations by Runge-Kutta, and interference by quadrature: what the closed forms of network/line/raman.h are measured against.
namespace spanwright::test {

/// 1/(W m), gain of channel i by light of channel j: positive where j is higher.
using RamanGain = std::function<double(std::size_t i, std::size_t j)>;

/// Powers (W) at every step of a fibre of one loss (Neper/m), from the launch on; dP_i/dz = P_i (-a + sum_j g_ij P_j), fourth order.
inline std::vector<std::vector<double>> ramanPowers(std::vector<double> power, double loss, const RamanGain& gain, double length, int steps) {
    const std::size_t n = power.size();
    std::vector<double> matrix(n * n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) matrix[i * n + j] = gain(i, j);
    const auto slope = [&](const std::vector<double>& p) {
        std::vector<double> out(n);
        for (std::size_t i = 0; i < n; ++i) {
            double sum = -loss;
            for (std::size_t j = 0; j < n; ++j) sum += matrix[i * n + j] * p[j];
            out[i] = sum * p[i];
        }
        return out;
    };
    const auto moved = [n](const std::vector<double>& p, const std::vector<double>& k, double h) {
        std::vector<double> out(n);
        for (std::size_t i = 0; i < n; ++i) out[i] = p[i] + h * k[i];
        return out;
    };
    std::vector<std::vector<double>> all{power};
    const double h = length / steps;
    for (int s = 0; s < steps; ++s) {
        const std::vector<double> a = slope(power), b = slope(moved(power, a, h / 2)), c = slope(moved(power, b, h / 2)), d = slope(moved(power, c, h));
        for (std::size_t i = 0; i < n; ++i) power[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
        all.push_back(power);
    }
    return all;
}

/// |int rho(z) exp(i phase z) dz|^2, m^2, of a profile given evenly along the length, exponential between its points: exact at any phase (1/m).
inline double overlap(const std::vector<double>& rho, double length, double phase) {
    const double h = length / static_cast<double>(rho.size() - 1);
    const std::complex<double> turn = std::polar(1.0, phase * h);
    std::complex<double> whole = 0, at = 1;
    for (std::size_t z = 0; z + 1 < rho.size(); ++z, at *= turn) {
        const std::complex<double> rate(std::log(rho[z + 1] / rho[z]) / h, phase);
        whole += at * rho[z] * (std::exp(rate * h) - 1.0) / rate;
    }
    return std::norm(whole);
}

/// What a pump of the profile rho (power over that at launch) throws on a channel: the integral of overlap(4 pi^2 b f1 f2) over f1 within the pump's
/// band and f2 within the channel's. The phase runs over the hyperbolic sine of an even grid, so that the peak at none is resolved. Hz, s^2/m, m.
inline double interferenceOf(const std::vector<double>& rho, double length, double b, double away, double rate) {
    constexpr int kBands = 6, kPhases = 40;
    constexpr double kWidth = 4e-5; // 1/m, of the peak, about the loss of silica
    constexpr double kFirst = 1e-4; // of a band, where the integral over f1 begins for a channel on itself
    const double perPhase = 4 * std::numbers::pi * std::numbers::pi * b;
    const auto inside = [&](double f1) { // over f2
        const double top = std::asinh(perPhase * f1 * rate / 2 / kWidth);
        double sum = 0;
        for (int p = 0; p < kPhases; ++p) {
            const double u = top * (p + 0.5) / kPhases;
            sum += overlap(rho, length, kWidth * std::sinh(u)) * kWidth * std::cosh(u);
        }
        return 2 * sum * top / kPhases / (perPhase * f1);
    };
    double sum = 0;
    if (away != 0) {
        for (int q = 0; q < kBands; ++q) sum += inside(std::abs(away) + rate * ((q + 0.5) / kBands - 0.5)) * rate / kBands;
        return sum;
    }
    const double span = std::log(1 / kFirst);
    for (int q = 0; q < 4 * kBands; ++q) {
        const double f1 = rate / 2 * std::exp(-span * (q + 0.5) / (4 * kBands));
        sum += 2 * inside(f1) * f1 * span / (4 * kBands);
    }
    return sum;
}

} // namespace spanwright::test
