// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <array>
#include <cstdint>
#include <map>
#include <optional>

class QAction;

namespace spanwright::widgets {

enum class ActionId : std::uint8_t {
    New, NewWindow, Open, Save, SaveAs, SaveTemplate, ImportJson, ImportNetwork, ExportJson, ExportNetwork, ExportReport, History, Quit,
    Undo, Redo, Cut, Copy, Paste, Duplicate, Delete, SelectAll, Rename,
    SelectTool, LinkTool, ZoomIn, ZoomOut, ZoomOne, FitAll, FitSelection, ShowMap, DelayRings, ShowGrid, SnapToGrid,
    AddJob, ImportModel, NewVariant, DuplicateScenario, RenameScenario, DeleteScenario, Tariffs, Catalogue, PinBase, Recompute, NextPanel,
    ThemeSystem, ThemeLight, ThemeDark, English, Chinese, Start, Help, Validation, Quotation, Shortcuts, About,
    Commands, Settings, Tour,
    Find, SelectSameKind, InvertSelection, AlignLeft, AlignCentre, AlignRight, AlignTop, AlignMiddle, AlignBottom, DistributeAcross, DistributeDown, LayOut, BackgroundImage, RemoveBackground, Lock,
    ShowMinimap, CoarseGrid, LayerLabels, LayerLoad, LayerDelay, LayerFailures, LayerExposed, LayerPower, LayerCampuses,
    Presentation, Present
};

/// The one table of actions: menus, toolbar, shortcuts and their list come from it.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent = nullptr);
    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    [[nodiscard]] const std::map<ActionId, QAction*>& all() const { return m_actions; }
    /// The name alone, without mnemonic and dots, and what it does.
    [[nodiscard]] QString name(ActionId id) const;
    [[nodiscard]] QString help(ActionId id) const;
    /// The name in English, whatever the language is: of settings, and to be found by.
    [[nodiscard]] QString englishName(ActionId id) const;
    [[nodiscard]] QKeySequence standardShortcut(ActionId id) const;
    /// Another shortcut or none, kept in the settings; the standard one needs no setting.
    void setShortcut(ActionId id, const QKeySequence& keys);
    /// Whose shortcut begins with these keys or the other way round; nobody's when they are free.
    [[nodiscard]] std::optional<ActionId> holder(const QKeySequence& keys) const;
    /// Texts again, after the language or the theme changed.
    void refresh();
    /// Disables the action and says so in its help; enables it when there is nothing to say. refresh() forgets the reason.
    void setReason(ActionId id, const QString& whyNot);

private:
    void showHelp(ActionId id, const QString& help);
    std::map<ActionId, QAction*> m_actions;
};

} // namespace spanwright::widgets
