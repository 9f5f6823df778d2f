// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include "canvas/legend.h"
#include "canvas/minimap.h"
#include <QSignalSpy>

using namespace spanwright;
using namespace spanwright::widgets;
using test::CanvasFixture;

/// Guides, align, distribute, lay out, lock, and the small map.
class TestCanvasArrange final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    /// Presses on a site and moves the mouse there without letting go.
    static void hold(CanvasFixture& f, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, from);
        for (const QPoint at : {from + QPoint(20, 20), to}) {
            QMouseEvent move(QEvent::MouseMove, at, f.view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
            QCoreApplication::sendEvent(f.view.viewport(), &move);
        }
    }

private Q_SLOTS:
    void aDraggedSiteSnapsToAnothersColumnAndShowsIt() {
        CanvasFixture f(false); // A (0, 0), B (100, 0), C (200, 60)
        f.view.setSnaps(false);
        const QPoint below = f.page.at(B) + QPoint(4, 150);
        hold(f, f.page.at(C), below);
        QVERIFY(!f.view.guides().lines.empty());
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, below);
        QCOMPARE(f.position(C).x, 100.0);
        QVERIFY(f.view.guides().isEmpty());
        QCOMPARE(f.steps(), 1);
    }
    void altDuringADragPassesGridAndGuides() {
        CanvasFixture f(false);
        const QPoint below = f.page.at(B) + QPoint(4, 150);
        hold(f, f.page.at(C), below, Qt::AltModifier);
        QVERIFY(f.view.guides().isEmpty());
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, Qt::AltModifier, below);
        QVERIFY(f.position(C).x != 100.0);
    }
    void equalGapsAttractAndAreShown() {
        CanvasFixture f(false);
        f.view.setSnaps(false);
        const QPoint beyond = f.page.at(B) + (f.page.at(B) - f.page.at(A)) + QPoint(3, 2);
        hold(f, f.page.at(C), beyond);
        QCOMPARE(f.view.guides().gaps.size(), 2u);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, beyond);
        QCOMPARE(f.position(C), (CanvasPoint{200, 0}));
    }
    void theLegendStandsInTheCornerWhereItCoversLeast_data() {
        QTest::addColumn<int>("freeCorner");
        for (const int corner : {0, 1, 2, 3}) QTest::addRow("corner %d", corner) << corner;
    }
    void theLegendStandsInTheCornerWhereItCoversLeast() {
        QFETCH(const int, freeCorner); // 0 top left, 1 top right, 2 bottom left, 3 bottom right
        CanvasFixture f(false);
        const QRect view = f.view.viewport()->rect();
        std::vector<std::pair<SiteId, CanvasPoint>> places;
        std::size_t next = 0;
        for (int corner = 0; corner < 4; ++corner) {
            if (corner == freeCorner) continue;
            const QPoint at(corner % 2 ? view.right() - 70 : 70, corner / 2 ? view.bottom() - 60 : 60);
            const QPointF scene = f.view.mapToScene(at);
            places.emplace_back(f.scenario().sites[next++]->id, CanvasPoint{scene.x(), scene.y()});
        }
        QVERIFY(f.document.apply(edits::moveOnCanvas(f.document.project(), f.document.scenarioId(), places), QStringLiteral("corners")));
        f.document.waitForAssessment();
        QCoreApplication::processEvents();
        const auto* legend = f.view.findChild<CanvasLegend*>();
        QVERIFY(legend && legend->isVisible());
        const QPoint middle = legend->geometry().center();
        QCOMPARE(middle.x() > view.center().x(), freeCorner % 2 == 1);
        QCOMPARE(middle.y() > view.center().y(), freeCorner / 2 == 1);
    }
    void theMapHasNoGuides() {
        CanvasFixture f;
        hold(f, f.page.at(C), QPoint(f.page.at(A).x() + 2, f.page.at(C).y()));
        QVERIFY(f.view.guides().isEmpty());
        f.page.key(Qt::Key_Escape);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, f.page.at(A));
    }

    void aligningIsOneStepOnThePlainCanvas() {
        CanvasFixture f(false);
        f.view.selectAll();
        f.view.align(arrange::Edge::Left);
        for (const QString& name : {A, B, C}) QCOMPARE(f.position(name).x, 0.0);
        QCOMPARE(f.position(C).y, 60.0);
        QCOMPARE(f.steps(), 1);
        f.document.undoStack()->undo();
        QCOMPARE(f.position(C), (CanvasPoint{200, 60}));
    }
    void distributingIsOneStep() {
        CanvasFixture f(false);
        f.select(C);
        f.page.key(Qt::Key_Right, Qt::ShiftModifier); // C to 400
        f.view.selectAll();
        f.view.distribute(arrange::Axis::Horizontal);
        QCOMPARE(f.position(B).x, 200.0);
        QCOMPARE(f.position(B).y, 0.0);
        QCOMPARE(f.steps(), 2);
    }
    void onTheMapNothingIsAligned() {
        CanvasFixture f;
        f.view.selectAll();
        f.view.align(arrange::Edge::Top);
        f.view.distribute(arrange::Axis::Vertical);
        f.view.layOut();
        QCOMPARE(f.steps(), 0);
    }
    void layingOutIsOneStepAndComesBack() {
        CanvasFixture f(false);
        const Scenario before = f.scenario();
        f.view.layOut();
        QCOMPARE(f.steps(), 1);
        std::set<std::pair<double, double>> places;
        for (const QString& name : {A, B, C}) {
            QCOMPARE(geometry::snapped(f.position(name), geometry::kGridStep), f.position(name));
            places.emplace(f.position(name).x, f.position(name).y);
            QVERIFY(f.view.viewport()->rect().contains(f.page.at(name)));
        }
        QCOMPARE(places.size(), 3u);
        f.document.undoStack()->undo();
        QVERIFY(f.scenario() == before);
    }

    void aLockedSiteIsNotMoved() {
        CanvasFixture f(false);
        f.select(C);
        f.view.toggleLock();
        QCOMPARE(f.steps(), 1);
        QVERIFY(f.view.isSelectionLocked());
        f.page.drag(f.page.at(C), f.page.at(C) + QPoint(-200, -50));
        f.page.key(Qt::Key_Left);
        f.view.selectAll();
        f.view.align(arrange::Edge::Left);
        f.view.layOut();
        QCOMPARE(f.position(C), (CanvasPoint{200, 60}));
        f.select(C);
        f.view.toggleLock();
        QVERIFY(!f.view.isSelectionLocked());
        const int steps = f.steps();
        f.page.drag(f.page.at(C), f.page.at(C) + QPoint(-200, -50));
        QCOMPARE(f.steps(), steps + 1);
    }
    void undoFreesALockedSite() {
        CanvasFixture f;
        f.select(C);
        f.view.toggleLock();
        QVERIFY(geometry::isLocked(f.page.site(C), *f.scenario().drawing));
        f.document.undoStack()->undo();
        QVERIFY(!geometry::isLocked(f.page.site(C), *f.scenario().drawing));
    }

    void theCoarseGridSnapsToEveryFifthLine() {
        CanvasFixture f(false);
        f.view.setCoarseGrid(true);
        f.page.drag(f.page.at(C), f.page.at(C) + QPoint(-97, 260));
        QCOMPARE(geometry::snapped(f.position(C), geometry::kCoarseGridStep), f.position(C));
        f.select(A);
        f.page.key(Qt::Key_Left);
        QCOMPARE(f.position(A).x, -100.0);
    }

    void theSmallMapMovesTheView() {
        CanvasFixture f(false);
        auto* map = f.view.findChild<Minimap*>(QStringLiteral("minimap"));
        QVERIFY(!map->isVisible());
        f.view.setMinimapShown(true);
        QVERIFY(map->isVisible());
        f.view.zoomBy(4);
        const QPoint before = f.page.at(A);
        const QPointF frame = map->frame().center();
        test::drag(map, frame.toPoint(), frame.toPoint() + QPoint(30, 10));
        const QPoint moved = f.page.at(A) - before;
        QVERIFY2(moved.x() < -20 && moved.y() < -5, qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
        QVERIFY((map->frame().center() - frame - QPointF(30, 10)).manhattanLength() < 3);
        QCOMPARE(f.steps(), 0);
        f.view.setMinimapShown(false);
        QVERIFY(!map->isVisible());
    }
};

QTEST_MAIN(TestCanvasArrange)
#include "tst_canvasarrange.moc"
