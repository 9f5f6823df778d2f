// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/siteitem.h"
#include "common/theme.h"
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QScreen>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kDot = 6;
constexpr double kPort = 13;
constexpr int kStamp = 20;    // px, side of a stamped dot
constexpr double kPad = 8;
constexpr double kBar = 4;
constexpr double kMaxWidth = 220;
constexpr double kMark = 14;  // px that a lock, a note or a badge takes beside the name

const QFont& nameFont() {
    static const QFont font = canvasFont(9.5, true);
    return font;
}
const QFont& lineFont() {
    static const QFont font = canvasFont(8.5);
    return font;
}

theme::Role roleOf(Severity severity) {
    return severity == Severity::Error ? theme::Role::Error : severity == Severity::Warning ? theme::Role::Warning : theme::Role::Info;
}

} // namespace

QFont canvasFont(double points, bool isBold) {
    QFont font = theme::font(points, isBold);
    font.setPixelSize(static_cast<int>(std::lround(points * QGuiApplication::primaryScreen()->logicalDotsPerInch() / 72)));
    return font;
}

SiteItem::SiteItem(SiteId id) : m_id(id) {
    setFlags(ItemIgnoresTransformations | ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(10);
}

void SiteItem::setCard(const SiteCard& card) {
    if (card == m_card) return;
    prepareGeometryChange();
    m_card = card;
    const QFontMetricsF name(nameFont());
    const QFontMetricsF line(lineFont());
    double width = name.horizontalAdvance(m_card.name) + marksWidth();
    double height = name.height();
    m_nameSize = QSizeF(std::min(width, kMaxWidth) + 2 * kPad, height + kPad);
    for (const QString& pool : m_card.pools) {
        width = std::max(width, line.horizontalAdvance(pool));
        height += line.height();
    }
    if (!m_card.power.isEmpty()) {
        width = std::max(width, line.horizontalAdvance(m_card.power));
        height += line.height() + kBar + 3;
    }
    m_fullSize = {std::min(width, kMaxWidth) + 2 * kPad, height + 2 * kPad};
    setToolTip(card.help);
    update();
}

double SiteItem::marksWidth() const { return (m_card.worst ? kMark + 4 : 0) + (m_card.isLocked ? kMark : 0) + (m_card.hasNote ? kMark : 0); }

QRectF SiteItem::coveredRect() const { return cardRect().united({-kDot, -kDot, 2 * kDot, 2 * kDot}); }

void SiteItem::setPortsVisible(bool visible, bool isLegalTarget) {
    if (visible == m_portsVisible && isLegalTarget == m_isLegalTarget) return;
    m_portsVisible = visible;
    m_isLegalTarget = isLegalTarget;
    refreshContents();
    update();
}

void SiteItem::setPlain(bool isPlain) {
    m_isPlain = isPlain;
    refreshContents();
}

void SiteItem::refreshContents() { setFlag(ItemHasNoContents, m_isPlain && m_place.detail == labels::Detail::Dot && !m_portsVisible && !isSelected()); }

QVariant SiteItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    if (change == ItemSelectedHasChanged) refreshContents();
    return QGraphicsItem::itemChange(change, value);
}

bool SiteItem::isOnPort(const QPointF& p) const {
    const double distance = std::hypot(p.x(), p.y());
    return distance > kDot && distance <= kPort + 3;
}

void SiteItem::setPlace(labels::CardPlace place) {
    if (place == m_place) return;
    prepareGeometryChange();
    m_place = place;
    refreshContents();
    update();
}

QRectF SiteItem::cardRect() const {
    if (m_place.detail == labels::Detail::Dot) return {-kDot, -kDot, 2 * kDot, 2 * kDot};
    return labels::cardRect(m_place.detail == labels::Detail::Full ? m_fullSize : m_nameSize, m_place.side);
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

QColor SiteItem::dotColor(bool onPaper) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    if (m_place.detail != labels::Detail::Dot) return color(theme::Role::Accent);
    // nothing else shows the state then
    if (m_card.worst && *m_card.worst != Severity::Info) return color(roleOf(*m_card.worst));
    constexpr double kSteps = 10; // few colours: few stamps
    return m_card.powerShare > 0 && !m_card.isStale ? theme::load(std::ceil(m_card.powerShare * kSteps) / kSteps, onPaper) : color(theme::Role::Accent);
}

void SiteItem::paintDot(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    const bool isAlone = m_place.detail == labels::Detail::Dot;
    const QColor fill = dotColor(onPaper);
    const QPen edge(color(isAlone && isSelected ? theme::Role::Text : theme::Role::Card), isAlone && isSelected ? 2.5 : 1.5);
    if (onPaper) {
        painter.setBrush(fill);
        painter.setPen(edge);
        painter.drawEllipse(QPointF(), kDot, kDot);
    } else {
        painter.drawPixmap(QPointF(-kStamp / 2, -kStamp / 2), stamp(fill, edge, painter.device()->devicePixelRatio()));
    }
}

