// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/mapbackground.h"
#include "canvas/geometry.h"
#include "common/theme.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

namespace spanwright::widgets {
namespace {
constexpr double kFineFrom = 0.5; // device pixels a scene unit
QPointF point(double longitude, double latitude) {
    const CanvasPoint p = geometry::project({latitude, longitude});
    return {p.x, p.y};
}
} // namespace

const MapBackground& MapBackground::shared() {
    static const MapBackground map;
    return map;
}

std::vector<MapBackground::Ring> MapBackground::read(const QJsonArray& rings) {
    std::vector<Ring> all;
    for (const QJsonValue& value : rings) {
        const QJsonArray numbers = value.toArray();
        Ring ring;
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) ring.polygon << point(numbers[i].toDouble() / 100, numbers[i + 1].toDouble() / 100);
        ring.bounds = ring.polygon.boundingRect();
        all.push_back(std::move(ring));
    }
    return all;
}

MapBackground::MapBackground() {
    QFile file(QStringLiteral(":/map/land.json"));
    if (!file.open(QIODevice::ReadOnly)) return;
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    m_coarse = read(map.value(QLatin1String("coarse")).toArray());
    m_fine = read(map.value(QLatin1String("fine")).toArray());
}

void MapBackground::paint(QPainter& painter, const QRectF& exposed, double scale, bool onPaper) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    QPen graticule(color(theme::Role::Graticule));
    graticule.setCosmetic(true);
    painter.setPen(graticule);
    const double step = scale > 0.6 ? 5 : 15;
    for (double longitude = -180; longitude <= 180; longitude += step) painter.drawLine(point(longitude, -80), point(longitude, 84));
    for (double latitude = -75; latitude <= 75; latitude += step) painter.drawLine(point(-180, latitude), point(180, latitude));

    const std::vector<Ring>& rings = scale >= kFineFrom ? m_fine : m_coarse;
    // filling without smoothing and stroking with it costs a tenth of doing both at once
    painter.setRenderHint(QPainter::Antialiasing, onPaper);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(theme::Role::Land));
    for (const Ring& ring : rings)
        if (ring.bounds.intersects(exposed)) painter.drawPolygon(ring.polygon);
    QPen coast(color(theme::Role::Coast), 1);
    coast.setCosmetic(true);
    painter.setPen(coast);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Ring& ring : rings)
        if (ring.bounds.intersects(exposed)) painter.drawPolyline(ring.polygon);
}

} // namespace spanwright::widgets
