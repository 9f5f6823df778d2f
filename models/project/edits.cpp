// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edits.h"
#include "json/json.h"
#include "project/dangling.h"
#include "project/validate.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace spanwright::edits {
namespace {

Unexpected<Error> missing(const char* item, std::uint64_t id) {
    return fail(ErrorCode::ItemMissing, {{"item", std::string(item)}, {"id", idText(id)}});
}

/// Applies `change` to a copy of the scenario; the result replaces it.
template <class Change>
Result<Project> changed(const Project& project, ScenarioId id, Change change) {
    Project after = project;
    for (Shared<Scenario>& scenario : after.scenarios) {
        if (scenario->id != id) continue;
        Scenario copy = *scenario;
        if (const Result<Done> done = change(copy); !done) return Unexpected(done.error());
        scenario = Shared<Scenario>(std::move(copy));
        return after;
    }
    return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
}

template <class Item>
void putInto(std::vector<Shared<Item>>& items, Item item) {
    for (Shared<Item>& existing : items)
        if (existing->id == item.id) {
            existing = Shared<Item>(std::move(item));
            return;
        }
    items.emplace_back(std::move(item));
}

/// Puts an item of a scenario's own list after checking it and what it refers to.
template <class Item>
Result<Project> putItem(const Project& project, ScenarioId id, std::vector<Shared<Item>> Scenario::* list, Item item) {
    if (auto valid = validate(item); !valid) return Unexpected(valid.error());
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        if constexpr (std::is_same_v<Item, Site>)
            if (!item.tariff.isNone() && !find(s, item.tariff)) return missing("tariff", item.tariff.value);
        if constexpr (std::is_same_v<Item, FibreLink> || std::is_same_v<Item, Demand>)
            for (const SiteId end : {item.from, item.to})
                if (!find(s, end)) return missing("site", end.value);
        if constexpr (std::is_same_v<Item, Wavelength>)
            for (const LinkId link : item.links)
                if (!find(s, link)) return missing("fibre link", link.value);
        if constexpr (std::is_same_v<Item, Job>) {
            for (const Share& share : item.placement)
                if (!find(s, share.pool)) return missing("GPU pool", share.pool.value);
            if (!item.checkpointSite.isNone() && !find(s, item.checkpointSite)) return missing("site", item.checkpointSite.value);
        }
        if constexpr (std::is_same_v<Item, Study>)
            if (!item.job.isNone() && !find(s, item.job)) return missing("job", item.job.value);
        putInto(s.*list, std::move(item));
        dropDangling(s); // a site may come back with fewer pools, a link with other ends
        return validateIds(s);
    });
}

template <class Visit>
void changeSites(Scenario& s, Visit visit) {
    for (Shared<Site>& site : s.sites) {
        Site copy = *site;
        if (visit(copy)) site = Shared<Site>(std::move(copy));
    }
}

} // namespace

Result<Project> addScenario(const Project& project, Scenario scenario) {
    if (auto valid = validate(scenario); !valid) return Unexpected(valid.error());
    for (const Shared<Scenario>& other : project.scenarios) {
        if (other->name == scenario.name) return fail(ErrorCode::ScenarioNameTaken, {{"name", scenario.name}});
        if (other->id == scenario.id) return fail(ErrorCode::JsonDuplicateId, {{"path", scenario.name}, {"id", idText(scenario.id.value)}});
    }
    Project after = project;
    after.scenarios.emplace_back(std::move(scenario));
    return after;
}

Result<Project> replaceScenario(const Project& project, Scenario scenario) {
    if (auto valid = validate(scenario); !valid) return Unexpected(valid.error());
    const ScenarioId id = scenario.id;
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        s = std::move(scenario);
        return Done{};
    });
}

Result<Project> removeScenario(const Project& project, ScenarioId id) {
    Project after = project;
    if (std::erase_if(after.scenarios, [&](const Shared<Scenario>& s) { return s->id == id; }) == 0)
        return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    after.cards.erase(id);
    return after;
}

Result<Project> renameScenario(const Project& project, ScenarioId id, std::string name) {
    for (const Shared<Scenario>& other : project.scenarios)
        if (other->name == name && other->id != id) return fail(ErrorCode::ScenarioNameTaken, {{"name", name}});
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        s.name = std::move(name);
        return validate(s);
    });
}

