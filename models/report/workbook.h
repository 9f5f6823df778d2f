// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "text/errors.h"

/// The report as an Excel workbook (.xlsx).
namespace spanwright::report {

/// A cell whose text is a number and nothing else but its unit: "1,234", "-3.2 Tb/s", "98.7 %"; thousands by commas or narrow spaces.
struct PlainNumber {
    double value = 0;
    std::string unit;             ///< as printed; empty without one
};
/// Nothing for any other text, so for "007", "1.2.3", "12 months" and "=1+1". Currencies other than USD are units as well.
[[nodiscard]] std::optional<PlainNumber> plainNumber(const std::string& cell);

struct WorkbookOptions {
    std::vector<Section> sections;///< a sheet each, in this order; empty: all
    std::string logo;             ///< bytes of a PNG; empty: none
};
/// First a sheet with title, date, versions, contents and the assumptions; then a sheet a section: numbers as numbers with their unit in the header,
/// or in the cell's format where a column has several; last the numbers as computed. Text is never a formula. Replaces the file as a whole or fails with ExportFailed.
[[nodiscard]] Result<Done> writeWorkbook(const std::string& path, const ReportData& report, const std::vector<NumberRow>& numbers, const WorkbookOptions& options = {}, const text::Translator& translate = {});

} // namespace spanwright::report
