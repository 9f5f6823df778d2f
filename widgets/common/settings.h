// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSettings>
#include <QStringList>
#include <QVariant>
#include <vector>

/// The one table of settings: a key has a name and a default; nothing else touches QSettings.
namespace spanwright::widgets {

enum class Setting : std::uint8_t { Language, Theme, RecentFiles, WindowLayouts, SnapsToGrid, Shortcuts, NumberFormat, RecoverySeconds, MapOnNew, TourOffered, CoarseGrid, Minimap, Layers, ReportSections, ReportLogo, ReportLanguage, ReportFormat, SlidesAsWindow, LastFolder, LastScenarios };

[[nodiscard]] QVariant setting(Setting key);
[[nodiscard]] QVariant standardSetting(Setting key);
void setSetting(Setting key, const QVariant& value);
/// Most recent first, at most ten.
void addRecentFile(const QString& path);
/// Folder for recovery copies; tests set their own through XDG_DATA_HOME.
[[nodiscard]] QString recoveryFolder();
/// Folder of the user's templates: project files that are opened as new ones.
[[nodiscard]] QString templateFolder();

/// A setting that the user chooses in the settings dialog: one of the choices, or on and off when there are none.
struct SettingField {
    struct Choice {
        QVariant value;
        QString label;
    };
    Setting key;
    QString name;              ///< of the widget that shows it
    QString label;
    QString help;
    std::vector<Choice> choices;
};
/// In the order in which they are shown, in the present language.
[[nodiscard]] std::vector<SettingField> settingFields();

} // namespace spanwright::widgets
