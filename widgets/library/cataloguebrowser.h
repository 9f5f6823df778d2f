// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace spanwright::widgets {

/// Every figure of the catalogue with its source; a figure can be replaced in this project with a source of the user's own.
class CatalogueBrowser final : public QDialog {
    Q_OBJECT
public:
    explicit CatalogueBrowser(Document& document, QWidget* parent = nullptr);
    void show(const QString& fact);
    using QDialog::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillGroups();
    void showDetail();
    void replace();
    void reset();
    void retranslate();
    [[nodiscard]] QString currentFact() const;
    Document& m_document;
    QComboBox* m_group;
    QLineEdit* m_filter;
    QTableWidget* m_table;
    QTextBrowser* m_detail;
    QLineEdit* m_value;
    QLineEdit* m_source;
    QPushButton* m_replace;
    QPushButton* m_reset;
};

} // namespace spanwright::widgets
