// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/configreader.h"
#include "json/json.h"

namespace spanwright::exchange {
namespace {

constexpr double kLargest = 2e9; ///< nothing of a shape is larger; keeps int

const text::Entry* named(Term term) { return &text::entry(term); }

} // namespace

ConfigReader::ConfigReader(const Json& node, std::string prefix, ImportedModel& out, Result<Done>& result)
    : m_node(node), m_prefix(std::move(prefix)), m_out(out), m_result(result) {}

bool ConfigReader::has(const char* key) const {
    const auto it = m_node.find(key);
    return it != m_node.end() && !it->is_null();
}

const ConfigReader::Json* ConfigReader::find(Keys keys, std::string& found) {
    const Json* value = nullptr;
    for (const char* key : keys) {
        m_known.insert(key);
        if (value || !has(key)) continue;
        found = key;
        value = &m_node[key];
    }
    return m_result ? value : nullptr;
}

void ConfigReader::use(const std::string& key, const char* ours, std::string value) {
    m_out.used.push_back({at(key), ours, std::move(value)});
}

void ConfigReader::read(const Json& value, const std::string& key, const char* ours, int& out) {
    const bool isWhole = value.is_number_integer() && value.get<double>() >= 0 && value.get<double>() <= kLargest;
    if (!value.is_number()) return refuse(fail(ErrorCode::JsonWrongType, {{"path", at(key)}, {"expected", named(Term::JsonWhole)}, {"found", &json::typeName(value)}}));
    if (!isWhole) return refuse(fail(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", json::clipped(value.dump())}, {"expected", named(Term::JsonWhole)}}));
    out = value.get<int>();
    use(key, ours, std::to_string(out));
}

void ConfigReader::required(Keys keys, const char* ours, int& out) {
    std::string key;
    if (const Json* value = find(keys, key)) return read(*value, key, ours, out);
    refuse(fail(ErrorCode::JsonMissingKey, {{"path", at(*keys.begin())}}));
}

void ConfigReader::optional(Keys keys, const char* ours, int& out, bool isNoted) {
    std::string key;
    if (const Json* value = find(keys, key)) return read(*value, key, ours, out);
    if (isNoted) note(ModelTerm::ImportAssumed, {{"key", at(*keys.begin())}, {"field", std::string(ours)}, {"value", std::int64_t(out)}});
}

void ConfigReader::flag(const char* key, const char* ours, bool& out, bool isNoted) {
    std::string found;
    const Json* value = find({key}, found);
    const auto shown = [&] { return std::string(out ? "true" : "false"); };
    if (!value) {
        if (isNoted) note(ModelTerm::ImportAssumed, {{"key", at(key)}, {"field", std::string(ours)}, {"value", shown()}});
        return;
    }
    if (!value->is_boolean()) return refuse(fail(ErrorCode::JsonWrongType, {{"path", at(key)}, {"expected", named(Term::JsonBoolean)}, {"found", &json::typeName(*value)}}));
    out = value->get<bool>();
    use(key, ours, shown());
}

bool ConfigReader::isOn(const char* key, bool otherwise) {
    std::string found;
    const Json* value = find({key}, found);
    return value && value->is_boolean() ? value->get<bool>() : otherwise;
}

std::vector<std::string> ConfigReader::texts(const char* key, const char* ours) {
    std::string found;
    const Json* list = find({key}, found);
    if (!list) return {};
    std::vector<std::string> out;
    const bool isList = list->is_array();
    if (isList)
        for (const Json& element : *list)
            if (element.is_string()) out.push_back(element.get<std::string>());
    if (!isList || out.size() != list->size()) {
        refuse(fail(ErrorCode::JsonWrongType, {{"path", at(key)}, {"expected", named(Term::JsonList)}, {"found", &json::typeName(*list)}}));
        return {};
    }
    use(key, ours, std::to_string(out.size()));
    return out;
}

int ConfigReader::length(const char* key, const char* ours) {
    std::string found;
    const Json* list = find({key}, found);
    if (!list || !list->is_array() || list->empty()) return 0;
    use(key, ours, std::to_string(list->size()));
    return static_cast<int>(list->size());
}

std::string ConfigReader::text(const char* key, const char* ours) {
    std::string found;
    const Json* value = find({key}, found);
    if (!value) return {};
    if (!value->is_string()) {
        refuse(fail(ErrorCode::JsonWrongType, {{"path", at(key)}, {"expected", named(Term::JsonText)}, {"found", &json::typeName(*value)}}));
        return {};
    }
    const std::string out = value->get<std::string>();
    if (*ours) use(key, ours, json::clipped(out));
    return out;
}

void ConfigReader::note(ModelTerm term, std::vector<text::Argument> arguments) {
    if (m_result) m_out.notes.push_back({&text::entry(term), std::move(arguments)});
}

void ConfigReader::refuse(Unexpected<Error> error) {
    if (m_result) m_result = std::move(error);
}

void ConfigReader::refuseValue(const char* key, std::string expected) {
    refuse(fail(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", json::clipped(m_node.contains(key) ? m_node[key].dump() : "null")}, {"expected", std::move(expected)}}));
}

void ConfigReader::finish(std::string_view except) {
    for (const auto& [key, value] : m_node.items())
        if (!m_known.contains(key) && key != except) m_out.ignored.push_back(at(key));
}

} // namespace spanwright::exchange
