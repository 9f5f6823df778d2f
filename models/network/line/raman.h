// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/line/span.h"

namespace spanwright::line {

/// Stimulated Raman scattering between the channels of a span: power goes from high to low frequencies.
///     P_i(z) = P_i(0) e^(-a z) e^(-X f_i) sum P / sum P_j e^(-X f_j)        X = C P Leff(z), C the fibre's Raman slope, P all power
/// Zirngibl, Electron. Lett. 34(8), 1998: exact for a gain straight over the distance of two channels, one loss for all and without the
/// loss of energy to the lattice. Valid for combs up to 13 THz wide, where the gain of silica ends to rise. Against the coupled equations
/// with GNPy's gain curve, full C and L: docs/physics.md, "Raman transfer".
/// Interference: closed form of the ISRS GN model, Semrau, Killey and Bayvel, J. Lightwave Technol. 37(9), 2019 (arXiv 1808.07940): the pump's
/// power over the way is (1 + t) e^(-a z) - t e^(-2 a z), whose two terms are the two tables of Interference. t is such that the
/// pump's effective length stays what it is with the transfer, not only to first order as in the paper.
class RamanTransfer {
public:
    RamanTransfer(const Span& span, const Comb& comb);
    /// For the light behind the span's input connector.
    void follow(const Light& light);
    /// Of the power at the end of the span over that without transfer.
    [[nodiscard]] const std::vector<double>& gain() const { return m_gain; }
    /// Weights of a pump's Interference::perPower and Interference::twiceDamped; 1 and 0 without transfer.
    [[nodiscard]] const std::vector<double>& once() const { return m_once; }
    [[nodiscard]] const std::vector<double>& twice() const { return m_twice; }

private:
    double m_perPower, m_perPowerEndless; ///< C Leff of the span, and of one without end, 1/(W Hz)
    std::vector<double> m_away;           ///< Hz from the middle of the comb
    std::vector<double> m_gain, m_once, m_twice;
};

} // namespace spanwright::line
