// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/costs.h"
#include "report/report.h"
#include "report/writer.h"
#include <span>

namespace spanwright::report {

/// The note, and after it the rate when money is converted.
[[nodiscard]] std::string withCurrency(const Writer& w, std::string note);
/// Published costs of training runs, how each was counted, and ours: a row each.
[[nodiscard]] Table publishedCostTable(std::span<const evidence::CostPrediction> predictions, const text::Translator& translate = {});

/// Cost of a run spread over its time, accelerators and tokens. Nothing when the parts are empty (a price is not known).
struct CostRates {
    Money perYear;
    HourPrice perAcceleratorHour;
    TokenPrice perToken;
};
[[nodiscard]] std::optional<CostRates> costRates(const std::vector<assess::Part>& parts, const Scenario& scenario, const assess::JobAssessment& job);
/// A row a site, one for what is between them, their sum, and rates.
[[nodiscard]] Table siteCostTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});

} // namespace spanwright::report
