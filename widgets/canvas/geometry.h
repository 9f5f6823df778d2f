// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <algorithm>
#include <cmath>
#include <numbers>

/// Map projection and snapping as pure functions; no Qt, tested without a window.
namespace spanwright::geometry {

inline constexpr double kWorldWidth = 8192;   ///< scene units for 360 degrees
inline constexpr double kMaxLatitude = 85.05; ///< Web Mercator ends here
inline constexpr double kGridStep = 20;       ///< scene units when the map is hidden
inline constexpr double kCoarseGridStep = 100;

/// Web Mercator: scene x grows east, y grows south; (0, 0) is 0 N 0 E.
[[nodiscard]] inline CanvasPoint project(Place p) {
    const double latitude = std::clamp(p.latitude, -kMaxLatitude, kMaxLatitude) * std::numbers::pi / 180;
    return {p.longitude / 360 * kWorldWidth, -std::log(std::tan(std::numbers::pi / 4 + latitude / 2)) / (2 * std::numbers::pi) * kWorldWidth};
}
[[nodiscard]] inline Place unproject(CanvasPoint p) {
    const double latitude = 2 * std::atan(std::exp(-p.y * 2 * std::numbers::pi / kWorldWidth)) - std::numbers::pi / 2;
    return {std::clamp(latitude * 180 / std::numbers::pi, -90.0, 90.0), std::clamp(p.x / kWorldWidth * 360, -180.0, 180.0)};
}
[[nodiscard]] inline CanvasPoint snapped(CanvasPoint p, double step) { return {std::round(p.x / step) * step, std::round(p.y / step) * step}; }
/// Where a site stands: its place on the map, or its own point when the map is hidden.
[[nodiscard]] inline CanvasPoint position(const Site& site, const Drawing& drawing) {
    if (drawing.isMapShown) return project(site.place);
    const auto it = drawing.positions.find(site.id);
    return it == drawing.positions.end() ? project(site.place) : it->second;
}
/// The plain canvas from now on. Sites that never stood on it start as the map has them, on the grid and none on another; near ones, as those of a
/// campus, are drawn farther apart.
void hideMap(Drawing& drawing, const Scenario& scenario);
[[nodiscard]] inline bool isLocked(SiteId site, const Drawing& drawing) { return std::ranges::find(drawing.locked, site) != drawing.locked.end(); }
/// Bends of a link between its ends, from `from` on, where it is drawn now.
[[nodiscard]] inline std::vector<CanvasPoint> bends(LinkId link, const Drawing& drawing) {
    std::vector<CanvasPoint> out;
    if (drawing.isMapShown) {
        if (const auto it = drawing.routes.find(link); it != drawing.routes.end())
            for (const Place place : it->second) out.push_back(project(place));
    } else if (const auto it = drawing.bends.find(link); it != drawing.bends.end()) {
        out = it->second;
    }
    return out;
}

} // namespace spanwright::geometry
