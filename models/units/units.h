// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/quantity.h"
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spanwright {

/// The one table of units: factories (namespace units), labels, parser and printer come from it.
/// SI prefixes are decimal; GiB and MiB are binary. A year is 365 days, a day 24 h.
inline constexpr auto kUnits = std::to_array<UnitRow>({
    {Kind::Length, "m", 1, true},
    {Kind::Length, "km", 1e3, true},
    {Kind::Length, "mi", 1609.344, false},
    {Kind::Duration, "ns", 1e-9, true},
    {Kind::Duration, "µs", 1e-6, true},
    {Kind::Duration, "us", 1e-6, false},
    {Kind::Duration, "ms", 1e-3, true},
    {Kind::Duration, "s", 1, true},
    {Kind::Duration, "min", 60, true},
    {Kind::Duration, "h", 3600, true},
    {Kind::Duration, "d", 86400, true},
    {Kind::Duration, "days", 86400, false},
    {Kind::Duration, "a", 31536000, false},
    {Kind::BitRate, "bit/s", 1, true},
    {Kind::BitRate, "b/s", 1, false},
    {Kind::BitRate, "kb/s", 1e3, true},
    {Kind::BitRate, "Mb/s", 1e6, true},
    {Kind::BitRate, "Gb/s", 1e9, true},
    {Kind::BitRate, "Tb/s", 1e12, true},
    {Kind::BitRate, "Pb/s", 1e15, true},
    {Kind::BitRate, "Gbps", 1e9, false},
    {Kind::BitRate, "Tbps", 1e12, false},
    {Kind::BitRate, "Mbps", 1e6, false},
    {Kind::ByteRate, "B/s", 1, true},
    {Kind::ByteRate, "kB/s", 1e3, true},
    {Kind::ByteRate, "MB/s", 1e6, true},
    {Kind::ByteRate, "GB/s", 1e9, true},
    {Kind::ByteRate, "TB/s", 1e12, true},
    {Kind::Bytes, "B", 1, false},
    {Kind::Bytes, "kB", 1e3, false},
    {Kind::Bytes, "MB", 1e6, false},
    {Kind::Bytes, "GB", 1e9, false},
    {Kind::Bytes, "TB", 1e12, false},
    {Kind::Bytes, "KiB", 1024, true},
    {Kind::Bytes, "MiB", 1048576, true},
    {Kind::Bytes, "GiB", 1073741824, true},
    {Kind::Bytes, "TiB", 1099511627776.0, true},
    {Kind::Power, "W", 1, true},
    {Kind::Power, "kW", 1e3, true},
    {Kind::Power, "MW", 1e6, true},
    {Kind::Power, "GW", 1e9, true},
    {Kind::Energy, "Wh", 1, true},
    {Kind::Energy, "kWh", 1e3, true},
    {Kind::Energy, "MWh", 1e6, true},
    {Kind::Energy, "GWh", 1e9, true},
    {Kind::Energy, "TWh", 1e12, true},
    {Kind::FlopCount, "FLOP", 1, true},
    {Kind::FlopCount, "GFLOP", 1e9, true},
    {Kind::FlopCount, "TFLOP", 1e12, true},
    {Kind::FlopCount, "PFLOP", 1e15, true},
    {Kind::FlopCount, "EFLOP", 1e18, true},
    {Kind::FlopCount, "ZFLOP", 1e21, true},
    {Kind::FlopCount, "YFLOP", 1e24, true},
    {Kind::FlopRate, "FLOP/s", 1, true},
    {Kind::FlopRate, "GFLOP/s", 1e9, true},
    {Kind::FlopRate, "TFLOP/s", 1e12, true},
    {Kind::FlopRate, "PFLOP/s", 1e15, true},
    {Kind::FlopRate, "EFLOP/s", 1e18, true},
    {Kind::Fraction, "%", 0.01, true},
    {Kind::Fraction, "", 1, false},
    {Kind::Pue, "", 1, true},
    {Kind::Mfu, "%", 0.01, true},
    {Kind::Mfu, "", 1, false},
    {Kind::Factor, "", 1, true},
    {Kind::CarbonIntensity, "g/kWh", 1, true},
    {Kind::CarbonMass, "g", 1, false},
    {Kind::CarbonMass, "kg", 1e3, true},
    {Kind::CarbonMass, "t", 1e6, true},
    {Kind::CarbonMass, "kt", 1e9, true},
    {Kind::CarbonMass, "Mt", 1e12, true},
    {Kind::Money, "USD", 1, true},
    {Kind::Money, "k USD", 1e3, true},
    {Kind::Money, "M USD", 1e6, true},
    {Kind::Money, "bn USD", 1e9, true},
    {Kind::EnergyPrice, "USD/kWh", 1, true},
    {Kind::EnergyPrice, "USD/MWh", 1e-3, false},
    {Kind::HourPrice, "USD/h", 1, true},
    {Kind::TokenCount, "tok", 1, true},
    {Kind::TokenCount, "M tok", 1e6, true},
    {Kind::TokenCount, "bn tok", 1e9, true},
    {Kind::TokenCount, "tn tok", 1e12, true},
    {Kind::TokenRate, "tok/s", 1, true},
    {Kind::TokenRate, "k tok/s", 1e3, true},
    {Kind::TokenRate, "M tok/s", 1e6, true},
    {Kind::TokenPrice, "USD/tok", 1, false},
    {Kind::TokenPrice, "USD/M tok", 1e-6, true},
    {Kind::Frequency, "Hz", 1, true},
    {Kind::Frequency, "GHz", 1e9, true},
    {Kind::Frequency, "THz", 1e12, true},
    {Kind::Attenuation, "dB/km", 1, true},
    {Kind::Decibel, "dB", 1, true},
    {Kind::FailureRate, "1/h", 1, true},
    {Kind::FailureRate, "1/d", 1.0 / 24, false},
    {Kind::FailureRate, "1/a", 1.0 / 8760, false},
    {Kind::CutRate, "1/(km a)", 1, true},
    {Kind::DelayPerLength, "µs/km", 1e-9, true},
    {Kind::DelayPerLength, "us/km", 1e-9, false},
    {Kind::Count, "", 1, true},
    {Kind::Count, "M", 1e6, true},
    {Kind::Count, "bn", 1e9, true},
    {Kind::Count, "tn", 1e12, true},
    {Kind::LengthPrice, "USD/m", 1, true},
    {Kind::LengthPrice, "USD/km", 1e-3, false},
    {Kind::ApparentPower, "VA", 1, true},
    {Kind::ApparentPower, "kVA", 1e3, true},
    {Kind::ApparentPower, "MVA", 1e6, true},
    {Kind::ApparentPower, "GVA", 1e9, true},
    {Kind::BytePrice, "USD/GB", 1, true},
    {Kind::BytePrice, "USD/TB", 1e-3, false},
    {Kind::PowerPrice, "USD/(kW month)", 1, true},
});

/// Looks a unit up in the table; a symbol that is not there does not compile.
template <Kind K>
consteval Unit<K> unit(std::string_view symbol) {
    for (const UnitRow& row : kUnits)
        if (row.kind == K && row.symbol == symbol) return {row.symbol, row.factor};
    throw "no such unit in kUnits";
}

namespace units {
inline constexpr auto m = unit<Kind::Length>("m");
inline constexpr auto km = unit<Kind::Length>("km");
inline constexpr auto us = unit<Kind::Duration>("µs");
inline constexpr auto ms = unit<Kind::Duration>("ms");
inline constexpr auto s = unit<Kind::Duration>("s");
inline constexpr auto hour = unit<Kind::Duration>("h");
inline constexpr auto day = unit<Kind::Duration>("d");
inline constexpr auto year = unit<Kind::Duration>("a");
inline constexpr auto bitPerS = unit<Kind::BitRate>("bit/s");
inline constexpr auto Gbps = unit<Kind::BitRate>("Gb/s");
inline constexpr auto Tbps = unit<Kind::BitRate>("Tb/s");
inline constexpr auto BPerS = unit<Kind::ByteRate>("B/s");
inline constexpr auto GBPerS = unit<Kind::ByteRate>("GB/s");
inline constexpr auto B = unit<Kind::Bytes>("B");
inline constexpr auto MB = unit<Kind::Bytes>("MB");
inline constexpr auto GB = unit<Kind::Bytes>("GB");
inline constexpr auto MiB = unit<Kind::Bytes>("MiB");
inline constexpr auto GiB = unit<Kind::Bytes>("GiB");
inline constexpr auto W = unit<Kind::Power>("W");
inline constexpr auto kW = unit<Kind::Power>("kW");
inline constexpr auto MW = unit<Kind::Power>("MW");
inline constexpr auto kWh = unit<Kind::Energy>("kWh");
inline constexpr auto MWh = unit<Kind::Energy>("MWh");
inline constexpr auto flop = unit<Kind::FlopCount>("FLOP");
inline constexpr auto flopPerS = unit<Kind::FlopRate>("FLOP/s");
inline constexpr auto teraflopPerS = unit<Kind::FlopRate>("TFLOP/s");
inline constexpr auto percent = unit<Kind::Fraction>("%");
inline constexpr auto one = unit<Kind::Fraction>("");
inline constexpr auto pue = unit<Kind::Pue>("");
inline constexpr auto mfu = unit<Kind::Mfu>("");
inline constexpr auto factor = unit<Kind::Factor>("");
inline constexpr auto gPerKWh = unit<Kind::CarbonIntensity>("g/kWh");
inline constexpr auto kg = unit<Kind::CarbonMass>("kg");
inline constexpr auto tonne = unit<Kind::CarbonMass>("t");
inline constexpr auto USD = unit<Kind::Money>("USD");
inline constexpr auto USDPerKWh = unit<Kind::EnergyPrice>("USD/kWh");
inline constexpr auto USDPerHour = unit<Kind::HourPrice>("USD/h");
inline constexpr auto tok = unit<Kind::TokenCount>("tok");
inline constexpr auto tokPerS = unit<Kind::TokenRate>("tok/s");
inline constexpr auto USDPerMTok = unit<Kind::TokenPrice>("USD/M tok");
inline constexpr auto GHz = unit<Kind::Frequency>("GHz");
inline constexpr auto dBPerKm = unit<Kind::Attenuation>("dB/km");
inline constexpr auto dB = unit<Kind::Decibel>("dB");
inline constexpr auto perHour = unit<Kind::FailureRate>("1/h");
inline constexpr auto perYear = unit<Kind::FailureRate>("1/a");
inline constexpr auto perKmYear = unit<Kind::CutRate>("1/(km a)");
inline constexpr auto usPerKm = unit<Kind::DelayPerLength>("µs/km");
inline constexpr auto USDPerM = unit<Kind::LengthPrice>("USD/m");
inline constexpr auto MVA = unit<Kind::ApparentPower>("MVA");
inline constexpr auto USDPerGB = unit<Kind::BytePrice>("USD/GB");
inline constexpr auto USDPerKWMonth = unit<Kind::PowerPrice>("USD/(kW month)");
} // namespace units

/// Units of one kind in table order.
[[nodiscard]] std::span<const UnitRow> allUnits();
/// The symbol whose factor is 1: what a file's numbers of this kind are in. Empty for plain numbers.
[[nodiscard]] std::string baseSymbol(Kind kind);
[[nodiscard]] const UnitRow* findUnit(Kind kind, std::string_view symbol);

/// A number with the unit that shows it best.
struct Printed {
    std::string number; ///< "3.2", "1,024"; "." decimals, "," groups
    std::string unit;   ///< "Tb/s"; empty for plain numbers
    [[nodiscard]] std::string text() const { return unit.empty() ? number : unit == "%" ? number + " %" : number + " " + unit; }
};

/// Prints with `digits` significant figures, the prefix chosen so that 1 <= mantissa < 1000 where the table has one.
/// Durations above 48 h print in days. NaN prints "—", infinity "∞".
[[nodiscard]] Printed print(Kind kind, double base, int digits = 3);
template <Kind K>
[[nodiscard]] Printed print(Quantity<K> q, int digits = 3) { return print(K, q.base(), digits); }
/// A plain number with `digits` significant figures, grouped; integers below 1e15 print whole when `digits` is 0;
/// below 1e-5 with an exponent ("2.5e-8").
[[nodiscard]] std::string printNumber(double value, int digits = 3);
/// The shortest text that reads back to the same double (C locale, no grouping); for files.
[[nodiscard]] std::string exactNumber(double value);

/// Why a typed text is not a quantity.
enum class ParseProblem : std::uint8_t { None, Empty, NotANumber, Grouping, UnknownUnit, WrongKind, NotFinite };
struct ParsedQuantity {
    ParseProblem problem = ParseProblem::None;
    double base = 0;
    std::string_view unit;  ///< the table's symbol that was used
    std::string offending;  ///< the part of the text that was refused
};
/// Reads "120 km", "3.2Tb/s", "50 us". "." is the only decimal mark; "1,500" is refused (Grouping); a number
/// without a unit takes `fallbackUnit` (a symbol of the kind, or empty for the base unit). Never uses the locale.
[[nodiscard]] ParsedQuantity parse(Kind kind, std::string_view text, std::string_view fallbackUnit = {});

} // namespace spanwright
