// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studyoptions.h"
#include "quantities.h"
#include "report/studytables.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>

namespace spanwright::cli {
namespace {

/// Parts between separators; one part when there is none.
std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == by) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

/// The symbol of the unit that the input's name ends with.
std::string_view unitOf(const study::Input& in) {
    for (const UnitRow& row : allUnits())
        if (row.kind == in.kind && row.factor == in.factor) return row.symbol;
    return {};
}

template <class List> std::uint64_t idIn(const List& list, const std::string& name) {
    for (const auto& item : list)
        if (item->name == name) return item->id.value;
    return 0;
}

Result<Done> setRange(StudyAxis& axis, const study::Input& in, const std::string& values) {
    const std::vector<std::string> parts = split(values, ':');
    const std::size_t dots = parts[0].find("..");
    if (dots == std::string::npos) return fail(ErrorCode::StudyAxisBad, {{"input", &text::entry(in.label)}});
    const Result<double> from = readNumber(in, parts[0].substr(0, dots));
    if (!from) return Unexpected(from.error());
    const Result<double> to = readNumber(in, parts[0].substr(dots + 2));
    if (!to) return Unexpected(to.error());
    axis.from = *from;
    axis.to = *to;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i] == "log") {
            axis.isLogarithmic = true;
            continue;
        }
        const auto [end, error] = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), axis.points);
        if (error != std::errc() || end != parts[i].data() + parts[i].size()) return fail(ErrorCode::ValueNotANumber, {{"text", parts[i]}});
    }
    return Done{};
}

} // namespace

void StudyOptions::add(CLI::App& verb, bool withFigure) {
    verb.add_option("file", file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    verb.add_option("--scenario", scenario, "name of the scenario; the first one otherwise");
    verb.add_option("--job", job, "name of the job; the totals of all jobs otherwise");
    if (withFigure) verb.add_option("--figure", figure, "key of the figure, or the beginning of it: efficiency, step_time, days, cost, ...");
    verb.add_option("--threads", threads, "how many; 0: all cores")->check(CLI::Range(0, 1024));
    CLI::Option* json = verb.add_flag("--json", asJson, "JSON instead of text");
    verb.add_flag("--csv", asCsv, "CSV instead of text")->excludes(json);
}

Result<FigureId> figureNamed(const std::string& key) {
    if (const FigureInfo* exact = findFigure(key)) return exact->id;
    std::vector<std::string_view> keys;
    const FigureInfo* begun = nullptr;
    int count = 0;
    for (const FigureInfo& f : allFigures()) {
        keys.push_back(f.key);
        if (key.empty() || !f.key.starts_with(key)) continue;
        begun = &f;
        ++count;
    }
    if (count == 1) return begun->id;
    return fail(ErrorCode::StudyFigureUnknown, {{"figure", key}, {"near", study::near(key, keys)}});
}

Result<StudyPlace> placeOf(const StudyOptions& o) {
    Result<Input> input = open(o.file, o.scenario);
    if (!input) return Unexpected(input.error());
    Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    StudyPlace place{std::move(input->project), input->scenario, std::move(*catalogue), {}};
    place.study.name = o.figure;
    const Result<FigureId> figure = figureNamed(o.figure);
    if (!figure) return Unexpected(figure.error());
    place.study.figure = *figure;
    if (o.job.empty()) return place;
    place.study.job = JobId{idIn(place.scenario().jobs, o.job)};
    if (place.study.job.isNone()) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", o.job}});
    return place;
}

Result<double> readNumber(const study::Input& in, const std::string& text) {
    const ParsedQuantity parsed = parse(in.kind, text, unitOf(in));
    if (parsed.problem != ParseProblem::None) return refusal(in.kind, text, parsed);
    return parsed.base / in.factor;
}

Result<ItemId> itemNamed(const Scenario& s, const study::Input& in, const std::string& name) {
    std::uint64_t id = 0;
    switch (in.of) {
    case ItemKind::Link: id = idIn(s.links, name); break;
    case ItemKind::Wavelength: id = idIn(s.wavelengths, name); break;
    case ItemKind::Site: id = idIn(s.sites, name); break;
    case ItemKind::Job: id = idIn(s.jobs, name); break;
    default:
        for (const Shared<Site>& site : s.sites) {
            if (in.of == ItemKind::Cluster && id == 0) id = idIn(site->clusters, name);
            for (const Shared<Cluster>& cluster : site->clusters)
                if (in.of == ItemKind::Pool && id == 0) id = idIn(cluster->pools, name);
        }
    }
    if (id != 0) return ItemId{id};
    return fail(ErrorCode::ItemMissing, {{"item", &text::entry(in.label)}, {"id", name}});
}

Result<StudyAxis> readAxis(const std::string& text, const StudyPlace& place) {
    const std::size_t equals = text.find('=');
    std::string key = text.substr(0, equals), of;
    if (const std::size_t at = key.find('@'); at != std::string::npos) {
        of = key.substr(at + 1);
        key.resize(at);
    }
    const Result<const study::Input*> input = study::inputNamed(key);
    if (!input) return Unexpected(input.error());
    const study::Input& in = **input;
    StudyAxis axis;
    axis.input = key;
    if (!of.empty()) {
        const Result<ItemId> id = itemNamed(place.scenario(), in, of);
        if (!id) return Unexpected(id.error());
        axis.subject = *id;
    }
    if (equals == std::string::npos) {
        for (const study::AvailableInput& a : study::availableInputs(place.scenario(), place.catalogue, place.study.job)) {
            if (a.input != &in) continue;
            const ItemId subject = axis.subject;
            axis = a.usual;
            axis.subject = subject;
        }
        return axis;
    }
    const std::string values = text.substr(equals + 1);
    if (in.isChoice()) axis.choices = split(values, ',');
    else if (const Result<Done> done = setRange(axis, in, values); !done) return Unexpected(done.error());
    return axis;
}

void print(const study::StudyAnswer& answer, const Scenario& scenario, const catalogue::Catalogue& catalogue, bool asJson, bool asCsv) {
    if (asJson) std::cout << study::toJson(answer);
    else if (asCsv) std::cout << study::toCsv(answer);
    else
        for (const report::Table& table : report::answerTables(answer, scenario, catalogue)) std::cout << report::toPlainText(table) << '\n';
}

Result<Done> runAndPrint(const StudyPlace& place, const StudyOptions& o) {
    const Result<study::StudyAnswer> answer = study::run(place.study, place.scenario(), place.catalogue, {{}, o.threads});
    if (!answer) return Unexpected(answer.error());
    print(*answer, place.scenario(), place.catalogue, o.asJson, o.asCsv);
    return Done{};
}

} // namespace spanwright::cli
