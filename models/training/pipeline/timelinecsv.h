// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"
#include <iosfwd>

namespace spanwright::training::pipeline {

/// "forward", "backward", "backward_input", "backward_weight": stable names for files.
[[nodiscard]] std::string_view name(Work work);
/// One line an activity: kind, stage, to_stage (transfers only), chunk, micro_batch, start_s, end_s; all counted from 1.
void writeTimeline(std::ostream& out, const Outcome& outcome);

} // namespace spanwright::training::pipeline
