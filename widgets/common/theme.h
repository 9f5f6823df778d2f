// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QIcon;

/// Light and dark, as named roles; no other file names a colour.
namespace spanwright::widgets::theme {

inline constexpr int kRowHeight = 24; ///< px of a row in tables

enum class Mode : std::uint8_t { System, Light, Dark };
enum class Role : std::uint8_t {
    Window, Base, Raised, Text, Muted, Line, Accent, AccentText, Good, Warning, Error, Info,
    Sea, Land, Coast, Graticule, LinkIdle, Card, CardLine, Selection
};
/// Sets Fusion, the palette and the fonts; sends PaletteChange to every widget.
void apply(Mode mode);
[[nodiscard]] Mode mode();
[[nodiscard]] bool isDark();
[[nodiscard]] QColor color(Role role);
/// The same role on paper: reports and exports are always light.
[[nodiscard]] QColor paper(Role role);
/// Colour-blind-safe series colours after Okabe and Ito; wraps after eight.
[[nodiscard]] QColor series(int index, bool onPaper = false);
/// Blue over amber to red for a load of 0 to 1 and above.
[[nodiscard]] QColor load(double share, bool onPaper = false);
/// The interface's family with the simplified-Chinese glyphs behind it.
[[nodiscard]] QFont font(double pointSize = 0, bool isBold = false);
/// A one-colour icon of resources/icons, tinted with the text colour.
[[nodiscard]] QIcon icon(const QString& name);

} // namespace spanwright::widgets::theme
