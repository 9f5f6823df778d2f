// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/costpanel.h"
#include "common/reporttable.h"
#include "project/edits.h"
#include "project/fields.h"
#include "report/ownertables.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>

namespace spanwright::widgets {

CostPanel::CostPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_choice(new QComboBox(this)), m_currency(new QComboBox(this)), m_table(new ReportTable(this)), m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("costPanel"));
    m_choice->setObjectName(QStringLiteral("costTableChoice"));
    m_currency->setObjectName(QStringLiteral("costCurrency"));
    m_table->setObjectName(QStringLiteral("costTable"));
    m_note->setObjectName(QStringLiteral("costNote"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const char* code : fields::kCurrencies) m_currency->addItem(QLatin1String(code));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choice);
    row->addWidget(m_currency);
    row->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_choice, &QComboBox::activated, this, &CostPanel::refresh);
    connect(m_currency, &QComboBox::activated, this, &CostPanel::setCurrency);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int line) {
        const QTableWidgetItem* last = m_table->item(line, m_table->columnCount() - 1);
        if (last && m_document.catalogue().fact(last->text().toStdString())) Q_EMIT factRequested(last->text());
    });
    connect(&m_document, &Document::assessmentChanged, this, &CostPanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &CostPanel::follow);
    retranslate();
}

void CostPanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void CostPanel::refresh() {
    m_isDirty = false;
    const Scenario& s = m_document.scenario();
    {
        const QSignalBlocker quiet(m_currency);
        m_currency->setCurrentIndex(static_cast<int>(s.assumptions->currency));
    }
    if (m_document.isStale()) return;
    const std::vector<report::Table> tables = report::costTables(s, m_document.catalogue(), m_document.assessment(), translator());
    const int chosen = std::clamp(m_choice->currentIndex(), 0, static_cast<int>(tables.size()) - 1);
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const report::Table& t : tables) m_choice->addItem(qstr(t.title));
    m_choice->setCurrentIndex(chosen);
    const report::Table& shown = tables[static_cast<std::size_t>(chosen)];
    m_table->setTable(shown);
    m_note->setText(qstr(shown.note));
}

void CostPanel::setCurrency(int index) {
    Assumptions a = *m_document.scenario().assumptions;
    a.currency = static_cast<ShownCurrency>(index);
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(a)), tr("Currency"));
}

void CostPanel::retranslate() {
    m_choice->setAccessibleName(tr("Table of the cost"));
    m_choice->setToolTip(tr("Cost by site, bytes between owners, cash flow, owners, prices. Double-click a price to see and replace it in the library."));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setToolTip(tr("What money of this scenario is shown in; rates are among its assumptions"));
    m_isDirty = true;
    if (isVisible()) refresh();
}

void CostPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CostPanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
