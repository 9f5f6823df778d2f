// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spanwright::widgets {

/// The scenarios of the project: variants under what they came from, with tags and a note. A click makes a scenario the current one.
class LibraryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(Document& document, QWidget* parent = nullptr);

    /// A copy of the current scenario that can follow it, and one that stands by itself; it becomes the current one.
    void addVariant();
    void duplicate();

Q_SIGNALS:
    void historyRequested();
    void compareRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void refreshCard();
    void retranslate();
    void erase();
    void update();
    void showMenu(const QPoint& at);
    [[nodiscard]] ScenarioId chosen() const { return m_document.scenarioId(); }
    Document& m_document;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QToolButton* m_variant;
    QToolButton* m_duplicate;
    QToolButton* m_update;
    QToolButton* m_history;
    QToolButton* m_erase;
    QLabel* m_tagsName;
    QLineEdit* m_tags;
    QLabel* m_noteName;
    QPlainTextEdit* m_note;
    bool m_isSyncing = false;
};

} // namespace spanwright::widgets
