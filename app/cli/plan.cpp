// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedjob.h"
#include "project/scenariojson.h"
#include "quantities.h"
#include "studyoptions.h"
#include <CLI/CLI.hpp>

namespace spanwright::cli {

class PlanVerb final : public Verb {
public:
    explicit PlanVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, job, deadline, budget, carbon, wan, out;
        std::size_t top = study::PlanQuestion{}.top;
        int threads = 0;
        bool choosesSites = false, asJson = false, asCsv = false;
    };
    [[nodiscard]] Result<PlanLimits> limits() const;
    Options m_options;
};

PlanVerb::PlanVerb(CLI::App& app) : Verb(app, "plan", "Best plan of a job: layout, what is cut between sites and, on request, which sites, under deadline, budget, carbon, rate between sites, memory and power caps") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--job", o.job, "name of the job; the first training job otherwise");
    m_verb->add_option("--deadline", o.deadline, "of training, for example \"60 d\"; then the cheapest plan that keeps it is the best, else the fastest");
    m_verb->add_option("--budget", o.budget, "amortised cost of the run, for example \"100 M USD\"");
    m_verb->add_option("--carbon", o.carbon, "of the run, for example \"30 kt\"");
    m_verb->add_option("--wan", o.wan, "payload that any boundary between sites may need, for example \"400 Gb/s\"");
    m_verb->add_flag("--choose-sites", o.choosesSites, "sites may be left out or give fewer accelerators; pools that no job uses may join");
    m_verb->add_option("--top", o.top, "how many to print besides the Pareto front; 10 otherwise")->check(CLI::Range(1, 1000));
    m_verb->add_option("--threads", o.threads, "how many; 0: all cores")->check(CLI::Range(0, 1024));
    m_verb->add_option("--out", o.out, "JSON file for the scenario with the best plan's job");
    CLI::Option* json = m_verb->add_flag("--json", o.asJson, "JSON instead of text");
    m_verb->add_flag("--csv", o.asCsv, "CSV instead of text")->excludes(json);
}

Result<PlanLimits> PlanVerb::limits() const {
    PlanLimits out;
    out.choosesSites = m_options.choosesSites;
    const auto set = [](const std::string& text, auto& limit) -> Result<Done> {
        using Q = typename std::remove_reference_t<decltype(limit)>::value_type;
        if (text.empty()) return Done{};
        const Result<Q> value = read<Q>(text);
        if (!value) return Unexpected(value.error());
        limit = *value;
        return Done{};
    };
    for (const Result<Done>& done : {set(m_options.deadline, out.deadline), set(m_options.budget, out.budget), set(m_options.carbon, out.carbon), set(m_options.wan, out.wanRate)})
        if (!done) return Unexpected(done.error());
    return out;
}

Result<Done> PlanVerb::run() const {
    const Options& o = m_options;
    const Result<PlanLimits> wanted = limits();
    if (!wanted) return Unexpected(wanted.error());
    const Result<PlannedJob> job = openAnyJob(o.file, o.scenario, o.job);
    if (!job) return Unexpected(job.error());
    const Result<study::BestPlan> plan = study::bestPlan(job->scenario(), job->catalogue, {job->job, *wanted, o.top}, {{}, o.threads});
    if (!plan) return Unexpected(plan.error());
    print(*plan, job->scenario(), job->catalogue, o.asJson, o.asCsv);
    if (o.out.empty() || plan->candidates.empty()) return Done{};
    Scenario planned = job->scenario();
    for (Shared<Job>& j : planned.jobs)
        if (j->id == job->job) j = Shared<Job>(plan->candidates.front().job);
    return writeFile(o.out, toJson(planned));
}

std::unique_ptr<Verb> planVerb(CLI::App& app) { return std::make_unique<PlanVerb>(app); }

} // namespace spanwright::cli
