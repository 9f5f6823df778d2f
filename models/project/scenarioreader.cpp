// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "project/edits.h"
#include "project/fields.h"
#include "project/scenariojson.h"
#include <nlohmann/json.hpp>
#include <cmath>
#include <set>

namespace spanwright {
namespace {

using Json = nlohmann::ordered_json;

/// Fills an object's members from JSON. The first error is kept with the path of its value; later ones are ignored.
class Reader {
public:
    Reader(const Json& node, std::string path, Result<Done>& result) : m_node(node), m_path(std::move(path)), m_result(result) {
        if (!m_node.is_object()) wrongType(m_node, "", "an object");
    }
    ~Reader() {
        if (!m_result || !m_node.is_object()) return;
        for (const auto& [key, value] : m_node.items())
            if (!m_seen.contains(key)) refuse(ErrorCode::JsonUnknownKey, {{"path", at(key)}});
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void ignore(const char* key) { m_seen.insert(key); }
    void text(const char* key, std::string& out) {
        if (const Json* v = member(key); v && expect(v->is_string(), *v, key, "text")) out = v->get<std::string>();
    }
    void textList(const char* key, std::vector<std::string>& out) {
        elements(key, [&](const Json& v, const std::string& path) {
            if (expect(v.is_string(), v, path, "text", true)) out.push_back(v.get<std::string>());
        }, out);
    }
    template <class IdType> void id(const char* key, IdType& out) {
        if (const Json* v = member(key)) readId(*v, at(key), out);
        else if (m_result && m_node.is_object()) refuse(ErrorCode::JsonMissingKey, {{"path", at(key)}});
    }
    template <class IdType> void idList(const char* key, std::vector<IdType>& out) {
        elements(key, [&](const Json& v, const std::string& path) { readId(v, path, out.emplace_back()); }, out);
    }
    void number(const char* key, double& out) {
        if (const Json* v = member(key); v && expect(v->is_number(), *v, key, "a number")) out = v->get<double>();
    }
    void integer(const char* key, int& out) {
        const Json* v = member(key);
        if (!v || !expect(v->is_number(), *v, key, "a whole number")) return;
        const double value = v->get<double>();
        if (!(std::abs(value) <= 2e9) || value != std::floor(value))
            return refuse(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", v->dump()}, {"expected", std::string("a whole number")}});
        out = static_cast<int>(value);
    }
    void boolean(const char* key, bool& out) {
        if (const Json* v = member(key); v && expect(v->is_boolean(), *v, key, "true or false")) out = v->get<bool>();
    }
    template <Kind K> void quantity(const char* key, Quantity<K>& out, Unit<K> unit) {
        double value = 0;
        if (!present(key)) return ignore(key);
        number(key, value);
        out = Quantity<K>(value, unit);
    }
    template <Kind K> void optionalQuantity(const char* key, std::optional<Quantity<K>>& out, Unit<K> unit) {
        if (!present(key) || m_node[key].is_null()) return ignore(key);
        Quantity<K> value;
        quantity(key, value, unit);
        out = value;
    }
    template <class E, std::size_t N> void choice(const char* key, E& out, const std::array<const char*, N>& names) {
        const Json* v = member(key);
        if (!v || !expect(v->is_string(), *v, key, "text")) return;
        std::string expected;
        for (std::size_t i = 0; i < N; ++i) {
            if (*v == names[i]) return void(out = static_cast<E>(i));
            expected += (i ? ", " : "one of: ") + std::string(names[i]);
        }
        refuse(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", v->dump()}, {"expected", expected}});
    }
    template <Kind K> void uncertain(const char* key, Uncertain<Quantity<K>>& out, Unit<K> unit) {
        const Json* v = member(key);
        if (!v) return;
        Reader inner(*v, at(key), m_result);
        inner.quantity("low", out.low, unit);
        inner.quantity("likely", out.likely, unit);
        inner.quantity("high", out.high, unit);
        inner.text("source", out.source);
    }
    template <class T> void object(const char* key, T& out) {
        if (const Json* v = member(key)) read(*v, at(key), out);
    }
    template <class T> void object(const char* key, Shared<T>& out) {
        if (const Json* v = member(key)) readShared(*v, at(key), out);
    }
    template <class T> void optionalObject(const char* key, std::optional<T>& out) {
        if (!present(key) || m_node[key].is_null()) return ignore(key);
        object(key, out.emplace());
    }
    template <class T> void list(const char* key, std::vector<Shared<T>>& out) {
        elements(key, [&](const Json& v, const std::string& path) { readShared(v, path, out.emplace_back()); }, out);
    }
    template <class T> void list(const char* key, std::vector<T>& out) {
        elements(key, [&](const Json& v, const std::string& path) { read(v, path, out.emplace_back()); }, out);
    }
    template <class Key, class Value> void map(const char* key, std::map<Key, Value>& out) {
        const Json* v = member(key);
        if (!v || !expect(v->is_object(), *v, key, "an object")) return;
        for (const auto& [name, value] : v->items()) mapEntry(name, value, at(key) + "." + name, out);
    }

private:
    std::string at(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    bool present(const char* key) const { return m_node.is_object() && m_node.contains(key); }
    const Json* member(const char* key) {
        m_seen.insert(key);
        return m_result && present(key) ? &m_node[key] : nullptr;
    }
    void refuse(ErrorCode code, std::vector<text::Argument> arguments) {
        if (m_result) m_result = fail(code, std::move(arguments));
    }
    void wrongType(const Json& v, const std::string& path, const char* expected) {
        refuse(ErrorCode::JsonWrongType, {{"path", path.empty() ? (m_path.empty() ? std::string("the file") : m_path) : path},
                                          {"expected", std::string(expected)}, {"found", json::typeName(v)}});
    }
    bool expect(bool holds, const Json& v, const std::string& key, const char* expected, bool isPath = false) {
        if (!holds) wrongType(v, isPath ? key : at(key), expected);
        return holds && m_result;
    }
    template <class IdType> void readId(const Json& v, const std::string& path, IdType& out) {
        const auto value = v.is_string() ? parseId(v.get<std::string>()) : std::nullopt;
        if (!value || *value == 0) refuse(ErrorCode::JsonBadValue, {{"path", path}, {"value", v.dump()}, {"expected", std::string("16 hex digits, not all zero")}});
        else out.value = *value;
    }
    template <class T> void read(const Json& v, const std::string& path, T& out) {
        Reader inner(v, path, m_result);
        fields::visit(inner, out);
    }
    template <class T> void readShared(const Json& v, const std::string& path, Shared<T>& out) {
        T value = *out;
        read(v, path, value);
        out = Shared<T>(std::move(value));
    }
    template <class F, class T> void elements(const char* key, F each, std::vector<T>& out) {
        const Json* v = member(key);
        if (!v || !expect(v->is_array(), *v, key, "a list")) return;
        out.clear();
        for (std::size_t i = 0; i < v->size() && m_result; ++i) each((*v)[i], at(key) + "[" + std::to_string(i) + "]");
    }
    template <class IdType, class Value> void mapEntry(const std::string& name, const Json& v, const std::string& path, std::map<IdType, Value>& out) {
        IdType id{};
        if constexpr (std::is_same_v<IdType, std::string>) {
            id = name;
        } else {
            const auto parsed = parseId(name);
            if (!parsed) return refuse(ErrorCode::JsonBadValue, {{"path", path}, {"value", name}, {"expected", std::string("an id of 16 hex digits")}});
            if constexpr (std::is_integral_v<IdType>) id = *parsed;
            else id.value = *parsed;
        }
        mapValue(v, path, out[id]);
    }
    void mapValue(const Json& v, const std::string& path, std::string& out) {
        if (expect(v.is_string(), v, path, "text", true)) out = v.get<std::string>();
    }
    void mapValue(const Json& v, const std::string& path, CanvasPoint& out) { read(v, path, out); }
    void mapValue(const Json& v, const std::string& path, std::vector<CanvasPoint>& out) {
        if (!expect(v.is_array(), v, path, "a list", true)) return;
        for (std::size_t i = 0; i < v.size(); ++i) read(v[i], path + "[" + std::to_string(i) + "]", out.emplace_back());
    }

    const Json& m_node;
    std::string m_path;
    Result<Done>& m_result;
    std::set<std::string> m_seen;
};

Result<Done> checkSchema(const Json& tree) {
    if (!tree.is_object()) return fail(ErrorCode::JsonWrongType, {{"path", std::string("the file")}, {"expected", std::string("an object")}, {"found", json::typeName(tree)}});
    const auto it = tree.find("schema");
    if (it == tree.end()) return fail(ErrorCode::JsonMissingKey, {{"path", std::string("schema")}});
    const std::string schema = it->is_string() ? it->get<std::string>() : it->dump();
    if (schema == kScenarioSchema) return Done{};
    const std::string family = std::string(kScenarioSchema).substr(0, kScenarioSchema.find('/') + 1);
    if (schema.starts_with(family) && schema.size() > family.size() && schema.substr(family.size()) > "1")
        return fail(ErrorCode::JsonNewerSchema, {{"schema", schema}, {"supported", std::string(kScenarioSchema)}});
    return fail(ErrorCode::JsonWrongSchema, {{"schema", schema}, {"expected", std::string(kScenarioSchema)}});
}

} // namespace

Result<Scenario> scenarioFromJson(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    if (auto known = checkSchema(*tree); !known) return Unexpected(known.error());
    Result<Done> result = Done{};
    Scenario scenario = edits::emptyScenario({}, "");
    {
        Reader reader(*tree, "", result);
        reader.ignore("schema");
        fields::visit(reader, scenario);
    }
    if (!result) return Unexpected(result.error());
    if (auto valid = edits::validate(scenario); !valid) return Unexpected(valid.error());
    return scenario;
}

} // namespace spanwright
