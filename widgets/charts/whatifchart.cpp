// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatifchart.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/whatiffigures.h"
#include "charts/whatifsliders.h"
#include "evidence/fieldresults.h"
#include "text/language.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>

namespace spanwright::widgets {
namespace {

constexpr std::array kFigures{FigureId::Efficiency, FigureId::StepTime, FigureId::DaysToTrain, FigureId::LatencyPenalty, FigureId::Cost};
constexpr double kHoverReach = 8;  // px
constexpr int kSlidersWidth = 250; // px

} // namespace

/// One computation on its own thread; the destructor cancels and waits for the point under way.
class WhatIfChart::Job final {
public:
    Job(std::function<void(const std::function<bool()>&)> work) : m_thread([this, work = std::move(work)] { work([this] { return m_isCancelled.load(); }); }) {}
    ~Job() {
        m_isCancelled = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_isCancelled = false;
    std::thread m_thread;
};

WhatIfChart::WhatIfChart(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_plot(new QCustomPlot(this)), m_sliders(new WhatIfSliders(document)), m_figures(new WhatIfFigures(this)), m_cursors(new ChartCursors(this)),
      m_exports(new ChartExport(*this, [this] { return sheet(); }, m_cursors)), m_figure(new QComboBox(this)), m_export(new QPushButton(this)), m_pin(new QAction(this)) {
    setObjectName(QStringLiteral("whatIfChart"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_sliders);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kSlidersWidth);
    layout->addWidget(scroll);
    auto* column = new QVBoxLayout;
    auto* row = new QHBoxLayout;
    row->addWidget(m_figure);
    row->addSpacing(8);
    row->addWidget(m_figures, 1);
    row->addWidget(m_export);
    column->addLayout(row);
    column->addWidget(m_plot, 1);
    layout->addLayout(column, 1);
    m_plot->setMinimumHeight(120);
    m_plot->setObjectName(QStringLiteral("whatIfPlot"));
    m_figure->setObjectName(QStringLiteral("whatIfFigure"));
    m_export->setObjectName(QStringLiteral("whatIfExport"));
    m_cursors->setReading([this](const QPointF& position) { return readingAt(position); });
    m_pin->setObjectName(QStringLiteral("whatIfPin"));
    addAction(m_pin);
    connect(m_pin, &QAction::triggered, this, [this] { Q_EMIT pinRequested(m_data.figure); });
    connect(m_figure, &QComboBox::currentIndexChanged, this, &WhatIfChart::compute);
    connect(m_export, &QPushButton::clicked, m_exports, [this] { m_exports->chooseFile(); });
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &WhatIfChart::draw);
    connect(m_sliders, &WhatIfSliders::moved, this, &WhatIfChart::showTrial);
    connect(m_sliders, &WhatIfSliders::assessed, this, &WhatIfChart::showTrial);
    connect(m_sliders, &WhatIfSliders::settled, this, [this] {
        if (m_sliders->movesCurves() || m_isOfTrial) compute();
    });
    connect(&m_document, &Document::assessmentChanged, this, [this] {
        if (m_document.isStale()) draw();
        else compute();
    });
    connect(&m_document, &Document::scenarioChanged, m_sliders, &WhatIfSliders::reset);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        if (isVisible() && !m_document.isStale()) m_sliders->setJob(chosenJob());
    });
    retranslate();
}

WhatIfChart::~WhatIfChart() { m_job.reset(); }

JobId WhatIfChart::chosenJob() const {
    JobId first;
    for (const assess::JobAssessment& j : m_document.assessment().jobs) {
        if (!j.isComputed || j.routes.empty()) continue;
        if (m_document.selection().contains(ref(j.job))) return j.job;
        if (first.isNone()) first = j.job;
    }
    return first;
}

void WhatIfChart::compute() {
    m_isDirty = true;
    if (!isVisible()) return;
    const JobId job = chosenJob();
    m_sliders->setJob(job);
    m_job.reset();
    ++m_generation;
    m_isDirty = false;
    m_isOfTrial = m_sliders->movesCurves();
    if (job.isNone()) {
        m_isComputing = false;
        m_data = {};
        m_data.figure = static_cast<FigureId>(m_figure->currentData().toInt());
        return showTrial();
    }
    m_isComputing = true;
    const auto figure = static_cast<FigureId>(m_figure->currentData().toInt());
    m_job = std::make_unique<Job>([this, generation = m_generation, scenario = m_sliders->curveScenario(), catalogue = m_document.catalogue(),
                                   assessment = m_document.assessment(), job, figure](const std::function<bool()>& isCancelled) {
        WhatIfData data = whatIf(scenario, catalogue, assessment, job, figure, isCancelled);
        if (isCancelled()) return;
        QMetaObject::invokeMethod(this, [this, generation, data = std::move(data)] {
            if (generation != m_generation) return;
            m_data = data;
            m_isComputing = false;
            showTrial();
        }, Qt::QueuedConnection);
    });
}

