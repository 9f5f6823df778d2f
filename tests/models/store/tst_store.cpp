// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/libraryedits.h"
#include "project/scenariojson.h"
#include "store/migrations.h"
#include "storefixture.h"

using namespace spanwright;
using test::StoreFolder;
using test::twoSites;

class TestStore final : public QObject {
    Q_OBJECT

    static Project withSecond(Project project, const std::string& name) {
        return *edits::duplicateScenario(project, project.scenarios[0]->id, ScenarioId{mintId()}, name);
    }

private Q_SLOTS:
    void roundTripKeepsEverything() {
        const StoreFolder folder;
        const std::string path = folder.path("方案 100% #1?.spanwright");
        Project project = withSecond(twoSites("关于"), "变体");
        project = *edits::putOverride(project, {"accelerators/h100-sxm/board_power_w", 650.5, "our meter, 2026-03"});
        const auto saved = store::save(path, project, "第一版");
        VERIFY_OK(saved);
        QCOMPARE(*saved, 2);
        const auto loaded = store::load(path);
        VERIFY_OK(loaded);
        QVERIFY(*loaded == project);
        QCOMPARE(folder.files().size(), 1); // one file, nothing beside it
    }

    void cardsAndSlidesAreKept() {
        const StoreFolder folder;
        const ScenarioId variant{mintId()};
        Project project = *edits::makeVariant(twoSites(), twoSites().scenarios[0]->id, variant, "variant");
        project = *edits::setTags(project, variant, {"2027", "竞标"});
        project = *edits::setScenarioNote(project, variant, "two\nlines");
        for (const SlideKind kind : {SlideKind::Figures, SlideKind::Study}) {
            Slide slide{SlideId{mintId()}, kind, "Title \"quoted\"", "text", variant, JobId{7}, {FigureId::Cost, FigureId::Efficiency}, StudyId{9}};
            project = *edits::putSlide(project, slide);
        }
        VERIFY_OK(store::save(folder.path(), project, {}));
        QVERIFY(*store::load(folder.path()) == project);
        // a change of them alone is a save, and a save of the same is none
        const auto same = store::save(folder.path(), project, {});
        project = *edits::moveSlide(project, project.slides[1]->id, 0);
        const auto moved = store::save(folder.path(), project, {});
        QVERIFY(*moved > *same);
        QVERIFY(*store::load(folder.path()) == project);
        project = *edits::removeScenario(project, variant);
        VERIFY_OK(store::save(folder.path(), project, {}));
        QVERIFY(store::load(folder.path())->cards.empty());
    }

