// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <span>

/// Who has a site, and what that costs: rent of accelerators, of space, and of bytes that leave. Formulas: docs/physics.md, "Cost".
namespace spanwright::cost {

/// A cloud whose prices the catalogue has.
struct Provider {
    std::string_view id;   ///< "aws"
    std::string_view name; ///< "AWS"
};
[[nodiscard]] std::span<const Provider> providers();

/// The owner that a site names: one of the assumptions' own list, else the user's own ("" or "own"), "colocation", or a cloud of the catalogue by
/// id or name. Empty when there is none of that name.
[[nodiscard]] std::optional<Owner> ownerOf(const std::string& name, const Assumptions& assumptions);
/// As ownerOf(), the user's own where the name is not known.
[[nodiscard]] Owner ownerOrOwn(const std::string& name, const Assumptions& assumptions);
/// The name that shows an owner: his own, or the cloud's.
[[nodiscard]] std::string shownName(const Owner& owner);

/// A price and what it rests on: catalogue facts, or the user's words when there are none.
template <class Q>
struct Price {
    std::optional<Q> value;  ///< empty: not known
    std::string fact;        ///< id; empty: entered
    std::string discount;    ///< id of the fact that lowers it; empty: none does
    std::string source;      ///< of what was entered
};
/// Of an accelerator-hour: what is entered for the owner and his way to buy, else the scenario's assumption when it is not zero, else the cloud's own price
/// or the catalogue's for the accelerator, less the catalogue's discount for that way.
[[nodiscard]] Price<HourPrice> rentalPrice(const Owner& owner, const catalogue::Accelerator& accelerator, const Uncertain<HourPrice>& assumed, const catalogue::Catalogue& catalogue);
/// Of rated IT power in another's facility.
[[nodiscard]] Price<PowerPrice> colocationPrice(const Owner& owner, const catalogue::Catalogue& catalogue);

/// Bytes of a month up to a bound, beyond the tier before it.
struct EgressTier {
    Bytes upTo;              ///< infinite: all others
    BytePrice price;
    std::string fact;        ///< id; empty: entered
};
/// Rising bounds; a single one of zero where nothing is charged for (own and colocation without an entered price); empty when the price is not known.
[[nodiscard]] std::vector<EgressTier> egressTiers(const Owner& owner, const catalogue::Catalogue& catalogue);
/// Of `total` bytes spread evenly over `run`; a run shorter than a month is charged as one.
[[nodiscard]] Money egressCost(std::span<const EgressTier> tiers, Bytes total, Duration run);

} // namespace spanwright::cost
