// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <vector>

/// Rings of equal round-trip time round a place: how far a fibre link reaches within it.
namespace spanwright::network {

/// Straight over the ground to where a link of the fibre, route factor and equipment delay (one way) still has the round-trip time; 0 when the
/// equipment alone takes longer. Inverse of computedOneWay() for a link of geodesic length.
[[nodiscard]] Length reach(Duration roundTrip, const catalogue::Fibre& fibre, double routeFactor, Duration equipment);

/// Pi times the polar radius: up to here a geodesic of WGS84 is sure to be the shortest way (Karney, J. Geodesy 87, 2013).
inline constexpr Length kFarthestRing{19'970, units::km};

/// Points at a geodesic distance (WGS84) from the centre, in the order of the bearing, cut where they pass the antimeridian: no part jumps from one side
/// of the map to the other. `corners`: points of the whole ring, at least 8. Empty for a radius that is not positive or not below kFarthestRing.
[[nodiscard]] std::vector<std::vector<Place>> ring(Place centre, Length radius, int corners = 180);

} // namespace spanwright::network
