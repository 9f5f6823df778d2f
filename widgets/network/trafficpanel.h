// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace spanwright::widgets {

class DemandTable;
class ReportTable;

/// What jobs' traffic between sites gets and what limits it; what the ports there need; the demands of others, which are edited here. A double click goes to the job or cluster.
class TrafficPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TrafficPanel(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void retranslate();
    Document& m_document;
    QTabWidget* m_tabs;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    ReportTable* m_traffic;
    ReportTable* m_ports;
    DemandTable* m_demands;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
