// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sweep.h"
#include "network/network.h"
#include <algorithm>
#include <cmath>

namespace spanwright::study {
namespace {

/// Links of the job's longest boundary route, with its length.
network::Route longestRoute(const assess::Assessment& assessment, JobId job) {
    network::Route longest;
    if (const assess::JobAssessment* j = assessment.find(job))
        for (const network::Route& route : j->routes)
            if (route.length > longest.length) longest = route;
    return longest;
}

/// All links of the route with the fibre, stretched to the total length; measured round trips and spans by hand no longer hold.
Scenario stretched(const Scenario& scenario, const network::Route& route, const std::string& fibre, Length total) {
    Scenario changed = scenario;
    for (Shared<FibreLink>& link : changed.links) {
        if (std::ranges::find(route.links, link->id) == route.links.end()) continue;
        FibreLink l = *link;
        l.enteredLength = network::lengthOf(*link, scenario) * (total / route.length);
        l.lengthMode = LengthMode::Entered;
        l.fibre = fibre;
        l.measuredRtt.reset();
        l.spans.clear();
        link = Shared<FibreLink>(std::move(l));
    }
    return changed;
}

} // namespace

std::vector<Series> distanceSweep(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job, FigureId figure,
                                  std::span<const std::string> fibres, std::span<const Length> xs, const std::function<bool()>& isCancelled) {
    std::vector<Series> all;
    const network::Route route = longestRoute(assess::assess(scenario, catalogue), job);
    if (route.length.base() <= 0) return all;
    for (const std::string& fibre : fibres) {
        const catalogue::Fibre* known = catalogue.fibre(fibre);
        Series& series = all.emplace_back(Series{known ? known->name : fibre, {}});
        for (const Length x : xs) {
            if (isCancelled && isCancelled()) return all;
            const assess::Assessment a = assess::assess(stretched(scenario, route, fibre, x), catalogue);
            const assess::JobAssessment* j = a.find(job);
            const assess::Figure* f = j ? j->figure(figure) : nullptr;
            series.points.push_back({x.base(), f ? f->value : NAN});
        }
    }
    return all;
}

Length routeLength(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job) {
    return longestRoute(assess::assess(scenario, catalogue), job).length;
}

} // namespace spanwright::study