Result<Project> duplicateScenario(const Project& project, ScenarioId id, ScenarioId fresh, std::string name) {
    const Scenario* original = find(project, id);
    if (!original) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    Scenario copy = *original;
    copy.id = fresh;
    copy.name = std::move(name);
    return addScenario(project, std::move(copy));
}

Result<Project> put(const Project& p, ScenarioId id, Tariff tariff) { return putItem(p, id, &Scenario::tariffs, std::move(tariff)); }
Result<Project> put(const Project& p, ScenarioId id, Site site) { return putItem(p, id, &Scenario::sites, std::move(site)); }
Result<Project> put(const Project& p, ScenarioId id, FibreLink link) { return putItem(p, id, &Scenario::links, std::move(link)); }
Result<Project> put(const Project& p, ScenarioId id, Wavelength w) { return putItem(p, id, &Scenario::wavelengths, std::move(w)); }
Result<Project> put(const Project& p, ScenarioId id, Job job) { return putItem(p, id, &Scenario::jobs, std::move(job)); }
Result<Project> put(const Project& p, ScenarioId id, Demand demand) { return putItem(p, id, &Scenario::demands, std::move(demand)); }
Result<Project> put(const Project& p, ScenarioId id, Study study) { return putItem(p, id, &Scenario::studies, std::move(study)); }

Result<Project> put(const Project& project, ScenarioId id, SiteId siteId, Cluster cluster) {
    const Scenario* scenario = find(project, id);
    const Site* site = scenario ? find(*scenario, siteId) : nullptr;
    if (!site) return missing("site", siteId.value);
    Site copy = *site;
    putInto(copy.clusters, std::move(cluster));
    return put(project, id, std::move(copy));
}

Result<Project> put(const Project& project, ScenarioId id, ClusterId clusterId, Pool pool) {
    const Scenario* scenario = find(project, id);
    if (!scenario) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    for (const Shared<Site>& site : scenario->sites)
        for (const Shared<Cluster>& cluster : site->clusters) {
            if (cluster->id != clusterId) continue;
            Cluster copy = *cluster;
            putInto(copy.pools, std::move(pool));
            return put(project, id, site->id, std::move(copy));
        }
    return missing("cluster", clusterId.value);
}

Result<Project> put(const Project& project, ScenarioId id, Assumptions assumptions) {
    if (auto valid = validate(assumptions); !valid) return Unexpected(valid.error());
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        s.assumptions = Shared<Assumptions>(std::move(assumptions));
        return Done{};
    });
}

Result<Project> put(const Project& project, ScenarioId id, Drawing drawing) {
    if (auto valid = validate(drawing); !valid) return Unexpected(valid.error());
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        if (auto known = validateDrawing(s, drawing); !known) return known;
        s.drawing = Shared<Drawing>(std::move(drawing));
        return Done{};
    });
}

