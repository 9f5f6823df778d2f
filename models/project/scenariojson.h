// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <string>
#include <string_view>

/// The one JSON form of a scenario: "schema": "spanwright.scenario/1" (docs/formats.md).
namespace spanwright {

inline constexpr std::string_view kScenarioSchema = "spanwright.scenario/1";

/// Canonical: fixed key order, shortest numbers, two-space indent, final newline. Same value, same bytes.
[[nodiscard]] std::string toJson(const Scenario& scenario);
/// Reads and validates; every error names the path of the bad value ("sites[2].power_cap_mw"). Unknown keys and newer
/// schemas are refused; missing optional keys take the value's default. Never throws; depth and size are bounded.
[[nodiscard]] Result<Scenario> scenarioFromJson(std::string_view json);
/// One job as it stands in a scenario, without a schema of its own: part of what studies answer. Reading checks its values, not what it refers to.
[[nodiscard]] std::string toJson(const Job& job);
[[nodiscard]] Result<Job> jobFromJson(std::string_view json);
/// JSON Schema (draft 2020-12) of the form, generated from the same field table as reader and writer.
[[nodiscard]] std::string scenarioJsonSchema();

} // namespace spanwright
