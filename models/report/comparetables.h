// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/compare.h"
#include "units/currency.h"

namespace spanwright::report {

[[nodiscard]] const text::Entry& groupEntry(study::CompareGroup group);
/// The item and the figure: "Train: Cost per million tokens".
[[nodiscard]] std::string rowText(const study::CompareRow& row, const text::Translator& translate = {});
/// The value in scenario `side`, 0 is the base; "–" where it is not computed.
[[nodiscard]] std::string valueText(const study::CompareRow& row, std::size_t side, const Currency& currency);
/// "+3.1 d, +4 %, worse"; "=" where nothing differs, "–" where a value is missing.
[[nodiscard]] std::string differenceText(const study::CompareRow& row, std::size_t other, const Currency& currency, const text::Translator& translate = {});
/// "site Wuhan", "Assumptions".
[[nodiscard]] std::string itemText(const study::InputChange& change, const text::Translator& translate = {});
/// The key in words: "Parallel layout: Tensor (TP)"; "added" or "removed" for an item.
[[nodiscard]] std::string inputText(const study::InputChange& change, const text::Translator& translate = {});
[[nodiscard]] std::string shownText(const text::Value& value, const Currency& currency, const text::Translator& translate = {});
/// What the item does alone to a figure, with its sign; "–" where it is not known.
[[nodiscard]] std::string aloneText(const study::InputChange& change, FigureId figure, const Currency& currency, const text::Translator& translate = {});

/// A table a group: the figure, its value in the base, then value and difference of each of the others. Groups without a row are left out.
[[nodiscard]] std::vector<Table> compareTables(const study::Comparison& comparison, bool onlyDifferences, const Currency& currency, const text::Translator& translate = {});
/// Changed inputs of one of the others, 1 to their number.
[[nodiscard]] Table changeTable(const study::Comparison& comparison, std::size_t other, FigureId figure, const Currency& currency, const text::Translator& translate = {});
/// For the report of a project with several scenarios: this one as the base of the first three others, the differences alone.
[[nodiscard]] std::vector<Table> comparisonSection(const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment,
                                                   const text::Translator& translate = {});

/// docs/formats.md, "Comparison, JSON" and "Comparison, CSV".
[[nodiscard]] std::string compareJson(const study::Comparison& comparison, bool onlyDifferences, FigureId figure);
[[nodiscard]] std::string compareCsv(const study::Comparison& comparison, bool onlyDifferences);
[[nodiscard]] std::string changesCsv(const study::Comparison& comparison, FigureId figure);

} // namespace spanwright::report
