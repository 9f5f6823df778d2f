// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <vector>

/// Which slots of a link's spectrum its light paths take.
namespace spanwright::network {

/// Channels of a group side by side in one band of one fibre pair.
struct TakenSlots {
    WavelengthId group;
    int pair = 0;                    ///< from 0
    Frequency from, to;              ///< edges
    int channels = 0;
    bool operator==(const TakenSlots&) const = default;
};
struct Occupancy {
    int pairs = 0;                   ///< that were looked at
    std::vector<TakenSlots> taken;   ///< in the order of the groups
    Frequency free;                  ///< of these pairs together
    std::int64_t placed = 0;         ///< light paths with a slot
    std::int64_t left = 0;           ///< light paths without
};
inline constexpr int kPairsMost = 1000; ///< looked at; more are no picture
/// First fit: group after group in the scenario's order, light path after light path, takes the lowest free slot of C, then of L, of the first fibre pair that has
/// one. Each link by itself: a path over several links may stand elsewhere on each. Modes without a slot (not on the grid) take none.
[[nodiscard]] Occupancy occupancy(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);

} // namespace spanwright::network
