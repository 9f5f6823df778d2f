// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <string_view>

namespace spanwright::exchange {

/// A tariff of a CSV text (docs/formats.md, "Tariffs"), without id, name and demand charge. The first line says what it holds:
/// - hourly prices: time, price_usd_per_kwh or price_usd_per_mwh, and carbon_g_per_kwh where it is known; times in ISO 8601, each with its
///   offset from UTC, hour after hour over one year. The tariff's own offset is that of the first line, the site's winter time in most files.
/// - periods: the keys of a period in a scenario. They fill the year.
/// Fails with the line, the reason and what to write instead.
[[nodiscard]] Result<Tariff> tariffFromCsv(std::string_view text);

} // namespace spanwright::exchange