std::optional<WhatIfMark> WhatIfChart::trialMark() const {
    if (!m_sliders->isChanged() || m_data.series.empty()) return std::nullopt;
    WhatIfMark mark{m_sliders->length(), m_data.value};
    const auto& assessment = m_sliders->assessment();
    const assess::JobAssessment* j = assessment ? assessment->find(m_sliders->job()) : nullptr;
    const assess::Figure* exact = j ? j->figure(m_data.figure) : nullptr;
    if (exact) mark.value = exact->value;
    if (exact && !m_sliders->isBusy()) return mark;
    // at once along the curve; the assessment follows
    if (const study::Series* curve = m_data.of(m_sliders->fibre())) mark.value = valueAt(*curve, mark.length);
    return mark;
}

void WhatIfChart::showTrial() {
    const auto& assessment = m_sliders->assessment();
    const JobId job = m_sliders->job();
    m_figures->show(m_document.assessment().find(job), m_sliders->isChanged() && assessment ? assessment->find(job) : nullptr, shownCurrency(*m_document.scenario().assumptions),
                    m_document.isStale() || (m_sliders->isChanged() && m_sliders->isBusy()));
    draw();
}

void WhatIfChart::draw() {
    fillWhatIf(*m_plot, m_data, false, m_document.isStale(), trialMark());
    if (m_data.series.empty()) {
        auto* text = new QCPItemText(m_plot);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(0.5, 0.5);
        text->setColor(theme::color(theme::Role::Muted));
        text->setFont(theme::font());
        text->setText(tr("Place a job on pools in two linked sites to see what distance does."));
    }
    m_export->setEnabled(!m_data.series.empty());
    m_cursors->attach(*m_plot, {{Kind::Length}, {info(m_data.figure).kind}, {}});
    m_pin->setEnabled(!m_data.series.empty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString WhatIfChart::readingAt(const QPointF& position) const {
    if (m_data.series.empty() || !m_plot->axisRect()->rect().contains(position.toPoint())) return {};
    const Length at = Length::fromBase(m_plot->xAxis->pixelToCoord(position.x()));
    QString text = qstr(print(at).text());
    for (const study::Series& s : m_data.series) text += QStringLiteral("\n%1: %2").arg(sayShipped(s.name), qstr(print(info(m_data.figure).kind, valueAt(s, at), 4).text()));
    if (m_data.figure != FigureId::Efficiency) return text;
    for (const evidence::FieldResult& r : evidence::fieldResults())
        if (std::abs(m_plot->xAxis->coordToPixel(r.distance.base()) - position.x()) < kHoverReach)
            text += QStringLiteral("\n%1: %2%3 (%4)").arg(qstr(r.title), r.isBound ? QStringLiteral("> ") : QString(), qstr(print(r.efficiency).text()), qstr(r.evidence));
    return text;
}

ChartSheet WhatIfChart::sheet() const {
    ChartSheet sheet;
    if (m_data.series.empty()) return sheet;
    sheet.title = say(m_data.figure);
    sheet.fileName = QStringLiteral("what-if");
    sheet.fill = [this](QCustomPlot& plot) {
        fillWhatIf(plot, m_data, true, false, trialMark());
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] {
        WhatIfData shown = m_data;
        std::erase_if(shown.series, [this](const study::Series& s) { return m_cursors->isHidden(sayShipped(s.name)); });
        return whatIfCsv(shown);
    };
    return sheet;
}

void WhatIfChart::retranslate() {
    const QSignalBlocker quiet(m_figure);
    const int at = std::max(0, m_figure->currentIndex());
    m_figure->clear();
    for (const FigureId id : kFigures) m_figure->addItem(say(id), static_cast<int>(id));
    m_figure->setCurrentIndex(at);
    m_figure->setAccessibleName(tr("Figure of the chart"));
    m_export->setText(tr("Export..."));
    m_pin->setText(tr("Pin to presentation"));
    m_plot->setAccessibleName(tr("Chart of distance against a figure"));
    setAccessibleName(tr("What if"));
    showTrial();
}

void WhatIfChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) draw();
}

void WhatIfChart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty) compute();
}

} // namespace spanwright::widgets
