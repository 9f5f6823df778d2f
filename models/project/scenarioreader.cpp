// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/reader.h"
#include "project/edits.h"
#include "project/fields.h"
#include "project/scenariojson.h"
#include "project/scenariotree.h"
#include "project/validate.h"
#include <charconv>

namespace spanwright {
namespace {

using Json = nlohmann::ordered_json;
constexpr int kScenarioVersion = 1; // the number at the end of kScenarioSchema

/// Fills an item's fields from its object.
class Reader : public json::ObjectReader {
public:
    using ObjectReader::ObjectReader;
    using ObjectReader::text;
    using ObjectReader::textList;

    template <class IdType> void ownId(const char* key, IdType& out) { reference(key, out); }
    template <class IdType> void reference(const char* key, IdType& out) {
        if (const Json* v = member(key)) readId(*v, at(key), out);
        else refuse(ErrorCode::JsonMissingKey, {{"path", at(key)}});
    }
    template <class IdType> void optionalReference(const char* key, IdType& out) {
        if (const Json* v = optionalMember(key)) readId(*v, at(key), out);
    }
    template <class IdType> void referenceList(const char* key, std::vector<IdType>& out, std::size_t) {
        filled(key, out, [&](const Json& v, const std::string& path, IdType& id) { readId(v, path, id); });
    }
    void text(const char* key, std::string& out, fields::TextLimit) { ObjectReader::text(key, out); }
    void textList(const char* key, std::vector<std::string>& out, fields::TextLimit) { ObjectReader::textList(key, out); }
    void number(const char* key, double& out, fields::Range) { ObjectReader::number(key, out); }
    void integer(const char* key, int& out, fields::Range) { ObjectReader::integer(key, out); }
    template <class E, std::size_t N> void choice(const char* key, E& out, const std::array<const char*, N>& names) {
        if (const auto index = ObjectReader::choice(key, names)) out = static_cast<E>(*index);
    }
    template <class E, std::size_t N> void switchedChoice(const char* key, E& out, const std::array<const char*, N>& names) {
        if (const Json* v = member(key); v && v->is_boolean()) out = static_cast<E>(v->get<bool>());
        else choice(key, out, names);
    }
    template <Kind K> void quantity(const char* key, Quantity<K>& out, Unit<K> unit, fields::Range) {
        if (!member(key)) return;
        double value = 0;
        ObjectReader::number(key, value);
        out = Quantity<K>(value, unit);
    }
    template <Kind K> void optionalQuantity(const char* key, std::optional<Quantity<K>>& out, Unit<K> unit, fields::Range range) {
        if (optionalMember(key)) quantity(key, out.emplace(), unit, range);
    }
    template <Kind K> void uncertain(const char* key, Uncertain<Quantity<K>>& out, Unit<K> unit, fields::Range range) {
        const Json* v = member(key);
        if (!v) return;
        Reader inner(*v, at(key), result());
        inner.quantity("low", out.low, unit, range);
        inner.quantity("likely", out.likely, unit, range);
        inner.quantity("high", out.high, unit, range);
        inner.ObjectReader::text("source", out.source);
    }
    void instant(const char* key, Instant& out) {
        const Json* v = optionalMember(key);
        if (!v) return;
        const std::optional<WrittenTime> time = v->is_string() ? parseTime(v->get<std::string>()) : std::nullopt;
        if (time) out = time->instant();
        else refuseValue(*v, at(key), &text::entry(Term::JsonInstant));
    }
    void optionalInstant(const char* key, std::optional<Instant>& out) {
        if (optionalMember(key)) instant(key, out.emplace());
    }
    template <Kind K> void quantityList(const char* key, std::vector<Quantity<K>>& out, Unit<K> unit, fields::Range) {
        filled(key, out, [&](const Json& v, const std::string& path, Quantity<K>& q) {
            if (expect(v.is_number(), v, path, Term::JsonNumber)) q = Quantity<K>(v.get<double>(), unit);
        });
    }
    template <class T> void object(const char* key, T& out) {
        if (const Json* v = member(key)) read(*v, at(key), out);
    }
    template <class T> void optionalObject(const char* key, std::optional<T>& out) {
        if (const Json* v = optionalMember(key)) read(*v, at(key), out.emplace());
    }
    template <class T> void list(const char* key, std::vector<T>& out) {
        filled(key, out, [&](const Json& v, const std::string& path, T& item) { read(v, path, item); });
    }
    template <class Key, class Value> void map(const char* key, std::map<Key, Value>& out) {
        const Json* v = member(key);
        if (!v || !expect(v->is_object(), *v, at(key), Term::JsonObject)) return;
        for (const auto& [name, value] : v->items()) mapEntry(name, value, at(key) + "." + name, out);
    }

private:
    template <class T, class Each> void filled(const char* key, std::vector<T>& out, Each each) {
        std::vector<T> items;
        if (elements(key, [&](const Json& v, const std::string& path) { each(v, path, items.emplace_back()); })) out = std::move(items);
    }
    template <class IdType> void readId(const Json& v, const std::string& path, IdType& out) {
        const auto value = v.is_string() ? parseId(v.get<std::string>()) : std::nullopt;
        if (value && *value != 0) out.value = *value;
        else refuseValue(v, path, &text::entry(Term::JsonId));
    }
    template <class T> void read(const Json& v, const std::string& path, T& out) {
        Reader inner(v, path, result());
        fields::visit(inner, out);
    }
    template <class T> void read(const Json& v, const std::string& path, Shared<T>& out) {
        T value = *out;
        read(v, path, value);
        out = Shared<T>(std::move(value));
    }
    void read(const Json& v, const std::string& path, std::string& out) {
        if (expect(v.is_string(), v, path, Term::JsonText)) out = v.get<std::string>();
    }
    template <class Point> void read(const Json& v, const std::string& path, std::vector<Point>& out) {
        if (!expect(v.is_array(), v, path, Term::JsonList)) return;
        for (std::size_t i = 0; i < v.size(); ++i) read(v[i], path + "[" + std::to_string(i) + "]", out.emplace_back());
    }
    template <class Key, class Value> void mapEntry(const std::string& name, const Json& v, const std::string& path, std::map<Key, Value>& out) {
        Key key{};
        if constexpr (std::is_same_v<Key, std::string>) {
            key = name;
        } else {
            const auto id = parseId(name);
            if (!id) return refuseValue(name, path, &text::entry(Term::JsonId));
            if constexpr (std::is_integral_v<Key>) key = *id;
            else key.value = *id;
        }
        read(v, path, out[key]);
    }
};

Result<Done> checkSchema(const Json& tree) {
    if (!tree.is_object())
        return fail(ErrorCode::JsonWrongType, {{"path", &text::entry(Term::JsonFile)}, {"expected", &text::entry(Term::JsonObject)}, {"found", &json::typeName(tree)}});
    const auto it = tree.find("schema");
    if (it == tree.end()) return fail(ErrorCode::JsonMissingKey, {{"path", std::string("schema")}});
    const std::string schema = it->is_string() ? it->get<std::string>() : it->dump();
    if (schema == kScenarioSchema) return Done{};
    const std::string_view family = kScenarioSchema.substr(0, kScenarioSchema.find('/') + 1);
    int version = 0;
    const char* const end = schema.data() + schema.size();
    if (schema.starts_with(family)) {
        const auto [rest, problem] = std::from_chars(schema.data() + family.size(), end, version);
        const bool isNumber = rest == end && (problem == std::errc{} || problem == std::errc::result_out_of_range);
        if (isNumber && (problem != std::errc{} || version > kScenarioVersion))
            return fail(ErrorCode::JsonNewerSchema, {{"schema", json::clipped(schema)}, {"supported", std::string(kScenarioSchema)}});
    }
    return fail(ErrorCode::JsonWrongSchema, {{"schema", json::clipped(schema)}, {"expected", std::string(kScenarioSchema)}});
}

} // namespace

Result<Scenario> scenarioFromJson(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    if (auto known = checkSchema(*tree); !known) return Unexpected(known.error());
    Result<Scenario> scenario = scenarioFromTree(*tree);
    if (!scenario) return scenario;
    if (auto valid = edits::validate(*scenario, edits::Naming::ByPath); !valid) return Unexpected(valid.error());
    return scenario;
}

Result<Scenario> scenarioFromTree(const Json& tree) {
    Result<Done> result = Done{};
    Scenario scenario = edits::emptyScenario({}, "");
    {
        Reader reader(tree, "", result);
        static_cast<void>(reader.member("schema"));
        fields::visit(reader, scenario);
    } // the reader's end finds unknown keys
    if (!result) return Unexpected(result.error());
    return scenario;
}

Result<Job> jobFromJson(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    Result<Done> result = Done{};
    Job job;
    {
        Reader reader(*tree, "", result);
        fields::visit(reader, job);
    }
    if (!result) return Unexpected(result.error());
    if (auto valid = edits::validate(job); !valid) return Unexpected(valid.error());
    return job;
}

} // namespace spanwright
