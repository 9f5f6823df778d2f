// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "project/edits.h"
#include "store/filecheck.h"
#include "store/migrations.h"
#include "store/newfile.h"
#include "store/revisions.h"

namespace spanwright::store {
namespace {

/// Runs `read` on a checked file and turns the database's error into the result's.
template <class Read>
auto reading(const std::string& path, Check check, Read read) -> Result<decltype(read(std::declval<Database&>()))> {
    Result<std::unique_ptr<CheckedFile>> file = CheckedFile::open(path, check);
    if (!file) return Unexpected(file.error());
    Database& database = (*file)->database();
    auto value = read(database);
    if (!database.isOk()) return Unexpected(database.error());
    return value;
}

std::int64_t newest(Database& database) { return database.number("SELECT save_number FROM project"); }

Result<std::int64_t> saveInto(const std::string& path, const Project& project, const std::string& note, std::int64_t expectedRevision) {
    if (auto checked = CheckedFile::open(path); !checked) return Unexpected(checked.error());
    const std::string full = resolved(path);
    Database database(full, Database::Mode::Write, path);
    // one file at rest: no write-ahead log; EXTRA also syncs the folder when the journal goes
    database.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
    migrate(database, migrationSteps(), full + ".before-update");
    Transaction transaction(database, "BEGIN IMMEDIATE");
    const std::int64_t stored = newest(database);
    if (database.isOk() && expectedRevision >= 0 && stored != expectedRevision) return fail(ErrorCode::FileChangedOnDisk, {{"file", path}});
    const std::int64_t written = writeProject(database, project, note);
    transaction.commit();
    if (!database.isOk()) return Unexpected(database.error());
    return written;
}

std::vector<RevisionInfo> listed(Statement& rows) {
    std::vector<RevisionInfo> list;
    while (rows.next())
        list.push_back({rows.number(0), ScenarioId{parseId(rows.text(1)).value_or(0)}, rows.text(2), rows.text(3), rows.text(4)});
    return list;
}

/// An FTS5 phrase: quotes doubled, so that the user's words are never operators.
std::string phrase(const std::string& words) {
    std::string quoted = "\"";
    for (const char c : words) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

bool isLongEnoughForTrigrams(const std::string& words) {
    std::size_t characters = 0;
    for (const char c : words) characters += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return characters >= 3;
}

} // namespace

Result<Project> load(const std::string& path) { return reading(path, Check::Content, readProject); }

Result<std::int64_t> save(const std::string& path, const Project& project, const std::string& note, std::int64_t expectedRevision) {
    for (const Shared<Scenario>& scenario : project.scenarios)
        if (auto valid = edits::validate(*scenario); !valid) return Unexpected(valid.error());
    if (isThere(path)) return saveInto(path, project, note, expectedRevision);
    return writeNewFile(path, project, note, {}, Replace::No);
}

Result<std::int64_t> newestRevision(const std::string& path) { return reading(path, Check::Header, newest); }

Result<std::vector<RevisionInfo>> revisions(const std::string& path) {
    return reading(path, Check::Header, [](Database& database) {
        Statement rows(database, "SELECT number, scenario, name, saved_at, note FROM revisions ORDER BY number DESC");
        return listed(rows);
    });
}

Result<Scenario> revision(const std::string& path, std::int64_t number) {
    Result<std::unique_ptr<CheckedFile>> file = CheckedFile::open(path, Check::Header); // a revision has its digest
    if (!file) return Unexpected(file.error());
    return readRevision((*file)->database(), number);
}

Result<std::vector<RevisionInfo>> searchRevisions(const std::string& path, const std::string& words) {
    return reading(path, Check::Header, [&](Database& database) {
        if (isLongEnoughForTrigrams(words)) {
            Statement rows(database, "SELECT number, scenario, revisions.name, saved_at, revisions.note FROM revision_text JOIN revisions ON number = revision_text.rowid "
                                     "WHERE revision_text MATCH ? ORDER BY revision_text.rowid DESC LIMIT 1000");
            rows.bind(std::string_view(phrase(words)));
            return listed(rows);
        }
        // two Chinese characters are a word, but no trigram
        Statement rows(database, "SELECT number, scenario, revisions.name, saved_at, revisions.note FROM revision_text JOIN revisions ON number = revision_text.rowid "
                                 "WHERE instr(lower(revision_text.name || char(10) || revision_text.note || char(10) || body), lower(?)) > 0 ORDER BY revision_text.rowid DESC LIMIT 1000");
        rows.bind(std::string_view(words));
        return listed(rows);
    });
}

} // namespace spanwright::store
