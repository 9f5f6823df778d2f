// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/powerflow.h"
#include "report/report.h"

/// Power, energy and cost by site, as the window shows them.
namespace spanwright::report {

/// Mean, peak, cap, headroom, swing of each site, and whether its grid carries it; the note answers for all sites together.
[[nodiscard]] Table gridTable(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// A row an edge of the flow with its share of the facility power; the note says what a joule gives.
[[nodiscard]] Table flowTable(const Scenario& scenario, const assess::PowerFlow& flow, const text::Translator& translate = {});
/// A row a site, a column a category, sums at both ends.
[[nodiscard]] Table breakdownTable(const Scenario& scenario, const assess::Breakdown& breakdown, const text::Translator& translate = {});
/// The node's name; a grid has that of its site.
[[nodiscard]] std::string nameOf(const assess::PowerFlow::Node& node, const Scenario& scenario, const text::Translator& translate = {});
/// The site's name, or "between sites".
[[nodiscard]] std::string nameOf(const assess::Breakdown::Row& row, const Scenario& scenario, const text::Translator& translate = {});

/// The same as RFC 4180 with exact numbers in base units. Columns: docs/formats.md, "Power, JSON".
[[nodiscard]] std::string toCsv(const Scenario& scenario, const assess::PowerFlow& flow);
[[nodiscard]] std::string toCsv(const Scenario& scenario, const assess::Breakdown& breakdown);
[[nodiscard]] std::string gridCsv(const Scenario& scenario, const assess::Assessment& assessment);
/// {schema: "spanwright.power/1", flows, sites}; `jobs`: a flow for each, none for all jobs together.
[[nodiscard]] std::string powerJson(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const std::vector<JobId>& jobs);

} // namespace spanwright::report
