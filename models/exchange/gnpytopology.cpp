// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpytopology.h"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

namespace spanwright::exchange {
namespace {

constexpr double kLongestLine = 1e8; // m or km

} // namespace

GnpyTopology::GnpyTopology(const GnpyNode& root) {
    root.each("elements", [&](const GnpyNode& e) {
        if (!index.emplace(e.requiredText("uid"), elements.size()).second) e.refuse("uid", Term::JsonUnique);
        elements.push_back(e);
    });
    root.each("connections", [&](const GnpyNode& c) {
        const auto from = index.find(c.requiredText("from_node")), to = index.find(c.requiredText("to_node"));
        if (from == index.end() || to == index.end()) return c.refuse(from == index.end() ? "from_node" : "to_node", Term::JsonUid);
        connections.emplace_back(from->second, to->second);
        lengths.push_back(std::max(0.0, elements[to->second].child("params").number("length", 0)));
    });
}

std::vector<std::size_t> GnpyTopology::path(std::size_t from, std::size_t to) const {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, boost::property<boost::edge_weight_t, double>>;
    const Graph graph(connections.begin(), connections.end(), lengths.begin(), elements.size());
    std::vector<std::size_t> before(elements.size());
    std::vector<double> away(elements.size());
    boost::dijkstra_shortest_paths(graph, from, boost::predecessor_map(before.data()).distance_map(away.data()));
    if (from != to && before[to] == to) return {};
    std::vector<std::size_t> out{to};
    while (out.back() != from) out.push_back(before[out.back()]);
    std::ranges::reverse(out);
    return out;
}

double gnpyLength(const GnpyNode& fiber) {
    const GnpyNode params = fiber.child("params");
    return params.required("length", 0, kLongestLine) * (params.text("length_units", "km") == "m" ? 1 : 1000);
}

} // namespace spanwright::exchange
