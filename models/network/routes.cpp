// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <limits>
#include <unordered_map>

namespace spanwright::network {
namespace {

constexpr int kFirstRoutes = 16; // tried as the first of a disjoint pair

using PlantGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, double, boost::property<boost::edge_index_t, std::size_t>>>;
using Path = std::vector<std::size_t>; // indices of links, in order

struct Lit {
    double rate = 0; // bit/s
    int lanes = 0;
};

/// Leaves out links, and sites that a loop would pass again.
struct Open {
    const PlantGraph* graph = nullptr;
    const std::vector<char>* closedLinks = nullptr;
    const std::vector<char>* closedSites = nullptr;
    bool operator()(const PlantGraph::edge_descriptor& e) const {
        return !(*closedLinks)[boost::get(boost::edge_index, *graph, e)] && !(*closedSites)[boost::source(e, *graph)] && !(*closedSites)[boost::target(e, *graph)];
    }
};

} // namespace

struct Routes::Plant {
    const Scenario& scenario;
    std::unordered_map<SiteId, std::size_t> vertexOf;
    std::unordered_map<LinkId, std::size_t> indexOf;
    std::vector<Lit> lit;          // by index of the link
    std::vector<Duration> oneWay;  // of the link
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    PlantGraph graph;
    Duration transponder;

    Plant(const Scenario& s, const catalogue::Catalogue& catalogue)
        : scenario(s), transponder(catalogue.number("transceivers/routers/transponder_latency_us"), units::us) {
        for (const Shared<Site>& site : s.sites) vertexOf.emplace(site->id, vertexOf.size());
        for (const Shared<FibreLink>& link : s.links) indexOf.emplace(link->id, indexOf.size());
        lit.resize(indexOf.size());
        const std::set<LinkId> down = downLinks(s);
        for (const Shared<Wavelength>& w : s.wavelengths) {
            const catalogue::Transceiver* mode = catalogue.transceiver(w->mode);
            const int count = mode ? litCount(*w, [&](LinkId id) { return down.contains(id); }) : 0;
            for (const LinkId id : w->links)
                if (const auto at = indexOf.find(id); at != indexOf.end() && count > 0) {
                    lit[at->second].rate += mode->rate.base() * count;
                    lit[at->second].lanes += count;
                }
        }
        graph = PlantGraph(vertexOf.size());
        for (std::size_t i = 0; i < s.links.size(); ++i) {
            const FibreLink& link = *s.links[i];
            oneWay.push_back(network::oneWay(link, s, catalogue));
            const auto a = vertexOf.find(link.from);
            const auto b = vertexOf.find(link.to);
            const bool isDrawn = a != vertexOf.end() && b != vertexOf.end();
            ends.emplace_back(isDrawn ? a->second : 0, isDrawn ? b->second : 0);
            if (isDrawn && lit[i].rate > 0) boost::add_edge(a->second, b->second, {oneWay[i].base(), i}, graph);
        }
    }

