// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "exchange/foreigntext.h"
#include "exchange/tarifffile.h"
#include "input.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "report/gridtables.h"
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

namespace spanwright::cli {

class TariffVerb final : public Verb {
public:
    explicit TariffVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, into, scenario, site, out;
        double demand = 0, offset = 0;
    };
    [[nodiscard]] Result<Done> writeInto(Tariff tariff) const;
    Options m_options;
    CLI::Option* m_offset = nullptr;
};

TariffVerb::TariffVerb(CLI::App& app) : Verb(app, "tariff", "Check a CSV of hourly prices or of a tariff's periods, and sum it up") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "CSV")->required();
    m_verb->add_option("--demand", o.demand, "charge on each month's highest power, USD per kW and month; none otherwise")->check(CLI::Range(0.0, 1e4));
    m_offset = m_verb->add_option("--utc-offset", o.offset, "hours east of UTC of the tariff's days and months; that of the first line otherwise, 0 for periods")->check(CLI::Range(-12.0, 14.0));
    CLI::Option* into = m_verb->add_option("--into", o.into, "project file, scenario JSON, or sample:1 to sample:5 whose sites get the tariff; it stays as it is");
    m_verb->add_option("--scenario", o.scenario, "name of the scenario in it; the first one otherwise")->needs(into);
    m_verb->add_option("--site", o.site, "name of the one site that gets it; all otherwise")->needs(into);
    m_verb->add_option("-o,--output", o.out, "file for that scenario in JSON; standard output otherwise")->needs(into);
}

Result<Done> TariffVerb::writeInto(Tariff tariff) const {
    const Options& o = m_options;
    const Result<Input> input = open(o.into, o.scenario);
    if (!input) return Unexpected(input.error());
    tariff.id = mint<TariffId>();
    Result<Project> after = edits::put(input->project, input->scenario, tariff);
    bool isAny = false;
    for (const Shared<Site>& site : find(input->project, input->scenario)->sites) {
        if (!after || (!o.site.empty() && site->name != o.site)) continue;
        Site copy = *site;
        copy.tariff = tariff.id;
        after = edits::put(*after, input->scenario, std::move(copy));
        isAny = true;
    }
    if (!after) return Unexpected(after.error());
    if (!isAny) return fail(ErrorCode::ItemMissing, {{"item", std::string("site")}, {"id", o.site}});
    const std::string json = toJson(*find(*after, input->scenario));
    if (!o.out.empty()) return writeFile(o.out, json);
    std::cout << json;
    return Done{};
}

Result<Done> TariffVerb::run() const {
    const Options& o = m_options;
    const Result<std::string> text = readFile(o.file);
    if (!text) return Unexpected(text.error());
    Result<Tariff> tariff = exchange::tariffFromCsv(*text);
    if (!tariff) return Unexpected(tariff.error());
    tariff->name = exchange::shownValue(std::filesystem::path(o.file).stem().string());
    tariff->source = exchange::shownValue(std::filesystem::path(o.file).filename().string());
    tariff->demandCharge = PowerPrice(o.demand, units::USDPerKWMonth);
    if (m_offset->count() > 0) tariff->utcOffset = Duration(o.offset, units::hour);
    if (!o.into.empty()) return writeInto(std::move(*tariff));
    std::cout << report::toPlainText(report::tariffTable(*tariff)) << '\n' << report::toPlainText(report::tariffMonths(*tariff));
    return Done{};
}

std::unique_ptr<Verb> tariffVerb(CLI::App& app) { return std::make_unique<TariffVerb>(app); }

} // namespace spanwright::cli
