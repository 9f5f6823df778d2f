// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatiffigures.h"
#include "common/theme.h"
#include "text/language.h"
#include <QPainter>
#include <array>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr std::array kShown{FigureId::DaysToTrain, FigureId::Efficiency, FigureId::LatencyPenalty, FigureId::FacilityPower, FigureId::Cost, FigureId::Carbon, FigureId::Fits};
constexpr int kHeight = 38, kGap = 16; // px

int widthOf(const QFont& font, const QString& text) { return QFontMetrics(font).horizontalAdvance(text); }

} // namespace

WhatIfFigures::WhatIfFigures(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("whatIfFigures"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WhatIfFigures::show(const assess::JobAssessment* plan, const assess::JobAssessment* tried, const Currency& currency, bool isStale) {
    m_isStale = isStale;
    m_cells.clear();
    for (const FigureId id : kShown) {
        const assess::Figure* before = plan ? plan->figure(id) : nullptr;
        const assess::Figure* now = tried ? tried->figure(id) : before;
        if (!before && !now) continue;
        Cell cell{say(id), now ? qstr(print(id, now->value, currency).text()) : QStringLiteral("—"), {}, 0};
        if (now && before) cell.change = sayChange(id, now->value, before->value);
        if (!cell.change.isEmpty()) cell.tone = (now->value > before->value) == info(id).isBetterHigh ? 1 : -1;
        m_cells.push_back(std::move(cell));
    }
    setAccessibleName(tr("Figures of the what-if"));
    setAccessibleDescription(text());
    setToolTip(text());
    update();
}

QString WhatIfFigures::text() const {
    QStringList lines;
    for (const Cell& cell : m_cells) lines << QStringLiteral("%1: %2").arg(cell.name, cell.value) + (cell.change.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(cell.change));
    return lines.join(QLatin1Char('\n'));
}

QSize WhatIfFigures::sizeHint() const { return {400, kHeight}; }
QSize WhatIfFigures::minimumSizeHint() const { return {60, kHeight}; }

void WhatIfFigures::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont small = theme::font(8.5), large = theme::font(10.5, true);
    int x = 0;
    for (const Cell& cell : m_cells) {
        const int value = widthOf(large, cell.value), change = cell.change.isEmpty() ? 0 : widthOf(small, cell.change) + 5;
        const int width = std::max(widthOf(small, cell.name), value + change);
        if (x > 0 && x + width > this->width()) return;
        painter.setFont(small);
        painter.setPen(theme::color(theme::Role::Muted));
        painter.drawText(QRect(x, 0, width, kHeight / 2), Qt::AlignLeft | Qt::AlignVCenter, cell.name);
        const QRect below(x, kHeight / 2 - 2, width, kHeight / 2);
        if (!cell.change.isEmpty()) {
            if (!m_isStale) painter.setPen(theme::color(cell.tone < 0 ? theme::Role::Warning : theme::Role::Good));
            painter.drawText(below.adjusted(value + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, cell.change);
        }
        painter.setFont(large);
        painter.setPen(theme::color(m_isStale ? theme::Role::Muted : theme::Role::Text));
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, cell.value);
        x += width + kGap;
    }
}

} // namespace spanwright::widgets
