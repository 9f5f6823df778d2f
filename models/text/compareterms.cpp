// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/compareterms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of CompareTerm.
constexpr Entry kCompareTerms[] = {
    {"compare.heading_compare", SW_TEXT("text", "Compared with {base}")},
    {"compare.heading_changes", SW_TEXT("text", "What {other} changes in {base}")},
    {"compare.group_totals", SW_TEXT("text", "Figures of the scenario")},
    {"compare.group_findings", SW_TEXT("text", "Findings")},
    {"compare.group_jobs", SW_TEXT("text", "Figures by job")},
    {"compare.group_step", SW_TEXT("text", "Step time")},
    {"compare.group_memory", SW_TEXT("text", "Memory of the worst rank")},
    {"compare.group_power", SW_TEXT("text", "Power")},
    {"compare.group_rental", SW_TEXT("text", "Cost, rental")},
    {"compare.group_amortised", SW_TEXT("text", "Cost, amortised ownership")},
    {"compare.group_acquisition", SW_TEXT("text", "Cost, acquisition")},
    {"compare.group_sites", SW_TEXT("text", "Sites")},
    {"compare.group_links", SW_TEXT("text", "Fibre links")},
    {"compare.row_errors", SW_TEXT("text", "Errors")},
    {"compare.row_warnings", SW_TEXT("text", "Warnings")},
    {"compare.row_installed", SW_TEXT("text", "Accelerators installed")},
    {"compare.row_used", SW_TEXT("text", "Accelerators used")},
    {"compare.column_figure", SW_TEXT("text", "Name")},
    {"compare.column_change", SW_TEXT("text", "Difference")},
    {"compare.column_item", SW_TEXT("text", "Changed item")},
    {"compare.column_input", SW_TEXT("text", "Input")},
    {"compare.column_before", SW_TEXT("text", "In the base")},
    {"compare.column_after", SW_TEXT("text", "Here")},
    {"compare.column_alone", SW_TEXT("text", "{figure}, this item alone")},
    {"compare.better", SW_TEXT("text", "better")},
    {"compare.worse", SW_TEXT("text", "worse")},
    {"compare.points", SW_TEXT("text", "{value} points")},
    {"compare.item_added", SW_TEXT("text", "added")},
    {"compare.item_removed", SW_TEXT("text", "removed")},
    {"compare.order", SW_TEXT("text", "Elements in order")},
    {"compare.note_compare", SW_TEXT("text", "Likely values. Items are matched by their id, and by their name between files. A difference is absolute and in per cent of the base; points are percentage points.")},
    {"compare.note_changes", SW_TEXT("text", "Names, sources, notes and the drawing are no inputs and are left out. An item alone: the base with this item as it is in the other scenario and nothing else changed; such steps do not add up where items act on each other.")},
    {"compare.no_difference", SW_TEXT("text", "No figure differs.")},
    {"compare.no_change", SW_TEXT("text", "No input differs.")},
    {"compare.reason_one_scenario", SW_TEXT("text", "there is one scenario only; two are needed to compare.")},
    {"compare.reason_many_scenarios", SW_TEXT("text", "at most three scenarios can stand beside the base.")},
    {"compare.reason_same_name", SW_TEXT("text", "\"{name}\" is the base already, or stands twice.")},
};
static_assert(std::size(kCompareTerms) == static_cast<std::size_t>(CompareTerm::ReasonSameName) + 1);

} // namespace

const Entry& entry(CompareTerm term) { return kCompareTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> compareTermTable() { return kCompareTerms; }

} // namespace spanwright::text
