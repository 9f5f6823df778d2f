// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "project/merge.h"
#include "report/report.h"

namespace spanwright::widgets {

/// Changed inputs from one scenario to another: a row each, item, input, before, after. The note says how many, or that there are none.
[[nodiscard]] report::Table differenceTable(const Document& document, const Scenario& before, const Scenario& after);
/// What a project holds and how it differs from what was saved, in a few lines; without something saved, what it holds.
[[nodiscard]] QString contentText(const Document& document, const Project& project, const Project* saved);
/// A conflict in words: "Fibre link A – B: Length".
[[nodiscard]] QString conflictText(const Scenario& ours, const Scenario& theirs, const edits::MergeConflict& conflict);

} // namespace spanwright::widgets
