// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/spantable.h"
#include "common/celltable.h"
#include "common/theme.h"
#include "network/network.h"
#include "project/edits.h"
#include "project/fields.h"
#include "text/language.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

namespace spanwright::widgets {
namespace {

constexpr int kNameCharacters = 24; // longer names are elided

} // namespace

SpanTable::SpanTable(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(document), m_table(new QTableView(this)), m_byHand(new QPushButton(this)), m_designed(new QPushButton(this)), m_split(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_error(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("spanTable"));
    m_byHand->setObjectName(QStringLiteral("spansByHand"));
    m_designed->setObjectName(QStringLiteral("spansDesigned"));
    m_split->setObjectName(QStringLiteral("spanSplit"));
    m_remove->setObjectName(QStringLiteral("spanRemove"));
    m_error->setObjectName(QStringLiteral("spanError"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_table->setModel(&m_model);
    editInCells(*m_table, [this](const QModelIndex& index) { return m_model.choices(index); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_byHand, m_designed, m_split, m_remove}) row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    connect(m_byHand, &QPushButton::clicked, this, [this] {
        edit(tr("Enter spans by hand"), [this](FibreLink& l) { l.spans = network::spansByHand(l, m_document.scenario(), m_document.catalogue()); });
    });
    connect(m_designed, &QPushButton::clicked, this, [this] {
        edit(tr("Design the spans"), [this](FibreLink& l) {
            const Length sum = network::lengthOf(l, m_document.scenario());
            l.spans.clear();
            constexpr double kSame = 1; // m
            if (std::abs((network::lengthOf(l, m_document.scenario()) - sum).base()) < kSame) return; // the link's own length, from the map perhaps
            l.enteredLength = sum;
            l.lengthMode = LengthMode::Entered;
        });
    });
    connect(m_split, &QPushButton::clicked, this, &SpanTable::split);
    connect(m_remove, &QPushButton::clicked, this, &SpanTable::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SpanTable::refreshButtons);
    connect(&m_model, &SpanModel::refused, this, [this](const QString& reason) {
        m_error->setText(reason);
        m_error->setVisible(!reason.isEmpty());
        QPalette p = m_error->palette();
        p.setColor(QPalette::WindowText, theme::color(theme::Role::Error));
        m_error->setPalette(p);
    });
    connect(&m_document, &QObject::destroyed, m_table, [this] { m_table->setModel(nullptr); }); // an open editor would write into it when it loses the focus
    retranslate();
}

SpanTable::~SpanTable() { m_table->setModel(nullptr); } // drops an open editor

void SpanTable::setLink(LinkId link, const network::LineDesign& design) {
    if (link != std::exchange(m_link, link)) m_error->hide();
    m_model.setLink(link, design);
    m_table->resizeColumnsToContents();
    for (const int column : {SpanModel::Fibre, SpanModel::Amplifier}) m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), fontMetrics().averageCharWidth() * kNameCharacters));
    refreshButtons();
}

void SpanTable::refreshButtons() {
    const bool isByHand = m_model.isByHand();
    const bool isSmall = m_model.rowCount() <= static_cast<int>(fields::kSpansMost);
    const bool hasRow = isByHand && m_table->currentIndex().isValid();
    m_byHand->setVisible(!isByHand);
    m_byHand->setEnabled(isSmall && m_model.rowCount() > 0);
    m_byHand->setToolTip(isSmall ? tr("Starts from the designed spans; each then has a length, fibre, extra loss and amplifier of its own")
                                 : tr("At most %1 spans can be entered by hand. Set a longer amplifier spacing of the link.").arg(int(fields::kSpansMost)));
    for (QPushButton* button : {m_designed, m_split, m_remove}) button->setVisible(isByHand);
    m_split->setEnabled(hasRow);
    m_remove->setEnabled(hasRow && m_model.rowCount() > 1);
}

void SpanTable::edit(const QString& text, const std::function<void(FibreLink&)>& change) {
    const FibreLink* found = spanwright::find(m_document.scenario(), m_link);
    if (!found) return;
    FibreLink l = *found;
    change(l);
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(l)), text);
}

void SpanTable::split() {
    const auto at = static_cast<std::size_t>(m_table->currentIndex().row());
    edit(tr("Split span"), [at](FibreLink& l) { network::splitSpan(l, at); });
    m_table->selectRow(static_cast<int>(at));
}

void SpanTable::remove() {
    const int at = m_table->currentIndex().row();
    edit(tr("Remove span"), [at](FibreLink& l) { l.spans.erase(l.spans.begin() + at); });
    m_table->selectRow(std::min(at, m_model.rowCount() - 1));
}

void SpanTable::retranslate() {
    m_table->setAccessibleName(tr("Spans of the link"));
    m_byHand->setText(tr("Enter spans by hand"));
    m_designed->setText(tr("Design them for me"));
    m_designed->setToolTip(tr("Equal spans over the same length, by the link's amplifier spacing"));
    m_split->setText(tr("Split"));
    m_split->setToolTip(tr("Two halves with an amplifier between them"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("The link becomes shorter by this span"));
    m_model.retranslate();
    refreshButtons();
}

void SpanTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spanwright::widgets
