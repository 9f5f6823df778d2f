// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/grid.h"
#include <string>
#include <vector>

/// One input against one figure, a curve for each value of a second input where there is one.
namespace spanwright::study {

struct SweepAnswer {
    Grid grid;                    ///< y: the series
};
[[nodiscard]] Result<SweepAnswer> sweep(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});

struct SweepPoint {
    double x = 0;                 ///< base unit of the input; of a choice its place
    double y = 0;                 ///< NaN when the figure is not computed at x
};
/// A curve of a sweep, for charts.
struct Series {
    std::string name;             ///< value of the series' input in English, "Standard single mode"; empty without one
    std::vector<SweepPoint> points;
};
[[nodiscard]] std::vector<Series> seriesOf(const SweepAnswer& answer, const catalogue::Catalogue& catalogue);

/// Present length of the longest route between a job's sites, which "length_km" moves; zero when the job stays in one site.
[[nodiscard]] Length routeLength(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job);

} // namespace spanwright::study
