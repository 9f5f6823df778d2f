// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedjob.h"
#include "quantities.h"
#include "report/finishtables.h"
#include "studyoptions.h"
#include <CLI/CLI.hpp>
#include <iostream>

namespace spanwright::cli {

class MonteCarloVerb final : public Verb {
public:
    explicit MonteCarloVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, job, deadline;
        int runs = Study{}.runs, seed = Study{}.seed;
        bool asJson = false, asCsv = false;
    };
    Options m_options;
};

MonteCarloVerb::MonteCarloVerb(CLI::App& app) : Verb(app, "montecarlo", "When a job ends, its failures drawn at random: P10, P50, P90 of the finish date, and what each kind of failure costs") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--job", o.job, "name of the job; the first training job otherwise");
    m_verb->add_option("--runs", o.runs, "how many runs are drawn; 10,000 otherwise")->check(CLI::Range(1, 1'000'000));
    m_verb->add_option("--seed", o.seed, "the same seed gives the same runs; 1 otherwise")->check(CLI::NonNegativeNumber);
    m_verb->add_option("--deadline", o.deadline, "for example \"100 d\": the share of the runs that end within it");
    CLI::Option* json = m_verb->add_flag("--json", o.asJson, "JSON instead of text");
    m_verb->add_flag("--csv", o.asCsv, "CSV of the histogram instead of text")->excludes(json);
}

Result<Done> MonteCarloVerb::run() const {
    const Options& o = m_options;
    const Result<Duration> deadline = o.deadline.empty() ? Result<Duration>(Duration()) : read<Duration>(o.deadline);
    if (!deadline) return Unexpected(deadline.error());
    const Result<PlannedJob> job = openJob(o.file, o.scenario, o.job);
    if (!job) return Unexpected(job.error());
    study::FinishDates dates = *study::finishDates(job->scenario(), job->assessed(), o.runs, o.seed);
    const bool isText = !o.asJson && !o.asCsv;
    const std::string within = isText && deadline->base() > 0 ? report::finishWithin(dates, *deadline) + "\n" : std::string();
    print(std::move(dates), job->scenario(), job->catalogue, o.asJson, o.asCsv);
    std::cout << within;
    return Done{};
}

std::unique_ptr<Verb> monteCarloVerb(CLI::App& app) { return std::make_unique<MonteCarloVerb>(app); }

} // namespace spanwright::cli
