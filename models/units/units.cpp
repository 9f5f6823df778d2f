// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/units.h"
#include "units/trimmed.h"
#include "units/groupmark.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <cmath>

namespace spanwright {
namespace {

constexpr double kDaysFrom = 48 * 3600.0; // a duration above 48 h reads better in days
constexpr double kMinutesFrom = 120;      // below two minutes seconds read better

std::string folded(std::string_view symbol) {
    std::string out;
    for (char c : symbol)
        if (c != ' ') out.push_back(c);
    // U+03BC (Greek mu) and U+00B5 (micro sign) are one unit prefix
    if (const auto at = out.find("\xCE\xBC"); at != std::string::npos) out.replace(at, 2, "\xC2\xB5");
    return out;
}

const UnitRow& printedUnit(Kind kind, double magnitude) {
    const UnitRow* chosen = nullptr;
    for (const UnitRow& row : kUnits) {
        if (row.kind != kind || !row.isPrinted) continue;
        if (kind == Kind::Duration) {
            if (row.symbol == "d" && magnitude < kDaysFrom) continue;
            if (row.symbol == "min" && magnitude < kMinutesFrom) continue;
        }
        if (!chosen || magnitude >= row.factor * 0.9995 || (magnitude == 0 && row.factor == 1)) chosen = &row;
    }
    return *chosen;
}

std::atomic<GroupMark> chosenMark = GroupMark::Comma;
constexpr const char* kMarks[] = {",", "\u202F", ""}; // in the order of GroupMark

std::string grouped(std::string digits) {
    const auto point = digits.find('.');
    auto end = static_cast<std::ptrdiff_t>(point == std::string::npos ? digits.size() : point);
    const std::ptrdiff_t first = digits.starts_with('-') ? 1 : 0;
    const char* mark = kMarks[static_cast<std::size_t>(groupMark())];
    for (std::ptrdiff_t at = end - 3; at > first; at -= 3) digits.insert(static_cast<std::size_t>(at), mark);
    return digits;
}

const UnitRow* baseUnit(Kind kind) {
    const auto it = std::ranges::find_if(kUnits, [&](const UnitRow& row) { return row.kind == kind && row.factor == 1; });
    return it == kUnits.end() ? nullptr : &*it;
}

} // namespace

void setGroupMark(GroupMark mark) { chosenMark = mark; }
GroupMark groupMark() { return chosenMark; }

std::span<const UnitRow> allUnits() { return kUnits; }

std::string baseSymbol(Kind kind) {
    const UnitRow* row = baseUnit(kind);
    return std::string(row ? row->symbol : std::string_view());
}

namespace {

/// How people write what the table has by another name: "15.6T" tokens.
struct Alias {
    Kind kind;
    std::string_view written, symbol;
};
/// Chinese counts by ten thousands: "3000亿", "5万 kW". The longest first.
struct Myriad {
    std::string_view written;
    double factor;
};
constexpr Myriad kMyriads[] = {{"万亿", 1e12}, {"亿", 1e8}, {"万", 1e4}};
constexpr Alias kAliases[] = {{Kind::TokenCount, "M", "M tok"}, {Kind::TokenCount, "B", "bn tok"}, {Kind::TokenCount, "bn", "bn tok"}, {Kind::TokenCount, "T", "tn tok"}, {Kind::TokenCount, "tn", "tn tok"}};

} // namespace

const UnitRow* findUnit(Kind kind, std::string_view symbol) {
    std::string wanted = folded(symbol);
    for (const Alias& a : kAliases)
        if (a.kind == kind && folded(a.written) == wanted) wanted = folded(a.symbol);
    const auto it = std::ranges::find_if(kUnits, [&](const UnitRow& row) { return row.kind == kind && folded(row.symbol) == wanted; });
    return it == kUnits.end() ? nullptr : &*it;
}

constexpr double kSmallest = 1e-5; // that is printed without an exponent

std::string printNumber(double value, int digits) {
    if (std::isnan(value)) return "—";
    if (std::isinf(value)) return value > 0 ? "∞" : "-∞";
    if (value == 0) return "0";
    int decimals = 0;
    if (digits > 0) {
        decimals = std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
        decimals = std::min(decimals, 12);
    }
    char buffer[400];
    if (digits > 0 && std::abs(value) < kSmallest) {
        const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
        return printNumber(value / std::pow(10, exponent), digits) + "e" + std::to_string(exponent);
    }
    auto [end, ec] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    std::string text(buffer, end);
    if (text.find('.') != std::string::npos) {
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
    }
    return text == "-0" ? "0" : grouped(text);
}

std::string exactNumber(double value) {
    char buffer[64];
    auto [end, ec] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, end};
}

Printed print(Kind kind, double base, int digits) {
    if (!std::isfinite(base)) return {printNumber(base, digits), ""};
    const UnitRow& row = printedUnit(kind, std::abs(base));
    return {printNumber(base / row.factor, digits), std::string(row.symbol)};
}

ParsedQuantity parse(Kind kind, std::string_view text, std::string_view fallbackUnit) {
    const std::string clean = trimmed(text);
    if (clean.empty()) return {ParseProblem::Empty, 0, {}, {}};
    double number = 0;
    const char* begin = clean.data();
    const char* end = begin + clean.size();
    if (*begin == '+') ++begin;
    const auto [rest, ec] = std::from_chars(begin, end, number);
    if (ec != std::errc{}) return {ParseProblem::NotANumber, 0, {}, clean};
    std::string symbol = trimmed({rest, static_cast<std::size_t>(end - rest)});
    const auto many = std::ranges::find_if(kMyriads, [&](const Myriad& m) { return symbol.starts_with(m.written); });
    if (many != std::end(kMyriads)) {
        number *= many->factor;
        symbol = trimmed(symbol.substr(many->written.size()));
    }
    if (symbol.starts_with(',')) return {ParseProblem::Grouping, 0, {}, clean};
    if (!std::isfinite(number)) return {ParseProblem::NotFinite, 0, {}, clean};
    const UnitRow* row = nullptr;
    if (symbol.empty()) {
        row = many == std::end(kMyriads) ? findUnit(kind, fallbackUnit) : nullptr; // "3000亿" counts the unit itself
        if (!row) row = baseUnit(kind);
    } else {
        row = findUnit(kind, symbol);
    }
    if (!row) {
        const bool known = std::ranges::any_of(kUnits, [&](const UnitRow& r) { return folded(r.symbol) == folded(symbol); });
        return {known ? ParseProblem::WrongKind : ParseProblem::UnknownUnit, 0, {}, symbol};
    }
    const double base = number * row->factor;
    if (!std::isfinite(base)) return {ParseProblem::NotFinite, 0, {}, clean};
    return {ParseProblem::None, base, row->symbol, {}};
}

} // namespace spanwright
