// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arrange.h"
#include <algorithm>
#include <numeric>

namespace spanwright::arrange {
namespace {

using Coordinate = double CanvasPoint::*;

Coordinate along(Axis axis) { return axis == Axis::Horizontal ? &CanvasPoint::x : &CanvasPoint::y; }

} // namespace

std::vector<CanvasPoint> aligned(std::span<const CanvasPoint> points, Edge edge) {
    std::vector<CanvasPoint> out(points.begin(), points.end());
    if (out.empty()) return out;
    const Coordinate which = along(edge <= Edge::Right ? Axis::Horizontal : Axis::Vertical);
    const auto [low, high] = std::ranges::minmax(out, {}, which);
    double target = (low.*which + high.*which) / 2;
    if (edge == Edge::Left || edge == Edge::Top) target = low.*which;
    if (edge == Edge::Right || edge == Edge::Bottom) target = high.*which;
    for (CanvasPoint& point : out) point.*which = target;
    return out;
}

std::vector<CanvasPoint> distributed(std::span<const CanvasPoint> points, Axis axis) {
    std::vector<CanvasPoint> out(points.begin(), points.end());
    if (out.size() < 3) return out;
    const Coordinate which = along(axis);
    std::vector<std::size_t> order(out.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return out[i].*which; });
    const double first = out[order.front()].*which;
    const double step = (out[order.back()].*which - first) / static_cast<double>(out.size() - 1);
    for (std::size_t i = 1; i + 1 < order.size(); ++i) out[order[i]].*which = first + step * static_cast<double>(i);
    return out;
}

} // namespace spanwright::arrange