Result<Project> remove(const Project& project, ScenarioId id, std::span<const ItemRef> items) {
    const std::set<ItemRef> gone(items.begin(), items.end());
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        std::erase_if(s.tariffs, [&](const Shared<Tariff>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.sites, [&](const Shared<Site>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.links, [&](const Shared<FibreLink>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.wavelengths, [&](const Shared<Wavelength>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.jobs, [&](const Shared<Job>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.demands, [&](const Shared<Demand>& v) { return gone.contains(ref(v->id)); });
        std::erase_if(s.studies, [&](const Shared<Study>& v) { return gone.contains(ref(v->id)); });
        changeSites(s, [&](Site& site) {
            bool any = std::erase_if(site.clusters, [&](const Shared<Cluster>& v) { return gone.contains(ref(v->id)); }) > 0;
            for (Shared<Cluster>& cluster : site.clusters) {
                Cluster copy = *cluster;
                if (std::erase_if(copy.pools, [&](const Shared<Pool>& v) { return gone.contains(ref(v->id)); }) == 0) continue;
                cluster = Shared<Cluster>(std::move(copy));
                any = true;
            }
            return any;
        });
        dropDangling(s);
        return Done{};
    });
}

Result<Project> rename(const Project& project, ScenarioId id, ItemRef item, std::string name) {
    const Scenario* s = find(project, id);
    if (!s) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    const auto renamed = [&](const auto* found) {
        auto copy = *found;
        copy.name = std::move(name);
        return copy;
    };
    switch (item.kind) {
    case ItemKind::Scenario: return renameScenario(project, id, std::move(name));
    case ItemKind::Tariff: if (const Tariff* v = find(*s, TariffId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Site: if (const Site* v = find(*s, SiteId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Link: if (const FibreLink* v = find(*s, LinkId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Wavelength: if (const Wavelength* v = find(*s, WavelengthId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Job: if (const Job* v = find(*s, JobId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Demand: if (const Demand* v = find(*s, DemandId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Study: if (const Study* v = find(*s, StudyId{item.id})) return put(project, id, renamed(v)); break;
    case ItemKind::Pool:
        if (const Pool* v = find(*s, PoolId{item.id})) return put(project, id, clusterOf(*s, v->id)->id, renamed(v));
        break;
    case ItemKind::Cluster:
        for (const Shared<Site>& site : s->sites)
            for (const Shared<Cluster>& cluster : site->clusters)
                if (cluster->id.value == item.id) return put(project, id, site->id, renamed(&*cluster));
        break;
    }
    return missing("item", item.id);
}

Result<Project> connect(const Project& project, ScenarioId id, SiteId from, SiteId to, LinkId freshLink, WavelengthId freshWavelength) {
    const Scenario* s = find(project, id);
    if (!s) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    const Site* a = find(*s, from);
    const Site* b = find(*s, to);
    if (!a || !b) return missing("site", (a ? to : from).value);
    if (from == to) return fail(ErrorCode::LinkSameSite, {{"site", a->name}});
    FibreLink link;
    link.id = freshLink;
    link.name = json::clipped(a->name + " – " + b->name, kNameLimit - 3); // room for the "…" of a clipped name
    link.from = from;
    link.to = to;
    Wavelength light;
    light.id = freshWavelength;
    light.name = link.name;
    light.links = {freshLink};
    light.count = 4;
    return put(project, id, std::move(link)).andThen([&](const Project& linked) { return put(linked, id, light); });
}

Result<Project> moveToPlace(const Project& project, ScenarioId id, std::span<const std::pair<SiteId, Place>> places) {
    const std::map<SiteId, Place> wanted(places.begin(), places.end());
    return changed(project, id, [&](Scenario& s) -> Result<Done> {
        for (const auto& [siteId, place] : wanted)
            if (!find(s, siteId)) return missing("site", siteId.value);
        Result<Done> valid = Done{};
        changeSites(s, [&](Site& site) {
            const auto it = wanted.find(site.id);
            if (it == wanted.end() || !valid) return false;
            site.place = it->second;
            valid = validate(site);
            return true;
        });
        return valid;
    });
}

Result<Project> moveOnCanvas(const Project& project, ScenarioId id, std::span<const std::pair<SiteId, CanvasPoint>> points) {
    const Scenario* s = find(project, id);
    if (!s) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    Drawing drawing = *s->drawing;
    for (const auto& [siteId, point] : points) {
        if (!find(*s, siteId)) return missing("site", siteId.value);
        drawing.positions[siteId] = point;
    }
    return put(project, id, std::move(drawing));
}

Result<Project> putOverride(const Project& project, Override entry) {
    if (entry.fact.empty()) return fail(ErrorCode::NameEmpty, {{"field", std::string("fact")}});
    if (!std::isfinite(entry.value)) return fail(ErrorCode::ValueNotANumber, {{"text", exactNumber(entry.value)}});
    for (const std::string& text : {entry.fact, entry.source})
        if (text.size() > kSourceLimit)
            return fail(ErrorCode::NameTooLong, {{"field", json::clipped(entry.fact)}, {"length", static_cast<std::int64_t>(text.size())}, {"limit", static_cast<std::int64_t>(kSourceLimit)}});
    Project after = project;
    const auto it = std::ranges::find(after.overrides, entry.fact, &Override::fact);
    if (it == after.overrides.end()) after.overrides.push_back(std::move(entry));
    else *it = std::move(entry);
    std::ranges::sort(after.overrides, {}, &Override::fact);
    return after;
}

Result<Project> removeOverride(const Project& project, const std::string& fact) {
    Project after = project;
    std::erase_if(after.overrides, [&](const Override& entry) { return entry.fact == fact; });
    return after;
}

} // namespace spanwright::edits
