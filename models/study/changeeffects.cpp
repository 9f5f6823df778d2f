// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "project/edits.h"
#include "study/changes.h"
#include <algorithm>

namespace spanwright::study {
namespace {

/// The base with one item as it is in the other scenario. What stands in a site or cluster stays as it is in the base.
Result<Project> withItem(const Project& project, const Scenario& base, const Scenario& other, const InputChange& change) {
    const ScenarioId id = base.id;
    if (change.kind == ChangeKind::Removed) return edits::remove(project, id, std::span(&change.item, 1));
    const std::uint64_t item = change.item.id;
    switch (change.item.kind) {
    case ItemKind::Tariff: return edits::put(project, id, *find(other, TariffId{item}));
    case ItemKind::Link: return edits::put(project, id, *find(other, LinkId{item}));
    case ItemKind::Wavelength: return edits::put(project, id, *find(other, WavelengthId{item}));
    case ItemKind::Job: return edits::put(project, id, *find(other, JobId{item}));
    case ItemKind::Demand: return edits::put(project, id, *find(other, DemandId{item}));
    case ItemKind::Site: {
        Site site = *find(other, SiteId{item});
        if (const Site* old = find(base, site.id)) site.clusters = old->clusters;
        return edits::put(project, id, std::move(site));
    }
    case ItemKind::Cluster: {
        Cluster cluster = *find(other, ClusterId{item});
        if (const Cluster* old = find(base, cluster.id)) cluster.pools = old->pools;
        for (const Shared<Site>& site : other.sites)
            for (const Shared<Cluster>& candidate : site->clusters)
                if (candidate->id == cluster.id) return edits::put(project, id, site->id, std::move(cluster));
        break;
    }
    case ItemKind::Pool: return edits::put(project, id, clusterOf(other, PoolId{item})->id, *find(other, PoolId{item}));
    case ItemKind::Scenario: return edits::put(project, id, *other.assumptions);
    case ItemKind::Study: break;
    }
    return project;
}

bool isSameItem(const InputChange& a, const InputChange& b) { return a.item == b.item && a.inBase == b.inBase; }

} // namespace

void addEffects(std::vector<InputChange>& changes, const Scenario& base, const Scenario& other, const catalogue::Catalogue& catalogue, FigureId figure,
                const std::function<bool()>& isCancelled) {
    for (InputChange& change : changes) change.alone.reset();
    Project project;
    project.scenarios.emplace_back(base);
    const assess::Assessment before = assess::assess(base, catalogue);
    const assess::Figure* now = before.total(figure);
    if (!now) return;
    std::size_t done = 0;
    for (auto it = changes.begin(); it != changes.end() && done < kEffectsMost && !(isCancelled && isCancelled()); ++done) {
        const auto end = std::find_if_not(it, changes.end(), [&](const InputChange& c) { return isSameItem(*it, c); });
        const bool isOfCatalogue = it->item.kind == ItemKind::Scenario && other.assumptions == base.assumptions;
        const bool hasSameId = it->kind != ChangeKind::Changed || it->item == it->inBase;
        if (hasSameId && !isOfCatalogue)
            if (const Result<Project> changed = withItem(project, base, other, *it)) {
                const assess::Assessment after = assess::assess(*changed->scenarios.front(), catalogue);
                if (const assess::Figure* then = after.total(figure))
                    for (auto same = it; same != end; ++same) same->alone = then->value - now->value;
            }
        it = end;
    }
}

} // namespace spanwright::study
