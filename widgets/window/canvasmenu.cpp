// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QMenu>

namespace spanwright::widgets {

/// Of a site, a link, or the ground of the canvas, at a point of the screen.
void MainWindow::showCanvasMenu(const std::optional<ItemRef>& item, const QPoint& at) {
    using A = ActionId;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](std::initializer_list<A> ids) {
        for (const A id : ids) menu->addAction(m_actions[id]);
    };
    if (!item) {
        add({A::Paste, A::SelectAll});
        menu->addSeparator();
        add({A::AddJob, A::LinkTool});
        menu->addSeparator();
        add({A::FitAll, A::ShowMap, A::ShowGrid, A::BackgroundImage});
    } else if (item->kind == ItemKind::Link) {
        add({A::Rename, A::FitSelection, A::Delete, A::SelectSameKind});
    } else {
        add({A::Rename, A::FitSelection, A::Copy, A::Duplicate, A::Delete, A::Lock, A::SelectSameKind});
        menu->addSeparator();
        QAction* toggle = m_actions[A::DelayRings];
        QAction* rings = menu->addAction(tr("Delay rings from here"));
        rings->setObjectName(QStringLiteral("ringsFromHere"));
        rings->setEnabled(toggle->isEnabled());
        rings->setToolTip(toggle->statusTip());
        connect(rings, &QAction::triggered, this, [this, site = *item, toggle] {
            m_document.select({site});
            if (!toggle->isChecked()) toggle->trigger();
        });
    }
    menu->popup(at);
}

} // namespace spanwright::widgets
