// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/line/amplifier.h"

namespace spanwright::line {

/// A station of several bands: each has an amplifier of its own of one type. It brings the first and the last channel of its band back to the target, with a
/// gain straight in dB between them, so that it undoes the tilt that Raman transfer left; less where its band's power would pass the type's most.
struct BandAmplifiers {
    std::shared_ptr<const AmplifierType> type; ///< of one stage
    double target = 0;                         ///< dBm a channel behind it
    double border = 0;                         ///< Hz, between the lower band and the upper one
};

/// Noise as of an Amplifier at the band's mean gain.
class BandAmplifiersOnComb {
public:
    BandAmplifiersOnComb(const BandAmplifiers& amplifiers, const Comb& comb);
    void pass(Light& light, const Comb& comb) const;

private:
    void amplify(Light& light, const Comb& comb, std::size_t first, std::size_t end) const;
    BandAmplifiers m_amplifiers;
    std::size_t m_border;                      ///< first channel of the upper band
};

} // namespace spanwright::line
