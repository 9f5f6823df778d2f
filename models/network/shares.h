// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/id.h"
#include "units/units.h"
#include <functional>
#include <span>
#include <vector>

namespace spanwright::network {

/// Traffic over a chain of links that takes what it gets, up to a rate that its senders cannot exceed.
struct Flow {
    std::span<const LinkId> links;
    BitRate most;                  ///< may be infinite
};
/// Max-min fair rates (Bertsekas and Gallager, Data Networks, 6.5.2): all grow together; a flow stops at its own most, or
/// where a link of it is full. A flow without links gets its most.
[[nodiscard]] std::vector<BitRate> maxMinShares(std::span<const Flow> flows, const std::function<BitRate(LinkId)>& capacity);

} // namespace spanwright::network
