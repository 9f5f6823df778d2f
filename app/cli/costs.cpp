// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "report/ownertables.h"
#include "verb.h"
#include <CLI/CLI.hpp>
#include <iostream>

namespace spanwright::cli {

class CostsVerb final : public Verb {
public:
    explicit CostsVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, currency;
        bool asJson = false, asCsv = false;
    };
    Options m_options;
};

CostsVerb::CostsVerb(CLI::App& app) : Verb(app, "costs", "Cost by site and owner, bytes between owners, cash flow by year, and every price behind them") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--currency", o.currency, "USD, CNY or EUR; the scenario's otherwise");
    CLI::Option* json = m_verb->add_flag("--json", o.asJson, "JSON instead of tables; USD");
    m_verb->add_flag("--csv", o.asCsv, "the cash flow as CSV instead of tables")->excludes(json);
}

Result<Done> CostsVerb::run() const {
    const Options& o = m_options;
    Result<Input> input = open(o.file, o.scenario);
    if (!input) return Unexpected(input.error());
    if (const Result<Done> set = showIn(*input, o.currency); !set) return set;
    const Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const Scenario& scenario = *find(input->project, input->scenario);
    const assess::Assessment assessment = assess::assess(scenario, *catalogue);
    if (o.asJson) std::cout << report::costsJson(scenario, assessment);
    else if (o.asCsv) std::cout << report::cashFlowCsv(scenario, assessment);
    else
        for (const report::Table& t : report::costTables(scenario, *catalogue, assessment)) std::cout << report::toPlainText(t) << '\n';
    return Done{};
}

std::unique_ptr<Verb> costsVerb(CLI::App& app) { return std::make_unique<CostsVerb>(app); }

} // namespace spanwright::cli