QPixmap SiteItem::stamp(const QColor& fill, const QPen& edge, double ratio) {
    const QString key = QStringLiteral("dot%1-%2-%3-%4").arg(fill.rgba()).arg(edge.color().rgba()).arg(edge.widthF()).arg(ratio);
    QPixmap stamp;
    if (QPixmapCache::find(key, &stamp)) return stamp;
    stamp = QPixmap(QSize(kStamp, kStamp) * ratio);
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QPainter p(&stamp);
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(kStamp / 2, kStamp / 2);
    p.setBrush(fill);
    p.setPen(edge);
    p.drawEllipse(QPointF(), kDot, kDot);
    p.end();
    QPixmapCache::insert(key, stamp);
    return stamp;
}

/// Shape and colour: a triangle warns, a square is an error, a circle informs.
void SiteItem::paintBadge(QPainter& painter, bool onPaper, const QPointF& at) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(onPaper ? theme::paper(roleOf(*m_card.worst)) : theme::color(roleOf(*m_card.worst)));
    if (*m_card.worst == Severity::Warning) painter.drawPolygon(QPolygonF{at + QPointF(0, -6), at + QPointF(6, 5), at + QPointF(-6, 5)});
    else if (*m_card.worst == Severity::Error) painter.drawRect(QRectF(at.x() - 5, at.y() - 5, 10, 10));
    else painter.drawEllipse(at, 5, 5);
}

/// A padlock, and a sheet with a folded corner, to the left of a point.
void SiteItem::paintMarks(QPainter& painter, bool onPaper, const QPointF& at) const {
    const QColor color = onPaper ? theme::paper(theme::Role::Muted) : theme::color(theme::Role::Muted);
    QPointF p = at;
    painter.setPen(QPen(color, 1.3));
    if (m_card.hasNote) {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(QPolygonF{p + QPointF(-9, -5), p + QPointF(-4, -5), p + QPointF(-1, -2), p + QPointF(-1, 5), p + QPointF(-9, 5)});
        painter.drawPolyline(QPolygonF{p + QPointF(-4, -5), p + QPointF(-4, -2), p + QPointF(-1, -2)});
        p -= QPointF(kMark, 0);
    }
    if (!m_card.isLocked) return;
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(p.x() - 8, p.y() - 6, 6, 8), 0, 180 * 16);
    painter.setBrush(color);
    painter.drawRect(QRectF(p.x() - 9, p.y() - 1, 8, 6));
}

void SiteItem::paintPower(QPainter& painter, bool onPaper, const QRectF& bar) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(theme::Role::Line));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(m_card.isStale ? color(theme::Role::Muted) : m_card.powerShare > 1 ? color(theme::Role::Error) : theme::load(m_card.powerShare, onPaper));
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, m_card.powerShare), kBar), 2, 2);
}

void SiteItem::paintCard(QPainter& painter, bool onPaper, bool isSelected) const {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    if (m_place.detail == labels::Detail::Dot) return paintDot(painter, onPaper, isSelected);
    const QRectF card = cardRect();
    painter.setPen(QPen(color(isSelected ? theme::Role::Selection : theme::Role::CardLine), 1.5));
    painter.drawLine(QPointF(), QPointF(std::clamp(0.0, card.left(), card.right()), std::clamp(0.0, card.top(), card.bottom())));
    painter.setPen(QPen(color(isSelected ? theme::Role::Selection : theme::Role::CardLine), isSelected ? 2 : 1));
    painter.setBrush(color(theme::Role::Card));
    painter.drawRoundedRect(card, 5, 5);
    paintDot(painter, onPaper, isSelected);

    const bool isFull = m_place.detail == labels::Detail::Full;
    const QFontMetricsF name(nameFont());
    const QFontMetricsF line(lineFont());
    const double width = card.width() - 2 * kPad;
    double y = card.top() + (isFull ? kPad : kPad / 2);
    const auto text = [&](const QString& words, const QFont& font, const QFontMetricsF& metrics, theme::Role role, double space) {
        painter.setFont(font);
        painter.setPen(color(role));
        painter.drawText(QRectF(card.left() + kPad, y, space + 2, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, space + 1));
        y += metrics.height();
    };
    if (m_card.worst) paintBadge(painter, onPaper, {card.right() - kPad - 6, y + name.height() / 2});
    paintMarks(painter, onPaper, {card.right() - kPad - (m_card.worst ? kMark + 2 : 0), y + name.height() / 2});
    text(m_card.name, nameFont(), name, theme::Role::Text, width - marksWidth());
    if (!isFull) return;
    for (const QString& pool : m_card.pools) text(pool, lineFont(), line, theme::Role::Muted, width);
    if (m_card.power.isEmpty()) return;
    text(m_card.power, lineFont(), line, theme::Role::Muted, width);
    paintPower(painter, onPaper, {card.left() + kPad, y + 3, width, kBar});
}

} // namespace spanwright::widgets
