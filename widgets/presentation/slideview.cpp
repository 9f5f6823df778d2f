// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slideview.h"
#include "common/theme.h"
#include "text/language.h"
#include <QEvent>
#include <QPainter>

namespace spanwright::widgets {

SlideView::SlideView(SlideSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    setObjectName(QStringLiteral("slideView"));
    setMinimumSize(kSlideSize / 4);
    setAttribute(Qt::WA_OpaquePaintEvent);
    const auto follow = [this] {
        if (m_slide && m_slide->kind == SlideKind::Study) paintAnew();
    };
    connect(&m_source, &SlideSource::progressed, this, follow);
    connect(&m_source, &SlideSource::answered, this, follow);
}

void SlideView::setSlide(const Slide* slide, const SlideLook& look) {
    m_slide = slide ? std::optional(*slide) : std::nullopt;
    m_look = look;
    m_look.isLive = true;
    m_page = {};
    setAccessibleName(slide ? tr("Slide: %1").arg(qstr(slide->title)) : tr("No slide"));
    update();
}

void SlideView::paintEvent(QPaintEvent*) {
    const QSize wanted = kSlideSize.scaled(size(), Qt::KeepAspectRatio) * devicePixelRatio();
    QPainter painter(this);
    painter.fillRect(rect(), m_look.onPaper || !theme::isDark() ? theme::color(theme::Role::Line) : QColor(Qt::black));
    if (!m_slide) {
        painter.setPen(theme::color(theme::Role::Muted));
        return painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, tr("No slide yet. Add one, or let the deck be suggested from the plan."));
    }
    if (m_page.size() != wanted) {
        m_page = QPixmap::fromImage(slideImage(wanted, *m_slide, m_source, m_look));
        m_page.setDevicePixelRatio(devicePixelRatio());
    }
    const QSizeF shown = QSizeF(m_page.size()) / devicePixelRatio();
    painter.drawPixmap(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_page);
}

void SlideView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::PaletteChange) return;
    paintAnew();
}

void SlideView::paintAnew() {
    m_page = {};
    update();
}

} // namespace spanwright::widgets
