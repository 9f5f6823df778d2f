// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include <QCoreApplication>
#include <QStandardPaths>
#include <array>

namespace spanwright::widgets {
namespace {

constexpr int kRecentLimit = 10;
struct Row {
    const char* name;
    QVariant (*fallback)();
};
// In the order of Setting.
const std::array<Row, 20> kRows{{
    {"language", [] { return QVariant(QString()); }},
    {"theme", [] { return QVariant(0); }},
    {"recent_files", [] { return QVariant(QStringList()); }},
    {"window/layouts", [] { return QVariant(QVariantMap()); }},
    {"canvas/snaps_to_grid", [] { return QVariant(true); }},
    {"shortcuts", [] { return QVariant(QVariantMap()); }},
    {"number_format", [] { return QVariant(0); }},
    {"recovery_seconds", [] { return QVariant(20); }}, // a crash loses at most this
    {"canvas/map_on_new", [] { return QVariant(true); }},
    {"tour_offered", [] { return QVariant(false); }},
    {"canvas/coarse_grid", [] { return QVariant(false); }},
    {"canvas/minimap", [] { return QVariant(false); }},
    {"canvas/layers", [] { return QVariant(-1); }}, // as the canvas has them at first
    {"report/sections", [] { return QVariant(QStringList()); }},
    {"report/logo", [] { return QVariant(QString()); }},
    {"report/language", [] { return QVariant(QString()); }},
    {"report/format", [] { return QVariant(QStringLiteral("pdf")); }},
    {"slides/as_window", [] { return QVariant(false); }},
    {"last_folder", [] { return QVariant(QString()); }},
    {"last_scenarios", [] { return QVariant(QVariantMap()); }}, // path of a project -> id of the scenario that was shown
}};
const Row& row(Setting key) { return kRows[static_cast<std::size_t>(key)]; }

struct FieldRow {
    Setting key;
    const char* label;
    const char* help;
    std::vector<std::pair<QVariant, const char*>> choices;
};
const std::vector<FieldRow>& fieldRows() {
    static const std::vector<FieldRow> rows{
        {Setting::Language, QT_TRANSLATE_NOOP("Settings", "Language"), QT_TRANSLATE_NOOP("Settings", "Of menus, panels and reports; changes at once"),
         {{QString(), QT_TRANSLATE_NOOP("Settings", "As the desktop")}, {QStringLiteral("en"), "English"}, {QStringLiteral("zh_CN"), "中文"}}},
        {Setting::Theme, QT_TRANSLATE_NOOP("Settings", "Colours"), QT_TRANSLATE_NOOP("Settings", "Of the window; reports are always light"),
         {{0, QT_TRANSLATE_NOOP("Settings", "As the desktop")}, {1, QT_TRANSLATE_NOOP("Settings", "Light")}, {2, QT_TRANSLATE_NOOP("Settings", "Dark")}}},
        {Setting::NumberFormat, QT_TRANSLATE_NOOP("Settings", "Large numbers"), QT_TRANSLATE_NOOP("Settings", "Whatever the language is; the decimal mark is always a point"),
         {{0, QT_TRANSLATE_NOOP("Settings", "As the desktop")}, {1, "1,234.5"}, {2, "1\u202F234.5"}, {3, "1234.5"}}},
        {Setting::MapOnNew, QT_TRANSLATE_NOOP("Settings", "Map in new projects"), QT_TRANSLATE_NOOP("Settings", "New projects begin on the map, otherwise on a plain canvas"), {}},
        {Setting::SnapsToGrid, QT_TRANSLATE_NOOP("Settings", "Snap to grid"), QT_TRANSLATE_NOOP("Settings", "Sites on the plain canvas stand on the grid; hold Alt to move freely"), {}},
        {Setting::RecoverySeconds, QT_TRANSLATE_NOOP("Settings", "Recovery copy"), QT_TRANSLATE_NOOP("Settings", "What a crash loses at most; your file is never written without you"),
         {{10, QT_TRANSLATE_NOOP("Settings", "every 10 s")}, {20, QT_TRANSLATE_NOOP("Settings", "every 20 s")}, {60, QT_TRANSLATE_NOOP("Settings", "every minute")}, {300, QT_TRANSLATE_NOOP("Settings", "every 5 minutes")}}},
    };
    return rows;
}

} // namespace

QVariant setting(Setting key) { return QSettings().value(QLatin1String(row(key).name), row(key).fallback()); }
QVariant standardSetting(Setting key) { return row(key).fallback(); }
void setSetting(Setting key, const QVariant& value) { QSettings().setValue(QLatin1String(row(key).name), value); }

std::vector<SettingField> settingFields() {
    const auto say = [](const char* text) { return QCoreApplication::translate("Settings", text); };
    std::vector<SettingField> fields;
    for (const FieldRow& f : fieldRows()) {
        SettingField field{f.key, QLatin1String("setting_") + QLatin1String(row(f.key).name).mid(QLatin1String(row(f.key).name).lastIndexOf(QLatin1Char('/')) + 1), say(f.label), say(f.help), {}};
        for (const auto& [value, label] : f.choices) field.choices.push_back({value, say(label)});
        fields.push_back(std::move(field));
    }
    return fields;
}

void addRecentFile(const QString& path) {
    QStringList files = setting(Setting::RecentFiles).toStringList();
    files.removeAll(path);
    files.prepend(path);
    setSetting(Setting::RecentFiles, files.mid(0, kRecentLimit));
}

QString templateFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates"); }
QString recoveryFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"); }

} // namespace spanwright::widgets
