// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedjob.h"
#include "text/planterms.h"
#include <algorithm>

namespace spanwright::cli {

Result<PlannedJob> openAnyJob(const std::string& file, const std::string& scenarioName, const std::string& name) {
    Result<Input> input = open(file, scenarioName);
    if (!input) return Unexpected(input.error());
    Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const Scenario& scenario = *find(input->project, input->scenario);
    const auto job = std::ranges::find_if(scenario.jobs, [&](const Shared<Job>& j) { return name.empty() ? j->kind == JobKind::Training : j->name == name; });
    if (job == scenario.jobs.end() && name.empty()) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(PlanTerm::ReasonJobMissing)}});
    if (job == scenario.jobs.end()) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", name}});
    assess::Assessment assessment = assess::assess(scenario, *catalogue);
    const JobId id = (*job)->id;
    return PlannedJob{std::move(*input), std::move(*catalogue), std::move(assessment), id};
}

Result<PlannedJob> openJob(const std::string& file, const std::string& scenario, const std::string& name) {
    Result<PlannedJob> job = openAnyJob(file, scenario, name);
    if (job && !job->assessed().isComputed) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotComputed)}});
    return job;
}

} // namespace spanwright::cli
