// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include "window/mainwindow.h"
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

// Which panels are shown and where the window stands, remembered for each set of screens.
namespace spanwright::widgets {
namespace {

const QString kGeometry = QStringLiteral("geometry");
const QString kDocks = QStringLiteral("docks");

} // namespace

QString screensKey() {
    QStringList names;
    for (const QScreen* screen : QGuiApplication::screens())
        names << QStringLiteral("%1x%2@%3+%4+%5").arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio()).arg(screen->geometry().x()).arg(screen->geometry().y());
    names.sort();
    return names.join(QLatin1Char(' '));
}

void MainWindow::rememberLayout() {
    QVariantMap layouts = setting(Setting::WindowLayouts).toMap();
    QVariantMap mine = layouts.value(screensKey()).toMap();
    mine[kGeometry] = saveGeometry();
    if (m_stack->currentIndex() == 1) mine[kDocks] = saveState();
    layouts[screensKey()] = mine;
    setSetting(Setting::WindowLayouts, layouts);
}

void MainWindow::restoreLayout() {
    const QVariantMap mine = setting(Setting::WindowLayouts).toMap().value(screensKey()).toMap();
    if (mine.contains(kGeometry)) restoreGeometry(mine.value(kGeometry).toByteArray());
    if (!mine.contains(kDocks) || !restoreState(mine.value(kDocks).toByteArray())) return;
    for (QDockWidget* dock : {m_leftDock, m_rightDock, m_bottomDock}) setDockWanted(dock, !dock->isHidden());
}

void MainWindow::setDockWanted(QDockWidget* dock, bool isWanted) {
    if (isWanted) m_closedDocks.erase(dock);
    else m_closedDocks.insert(dock);
    dock->setVisible(isWanted && m_stack->currentIndex() == 1);
}

void MainWindow::showTab(QTabWidget* tabs, int index) {
    for (QDockWidget* dock : {m_leftDock, m_rightDock, m_bottomDock})
        if (dock->widget() == tabs) setDockWanted(dock, true);
    tabs->setCurrentIndex(index);
}

void MainWindow::showPanel(QTabWidget* tabs, int index) {
    showTab(tabs, index);
    tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::buildPanelMenu(QMenu* view) {
    m_panelMenu = new QMenu(this);
    m_panelMenu->setObjectName(QStringLiteral("panelMenu"));
    connect(m_panelMenu, &QMenu::aboutToShow, this, &MainWindow::fillPanelMenu);
    view->addMenu(m_panelMenu);
    m_bottom->tabBar()->setUsesScrollButtons(true);
    m_bottom->tabBar()->setElideMode(Qt::ElideNone);
    m_panelButton = new QToolButton;
    m_panelButton->setObjectName(QStringLiteral("panelButton"));
    m_panelButton->setAutoRaise(true);
    m_panelButton->setPopupMode(QToolButton::InstantPopup);
    m_panelButton->setMenu(m_panelMenu);
    m_bottom->setCornerWidget(m_panelButton);
}

void MainWindow::fillPanelMenu() {
    m_panelMenu->clear();
    const bool hasPlan = m_stack->currentIndex() == 1;
    for (const auto& [dock, name] : {std::pair{m_leftDock, tr("Left panels")}, std::pair{m_rightDock, tr("Right panels")}, std::pair{m_bottomDock, tr("Bottom panels")}}) {
        QAction* action = m_panelMenu->addAction(name);
        action->setCheckable(true);
        action->setChecked(!dock->isHidden());
        action->setEnabled(hasPlan);
        connect(action, &QAction::triggered, this, [this, dock = dock](bool isShown) { setDockWanted(dock, isShown); });
    }
    for (QTabWidget* tabs : {m_bottom, m_leftTabs, m_rightTabs}) {
        m_panelMenu->addSeparator();
        for (int i = 0; i < tabs->count(); ++i) {
            QAction* action = m_panelMenu->addAction(tabs->tabText(i));
            action->setCheckable(true);
            action->setChecked(tabs->currentIndex() == i && tabs->isVisible());
            action->setEnabled(hasPlan);
            connect(action, &QAction::triggered, this, [this, tabs, i] { showPanel(tabs, i); });
        }
    }
}

} // namespace spanwright::widgets
