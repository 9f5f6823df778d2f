// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/minimap.h"
#include "canvas/canvasview.h"
#include "canvas/mapbackground.h"
#include "common/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr QSize kSize(210, 140);
constexpr double kMapMargin = 12;    // px round the drawing
constexpr double kSmallest = 20;  // scene units across that a single site is shown in
constexpr int kArrow = 40;        // px of the canvas an arrow key moves its view

} // namespace

Minimap::Minimap(CanvasView& canvas, const Document& document) : QWidget(&canvas), m_canvas(canvas), m_document(document) {
    setObjectName(QStringLiteral("minimap"));
    setFixedSize(kSize);
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::ClickFocus);
    hide();
    connect(&m_document, &Document::assessmentChanged, this, &Minimap::refresh); // colours follow the load
    retranslate();
}

void Minimap::retranslate() {
    setAccessibleName(tr("Small map of the whole plan"));
    setToolTip(tr("Drag the frame to move the view; double-click shows the whole plan."));
}

void Minimap::refresh() {
    m_picture = {};
    update();
}

QTransform Minimap::toMap() const {
    const QRectF content = m_canvas.contentRect();
    const QPointF centre = content.center();
    const double width = std::max(content.width(), kSmallest), height = std::max(content.height(), kSmallest);
    const double scale = std::min((kSize.width() - 2 * kMapMargin) / width, (kSize.height() - 2 * kMapMargin) / height);
    return QTransform::fromTranslate(-centre.x(), -centre.y()) * QTransform::fromScale(scale, scale) * QTransform::fromTranslate(kSize.width() / 2.0, kSize.height() / 2.0);
}

QRectF Minimap::frame() const { return toMap().mapRect(m_canvas.mapToScene(m_canvas.viewport()->rect()).boundingRect()); }

void Minimap::paintEvent(QPaintEvent*) {
    const QTransform map = toMap();
    if (m_picture.isNull()) {
        m_picture = QPixmap(kSize * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        const bool isMap = m_document.scenario().drawing->isMapShown;
        m_picture.fill(theme::color(isMap ? theme::Role::Sea : theme::Role::Base));
        QPainter p(&m_picture);
        p.setTransform(map);
        if (isMap) MapBackground::shared().paint(p, map.inverted().mapRect(QRectF(rect())), map.m11(), false);
        m_canvas.paintSmall(p);
    }
    QPainter p(this);
    p.drawPixmap(0, 0, m_picture);
    p.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme::color(theme::Role::Selection);
    p.setPen(QPen(fill, 1.5));
    fill.setAlpha(30);
    p.setBrush(fill);
    p.drawRect(frame().intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
    p.setPen(QPen(theme::color(hasFocus() ? theme::Role::Selection : theme::Role::CardLine), 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::moveView(const QPointF& to) { m_canvas.centerOn(toMap().inverted().map(to)); }

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QRectF seen = frame();
    m_grip = seen.contains(event->position()) ? event->position() - seen.center() : QPointF();
    moveView(event->position() - m_grip);
    setCursor(Qt::ClosedHandCursor);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) moveView(event->position() - m_grip);
}

void Minimap::mouseReleaseEvent(QMouseEvent*) { setCursor(Qt::OpenHandCursor); }
void Minimap::mouseDoubleClickEvent(QMouseEvent*) { m_canvas.fitAll(); }

void Minimap::wheelEvent(QWheelEvent* event) {
    constexpr double kWheelStep = 1.0015;
    m_canvas.zoomBy(std::pow(kWheelStep, event->angleDelta().y()));
    event->accept();
}

void Minimap::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ? m_canvas.horizontalScrollBar() : m_canvas.verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: return bar->setValue(bar->value() - kArrow);
    case Qt::Key_Right:
    case Qt::Key_Down: return bar->setValue(bar->value() + kArrow);
    default: QWidget::keyPressEvent(event);
    }
}

void Minimap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
