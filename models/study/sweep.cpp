// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sweep.h"

namespace spanwright::study {

Result<SweepAnswer> sweep(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    return grid(study, scenario, catalogue, control).map([](const Grid& g) { return SweepAnswer{g}; });
}

std::vector<Series> seriesOf(const SweepAnswer& answer, const catalogue::Catalogue& catalogue) {
    const Grid& g = answer.grid;
    std::vector<Series> all;
    for (std::size_t row = 0; row < g.rows(); ++row) {
        Series& series = all.emplace_back();
        if (g.y)
            if (const Input* in = findInput(g.y->input)) series.name = shown(*in, g.y->values[row], catalogue);
        for (std::size_t i = 0; i < g.x.values.size(); ++i) series.points.push_back({g.x.at(i), g.cell(i, row).value});
    }
    return all;
}

Length routeLength(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job) {
    const assess::Assessment a = assess::figuresOf(scenario, catalogue);
    Length longest;
    if (const assess::JobAssessment* j = a.find(job))
        for (const network::Route& route : j->routes) longest = std::max(longest, route.length);
    return longest;
}

} // namespace spanwright::study
