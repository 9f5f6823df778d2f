// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QRectF>
#include <span>
#include <vector>

/// Lines that show, while sites are dragged, what they are in line with; pure, in scene units.
namespace spanwright::widgets::guides {

/// A site as the guides see it: its dot and all it covers.
struct Box {
    QPointF dot;
    QRectF rect;
};
struct Fit {
    QPointF offset;             ///< added to what is dragged, it puts it in line
    std::vector<QLineF> lines;  ///< through dots or edges that are in line then
    std::vector<QLineF> gaps;   ///< between dots of a row or column, as long as their neighbours

    [[nodiscard]] bool isEmpty() const { return lines.empty() && gaps.empty(); }
};

/// The nearest place within `reach`, in x and in y apart, where the dragged dot meets another's x or y or makes gaps equal, or,
/// with `fitsEdges`, an edge meets another's edge. Nothing is near: the offset is zero. Lines that hold without moving are shown as well.
[[nodiscard]] Fit fit(const Box& dragged, std::span<const Box> others, double reach, bool fitsEdges);

} // namespace spanwright::widgets::guides
