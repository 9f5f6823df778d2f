// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about scenarios side by side.
enum class CompareTerm : std::uint8_t {
    HeadingCompare,                          ///< {base}
    HeadingChanges,                          ///< {other} {base}
    // in the order of study::CompareGroup
    GroupTotals, GroupFindings, GroupJobs, GroupStep, GroupMemory, GroupPower, GroupRental, GroupAmortised, GroupAcquisition, GroupSites, GroupLinks,
    RowErrors, RowWarnings, RowInstalled, RowUsed,
    ColumnFigure, ColumnChange, ColumnItem, ColumnInput, ColumnBefore, ColumnAfter, ColumnAlone, ///< the last one: {figure}
    Better, Worse, Points,                   ///< the last one: {value} percentage points
    ItemAdded, ItemRemoved, Order,
    NoteCompare, NoteChanges, NoDifference, NoChange,
    ReasonOneScenario, ReasonManyScenarios, ReasonSameName, ///< the last one: {name}
};

namespace text {
[[nodiscard]] const Entry& entry(CompareTerm term);
[[nodiscard]] std::span<const Entry> compareTermTable();
} // namespace text
} // namespace spanwright
