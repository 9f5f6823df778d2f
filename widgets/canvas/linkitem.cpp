// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/linkitem.h"
#include "common/theme.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace spanwright::widgets {
namespace {
constexpr double kHit = 7;       // px around the line that count as a hit
constexpr double kLabelRoom = 90; // px a line must be longer than its label to carry it
} // namespace

LinkItem::LinkItem(LinkId id) : m_id(id) {
    setFlag(ItemIsSelectable);
    setZValue(1);
}

void LinkItem::setEnds(const QPointF& from, const QPointF& to) {
    if (from == m_from && to == m_to) return;
    prepareGeometryChange();
    m_from = from;
    m_to = to;
}

void LinkItem::setLook(const LinkLook& look) {
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = look;
    setToolTip(look.label);
    update();
}

void LinkItem::setScaleOfView(double scale) {
    if (scale == m_scale) return;
    prepareGeometryChange();
    m_scale = scale;
}

QRectF LinkItem::boundingRect() const {
    const double margin = 170 / m_scale; // half a label
    return QRectF(m_from, m_to).normalized().adjusted(-margin, -20 / m_scale, margin, 20 / m_scale);
}

QPainterPath LinkItem::shape() const {
    QPainterPath line(m_from);
    line.lineTo(m_to);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kHit / m_scale);
    return stroker.createStroke(line);
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) { paintLine(*painter, false, option->state & QStyle::State_Selected); }

void LinkItem::paintLine(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_look.isStale || !m_look.isLit ? color(theme::Role::LinkIdle) : theme::load(m_look.load, onPaper), isSelected ? 5 : 3);
    pen.setCosmetic(true);
    if (!m_look.isLit) pen.setStyle(Qt::DashLine);
    if (m_look.isHollowCore) pen.setWidthF(pen.widthF() + 3);
    painter.setPen(pen);
    painter.drawLine(m_from, m_to);
    if (m_look.isHollowCore) { // the hollow core: the ground shows through the middle
        QPen core(color(theme::Role::Base), 2.5);
        core.setCosmetic(true);
        painter.setPen(core);
        painter.drawLine(m_from, m_to);
    }
    const QFont font = theme::font(8.5);
    const QFontMetricsF metrics(font);
    const double length = QLineF(m_from, m_to).length() * m_scale;
    const double width = metrics.horizontalAdvance(m_look.label) + 12;
    if (length < width + kLabelRoom && length < 2 * width) return;
    painter.save();
    painter.translate((m_from + m_to) / 2);
    painter.scale(1 / m_scale, 1 / m_scale);
    const QRectF box(-width / 2, -metrics.height() / 2 - 2, width, metrics.height() + 4);
    painter.setPen(QPen(color(isSelected ? theme::Role::Selection : theme::Role::CardLine), 1));
    painter.setBrush(color(theme::Role::Card));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font);
    painter.setPen(color(m_look.isStale ? theme::Role::Muted : theme::Role::Text));
    painter.drawText(box, Qt::AlignCenter, m_look.label);
    painter.restore();
}

} // namespace spanwright::widgets
