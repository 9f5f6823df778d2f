// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"

/// Tables of owners, bytes between them, cash flow, and the prices behind the cost; money in the scenario's currency.
namespace spanwright::report {

/// Whose each site is, and what an accelerator-hour, space and the first bytes out cost there: a row a site and type of accelerator.
[[nodiscard]] Table ownerTable(const Scenario& scenario, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// Bytes over boundaries between owners, one way a row, and what they cost; no rows where there are none.
[[nodiscard]] Table egressTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});
/// A row a year from 0 on, their sum last. No rows when a price is not known.
[[nodiscard]] Table cashFlowTable(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// Every catalogue fact that a cost of the scenario may rest on, with its range, source and id.
[[nodiscard]] Table priceTable(const Scenario& scenario, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// All of them for the computed jobs, after the cost of each by site.
[[nodiscard]] std::vector<Table> costTables(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const text::Translator& translate = {});

/// The cash flow for other programs: {"schema": "spanwright.costs/1", ...}; USD, with the rate of the scenario's currency.
[[nodiscard]] std::string costsJson(const Scenario& scenario, const assess::Assessment& assessment);
/// A line a year, in the scenario's currency, which the head names. RFC 4180.
[[nodiscard]] std::string cashFlowCsv(const Scenario& scenario, const assess::Assessment& assessment);

} // namespace spanwright::report
