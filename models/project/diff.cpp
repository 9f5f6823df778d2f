// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/diff.h"
#include <algorithm>

namespace spanwright {
namespace {

template <class Item>
const Shared<Item>* same(const std::vector<Shared<Item>>& items, decltype(Item::id) id) {
    const auto it = std::ranges::find_if(items, [&](const Shared<Item>& item) { return item->id == id; });
    return it == items.end() ? nullptr : &*it;
}

/// Calls onPair(before, after) for items in both that differ.
template <class Item, class OnPair>
void compare(const std::vector<Shared<Item>>& before, const std::vector<Shared<Item>>& after, ChangeSet& change, OnPair onPair) {
    std::map<decltype(Item::id), const Shared<Item>*> old;
    for (const Shared<Item>& item : before) old.emplace(item->id, &item);
    for (const Shared<Item>& item : after) {
        const auto it = old.find(item->id);
        if (it == old.end()) {
            change.added.insert(ref(item->id));
            continue;
        }
        if (!it->second->isSameObject(item) && !(*it->second == item)) {
            change.changed.insert(ref(item->id));
            onPair(**it->second, *item);
        }
        old.erase(it);
    }
    for (const auto& [id, item] : old) change.removed.insert(ref(id));
}

template <class Item>
void compare(const std::vector<Shared<Item>>& before, const std::vector<Shared<Item>>& after, ChangeSet& change) {
    compare(before, after, change, [](const Item&, const Item&) {});
}

void compareSites(const Scenario& before, const Scenario& after, ChangeSet& change) {
    static const std::vector<Shared<Cluster>> noClusters;
    static const std::vector<Shared<Pool>> noPools;
    const auto clusters = [&](const std::vector<Shared<Cluster>>& a, const std::vector<Shared<Cluster>>& b) {
        compare(a, b, change, [&](const Cluster& x, const Cluster& y) { compare(x.pools, y.pools, change); });
        for (const Shared<Cluster>& c : b)
            if (!same(a, c->id)) compare(noPools, c->pools, change);
        for (const Shared<Cluster>& c : a)
            if (!same(b, c->id)) compare(c->pools, noPools, change);
    };
    compare(before.sites, after.sites, change, [&](const Site& a, const Site& b) { clusters(a.clusters, b.clusters); });
    for (const Shared<Site>& site : after.sites)
        if (change.added.contains(ref(site->id))) clusters(noClusters, site->clusters);
    for (const Shared<Site>& site : before.sites)
        if (change.removed.contains(ref(site->id))) clusters(site->clusters, noClusters);
}

} // namespace

bool ChangeSet::isEmpty() const {
    return added.empty() && removed.empty() && changed.empty() && !assumptionsChanged && !drawingChanged && !aboutChanged;
}
bool ChangeSet::affectsAssessment() const {
    const auto counts = [](const std::set<ItemRef>& items) { return std::ranges::any_of(items, [](ItemRef item) { return item.kind != ItemKind::Study; }); };
    return counts(added) || counts(removed) || counts(changed) || assumptionsChanged;
}

ChangeSet diff(const Scenario& before, const Scenario& after) {
    ChangeSet change;
    compareSites(before, after, change);
    for (auto it = change.added.begin(); it != change.added.end();) { // a pool that moved to another cluster is neither new nor gone
        if (change.removed.erase(*it) == 0) { ++it; continue; }
        change.changed.insert(*it);
        it = change.added.erase(it);
    }
    compare(before.tariffs, after.tariffs, change);
    compare(before.links, after.links, change);
    compare(before.wavelengths, after.wavelengths, change);
    compare(before.jobs, after.jobs, change);
    compare(before.demands, after.demands, change);
    compare(before.studies, after.studies, change);
    change.assumptionsChanged = !(before.assumptions == after.assumptions);
    change.drawingChanged = !(before.drawing == after.drawing);
    change.aboutChanged = before.name != after.name || before.about != after.about;
    return change;
}

} // namespace spanwright
