// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/ranges.h"
#include "study/progress.h"

/// How much each uncertain input moves a figure by itself: the swings that make its P10 and P90 (assess/ranges.h).
namespace spanwright::study {

/// One input at its low and high value, all others at their likely ones.
struct TornadoBar {
    assess::Uncertainty input = assess::Uncertainty::TransportGoodput;
    Kind kind = Kind::Fraction;
    double low = 0, likely = 0, high = 0; ///< of the input, base unit; of ModelError a factor on step time
    double atLow = 0, atHigh = 0;         ///< of the figure, base unit; NaN: not computed there
    [[nodiscard]] double width() const;   ///< |atHigh - atLow|; zero where one is NaN
};
struct TornadoAnswer {
    FigureId figure = FigureId::Efficiency;
    JobId job;                    ///< none: of the totals
    double value = 0;             ///< base unit
    double low = 0, high = 0;     ///< P10 and P90 of all together, as assessWithRanges() has them
    std::vector<TornadoBar> bars; ///< widest first; inputs that do not move the figure last
    bool isComplete = true;
};
/// Fails with StudyNoFigure when the figure is not computed, and ItemMissing for a job that is gone.
[[nodiscard]] Result<TornadoAnswer> tornado(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});

} // namespace spanwright::study
