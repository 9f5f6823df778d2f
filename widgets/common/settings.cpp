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
const std::array<Row, 9> kRows{{
    {"language", [] { return QVariant(QString()); }},
    {"theme", [] { return QVariant(0); }},
    {"recent_files", [] { return QVariant(QStringList()); }},
    {"window/geometry", [] { return QVariant(QByteArray()); }},
    {"window/docks", [] { return QVariant(QByteArray()); }},
    {"canvas/snaps_to_grid", [] { return QVariant(true); }},
    {"canvas/coarse_grid", [] { return QVariant(false); }},
    {"canvas/minimap", [] { return QVariant(false); }},
    {"canvas/layers", [] { return QVariant(-1); }}, // as the canvas has them at first
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

QString recoveryFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"); }

} // namespace spanwright::widgets
