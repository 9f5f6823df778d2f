// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "units/units.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spanwright::evidence {

/// A published measurement as its source prints it (docs/formats.md, "Measured runs"). Empty and nullopt: not stated.
struct MeasuredRun {
    std::string id, source, sourcePath, scope, notes;
    // model
    std::string model, attention;
    std::optional<double> parametersB; ///< 10^9 parameters
    std::optional<int> layers, hidden, heads, kvHeads, headDim, ffn, vocabulary, sequence;
    std::optional<bool> isGated;
    std::optional<int> experts, topK, sharedExperts, moeFfn, denseLayers;
    // machine
    std::string accelerator;           ///< catalogue id; empty: mixed cards
    std::string interconnect, framework, precision;
    std::optional<int> gpus, perNode;
    // layout
    std::optional<int> tensor, pipeline, chunks, data, context, expert, microBatch, microBatches, globalBatch;
    std::optional<bool> isSequenceParallel;
    std::string sharding, schedule, recompute, offload;
    // results
    std::optional<Duration> step;
    std::optional<double> tokensPerSecond;  ///< one accelerator
    std::optional<double> samplesPerSecond; ///< one accelerator
    std::optional<double> memory;           ///< as printed, in `memoryUnit`
    std::string memoryUnit, memoryKind;     ///< unit: "GiB", "GB" or "GB or GiB"
    bool hasSites = false;                  ///< several sites or a wide-area link
    std::vector<std::string> notStated;

    [[nodiscard]] bool isMoe() const { return experts.value_or(0) > 0; }
};

/// Reads a JSON list of rows. An error names the row, its id and the key: "rows[3] (mpt-007).gpus".
[[nodiscard]] Result<std::vector<MeasuredRun>> readRuns(std::string_view json);
/// The shipped rows. Read on first use, then shared; safe from any thread.
[[nodiscard]] std::span<const MeasuredRun> embeddedRuns();

} // namespace spanwright::evidence
