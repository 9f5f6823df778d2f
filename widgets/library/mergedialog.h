// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace spanwright::widgets {

class ReportTable;

/// What updating a variant from its base would change, and a choice for each input that both changed. Applied as one step.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(Document& document, ScenarioId variant, QWidget* parent = nullptr);

private:
    void preview();
    void fillConflicts();
    [[nodiscard]] std::set<std::string> takeBases() const;
    Document& m_document;
    ScenarioId m_variant;
    QLabel* m_sentence;
    ReportTable* m_changes;
    QLabel* m_conflictsTitle;
    QTableWidget* m_conflicts;
    QPushButton* m_update;
    std::vector<std::string> m_paths; ///< of the conflicts, by row
};

} // namespace spanwright::widgets
