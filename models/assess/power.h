// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/resolve.h"
#include "energy/energy.h"

/// Power of jobs and sites by phase of the step. Internal to models/assess.
namespace spanwright::assess {

/// What the servers of a job draw on average over its step, of their rating.
[[nodiscard]] Fraction meanDraw(const JobAssessment& job, const Assumptions& assumptions, const catalogue::Catalogue& catalogue);
/// What a site's PUE adds to the draw of its servers.
[[nodiscard]] energy::Overhead overheadOf(const Site& site, const Assumptions& assumptions, const catalogue::Catalogue& catalogue);
/// Price of a share's electricity over the run, and what its power is charged.
struct Charges {
    EnergyPrice price;
    Money demand;
};
/// Adds a share to the use of its site; `energy`: of the whole run, facility.
[[nodiscard]] Charges addUse(JobAssessment& job, const ResolvedShare& share, const energy::Load& load, const energy::Draw& draw, Energy energy, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Energy and carbon of the run, as sums over the sites.
void sumUses(JobAssessment& job);
/// What curtailment of its sites would do to the job.
void addCurtailment(JobAssessment& job, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Load of the transformers, and what storage takes of the swing.
void addGrid(SiteAssessment& assessment, const Site& site, const catalogue::Catalogue& catalogue);
/// Storage that would take all of the swing.
[[nodiscard]] Storage storageFor(const SiteAssessment& assessment);
/// Sites, and what their caps would do to the jobs that run there.
void addSites(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& assessment);

} // namespace spanwright::assess
