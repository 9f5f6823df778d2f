// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"
#include "assess/assess.h"
#include "assess/ownlog.h"
#include "project/scenariojson.h"
#include "training/profile.h"
#include <algorithm>
#include <sstream>

namespace spanwright::cli {
namespace {

std::string stepOf(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId id) {
    const assess::Assessment assessment = assess::assess(scenario, catalogue);
    const assess::JobAssessment* job = assessment.find(id);
    return job && job->isComputed ? print(job->step.total()).text() : "-";
}

} // namespace

Result<std::string> calibrate(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::string& name, const std::string& log, bool asJson) {
    const auto chosen = std::ranges::find_if(scenario.jobs, [&](const Shared<Job>& j) { return name.empty() || j->name == name; });
    if (chosen == scenario.jobs.end()) return fail(ErrorCode::ItemMissing, {{"item", std::string("job")}, {"id", name}});
    const Result<Job> job = assess::calibratedToLog(**chosen, scenario, catalogue, log);
    if (!job) return Unexpected(job.error());
    Scenario after = scenario;
    after.jobs[static_cast<std::size_t>(chosen - scenario.jobs.begin())] = Shared<Job>(*job);
    if (asJson) return toJson(after);
    std::ostringstream out;
    out << "measured " << print(*job->measuredStep).text() << "\nbefore   " << stepOf(scenario, catalogue, job->id) << "\nafter    " << stepOf(after, catalogue, job->id) << "\n\n";
    const training::NamedProfile* named = training::findProfile(job->profile);
    const training::Profile& base = (named ? *named : training::defaultProfile()).profile;
    for (const ProfileChange& change : job->calibration)
        out << change.constant << "  " << training::findProfileField(change.constant)->get(base) << " -> " << change.value << '\n';
    return out.str();
}

} // namespace spanwright::cli
