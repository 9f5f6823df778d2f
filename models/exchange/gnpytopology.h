// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/gnpynode.h"
#include <map>
#include <vector>

namespace spanwright::exchange {

/// Elements of a GNPy topology and how they follow each other. What is wrong is kept in the result of the root; a topology that
/// failed may be incomplete.
struct GnpyTopology {
    std::vector<GnpyNode> elements;
    std::map<std::string, std::size_t> index;                      ///< by uid
    std::vector<std::pair<std::size_t, std::size_t>> connections;  ///< each holds in one direction
    std::vector<double> lengths;                                   ///< of the fibre in the element a connection leads to, in the file's own unit

    explicit GnpyTopology(const GnpyNode& root);
    /// Indices from one to the other, the least fibre between; empty when none leads there.
    [[nodiscard]] std::vector<std::size_t> path(std::size_t from, std::size_t to) const;
};

inline constexpr double kFusedLoss = 1; ///< dB of a Fused element that names none, as GNPy assumes

/// m of fibre in a Fiber; length_units says whether the file has km (so when absent) or m.
[[nodiscard]] double gnpyLength(const GnpyNode& fiber);

} // namespace spanwright::exchange
