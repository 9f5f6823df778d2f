// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include <array>

/// Published energy, carbon and power of training runs beside ours on every basis. No constant is fitted to a row.
namespace spanwright::evidence {

/// What a figure of energy counts (docs/physics.md, "Power").
enum class EnergyBasis : std::uint8_t {
    Tdp,      ///< accelerators alone, at their rated power
    Measured, ///< accelerators alone at the draw that the source measured, times PUE
    It,       ///< servers at the training share of their rating, and the network
    Facility, ///< IT times PUE
    Rating,   ///< servers at their full rating, times PUE
    NotStated,
};
inline constexpr std::array kEnergyBases{"tdp", "measured", "it", "facility", "rating", "not_stated"};
inline constexpr std::size_t kComputedBases = 5;

/// In the unit that the name carries.
enum class EnergyQuantity : std::uint8_t { Energy, Carbon, Power };
inline constexpr std::array kEnergyQuantities{"energy_kwh", "carbon_t", "power_w"};

/// One published figure (docs/formats.md, "Published energy"). Zero: not stated.
struct EnergyRow {
    std::string id, title;
    EnergyQuantity quantity = EnergyQuantity::Energy;
    double value = 0;               ///< in the unit that the quantity's name carries
    EnergyBasis basis = EnergyBasis::NotStated;
    std::string accelerator;        ///< catalogue id; others are taken by `board` alone
    double accelerators = 0, acceleratorHours = 0;
    Power board, draw;              ///< rated and measured power of one accelerator
    double serverMultiplier = 0;    ///< server rating over board power
    double pue = 0;
    CarbonIntensity carbon;
    std::string carbonFact;         ///< catalogue id of the intensity that stands in
    std::string source, note;
    catalogue::Provenance provenance = catalogue::Provenance::Read;
    int year = 0;
};
/// The shipped rows. Read on first use, then shared; safe from any thread.
[[nodiscard]] std::span<const EnergyRow> embeddedEnergyRows();

struct EnergyComparison {
    const EnergyRow* row = nullptr;
    std::array<std::optional<double>, kComputedBases> ours; ///< by basis, in the row's unit; nullopt: the row states too little
    bool isPueAssumed = false;      ///< the catalogue's value for large operators stands in
    /// Ours on the row's own basis; nullopt when that is not stated or cannot be computed.
    [[nodiscard]] std::optional<double> own() const;
    /// own() over the published figure.
    [[nodiscard]] std::optional<double> ratio() const;
};
/// `training`: share of the server rating drawn while training, for IT and facility.
[[nodiscard]] EnergyComparison compare(const EnergyRow& row, Fraction training, const catalogue::Catalogue& catalogue);
/// The shipped rows under the default assumption about the training draw.
[[nodiscard]] std::vector<EnergyComparison> compareEnergy(const catalogue::Catalogue& catalogue);
/// {"rows": [...]}; docs/formats.md, "Result of validate --energy".
[[nodiscard]] std::string toJson(std::span<const EnergyComparison> rows);

} // namespace spanwright::evidence
