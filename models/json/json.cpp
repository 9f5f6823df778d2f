// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "text/terms.h"
#include "units/units.h"
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace spanwright::json {
namespace {

using Json = nlohmann::ordered_json;

/// Deepest nesting of brackets outside strings.
int depthOf(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            if (c == '\\') ++i;
            else if (c == '"') isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

/// The place and the cause out of the library's message.
std::string reasonOf(const nlohmann::json::exception& e) {
    const std::string what = e.what();
    const auto place = what.find("line ");
    const auto cause = what.find("] ");
    std::string reason = what.substr(place != std::string::npos ? place : cause != std::string::npos ? cause + 2 : 0);
    for (char& c : reason)
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) c = '?'; // it echoes the bad bytes
    return clipped(std::move(reason), 200);
}

} // namespace

Result<Json> parse(std::string_view text) {
    if (text.size() > kSizeLimit)
        return fail(ErrorCode::FileTooLarge, {{"file", std::string("JSON")}, {"size", text::amount(Bytes(static_cast<double>(text.size()), units::B))},
                                              {"limit", text::amount(Bytes(static_cast<double>(kSizeLimit), units::B))}});
    if (depthOf(text) > kDepthLimit) return fail(ErrorCode::JsonTooDeep, {{"limit", std::int64_t{kDepthLimit}}});
    std::string duplicate;
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second) duplicate = parsed.get<std::string>();
        return true;
    };
    try {
        Json tree = Json::parse(text, watch);
        if (!duplicate.empty()) return fail(ErrorCode::JsonDuplicateKey, {{"key", clipped(duplicate)}});
        return tree;
    } catch (const nlohmann::json::exception& e) {
        return fail(ErrorCode::JsonSyntax, {{"reason", reasonOf(e)}});
    }
}

nlohmann::ordered_json orNull(const std::optional<double>& value) { return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr); }

std::string print(const Json& tree) { return tree.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

const text::Entry& typeName(const Json& node) {
    if (node.is_object()) return text::entry(Term::JsonObject);
    if (node.is_array()) return text::entry(Term::JsonList);
    if (node.is_string()) return text::entry(Term::JsonText);
    if (node.is_boolean()) return text::entry(Term::JsonBoolean);
    if (node.is_number()) return text::entry(Term::JsonNumber);
    return text::entry(Term::JsonNull);
}

std::string clipped(std::string text, std::size_t limit) {
    if (text.size() <= limit) return text;
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    text.resize(end);
    return text + "…";
}

} // namespace spanwright::json
