// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spanwright {

/// A moment to the minute, in UTC and the Gregorian calendar.
struct Instant {
    std::int64_t minutes = 0; ///< since 1970-01-01T00:00Z
    auto operator<=>(const Instant&) const = default;
};
/// The first minute of a year.
[[nodiscard]] Instant startOfYear(int year);
/// "2026-03-01T00:00Z"
[[nodiscard]] std::string instantText(Instant instant);

/// A time as it is written: where the clock stood, and how far it was from UTC, where that is said.
struct WrittenTime {
    std::int64_t localMinutes = 0;          ///< since 1970-01-01T00:00 of that clock
    std::optional<int> offsetMinutes;       ///< east positive; 0 for Z
    [[nodiscard]] Instant instant() const { return {localMinutes - offsetMinutes.value_or(0)}; }
};
/// ISO 8601: "2026-03-01", "2026-03-01T07:00Z", "2026-03-01 07:00:00+05:30"; seconds must be zero. nullopt: no such time. The offset may be
/// any below a day; isZoneOffset() says whether a time zone has it.
[[nodiscard]] std::optional<WrittenTime> parseTime(std::string_view text);
/// -12:00 to +14:00 in quarters of an hour.
[[nodiscard]] bool isZoneOffset(int minutes);

} // namespace spanwright
