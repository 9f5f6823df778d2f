// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/reportcontent.h"

namespace spanwright::widgets {

/// Writes the current scenario's report by the file's ending: .pdf, .html (one file, pictures inside), .md, .csv, .xlsx. Waits for the assessment. `answers` is asked when the report has studies: CSV has none.
[[nodiscard]] Result<Done> exportReport(Document& document, const std::function<report::StudyAnswers()>& answers, const QString& path, const ReportChoice& choice = {});

} // namespace spanwright::widgets
