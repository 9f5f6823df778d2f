// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "json/json.h"
#include "text/terms.h"
#include "units/units.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright::exchange {

std::string cleanName(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    const auto first = text.find_first_not_of(' ');
    text = first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
    if (std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; })) return text;
    const std::string quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return nlohmann::json::parse(quoted).get<std::string>();
}

std::string shownValue(std::string_view text) { return json::clipped(cleanName(std::string(text.substr(0, 400)))); }

std::optional<double> numberIn(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string between(double low, double high) {
    const auto plain = [](double value) {
        std::array<char, 400> digits; // of the largest double
        return std::string(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr);
    };
    return plain(low) + " .. " + plain(high);
}

Result<Done> checkSize(std::size_t bytes, const std::string& what) {
    if (bytes <= kNetworkSizeLimit) return Done{};
    return fail(ErrorCode::FileTooLarge, {{"file", what}, {"size", text::amount(Bytes(static_cast<double>(bytes), units::B))}, {"limit", text::amount(Bytes(static_cast<double>(kNetworkSizeLimit), units::B))}});
}

Result<Done> checkCount(std::size_t items) {
    if (items <= kNetworkItemLimit) return Done{};
    return fail(ErrorCode::NetworkTooMany, {{"count", static_cast<std::int64_t>(items)}, {"limit", static_cast<std::int64_t>(kNetworkItemLimit)}});
}

Result<double> numberOf(std::string_view text, double low, double high, std::int64_t line, const std::string& element, const std::string& field) {
    const std::optional<double> number = numberIn(text);
    if (number && *number >= low && *number <= high) return *number;
    return fail(ErrorCode::NetworkBadValue, {{"line", line}, {"element", element}, {"field", shownValue(field)}, {"value", shownValue(text)}, {"expected", number ? text::Value(between(low, high)) : text::Value(&text::entry(Term::JsonNumber))}});
}

} // namespace spanwright::exchange
