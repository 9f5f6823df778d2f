// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merge.h"
#include "project/dangling.h"
#include "project/edits.h"
#include "project/scenariotree.h"
#include "text/terms.h"
#include <algorithm>
#include <array>
#include <optional>

namespace spanwright::edits {
namespace {

using Json = nlohmann::ordered_json;

/// Lists of items by their key.
constexpr std::array<std::pair<std::string_view, ItemKind>, 9> kLists{{{"sites", ItemKind::Site}, {"clusters", ItemKind::Cluster}, {"pools", ItemKind::Pool}, {"links", ItemKind::Link}, {"wavelengths", ItemKind::Wavelength},
                                                                      {"jobs", ItemKind::Job}, {"tariffs", ItemKind::Tariff}, {"demands", ItemKind::Demand}, {"studies", ItemKind::Study}}};

bool isItems(const Json& node) {
    return node.is_array() && std::ranges::all_of(node, [](const Json& each) { return each.is_object() && each.contains("id"); });
}
/// Merged field by field; a range is one value.
bool isFields(const Json& node) { return node.is_object() && !node.contains("likely"); }

const Json* byId(const Json* list, const Json& id) {
    if (!list) return nullptr;
    const auto it = std::ranges::find_if(*list, [&](const Json& each) { return each["id"] == id; });
    return it == list->end() ? nullptr : &*it;
}
const Json* member(const Json* node, const std::string& key) {
    if (!node) return nullptr;
    const auto it = node->find(key);
    return it == node->end() ? nullptr : &*it;
}
bool same(const Json* a, const Json* b) { return a && b ? *a == *b : a == b; }

struct Where {
    std::string path;
    ItemRef item;
    std::string key;
    [[nodiscard]] Where at(const std::string& name) const { return {path.empty() ? name : path + "." + name, item, key.empty() ? name : key + "." + name}; }
    [[nodiscard]] Where in(const std::string& list, const Json& id) const {
        const auto kind = std::ranges::find(kLists, std::string_view(list), &std::pair<std::string_view, ItemKind>::first);
        const std::string text = id.get<std::string>();
        return {path + "[" + text + "]", {kind == kLists.end() ? ItemKind::Scenario : kind->second, parseId(text).value_or(0)}, {}};
    }
};

class Merger {
public:
    Merger(const std::set<std::string>& takeTheirs, Merged& out) : m_takeTheirs(takeTheirs), m_out(out) {}

    /// Nothing: it is not in the result.
    std::optional<Json> merged(const Json* base, const Json* ours, const Json* theirs, const Where& where, const std::string& name) {
        if (same(ours, theirs) || same(theirs, base)) return ours ? std::optional(*ours) : std::nullopt;
        if (ours && theirs && isItems(*ours) && isItems(*theirs) && (!base || isItems(*base))) return items(base, *ours, *theirs, where, name);
        if (ours && theirs && isFields(*ours) && isFields(*theirs)) return fields(base && isFields(*base) ? base : nullptr, *ours, *theirs, where);
        if (same(ours, base)) {
            m_out.taken.push_back(where.path);
            return theirs ? std::optional(*theirs) : std::nullopt;
        }
        m_out.conflicts.push_back({where.path, where.item, where.key, ours ? ours->dump() : std::string(), theirs ? theirs->dump() : std::string()});
        const Json* chosen = m_takeTheirs.contains(where.path) ? theirs : ours;
        return chosen ? std::optional(*chosen) : std::nullopt;
    }

private:
    Json items(const Json* base, const Json& ours, const Json& theirs, const Where& where, const std::string& name) {
        Json out = Json::array();
        const auto add = [&](const Json& id) {
            if (std::optional<Json> item = merged(byId(base, id), byId(&ours, id), byId(&theirs, id), where.in(name, id), {})) out.push_back(std::move(*item));
        };
        for (const Json& item : ours) add(item["id"]);
        for (const Json& item : theirs)
            if (!byId(&ours, item["id"])) add(item["id"]);
        return out;
    }
    Json fields(const Json* base, const Json& ours, const Json& theirs, const Where& where) {
        Json out = Json::object();
        const auto add = [&](const std::string& key) {
            if (std::optional<Json> value = merged(member(base, key), member(&ours, key), member(&theirs, key), where.at(key), key)) out[key] = std::move(*value);
        };
        for (const auto& [key, value] : ours.items()) add(key);
        for (const auto& [key, value] : theirs.items())
            if (!ours.contains(key)) add(key);
        return out;
    }

