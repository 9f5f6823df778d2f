// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <string>
#include <vector>

/// Results of studies in a project file, beside its revisions: never undone, and stale as soon as what they were computed from changes.
namespace spanwright::store {

/// The newest result of one study of one scenario.
struct StoredResult {
    ScenarioId scenario;
    StudyId study;
    std::string digest;           ///< digestOf() when it was made
    std::string madeAt;           ///< ISO 8601 UTC
    std::string json;             ///< study::toJson()
};

/// Of all that a result depends on: what the scenario says (not how it is named, drawn or studied), the question, the overrides, the catalogue's version and
/// the program's. A result with another digest is stale. 16 hex digits.
[[nodiscard]] std::string digestOf(const Project& project, const Scenario& scenario, const Study& study, const std::string& catalogueVersion);

/// Replaces the result of that study; one transaction. A file of an older format is upgraded first, as by save(). Its revision number stays, so
/// that a window which has it open is not told that somebody else changed it. Fails as save() does for a file that is missing, damaged, newer or not ours.
/// Results of scenarios that the file does not hold any more go.
[[nodiscard]] Result<Done> writeResult(const std::string& path, const StoredResult& result);
/// Of one scenario, by study. Reading never writes: a file of an older format has none.
[[nodiscard]] Result<std::vector<StoredResult>> readResults(const std::string& path, ScenarioId scenario);

} // namespace spanwright::store
