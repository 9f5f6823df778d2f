// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reporttable.h"
#include "common/theme.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace spanwright::widgets {
namespace {


bool isNumber(const std::string& text) { return text == "–" || (!text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9'))); }

} // namespace

ReportTable::ReportTable(QWidget* parent) : QTableWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ReportTable::setTable(const report::Table& table) {
    const QString chosen = currentRow() >= 0 && item(currentRow(), 0) ? item(currentRow(), 0)->text() : QString();
    const QSignalBlocker blocker(this);
    setCurrentCell(-1, -1);
    setRowCount(static_cast<int>(table.rows.size()));
    setColumnCount(static_cast<int>(table.columns.size()));
    QStringList columns;
    for (const std::string& column : table.columns) columns << qstr(column);
    setHorizontalHeaderLabels(columns);
    setAccessibleName(qstr(table.title));
    setToolTip(qstr(table.note));
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            const std::string& text = table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            auto* cell = new QTableWidgetItem(qstr(text));
            cell->setTextAlignment((isNumber(text) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            setItem(row, column, cell);
            if (column == 0 && cell->text() == chosen) setCurrentCell(row, 0);
        }
    for (int column = 0; column < columnCount(); ++column) // a header over numbers stands over them
        if (rowCount() > 0) horizontalHeaderItem(column)->setTextAlignment(Qt::Alignment(item(0, column)->textAlignment()));
    resizeColumnsToContents();
}

void ReportTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTableWidget::keyPressEvent(event);
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) cells << (row < 0 ? horizontalHeaderItem(column) : item(row, column))->text();
        lines << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace spanwright::widgets
