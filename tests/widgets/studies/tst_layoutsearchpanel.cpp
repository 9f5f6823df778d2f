// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "studies/layoutsearchpanel.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using namespace spanwright::widgets;
using test::Plan;

namespace {

/// The panel on a job over two sites.
struct Opened {
    explicit Opened(bool hasJob = true, int accelerators = 128) : panel(document) {
        Plan plan;
        plan.site("A").site("B").pool("A", accelerators).pool("B", accelerators).link("A", "B");
        if (hasJob) plan.job("train");
        document.reset(plan.project(), QString(), -1);
        panel.resize(1100, 300);
        panel.show();
        document.waitForAssessment();
    }
    QPushButton* button(const char* name) { return panel.findChild<QPushButton*>(QLatin1String(name)); }
    QString text(const char* name) { return panel.findChild<QLabel*>(QLatin1String(name))->text(); }
    LayoutTable& table() { return *panel.findChild<LayoutTable*>(); }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void wait() {
        if (!QTest::qWaitFor([this] { return !panel.isSearching(); }, 120'000)) qFatal("the search does not end");
    }
    void search() {
        click("searchLayouts");
        wait();
    }
    const Job& job() { return *document.scenario().jobs.front(); }
    Document document;
    LayoutSearchPanel panel;
};

std::vector<double> column(const LayoutTable& table, int column) {
    std::vector<double> values;
    for (int row = 0; row < table.model()->rowCount(); ++row) values.push_back(table.model()->index(row, column).data(Qt::UserRole).toDouble());
    return values;
}

} // namespace

class TestLayoutSearchPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAJobItSaysWhatToDo() {
        Opened o(false);
        QVERIFY(!o.button("searchLayouts")->isEnabled());
        QVERIFY(!o.button("applyLayout")->isEnabled());
        QVERIFY(o.text("layoutAdvice").contains(QStringLiteral("place it on a pool")));
    }
    void itFindsWhatTheSearchFindsFastestFirst() {
        Opened o;
        o.search();
        const study::LayoutSearch expected = study::searchLayouts(o.document.assessment().jobs[0].input, study::LayoutSpace::Usual, 50);
        QVERIFY(o.panel.found().size() >= 50);
        for (std::size_t i = 0; i < 50; ++i) QCOMPARE(o.panel.found()[i].candidate.step.base(), expected.best[i].step.base());
        QCOMPARE(o.table().model()->rowCount(), static_cast<int>(o.panel.found().size()));
        const std::vector<double> steps = column(o.table(), 2);
        QVERIFY(std::ranges::is_sorted(steps));
        QVERIFY(std::ranges::any_of(o.panel.found(), &FoundLayout::isFront));
        QVERIFY(!o.panel.found().front().lost);
        QVERIFY(o.text("layoutCounts").contains(QString::fromStdString(printNumber(double(expected.timed), 0))));
    }
    void aHeadingSorts() {
        Opened o;
        o.search();
        o.table().sortByColumn(4, Qt::DescendingOrder);
        const std::vector<double> memory = column(o.table(), 4);
        QVERIFY(std::ranges::is_sorted(memory, std::greater()));
        QVERIFY(memory.front() > memory.back());
    }
    void applyingIsOneStepThatUndoTakesBack() {
        Opened o;
        Job held = o.job();
        held.layout.extraInFlight = 3;
        QVERIFY(o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), held), QStringLiteral("K")));
        o.document.waitForAssessment();
        o.search();
        QVERIFY(!o.button("applyLayout")->isEnabled());
        o.table().choose(0);
        const Project before = o.document.project();
        const int steps = o.document.undoStack()->index();
        o.click("applyLayout");
        QCOMPARE(o.document.undoStack()->index(), steps + 1);
        QCOMPARE(o.job().layout.tensor, o.panel.found()[0].candidate.layout.tensor);
        QCOMPARE(o.job().layout.extraInFlight, 3);
        o.document.waitForAssessment();
        QCOMPARE(o.document.assessment().jobs[0].step.total().base(), o.panel.found()[0].candidate.step.base());
        QCOMPARE(o.document.assessment().jobs[0].memory.total().base(), o.panel.found()[0].candidate.memory.base());
        QVERIFY(o.table().model()->rowCount() > 0); // another layout is no other search
        o.document.undoStack()->undo();
        QVERIFY(o.document.project() == before);
    }
    void aDoubleClickApplies() {
        Opened o;
        o.search();
        const QPoint at = o.table().visualRect(o.table().model()->index(1, 2)).center();
        QTest::mouseClick(o.table().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(o.table().viewport(), Qt::LeftButton, {}, at);
        QVERIFY(o.job().layout == o.panel.found()[1].candidate.layout);
        QCOMPARE(o.document.undoStack()->index(), 1);
    }
    void cancelStopsAndKeepsTheWindowAlive() {
        Opened o(true, 1024);
        o.panel.findChild<QComboBox*>(QStringLiteral("layoutSpace"))->setCurrentIndex(1);
        o.click("searchLayouts");
        QVERIFY(o.panel.isSearching());
        QCOMPARE(o.button("searchLayouts")->text(), QStringLiteral("Cancel"));
        o.click("searchLayouts");
        o.wait();
        QVERIFY(o.text("layoutCounts").startsWith(QStringLiteral("Stopped early")));
        QVERIFY(o.button("searchLayouts")->isEnabled());
        QCOMPARE(o.button("searchLayouts")->text(), QStringLiteral("Search"));
    }
    void whatWasFoundShowsWhileTheSearchGoesOn() {
        Opened o(true, 1024);
        o.panel.findChild<QComboBox*>(QStringLiteral("layoutSpace"))->setCurrentIndex(2);
        o.click("searchLayouts");
        QVERIFY(QTest::qWaitFor([&] { return o.table().model()->rowCount() > 0; }, 60'000));
        QVERIFY(o.panel.isSearching());
        QVERIFY(o.table().isVisible() && !o.text("layoutCounts").isEmpty());
        o.table().choose(0);
        QVERIFY(o.button("applyLayout")->isEnabled());
        const std::int64_t before = o.panel.counts().considered;
        QVERIFY(QTest::qWaitFor([&] { return o.panel.counts().considered > before; }, 60'000)); // and goes on to grow
        o.click("searchLayouts");
        o.wait();
    }
    void aPlanThatChangesUnderTheSearchDropsIt() {
        Opened o(true, 1024);
        o.panel.findChild<QComboBox*>(QStringLiteral("layoutSpace"))->setCurrentIndex(1);
        o.click("searchLayouts");
        Job other = o.job();
        other.sequence *= 2;
        o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), other), QStringLiteral("Sequence"));
        o.document.waitForAssessment();
        o.wait();
        QVERIFY(o.panel.found().empty());
        QVERIFY(o.text("layoutAdvice").contains(QStringLiteral("Search again")));
    }
    void answersOfAnotherPlanAreHiddenUntilItIsBack() {
        Opened o;
        o.search();
        const int rows = o.table().model()->rowCount();
        Job other = o.job();
        other.globalBatch *= 2;
        o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), other), QStringLiteral("Batch"));
        o.document.waitForAssessment();
        QCOMPARE(o.table().model()->rowCount(), 0);
        QVERIFY(!o.button("applyLayout")->isEnabled());
        o.document.undoStack()->undo();
        o.document.waitForAssessment();
        QCOMPARE(o.table().model()->rowCount(), rows);
    }
    void closingDuringASearchIsSafe() {
        Opened o(true, 1024);
        o.panel.findChild<QComboBox*>(QStringLiteral("layoutSpace"))->setCurrentIndex(1);
        o.click("searchLayouts");
        QVERIFY(o.panel.isSearching());
    }
};

QTEST_MAIN(TestLayoutSearchPanel)
#include "tst_layoutsearchpanel.moc"
