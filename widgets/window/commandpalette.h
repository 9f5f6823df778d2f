// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace spanwright::widgets {

/// One thing that the palette offers.
struct Command {
    QString title;
    QString group;             ///< what kind of thing it is: an action, a site, ...
    QString detail;            ///< its shortcut, or where it belongs; may be empty
    std::function<void()> run;
    bool isEnabled = true;     ///< else it is shown, but cannot be run
    QString help{};            ///< or why it cannot be run now
    QString alias{};           ///< another name that it is found by: the English one, a key of files
};

/// Everything of the window by a few letters of its name: a frame over the window that goes as soon as something is chosen,
/// Esc is pressed or the keyboard goes elsewhere.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    /// Opens over the window with an empty query; the order of the commands is kept among equals.
    void open(std::vector<Command> commands);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void place();
    void runCurrent();
    void tellCurrent();
    void leave();

    QLineEdit* m_query;
    QTreeWidget* m_list;
    QPointer<QWidget> m_focusBefore;
    std::vector<Command> m_commands;
};

} // namespace spanwright::widgets
