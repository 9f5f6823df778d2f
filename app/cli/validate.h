// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <string>

namespace spanwright::cli {

/// Predicts the runs of `runsFile` (empty: the shipped ones), prints a table of errors per source to standard output, and
/// writes the rows to `jsonFile` unless that is empty.
[[nodiscard]] Result<Done> validate(const std::string& runsFile, const std::string& jsonFile);
/// Prints published energy, carbon and power beside ours on every basis, and writes the rows to `jsonFile` unless that is empty.
[[nodiscard]] Result<Done> validateEnergy(const std::string& jsonFile);
/// Prints published costs beside ours, and writes them to `jsonFile` unless that is empty.
[[nodiscard]] Result<Done> validateCosts(const std::string& jsonFile);
/// Predicts the cross-site rows of `rowsFile` (empty: the shipped ones), prints each and a summary, and writes them to `jsonFile` unless that
/// is empty.
[[nodiscard]] Result<Done> validateCrossSite(const std::string& rowsFile, const std::string& jsonFile);

} // namespace spanwright::cli
