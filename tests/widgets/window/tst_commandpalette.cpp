// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/explanationview.h"
#include "support/windowpage.h"
#include "window/commandpalette.h"
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeWidget>

using namespace spanwright;
using test::WindowPage;

class TestCommandPalette final : public QObject {
    Q_OBJECT

    /// Ctrl+K and the words; the list then.
    static QTreeWidget* ask(WindowPage& page, const QString& words) {
        QTest::keyClick(&page.window, Qt::Key_K, Qt::ControlModifier);
        auto* query = page.find<QLineEdit>(QStringLiteral("commandQuery"));
        if (!query->hasFocus()) qFatal("the palette does not take the keyboard");
        query->insert(words); // names hold letters that no key has
        return page.find<QTreeWidget>(QStringLiteral("commandList"));
    }
    static void key(WindowPage& page, Qt::Key k) { QTest::keyClick(page.find(QStringLiteral("commandQuery")), k); }
    static bool isOpen(WindowPage& page) { return page.find(QStringLiteral("commandPalette"))->isVisible(); }

private Q_SLOTS:
    void init() { widgets::setLanguage(QStringLiteral("en")); }

    void anActionIsRunByAFewLetters() {
        WindowPage page(QStringLiteral("1"));
        const QTreeWidget* list = ask(page, QStringLiteral("dup sc"));
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("Duplicate scenario"));
        key(page, Qt::Key_Return);
        QVERIFY(!isOpen(page));
        QCOMPARE(page.document().project().scenarios.size(), 2u);
    }

    void shortcutsStandBesideActions() {
        WindowPage page(QStringLiteral("1"));
        const QTreeWidget* list = ask(page, QStringLiteral("save as"));
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("Save as"));
        QCOMPARE(list->currentItem()->text(2), QStringLiteral("Ctrl+Shift+S"));
    }

    void aSiteIsSelectedAndCentred() {
        WindowPage page(QStringLiteral("1"));
        const Site& site = *page.scenario().sites[1];
        ask(page, widgets::qstr(site.name));
        key(page, Qt::Key_Return);
        QVERIFY(page.document().selection() == std::set<ItemRef>{ref(site.id)});
        const QPointF off = page.window.canvas()->sitePosition(site.id) - QPointF(page.window.canvas()->viewport()->rect().center());
        QVERIFY2(off.manhattanLength() < 4, qPrintable(QStringLiteral("%1, %2").arg(off.x()).arg(off.y())));
        QVERIFY(page.window.canvas()->hasFocus());
    }

    void poolsLinksAndJobsAreFound() {
        WindowPage page(QStringLiteral("1"));
        const Scenario& s = page.scenario();
        for (const auto& [name, item] : {std::pair{s.sites[0]->clusters[0]->pools[0]->name, ref(s.sites[0]->clusters[0]->pools[0]->id)}, std::pair{s.links[0]->name, ref(s.links[0]->id)}, std::pair{s.jobs[0]->name, ref(s.jobs[0]->id)}}) {
            ask(page, widgets::qstr(name));
            key(page, Qt::Key_Return);
            QVERIFY2(page.document().selection() == std::set<ItemRef>{item}, name.c_str());
        }
    }

    void scenariosAndPanelsAreFound() {
        WindowPage page(QStringLiteral("1"));
        page.trigger(widgets::ActionId::DuplicateScenario);
        const ScenarioId first = page.document().project().scenarios[0]->id;
        QVERIFY(page.document().scenarioId() != first);
        QTreeWidget* list = ask(page, widgets::qstr(page.document().project().scenarios[0]->name));
        QCOMPARE(list->currentItem()->text(1), QStringLiteral("Scenario"));
        key(page, Qt::Key_Return);
        QCOMPARE(page.document().scenarioId(), first);
        ask(page, QStringLiteral("timeline"));
        key(page, Qt::Key_Return);
        const auto* shown = page.find(QStringLiteral("timeline"));
        QVERIFY(shown->isVisible());
    }

    void aFigureOpensItsExplanation() {
        WindowPage page(QStringLiteral("1"));
        ask(page, widgets::say(FigureId::DaysToTrain));
        key(page, Qt::Key_Return);
        QVERIFY(page.window.findChild<widgets::ExplanationView*>());
    }

    void anEnglishNameIsFoundInChineseToo() {
        WindowPage page(QStringLiteral("1"));
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        const QTreeWidget* list = ask(page, QStringLiteral("duplicate scenario"));
        QCOMPARE(list->currentItem()->text(0), page.window.actions().name(widgets::ActionId::DuplicateScenario));
        QVERIFY(list->currentItem()->text(0) != QStringLiteral("Duplicate scenario"));
        widgets::setLanguage(QStringLiteral("en"));
    }

    void theKeysMoveAndLeave() {
        WindowPage page(QStringLiteral("1"));
        page.window.canvas()->setFocus();
        QTreeWidget* list = ask(page, QStringLiteral("e"));
        QVERIFY(list->topLevelItemCount() > 3);
        QCOMPARE(list->currentItem(), list->topLevelItem(0));
        key(page, Qt::Key_Down);
        key(page, Qt::Key_Down);
        key(page, Qt::Key_Up);
        QCOMPARE(list->currentItem(), list->topLevelItem(1));
        QVERIFY(page.find(QStringLiteral("commandQuery"))->accessibleDescription().startsWith(list->currentItem()->text(0)));
        key(page, Qt::Key_Escape);
        QVERIFY(!isOpen(page));
        QVERIFY(page.window.canvas()->hasFocus());
        QVERIFY(page.document().selection().empty());
    }

    void lettersThatAreShortcutsAreTyped() {
        WindowPage page(QStringLiteral("1"));
        const bool hadMap = page.scenario().drawing->isMapShown;
        ask(page, {});
        QTest::keyClicks(page.find(QStringLiteral("commandQuery")), QStringLiteral("m"));
        QCOMPARE(page.find<QLineEdit>(QStringLiteral("commandQuery"))->text(), QStringLiteral("m"));
        QCOMPARE(page.scenario().drawing->isMapShown, hadMap);
    }

    void whatCannotBeRunIsShownButNotRun() {
        WindowPage page;
        const QTreeWidget* list = ask(page, QStringLiteral("duplicate scenario"));
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("Duplicate scenario"));
        key(page, Qt::Key_Return);
        QVERIFY(isOpen(page));
        QVERIFY(page.document().project().scenarios.empty());
    }

    void nothingFoundIsSaid() {
        WindowPage page(QStringLiteral("1"));
        const QTreeWidget* list = ask(page, QStringLiteral("qqqq"));
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Nothing is called so"));
        QVERIFY(!list->currentItem());
        QCOMPARE(page.find(QStringLiteral("commandQuery"))->accessibleDescription(), QStringLiteral("Nothing is called so"));
        key(page, Qt::Key_Return);
        QVERIFY(isOpen(page));
    }

    void theMouseElsewhereClosesIt() {
        WindowPage page(QStringLiteral("1"));
        ask(page, QStringLiteral("e"));
        page.window.canvas()->setFocus(Qt::MouseFocusReason);
        QVERIFY(!isOpen(page));
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
