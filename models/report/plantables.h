// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/plan.h"

namespace spanwright::report {

/// A row a candidate, best first; the note says why the first one wins and why the best of another kind loses.
[[nodiscard]] Table planTable(const Scenario& scenario, const study::BestPlan& plan, const text::Translator& translate = {});
/// "Wuhan 512 + Xi'an 512".
[[nodiscard]] std::string sitesText(const study::PlanCandidate& candidate);

} // namespace spanwright::report
