// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/cataloguebrowser.h"
#include "common/dialogs.h"
#include "project/edits.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>
#include <algorithm>
#include <set>

namespace spanwright::widgets {
namespace {

QString valueOf(const catalogue::Fact& fact) {
    if (const double* number = std::get_if<double>(&fact.value)) return qstr(printNumber(*number, 6));
    return qstr(std::get<std::string>(fact.value));
}

QString provenance(const catalogue::Fact& fact) {
    switch (fact.provenance) {
    case catalogue::Provenance::Read: return CatalogueBrowser::tr("read at source");
    case catalogue::Provenance::User: return CatalogueBrowser::tr("yours");
    default: return CatalogueBrowser::tr("recalled, not re-read");
    }
}

} // namespace

CatalogueBrowser::CatalogueBrowser(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_group(new QComboBox), m_filter(new QLineEdit), m_table(new QTableWidget), m_detail(new QTextBrowser), m_value(new QLineEdit), m_source(new QLineEdit),
      m_replace(new QPushButton), m_reset(new QPushButton) {
    setObjectName(QStringLiteral("catalogueBrowser"));
    dialogs::resizeToScreen(*this, {1080, 640});
    auto* layout = new QVBoxLayout(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("catalogueFilter"));
    auto* top = new QHBoxLayout;
    m_group->setObjectName(QStringLiteral("catalogueGroup"));
    top->addWidget(m_group);
    top->addWidget(m_filter, 1);
    layout->addLayout(top);
    auto* split = new QSplitter(Qt::Vertical);
    m_table->setColumnCount(5);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->setObjectName(QStringLiteral("catalogueTable"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setSizes({430, 120});
    m_detail->setFrameShape(QFrame::NoFrame);
    layout->addWidget(split, 1);
    auto* row = new QHBoxLayout;
    m_value->setObjectName(QStringLiteral("overrideValue"));
    m_source->setObjectName(QStringLiteral("overrideSource"));
    m_replace->setObjectName(QStringLiteral("overrideApply"));
    m_reset->setObjectName(QStringLiteral("overrideReset"));
    m_value->setMaximumWidth(140);
    row->addWidget(m_value);
    row->addWidget(m_source, 1);
    row->addWidget(m_replace);
    row->addWidget(m_reset);
    layout->addLayout(row);
    connect(m_group, &QComboBox::currentIndexChanged, this, &CatalogueBrowser::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &CatalogueBrowser::refresh);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CatalogueBrowser::showDetail);
    connect(m_value, &QLineEdit::textChanged, this, &CatalogueBrowser::showDetail);
    connect(m_source, &QLineEdit::textChanged, this, &CatalogueBrowser::showDetail);
    connect(m_replace, &QPushButton::clicked, this, &CatalogueBrowser::replace);
    connect(m_reset, &QPushButton::clicked, this, &CatalogueBrowser::reset);
    connect(&m_document, &Document::assessmentChanged, this, [this] {
        if (isVisible() && !m_document.isStale()) refresh();
    });
    retranslate();
    m_filter->setFocus(); // typing filters at once
}

void CatalogueBrowser::show(const QString& fact) {
    m_group->setCurrentIndex(0);
    m_filter->setText(fact);
    m_table->selectRow(0);
    QDialog::show();
    raise();
}

QString CatalogueBrowser::currentFact() const {
    const int row = m_table->currentRow();
    return row < 0 || m_table->selectedItems().isEmpty() ? QString() : m_table->item(row, 0)->text();
}

void CatalogueBrowser::refresh() {
    const QString chosen = currentFact();
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString group = m_group->currentData().toString();
    std::vector<const catalogue::Fact*> rows;
    for (const catalogue::Fact& fact : m_document.catalogue().facts()) {
        if (!group.isEmpty() && !qstr(fact.id).startsWith(group)) continue;
        const QString text = qstr(fact.id) + QLatin1Char(' ') + qstr(m_document.catalogue().sourceText(fact.source));
        if (std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); })) rows.push_back(&fact);
    }
    const QSignalBlocker quiet(m_table);
    m_table->clearSelection(); // of a row that will be another fact
    m_table->setCurrentCell(-1, -1);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const catalogue::Fact& fact = *rows[static_cast<std::size_t>(i)];
        const QStringList cells{qstr(fact.id), valueOf(fact), qstr(fact.unit), provenance(fact), qstr(m_document.catalogue().sourceText(fact.source))};
        for (int c = 0; c < cells.size(); ++c) m_table->setItem(i, c, new QTableWidgetItem(cells[c]));
        m_table->item(i, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (cells[0] == chosen) m_table->selectRow(i);
    }
    showDetail();
}

