// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include "canvas/findbar.h"
#include "canvas/palette.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QWheelEvent>

using namespace spanwright;
using namespace spanwright::widgets;
using test::CanvasFixture;

/// What is selected, found, duplicated and pasted, and what touch and keys do beside.
class TestCanvasSelection final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    static std::set<ItemRef> refs(const CanvasFixture& f, const QStringList& names) {
        std::set<ItemRef> all;
        for (const QString& name : names) all.insert(ref(f.page.site(name)));
        return all;
    }

private Q_SLOTS:
    void theSameKindIsTheSameAccelerator() {
        CanvasFixture f; // A and B hold H100, C nothing
        f.select(A);
        f.view.selectSameKind();
        QCOMPARE(f.document.selection(), refs(f, {A, B}));
        f.select(C);
        f.view.selectSameKind();
        QCOMPARE(f.document.selection(), refs(f, {C}));
    }
    void theSameKindOfALinkIsItsFibre() {
        CanvasFixture f;
        f.page.connect(B, C);
        FibreLink hollow = *f.scenario().links.back();
        hollow.fibre = "hcf-deployed";
        f.document.apply(edits::put(f.document.project(), f.document.scenarioId(), hollow), QStringLiteral("Hollow"));
        f.document.select({ref(f.scenario().links.front()->id)});
        f.view.selectSameKind();
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(f.scenario().links.front()->id)});
    }
    void invertingTakesTheOthers() {
        CanvasFixture f;
        f.select(A);
        f.view.invertSelection();
        std::set<ItemRef> others = refs(f, {B, C});
        others.insert(ref(f.scenario().links[0]->id));
        QCOMPARE(f.document.selection(), others);
        f.view.invertSelection();
        QCOMPARE(f.document.selection(), refs(f, {A}));
    }

    void altBeforeADragDuplicates_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain canvas") << false;
    }
    void altBeforeADragDuplicates() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        const QPoint from = f.page.at(C), to = from + QPoint(-120, -160);
        const SiteId original = f.page.site(C);
        f.page.drag(from, to, Qt::AltModifier);
        QCOMPARE(f.scenario().sites.size(), 4u);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.view.sitePosition(original).toPoint(), from);
        const SiteId fresh = f.scenario().sites.back()->id;
        const int away = isMapShown ? 3 : int(geometry::kGridStep * f.view.transform().m11());
        QVERIFY((f.view.sitePosition(fresh).toPoint() - to).manhattanLength() <= away);
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(fresh)});
        if (!isMapShown) {
            const CanvasPoint at = geometry::position(*f.scenario().sites.back(), *f.scenario().drawing);
            QCOMPARE(geometry::snapped(at, geometry::kGridStep), at);
        }
        f.document.undoStack()->undo();
        QCOMPARE(f.scenario().sites.size(), 3u);
    }
    void aDuplicateOfLinkedSitesHasTheirLink() {
        CanvasFixture f(false);
        f.document.select(refs(f, {A, B}));
        f.page.drag(f.page.at(A), f.page.at(A) + QPoint(0, 260), Qt::AltModifier);
        QCOMPARE(f.scenario().sites.size(), 5u);
        QCOMPARE(f.scenario().links.size(), 2u);
    }
    void escapeDropsTheDuplicate() {
        CanvasFixture f;
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, Qt::AltModifier, f.page.at(C));
        QTest::mouseMove(f.view.viewport(), f.page.at(C) + QPoint(-90, -90));
        f.page.key(Qt::Key_Escape);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, Qt::AltModifier, f.page.at(C) + QPoint(-90, -90));
        QCOMPARE(f.steps(), 0);
    }

    void aPasteLandsUnderTheMouse_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain canvas") << false;
    }
    void aPasteLandsUnderTheMouse() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        f.select(C);
        f.view.copy();
        const QPoint mouse(420, 610);
        QMouseEvent move(QEvent::MouseMove, mouse, f.view.viewport()->mapToGlobal(mouse), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(f.view.viewport(), &move);
        f.view.paste();
        const QPoint at = f.view.sitePosition(f.scenario().sites.back()->id).toPoint();
        const int away = isMapShown ? 3 : int(geometry::kGridStep * f.view.transform().m11());
        QVERIFY2((at - mouse).manhattanLength() <= away, qPrintable(QStringLiteral("%1 %2").arg(at.x()).arg(at.y())));
    }
    void aPasteWithoutTheMouseLandsInTheMiddle() {
        CanvasFixture f;
        f.select(C);
        f.view.copy();
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(f.view.viewport(), &leave);
        f.view.paste();
        QVERIFY((f.view.sitePosition(f.scenario().sites.back()->id).toPoint() - f.view.viewport()->rect().center()).manhattanLength() <= 3);
    }
    void aPartGoesFromOneWindowToAnother() {
        CanvasFixture from, to(false);
        from.document.select(refs(from, {A, B}));
        from.view.cut();
        QCOMPARE(from.scenario().sites.size(), 1u);
        to.view.paste();
        QCOMPARE(to.scenario().sites.size(), 5u);
        QCOMPARE(to.scenario().links.size(), 2u);
        QCOMPARE(to.steps(), 1);
    }
    void copyingALinkAloneLeavesTheClipboard() {
        CanvasFixture f;
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        f.document.select({ref(f.scenario().links[0]->id)});
        f.view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void theSearchFindsEveryKindByName() {
        CanvasFixture f;
        const Scenario& s = f.scenario();
        const Cluster& cluster = *s.sites[0]->clusters[0];
        QCOMPARE(itemsNamed(s, QStringLiteral("a pool")), std::vector<ItemRef>{ref(cluster.pools[0]->id)});
        QCOMPARE(itemsNamed(s, QStringLiteral("A-B")), std::vector<ItemRef>{ref(s.links[0]->id)});
        QCOMPARE(itemsNamed(s, QStringLiteral(" Train ")), std::vector<ItemRef>{ref(s.jobs[0]->id)});
        QVERIFY(itemsNamed(s, QString()).empty());
        QVERIFY(itemsNamed(s, QStringLiteral("nowhere")).empty());
    }
    void enterGoesToTheNextMatchAndCentresIt() {
        CanvasFixture f;
        f.view.showFind();
        auto* bar = f.view.findChild<FindBar*>(QStringLiteral("findBar"));
        auto* words = bar->findChild<QLineEdit*>(QStringLiteral("findWords"));
        QVERIFY(bar->isVisible() && words->hasFocus());
        f.view.zoomBy(3);
        QTest::keyClicks(words, QStringLiteral("c"));
        const std::size_t count = itemsNamed(f.scenario(), QStringLiteral("c")).size();
        QVERIFY(count >= 3); // clusters of A and B, and site C
        QVERIFY(bar->findChild<QLabel*>(QStringLiteral("findCount"))->text().contains(QLatin1Char('1')));
        std::set<ItemRef> seen;
        for (std::size_t i = 0; i < count; ++i) {
            QCOMPARE(f.document.selection().size(), 1u);
            seen.insert(*f.document.selection().begin());
            if (f.document.selection().contains(ref(f.page.site(C)))) QVERIFY((f.page.at(C) - f.view.viewport()->rect().center()).manhattanLength() < 4);
            QTest::keyClick(words, Qt::Key_Return);
        }
        QCOMPARE(seen.size(), count);
        const auto at = f.document.selection();
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(f.document.selection() != at);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(f.view.hasFocus());
    }

    void aClickOnThePaletteThenOnTheCanvasPuts() {
        CanvasFixture f;
        Palette palette;
        palette.show();
        connect(&palette, &Palette::picked, &f.view, &CanvasView::setPlacing);
        const auto clickOnPalette = [&] { QTest::mouseClick(palette.viewport(), Qt::LeftButton, {}, palette.visualItemRect(palette.item(1)).center()); };
        clickOnPalette();
        f.page.click({350, 640});
        QCOMPARE(f.scenario().sites.size(), 4u);
        QVERIFY((f.view.sitePosition(f.scenario().sites.back()->id).toPoint() - QPoint(350, 640)).manhattanLength() <= 2);
        f.page.click({500, 700});
        QCOMPARE(f.scenario().sites.size(), 4u); // one click, one site
        clickOnPalette();
        f.page.key(Qt::Key_Escape);
        f.page.click({500, 700});
        QCOMPARE(f.scenario().sites.size(), 4u);
    }
    void twoFingersPanAndWithControlZoom_data() {
        QTest::addColumn<bool>("control");
        QTest::newRow("pan") << false;
        QTest::newRow("zoom") << true;
    }
    void twoFingersPanAndWithControlZoom() {
        QFETCH(const bool, control);
        CanvasFixture f;
        static const QPointingDevice touchpad(QStringLiteral("touchpad"), 7, QInputDevice::DeviceType::TouchPad, QPointingDevice::PointerType::Finger, QInputDevice::Capability::Position, 2, 0);
        const double scale = f.view.transform().m11();
        const QPoint before = f.page.at(A);
        QWheelEvent event(QPointF(600, 400), f.view.viewport()->mapToGlobal(QPointF(600, 400)), QPoint(-30, 18), QPoint(-60, 36), Qt::NoButton, control ? Qt::ControlModifier : Qt::NoModifier,
                          Qt::ScrollUpdate, false, Qt::MouseEventNotSynthesized, &touchpad);
        QCoreApplication::sendEvent(f.view.viewport(), &event);
        QCOMPARE(f.view.transform().m11() != scale, control);
        if (!control) QVERIFY((f.page.at(A) - before - QPoint(-30, 18)).manhattanLength() <= 2);
    }
    void controlAndAnArrowGoToTheSiteThere() {
        CanvasFixture f(false);
        f.select(A);
        f.page.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f.document.selection(), refs(f, {B}));
        f.page.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.document.selection(), refs(f, {C}));
        f.page.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(f.document.selection(), refs(f, {B}));
        f.page.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(f.document.selection(), refs(f, {B})); // nothing stands there
        QCOMPARE(f.steps(), 0);
    }
    void aLinkIsRenamedInPlace() {
        CanvasFixture f;
        f.document.select({ref(f.scenario().links[0]->id)});
        f.view.renameSelection();
        auto* editor = f.view.findChild<QLineEdit*>(QStringLiteral("renameEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Trunk"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.scenario().links[0]->name, std::string("Trunk"));
    }
};

QTEST_MAIN(TestCanvasSelection)
#include "tst_canvasselection.moc"
