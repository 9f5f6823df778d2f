// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include "canvas/linkitem.h"
#include "canvas/looks.h"
#include "canvas/siteitem.h"
#include "project/drawingedits.h"
#include <QAccessible>
#include <QGraphicsScene>

using namespace spanwright;
using namespace spanwright::widgets;
using test::CanvasFixture;

/// What a screen reader meets in canvas and plan tree, and what the layers of the view leave out.
class TestCanvasAccess final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    /// Every node below that can have the keyboard's focus.
    static void walk(QAccessibleInterface* node, QList<QAccessibleInterface*>& focusable) {
        if (!node || !node->isValid()) return;
        if (node->state().focusable && !node->state().invisible) focusable << node;
        for (int i = 0; i < node->childCount(); ++i) walk(node->child(i), focusable);
    }
    template <class Item> static int shownLabels(CanvasFixture& f) {
        int shown = 0;
        for (const QGraphicsItem* item : f.view.scene()->items())
            if (const auto* link = qgraphicsitem_cast<const Item*>(item)) shown += link->labelAt().has_value();
        return shown;
    }
    static LinkLook look(const CanvasFixture& f, std::initializer_list<std::pair<Layer, bool>> changes) {
        Layers layers = Layers::usual();
        for (const auto& [layer, shown] : changes) layers.set(layer, shown);
        return Looks(f.document, layers).look(*f.scenario().links[0]);
    }

