// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "common/settings.h"
#include <QDialog>

class QFormLayout;
class QPushButton;

namespace spanwright::widgets {

/// The settings of settingFields(); a change holds at once.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(QWidget* parent = nullptr);
    /// Takes the keyboard to the widget of that setting.
    void showField(Setting key);
    /// Present values, after they changed elsewhere.
    void refresh();

Q_SIGNALS:
    void changed(spanwright::widgets::Setting key);
    void shortcutsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addField(const SettingField& field);
    void choose(Setting key, const QVariant& value);

    QFormLayout* m_form = nullptr;
    QPushButton* m_clearRecent = nullptr;
};

} // namespace spanwright::widgets
