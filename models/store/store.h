// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <memory>
#include <string>
#include <vector>

/// A project file: SQLite with application_id 'SPWR', user_version = format version, STRICT tables, foreign keys.
namespace spanwright::store {

inline constexpr int kFormatVersion = 3;

struct RevisionInfo {
    std::int64_t number = 0;     ///< 1, 2, ... within the file
    ScenarioId scenario;
    std::string name;            ///< scenario name at that time
    std::string savedAt;         ///< ISO 8601 UTC
    std::string note;
};

/// What a file holds. Reading never writes to it.
[[nodiscard]] Result<Project> load(const std::string& path);
/// Writes all scenarios that changed since their newest revision as new revisions, with the note; one transaction.
/// Returns the file's newest revision number. It also counts saves that changed only overrides, order or the list of
/// scenarios; a save that changes nothing writes nothing and returns the number as it was.
/// The file is created when missing. A file that is damaged, newer or not ours is refused and not touched; when the
/// file's newest revision number differs from `expectedRevision` (from the last load or save; -1: do not check) it
/// was changed by somebody else and is refused with FileChangedOnDisk.
[[nodiscard]] Result<std::int64_t> save(const std::string& path, const Project& project, const std::string& note,
                                        std::int64_t expectedRevision = -1);
[[nodiscard]] Result<std::int64_t> newestRevision(const std::string& path);
/// Newest first.
[[nodiscard]] Result<std::vector<RevisionInfo>> revisions(const std::string& path);
[[nodiscard]] Result<Scenario> revision(const std::string& path, std::int64_t number);
/// Revisions whose name, note or texts (names of items, about, notes on the drawing) contain the words; newest first, at most 1,000.
[[nodiscard]] Result<std::vector<RevisionInfo>> searchRevisions(const std::string& path, const std::string& words);

/// Recovery copies: written beside the user's data folder, never over the user's file.
struct RecoveryInfo {
    std::string path;            ///< of the copy
    std::string original;        ///< the project it belongs to; empty for an unsaved one
    std::string savedAt;
};
/// Where writeRecovery() puts the copy of a window.
[[nodiscard]] std::string recoveryPath(const std::string& folder, const std::string& token);
/// Replaces the copy atomically. `folder` is created when missing; `token` identifies the window (16 hex digits).
[[nodiscard]] Result<Done> writeRecovery(const std::string& folder, const std::string& token, const std::string& original,
                                         const Project& project);
/// Copies whose process is gone (its lock is free); newest first.
[[nodiscard]] std::vector<RecoveryInfo> recoverable(const std::string& folder);
[[nodiscard]] Result<Project> loadRecovery(const std::string& path);
void dropRecovery(const std::string& path);
/// Held by a running window so that recoverable() skips its copy; released by the destructor or by a crash.
class RecoveryLock final {
public:
    RecoveryLock(const std::string& folder, const std::string& token);
    ~RecoveryLock();
    RecoveryLock(const RecoveryLock&) = delete;
    RecoveryLock& operator=(const RecoveryLock&) = delete;

private:
    std::string m_path;
    int m_descriptor = -1;
};

} // namespace spanwright::store
