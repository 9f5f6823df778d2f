// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <string_view>

namespace spanwright::assess {

/// The job with its software profile calibrated to the user's own log (evidence/loglines.h) and the log's median step as measured
/// step. Calibration starts from the profile as shipped, so doing it again does not add up.
/// Fails when a line cannot be read, or when the job cannot be computed as it stands.
[[nodiscard]] Result<Job> calibratedToLog(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view log);

} // namespace spanwright::assess
