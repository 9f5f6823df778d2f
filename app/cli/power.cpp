// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "report/powertables.h"
#include "verb.h"
#include <CLI/CLI.hpp>
#include <iostream>

namespace spanwright::cli {

class PowerVerb final : public Verb {
public:
    explicit PowerVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    std::string m_file, m_scenario, m_job;
    bool m_asJson = false, m_asCsv = false;
};

PowerVerb::PowerVerb(CLI::App& app) : Verb(app, "power", "Flow of power from each grid to model FLOPs, and each site against its cap") {
    m_verb->add_option("file", m_file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", m_scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--job", m_job, "name of a job; all that is installed otherwise");
    CLI::Option* json = m_verb->add_flag("--json", m_asJson, "JSON instead of tables");
    m_verb->add_flag("--csv", m_asCsv, "the flow as CSV instead of tables")->excludes(json);
}

Result<Done> PowerVerb::run() const {
    const Result<Input> input = open(m_file, m_scenario);
    if (!input) return Unexpected(input.error());
    const Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const Scenario& scenario = *find(input->project, input->scenario);
    JobId job;
    for (const Shared<Job>& candidate : scenario.jobs)
        if (job.isNone() && candidate->name == m_job) job = candidate->id;
    if (!m_job.empty() && job.isNone()) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", m_job}});
    const assess::Assessment assessment = assess::assess(scenario, *catalogue);
    if (m_asJson) {
        std::cout << report::powerJson(scenario, *catalogue, assessment, {job});
        return Done{};
    }
    const assess::PowerFlow flow = assess::powerFlow(scenario, *catalogue, assessment, job);
    if (m_asCsv) std::cout << report::toCsv(scenario, flow);
    else {
        std::cout << report::toPlainText(report::flowTable(scenario, flow)) << '\n' << report::toPlainText(report::gridTable(scenario, assessment));
        for (const Measure measure : {Measure::Power, Measure::EnergyRun, Measure::Carbon}) std::cout << '\n' << report::toPlainText(report::breakdownTable(scenario, assess::breakdown(scenario, assessment, measure, job)));
    }
    return Done{};
}

std::unique_ptr<Verb> powerVerb(CLI::App& app) { return std::make_unique<PowerVerb>(app); }

} // namespace spanwright::cli