    const std::set<std::string>& m_takeTheirs;
    Merged& m_out;
};

Result<Scenario> sound(const Json& tree) {
    Result<Scenario> scenario = scenarioFromTree(tree);
    if (!scenario) return scenario;
    dropDangling(*scenario);
    if (auto valid = validate(*scenario); !valid) return Unexpected(valid.error());
    return scenario;
}

/// Where an item of a tree stands; no list: nowhere.
struct Found {
    Json* list = nullptr;
    std::size_t place = 0;
    std::string name;             ///< of the list
    std::string parent;           ///< id of the item that the list belongs to; empty: the scenario
    [[nodiscard]] Json& item() const { return (*list)[place]; }
};
Found findItem(Json& node, const std::string& id, const std::string& parent = {}) {
    for (auto& [key, value] : node.items()) {
        if (!isItems(value) || std::ranges::find(kLists, std::string_view(key), &std::pair<std::string_view, ItemKind>::first) == kLists.end()) continue;
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string own = value[i]["id"].get<std::string>();
            if (own == id) return {&value, i, key, parent};
            if (Found inner = findItem(value[i], id, own); inner.list) return inner;
        }
    }
    return {};
}

/// Sets, or removes, the value behind a key with dots; a list element in brackets takes the whole list.
void setField(Json& to, const Json& from, const std::string& key) {
    const std::string name = key.substr(0, key.find_first_of(".["));
    const bool isDeeper = key.size() > name.size() && key[name.size()] == '.' && to.contains(name) && from.contains(name) && isFields(to[name]) && isFields(from[name]);
    if (isDeeper) return setField(to[name], from[name], key.substr(name.size() + 1));
    if (from.contains(name)) to[name] = from[name];
    else to.erase(name);
}

} // namespace

Result<Merged> merge(const Scenario& base, const Scenario& ours, const Scenario& theirs, const std::set<std::string>& takeTheirs) {
    const auto named = [&](const Scenario& s) { // one id and one name, so that neither is a change
        Scenario copy = s;
        copy.id = ours.id;
        copy.name = ours.name;
        return scenarioTree(copy);
    };
    const Json baseTree = named(base), ourTree = named(ours), theirTree = named(theirs);
    Merged out;
    const std::optional<Json> tree = Merger(takeTheirs, out).merged(&baseTree, &ourTree, &theirTree, {}, {});
    Result<Scenario> scenario = sound(*tree);
    if (!scenario) return Unexpected(scenario.error());
    out.scenario = std::move(*scenario);
    return out;
}

Result<Scenario> takeOver(const Scenario& ours, const Scenario& theirs, ItemRef item, const std::string& key) {
    Json tree = scenarioTree(ours), other = scenarioTree(theirs);
    if (item.kind == ItemKind::Scenario) {
        setField(tree["assumptions"], other["assumptions"], key);
        return sound(tree);
    }
    const std::string id = idText(item.id);
    const Found there = findItem(other, id), here = findItem(tree, id);
    if (!there.list && !here.list) return fail(ErrorCode::ItemMissing, {{"item", std::string("item")}, {"id", id}});
    if (!there.list) {
        here.list->erase(here.list->begin() + static_cast<std::ptrdiff_t>(here.place));
    } else if (here.list) {
        if (key.empty()) here.item() = there.item();
        else setField(here.item(), there.item(), key);
    } else {
        const Found parent = there.parent.empty() ? Found{} : findItem(tree, there.parent);
        if (!there.parent.empty() && !parent.list) return takeOver(ours, theirs, {ItemKind::Cluster, parseId(there.parent).value_or(0)}, {});
        (parent.list ? parent.item() : tree)[there.name].push_back(there.item());
    }
    return sound(tree);
}

} // namespace spanwright::edits
