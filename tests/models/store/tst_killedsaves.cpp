// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include <QRandomGenerator>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace spanwright;
using test::StoreFolder;
using test::twoSites;
using test::why;

/// kill -9 at any moment: what was acknowledged is there, and the file is whole.
class TestKilledSaves final : public QObject {
    Q_OBJECT

    /// Saves for ever; writes each acknowledged number to the pipe.
    [[noreturn]] static void saveInALoop(const std::string& path, int pipe, std::int64_t from) {
        for (std::int64_t i = from;; ++i) {
            const auto saved = store::save(path, twoSites("save " + std::to_string(i)), "loop");
            if (!saved || *saved != i || ::write(pipe, &i, sizeof i) != sizeof i) ::_exit(1);
        }
    }

    /// Starts a saving child, kills it after `delay` and returns the last number it acknowledged.
    static std::int64_t killedChild(const std::string& path, std::int64_t from, unsigned long delay) {
        int ends[2];
        if (::pipe(ends) != 0) return -1;
        const pid_t child = ::fork();
        if (child == 0) saveInALoop(path, ends[1], from);
        ::close(ends[1]);
        std::int64_t last = from - 1;
        QTest::qSleep(static_cast<int>(delay));
        ::kill(child, SIGKILL);
        for (std::int64_t value = 0; ::read(ends[0], &value, sizeof value) == sizeof value;) last = value;
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? last : -1;
    }

private Q_SLOTS:
    void theNewestAcknowledgedSaveIsThere() {
        const int rounds = qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") > 0 ? qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") : 3;
        const StoreFolder folder;
        QRandomGenerator random(5);
        std::int64_t newest = 0;
        for (int round = 0; round < rounds; ++round) {
            const std::int64_t acknowledged = killedChild(folder.path(), newest + 1, 60 + random.bounded(120));
            QVERIFY(acknowledged >= newest);
            if (acknowledged == 0) continue; // killed before the first save
            const auto number = store::newestRevision(folder.path());
            VERIFY_OK(number);
            QVERIFY(*number == acknowledged || *number == acknowledged + 1); // the last one may be done but not acknowledged
            const auto loaded = store::load(folder.path());
            VERIFY_OK(loaded);
            QVERIFY(*loaded == twoSites("save " + std::to_string(*number)));
            newest = *number;
        }
        QVERIFY(newest > 0);
        VERIFY_OK(store::save(folder.path(), twoSites("after all"), {}, newest));
        QVERIFY(!QFile::exists(folder.folder() + "/plan.spanwright-journal"));
        QVERIFY(*store::load(folder.path()) == twoSites("after all"));
    }

    void aKillDuringAnUpgradeLeavesTheOldOrTheNewFile() {
        const int rounds = qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") > 0 ? qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") : 3;
        QRandomGenerator random(7);
        for (int round = 0; round < rounds; ++round) {
            const StoreFolder folder;
            test::writeVersion1(folder.path(), twoSites("old"));
            const pid_t child = ::fork();
            if (child == 0) { // upgrades, then saves
                static_cast<void>(store::save(folder.path(), twoSites("new"), {}, 1));
                ::_exit(0);
            }
            ::usleep(random.bounded(20'000));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            const auto loaded = store::load(folder.path());
            VERIFY_OK(loaded);
            QVERIFY(*loaded == twoSites("old") || *loaded == twoSites("new"));
            VERIFY_OK(store::save(folder.path(), twoSites("after all"), {}, -1));
            QVERIFY(*store::load(folder.path()) == twoSites("after all"));
            store::Database database(folder.path(), store::Database::Mode::Read, folder.path());
            QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
        }
    }

    void aFullDiskKeepsWhatWasSaved() {
        for (const rlim_t room : {rlim_t{2'000}, rlim_t{30'000}, rlim_t{90'000}}) {
            const StoreFolder folder;
            VERIFY_OK(store::save(folder.path(), twoSites("kept"), {}));
            const auto size = static_cast<rlim_t>(StoreFolder::bytes(folder.path()).size());
            const pid_t child = ::fork();
            if (child == 0) { // files of this process may not grow beyond: what a full disk does to a save
                ::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{size + room, size + room};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                const auto saved = store::save(folder.path(), twoSites(std::string(95'000, 'x')), {}, 1);
                ::_exit(saved ? 1 : saved.error().code == ErrorCode::FileUnwritable && !why(saved).empty() ? 0 : 2);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 0);
            QVERIFY(*store::load(folder.path()) == twoSites("kept"));
            VERIFY_OK(store::save(folder.path(), twoSites("room again"), {}, 1));
            QVERIFY(*store::load(folder.path()) == twoSites("room again"));
        }
    }

    void aHotJournalIsPlayedBackInACopy() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites("kept"), {}));
        const QByteArray whole = StoreFolder::bytes(folder.path());
        const pid_t child = ::fork();
        if (child == 0) { // dies with changed pages on disk and the journal beside them
            sqlite3* database = nullptr;
            sqlite3_open(folder.path().c_str(), &database);
            sqlite3_exec(database, "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; DELETE FROM scenarios; UPDATE revisions SET note = hex(zeroblob(40000));"
                                   "UPDATE project SET save_number = 99", nullptr, nullptr, nullptr);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(QFile::exists(folder.folder() + "/plan.spanwright-journal"));
        const QByteArray file = StoreFolder::bytes(folder.path());
        QVERIFY(file != whole);
        const QByteArray journal = StoreFolder::bytes(folder.path("plan.spanwright-journal"));
        const auto loaded = store::load(folder.path());
        VERIFY_OK(loaded);
        QVERIFY(*loaded == twoSites("kept"));
        QCOMPARE(StoreFolder::bytes(folder.path()), file); // reading wrote nothing
        QCOMPARE(StoreFolder::bytes(folder.path("plan.spanwright-journal")), journal);
        VERIFY_OK(store::save(folder.path(), twoSites("next"), {}, 1));
        QCOMPARE(folder.files().size(), 1);
        QVERIFY(*store::load(folder.path()) == twoSites("next"));
    }
};

QTEST_GUILESS_MAIN(TestKilledSaves)
#include "tst_killedsaves.moc"
