// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/languagescope.h"
#include "text/language.h"
#include <QCoreApplication>
#include <QEvent>

namespace spanwright::widgets {

LanguageScope::LanguageScope(const QString& code) {
    if (code.isEmpty() || code == language()) return;
    m_before = language();
    QCoreApplication::instance()->installEventFilter(this);
    setLanguage(code);
}

LanguageScope::~LanguageScope() {
    if (!m_before.isEmpty()) setLanguage(m_before);
}

bool LanguageScope::eventFilter(QObject*, QEvent* event) { return event->type() == QEvent::LanguageChange; }

} // namespace spanwright::widgets
