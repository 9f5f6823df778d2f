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
    ReasonJobMissing,
    // upgrades; kinds and outcomes in the order of study::UpgradeKind and study::CapacityOutcome, proofs of study::SolverStatus
    ReasonFigure, ReasonTarget, ReasonOneSite,
    UpgradeTransponders, UpgradePairs, UpgradeFibre, UpgradeSpares,
    OutcomeReached, OutcomeAlready, OutcomeNotByLinks, OutcomeNotByPlant, OutcomeNotByTransport, OutcomeStopped,
    ProvenOptimal, ProvenFeasible, ///< {gap} of the second
    HeadingUpgrade, HeadingBill,
    ColumnItem, ColumnPieces, ColumnFirstCost, ColumnYearlyCost,
    RowFigureBefore, RowFigureReached, RowFigureTarget, RowRateNeeded, RowDelayLeft, RowSolved,
    NoteBill,
    // best plan; limits in the order of study::PlanLimit
    LimitSiteCap, LimitDeadline, LimitBudget, LimitCarbon, LimitWan,
    HeadingPlan,
    ColumnSites, ColumnCut, ColumnLayout, ColumnTime, ColumnRemark, ColumnWorse, ColumnWorstPart,
    RemarkDrawn, RemarkPareto, RemarkBreaks, ///< {limit} of the last
    CutLocalSteps,        ///< {steps}
    CutInFlight,          ///< {held}
    NoteGoalTime, NoteGoalCost,
    NoteWinner, NoteWinnerCost, ///< {plan} {time} {cost}
    NoteRunnerUp, NoteRunnerUpPart, ///< {plan} {more} {part} {amount}
    NoteNoneWithin,
    NoteSearched,         ///< {placements} {considered} {timed} {assessed}
    NoteNothingFits,
    NoteExtraTokens,      ///< {low} {high} of the winner
    NoteExtraTokensExtrapolated, ///< the same
    RemarkExtrapolated,
};

namespace text {
[[nodiscard]] const Entry& entry(PlanTerm term);
[[nodiscard]] std::span<const Entry> planTermTable();
} // namespace text
} // namespace spanwright
