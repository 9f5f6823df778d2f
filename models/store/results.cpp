// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/results.h"
#include "project/scenariojson.h"
#include "spanwright_version.h"
#include "store/filecheck.h"
#include "store/migrations.h"

namespace spanwright::store {
namespace {

constexpr std::int64_t kFirstWithResults = 2; // file format

} // namespace

std::string digestOf(const Project& project, const Scenario& scenario, const Study& study, const std::string& catalogueVersion) {
    Scenario asked = scenario;
    asked.name = "-";
    asked.about.clear();
    asked.drawing = Shared<Drawing>();
    Study question = study;
    question.name = "-";
    asked.studies = {Shared<Study>(std::move(question))};
    std::string all = toJson(asked) + catalogueVersion + "\n" SPANWRIGHT_VERSION "\n";
    for (const Override& o : project.overrides) all += o.fact + "=" + exactNumber(o.value) + "\n";
    return digest(all);
}

Result<Done> writeResult(const std::string& path, const StoredResult& r) {
    if (auto checked = CheckedFile::open(path); !checked) return Unexpected(checked.error());
    const std::string full = resolved(path);
    Database database(full, Database::Mode::Write, path);
    database.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"); // as save()
    migrate(database, migrationSteps(), full + ".before-update");
    Transaction transaction(database, "BEGIN IMMEDIATE");
    database.run("DELETE FROM study_results WHERE scenario NOT IN (SELECT id FROM scenarios)");
    Statement row(database, "INSERT OR REPLACE INTO study_results (scenario, study, digest, made_at, json) VALUES (?, ?, ?, ?, ?)");
    const std::string scenario = idText(r.scenario.value), study = idText(r.study.value);
    row.bind(std::string_view(scenario)).bind(std::string_view(study)).bind(std::string_view(r.digest)).bind(std::string_view(r.madeAt.empty() ? now() : r.madeAt)).bind(std::string_view(r.json)).execute();
    transaction.commit();
    if (!database.isOk()) return Unexpected(database.error());
    return Done{};
}

Result<std::vector<StoredResult>> readResults(const std::string& path, ScenarioId scenario) {
    Result<std::unique_ptr<CheckedFile>> file = CheckedFile::open(path);
    if (!file) return Unexpected(file.error());
    Database& database = (*file)->database();
    std::vector<StoredResult> list;
    if (database.number("PRAGMA user_version") >= kFirstWithResults) {
        Statement rows(database, "SELECT study, digest, made_at, json FROM study_results WHERE scenario = ? ORDER BY study");
        const std::string id = idText(scenario.value);
        rows.bind(std::string_view(id));
        while (rows.next()) list.push_back({scenario, StudyId{parseId(rows.text(0)).value_or(0)}, rows.text(1), rows.text(2), rows.text(3)});
    }
    if (!database.isOk()) return Unexpected(database.error());
    return list;
}

} // namespace spanwright::store
