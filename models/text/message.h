// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/quantity.h"
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Marks a sentence for translation; lupdate reads it as QT_TRANSLATE_NOOP. The context is always "text".
#define SW_TEXT(context, pattern) pattern

namespace spanwright::text {

/// A row of a text table: a stable id and the English pattern with named arguments in braces: "{site} draws {power}".
struct Entry {
    std::string_view id;
    std::string_view pattern;
    /// The id without its table's name, as files spell it: "cost.servers" -> "servers".
    [[nodiscard]] constexpr std::string_view key() const { return id.substr(id.find('.') + 1); }
};

/// A quantity inside a message; printed with a unit at the edge.
struct Amount {
    Kind kind = Kind::Count;
    double base = 0;
    int digits = 3;
    bool operator==(const Amount&) const = default;
};
template <Kind K>
[[nodiscard]] Amount amount(Quantity<K> q, int digits = 3) { return {K, q.base(), digits}; }

/// What may fill a named argument: a user's own name or value (never translated), a quantity, a whole number, or a
/// translatable entry.
using Value = std::variant<std::string, Amount, std::int64_t, const Entry*>;

struct Argument {
    std::string name;
    Value value;
    bool operator==(const Argument&) const = default;
};

/// A sentence as a value: text is made at the edge by render().
struct Message {
    const Entry* entry = nullptr;
    std::vector<Argument> arguments;
    bool operator==(const Message&) const = default;
};

/// Maps an English pattern to the reader's language; the identity by default.
using Translator = std::function<std::string(std::string_view pattern)>;

/// Fills the pattern. An argument that the pattern names but the message lacks stays as "{name}" (a test forbids it).
[[nodiscard]] std::string render(const Message& message, const Translator& translate = {});
[[nodiscard]] std::string render(const Entry& entry, const Translator& translate = {});

/// Every entry of every table; tests walk it in all languages.
[[nodiscard]] std::vector<const Entry*> allEntries();

} // namespace spanwright::text
