// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "units/place.h"
#include <QColor>
#include <QPolygonF>
#include <QTransform>
#include <array>
#include <optional>
#include <vector>

class QPainter;
class QString;

namespace spanwright::widgets {

/// How far a fibre link from a place reaches at a few round-trip times: a curve for each time and fibre, on the map, with the route factor and the
/// equipment delay of a new link. Follows the view and keeps its points while the view does not ask for other ones.
class DelayRings final {
public:
    static constexpr std::array kFibres{"g652d", "hcf-deployed"};
    struct Curve {
        Duration roundTrip;
        std::size_t fibre = 0;             ///< of kFibres
        bool isNamed = false;              ///< the outermost of its fibre carries the fibre's name
        std::vector<QPolygonF> parts;      ///< scene units
        QString label;
        std::optional<int> labelAt;        ///< corner of the label, counted over the parts; none where no place is free
        [[nodiscard]] QPointF corner(int index) const;
    };
    struct View {
        QTransform toViewport;
        QRectF viewport;                   ///< px
        std::vector<QRectF> taken;         ///< px, where no label may stand
        std::vector<QLineF> lines;         ///< px, that no label hides
    };
    /// True when something else is to be painted than before.
    bool follow(Place centre, const catalogue::Catalogue& catalogue, View view);
    /// No rings. True when there were some.
    bool clear();
    /// `isSmooth` false: thin and without smoothing, for drawings that are large already.
    void paint(QPainter& painter, double scale, bool isSmooth) const;
    [[nodiscard]] const std::vector<Curve>& curves() const { return m_curves; }

    /// Round times (1, 2, 5, 10 ms ...) whose ring lies within the seen distance: the largest few, rising.
    [[nodiscard]] static std::vector<Duration> roundTrips(const catalogue::Fibre& fibre, Length seen);
    /// The stroke of a fibre's rings, for the legend as well.
    [[nodiscard]] static QColor color(std::size_t fibre);
    [[nodiscard]] static Qt::PenStyle style(std::size_t fibre);

private:
    bool placeLabels(View& view);
    Place m_centre;
    std::vector<Length> m_radii;           ///< of the curves
    std::vector<Curve> m_curves;
};

} // namespace spanwright::widgets
