// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>
#include <utility>
#include <vector>

class QModelIndex;
class QTableView;

namespace spanwright::widgets {

/// What a cell may be set to, with the id that stands for it; empty where text is typed.
using CellChoices = std::function<std::vector<std::pair<QString, QString>>(const QModelIndex& index)>;

/// Makes a table one whose cells are edited in place: a list where a cell has choices, else a line to type into; one row is selected at a time.
void editInCells(QTableView& table, CellChoices choices);

} // namespace spanwright::widgets
