// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "evidence/loglines.h"
#include "project/project.h"
#include <string_view>

namespace spanwright::assess {

/// What calibrating a job to the user's own log gives.
struct LogCalibration {
    Job job;                                     ///< with the moved constants, and the log's median step as measured step
    std::vector<evidence::LoggedStep> lines;
    Duration before, after;                      ///< step of the job as it stood, and calibrated
    [[nodiscard]] bool isMet() const;            ///< `after` within 1 % of the measured step
};

/// The job with its software profile calibrated to the user's own log (evidence/loglines.h). Calibration starts from the profile as
/// shipped, so doing it again does not add up.
/// Fails when a line cannot be read or contradicts the job, or when the job cannot be computed as it stands.
[[nodiscard]] Result<LogCalibration> calibratedToLog(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view log);

/// What was read line by line, the step measured, before and after, each moved constant, and a word when the log is out of reach.
[[nodiscard]] std::vector<text::Message> told(const LogCalibration& calibration);

} // namespace spanwright::assess
