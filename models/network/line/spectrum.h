// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <numbers>
#include <vector>

namespace spanwright::line {

inline constexpr double kLightSpeed = 299792458;     // m/s
inline constexpr double kPlanck = 6.62607015e-34;    // J s
inline constexpr double kReferenceBand = 12.5e9;     // Hz, 0.1 nm at 1550 nm
inline constexpr double kReferenceFrequency = kLightSpeed / 1550e-9; // Hz

[[nodiscard]] inline double decibel(double ratio) { return 10 * std::log10(ratio); }
[[nodiscard]] inline double linear(double decibel) { return std::pow(10.0, decibel / 10); }
[[nodiscard]] inline double dBm(double watt) { return decibel(watt) + 30; }
[[nodiscard]] inline double watt(double dBm) { return linear(dBm - 30); }

/// Channels that share symbol rate, slot and launch power.
struct Comb {
    std::vector<double> frequency; ///< Hz, ascending
    double symbolRate = 0;         ///< Bd
    double slot = 0;               ///< Hz
    double launch = 1e-3;          ///< W a channel, into the first element
};

/// What is on the way, one entry a channel.
struct Light {
    std::vector<double> signal, emission, interference; ///< W
    std::vector<double> dispersion;                     ///< s/m
    double pmdSquared = 0;                              ///< s^2
    double pdlSquared = 0;                              ///< dB^2
    double latency = 0;                                 ///< s

    void start(const Comb& comb) {
        signal.assign(comb.frequency.size(), comb.launch);
        emission.assign(comb.frequency.size(), 0);
        interference.assign(comb.frequency.size(), 0);
        dispersion.assign(comb.frequency.size(), 0);
        pmdSquared = pdlSquared = latency = 0;
    }
    [[nodiscard]] double noise(std::size_t channel) const { return emission[channel] + interference[channel]; }
    [[nodiscard]] double power(std::size_t channel) const { return signal[channel] + noise(channel); }
    [[nodiscard]] double total() const {
        double sum = 0;
        for (std::size_t i = 0; i < signal.size(); ++i) sum += power(i);
        return sum;
    }
    void scale(std::size_t channel, double gain) {
        signal[channel] *= gain;
        emission[channel] *= gain;
        interference[channel] *= gain;
    }
    void scale(double gain) {
        for (std::size_t i = 0; i < signal.size(); ++i) scale(i, gain);
    }
};

} // namespace spanwright::line
