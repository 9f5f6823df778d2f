// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/instant.h"
#include <array>
#include <chrono>
#include <cstdio>

namespace spanwright {
namespace {

using namespace std::chrono;
constexpr std::int64_t kMinutesPerDay = 1440;

/// Takes `digits` digits off the front.
std::optional<int> taken(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takes(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

/// "07:00" or "07:00:00"; also "0700" for offsets.
std::optional<int> takenClock(std::string_view& text, int mostHours) {
    const std::optional<int> hour = taken(text, 2);
    takes(text, ':');
    const std::optional<int> minute = taken(text, 2);
    if (!hour || !minute || *hour > mostHours || *minute > 59) return std::nullopt;
    return *hour * 60 + *minute;
}

} // namespace

Instant startOfYear(int y) { return {sys_days(year(y) / January / 1).time_since_epoch().count() * kMinutesPerDay}; }

std::string instantText(Instant instant) {
    const std::int64_t days = instant.minutes >= 0 ? instant.minutes / kMinutesPerDay : -((kMinutesPerDay - 1 - instant.minutes) / kMinutesPerDay);
    const year_month_day date{sys_days(std::chrono::days(days))};
    const int clock = static_cast<int>(instant.minutes - days * kMinutesPerDay);
    std::array<char, 40> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02dZ", int(date.year()), unsigned(date.month()), unsigned(date.day()), clock / 60, clock % 60);
    return text.data();
}

std::optional<WrittenTime> parseTime(std::string_view text) {
    const std::optional<int> y = taken(text, 4);
    if (!y || !takes(text, '-')) return std::nullopt;
    const std::optional<int> m = taken(text, 2);
    if (!m || !takes(text, '-')) return std::nullopt;
    const std::optional<int> d = taken(text, 2);
    if (!d) return std::nullopt;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (!date.ok()) return std::nullopt;
    WrittenTime out;
    out.localMinutes = sys_days(date).time_since_epoch().count() * kMinutesPerDay;
    if (text.empty()) return out;
    if (!takes(text, 'T') && !takes(text, ' ')) return std::nullopt;
    const std::optional<int> clock = takenClock(text, 23);
    if (!clock) return std::nullopt;
    out.localMinutes += *clock;
    if (takes(text, ':') && taken(text, 2) != 0) return std::nullopt;
    if (text.empty()) return out;
    if (text == "Z" || text == "z") {
        out.offsetMinutes = 0;
        return out;
    }
    const int sign = takes(text, '+') ? 1 : takes(text, '-') ? -1 : 0;
    const std::optional<int> offset = sign == 0 ? std::nullopt : takenClock(text, 23);
    if (!offset || !text.empty()) return std::nullopt;
    out.offsetMinutes = sign * *offset;
    return out;
}

bool isZoneOffset(int minutes) { return minutes >= -12 * 60 && minutes <= 14 * 60 && minutes % 15 == 0; }

} // namespace spanwright
