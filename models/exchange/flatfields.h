// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include "exchange/foreigntext.h"
#include "project/fields.h"
#include "text/terms.h"
#include "units/units.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <variant>

/// An item's own values as one flat row: the columns of CSV and the properties of GeoJSON and KML. Keys are those of the scenario's
/// JSON; a place is latitude_deg and longitude_deg, a range is pue_low, pue_likely and pue_high, a list of names is one text with
/// semicolons. Ids, references and lists of items are left out.
namespace spanwright::exchange {

using FlatValue = std::variant<std::string, double>;
using FlatRow = std::vector<std::pair<std::string, FlatValue>>;

class FlatWriter {
public:
    FlatRow row;

    template <class IdType> void ownId(const char*, const IdType&) {}
    template <class IdType> void reference(const char*, const IdType&) {}
    template <class IdType> void optionalReference(const char*, const IdType&) {}
    template <class IdType> void referenceList(const char*, const std::vector<IdType>&, std::size_t) {}
    void text(const char* key, const std::string& value, fields::TextLimit) { row.emplace_back(key, value); }
    void textList(const char* key, const std::vector<std::string>& values, fields::TextLimit) {
        std::string all;
        for (const std::string& value : values) all += (all.empty() ? "" : ";") + value;
        row.emplace_back(key, all);
    }
    void number(const char* key, double value, fields::Range) { row.emplace_back(key, value); }
    void integer(const char* key, int value, fields::Range) { row.emplace_back(key, double(value)); }
    void boolean(const char* key, bool value) { row.emplace_back(key, value ? "true" : "false"); }
    template <class E, std::size_t N> void choice(const char* key, E value, const std::array<const char*, N>& names) { row.emplace_back(key, names[static_cast<std::size_t>(value)]); }
    template <Kind K> void quantity(const char* key, Quantity<K> value, Unit<K> unit, fields::Range) { row.emplace_back(key, value.in(unit)); }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>& value, Unit<K> unit, fields::Range) { row.emplace_back(key, value ? FlatValue(value->in(unit)) : FlatValue()); }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>& value, Unit<K> unit, fields::Range) {
        for (const auto& [end, q] : {std::pair{"_low", value.low}, {"_likely", value.likely}, {"_high", value.high}}) row.emplace_back(std::string(key) + end, q.in(unit));
    }
    template <class T> void object(const char*, const T& value) { fields::visit(*this, value); }
    template <class T> void list(const char*, const std::vector<T>&) {}
};

/// Sets the fields that the row names. An empty text leaves a field as it is.
class FlatReader {
public:
    /// Makes the error of a value that does not fit its field.
    using Refuse = std::function<Error(const std::string& key, const std::string& value, text::Value expected)>;

    FlatReader(const std::map<std::string, std::string>& row, Refuse refuse) : m_row(row), m_refuse(std::move(refuse)) {}

    [[nodiscard]] const Result<Done>& result() const { return m_result; }
    /// What the row holds for the key; marks it as used. nullptr when it holds nothing.
    [[nodiscard]] const std::string* value(const std::string& key) {
        const auto it = m_row.find(key);
        if (it == m_row.end() || it->second.empty()) return nullptr;
        m_used.push_back(key);
        return &it->second;
    }
    /// A number of the row that is no field of the item.
    [[nodiscard]] std::optional<double> numberOf(const std::string& key, fields::Range range) {
        const std::string* const text = value(key);
        if (!text) return std::nullopt;
        const std::optional<double> number = numberIn(*text);
        if (number && *number >= range.low && *number <= range.high) return number;
        fail(key, *text, number ? text::Value(between(range.low, range.high)) : text::Value(&text::entry(Term::JsonNumber)));
        return std::nullopt;
    }
    void fail(const std::string& key, const std::string& value, text::Value expected) {
        if (m_result) m_result = Unexpected(m_refuse(key, value, std::move(expected)));
    }
    /// Keys with a value that nobody asked for.
    [[nodiscard]] std::vector<std::string> unused() const {
        std::vector<std::string> out;
        for (const auto& [key, value] : m_row)
            if (!value.empty() && std::ranges::find(m_used, key) == m_used.end()) out.push_back(key);
        return out;
    }

