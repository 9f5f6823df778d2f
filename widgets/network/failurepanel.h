// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace spanwright::widgets {

class ReportTable;

/// Every single failure and what it does to a job. One of them can be tried on the whole scenario and taken back; undo knows both.
class FailurePanel final : public QWidget {
    Q_OBJECT
public:
    explicit FailurePanel(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void refreshButtons();
    void retranslate();
    void tryFailure();
    void bringBack();
    [[nodiscard]] const assess::JobAssessment* job() const;
    [[nodiscard]] const assess::Failure* failure() const;
    Document& m_document;
    QComboBox* m_jobs;
    QLabel* m_summary;
    QPushButton* m_try;
    QPushButton* m_back;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    ReportTable* m_table;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
