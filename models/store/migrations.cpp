// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "store/store.h"
#include <array>
#include <filesystem>
#include <sqlite3.h>

namespace spanwright::store {
namespace {

// docs/formats.md explains the tables. 0x53505752 is 'SPWR'.
void makeVersion1(Database& database) {
    database.run(R"sql(
        PRAGMA application_id = 0x53505752;
        CREATE TABLE project (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            save_number INTEGER NOT NULL,
            saved_at TEXT NOT NULL,
            program TEXT NOT NULL,
            original TEXT NOT NULL
        ) STRICT;
        CREATE TABLE revisions (
            number INTEGER PRIMARY KEY,
            scenario TEXT NOT NULL CHECK (length(scenario) = 16),
            name TEXT NOT NULL,
            saved_at TEXT NOT NULL,
            note TEXT NOT NULL,
            program TEXT NOT NULL,
            catalogue TEXT NOT NULL,
            overrides TEXT NOT NULL,
            sites INTEGER NOT NULL,
            accelerators INTEGER NOT NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 16),
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX revisions_by_scenario ON revisions (scenario, number);
        CREATE TABLE scenarios (
            id TEXT PRIMARY KEY CHECK (length(id) = 16),
            position INTEGER NOT NULL,
            newest INTEGER NOT NULL REFERENCES revisions (number)
        ) STRICT;
        CREATE TABLE overrides (
            fact TEXT PRIMARY KEY,
            value REAL NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE revision_text USING fts5 (name, note, body, tokenize = 'trigram');
        INSERT INTO project VALUES (1, 0, '', '', '');
    )sql");
}

void addStudyResults(Database& database) {
    database.run(R"sql(
        CREATE TABLE study_results (
            scenario TEXT NOT NULL CHECK (length(scenario) = 16),
            study TEXT NOT NULL CHECK (length(study) = 16),
            digest TEXT NOT NULL CHECK (length(digest) = 16),
            made_at TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (scenario, study)
        ) STRICT;
    )sql");
}

void addLibrary(Database& database) {
    database.run(R"sql(
        CREATE TABLE cards (
            scenario TEXT PRIMARY KEY CHECK (length(scenario) = 16),
            tags TEXT NOT NULL,
            note TEXT NOT NULL,
            base TEXT NOT NULL CHECK (length(base) = 16),
            base_json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE slides (
            id TEXT PRIMARY KEY CHECK (length(id) = 16),
            position INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
    )sql");
}

constexpr auto kSteps = std::to_array<MigrationStep>({&makeVersion1, &addStudyResults, &addLibrary});
static_assert(kSteps.size() == kFormatVersion);

std::string freeName(const std::string& wanted) {
    std::error_code ignored;
    std::string name = wanted;
    for (int i = 1; std::filesystem::exists(name, ignored); ++i) name = wanted + "." + std::to_string(i);
    return name;
}

void backUp(Database& database, const std::string& path) {
    Database copy(freeName(path), Database::Mode::Create, path);
    if (!copy.isOk()) return database.refuse(copy.error());
    sqlite3_backup* const backup = sqlite3_backup_init(copy.handle(), "main", database.handle(), "main");
    const int stepped = backup ? sqlite3_backup_step(backup, -1) : SQLITE_ERROR;
    const int finished = backup ? sqlite3_backup_finish(backup) : SQLITE_ERROR;
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        database.refuse({ErrorCode::FileUnwritable, {{"file", path}, {"reason", std::string(sqlite3_errmsg(copy.handle()))}}});
}

} // namespace

std::span<const MigrationStep> migrationSteps() { return kSteps; }

void migrate(Database& database, std::span<const MigrationStep> steps, const std::string& backup) {
    auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
    if (version >= steps.size() || !database.isOk()) return;
    if (version > 0) backUp(database, backup);
    for (; version < steps.size() && database.isOk(); ++version) {
        Transaction transaction(database, "BEGIN IMMEDIATE");
        steps[version](database);
        database.run(("PRAGMA user_version = " + std::to_string(version + 1)).c_str());
        transaction.commit();
    }
}

} // namespace spanwright::store
