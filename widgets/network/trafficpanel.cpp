// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/trafficpanel.h"
#include "common/reporttable.h"
#include "network/demandtable.h"
#include "text/language.h"
#include "text/terms.h"
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace spanwright::widgets {

TrafficPanel::TrafficPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_tabs(new QTabWidget(this)), m_pages(new QStackedWidget(this)), m_advice(new QLabel(this)), m_traffic(new ReportTable(this)), m_ports(new ReportTable(this)), m_demands(new DemandTable(document, this)) {
    setObjectName(QStringLiteral("trafficPanel"));
    m_traffic->setObjectName(QStringLiteral("trafficTable"));
    m_ports->setObjectName(QStringLiteral("portTable"));
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_advice);
    m_pages->addWidget(m_traffic);
    m_tabs->setObjectName(QStringLiteral("trafficTables"));
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_pages, m_ports, m_demands}) m_tabs->addTab(page, QString());
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(6, 4, 6, 4);
    outer->addWidget(m_tabs);
    connect(m_traffic, &QTableWidget::cellDoubleClicked, this, [this](int row) {
        for (const assess::JobAssessment& j : m_document.assessment().jobs) {
            const int count = static_cast<int>(j.crossings.size());
            if (row < count) return m_document.select({ref(j.job)});
            row -= count;
        }
    });
    connect(&m_document, &Document::assessmentChanged, this, &TrafficPanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &TrafficPanel::follow);
    retranslate();
}

void TrafficPanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void TrafficPanel::refresh() {
    m_isDirty = false;
    m_demands->refresh();
    const Scenario& s = m_document.scenario();
    const assess::Assessment& a = m_document.assessment();
    const auto isThere = [&](const auto& rows, auto member) { return std::ranges::all_of(rows, [&](const auto& row) { return spanwright::find(s, row.*member) != nullptr; }); };
    if (!isThere(a.jobs, &assess::JobAssessment::job) || !isThere(a.links, &assess::LinkAssessment::link) || a.links.size() != s.links.size()) return; // of another scenario; the next one follows
    const report::Table traffic = report::trafficTable(s, a, translator());
    m_traffic->setTable(traffic);
    const report::Table ports = report::portTable(s, m_document.catalogue(), a, translator());
    m_ports->setTable(ports);
    m_pages->setCurrentIndex(traffic.rows.empty() ? 0 : 1);
}

void TrafficPanel::retranslate() {
    m_tabs->setTabText(0, say(text::entry(Term::HeadingTraffic)));
    m_tabs->setTabText(1, say(text::entry(Term::HeadingPorts)));
    m_tabs->setTabText(2, say(text::entry(Term::HeadingDemands)));
    m_advice->setText(tr("Place a job on pools of two sites that fibre joins, to see what its traffic gets and what limits it."));
    m_isDirty = true;
    if (isVisible()) refresh();
}

void TrafficPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TrafficPanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
