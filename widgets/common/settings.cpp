// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
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
const std::array<Row, 11> kRows{{
    {"language", [] { return QVariant(QString()); }},
    {"theme", [] { return QVariant(0); }},
    {"recent_files", [] { return QVariant(QStringList()); }},
    {"window/geometry", [] { return QVariant(QByteArray()); }},
    {"window/docks", [] { return QVariant(QByteArray()); }},
    {"canvas/snaps_to_grid", [] { return QVariant(true); }},
    {"report/sections", [] { return QVariant(QStringList()); }},
    {"report/logo", [] { return QVariant(QString()); }},
    {"report/language", [] { return QVariant(QString()); }},
    {"report/format", [] { return QVariant(QStringLiteral("pdf")); }},
    {"slides/as_window", [] { return QVariant(false); }},
}};
const Row& row(Setting key) { return kRows[static_cast<std::size_t>(key)]; }

} // namespace

QVariant setting(Setting key) { return QSettings().value(QLatin1String(row(key).name), row(key).fallback()); }
void setSetting(Setting key, const QVariant& value) { QSettings().setValue(QLatin1String(row(key).name), value); }

void addRecentFile(const QString& path) {
    QStringList files = setting(Setting::RecentFiles).toStringList();
    files.removeAll(path);
    files.prepend(path);
    setSetting(Setting::RecentFiles, files.mid(0, kRecentLimit));
}

QString templateFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates"); }
QString recoveryFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"); }

} // namespace spanwright::widgets
