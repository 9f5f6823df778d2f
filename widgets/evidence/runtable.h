// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/predict.h"
#include <QAbstractTableModel>

namespace spanwright::widgets {

/// A row a run, a column a fact of it; sorts numbers as numbers, runs without one last.
class RunTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// Keeps the pointers; they are no longer touched once others are set.
    void setRuns(std::vector<const evidence::Prediction*> runs);
    [[nodiscard]] const evidence::Prediction& run(int row) const { return *m_runs[static_cast<std::size_t>(row)]; }
    /// -1: not among the rows.
    [[nodiscard]] int rowOf(const evidence::Prediction* run) const;
    /// Texts again, after the language changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    std::vector<const evidence::Prediction*> m_runs;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace spanwright::widgets
