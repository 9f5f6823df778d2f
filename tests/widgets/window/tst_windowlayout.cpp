// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include "support/windowpage.h"
#include <QDockWidget>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace spanwright;
using test::WindowPage;
using widgets::Setting;

class TestWindowLayout final : public QObject {
    Q_OBJECT

    static QAction* entry(WindowPage& page, const QString& text) {
        auto* menu = page.find<QMenu>(QStringLiteral("panelMenu"));
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == text) return action;
        qFatal("the menu lacks %s", qPrintable(text));
    }
    static QTabWidget* bottom(WindowPage& page) { return qobject_cast<QTabWidget*>(page.find<QDockWidget>(QStringLiteral("bottomDock"))->widget()); }

private Q_SLOTS:
    void init() {
        widgets::setLanguage(QStringLiteral("en"));
        widgets::setSetting(Setting::WindowLayouts, QVariantMap());
    }

    void everyTabStandsInTheMenu() {
        WindowPage page(QStringLiteral("1"));
        const QTabWidget* tabs = bottom(page);
        QVERIFY(tabs->count() >= 13);
        for (int i = 0; i < tabs->count(); ++i) {
            entry(page, tabs->tabText(i))->trigger();
            QCOMPARE(tabs->currentIndex(), i);
            QVERIFY(entry(page, tabs->tabText(i))->isChecked());
        }
        QVERIFY(page.find<QToolButton>(QStringLiteral("panelButton"))->isVisible());
        QVERIFY(page.find<QToolButton>(QStringLiteral("panelButton"))->menu() == page.find<QMenu>(QStringLiteral("panelMenu")));
    }

    void aNarrowWindowShowsTheChosenTab() {
        WindowPage page(QStringLiteral("1"));
        page.window.resize(1000, 700);
        QTabWidget* tabs = bottom(page);
        entry(page, tabs->tabText(tabs->count() - 1))->trigger();
        QCoreApplication::processEvents();
        const QRect last = tabs->tabBar()->tabRect(tabs->count() - 1);
        QVERIFY(tabs->tabBar()->rect().intersects(last));
        QVERIFY(last.width() >= tabs->fontMetrics().horizontalAdvance(tabs->tabText(tabs->count() - 1)));
    }

    void aClosedPanelStaysClosed() {
        {
            WindowPage page(QStringLiteral("1"));
            entry(page, QStringLiteral("Left panels"))->trigger();
            QVERIFY(page.find(QStringLiteral("leftDock"))->isHidden());
            page.trigger(widgets::ActionId::Start);
            page.window.openSample(QStringLiteral("2"));
            QVERIFY(page.find(QStringLiteral("leftDock"))->isHidden());
            QVERIFY(page.find(QStringLiteral("rightDock"))->isVisible());
            page.settle();
            page.window.close();
        }
        WindowPage later(QStringLiteral("1"));
        QVERIFY(later.find(QStringLiteral("leftDock"))->isHidden());
        QVERIFY(later.find(QStringLiteral("bottomDock"))->isVisible());
        entry(later, QStringLiteral("Palette"))->trigger();
        QVERIFY(later.find(QStringLiteral("leftDock"))->isVisible());
    }

    void theLayoutBelongsToTheScreens() {
        {
            WindowPage page(QStringLiteral("1"));
            page.window.resize(1280, 700);
            page.settle();
            page.window.close();
        }
        QVariantMap layouts = widgets::setting(Setting::WindowLayouts).toMap();
        QCOMPARE(layouts.keys(), QStringList{widgets::screensKey()});
        {
            WindowPage same;
            QCOMPARE(same.window.size(), QSize(1280, 700));
        }
        widgets::setSetting(Setting::WindowLayouts, QVariantMap{{QStringLiteral("another desk"), layouts.first()}});
        WindowPage other(QStringLiteral("1"));
        QVERIFY(other.window.size() != QSize(1280, 700));
        other.settle();
        other.window.close();
        QCOMPARE(widgets::setting(Setting::WindowLayouts).toMap().size(), 2);
    }
};

QTEST_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
