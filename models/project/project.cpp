// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"
#include <random>
#include <unordered_map>

namespace spanwright {
namespace {

constexpr std::size_t kWalked = 16;            // items that are looked through one by one
constexpr std::size_t kMostPlaces = 1u << 20;  // that are remembered

/// Where items were last seen in their lists: a hint, checked before it is trusted, that spares a walk through a large scenario.
std::unordered_map<std::uint64_t, std::size_t>& places() {
    thread_local std::unordered_map<std::uint64_t, std::size_t> all;
    if (all.size() > kMostPlaces) all.clear();
    return all;
}

template <class Item, class IdType>
const Item* findIn(const std::vector<Shared<Item>>& items, IdType id) {
    const bool isLarge = items.size() > kWalked;
    if (isLarge) {
        const auto [hint, isNew] = places().try_emplace(id.value, items.size());
        if (hint->second < items.size() && items[hint->second]->id == id) return &*items[hint->second];
        if (isNew) // the others of the list will be asked for too
            for (std::size_t i = 0; i < items.size(); ++i) places()[items[i]->id.value] = i;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i]->id != id) continue;
        if (isLarge) places()[id.value] = i;
        return &*items[i];
    }
    return nullptr;
}

} // namespace

std::uint64_t mintId() {
    thread_local std::mt19937_64 generator{[] {
        std::random_device device;
        std::seed_seq seed{device(), device(), device(), device()};
        return std::mt19937_64(seed);
    }()};
    std::uint64_t value = 0;
    while (value == 0) value = generator();
    return value;
}

std::string idText(std::uint64_t value) {
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4) text[i] = kHex[value & 15];
    return text;
}

std::optional<std::uint64_t> parseId(std::string_view text) {
    if (text.size() != 16) return std::nullopt;
    std::uint64_t value = 0;
    for (char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f')) return std::nullopt;
        value = value << 4 | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
    }
    return value;
}

Currency shownCurrency(const Assumptions& a) {
    const auto of = [](const char* code, const ExchangeRate& rate) { return Currency{code, rate.perUsd, rate.date, rate.source}; };
    switch (a.currency) {
    case ShownCurrency::Usd: break;
    case ShownCurrency::Cny: return of("CNY", a.cny);
    case ShownCurrency::Eur: return of("EUR", a.eur);
    }
    return {};
}

const Scenario* find(const Project& project, ScenarioId id) { return findIn(project.scenarios, id); }
const Site* find(const Scenario& scenario, SiteId id) { return findIn(scenario.sites, id); }
const FibreLink* find(const Scenario& scenario, LinkId id) { return findIn(scenario.links, id); }
const Wavelength* find(const Scenario& scenario, WavelengthId id) { return findIn(scenario.wavelengths, id); }
const Job* find(const Scenario& scenario, JobId id) { return findIn(scenario.jobs, id); }
const Tariff* find(const Scenario& scenario, TariffId id) { return findIn(scenario.tariffs, id); }
const Demand* find(const Scenario& scenario, DemandId id) { return findIn(scenario.demands, id); }
const Study* find(const Scenario& scenario, StudyId id) { return findIn(scenario.studies, id); }

const Cluster* find(const Scenario& scenario, ClusterId id) {
    for (const Shared<Site>& site : scenario.sites)
        if (const Cluster* cluster = findIn(site->clusters, id)) return cluster;
    return nullptr;
}

const Cluster* clusterOf(const Scenario& scenario, PoolId id) {
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            if (findIn(cluster->pools, id)) return &*cluster;
    return nullptr;
}

const Pool* find(const Scenario& scenario, PoolId id) {
    const Cluster* cluster = clusterOf(scenario, id);
    return cluster ? findIn(cluster->pools, id) : nullptr;
}

const Site* siteOf(const Scenario& scenario, PoolId id) {
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            if (findIn(cluster->pools, id)) return &*site;
    return nullptr;
}

} // namespace spanwright
