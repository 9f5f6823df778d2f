// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "evidence/fieldresults.h"
#include "training/lowcomm.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Single published runs over long distances beside ours, and what press claims imply (docs/formats.md, "Low-communication rows").
namespace spanwright::evidence {

/// A row of resources/measurements/low-communication.json. Nothing where the source does not state it.
struct LowCommRow {
    std::string id, title, source;
    bool isRecalled = false;
    Duration compute;                             ///< between two exchanges
    std::optional<training::LowComm> job;         ///< one exchange of all parameters after `compute`
    bool hidesBackward = false;                   ///< the exchange runs beside the backward; else nothing hides it
    std::optional<Duration> exchange;             ///< given, not predicted
    std::optional<BitRate> bandwidth;
    BitRate leastBandwidth, mostBandwidth;        ///< assumed where none is published; 0: not
    std::optional<Duration> publishedExchange;
    Fraction publishedShare;                      ///< of the time computing
};
/// In file order.
[[nodiscard]] std::span<const LowCommRow> lowCommRows();

struct LowCommResult {
    const LowCommRow* row = nullptr;
    std::optional<Duration> exchange;             ///< of the bytes over the bandwidth, or as given
    std::optional<Fraction> share;                ///< of the time computing
    std::optional<BitRate> bandwidth;             ///< that gives the published share
    std::optional<Fraction> leastShare, mostShare; ///< over the assumed range of bandwidth
};
[[nodiscard]] LowCommResult predict(const LowCommRow& row);

/// A press claim of an efficiency over a distance, and the micro-batch that it takes when a pipeline crosses once in strict 1F1B: forward and
/// backward last at least a e / (1 - e), a the one-way delay of the fibre alone.
struct ClaimImplied {
    const FieldResult* claim = nullptr;
    Duration oneWay;
    Duration microBatch;                          ///< at least
};
/// Claims of the shipped field results, shortest first; the fibre is standard single-mode.
[[nodiscard]] std::vector<ClaimImplied> impliedByClaims(const catalogue::Catalogue& catalogue);

} // namespace spanwright::evidence
