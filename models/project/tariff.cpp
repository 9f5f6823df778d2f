// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/tariff.h"

namespace spanwright {

bool TariffPeriod::holds(int month, bool isWeekend, int hour) const {
    if (days != TariffDays::All && (days == TariffDays::Weekend) != isWeekend) return false;
    const bool inMonth = firstMonth <= lastMonth ? month >= firstMonth && month <= lastMonth : month >= firstMonth || month <= lastMonth;
    const bool inHour = fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
    return inMonth && inHour;
}

std::optional<TariffHole> holeIn(const std::vector<TariffPeriod>& periods) {
    for (int month = 1; month <= 12; ++month)
        for (const bool isWeekend : {false, true})
            for (int hour = 0; hour < 24; ++hour) {
                TariffHole hole{month, isWeekend, hour, {}, {}};
                for (std::size_t i = 0; i < periods.size(); ++i)
                    if (periods[i].holds(month, isWeekend, hour)) (hole.first ? hole.second : hole.first) = i;
                if (!hole.first || hole.second) return hole;
            }
    return std::nullopt;
}

} // namespace spanwright
