// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "evidence/calibration.h"
#include "evidence/predict.h"
#include "evidence/validation.h"
#include "training/profile.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <nlohmann/json.hpp>

// Fits the software profiles to the shipped measurements and writes the profile file and a report of its errors.
// Never fits a constant to a row or a model; what it did not see is reported beside what it saw.

using namespace spanwright;
using evidence::Sample;

namespace {

constexpr double kRangeQuantile = 0.8; // of absolute errors: P10 to P90 on both sides
constexpr std::size_t kFewest = 4; // rows; fewer leave a profile at its prior

struct Row {
    Sample sample;
    std::string profile, family, source;
    bool isMixture = false;
};
using Profiles = std::map<std::string, training::Profile>;

std::string familyOf(const std::string& id) { return training::profile(id).family; }

std::vector<Row> rowsOfShippedRuns() {
    std::vector<Row> rows;
    for (const evidence::Prediction& p : evidence::embeddedPredictions()) {
        if (!p.predictedStep) continue;
        rows.push_back({{p.prepared.input, *p.measuredStep, p.run->model}, p.prepared.profile, familyOf(p.prepared.profile), p.run->source, p.run->isMoe()});
    }
    return rows;
}

std::vector<Sample> chosen(const std::vector<Row>& rows, const std::function<bool(const Row&)>& is) {
    std::vector<Sample> samples;
    for (const Row& row : rows)
        if (is(row)) samples.push_back(row.sample);
    return samples;
}

void copyConstants(training::Profile& to, const training::Profile& from, std::span<const std::string_view> keys) {
    for (const std::string_view key : keys)
        if (const training::ProfileField* f = training::findProfileField(key)) f->set(to, f->get(from));
}

/// Dense rows fix what a family shares. Mixtures of the whole family give its first release a prior; each release then moves
/// from where the one before it stands, so that one with few rows resembles its neighbours.
Profiles calibrated(const Profiles& priors, const std::vector<Row>& rows) {
    Profiles fitted = priors;
    std::map<std::string, std::vector<std::string>> families;
    for (const auto& [id, profile] : priors) families[familyOf(id)].push_back(id);
    for (const auto& [family, ids] : families) {
        const std::vector<Sample> dense = chosen(rows, [&](const Row& r) { return r.family == family && !r.isMixture; });
        if (dense.size() < kFewest) continue;
        const training::Profile shared = evidence::fitted(priors.at(ids.front()), dense, evidence::denseKeys());
        for (const std::string& id : ids) copyConstants(fitted[id], shared, evidence::denseKeys());
    }
    for (const auto& [family, ids] : families) {
        const std::vector<Sample> mixtures = chosen(rows, [&](const Row& r) { return r.family == family && r.isMixture; });
        if (mixtures.size() < kFewest) continue;
        training::Profile before = evidence::fitted(fitted.at(ids.front()), mixtures, evidence::mixtureKeys());
        for (const std::string& id : ids) {
            const std::vector<Sample> own = chosen(rows, [&](const Row& r) { return r.profile == id && r.isMixture; });
            copyConstants(fitted[id], before, evidence::mixtureKeys());
            if (own.size() >= kFewest) before = fitted[id] = evidence::fitted(fitted[id], own, evidence::mixtureKeys());
        }
    }
    return fitted;
}

struct Errors {
    std::vector<double> seen, unseen;
};

double errorOf(const Profiles& profiles, const Row& row) {
    return std::abs(std::expm1(evidence::logErrors(profiles.at(row.profile), std::span(&row.sample, 1)).front()));
}

double quantile(std::vector<double> values, double q) {
    if (values.empty()) return NAN;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

std::string percent(double share) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(1) << share * 100;
    return std::isnan(share) ? "-" : out.str();
}

void writeTable(std::ostream& out, const std::string& title, const std::map<std::string, Errors>& groups, const char* unseen) {
    out << "\n## " << title << "\n\n| | rows | median, % | p90, % | " << unseen << " median, % | " << unseen << " p90, % |\n| --- | --- | --- | --- | --- | --- |\n";
    for (const auto& [name, e] : groups)
        out << "| " << name << " | " << e.seen.size() << " | " << percent(quantile(e.seen, 0.5)) << " | " << percent(quantile(e.seen, 0.9)) << " | "
            << percent(quantile(e.unseen, 0.5)) << " | " << percent(quantile(e.unseen, 0.9)) << " |\n";
}

/// Four significant digits: more would claim what the data cannot give.
double rounded(double value) {
    std::ostringstream out;
    out << std::setprecision(4) << value;
    return std::stod(out.str());
}

/// Sources spell a model in several ways and add remarks in brackets: "DeepSeekV3 (tokendrop)", "deepseek-v3".
std::string foldOf(const std::string& model) {
    std::string name;
    for (const char c : model.substr(0, model.find('(')))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

/// Returns the unseen errors of dense rows and of mixtures.
std::pair<std::vector<double>, std::vector<double>> writeReport(std::ostream& out, const Profiles& priors, const Profiles& fitted, const std::vector<Row>& rows) {
    out << "# Calibration\n\nWritten by `spanwright-calibrate`. \"Fitted\": rows the constants were fitted to. \"Unseen\": each model predicted by constants fitted without its rows, "
           "under whatever name and profile; below, each source predicted by constants fitted without that source.\n";
    std::map<std::string, Errors> byProfile, bySource, byKind;
    std::set<std::string> folds;
    for (const Row& r : rows) folds.insert(foldOf(r.sample.model));
    for (const std::string& fold : folds) {
        std::vector<Row> rest;
        std::ranges::copy_if(rows, std::back_inserter(rest), [&](const Row& r) { return foldOf(r.sample.model) != fold; });
        const Profiles without = calibrated(priors, rest);
        for (const Row& r : rows) {
            if (foldOf(r.sample.model) != fold) continue;
            const double seen = errorOf(fitted, r);
            const double unseen = errorOf(without, r);
            for (Errors* e : {&byProfile[r.profile + (r.isMixture ? ", mixtures" : ", dense")], &byKind[r.isMixture ? "mixtures" : "dense"]}) {
                e->seen.push_back(seen);
                e->unseen.push_back(unseen);
            }
        }
    }
    std::map<std::string, int> sources;
    for (const Row& r : rows) ++sources[r.source];
    for (const auto& [source, count] : sources) {
        std::vector<Row> rest;
        std::ranges::copy_if(rows, std::back_inserter(rest), [&](const Row& r) { return r.source != source; });
        const Profiles without = calibrated(priors, rest);
        for (const Row& r : rows) {
            if (r.source != source) continue;
            bySource[source].seen.push_back(errorOf(fitted, r));
            bySource[source].unseen.push_back(errorOf(without, r));
        }
    }
    writeTable(out, "Dense and mixtures", byKind, "fold unseen");
    writeTable(out, "By profile", byProfile, "fold unseen");
    writeTable(out, "By source", bySource, "source unseen");
    return {byKind["dense"].unseen, byKind["mixtures"].unseen};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Fits the software profiles to the shipped measurements."};
    std::string profileFile, reportFile;
    app.add_option("--profiles", profileFile, "profile file to read and write, resources/profiles/profiles.json")->required()->check(CLI::ExistingFile);
    app.add_option("--report", reportFile, "where to write the report, Markdown")->required();
    CLI11_PARSE(app, argc, argv);

    nlohmann::ordered_json file = nlohmann::ordered_json::parse(std::ifstream(profileFile));
    Profiles priors;
    for (const auto& row : file.at("profiles")) {
        training::Profile p;
        p.isAttentionFused = row.at("is_attention_fused");
        for (const auto& [key, value] : row.at("prior").items()) {
            const training::ProfileField* field = training::findProfileField(key);
            if (!field) {
                std::cerr << profileFile << ": profile " << row.at("id") << " has the unknown constant \"" << key << "\"; its names stand in models/training/profile.cpp.\n";
                return 1;
            }
            field->set(p, value);
        }
        priors.emplace(row.at("id"), p);
    }
    const std::vector<Row> rows = rowsOfShippedRuns();
    const Profiles fitted = calibrated(priors, rows);
    for (auto& row : file.at("profiles"))
        for (const auto& [key, prior] : row.at("prior").items()) {
            const double value = training::findProfileField(key)->get(fitted.at(row.at("id")));
            row["constants"][key] = value == prior.get<double>() ? prior : nlohmann::ordered_json(rounded(value));
        }
    std::ofstream report(reportFile);
    const auto [dense, mixtures] = writeReport(report, priors, fitted, rows);
    file["unseen_error_p80"] = {{"dense", rounded(quantile(dense, kRangeQuantile))}, {"mixtures", rounded(quantile(mixtures, kRangeQuantile))}};
    std::ofstream out(profileFile);
    out << "{\"schema\": \"spanwright.profiles/2\",\n \"unseen_error_p80\": " << file.at("unseen_error_p80").dump() << ",\n \"profiles\": [\n";
    for (std::size_t i = 0; i < file.at("profiles").size(); ++i) out << "  " << file.at("profiles")[i].dump() << (i + 1 < file.at("profiles").size() ? ",\n" : "\n");
    out << " ]}\n";
    std::cerr << rows.size() << " rows; report in " << reportFile << '\n';
    return out && report ? 0 : 1;
}
