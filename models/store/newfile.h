// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"

namespace spanwright::store {

enum class Replace : std::uint8_t { No, Yes };

/// Builds a project file under a temporary name in the same folder, syncs it and renames it, so that the path holds
/// either nothing (or the old file) or the whole new one. `original` is kept inside for recovery copies.
[[nodiscard]] Result<std::int64_t> writeNewFile(const std::string& path, const Project& project, const std::string& note,
                                                const std::string& original, Replace replace);

} // namespace spanwright::store
