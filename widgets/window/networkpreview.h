// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QTableWidget;

namespace spanwright::widgets {

/// What a network file would add to the scenario, and all that was passed over or filled in, before anything is changed.
/// accepted() when the user chooses Add. Deletes itself.
class NetworkPreview final : public QDialog {
    Q_OBJECT
public:
    /// `names` are the files, for the heading.
    NetworkPreview(const QStringList& names, const exchange::Merged& merged, const Scenario& after, QWidget* parent);
    /// After the unit was changed.
    void show(const exchange::Merged& merged, const Scenario& after);
    using QDialog::show;
    /// What one is of a capacity or demand whose file states no unit.
    [[nodiscard]] BitRate rateUnit() const;

Q_SIGNALS:
    void rateUnitChosen(spanwright::BitRate unit);

private:
    void fillTable(const exchange::Merged& merged, const Scenario& after);
    void fillNotes(const exchange::Merged& merged);

    QStringList m_names;
    QLabel* m_heading;
    QWidget* m_unitRow;
    QComboBox* m_unit;
    QTableWidget* m_table;
    QLabel* m_notesTitle;
    QListWidget* m_notes;
};

} // namespace spanwright::widgets
