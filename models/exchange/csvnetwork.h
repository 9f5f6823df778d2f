// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <string_view>

namespace spanwright::exchange {

/// CSV (RFC 4180) of sites, links or demands; which of them, the first line says, whose columns are keys of flatfields.h: a row with
/// from and to, the names of two sites, is a link. Its mode and wavelengths name the groups on it, several with semicolons. A row
/// with source and target is a demand; rate_gbps is its rate.
/// Fails on an unknown or missing column, a row of another length, and a value that does not fit, with line and column.
[[nodiscard]] Result<Drawn> drawnFromCsv(std::string_view text);

} // namespace spanwright::exchange
