// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "common/settings.h"
#include "document/document.h"
#include "store/store.h"
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUndoStack>
#include <random>

using namespace spanwright;
using test::Plan;
using widgets::Document;

namespace {

Project startingProject() { return Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").project(); }

/// A document with two sites, a link and a job on them.
struct Opened {
    Opened() { document.reset(startingProject(), QString(), -1); }
    [[nodiscard]] SiteId site(std::size_t n) const { return document.scenario().sites.at(n)->id; }
    bool rename(std::size_t n, const std::string& name, const QString& key = {}) {
        return document.apply(edits::rename(document.project(), document.scenarioId(), ref(site(n)), name), QStringLiteral("Rename"), key);
    }
    bool remove(ItemRef item) { return document.apply(edits::remove(document.project(), document.scenarioId(), std::array{item}), QStringLiteral("Delete")); }
    Document document;
};

qsizetype copies() { return QDir(widgets::recoveryFolder()).entryList({QStringLiteral("*.spanwright")}).size(); }

/// An edit of a random kind, some of them refused.
Result<Project> randomEdit(const Document& d, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return n ? std::size_t(random() % n) : 0; };
    const auto& sites = d.scenario().sites;
    const SiteId some = sites.empty() ? SiteId{1} : sites[below(sites.size())]->id;
    const SiteId other = sites.empty() ? SiteId{1} : sites[below(sites.size())]->id;
    const ScenarioId id = d.scenarioId();
    switch (below(7)) {
    case 0: return edits::put(d.project(), id, Plan::siteNamed(mintId(), "new"));
    case 1: return edits::rename(d.project(), id, ref(some), below(4) ? "name " + std::to_string(below(9)) : "");
    case 2: return edits::connect(d.project(), id, some, other, mint<LinkId>(), mint<WavelengthId>());
    case 3: return edits::moveToPlace(d.project(), id, std::array{std::pair{some, Place{double(below(80)), double(below(170))}}});
    case 4: return edits::moveOnCanvas(d.project(), id, std::array{std::pair{some, CanvasPoint{double(below(80)), 4}}});
    case 5: return edits::putOverride(d.project(), {"accelerators/h100-sxm/power", 600.0 + double(below(200)), "meter"});
    default: return sites.size() > 2 ? edits::remove(d.project(), id, std::array{ref(some)}) : edits::duplicateScenario(d.project(), id, mint<ScenarioId>(), "copy");
    }
}

} // namespace

