// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace spanwright;
using test::CanvasFixture;
using widgets::Tool;

class TestCanvasEditing final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

    static QLineEdit* renameEditor(CanvasFixture& f) {
        QLineEdit* found = nullptr;
        for (auto* editor : f.view.findChildren<QLineEdit*>(QStringLiteral("renameEditor")))
            if (editor->isVisible()) found = editor;
        return found;
    }

private Q_SLOTS:
    void aDropAddsASiteCentredUnderTheMouse_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("pools");
        QTest::newRow("bare site") << "site" << 0;
        QTest::newRow("site with a pool") << "pool:h100-sxm" << 1;
        QTest::newRow("exchange") << "exchange" << 0;
    }
    void aDropAddsASiteCentredUnderTheMouse() {
        QFETCH(const QString, kind);
        QFETCH(const int, pools);
        CanvasFixture f;
        const QPoint point(300, 500);
        f.page.drop(kind, point);
        QCOMPARE(f.scenario().sites.size(), 4u);
        const Site& fresh = *f.scenario().sites.back();
        QVERIFY((f.view.sitePosition(fresh.id) - point).manhattanLength() <= 2);
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(fresh.id)});
        QCOMPARE(f.steps(), 1);
        QCOMPARE(int(fresh.clusters.size()), pools);
        if (pools) QCOMPARE(fresh.clusters[0]->pools[0]->count, 512);
    }
    void droppedSitesGetNamesOfTheirOwn() {
        CanvasFixture f;
        for (const int x : {100, 200, 300}) f.page.drop(QStringLiteral("site"), {x, 600});
        std::set<std::string> names;
        for (const auto& site : f.scenario().sites) names.insert(site->name);
        QCOMPARE(names.size(), 6u);
    }
    void aForeignDropIsRefused() {
        CanvasFixture f;
        QMimeData data;
        data.setText(QStringLiteral("site"));
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(f.view.viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void draggingFromAPortToASiteLinksThem() {
        CanvasFixture f;
        f.page.drag(f.page.port(B), f.page.at(C));
        QCOMPARE(f.scenario().links.size(), 2u);
        QCOMPARE(f.scenario().links.back()->from, f.page.site(B));
        QCOMPARE(f.scenario().links.back()->to, f.page.site(C));
        QCOMPARE(f.document.selection(), std::set<ItemRef>{ref(f.scenario().links.back()->id)}); // to be edited at once
        QCOMPARE(f.scenario().wavelengths.size(), 2u);
        QCOMPARE(f.steps(), 1);
    }
    void theLinkToolDragsFromAnyPartOfASite() {
        CanvasFixture f;
        f.view.setTool(Tool::Link);
        f.page.drag(f.page.at(B), f.page.at(C));
        QCOMPARE(f.scenario().links.size(), 2u);
        QCOMPARE(f.steps(), 1);
    }
    void lettingGoOverNothingMakesALinkedSiteInOneStep_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain") << false;
    }
    void lettingGoOverNothingMakesALinkedSiteInOneStep() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        const QPoint free(350, 650);
        f.page.drag(f.page.port(A), free);
        QCOMPARE(f.scenario().sites.size(), 4u);
        QCOMPARE(f.scenario().links.back()->to, f.scenario().sites.back()->id);
        QVERIFY((f.view.sitePosition(f.scenario().sites.back()->id) - free).manhattanLength() <= 2 + (isMapShown ? 0 : int(geometry::kGridStep * f.view.transform().m11())));
        QCOMPARE(f.steps(), 1);
        f.document.undoStack()->undo();
        QCOMPARE(f.scenario().sites.size(), 3u);
        QCOMPARE(f.scenario().links.size(), 1u);
    }
    void lettingGoOnTheSameSiteMakesNothing() {
        CanvasFixture f;
        f.page.drag(f.page.port(A), f.page.at(A) + QPoint(4, 9));
        QCOMPARE(f.steps(), 0);
    }
    void escapeCancelsALinkBeingDrawn() {
        CanvasFixture f;
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, f.page.port(B));
        QTest::mouseMove(f.view.viewport(), f.page.at(C));
        f.page.key(Qt::Key_Escape);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, f.page.at(C));
        QCOMPARE(f.steps(), 0);
        QCOMPARE(f.scenario().links.size(), 1u);
    }

    void aMoveIsOneStepAndEndsUnderTheMouse() {
        CanvasFixture f;
        const QPoint to = f.page.at(C) + QPoint(-130, -90);
        f.page.drag(f.page.at(C), to);
        QCOMPARE(f.steps(), 1);
        QVERIFY((f.page.at(C) - to).manhattanLength() <= 2);
        const Place moved = f.site(C).place;
        f.document.undoStack()->undo();
        QCOMPARE(f.site(C).place, (Place{30, 118}));
        f.document.undoStack()->redo();
        QCOMPARE(f.site(C).place, moved);
    }
    void escapeDuringAMovePutsTheSiteBack() {
        CanvasFixture f;
        const QPoint from = f.page.at(C);
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, from);
        for (const int n : {10, 40, 80}) QTest::mouseMove(f.view.viewport(), from - QPoint(n, n));
        f.page.key(Qt::Key_Escape);
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, from - QPoint(80, 80));
        QCOMPARE(f.page.at(C), from);
        QCOMPARE(f.steps(), 0);
    }
    void aClickThatTremblesMovesNothing() {
        CanvasFixture f;
        f.page.drag(f.page.at(C), f.page.at(C) + QPoint(1, 1));
        QCOMPARE(f.steps(), 0);
    }
    void severalSitesMoveTogetherInOneStep() {
        CanvasFixture f;
        f.document.select({ref(f.page.site(A)), ref(f.page.site(C))});
        const QPoint a = f.page.at(A), b = f.page.at(B), c = f.page.at(C), by(40, 70);
        f.page.drag(c, c + by);
        QCOMPARE(f.steps(), 1);
        QVERIFY((f.page.at(A) - a - by).manhattanLength() <= 2);
        QVERIFY((f.page.at(C) - c - by).manhattanLength() <= 2);
        QCOMPARE(f.page.at(B), b);
    }
    void onThePlainCanvasAMoveSnapsToTheGridAndAltFreesIt_data() {
        QTest::addColumn<bool>("isFree");
        QTest::newRow("snaps") << false;
        QTest::newRow("alt") << true;
    }
    void onThePlainCanvasAMoveSnapsToTheGridAndAltFreesIt() {
        QFETCH(const bool, isFree);
        CanvasFixture f(false);
        const Place place = f.site(C).place;
        const QPoint from = f.page.at(C), to = from + QPoint(-137, -61);
        QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, from); // Alt before the press would duplicate
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, f.view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, isFree ? Qt::AltModifier : Qt::NoModifier);
            QCoreApplication::sendEvent(f.view.viewport(), &move);
        }
        QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, to);
        const CanvasPoint p = f.position(C);
        QCOMPARE(geometry::snapped(p, geometry::kGridStep) == p, !isFree);
        QVERIFY(p != (CanvasPoint{200, 60}));
        QCOMPARE(f.site(C).place, place); // a drawing moves no data centre
    }
    void onThePlainCanvasANewSiteStandsOnTheGrid() {
        CanvasFixture f(false);
        f.page.drop(QStringLiteral("site"), {333, 611});
        const CanvasPoint p = geometry::position(*f.scenario().sites.back(), *f.scenario().drawing);
        QCOMPARE(geometry::snapped(p, geometry::kGridStep), p);
    }

    void arrowsNudgeASite_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifier");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("left") << int(Qt::Key_Left) << int(Qt::NoModifier) << -20.0 << 0.0;
        QTest::newRow("right") << int(Qt::Key_Right) << int(Qt::NoModifier) << 20.0 << 0.0;
        QTest::newRow("up") << int(Qt::Key_Up) << int(Qt::NoModifier) << 0.0 << -20.0;
        QTest::newRow("ten steps down") << int(Qt::Key_Down) << int(Qt::ShiftModifier) << 0.0 << 200.0;
    }
    void arrowsNudgeASite() {
        QFETCH(const int, key);
        QFETCH(const int, modifier);
        QFETCH(const double, x);
        QFETCH(const double, y);
        CanvasFixture f(false);
        f.select(C);
        f.page.key(Qt::Key(key), Qt::KeyboardModifiers(modifier));
        QCOMPARE(f.position(C), (CanvasPoint{200 + x, 60 + y}));
        QCOMPARE(f.steps(), 1);
    }
    void altArrowNudgesByAPixel() {
        CanvasFixture f;
        f.select(C);
        const QPoint from = f.page.at(C);
        f.page.key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY((f.page.at(C) - from - QPoint(1, 0)).manhattanLength() <= 1);
        QCOMPARE(f.steps(), 1);
    }
    void arrowsWithoutASelectionChangeNothing() {
        CanvasFixture f;
        f.page.key(Qt::Key_Left);
        QCOMPARE(f.steps(), 0);
    }

    void aPastedPartHasNewIdsAndItsLinks() {
        CanvasFixture f;
        f.document.select({ref(f.page.site(A)), ref(f.page.site(B))});
        f.view.copy();
        f.view.paste();
        QCOMPARE(f.scenario().sites.size(), 5u);
        QCOMPARE(f.scenario().links.size(), 2u);
        const FibreLink& link = *f.scenario().links.back();
        QVERIFY(link.from != f.page.site(A) && link.from != f.page.site(B) && link.to != f.page.site(B));
        QVERIFY(find(f.scenario(), link.from) && find(f.scenario(), link.to));
        QVERIFY(edits::validate(f.scenario()).hasValue()); // no id twice
        QCOMPARE(f.steps(), 1);
        QVERIFY(f.document.selection().contains(ref(link.from)));
        QVERIFY(!f.document.selection().contains(ref(f.page.site(A))));
    }
    void aLinkToASiteThatIsNotCopiedStaysBehind() {
        CanvasFixture f;
        f.select(A);
        f.view.duplicate();
        QCOMPARE(f.scenario().sites.size(), 4u);
        QCOMPARE(f.scenario().links.size(), 1u);
    }
    void aDuplicateStandsBesideTheOriginal_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain") << false;
    }
    void aDuplicateStandsBesideTheOriginal() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        f.select(C);
        f.view.duplicate();
        const QPointF away = f.view.sitePosition(f.scenario().sites.back()->id) - f.page.at(C);
        QVERIFY2(away.manhattanLength() > 20 && away.manhattanLength() < 150, qPrintable(QStringLiteral("%1 %2").arg(away.x()).arg(away.y())));
    }
    void duplicatingIsOneStepAndEveryCopyIsSelected_data() {
        QTest::addColumn<bool>("isMapShown");
        QTest::newRow("map") << true;
        QTest::newRow("plain canvas") << false;
    }
    void duplicatingIsOneStepAndEveryCopyIsSelected() {
        QFETCH(const bool, isMapShown);
        CanvasFixture f(isMapShown);
        f.view.selectAll();
        const Scenario before = f.scenario();
        f.view.duplicate();
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.scenario().sites.size(), 6u);
        QCOMPARE(f.scenario().links.size(), 2u);
        for (std::size_t i = 3; i < 6; ++i) {
            const ItemRef pasted = ref(f.scenario().sites[i]->id);
            QVERIFY(f.document.selection().contains(pasted));
            const QPointF offset = f.view.sitePosition(f.scenario().sites[i]->id) - f.view.sitePosition(f.scenario().sites[i - 3]->id);
            QVERIFY2(offset.x() > 15 && offset.x() < 80 && offset.y() > 15 && offset.y() < 80, qPrintable(QStringLiteral("%1, %2").arg(offset.x()).arg(offset.y())));
        }
        f.document.undoStack()->undo();
        QVERIFY(f.scenario() == before);
    }
    void pastingForeignTextSaysSoAndChangesNothing() {
        CanvasFixture f;
        QGuiApplication::clipboard()->setText(QStringLiteral("shopping list"));
        QSignalSpy message(&f.view, &widgets::CanvasView::messageShown);
        f.view.paste();
        QCOMPARE(message.size(), 1);
        QCOMPARE(f.steps(), 0);
    }
    void aCopyIsTheScenarioAsText() {
        CanvasFixture f;
        f.select(A);
        f.view.copy();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1Char('{')));
    }
    void cutTakesTheSiteAndPasteBringsItBack() {
        CanvasFixture f;
        f.select(C);
        f.view.cut();
        QCOMPARE(f.scenario().sites.size(), 2u);
        f.view.paste();
        QCOMPARE(f.scenario().sites.size(), 3u);
        QCOMPARE(f.scenario().sites.back()->name, std::string("C"));
    }

    void deletingASiteTakesWhatHangsOnIt() {
        CanvasFixture f;
        f.select(A);
        f.view.deleteSelection();
        QCOMPARE(f.scenario().sites.size(), 2u);
        QVERIFY(f.scenario().links.empty());
        QVERIFY(f.scenario().wavelengths.empty());
        QCOMPARE(f.scenario().jobs[0]->placement.size(), 1u);
        QVERIFY(f.document.selection().empty());
        QCOMPARE(f.steps(), 1);
        f.document.undoStack()->undo();
        QCOMPARE(f.scenario().links.size(), 1u);
        QVERIFY(f.page.at(A).x() > 0); // the item is on the canvas again
    }

    void aNameIsChangedInPlace_data() {
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("name");
        QTest::newRow("return takes it") << int(Qt::Key_Return) << "Berlin";
        QTest::newRow("escape leaves the old one") << int(Qt::Key_Escape) << "C";
    }
    void aNameIsChangedInPlace() {
        QFETCH(const int, end);
        QFETCH(const QString, name);
        CanvasFixture f;
        const SiteId id = f.page.site(C);
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.page.at(C));
        QLineEdit* editor = renameEditor(f);
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Berlin"));
        QTest::keyClick(editor, Qt::Key(end));
        QCOMPARE(QString::fromStdString(find(f.scenario(), id)->name), name);
        QTRY_VERIFY(!renameEditor(f));
        QTRY_VERIFY(f.view.hasFocus());
    }
    void theRenameCommandEditsTheSelectedSite() {
        CanvasFixture f;
        f.select(B);
        f.view.renameSelection();
        QVERIFY(renameEditor(f));
        QCOMPARE(renameEditor(f)->text(), B);
    }
    void anEmptyNameIsRefused() {
        CanvasFixture f;
        QSignalSpy failed(&f.document, &widgets::Document::failed);
        f.select(C);
        f.view.renameSelection();
        QTest::keyClick(renameEditor(f), Qt::Key_Backspace);
        QTest::keyClick(renameEditor(f), Qt::Key_Return);
        QCOMPARE(failed.size(), 1);
        QVERIFY(f.page.site(C).value != 0);
    }
    void undoWhileANameIsBeingTypedIsHarmless() {
        CanvasFixture f;
        f.page.drop(QStringLiteral("site"), {300, 600});
        f.view.renameSelection();
        f.document.undoStack()->undo(); // the site goes from under the editor
        QTest::keyClick(renameEditor(f), Qt::Key_Return);
        QCOMPARE(f.scenario().sites.size(), 3u);
    }
};

QTEST_MAIN(TestCanvasEditing)
#include "tst_canvasediting.moc"
