// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "window/actions.h"
#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spanwright::widgets {

/// Every action with its shortcut: to look up, change, print. Changes hold at once and at the next start.
class ShortcutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutDialog(Actions& actions, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void filter();
    void showCurrent();
    void take(const QKeySequence& keys);
    void assign(ActionId id, const QKeySequence& keys);
    void exportList();
    void printList();
    [[nodiscard]] bool hasCurrent() const;
    [[nodiscard]] ActionId current() const;

    Actions& m_actions;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QLabel* m_label;
    QKeySequenceEdit* m_keys;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_clash;
    QPushButton* m_takeOver;
    QPushButton* m_export;
    QPushButton* m_print;
    QPushButton* m_close;
    QKeySequence m_wanted; ///< held by another action; m_takeOver gives it to this one
};

/// The list on a page: actions with a shortcut, in the order of the menus.
[[nodiscard]] QString shortcutsHtml(const Actions& actions);

} // namespace spanwright::widgets
