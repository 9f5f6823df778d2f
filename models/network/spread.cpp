// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/spread.h"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

namespace spanwright::network {
namespace {

using SiteGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Area = boost::rectangle_topology<std::minstd_rand>;
using Point = Area::point_type;

constexpr double kRoom = 6;          // steps from site to site
constexpr double kWider = 1.6;       // width of the area over its height
constexpr std::size_t kRounds = 300;

/// Positions that the layout may write, but for those of pinned vertices.
struct Pinnable {
    using key_type = std::size_t;
    using value_type = Point;
    using reference = Point&;
    using category = boost::lvalue_property_map_tag;
    std::vector<Point>* points;
    const std::vector<bool>* isPinned;

    friend Point& get(const Pinnable& map, std::size_t i) { return (*map.points)[i]; }
    friend void put(const Pinnable& map, std::size_t i, const Point& point) {
        if (!(*map.isPinned)[i] && std::isfinite(point[0]) && std::isfinite(point[1])) (*map.points)[i] = point;
    }
};

Point at(double x, double y) {
    Point point;
    point[0] = x;
    point[1] = y;
    return point;
}

/// Vertices from neighbour to neighbour, so that those that are linked begin close to each other.
std::vector<std::size_t> fromNeighbourToNeighbour(const SiteGraph& graph) {
    std::vector<std::size_t> order;
    std::vector<bool> isKnown(num_vertices(graph));
    for (std::size_t start = 0; start < num_vertices(graph); ++start) {
        if (isKnown[start]) continue;
        isKnown[start] = true;
        order.push_back(start);
        for (std::size_t next = order.size() - 1; next < order.size(); ++next)
            for (const std::size_t other : boost::make_iterator_range(adjacent_vertices(order[next], graph))) {
                if (isKnown[other]) continue;
                isKnown[other] = true;
                order.push_back(other);
            }
    }
    return order;
}

/// The nearest intersection that nothing stands on yet; takes it.
CanvasPoint freeIntersection(CanvasPoint wanted, double step, std::set<std::pair<long, long>>& taken) {
    const long column = std::lround(wanted.x / step), row = std::lround(wanted.y / step);
    for (long ring = 0;; ++ring)
        for (long dx = -ring; dx <= ring; ++dx)
            for (long dy = -ring; dy <= ring; ++dy)
                if (std::max(std::abs(dx), std::abs(dy)) == ring && taken.emplace(column + dx, row + dy).second)
                    return {static_cast<double>(column + dx) * step, static_cast<double>(row + dy) * step};
}

} // namespace

std::map<SiteId, CanvasPoint> spread(const Scenario& scenario, double step) {
    const std::size_t count = scenario.sites.size();
    std::map<SiteId, std::size_t> index;
    for (std::size_t i = 0; i < count; ++i) index.emplace(scenario.sites[i]->id, i);
    SiteGraph graph(count);
    for (const Shared<FibreLink>& link : scenario.links) add_edge(index.at(link->from), index.at(link->to), graph);

    std::vector<Point> points(count);
    std::vector<bool> isPinned(count);
    const double side = std::sqrt(static_cast<double>(count)) * kRoom * step;
    double halfWidth = side * kWider / 2, halfHeight = side / 2; // the forces know an area about (0, 0)
    const std::vector<std::size_t> order = fromNeighbourToNeighbour(graph);
    for (std::size_t i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
        points[order[i]] = at(std::cos(angle) * halfWidth / 2, std::sin(angle) * halfHeight / 2);
    }
    for (const SiteId locked : scenario.drawing->locked) {
        const std::size_t i = index.at(locked);
        const auto known = scenario.drawing->positions.find(locked);
        const CanvasPoint place = known == scenario.drawing->positions.end() ? CanvasPoint{} : known->second;
        points[i] = at(place.x, place.y);
        isPinned[i] = true;
        halfWidth = std::max(halfWidth, std::abs(place.x) + kRoom * step);
        halfHeight = std::max(halfHeight, std::abs(place.y) + kRoom * step);
    }
    if (count > 1) {
        std::minstd_rand random(1); // for points that fall together
        const Area area(random, -halfWidth, -halfHeight, halfWidth, halfHeight);
        boost::fruchterman_reingold_force_directed_layout(graph, Pinnable{&points, &isPinned}, area, boost::cooling(boost::linear_cooling<double>(kRounds, side / 10)));
    }
    std::map<SiteId, CanvasPoint> out;
    std::set<std::pair<long, long>> taken;
    for (std::size_t i = 0; i < count; ++i)
        if (isPinned[i]) {
            out[scenario.sites[i]->id] = {points[i][0], points[i][1]};
            taken.emplace(std::lround(points[i][0] / step), std::lround(points[i][1] / step));
        }
    for (std::size_t i = 0; i < count; ++i)
        if (!isPinned[i]) out[scenario.sites[i]->id] = freeIntersection({points[i][0], points[i][1]}, step, taken);
    return out;
}

} // namespace spanwright::network
