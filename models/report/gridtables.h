// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"

namespace spanwright::report {

/// What electricity costs a computed job: a row a site, the sum last.
[[nodiscard]] Table electricityTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});
/// Transformers and storage: a row a site that has one of them; without rows when none has.
[[nodiscard]] Table gridTable(const Scenario& scenario, const assess::Assessment& assessment, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// What curtailment would do to a computed job: a row a window; without rows when its sites have none.
[[nodiscard]] Table curtailmentTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});
/// A tariff in words, and its lowest, mean and highest price of each month.
[[nodiscard]] Table tariffTable(const Tariff& tariff, const text::Translator& translate = {});
[[nodiscard]] Table tariffMonths(const Tariff& tariff, const text::Translator& translate = {});

} // namespace spanwright::report
