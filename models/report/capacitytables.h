// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/capacity.h"

namespace spanwright::report {

/// The figure before and after, what was needed and the sums; the note says how far it came and what the solver proves.
[[nodiscard]] Table capacityTable(const Scenario& scenario, const study::CapacityQuestion& question, const study::CapacityPlan& plan, const text::Translator& translate = {});
/// A row a purchase, the sum last; no rows where nothing is bought.
[[nodiscard]] Table billTable(const Scenario& scenario, const study::CapacityPlan& plan, const text::Translator& translate = {});

} // namespace spanwright::report
