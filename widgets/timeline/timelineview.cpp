// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelineview.h"
#include "charts/chartexport.h"
#include "common/jobchoice.h"
#include "common/theme.h"
#include "text/csvline.h"
#include "text/language.h"
#include "units/units.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kPaperWidth = 1280, kPaperRow = 22, kPaperAround = 60, kPaperLeast = 240, kPaperMost = 900; // px

/// Bars that are on view, at least in part.
std::string csvOf(const gantt::Data& data, gantt::View view) {
    std::string csv = text::csvLine({"stage", "work", "micro_batch", "start_s", "end_s", "to_stage"});
    const auto add = [&](std::size_t stage, const gantt::Bar& bar) {
        if (bar.end < view.start || bar.start > view.end) return;
        csv += text::csvLine({std::to_string(stage + 1), (bar.to < 0 ? gantt::title(bar.op.work) : GanttPlot::tr("transfer")).toStdString(), std::to_string(bar.microBatch + 1), exactNumber(bar.start), exactNumber(bar.end),
                              bar.to < 0 ? std::string() : std::to_string(bar.to + 1)});
    };
    for (std::size_t stage = 0; stage < data.work.size(); ++stage) {
        for (const gantt::Bar& bar : data.work[stage]) add(stage, bar);
        if (stage < data.transfers.size())
            for (const gantt::Bar& bar : data.transfers[stage]) add(stage, bar);
    }
    return csv;
}

} // namespace

GanttPlot::GanttPlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("ganttPlot"));
    setMinimumHeight(120);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::OpenHandCursor);
}

gantt::Frame GanttPlot::frame() const { return {QRectF(rect()), m_data, m_view}; }

void GanttPlot::setData(gantt::Data data, const QString& placeholder) {
    const bool showedAll = m_view.end - m_view.start >= m_data.step;
    const bool isAlike = !m_data.isEmpty() && data.work.size() == m_data.work.size() && data.microBatches == m_data.microBatches && std::abs(data.step / m_data.step - 1) < 0.5;
    m_data = std::move(data);
    m_placeholder = placeholder;
    setCursor(m_data.isEmpty() ? Qt::ArrowCursor : Qt::OpenHandCursor);
    if (isAlike && !showedAll && !m_data.isEmpty()) setView(m_view);
    else showAll();
    update();
}

void GanttPlot::setStale(bool isStale) {
    m_isStale = isStale;
    update();
}

void GanttPlot::showAll() { setView({0, m_data.step > 0 ? m_data.step : 1}); }

void GanttPlot::setView(gantt::View view) {
    constexpr double closest = 1e-7; // of the step
    const double whole = m_data.step > 0 ? m_data.step : 1;
    const double span = std::clamp(view.end - view.start, whole * closest, whole);
    const double start = std::clamp(view.start, 0.0, whole - span);
    m_view = {start, start + span};
    update();
}

void GanttPlot::zoom(double factor, double at) { setView({at - (at - m_view.start) / factor, at + (m_view.end - at) / factor}); }

void GanttPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Base));
    if (m_data.isEmpty()) {
        painter.setPen(theme::color(theme::Role::Muted));
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    gantt::paint(painter, QRectF(rect()), m_data, m_view, false, m_isStale);
    if (!hasFocus()) return;
    painter.setPen(theme::color(theme::Role::Accent));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void GanttPlot::wheelEvent(QWheelEvent* event) {
    if (m_data.isEmpty()) return;
    const QPoint turn = event->angleDelta();
    if (std::abs(turn.x()) > std::abs(turn.y())) {
        const double shift = -turn.x() / 1200.0 * (m_view.end - m_view.start);
        setView({m_view.start + shift, m_view.end + shift});
    } else {
        zoom(std::pow(1.2, turn.y() / 120.0), frame().seconds(event->position().x()));
    }
    event->accept();
}

void GanttPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_data.isEmpty()) return;
    m_dragFrom = event->position().x();
    m_dragView = m_view;
    setCursor(Qt::ClosedHandCursor);
}

void GanttPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragFrom) {
        const double shift = (*m_dragFrom - event->position().x()) / frame().plot.width() * (m_dragView.end - m_dragView.start);
        setView({m_dragView.start + shift, m_dragView.end + shift});
        return;
    }
    const std::optional<gantt::Hit> under = gantt::hit(frame(), m_data, event->position());
    if (under) QToolTip::showText(event->globalPosition().toPoint(), gantt::describe(*under, m_data), this);
    else QToolTip::hideText();
}

