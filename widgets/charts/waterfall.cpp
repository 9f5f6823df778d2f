// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall.h"
#include "charts/chartexport.h"
#include "common/theme.h"
#include "text/csvline.h"
#include "text/language.h"
#include <QEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

namespace spanwright::widgets {
namespace {

/// Computing is blue, communication orange, waiting grey, distance red-violet.
int seriesOf(Term t) {
    switch (t) {
    case Term::StepMatmul: case Term::StepAttention: case Term::StepBandwidth: case Term::StepOptimizer: return 0;
    case Term::StepTensor: case Term::StepExpert: case Term::StepContext: case Term::StepDataExposed: case Term::StepOffload: return 4;
    case Term::StepCrossSite: return 1;
    default: return 7;
    }
}

} // namespace

StepWaterfall::StepWaterfall(Document& document, QWidget* parent) : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("waterfall"));
    setMinimumHeight(140);
    setFocusPolicy(Qt::StrongFocus);
    new ChartExport(*this, [this] { return sheet(); });
    setAccessibleName(tr("Step time by part"));
    connect(&m_document, &Document::assessmentChanged, this, qOverload<>(&QWidget::update));
}

const assess::JobAssessment* StepWaterfall::shownJob() const {
    const assess::JobAssessment* longest = nullptr;
    for (const assess::JobAssessment& j : m_document.assessment().jobs) {
        if (!j.isComputed) continue;
        if (m_document.selection().contains(ref(j.job))) return &j;
        if (!longest || j.trainingTime > longest->trainingTime) longest = &j;
    }
    return longest;
}

void StepWaterfall::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Base));
    const assess::JobAssessment* j = shownJob();
    if (!j) {
        painter.setPen(theme::color(theme::Role::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Add a job and place it on a pool to see where a step's time goes."));
        return;
    }
    paint(painter, QRectF(rect()).adjusted(10, 8, -10, -8), assess::stepParts(j->step), false, m_document.isStale());
}

void StepWaterfall::paint(QPainter& painter, const QRectF& target, const std::vector<assess::Part>& all, bool onPaper, bool isStale) {
    std::vector<assess::Part> parts;
    double total = 0;
    for (const assess::Part& part : all) {
        total += part.value;
        if (part.value > 0) parts.push_back(part);
    }
    if (total <= 0) return;
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    QFont font = theme::font();
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(font, painter.device());
    double names = metrics.horizontalAdvance(say(Term::Total));
    for (const assess::Part& part : parts) names = std::max(names, metrics.horizontalAdvance(say(part.name)));
    const double values = 130;
    const double row = std::min(26.0, target.height() / double(parts.size() + 1));
    const double left = target.left() + names + 12;
    const double scale = std::max(40.0, target.width() - names - 12 - values) / total;
    double y = target.top();
    double at = 0;
    const auto line = [&](const QString& name, double from, double value, const QColor& fill, bool isTotal) {
        QFont f = font;
        f.setBold(isTotal);
        painter.setFont(f);
        painter.setPen(color(theme::Role::Text));
        painter.drawText(QRectF(target.left(), y, names, row), Qt::AlignRight | Qt::AlignVCenter, name);
        const QRectF bar(left + from * scale, y + row * 0.16, std::max(1.0, value * scale), row * 0.68);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isStale ? color(theme::Role::Muted) : fill);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setPen(color(theme::Role::Muted));
        const QString share = QStringLiteral("%1 (%2)").arg(qstr(print(Kind::Duration, value).text()), qstr(print(Kind::Fraction, value / total, 2).text()));
        painter.drawText(QRectF(bar.right() + 6, y, values + 60, row), Qt::AlignLeft | Qt::AlignVCenter, share);
        y += row;
    };
    for (const assess::Part& part : parts) {
        line(say(part.name), at, part.value, theme::series(seriesOf(part.name), onPaper), false);
        at += part.value;
    }
    line(say(Term::Total), 0, total, color(theme::Role::Accent), true);
}

void StepWaterfall::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    setAccessibleName(tr("Step time by part"));
    update();
}

ChartSheet StepWaterfall::sheet() const {
    ChartSheet sheet;
    const assess::JobAssessment* j = shownJob();
    if (!j) return sheet;
    sheet.title = tr("Step time by part");
    sheet.fileName = QStringLiteral("step");
    sheet.size = {960, 420};
    sheet.paint = [parts = assess::stepParts(j->step)](QPainter& painter, const QRect& target) { paint(painter, QRectF(target).adjusted(10, 10, -10, -10), parts, true, false); };
    sheet.csv = [parts = assess::stepParts(j->step)] {
        std::string csv = text::csvLine({"part", "seconds"});
        for (const assess::Part& part : parts) csv += text::csvLine({say(part.name).toStdString(), exactNumber(part.value)});
        return csv;
    };
    return sheet;
}

void StepWaterfall::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (const assess::JobAssessment* j = shownJob()) Q_EMIT explanationRequested(j->job, FigureId::StepTime);
}

} // namespace spanwright::widgets
