// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/grid.h"

/// The value of one input at which a figure reaches its target.
namespace spanwright::study {

enum class Reach : std::uint8_t {
    Nowhere,      ///< at no point of the range
    UpTo,         ///< from the low end up to a value: the largest distance
    From,         ///< from a value on to the high end: the fewest wavelengths
    Everywhere,
    Several,      ///< in one or more ranges inside, or with gaps: not monotone
};
/// Part of the range in which the figure reaches the target: both ends do.
struct ReachedRange {
    InputValue from, to;
    double atFrom = 0, atTo = 0;  ///< the figure, base unit
};
struct ThresholdAnswer {
    double target = 0;            ///< base unit; reached at or above it when high is better, at or below when low is
    Reach reach = Reach::Nowhere;
    std::vector<ReachedRange> ranges; ///< ascending; of a choice one a choice that reaches it
    Grid grid;                    ///< the points first looked at, for the curve
    std::optional<InputValue> best; ///< where the figure is best of these points; none: computed nowhere
    double atBest = 0;
    /// The end of the range that was looked for: of UpTo and From.
    [[nodiscard]] std::optional<InputValue> value() const;
};
/// One axis: its points are assessed, then each change between two neighbours is halved down to 0.1 % of the value (whole numbers: exactly). A job that does
/// not fit into memory, or is not computed, reaches nothing. Whole numbers of a range of at most 2,000 are all tried, so none that only some values can
/// have is missed. Fails as grid(); a stop leaves the grid incomplete and no ranges.
[[nodiscard]] Result<ThresholdAnswer> threshold(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});

} // namespace spanwright::study
