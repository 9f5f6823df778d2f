// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <array>
#include <cstdint>
#include <map>

class QAction;

namespace spanwright::widgets {

enum class ActionId : std::uint8_t {
    New, NewWindow, Open, Save, SaveAs, SaveTemplate, ImportJson, ImportNetwork, ExportJson, ExportNetwork, ExportReport, History, Quit,
    Undo, Redo, Cut, Copy, Paste, Duplicate, Delete, SelectAll, Rename,
    SelectTool, LinkTool, ZoomIn, ZoomOut, ZoomOne, FitAll, FitSelection, ShowMap, DelayRings, ShowGrid, SnapToGrid,
    AddJob, ImportModel, NewVariant, DuplicateScenario, RenameScenario, DeleteScenario, Tariffs, Catalogue, PinBase, Recompute, NextPanel,
    ThemeSystem, ThemeLight, ThemeDark, English, Chinese, Start, Help, Validation, Quotation, Shortcuts, About, Presentation, Present
};

/// The one table of actions: menus, toolbar, shortcuts and their list come from it.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent = nullptr);
    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    [[nodiscard]] const std::map<ActionId, QAction*>& all() const { return m_actions; }
    /// Texts again, after the language or the theme changed.
    void refresh();
    /// Disables the action and says so in its help; enables it when there is nothing to say. refresh() forgets the reason.
    void setReason(ActionId id, const QString& whyNot);

private:
    void showHelp(ActionId id, const QString& help);
    std::map<ActionId, QAction*> m_actions;
};

} // namespace spanwright::widgets
