// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <optional>
#include <span>

namespace spanwright {

/// Parts of a report that a reader can leave out or move, in their usual order. Drawing and WhatIf are pictures alone.
enum class Section : std::uint8_t {
    Drawing, Figures, Findings, Sites, Grid, Links, Traffic, Demands, Ports, Comparison, Step, WhatIf, Failures, Memory, Power, Energy, Cost, ModelSize,
    Studies, CashFlow, Owners, Runs, Validation, Published, Prices, Assumptions, Overrides
};
inline constexpr std::size_t kSectionCount = 27;

/// What a workbook of the report says besides its tables.
enum class ReportTerm : std::uint8_t { SheetReport, SheetNumbers, RowDate, RowVersion, RowCatalogue, RowContents };

namespace text {
[[nodiscard]] const Entry& entry(Section section);
[[nodiscard]] std::span<const Entry> sectionTable();
/// Stable: "cash_flow". For settings, files and the command line.
[[nodiscard]] std::string_view key(Section section);
[[nodiscard]] std::optional<Section> sectionNamed(std::string_view key);
[[nodiscard]] const Entry& entry(ReportTerm term);
[[nodiscard]] std::span<const Entry> reportTermTable();
} // namespace text
} // namespace spanwright
