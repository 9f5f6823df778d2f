// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "compare/comparecharts.h"
#include "compare/comparepanel.h"
#include "compare/comparetrees.h"
#include "project/edits.h"
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "text/language.h"
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;

namespace {

Project scenarios(int count) {
    Project p = Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").project();
    const ScenarioId base = p.scenarios[0]->id;
    for (int i = 1; i < count; ++i) {
        const ScenarioId id{1000 + static_cast<std::uint64_t>(i)};
        p = *edits::duplicateScenario(p, base, id, "longer by " + std::to_string(i));
        FibreLink link = *find(p, id)->links[0];
        link.enteredLength = link.enteredLength * (1 + 4 * i);
        p = *edits::put(p, id, link);
    }
    return p;
}

struct Shown {
    widgets::Document document;
    widgets::ComparePanel panel{document};
    explicit Shown(int count = 2) {
        document.reset(scenarios(count), QString(), -1);
        panel.resize(1200, 320);
        panel.show();
        settle();
    }
    void settle() {
        document.waitForAssessment();
        QCoreApplication::processEvents();
        QVERIFY(QTest::qWaitFor([this] { return !panel.isComputing(); }, 60'000));
    }
    template <class W> W* field(const char* name) { return panel.template findChild<W*>(QLatin1String(name)); }
    std::vector<QTreeWidgetItem*> rows(const char* tree) {
        std::vector<QTreeWidgetItem*> out;
        for (QTreeWidgetItemIterator it(field<QTreeWidget>(tree)); *it; ++it)
            if ((*it)->parent()) out.push_back(*it);
        return out;
    }
    QTreeWidgetItem* row(const char* tree, const QString& text, int column = 0) {
        for (QTreeWidgetItem* item : rows(tree))
            if (item->text(column) == text) return item;
        return nullptr;
    }
    void activate(const char* tree, QTreeWidgetItem* item) {
        auto* widget = field<QTreeWidget>(tree);
        widget->setFocus();
        item->parent()->setExpanded(true);
        widget->setCurrentItem(item);
        QTest::keyClick(widget, Qt::Key_Return);
    }
};

} // namespace

class TestComparePanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneScenarioIsOfferedToBeDuplicated() {
        Shown s(1);
        auto* button = s.field<QPushButton>("compareDuplicate");
        QVERIFY(button->isVisible() && button->isEnabled());
        QVERIFY(!s.field<QTreeWidget>("compareFigures")->isVisible());
        QSignalSpy asked(&s.panel, &widgets::ComparePanel::duplicateRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        s.document.apply(edits::duplicateScenario(s.document.project(), s.document.scenarioId(), {99}, "copy"), QStringLiteral("Duplicate"));
        s.settle();
        QVERIFY(!button->isVisible());
        QCOMPARE(s.panel.comparison().names, (std::vector<std::string>{"test", "copy"}));
    }
    void showsDifferencesInWordsAndByTheEngine() {
        Shown s;
        const QTreeWidgetItem* step = s.row("compareFigures", QStringLiteral("Step time"));
        QVERIFY(step);
        const auto values = [&](std::size_t i) { return assess::assess(*s.document.project().scenarios[i], s.document.catalogue()).total(FigureId::StepTime)->value; };
        QCOMPARE(step->text(1).toStdString(), print(Kind::Duration, values(0)).text());
        QCOMPARE(step->text(2).toStdString(), print(Kind::Duration, values(1)).text());
        QVERIFY2(step->text(3).startsWith(QStringLiteral("+%1").arg(QString::fromStdString(print(Kind::Duration, values(1) - values(0)).text()))), qPrintable(step->text(3)));
        QVERIFY(step->text(3).contains(QStringLiteral("worse"))); // not by colour alone
    }
    void theFilterLeavesOutWhatIsTheSame() {
        Shown s;
        const std::size_t filtered = s.rows("compareFigures").size();
        QVERIFY(!s.row("compareFigures", QStringLiteral("Parameters")));
        QTest::mouseClick(s.field<QCheckBox>("compareOnlyDifferences"), Qt::LeftButton, {}, QPoint(8, s.field<QCheckBox>("compareOnlyDifferences")->height() / 2));
        QVERIFY(s.rows("compareFigures").size() > filtered);
        QCOMPARE(s.row("compareFigures", QStringLiteral("Parameters"))->text(3), QStringLiteral("="));
        QCOMPARE(s.rows("compareFigures").size(), s.panel.comparison().rows.size());
    }
    void anotherBaseTurnsTheSignRound() {
        Shown s;
        auto* base = s.field<QComboBox>("compareBase");
        base->setCurrentIndex(1);
        Q_EMIT base->activated(1);
        s.settle();
        QCOMPARE(s.panel.comparison().names.front(), std::string("longer by 1"));
        const QString text = s.row("compareFigures", QStringLiteral("Step time"))->text(3);
        QVERIFY2(text.startsWith(QLatin1Char('-')) && text.contains(QStringLiteral("better")), qPrintable(text));
    }
    void threeOthersAtMost() {
        Shown s(6);
        QCOMPARE(s.panel.comparison().names.size(), std::size_t(4));
        auto* others = s.field<QListWidget>("compareOthers");
        QVERIFY(others->isRowHidden(0));                         // the base
        QVERIFY(!(others->item(5)->flags() & Qt::ItemIsEnabled)); // a fourth one
        others->setCurrentRow(1);
        QTest::keyClick(others, Qt::Key_Space);
        s.settle();
        QCOMPARE(s.panel.comparison().names.size(), std::size_t(3));
        QVERIFY(others->item(5)->flags() & Qt::ItemIsEnabled);
        others->item(5)->setCheckState(Qt::Checked);
        s.settle();
        QCOMPARE(s.panel.comparison().names.back(), std::string("longer by 5"));
    }
    void aCauseIsSelectedInItsScenario() {
        Shown s;
        QTreeWidgetItem* cause = s.row("compareChanges", QStringLiteral("Length"), 1);
        QVERIFY(cause);
        QCOMPARE(cause->text(2), QStringLiteral("120 km"));
        QCOMPARE(cause->text(3), QStringLiteral("600 km"));
        QVERIFY2(cause->text(4).startsWith(QLatin1Char('+')), qPrintable(cause->text(4)));
        s.field<QTabWidget>("compareTabs")->setCurrentWidget(s.field<QTreeWidget>("compareChanges"));
        QSignalSpy revealed(&s.panel, &widgets::ComparePanel::revealRequested);
        s.activate("compareChanges", cause);
        QCOMPARE(s.document.scenario().name, std::string("longer by 1"));
        QCOMPARE(s.document.selection(), std::set<ItemRef>{ref(s.document.scenario().links[0]->id)});
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(s.panel.comparison().names.front(), std::string("test")); // and the base stays
    }
    void oneChangeIsTakenOverIntoTheBase() {
        Shown s;
        const Project before = s.document.project();
        const ScenarioId base = before.scenarios[0]->id, other = before.scenarios[1]->id;
        QVERIFY(!s.panel.comparison().changes.at(0).empty());
        Q_EMIT s.field<widgets::ChangeTree>("compareChanges")->takeRequested(1, s.panel.comparison().changes[0][0]);
        s.settle();
        QVERIFY(find(s.document.project(), base)->links[0]->enteredLength == find(before, other)->links[0]->enteredLength);
        QVERIFY(s.panel.comparison().changes.at(0).empty());
        s.document.undoStack()->undo();
        QVERIFY(s.document.project() == before);
    }
    void aFigureOfALinkSelectsIt() {
        Shown s;
        s.activate("compareFigures", s.row("compareFigures", QStringLiteral("A-B: Length")));
        QCOMPARE(s.document.selection(), std::set<ItemRef>{ref(s.document.scenario().links[0]->id)});
    }
    void followsEditsAndUndo() {
        Shown s;
        s.document.setScenario({1001});
        Job job = *s.document.scenario().jobs[0];
        job.globalBatch = 1024;
        s.document.apply(edits::put(s.document.project(), {1001}, job), QStringLiteral("Batch"));
        s.settle();
        QVERIFY(s.row("compareChanges", QStringLiteral("Global batch"), 1));
        s.document.undoStack()->undo();
        s.settle();
        QVERIFY(!s.row("compareChanges", QStringLiteral("Global batch"), 1));
    }
    void theChartsShowEveryScenario() {
        Shown s(3);
        const auto* bars = s.field<widgets::StepBars>("compareBars");
        const auto* distance = s.field<widgets::DistanceOverlay>("compareDistance");
        for (std::size_t i = 0; i < 3; ++i) {
            const double step = assess::assess(*s.document.project().scenarios[i], s.document.catalogue()).jobs[0].step.total().base();
            QVERIFY(std::abs(bars->total(i) - step) < 1e-12 * step);
            QCOMPARE(distance->curves()[i].name, s.panel.comparison().names[i]);
            QVERIFY(distance->curves()[i].series.points.size() > 20);
        }
    }
    void tablesAreExportedAndCopied() {
        Shown s;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.csv"));
        widgets::dialogs::nextFileName(path);
        QTest::mouseClick(s.field<QPushButton>("compareExport"), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("group,item,figure,unit,scenario,value"));
        auto* tree = s.field<QTreeWidget>("compareFigures");
        tree->setFocus();
        QTest::keySequence(tree, QKeySequence::Copy);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.startsWith(QStringLiteral("Name\ttest\tlonger by 1")));
        QVERIFY(copied.contains(QStringLiteral("Step time\t")));
    }
    void speaksAnotherLanguageAtOnce() {
        Shown s;
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QCOMPARE(s.field<QComboBox>("compareFigure")->count(), 6); // not filled twice
        QVERIFY(!s.row("compareFigures", QStringLiteral("Step time")));
        widgets::setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestComparePanel)
#include "tst_comparepanel.moc"
