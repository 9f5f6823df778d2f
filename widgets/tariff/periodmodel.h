// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QAbstractTableModel>

namespace spanwright::widgets {

/// The periods of a tariff, a row each, edited in their cells.
class PeriodModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, FirstMonth, LastMonth, Days, FromHour, ToHour, Price, Carbon, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setPeriods(std::vector<TariffPeriod> periods);
    [[nodiscard]] const std::vector<TariffPeriod>& periods() const { return m_periods; }
    void add(TariffPeriod period);
    void remove(int row);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited();
    /// Of what was typed; empty when it was taken.
    void refused(const QString& reason);

private:
    std::vector<TariffPeriod> m_periods;
};

} // namespace spanwright::widgets
