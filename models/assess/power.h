// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/resolve.h"
#include "energy/energy.h"

/// Power of jobs and sites by phase of the step. Internal to models/assess.
namespace spanwright::assess {

/// What the servers of a job draw on average over its step, of their rating.
[[nodiscard]] Fraction meanDraw(const JobAssessment& job, const Assumptions& assumptions, const catalogue::Catalogue& catalogue);
/// Adds a share to the use of its site; `energy`: of the whole run, facility.
void addUse(JobAssessment& job, const ResolvedShare& share, const energy::Draw& draw, Energy energy, const Assumptions& assumptions, const catalogue::Catalogue& catalogue);
/// Energy and carbon of the run, as sums over the sites.
void sumUses(JobAssessment& job);
/// Sites, and what their caps would do to the jobs that run there.
void addSites(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& assessment);

} // namespace spanwright::assess
