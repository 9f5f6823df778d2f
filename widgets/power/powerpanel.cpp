// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/powerpanel.h"
#include "common/reporttable.h"
#include "power/pictures.h"
#include "report/powertables.h"
#include "text/language.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <array>

namespace spanwright::widgets {
namespace {

/// The stale assessment of another scenario names items that are not in this one.
bool isOf(const Scenario& s, const assess::Assessment& a) {
    return a.sites.size() == s.sites.size() && std::ranges::all_of(a.sites, [&](const assess::SiteAssessment& row) { return spanwright::find(s, row.site) != nullptr; })
           && std::ranges::all_of(a.jobs, [&](const assess::JobAssessment& j) {
                  return spanwright::find(s, j.job) != nullptr && std::ranges::all_of(j.uses, [&](const assess::SiteUse& use) { return spanwright::find(s, use.site) != nullptr; });
              });
}

} // namespace

PowerPanel::PowerPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_views(new QButtonGroup(this)), m_jobs(new QComboBox(this)), m_measures(new QComboBox(this)), m_showTable(new QToolButton(this)), m_copy(new QPushButton(this)), m_export(new QPushButton(this)),
      m_pages(new QStackedWidget(this)), m_advice(new QLabel(this)), m_picture(new PictureView), m_exports(new ChartExport(*m_picture, [this] { return sheet(); })), m_table(new ReportTable(this)), m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("powerPanel"));
    m_jobs->setObjectName(QStringLiteral("powerJob"));
    m_measures->setObjectName(QStringLiteral("powerMeasure"));
    m_showTable->setObjectName(QStringLiteral("powerShowTable"));
    m_copy->setObjectName(QStringLiteral("powerCopy"));
    m_export->setObjectName(QStringLiteral("powerExport"));
    m_picture->setObjectName(QStringLiteral("powerPicture"));
    m_table->setObjectName(QStringLiteral("powerTable"));
    m_advice->setObjectName(QStringLiteral("powerAdvice"));
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    for (const char* name : {"powerShowSites", "powerShowBars", "powerShowFlow"}) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_views->addButton(button, static_cast<int>(m_views->buttons().size()));
        row->addWidget(button);
    }
    m_views->button(Sites)->setChecked(true);
    row->addWidget(m_measures);
    row->addWidget(m_jobs);
    row->addStretch(1);
    m_showTable->setCheckable(true);
    m_showTable->setAutoRaise(true);
    for (QWidget* w : std::initializer_list<QWidget*>{m_showTable, m_copy, m_export}) row->addWidget(w);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_picture);
    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(m_table, 1);
    sideColumn->addWidget(m_note);
    auto* split = new QSplitter;
    split->addWidget(scroll);
    split->addWidget(side);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({640, 360});
    m_pages->addWidget(m_advice);
    m_pages->addWidget(split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    connect(m_views, &QButtonGroup::idClicked, this, &PowerPanel::refresh);
    connect(m_jobs, &QComboBox::currentIndexChanged, this, &PowerPanel::refresh);
    connect(m_measures, &QComboBox::currentIndexChanged, this, &PowerPanel::refresh);
    side->hide(); // pictures need the width
    connect(m_showTable, &QToolButton::toggled, side, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, m_exports, &ChartExport::copy);
    connect(m_export, &QPushButton::clicked, m_exports, [this] { m_exports->chooseFile(); });
    connect(m_picture, &PictureView::chosen, this, &PowerPanel::choose);
    connect(&m_document, &Document::assessmentChanged, this, &PowerPanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &PowerPanel::follow);
    retranslate();
}

JobId PowerPanel::job() const { return JobId{m_jobs->currentData().toULongLong()}; }
Measure PowerPanel::measure() const { return static_cast<Measure>(m_measures->currentData().toInt()); }

JobId PowerPanel::explainedJob() const {
    if (!job().isNone()) return job();
    const assess::JobAssessment* longest = nullptr;
    for (const assess::JobAssessment& j : m_document.assessment().jobs)
        if (j.isComputed && (!longest || j.trainingTime > longest->trainingTime)) longest = &j;
    return longest ? longest->job : JobId{};
}

void PowerPanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void PowerPanel::fillJobs() {
    const QVariant before = m_jobs->currentData();
    const QSignalBlocker quiet(m_jobs);
    m_jobs->clear();
    m_jobs->addItem(say(PowerTerm::AllJobs), QVariant::fromValue<qulonglong>(0));
    for (const assess::JobAssessment& j : m_document.assessment().jobs)
        if (j.isComputed) m_jobs->addItem(qstr(spanwright::find(m_document.scenario(), j.job)->name), QVariant::fromValue<qulonglong>(j.job.value));
    m_jobs->setCurrentIndex(std::max(0, m_jobs->findData(before)));
}

