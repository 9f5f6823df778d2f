// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network.h"
#include <GeographicLib/Geodesic.hpp>
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

namespace spanwright::network {

Length geodesic(Place a, Place b) {
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.latitude, a.longitude, b.latitude, b.longitude, metres);
    return Length(metres, units::m);
}

const catalogue::Fibre& fibreOf(const std::string& id, const catalogue::Catalogue& catalogue) {
    const catalogue::Fibre* fibre = catalogue.fibre(id);
    return fibre ? *fibre : *catalogue.fibre("g652d");
}

std::vector<std::string> fibresOf(const FibreLink& link) {
    std::vector<std::string> ids;
    for (const FibreSpan& span : link.spans)
        if (const std::string& id = span.fibre.empty() ? link.fibre : span.fibre; std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    return ids.empty() ? std::vector{link.fibre} : ids;
}

Length lengthOf(const FibreLink& link, const Scenario& scenario) {
    if (!link.spans.empty()) {
        Length sum;
        for (const FibreSpan& span : link.spans) sum += span.length;
        return sum;
    }
    if (link.lengthMode == LengthMode::Entered) return link.enteredLength;
    const Site* from = find(scenario, link.from);
    const Site* to = find(scenario, link.to);
    return from && to ? geodesic(from->place, to->place) * link.routeFactor : Length();
}

Duration computedOneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    if (link.spans.empty()) return lengthOf(link, scenario) * fibreOf(link.fibre, catalogue).delay + link.equipmentDelay;
    Duration sum = link.equipmentDelay;
    for (const FibreSpan& span : link.spans) sum += span.length * fibreOf(span.fibre.empty() ? link.fibre : span.fibre, catalogue).delay;
    return sum;
}

Duration oneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    return link.measuredRtt ? *link.measuredRtt / 2 : computedOneWay(link, scenario, catalogue);
}

BitRate capacity(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    BitRate sum;
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        if (std::ranges::find(w->links, link.id) == w->links.end()) continue;
        if (const catalogue::Transceiver* mode = catalogue.transceiver(w->mode)) sum += mode->rate * w->count;
    }
    return sum;
}

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, double, boost::property<boost::edge_index_t, std::size_t>>>;

Route routeOver(const std::vector<std::size_t>& indices, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    Route route;
    route.rate = BitRate::fromBase(std::numeric_limits<double>::infinity());
    route.availability = Fraction(1, units::one);
    for (const std::size_t index : indices) {
        const FibreLink& link = *scenario.links[index];
        route.links.push_back(link.id);
        route.oneWay += oneWay(link, scenario, catalogue);
        route.rate = std::min(route.rate, capacity(link, scenario, catalogue));
        route.length += lengthOf(link, scenario);
        route.availability = Fraction(route.availability.base() * linkAvailability(link, scenario).base(), units::one);
    }
    // a light path that is regenerated on the way pays one more transponder there
    const Duration transponder(catalogue.number("transceivers/routers/transponder_latency_us"), units::us);
    std::set<SiteId> regenerators; // parallel groups are regenerated side by side
    for (const Shared<Wavelength>& w : scenario.wavelengths)
        if (w->links.size() > 1 && std::ranges::all_of(w->links, [&](LinkId id) { return std::ranges::find(route.links, id) != route.links.end(); }))
            regenerators.insert(w->regenerated.begin(), w->regenerated.end());
    route.oneWay += transponder * static_cast<double>(regenerators.size());
    return route;
}

} // namespace

Fraction linkAvailability(const FibreLink& link, const Scenario& scenario) {
    const double cutsPerHour = scenario.assumptions->fibreCuts.likely.base() * lengthOf(link, scenario).in(units::km) / 8760;
    return Fraction(1 / (1 + cutsPerHour * scenario.assumptions->fibreRepair.likely.in(units::hour)), units::one);
}

std::optional<Route> shortestRoute(const Scenario& scenario, const catalogue::Catalogue& catalogue, SiteId from, SiteId to) {
    std::unordered_map<SiteId, std::size_t> vertexOf;
    for (const Shared<Site>& site : scenario.sites) vertexOf.emplace(site->id, vertexOf.size());
    if (!vertexOf.contains(from) || !vertexOf.contains(to)) return std::nullopt;
    if (from == to) return routeOver({}, scenario, catalogue);

    Graph graph(vertexOf.size());
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const FibreLink& link = *scenario.links[i];
        const auto a = vertexOf.find(link.from);
        const auto b = vertexOf.find(link.to);
        if (a == vertexOf.end() || b == vertexOf.end() || capacity(link, scenario, catalogue).base() <= 0) continue;
        boost::add_edge(a->second, b->second, {oneWay(link, scenario, catalogue).base(), i}, graph);
    }
    std::vector<std::size_t> predecessor(vertexOf.size());
    std::vector<double> delay(vertexOf.size());
    boost::dijkstra_shortest_paths(graph, vertexOf[from], boost::predecessor_map(predecessor.data()).distance_map(delay.data()));
    if (predecessor[vertexOf[to]] == vertexOf[to]) return std::nullopt;

    std::vector<std::size_t> indices;
    const auto weights = boost::get(boost::edge_weight, graph);
    const auto numbers = boost::get(boost::edge_index, graph);
    for (std::size_t v = vertexOf[to]; v != vertexOf[from]; v = predecessor[v]) {
        std::optional<Graph::edge_descriptor> best; // parallel links: the shortest one is on the path
        for (auto [edge, end] = boost::out_edges(predecessor[v], graph); edge != end; ++edge)
            if (boost::target(*edge, graph) == v && (!best || weights[*edge] < weights[*best])) best = *edge;
        indices.push_back(numbers[*best]);
    }
    std::ranges::reverse(indices);
    return routeOver(indices, scenario, catalogue);
}

} // namespace spanwright::network
