// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about model size against tokens and serving.
enum class SizeTerm : std::uint8_t {
    ReasonNumbers, ReasonNoPrice, ReasonLoss, ReasonNoJob,
    MeasureCompute,
    HeadingAnswer, HeadingSizes, HeadingSwings, HeadingWhy, HeadingPublished, HeadingServed,
    ColumnLeast, ColumnOptimal, ColumnGiven, ColumnTrainingTokens, ColumnTokensPerParameter, ColumnTraining, ColumnServing, ColumnTotal, ColumnOverLeast, ColumnMark, ColumnChange, ColumnSaving, ColumnServed,
    RowTrainingFlops, RowServingFlops, RowTrainingHours, RowServingHours, RowTrainingOf, RowServingOf, RowTotalOf, RowSaving,
    MarkLeast, MarkOptimal, MarkGiven, MarkOutside,
    // in the order of study::SizeSwing::Cause
    SwingLaw, SwingLeastOptimal, SwingMostOptimal, SwingLeastServing, SwingMostServing, ///< {law} or {value}
    WhyIrreducible, WhySize, WhyData, WhySizeExponent, WhyDataExponent, WhyLoss, WhyLike, WhyServed, WhyPeak, WhyTrainingUse, WhyServingUse, WhyHour, WhyLeastSize,
    WhyFormula, WhyCost, WhyFlops, SourceLaw, SourceRun, SourceChosen,
    NoteRange, NoteNoInterval, ///< {low} {high} {least} {most}
    NoteLimits,       ///< {parameters} {tokens}
    NoteOutside, NoteMixture, NotePower,
    NotePublished, NoteServed,
};

namespace text {
[[nodiscard]] const Entry& entry(SizeTerm term);
[[nodiscard]] std::span<const Entry> sizeTermTable();
} // namespace text
} // namespace spanwright
