// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "project/merge.h"
#include "report/report.h"

namespace spanwright::widgets {

/// Changed inputs from one scenario to another: a row each, item, input, before, after. The note says how many, or that there are none.
[[nodiscard]] report::Table differenceTable(const Document& document, const Scenario& before, const Scenario& after);
/// A conflict in words: "Fibre link A – B: Length".
[[nodiscard]] QString conflictText(const Scenario& ours, const Scenario& theirs, const edits::MergeConflict& conflict);

} // namespace spanwright::widgets
