// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace spanwright::study {

/// Which layouts are tried. Usual: TP inside the scale-up domain, CP up to 8, micro-batches up to 16, 1F1B, interleaved and
/// ZB-H1, ZeRO 1 and 3. Full: everything that divides, all schedules, sequence parallelism, overlaps and sharding on and off.
enum class LayoutSpace : std::uint8_t { Usual, Full };

struct LayoutCandidate {
    Layout layout;
    Duration step;
    Bytes memory;
};

struct LayoutSearch {
    std::int64_t considered = 0;   ///< combinations of the space
    std::int64_t indivisible = 0;  ///< of these, what heads, layers, batch or experts do not allow
    std::int64_t tooLarge = 0;     ///< divisible, but over the memory
    std::int64_t timed = 0;        ///< the rest, every one timed in full
    std::vector<LayoutCandidate> best;   ///< fastest first
    std::vector<LayoutCandidate> pareto; ///< nobody else is both faster and smaller; fastest first
    bool isComplete = true;        ///< false: stopped before the end
};

/// All layouts of a job on a machine: pruned by divisibility and memory before timing. `goOn` hears the share done and stops
/// the search by returning false. Model, machine, profile, batch and cross-site part of `base` stay; of its layout only K.
[[nodiscard]] LayoutSearch searchLayouts(const training::StepInput& base, LayoutSpace space, std::size_t top,
                                         const std::function<bool(double)>& goOn = {});

/// The step of the same job with another layout, by parts.
[[nodiscard]] std::vector<assess::Part> stepPartsOf(const training::StepInput& base, const Layout& layout);
/// What a layout loses most by: the part that grew most against the fastest, and by how much. Nothing when none grew.
[[nodiscard]] std::optional<assess::Part> mostLost(const std::vector<assess::Part>& fastest, const std::vector<assess::Part>& other);

} // namespace spanwright::study
