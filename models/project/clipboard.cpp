// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edits.h"
#include <algorithm>
#include <set>

namespace spanwright::edits {
namespace {

/// Old id -> new id, minted once each.
struct Renewal {
    std::uint64_t (*mint)();
    std::map<std::uint64_t, std::uint64_t> fresh;

    template <class IdType>
    IdType operator()(IdType old) {
        const auto [it, isNew] = fresh.emplace(old.value, 0);
        if (isNew) it->second = mint();
        return IdType{it->second};
    }
};

Place moved(Place place, Place offset) {
    place.latitude = std::clamp(place.latitude + offset.latitude, -90.0, 90.0);
    place.longitude += offset.longitude;
    if (place.longitude > 180) place.longitude -= 360;
    if (place.longitude < -180) place.longitude += 360;
    return place;
}

Site renewedSite(const Site& original, Renewal& renew, Place offset) {
    Site site = original;
    site.id = renew(site.id);
    site.place = moved(site.place, offset);
    for (Shared<Cluster>& cluster : site.clusters) {
        Cluster c = *cluster;
        c.id = renew(c.id);
        for (Shared<Pool>& pool : c.pools) {
            Pool p = *pool;
            p.id = renew(p.id);
            pool = Shared<Pool>(std::move(p));
        }
        cluster = Shared<Cluster>(std::move(c));
    }
    return site;
}

/// How the part is drawn, with fresh ids, beside what is drawn already.
void addDrawing(Drawing& drawing, const Drawing& part, Renewal& renew, Place offset, CanvasPoint canvasOffset) {
    const auto shifted = [&](CanvasPoint p) { return CanvasPoint{p.x + canvasOffset.x, p.y + canvasOffset.y}; };
    for (const auto& [id, point] : part.positions) drawing.positions[renew(id)] = shifted(point);
    for (const auto& [id, bends] : part.bends)
        for (const CanvasPoint bend : bends) drawing.bends[renew(id)].push_back(shifted(bend));
    for (const auto& [id, places] : part.routes)
        for (const Place place : places) drawing.routes[renew(id)].push_back(moved(place, offset));
    for (const auto& [id, note] : part.notes)
        if (const auto it = renew.fresh.find(id); it != renew.fresh.end()) drawing.notes[it->second] = note;
}

/// Of what a part holds; its tariffs keep theirs.
std::set<std::uint64_t> idsOf(const Scenario& part) {
    std::set<std::uint64_t> ids;
    for (const Shared<Site>& site : part.sites) {
        ids.insert(site->id.value);
        for (const Shared<Cluster>& cluster : site->clusters) {
            ids.insert(cluster->id.value);
            for (const Shared<Pool>& pool : cluster->pools) ids.insert(pool->id.value);
        }
    }
    for (const Shared<FibreLink>& link : part.links) ids.insert(link->id.value);
    for (const Shared<Wavelength>& light : part.wavelengths) ids.insert(light->id.value);
    for (const Shared<Demand>& demand : part.demands) ids.insert(demand->id.value);
    return ids;
}

template <class Q>
Uncertain<Q> range(Q low, Q likely, Q high, const char* source) { return {low, likely, high, source}; }

} // namespace

Scenario extracted(const Scenario& s, std::span<const ItemRef> items) {
    const std::set<ItemRef> wanted(items.begin(), items.end());
    Scenario part;
    part.id = s.id;
    part.name = s.name;
    part.assumptions = s.assumptions;
    for (const Shared<Site>& site : s.sites)
        if (wanted.contains(ref(site->id))) part.sites.push_back(site);
    for (const Shared<Tariff>& tariff : s.tariffs)
        if (std::ranges::any_of(part.sites, [&](const Shared<Site>& site) { return site->tariff == tariff->id; })) part.tariffs.push_back(tariff);
    for (const Shared<FibreLink>& link : s.links)
        if (find(part, link->from) && find(part, link->to)) part.links.push_back(link);
    for (const Shared<Wavelength>& wavelength : s.wavelengths) {
        if (!std::ranges::all_of(wavelength->links, [&](LinkId id) { return find(part, id) != nullptr; })) continue;
        Wavelength copy = *wavelength;
        std::erase_if(copy.regenerated, [&](SiteId id) { return !find(part, id); });
        part.wavelengths.emplace_back(std::move(copy));
    }
    for (const Shared<Demand>& demand : s.demands)
        if (find(part, demand->from) && find(part, demand->to)) part.demands.push_back(demand);
    Drawing drawing;
    for (const auto& [id, point] : s.drawing->positions)
        if (find(part, id)) drawing.positions.emplace(id, point);
    for (const auto& [id, bends] : s.drawing->bends)
        if (find(part, id)) drawing.bends.emplace(id, bends);
    for (const auto& [id, places] : s.drawing->routes)
        if (find(part, id)) drawing.routes.emplace(id, places);
    const std::set<std::uint64_t> ids = idsOf(part);
    for (const auto& [id, note] : s.drawing->notes)
        if (ids.contains(id)) drawing.notes.emplace(id, note);
    part.drawing = Shared<Drawing>(std::move(drawing));
    return part;
}

Result<Project> paste(const Project& project, ScenarioId id, const Scenario& part, Place offset, CanvasPoint canvasOffset,
                      std::uint64_t (*mint)(), std::vector<ItemRef>& pasted) {
    const Scenario* target = find(project, id);
    if (!target) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    pasted.clear();
    if (part.sites.empty()) return fail(ErrorCode::NothingToPaste);
    Scenario after = *target;
    Drawing drawing = *after.drawing;
    Renewal renew{mint, {}};
    for (const Shared<Tariff>& tariff : part.tariffs)
        if (!find(after, tariff->id)) after.tariffs.push_back(tariff);
    for (const Shared<Site>& site : part.sites) {
        after.sites.emplace_back(renewedSite(*site, renew, offset));
        pasted.push_back(ref(renew(site->id)));
    }
    for (const Shared<FibreLink>& link : part.links) {
        FibreLink copy = *link;
        copy.id = renew(copy.id);
        copy.from = renew(copy.from);
        copy.to = renew(copy.to);
        pasted.push_back(ref(copy.id));
        after.links.emplace_back(std::move(copy));
    }
    for (const Shared<Wavelength>& wavelength : part.wavelengths) {
        Wavelength copy = *wavelength;
        copy.id = renew(copy.id);
        for (LinkId& link : copy.links) link = renew(link);
        for (SiteId& site : copy.regenerated) site = renew(site);
        after.wavelengths.emplace_back(std::move(copy));
    }
    for (const Shared<Demand>& demand : part.demands) {
        Demand copy = *demand;
        copy.id = renew(copy.id);
        copy.from = renew(copy.from);
        copy.to = renew(copy.to);
        after.demands.emplace_back(std::move(copy));
    }
    addDrawing(drawing, *part.drawing, renew, offset, canvasOffset);
    after.drawing = Shared<Drawing>(std::move(drawing));
    return replaceScenario(project, std::move(after));
}

Assumptions defaultAssumptions() {
    const auto share = [](double value) { return Fraction(value, units::one); };
    const auto perYear = [](double value) { return FailureRate(value, units::perYear); };
    const auto perNodeDay = [](double value) { return FailureRate(value / 24, units::perHour); };
    Assumptions a;
    a.transportGoodput = range(share(.7), share(.85), share(.95), "Target of the China Telecom and ZTE white paper on training over wide areas: utilisation above 85 %; range: judgement");
    a.matmulEfficiency = range(share(.93), share(1), share(1.07), "Kernel ceilings of the catalogue; spread between libraries and clocks: judgement");
    a.backwardOverlap = range(share(.4), share(2.0 / 3), share(2.0 / 3), "Only the backward pass, two thirds of the compute, can hide the reduction; low: judgement");
    a.nodeFailure = range(perNodeDay(2.34e-3), perNodeDay(3.79e-3), perNodeDay(6.5e-3), "Llama 3 405B: 419 unexpected interruptions in 54 days on 16,384 H100 in nodes of 8 (arXiv 2407.21783); range: Meta RSC-2 and RSC-1 (arXiv 2410.21680)");
    a.fibreCuts = range(CutRate(.0005, units::perKmYear), CutRate(.00213, units::perKmYear), CutRate(.004, units::perKmYear), "Bellcore, buried cable: 2.13 cuts per 1000 km and year; low: cal53.calculator.city fibre-cut calculator; high: judgement");
    a.fibreRepair = range(Duration(4, units::hour), Duration(6, units::hour), Duration(12, units::hour), "experts123.com note on repair intervals: aerial 4 h, buried 6 h or longer; 12 h is a usual planning value");
    a.siteOutage = range(perYear(.1), perYear(.4), perYear(1), "Uptime Institute Tier III, 99.982 % or 1.6 h a year, recalled; as 0.4 outages of 4 h: judgement");
    a.siteRepair = range(Duration(1, units::hour), Duration(4, units::hour), Duration(12, units::hour), "Uptime Institute Tier III, 99.982 % or 1.6 h a year, recalled; as 0.4 outages of 4 h: judgement");
    a.restart = range(Duration(120, units::s), Duration(300, units::s), Duration(600, units::s), "Detect, reschedule, reload; ByteRobust: detection 30 s to 10 min");
    a.checkpointRate = range(ByteRate(.2, units::GBPerS), ByteRate(.5, units::GBPerS), ByteRate(2, units::GBPerS), "Blocking part of the write, per accelerator: judgement");
    a.trainingPower = range(share(.65), share(.75), share(.82), "Share of the server rating: 0.75 in the code of arXiv 2405.21015 (Epoch AI); 8-GPU H100 node: average 0.76, peak 0.82 (arXiv 2412.08602)");
    a.rental = range(HourPrice(), HourPrice(), HourPrice(), "0: the accelerator's own catalogue price");
    a.costOfCapital = range(share(.06), share(.08), share(.12), "Barroso, Hoelzle, Ranganathan, The Datacenter as a Computer, chapter on modelling costs, recalled");
    a.fibreLease = range(LengthPrice(.05, units::USDPerM), LengthPrice(.3, units::USDPerM), LengthPrice(1, units::USDPerM), "Long-haul dark fibre, 300 (50 to 1000) USD per pair, km and year: US municipal and carrier IRU price lists, Fiber Broadband Association cost study, recalled, low confidence; metro is 5 to 15 per m and year (datacentres.com, currency not stated)");
    // 1 EUR = 1.1761 USD = 7.9989 CNY
    a.cny = {7.9989 / 1.1761, "2026-05-08", "ECB euro reference rates of that day: 7.9989 CNY and 1.1761 USD"};
    a.eur = {1 / 1.1761, "2026-05-08", "ECB euro reference rates of that day: 1.1761 USD"};
    return a;
}

Scenario emptyScenario(ScenarioId id, std::string name) {
    Scenario s;
    s.id = id;
    s.name = std::move(name);
    s.assumptions = Shared<Assumptions>(defaultAssumptions());
    return s;
}

} // namespace spanwright::edits
