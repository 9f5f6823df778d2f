// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/newitems.h"
#include "project/edits.h"
#include "text/language.h"
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kNewPoolCount = 512;

/// "Site", "Site 2", ...
template <class Item> std::string freeAmong(const std::vector<Shared<Item>>& items, const std::string& base) {
    for (int n = 1;; ++n) {
        const std::string name = n == 1 ? base : base + " " + std::to_string(n);
        if (std::ranges::none_of(items, [&](const Shared<Item>& item) { return item->name == name; })) return name;
    }
}

Pool newPool(const catalogue::Catalogue& catalogue, const std::string& site, const std::string& accelerator, PoolId id) {
    const catalogue::Accelerator* a = catalogue.accelerator(accelerator);
    Pool pool;
    pool.id = id;
    pool.name = site + " " + (a ? a->name : accelerator);
    pool.accelerator = accelerator;
    pool.count = kNewPoolCount;
    pool.perNode = a ? std::max(1, a->perNode) : 8;
    pool.scaleUpDomain = a ? std::max(1, a->scaleUpDomain) : 8;
    pool.offloadPath = "pcie5-x16";
    return pool;
}

Cluster newCluster(const catalogue::Catalogue& catalogue, const std::string& site, const std::string& accelerator) {
    const catalogue::Accelerator* a = catalogue.accelerator(accelerator);
    Cluster cluster;
    cluster.id = mint<ClusterId>();
    cluster.name = site + " " + tr("cluster").toStdString();
    if (a && a->nic.base() > 0) cluster.nicRate = a->nic;
    return cluster;
}

} // namespace

std::string freeName(const Project& project, const std::string& base) { return freeAmong(project.scenarios, base); }

Site newSite(const Document& document, const QString& kind, Place place) {
    Site site;
    site.id = mint<SiteId>();
    site.name = freeAmong(document.scenario().sites, (kind == QLatin1String("exchange") ? tr("Exchange") : tr("Site")).toStdString());
    site.place = place;
    if (!kind.startsWith(QLatin1String("pool:"))) return site;
    const std::string accelerator = kind.mid(5).toStdString();
    Cluster cluster = newCluster(document.catalogue(), site.name, accelerator);
    cluster.pools.emplace_back(newPool(document.catalogue(), site.name, accelerator, mint<PoolId>()));
    site.clusters.emplace_back(std::move(cluster));
    return site;
}

Result<Project> withPool(const Document& document, SiteId id, const std::string& accelerator, PoolId fresh) {
    const Site* site = find(document.scenario(), id);
    if (!site) return document.project();
    Cluster cluster = site->clusters.empty() ? newCluster(document.catalogue(), site->name, accelerator) : *site->clusters.front();
    cluster.pools.emplace_back(newPool(document.catalogue(), site->name, accelerator, fresh));
    return edits::put(document.project(), document.scenarioId(), id, std::move(cluster));
}

Job newJob(const Document& document) {
    Job job;
    job.id = mint<JobId>();
    job.name = tr("Job %1").arg(document.scenario().jobs.size() + 1).toStdString();
    job.globalBatch = 512;
    job.layout.tensor = 8;
    job.layout.pipeline = 8;
    for (const Shared<Site>& site : document.scenario().sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools)
                if (pool->count > 0) job.placement.push_back({pool->id, pool->count});
    return job;
}

Demand newDemand(const Document& document, SiteId from, SiteId to) {
    const auto& all = document.scenario().demands;
    Demand demand{mint<DemandId>(), {}, from, to, BitRate(100, units::Gbps), true};
    for (std::size_t n = all.size() + 1; demand.name.empty(); ++n) {
        const std::string name = tr("Demand %1").arg(n).toStdString();
        if (std::ranges::none_of(all, [&](const Shared<Demand>& other) { return other->name == name; })) demand.name = name;
    }
    return demand;
}

} // namespace spanwright::widgets