    void anEmptyProjectIsAProject() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), Project{}, {}));
        const auto loaded = store::load(folder.path());
        VERIFY_OK(loaded);
        QVERIFY(*loaded == Project{});
        QCOMPARE(*store::newestRevision(folder.path()), 0);
    }

    void onlyChangedScenariosGetARevision() {
        const StoreFolder folder;
        Project project = withSecond(twoSites(), "variant");
        VERIFY_OK(store::save(folder.path(), project, "first"));
        const QByteArray before = StoreFolder::bytes(folder.path());
        QCOMPARE(*store::save(folder.path(), project, "nothing new"), 2);
        QCOMPARE(StoreFolder::bytes(folder.path()), before);

        const Project renamed = *edits::renameScenario(project, project.scenarios[1]->id, "other");
        QCOMPARE(*store::save(folder.path(), renamed, "second", 2), 3);
        const auto list = store::revisions(folder.path());
        VERIFY_OK(list);
        QCOMPARE(list->size(), 3u);
        QCOMPARE((*list)[0].number, 3);
        QCOMPARE((*list)[0].name, std::string("other"));
        QCOMPARE((*list)[0].note, std::string("second"));
        QVERIFY((*list)[0].scenario == project.scenarios[1]->id);
        QCOMPARE((*list)[0].savedAt.size(), 24u);
        const auto old = store::revision(folder.path(), 2);
        VERIFY_OK(old);
        QVERIFY(*old == *project.scenarios[1]);
        COMPARE_ERROR(store::revision(folder.path(), 77), ErrorCode::RevisionMissing);
    }

    void orderRemovalAndOverridesCountAsSaves() {
        const StoreFolder folder;
        Project project = withSecond(twoSites(), "variant");
        VERIFY_OK(store::save(folder.path(), project, {}));
        std::swap(project.scenarios[0], project.scenarios[1]);
        QCOMPARE(*store::save(folder.path(), project, {}), 3);
        QVERIFY(*store::load(folder.path()) == project);
        project.scenarios.pop_back();
        QCOMPARE(*store::save(folder.path(), project, {}), 4);
        QVERIFY(*store::load(folder.path()) == project);
        QCOMPARE(store::revisions(folder.path())->size(), 2u); // history stays
        project.overrides.push_back({"a/b", 1, "x"});
        QCOMPARE(*store::save(folder.path(), project, {}), 5);
        QVERIFY(*store::load(folder.path()) == project);
        COMPARE_ERROR(store::save(folder.path(), project, {}, 4), ErrorCode::FileChangedOnDisk);
    }

    void aRemovedScenarioCanComeBack() {
        const StoreFolder folder;
        const Project both = withSecond(twoSites(), "variant");
        VERIFY_OK(store::save(folder.path(), both, {}));
        VERIFY_OK(store::save(folder.path(), *edits::removeScenario(both, both.scenarios[0]->id), {}));
        VERIFY_OK(store::save(folder.path(), both, {}));
        QVERIFY(*store::load(folder.path()) == both);
    }

    void aFileChangedBySomebodyElseIsRefused() {
        const StoreFolder folder;
        const Project project = twoSites();
        QCOMPARE(*store::save(folder.path(), project, {}), 1);
        QCOMPARE(*store::save(folder.path(), twoSites("theirs"), {}, 1), 2);
        const QByteArray before = StoreFolder::bytes(folder.path());
        COMPARE_ERROR(store::save(folder.path(), twoSites("ours"), {}, 1), ErrorCode::FileChangedOnDisk);
        QCOMPARE(StoreFolder::bytes(folder.path()), before);
    }

    void anInvalidScenarioIsNeverWritten() {
        const StoreFolder folder;
        Project project = twoSites();
        Scenario bad = *project.scenarios[0];
        bad.links.clear(); // the wavelengths dangle
        project.scenarios[0] = Shared<Scenario>(bad);
        COMPARE_ERROR(store::save(folder.path(), project, {}), ErrorCode::JsonDanglingId);
        QVERIFY(folder.files().isEmpty());
    }

    void searchFindsWordsInBothScripts_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("hits");
        QTest::newRow("three letters") << QString("Ülm") << 2;
        QTest::newRow("note") << QString("second not") << 1;
        QTest::newRow("two Chinese characters") << QString::fromUtf8("武汉") << 2;
        QTest::newRow("accelerator") << QString("h100") << 2;
        QTest::newRow("quotes and operators") << QString("\" OR *") << 0;
        QTest::newRow("absent") << QString("Wien") << 0;
        QTest::newRow("case") << QString("SECOND") << 1;
    }
    void searchFindsWordsInBothScripts() {
        QFETCH(QString, words);
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), "first"));
        VERIFY_OK(store::save(folder.path(), twoSites("more"), "second note"));
        const auto found = store::searchRevisions(folder.path(), words.toStdString());
        VERIFY_OK(found);
        QTEST(int(found->size()), "hits");
    }

    void symbolicLinksAreFollowedAndKept() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path("real.spanwright"), twoSites(), {}));
        QCOMPARE(::symlink(folder.path("real.spanwright").c_str(), folder.path("link.spanwright").c_str()), 0);
        VERIFY_OK(store::save(folder.path("link.spanwright"), twoSites("through the link"), {}));
        QCOMPARE(store::load(folder.path("real.spanwright"))->scenarios[0]->about, std::string("through the link"));
        QVERIFY(QFileInfo(folder.folder() + "/link.spanwright").isSymLink());
    }

    void theFileSaysWhatItIs() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        const QByteArray bytes = StoreFolder::bytes(folder.path());
        QCOMPARE(bytes.mid(68, 4), QByteArray("SPWR"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\3", 4));
        QCOMPARE(int(bytes[18]), 1); // no write-ahead log
        store::Database database(folder.path(), store::Database::Mode::Read, "x");
        QCOMPARE(database.text("SELECT json FROM revisions"), toJson(*twoSites().scenarios[0]));
        QCOMPARE(database.number("SELECT accelerators FROM revisions"), 1024);
        QCOMPARE(database.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                                 "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'revision_text%'"), 0);
        QVERIFY(database.isOk());
    }

    void migrationsRunInOrderAfterABackup() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        const QByteArray before = StoreFolder::bytes(folder.path());
        std::vector<store::MigrationStep> steps(store::migrationSteps().begin(), store::migrationSteps().end());
        steps.push_back([](store::Database& d) { d.run("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"); });
        steps.push_back([](store::Database& d) { d.run("ALTER TABLE later ADD COLUMN note TEXT"); });
        {
            store::Database database(folder.path(), store::Database::Mode::Write, folder.path());
            store::migrate(database, steps, folder.path("backup"));
            QVERIFY(database.isOk());
            QCOMPARE(database.number("PRAGMA user_version"), store::kFormatVersion + 2);
            QCOMPARE(database.number("SELECT count(*) FROM pragma_table_info('later')"), 2);
        }
        QVERIFY(*store::load(folder.path("backup")) == twoSites());
        QVERIFY(StoreFolder::bytes(folder.path()) != before);
        COMPARE_ERROR(store::load(folder.path()), ErrorCode::FileNewer);
    }

    void aFailingMigrationChangesNothing() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        std::vector<store::MigrationStep> steps(store::migrationSteps().begin(), store::migrationSteps().end());
        steps.push_back([](store::Database& d) { d.run("DELETE FROM scenarios; CREATE TABLE broken ("); });
        {
            store::Database database(folder.path(), store::Database::Mode::Write, folder.path());
            store::migrate(database, steps, folder.path("backup"));
            QVERIFY(!database.isOk());
        }
        QVERIFY(*store::load(folder.path()) == twoSites());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
