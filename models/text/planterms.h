// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about finish dates, upgrades of capacity and best plans.
enum class PlanTerm : std::uint8_t {
    // finish dates; kinds in the order of assess::FailureKind
    FailsNodes, FailsFibreCut, FailsBothPaths, FailsAmplifiers, FailsLightPath, FailsSite,
    HeadingFinish, HeadingFinishLosses, HeadingFinishBins,
    ColumnP10, ColumnMiddle, ColumnMean, ColumnDeviation, ColumnFinishRuns, ColumnShareBy, ColumnFromTime, ColumnToTime, ColumnEndsBy, ColumnCause, ColumnTimesRun, ColumnHoursLost,
    RowWallClock, RowEndDate, RowCheckpoints,
    NoteFinish,           ///< {runs} {seed} {work} {expected}
    NoteUnfinished,       ///< {runs} {times}
    NoteWithin,           ///< {share} {wall}
    ReasonJobMissing, ///< no argument
};

namespace text {
[[nodiscard]] const Entry& entry(PlanTerm term);
[[nodiscard]] std::span<const Entry> planTermTable();
} // namespace text
} // namespace spanwright
