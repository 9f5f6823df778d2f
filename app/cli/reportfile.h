// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "text/errors.h"
#include <functional>

namespace spanwright::cli {

struct ReportOptions {
    std::string sections;         ///< keys apart by commas, in the order wanted; "list": what there is; empty: all
    std::string file;             ///< .md, .csv or .xlsx; empty: the text is for standard output
    bool asCsv = false;
};
/// What goes to standard output; nothing when the file was written. `answers` is asked when the report has studies: CSV has none.
[[nodiscard]] Result<std::string> writeReport(const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment,
                                              const std::function<report::StudyAnswers()>& answers, const std::string& date, const ReportOptions& options);

} // namespace spanwright::cli
