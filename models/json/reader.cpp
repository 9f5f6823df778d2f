// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/reader.h"
#include <cmath>

namespace spanwright::json {

ObjectReader::ObjectReader(const Json& node, std::string path, Result<Done>& result) : m_node(node), m_path(std::move(path)), m_result(result) {
    expect(m_node.is_object(), m_node, m_path, Term::JsonObject);
}

ObjectReader::~ObjectReader() {
    if (!m_result || !m_node.is_object()) return;
    for (const auto& [key, value] : m_node.items())
        if (!m_known.contains(key)) refuse(ErrorCode::JsonUnknownKey, {{"path", clipped(at(key))}});
}

void ObjectReader::refuse(ErrorCode code, std::vector<text::Argument> arguments) {
    if (m_result) m_result = fail(code, std::move(arguments));
}

void ObjectReader::refuseValue(const Json& value, const std::string& path, text::Value expected) {
    refuse(ErrorCode::JsonBadValue, {{"path", clipped(path)}, {"value", clipped(value.dump(-1, ' ', false, Json::error_handler_t::replace), 60)}, {"expected", std::move(expected)}});
}

bool ObjectReader::expect(bool holds, const Json& value, const std::string& path, Term expected) {
    text::Value where = &text::entry(Term::JsonFile);
    if (!path.empty()) where = clipped(path);
    if (!holds) refuse(ErrorCode::JsonWrongType, {{"path", std::move(where)}, {"expected", &text::entry(expected)}, {"found", &typeName(value)}});
    return holds && m_result;
}

const ObjectReader::Json* ObjectReader::member(const char* key) {
    m_known.insert(key);
    if (!m_result || !m_node.is_object()) return nullptr;
    const auto it = m_node.find(key);
    return it == m_node.end() ? nullptr : &*it;
}

const ObjectReader::Json* ObjectReader::optionalMember(const char* key) {
    const Json* value = member(key);
    return value && value->is_null() ? nullptr : value;
}

void ObjectReader::text(const char* key, std::string& out) {
    if (const Json* v = member(key); v && expect(v->is_string(), *v, at(key), Term::JsonText)) out = v->get<std::string>();
}

void ObjectReader::number(const char* key, double& out) {
    const Json* v = member(key);
    if (!v || !expect(v->is_number(), *v, at(key), Term::JsonNumber)) return;
    out = v->get<double>();
    if (!std::isfinite(out)) refuseValue(*v, at(key), &text::entry(Term::JsonNumber));
}

void ObjectReader::integer(const char* key, int& out) {
    const Json* v = member(key);
    if (!v || !expect(v->is_number(), *v, at(key), Term::JsonWhole)) return;
    const double value = v->get<double>();
    if (!(std::abs(value) <= 2e9) || value != std::floor(value)) return refuseValue(*v, at(key), &text::entry(Term::JsonWhole));
    out = static_cast<int>(value);
}

void ObjectReader::boolean(const char* key, bool& out) {
    if (const Json* v = member(key); v && expect(v->is_boolean(), *v, at(key), Term::JsonBoolean)) out = v->get<bool>();
}

std::optional<std::size_t> ObjectReader::choice(const char* key, std::span<const char* const> names) {
    const Json* v = member(key);
    if (!v || !expect(v->is_string(), *v, at(key), Term::JsonText)) return std::nullopt;
    std::string expected;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (*v == names[i]) return i;
        expected += (i ? " / " : "") + std::string(names[i]);
    }
    refuseValue(*v, at(key), expected);
    return std::nullopt;
}

void ObjectReader::textList(const char* key, std::vector<std::string>& out) {
    std::vector<std::string> read;
    if (elements(key, [&](const Json& v, const std::string& path) {
            if (expect(v.is_string(), v, path, Term::JsonText)) read.push_back(v.get<std::string>());
        }))
        out = std::move(read);
}

} // namespace spanwright::json
