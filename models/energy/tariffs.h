// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <array>

/// Prices and carbon of a run at a site that has a tariff (docs/physics.md, "Tariffs").
namespace spanwright::energy {

/// Hours of the day, as a curtailment names them.
struct DayHours {
    int from = 0; ///< 0 to 23
    int to = 24;  ///< 1 to 24; at or below `from`: past midnight
    [[nodiscard]] bool holds(int hour) const { return from < to ? hour >= from && hour < to : hour >= from || hour < to; }
};
/// Means over time at constant power.
struct PriceMean {
    EnergyPrice price;
    CarbonIntensity carbon;
};
/// Over the hours from `start` on for `run`, those of the day that are in `hours`; of the whole run where it meets none of them. Of an endless run: over one year
/// of a series, 28 of periods, after which months and days of the week repeat. Without a tariff the site's annual values.
[[nodiscard]] PriceMean meanOver(const Tariff* tariff, const Site& site, Instant start, Duration run, DayHours hours = {});
/// Calendar months, in the tariff's time, that the run touches; infinite with it.
[[nodiscard]] double monthsOf(const Tariff& tariff, Instant start, Duration run);

/// Hour of the tariff's time, counted from 1970, in which the moment lies.
[[nodiscard]] std::int64_t hourOf(const Tariff& tariff, Instant instant);

/// Price and carbon of every hour of a tariff that was validated.
class Hours {
public:
    /// `ofSite`: where the tariff says nothing of carbon.
    Hours(const Tariff& tariff, CarbonIntensity ofSite);
    [[nodiscard]] PriceMean at(std::int64_t hour) const;
    /// Hours after which the values repeat: of the series, or of 28 years.
    [[nodiscard]] std::int64_t cycle() const;

private:
    const Tariff& m_tariff;
    CarbonIntensity m_ofSite;
    std::array<std::array<PriceMean, 24>, 24> m_table{}; ///< by month and whether it is a weekend; by hour
};

} // namespace spanwright::energy