private Q_SLOTS:
    void everyFocusableNodeHasNameAndRole() {
        CanvasFixture f;
        PlanTree tree(f.document);
        tree.show();
        f.view.setMinimapShown(true);
        f.view.showFind();
        QList<QAccessibleInterface*> nodes;
        walk(QAccessible::queryAccessibleInterface(&f.view), nodes);
        walk(QAccessible::queryAccessibleInterface(&tree), nodes);
        QVERIFY(nodes.size() > 10);
        for (QAccessibleInterface* node : nodes) {
            const QString where = QStringLiteral("%1 %2, role %3").arg(QLatin1String(node->object() ? node->object()->metaObject()->className() : "item"), node->object() ? node->object()->objectName() : QString()).arg(node->role());
            QVERIFY2(!node->text(QAccessible::Name).isEmpty(), qPrintable(where));
            QVERIFY2(node->role() != QAccessible::NoRole, qPrintable(where));
        }
    }
    void theCanvasListsEverySiteAndLinkWithValueAndPlace() {
        CanvasFixture f;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&f.view);
        QCOMPARE(canvas->role(), QAccessible::List);
        const int first = canvas->childCount() - 4;
        QStringList names;
        for (int i = first; i < canvas->childCount(); ++i) {
            QAccessibleInterface* item = canvas->child(i);
            names << item->text(QAccessible::Name);
            QVERIFY(item->state().focusable && item->state().selectable);
            QCOMPARE(canvas->indexOfChild(item), i);
            QVERIFY(item->rect().isValid());
        }
        QCOMPARE(names, (QStringList{A, B, C, QStringLiteral("A-B")}));
        QVERIFY(canvas->child(first)->text(QAccessible::Value).contains(QStringLiteral("512")));
        QVERIFY(canvas->child(first + 3)->text(QAccessible::Value).contains(QStringLiteral("120 km")));
        f.select(B);
        QVERIFY(canvas->child(first + 1)->state().selected && !canvas->child(first)->state().selected);
        QCOMPARE(canvas->focusChild(), canvas->child(first + 1));
    }
    void anItemThatIsGoneIsNoLongerThere() {
        CanvasFixture f;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&f.view);
        const int before = canvas->childCount();
        QAccessibleInterface* last = canvas->child(before - 2); // C
        f.select(C);
        f.view.deleteSelection();
        QCOMPARE(canvas->childCount(), before - 1);
        QVERIFY(!last->isValid());
    }
    void theTreeSaysNameRoleAndValue() {
        CanvasFixture f;
        PlanTree tree(f.document);
        const auto textOf = [&tree](const QString& row) {
            const auto found = tree.findItems(row, Qt::MatchExactly | Qt::MatchRecursive);
            return found.isEmpty() ? QString() : found.front()->data(0, Qt::AccessibleTextRole).toString();
        };
        QVERIFY2(textOf(A).startsWith(QStringLiteral("A, site, 512")), qPrintable(textOf(A)));
        QVERIFY(textOf(A).contains(QStringLiteral("MW")));
        QVERIFY2(textOf(QStringLiteral("A-B")).startsWith(QStringLiteral("A-B, fibre link, from A to B, 120 km")), qPrintable(textOf(QStringLiteral("A-B"))));
        QVERIFY2(textOf(QStringLiteral("train")).startsWith(QStringLiteral("train, training job")), qPrintable(textOf(QStringLiteral("train"))));
        QVERIFY(textOf(QStringLiteral("A pool: 512")).startsWith(QStringLiteral("A pool, GPU pool, 512")));
        f.document.apply(edits::note(f.document.project(), f.document.scenarioId(), std::array{ref(f.page.site(A))}, "two halls"), QStringLiteral("Note"));
        QVERIFY2(textOf(A).endsWith(QStringLiteral("note: two halls")), qPrintable(textOf(A)));
    }
    void anArrowInTheTreeSelectsOnTheCanvas() {
        CanvasFixture f;
        PlanTree tree(f.document);
        tree.show();
        tree.setFocus();
        tree.setCurrentItem(tree.topLevelItem(0));
        QTest::keyClick(&tree, Qt::Key_Down);
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(f.page.site(A))});
    }

    void withoutLabelsSitesAreDots() {
        CanvasFixture f;
        QVERIFY(shownLabels<LinkItem>(f) == 1);
        Layers layers = f.view.layers();
        layers.set(Layer::Labels, false);
        const QRect before = f.view.itemRect(ref(f.page.site(A)));
        f.view.setLayers(layers);
        QCOMPARE(shownLabels<LinkItem>(f), 0);
        QVERIFY(f.view.itemRect(ref(f.page.site(A))).width() < before.width() / 2);
        layers.set(Layer::Labels, true);
        f.view.setLayers(layers);
        QCOMPARE(shownLabels<LinkItem>(f), 1);
    }
    void layersChangeWhatLinksSay() {
        CanvasFixture f;
        QVERIFY(look(f, {}).label.contains(QStringLiteral("RTT")));
        QVERIFY(!look(f, {{Layer::Delay, false}}).label.contains(QStringLiteral("RTT")));
        QVERIFY(!look(f, {}).label.contains(QStringLiteral("wait")));
        QVERIFY(look(f, {{Layer::Exposed, true}}).label.contains(QStringLiteral("jobs wait")));
        QVERIFY(look(f, {}).isColoured && !look(f, {{Layer::Load, false}}).isColoured);
    }
    void theExposedTimeIsTheJobs() {
        CanvasFixture f;
        const auto exposed = Looks(f.document, Layers::usual()).exposed(f.scenario().links[0]->id);
        QVERIFY(exposed.has_value());
        QCOMPARE(exposed->base(), f.document.assessment().jobs[0].step.crossSite.base());
    }
    void withoutFailuresNothingIsMarkedLost() {
        CanvasFixture f;
        FibreLink link = *f.scenario().links[0];
        link.isDown = true;
        f.document.apply(edits::put(f.document.project(), f.document.scenarioId(), link), QStringLiteral("Cut"));
        QVERIFY(look(f, {}).isDown);
        QVERIFY(!look(f, {{Layer::Failures, false}}).isDown);
    }
    void withoutPowerCardsHaveNone() {
        CanvasFixture f;
        Layers layers = Layers::usual();
        QVERIFY(!Looks(f.document, layers).card(f.site(A)).power.isEmpty());
        layers.set(Layer::Power, false);
        QVERIFY(Looks(f.document, layers).card(f.site(A)).power.isEmpty());
        QCOMPARE(Layers::ofBits(layers.bits()), layers);
    }
    void notesAndLocksAreOnTheCard() {
        CanvasFixture f;
        f.select(A);
        f.view.toggleLock();
        f.document.apply(edits::note(f.document.project(), f.document.scenarioId(), std::array{ref(f.page.site(A))}, "two halls"), QStringLiteral("Note"));
        const SiteCard card = Looks(f.document, Layers::usual()).card(f.site(A));
        QVERIFY(card.isLocked && card.hasNote);
        QVERIFY(card.help.contains(QStringLiteral("two halls")));
    }
};

QTEST_MAIN(TestCanvasAccess)
#include "tst_canvasaccess.moc"
