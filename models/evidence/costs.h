// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Published costs of training runs beside ours, method by method.
namespace spanwright::evidence {

/// How a published figure was counted.
enum class CostWay : std::uint8_t {
    NotStated,
    Rental,        ///< accelerator-hours x price
    ValueLoss,     ///< what servers and network lose of their value, and electricity (cost::valueLoss)
    ChipsAndPower, ///< price of the accelerators, and electricity at TDP
};
inline constexpr std::array kCostWays{"not_stated", "rental", "value_loss", "chips_and_power"};

enum class CostKind : std::uint8_t { Run, Plan, Trend }; ///< a training run, a cluster that somebody calculated, growth a year (not compared)
inline constexpr std::array kCostKinds{"run", "plan", "trend"};

/// A row of resources/measurements/costs.json (docs/formats.md, "Measured costs"). Quantities that its source does not state are zero.
struct MeasuredCost {
    std::string id, run;
    CostKind kind = CostKind::Run;
    double value = 0;              ///< USD; of a trend, times a year
    int priceYear = 0;             ///< of the USD; 0: not stated
    CostWay way = CostWay::NotStated;
    std::string accelerator;       ///< catalogue id
    int accelerators = 0;
    double acceleratorHours = 0;
    HourPrice rental;
    Money acceleratorPrice;
    Fraction utilisation;          ///< of the TDP, mean
    Pue pue;
    EnergyPrice energyPrice;
    std::string energyFact;        ///< catalogue id of the run's published energy in kWh; empty: none
    std::string source, inputsSource, note;
    bool isRecalled = false;
    int year = 0;                  ///< of the source
};
/// The shipped rows, in file order.
[[nodiscard]] std::span<const MeasuredCost> measuredCosts();

/// What a row costs by our count. Nothing where a price or the number of accelerators is not known.
struct CostPrediction {
    const MeasuredCost* row = nullptr;
    std::optional<Money> sameWay;  ///< counted as the row was, with what it states; the catalogue's prices for the rest
    std::optional<Money> rental, amortised, acquisition;
    /// `ours` over the published figure; 0 without one.
    [[nodiscard]] double ratio(const std::optional<Money>& ours) const;
};
/// Rental, amortised ownership and acquisition as for a job alone on one site (cost::), at the defaults of sites and assumptions; nothing is
/// fitted to a row. Prices are today's of the catalogue, whatever the year of the run.
[[nodiscard]] CostPrediction predictCost(const MeasuredCost& row, const catalogue::Catalogue& catalogue);
/// {"schema", "rows": [...]}; docs/formats.md, "Measured costs".
[[nodiscard]] std::string toJson(std::span<const CostPrediction> predictions);

} // namespace spanwright::evidence
