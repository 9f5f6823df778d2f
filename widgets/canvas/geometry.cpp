// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/geometry.h"
#include <limits>
#include <set>

namespace spanwright::geometry {
namespace {

constexpr double kApart = 8 * kGridStep;    // between the nearest two sites, which leaves room for a card
constexpr double kExtent = 200 * kGridStep; // of an enlarged drawing at most
constexpr std::size_t kCompared = 1000;     // more sites stay where the map has them

/// How much larger than the map the sites are drawn; places that are equal do not count.
double enlargement(const Scenario& scenario) {
    if (scenario.sites.size() > kCompared) return 1;
    double nearest = std::numeric_limits<double>::infinity(), farthest = 0;
    for (auto a = scenario.sites.begin(); a != scenario.sites.end(); ++a)
        for (auto b = std::next(a); b != scenario.sites.end(); ++b) {
            const CanvasPoint p = project((*a)->place), q = project((*b)->place);
            const double distance = std::hypot(p.x - q.x, p.y - q.y);
            if (distance > 0) nearest = std::min(nearest, distance);
            farthest = std::max(farthest, distance);
        }
    return farthest > 0 ? std::max(1.0, std::min(kApart / nearest, kExtent / farthest)) : 1;
}

} // namespace

void hideMap(Drawing& drawing, const Scenario& scenario) {
    drawing.isMapShown = false;
    if (scenario.sites.empty()) return;
    const double scale = drawing.positions.empty() ? enlargement(scenario) : 1;
    const CanvasPoint first = project(scenario.sites.front()->place);
    std::set<std::pair<double, double>> taken;
    for (const auto& [id, at] : drawing.positions) taken.emplace(at.x, at.y);
    for (const Shared<Site>& site : scenario.sites) {
        if (drawing.positions.contains(site->id)) continue;
        const CanvasPoint p = project(site->place);
        CanvasPoint at = snapped({first.x + (p.x - first.x) * scale, first.y + (p.y - first.y) * scale}, kGridStep);
        while (!taken.emplace(at.x, at.y).second) at.x += kApart;
        drawing.positions.emplace(site->id, at);
    }
}

} // namespace spanwright::geometry
