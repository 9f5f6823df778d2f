// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QGraphicsItem>

namespace spanwright::widgets {

/// What a link paints. Load colours it; hollow core is drawn as a double line.
struct LinkLook {
    QString label;                 ///< "120 km · RTT 1.2 ms · 3.2 Tb/s"
    double load = 0;
    bool isLit = true;
    bool isHollowCore = false;
    bool isStale = false;
    bool operator==(const LinkLook&) const = default;
};

class LinkItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    explicit LinkItem(LinkId id);
    [[nodiscard]] LinkId id() const { return m_id; }
    void setEnds(const QPointF& from, const QPointF& to);
    void setLook(const LinkLook& look);
    /// Device pixels a scene unit; the label keeps its size on the screen.
    void setScaleOfView(double scale);
    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    void paintLine(QPainter& painter, bool onPaper, bool isSelected) const;

private:
    LinkId m_id;
    QPointF m_from;
    QPointF m_to;
    LinkLook m_look;
    double m_scale = 1;
};

} // namespace spanwright::widgets
