// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revisions.h"
#include "catalogue/catalogue.h"
#include "json/json.h"
#include "project/scenariojson.h"
#include "spanwright_version.h"
#include "store/filecheck.h"
#include "store/library.h"
#include "study/progress.h"
#include "text/terms.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace spanwright::store {
namespace {

/// Either a scenario or what is wrong.
void parse(const std::string& json, const std::string& storedDigest, std::optional<Scenario>& scenario, std::optional<text::Value>& problem) {
    if (digest(json) != storedDigest) {
        problem.emplace(&text::entry(Term::ReasonDigest));
        return;
    }
    Result<Scenario> read = scenarioFromJson(json);
    if (read) scenario = std::move(*read);
    else problem = text::render(read.error().message());
}
Scenario taken(Database& database, std::optional<Scenario>& scenario, const std::optional<text::Value>& problem) {
    if (problem) database.refuse({ErrorCode::FileDamaged, {{"file", database.shownPath()}, {"reason", *problem}}});
    return scenario ? std::move(*scenario) : Scenario{};
}
Scenario parsed(Database& database, const std::string& json, const std::string& storedDigest) {
    std::optional<Scenario> scenario;
    std::optional<text::Value> problem;
    parse(json, storedDigest, scenario, problem);
    return taken(database, scenario, problem);
}

std::string overridesJson(const Project& project) {
    auto list = nlohmann::ordered_json::array();
    for (const Override& entry : project.overrides) list.push_back({{"fact", entry.fact}, {"value", entry.value}, {"source", entry.source}});
    return json::print(list);
}

/// What a search looks through, one text a line.
std::string searchedText(const Scenario& scenario) {
    std::string body = scenario.about + "\n";
    const auto add = [&](const std::string& text) { body += text + "\n"; };
    for (const Shared<Site>& site : scenario.sites) {
        for (const std::string& text : {site->name, site->campus, site->owner}) add(text);
        for (const Shared<Cluster>& cluster : site->clusters) {
            add(cluster->name);
            for (const Shared<Pool>& pool : cluster->pools) add(pool->name + " " + pool->accelerator);
        }
    }
    for (const Shared<FibreLink>& link : scenario.links) add(link->name + " " + link->fibre);
    for (const Shared<Wavelength>& light : scenario.wavelengths) add(light->name);
    for (const Shared<Job>& job : scenario.jobs) add(job->name + " " + job->model);
    for (const auto& [id, note] : scenario.drawing->notes) add(note);
    return body;
}

std::int64_t accelerators(const Scenario& scenario) {
    std::int64_t sum = 0;
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools) sum += pool->count;
    return sum;
}

/// Writes one save; remembers whether anything differed from what the file holds.
class Save {
public:
    Save(Database& database, const Project& project, const std::string& note)
        : m_database(database), m_project(project), m_note(note), m_newest(database.number("SELECT save_number FROM project")) {}

    std::int64_t run() {
        writeOverrides();
        m_isChanged |= writeLibrary(m_database, m_project);
        removeAbsent();
        std::int64_t position = 0;
        for (const Shared<Scenario>& scenario : m_project.scenarios) writeScenario(*scenario, position++);
        if (!m_isChanged || !m_database.isOk()) return m_newest;
        if (!m_hasRevision) ++m_newest;
        Statement update(m_database, "UPDATE project SET save_number = ?, saved_at = ?, program = ?");
        update.bind(m_newest).bind(std::string_view(m_time)).bind(kProgram).execute();
        return m_newest;
    }

private:
    static constexpr std::string_view kProgram = "Spanwright " SPANWRIGHT_VERSION;

    void writeOverrides() {
        std::vector<Override> stored;
        for (Statement rows(m_database, "SELECT fact, value, source FROM overrides ORDER BY fact"); rows.next();)
            stored.push_back({rows.text(0), rows.real(1), rows.text(2)});
        std::vector<Override> wanted = m_project.overrides;
        std::ranges::sort(wanted, {}, &Override::fact);
        if (stored == wanted) return;
        m_isChanged = true;
        m_database.run("DELETE FROM overrides");
        Statement insert(m_database, "INSERT INTO overrides VALUES (?, ?, ?)");
        for (const Override& entry : wanted)
            insert.bind(std::string_view(entry.fact)).bind(entry.value).bind(std::string_view(entry.source)).execute();
    }

