// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSettings>
#include <QStringList>
#include <QVariant>

/// The one table of settings: a key has a name and a default; nothing else touches QSettings.
namespace spanwright::widgets {

enum class Setting : std::uint8_t { Language, Theme, RecentFiles, Geometry, Docks, SnapsToGrid, ReportSections, ReportLogo, ReportLanguage, ReportFormat, SlidesAsWindow };

[[nodiscard]] QVariant setting(Setting key);
void setSetting(Setting key, const QVariant& value);
/// Most recent first, at most ten.
void addRecentFile(const QString& path);
/// Folder for recovery copies; tests set their own through XDG_DATA_HOME.
[[nodiscard]] QString recoveryFolder();
/// Folder of the user's templates: project files that are opened as new ones.
[[nodiscard]] QString templateFolder();

} // namespace spanwright::widgets
