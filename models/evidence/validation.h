// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/predict.h"

/// Errors of the engine on measured runs: per source and overall, rows with and without filled-in fields apart.
namespace spanwright::evidence {

/// Absolute relative errors of `rows` comparisons. Median: the middle one, or the mean of the middle two. P90: the
/// smallest error that at least nine tenths of the rows do not exceed. Zero when there are no rows.
struct ErrorStats {
    int rows = 0;
    Fraction median, p90, worst;
    std::string worstRun;   ///< id
};
struct NamedError {
    Fraction error;         ///< signed
    std::string run;
};
[[nodiscard]] ErrorStats errorStats(std::vector<NamedError> errors);

struct Group {
    std::string name;       ///< a source, or "dense" or "moe"
    bool isStated = true;   ///< rows that state all that matters; else rows where a rule filled something in
    ErrorStats step, memory;
};
struct Validation {
    int rows = 0;
    int predicted = 0;                                  ///< with a step time or memory to compare
    std::vector<std::pair<Skip, int>> skipped;          ///< in the order of Skip; none with 0
    std::vector<Group> sources;                         ///< by name, stated first
    std::vector<Group> overall;                         ///< dense, moe; stated first
};
[[nodiscard]] Validation validate(std::span<const Prediction> predictions);
/// {"rows": [...], "summary": {...}}; docs/formats.md, "Result of validate".
[[nodiscard]] std::string toJson(std::span<const Prediction> predictions);

} // namespace spanwright::evidence
