// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/energyrows.h"
#include "energy/energy.h"
#include "json/json.h"
#include "project/edits.h"
#include "units/embedded.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright {
std::span<const EmbeddedFile> embeddedEnergy();
}

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

template <class Enum, std::size_t N>
Enum named(const std::array<const char*, N>& names, const Json& value) {
    const auto it = std::ranges::find(names, value.get<std::string>(), [](const char* name) { return std::string(name); });
    return static_cast<Enum>(it - names.begin());
}

EnergyRow readEnergyRow(const Json& j) {
    EnergyRow r;
    r.id = j.at("id");
    r.title = j.at("title");
    r.quantity = named<EnergyQuantity>(kEnergyQuantities, j.at("quantity"));
    r.value = j.at("value");
    r.basis = named<EnergyBasis>(kEnergyBases, j.at("basis"));
    r.accelerator = j.value("accelerator", "");
    r.accelerators = j.value("accelerators", 0.0);
    r.acceleratorHours = j.value("accelerator_hours", 0.0);
    r.board = Power(j.value("board_w", 0.0), units::W);
    r.draw = Power(j.value("draw_w", 0.0), units::W);
    r.serverMultiplier = j.value("server_multiplier", 0.0);
    r.pue = j.value("pue", 0.0);
    r.carbon = CarbonIntensity(j.value("carbon_g_per_kwh", 0.0), units::gPerKWh);
    r.carbonFact = j.value("carbon_fact", "");
    r.source = j.at("source");
    r.note = j.value("note", "");
    r.provenance = j.at("from") == "read" ? catalogue::Provenance::Read : catalogue::Provenance::Memory;
    r.year = j.at("year");
    return r;
}

} // namespace

std::span<const EnergyRow> embeddedEnergyRows() {
    // part of the program, and read by a test: a bad file cannot reach a user
    static const std::vector<EnergyRow> all = [] {
        std::vector<EnergyRow> rows;
        const Json tree = Json::parse(embeddedEnergy().front().bytes);
        for (const Json& row : tree.at("rows")) rows.push_back(readEnergyRow(row));
        return rows;
    }();
    return all;
}

std::optional<double> EnergyComparison::own() const {
    return row->basis == EnergyBasis::NotStated ? std::nullopt : ours[static_cast<std::size_t>(row->basis)];
}

std::optional<double> EnergyComparison::ratio() const {
    const std::optional<double> value = own();
    return value ? std::optional(*value / row->value) : std::nullopt;
}

EnergyComparison compare(const EnergyRow& row, Fraction training, const catalogue::Catalogue& catalogue) {
    EnergyComparison out;
    out.row = &row;
    const bool isPower = row.quantity == EnergyQuantity::Power;
    const double count = isPower ? row.accelerators : row.acceleratorHours;
    catalogue::Accelerator accelerator;
    if (const catalogue::Accelerator* known = catalogue.accelerator(row.accelerator)) accelerator = *known;
    accelerator.id = row.accelerator;
    if (row.board.base() > 0) accelerator.board = row.board;
    if (count <= 0 || accelerator.board.base() <= 0) return out;

    out.isPueAssumed = row.pue <= 0;
    const double pue = out.isPueAssumed ? catalogue.number("sites-energy/facility/pue_epoch_hyperscaler") : row.pue;
    double perWatt = count; // W, or W h
    if (row.quantity == EnergyQuantity::Energy) perWatt /= 1e3;
    if (row.quantity == EnergyQuantity::Carbon) perWatt *= (row.carbonFact.empty() ? row.carbon.in(units::gPerKWh) : catalogue.number(row.carbonFact)) / 1e9;
    const energy::Draw draw = energy::draw({&accelerator, nullptr, accelerator.nic, 1}, training, Pue(pue, units::pue), Power(), catalogue);
    const Power rating = row.serverMultiplier > 0 ? accelerator.board * row.serverMultiplier : energy::serverRating(accelerator, catalogue);
    const auto set = [&](EnergyBasis basis, Power power) { out.ours[static_cast<std::size_t>(basis)] = power.in(units::W) * perWatt; };
    set(EnergyBasis::Tdp, accelerator.board);
    if (row.draw.base() > 0) set(EnergyBasis::Measured, row.draw * pue);
    set(EnergyBasis::It, draw.it());
    set(EnergyBasis::Facility, draw.facility());
    set(EnergyBasis::Rating, rating * pue);
    return out;
}

std::vector<EnergyComparison> compareEnergy(const catalogue::Catalogue& catalogue) {
    const Assumptions usual = edits::defaultAssumptions();
    std::vector<EnergyComparison> all;
    for (const EnergyRow& row : embeddedEnergyRows()) all.push_back(compare(row, usual.trainingPower.likely, catalogue));
    return all;
}

std::string toJson(std::span<const EnergyComparison> comparisons) {
    Json rows = Json::array();
    for (const EnergyComparison& c : comparisons) {
        const EnergyRow& r = *c.row;
        Json row;
        row["id"] = r.id;
        row["title"] = r.title;
        row["quantity"] = kEnergyQuantities[static_cast<std::size_t>(r.quantity)];
        row["published"] = r.value;
        row["basis"] = kEnergyBases[static_cast<std::size_t>(r.basis)];
        row["ours"] = json::orNull(c.own());
        row["ratio"] = json::orNull(c.ratio());
        for (std::size_t i = 0; i < kComputedBases; ++i) row["bases"][kEnergyBases[i]] = json::orNull(c.ours[i]);
        row["is_pue_assumed"] = c.isPueAssumed;
        row["source"] = r.source;
        row["from"] = r.provenance == catalogue::Provenance::Read ? "read" : "memory";
        row["note"] = r.note;
        rows.push_back(std::move(row));
    }
    Json tree;
    tree["rows"] = std::move(rows);
    return json::print(tree);
}

} // namespace spanwright::evidence
