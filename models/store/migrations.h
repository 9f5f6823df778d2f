// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/database.h"
#include <span>

namespace spanwright::store {

/// Takes a file from format version i to i + 1; step 0 makes the tables of version 1 in an empty file.
using MigrationStep = void (*)(Database&);

/// The steps of this program; their number is kFormatVersion.
[[nodiscard]] std::span<const MigrationStep> migrationSteps();

/// Runs the missing steps, each in one transaction that also raises user_version. A file that already has a version is
/// first copied to `backup` (with SQLite's backup interface, so the copy is consistent); an existing backup is kept and
/// the copy takes the next free name "backup.1", "backup.2", ...
void migrate(Database& database, std::span<const MigrationStep> steps, const std::string& backup);

} // namespace spanwright::store
