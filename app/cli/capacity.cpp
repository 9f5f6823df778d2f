// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedjob.h"
#include "project/scenariojson.h"
#include "studyoptions.h"
#include <CLI/CLI.hpp>
#include <map>

namespace spanwright::cli {
namespace {

const std::map<std::string, FibreTenure> kTenures{{"lease", FibreTenure::Lease}, {"iru", FibreTenure::Iru}, {"build", FibreTenure::Build}};
const std::map<std::string, FigureId> kFigures{{"efficiency", FigureId::Efficiency}, {"step_time", FigureId::StepTime}, {"days_to_train", FigureId::DaysToTrain}, {"tokens_per_second", FigureId::TokensPerSecond}, {"mfu", FigureId::Mfu}};

} // namespace

class CapacityVerb final : public Verb {
public:
    explicit CapacityVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, job, figure = "efficiency", out, tenure = "lease";
        double target = study::CapacityQuestion{}.target;
        int mostPairs = study::CapacityQuestion{}.mostPairs;
        bool keepsFibre = false, keepsRoutes = false, asJson = false, asCsv = false;
    };
    Options m_options;
};

CapacityVerb::CapacityVerb(CLI::App& app) : Verb(app, "capacity", "Cheapest upgrade of links that brings a job's figure to a target: light paths, fibre pairs, hollow core, new routes; its bill of materials") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--job", o.job, "name of the job; the first training job otherwise");
    m_verb->add_option("--figure", o.figure, "efficiency (otherwise), step_time, days_to_train (both in s, to be at most the target), tokens_per_second, mfu")->check(CLI::IsMember(kFigures));
    m_verb->add_option("--target", o.target, "0.95 otherwise")->check(CLI::PositiveNumber);
    m_verb->add_option("--pairs", o.mostPairs, "fibre pairs that may be added to a link; 4 otherwise")->check(CLI::Range(0, 100));
    m_verb->add_option("--tenure", o.tenure, "of new links: lease (otherwise), iru or build")->check(CLI::IsMember(kTenures));
    m_verb->add_flag("--keep-fibre", o.keepsFibre, "no hollow core in the place of other fibre");
    m_verb->add_flag("--keep-routes", o.keepsRoutes, "no new links");
    m_verb->add_option("--out", o.out, "JSON file for the upgraded scenario");
    CLI::Option* json = m_verb->add_flag("--json", o.asJson, "JSON instead of text");
    m_verb->add_flag("--csv", o.asCsv, "CSV of the bill of materials instead of text")->excludes(json);
}

Result<Done> CapacityVerb::run() const {
    const Options& o = m_options;
    const Result<PlannedJob> job = openJob(o.file, o.scenario, o.job);
    if (!job) return Unexpected(job.error());
    const Scenario& scenario = job->scenario();
    const study::CapacityQuestion question{job->job, kFigures.at(o.figure), o.target, o.mostPairs, !o.keepsFibre, !o.keepsRoutes, kTenures.at(o.tenure)};
    Result<study::CapacityPlan> plan = study::cheapestCapacity(scenario, job->catalogue, question, study::freshIdOf(scenario));
    if (!plan) return Unexpected(plan.error());
    if (!o.out.empty())
        if (Result<Done> written = writeFile(o.out, toJson(plan->scenario)); !written) return written;
    print(study::UpgradeAnswer{question, std::move(*plan)}, scenario, job->catalogue, o.asJson, o.asCsv);
    return Done{};
}

std::unique_ptr<Verb> capacityVerb(CLI::App& app) { return std::make_unique<CapacityVerb>(app); }

} // namespace spanwright::cli
