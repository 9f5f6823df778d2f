// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "text/terms.h"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace spanwright::exchange {

/// Lenient reading of one object of a foreign file: absent keys take what the caller says, and a value of the wrong type or out of
/// range is refused with its path. The first error is kept in the shared result.
class GnpyNode {
public:
    using Json = nlohmann::ordered_json;

    GnpyNode(const Json& json, std::string path, Result<Done>& result) : m_json(&json), m_path(std::move(path)), m_result(&result) {}

    [[nodiscard]] bool exists() const { return m_json && !m_json->is_null(); }
    [[nodiscard]] bool isObject() const { return m_json && m_json->is_object(); }
    [[nodiscard]] bool isNumber() const { return m_json && m_json->is_number(); }
    [[nodiscard]] bool isGood() const { return m_result->hasValue(); }
    [[nodiscard]] GnpyNode none() const { return {nullptr, m_path, m_result}; }
    /// Another tree, read into the same result.
    [[nodiscard]] GnpyNode of(const Json& json, std::string path) const { return {&json, std::move(path), m_result}; }
    [[nodiscard]] GnpyNode child(const char* key) const;
    /// Of an object, those with a value; none otherwise.
    [[nodiscard]] std::vector<std::string> keys() const;

    [[nodiscard]] double number(const char* key, double otherwise) const;
    [[nodiscard]] double required(const char* key, double least, double most) const;
    [[nodiscard]] bool boolean(const char* key, bool otherwise) const;
    [[nodiscard]] std::string text(const char* key, std::string otherwise) const;
    /// A text or a whole number, as text.
    [[nodiscard]] std::string requiredId(const char* key) const;
    [[nodiscard]] std::string requiredText(const char* key) const;
    /// A list of numbers; a single number is a list of one. Empty when absent.
    [[nodiscard]] std::vector<double> numbers(const char* key) const;
    template <class Each>
    void each(const char* key, Each each) const {
        const GnpyNode list = child(key);
        if (!list.exists() || !isGood()) return;
        if (!list.m_json->is_array()) return refuse(key, Term::JsonList);
        for (std::size_t i = 0; i < list.m_json->size() && isGood(); ++i) each(GnpyNode(&(*list.m_json)[i], list.m_path + "[" + std::to_string(i) + "]", m_result));
    }
    /// Of a list: its entries that are a text or a whole number, as text; any other entry is refused.
    [[nodiscard]] std::vector<std::string> ids(const char* key) const;
    void refuse(const char* key, Term expected) const;
    void fail(Error error) const;

private:
    GnpyNode(const Json* json, std::string path, Result<Done>* result) : m_json(json), m_path(std::move(path)), m_result(result) {}

    const Json* m_json;
    std::string m_path;
    Result<Done>* m_result;
};

} // namespace spanwright::exchange
