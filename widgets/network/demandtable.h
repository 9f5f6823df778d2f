// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/demandmodel.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace spanwright::widgets {

/// The demands of the scenario: added, removed and changed here, each as one undoable edit.
class DemandTable final : public QWidget {
    Q_OBJECT
public:
    explicit DemandTable(Document& document, QWidget* parent = nullptr);
    ~DemandTable() override;
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshButtons();
    void add();
    void remove();

    Document& m_document;
    DemandModel m_model;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_error;
    QTableView* m_table;
};

} // namespace spanwright::widgets
