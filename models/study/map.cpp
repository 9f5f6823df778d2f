// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/map.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace spanwright::study {
namespace {

/// A place where a contour crosses an edge of the grid: the edge's lower corner, and whether it runs along y.
struct Edge {
    std::size_t x = 0, y = 0;
    bool isUpright = false;
    auto operator<=>(const Edge&) const = default;
};
using Segment = std::pair<Edge, Edge>;

double between(const GridAxis& axis, std::size_t i, double share) {
    const double a = axis.at(i), b = axis.at(i + 1);
    return axis.isLogarithmic && a > 0 ? a * std::pow(b / a, share) : a + (b - a) * share;
}

ContourPoint pointOn(const Grid& g, const Edge& e, double level) {
    const double a = g.cell(e.x, e.y).value;
    const double b = e.isUpright ? g.cell(e.x, e.y + 1).value : g.cell(e.x + 1, e.y).value;
    const double share = (level - a) / (b - a);
    return e.isUpright ? ContourPoint{g.x.at(e.x), between(*g.y, e.y, share)} : ContourPoint{between(g.x, e.x, share), g.y->at(e.y)};
}

/// Crossings of one square: none, one or two segments. A corner at the level counts as above it.
void addSegments(const Grid& g, std::size_t x, std::size_t y, double level, std::vector<Segment>& out) {
    const std::array corners{g.cell(x, y).value, g.cell(x + 1, y).value, g.cell(x + 1, y + 1).value, g.cell(x, y + 1).value};
    double sum = 0;
    for (const double v : corners) {
        if (!std::isfinite(v)) return;
        sum += v;
    }
    const std::array edges{Edge{x, y, false}, Edge{x + 1, y, true}, Edge{x, y + 1, false}, Edge{x, y, true}}; // between corners i and i + 1
    std::vector<std::size_t> crossed;
    for (std::size_t i = 0; i < 4; ++i)
        if ((corners[i] >= level) != (corners[(i + 1) % 4] >= level)) crossed.push_back(i);
    if (crossed.size() == 2) out.emplace_back(edges[crossed[0]], edges[crossed[1]]);
    if (crossed.size() < 4) return;
    const bool isCutOff = (sum / 4 >= level) != (corners[0] >= level); // corner 0 stands alone
    out.emplace_back(edges[0], edges[isCutOff ? 3 : 1]);
    out.emplace_back(edges[isCutOff ? 1 : 2], edges[isCutOff ? 2 : 3]);
}

/// Segments joined at their edges into open and closed lines.
std::vector<std::vector<Edge>> joined(const std::vector<Segment>& segments) {
    std::map<Edge, std::vector<std::size_t>> at;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        at[segments[i].first].push_back(i);
        at[segments[i].second].push_back(i);
    }
    std::vector<bool> isUsed(segments.size());
    const auto follow = [&](std::size_t first, Edge from) {
        std::vector<Edge> line{from};
        for (std::size_t next = first; next < segments.size();) {
            isUsed[next] = true;
            const Edge to = segments[next].first == line.back() ? segments[next].second : segments[next].first;
            line.push_back(to);
            const auto it = std::ranges::find_if(at[to], [&](std::size_t i) { return !isUsed[i]; });
            next = it == at[to].end() ? segments.size() : *it;
        }
        return line;
    };
    std::vector<std::vector<Edge>> lines;
    for (const bool isClosed : {false, true}) // open lines from their ends, then what is left
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (isUsed[i]) continue;
            const auto& [a, b] = segments[i];
            if (isClosed || at[a].size() == 1) lines.push_back(follow(i, a));
            else if (at[b].size() == 1) lines.push_back(follow(i, b));
        }
    return lines;
}

bool isNumber(const GridAxis& axis) {
    const Input* in = findInput(axis.input);
    return in && !in->isChoice();
}

} // namespace

Result<MapAnswer> map(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    if (study.axes.size() != 2) return fail(ErrorCode::StudyAxesCount, {{"study", study.name}, {"needed", std::int64_t{2}}, {"count", static_cast<std::int64_t>(study.axes.size())}});
    return grid(study, scenario, catalogue, control).map([](const Grid& g) { return MapAnswer{g}; });
}

std::vector<Contour> contours(const MapAnswer& answer, std::span<const double> levels) {
    const Grid& g = answer.grid;
    std::vector<Contour> all;
    if (!g.y || !isNumber(g.x) || !isNumber(*g.y) || g.x.values.empty()) return all;
    for (const double level : levels) {
        std::vector<Segment> segments;
        for (std::size_t y = 0; y + 1 < g.rows(); ++y)
            for (std::size_t x = 0; x + 1 < g.x.values.size(); ++x) addSegments(g, x, y, level, segments);
        Contour& contour = all.emplace_back(Contour{level, {}});
        for (const std::vector<Edge>& line : joined(segments)) {
            std::vector<ContourPoint>& points = contour.lines.emplace_back();
            for (const Edge& e : line) points.push_back(pointOn(g, e, level));
        }
    }
    return all;
}

std::vector<double> levelsOf(const MapAnswer& answer, int count) {
    double low = INFINITY, high = -INFINITY;
    for (const Cell& c : answer.grid.cells) {
        if (!std::isfinite(c.value)) continue;
        low = std::min(low, c.value);
        high = std::max(high, c.value);
    }
    std::vector<double> levels;
    if (!(high > low) || count < 1) return levels;
    const double rough = (high - low) / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
    for (double i = std::floor(low / step) + 1; i * step < high; ++i) levels.push_back(i * step);
    return levels;
}

} // namespace spanwright::study
