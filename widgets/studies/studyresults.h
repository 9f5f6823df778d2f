// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/results.h"
#include <map>

namespace spanwright::widgets {

/// Results of studies of an open project: those of this session, and those of its file, read when they are first asked for.
class StudyResults final {
public:
    /// Forgets everything; an empty path: a project without a file.
    void open(const std::string& path);
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const store::StoredResult* find(ScenarioId scenario, StudyId study);
    /// Replaces the result of that study; writes it when `mayWrite` and there is a file.
    [[nodiscard]] Result<Done> keep(store::StoredResult result, bool mayWrite);
    /// After the project was saved: writes those that the file lacks, all of them into another file. Results of studies that are gone stay out.
    [[nodiscard]] Result<Done> save(const std::string& path, const Project& project);

private:
    struct Entry {
        store::StoredResult result;
        bool isWritten = false;
    };
    using Key = std::pair<std::uint64_t, std::uint64_t>; ///< scenario, study
    void read(ScenarioId scenario);

    std::string m_path;
    std::map<Key, Entry> m_entries;
    std::map<std::uint64_t, bool> m_isRead; ///< by scenario
};

} // namespace spanwright::widgets
