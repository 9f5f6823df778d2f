// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

namespace spanwright::widgets {

/// While it lives all text is made in another language, though no widget is told: for reports and slides beside the window.
/// Nothing may run the event loop meanwhile.
class LanguageScope final : public QObject {
    Q_OBJECT
public:
    /// Empty or the present language: nothing changes.
    explicit LanguageScope(const QString& code);
    ~LanguageScope() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_before;
};

} // namespace spanwright::widgets
