// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <functional>
#include <span>
#include <string>
#include <vector>

/// Many assessments: one input swept against one figure.
namespace spanwright::study {

struct SweepPoint {
    double x = 0;
    double y = 0;               ///< NaN when the figure is not computed at x
};
struct Series {
    std::string name;           ///< a catalogue name, "Standard single mode"
    std::vector<SweepPoint> points;
};
/// Distance of the longest boundary route of a job against a figure, once for each fibre type. All links of the route
/// get entered lengths in proportion; measured round trips are ignored. xs are total route lengths, ascending.
/// `isCancelled` is asked between points; a cancelled sweep returns what it has.
[[nodiscard]] std::vector<Series> distanceSweep(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job, FigureId figure,
                                                std::span<const std::string> fibres, std::span<const Length> xs,
                                                const std::function<bool()>& isCancelled = {});
/// The present length of that route; zero when the job stays in one site.
[[nodiscard]] Length routeLength(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job);

} // namespace spanwright::study
