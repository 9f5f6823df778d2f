// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyresults.h"

namespace spanwright::widgets {

void StudyResults::open(const std::string& path) {
    m_path = path;
    m_entries.clear();
    m_isRead.clear();
}

void StudyResults::read(ScenarioId scenario) {
    if (m_path.empty() || std::exchange(m_isRead[scenario.value], true)) return;
    if (const Result<std::vector<store::StoredResult>> stored = store::readResults(m_path, scenario))
        for (const store::StoredResult& r : *stored) m_entries.try_emplace({r.scenario.value, r.study.value}, Entry{r, true}); // what is newer stays
}

const store::StoredResult* StudyResults::find(ScenarioId scenario, StudyId study) {
    read(scenario);
    const auto it = m_entries.find({scenario.value, study.value});
    return it == m_entries.end() ? nullptr : &it->second.result;
}

Result<Done> StudyResults::keep(store::StoredResult result, bool mayWrite) {
    Entry& entry = m_entries[{result.scenario.value, result.study.value}];
    entry = {std::move(result), false};
    if (!mayWrite || m_path.empty()) return Done{};
    Result<Done> done = store::writeResult(m_path, entry.result);
    entry.isWritten = done.hasValue();
    return done;
}

Result<Done> StudyResults::save(const std::string& path, const Project& project) {
    for (const Shared<Scenario>& s : project.scenarios) read(s->id);
    const bool isOther = path != m_path;
    m_path = path;
    Result<Done> all = Done{};
    for (auto& [key, entry] : m_entries) {
        const Scenario* scenario = spanwright::find(project, ScenarioId{key.first});
        if ((entry.isWritten && !isOther) || !scenario || !spanwright::find(*scenario, StudyId{key.second})) continue;
        const Result<Done> done = store::writeResult(path, entry.result);
        entry.isWritten = done.hasValue();
        if (!done) all = done;
    }
    return all;
}

} // namespace spanwright::widgets
