// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "line/spanmodel.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace spanwright::widgets {

/// The spans of a link: as they are designed, or entered by hand. Every button is one undoable edit.
class SpanTable final : public QWidget {
    Q_OBJECT
public:
    explicit SpanTable(Document& document, QWidget* parent = nullptr);
    ~SpanTable() override;
    void setLink(LinkId link, const network::LineDesign& design);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshButtons();
    void edit(const QString& text, const std::function<void(FibreLink&)>& change);
    void split();
    void remove();

    Document& m_document;
    LinkId m_link;
    SpanModel m_model;
    QTableView* m_table;
    QPushButton* m_byHand;
    QPushButton* m_designed;
    QPushButton* m_split;
    QPushButton* m_remove;
    QLabel* m_error;
};

} // namespace spanwright::widgets
