// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpynode.h"
#include "json/json.h"
#include <cmath>

namespace spanwright::exchange {

GnpyNode GnpyNode::child(const char* key) const {
    const auto found = isObject() ? m_json->find(key) : Json::const_iterator();
    return {isObject() && found != m_json->end() ? &*found : nullptr, m_path + "." + key, m_result};
}

std::vector<std::string> GnpyNode::keys() const {
    std::vector<std::string> out;
    if (isObject())
        for (const auto& [key, value] : m_json->items())
            if (!value.is_null()) out.push_back(key);
    return out;
}

double GnpyNode::number(const char* key, double otherwise) const {
    const GnpyNode value = child(key);
    if (!value.exists()) return otherwise;
    if (!value.isNumber() || !std::isfinite(value.m_json->get<double>())) {
        refuse(key, Term::JsonNumber);
        return otherwise;
    }
    return value.m_json->get<double>();
}

double GnpyNode::required(const char* key, double least, double most) const {
    if (!child(key).exists()) {
        fail({ErrorCode::JsonMissingKey, {{"path", m_path + "." + key}}});
        return least;
    }
    const double value = number(key, least);
    if (value < least || value > most) refuse(key, Term::JsonInRange);
    return value;
}

bool GnpyNode::boolean(const char* key, bool otherwise) const {
    const GnpyNode value = child(key);
    if (!value.exists()) return otherwise;
    if (!value.m_json->is_boolean()) {
        refuse(key, Term::JsonBoolean);
        return otherwise;
    }
    return value.m_json->get<bool>();
}

std::string GnpyNode::text(const char* key, std::string otherwise) const {
    const GnpyNode value = child(key);
    if (!value.exists()) return otherwise;
    if (!value.m_json->is_string()) {
        refuse(key, Term::JsonText);
        return otherwise;
    }
    return value.m_json->get<std::string>();
}

std::string GnpyNode::requiredText(const char* key) const {
    if (!child(key).exists()) fail({ErrorCode::JsonMissingKey, {{"path", m_path + "." + key}}});
    return text(key, {});
}

std::string GnpyNode::requiredId(const char* key) const {
    const GnpyNode value = child(key);
    return value.exists() && value.m_json->is_number_integer() ? value.m_json->dump() : requiredText(key);
}

std::vector<std::string> GnpyNode::ids(const char* key) const {
    const GnpyNode list = child(key);
    std::vector<std::string> out;
    if (!list.exists()) return out;
    if (list.m_json->is_array()) {
        for (const Json& value : *list.m_json) {
            if (value.is_string()) out.push_back(value.get<std::string>());
            else if (value.is_number_integer()) out.push_back(value.dump());
        }
    }
    if (!list.m_json->is_array() || out.size() != list.m_json->size()) refuse(key, Term::JsonList);
    return out;
}

std::vector<double> GnpyNode::numbers(const char* key) const {
    const GnpyNode list = child(key);
    if (!list.exists()) return {};
    if (list.isNumber()) return {list.m_json->get<double>()};
    std::vector<double> out;
    if (list.m_json->is_array())
        for (const Json& value : *list.m_json)
            if (value.is_number()) out.push_back(value.get<double>());
    if (!list.m_json->is_array() || out.size() != list.m_json->size()) refuse(key, Term::JsonList);
    return out;
}

void GnpyNode::refuse(const char* key, Term expected) const {
    const GnpyNode value = child(key);
    if (!value.m_json) return fail({ErrorCode::JsonMissingKey, {{"path", m_path + "." + key}}});
    fail({ErrorCode::JsonBadValue, {{"path", m_path + "." + key}, {"value", json::clipped(value.m_json->dump(-1, ' ', false, Json::error_handler_t::replace))}, {"expected", &text::entry(expected)}}});
}

void GnpyNode::fail(Error error) const {
    if (isGood()) *m_result = Unexpected(std::move(error));
}

} // namespace spanwright::exchange
