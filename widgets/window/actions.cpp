// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"
#include "common/theme.h"
#include <QAction>
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace spanwright::widgets {
namespace {

struct Row {
    ActionId id;
    const char* text;
    const char* shortcut;
    const char* icon;
    const char* help;
    bool isCheckable;
};

const Row kRows[] = {
    {ActionId::New, QT_TRANSLATE_NOOP("Actions", "&New project"), "Ctrl+N", "new", QT_TRANSLATE_NOOP("Actions", "Start an empty project"), false},
    {ActionId::NewWindow, QT_TRANSLATE_NOOP("Actions", "New &window"), "Ctrl+Shift+N", "", QT_TRANSLATE_NOOP("Actions", "Another project beside this one"), false},
    {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open..."), "Ctrl+O", "open", QT_TRANSLATE_NOOP("Actions", "Open a project or a scenario in JSON"), false},
    {ActionId::Save, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", QT_TRANSLATE_NOOP("Actions", "Save a revision into the project file"), false},
    {ActionId::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &as..."), "Ctrl+Shift+S", "", QT_TRANSLATE_NOOP("Actions", "Save into another file"), false},
    {ActionId::SaveTemplate, QT_TRANSLATE_NOOP("Actions", "Save as te&mplate..."), "", "", QT_TRANSLATE_NOOP("Actions", "Keep the project as a beginning for others, on the start screen"), false},
    {ActionId::ImportJson, QT_TRANSLATE_NOOP("Actions", "&Import scenario..."), "", "", QT_TRANSLATE_NOOP("Actions", "Add a scenario from a JSON file"), false},
    {ActionId::ImportNetwork, QT_TRANSLATE_NOOP("Actions", "Impor&t network..."), "Ctrl+I", "", QT_TRANSLATE_NOOP("Actions", "Add sites and links from GraphML, GML, SNDlib, GeoJSON, KML, CSV or GNPy"), false},
    {ActionId::ExportJson, QT_TRANSLATE_NOOP("Actions", "Export s&cenario..."), "", "", QT_TRANSLATE_NOOP("Actions", "Write the scenario as JSON"), false},
    {ActionId::ExportNetwork, QT_TRANSLATE_NOOP("Actions", "Export net&work..."), "", "", QT_TRANSLATE_NOOP("Actions", "Write sites and links as GeoJSON, CSV or for GNPy"), false},
    {ActionId::ExportReport, QT_TRANSLATE_NOOP("Actions", "Export &report..."), "Ctrl+Shift+E", "report", QT_TRANSLATE_NOOP("Actions", "Choose what the report holds, see it, and write it as PDF, HTML, Markdown, CSV or for Excel"), false},
    {ActionId::Presentation, QT_TRANSLATE_NOOP("Actions", "Prese&ntation..."), "Shift+F11", "", QT_TRANSLATE_NOOP("Actions", "Make slides of figures, charts, drawings and text"), false},
    {ActionId::Present, QT_TRANSLATE_NOOP("Actions", "Present &full screen"), "F11", "", QT_TRANSLATE_NOOP("Actions", "Show the slides; Escape ends it"), false},
    {ActionId::History, QT_TRANSLATE_NOOP("Actions", "Revision &history..."), "", "", QT_TRANSLATE_NOOP("Actions", "See and restore saved revisions"), false},
    {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", QT_TRANSLATE_NOOP("Actions", "Close the program"), false},
    {ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", QT_TRANSLATE_NOOP("Actions", "Take the last change back"), false},
    {ActionId::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo", QT_TRANSLATE_NOOP("Actions", "Make the change again"), false},
    {ActionId::Cut, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "", QT_TRANSLATE_NOOP("Actions", "Move sites and their links to the clipboard"), false},
    {ActionId::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "", QT_TRANSLATE_NOOP("Actions", "Copy sites and the links between them"), false},
    {ActionId::Paste, QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "", QT_TRANSLATE_NOOP("Actions", "Put the clipboard's sites here"), false},
    {ActionId::Duplicate, QT_TRANSLATE_NOOP("Actions", "Dupl&icate"), "Ctrl+D", "", QT_TRANSLATE_NOOP("Actions", "Copy the selection beside itself"), false},
    {ActionId::Delete, QT_TRANSLATE_NOOP("Actions", "&Delete"), "Del", "", QT_TRANSLATE_NOOP("Actions", "Remove the selection and all that hangs on it"), false},
    {ActionId::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A", "", QT_TRANSLATE_NOOP("Actions", "Select every site and link"), false},
    {ActionId::Rename, QT_TRANSLATE_NOOP("Actions", "Re&name"), "F2", "", QT_TRANSLATE_NOOP("Actions", "Rename the selected site"), false},
    {ActionId::SelectTool, QT_TRANSLATE_NOOP("Actions", "&Select"), "V", "select", QT_TRANSLATE_NOOP("Actions", "Select and move"), true},
    {ActionId::LinkTool, QT_TRANSLATE_NOOP("Actions", "&Link"), "L", "link", QT_TRANSLATE_NOOP("Actions", "Drag from site to site to lay a fibre link"), true},
    {ActionId::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++", "", QT_TRANSLATE_NOOP("Actions", "Larger"), false},
    {ActionId::ZoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "", QT_TRANSLATE_NOOP("Actions", "Smaller"), false},
    {ActionId::ZoomOne, QT_TRANSLATE_NOOP("Actions", "&100 %"), "Ctrl+0", "", QT_TRANSLATE_NOOP("Actions", "Natural size"), false},
    {ActionId::FitAll, QT_TRANSLATE_NOOP("Actions", "&Fit all"), "Ctrl+1", "fit", QT_TRANSLATE_NOOP("Actions", "Show every site"), false},
    {ActionId::FitSelection, QT_TRANSLATE_NOOP("Actions", "Fit &selection"), "Ctrl+2", "", QT_TRANSLATE_NOOP("Actions", "Show what is selected"), false},
    {ActionId::ShowMap, QT_TRANSLATE_NOOP("Actions", "&Map"), "M", "map", QT_TRANSLATE_NOOP("Actions", "Sites at their place on the map, or freely on a plain canvas"), true},
    {ActionId::DelayRings, QT_TRANSLATE_NOOP("Actions", "Dela&y rings"), "R", "", QT_TRANSLATE_NOOP("Actions", "How far fibre reaches from the chosen site at round trips of 1, 2, 5 ... ms: standard and hollow core"), true},
    {ActionId::ShowGrid, QT_TRANSLATE_NOOP("Actions", "&Grid"), "G", "grid", QT_TRANSLATE_NOOP("Actions", "Grid of the plain canvas"), true},
    {ActionId::SnapToGrid, QT_TRANSLATE_NOOP("Actions", "S&nap to grid"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas; hold Alt to move freely"), true},
    {ActionId::AddJob, QT_TRANSLATE_NOOP("Actions", "Add &job"), "Ctrl+J", "job", QT_TRANSLATE_NOOP("Actions", "Add a training job on all pools"), false},
    {ActionId::ImportModel, QT_TRANSLATE_NOOP("Actions", "&Import model (config.json)..."), "", "", QT_TRANSLATE_NOOP("Actions", "Give the selected job the shape of a Hugging Face model"), false},
    {ActionId::NewVariant, QT_TRANSLATE_NOOP("Actions", "New &variant"), "", "", QT_TRANSLATE_NOOP("Actions", "A copy of this scenario that can follow it"), false},
    {ActionId::DuplicateScenario, QT_TRANSLATE_NOOP("Actions", "&Duplicate scenario"), "", "", QT_TRANSLATE_NOOP("Actions", "A copy to change and compare"), false},
    {ActionId::RenameScenario, QT_TRANSLATE_NOOP("Actions", "&Rename scenario..."), "", "", QT_TRANSLATE_NOOP("Actions", "Give the scenario another name"), false},
    {ActionId::DeleteScenario, QT_TRANSLATE_NOOP("Actions", "D&elete scenario"), "", "", QT_TRANSLATE_NOOP("Actions", "Remove the scenario from the project; undo brings it back"), false},
    {ActionId::Tariffs, QT_TRANSLATE_NOOP("Actions", "&Tariffs..."), "", "", QT_TRANSLATE_NOOP("Actions", "Electricity prices by the hour, demand charges; read them from CSV"), false},
    {ActionId::Catalogue, QT_TRANSLATE_NOOP("Actions", "&Catalogue..."), "Ctrl+L", "catalogue", QT_TRANSLATE_NOOP("Actions", "Facts with their sources; replace a figure with your own"), false},
    {ActionId::PinBase, QT_TRANSLATE_NOOP("Actions", "Compare from &now"), "Ctrl+B", "", QT_TRANSLATE_NOOP("Actions", "Changes on the strip are counted from the present values"), false},
    {ActionId::Recompute, QT_TRANSLATE_NOOP("Actions", "&Recompute"), "F5", "", QT_TRANSLATE_NOOP("Actions", "Compute all figures again"), false},
    {ActionId::NextPanel, QT_TRANSLATE_NOOP("Actions", "Next &panel"), "F6", "", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the next panel"), false},
    {ActionId::ThemeSystem, QT_TRANSLATE_NOOP("Actions", "As the &desktop"), "", "", QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), true},
    {ActionId::ThemeLight, QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", QT_TRANSLATE_NOOP("Actions", "Light colours"), true},
    {ActionId::ThemeDark, QT_TRANSLATE_NOOP("Actions", "Dar&k"), "", "", QT_TRANSLATE_NOOP("Actions", "Dark colours"), true},
    {ActionId::English, "&English", "", "", "English", true},
    {ActionId::Chinese, "中文(&Z)", "", "", "中文", true},
    {ActionId::Start, QT_TRANSLATE_NOOP("Actions", "Start &screen"), "", "", QT_TRANSLATE_NOOP("Actions", "Samples and recent files"), false},
    {ActionId::Help, QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "", QT_TRANSLATE_NOOP("Actions", "What the figures mean"), false},
    {ActionId::Validation, QT_TRANSLATE_NOOP("Actions", "&Compare with published runs..."), "", "", QT_TRANSLATE_NOOP("Actions", "How far the predictions are from what others measured"), false},
    {ActionId::Quotation, QT_TRANSLATE_NOOP("Actions", "Check a &quotation..."), "", "", QT_TRANSLATE_NOOP("Actions", "What would make a number of accelerators and an energy, power or time true"), false},
    {ActionId::Shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "", "", QT_TRANSLATE_NOOP("Actions", "All shortcuts"), false},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Spanwright"), "", "", QT_TRANSLATE_NOOP("Actions", "Version and licence"), false},
};

} // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
    for (const Row& row : kRows) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("action_%1").arg(static_cast<int>(row.id)));
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        action->setCheckable(row.isCheckable);
        m_actions.emplace(row.id, action);
    }
    refresh();
}

void Actions::refresh() {
    for (const Row& row : kRows) {
        QAction* action = m_actions.at(row.id);
        action->setText(QCoreApplication::translate("Actions", row.text));
        if (*row.icon) action->setIcon(theme::icon(QString::fromLatin1(row.icon)));
        showHelp(row.id, QCoreApplication::translate("Actions", row.help));
    }
}

void Actions::showHelp(ActionId id, const QString& help) {
    QAction* action = m_actions.at(id);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, keys));
    action->setStatusTip(help);
}

void Actions::setReason(ActionId id, const QString& whyNot) {
    m_actions.at(id)->setEnabled(whyNot.isEmpty());
    const Row* row = std::ranges::find(kRows, id, &Row::id);
    showHelp(id, whyNot.isEmpty() ? QCoreApplication::translate("Actions", row->help) : whyNot);
}

} // namespace spanwright::widgets