QString PowerPanel::advice() const {
    const Scenario& s = m_document.scenario();
    if (s.sites.empty()) return tr("Draw a site with accelerators, to see what it draws from its grid, where the power goes and what it costs.");
    if (m_views->checkedId() == Bars) {
        if (!assess::breakdown(s, m_document.assessment(), measure(), job()).isKnown) return say(PowerTerm::NoPrice);
        return tr("Add a job and place it on a pool, to see this measure by site and category.");
    }
    return tr("Add a GPU pool to a site: without accelerators no power flows.");
}

void PowerPanel::refresh() {
    const Scenario& s = m_document.scenario();
    const assess::Assessment& a = m_document.assessment();
    m_isDirty = !isOf(s, a);
    if (m_isDirty) return; // of another scenario; the next one follows
    fillJobs();
    const int view = m_views->checkedId();
    m_measures->setVisible(view == Bars);
    m_jobs->setVisible(view != Sites && m_jobs->count() > 2);
    Picture picture;
    report::Table table;
    if (view == Sites) {
        picture = gridPicture(s, a);
        table = report::gridTable(s, a, translator());
        m_csv = report::gridCsv(s, a);
    } else if (view == Bars) {
        const assess::Breakdown b = assess::breakdown(s, a, measure(), job());
        picture = barsPicture(s, b, job());
        table = report::breakdownTable(s, b, translator());
        m_csv = report::toCsv(s, b);
    } else {
        const assess::PowerFlow flow = assess::powerFlow(s, m_document.catalogue(), a, job());
        picture = flowPicture(s, flow, job(), explainedJob());
        table = report::flowTable(s, flow, translator());
        m_csv = report::toCsv(s, flow);
    }
    m_title = qstr(table.title);
    m_table->setTable(table);
    m_note->setText(qstr(table.note));
    m_note->setVisible(!table.note.empty());
    m_picture->setAccessibleName(m_title);
    m_picture->setAccessibleDescription(tr("Arrow keys go from part to part, Enter explains one. The table beside it holds the same figures."));
    m_copy->setEnabled(!picture.isEmpty());
    m_export->setEnabled(!picture.isEmpty());
    m_advice->setText(picture.isEmpty() ? advice() : QString());
    m_pages->setCurrentIndex(picture.isEmpty() ? 0 : 1);
    m_picture->setPicture(std::move(picture), m_document.isStale());
}

void PowerPanel::choose(const Spot& spot) {
    if (!spot.detail.site.isNone()) m_document.select({ref(spot.detail.site)});
    if (spot.figure) Q_EMIT explanationRequested(spot.detail.job, *spot.figure);
    else Q_EMIT detailRequested(spot.detail);
}

ChartSheet PowerPanel::sheet() const {
    constexpr std::array kNames{"sites", "bars", "power-flow"};
    ChartSheet sheet = sheetOf(m_picture->picture(), m_title, m_csv);
    sheet.fileName = QLatin1String(kNames[static_cast<std::size_t>(m_views->checkedId())]);
    return sheet;
}

void PowerPanel::retranslate() {
    m_views->button(Sites)->setText(tr("Sites"));
    m_views->button(Sites)->setToolTip(tr("Mean, peak and swing of each site against its power cap; rates of each job"));
    m_views->button(Bars)->setText(tr("By category"));
    m_views->button(Bars)->setToolTip(tr("Power, energy, carbon or cost, by site and by what it is for"));
    m_views->button(Flow)->setText(tr("Flow of power"));
    m_views->button(Flow)->setToolTip(tr("From each grid over cooling, hosts and waiting to model FLOPs"));
    {
        const QSignalBlocker quiet(m_measures);
        const int at = std::max(0, m_measures->currentIndex());
        m_measures->clear();
        for (const Measure measure : kMeasures) m_measures->addItem(say(measure), static_cast<int>(measure));
        m_measures->setCurrentIndex(at);
    }
    m_measures->setAccessibleName(tr("Measure"));
    m_jobs->setAccessibleName(tr("Job"));
    m_showTable->setText(tr("Table"));
    m_showTable->setToolTip(tr("The same figures as a table; Ctrl+C copies it"));
    m_copy->setText(tr("Copy as image"));
    m_export->setText(tr("Export..."));
    setAccessibleName(tr("Power and cost"));
    m_isDirty = true;
    if (isVisible()) refresh();
}

void PowerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) m_picture->update();
    QWidget::changeEvent(event);
}

void PowerPanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
