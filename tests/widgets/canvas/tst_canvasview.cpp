// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include "canvas/palette.h"
#include <QSignalSpy>
#include <QWheelEvent>

using namespace spanwright;
using test::CanvasFixture;

class TestCanvasView final : public QObject {
    Q_OBJECT
    const QPoint kNorthWest{-225, -90}, kSouthEast{80, 90}; // round A's card, west of its link, and the link's beginning; not B
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    static void wheel(CanvasFixture& f, QPoint at, int delta, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseMove(f.view.viewport(), at);
        QWheelEvent event(at, f.view.viewport()->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.view.viewport(), &event);
    }
    std::set<ItemRef> refs(const CanvasFixture& f, const QStringList& names) {
        std::set<ItemRef> all;
        for (const QString& name : names) all.insert(ref(f.page.site(name)));
        return all;
    }

private Q_SLOTS:
    void theWheelZoomsAndKeepsThePointUnderTheMouse_data() {
        QTest::addColumn<QPoint>("at");
        QTest::addColumn<int>("delta");
        QTest::newRow("in, corner") << QPoint(120, 90) << 240;
        QTest::newRow("in, middle") << QPoint(600, 400) << 120;
        QTest::newRow("out") << QPoint(900, 600) << -240;
        QTest::newRow("a touchpad's small step") << QPoint(300, 500) << 8;
    }
    void theWheelZoomsAndKeepsThePointUnderTheMouse() {
        QFETCH(const QPoint, at);
        QFETCH(const int, delta);
        CanvasFixture f;
        const QPointF before = f.view.mapToScene(at);
        const double scale = f.view.transform().m11();
        wheel(f, at, delta);
        QCOMPARE(f.view.transform().m11() > scale, delta > 0);
        const QPoint after = f.view.mapFromScene(before);
        QVERIFY2((after - at).manhattanLength() <= 2, qPrintable(QStringLiteral("moved by %1, %2 px").arg(after.x() - at.x()).arg(after.y() - at.y())));
        QCOMPARE(f.steps(), 0); // a view is no change
    }
    void theZoomHasEnds_data() {
        QTest::addColumn<int>("delta");
        QTest::addColumn<double>("least"); // of the Earth's girth across the view
        QTest::addColumn<double>("most");
        QTest::newRow("in: a campus, 1 to 10 km") << 1200 << 1 / 40'075.0 << 10 / 40'075.0;
        QTest::newRow("out: the whole world") << -1200 << 1.0 << 10.0;
    }
    void theZoomHasEnds() {
        QFETCH(const int, delta);
        QFETCH(const double, least);
        QFETCH(const double, most);
        CanvasFixture f;
        for (int i = 0; i < 200; ++i) wheel(f, {600, 400}, delta);
        const double scale = f.view.transform().m11();
        const double seen = f.view.viewport()->width() / scale / geometry::kWorldWidth;
        QVERIFY2(seen >= least && seen <= most, qPrintable(QString::number(seen)));
        wheel(f, {600, 400}, delta);
        QCOMPARE(f.view.transform().m11(), scale);
    }
    void fitShowsEverySite() {
        CanvasFixture f;
        for (int i = 0; i < 5; ++i) wheel(f, {10, 10}, 600);
        f.view.fitAll();
        for (const QString& name : {A, B, C}) QVERIFY(f.view.viewport()->rect().adjusted(40, 40, -40, -40).contains(f.page.at(name)));
    }
    void fitSelectionBringsTheSelectedSiteToTheMiddle() {
        CanvasFixture f;
        f.select(C);
        f.view.fitSelection();
        QVERIFY((f.page.at(C) - f.view.viewport()->rect().center()).manhattanLength() < 60);
    }
    void hundredPerCentIsOnePixelAUnit() {
        CanvasFixture f;
        f.view.zoomToOne();
        QCOMPARE(f.view.transform().m11(), 1.0);
    }
    void theMiddleButtonAndSpacePan_data() {
        QTest::addColumn<bool>("space");
        QTest::newRow("middle button") << false;
        QTest::newRow("space") << true;
    }
    void theMiddleButtonAndSpacePan() {
        QFETCH(const bool, space);
        CanvasFixture f;
        const QPoint from = f.page.at(A);
        const QPoint by(60, 35);
        const auto button = space ? Qt::LeftButton : Qt::MiddleButton;
        if (space) QTest::keyPress(&f.view, Qt::Key_Space);
        QTest::mousePress(f.view.viewport(), button, {}, {500, 700});
        QTest::mouseMove(f.view.viewport(), QPoint(500, 700) + by / 2);
        QTest::mouseMove(f.view.viewport(), QPoint(500, 700) + by);
        QTest::mouseRelease(f.view.viewport(), button, {}, QPoint(500, 700) + by);
        if (space) QTest::keyRelease(&f.view, Qt::Key_Space);
        QVERIFY((f.page.at(A) - from - by).manhattanLength() <= 2);
        QCOMPARE(f.steps(), 0);
    }