    void removeAbsent() {
        std::vector<std::string> gone;
        for (Statement rows(m_database, "SELECT id FROM scenarios"); rows.next();)
            if (!find(m_project, ScenarioId{parseId(rows.text(0)).value_or(0)})) gone.push_back(rows.text(0));
        Statement erase(m_database, "DELETE FROM scenarios WHERE id = ?");
        for (const std::string& id : gone) erase.bind(std::string_view(id)).execute();
        m_isChanged |= !gone.empty();
    }

    void writeScenario(const Scenario& scenario, std::int64_t position) {
        const std::string id = idText(scenario.id.value);
        const std::string json = toJson(scenario);
        std::int64_t revision = 0;
        std::int64_t storedPosition = -1;
        Statement known(m_database, "SELECT newest, position, json FROM scenarios JOIN revisions ON number = newest WHERE id = ?");
        if (known.bind(std::string_view(id)).next()) {
            storedPosition = known.number(1);
            if (known.text(2) == json) revision = known.number(0);
        }
        if (revision != 0 && storedPosition == position) return;
        m_isChanged = true;
        if (revision == 0) revision = addRevision(scenario, id, json);
        Statement place(m_database, "INSERT INTO scenarios VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET position = excluded.position, newest = excluded.newest");
        place.bind(std::string_view(id)).bind(position).bind(revision).execute();
    }

    std::int64_t addRevision(const Scenario& scenario, const std::string& id, const std::string& json) {
        m_hasRevision = true;
        ++m_newest;
        const std::string overrides = overridesJson(m_project);
        Statement row(m_database, "INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(m_newest).bind(std::string_view(id)).bind(std::string_view(scenario.name)).bind(std::string_view(m_time));
        row.bind(std::string_view(m_note)).bind(kProgram).bind(std::string_view(catalogue::Catalogue::shipped().version()));
        row.bind(std::string_view(overrides)).bind(static_cast<std::int64_t>(scenario.sites.size())).bind(accelerators(scenario));
        row.bind(std::string_view(digest(json))).bind(std::string_view(json)).execute();
        Statement index(m_database, "INSERT INTO revision_text (rowid, name, note, body) VALUES (?, ?, ?, ?)");
        index.bind(m_newest).bind(std::string_view(scenario.name)).bind(std::string_view(m_note)).bind(std::string_view(searchedText(scenario))).execute();
        return m_newest;
    }

    Database& m_database;
    const Project& m_project;
    const std::string& m_note;
    const std::string m_time = now();
    std::int64_t m_newest;
    bool m_isChanged = false;
    bool m_hasRevision = false;
};

} // namespace

Project readProject(Database& database) {
    struct Row {
        std::string json, digest;
        std::optional<Scenario> scenario;
        std::optional<text::Value> problem;
    };
    std::vector<Row> all;
    for (Statement rows(database, "SELECT json, digest FROM scenarios JOIN revisions ON number = newest ORDER BY position"); rows.next();) all.push_back({rows.text(0), rows.text(1), {}, {}});
    static_cast<void>(study::forEach(all.size(), [&](std::size_t i) { parse(all[i].json, all[i].digest, all[i].scenario, all[i].problem); }, {}));
    Project project;
    for (Row& row : all) project.scenarios.emplace_back(taken(database, row.scenario, row.problem));
    for (Statement rows(database, "SELECT fact, value, source FROM overrides ORDER BY fact"); rows.next();)
        project.overrides.push_back({rows.text(0), rows.real(1), rows.text(2)});
    readLibrary(database, project);
    return project;
}

Result<Scenario> readRevision(Database& database, std::int64_t number) {
    Statement row(database, "SELECT json, digest FROM revisions WHERE number = ?");
    const bool isFound = row.bind(number).next();
    Scenario scenario = isFound ? parsed(database, row.text(0), row.text(1)) : Scenario{};
    if (!database.isOk()) return Unexpected(database.error());
    if (!isFound) return fail(ErrorCode::RevisionMissing, {{"file", database.shownPath()}, {"number", number}});
    return scenario;
}

std::int64_t writeProject(Database& database, const Project& project, const std::string& note) { return Save(database, project, note).run(); }

} // namespace spanwright::store
