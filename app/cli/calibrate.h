// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"

namespace spanwright::cli {

/// The job (the first one where `job` is empty) calibrated to a log: measured step, step before and after, constants that moved.
/// As JSON: the scenario with the calibrated job.
[[nodiscard]] Result<std::string> calibrate(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::string& job, const std::string& log, bool asJson);

} // namespace spanwright::cli
