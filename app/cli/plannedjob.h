// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "input.h"

namespace spanwright::cli {

/// A job of a file, assessed: what a study of one job starts from.
struct PlannedJob {
    Input input;
    catalogue::Catalogue catalogue;
    assess::Assessment assessment;
    JobId job;
    [[nodiscard]] const Scenario& scenario() const { return *find(input.project, input.scenario); }
    [[nodiscard]] const assess::JobAssessment& assessed() const { return *assessment.find(job); }
};
/// The job by its name, else the first training job. Fails where it cannot be computed.
[[nodiscard]] Result<PlannedJob> openJob(const std::string& file, const std::string& scenario, const std::string& job);
/// The same without asking whether it can be computed as it stands.
[[nodiscard]] Result<PlannedJob> openAnyJob(const std::string& file, const std::string& scenario, const std::string& job);

} // namespace spanwright::cli