    template <class IdType> void ownId(const char*, IdType&) {}
    template <class IdType> void reference(const char*, IdType&) {}
    template <class IdType> void optionalReference(const char*, IdType&) {}
    template <class IdType> void referenceList(const char*, std::vector<IdType>&, std::size_t) {}
    void text(const char* key, std::string& out, fields::TextLimit limit) {
        const std::string* const text = value(key);
        if (!text) return;
        if (std::string_view(key) != "name" && text->size() > limit.bytes) fail(key, *text, &text::entry(Term::CsvShortText)); // names are cut by merged()
        else out = cleanName(*text);
    }
    void textList(const char* key, std::vector<std::string>& out, fields::TextLimit limit) {
        const std::string* const text = value(key);
        if (!text) return;
        out.clear();
        for (std::size_t at = 0; at <= text->size();) {
            const std::size_t end = std::min(text->find(';', at), text->size());
            if (const std::string part = cleanName(text->substr(at, end - at)); part.size() > limit.bytes) fail(key, part, &text::entry(Term::CsvShortText));
            else if (!part.empty()) out.push_back(part);
            at = end + 1;
        }
    }
    void number(const char* key, double& out, fields::Range range) {
        if (const auto number = numberOf(key, range)) out = *number;
    }
    void integer(const char* key, int& out, fields::Range range) {
        const auto number = numberOf(key, {std::max(range.low, -2e9), std::min(range.high, 2e9)});
        if (!number) return;
        if (*number != std::floor(*number)) fail(key, m_row.at(key), &text::entry(Term::JsonWhole));
        else out = static_cast<int>(*number);
    }
    void boolean(const char* key, bool& out) {
        const std::string* const text = value(key);
        if (!text) return;
        if (*text != "true" && *text != "false") fail(key, *text, &text::entry(Term::JsonBoolean));
        else out = *text == "true";
    }
    template <class E, std::size_t N> void choice(const char* key, E& out, const std::array<const char*, N>& names) {
        const std::string* const text = value(key);
        if (!text) return;
        const auto it = std::ranges::find(names, *text);
        if (it != names.end()) return void(out = static_cast<E>(it - names.begin()));
        std::string known;
        for (const char* name : names) known += (known.empty() ? "" : ", ") + std::string(name);
        fail(key, *text, known);
    }
    template <Kind K> void quantity(const char* key, Quantity<K>& out, Unit<K> unit, fields::Range range) {
        if (const auto number = numberOf(key, range)) out = Quantity<K>(*number, unit);
    }
    template <Kind K> void optionalQuantity(const char* key, std::optional<Quantity<K>>& out, Unit<K> unit, fields::Range range) {
        if (const auto number = numberOf(key, range)) out = Quantity<K>(*number, unit);
    }
    template <Kind K> void uncertain(const char* key, Uncertain<Quantity<K>>& out, Unit<K> unit, fields::Range range) {
        for (const auto& [end, q] : {std::pair{"_low", &out.low}, {"_likely", &out.likely}, {"_high", &out.high}})
            if (const auto number = numberOf(std::string(key) + end, range)) *q = Quantity<K>(*number, unit);
    }
    template <class T> void object(const char*, T& value) { fields::visit(*this, value); }
    template <class T> void list(const char*, std::vector<T>&) {}

private:
    const std::map<std::string, std::string>& m_row;
    Refuse m_refuse;
    Result<Done> m_result = Done{};
    std::vector<std::string> m_used;
};

/// A site with what the row says of it; it has a place when both coordinates are stated.
[[nodiscard]] DrawnSite readSite(FlatReader& reader);
/// A link without ends. A length without a length_mode is an entered one.
[[nodiscard]] FibreLink readLink(FlatReader& reader);
/// The groups of light paths on a link alone: mode and wavelengths, each one text or several with semicolons between.
[[nodiscard]] std::vector<DrawnLight> readLights(FlatReader& reader, const std::string& name, std::size_t link);
template <class T>
[[nodiscard]] FlatRow flatRow(const T& item) {
    FlatWriter writer;
    fields::visit(writer, item);
    return std::move(writer.row);
}

} // namespace spanwright::exchange
