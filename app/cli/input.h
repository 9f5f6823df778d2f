// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <string>

namespace spanwright::cli {

struct Input {
    Project project;
    ScenarioId scenario;
};
/// A project file, a scenario JSON, or "sample:1" ... "sample:5". An empty name picks the first scenario.
[[nodiscard]] Result<Input> open(const std::string& file, const std::string& scenarioName);
/// Money of the scenario is shown in "USD", "CNY" or "EUR"; empty: as the scenario says.
[[nodiscard]] Result<Done> showIn(Input& input, const std::string& currency);
[[nodiscard]] Result<std::string> readFile(const std::string& path);
/// Replaces the file; an error names it and the system's reason.
[[nodiscard]] Result<Done> writeFile(const std::string& file, const std::string& bytes);

} // namespace spanwright::cli
