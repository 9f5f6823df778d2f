// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "evidence/lowcommrows.h"
#include "evidence/validation.h"
#include "text/errors.h"
#include "training/lowcomm.h"
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// Published results of training and serving over several sites beside ours (docs/formats.md, "Cross-site rows").
namespace spanwright::evidence {

/// One pipelined step over equal sites: seconds of the step / micro-batches, without optimizer. Forward, gradient of the input and
/// gradient of the weights take `forward` each.
struct PipelineCase {
    std::string schedule;    ///< as published: "1f1b", "zbh1", "zbv", "ud", "udsub", "wave", a suffix "-2xmem", or a name of the pipeline verb
    Duration forward;        ///< of a micro-batch on a stage; > 0
    Duration oneWay;         ///< between sites; >= 0
    Duration transfer;       ///< of one message between sites; >= 0
    int sites = 1;           ///< 1 ... stages
    int stages = 1;
    int microBatches = 1;
    int memoryFactor = 1;    ///< micro-batches that a stage may hold / stages
};
/// Bandwidth between sites, Gb/s, for a share of the time computing.
struct BandwidthCase {
    std::string method;
    training::LowComm job;
    double utilisation = 1;  ///< 0 ... 1
};
/// Keys and values that a prefill instance makes, Gb/s.
struct KvRateCase {
    int tokens = 1;
    int accelerators = 1;
    std::string accelerator; ///< catalogue id
};

struct CrossSiteRow {
    std::string id, source, model, kind;
    std::optional<double> value; ///< published, in the unit of its kind
    std::variant<std::monostate, PipelineCase, BandwidthCase, KvRateCase> parts; ///< monostate: a kind that is not predicted
};
/// {"rows": [...]} or a bare list. Fails with the row and key of the first mistake; keys that are not read are let pass.
[[nodiscard]] Result<std::vector<CrossSiteRow>> readCrossSiteRows(std::string_view json);
/// The shipped rows, in file order.
[[nodiscard]] std::span<const CrossSiteRow> crossSiteRows();

struct CrossSiteResult {
    const CrossSiteRow* row = nullptr;
    std::string group;               ///< schedule, method or model
    std::optional<double> predicted; ///< in the unit of the row
    std::string skipped;             ///< why it is not predicted; empty: it is
    std::string anchor;              ///< pipeline: id of the row whose value gives the compute time; empty: the stated forward time does
    bool isAnchor = false;           ///< its own anchor, so it says nothing about the model
    std::optional<double> tolerance; ///< aimed at; none is stated for the zero-bubble schedules of others
    /// Predicted over published less 1. Nothing without both.
    [[nodiscard]] std::optional<double> error() const;
};
/// A pipeline row is anchored on its zero-delay cell: the row of the same schedule, stages, micro-batches, forward time and memory without
/// delay and transfer, of the same number of sites before another, from `rows` before the shipped ones. That cell gives the time of a
/// pass; delays and transfers are as stated. Nothing is fitted to a row with a delay.
[[nodiscard]] std::vector<CrossSiteResult> predictCrossSite(std::span<const CrossSiteRow> rows, const catalogue::Catalogue& catalogue);

/// Rows of a kind, or of a group of it.
struct CrossSiteSummary {
    std::string kind, group;  ///< group empty: the whole kind
    int rows = 0, predicted = 0, anchors = 0;
    int within = 0;           ///< of the rows compared, those within their tolerance
    ErrorStats errors;        ///< of rows with both values that are not their own anchor
};
/// By kind in order of appearance, then its groups.
[[nodiscard]] std::vector<CrossSiteSummary> summarise(std::span<const CrossSiteResult> results);
/// {"rows": [...], "summary": {...}}, and "runs" and "claims" where there are any.
[[nodiscard]] std::string toJson(std::span<const CrossSiteResult> results, std::span<const LowCommResult> runs = {}, std::span<const ClaimImplied> claims = {});

} // namespace spanwright::evidence