    void clicksSelect() {
        CanvasFixture f;
        f.page.click(f.page.at(A));
        QCOMPARE(f.document.selection(), refs(f, {A}));
        f.page.click(f.page.at(C));
        QCOMPARE(f.document.selection(), refs(f, {C}));
        f.page.click(f.page.at(A), Qt::ShiftModifier);
        QCOMPARE(f.document.selection(), refs(f, {A, C}));
        f.page.click(f.page.at(C), Qt::ControlModifier);
        QCOMPARE(f.document.selection(), refs(f, {A}));
        f.page.click(f.page.at(C), Qt::ShiftModifier);
        f.page.click(f.page.at(C)); // one of several: it alone
        QCOMPARE(f.document.selection(), refs(f, {C}));
        f.page.click({600, 760});
        QVERIFY(f.document.selection().empty());
    }
    void aClickOnALinkSelectsIt_data() {
        QTest::addColumn<int>("beside");
        QTest::addColumn<bool>("hits");
        QTest::newRow("on the line") << 0 << true;
        QTest::newRow("five pixels beside it") << 5 << true;
        QTest::newRow("well beside it") << 30 << false;
    }
    void aClickOnALinkSelectsIt() {
        QFETCH(const int, beside);
        QFETCH(const bool, hits);
        CanvasFixture f;
        f.page.click(f.bareLink() + QPoint(0, beside));
        QCOMPARE(f.document.selection().contains(ref(f.scenario().links[0]->id)), hits);
    }
    void theRubberBandTakesWhatIsInsideOrTouched_data() {
        QTest::addColumn<bool>("isLeftToRight");
        QTest::addColumn<bool>("takesTheLink");
        QTest::newRow("left to right: inside only") << true << false;
        QTest::newRow("right to left: touched as well") << false << true;
    }
    void theRubberBandTakesWhatIsInsideOrTouched() {
        QFETCH(const bool, isLeftToRight);
        QFETCH(const bool, takesTheLink);
        CanvasFixture f;
        QPoint from = f.page.at(A) + kNorthWest, to = f.page.at(A) + kSouthEast;
        if (!isLeftToRight) std::swap(from, to);
        f.page.drag(from, to);
        QVERIFY(f.document.selection().contains(ref(f.page.site(A))));
        QVERIFY(!f.document.selection().contains(ref(f.page.site(B))));
        QCOMPARE(f.document.selection().contains(ref(f.scenario().links[0]->id)), takesTheLink);
    }
    void theRubberBandWithShiftAdds() {
        CanvasFixture f;
        f.select(C);
        f.page.drag(f.page.at(A) + kNorthWest, f.page.at(A) + kSouthEast, Qt::ShiftModifier);
        QCOMPARE(f.document.selection(), refs(f, {A, C}));
    }
    void selectAllTakesSitesAndLinks() {
        CanvasFixture f;
        f.view.selectAll();
        QCOMPARE(f.document.selection().size(), 4u);
    }
    void escapeSelectsNothing() {
        CanvasFixture f;
        f.select(A);
        f.page.key(Qt::Key_Escape);
        QVERIFY(f.document.selection().empty());
    }
    void tabGoesFromSiteToSiteAndOnToLinks() {
        CanvasFixture f;
        for (const QString& name : {A, B, C}) {
            f.page.key(Qt::Key_Tab);
            QCOMPARE(f.document.selection(), refs(f, {name}));
            QVERIFY(f.view.hasFocus());
        }
        f.page.key(Qt::Key_Tab);
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(f.scenario().links[0]->id)});
        f.page.key(Qt::Key_Tab);
        QCOMPARE(f.document.selection(), refs(f, {A}));
        f.page.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(f.scenario().links[0]->id)});
    }
    void theTreeAndTheCanvasShareTheSelection() {
        CanvasFixture f;
        widgets::PlanTree tree(f.document);
        f.select(B);
        QCOMPARE(tree.selectedItems().size(), 1);
        QVERIFY(tree.selectedItems().front()->text(0).contains(B));
        tree.clearSelection();
        for (auto* item : tree.findItems(C, Qt::MatchExactly | Qt::MatchRecursive)) item->setSelected(true);
        QCOMPARE(f.document.selection(), refs(f, {C}));
    }
    void enterInThePaletteAsksForThatKind() {
        CanvasFixture f;
        widgets::Palette palette;
        palette.show();
        QSignalSpy chosen(&palette, &widgets::Palette::chosen);
        palette.setCurrentRow(1);
        QTest::keyClick(&palette, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        f.view.addFromPalette(chosen.front().front().toString());
        QCOMPARE(f.scenario().sites.size(), 4u);
        QVERIFY((f.view.sitePosition(f.scenario().sites.back()->id) - f.view.viewport()->rect().center()).manhattanLength() <= 3);
    }

    void hidingTheMapKeepsTheArrangementAndIsOneStep() {
        CanvasFixture f;
        f.view.setMapShown(false);
        QCOMPARE(f.steps(), 1);
        QVERIFY(f.page.at(A).x() < f.page.at(B).x() && f.page.at(B).y() < f.page.at(C).y());
        f.view.setMapShown(true);
        QCOMPARE(f.site(A).place, (Place{32, 110}));
        QCOMPARE(f.steps(), 2);
    }
    void aCampusIsDrawnLargerWithoutTheMap() {
        CanvasFixture f;
        const std::array places{Place{31.000, 110.000}, Place{31.000, 110.020}, Place{31.000, 110.020}}; // 2 km apart; C on B
        std::vector<std::pair<SiteId, Place>> moved;
        for (std::size_t i = 0; i < places.size(); ++i) moved.emplace_back(f.scenario().sites[i]->id, places[i]);
        QVERIFY(f.document.apply(edits::moveToPlace(f.document.project(), f.document.scenarioId(), moved), QStringLiteral("campus")));
        f.view.setMapShown(false);
        QVERIFY(f.position(B).x - f.position(A).x >= 7 * geometry::kGridStep);
        QVERIFY(f.position(C) != f.position(B));
    }
    void togglingTheMapFitsEverySiteAndUndoes_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map to plain canvas") << true;
        QTest::newRow("plain canvas to map") << false;
    }
    void togglingTheMapFitsEverySiteAndUndoes() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        const Scenario before = f.scenario();
        f.view.setMapShown(isMapShown);
        QCOMPARE(f.steps(), 0); // nothing to do is no step
        f.view.setMapShown(!isMapShown);
        QCOMPARE(f.scenario().drawing->isMapShown, !isMapShown);
        for (const QString& name : {A, B, C}) QVERIFY(f.view.viewport()->rect().contains(f.page.at(name)));
        f.document.undoStack()->undo();
        QVERIFY(f.scenario() == before);
    }
    void theMapGoesBackToTheSameFreeArrangement() {
        CanvasFixture f(false);
        const CanvasPoint a = f.position(A), c = f.position(C);
        f.view.setMapShown(true);
        f.view.setMapShown(false);
        QCOMPARE(f.position(A), a);
        QCOMPARE(f.position(C), c);
    }
    void aPictureOfThePlanIsNotBlankAndShowsNoSelection() {
        CanvasFixture f;
        const auto picture = [&f] {
            QImage image(900, 480, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            widgets::CanvasView::render(f.document, painter, QRectF(image.rect()), true);
            return image;
        };
        const QImage plain = picture();
        f.view.selectAll();
        QVERIFY(picture() == plain);
        std::set<QRgb> colours;
        for (int x = 0; x < plain.width(); x += 3)
            for (int y = 0; y < plain.height(); y += 3) colours.insert(plain.pixel(x, y));
        QVERIFY(colours.size() > 20);
    }
};

QTEST_MAIN(TestCanvasView)
#include "tst_canvasview.moc"
