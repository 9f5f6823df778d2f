// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/design.h"
#include <array>

/// How sure the figures of a line are: P10 and P90 from the ranges of what they come from.
namespace spanwright::network {

/// Whether a mode closes on a line. By its margin: P10 is enough, the likely one is, P90 is, none is.
enum class Closing : std::uint8_t { Closes, ClosesLikely, MayClose, DoesNotClose, Dispersed, NeedUnknown };
inline constexpr std::array kClosings{"closes", "closes_likely", "may_close", "does_not_close", "too_much_dispersion", "need_not_known"};

/// P10, likely, P90.
template <class T> struct Spread {
    T low{}, likely{}, high{};
};
struct ModeRange {
    Spread<double> gsnr;             ///< dB in 0.1 nm
    Spread<double> margin;           ///< dB; NaN where not even a range of the need is known
    Closing closing = Closing::NeedUnknown;
};
struct LineRanges {
    std::vector<ModeRange> modes;    ///< one for each of the design
    Spread<BitRate> capacity;        ///< a fibre pair: of the best mode whose need is stated and that closes by P10, likely; by P90 also of those whose need is derived
    Spread<double> availability;     ///< of the link
};
/// Each input swings alone between its P10 and P90, the line designed anew, and the swings add up as root of the sum of squares: loss of the fibres and
/// connectors, noise figure of the amplifiers, need of the mode; cut rate and repair for the availability. An input that the user overrode does
/// not swing. A loss at which an amplifier is missing leaves a GSNR of -infinity.
[[nodiscard]] LineRanges lineRanges(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, const LineDesign& design);
/// Of the best mode, a fibre pair; zero: none closes.
[[nodiscard]] BitRate capacityOf(const LineDesign& design, const catalogue::Catalogue& catalogue);

} // namespace spanwright::network
