// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>
#include <functional>
#include <optional>

class QWidget;

/// Modal questions behind seams that tests answer.
namespace spanwright::widgets::dialogs {

/// As large as that, and no larger than the screen with room for a frame and its title.
void resizeToScreen(QWidget& window, QSize size);

/// File to open or save; empty when the user thought better of it. A name without a suffix gets the suggestion's; before a
/// file is replaced the user is asked.
[[nodiscard]] QString openFile(QWidget* parent, const QString& title, const QString& filter);
[[nodiscard]] QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter);
enum class Answer : std::uint8_t { Yes, No, Cancel };
[[nodiscard]] Answer ask(QWidget* parent, const QString& question, const QString& detail, const QString& yes, const QString& no, bool canCancel);
[[nodiscard]] QString askText(QWidget* parent, const QString& title, const QString& label, const QString& text);
/// The place of the choice among the options; -1 when the user thought better of it.
[[nodiscard]] int choose(QWidget* parent, const QString& title, const QString& label, const QStringList& options);
/// Several lines, to be pasted; empty when the user thought better of it.
[[nodiscard]] QString askLines(QWidget* parent, const QString& title, const QString& label, const QString& text);

// Tests: the next call returns this instead of opening a dialog.
void nextFileName(const QString& path);
void nextAnswer(Answer answer);
void nextText(const QString& text);
void nextChoice(int index);

} // namespace spanwright::widgets::dialogs
