// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "project/fields.h"
#include "project/scenariojson.h"
#include "project/scenariotree.h"
#include <cmath>

namespace spanwright {
namespace {

using Json = nlohmann::ordered_json;
using fields::Range;
using fields::TextLimit;

/// The number in the unit that reads back to the same base value: of the doubles that do, the one with the shortest text.
/// Where none does, its neighbour's, so that writing what was read gives the same bytes.
double numberIn(double base, double factor, bool mayMove = true) {
    const double value = base / factor;
    double best = value;
    std::size_t shortest = std::string::npos;
    for (const double candidate : {value, std::nextafter(value, -INFINITY), std::nextafter(value, INFINITY)}) {
        const std::size_t length = exactNumber(candidate).size();
        if (candidate * factor != base || length >= shortest) continue;
        best = candidate;
        shortest = length;
    }
    return shortest == std::string::npos && mayMove ? numberIn(value * factor, factor, false) : best;
}

/// Whole numbers print without a fraction.
Json plain(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

class Writer {
public:
    Json node = Json::object();

    void text(const char* key, const std::string& v, TextLimit) { node[key] = v; }
    void textList(const char* key, const std::vector<std::string>& v, TextLimit) { node[key] = v; }
    template <class IdType> void ownId(const char* key, IdType v) { node[key] = idText(v.value); }
    template <class IdType> void reference(const char* key, IdType v) { node[key] = idText(v.value); }
    template <class IdType> void optionalReference(const char* key, IdType v) {
        if (!v.isNone()) reference(key, v);
    }
    template <class IdType> void referenceList(const char* key, const std::vector<IdType>& v, std::size_t) {
        node[key] = Json::array();
        for (const IdType id : v) node[key].push_back(idText(id.value));
    }
    void number(const char* key, double v, Range) { node[key] = plain(v); }
    void integer(const char* key, int v, Range) { node[key] = v; }
    void boolean(const char* key, bool v) { node[key] = v; }
    template <Kind K> void quantity(const char* key, Quantity<K> v, Unit<K> unit, Range) { node[key] = plain(numberIn(v.base(), unit.factor)); }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>& v, Unit<K> unit, Range range) {
        if (v) quantity(key, *v, unit, range);
    }
    template <class E, std::size_t N> void choice(const char* key, E v, const std::array<const char*, N>& names) { node[key] = names[static_cast<std::size_t>(v)]; }
    template <class E, std::size_t N> void switchedChoice(const char* key, E v, const std::array<const char*, N>& names) { choice(key, v, names); }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>& v, Unit<K> unit, Range range) {
        Writer inner;
        inner.quantity("low", v.low, unit, range);
        inner.quantity("likely", v.likely, unit, range);
        inner.quantity("high", v.high, unit, range);
        inner.text("source", v.source, fields::kSource);
        node[key] = std::move(inner.node);
    }
    void instant(const char* key, Instant v) { node[key] = instantText(v); }
    void optionalInstant(const char* key, const std::optional<Instant>& v) {
        if (v) instant(key, *v);
    }
    template <Kind K> void quantityList(const char* key, const std::vector<Quantity<K>>& v, Unit<K> unit, Range) {
        if (v.empty()) return;
        Json& list = node[key] = Json::array();
        for (const Quantity<K> q : v) list.push_back(plain(numberIn(q.base(), unit.factor)));
    }
    template <class T> void object(const char* key, const T& v) { node[key] = written(v); }
    template <class T> void object(const char* key, const Shared<T>& v) { node[key] = written(*v); }
    template <class T> void optionalObject(const char* key, const std::optional<T>& v) {
        if (v) object(key, *v);
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

    template <class T> static Json written(const T& value) {
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
    template <class Point> static Json valueOf(const std::vector<Point>& v) {
        Json points = Json::array();
        for (const Point& point : v) points.push_back(written(point));
        return points;
    }
};

} // namespace

Json scenarioTree(const Scenario& scenario) {
    Json tree = {{"schema", kScenarioSchema}};
    tree.update(Writer::written(scenario));
    return tree;
}

std::string toJson(const Scenario& scenario) { return json::print(scenarioTree(scenario)); }

std::string toJson(const Job& job) { return json::print(Writer::written(job)); }

} // namespace spanwright
