// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <array>
#include <span>

/// The uncertain inputs behind each figure's P10 and P90, one at a time: assessWithRanges() and the tornado read the same swings.
namespace spanwright::assess {

/// An input with a range of its own; those of Assumptions in their order.
enum class Uncertainty : std::uint8_t {
    TransportGoodput, MatmulEfficiency, BackwardOverlap, NodeFailure, FibreCuts, FibreRepair, SiteOutage, SiteRepair, Restart, CheckpointRate, TrainingPower,
    Rental, CostOfCapital, FibreLease,
    PueOfSites,                   ///< of all sites together
    ModelError,                   ///< of the step time, as validation has it for the model's class
};
inline constexpr std::array kUncertainties{"transport_goodput", "matmul_efficiency", "backward_overlap", "node_failure_per_hour", "fibre_cuts_per_km_year", "fibre_repair_h",
                                           "site_outage_per_hour", "site_repair_h", "restart_s", "checkpoint_rate_gbytes_per_s", "training_power", "rental_usd_per_h", "cost_of_capital",
                                           "fibre_lease_usd_per_m_year", "pue", "model_error"};

/// The scenario with one input at its low and at its high value.
struct Swing {
    Uncertainty input = Uncertainty::TransportGoodput;
    Kind kind = Kind::Fraction;
    double low = 0, likely = 0, high = 0; ///< of the input, base unit; PUE: of the first site
    Scenario atLow, atHigh;
};
/// One for each input whose low and high differ. Never one of ModelError, which moves figures, not scenarios.
[[nodiscard]] std::vector<Swing> swings(const Scenario& scenario);
/// Relative error of step time for a job's class of models; of the totals (nullptr) the worst of the jobs that are computed.
[[nodiscard]] double modelError(const Assessment& assessment, const JobAssessment* job);
/// The figure when step time is wrong by that factor; the value itself for figures that it does not reach.
[[nodiscard]] double withModelError(FigureId figure, double value, double factor);
/// P10 and P90 from the values that single swings, and withModelError() up and down, take it to.
[[nodiscard]] Figure widened(const Figure& figure, std::span<const double> swung);

} // namespace spanwright::assess
