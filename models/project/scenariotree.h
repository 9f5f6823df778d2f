// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <nlohmann/json.hpp>

/// The JSON form of a scenario as a tree. Internal to models/project.
namespace spanwright {

[[nodiscard]] nlohmann::ordered_json scenarioTree(const Scenario& scenario);
/// Reads without validating: what dangles or is out of range comes through.
[[nodiscard]] Result<Scenario> scenarioFromTree(const nlohmann::ordered_json& tree);

} // namespace spanwright
