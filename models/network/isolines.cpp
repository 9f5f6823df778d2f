// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/isolines.h"
#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>

namespace spanwright::network {
namespace {

Place at(Place centre, double bearing, double metres) {
    Place p;
    GeographicLib::Geodesic::WGS84().Direct(centre.latitude, centre.longitude, bearing, metres, p.latitude, p.longitude);
    return p;
}

bool isAcross(Place a, Place b) { return std::abs(a.longitude - b.longitude) > 180; }

/// The two neighbours of the antimeridian between two bearings whose points lie on either side of it.
std::pair<Place, Place> atAntimeridian(Place centre, double metres, double from, double to) {
    constexpr int kHalvings = 40; // to less than a millimetre
    Place a = at(centre, from, metres), b = at(centre, to, metres);
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (from + to) / 2;
        const Place p = at(centre, middle, metres);
        if (isAcross(a, p)) {
            to = middle;
            b = p;
        } else {
            from = middle;
            a = p;
        }
    }
    return {{a.latitude, std::copysign(180, a.longitude)}, {b.latitude, std::copysign(180, b.longitude)}};
}

} // namespace

Length reach(Duration roundTrip, const catalogue::Fibre& fibre, double routeFactor, Duration equipment) {
    return std::max(Length(), (roundTrip / 2 - equipment) / fibre.delay / routeFactor);
}

std::vector<std::vector<Place>> ring(Place centre, Length radius, int corners) {
    std::vector<std::vector<Place>> parts;
    const double metres = radius.in(units::m);
    if (!(metres > 0 && radius < kFarthestRing)) return parts;
    const int count = std::max(corners, 8);
    const auto bearing = [count](int i) { return 360.0 * i / count; };
    parts.emplace_back(1, at(centre, 0, metres));
    for (int i = 1; i <= count; ++i) {
        const Place next = at(centre, bearing(i), metres);
        if (isAcross(parts.back().back(), next)) {
            const auto [before, after] = atAntimeridian(centre, metres, bearing(i - 1), bearing(i));
            parts.back().push_back(before);
            parts.emplace_back(1, after);
        }
        parts.back().push_back(next);
    }
    return parts;
}

} // namespace spanwright::network
