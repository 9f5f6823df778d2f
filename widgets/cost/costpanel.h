// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>

class QComboBox;
class QLabel;

namespace spanwright::report {
struct Table;
}

namespace spanwright::widgets {

class ReportTable;

/// Tables of the cost, one at a time: by site, bytes between owners, cash flow, owners, prices. The currency of the scenario can be chosen here.
class CostPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CostPanel(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void factRequested(const QString& id); ///< a row of the prices was double-clicked

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void retranslate();
    void setCurrency(int index);
    Document& m_document;
    QComboBox* m_choice;
    QComboBox* m_currency;
    ReportTable* m_table;
    QLabel* m_note;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
