// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "project/fields.h"
#include "project/scenariojson.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright {
namespace {

using Json = nlohmann::ordered_json;

/// The number in the unit that reads back to the same base value, where the neighbouring doubles hold one.
template <Kind K>
double exactIn(Quantity<K> q, Unit<K> unit) {
    const double value = q.in(unit);
    for (const double candidate : {value, std::nextafter(value, -INFINITY), std::nextafter(value, INFINITY)})
        if (candidate * unit.factor == q.base()) return candidate;
    return value;
}

/// Whole numbers print without a fraction.
Json plain(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

class Writer {
public:
    Json node = Json::object();

    void text(const char* key, const std::string& v) { node[key] = v; }
    void textList(const char* key, const std::vector<std::string>& v) { node[key] = v; }
    template <class IdType> void id(const char* key, IdType v) { node[key] = idText(v.value); }
    template <class IdType> void idList(const char* key, const std::vector<IdType>& v) {
        node[key] = Json::array();
        for (const IdType id : v) node[key].push_back(idText(id.value));
    }
    void number(const char* key, double v) { node[key] = plain(v); }
    void integer(const char* key, int v) { node[key] = v; }
    void boolean(const char* key, bool v) { node[key] = v; }
    template <Kind K> void quantity(const char* key, Quantity<K> v, Unit<K> unit) { node[key] = plain(exactIn(v, unit)); }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>& v, Unit<K> unit) {
        if (v) quantity(key, *v, unit);
    }
    template <class E, std::size_t N> void choice(const char* key, E v, const std::array<const char*, N>& names) { node[key] = names[static_cast<std::size_t>(v)]; }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>& v, Unit<K> unit) {
        Writer inner;
        inner.quantity("low", v.low, unit);
        inner.quantity("likely", v.likely, unit);
        inner.quantity("high", v.high, unit);
        inner.text("source", v.source);
        node[key] = std::move(inner.node);
    }
    template <class T> void object(const char* key, T& v) { node[key] = written(v); }
    template <class T> void object(const char* key, Shared<T>& v) { node[key] = written(*v); }
    template <class T> void optionalObject(const char* key, std::optional<T>& v) {
        if (v) node[key] = written(*v);
    }
    template <class T> void list(const char* key, const std::vector<Shared<T>>& v) {
        node[key] = Json::array();
        for (const Shared<T>& item : v) node[key].push_back(written(*item));
    }
    template <class T> void list(const char* key, const std::vector<T>& v) {
        node[key] = Json::array();
        for (const T& item : v) node[key].push_back(written(item));
    }
    template <class Key, class Value> void map(const char* key, const std::map<Key, Value>& v) {
        node[key] = Json::object();
        for (const auto& [name, value] : v) node[key][keyText(name)] = valueOf(value);
    }

    /// The field table takes mutable references for the reader's sake; the writer works on a copy.
    template <class T> static Json written(T value) {
        Writer inner;
        fields::visit(inner, value);
        return std::move(inner.node);
    }

private:
    static std::string keyText(const std::string& v) { return v; }
    static std::string keyText(std::uint64_t v) { return idText(v); }
    template <class Tag> static std::string keyText(Id<Tag> v) { return idText(v.value); }
    static Json valueOf(const std::string& v) { return v; }
    static Json valueOf(const CanvasPoint& v) { return written(v); }
    static Json valueOf(const std::vector<CanvasPoint>& v) {
        Json points = Json::array();
        for (const CanvasPoint& point : v) points.push_back(written(point));
        return points;
    }
};

/// Describes the same fields as JSON Schema.
class Describer {
public:
    Json properties = Json::object();
    Json required = Json::array();

    template <class T> static Json described() {
        Describer d;
        T value{};
        fields::visit(d, value);
        Json node = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(d.properties)}};
        if (!d.required.empty()) node["required"] = std::move(d.required);
        return node;
    }

    void text(const char* key, std::string&) { properties[key] = {{"type", "string"}}; }
    void textList(const char* key, std::vector<std::string>&) { properties[key] = {{"type", "array"}, {"items", {{"type", "string"}}}}; }
    template <class IdType> void id(const char* key, IdType&) {
        properties[key] = idSchema();
        required.push_back(key);
    }
    template <class IdType> void idList(const char* key, std::vector<IdType>&) { properties[key] = {{"type", "array"}, {"items", idSchema()}}; }
    void number(const char* key, double&) { properties[key] = {{"type", "number"}}; }
    void integer(const char* key, int&) { properties[key] = {{"type", "integer"}}; }
    void boolean(const char* key, bool&) { properties[key] = {{"type", "boolean"}}; }
    template <Kind K> void quantity(const char* key, Quantity<K>&, Unit<K> unit) {
        properties[key] = {{"type", "number"}, {"description", "in " + std::string(unit.symbol.empty() ? "1" : unit.symbol)}};
    }
    template <Kind K> void optionalQuantity(const char* key, std::optional<Quantity<K>>&, Unit<K> unit) {
        properties[key] = {{"type", {"number", "null"}}, {"description", "in " + std::string(unit.symbol)}};
    }
    template <class E, std::size_t N> void choice(const char* key, E&, const std::array<const char*, N>& names) { properties[key] = {{"enum", names}}; }
    template <Kind K> void uncertain(const char* key, Uncertain<Quantity<K>>&, Unit<K>) {
        Json parts = {{"low", {{"type", "number"}}}, {"likely", {{"type", "number"}}}, {"high", {{"type", "number"}}}, {"source", {{"type", "string"}}}};
        properties[key] = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(parts)}};
    }
    template <class T> void object(const char* key, T&) { properties[key] = described<T>(); }
    template <class T> void object(const char* key, Shared<T>&) { properties[key] = described<T>(); }
    template <class T> void optionalObject(const char* key, std::optional<T>&) { properties[key] = described<T>(); }
    template <class T> void list(const char* key, std::vector<Shared<T>>&) { properties[key] = {{"type", "array"}, {"items", described<T>()}}; }
    template <class T> void list(const char* key, std::vector<T>&) { properties[key] = {{"type", "array"}, {"items", described<T>()}}; }
    template <class Key, class Value> void map(const char* key, std::map<Key, Value>&) { properties[key] = {{"type", "object"}}; }

private:
    static Json idSchema() { return {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}; }
};

} // namespace

std::string toJson(const Scenario& scenario) {
    Json tree = {{"schema", kScenarioSchema}};
    tree.update(Writer::written(scenario));
    return json::print(tree);
}

std::string scenarioJsonSchema() {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Spanwright scenario"}};
    schema.update(Describer::described<Scenario>());
    schema["properties"]["schema"] = {{"const", kScenarioSchema}};
    schema["required"].push_back("schema");
    return json::print(schema);
}

} // namespace spanwright
