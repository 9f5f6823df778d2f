// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/modelsize.h"

namespace spanwright::report {

/// A figure's name for the measure: "Cost, amortised".
[[nodiscard]] const text::Entry& measureEntry(study::SizeMeasure measure);

/// The cheapest size beside the compute-optimal one and the given one; the note has the range and what the laws do not know.
[[nodiscard]] Table sizeAnswerTable(const study::SizeQuestion& question, const study::SizeAnswer& answer, const text::Translator& translate = {});
/// Sizes of the 1-2-5 row, and those three among them, smallest first.
[[nodiscard]] Table sizeTable(const study::SizeQuestion& question, const study::SizeAnswer& answer, const text::Translator& translate = {});
/// The answer by other laws and at the ends of what is uncertain.
[[nodiscard]] Table sizeSwingTable(const study::SizeAnswer& answer, const text::Translator& translate = {});
/// Every number that the answer is computed from, with its source; the note has the formula with the values in it.
[[nodiscard]] Table sizeWhyTable(const study::SizeQuestion& question, const study::SizeAnswer& answer, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// Compute-optimal models by other published fits.
[[nodiscard]] Table sizePublishedTable(const study::SizeAnswer& answer, const text::Translator& translate = {});
/// For the report: the cheapest size of the job's quality for none, and for a decade below to two above its training tokens served. Empty
/// when the job has no rates.
[[nodiscard]] Table servedSizeTable(const Scenario& scenario, const assess::JobAssessment& job, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});

/// docs/formats.md, "Model size, JSON" and "Model size, CSV".
[[nodiscard]] std::string sizesToJson(const study::SizeQuestion& question, const study::SizeAnswer& answer);
[[nodiscard]] std::string sizesToCsv(const study::SizeQuestion& question, const study::SizeAnswer& answer);

} // namespace spanwright::report
