// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "common/reporttable.h"
#include "library/historydialog.h"
#include "library/librarypanel.h"
#include "library/mergedialog.h"
#include "project/libraryedits.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace spanwright;
using namespace spanwright::widgets;
using test::Plan;

namespace {

struct Shown {
    Document document;
    LibraryPanel panel{document};
    Shown() {
        document.reset(Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train").project(), QString(), -1);
        panel.resize(260, 600);
        panel.show();
        settle();
    }
    static void settle() { QCoreApplication::processEvents(); }
    template <class W> W* part(const char* name) { return panel.findChild<W*>(QLatin1String(name)); }
    void click(const char* name) {
        QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton);
        settle();
    }
    QTreeWidget* tree() { return part<QTreeWidget>("libraryTree"); }
    void setLength(ScenarioId id, double km) {
        FibreLink link = *find(document.project(), id)->links[0];
        link.enteredLength = Length(km, units::km);
        document.apply(edits::put(document.project(), id, link), QStringLiteral("length"));
    }
    double lengthOf(ScenarioId id) const { return find(document.project(), id)->links[0]->enteredLength.in(units::km); }
};

} // namespace

class TestLibraryPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVariantStandsUnderItsBaseAndFollowsIt() {
        Shown s;
        const ScenarioId base = s.document.scenarioId();
        s.click("libraryVariant");
        const ScenarioId variant = s.document.scenarioId();
        QVERIFY(variant != base);
        QCOMPARE(s.tree()->topLevelItemCount(), 1);
        QCOMPARE(s.tree()->topLevelItem(0)->childCount(), 1);
        QVERIFY(!s.part<QToolButton>("libraryUpdate")->isEnabled());
        s.setLength(base, 640);
        QVERIFY(s.part<QToolButton>("libraryUpdate")->isEnabled());
        s.click("libraryUpdate");
        auto* dialog = s.panel.findChild<MergeDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<ReportTable*>(QStringLiteral("mergeChanges"))->rowCount(), 1);
        QVERIFY(!dialog->findChild<QTableWidget*>(QStringLiteral("mergeConflicts"))->isVisible());
        const int steps = s.document.undoStack()->count();
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("mergeUpdate")), Qt::LeftButton);
        QCOMPARE(s.lengthOf(variant), 640.0);
        QCOMPARE(s.document.undoStack()->count(), steps + 1);
        s.document.undoStack()->undo();
        QCOMPARE(s.lengthOf(variant), 120.0);
        QVERIFY(edits::isBehindBase(s.document.project(), variant));
    }
    void aConflictIsChosenByHand() {
        Shown s;
        const ScenarioId base = s.document.scenarioId();
        s.click("libraryVariant");
        const ScenarioId variant = s.document.scenarioId();
        s.setLength(variant, 300);
        s.setLength(base, 900);
        s.click("libraryUpdate");
        auto* dialog = s.panel.findChild<MergeDialog*>();
        auto* conflicts = dialog->findChild<QTableWidget*>(QStringLiteral("mergeConflicts"));
        QVERIFY(conflicts->isVisible());
        QCOMPARE(conflicts->rowCount(), 1);
        QCOMPARE(conflicts->item(0, 1)->text(), QStringLiteral("300 km"));
        QCOMPARE(conflicts->item(0, 2)->text(), QStringLiteral("900 km"));
        QVERIFY(conflicts->item(0, 0)->text().contains(QLatin1String("A-B")));
        QCOMPARE(dialog->findChild<ReportTable*>(QStringLiteral("mergeChanges"))->rowCount(), 0);
        dialog->findChild<QComboBox*>(QStringLiteral("mergeKeep0"))->setCurrentIndex(1);
        QCOMPARE(dialog->findChild<ReportTable*>(QStringLiteral("mergeChanges"))->rowCount(), 1);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("mergeUpdate")), Qt::LeftButton);
        QCOMPARE(s.lengthOf(variant), 900.0);
    }
    void tagsNotesAndTheFilter() {
        Shown s;
        s.click("libraryDuplicate");
        const ScenarioId copy = s.document.scenarioId();
        auto* tags = s.part<QLineEdit>("libraryTags");
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("2027, bid , bid"));
        QTest::keyClick(tags, Qt::Key_Return);
        QCOMPARE(s.document.project().cards.at(copy).tags, (std::vector<std::string>{"2027", "bid"}));
        auto* note = s.part<QPlainTextEdit>("libraryNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("for the board"));
        tags->setFocus();
        QCOMPARE(s.document.project().cards.at(copy).note, std::string("for the board"));
        QTest::keyClicks(s.part<QLineEdit>("libraryFilter"), QStringLiteral("BOARD"));
        QCOMPARE(s.tree()->topLevelItemCount(), 1);
        QCOMPARE(s.tree()->topLevelItem(0)->data(0, Qt::UserRole).toULongLong(), copy.value);
        s.part<QLineEdit>("libraryFilter")->clear();
        QCOMPARE(s.tree()->topLevelItemCount(), 2);
    }
    void aClickChangesTheScenarioAndANameIsEditedInPlace() {
        Shown s;
        const ScenarioId first = s.document.scenarioId();
        s.click("libraryDuplicate");
        s.tree()->setCurrentItem(s.tree()->topLevelItem(0));
        QCOMPARE(s.document.scenarioId(), first);
        s.tree()->topLevelItem(0)->setText(0, QStringLiteral("Renamed"));
        s.settle();
        QCOMPARE(s.document.scenario().name, std::string("Renamed"));
        s.tree()->topLevelItem(0)->setText(0, s.tree()->topLevelItem(1)->text(0)); // taken
        s.settle();
        QCOMPARE(s.document.scenario().name, std::string("Renamed"));
        QCOMPARE(s.tree()->topLevelItem(0)->text(0), QStringLiteral("Renamed"));
        s.click("libraryDelete");
        QCOMPARE(s.document.project().scenarios.size(), std::size_t{1});
        QVERIFY(!s.part<QToolButton>("libraryDelete")->isEnabled());
        s.document.undoStack()->undo();
        QCOMPARE(s.document.project().scenarios.size(), std::size_t{2});
    }
    void revisionsAreFoundComparedAndRestored() {
        Shown s;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.spanwright"));
        const ScenarioId id = s.document.scenarioId();
        QVERIFY(s.document.save(path, QStringLiteral("first draft")));
        s.setLength(id, 777);
        QVERIFY(s.document.save(path, QStringLiteral("longer")));
        HistoryDialog dialog(s.document);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(QStringLiteral("historyList"));
        QCOMPARE(list->count(), 2);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("historySearch")), QStringLiteral("draft"));
        QCOMPARE(list->count(), 1);
        auto* differences = dialog.findChild<ReportTable*>(QStringLiteral("historyDifferences"));
        QCOMPARE(differences->rowCount(), 1);
        QVERIFY(differences->item(0, 2)->text().contains(QLatin1String("120")) && differences->item(0, 3)->text().contains(QLatin1String("777")));
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("historyRestore")), Qt::LeftButton);
        QCOMPARE(s.lengthOf(id), 120.0);
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("historyRestoreBeside")), Qt::LeftButton);
        QCOMPARE(s.document.project().scenarios.size(), std::size_t{2});
        s.document.undoStack()->undo();
        s.document.undoStack()->undo();
        QCOMPARE(s.lengthOf(id), 777.0);
        dialog.findChild<QLineEdit*>(QStringLiteral("historySearch"))->setText(QStringLiteral("nowhere to be found"));
        QCOMPARE(list->count(), 0);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("historyRestore"))->isEnabled());
    }
};

QTEST_MAIN(TestLibraryPanel)
#include "tst_librarypanel.moc"
