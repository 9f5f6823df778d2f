// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/demandtable.h"
#include "common/celltable.h"
#include "common/theme.h"
#include "document/newitems.h"
#include "project/edits.h"
#include "text/language.h"
#include "text/terms.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kNameCharacters = 28; // longer names are elided

} // namespace

DemandTable::DemandTable(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(document), m_add(new QPushButton(this)), m_remove(new QPushButton(this)), m_error(new QLabel(this)), m_table(new QTableView(this)) {
    m_table->setObjectName(QStringLiteral("demandTable"));
    m_add->setObjectName(QStringLiteral("demandAdd"));
    m_remove->setObjectName(QStringLiteral("demandRemove"));
    m_error->setObjectName(QStringLiteral("demandError"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_table->setModel(&m_model);
    editInCells(*m_table, [this](const QModelIndex& index) { return m_model.choices(index); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(m_add, &QPushButton::clicked, this, &DemandTable::add);
    connect(m_remove, &QPushButton::clicked, this, &DemandTable::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DemandTable::refreshButtons);
    connect(&m_model, &DemandModel::refused, this, [this](const QString& reason) {
        m_error->setText(reason);
        m_error->setVisible(!reason.isEmpty());
        QPalette p = m_error->palette();
        p.setColor(QPalette::WindowText, theme::color(theme::Role::Error));
        m_error->setPalette(p);
    });
    connect(&m_document, &Document::changed, this, &DemandTable::refresh);
    connect(&m_document, &QObject::destroyed, m_table, [this] { m_table->setModel(nullptr); }); // an open editor would write into it when it loses the focus
    retranslate();
}

DemandTable::~DemandTable() { m_table->setModel(nullptr); } // drops an open editor

void DemandTable::refresh() {
    m_model.refresh();
    m_table->resizeColumnsToContents();
    for (const int column : {DemandModel::Name, DemandModel::From, DemandModel::To}) m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), fontMetrics().averageCharWidth() * kNameCharacters));
    refreshButtons();
}

void DemandTable::refreshButtons() {
    m_add->setEnabled(m_document.scenario().sites.size() >= 2);
    m_remove->setEnabled(m_model.rowCount() > 0 && m_table->currentIndex().isValid());
    m_table->setVisible(m_model.rowCount() > 0);
}

void DemandTable::add() {
    if (m_document.scenario().sites.size() < 2) return;
    std::vector<SiteId> ends; // those that are selected, else the first ones
    for (const ItemRef& item : m_document.selection())
        if (item.kind == ItemKind::Site) ends.push_back(SiteId{item.id});
    for (const Shared<Site>& site : m_document.scenario().sites)
        if (ends.size() < 2 && std::ranges::find(ends, site->id) == ends.end()) ends.push_back(site->id);
    if (!m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), newDemand(m_document, ends[0], ends[1])), tr("Add demand"))) return;
    m_table->selectRow(m_model.rowCount() - 1);
    m_table->setFocus();
}

void DemandTable::remove() {
    const int row = m_table->currentIndex().row();
    const auto& all = m_document.scenario().demands;
    if (row < 0 || row >= static_cast<int>(all.size())) return;
    const ItemRef gone = ref(all[static_cast<std::size_t>(row)]->id);
    m_document.apply(edits::remove(m_document.project(), m_document.scenarioId(), std::span(&gone, 1)), tr("Remove demand"));
    m_table->selectRow(std::min(row, m_model.rowCount() - 1));
}

void DemandTable::retranslate() {
    m_table->setAccessibleName(say(text::entry(Term::HeadingDemands)));
    m_table->setToolTip(say(text::entry(Term::NoteDemands)));
    m_add->setText(tr("Add demand"));
    m_add->setToolTip(tr("Traffic of others between two sites: those that are selected, else the first two"));
    m_remove->setText(tr("Remove demand"));
    m_model.retranslate();
    refresh();
}

void DemandTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spanwright::widgets
