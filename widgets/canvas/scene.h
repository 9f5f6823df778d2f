// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/geometry.h"
#include <QPolygonF>
#include <QRectF>
#include <algorithm>

/// Points of the document as Qt has them, and how a drawing fits into a view.
namespace spanwright::widgets {

inline constexpr double kFitMarginX = 230;    ///< px left and right of the content: a card and its gap
inline constexpr double kFitMarginY = 80;     ///< px above and below it
inline constexpr double kFitLargestScale = 9; ///< px a scene unit for a single site: its surroundings stay in sight

[[nodiscard]] inline QPointF toPoint(CanvasPoint p) { return {p.x, p.y}; }
[[nodiscard]] inline CanvasPoint toCanvas(const QPointF& p) { return {p.x(), p.y()}; }

/// From end to end over the bends, which may be shifted while they are dragged.
[[nodiscard]] inline QPolygonF pathOf(LinkId link, const Drawing& drawing, const QPointF& from, const QPointF& to, const QPointF& shift = {}) {
    QPolygonF path{from};
    for (const CanvasPoint bend : geometry::bends(link, drawing)) path << toPoint(bend) + shift;
    return path << to;
}

[[nodiscard]] inline double fitScale(const QRectF& content, double width, double height) {
    if (content.width() < 1e-3 && content.height() < 1e-3) return kFitLargestScale; // one site
    return std::min(std::max(width, 50.0) / std::max(content.width(), 1e-3), std::max(height, 50.0) / std::max(content.height(), 1e-3));
}

/// `rect` grown so that it holds the point; a null rectangle begins there.
[[nodiscard]] inline QRectF grown(const QRectF& rect, const QPointF& point) {
    const QRectF around(point, QSizeF(1e-6, 1e-6));
    return rect.isNull() ? around : rect.united(around);
}

} // namespace spanwright::widgets
