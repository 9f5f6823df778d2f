// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/result.h"

/// Studies as tables of the report and of the terminal. Money is in the scenario's currency.
namespace spanwright::report {

/// A study's answer, what says most first: values down, series across (a sweep); values across as well (a map, some 12 of each at most); a row an input,
/// widest first (a tornado); ranges in which the target is reached, what that means in the note (a threshold); the plans (a plan); what is reached, then
/// the bill where there is one (a capacity); dates, what failures cost, the histogram (a Monte Carlo). The title says what was asked.
[[nodiscard]] std::vector<Table> answerTables(const study::StudyAnswer& answer, const Scenario& scenario, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// What studies may move, with its present value and usual range, and how many figures that moves.
[[nodiscard]] Table inputTable(const std::vector<study::AvailableInput>& inputs, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});
/// Of the scenario's studies, which `answers` holds in the same order (see store::answersOf); one that could not be run says why.
[[nodiscard]] std::vector<Table> studyTables(const Scenario& scenario, const catalogue::Catalogue& catalogue, const StudyAnswers& answers, const text::Translator& translate = {});
/// Name of an uncertain input: "Node failure rate".
[[nodiscard]] const text::Entry& entryOf(assess::Uncertainty input);

} // namespace spanwright::report
