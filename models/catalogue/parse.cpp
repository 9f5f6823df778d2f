// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright::catalogue {
namespace {

using Json = nlohmann::ordered_json;

Unexpected<Error> bad(const std::string& id, const char* reason) {
    return fail(ErrorCode::CatalogueBadFact, {{"id", id}, {"reason", std::string(reason)}});
}

std::string textAt(const Json& row, const char* key) {
    const auto it = row.find(key);
    return it != row.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::optional<double> numberAt(const Json& row, const char* key) {
    const auto it = row.find(key);
    return it != row.end() && it->is_number() ? std::optional(it->get<double>()) : std::nullopt;
}

Result<Fact> readFact(const Json& row) {
    Fact fact;
    fact.id = textAt(row, "id");
    if (fact.id.empty()) return bad("?", "a fact has no id");
    const auto value = row.find("value");
    if (value == row.end()) return bad(fact.id, "it has no value");
    if (value->is_number()) fact.value = value->get<double>();
    else if (value->is_string()) fact.value = value->get<std::string>();
    else return bad(fact.id, "its value is neither a number nor text");
    fact.min = numberAt(row, "min");
    fact.max = numberAt(row, "max");
    fact.unit = textAt(row, "unit");
    fact.source = textAt(row, "source");
    if (fact.source.empty()) return bad(fact.id, "it has no source");
    fact.provenance = textAt(row, "from") == "read" ? Provenance::Read : Provenance::Memory;
    fact.year = static_cast<int>(numberAt(row, "year").value_or(0));
    fact.note = textAt(row, "note");
    return fact;
}

Item readItem(const Json& row) {
    Item item;
    for (const auto& [key, value] : row.items()) {
        if (key == "id") continue;
        if (key == "aliases" && value.is_array()) {
            for (const Json& alias : value)
                if (alias.is_string()) item.aliases.push_back(alias.get<std::string>());
        } else if (value.is_string()) {
            item.fields.emplace_back(key, value.get<std::string>());
        } else {
            item.fields.emplace_back(key, value.dump());
        }
    }
    return item;
}

} // namespace

Result<Catalogue> Catalogue::parse(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("facts") || !json["facts"].is_array() || textAt(json, "schema") != "spanwright.catalogue/1")
        return bad("facts", "the file is not a catalogue of schema spanwright.catalogue/1");
    Catalogue catalogue;
    catalogue.m_version = textAt(json, "version");
    if (json.contains("sources") && json["sources"].is_object())
        for (const auto& [key, source] : json["sources"].items())
            if (source.is_string()) catalogue.m_sources.emplace(key, source.get<std::string>());
    if (json.contains("items") && json["items"].is_array())
        for (const Json& row : json["items"])
            if (row.is_object()) catalogue.m_items.emplace(textAt(row, "id"), readItem(row));
    catalogue.m_facts.reserve(json["facts"].size());
    for (const Json& row : json["facts"]) {
        if (!row.is_object()) return bad("?", "a row of facts is not an object");
        Result<Fact> fact = readFact(row);
        if (!fact) return Unexpected(fact.error());
        catalogue.m_facts.push_back(std::move(*fact));
    }
    std::ranges::sort(catalogue.m_facts, {}, &Fact::id);
    const auto twice = std::ranges::adjacent_find(catalogue.m_facts, {}, &Fact::id);
    if (twice != catalogue.m_facts.end()) return bad(twice->id, "the id is used twice");
    catalogue.buildTables();
    return catalogue;
}

} // namespace spanwright::catalogue
