// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/changes.h"
#include "study/fieldlist.h"
#include <algorithm>

namespace spanwright::study {
namespace {

constexpr int kFineDigits = 15; ///< where six do not tell two values apart

/// Calls visit(item, what holds it) for every item that an assessment may read, from the outside in.
template <class Visit>
void forEachItem(const Scenario& s, Visit visit) {
    for (const Shared<Tariff>& i : s.tariffs) visit(*i, ItemRef{});
    for (const Shared<Site>& site : s.sites) {
        visit(*site, ItemRef{});
        for (const Shared<Cluster>& cluster : site->clusters) {
            visit(*cluster, ref(site->id));
            for (const Shared<Pool>& pool : cluster->pools) visit(*pool, ref(cluster->id));
        }
    }
    for (const Shared<FibreLink>& i : s.links) visit(*i, ItemRef{});
    for (const Shared<Wavelength>& i : s.wavelengths) visit(*i, ItemRef{});
    for (const Shared<Job>& i : s.jobs) visit(*i, ItemRef{});
    for (const Shared<Demand>& i : s.demands) visit(*i, ItemRef{});
}

struct NamedItem {
    ItemRef item;
    ItemRef parent;
    std::string name;
    const void* address;
};
std::vector<NamedItem> itemsOf(const Scenario& s) {
    std::vector<NamedItem> items;
    forEachItem(s, [&](const auto& item, ItemRef parent) { items.push_back({ref(item.id), parent, item.name, &item}); });
    return items;
}

/// One side of a comparison: its items by reference, and how its ids read in the base.
class Side {
public:
    Side(const Scenario& scenario, const catalogue::Catalogue& catalogue, std::function<ItemRef(ItemRef)> inBase) : m_scenario(scenario), m_catalogue(catalogue) {
        std::map<std::uint64_t, std::uint64_t> translated;
        for (const NamedItem& named : itemsOf(scenario)) {
            m_items.emplace(named.item, named);
            if (const ItemRef base = inBase(named.item); base.kind != ItemKind::Scenario) translated.emplace(named.item.id, base.id);
        }
        m_ids.inBase = [translated = std::move(translated)](std::uint64_t id) {
            const auto it = translated.find(id);
            return it == translated.end() ? id : it->second;
        };
        m_ids.name = [this](ItemRef item) { return name(item); };
        forEachItem(scenario, [&](const auto& item, ItemRef parent) {
            m_listers.emplace(ref(item.id), [this, &item, parent] {
                FieldLister lister(m_catalogue, m_ids);
                if (parent.kind != ItemKind::Scenario) lister.parent(parent.kind == ItemKind::Site ? "site" : "cluster", parent);
                fields::visit(lister, item);
                return std::move(lister.fields);
            });
        });
    }
    Side(const Side&) = delete;
    [[nodiscard]] std::string name(ItemRef item) const {
        const auto it = m_items.find(item);
        return it == m_items.end() ? std::string() : it->second.name;
    }
    [[nodiscard]] const NamedItem& named(ItemRef item) const { return m_items.at(item); }
    [[nodiscard]] std::vector<ListedField> fields(ItemRef item) const { return m_listers.at(item)(); }
    /// The same object in the same place has no changed field.
    [[nodiscard]] const void* address(ItemRef item) const { return m_items.at(item).address; }
    [[nodiscard]] std::vector<ListedField> assumptions() const {
        FieldLister lister(m_catalogue, m_ids);
        fields::visit(lister, *m_scenario.assumptions);
        return std::move(lister.fields);
    }

private:
    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    std::map<ItemRef, NamedItem> m_items;
    std::map<ItemRef, std::function<std::vector<ListedField>()>> m_listers;
    FieldLister::Ids m_ids;
};

/// Compares two lists of fields by key, in the order of the first, what only the second has last.
class FieldPairs {
public:
    FieldPairs(const std::vector<ListedField>& before, const std::vector<ListedField>& after, InputChange common, std::vector<InputChange>& out) : m_common(std::move(common)), m_out(out) {
        std::map<std::string_view, const ListedField*> rest;
        std::set<std::string_view> elements, otherElements;
        for (const ListedField& f : before) elements.insert(f.element);
        for (const ListedField& f : after) {
            rest.emplace(f.match, &f);
            otherElements.insert(f.element);
        }
        for (const ListedField& f : before) {
            const auto it = rest.find(f.match);
            if (it != rest.end()) {
                if (isDifferent(f, *it->second)) add(&f, it->second);
                rest.erase(it);
            } else if (f.isToldAlone || otherElements.contains(f.element)) add(&f, nullptr);
        }
        for (const ListedField& f : after)
            if (rest.contains(f.match) && (f.isToldAlone || elements.contains(f.element))) add(nullptr, &f);
    }

private:
    /// What has an identity may be called by another name.
    static bool isDifferent(const ListedField& a, const ListedField& b) { return a.identity.empty() && b.identity.empty() ? a.value != b.value : a.identity != b.identity; }
    void add(const ListedField* before, const ListedField* after) {
        InputChange change = m_common;
        const ListedField& known = after ? *after : *before;
        change.key = known.key;
        change.path = known.path;
        if (before) change.before = before->value;
        if (after) change.after = after->value;
        change.shownBefore = before ? before->shown : text::Value(std::string());
        change.shownAfter = after ? after->shown : text::Value(std::string());
        auto* a = std::get_if<text::Amount>(&change.shownBefore);
        auto* b = std::get_if<text::Amount>(&change.shownAfter);
        if (a && b && print(a->kind, a->base, a->digits).text() == print(b->kind, b->base, b->digits).text()) a->digits = b->digits = kFineDigits;
        m_out.push_back(std::move(change));
    }
    InputChange m_common;
    std::vector<InputChange>& m_out;
};

void compareOverrides(std::span<const Override> base, std::span<const Override> other, std::vector<InputChange>& out) {
    std::map<std::string, std::pair<std::optional<double>, std::optional<double>>> facts;
    for (const Override& o : base) facts[o.fact].first = o.value;
    for (const Override& o : other) facts[o.fact].second = o.value;
    for (const auto& [fact, values] : facts) {
        if (values.first == values.second) continue;
        InputChange change;
        change.key = fact;
        change.path = {&text::entry(Term::HeadingOverrides), fact};
        const auto side = [](std::optional<double> value, FieldValue& raw, text::Value& shown) {
            if (!value) return;
            raw = *value;
            shown = text::Amount{Kind::Factor, *value, kFineDigits};
        };
        side(values.first, change.before, change.shownBefore);
        side(values.second, change.after, change.shownAfter);
        out.push_back(std::move(change));
    }
}

} // namespace

ItemPairs::ItemPairs(const Scenario& base, const Scenario& other) {
    const std::vector<NamedItem> ofBase = itemsOf(base), ofOther = itemsOf(other);
    std::set<ItemRef> otherIds, baseIds;
    for (const NamedItem& i : ofOther) otherIds.insert(i.item);
    for (const NamedItem& i : ofBase) baseIds.insert(i.item);
    std::map<std::pair<ItemKind, std::string>, std::vector<ItemRef>> free; // ids that the base lacks, by name, the first one last
    for (auto it = ofOther.rbegin(); it != ofOther.rend(); ++it)
        if (!baseIds.contains(it->item)) free[{it->item.kind, it->name}].push_back(it->item);
    const auto pair = [this](ItemRef a, ItemRef b) {
        m_toOther.emplace(a, b);
        m_toBase.emplace(b, a);
    };
    for (const NamedItem& i : ofBase) {
        if (otherIds.contains(i.item)) {
            pair(i.item, i.item);
            continue;
        }
        std::vector<ItemRef>& same = free[{i.item.kind, i.name}];
        if (same.empty()) continue;
        pair(i.item, same.back());
        same.pop_back();
    }
    if (base.jobs.size() != 1 || other.jobs.size() != 1) return;
    const ItemRef only = ref(base.jobs.front()->id), otherOnly = ref(other.jobs.front()->id);
    if (!m_toOther.contains(only) && !m_toBase.contains(otherOnly)) pair(only, otherOnly);
}
ItemRef ItemPairs::inOther(ItemRef ofBase) const {
    const auto it = m_toOther.find(ofBase);
    return it == m_toOther.end() ? ItemRef{} : it->second;
}
ItemRef ItemPairs::inBase(ItemRef ofOther) const {
    const auto it = m_toBase.find(ofOther);
    return it == m_toBase.end() ? ItemRef{} : it->second;
}

std::string nameOf(const Scenario& s, ItemRef item) {
    std::string name;
    forEachItem(s, [&](const auto& candidate, ItemRef) {
        if (ref(candidate.id) == item) name = candidate.name;
    });
    return name;
}

std::vector<InputChange> inputChanges(const ComparedInputs& base, const ComparedInputs& other, const catalogue::Catalogue& catalogue) {
    std::vector<InputChange> out;
    const ItemPairs pairs(*base.scenario, *other.scenario);
    const Side before(*base.scenario, catalogue, [](ItemRef item) { return item; });
    const Side after(*other.scenario, catalogue, [&](ItemRef item) { return pairs.inBase(item); });
    if (!(base.scenario->assumptions == other.scenario->assumptions)) FieldPairs(before.assumptions(), after.assumptions(), {}, out);
    compareOverrides(base.overrides, other.overrides, out);
    const auto hangsOn = [](const Side& side, ItemRef item, auto isAlone) { // a site that is new says so for its clusters
        const ItemRef parent = side.named(item).parent;
        return parent.kind != ItemKind::Scenario && isAlone(parent);
    };
    for (const NamedItem& i : itemsOf(*base.scenario)) {
        const ItemRef partner = pairs.inOther(i.item);
        InputChange change{ChangeKind::Changed, partner, i.item, i.name, {}, {}, {}, {}, {}, {}, {}};
        if (partner.kind != ItemKind::Scenario) {
            if (before.address(i.item) == after.address(partner) && before.named(i.item).parent == after.named(partner).parent) continue;
            FieldPairs(before.fields(i.item), after.fields(partner), std::move(change), out);
            continue;
        }
        change.kind = ChangeKind::Removed;
        change.item = i.item;
        if (!hangsOn(before, i.item, [&](ItemRef parent) { return pairs.inOther(parent).kind == ItemKind::Scenario; })) out.push_back(std::move(change));
    }
    for (const NamedItem& i : itemsOf(*other.scenario)) {
        if (pairs.inBase(i.item).kind != ItemKind::Scenario || hangsOn(after, i.item, [&](ItemRef parent) { return pairs.inBase(parent).kind == ItemKind::Scenario; })) continue;
        out.push_back({ChangeKind::Added, i.item, {}, i.name, {}, {}, {}, {}, {}, {}, {}});
    }
    return out;
}

} // namespace spanwright::study
