// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/energyrows.h"
#include "input.h"
#include "validate.h"
#include <cstdio>
#include <iostream>

namespace spanwright::cli {
namespace {

using evidence::EnergyComparison;
using evidence::EnergyQuantity;
using evidence::EnergyRow;

constexpr std::array kUnitShown{"MWh", "t", "MW"};
constexpr std::array kUnitScale{1e3, 1.0, 1e6};
constexpr std::array kBasisShown{"TDP", "measured", "IT", "facility", "rating", "not stated"};

std::string cell(std::optional<double> value, double scale) {
    return value ? printNumber(*value / scale, 4) : "-";
}

std::string line(const EnergyComparison& c) {
    const EnergyRow& r = *c.row;
    const double scale = kUnitScale[static_cast<std::size_t>(r.quantity)];
    char text[240];
    const int length = std::snprintf(text, sizeof text, "%-30.30s %-4s %10s  %-10s %10s %6s  %10s %10s %10s %10s %10s%s", r.title.c_str(), kUnitShown[static_cast<std::size_t>(r.quantity)],
                                     cell(r.value, scale).c_str(), kBasisShown[static_cast<std::size_t>(r.basis)], cell(c.own(), scale).c_str(), cell(c.ratio(), 1).c_str(),
                                     cell(c.ours[0], scale).c_str(), cell(c.ours[1], scale).c_str(), cell(c.ours[2], scale).c_str(), cell(c.ours[3], scale).c_str(),
                                     cell(c.ours[4], scale).c_str(), c.isPueAssumed ? " *" : "");
    return {text, static_cast<std::size_t>(length)};
}

void print(std::span<const EnergyComparison> rows) {
    std::cout << rows.size() << " published figures beside ours. Ratio: ours on the basis of the row over the published one.\n"
              << "Bases: TDP and measured are the accelerators alone (measured: times PUE); IT, facility and rating count the servers.\n\n"
              << "                                                   of the row                     ours on each basis\n"
              << "run                            unit  published  basis            ours  ratio         TDP   measured         IT   facility     rating\n";
    for (const EnergyComparison& row : rows) std::cout << line(row) << '\n';
    std::cout << "\n* the row states no PUE: the catalogue's value for large operators stands in\n\n";
    for (const EnergyComparison& row : rows)
        std::cout << row.row->title << ": " << row.row->source << (row.row->provenance == catalogue::Provenance::Memory ? " (not re-read)" : "") << ". " << row.row->note << '\n';
}

} // namespace

Result<Done> validateEnergy(const std::string& jsonFile) {
    const std::vector<EnergyComparison> rows = evidence::compareEnergy(catalogue::Catalogue::shipped());
    if (!jsonFile.empty())
        if (Result<Done> written = writeFile(jsonFile, evidence::toJson(rows)); !written) return written;
    print(rows);
    return Done{};
}

} // namespace spanwright::cli
