// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/line/spectrum.h"
#include <memory>
#include <optional>

namespace spanwright::line {

inline constexpr double kKerr = 2.6e-20; // m^2/W, nonlinear index of silica (GNPy's n2)

/// A value at a frequency; between two a straight line, outside the nearest.
struct AtFrequency {
    double frequency = 0;                ///< Hz
    double value = 0;
    bool operator==(const AtFrequency&) const = default;
};

struct FibreKind {
    std::vector<AtFrequency> loss = std::vector(1, AtFrequency{kReferenceFrequency, 0.2e-3});       ///< dB/m
    double reference = kReferenceFrequency; ///< Hz, where a single dispersion and the effective area hold
    std::vector<AtFrequency> dispersion = std::vector(1, AtFrequency{kReferenceFrequency, 16.7e-6}); ///< s/m^2; a single one grows with the square of the frequency unless a slope is given
    std::optional<double> slope;         ///< s/m^3 over wavelength, of a single dispersion
    double effectiveArea = 83e-12;       ///< m^2 at the reference frequency
    bool isLinear = false;               ///< no interference: light in air
    double ramanSlope = 0;               ///< 1/(W m Hz), Raman gain over the distance of two channels, straight; 0: no transfer between channels
    bool operator==(const FibreKind&) const = default;
};

/// Fibre between two connectors.
struct Span {
    FibreKind fibre;
    double length = 0;                   ///< m
    double connectorIn = 0, connectorOut = 0, padding = 0; ///< dB; padding stands before the fibre
    double lumped = 0;                   ///< dB of splices and other losses on the way
    double pmdCoefficient = 1.265e-15;   ///< s/sqrt(m)
    double groupIndex = 1.468;
};

[[nodiscard]] double at(const std::vector<AtFrequency>& table, double frequency);
/// Neper/m, power.
[[nodiscard]] double attenuation(const FibreKind& fibre, double frequency);
/// s^2/m; negative where the dispersion is anomalous.
[[nodiscard]] double beta2(const FibreKind& fibre, double frequency);
/// s/m gathered over a metre, referred to the fibre's reference: with the slope, or that of a parabola through the table.
[[nodiscard]] double gatheredDispersion(const FibreKind& fibre, double frequency);
/// 1/(W m): 2 pi f n2 / (c A(f)), n2 = 2.6e-20 m^2/W; the mode field widens with the wavelength as in a step-index core of 4.2 um (Marcuse's
/// approximation w = a / sqrt(ln V)), scaled to the effective area at the reference frequency.
[[nodiscard]] double nonlinearity(const FibreKind& fibre, double frequency);

/// Interference of one fibre for one comb, without powers and lengths: channel i receives
/// P_i sum_j perPower[j n + i] Leff_j^2 P_j^2 W of the signals' powers P, where Leff = (1 - exp(-a L)) / a.
struct Interference {
    FibreKind fibre;
    std::vector<double> perPower;        ///< 1/(W^2 m^2), n x n, pump-major
    std::vector<double> twiceDamped;     ///< as perPower, of the part of a pump that falls with twice the loss (RamanTransfer); empty where the fibre has no Raman slope
    std::vector<double> attenuation;     ///< Neper/m
};
/// Kept for the fibres and combs asked for last; may be called from any thread.
[[nodiscard]] std::shared_ptr<const Interference> interference(const FibreKind& fibre, const Comb& comb);

} // namespace spanwright::line
