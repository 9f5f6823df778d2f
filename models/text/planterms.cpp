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
    {"upgrade.reason_figure", SW_TEXT("text", "links can be planned for efficiency, step time, days to train, tokens a second or MFU.")},
    {"upgrade.reason_target", SW_TEXT("text", "the target must be above 0.")},
    {"upgrade.reason_one_site", SW_TEXT("text", "the job stands in one site: no link carries it.")},
    {"upgrade.transponders", SW_TEXT("text", "Transponders: {name}")},
    {"upgrade.pairs", SW_TEXT("text", "Fibre pairs with their amplifiers: {name}")},
    {"upgrade.fibre", SW_TEXT("text", "Other fibre in its place: {name}")},
    {"upgrade.spares", SW_TEXT("text", "Spares")},
    {"upgrade.reached", SW_TEXT("text", "The target is reached, as the assessment of the upgraded scenario says.")},
    {"upgrade.already", SW_TEXT("text", "The scenario meets the target as it is; nothing needs to be bought.")},
    {"upgrade.not_by_links", SW_TEXT("text", "Not reachable by links: not even unlimited rate and the least delay that can be bought would do.")},
    {"upgrade.not_by_plant", SW_TEXT("text", "Not reachable with what may be bought: spectrum, fibre pairs, routes and modes that close do not carry the rate that is needed.")},
    {"upgrade.not_by_transport", SW_TEXT("text", "Links could carry it, but the figure stays below the target: windows, credits, loss or spreading of the senders limit it.")},
    {"upgrade.stopped", SW_TEXT("text", "Stopped before the end.")},
    {"upgrade.optimal", SW_TEXT("text", "proven to be the cheapest for this rate and delay")},
    {"upgrade.feasible", SW_TEXT("text", "time was up; at most {gap} above the cheapest")},
    {"upgrade.heading", SW_TEXT("text", "Cheapest upgrade of links")},
    {"upgrade.heading_bill", SW_TEXT("text", "Bill of materials")},
    {"upgrade.column_item", SW_TEXT("text", "Item")},
    {"upgrade.column_pieces", SW_TEXT("text", "Pieces")},
    {"upgrade.column_first", SW_TEXT("text", "First cost")},
    {"upgrade.column_yearly", SW_TEXT("text", "Cost a year")},
    {"upgrade.row_before", SW_TEXT("text", "Before the upgrade")},
    {"upgrade.row_reached", SW_TEXT("text", "After the upgrade")},
    {"upgrade.row_target", SW_TEXT("text", "Target")},
    {"upgrade.row_rate", SW_TEXT("text", "Rate needed at each boundary")},
    {"upgrade.row_delay", SW_TEXT("text", "Share of the present delay that it may keep")},
    {"upgrade.row_solved", SW_TEXT("text", "Integer programs solved")},
    {"upgrade.note_bill", SW_TEXT("text", "Cost a year: level payments for what is bought and its spares, lease and upkeep of fibre, electricity. Hollow core: its cable's material is charged on top of the usual price of fibre; nobody publishes that price.")},
};
static_assert(std::size(kPlanTerms) == static_cast<std::size_t>(PlanTerm::NoteBill) + 1);

} // namespace

const Entry& entry(PlanTerm term) { return kPlanTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> planTermTable() { return kPlanTerms; }

} // namespace spanwright::text
