// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include <memory>
#include <sys/wait.h>

using namespace spanwright;
using test::StoreFolder;
using test::twoSites;

class TestRecovery final : public QObject {
    Q_OBJECT
    const std::string m_token = "00000000000000aa";

private Q_SLOTS:
    void aCopyOfALivingWindowIsNotOffered() {
        const StoreFolder folder;
        const std::string place = folder.path("data/recovery");
        auto lock = std::make_unique<store::RecoveryLock>(place, m_token);
        VERIFY_OK(store::writeRecovery(place, m_token, "/home/u/方案.spanwright", twoSites("unsaved")));
        QVERIFY(store::recoverable(place).empty());
        lock.reset();
        const auto found = store::recoverable(place);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].original, std::string("/home/u/方案.spanwright"));
        QCOMPARE(found[0].savedAt.size(), 24u);
        const auto project = store::loadRecovery(found[0].path);
        VERIFY_OK(project);
        QVERIFY(*project == twoSites("unsaved"));
        store::dropRecovery(found[0].path);
        QVERIFY(store::recoverable(place).empty());
        QVERIFY(QDir(QString::fromStdString(place)).isEmpty());
    }

    void aCopyOfACrashedWindowIsOffered() {
        const StoreFolder folder;
        const std::string place = folder.path("recovery");
        const pid_t child = ::fork();
        if (child == 0) {
            const store::RecoveryLock lock(place, m_token);
            static_cast<void>(store::writeRecovery(place, m_token, {}, twoSites("lost")));
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        const auto found = store::recoverable(place);
        QCOMPARE(found.size(), 1u);
        QVERIFY(found[0].original.empty());
        QVERIFY(*store::loadRecovery(found[0].path) == twoSites("lost"));
    }

    void theNewestCopyReplacesAndComesFirst() {
        const StoreFolder folder;
        const std::string place = folder.path("recovery");
        VERIFY_OK(store::writeRecovery(place, m_token, "old", twoSites("1")));
        QTest::qSleep(5);
        VERIFY_OK(store::writeRecovery(place, "00000000000000bb", "other", twoSites("2")));
        QTest::qSleep(5);
        VERIFY_OK(store::writeRecovery(place, m_token, "new", twoSites("3")));
        const auto found = store::recoverable(place);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].original, std::string("new"));
        QCOMPARE(store::loadRecovery(found[0].path)->scenarios[0]->about, std::string("3"));
    }

    void strangeFilesAreLeftAlone() {
        const StoreFolder folder;
        const std::string place = folder.folder().toStdString();
        StoreFolder::write(folder.path("00000000000000cc.recovery.spanwright"), "not a project");
        StoreFolder::write(folder.path("mine.spanwright"), "mine");
        QVERIFY(store::recoverable(place).empty());
        QVERIFY(store::recoverable(folder.path("absent")).empty());
        store::dropRecovery(folder.path("mine.spanwright"));
        QCOMPARE(StoreFolder::bytes(folder.path("mine.spanwright")), QByteArray("mine"));
        COMPARE_ERROR(store::writeRecovery(place, "../../etc/x", {}, twoSites()), ErrorCode::FileUnwritable);
        COMPARE_ERROR(store::writeRecovery(folder.path("mine.spanwright"), m_token, {}, twoSites()), ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
