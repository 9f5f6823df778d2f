// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "store/store.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace spanwright::widgets {

class ReportTable;

/// Saved revisions of the project file: searched by words, each beside what the scenario is now, restored beside it or in its place.
class HistoryDialog final : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void messageShown(const QString& text);

private:
    void list();
    void showRevision(int row);
    void restore(bool inPlace);
    [[nodiscard]] std::optional<Scenario> chosen();
    Document& m_document;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_sentence;
    ReportTable* m_differences;
    QPushButton* m_restoreBeside;
    QPushButton* m_restore;
    std::vector<store::RevisionInfo> m_revisions;
};

} // namespace spanwright::widgets
