// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "input.h"
#include "study/result.h"
#include "verb.h"
#include <string>

namespace spanwright::cli {

/// What every study names: where, of which job, which figure, and how it is printed.
struct StudyOptions {
    std::string file, scenario, job, figure = "efficiency";
    int threads = 0;
    bool asJson = false, asCsv = false;
    void add(CLI::App& verb, bool withFigure = true);
};

/// A scenario with its catalogue, and the study's job and figure found in it.
struct StudyPlace {
    Project project;
    ScenarioId id;
    catalogue::Catalogue catalogue;
    Study study;
    [[nodiscard]] const Scenario& scenario() const { return *find(project, id); }
};
[[nodiscard]] Result<StudyPlace> placeOf(const StudyOptions& options);
/// By its key, or the beginning of one alone: "efficiency". Fails with StudyFigureUnknown.
[[nodiscard]] Result<FigureId> figureNamed(const std::string& text);

/// A number of the input, with or without a unit: "100km", "100".
[[nodiscard]] Result<double> readNumber(const study::Input& input, const std::string& text);
/// "length_km", "length_km=100..2000km:20:log", "length_km@Link A=100..2000", "fibre=g652d,hollow-core". Without values: its usual range here. After the
/// "@" stands the name of the item whose input it is.
[[nodiscard]] Result<StudyAxis> readAxis(const std::string& text, const StudyPlace& place);
/// The item of the input's kind with that name.
[[nodiscard]] Result<ItemId> itemNamed(const Scenario& scenario, const study::Input& input, const std::string& name);

/// Runs and prints the study of the place.
[[nodiscard]] Result<Done> runAndPrint(const StudyPlace& place, const StudyOptions& options);
/// As JSON, as CSV, or as tables.
void print(const study::StudyAnswer& answer, const Scenario& scenario, const catalogue::Catalogue& catalogue, bool asJson, bool asCsv);

} // namespace spanwright::cli
