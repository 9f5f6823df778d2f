// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/grid.h"
#include <span>
#include <vector>

/// Two inputs against one figure.
namespace spanwright::study {

struct MapAnswer {
    Grid grid;
};
[[nodiscard]] Result<MapAnswer> map(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});

struct ContourPoint {
    double x = 0, y = 0;          ///< base units of the two inputs
};
struct Contour {
    double level = 0;             ///< base unit of the figure
    std::vector<std::vector<ContourPoint>> lines; ///< closed ones end where they begin
};
/// Lines of equal figure by marching squares, with linear interpolation (over the logarithm on a logarithmic axis); saddles are resolved by the mean of
/// their corners. Squares with a corner that is not computed have none; a map over a choice has none at all.
[[nodiscard]] std::vector<Contour> contours(const MapAnswer& answer, std::span<const double> levels);
/// About `count` round levels between the least and the most value: steps of 1, 2 or 5 times a power of ten. Empty for a flat map.
[[nodiscard]] std::vector<double> levelsOf(const MapAnswer& answer, int count = 7);

} // namespace spanwright::study
