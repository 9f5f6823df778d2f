// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "assess/resolve.h"

/// Owners and bytes between them. Internal to models/assess.
namespace spanwright::assess {

/// That one step sends over a boundary, each way.
[[nodiscard]] Bytes crossingBytes(const training::Step& step);
/// Fills j.egress from crossings, step and number of steps; the sum is an expense of the run. Not known when one of its prices is not.
[[nodiscard]] cost::Outlay egressOutlay(JobAssessment& j, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// What is not known of owners, and what is not counted.
void addOwnerFindings(const Scenario& scenario, const std::vector<ResolvedJob>& jobs, const Assessment& assessment, std::vector<Finding>& out);

} // namespace spanwright::assess
