// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "store/database.h"

/// Rows of a project file, inside an open transaction.
namespace spanwright::store {

/// Reads everything; the database keeps the first error.
[[nodiscard]] Project readProject(Database& database);
/// The scenario of one revision; ItemMissing when there is no such number.
[[nodiscard]] Result<Scenario> readRevision(Database& database, std::int64_t number);
/// Makes the file hold `project` and returns its newest revision number. Writes nothing when nothing changed.
[[nodiscard]] std::int64_t writeProject(Database& database, const Project& project, const std::string& note);

} // namespace spanwright::store
