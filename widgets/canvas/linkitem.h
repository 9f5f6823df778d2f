// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QGraphicsItem>
#include <QLineF>
#include <QPolygonF>
#include <optional>

namespace spanwright::widgets {

/// What a link paints. Load colours it; hollow core is drawn as a double line.
struct LinkLook {
    QString label;                 ///< "120 km · RTT 1.2 ms · 3.2 Tb/s"
    double load = 0;
    bool isLit = true;
    bool isHollowCore = false;
    bool isStale = false;
    bool isDown = false;           ///< what if it were cut, or an end lost
    QString help{};                ///< the tool tip
    bool isColoured = true;        ///< by its load
    bool isTerse = false;          ///< only what the line shows
    bool operator==(const LinkLook&) const = default;
};

/// A link from site to site over its bends. Its label stands at the segment in the middle of the way.
class LinkItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    explicit LinkItem(LinkId id);
    [[nodiscard]] LinkId id() const { return m_id; }
    /// Ends and what bends lie between them, in scene units; at least two points.
    void setPath(const QPolygonF& path);
    [[nodiscard]] const QPolygonF& path() const { return m_path; }
    void setLook(const LinkLook& look);
    [[nodiscard]] const LinkLook& look() const { return m_look; }
    /// Device pixels a scene unit; the label keeps its size on the screen.
    void setScaleOfView(double scale);
    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    void paintLine(QPainter& painter, bool onPaper, bool isSelected) const;
    /// The stroke alone, also for the legend.
    static void paintStroke(QPainter& painter, const QPolygonF& path, const LinkLook& look, bool onPaper, bool isSelected, double scale = 1);
    /// Size of the label and where its centre stands against the middle of its segment, in pixels; none hides it.
    [[nodiscard]] QSizeF labelSize() const { return m_labelSize; }
    void setLabelAt(const std::optional<QPointF>& offset);
    [[nodiscard]] const std::optional<QPointF>& labelAt() const { return m_labelAt; }
    /// Many links are drawn by the canvas in one go, thin and without smoothing; the item then paints its label and, when
    /// it is selected, its stroke.
    void setPlain(bool isPlain);
    [[nodiscard]] QColor strokeColor() const;
    /// The segment in the middle of the way, where the label stands.
    [[nodiscard]] QLineF middle() const { return m_middle; }
    /// Index in path() of the bend at a point of the scene; none where there is none.
    [[nodiscard]] std::optional<int> bendAt(const QPointF& scene) const;
    /// Index in path() before which a bend at this point belongs.
    [[nodiscard]] int placeOfBend(const QPointF& scene) const;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;

private:
    void refreshContents();
    LinkId m_id;
    QPolygonF m_path{QPointF(), QPointF()};
    QLineF m_middle;
    QRectF m_bounds;               ///< of the path
    LinkLook m_look;
    double m_scale = 1;
    double m_marginScale = 1;      ///< that the margin round the path was made for
    QSizeF m_labelSize;
    std::optional<QPointF> m_labelAt;
    bool m_isPlain = false;
};

} // namespace spanwright::widgets
