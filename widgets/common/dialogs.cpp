// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "common/settings.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>

namespace spanwright::widgets::dialogs {
namespace {

template <class T>
std::optional<T>& seam() {
    static std::optional<T> next;
    return next;
}
struct FileName { QString value; };
struct Text { QString value; };
struct Choice { int value; };

template <class T>
std::optional<T> taken() { return std::exchange(seam<T>(), std::nullopt); }

/// Where the last file was chosen, else the user's documents.
QString lastFolder() {
    const QString last = setting(Setting::LastFolder).toString();
    return QFileInfo(last).isDir() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
QString remembered(const QString& path) {
    if (!path.isEmpty()) setSetting(Setting::LastFolder, QFileInfo(path).absolutePath());
    return path;
}

} // namespace

void resizeToScreen(QWidget& window, QSize size) {
    constexpr QSize kFrame(16, 48); // px
    window.resize(size.boundedTo(window.screen()->availableSize() - kFrame));
}

QString openFile(QWidget* parent, const QString& title, const QString& filter) {
    if (const auto next = taken<FileName>()) return next->value;
    return remembered(QFileDialog::getOpenFileName(parent, title, lastFolder(), filter));
}

QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    if (const auto next = taken<FileName>()) return next->value;
    QFileDialog dialog(parent, title, QFileInfo(suggestion).isAbsolute() ? QFileInfo(suggestion).path() : lastFolder(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggestion).suffix()); // so that the dialog asks before it takes a name that is taken
    dialog.selectFile(QFileInfo(suggestion).fileName());
    return dialog.exec() == QDialog::Accepted ? remembered(dialog.selectedFiles().constFirst()) : QString();
}

Answer ask(QWidget* parent, const QString& question, const QString& detail, const QString& yes, const QString& no, bool canCancel) {
    if (const auto next = taken<Answer>()) return *next;
    QMessageBox box(QMessageBox::Question, QString(), question, QMessageBox::NoButton, parent);
    box.setInformativeText(detail);
    QAbstractButton* yesButton = box.addButton(yes, QMessageBox::AcceptRole);
    QAbstractButton* noButton = box.addButton(no, QMessageBox::DestructiveRole);
    if (canCancel) box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yesButton ? Answer::Yes : box.clickedButton() == noButton ? Answer::No : Answer::Cancel;
}

QString askText(QWidget* parent, const QString& title, const QString& label, const QString& text) {
    if (const auto next = taken<Text>()) return next->value;
    return QInputDialog::getText(parent, title, label, QLineEdit::Normal, text);
}

QString askLines(QWidget* parent, const QString& title, const QString& label, const QString& text) {
    if (const auto next = taken<Text>()) return next->value;
    bool isAccepted = false;
    const QString lines = QInputDialog::getMultiLineText(parent, title, label, text, &isAccepted);
    return isAccepted ? lines : QString();
}

void nextFileName(const QString& path) { seam<FileName>() = FileName{path}; }
void nextAnswer(Answer answer) { seam<Answer>() = answer; }
int choose(QWidget* parent, const QString& title, const QString& label, const QStringList& options) {
    if (const auto next = taken<Choice>()) return next->value;
    bool isAccepted = false;
    const QString chosen = QInputDialog::getItem(parent, title, label, options, 0, false, &isAccepted);
    return isAccepted ? static_cast<int>(options.indexOf(chosen)) : -1;
}

void nextText(const QString& text) { seam<Text>() = Text{text}; }
void nextChoice(int index) { seam<Choice>() = Choice{index}; }

} // namespace spanwright::widgets::dialogs
