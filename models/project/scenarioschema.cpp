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
using fields::Range;
using fields::TextLimit;

constexpr const char* kTimePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:?[0-9]{2}(:00)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$";
constexpr const char* kIdPattern = "^(?!0{16})[0-9a-f]{16}$";

Json bound(double value) { return value == std::floor(value) && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(value)) : Json(value); }
Json bounded(const char* type, Range range) { return {{"type", type}, {"minimum", bound(range.low)}, {"maximum", bound(range.high)}}; }
Json limited(TextLimit limit) {
    Json node = {{"type", "string"}};
    if (limit.isRequired) node["minLength"] = 1;
    node["maxLength"] = limit.bytes;
    return node;
}
Json listOf(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json id() { return {{"type", "string"}, {"pattern", kIdPattern}}; }
Json object(Json properties) { return {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}}; }

/// Describes the fields of the table as JSON Schema.
class Describer {
public:
    template <class T> static Json described() {
        Describer d;
        const T value{};
        fields::visit(d, value);
        Json node = object(std::move(d.m_properties));
        if (!d.m_required.empty()) node["required"] = std::move(d.m_required);
        return node;
    }

    template <class IdType> void ownId(const char* key, IdType) { require(key, id()); }
    template <class IdType> void reference(const char* key, IdType) { require(key, id()); }
    template <class IdType> void optionalReference(const char* key, IdType) {
        Json node = id();
        node["type"] = {"string", "null"};
        m_properties[key] = std::move(node);
    }
    template <class IdType> void referenceList(const char* key, const std::vector<IdType>&, std::size_t least) {
        Json node = listOf(id());
        if (least == 0) return void(m_properties[key] = std::move(node));
        node["minItems"] = least;
        require(key, std::move(node));
    }
    void text(const char* key, const std::string&, TextLimit limit) {
        if (limit.isRequired) require(key, limited(limit));
        else m_properties[key] = limited(limit);
    }
    void textList(const char* key, const std::vector<std::string>&, TextLimit limit) { m_properties[key] = listOf(limited(limit)); }
    void number(const char* key, double, Range range) { m_properties[key] = bounded("number", range); }
    void integer(const char* key, int, Range range) { m_properties[key] = bounded("integer", range); }
    void boolean(const char* key, bool) { m_properties[key] = {{"type", "boolean"}}; }
    template <class E, std::size_t N> void switchedChoice(const char* key, E, const std::array<const char*, N>& names) {
        m_properties[key] = {{"anyOf", {{{"enum", names}}, {{"type", "boolean"}}}}};
    }
    template <class E, std::size_t N> void choice(const char* key, E, const std::array<const char*, N>& names) { m_properties[key] = {{"enum", names}}; }
    template <Kind K> void quantity(const char* key, Quantity<K>, Unit<K> unit, Range range) { m_properties[key] = inUnit(bounded("number", range), unit); }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>&, Unit<K> unit, Range range) {
        Json node = inUnit(bounded("number", range), unit);
        node["type"] = {"number", "null"};
        m_properties[key] = std::move(node);
    }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>&, Unit<K> unit, Range range) {
        const Json part = bounded("number", range);
        m_properties[key] = inUnit(object({{"low", part}, {"likely", part}, {"high", part}, {"source", limited(fields::kSource)}}), unit);
    }
    void instant(const char* key, Instant) { m_properties[key] = {{"type", "string"}, {"pattern", kTimePattern}}; }
    void optionalInstant(const char* key, const std::optional<Instant>&) { m_properties[key] = {{"type", {"string", "null"}}, {"pattern", kTimePattern}}; }
    template <Kind K> void quantityList(const char* key, const std::vector<Quantity<K>>&, Unit<K> unit, Range range) { m_properties[key] = listOf(inUnit(bounded("number", range), unit)); }
    template <class T> void object(const char* key, const T&) { m_properties[key] = described<T>(); }
    template <class T> void object(const char* key, const Shared<T>&) { m_properties[key] = described<T>(); }
    template <class T> void optionalObject(const char* key, const std::optional<Shared<T>>&) { optionalObject(key, std::optional<T>()); }
    template <class T> void optionalObject(const char* key, const std::optional<T>&) {
        Json node = described<T>();
        node["type"] = {"object", "null"};
        m_properties[key] = std::move(node);
    }
    template <class T> void list(const char* key, const std::vector<T>&) { m_properties[key] = listOf(described<T>()); }
    template <class T> void list(const char* key, const std::vector<Shared<T>>&) { m_properties[key] = listOf(described<T>()); }
    template <class Key, class Value> void map(const char* key, const std::map<Key, Value>&) {
        Json node = {{"type", "object"}};
        if constexpr (!std::is_same_v<Key, std::string>) node["propertyNames"] = id();
        node["additionalProperties"] = mapped(static_cast<const Value*>(nullptr));
        m_properties[key] = std::move(node);
    }

private:
    static Json object(Json properties) { return spanwright::object(std::move(properties)); }
    static Json mapped(const std::string*) { return limited(fields::kLong); }
    static Json mapped(const CanvasPoint*) { return described<CanvasPoint>(); }
    template <class Point> static Json mapped(const std::vector<Point>*) { return listOf(described<Point>()); }
    template <Kind K> static Json inUnit(Json node, Unit<K> unit) {
        if (!unit.symbol.empty()) node["description"] = "in " + std::string(unit.symbol);
        return node;
    }
    void require(const char* key, Json node) {
        m_properties[key] = std::move(node);
        m_required.push_back(key);
    }

    Json m_properties = Json::object();
    Json m_required = Json::array();
};

} // namespace

std::string scenarioJsonSchema() {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Spanwright scenario"}};
    schema.update(Describer::described<Scenario>());
    schema["properties"]["schema"] = {{"const", kScenarioSchema}};
    schema["required"].push_back("schema");
    return json::print(schema);
}

} // namespace spanwright
