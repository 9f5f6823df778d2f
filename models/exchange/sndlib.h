// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <string_view>

namespace spanwright::exchange {

/// XML of SNDlib (sndlib.zib.de): nodes with geographical coordinates or those of a drawing, links. Capacities, costs and demands
/// have no unit there: they are noted and not used. Where every link has one that leads back, the two are one.
[[nodiscard]] Result<Drawn> drawnFromSndLib(std::string_view text);

} // namespace spanwright::exchange
