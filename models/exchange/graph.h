// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <map>
#include <string_view>

namespace spanwright::exchange {

/// A graph whose nodes and edges carry named values, as GraphML and GML have it.
struct ValuedGraph {
    struct Entry {
        std::int64_t line = 1;
        std::string title;                        ///< `node "5"`, for errors
        std::string id;                           ///< of a node
        std::string source, target;               ///< of an edge: ids of nodes
        std::map<std::string, std::string> values;
    };
    std::vector<Entry> nodes, edges;
    bool isDirected = false;
    Notes notes;
};
/// Names of values are those of the Internet Topology Zoo: label, Latitude, Longitude (degrees) of nodes; label or LinkLabel,
/// LinkSpeedRaw (bit/s) of edges; also length_km. All others are noted. In a directed graph two edges there and back are one link.
/// Errors name line and element: an id that stands twice, an end that is no node, a number out of its range.
[[nodiscard]] Result<Drawn> drawnFrom(const ValuedGraph& graph);

/// Internet Topology Zoo and others; nested graphs, hyperedges and ports are noted and left out.
[[nodiscard]] Result<Drawn> drawnFromGraphMl(std::string_view text);
/// GML as the Internet Topology Zoo and yEd write it. Lists inside nodes and edges (drawing, labels) are noted and left out.
[[nodiscard]] Result<Drawn> drawnFromGml(std::string_view text);

} // namespace spanwright::exchange