    using OpenGraph = boost::filtered_graph<PlantGraph, Open>;
    /// By vertex the one before it on the shortest path; itself where no path leads.
    [[nodiscard]] std::vector<std::size_t> tree(std::size_t from, const OpenGraph& open) const {
        std::vector<std::size_t> predecessor(vertexOf.size());
        std::vector<double> delay(vertexOf.size());
        boost::dijkstra_shortest_paths(open, from, boost::predecessor_map(predecessor.data()).distance_map(delay.data()));
        return predecessor;
    }
    [[nodiscard]] std::optional<Path> path(std::size_t from, std::size_t to, const std::vector<char>& closedLinks, const std::vector<char>& closedSites) const {
        const OpenGraph open(graph, Open{&graph, &closedLinks, &closedSites});
        return pathIn(tree(from, open), from, to, open);
    }
    [[nodiscard]] std::optional<Path> pathIn(const std::vector<std::size_t>& predecessor, std::size_t from, std::size_t to, const OpenGraph& open) const {
        if (predecessor[to] == to) return std::nullopt;
        Path links;
        for (std::size_t v = to; v != from; v = predecessor[v]) {
            std::optional<std::size_t> best; // of parallel links the shortest one is on the path
            for (auto [edge, end] = boost::out_edges(predecessor[v], open); edge != end; ++edge)
                if (const std::size_t i = boost::get(boost::edge_index, graph, *edge); boost::target(*edge, open) == v && (!best || oneWay[i] < oneWay[*best])) best = i;
            links.push_back(*best);
        }
        std::ranges::reverse(links);
        return links;
    }
    [[nodiscard]] double delayOf(const Path& links) const {
        double sum = 0;
        for (const std::size_t i : links) sum += oneWay[i].base();
        return sum;
    }
    [[nodiscard]] Route route(const Path& links) const {
        Route out;
        out.rate = BitRate::fromBase(std::numeric_limits<double>::infinity());
        double available = 1, kept = 1;
        for (const std::size_t i : links) {
            const FibreLink& link = *scenario.links[i];
            out.links.push_back(link.id);
            out.oneWay += oneWay[i];
            out.length += lengthOf(link, scenario);
            available *= linkAvailability(link, scenario).base();
            kept *= 1 - link.packetLoss;
            if (lit[i].rate >= out.rate.base()) continue;
            out.rate = BitRate::fromBase(lit[i].rate);
            out.lanes = lit[i].lanes;
        }
        out.availability = Fraction(available, units::one);
        out.loss = 1 - kept;
        // a light path that is regenerated on the way pays one more transponder there; parallel groups are side by side
        std::set<SiteId> regenerators;
        for (const Shared<Wavelength>& w : scenario.wavelengths)
            if (w->links.size() > 1 && std::ranges::all_of(w->links, [&](LinkId id) { return std::ranges::find(out.links, id) != out.links.end(); }))
                regenerators.insert(w->regenerated.begin(), w->regenerated.end());
        out.oneWay += transponder * static_cast<double>(regenerators.size());
        return out;
    }
    [[nodiscard]] std::vector<char> closed(const std::set<LinkId>& links) const {
        std::vector<char> out(lit.size());
        for (const LinkId id : links)
            if (const auto at = indexOf.find(id); at != indexOf.end()) out[at->second] = 1;
        return out;
    }
    /// Yen: every prefix of the last path, and from its end the shortest way that no path with this prefix took yet.
    [[nodiscard]] std::vector<Path> paths(std::size_t from, std::size_t to, int count) const {
        std::vector<Path> found;
        std::set<std::pair<double, Path>> candidates;
        if (std::optional<Path> first = path(from, to, std::vector<char>(lit.size()), std::vector<char>(vertexOf.size()))) candidates.emplace(delayOf(*first), *first);
        while (!candidates.empty() && static_cast<int>(found.size()) < count) {
            found.push_back(candidates.begin()->second);
            candidates.erase(candidates.begin());
            const Path last = found.back();
            std::vector<char> closedSites(vertexOf.size());
            std::size_t at = from;
            for (std::size_t spur = 0; spur < last.size(); ++spur) {
                std::vector<char> closedLinks(lit.size());
                for (const Path& other : found)
                    if (other.size() > spur && std::equal(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(spur), other.begin())) closedLinks[other[spur]] = 1;
                if (const std::optional<Path> rest = path(at, to, closedLinks, closedSites)) {
                    Path whole(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(spur));
                    whole.insert(whole.end(), rest->begin(), rest->end());
                    candidates.emplace(delayOf(whole), whole);
                }
                closedSites[at] = 1;
                at = ends[last[spur]].first == at ? ends[last[spur]].second : ends[last[spur]].first;
            }
        }
        return found;
    }
};

Routes::Routes(const Scenario& scenario, const catalogue::Catalogue& catalogue) : m_plant(std::make_unique<const Plant>(scenario, catalogue)) {}
Routes::~Routes() = default;

std::optional<Route> Routes::shortest(SiteId from, SiteId to, const std::set<LinkId>& without) const {
    const auto a = m_plant->vertexOf.find(from);
    const auto b = m_plant->vertexOf.find(to);
    if (a == m_plant->vertexOf.end() || b == m_plant->vertexOf.end()) return std::nullopt;
    if (from == to) return m_plant->route({});
    const std::optional<Path> path = m_plant->path(a->second, b->second, m_plant->closed(without), std::vector<char>(m_plant->vertexOf.size()));
    return path ? std::optional(m_plant->route(*path)) : std::nullopt;
}

std::vector<std::vector<LinkId>> Routes::shortestTo(SiteId from, std::span<const SiteId> to, const std::set<LinkId>& without) const {
    std::vector<std::vector<LinkId>> out(to.size());
    const auto start = m_plant->vertexOf.find(from);
    if (start == m_plant->vertexOf.end()) return out;
    const std::vector<char> closedLinks = m_plant->closed(without), closedSites(m_plant->vertexOf.size());
    const Plant::OpenGraph open(m_plant->graph, Open{&m_plant->graph, &closedLinks, &closedSites});
    const std::vector<std::size_t> tree = m_plant->tree(start->second, open);
    for (std::size_t i = 0; i < to.size(); ++i)
        if (const auto end = m_plant->vertexOf.find(to[i]); end != m_plant->vertexOf.end())
            if (const std::optional<Path> path = m_plant->pathIn(tree, start->second, end->second, open))
                for (const std::size_t link : *path) out[i].push_back(m_plant->scenario.links[link]->id);
    return out;
}

std::vector<Route> Routes::shortest(SiteId from, SiteId to, int count) const {
    const auto a = m_plant->vertexOf.find(from);
    const auto b = m_plant->vertexOf.find(to);
    std::vector<Route> out;
    if (a == m_plant->vertexOf.end() || b == m_plant->vertexOf.end() || from == to) return out;
    for (const Path& path : m_plant->paths(a->second, b->second, count)) out.push_back(m_plant->route(path));
    return out;
}

std::optional<std::pair<Route, Route>> Routes::disjointPair(SiteId from, SiteId to) const {
    std::optional<std::pair<Route, Route>> best;
    for (const Route& first : shortest(from, to, kFirstRoutes)) {
        if (best && first.oneWay * 2 >= best->first.oneWay + best->second.oneWay) break; // the second is never shorter than the first
        std::set<LinkId> risky;
        for (const LinkId id : first.links) risky.merge(cutWith(id));
        const std::optional<Route> second = shortest(from, to, risky);
        if (second && (!best || first.oneWay + second->oneWay < best->first.oneWay + best->second.oneWay)) best.emplace(first, *second);
    }
    return best;
}

std::set<LinkId> Routes::cutWith(LinkId id) const {
    std::set<LinkId> out{id};
    const FibreLink* link = find(m_plant->scenario, id);
    if (!link || link->sharedRiskGroups.empty()) return out;
    for (const Shared<FibreLink>& other : m_plant->scenario.links)
        if (std::ranges::find_first_of(link->sharedRiskGroups, other->sharedRiskGroups) != link->sharedRiskGroups.end()) out.insert(other->id);
    return out;
}

BitRate Routes::capacity(LinkId link) const {
    const auto at = m_plant->indexOf.find(link);
    return at == m_plant->indexOf.end() ? BitRate() : BitRate::fromBase(m_plant->lit[at->second].rate);
}

int Routes::lightPaths(LinkId link) const {
    const auto at = m_plant->indexOf.find(link);
    return at == m_plant->indexOf.end() ? 0 : m_plant->lit[at->second].lanes;
}

std::optional<Route> shortestRoute(const Scenario& scenario, const catalogue::Catalogue& catalogue, SiteId from, SiteId to) {
    return Routes(scenario, catalogue).shortest(from, to);
}

} // namespace spanwright::network
