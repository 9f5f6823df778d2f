// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "store/answers.h"
#include "store/migrations.h"
#include "store/results.h"
#include "store/revisions.h"
#include "storefixture.h"
#include <csignal>
#include <sys/wait.h>

using namespace spanwright;
using test::StoreFolder;
using test::twoSites;

class TestResults final : public QObject {
    Q_OBJECT

    static store::StoredResult resultOf(const Project& project, std::uint64_t study, const std::string& json) {
        return {project.scenarios[0]->id, StudyId{study}, "0123456789abcdef", "2026-11-26T10:00:00.000Z", json};
    }
    static Study sweepOf() {
        Study s;
        s.id = {7};
        s.name = "how far";
        s.axes = {{"length_km", {}, 1, 100, 5, false, {}}};
        return s;
    }

private Q_SLOTS:
    void theNewestResultOfEachStudyIsKept() {
        const StoreFolder folder;
        const Project project = twoSites();
        VERIFY_OK(store::save(folder.path(), project, {}));
        VERIFY_OK(store::readResults(folder.path(), project.scenarios[0]->id));
        VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 1, "{\"a\": 1}")));
        VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 2, "{}")));
        VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 1, "{\"a\": 2}")));
        const auto read = store::readResults(folder.path(), project.scenarios[0]->id);
        VERIFY_OK(read);
        QCOMPARE(read->size(), 2u);
        QCOMPARE(read->at(0).study.value, 1u);
        QCOMPARE(read->at(0).json, std::string("{\"a\": 2}"));
        QCOMPARE(read->at(0).digest, std::string("0123456789abcdef"));
        QCOMPARE(read->at(0).madeAt, std::string("2026-11-26T10:00:00.000Z"));
        QVERIFY(store::readResults(folder.path(), ScenarioId{4711})->empty());
    }
    void aResultIsNoRevision() {
        const StoreFolder folder;
        const Project project = twoSites();
        const auto saved = store::save(folder.path(), project, {});
        VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 1, "{}")));
        QCOMPARE(*store::newestRevision(folder.path()), *saved);
        VERIFY_OK(store::save(folder.path(), twoSites("changed"), {}, *saved)); // the window that had it open can go on
        QCOMPARE(store::readResults(folder.path(), project.scenarios[0]->id)->size(), 1u);
    }
    void resultsOfScenariosThatAreGoneGo() {
        const StoreFolder folder;
        const Project project = twoSites();
        VERIFY_OK(store::save(folder.path(), project, {}));
        store::StoredResult stray = resultOf(project, 1, "{}");
        stray.scenario = ScenarioId{4711};
        VERIFY_OK(store::writeResult(folder.path(), stray));
        VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 2, "{}")));
        QVERIFY(store::readResults(folder.path(), ScenarioId{4711})->empty());
    }
    void anOlderFileIsReadAsItIsAndUpgradedWithABackup_data() {
        QTest::addColumn<bool>("bySaving");
        QTest::newRow("by a save") << true;
        QTest::newRow("by a result") << false;
    }
    void anOlderFileIsReadAsItIsAndUpgradedWithABackup() {
        QFETCH(bool, bySaving);
        const StoreFolder folder;
        const Project project = twoSites();
        test::writeVersion1(folder.path(), project);
        const QByteArray before = StoreFolder::bytes(folder.path());
        QVERIFY(*store::load(folder.path()) == project);
        QVERIFY(store::readResults(folder.path(), project.scenarios[0]->id)->empty());
        QCOMPARE(StoreFolder::bytes(folder.path()), before); // reading writes nothing
        if (bySaving) VERIFY_OK(store::save(folder.path(), twoSites("new"), {}, 1));
        else VERIFY_OK(store::writeResult(folder.path(), resultOf(project, 1, "{}")));
        store::Database database(folder.path(), store::Database::Mode::Read, folder.path());
        QCOMPARE(database.number("PRAGMA user_version"), store::kFormatVersion);
        QVERIFY(*store::load(folder.path() + ".before-update") == project);
        QCOMPARE(store::readResults(folder.path(), project.scenarios[0]->id)->size(), bySaving ? 0u : 1u);
        QVERIFY(*store::load(folder.path()) == (bySaving ? twoSites("new") : project));
    }
    void aFileThatIsNoProjectIsNotTouched() {
        const StoreFolder folder;
        COMPARE_ERROR(store::writeResult(folder.path("none.spanwright"), resultOf(twoSites(), 1, "{}")), ErrorCode::FileMissing);
        StoreFolder::write(folder.path(), "something else");
        COMPARE_ERROR(store::writeResult(folder.path(), resultOf(twoSites(), 1, "{}")), ErrorCode::FileNotProject);
        QCOMPARE(StoreFolder::bytes(folder.path()), QByteArray("something else"));
    }
    void killingTheWriterLosesNothing() {
        const StoreFolder folder;
        const Project project = twoSites();
        VERIFY_OK(store::save(folder.path(), project, {}));
        for (int round = 0; round < 3; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (std::uint64_t i = 1;; ++i)
                    if (!store::writeResult(folder.path(), resultOf(project, i % 5 + 1, std::string(20'000, 'x')))) ::_exit(1);
            }
            QTest::qSleep(80 + 60 * round);
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            QVERIFY(*store::load(folder.path()) == project);
            const auto read = store::readResults(folder.path(), project.scenarios[0]->id);
            VERIFY_OK(read);
            for (const store::StoredResult& r : *read) QCOMPARE(r.json.size(), 20'000u); // whole or not at all
        }
        QVERIFY(!store::readResults(folder.path(), project.scenarios[0]->id)->empty());
    }
    void aResultIsStaleOnceWhatItDependsOnChanges() {
        const Project project = twoSites();
        const Scenario& s = *project.scenarios[0];
        const std::string digest = store::digestOf(project, s, sweepOf(), "1");
        QCOMPARE(digest.size(), 16u);
        Scenario named = s;
        named.name = "another name";
        named.about = "what for";
        Drawing drawing;
        drawing.isMapShown = false;
        named.drawing = Shared<Drawing>(drawing);
        named.studies.emplace_back(sweepOf());
        QCOMPARE(store::digestOf(project, named, sweepOf(), "1"), digest);
        Study renamed = sweepOf();
        renamed.name = "another";
        QCOMPARE(store::digestOf(project, s, renamed, "1"), digest);
        Study asked = sweepOf();
        asked.axes[0].to = 101;
        QVERIFY(store::digestOf(project, s, asked, "1") != digest);
        Scenario longer = s;
        FibreLink link = *s.links[0];
        link.enteredLength = link.enteredLength * 2;
        longer.links[0] = Shared<FibreLink>(link);
        QVERIFY(store::digestOf(project, longer, sweepOf(), "1") != digest);
        QVERIFY(store::digestOf(project, s, sweepOf(), "2") != digest);
        Project overridden = project;
        overridden.overrides.push_back({"accelerators/h100-sxm/board_power_w", 650, "meter"});
        QVERIFY(store::digestOf(overridden, s, sweepOf(), "1") != digest);
    }
    void keptAnswersAreTakenWhileTheyHold() {
        const StoreFolder folder;
        Project project = *assess::sampleProject("1");
        Scenario s = *project.scenarios[0];
        s.studies = {Shared<Study>(sweepOf())};
        project.scenarios[0] = Shared<Scenario>(s);
        VERIFY_OK(store::save(folder.path(), project, {}));
        const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
        const auto points = [&](const std::string& path) {
            const auto answers = store::answersOf(path, project, s, catalogue, 12);
            return answers.size() == 1 && answers[0] ? std::get<study::SweepAnswer>(*answers[0]).grid.x.values.size() : 0;
        };
        QCOMPARE(points({}), 5u); // no file, nothing kept: run
        QCOMPARE(points(folder.path()), 5u);
        Study shorter = sweepOf(); // a kept answer that can be told from one that is run
        shorter.axes[0].points = 3;
        store::StoredResult kept = resultOf(project, 7, study::toJson(*study::run(shorter, s, catalogue)));
        kept.digest = store::digestOf(project, s, sweepOf(), catalogue.version());
        VERIFY_OK(store::writeResult(folder.path(), kept));
        QCOMPARE(points(folder.path()), 3u);
        kept.digest = "0123456789abcdef"; // stale
        VERIFY_OK(store::writeResult(folder.path(), kept));
        QCOMPARE(points(folder.path()), 5u);
        kept.digest = store::digestOf(project, s, sweepOf(), catalogue.version());
        kept.json = "{}"; // of another version of the program
        VERIFY_OK(store::writeResult(folder.path(), kept));
        QCOMPARE(points(folder.path()), 5u);
    }
};

QTEST_GUILESS_MAIN(TestResults)
#include "tst_studyresults.moc"
