// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include <QTableWidget>

namespace spanwright::widgets {

/// A table of the report in the window: the same cells as on paper and on the command line. Numbers stand to the right.
class ReportTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit ReportTable(QWidget* parent = nullptr);
    /// Shows the table; the chosen row stays chosen by its first cell.
    void setTable(const report::Table& table);

protected:
    /// Copy takes the whole table, cells apart by tabs.
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace spanwright::widgets
