// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/picture.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr double kExportWidth = 960; // px
constexpr double kMargin = 10;       // px, around a picture in its view

QRectF inside(const QSizeF& size) { return QRectF(QPointF(), size).adjusted(kMargin, kMargin, -kMargin, -kMargin); }
QSizeF exportSize(const Picture& picture) { return picture.size(kExportWidth - 2 * kMargin) + QSizeF(2 * kMargin, 2 * kMargin); }

} // namespace

QColor Ink::on(const QColor& fill) { return fill.red() * 0.299 + fill.green() * 0.587 + fill.blue() * 0.114 > 140 ? QColor(Qt::black) : QColor(Qt::white); }

QFont Ink::font(int pixels, bool isBold) {
    QFont f = theme::font(0, isBold);
    f.setPixelSize(pixels);
    return f;
}

int seriesOf(FlowStage stage) {
    switch (stage) {
    case FlowStage::Grid: return 0;
    case FlowStage::Accelerators: case FlowStage::Computing: return 0;
    case FlowStage::Useful: return 2;
    case FlowStage::Hosts: case FlowStage::MemoryBound: return 5;
    case FlowStage::Network: case FlowStage::WithinSites: return 4;
    case FlowStage::Storage: return 6;
    case FlowStage::Optics: case FlowStage::BetweenSites: return 1;
    case FlowStage::Idle: return 3;
    case FlowStage::Waiting: case FlowStage::Overhead: case FlowStage::Cooling: return 7;
    }
    return 7;
}

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("picture"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setPicture(Picture picture, bool isStale) {
    m_picture = std::move(picture);
    m_isStale = isStale;
    m_spots.clear();
    m_current = -1;
    fit();
    update();
}

void PictureView::fit() {
    if (m_picture.isEmpty()) return;
    const QSizeF need = m_picture.size(width() - 2 * kMargin);
    // the height at the width it really gets: a scroll area may be narrower than the least
    setMinimumSize(QSize(static_cast<int>(m_picture.size(0).width() + 2 * kMargin), static_cast<int>(need.height() + 2 * kMargin)));
}

const std::vector<Spot>& PictureView::spots() {
    if (m_spots.empty() && !m_picture.isEmpty()) {
        QImage scrap(size(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&scrap);
        m_spots = m_picture.paint(painter, inside(size()), false, m_isStale);
    }
    return m_spots;
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Base));
    if (m_picture.isEmpty()) return;
    m_spots = m_picture.paint(painter, inside(size()), false, m_isStale);
    if (m_current < 0 || m_current >= static_cast<int>(m_spots.size())) return;
    painter.setPen(QPen(theme::color(theme::Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_spots[static_cast<std::size_t>(m_current)].area.adjusted(-1, -1, 1, 1));
}

void PictureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_spots.clear();
    fit();
}

const Spot* PictureView::spotAt(const QPointF& point) const {
    for (auto spot = m_spots.rbegin(); spot != m_spots.rend(); ++spot) // the last one lies on top
        if (spot->area.contains(point)) return &*spot;
    return nullptr;
}

bool PictureView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const Spot* spot = spotAt(help->pos())) QToolTip::showText(help->globalPos(), spot->tip, this);
    else QToolTip::hideText();
    return true;
}

void PictureView::mouseMoveEvent(QMouseEvent* event) { setCursor(spotAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor); }

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (const Spot* spot = spotAt(event->position())) Q_EMIT chosen(Spot(*spot)); // a copy: the choice may repaint
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(spots().size());
    const int key = event->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 0;
    if (count > 0 && step != 0) {
        m_current = m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count;
        const Spot& spot = m_spots[static_cast<std::size_t>(m_current)];
        setAccessibleDescription(spot.tip);
        const QPoint centre = spot.area.center().toPoint();
        for (QWidget* up = parentWidget(); up; up = up->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(up)) scroll->ensureVisible(centre.x(), centre.y());
        QToolTip::showText(mapToGlobal(spot.area.bottomLeft().toPoint()), spot.tip, this);
        return update();
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_current >= 0 && m_current < count) Q_EMIT chosen(Spot(m_spots[static_cast<std::size_t>(m_current)]));
    else QWidget::keyPressEvent(event);
}

void PictureView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_current = -1;
    update();
}

ChartSheet sheetOf(const Picture& picture, const QString& title, const std::string& csv) {
    ChartSheet sheet;
    if (picture.isEmpty()) return sheet;
    sheet.title = title;
    sheet.size = exportSize(picture).toSize();
    sheet.paint = [picture](QPainter& painter, const QRect& target) { picture.paint(painter, inside(target.size()), true, false); };
    sheet.csv = [csv] { return csv; };
    return sheet;
}

} // namespace spanwright::widgets
