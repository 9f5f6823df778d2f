// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "json/json.h"
#include "text/terms.h"
#include <nlohmann/json.hpp>
#include <set>
#include <span>

namespace spanwright::json {

/// Strict reading of one object. Keys that are absent leave their target as it is; a value of the wrong type and a key
/// that nobody asked for (found by the destructor) are errors with the path of the value. The first error is kept in
/// the shared result, and nothing is read after it.
class ObjectReader {
public:
    using Json = nlohmann::ordered_json;

    ObjectReader(const Json& node, std::string path, Result<Done>& result);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    void text(const char* key, std::string& out);
    void number(const char* key, double& out);
    /// Whole numbers within +-2e9, also when written as 8.0.
    void integer(const char* key, int& out);
    void boolean(const char* key, bool& out);
    /// The place of the text in `names`; nullopt when the key is absent or wrong.
    [[nodiscard]] std::optional<std::size_t> choice(const char* key, std::span<const char* const> names);
    void textList(const char* key, std::vector<std::string>& out);

    /// Marks the key as known. nullptr when it is absent or an error was found before.
    [[nodiscard]] const Json* member(const char* key);
    /// The same, and null counts as absent.
    [[nodiscard]] const Json* optionalMember(const char* key);
    /// Calls each(element, its path); false when the key is absent, not a list, or an element was refused.
    template <class Each>
    bool elements(const char* key, Each each) {
        const Json* list = member(key);
        if (!list || !expect(list->is_array(), *list, at(key), Term::JsonList)) return false;
        for (std::size_t i = 0; i < list->size() && m_result; ++i) each((*list)[i], at(key) + "[" + std::to_string(i) + "]");
        return m_result.hasValue();
    }
    [[nodiscard]] std::string at(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    void refuse(ErrorCode code, std::vector<text::Argument> arguments);
    void refuseValue(const Json& value, const std::string& path, text::Value expected);
    /// Refuses with JsonWrongType unless `holds`; false after any error.
    bool expect(bool holds, const Json& value, const std::string& path, Term expected);
    [[nodiscard]] Result<Done>& result() { return m_result; }

private:
    const Json& m_node;
    std::string m_path;
    Result<Done>& m_result;
    std::set<std::string> m_known;
};

} // namespace spanwright::json
