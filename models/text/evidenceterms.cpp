// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/evidenceterms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of EvidenceTerm.
constexpr Entry kEvidenceTerms[] = {
    {"evidence.heading_summary", SW_TEXT("text", "Published results over several sites: errors by kind and group")},
    {"evidence.heading_rows", SW_TEXT("text", "Published results over several sites, beside ours")},
    {"evidence.heading_skipped", SW_TEXT("text", "Not predicted")},
    {"evidence.heading_runs", SW_TEXT("text", "Single runs of low communication")},
    {"evidence.heading_claims", SW_TEXT("text", "Claims of efficiency over a distance")},
    {"evidence.column_kind", SW_TEXT("text", "Kind, group")},
    {"evidence.column_rows", SW_TEXT("text", "Rows")},
    {"evidence.column_compared", SW_TEXT("text", "Compared")},
    {"evidence.column_median", SW_TEXT("text", "Median error")},
    {"evidence.column_worst", SW_TEXT("text", "Worst error")},
    {"evidence.column_within", SW_TEXT("text", "Within tolerance")},
    {"evidence.column_row", SW_TEXT("text", "Row")},
    {"evidence.column_published", SW_TEXT("text", "Published")},
    {"evidence.column_predicted", SW_TEXT("text", "Predicted")},
    {"evidence.column_error", SW_TEXT("text", "Off by")},
    {"evidence.column_why", SW_TEXT("text", "Why")},
    {"evidence.column_run", SW_TEXT("text", "Run")},
    {"evidence.column_share", SW_TEXT("text", "Share computing, published")},
    {"evidence.column_our_share", SW_TEXT("text", "Ours")},
    {"evidence.column_exchange", SW_TEXT("text", "Exchange, published")},
    {"evidence.column_our_exchange", SW_TEXT("text", "Exchange, ours")},
    {"evidence.column_bandwidth", SW_TEXT("text", "Rate that gives the published share")},
    {"evidence.column_span", SW_TEXT("text", "Share over an assumed range")},
    {"evidence.column_claim", SW_TEXT("text", "Claim")},
    {"evidence.column_distance", SW_TEXT("text", "Distance")},
    {"evidence.column_efficiency", SW_TEXT("text", "Efficiency claimed")},
    {"evidence.column_one_way", SW_TEXT("text", "One way")},
    {"evidence.column_micro_batch", SW_TEXT("text", "Micro-batch takes at least")},
    {"evidence.anchor", SW_TEXT("text", "anchor")},
    {"evidence.span", SW_TEXT("text", "{low} to {high} at {least} to {most}")},
    {"evidence.note_rows", SW_TEXT("text", "Pipelines in seconds a micro-batch, each anchored on its own cell without delay; others in Gb/s. A star marks an error past its tolerance.")},
    {"evidence.note_runs", SW_TEXT("text", "What a source gives is taken, the rest is predicted by the closed form of low communication.")},
    {"evidence.note_claims", SW_TEXT("text", "Claims of the press, not measurements: under strict 1F1B with one crossing, forward and backward of a micro-batch take at least what stands in the last column.")},
};
static_assert(std::size(kEvidenceTerms) == static_cast<std::size_t>(EvidenceTerm::NoteClaims) + 1);

} // namespace

const Entry& entry(EvidenceTerm term) { return kEvidenceTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> evidenceTermTable() { return kEvidenceTerms; }

} // namespace spanwright::text
