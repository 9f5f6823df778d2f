// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "exchange/networkfile.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {

QString data(const char* name) { return QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/") + QLatin1String(name); }

/// The window with the empty plan.
struct Fixture {
    Fixture() {
        window.openSample(QStringLiteral("5"));
        window.show();
        if (!QTest::qWaitForWindowExposed(&window, 30'000)) qFatal("the window does not show");
        steps = window.document().undoStack()->count();
    }
    [[nodiscard]] const Scenario& scenario() { return window.document().scenario(); }
    [[nodiscard]] int added() { return window.document().undoStack()->count() - steps; }
    [[nodiscard]] QDialog* preview() { return window.findChild<QDialog*>(QStringLiteral("networkPreview")); }
    void import(const char* name) {
        dialogs::nextFileName(data(name));
        window.actions()[ActionId::ImportNetwork]->trigger();
    }
    void drop(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QWidget* viewport = window.canvas()->viewport();
        const QPoint middle = viewport->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
        QVERIFY(event.isAccepted());
    }
    void add() { preview()->findChild<QPushButton*>(QStringLiteral("previewAdd"))->click(); }

    MainWindow window;
    int steps = 0;
};

} // namespace

/// Networks of other formats in the window: previewed, added as one step, and written.
class TestNetworks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void thePreviewSaysWhatWouldBeAdded() {
        Fixture f;
        f.import("ring.graphml");
        QVERIFY(f.preview() && f.preview()->isVisible());
        const QString heading = f.preview()->findChild<QLabel*>(QStringLiteral("previewHeading"))->text();
        QVERIFY2(heading.contains(QLatin1String("ring.graphml")) && heading.contains(u'5') && heading.contains(u'4'), qPrintable(heading));
        auto* table = f.preview()->findChild<QTableWidget*>(QStringLiteral("previewTable"));
        QCOMPARE(table->rowCount(), 13); // 5 sites, 4 links, 4 groups
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("Gdańsk"));
        QCOMPARE(table->item(1, 2)->text(), QStringLiteral("54.350° N, 18.650° E"));
        QCOMPARE(f.preview()->findChild<QListWidget*>(QStringLiteral("previewNotes"))->count(), 8);
        QVERIFY(f.scenario().sites.empty());
        QCOMPARE(f.added(), 0);
    }
    void addIsOneUndoStepAndFitsTheNewItems() {
        Fixture f;
        f.import("ring.graphml");
        f.add();
        QCOMPARE(f.scenario().sites.size(), std::size_t(5));
        QCOMPARE(f.scenario().links.size(), std::size_t(4));
        QCOMPARE(f.added(), 1);
        QCOMPARE(f.window.document().selection().size(), std::size_t(9));
        for (const Shared<Site>& site : f.scenario().sites) QVERIFY(f.window.canvas()->viewport()->rect().contains(f.window.canvas()->sitePosition(site->id).toPoint()));
        f.window.document().undoStack()->undo();
        QVERIFY(f.scenario().sites.empty() && f.scenario().links.empty());
    }
    void cancelChangesNothing() {
        Fixture f;
        f.import("route.kmz");
        f.preview()->reject();
        QVERIFY(f.scenario().sites.empty());
        QCOMPARE(f.added(), 0);
    }
    void droppedFilesAreOneStepTogether() {
        Fixture f;
        f.drop({data("sites.csv"), data("links.csv")});
        QVERIFY(f.preview());
        QCOMPARE(f.preview()->findChild<QTableWidget*>(QStringLiteral("previewTable"))->rowCount(), 10); // 3 sites, 3 links, 4 groups
        f.add();
        QCOMPARE(f.scenario().sites.size(), std::size_t(3));
        QCOMPARE(f.scenario().links.size(), std::size_t(3));
        QCOMPARE(f.added(), 1);
    }
    void sitesThatAreThereAreJoined() {
        Fixture f;
        f.drop({data("route.kml")});
        f.add();
        QTest::qWait(1); // the first preview goes
        f.drop({data("route.kml")});
        QVERIFY(f.preview());
        f.add();
        QCOMPARE(f.scenario().sites.size(), std::size_t(2));
        QCOMPARE(f.scenario().links.size(), std::size_t(2));
        QCOMPARE(f.added(), 2);
    }
    void aBadFileChangesNothingAndSaysWhy() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bad.kml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<kml><Placemark><name>X</name><Point/></Placemark></kml>");
        file.close();
        Fixture f;
        f.drop({data("ring.graphml"), file.fileName()});
        QVERIFY(!f.preview());
        QVERIFY2(f.window.message().contains(QLatin1String("coordinates")), qPrintable(f.window.message()));
        f.drop({folder.filePath(QStringLiteral("none.kml"))});
        QVERIFY2(f.window.message().contains(QLatin1String("none.kml")), qPrintable(f.window.message()));
        QCOMPARE(f.added(), 0);
    }
    void writtenNetworksAreReadAgain_data() {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isNetwork");
        QTest::newRow("GeoJSON") << 0 << QStringLiteral("n.geojson") << true;
        QTest::newRow("sites") << 1 << QStringLiteral("n.sites.csv") << true;
        QTest::newRow("links") << 2 << QStringLiteral("n.links.csv") << true;
        QTest::newRow("demands") << 3 << QStringLiteral("n.demands.csv") << false; // none are drawn
        QTest::newRow("topology") << 4 << QStringLiteral("n.topology.json") << true;
        QTest::newRow("equipment") << 5 << QStringLiteral("n.equipment.json") << false;
        QTest::newRow("services") << 6 << QStringLiteral("n.services.json") << false; // nor here
        QTest::newRow("light paths") << 7 << QStringLiteral("n.light-paths.json") << true;
    }
    void writtenNetworksAreReadAgain() {
        QFETCH(int, choice);
        QFETCH(QString, name);
        QFETCH(bool, isNetwork);
        QTemporaryDir folder;
        Fixture f;
        f.import("ring.graphml");
        f.add();
        dialogs::nextChoice(choice);
        dialogs::nextFileName(folder.filePath(name));
        f.window.actions()[ActionId::ExportNetwork]->trigger();
        QVERIFY2(f.window.message().contains(name), qPrintable(f.window.message()));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto drawn = exchange::drawnFromFile(file.readAll().toStdString(), name.toStdString());
        QCOMPARE(drawn.hasValue(), isNetwork);
        if (isNetwork) QCOMPARE(drawn->sites.size(), std::size_t(5));
    }
    void anExportThatIsCalledOffWritesNothing() {
        QTemporaryDir folder;
        Fixture f;
        dialogs::nextChoice(-1);
        f.window.actions()[ActionId::ExportNetwork]->trigger();
        dialogs::nextChoice(0);
        dialogs::nextFileName(folder.filePath(QStringLiteral("no/folder.geojson")));
        f.window.actions()[ActionId::ExportNetwork]->trigger();
        QVERIFY(!f.window.message().isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("no/folder.geojson"))));
    }
};

QTEST_MAIN(TestNetworks)
#include "tst_networks.moc"
