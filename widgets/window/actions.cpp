// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"
#include "common/settings.h"
#include "common/theme.h"
#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>
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
    {ActionId::NewWindow, QT_TRANSLATE_NOOP("Actions", "New win&dow"), "Ctrl+Shift+N", "", QT_TRANSLATE_NOOP("Actions", "Another project beside this one"), false},
    {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open..."), "Ctrl+O", "open", QT_TRANSLATE_NOOP("Actions", "Open a project or a scenario in JSON"), false},
    {ActionId::Save, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", QT_TRANSLATE_NOOP("Actions", "Save a revision into the project file"), false},
    {ActionId::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &as..."), "Ctrl+Shift+S", "", QT_TRANSLATE_NOOP("Actions", "Save into another file"), false},
    {ActionId::SaveTemplate, QT_TRANSLATE_NOOP("Actions", "Save as te&mplate..."), "", "", QT_TRANSLATE_NOOP("Actions", "Keep the project as a beginning for others, on the start screen"), false},
    {ActionId::ImportJson, QT_TRANSLATE_NOOP("Actions", "&Import scenario..."), "", "", QT_TRANSLATE_NOOP("Actions", "Add a scenario from a JSON file"), false},
    {ActionId::ImportNetwork, QT_TRANSLATE_NOOP("Actions", "Impor&t network..."), "Ctrl+I", "", QT_TRANSLATE_NOOP("Actions", "Add sites and links from GraphML, GML, SNDlib, GeoJSON, KML, CSV or GNPy"), false},
    {ActionId::ExportJson, QT_TRANSLATE_NOOP("Actions", "Export s&cenario..."), "", "", QT_TRANSLATE_NOOP("Actions", "Write the scenario as JSON"), false},
    {ActionId::ExportNetwork, QT_TRANSLATE_NOOP("Actions", "Export net&work..."), "", "", QT_TRANSLATE_NOOP("Actions", "Write sites and links as GeoJSON, CSV or for GNPy"), false},
    {ActionId::ExportReport, QT_TRANSLATE_NOOP("Actions", "Export &report..."), "Ctrl+Shift+E", "report", QT_TRANSLATE_NOOP("Actions", "Choose what the report holds, see it, and write it as PDF, HTML, Markdown, CSV or for Excel"), false},
    {ActionId::Presentation, QT_TRANSLATE_NOOP("Actions", "Pr&esentation..."), "Shift+F11", "", QT_TRANSLATE_NOOP("Actions", "Make slides of figures, charts, drawings and text"), false},
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
    {ActionId::Shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts..."), "", "", QT_TRANSLATE_NOOP("Actions", "Look up, change and print them"), false},
    {ActionId::Commands, QT_TRANSLATE_NOOP("Actions", "&Find a command..."), "Ctrl+K", "", QT_TRANSLATE_NOOP("Actions", "Any action, item, figure or panel by a few letters of its name"), false},
    {ActionId::Settings, QT_TRANSLATE_NOOP("Actions", "Settin&gs..."), "Ctrl+,", "", QT_TRANSLATE_NOOP("Actions", "Language, colours, numbers, canvas, recovery copies"), false},
    {ActionId::Tour, QT_TRANSLATE_NOOP("Actions", "&Tour"), "", "", QT_TRANSLATE_NOOP("Actions", "Five steps from an empty map to an explained figure"), false},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Spanwright"), "", "", QT_TRANSLATE_NOOP("Actions", "Version and licence"), false},
    {ActionId::Find, QT_TRANSLATE_NOOP("Actions", "&Find in plan..."), "Ctrl+F", "", QT_TRANSLATE_NOOP("Actions", "Find sites, pools, links and jobs by name"), false},
    {ActionId::SelectSameKind, QT_TRANSLATE_NOOP("Actions", "Select same &kind"), "Ctrl+Shift+A", "", QT_TRANSLATE_NOOP("Actions", "Sites with the accelerators of the selected ones, links of the same fibre"), false},
    {ActionId::InvertSelection, QT_TRANSLATE_NOOP("Actions", "In&vert selection"), "Ctrl+Shift+I", "", QT_TRANSLATE_NOOP("Actions", "Select what is not selected"), false},
    {ActionId::AlignLeft, QT_TRANSLATE_NOOP("Actions", "Align &left"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites below the leftmost one"), false},
    {ActionId::AlignCentre, QT_TRANSLATE_NOOP("Actions", "Align &centre"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites on a vertical line in the middle of them"), false},
    {ActionId::AlignRight, QT_TRANSLATE_NOOP("Actions", "Align &right"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites below the rightmost one"), false},
    {ActionId::AlignTop, QT_TRANSLATE_NOOP("Actions", "Align &top"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites beside the topmost one"), false},
    {ActionId::AlignMiddle, QT_TRANSLATE_NOOP("Actions", "Align &middle"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites on a horizontal line in the middle of them"), false},
    {ActionId::AlignBottom, QT_TRANSLATE_NOOP("Actions", "Align &bottom"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: all selected sites beside the lowest one"), false},
    {ActionId::DistributeAcross, QT_TRANSLATE_NOOP("Actions", "Distribute &horizontally"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: equal distances from left to right"), false},
    {ActionId::DistributeDown, QT_TRANSLATE_NOOP("Actions", "Distribute &vertically"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: equal distances from top to bottom"), false},
    {ActionId::LayOut, QT_TRANSLATE_NOOP("Actions", "Lay &out from links"), "", "", QT_TRANSLATE_NOOP("Actions", "On the plain canvas: place all sites anew so that linked ones are neighbours; locked sites stay"), false},
    {ActionId::BackgroundImage, QT_TRANSLATE_NOOP("Actions", "&Background image..."), "", "", QT_TRANSLATE_NOOP("Actions", "A picture under the plain canvas: a campus plan, a duct map"), false},
    {ActionId::RemoveBackground, QT_TRANSLATE_NOOP("Actions", "Remo&ve background image"), "", "", QT_TRANSLATE_NOOP("Actions", "Take the picture under the plain canvas away"), false},
    {ActionId::Lock, QT_TRANSLATE_NOOP("Actions", "&Lock position"), "Ctrl+Shift+L", "", QT_TRANSLATE_NOOP("Actions", "Keep the selected sites where they are on the canvas"), true},
    {ActionId::ShowMinimap, QT_TRANSLATE_NOOP("Actions", "O&verview map"), "Ctrl+Shift+M", "", QT_TRANSLATE_NOOP("Actions", "The whole plan in a corner of the canvas"), true},
    {ActionId::CoarseGrid, QT_TRANSLATE_NOOP("Actions", "&Coarse grid"), "", "", QT_TRANSLATE_NOOP("Actions", "Grid of five times the step"), true},
    {ActionId::LayerLabels, QT_TRANSLATE_NOOP("Actions", "&Labels"), "", "", QT_TRANSLATE_NOOP("Actions", "Names and figures of sites and links"), true},
    {ActionId::LayerLoad, QT_TRANSLATE_NOOP("Actions", "L&oad colours"), "", "", QT_TRANSLATE_NOOP("Actions", "Colour links by their load"), true},
    {ActionId::LayerDelay, QT_TRANSLATE_NOOP("Actions", "&Delay on links"), "", "", QT_TRANSLATE_NOOP("Actions", "Round trip of each link on its label"), true},
    {ActionId::LayerFailures, QT_TRANSLATE_NOOP("Actions", "&Failures and findings"), "", "", QT_TRANSLATE_NOOP("Actions", "Mark what is lost, and items with findings"), true},
    {ActionId::LayerExposed, QT_TRANSLATE_NOOP("Actions", "&Exposed time on links"), "", "", QT_TRANSLATE_NOOP("Actions", "How long a step jobs wait for what crosses a link"), true},
    {ActionId::LayerPower, QT_TRANSLATE_NOOP("Actions", "&Power of sites"), "", "", QT_TRANSLATE_NOOP("Actions", "Peak power of each site against its cap"), true},
    {ActionId::LayerCampuses, QT_TRANSLATE_NOOP("Actions", "&Campuses"), "", "", QT_TRANSLATE_NOOP("Actions", "Boxes round the sites of a campus"), true},
};

const Row& row(ActionId id) { return *std::ranges::find(kRows, id, &Row::id); }

/// Without mnemonic and dots: "Save as".
QString plain(QString text) {
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)"));
    return text.remove(mnemonic).remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

/// Of the settings: the English name, whatever the language is.
QString settingKey(const Row& row) { return plain(QString::fromUtf8(row.text)); }

} // namespace

Actions::Actions(QObject* parent) : QObject(parent) {
    const QVariantMap own = setting(Setting::Shortcuts).toMap();
    for (const Row& row : kRows) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("action_%1").arg(static_cast<int>(row.id)));
        action->setShortcut(QKeySequence(own.value(settingKey(row), QString::fromLatin1(row.shortcut)).toString()));
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
    showHelp(id, whyNot.isEmpty() ? help(id) : whyNot);
}

QString Actions::name(ActionId id) const { return plain(QCoreApplication::translate("Actions", row(id).text)); }
QString Actions::englishName(ActionId id) const { return settingKey(row(id)); }
QString Actions::help(ActionId id) const { return QCoreApplication::translate("Actions", row(id).help); }
QKeySequence Actions::standardShortcut(ActionId id) const { return QKeySequence(QString::fromLatin1(row(id).shortcut)); }

void Actions::setShortcut(ActionId id, const QKeySequence& keys) {
    QVariantMap own = setting(Setting::Shortcuts).toMap();
    if (keys == standardShortcut(id)) own.remove(settingKey(row(id)));
    else own.insert(settingKey(row(id)), keys.toString(QKeySequence::PortableText));
    setSetting(Setting::Shortcuts, own);
    m_actions.at(id)->setShortcut(keys);
    showHelp(id, m_actions.at(id)->statusTip());
}

std::optional<ActionId> Actions::holder(const QKeySequence& keys) const {
    if (keys.isEmpty()) return std::nullopt;
    for (const auto& [id, action] : m_actions) {
        const QKeySequence held = action->shortcut();
        if (!held.isEmpty() && (held.matches(keys) != QKeySequence::NoMatch || keys.matches(held) != QKeySequence::NoMatch)) return id;
    }
    return std::nullopt;
}

} // namespace spanwright::widgets
