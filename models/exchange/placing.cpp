// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/drawn.h"
#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <cmath>
#include <numbers>

// Places for sites whose file states none.
namespace spanwright::exchange {
namespace {

constexpr double kBeside = 20e3;         // m from the middle of the neighbours
constexpr double kRing = 300e3;          // m, radius of the ring
constexpr double kSketch = 1000e3;       // m, longer side of a drawing
constexpr double kGoldenAngle = 137.508; // degrees; successive directions never coincide

Place moved(Place from, double azimuth, double metres) {
    Place out;
    GeographicLib::Geodesic::WGS84().Direct(from.latitude, from.longitude, azimuth, metres, out.latitude, out.longitude);
    return out;
}

/// Mean of places as directions from the earth's centre, so that it holds across the date line.
class Middle {
public:
    void add(Place p) {
        const double latitude = p.latitude * kDegree, longitude = p.longitude * kDegree;
        m_x += std::cos(latitude) * std::cos(longitude);
        m_y += std::cos(latitude) * std::sin(longitude);
        m_z += std::sin(latitude);
        ++m_count;
    }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] Place place() const { return {std::atan2(m_z, std::hypot(m_x, m_y)) / kDegree, std::atan2(m_y, m_x) / kDegree}; }

private:
    static constexpr double kDegree = std::numbers::pi / 180;
    double m_x = 0, m_y = 0, m_z = 0;
    int m_count = 0;
};

void placeSketched(std::vector<DrawnSite>& sites, Place centre, Notes& notes) {
    CanvasPoint low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
    for (const DrawnSite& s : sites) {
        if (s.hasPlace || !s.sketch) continue;
        low = {std::min(low.x, s.sketch->x), std::min(low.y, s.sketch->y)};
        high = {std::max(high.x, s.sketch->x), std::max(high.y, s.sketch->y)};
    }
    const double side = std::max({high.x - low.x, high.y - low.y, 1e-9});
    for (DrawnSite& s : sites) {
        if (s.hasPlace || !s.sketch) continue;
        const double east = (s.sketch->x - (low.x + high.x) / 2) / side * kSketch, north = (s.sketch->y - (low.y + high.y) / 2) / side * kSketch;
        s.site.place = moved(centre, std::atan2(east, north) * 180 / std::numbers::pi, std::hypot(east, north));
        s.hasPlace = true;
        notes.add(Note::PlaceFromSketch, s.site.name);
    }
}

/// Wave by wave from the sites that have a place; those that no wave reaches stay.
void placeByNeighbours(std::vector<DrawnSite>& sites, const std::vector<std::vector<std::size_t>>& neighbours, Notes& notes) {
    std::vector<std::size_t> wave;
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (sites[i].hasPlace) wave.push_back(i);
    std::vector<bool> isQueued(sites.size());
    int turn = 0;
    while (!wave.empty()) {
        std::vector<std::size_t> next;
        std::vector<Place> places;
        for (const std::size_t from : wave)
            for (const std::size_t i : neighbours[from]) {
                if (sites[i].hasPlace || isQueued[i]) continue;
                isQueued[i] = true;
                Middle middle;
                for (const std::size_t n : neighbours[i])
                    if (sites[n].hasPlace) middle.add(sites[n].site.place);
                next.push_back(i);
                places.push_back(moved(middle.place(), kGoldenAngle * turn++, kBeside));
            }
        for (std::size_t k = 0; k < next.size(); ++k) {
            sites[next[k]].site.place = places[k];
            sites[next[k]].hasPlace = true;
            notes.add(Note::PlaceFromNeighbours, sites[next[k]].site.name);
        }
        wave = std::move(next);
    }
}

} // namespace

void placeAll(std::vector<DrawnSite>& sites, const std::vector<DrawnLink>& links, Place centre, Notes& notes) {
    Middle own;
    for (const DrawnSite& s : sites)
        if (s.hasPlace) own.add(s.site.place);
    if (!own.isEmpty()) centre = own.place();
    placeSketched(sites, centre, notes);
    std::vector<std::vector<std::size_t>> neighbours(sites.size());
    for (const DrawnLink& link : links) {
        neighbours[link.from].push_back(link.to);
        neighbours[link.to].push_back(link.from);
    }
    placeByNeighbours(sites, neighbours, notes);
    const auto left = std::ranges::count(sites, false, &DrawnSite::hasPlace);
    int at = 0;
    for (DrawnSite& s : sites) {
        if (s.hasPlace) continue;
        s.site.place = moved(centre, 360.0 * at++ / static_cast<double>(left), left > 1 ? kRing : 0);
        s.hasPlace = true;
        notes.add(Note::PlaceOnRing, s.site.name);
    }
}

} // namespace spanwright::exchange
