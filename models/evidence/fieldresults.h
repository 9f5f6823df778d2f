// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/units.h"
#include <span>
#include <string>
#include <vector>

/// Published results that stand beside ours.
namespace spanwright::evidence {

/// Efficiency against one site that somebody stated for a distance.
struct FieldResult {
    std::string id, title, evidence, source; ///< evidence: "press claim", "vendor measurement"
    Length distance;
    Fraction efficiency;
    bool isBound = false;                    ///< "above": the stated value is a lower bound
};
/// Shortest first.
[[nodiscard]] std::span<const FieldResult> fieldResults();
/// The `count` results nearest in distance (on a log scale).
[[nodiscard]] std::vector<const FieldResult*> nearestFieldResults(Length distance, std::size_t count);

} // namespace spanwright::evidence