class TestDocument final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoGiveEveryValueOfARandomSeriesBack_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void undoAndRedoGiveEveryValueOfARandomSeriesBack() {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        Opened o;
        std::vector<Project> values{o.document.project()};
        for (int i = 0; i < 120; ++i)
            if (o.document.apply(randomEdit(o.document, random), QStringLiteral("edit"))) values.push_back(o.document.project());
        QVERIFY(values.size() > 60);
        QCOMPARE(o.document.undoStack()->count(), int(values.size()) - 1);
        for (std::size_t i = values.size() - 1; i > 0; --i) {
            o.document.undoStack()->undo();
            QVERIFY2(o.document.project() == values[i - 1], qPrintable(QString::number(i)));
        }
        for (std::size_t i = 1; i < values.size(); ++i) {
            o.document.undoStack()->redo();
            QVERIFY2(o.document.project() == values[i], qPrintable(QString::number(i)));
        }
    }

    void stepsOfOneKeyMergeIntoOne() {
        Opened o;
        const Project before = o.document.project();
        QVERIFY(o.rename(0, "x", QStringLiteral("name")));
        QVERIFY(o.rename(0, "xy", QStringLiteral("name")));
        QCOMPARE(o.document.undoStack()->count(), 1);
        o.document.undoStack()->undo();
        QVERIFY(o.document.project() == before);
        o.document.undoStack()->redo();
        QCOMPARE(o.document.scenario().sites[0]->name, std::string("xy"));
    }
    void stepsDoNotMergeAcrossAnotherOneOrAnotherKeyOrASave_data() {
        QTest::addColumn<QString>("between");
        QTest::newRow("another step") << "step";
        QTest::newRow("another key") << "key";
        QTest::newRow("a save") << "save";
    }
    void stepsDoNotMergeAcrossAnotherOneOrAnotherKeyOrASave() {
        QFETCH(const QString, between);
        Opened o;
        o.rename(0, "x", QStringLiteral("name"));
        if (between == QLatin1String("step")) o.rename(1, "y");
        if (between == QLatin1String("save")) QVERIFY(o.document.save(test::temporaryHome.path(QStringLiteral("merge.spanwright")), QString()).hasValue());
        const int count = o.document.undoStack()->count();
        o.rename(0, "xy", between == QLatin1String("key") ? QStringLiteral("other") : QStringLiteral("name"));
        QCOMPARE(o.document.undoStack()->count(), count + 1);
    }
    void mergedStepsThatCancelLeaveNoStep() {
        Opened o;
        o.rename(0, "x", QStringLiteral("name"));
        o.rename(0, "A", QStringLiteral("name"));
        QCOMPARE(o.document.undoStack()->count(), 0);
        QVERIFY(!o.document.isModified());
    }

    void undoAfterASaveCountsAsAChangeAndRedoDoesNot() {
        Opened o;
        o.rename(0, "x");
        QVERIFY(o.document.isModified());
        QVERIFY(o.document.save(test::temporaryHome.path(QStringLiteral("clean.spanwright")), QString()).hasValue());
        QVERIFY(!o.document.isModified());
        o.document.undoStack()->undo();
        QVERIFY(o.document.isModified());
        o.document.undoStack()->redo();
        QVERIFY(!o.document.isModified());
        o.document.undoStack()->undo();
        o.rename(0, "z"); // the saved state can no longer be reached
        o.document.undoStack()->undo();
        QVERIFY(o.document.isModified());
    }
    void aFailedSaveLeavesTheChangesUnsaved() {
        Opened o;
        o.rename(0, "x");
        QVERIFY(!o.document.save(test::temporaryHome.path(QStringLiteral("no/such/folder.spanwright")), QString()).hasValue());
        QVERIFY(o.document.isModified());
        QCOMPARE(o.document.path(), QString());
    }
    void whatIsSavedIsReadBackTheSame() {
        Opened o;
        o.rename(0, "滨海");
        const QString path = test::temporaryHome.path(QStringLiteral("方案.spanwright"));
        QVERIFY(o.document.save(path, QStringLiteral("note")).hasValue());
        const Result<Project> read = store::load(path.toStdString());
        QVERIFY(read.hasValue());
        QVERIFY(*read == o.document.project());
    }

    void aRefusedEditChangesNothingAndSaysWhy() {
        Opened o;
        const Project before = o.document.project();
        QSignalSpy failed(&o.document, &Document::failed);
        QSignalSpy changed(&o.document, &Document::changed);
        QVERIFY(!o.rename(0, ""));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.front().front().toString().isEmpty());
        QVERIFY(changed.isEmpty());
        QVERIFY(o.document.project() == before);
        QCOMPARE(o.document.undoStack()->count(), 0);
    }
    void anEditThatChangesNothingIsNoStep() {
        Opened o;
        QVERIFY(!o.rename(0, "A"));
        QCOMPARE(o.document.undoStack()->count(), 0);
    }

    void anEditMakesTheAssessmentStaleUntilTheNewOneComes() {
        Opened o;
        o.document.waitForAssessment();
        QVERIFY(!o.document.isStale());
        const double before = o.document.assessment().total(FigureId::DaysToTrain)->value;
        Job job = *o.document.scenario().jobs.front();
        job.tokens = job.tokens * 2;
        QVERIFY(o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), job), QStringLiteral("Tokens")));
        QVERIFY(o.document.isStale());
        QCOMPARE(o.document.assessment().total(FigureId::DaysToTrain)->value, before); // the old number, dimmed, not a blank
        QTRY_VERIFY(!o.document.isStale());
        QTRY_VERIFY(o.document.assessment().total(FigureId::DaysToTrain)->hasRange);
        QVERIFY(std::abs(o.document.assessment().total(FigureId::DaysToTrain)->value / before - 2) < 0.01);
    }
    void theAssessmentShownLastBelongsToTheLastOfManyQuickEdits() {
        Opened o;
        for (int n = 1; n <= 40; ++n) {
            Job job = *o.document.scenario().jobs.front();
            job.tokens = TokenCount(1e9 * n, units::tok);
            o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), job), QStringLiteral("Tokens"), QStringLiteral("tokens"));
        }
        QTRY_VERIFY(!o.document.isStale() && o.document.assessment().total(FigureId::DaysToTrain)->hasRange);
        const auto expected = assess::assess(o.document.scenario(), o.document.catalogue());
        QCOMPARE(o.document.assessment().total(FigureId::DaysToTrain)->value, expected.total(FigureId::DaysToTrain)->value);
    }
    void movingOnThePlainCanvasKeepsTheNumbers() {
        Opened o;
        o.document.waitForAssessment();
        o.document.apply(edits::moveOnCanvas(o.document.project(), o.document.scenarioId(), std::array{std::pair{o.site(0), CanvasPoint{5, 5}}}), QStringLiteral("Move"));
        QVERIFY(!o.document.isStale());
    }

    void theSelectionStaysThroughUndoAndRedo() {
        Opened o;
        o.document.select({ref(o.site(0))});
        o.rename(0, "x");
        o.document.undoStack()->undo();
        QCOMPARE(o.document.selection(), std::set<ItemRef>{ref(o.site(0))});
        o.document.undoStack()->redo();
        QCOMPARE(o.document.selection(), std::set<ItemRef>{ref(o.site(0))});
    }
    void undoOfADeleteSelectsWhatComesBack() {
        Opened o;
        const ItemRef item = ref(o.site(0));
        o.document.select({item});
        QVERIFY(o.remove(item));
        QVERIFY(o.document.selection().empty());
        o.document.undoStack()->undo();
        QCOMPARE(o.document.selection(), std::set<ItemRef>{item});
    }
    void undoOfAnAdditionSelectsNothingThatIsGone() {
        Opened o;
        const Site fresh = Plan::siteNamed(mintId(), "new");
        o.document.apply(edits::put(o.document.project(), o.document.scenarioId(), fresh), QStringLiteral("Add"));
        o.document.select({ref(fresh.id)});
        o.rename(2, "renamed");
        o.document.undoStack()->undo();
        o.document.undoStack()->undo();
        QVERIFY(o.document.selection().empty());
    }

    void aRecoveryCopyIsWrittenOnlyWhenThereAreChanges() {
        Opened o;
        auto* timer = o.document.findChild<QTimer*>(QStringLiteral("recoveryTimer"));
        QVERIFY(timer);
        QSignalSpy ticks(timer, &QTimer::timeout);
        timer->start(1);
        QTRY_VERIFY(ticks.size() > 2);
        QCOMPARE(copies(), 0);
        o.rename(0, "x");
        QTRY_COMPARE(copies(), 1);
        QVERIFY(o.document.save(test::temporaryHome.path(QStringLiteral("recovery.spanwright")), QString()).hasValue());
        QCOMPARE(copies(), 0);
        ticks.clear();
        QTRY_VERIFY(ticks.size() > 2);
        QCOMPARE(copies(), 0);
    }
    void aRecoveryCopyGoesWhenTheChangesAreGone_data() {
        QTest::addColumn<QString>("how");
        QTest::newRow("undone") << "undo";
        QTest::newRow("another project opened") << "reset";
    }
    void aRecoveryCopyGoesWhenTheChangesAreGone() {
        QFETCH(const QString, how);
        Opened o;
        o.document.findChild<QTimer*>(QStringLiteral("recoveryTimer"))->start(1);
        o.rename(0, "x");
        QTRY_COMPARE(copies(), 1);
        if (how == QLatin1String("undo")) o.document.undoStack()->undo();
        else o.document.reset(startingProject(), QString(), -1);
        QTRY_COMPARE(copies(), 0);
    }
    void theSameValueIsCopiedAgainAfterASave() {
        Opened o;
        o.document.findChild<QTimer*>(QStringLiteral("recoveryTimer"))->start(1);
        o.rename(0, "x");
        QTRY_COMPARE(copies(), 1);
        o.rename(0, "y");
        QVERIFY(o.document.save(test::temporaryHome.path(QStringLiteral("again.spanwright")), QString()).hasValue());
        o.rename(0, "x");
        QTRY_COMPARE(copies(), 1);
    }
    void aRecoveryCopyOfAProjectClosedInOrderIsDropped() {
        {
            Opened o;
            o.document.findChild<QTimer*>(QStringLiteral("recoveryTimer"))->start(1);
            o.rename(0, "x");
            QTRY_COMPARE(copies(), 1);
        }
        QCOMPARE(copies(), 0);
    }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
