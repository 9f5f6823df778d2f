// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about published results over several sites.
enum class EvidenceTerm : std::uint8_t {
    HeadingSummary, HeadingRows, HeadingSkipped, HeadingRuns, HeadingClaims,
    ColumnKind, ColumnRows, ColumnCompared, ColumnMedian, ColumnWorst, ColumnWithin, ColumnRow, ColumnPublished, ColumnPredicted, ColumnError, ColumnWhy,
    ColumnRun, ColumnShare, ColumnOurShare, ColumnExchange, ColumnOurExchange, ColumnBandwidth, ColumnSpan,
    ColumnClaim, ColumnDistance, ColumnEfficiency, ColumnOneWay, ColumnMicroBatch,
    CellAnchor,
    CellSpan,             ///< {low} {high} {least} {most}
    NoteRows, NoteRuns, NoteClaims,
};

namespace text {
[[nodiscard]] const Entry& entry(EvidenceTerm term);
[[nodiscard]] std::span<const Entry> evidenceTermTable();
} // namespace text
} // namespace spanwright
