// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <string_view>

namespace spanwright::exchange {

/// XML of SNDlib (sndlib.zib.de): nodes with geographical coordinates or those of a drawing, links with their pre-installed capacity,
/// demands (demandValue times routingUnit). Both are in one unit, which meta/unit may state; else `rateUnit` is taken. Costs and
/// modules that may be added are noted and not used. Where every link has one that leads back, the two are one. Demands are both
/// ways, but where links are so, or a pair of sites has demands in both orders.
[[nodiscard]] Result<Drawn> drawnFromSndLib(std::string_view text, BitRate rateUnit);

} // namespace spanwright::exchange
