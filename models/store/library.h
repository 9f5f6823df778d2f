// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "store/database.h"

/// What a project file holds beside scenarios and overrides: cards of scenarios, slides. Inside an open transaction; the database keeps the first error.
namespace spanwright::store {

/// Files of an older format have none.
void readLibrary(Database& database, Project& project);
/// Whether anything differed from what the file held.
[[nodiscard]] bool writeLibrary(Database& database, const Project& project);

} // namespace spanwright::store
