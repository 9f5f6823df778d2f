// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "report/comparetables.h"
#include "report/writer.h"
#include "text/csvline.h"
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;
using study::CompareRow;
using study::Comparison;
using study::InputChange;

constexpr std::array kVerdicts{"same", "better", "worse", "other"};                                                                  // in the order of Verdict
constexpr std::array kChanges{"changed", "added", "removed"};                                                                        // of ChangeKind
constexpr std::array kItems{"scenario", "site", "cluster", "pool", "link", "wavelength", "job", "tariff", "demand", "study"}; // of ItemKind
constexpr std::array kGroups{"totals", "findings", "jobs", "step", "memory", "power", "cost_rental", "cost_amortised", "cost_acquisition", "sites", "links"}; // of CompareGroup
template <class E, std::size_t N> const char* keyOf(const std::array<const char*, N>& keys, E value) { return keys[static_cast<std::size_t>(value)]; }

Json number(const std::optional<double>& value) { return value && std::isfinite(*value) ? Json(*value) : Json(nullptr); }
Json valueJson(const study::FieldValue& value) {
    if (const bool* flag = std::get_if<bool>(&value)) return *flag;
    if (const double* plain = std::get_if<double>(&value)) return *plain;
    if (const std::string* text = std::get_if<std::string>(&value)) return *text;
    return nullptr;
}

std::string cell(const std::optional<double>& value) { return value && std::isfinite(*value) ? exactNumber(*value) : std::string(); }
std::string cell(const study::FieldValue& value) {
    if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const double* plain = std::get_if<double>(&value)) return exactNumber(*plain);
    if (const std::string* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

} // namespace

std::string compareJson(const Comparison& c, bool onlyDifferences, FigureId figure) {
    Json node{{"schema", "spanwright.comparison/1"}, {"base", c.names[0]}, {"others", std::vector<std::string>(c.names.begin() + 1, c.names.end())}, {"figures", Json::array()}, {"alone_figure", info(figure).key}, {"alone_unit", baseSymbol(info(figure).kind)}, {"changes", Json::array()}};
    for (const CompareRow& row : c.rows) {
        if (onlyDifferences && !row.isDifferent()) continue;
        Json& out = node["figures"].emplace_back(Json{{"group", keyOf(kGroups, row.group)}, {"item", row.itemName}, {"figure", row.key}, {"unit", baseSymbol(row.kind)}, {"base", number(row.values[0])}, {"others", Json::array()}});
        for (std::size_t i = 1; i < row.values.size(); ++i)
            out["others"].push_back({{"value", number(row.values[i])}, {"difference", number(row.difference(i))}, {"share", number(row.share(i))}, {"verdict", keyOf(kVerdicts, row.verdict(i))}});
    }
    for (std::size_t i = 0; i < c.changes.size(); ++i) {
        Json& list = node["changes"].emplace_back(Json{{"other", c.names[i + 1]}, {"inputs", Json::array()}})["inputs"];
        for (const InputChange& change : c.changes[i])
            list.push_back({{"change", keyOf(kChanges, change.kind)}, {"item_kind", keyOf(kItems, change.item.kind)}, {"item", change.itemName}, {"id", change.item.id ? Json(idText(change.item.id)) : Json(nullptr)}, {"key", change.key}, {"before", valueJson(change.before)}, {"after", valueJson(change.after)}, {"alone", number(change.alone)}});
    }
    return json::print(node);
}

std::string compareCsv(const Comparison& c, bool onlyDifferences) {
    std::string out = text::csvLine({"group", "item", "figure", "unit", "scenario", "value", "difference", "share", "verdict"});
    for (const CompareRow& row : c.rows) {
        if (onlyDifferences && !row.isDifferent()) continue;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            out += text::csvLine({keyOf(kGroups, row.group), row.itemName, row.key, baseSymbol(row.kind), c.names[i], cell(row.values[i]), i ? cell(row.difference(i)) : std::string(), i ? cell(row.share(i)) : std::string(), i ? keyOf(kVerdicts, row.verdict(i)) : std::string("base")});
    }
    return out;
}

std::string changesCsv(const Comparison& c, FigureId figure) {
    std::string out = text::csvLine({"scenario", "change", "item_kind", "item", "id", "key", "before", "after", "alone_" + std::string(info(figure).key)});
    for (std::size_t i = 0; i < c.changes.size(); ++i)
        for (const InputChange& change : c.changes[i])
            out += text::csvLine({c.names[i + 1], keyOf(kChanges, change.kind), keyOf(kItems, change.item.kind), change.itemName, change.item.id ? idText(change.item.id) : std::string(), change.key, cell(change.before), cell(change.after), cell(change.alone)});
    return out;
}

} // namespace spanwright::report
