// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>
#include <QPolygonF>
#include <vector>

class QJsonArray;
class QPainter;

namespace spanwright::widgets {

/// Land outline and graticule, painted ring by ring with culling. Natural Earth; no borders, no names.
class MapBackground final {
public:
    static const MapBackground& shared();
    /// `scale`: device pixels a scene unit; chooses the outline and switches smoothing off when it cannot be seen.
    void paint(QPainter& painter, const QRectF& exposed, double scale, bool onPaper) const;

private:
    struct Ring {
        QPolygonF polygon;
        QRectF bounds;
    };
    MapBackground();
    static std::vector<Ring> read(const QJsonArray& rings);
    std::vector<Ring> m_coarse;
    std::vector<Ring> m_fine;
};

} // namespace spanwright::widgets
