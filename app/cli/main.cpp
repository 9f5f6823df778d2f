// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "catalogue/catalogue.h"
#include "input.h"
#include "model.h"
#include "project/scenariojson.h"
#include "report/report.h"
#include "store/answers.h"
#include "calibrate.h"
#include "reportfile.h"
#include "search.h"
#include "spanwright_version.h"
#include "validate.h"
#include "verb.h"
#include <CLI/CLI.hpp>
#include <ctime>
#include <iostream>

using namespace spanwright;

namespace {

enum Exit { kOk = 0, kFindings = 1, kUsage = 2, kBadInput = 3 };

int refuse(const Error& error) {
    std::cerr << "spanwright-cli: " << text::render(error.message()) << '\n';
    return kBadInput;
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    char buffer[16];
    std::strftime(buffer, sizeof buffer, "%Y-%m-%d", std::localtime(&now));
    return buffer;
}

struct Assessed {
    cli::Input input;
    catalogue::Catalogue catalogue;
    assess::Assessment assessment;
    const Scenario& scenario() const { return *find(input.project, input.scenario); }
    report::StudyAnswers answers(const std::string& file) const { return store::answersOf(file, input.project, scenario(), catalogue, report::kMostAcross); }
};

Result<Assessed> assessFile(const std::string& file, const std::string& scenario, const std::string& currency = {}) {
    Result<cli::Input> input = cli::open(file, scenario);
    if (!input) return Unexpected(input.error());
    if (const Result<Done> set = cli::showIn(*input, currency); !set) return Unexpected(set.error());
    Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    assess::Assessment assessment = assess::assessWithRanges(*find(input->project, input->scenario), *catalogue);
    return Assessed{std::move(*input), std::move(*catalogue), std::move(assessment)};
}

int runAssess(const std::string& file, const std::string& scenario, const std::string& currency, bool asJson) {
    const Result<Assessed> a = assessFile(file, scenario, currency);
    if (!a) return refuse(a.error());
    if (asJson) std::cout << report::toJson(a->scenario(), a->assessment);
    else std::cout << report::toPlainText(report::makeReport(a->input.project, a->scenario(), a->catalogue, a->assessment, a->answers(file), today()));
    return a->assessment.hasErrors() ? kFindings : kOk;
}

int runReport(const std::string& file, const std::string& scenario, const std::string& currency, const cli::ReportOptions& options) {
    const Result<Assessed> a = assessFile(file, scenario, currency);
    if (!a) return refuse(a.error());
    const Result<std::string> text = cli::writeReport(a->input.project, a->scenario(), a->catalogue, a->assessment, [&] { return a->answers(file); }, today(), options);
    if (!text) return refuse(text.error());
    std::cout << *text;
    return a->assessment.hasErrors() ? kFindings : kOk;
}

/// Some tables of the report alone.
int printTables(const std::vector<report::Table>& tables) {
    for (const report::Table& t : tables) std::cout << (&t == tables.data() ? "" : "\n") << report::toPlainText(t);
    return kOk;
}

int runTraffic(const std::string& file, const std::string& scenario) {
    const Result<Assessed> a = assessFile(file, scenario);
    if (!a) return refuse(a.error());
    std::vector<report::Table> tables{report::trafficTable(a->scenario(), a->assessment), report::portTable(a->scenario(), a->catalogue, a->assessment)};
    if (report::Table demands = report::demandTable(a->scenario(), a->assessment); !demands.rows.empty()) tables.insert(tables.begin() + 1, std::move(demands));
    return printTables(tables);
}

/// The sites by name, the first two otherwise.
int runRoutes(const std::string& file, const std::string& scenario, const std::string& from, const std::string& to, int count) {
    const Result<Assessed> a = assessFile(file, scenario);
    if (!a) return refuse(a.error());
    const std::vector<Shared<Site>>& sites = a->scenario().sites;
    const auto site = [&](const std::string& name, std::size_t otherwise) -> Result<SiteId> {
        for (std::size_t i = 0; i < sites.size(); ++i)
            if (name.empty() ? i == otherwise : sites[i]->name == name) return sites[i]->id;
        return fail(ErrorCode::ItemMissing, {{"item", std::string("site")}, {"id", name}});
    };
    const Result<SiteId> first = site(from, 0);
    if (!first) return refuse(first.error());
    const Result<SiteId> second = site(to, 1);
    if (!second) return refuse(second.error());
    return printTables({report::routeTable(a->scenario(), a->catalogue, *first, *second, count)});
}

int runFailures(const std::string& file, const std::string& scenario) {
    const Result<Assessed> a = assessFile(file, scenario);
    if (!a) return refuse(a.error());
    std::vector<report::Table> tables;
    for (const assess::JobAssessment& j : a->assessment.jobs)
        if (j.isComputed) tables.push_back(report::failureTable(a->scenario(), j));
    return printTables(tables);
}

int runCalibrate(const std::string& file, const std::string& scenario, const std::string& job, const std::string& logFile, bool asJson) {
    const Result<Assessed> a = assessFile(file, scenario);
    if (!a) return refuse(a.error());
    const Result<std::string> log = cli::readFile(logFile);
    if (!log) return refuse(log.error());
    const Result<std::string> text = cli::calibrate(a->scenario(), a->catalogue, job, *log, asJson);
    if (!text) return refuse(text.error());
    std::cout << *text;
    return kOk;
}

int runSearch(const std::string& file, const std::string& scenario, const cli::SearchOptions& options) {
    const Result<Assessed> a = assessFile(file, scenario);
    if (!a) return refuse(a.error());
    const Result<std::string> found = cli::searchLayouts(a->scenario(), a->assessment, options);
    if (!found) return refuse(found.error());
    std::cout << *found;
    return kOk;
}

std::string valueText(const catalogue::Fact& fact) {
    if (const double* number = std::get_if<double>(&fact.value)) return exactNumber(*number);
    return std::get<std::string>(fact.value);
}

int listCatalogue(const std::string& table) {
    const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
    bool isKnown = table.empty();
    for (const auto& [path, item] : c.items()) {
        const auto slash = path.find('/');
        if (slash == std::string::npos || path.find('/', slash + 1) != std::string::npos || item.field("name").empty()) continue;
        if (!table.empty() && path.substr(0, slash) != table) continue;
        isKnown = true;
        std::cout << path << "  " << item.field("name") << '\n';
    }
    if (isKnown) return kOk;
    return refuse(fail(ErrorCode::CatalogueUnknown, {{"id", table}, {"table", std::string("list")}}).error);
}

int showCatalogue(const std::string& id) {
    const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
    bool isKnown = false;
    if (const catalogue::Item* item = c.item(id)) {
        isKnown = true;
        for (const auto& [key, value] : item->fields) std::cout << key << ": " << value << '\n';
    }
    for (const catalogue::Fact& fact : c.facts()) {
        if (fact.id != id && !fact.id.starts_with(id + "/")) continue;
        isKnown = true;
        std::cout << fact.id << ": " << valueText(fact) << (fact.unit.empty() ? "" : " " + fact.unit);
        if (fact.min && fact.max) std::cout << " (" << exactNumber(*fact.min) << " to " << exactNumber(*fact.max) << ")";
        std::cout << "  [" << (fact.provenance == catalogue::Provenance::Read ? "read" : "recalled") << ", " << fact.year << ": " << c.sourceText(fact.source) << "]";
        if (!fact.note.empty()) std::cout << "  " << fact.note;
        std::cout << '\n';
    }
    if (isKnown) return kOk;
    return refuse(fail(ErrorCode::CatalogueUnknown, {{"id", id}, {"table", std::string("facts")}}).error);
}

int runModel(const std::string& file, int sequence, bool asJson) {
    const Result<std::string> text = cli::describeModel(file, sequence, asJson);
    if (!text) return refuse(text.error());
    std::cout << *text;
    return kOk;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Spanwright plans AI training over several data centres."};
    app.set_version_flag("--version", std::string("spanwright-cli " SPANWRIGHT_VERSION));
    app.require_subcommand(1);
    std::string file, scenario, table, id;
    bool asJson = false, asMarkdown = false;
    cli::ReportOptions reportOptions;

    CLI::App* assess = app.add_subcommand("assess", "Assess a scenario; exit code 1 when a finding is an error");
    CLI::App* report = app.add_subcommand("report", "Write the report to standard output or into a file");
    CLI::App* traffic = app.add_subcommand("traffic", "What each job's traffic between sites gets, what limits it, and what ports need");
    CLI::App* failures = app.add_subcommand("failures", "What each single failure does to the jobs, and how often");
    CLI::App* routes = app.add_subcommand("routes", "Shortest routes between two sites, and two that share no link and no risk group");
    std::string fromSite, toSite;
    int routeCount = 5;
    routes->add_option("--from", fromSite, "name of a site; the first one otherwise");
    routes->add_option("--to", toSite, "name of a site; the second one otherwise");
    routes->add_option("--count", routeCount, "how many routes; 5 otherwise")->check(CLI::Range(1, 1000));
    for (CLI::App* verb : {assess, report, traffic, failures, routes}) {
        verb->add_option("file", file, "project file, scenario JSON, or sample:1 to sample:5")->required();
        verb->add_option("--scenario", scenario, "name of the scenario; the first one otherwise");
    }
    std::string currency;
    for (CLI::App* verb : {assess, report}) verb->add_option("--currency", currency, "USD, CNY or EUR for money in text; the scenario's otherwise");
    assess->add_flag("--json", asJson, "JSON instead of a table");
    CLI::Option* markdown = report->add_flag("--md", asMarkdown, "Markdown");
    CLI::Option* csv = report->add_flag("--csv", reportOptions.asCsv, "CSV")->excludes(markdown);
    report->add_option("--out", reportOptions.file, "file to write: .md, .csv or .xlsx")->excludes(markdown)->excludes(csv);
    report->add_option("--sections", reportOptions.sections, "keys of the sections to write, in this order, apart by commas; \"list\" tells those of this report; all otherwise");
    CLI::App* catalogue = app.add_subcommand("catalogue", "Browse hardware, fibre, model and price facts");
    CLI::App* list = catalogue->add_subcommand("list", "List items");
    list->add_option("table", table, "accelerators, fabrics, fibres, models, regions, transceivers, amplifiers");
    CLI::App* show = catalogue->add_subcommand("show", "Show an item or a figure with its source");
    show->add_option("id", id, "for example accelerators/h100-sxm")->required();
    std::string runsFile, jsonFile;
    CLI::App* validate = app.add_subcommand("validate", "Compare the engine with published training runs");
    bool isEnergy = false, isCost = false;
    CLI::Option* energy = validate->add_flag("--energy", isEnergy, "published energy, carbon and power instead, on every basis");
    CLI::Option* cost = validate->add_flag("--cost", isCost, "published costs instead, by each way to count")->excludes(energy);
    std::string crossSiteFile;
    CLI::Option* crossSite = validate->add_option("--cross-site", crossSiteFile, "published results over several sites instead; a JSON file of them, the shipped ones otherwise")->expected(0, 1)->excludes(energy)->excludes(cost);
    validate->add_option("--runs", runsFile, "JSON file of measured runs; the shipped ones otherwise")->excludes(energy)->excludes(cost)->excludes(crossSite);
    validate->add_option("--json", jsonFile, "write every row and the summary to this file");
    int sequence = 0;
    CLI::App* model = app.add_subcommand("model", "Parameters and FLOPs of a Hugging Face config.json");
    model->add_option("file", file, "config.json")->required();
    model->add_option("--sequence", sequence, "tokens of one sequence; 4096 otherwise, or the model's longest")->check(CLI::Range(1, 100'000'000));
    model->add_flag("--json", asJson, "JSON instead of text");
    CLI::App* schema = app.add_subcommand("schema", "Print the JSON Schema of a scenario");
    std::vector<std::unique_ptr<cli::Verb>> verbs;
    for (const auto make : {cli::pipelineVerb, cli::lineVerb, cli::transportVerb, cli::importVerb, cli::exportVerb, cli::quoteVerb, cli::powerVerb, cli::sizesVerb, cli::tariffVerb, cli::costsVerb, cli::inputsVerb, cli::sweepVerb, cli::mapVerb, cli::tornadoVerb,
                            cli::thresholdVerb, cli::studyVerb, cli::monteCarloVerb, cli::capacityVerb, cli::compareVerb, cli::planVerb}) verbs.push_back(make(app));
    std::string calibratedJob, logFile;
    CLI::App* calibrate = app.add_subcommand("calibrate", "Fit a job's software profile to your own log");
    calibrate->add_option("file", file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    calibrate->add_option("--scenario", scenario, "name of the scenario; the first one otherwise");
    calibrate->add_option("--job", calibratedJob, "name of the job; the first one otherwise");
    calibrate->add_option("--log", logFile, "lines with step times or tokens a second")->required();
    calibrate->add_flag("--json", asJson, "print the scenario with the calibrated job instead");
    cli::SearchOptions searchOptions;
    std::string space = "usual";
    CLI::App* search = app.add_subcommand("search", "Time every layout of a job on its machine; the best, and what the others lose by");
    search->add_option("file", file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    search->add_option("--scenario", scenario, "name of the scenario; the first one otherwise");
    search->add_option("--job", searchOptions.job, "name of the job; the first one otherwise");
    search->add_option("--top", searchOptions.top, "how many to print")->check(CLI::Range(1, 10'000));
    search->add_option("--space", space, "usual, full or everything")->check(CLI::IsMember({"usual", "full", "everything"}));
    search->add_option("--threads", searchOptions.threads, "how many; 0: all cores")->check(CLI::Range(0, 1024));
    search->add_flag("--json", searchOptions.asJson, "JSON instead of text");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? kOk : kUsage;
    }
    if (*assess) return runAssess(file, scenario, currency, asJson);
    if (*report) return runReport(file, scenario, currency, reportOptions);
    if (*traffic) return runTraffic(file, scenario);
    if (*routes) return runRoutes(file, scenario, fromSite, toSite, routeCount);
    if (*failures) return runFailures(file, scenario);
    if (*validate) {
        const Result<Done> done = *crossSite ? cli::validateCrossSite(crossSiteFile, jsonFile) : isEnergy ? cli::validateEnergy(jsonFile) : isCost ? cli::validateCosts(jsonFile) : cli::validate(runsFile, jsonFile);
        return done ? kOk : refuse(done.error());
    }
    if (*search) {
        searchOptions.space = space == "usual" ? study::LayoutSpace::Usual : space == "full" ? study::LayoutSpace::Full : study::LayoutSpace::Everything;
        return runSearch(file, scenario, searchOptions);
    }
    if (*calibrate) return runCalibrate(file, scenario, calibratedJob, logFile, asJson);
    if (*model) return runModel(file, sequence, asJson);
    for (const std::unique_ptr<cli::Verb>& verb : verbs)
        if (verb->isChosen()) {
            const Result<Done> done = verb->run();
            return done ? kOk : refuse(done.error());
        }
    if (*schema) {
        std::cout << scenarioJsonSchema();
        return kOk;
    }
    return *show ? showCatalogue(id) : listCatalogue(table);
}
