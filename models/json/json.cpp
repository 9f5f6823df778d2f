// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace spanwright::json {

using Json = nlohmann::ordered_json;

Result<Json> parse(std::string_view text) {
    if (text.size() > kSizeLimit)
        return fail(ErrorCode::FileTooLarge, {{"file", std::string("JSON")}, {"size", text::amount(Bytes::fromBase(double(text.size())))},
                                              {"limit", text::amount(Bytes::fromBase(double(kSizeLimit)))}});
    bool isTooDeep = false;
    std::string duplicate;
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > kDepthLimit) isTooDeep = true;
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.empty() && !keys.back().insert(parsed.get<std::string>()).second)
            duplicate = parsed.get<std::string>();
        return !isTooDeep;
    };
    try {
        Json tree = Json::parse(text, watch);
        if (isTooDeep) return fail(ErrorCode::JsonTooDeep, {{"limit", std::int64_t(kDepthLimit)}});
        if (!duplicate.empty()) return fail(ErrorCode::JsonSyntax, {{"reason", "the key \"" + duplicate + "\" stands twice in one object"}});
        return tree;
    } catch (const nlohmann::json::exception& e) {
        if (isTooDeep) return fail(ErrorCode::JsonTooDeep, {{"limit", std::int64_t(kDepthLimit)}});
        const std::string what = e.what();
        const auto at = what.find("at line");
        return fail(ErrorCode::JsonSyntax, {{"reason", at == std::string::npos ? what : what.substr(at)}});
    }
}

std::string print(const Json& tree) { return tree.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string typeName(const Json& node) {
    if (node.is_object()) return "an object";
    if (node.is_array()) return "a list";
    if (node.is_string()) return "text";
    if (node.is_boolean()) return "true or false";
    if (node.is_number()) return "a number";
    return "null";
}

} // namespace spanwright::json
