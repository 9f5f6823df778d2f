// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "assess/assess.h"
#include "exchange/exports.h"
#include "exchange/foreigntext.h"
#include "exchange/networkfile.h"
#include "input.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "quantities.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>

namespace spanwright::cli {
namespace {

/// To the file, or to standard output when there is none.
Result<Done> put(const std::string& text, const std::string& file) {
    if (!file.empty()) return writeFile(file, text);
    std::cout << text;
    return Done{};
}

std::size_t countOf(const std::vector<ItemRef>& items, ItemKind kind) {
    return static_cast<std::size_t>(std::ranges::count(items, kind, &ItemRef::kind));
}

/// A project of one scenario with the file's name and nothing in it.
Input emptyInput(const std::string& file) {
    Input input{{}, mint<ScenarioId>()};
    const std::string name = exchange::shownValue(std::filesystem::path(file).stem().string());
    input.project.scenarios.emplace_back(edits::emptyScenario(input.scenario, name.empty() ? file : name));
    return input;
}

} // namespace

class ImportVerb final : public Verb {
public:
    explicit ImportVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::vector<std::string> files;
        std::string into, scenario, out, equipment, unit;
    };
    Options m_options;
};

ImportVerb::ImportVerb(CLI::App& app) : Verb(app, "import", "Networks of other formats as a scenario: GraphML, GML, SNDlib XML, GeoJSON, KML, KMZ, CSV of sites, links or demands, GNPy topology and services") {
    Options& o = m_options;
    m_verb->add_option("files", o.files, "network files, put into one scenario in this order")->required();
    CLI::Option* into = m_verb->add_option("--into", o.into, "project file, scenario JSON, or sample:1 to sample:5 that they are added to; it stays as it is");
    m_verb->add_option("--scenario", o.scenario, "name of the scenario in it; the first one otherwise")->needs(into);
    m_verb->add_option("--equipment", o.equipment, "GNPy equipment file that the amplifier types of a topology are from");
    m_verb->add_option("--capacity-unit", o.unit, "what one is of a capacity or demand whose file states no unit (SNDlib), for example 1Mb/s; 1 Gb/s otherwise");
    m_verb->add_option("-o,--output", o.out, "file for the scenario in JSON; standard output otherwise");
}
Result<Done> ImportVerb::run() const {
    const Options& o = m_options;
    Result<Input> input = o.into.empty() ? Result<Input>(emptyInput(o.files.front())) : open(o.into, o.scenario);
    if (!input) return Unexpected(input.error());
    const auto catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    exchange::ReadOptions options;
    if (!o.unit.empty()) {
        const Result<BitRate> unit = read<BitRate>(o.unit);
        if (!unit) return Unexpected(unit.error());
        if (unit->base() <= 0) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotPositive)}});
        options.rateUnit = *unit;
    }
    if (!o.equipment.empty()) {
        Result<std::string> equipment = readFile(o.equipment);
        if (!equipment) return Unexpected(equipment.error());
        options.equipment = std::move(*equipment);
    }
    exchange::OtherNames known;
    for (const std::string& file : o.files) {
        const Result<std::string> bytes = readFile(file);
        if (!bytes) return Unexpected(bytes.error());
        const Result<exchange::Drawn> drawn = exchange::drawnFromFile(*bytes, file, options);
        if (!drawn) return Unexpected(drawn.error());
        Result<exchange::Merged> merged = exchange::merged(input->project, input->scenario, *drawn, *catalogue, &mintId, &known);
        if (!merged) return Unexpected(merged.error());
        std::cerr << file << ": " << countOf(merged->added, ItemKind::Site) << " sites added, " << merged->joined.size() << " joined, " << countOf(merged->added, ItemKind::Link) << " links, "
                  << countOf(merged->added, ItemKind::Wavelength) << " wavelength groups, " << countOf(merged->added, ItemKind::Demand) << " demands\n";
        for (const text::Message& note : merged->notes) std::cerr << "  " << text::render(note) << '\n';
        input->project = std::move(merged->project);
    }
    return put(toJson(*find(input->project, input->scenario)), o.out);
}

class ExportVerb final : public Verb {
public:
    explicit ExportVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, format, out;
    };
    Options m_options;
};

ExportVerb::ExportVerb(CLI::App& app) : Verb(app, "export", "The network of a scenario in another format") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--format", o.format, "geojson, csv-sites, csv-links, csv-demands, gnpy-topology, gnpy-equipment, gnpy-services or gnpy-light-paths")->required()->check(CLI::IsMember(std::vector<std::string>(exchange::kExportFormats.begin(), exchange::kExportFormats.end())));
    m_verb->add_option("-o,--output", o.out, "file to write; standard output otherwise");
}
Result<Done> ExportVerb::run() const {
    const Options& o = m_options;
    const Result<Input> input = open(o.file, o.scenario);
    if (!input) return Unexpected(input.error());
    const auto catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const auto format = static_cast<exchange::ExportFormat>(std::ranges::find(exchange::kExportFormats, o.format) - exchange::kExportFormats.begin());
    const Scenario& scenario = *find(input->project, input->scenario);
    const std::vector<Demand> jobs = format == exchange::ExportFormat::GnpyServices ? assess::jobTraffic(scenario, assess::assess(scenario, *catalogue)) : std::vector<Demand>();
    const exchange::Exported written = exchange::exported(scenario, *catalogue, format, jobs);
    for (const text::Message& note : written.notes) std::cerr << text::render(note) << '\n';
    return put(written.text, o.out);
}

std::unique_ptr<Verb> importVerb(CLI::App& app) { return std::make_unique<ImportVerb>(app); }

std::unique_ptr<Verb> exportVerb(CLI::App& app) { return std::make_unique<ExportVerb>(app); }

} // namespace spanwright::cli
