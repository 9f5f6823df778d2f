// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include <QRandomGenerator>

using namespace spanwright;
using test::StoreFolder;
using test::twoSites;

/// What is damaged, newer or not ours is refused by every function and stays as it is, byte by byte.
class TestDamagedFiles final : public QObject {
    Q_OBJECT

    static QByteArray wholeFile() {
        const StoreFolder folder;
        if (!store::save(folder.path(), twoSites(), "note")) return {};
        return StoreFolder::bytes(folder.path());
    }
    static void refusedUntouched(const StoreFolder& folder, const QByteArray& bytes, ErrorCode expected) {
        StoreFolder::write(folder.path(), bytes);
        const auto loaded = store::load(folder.path());
        COMPARE_ERROR(loaded, expected);
        QVERIFY(test::why(loaded).find(folder.path()) != std::string::npos);
        QVERIFY(test::why(loaded).find('{') == std::string::npos);
        COMPARE_ERROR(store::save(folder.path(), twoSites("overwritten?"), {}), expected);
        COMPARE_ERROR(store::newestRevision(folder.path()), expected);
        COMPARE_ERROR(store::revisions(folder.path()), expected);
        COMPARE_ERROR(store::revision(folder.path(), 1), expected);
        QCOMPARE(StoreFolder::bytes(folder.path()), bytes);
        QCOMPARE(folder.files().size(), 1);
    }

private Q_SLOTS:
    void truncatedAnywhere() {
        const QByteArray whole = wholeFile();
        QVERIFY(whole.size() > 8192);
        for (qsizetype size = 512; size < whole.size(); size += 512) {
            const StoreFolder folder;
            refusedUntouched(folder, whole.left(size), ErrorCode::FileDamaged);
            if (QTest::currentTestFailed()) QFAIL(qPrintable(QString("cut at %1").arg(size)));
        }
        for (const qsizetype size : {16, 50, 99}) refusedUntouched(StoreFolder(), whole.left(size), ErrorCode::FileDamaged);
        refusedUntouched(StoreFolder(), whole.left(whole.size() - 1), ErrorCode::FileDamaged);
    }

    void notOurs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("JSON") << QByteArray(R"({"schema": "spanwright.scenario/1"})");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QByteArray foreign = wholeFile();
        foreign.replace(68, 4, "GPKG");
        QTest::newRow("SQLite of another program") << foreign;
    }
    void notOurs() {
        QFETCH(QByteArray, bytes);
        refusedUntouched(StoreFolder(), bytes, ErrorCode::FileNotProject);
    }

    void newer() {
        QByteArray bytes = wholeFile();
        bytes[63] = store::kFormatVersion + 1;
        refusedUntouched(StoreFolder(), bytes, ErrorCode::FileNewer);
    }

    void withoutAVersion() {
        QByteArray bytes = wholeFile();
        bytes[63] = 0;
        refusedUntouched(StoreFolder(), bytes, ErrorCode::FileDamaged);
    }

    void changedInside_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("table gone") << QByteArray("DROP TABLE overrides");
        QTest::newRow("number in the text changed") << QByteArray("UPDATE revisions SET json = replace(json, '100', '900')");
        QTest::newRow("text is not a scenario") << QByteArray("UPDATE revisions SET json = 'x', digest = 'af63f54c86021707'");
        QTest::newRow("revision gone") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM revisions");
    }
    void changedInside() {
        QFETCH(QByteArray, sql);
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        QVERIFY(StoreFolder::execute(folder.path(), sql.constData()));
        const QByteArray bytes = StoreFolder::bytes(folder.path());
        COMPARE_ERROR(store::load(folder.path()), ErrorCode::FileDamaged);
        QCOMPARE(StoreFolder::bytes(folder.path()), bytes);
    }

    void randomBytesNeverCrash() {
        const QByteArray whole = wholeFile();
        QRandomGenerator random(11);
        const StoreFolder folder;
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 20; ++i) bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            StoreFolder::write(folder.path(), bytes);
            const auto loaded = store::load(folder.path());
            if (loaded) QVERIFY(*loaded == twoSites()); // the bytes hit nothing that counts
            QCOMPARE(StoreFolder::bytes(folder.path()), bytes);
        }
    }

    void pathsThatAreNoFile() {
        const StoreFolder folder;
        COMPARE_ERROR(store::load(folder.path("absent")), ErrorCode::FileMissing);
        COMPARE_ERROR(store::load(folder.path("no/such/folder")), ErrorCode::FileMissing);
        COMPARE_ERROR(store::load(folder.folder().toStdString()), ErrorCode::FileUnreadable);
        COMPARE_ERROR(store::save(folder.folder().toStdString(), twoSites(), {}), ErrorCode::FileUnreadable);
        COMPARE_ERROR(store::save(folder.path("no/such/folder"), twoSites(), {}), ErrorCode::FileUnwritable);
        COMPARE_ERROR(store::load("/dev/null"), ErrorCode::FileUnreadable);
        COMPARE_ERROR(store::load(""), ErrorCode::FileMissing);
        COMPARE_ERROR(store::load(":memory:"), ErrorCode::FileMissing);
    }

    void readOnlyPlaces() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(folder.folder(), readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(folder.folder() + "/plan.spanwright", readable));
        const QByteArray before = StoreFolder::bytes(folder.path());
        {
            const test::Unprivileged user;
            VERIFY_OK(store::load(folder.path()));
            COMPARE_ERROR(store::save(folder.path(), twoSites("more"), {}), ErrorCode::FileUnwritable);
            COMPARE_ERROR(store::save(folder.path("new.spanwright"), twoSites(), {}), ErrorCode::FileUnwritable);
        }
        QCOMPARE(StoreFolder::bytes(folder.path()), before);
        QCOMPARE(folder.files().size(), 1);
        QVERIFY(QFile::setPermissions(folder.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void writtenWithALogElsewhere() {
        const StoreFolder folder;
        VERIFY_OK(store::save(folder.path(), twoSites(), {}));
        QVERIFY(StoreFolder::execute(folder.path(), "PRAGMA journal_mode = WAL"));
        const QByteArray before = StoreFolder::bytes(folder.path());
        const auto loaded = store::load(folder.path());
        VERIFY_OK(loaded);
        QVERIFY(*loaded == twoSites());
        QCOMPARE(StoreFolder::bytes(folder.path()), before);
        VERIFY_OK(store::save(folder.path(), twoSites("one file again"), {}));
        QCOMPARE(int(StoreFolder::bytes(folder.path())[18]), 1);
        QCOMPARE(folder.files().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
