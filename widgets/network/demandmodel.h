// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QAbstractTableModel>

namespace spanwright::widgets {

/// A row a demand of the scenario, with its route as last assessed. Each cell that is changed is one undoable edit.
class DemandModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, From, To, Rate, Directions, Delay, Fullest, Over, ColumnCount };
    explicit DemandModel(Document& document, QObject* parent = nullptr);
    /// Follows the document.
    void refresh();
    /// What a cell may be set to, with the id that stands for it; empty where text is typed.
    [[nodiscard]] std::vector<std::pair<QString, QString>> choices(const QModelIndex& index) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Of what was typed; empty when it was taken.
    void refused(const QString& reason);

private:
    [[nodiscard]] const Demand* demand(int row) const;
    [[nodiscard]] QString shown(const QModelIndex& index) const;
    [[nodiscard]] QString typed(const QModelIndex& index) const;

    Document& m_document;
    int m_rows = 0;
};

} // namespace spanwright::widgets
