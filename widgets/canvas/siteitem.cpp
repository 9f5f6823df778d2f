// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/siteitem.h"
#include "common/theme.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace spanwright::widgets {
namespace {

constexpr double kDot = 6;
constexpr double kPort = 13;
constexpr double kPad = 8;
constexpr double kBar = 4;
constexpr double kGap = 12;    // between dot and card
constexpr double kMaxWidth = 220;

QFont nameFont() { return theme::font(9.5, true); }
QFont lineFont() { return theme::font(8.5); }

theme::Role roleOf(Severity severity) {
    return severity == Severity::Error ? theme::Role::Error : severity == Severity::Warning ? theme::Role::Warning : theme::Role::Info;
}

} // namespace

SiteItem::SiteItem(SiteId id) : m_id(id) {
    setFlags(ItemIgnoresTransformations | ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(10);
}

void SiteItem::setCard(const SiteCard& card) {
    if (card == m_card) return;
    prepareGeometryChange();
    m_card = card;
    setToolTip(card.name);
    update();
}

void SiteItem::setPortsVisible(bool visible, bool isLegalTarget) {
    if (visible == m_portsVisible && isLegalTarget == m_isLegalTarget) return;
    m_portsVisible = visible;
    m_isLegalTarget = isLegalTarget;
    update();
}

bool SiteItem::isOnPort(const QPointF& p) const {
    const double distance = std::hypot(p.x(), p.y());
    return distance > kDot && distance <= kPort + 3;
}

QRectF SiteItem::cardRect() const {
    const QFontMetricsF name(nameFont());
    const QFontMetricsF line(lineFont());
    double width = name.horizontalAdvance(m_card.name) + (m_card.worst ? 18 : 0);
    double height = name.height();
    for (const QString& pool : m_card.pools) {
        width = std::max(width, line.horizontalAdvance(pool));
        height += line.height();
    }
    if (!m_card.power.isEmpty()) {
        width = std::max(width, line.horizontalAdvance(m_card.power));
        height += line.height() + kBar + 3;
    }
    return {kGap, -height / 2 - kPad, std::min(width, kMaxWidth) + 2 * kPad, height + 2 * kPad};
}

QRectF SiteItem::boundingRect() const { return cardRect().united({-kPort - 4, -kPort - 4, 2 * kPort + 8, 2 * kPort + 8}).adjusted(-3, -3, 3, 3); }

QPainterPath SiteItem::shape() const {
    QPainterPath path;
    path.addEllipse(QPointF(), kPort + 3, kPort + 3);
    path.addRect(cardRect());
    path.setFillRule(Qt::WindingFill);
    return path;
}

void SiteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, false, option->state & QStyle::State_Selected);
    if (!m_portsVisible) return;
    painter->setPen(QPen(theme::color(m_isLegalTarget ? theme::Role::Good : theme::Role::Accent), 2.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(QPointF(), kPort, kPort);
}

void SiteItem::paintCard(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    const QRectF card = cardRect();
    painter.setPen(QPen(color(theme::Role::CardLine), 1));
    painter.drawLine(QPointF(kDot, 0), QPointF(card.left(), 0));
    painter.setPen(QPen(color(isSelected ? theme::Role::Selection : theme::Role::CardLine), isSelected ? 2 : 1));
    painter.setBrush(color(theme::Role::Card));
    painter.drawRoundedRect(card, 5, 5);
    painter.setBrush(color(theme::Role::Accent));
    painter.setPen(QPen(color(theme::Role::Card), 1.5));
    painter.drawEllipse(QPointF(), kDot, kDot);

    const QFontMetricsF name(nameFont());
    const QFontMetricsF line(lineFont());
    const double width = card.width() - 2 * kPad;
    double y = card.top() + kPad;
    const auto text = [&](const QString& words, const QFont& font, const QFontMetricsF& metrics, theme::Role role, double space) {
        painter.setFont(font);
        painter.setPen(color(role));
        painter.drawText(QRectF(card.left() + kPad, y, space, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, space + 1));
        y += metrics.height();
    };
    if (m_card.worst) { // shape and colour: a triangle warns, a square is an error, a circle informs
        const QPointF at(card.right() - kPad - 6, card.top() + kPad + name.height() / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(roleOf(*m_card.worst)));
        if (*m_card.worst == Severity::Warning) painter.drawPolygon(QPolygonF{at + QPointF(0, -6), at + QPointF(6, 5), at + QPointF(-6, 5)});
        else if (*m_card.worst == Severity::Error) painter.drawRect(QRectF(at.x() - 5, at.y() - 5, 10, 10));
        else painter.drawEllipse(at, 5, 5);
    }
    text(m_card.name, nameFont(), name, theme::Role::Text, width - (m_card.worst ? 18 : 0));
    for (const QString& pool : m_card.pools) text(pool, lineFont(), line, theme::Role::Muted, width);
    if (m_card.power.isEmpty()) return;
    text(m_card.power, lineFont(), line, theme::Role::Muted, width);
    const QRectF bar(card.left() + kPad, y + 3, width, kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(theme::Role::Line));
    painter.drawRoundedRect(bar, 2, 2);
    QColor fillColor = m_card.powerShare > 1 ? color(theme::Role::Error) : theme::load(m_card.powerShare, onPaper);
    if (m_card.isStale) fillColor = color(theme::Role::Muted);
    painter.setBrush(fillColor);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, m_card.powerShare), kBar), 2, 2);
}

} // namespace spanwright::widgets
