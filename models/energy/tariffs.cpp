// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/tariffs.h"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace spanwright::energy {
namespace {

constexpr std::int64_t kMinutesPerHour = 60, kHoursPerDay = 24;
constexpr std::int64_t kCalendarHours = 10'227 * kHoursPerDay; ///< 28 years: months and days of the week repeat, but for years like 2100

std::int64_t floorDivided(std::int64_t a, std::int64_t b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

struct Day {
    unsigned month; ///< 1 to 12
    bool isWeekend;
};
Day dayOf(std::int64_t day) {
    const std::chrono::sys_days date{std::chrono::days(day)};
    const unsigned weekday = std::chrono::weekday(date).iso_encoding();
    return {unsigned(std::chrono::year_month_day(date).month()), weekday >= 6};
}

/// Month of the calendar, counted from the year 0, in which an hour lies.
double monthOf(std::int64_t hour) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(floorDivided(hour, kHoursPerDay)))};
    return int(date.year()) * 12.0 + unsigned(date.month());
}

std::int64_t localMinutes(const Tariff& t, Instant instant) { return instant.minutes + std::llround(t.utcOffset.in(units::hour) * 60); }

std::size_t rowOf(unsigned month, bool isWeekend) { return (month - 1) * 2 + (isWeekend ? 1 : 0); }

/// Sums of differences from the first hour's values, so that the mean of equal values is that value to the last bit.
struct Sum {
    double weight = 0, price = 0, carbon = 0;
    void add(const Sum& o, double times) {
        weight += o.weight * times;
        price += o.price * times;
        carbon += o.carbon * times;
    }
};

} // namespace

std::int64_t hourOf(const Tariff& t, Instant instant) { return floorDivided(localMinutes(t, instant), kMinutesPerHour); }

Hours::Hours(const Tariff& tariff, CarbonIntensity ofSite) : m_tariff(tariff), m_ofSite(ofSite) {
    for (int month = 1; month <= 12 && !tariff.isHourly(); ++month)
        for (const bool isWeekend : {false, true})
            for (int hour = 0; hour < kHoursPerDay; ++hour) {
                const auto it = std::ranges::find_if(tariff.periods, [&](const TariffPeriod& p) { return p.holds(month, isWeekend, hour); });
                if (it != tariff.periods.end()) m_table[rowOf(unsigned(month), isWeekend)][std::size_t(hour)] = {it->price, it->carbon.value_or(ofSite)};
            }
}

std::int64_t Hours::cycle() const { return m_tariff.isHourly() ? std::int64_t(m_tariff.hourlyPrice.size()) : kCalendarHours; }

PriceMean Hours::at(std::int64_t hour) const {
    if (m_tariff.isHourly()) {
        const std::int64_t n = cycle(), since = hour - hourOf(m_tariff, m_tariff.hourlyStart);
        const auto i = std::size_t(since - floorDivided(since, n) * n);
        return {m_tariff.hourlyPrice[i], m_tariff.hourlyCarbon.empty() ? m_ofSite : m_tariff.hourlyCarbon[i]};
    }
    const std::int64_t day = floorDivided(hour, kHoursPerDay);
    const Day d = dayOf(day);
    return m_table[rowOf(d.month, d.isWeekend)][std::size_t(hour - day * kHoursPerDay)];
}

PriceMean meanOver(const Tariff* tariff, const Site& site, Instant start, Duration run, DayHours window) {
    if (!tariff) return {site.energyPrice, site.carbon};
    const Hours hours(*tariff, site.carbon);
    const std::int64_t first = hourOf(*tariff, start);
    const PriceMean base = hours.at(first);
    // from the beginning of the first hour: `begin` to `end`, in hours
    const auto sum = [&](double begin, double end, DayHours in) {
        Sum s;
        for (auto h = std::int64_t(begin); double(h) < end; ++h) {
            const std::int64_t hour = first + h;
            if (!in.holds(int(hour - floorDivided(hour, kHoursPerDay) * kHoursPerDay))) continue;
            const double weight = std::min(end, double(h + 1)) - std::max(begin, double(h));
            const PriceMean m = hours.at(hour);
            s.add({1, m.price.base() - base.price.base(), m.carbon.base() - base.carbon.base()}, weight);
        }
        return s;
    };
    const double begin = double(localMinutes(*tariff, start) - first * kMinutesPerHour) / kMinutesPerHour;
    const auto cycle = double(hours.cycle());
    const double length = run.isFinite() ? run.in(units::hour) : cycle;
    const double cycles = std::floor(length / cycle);
    const auto over = [&](DayHours in) {
        Sum s;
        if (cycles > 0) s.add(sum(begin, begin + cycle, in), cycles);
        s.add(sum(begin, begin + length - cycles * cycle, in), 1);
        return s;
    };
    Sum s = over(window);
    if (s.weight <= 0) s = over({});
    if (s.weight <= 0) return base;
    return {EnergyPrice::fromBase(base.price.base() + s.price / s.weight), CarbonIntensity::fromBase(base.carbon.base() + s.carbon / s.weight)};
}

double monthsOf(const Tariff& t, Instant start, Duration run) {
    constexpr double kYears = 1000; // beyond, a month more or less does not matter
    if (!(run.in(units::year) < kYears)) return run.in(units::year) * 12;
    const std::int64_t begin = localMinutes(t, start);
    const std::int64_t last = begin + std::max<std::int64_t>(1, std::int64_t(std::ceil(run.in(units::hour) * kMinutesPerHour))) - 1;
    return monthOf(floorDivided(last, kMinutesPerHour)) - monthOf(floorDivided(begin, kMinutesPerHour)) + 1;
}

} // namespace spanwright::energy
