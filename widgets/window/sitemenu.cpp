// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QMenu>

namespace spanwright::widgets {

/// Of a site on the canvas, at a point of the screen.
void MainWindow::showSiteMenu(SiteId site, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("siteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const ActionId id : {ActionId::Rename, ActionId::FitSelection, ActionId::Copy, ActionId::Duplicate, ActionId::Delete, ActionId::Lock, ActionId::SelectSameKind}) menu->addAction(m_actions[id]);
    menu->addSeparator();
    QAction* toggle = m_actions[ActionId::DelayRings];
    QAction* rings = menu->addAction(tr("Delay rings from here"));
    rings->setObjectName(QStringLiteral("ringsFromHere"));
    rings->setEnabled(toggle->isEnabled());
    rings->setToolTip(toggle->statusTip());
    connect(rings, &QAction::triggered, this, [this, site, toggle] {
        m_document.select({ref(site)});
        if (!toggle->isChecked()) toggle->trigger();
    });
    menu->popup(at);
}

} // namespace spanwright::widgets
