// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/capacity.h"
#include "study/map.h"
#include "study/montecarlo.h"
#include "study/plan.h"
#include "study/sweep.h"
#include "study/threshold.h"
#include "study/tornado.h"
#include <variant>

/// What studies answer, as one value: run, written, read back.
namespace spanwright::study {

inline constexpr std::string_view kResultSchema = "spanwright.study-result/1";

/// In the order of StudyKind.
using StudyAnswer = std::variant<SweepAnswer, MapAnswer, TornadoAnswer, ThresholdAnswer, BestPlan, UpgradeAnswer, FinishDates>;

/// Runs a stored definition. Fails as the study's own function; a stopped study answers with what it has.
[[nodiscard]] Result<StudyAnswer> run(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});
/// Whether all of it was computed.
[[nodiscard]] bool isComplete(const StudyAnswer& answer);

/// docs/formats.md, "Result of a study, JSON". Numbers in base units, inputs in their own; same answer, same bytes.
[[nodiscard]] std::string toJson(const StudyAnswer& answer);
/// Errors name the path of the bad value.
[[nodiscard]] Result<StudyAnswer> answerFromJson(std::string_view json);
/// docs/formats.md, "Result of a study, CSV".
[[nodiscard]] std::string toCsv(const StudyAnswer& answer);

} // namespace spanwright::study
