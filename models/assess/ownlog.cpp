// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ownlog.h"
#include "assess/resolve.h"
#include "evidence/calibration.h"
#include "text/terms.h"
#include "training/profile.h"
#include <algorithm>
#include <cmath>

namespace spanwright::assess {
namespace {

constexpr double kMet = 0.01; // relative; a step is printed with three digits

Scenario with(Scenario scenario, const Job& job) {
    for (Shared<Job>& j : scenario.jobs)
        if (j->id == job.id) j = Shared<Job>(job);
    return scenario;
}

} // namespace

bool LogCalibration::isMet() const { return std::abs(after / *job.measuredStep - 1) < kMet; }

Result<LogCalibration> calibratedToLog(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view log) {
    const auto step = [&](const Job& j) { return assess(with(scenario, j), catalogue).find(job.id)->step.total(); };
    Job shipped = job;
    shipped.calibration.clear();
    const Assessment assessment = assess(with(scenario, shipped), catalogue);
    const JobAssessment* assessed = assessment.find(job.id);
    if (!assessed || !assessed->isComputed) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotComputed)}});
    Result<std::vector<evidence::LoggedStep>> lines = evidence::loggedSteps(log, assessed->input);
    if (!lines) return Unexpected(lines.error());
    LogCalibration c{shipped, std::move(*lines), step(job), {}};
    c.job.measuredStep = evidence::medianStep(c.lines);
    c.job.calibration = evidence::calibratedTo(assessed->input, *c.job.measuredStep);
    // the assumption scales these constants once more
    const double scale = scenario.assumptions->matmulEfficiency.likely.base();
    for (ProfileChange& change : c.job.calibration)
        if (change.constant.starts_with(kScaledConstants)) change.value /= scale;
    c.after = step(c.job);
    return c;
}

std::vector<text::Message> told(const LogCalibration& c) {
    std::vector<text::Message> out;
    for (const evidence::LoggedStep& line : c.lines) {
        const text::Entry* how = &text::entry(termOf(Term::LogStepTime, line.reading));
        if (line.reading == evidence::LogReading::Evaluation) out.push_back({&text::entry(Term::ToldLinePassed), {{"line", line.line}, {"how", how}}});
        else out.push_back({&text::entry(Term::ToldLine), {{"line", line.line}, {"step", text::amount(line.step)}, {"how", how}}});
    }
    out.push_back({&text::entry(Term::ToldSteps), {{"measured", text::amount(*c.job.measuredStep)}, {"before", text::amount(c.before)}, {"after", text::amount(c.after)}}});
    const training::NamedProfile* named = training::findProfile(c.job.profile);
    const training::NamedProfile& base = named ? *named : training::defaultProfile();
    out.push_back({&text::entry(Term::ProfileUsed), {{"profile", base.name}, {"date", base.date}}});
    for (const ProfileChange& change : c.job.calibration)
        out.push_back({&text::entry(Term::ToldConstant),
                       {{"constant", change.constant}, {"old", printNumber(training::findProfileField(change.constant)->get(base.profile), 3)}, {"new", printNumber(change.value, 3)}}});
    if (!c.isMet()) out.push_back({&text::entry(Term::ToldOutOfReach), {{"after", text::amount(c.after)}}});
    return out;
}

} // namespace spanwright::assess
