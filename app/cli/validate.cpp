// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate.h"
#include "evidence/validation.h"
#include "input.h"
#include "report/costtables.h"
#include "text/terms.h"
#include <cstdio>
#include <iostream>

namespace spanwright::cli {
namespace {

using evidence::ErrorStats;
using evidence::Group;

std::string percent(Fraction f) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", f.in(units::percent));
    return text;
}

std::string cells(const ErrorStats& s) {
    char text[96];
    if (s.rows == 0) return "     -       -       -       -";
    std::snprintf(text, sizeof text, "%6d %7s %7s %7s", s.rows, percent(s.median).c_str(), percent(s.p90).c_str(), percent(s.worst).c_str());
    return text;
}

void printGroup(const Group& g) {
    char name[64];
    std::snprintf(name, sizeof name, "%-44.44s %-6s", g.name.c_str(), g.isStated ? "yes" : "no");
    std::cout << name << ' ' << cells(g.step) << "  " << cells(g.memory) << '\n';
}

void print(const evidence::Validation& v) {
    std::cout << v.rows << " rows, " << v.predicted << " predicted. Absolute relative errors in %.\n"
              << "Stated: the row states all that matters to it; else a rule filled something in (docs/formats.md).\n\n"
              << "                                                    step                              memory\n"
              << "source                                       stated   rows  median     p90   worst    rows  median     p90   worst\n";
    for (const Group& g : v.sources) printGroup(g);
    std::cout << '\n';
    for (const Group& g : v.overall) printGroup(g);
    if (!v.skipped.empty()) std::cout << "\nnot predicted\n";
    for (const auto& [why, count] : v.skipped) {
        char line[32];
        std::snprintf(line, sizeof line, "%6d  ", count);
        std::cout << line << text::render(evidence::message({why, "..."})) << '\n';
    }
}

Result<std::vector<evidence::MeasuredRun>> runsOf(const std::string& file) {
    const Result<std::string> bytes = readFile(file);
    if (!bytes) return Unexpected(bytes.error());
    return evidence::readRuns(*bytes);
}

} // namespace

Result<Done> validate(const std::string& runsFile, const std::string& jsonFile) {
    std::vector<evidence::MeasuredRun> runs;
    std::vector<evidence::Prediction> own;
    std::span<const evidence::Prediction> predictions;
    if (runsFile.empty()) {
        predictions = evidence::embeddedPredictions();
    } else {
        Result<std::vector<evidence::MeasuredRun>> read = runsOf(runsFile);
        if (!read) return Unexpected(read.error());
        runs = std::move(*read);
        own = evidence::predictAll(runs, catalogue::Catalogue::shipped());
        predictions = own;
    }
    if (!jsonFile.empty())
        if (Result<Done> written = writeFile(jsonFile, evidence::toJson(predictions)); !written) return written;
    print(evidence::validate(predictions));
    return Done{};
}

Result<Done> validateCosts(const std::string& jsonFile) {
    std::vector<evidence::CostPrediction> predictions;
    for (const evidence::MeasuredCost& row : evidence::measuredCosts()) predictions.push_back(evidence::predictCost(row, catalogue::Catalogue::shipped()));
    if (!jsonFile.empty())
        if (Result<Done> written = writeFile(jsonFile, evidence::toJson(predictions)); !written) return written;
    std::cout << report::toPlainText(report::publishedCostTable(predictions));
    return Done{};
}

} // namespace spanwright::cli
