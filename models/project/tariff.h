// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/id.h"
#include "units/instant.h"
#include "units/units.h"
#include <optional>
#include <string>
#include <vector>

namespace spanwright {

/// Days of a tariff's period; public holidays are not known.
enum class TariffDays : std::uint8_t { All, Weekdays, Weekend };

/// A price of electricity and when it holds, in the tariff's own time.
struct TariffPeriod {
    std::string name;
    int firstMonth = 1;                     ///< 1 to 12
    int lastMonth = 12;                     ///< 1 to 12, this one still; below firstMonth: over the new year
    TariffDays days = TariffDays::All;
    int fromHour = 0;                       ///< 0 to 23
    int toHour = 24;                        ///< 1 to 24, this one no longer; at or below fromHour: past midnight
    EnergyPrice price{0.08, units::USDPerKWh}; ///< >= 0
    std::optional<CarbonIntensity> carbon;  ///< of the grid meanwhile; empty: the site's
    bool operator==(const TariffPeriod&) const = default;
    /// `month` 1 to 12, `hour` 0 to 23.
    [[nodiscard]] bool holds(int month, bool isWeekend, int hour) const;
};

/// What electricity costs by the hour: periods that fill the year, or the prices of every hour of a year. Its time is a fixed offset from
/// UTC: clocks that change in summer are not followed, so a period of a law that follows them begins an hour off then.
struct Tariff {
    TariffId id;
    std::string name;
    std::string source;                     ///< contract, market and date
    Duration utcOffset;                     ///< -12 to 14 h, in quarters of an hour; days and months begin by it
    PowerPrice demandCharge;               ///< on the highest power of each month; >= 0
    std::vector<TariffPeriod> periods;      ///< every hour has exactly one; empty with a series
    Instant hourlyStart;                    ///< of the series
    std::vector<EnergyPrice> hourlyPrice;   ///< kHoursOfYear or kHoursOfLeapYear, hour after hour; begins again at its end
    std::vector<CarbonIntensity> hourlyCarbon; ///< as many, or none: the site's
    bool operator==(const Tariff&) const = default;
    [[nodiscard]] bool isHourly() const { return !hourlyPrice.empty(); }
};
inline constexpr std::size_t kHoursOfYear = 8760;
inline constexpr std::size_t kHoursOfLeapYear = 8784;

/// An hour of the calendar that has no period or two.
struct TariffHole {
    int month = 1;
    bool isWeekend = false;
    int hour = 0;
    std::optional<std::size_t> first, second; ///< periods that both hold; none: no period does
};
/// The first hour that not exactly one period holds in; nullopt when all have one.
[[nodiscard]] std::optional<TariffHole> holeIn(const std::vector<TariffPeriod>& periods);

} // namespace spanwright
