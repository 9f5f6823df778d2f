// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/planterms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of PlanTerm.
constexpr Entry kPlanTerms[] = {
    {"finish.kind_nodes", SW_TEXT("text", "Nodes")},
    {"finish.kind_fibre_cut", SW_TEXT("text", "Fibre cuts")},
    {"finish.kind_both_paths", SW_TEXT("text", "Both paths of a protected link")},
    {"finish.kind_amplifiers", SW_TEXT("text", "Line amplifiers")},
    {"finish.kind_light_path", SW_TEXT("text", "Light paths")},
    {"finish.kind_site", SW_TEXT("text", "Sites")},
    {"finish.heading", SW_TEXT("text", "Finish date")},
    {"finish.heading_losses", SW_TEXT("text", "What failures cost a run")},
    {"finish.heading_bins", SW_TEXT("text", "Runs by finish date")},
    {"finish.column_p10", SW_TEXT("text", "P10")},
    {"finish.column_middle", SW_TEXT("text", "P50")},
    {"finish.column_mean", SW_TEXT("text", "Mean of the runs")},
    {"finish.column_deviation", SW_TEXT("text", "Standard deviation")},
    {"finish.column_runs", SW_TEXT("text", "Drawn runs")},
    {"finish.column_share_by", SW_TEXT("text", "Ended by then")},
    {"finish.column_from", SW_TEXT("text", "Wall clock from")},
    {"finish.column_to", SW_TEXT("text", "Wall clock to")},
    {"finish.column_ends_by", SW_TEXT("text", "Ends by")},
    {"finish.column_cause", SW_TEXT("text", "Cause")},
    {"finish.column_times", SW_TEXT("text", "Times a run")},
    {"finish.column_hours", SW_TEXT("text", "Lost a run")},
    {"finish.row_wall", SW_TEXT("text", "Wall clock")},
    {"finish.row_date", SW_TEXT("text", "Ends on")},
    {"finish.row_checkpoints", SW_TEXT("text", "Writing checkpoints")},
    {"finish.note", SW_TEXT("text", "{runs} runs drawn with seed {seed}; the steps alone take {work}. Closed form of the goodput: {expected}. Failures strike at random at the likely rates; that the rates themselves are uncertain is not drawn here.")},
    {"finish.note_unfinished", SW_TEXT("text", "{runs} runs did not end within {times} times their steps: failures outrun restarts.")},
    {"finish.note_within", SW_TEXT("text", "{share} of the runs end within {wall}.")},
    {"plan.reason_no_job", SW_TEXT("text", "the scenario has no training job that can be computed.")},
};
static_assert(std::size(kPlanTerms) == static_cast<std::size_t>(PlanTerm::ReasonJobMissing) + 1);

} // namespace

const Entry& entry(PlanTerm term) { return kPlanTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> planTermTable() { return kPlanTerms; }

} // namespace spanwright::text
