// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/linkitem.h"
#include "canvas/siteitem.h"
#include "common/theme.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace spanwright::widgets {
namespace {
constexpr double kHit = 7;       // px around the line that count as a hit
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
    const QFontMetricsF metrics(canvasFont(8.5));
    m_labelSize = {metrics.horizontalAdvance(look.label) + 12, metrics.height() + 4};
    setToolTip(look.help);
    update();
}

void LinkItem::setScaleOfView(double scale) {
    if (scale == m_scale) return;
    prepareGeometryChange();
    m_scale = scale;
}

void LinkItem::setLabelAt(const std::optional<QPointF>& offset) {
    if (offset == m_labelAt) return;
    prepareGeometryChange();
    m_labelAt = offset;
    setZValue(offset ? 2 : 1); // no other line runs over a label
    refreshContents();
}

void LinkItem::setPlain(bool isPlain) {
    m_isPlain = isPlain;
    refreshContents();
}

void LinkItem::refreshContents() { setFlag(ItemHasNoContents, m_isPlain && !m_labelAt && !isSelected()); }

QVariant LinkItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    if (change == ItemSelectedHasChanged) refreshContents();
    return QGraphicsItem::itemChange(change, value);
}

QColor LinkItem::strokeColor() const { return m_look.isDown ? theme::color(theme::Role::Error) : m_look.isStale || !m_look.isLit ? theme::color(theme::Role::LinkIdle) : theme::load(m_look.load); }

QRectF LinkItem::boundingRect() const {
    const double margin = 8 / m_scale; // half the widest stroke, and smoothing
    QRectF rect = QRectF(m_from, m_to).normalized().adjusted(-margin, -margin, margin, margin);
    if (!m_labelAt) return rect;
    const QSizeF size = (m_labelSize + QSizeF(4, 4)) / m_scale;
    const QPointF centre = (m_from + m_to) / 2 + *m_labelAt / m_scale;
    return rect.united({centre - QPointF(size.width(), size.height()) / 2, size});
}

QPainterPath LinkItem::shape() const {
    QPainterPath line(m_from);
    line.lineTo(m_to);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kHit / m_scale);
    QPainterPath path = stroker.createStroke(line);
    if (m_labelAt) path.addRect(QRectF((m_from + m_to) / 2 + (*m_labelAt - QPointF(m_labelSize.width(), m_labelSize.height()) / 2) / m_scale, m_labelSize / m_scale));
    return path;
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) { paintLine(*painter, false, option->state & QStyle::State_Selected); }

void LinkItem::paintStroke(QPainter& painter, const QLineF& line, const LinkLook& look, bool onPaper, bool isSelected, double scale) {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    QPen pen(look.isDown ? color(theme::Role::Error) : look.isStale || !look.isLit ? color(theme::Role::LinkIdle) : theme::load(look.load, onPaper), isSelected ? 5 : 3);
    const double unit = onPaper ? 1 / scale : painter.device()->devicePixelRatio(); // a device pixel alone is too fine on paper and at 200 %
    pen.setCosmetic(!onPaper);
    pen.setWidthF(pen.widthF() * unit);
    if (!look.isLit) pen.setStyle(look.isDown ? Qt::DotLine : Qt::DashLine);
    if (look.isHollowCore) pen.setWidthF(pen.widthF() + 3 * unit);
    painter.setPen(pen);
    painter.drawLine(line);
    if (!look.isHollowCore) return;
    QPen core(color(theme::Role::Base), 2.5 * unit); // the hollow core: light shows through the middle
    core.setCosmetic(!onPaper);
    painter.setPen(core);
    painter.drawLine(line);
}

void LinkItem::paintLine(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    painter.setRenderHint(QPainter::Antialiasing, !m_isPlain);
    if (!m_isPlain || isSelected) paintStroke(painter, {m_from, m_to}, m_look, onPaper, isSelected, m_scale);
    if (!m_labelAt) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate((m_from + m_to) / 2);
    painter.scale(1 / m_scale, 1 / m_scale);
    const QRectF box(*m_labelAt - QPointF(m_labelSize.width(), m_labelSize.height()) / 2, m_labelSize);
    painter.setPen(QPen(color(isSelected ? theme::Role::Selection : theme::Role::CardLine), 1));
    painter.setBrush(color(theme::Role::Card));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(canvasFont(8.5));
    painter.setPen(color(m_look.isStale ? theme::Role::Muted : theme::Role::Text));
    painter.drawText(box, Qt::AlignCenter, m_look.label);
    painter.restore();
}

} // namespace spanwright::widgets
