// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/failurepanel.h"
#include "common/jobchoice.h"
#include "common/reporttable.h"
#include "project/edits.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace spanwright::widgets {
namespace {

/// The scenario's items as they are after `change`; it returns whether it changed one.
template <class Item, class Change>
void changeAll(Result<Project>& project, ScenarioId scenario, const std::vector<Shared<Item>>& items, Change change) {
    for (const Shared<Item>& item : items) {
        Item copy = *item;
        if (project && change(copy)) project = edits::put(*project, scenario, std::move(copy));
    }
}

int countDown(const Scenario& s) {
    int count = 0;
    for (const Shared<Site>& site : s.sites) count += site->isDown;
    for (const Shared<FibreLink>& link : s.links) count += link->isDown;
    for (const Shared<Wavelength>& w : s.wavelengths) count += w->down > 0;
    return count;
}

} // namespace

FailurePanel::FailurePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_jobs(new QComboBox(this)), m_summary(new QLabel(this)), m_try(new QPushButton(this)), m_back(new QPushButton(this)), m_pages(new QStackedWidget(this)), m_advice(new QLabel(this)), m_table(new ReportTable(this)) {
    setObjectName(QStringLiteral("failurePanel"));
    m_jobs->setObjectName(QStringLiteral("failureJob"));
    m_summary->setObjectName(QStringLiteral("failureSummary"));
    m_try->setObjectName(QStringLiteral("tryFailure"));
    m_back->setObjectName(QStringLiteral("bringBack"));
    m_table->setObjectName(QStringLiteral("failureTable"));
    m_summary->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_jobs);
    row->addWidget(m_summary, 1);
    row->addWidget(m_back);
    row->addWidget(m_try);
    m_pages->addWidget(m_advice);
    m_pages->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    connect(m_jobs, &QComboBox::activated, this, &FailurePanel::refresh);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &FailurePanel::refreshButtons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this] {
        const assess::Failure* f = failure();
        if (!f) return;
        const Wavelength* w = f->subject.kind == ItemKind::Wavelength ? spanwright::find(m_document.scenario(), WavelengthId{f->subject.id}) : nullptr;
        m_document.select({w ? ref(w->links.front()) : f->subject});
    });
    connect(m_try, &QPushButton::clicked, this, &FailurePanel::tryFailure);
    connect(m_back, &QPushButton::clicked, this, &FailurePanel::bringBack);
    connect(&m_document, &Document::changed, this, &FailurePanel::refreshButtons);
    connect(&m_document, &Document::assessmentChanged, this, &FailurePanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &FailurePanel::follow);
    retranslate();
}

const assess::JobAssessment* FailurePanel::job() const {
    const JobId id{m_jobs->currentData().toULongLong()};
    return spanwright::find(m_document.scenario(), id) ? m_document.assessment().find(id) : nullptr;
}

const assess::Failure* FailurePanel::failure() const {
    const assess::JobAssessment* j = job();
    const int row = m_table->currentRow();
    return j && m_pages->currentIndex() == 1 && row >= 0 && row < static_cast<int>(j->failures.size()) ? &j->failures[static_cast<std::size_t>(row)] : nullptr;
}

void FailurePanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void FailurePanel::refresh() {
    m_isDirty = false;
    fillTrainingJobs(*m_jobs, m_document.scenario());
    const assess::JobAssessment* j = job();
    const bool isFilled = j && j->isComputed;
    if (isFilled && !m_document.isStale()) m_table->setTable(report::failureTable(m_document.scenario(), *j, translator()));
    m_advice->setText(!j ? tr("Add a job to see what each failure does to it.") : tr("The job does not run as it stands; the findings say why."));
    m_pages->setCurrentIndex(isFilled ? 1 : 0);
    refreshButtons();
}

void FailurePanel::refreshButtons() {
    const int down = countDown(m_document.scenario());
    const assess::JobAssessment* j = job();
    QString text = down > 0 ? tr("What if: %n item(s) lost.", nullptr, down) : QString();
    if (j && j->isComputed) {
        if (!text.isEmpty()) text += QLatin1Char(' ');
        text += tr("Something stops or restarts the job every %1; %2 of all time trains.").arg(qstr(print(j->meanTimeToInterrupt).text()), qstr(print(j->goodput).text()));
    }
    m_summary->setText(text);
    const assess::Failure* f = failure();
    m_try->setEnabled(f && f->kind != assess::FailureKind::Nodes && !m_document.isStale());
    m_back->setVisible(down > 0);
}

/// What the chosen row says is lost, on the whole scenario.
void FailurePanel::tryFailure() {
    const assess::Failure* f = failure();
    if (!f) return;
    const Scenario& s = m_document.scenario();
    Result<Project> after = m_document.project();
    const auto lose = [&](const auto& item) { return ref(item.id) == f->subject; };
    const bool isLight = f->kind == assess::FailureKind::LightPath;
    changeAll(after, m_document.scenarioId(), s.sites, [&](Site& site) { return lose(site) && (site.isDown = true); });
    if (f->kind != assess::FailureKind::Site)
        changeAll(after, m_document.scenarioId(), s.links, [&](FibreLink& link) { return !isLight && (lose(link) || std::ranges::find(f->dark, link.id) != f->dark.end()) && (link.isDown = true); });
    changeAll(after, m_document.scenarioId(), s.wavelengths, [&](Wavelength& w) { return lose(w) && w.down < w.count && ++w.down; });
    m_document.apply(std::move(after), tr("What if: %1").arg(m_table->item(m_table->currentRow(), 0)->text()));
}

void FailurePanel::bringBack() {
    const Scenario& s = m_document.scenario();
    Result<Project> after = m_document.project();
    changeAll(after, m_document.scenarioId(), s.sites, [](Site& site) { return std::exchange(site.isDown, false); });
    changeAll(after, m_document.scenarioId(), s.links, [](FibreLink& link) { return std::exchange(link.isDown, false); });
    changeAll(after, m_document.scenarioId(), s.wavelengths, [](Wavelength& w) { return std::exchange(w.down, 0) > 0; });
    m_document.apply(std::move(after), tr("Bring all back"));
}

void FailurePanel::retranslate() {
    m_jobs->setAccessibleName(tr("Job"));
    m_try->setText(tr("Try this failure"));
    m_try->setToolTip(tr("Marks what the chosen row names as lost; everything is computed again. Undo, or Bring all back, restores it"));
    m_back->setText(tr("Bring all back"));
    m_isDirty = true;
    if (isVisible()) refresh();
}

void FailurePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FailurePanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