/// Groups are the first part of the id path: accelerators, fabrics, fibres, ...
void CatalogueBrowser::fillGroups() {
    const QSignalBlocker quiet(m_group);
    const int at = std::max(0, m_group->currentIndex());
    m_group->clear();
    m_group->addItem(tr("Everything"), QString());
    std::set<QString> names;
    for (const catalogue::Fact& fact : m_document.catalogue().facts()) names.insert(qstr(fact.id).section(QLatin1Char('/'), 0, 0));
    for (const QString& name : names) m_group->addItem(QString(name).replace(QLatin1Char('-'), QLatin1Char(' ')), name + QLatin1Char('/'));
    m_group->setCurrentIndex(at);
    m_group->setAccessibleName(tr("Group"));
}

void CatalogueBrowser::showDetail() {
    const catalogue::Fact* fact = m_document.catalogue().fact(currentFact().toStdString());
    m_replace->setEnabled(fact && std::holds_alternative<double>(fact->value) && !m_value->text().trimmed().isEmpty() && !m_source->text().trimmed().isEmpty());
    m_reset->setEnabled(fact && fact->provenance == catalogue::Provenance::User);
    if (!fact) {
        m_detail->setPlainText(tr("%n figure(s). Select one to see where it comes from.", nullptr, m_table->rowCount()));
        return;
    }
    QString range = valueOf(*fact) + QLatin1Char(' ') + qstr(fact->unit);
    if (fact->min && fact->max) range += QLatin1Char(' ') + tr("(%1 to %2)").arg(qstr(printNumber(*fact->min, 6)), qstr(printNumber(*fact->max, 6)));
    m_detail->setHtml(QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3 (%4, %5)</p><p>%6</p>")
                          .arg(qstr(fact->id).toHtmlEscaped(), range.toHtmlEscaped(), qstr(m_document.catalogue().sourceText(fact->source)).toHtmlEscaped(), provenance(*fact))
                          .arg(fact->year)
                          .arg(qstr(fact->note).toHtmlEscaped()));
}

void CatalogueBrowser::replace() {
    bool isNumber = false;
    const double value = QLocale::c().toDouble(m_value->text().trimmed(), &isNumber);
    if (!isNumber) {
        m_detail->setPlainText(say(text::Message{&text::entry(ErrorCode::ValueNotANumber), {{"text", m_value->text().toStdString()}}}));
        return;
    }
    m_document.apply(edits::putOverride(m_document.project(), {currentFact().toStdString(), value, m_source->text().trimmed().toStdString()}), tr("Replace catalogue figure"));
    refresh();
}

void CatalogueBrowser::reset() {
    m_document.apply(edits::removeOverride(m_document.project(), currentFact().toStdString()), tr("Reset catalogue figure"));
    refresh();
}

void CatalogueBrowser::retranslate() {
    setWindowTitle(tr("Catalogue"));
    fillGroups();
    m_filter->setPlaceholderText(tr("Filter, for example: h100 power"));
    m_filter->setAccessibleName(tr("Filter"));
    m_table->setAccessibleName(tr("Figures"));
    m_table->setHorizontalHeaderLabels({tr("Figure"), tr("Value"), tr("Unit"), tr("Known from"), tr("Source")});
    m_table->setColumnWidth(0, 400);
    m_table->setColumnWidth(1, 110);
    m_table->setColumnWidth(3, 150);
    m_value->setPlaceholderText(tr("your value"));
    m_source->setPlaceholderText(tr("your source: contract, datasheet, measurement"));
    m_value->setAccessibleName(tr("Your value"));
    m_source->setAccessibleName(tr("Your source"));
    m_replace->setText(tr("Use in this project"));
    m_reset->setText(tr("Reset to catalogue"));
    refresh();
}

void CatalogueBrowser::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