void GanttPlot::mouseReleaseEvent(QMouseEvent*) {
    m_dragFrom.reset();
    setCursor(m_data.isEmpty() ? Qt::ArrowCursor : Qt::OpenHandCursor);
}

void GanttPlot::mouseDoubleClickEvent(QMouseEvent*) { showAll(); }

void GanttPlot::keyPressEvent(QKeyEvent* event) {
    const double middle = (m_view.start + m_view.end) / 2, shift = (m_view.end - m_view.start) / 8;
    switch (event->key()) {
    case Qt::Key_Plus: case Qt::Key_Equal: zoom(1.5, middle); break;
    case Qt::Key_Minus: zoom(1 / 1.5, middle); break;
    case Qt::Key_Left: setView({m_view.start - shift, m_view.end - shift}); break;
    case Qt::Key_Right: setView({m_view.start + shift, m_view.end + shift}); break;
    case Qt::Key_Home: case Qt::Key_0: showAll(); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool GanttPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) return true; // shown while the mouse moves
    return QWidget::event(event);
}

TimelineView::TimelineView(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_job(new QComboBox(this)), m_summary(new QLabel(this)), m_all(new QPushButton(this)), m_export(new QPushButton(this)),
      m_plot(new GanttPlot(this)), m_exports(new ChartExport(*m_plot, [this] { return sheet(); })) {
    setObjectName(QStringLiteral("timeline"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_job);
    row->addWidget(m_summary, 1);
    row->addWidget(m_all);
    row->addWidget(m_export);
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);
    m_summary->setMinimumWidth(1); // a long sentence must not widen the window
    m_job->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_job, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_all, &QPushButton::clicked, m_plot, &GanttPlot::showAll);
    connect(m_export, &QPushButton::clicked, m_exports, [this] { m_exports->chooseFile(); });
    connect(&m_document, &Document::assessmentChanged, this, &TimelineView::follow);
    retranslate();
}

void TimelineView::follow() {
    m_plot->setStale(m_document.isStale());
    if (m_document.isStale()) return;
    m_isDirty = true;
    if (isVisible()) refresh();
}

void TimelineView::refresh() {
    m_isDirty = false;
    fillTrainingJobs(*m_job, m_document.scenario());
    const assess::JobAssessment* job = m_document.assessment().find(JobId{m_job->currentData().toULongLong()});
    gantt::Data data = job && job->isComputed ? gantt::dataOf(*job) : gantt::Data{};
    QString summary;
    if (!data.isEmpty()) {
        summary = tr("%1, %2 stages, %3 micro-batches: %4, %5 idle")
                      .arg(gantt::title(data.scheme), QString::number(data.work.size()), qstr(printNumber(data.microBatches, 0)),
                           qstr(print(Kind::Duration, data.step, 4).text()), qstr(print(Kind::Fraction, data.idle).text()));
        if (data.microBatches < data.allMicroBatches) summary += QLatin1Char(' ') + tr("(the first of %1)").arg(qstr(printNumber(data.allMicroBatches, 0)));
    }
    m_summary->setText(summary);
    m_summary->setToolTip(tr("Pipeline work alone: data-parallel communication and the optimizer follow it. Every stage takes the time of the slowest."));
    m_all->setEnabled(!data.isEmpty());
    m_export->setEnabled(!data.isEmpty());
    m_plot->setData(std::move(data), tr("Add a training job and place it on a pool to see which stage works when."));
    m_plot->setStale(m_document.isStale());
}

void TimelineView::retranslate() {
    m_all->setText(tr("Show all"));
    m_export->setText(tr("Export..."));
    m_job->setAccessibleName(tr("Job"));
    m_plot->setAccessibleName(tr("Pipeline timeline"));
    m_plot->setToolTip(QString());
    m_all->setToolTip(tr("Show the whole step (double click). The wheel zooms, dragging moves."));
    refresh();
}

ChartSheet TimelineView::sheet() const {
    ChartSheet sheet;
    const gantt::Data& data = m_plot->data();
    if (data.isEmpty()) return sheet;
    sheet.title = tr("Pipeline timeline");
    sheet.fileName = QStringLiteral("timeline");
    sheet.size = {kPaperWidth, std::clamp(static_cast<int>(data.work.size()) * kPaperRow + kPaperAround, kPaperLeast, kPaperMost)};
    sheet.paint = [this](QPainter& painter, const QRect& target) { gantt::paint(painter, target, m_plot->data(), m_plot->view(), true, false); };
    sheet.csv = [this] { return csvOf(m_plot->data(), m_plot->view()); };
    return sheet;
}

void TimelineView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty) refresh();
}

void TimelineView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
