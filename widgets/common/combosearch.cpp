// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/combosearch.h"
#include "text/language.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QToolTip>

namespace spanwright::widgets {
namespace {

QString setText(const QComboBox& box) { return box.currentIndex() < 0 ? QString() : box.itemText(box.currentIndex()); }

/// The item of that name, else the first that holds the letters; -1 when none does.
int firstMatch(const QComboBox& box, const QString& typed) {
    if (typed.isEmpty()) return -1;
    const int exact = box.findText(typed, Qt::MatchFixedString);
    return exact >= 0 ? exact : box.findText(typed, Qt::MatchContains);
}

void takeTyped(QComboBox& box) {
    const QString typed = box.lineEdit()->text().trimmed();
    if (typed == setText(box)) return;
    box.completer()->popup()->hide();
    const int match = firstMatch(box, typed);
    if (match < 0) {
        box.setEditText(setText(box));
        return QToolTip::showText(box.mapToGlobal(box.rect().bottomLeft()), tr("Nothing in the list holds \"%1\".").arg(typed), &box);
    }
    box.setCurrentIndex(match);
    box.lineEdit()->setCursorPosition(0);
    Q_EMIT box.activated(match);
}

} // namespace

void makeSearchable(QComboBox& box) {
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    QObject::connect(box.lineEdit(), &QLineEdit::returnPressed, &box, [&box] { takeTyped(box); });
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box, [&box] {
        if (box.lineEdit()->text() == setText(box)) return;
        box.setEditText(setText(box));
        box.lineEdit()->setCursorPosition(0);
    });
}

} // namespace spanwright::widgets
