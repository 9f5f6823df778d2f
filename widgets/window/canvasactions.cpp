// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "common/settings.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QMenu>
#include <array>

// Actions of the canvas: what they are called from and what they do.
namespace spanwright::widgets {
namespace {

struct LayerAction {
    ActionId action;
    Layer layer;
};
constexpr std::array kLayers{LayerAction{ActionId::LayerLabels, Layer::Labels},     LayerAction{ActionId::LayerLoad, Layer::Load},
                             LayerAction{ActionId::LayerDelay, Layer::Delay},       LayerAction{ActionId::LayerFailures, Layer::Failures},
                             LayerAction{ActionId::LayerExposed, Layer::Exposed},   LayerAction{ActionId::LayerPower, Layer::Power},
                             LayerAction{ActionId::LayerCampuses, Layer::Campuses}};

struct AlignAction {
    ActionId action;
    arrange::Edge edge;
};
constexpr std::array kAligns{AlignAction{ActionId::AlignLeft, arrange::Edge::Left}, AlignAction{ActionId::AlignCentre, arrange::Edge::Centre}, AlignAction{ActionId::AlignRight, arrange::Edge::Right},
                             AlignAction{ActionId::AlignTop, arrange::Edge::Top},   AlignAction{ActionId::AlignMiddle, arrange::Edge::Middle}, AlignAction{ActionId::AlignBottom, arrange::Edge::Bottom}};

} // namespace

void MainWindow::buildCanvasMenus(QMenu* edit, QMenu* view) {
    using A = ActionId;
    edit->insertActions(m_actions[A::Rename], {m_actions[A::SelectSameKind], m_actions[A::InvertSelection], m_actions[A::Find]});
    edit->addAction(m_actions[A::Lock]);
    QMenu* arranging = edit->addMenu(QString());
    m_menus.emplace_back(arranging, QT_TR_NOOP("Arran&ge"));
    for (const AlignAction& row : kAligns) arranging->addAction(m_actions[row.action]);
    arranging->addSeparator();
    for (const A id : {A::DistributeAcross, A::DistributeDown}) arranging->addAction(m_actions[id]);
    arranging->addSeparator();
    arranging->addAction(m_actions[A::LayOut]);
    arranging->addSeparator();
    for (const A id : {A::BackgroundImage, A::RemoveBackground}) arranging->addAction(m_actions[id]);
    view->insertActions(m_actions[A::NextPanel], {m_actions[A::CoarseGrid], m_actions[A::ShowMinimap]});
    auto* layers = new QMenu(this);
    view->insertMenu(m_actions[A::NextPanel], layers);
    m_menus.emplace_back(layers, QT_TR_NOOP("L&ayers"));
    layers->addAction(m_actions[A::ShowMap]);
    for (const LayerAction& row : kLayers) layers->addAction(m_actions[row.action]);
    for (QMenu* menu : {arranging, layers}) menu->setToolTipsVisible(true);
}

void MainWindow::connectCanvasActions() {
    using A = ActionId;
    const auto on = [this](A id, auto&& slot) { connect(m_actions[id], &QAction::triggered, this, std::forward<decltype(slot)>(slot)); };
    on(A::Find, [this] { m_canvas->showFind(); });
    on(A::SelectSameKind, [this] { m_canvas->selectSameKind(); });
    on(A::InvertSelection, [this] { m_canvas->invertSelection(); });
    for (const AlignAction& row : kAligns) on(row.action, [this, row] { m_canvas->align(row.edge); });
    on(A::DistributeAcross, [this] { m_canvas->distribute(arrange::Axis::Horizontal); });
    on(A::DistributeDown, [this] { m_canvas->distribute(arrange::Axis::Vertical); });
    on(A::LayOut, [this] { m_canvas->layOut(); });
    on(A::BackgroundImage, [this] {
        if (const QString path = dialogs::openFile(this, m_actions.name(A::BackgroundImage), tr("Pictures (*.png *.jpg *.jpeg *.svg *.bmp *.gif)")); !path.isEmpty()) m_canvas->putBackground(path);
    });
    on(A::RemoveBackground, [this] { m_canvas->removeBackground(); });
    on(A::Lock, [this] {
        m_canvas->toggleLock();
        refreshActions();
    });
    on(A::CoarseGrid, [this](bool isCoarse) {
        m_canvas->setCoarseGrid(isCoarse);
        setSetting(Setting::CoarseGrid, isCoarse);
    });
    on(A::ShowMinimap, [this](bool shown) {
        m_canvas->setMinimapShown(shown);
        setSetting(Setting::Minimap, shown);
    });
    for (const LayerAction& row : kLayers)
        on(row.action, [this, row](bool shown) {
            Layers layers = m_canvas->layers();
            layers.set(row.layer, shown);
            m_canvas->setLayers(layers);
            setSetting(Setting::Layers, layers.bits());
        });
    if (const int bits = setting(Setting::Layers).toInt(); bits >= 0) m_canvas->setLayers(Layers::ofBits(bits));
    for (const LayerAction& row : kLayers) m_actions[row.action]->setChecked(m_canvas->layers().has(row.layer));
    m_actions[A::CoarseGrid]->setChecked(setting(Setting::CoarseGrid).toBool());
    m_canvas->setCoarseGrid(setting(Setting::CoarseGrid).toBool());
    m_actions[A::ShowMinimap]->setChecked(setting(Setting::Minimap).toBool());
    m_canvas->setMinimapShown(setting(Setting::Minimap).toBool());
}

void MainWindow::refreshCanvasActions(bool hasPlan) {
    using A = ActionId;
    for (const A id : {A::Find, A::InvertSelection, A::CoarseGrid, A::ShowMinimap}) m_actions[id]->setEnabled(hasPlan);
    for (const LayerAction& row : kLayers) m_actions[row.action]->setEnabled(hasPlan);
    qsizetype sites = 0;
    for (const ItemRef item : m_document.selection()) sites += item.kind == ItemKind::Site;
    m_actions[A::SelectSameKind]->setEnabled(hasPlan && !m_document.selection().empty());
    m_actions[A::Lock]->setEnabled(hasPlan && sites > 0);
    m_actions[A::Lock]->setChecked(m_canvas->isSelectionLocked());
    const bool isMap = m_document.scenario().drawing->isMapShown;
    const auto reason = [&](qsizetype least) {
        return !hasPlan || isMap ? tr("Sites are arranged on the plain canvas: hide the map with M.") : sites < least ? tr("Select at least %1 sites.").arg(least) : QString();
    };
    for (const AlignAction& row : kAligns) m_actions.setReason(row.action, reason(2));
    for (const A id : {A::DistributeAcross, A::DistributeDown}) m_actions.setReason(id, reason(3));
    m_actions.setReason(A::LayOut, reason(0));
    m_actions[A::BackgroundImage]->setEnabled(hasPlan);
    m_actions.setReason(A::RemoveBackground, hasPlan && m_document.scenario().drawing->background ? QString() : tr("There is no background image."));
}

} // namespace spanwright::widgets
