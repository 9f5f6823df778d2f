// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/legend.h"
#include "canvas/delayrings.h"
#include "canvas/linkitem.h"
#include "common/theme.h"
#include "project/project.h"
#include "text/language.h"
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace spanwright::widgets {
namespace {

constexpr int kLegendPad = 8;
constexpr int kStroke = 26; // px of a sample line
QFont rowFont() { return theme::font(8.5); }

} // namespace

CanvasLegend::CanvasLegend(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("canvasLegend"));
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void CanvasLegend::retranslate() {
    m_rows = {tr("Links by mean load"), tr("below 60 %"), tr("60 to 90 %"), tr("above 90 %"), tr("no wavelengths lit"), tr("hollow core"), tr("lost (what if)")};
    for (const QString& fibre : m_rings) m_rows << tr("round trip, %1").arg(fibre);
    setAccessibleName(m_rows.join(QStringLiteral(", ")));
    QString help = tr("Click to fold or open. The mean over a step is shown; short bursts run at the full rate.");
    if (!m_rings.isEmpty())
        help += QLatin1Char('\n') + tr("Rings: as far as fibre reaches in that round trip, with %1 km of fibre for a kilometre over the ground and %2 of equipment each way.")
                                        .arg(qstr(printNumber(FibreLink{}.routeFactor, 2)), qstr(print(FibreLink{}.equipmentDelay).text()));
    setToolTip(help);
    resize(sizeHint());
    update();
}

bool CanvasLegend::setRings(const QStringList& fibres) {
    if (fibres == m_rings) return false;
    m_rings = fibres;
    retranslate();
    return true;
}

QSize CanvasLegend::sizeHint() const {
    const QFontMetrics metrics(rowFont());
    int width = metrics.horizontalAdvance(m_rows.front()) + 14;
    if (m_isOpen)
        for (const QString& row : m_rows) width = std::max(width, metrics.horizontalAdvance(row) + kStroke + 8);
    return {width + 2 * kLegendPad, static_cast<int>(m_isOpen ? m_rows.size() : 1) * (metrics.height() + 2) + kLegendPad};
}

void CanvasLegend::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(theme::color(theme::Role::CardLine));
    p.setBrush(theme::color(theme::Role::Card));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    p.setFont(rowFont());
    const int height = p.fontMetrics().height() + 2;
    int y = kLegendPad / 2;
    p.setPen(theme::color(theme::Role::Text));
    p.drawText(QRect(kLegendPad, y, width() - 2 * kLegendPad, height), Qt::AlignVCenter, m_rows.front() + (m_isOpen ? QStringLiteral(" ▾") : QStringLiteral(" ▸")));
    if (!m_isOpen) return;
    const std::array looks{LinkLook{{}, 0.3}, LinkLook{{}, 0.75}, LinkLook{{}, 1.0}, LinkLook{{}, 0, false}, LinkLook{{}, 0.3, true, true}, LinkLook{{}, 0, false, false, false, true}};
    for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(m_rows.size()); ++i) {
        y += height;
        const QLineF stroke(kLegendPad, y + height / 2.0, kLegendPad + kStroke - 4, y + height / 2.0);
        if (i < looks.size()) {
            LinkItem::paintStroke(p, QPolygonF{stroke.p1(), stroke.p2()}, looks[i], false, false);
        } else {
            p.setPen(QPen(DelayRings::color(i - looks.size()), 2, DelayRings::style(i - looks.size())));
            p.drawLine(stroke);
        }
        p.setPen(theme::color(theme::Role::Muted));
        p.drawText(QRect(kLegendPad + kStroke + 4, y, width(), height), Qt::AlignVCenter, m_rows[static_cast<qsizetype>(i) + 1]);
    }
}

void CanvasLegend::mousePressEvent(QMouseEvent*) {
    m_isOpen = !m_isOpen;
    const int bottom = geometry().bottom();
    resize(sizeHint());
    move(x(), bottom - height() + 1);
    update();
}

void CanvasLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
