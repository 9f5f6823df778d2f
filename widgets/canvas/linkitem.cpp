// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/linkitem.h"
#include "canvas/siteitem.h"
#include "common/theme.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kHit = 7;       // px around the line that count as a hit
constexpr double kMarginSteps = 8; // by which the view may be larger than the margin was made for
constexpr double kHandle = 4;    // px from the middle of a bend's handle to its border

/// The segment that holds the middle of the way.
QLineF middleOf(const QPolygonF& path) {
    double whole = 0;
    for (qsizetype i = 1; i < path.size(); ++i) whole += QLineF(path[i - 1], path[i]).length();
    double left = whole / 2;
    for (qsizetype i = 1; i < path.size(); ++i) {
        const QLineF segment(path[i - 1], path[i]);
        left -= segment.length();
        if (left <= 0) return segment;
    }
    return {path.front(), path.back()};
}

double distance(const QPointF& point, const QLineF& segment) {
    const QPointF along = segment.p2() - segment.p1();
    const double squared = QPointF::dotProduct(along, along);
    const double t = squared > 0 ? std::clamp(QPointF::dotProduct(point - segment.p1(), along) / squared, 0.0, 1.0) : 0;
    return QLineF(point, segment.p1() + along * t).length();
}

QColor strokeOf(const LinkLook& look, bool onPaper) {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    if (look.isDown) return color(theme::Role::Error);
    if (look.isStale || !look.isLit) return color(theme::Role::LinkIdle);
    return look.isColoured ? theme::load(look.load, onPaper) : color(theme::Role::Accent);
}

} // namespace

LinkItem::LinkItem(LinkId id) : m_id(id) {
    setFlag(ItemIsSelectable);
    setZValue(1);
}

void LinkItem::setPath(const QPolygonF& path) {
    if (path == m_path) return;
    prepareGeometryChange();
    m_path = path;
    m_middle = middleOf(path);
    m_bounds = path.boundingRect();
}

void LinkItem::setLook(const LinkLook& look) {
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = look;
    const QFontMetricsF metrics(canvasFont(8.5));
    m_labelSize = look.label.isEmpty() ? QSizeF() : QSizeF(metrics.horizontalAdvance(look.label) + 12, metrics.height() + 4);
    setToolTip(look.help);
    update();
}

void LinkItem::setScaleOfView(double scale) {
    if (scale == m_scale) return;
    // thousands of links: the scene files an item again only when its margin would be too small or far too large
    const bool keepsMargin = !m_labelAt && scale >= m_marginScale && scale < kMarginSteps * m_marginScale;
    if (!keepsMargin) {
        prepareGeometryChange();
        m_marginScale = m_labelAt ? scale : std::exp2(std::floor(std::log2(scale)));
    }
    m_scale = scale;
}

void LinkItem::setLabelAt(const std::optional<QPointF>& offset) {
    if (offset == m_labelAt) return;
    prepareGeometryChange();
    m_marginScale = m_scale;
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

QColor LinkItem::strokeColor() const { return strokeOf(m_look, false); }

std::optional<int> LinkItem::bendAt(const QPointF& scene) const {
    for (int i = 1; i + 1 < m_path.size(); ++i)
        if (QLineF(m_path[i], scene).length() * m_scale <= kHit) return i;
    return std::nullopt;
}

int LinkItem::placeOfBend(const QPointF& scene) const {
    int best = 1;
    for (int i = 2; i < m_path.size(); ++i)
        if (distance(scene, {m_path[i - 1], m_path[i]}) < distance(scene, {m_path[best - 1], m_path[best]})) best = i;
    return best;
}

QRectF LinkItem::boundingRect() const {
    const double margin = 8 / m_marginScale; // half the widest stroke, and smoothing
    const QRectF rect = m_bounds.adjusted(-margin, -margin, margin, margin);
    if (!m_labelAt) return rect;
    const QSizeF size = (m_labelSize + QSizeF(4, 4)) / m_scale;
    const QPointF centre = m_middle.center() + *m_labelAt / m_scale;
    return rect.united({centre - QPointF(size.width(), size.height()) / 2, size});
}

QPainterPath LinkItem::shape() const {
    QPainterPath line;
    line.addPolygon(m_path);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kHit / m_scale);
    QPainterPath path = stroker.createStroke(line);
    path.setFillRule(Qt::WindingFill);
    if (m_labelAt) path.addRect(QRectF(m_middle.center() + (*m_labelAt - QPointF(m_labelSize.width(), m_labelSize.height()) / 2) / m_scale, m_labelSize / m_scale));
    return path;
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const bool isSelected = option->state & QStyle::State_Selected;
    paintLine(*painter, false, isSelected);
    if (!isSelected) return;
    painter->setPen(QPen(theme::color(theme::Role::Selection), 0));
    painter->setBrush(theme::color(theme::Role::Card));
    const QPointF corner(kHandle / m_scale, kHandle / m_scale);
    for (qsizetype i = 1; i + 1 < m_path.size(); ++i) painter->drawRect(QRectF(m_path[i] - corner, m_path[i] + corner));
}

void LinkItem::paintStroke(QPainter& painter, const QPolygonF& path, const LinkLook& look, bool onPaper, bool isSelected, double scale) {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    QPen pen(strokeOf(look, onPaper), isSelected ? 5 : 3);
    const double unit = onPaper ? 1 / scale : painter.device()->devicePixelRatio(); // a device pixel alone is too fine on paper and at 200 %
    pen.setCosmetic(!onPaper);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setWidthF(pen.widthF() * unit);
    if (!look.isLit) pen.setStyle(look.isDown ? Qt::DotLine : Qt::DashLine);
    if (look.isHollowCore) pen.setWidthF(pen.widthF() + 3 * unit);
    painter.setPen(pen);
    painter.drawPolyline(path);
    if (!look.isHollowCore) return;
    QPen core(color(theme::Role::Base), 2.5 * unit); // the hollow core: light shows through the middle
    core.setCosmetic(!onPaper);
    painter.setPen(core);
    painter.drawPolyline(path);
}

void LinkItem::paintLine(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    painter.setRenderHint(QPainter::Antialiasing, !m_isPlain);
    painter.setBrush(Qt::NoBrush);
    if (!m_isPlain || isSelected) paintStroke(painter, m_path, m_look, onPaper, isSelected, m_scale);
    if (!m_labelAt) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(m_middle.center());
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
