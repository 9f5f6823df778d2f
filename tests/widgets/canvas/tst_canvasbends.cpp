// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"

using namespace spanwright;
using test::CanvasFixture;

/// Links that are bent by hand, and what follows their bends.
class TestCanvasBends final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    static LinkId link(const CanvasFixture& f) { return f.scenario().links[0]->id; }
    static std::vector<CanvasPoint> bends(const CanvasFixture& f) { return geometry::bends(link(f), *f.scenario().drawing); }
    static QPoint bend(const CanvasFixture& f) { return f.view.linkPath(link(f))[1].toPoint(); }
    void dragOff(CanvasFixture& f) { f.page.drag(f.bareLink(), f.bareLink() + QPoint(-60, 150)); }

private Q_SLOTS:
    void draggingALinkBendsItInOneStep_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain canvas") << false;
    }
    void draggingALinkBendsItInOneStep() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        const QPoint to = f.bareLink() + QPoint(-60, 150);
        dragOff(f);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(bends(f).size(), 1u);
        const int away = isMapShown ? 2 : int(geometry::kGridStep * f.view.transform().m11());
        QVERIFY((bend(f) - to).manhattanLength() <= away);
        QCOMPARE(f.scenario().drawing->routes.size(), isMapShown ? 1u : 0u);
        QCOMPARE(f.scenario().drawing->bends.size(), isMapShown ? 0u : 1u);
        f.document.undoStack()->undo();
        QVERIFY(bends(f).empty());
        QCOMPARE(f.view.linkPath(link(f)).size(), 2);
    }
    void aBendIsMovedAndASecondOneAdded() {
        CanvasFixture f(false);
        dragOff(f);
        f.page.drag(bend(f), bend(f) + QPoint(-100, 100));
        QCOMPARE(bends(f).size(), 1u);
        QCOMPARE(f.steps(), 2);
        const QPoint half = (bend(f) + f.page.at(B)) / 2;
        f.page.drag(half, half + QPoint(120, 60));
        QCOMPARE(bends(f).size(), 2u);
        QVERIFY(f.view.linkPath(link(f))[2].x() > f.view.linkPath(link(f))[1].x());
    }
    void aDoubleClickOnABendTakesItAway() {
        CanvasFixture f;
        dragOff(f);
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, bend(f));
        QVERIFY(bends(f).empty());
        QCOMPARE(f.steps(), 2);
    }
    void aBendPutBackOnTheLineGoes() {
        CanvasFixture f(false);
        f.view.setSnaps(false);
        dragOff(f);
        f.page.drag(bend(f), (f.page.at(A) + f.page.at(B)) / 2 + QPoint(0, 2));
        QVERIFY(bends(f).empty());
    }
    void aClickFollowsTheBends() {
        CanvasFixture f;
        dragOff(f);
        f.document.select({});
        const QPoint onTheWay = (bend(f) + f.page.at(B)) / 2;
        f.page.click(f.bareLink() + QPoint(20, -4)); // where the straight line was
        QVERIFY(!f.document.selection().contains(ref(link(f))));
        f.page.click(onTheWay);
        QVERIFY(f.document.selection().contains(ref(link(f))));
    }
    void aClickThatTremblesBendsNothing() {
        CanvasFixture f;
        f.page.drag(f.bareLink(), f.bareLink() + QPoint(1, 1));
        QCOMPARE(f.steps(), 0);
    }
    void escapeLeavesTheLinkStraight() {
        CanvasFixture f;
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, f.bareLink());
        QTest::mouseMove(f.view.viewport(), f.bareLink() + QPoint(0, 80));
        f.page.key(Qt::Key_Escape);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, f.bareLink() + QPoint(0, 80));
        QCOMPARE(f.steps(), 0);
        QCOMPARE(f.view.linkPath(link(f)).size(), 2);
    }
    void bendsGoAlongWithBothSites() {
        CanvasFixture f(false);
        dragOff(f);
        const CanvasPoint before = bends(f)[0];
        f.document.select({ref(f.page.site(A)), ref(f.page.site(B))});
        f.page.drag(f.page.at(A), f.page.at(A) + QPoint(0, 160));
        const double moved = f.position(A).y;
        QVERIFY(moved > 0);
        QCOMPARE(bends(f)[0], (CanvasPoint{before.x, before.y + moved}));
        QCOMPARE(f.steps(), 2);
        f.select(A);
        f.page.key(Qt::Key_Up);
        QCOMPARE(bends(f)[0], (CanvasPoint{before.x, before.y + moved})); // one end alone
    }
    void aCopyHasItsBends() {
        CanvasFixture f(false);
        dragOff(f);
        f.document.select({ref(f.page.site(A)), ref(f.page.site(B))});
        f.view.duplicate();
        const LinkId fresh = f.scenario().links.back()->id;
        QVERIFY(fresh != link(f));
        QCOMPARE(geometry::bends(fresh, *f.scenario().drawing).size(), 1u);
    }
    void bendsOfMapAndPlainCanvasAreKeptApart() {
        CanvasFixture f;
        dragOff(f);
        f.view.setMapShown(false);
        QVERIFY(bends(f).empty());
        f.view.setMapShown(true);
        QCOMPARE(bends(f).size(), 1u);
    }
};

QTEST_MAIN(TestCanvasBends)
#include "tst_canvasbends.moc"
