// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/delayrings.h"
#include "canvas/geometry.h"
#include "canvas/siteitem.h"
#include "common/theme.h"
#include "network/isolines.h"
#include "text/language.h"
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr std::size_t kRings = 3;             // of each fibre
constexpr int kCorners = 240;                 // of a ring: no angle is seen
constexpr int kLabelStep = 5;                 // corners between two places that a label tries
constexpr double kWidth = 1.6;                // px
constexpr double kMargin = 6;                 // px from a label to the border of the view
constexpr double kEquator = 40'075'016.7;     // m, girth of WGS84

QFont labelFont() { return canvasFont(8.5); }
QSizeF sizeOf(const QString& label) {
    const QFontMetricsF metrics(labelFont());
    return {metrics.horizontalAdvance(label) + 10, metrics.height() + 2};
}
bool meets(const QRectF& rect, const QLineF& line) {
    if (!QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(rect)) return false;
    if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
    return line.intersects({rect.topLeft(), rect.bottomRight()}, nullptr) == QLineF::BoundedIntersection || line.intersects({rect.topRight(), rect.bottomLeft()}, nullptr) == QLineF::BoundedIntersection;
}
QRectF around(const QPointF& centre, const QSizeF& size) { return {centre - QPointF(size.width(), size.height()) / 2, size}; }

/// Where the map ends the projection holds a point back; a ring is not drawn there.
std::vector<QPolygonF> onMap(const std::vector<std::vector<Place>>& ring) {
    std::vector<QPolygonF> parts;
    for (const std::vector<Place>& places : ring) {
        QPolygonF part;
        for (const Place& p : places) {
            if (std::abs(p.latitude) < geometry::kMaxLatitude) {
                const CanvasPoint at = geometry::project(p);
                part << QPointF(at.x, at.y);
            } else if (!part.isEmpty()) {
                parts.push_back(std::exchange(part, {}));
            }
        }
        if (!part.isEmpty()) parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

QPointF DelayRings::Curve::corner(int index) const {
    for (const QPolygonF& part : parts) {
        if (index < part.size()) return part[index];
        index -= static_cast<int>(part.size());
    }
    return {};
}

QColor DelayRings::color(std::size_t fibre) { return theme::series(fibre == 0 ? 2 : 3); }
Qt::PenStyle DelayRings::style(std::size_t fibre) { return fibre == 0 ? Qt::SolidLine : Qt::DashLine; }

std::vector<Duration> DelayRings::roundTrips(const catalogue::Fibre& fibre, Length seen) {
    const FibreLink usual;
    std::vector<Duration> times;
    for (double decade = 0.01; decade < 1000; decade *= 10)
        for (const double digit : {1.0, 2.0, 5.0}) {
            const Duration time(decade * digit, units::ms);
            const Length radius = network::reach(time, fibre, usual.routeFactor, usual.equipmentDelay);
            if (radius > seen || radius >= network::kFarthestRing) return times;
            if (radius.base() <= 0) continue;
            if (times.size() == kRings) times.erase(times.begin());
            times.push_back(time);
        }
    return times;
}

bool DelayRings::clear() {
    m_radii.clear();
    return !std::exchange(m_curves, {}).empty();
}

bool DelayRings::follow(Place centre, const catalogue::Catalogue& catalogue, View view) {
    const FibreLink usual;
    const double metresAPixel = kEquator / geometry::kWorldWidth / view.toViewport.m11() * std::cos(centre.latitude * std::numbers::pi / 180);
    const double halfDiagonal = std::hypot(view.viewport.width(), view.viewport.height()) / 2;
    const std::vector<Duration> times = roundTrips(*catalogue.fibre(kFibres[0]), Length(halfDiagonal * metresAPixel, units::m));
    std::vector<Length> radii;
    for (const char* id : kFibres)
        for (const Duration time : times) radii.push_back(network::reach(time, *catalogue.fibre(id), usual.routeFactor, usual.equipmentDelay));
    bool isChanged = radii != m_radii || !(centre == m_centre);
    if (isChanged) {
        m_curves.clear();
        for (std::size_t i = 0; i < radii.size(); ++i)
            m_curves.push_back({times[i % times.size()], i / times.size(), i % times.size() + 1 == times.size(), onMap(network::ring(centre, radii[i], kCorners)), {}, {}});
        m_radii = std::move(radii);
        m_centre = centre;
    }
    for (Curve& c : m_curves) { // the language may have changed
        QString label = qstr(print(c.roundTrip).text());
        if (c.isNamed) label += QStringLiteral(" · ") + sayShipped(catalogue.fibre(kFibres[c.fibre])->name);
        isChanged |= label != c.label;
        c.label = std::move(label);
    }
    return placeLabels(view) || isChanged;
}

/// A label stays where it is while it is seen and free; else it takes the first such place, north-east on for solid curves, south-west for dashed.
bool DelayRings::placeLabels(View& view) {
    bool isChanged = false;
    const QRectF inside = view.viewport.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    for (Curve& c : m_curves) {
        int count = 0;
        for (const QPolygonF& part : c.parts) count += static_cast<int>(part.size());
        const QSizeF size = sizeOf(c.label);
        const auto rectAt = [&](int corner) { return around(view.toViewport.map(c.corner(corner)), size); };
        const auto isFree = [&](int corner) {
            const QRectF rect = rectAt(corner);
            return inside.contains(rect) && std::ranges::none_of(view.taken, [&](const QRectF& other) { return other.intersects(rect); }) &&
                   std::ranges::none_of(view.lines, [&](const QLineF& line) { return meets(rect, line); });
        };
        std::optional<int> found;
        if (c.labelAt && *c.labelAt < count && isFree(*c.labelAt)) found = c.labelAt;
        const int first = count * (c.fibre == 0 ? 1 : 5) / 8;
        for (int i = 0; !found && i < count; i += kLabelStep)
            if (const int corner = (first + i) % count; isFree(corner)) found = corner;
        if (found) view.taken.push_back(rectAt(*found));
        isChanged |= found != c.labelAt;
        c.labelAt = found;
    }
    return isChanged;
}

void DelayRings::paint(QPainter& painter, double scale, bool isSmooth) const {
    const double unit = painter.device()->devicePixelRatio();
    painter.setRenderHint(QPainter::Antialiasing, isSmooth);
    for (const Curve& c : m_curves) {
        QPen pen(color(c.fibre), (isSmooth ? kWidth : 1) * unit, style(c.fibre));
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const QPolygonF& part : c.parts) painter.drawPolyline(part);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont());
    for (const Curve& c : m_curves) {
        if (!c.labelAt) continue;
        painter.save();
        painter.translate(c.corner(*c.labelAt));
        painter.scale(1 / scale, 1 / scale);
        const QRectF box = around({}, sizeOf(c.label));
        painter.setPen(QPen(color(c.fibre), 1, style(c.fibre)));
        painter.setBrush(theme::color(theme::Role::Card));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(theme::color(theme::Role::Text));
        painter.drawText(box, Qt::AlignCenter, c.label);
        painter.restore();
    }
}

} // namespace spanwright::widgets
