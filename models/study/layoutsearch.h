// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace spanwright::study {

/// Which layouts are tried. A context-parallel rank keeps 2,048 tokens or more in all but Everything.
/// Usual: TP inside the scale-up domain, CP up to 8, micro-batches up to 16, 1F1B, interleaved and ZB-H1, ZeRO 1 and 3, TP overlap
/// none and ring. Full: every TP, PP, micro-batch and number of chunks that divides; besides ZeRO 0, pipelined TP overlap, sequence
/// parallelism and DP overlap on and off, offload of weights, activations and optimizer states, both orders of ranks.
/// Everything: all schedules and ZeRO 2 as well.
enum class LayoutSpace : std::uint8_t { Usual, Full, Everything };

/// Why a layout is left out before it is timed: the first rule that it breaks, in this order.
enum class Rule : std::uint8_t { Product, Heads, Layers, OddStages, Batch, Experts, Sequence, Rounds, Memory };
inline constexpr std::size_t kRules = 9;

struct LayoutCandidate {
    Layout layout;
    Duration step;
    Bytes memory;
    std::int64_t order = 0; ///< place in the space; the earlier of two equal ones wins
};

struct LayoutSearch {
    std::int64_t considered = 0;                ///< distinct layouts of the space
    std::array<std::int64_t, kRules> pruned{};  ///< by Rule
    std::int64_t timed = 0;                     ///< the rest, every one timed in full
    std::vector<LayoutCandidate> best;          ///< fastest first
    std::vector<LayoutCandidate> pareto;        ///< nobody else is both faster and smaller; fastest first
    int threads = 1;
    bool isComplete = true;                     ///< false: stopped before the end
    [[nodiscard]] std::int64_t prunedBy(Rule rule) const { return pruned[static_cast<std::size_t>(rule)]; }
    [[nodiscard]] std::int64_t tooLarge() const { return prunedBy(Rule::Memory); }
    [[nodiscard]] std::int64_t indivisible() const { return considered - tooLarge() - timed; } ///< by any other rule
};

/// Hears the share of the space that is done and what was found so far, from one thread at a time; false stops the search.
using Progress = std::function<bool(double share, const LayoutSearch& soFar)>;

/// All layouts of a job on a machine: pruned by divisibility and memory before timing. Model, machine, profile, batch and
/// cross-site part of `base` stay; of its layout K and the overlap of experts. `threads` 0: all cores; never more than there are. The answer does not
/// depend on the threads.
[[nodiscard]] LayoutSearch searchLayouts(const training::StepInput& base, LayoutSpace space, std::size_t top, const Progress& goOn = {}, int threads = 0);

/// The step of the same job with another layout, by parts.
[[nodiscard]] std::vector<assess::Part> stepPartsOf(const training::StepInput& base, const Layout& layout);
/// What a layout loses most by: the part that grew most against the fastest, and by how much. Nothing when none grew.
[[nodiscard]] std::optional<assess::Part> mostLost(const std::vector<assess::Part>& fastest, const std::vector<assess::Part>& other);

} // namespace spanwright::study
