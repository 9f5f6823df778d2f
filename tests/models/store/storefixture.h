// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/migrations.h"
#include "store/revisions.h"
#include "store/store.h"
#include "support/plan.h"
#include "text/message.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>
#include <unistd.h>

namespace spanwright::test {

/// A folder that disappears with the test, and what tests of files ask of it.
class StoreFolder {
public:
    std::string path(const char* name = "plan.spanwright") const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    static QByteArray bytes(const std::string& path) {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
    }
    static void write(const std::string& path, const QByteArray& bytes) {
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test file");
    }
    /// Changes a project file from outside.
    static bool execute(const std::string& path, const char* sql) {
        sqlite3* database = nullptr;
        bool isDone = sqlite3_open(path.c_str(), &database) == SQLITE_OK;
        isDone = isDone && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(database);
        return isDone;
    }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

inline Project twoSites(const std::string& about = {}) {
    Project project = Plan().site("武汉").site("Ülm").pool("武汉", 512).pool("Ülm", 512).link("武汉", "Ülm").job("训练").project();
    Scenario scenario = *project.scenarios[0];
    scenario.about = about;
    project.scenarios[0] = Shared<Scenario>(std::move(scenario));
    return project;
}

/// A file as the program before format 2 wrote it.
inline void writeVersion1(const std::string& path, const Project& project) {
    store::Database database(path, store::Database::Mode::Create, path);
    store::migrate(database, store::migrationSteps().first(1), {});
    store::Transaction transaction(database, "BEGIN IMMEDIATE");
    QCOMPARE(store::writeProject(database, project, "old"), 1);
    transaction.commit();
    QVERIFY(database.isOk());
    QCOMPARE(database.number("PRAGMA user_version"), 1);
}

template <class T>
std::string why(const Result<T>& result) { return result ? "" : text::render(result.error().message()); }

/// Gives up root for as long as it lives, so that file permissions hold.
class Unprivileged {
public:
    Unprivileged() : m_user(::geteuid()) {
        if (m_user == 0 && ::seteuid(65534) != 0) qFatal("cannot give up root");
    }
    ~Unprivileged() {
        if (m_user == 0 && ::seteuid(0) != 0) qFatal("cannot become root again");
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    uid_t m_user;
};

} // namespace spanwright::test

#define VERIFY_OK(result) QVERIFY2((result).hasValue(), spanwright::test::why(result).c_str())
#define COMPARE_ERROR(result, expected) do { QVERIFY(!(result)); QCOMPARE(int((result).error().code), int(expected)); } while (false)
