// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "study/montecarlo.h"

namespace spanwright::report {

/// Wall clock, end and goodput at P10, P50, P90 and on average; the note has how they were drawn and the closed form beside them.
[[nodiscard]] Table finishTable(const Scenario& scenario, const study::FinishDates& dates, const text::Translator& translate = {});
/// How often each kind of failure strikes a run and what it costs, checkpoints last.
[[nodiscard]] Table finishLossTable(const study::FinishDates& dates, const text::Translator& translate = {});
/// The histogram: a row a bin.
[[nodiscard]] Table finishBinTable(const study::FinishDates& dates, const text::Translator& translate = {});
/// "97 % of the runs end within 100 d."
[[nodiscard]] std::string finishWithin(const study::FinishDates& dates, Duration deadline, const text::Translator& translate = {});

} // namespace spanwright::report
