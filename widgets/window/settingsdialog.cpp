// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settingsdialog.h"
#include "common/theme.h"
#include "common/wheelguard.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("settingsDialog"));
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetMinimumSize);
    build();
}

void SettingsDialog::build() {
    const QWidget* focused = focusWidget();
    const QString focusedName = focused ? focused->objectName() : QString();
    auto* column = static_cast<QVBoxLayout*>(layout());
    while (QLayoutItem* item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // it may be what is changing the language now
        }
        delete item;
    }
    setWindowTitle(tr("Settings"));
    auto* page = new QWidget;
    m_form = new QFormLayout(page);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(4);
    for (const SettingField& field : settingFields()) addField(field);
    m_clearRecent = new QPushButton(tr("Forget &recent files"));
    m_clearRecent->setObjectName(QStringLiteral("clearRecent"));
    auto* shortcuts = new QPushButton(tr("&Keyboard shortcuts..."));
    shortcuts->setObjectName(QStringLiteral("settingsShortcuts"));
    auto* reset = new QPushButton(tr("Reset &all"));
    reset->setObjectName(QStringLiteral("resetSettings"));
    auto* close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("closeSettings"));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 8, 0, 0);
    for (QPushButton* b : {m_clearRecent, shortcuts, reset, close}) {
        b->setAutoDefault(false);
        if (b == close) row->addStretch();
        row->addWidget(b);
    }
    column->addWidget(page);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_clearRecent, &QPushButton::clicked, this, [this] { choose(Setting::RecentFiles, QStringList()); });
    connect(shortcuts, &QPushButton::clicked, this, &SettingsDialog::shortcutsRequested);
    connect(reset, &QPushButton::clicked, this, [this] {
        for (const SettingField& field : settingFields())
            if (setting(field.key).toString() != standardSetting(field.key).toString()) choose(field.key, standardSetting(field.key));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    refresh();
    page->show(); // only what is shown takes the keyboard
    if (!focusedName.isEmpty())
        if (auto* field = page->findChild<QWidget*>(focusedName)) field->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::addField(const SettingField& field) {
    QWidget* editor = nullptr;
    const Setting key = field.key;
    if (field.choices.empty()) {
        auto* box = new QCheckBox(field.label);
        connect(box, &QCheckBox::clicked, this, [this, key](bool isOn) { choose(key, isOn); });
        editor = box;
        m_form->addRow(QString(), box);
    } else {
        auto* box = new QComboBox;
        box->installEventFilter(new WheelGuard(box));
        for (const SettingField::Choice& choice : field.choices) box->addItem(choice.label, choice.value);
        connect(box, &QComboBox::activated, this, [this, key, box](int index) { choose(key, box->itemData(index)); });
        editor = box;
        m_form->addRow(field.label, box);
    }
    editor->setObjectName(field.name);
    editor->setAccessibleName(field.label);
    editor->setAccessibleDescription(field.help);
    auto* help = new QLabel(field.help);
    help->setFont(theme::font(8.5));
    help->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(QString(), help);
}

void SettingsDialog::refresh() {
    for (const SettingField& field : settingFields()) {
        const QVariant value = setting(field.key);
        if (auto* box = m_form->parentWidget()->findChild<QComboBox*>(field.name)) {
            const auto chosen = std::ranges::find_if(field.choices, [&](const SettingField::Choice& c) { return c.value.toString() == value.toString(); });
            box->setCurrentIndex(chosen == field.choices.end() ? -1 : static_cast<int>(chosen - field.choices.begin()));
        } else if (auto* check = m_form->parentWidget()->findChild<QCheckBox*>(field.name)) {
            check->setChecked(value.toBool());
        }
    }
    m_clearRecent->setEnabled(!setting(Setting::RecentFiles).toStringList().isEmpty());
}

void SettingsDialog::choose(Setting key, const QVariant& value) {
    setSetting(key, value);
    Q_EMIT changed(key);
    refresh();
}

void SettingsDialog::showField(Setting key) {
    for (const SettingField& field : settingFields())
        if (field.key == key)
            if (auto* editor = m_form->parentWidget()->findChild<QWidget*>(field.name)) editor->setFocus(Qt::ShortcutFocusReason);
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) build();
}

} // namespace spanwright::widgets
