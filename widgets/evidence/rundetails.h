// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/predict.h"
#include <QString>
#include <optional>

/// What is shown of predicted runs, as sentences and as a file.
namespace spanwright::widgets::rundetails {

/// Absent keys let every run pass.
struct Filter {
    std::optional<std::string> source, accelerator;
    std::optional<Precision> precision;
    std::optional<bool> isMoe;
};
/// The predicted runs that pass, in the order given; skipped runs never do.
[[nodiscard]] std::vector<evidence::Prediction> shown(std::span<const evidence::Prediction> all, const Filter& filter);

[[nodiscard]] QString sayPrecision(Precision precision);
[[nodiscard]] QString sayKind(bool isMoe);
/// The catalogue's name.
[[nodiscard]] QString sayAccelerator(const std::string& id);
/// "+3.5 %"
[[nodiscard]] QString sayError(Fraction error);
/// A run in a few lines: who measured what, and both numbers.
[[nodiscard]] QString describe(const evidence::Prediction& prediction);
/// How good the engine is on runs it was fitted to and on runs it was not, of all runs.
[[nodiscard]] QString headline(std::span<const evidence::Prediction> all);
/// A line a run; SI units and GiB, errors as signed shares, empty where there is nothing to compare.
[[nodiscard]] std::string csv(std::span<const evidence::Prediction> runs);

} // namespace spanwright::widgets::rundetails
