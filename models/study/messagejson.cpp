// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/messagejson.h"
#include <map>

namespace spanwright::study {
namespace {

using Json = nlohmann::ordered_json;

const text::Entry* entryOf(const std::string& id) {
    static const std::map<std::string_view, const text::Entry*> byId = [] {
        std::map<std::string_view, const text::Entry*> all;
        for (const text::Entry* entry : text::allEntries()) all.emplace(entry->id, entry);
        return all;
    }();
    const auto it = byId.find(id);
    return it == byId.end() ? nullptr : it->second;
}

struct Writer {
    Json& node;
    void operator()(const std::string& s) const { node["text"] = s; }
    void operator()(std::int64_t n) const { node["whole"] = n; }
    void operator()(const text::Entry* e) const { node["entry"] = e ? std::string(e->id) : std::string(); }
    void operator()(const text::Amount& a) const {
        node["amount"] = a.base;
        node["kind"] = static_cast<int>(a.kind);
        node["digits"] = a.digits;
    }
};

const text::Entry* readEntry(json::ObjectReader& in, const char* key) {
    std::string id;
    in.text(key, id);
    const text::Entry* entry = entryOf(id);
    if (!entry) in.refuseValue(Json(id), in.at(key), &text::entry(Term::JsonText));
    return entry;
}

text::Value readValue(json::ObjectReader& in, const Json& node) {
    if (node.contains("whole")) {
        double n = 0; // beyond the reader's whole numbers
        in.number("whole", n);
        return static_cast<std::int64_t>(n);
    }
    if (node.contains("entry")) return readEntry(in, "entry");
    if (node.contains("amount")) {
        text::Amount a;
        int kind = 0;
        in.number("amount", a.base);
        in.integer("kind", kind);
        in.integer("digits", a.digits);
        if (kind < 0 || kind >= static_cast<int>(kKindCount)) in.refuseValue(Json(kind), in.at("kind"), &text::entry(Term::JsonWhole));
        a.kind = static_cast<Kind>(kind);
        return a;
    }
    std::string s;
    in.text("text", s);
    return s;
}

} // namespace

Json messageToJson(const text::Message& message) {
    Json node{{"entry", message.entry ? std::string(message.entry->id) : std::string()}, {"arguments", Json::array()}};
    for (const text::Argument& argument : message.arguments) {
        Json one{{"name", argument.name}};
        std::visit(Writer{one}, argument.value);
        node["arguments"].push_back(std::move(one));
    }
    return node;
}

text::Message messageFromJson(const Json& node, const std::string& path, Result<Done>& result) {
    text::Message message;
    json::ObjectReader in(node, path, result);
    if (!result) return message;
    message.entry = readEntry(in, "entry");
    in.elements("arguments", [&](const Json& each, const std::string& at) {
        text::Argument argument;
        json::ObjectReader one(each, at, result);
        if (!result) return;
        one.text("name", argument.name);
        argument.value = readValue(one, each);
        message.arguments.push_back(std::move(argument));
    });
    return message;
}

} // namespace spanwright::study
