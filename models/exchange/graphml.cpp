// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph.h"
#include "exchange/xml.h"
#include <array>
#include <utility>

// GraphML (graphml.graphdrawing.org): keys name the values that nodes and edges carry as data.
namespace spanwright::exchange {
namespace {

using Keys = std::map<std::string, std::string>; // id of a key -> name of the value

Result<Done> addData(const Xml& xml, pugi::xml_node element, const Keys& keys, ValuedGraph::Entry& entry) {
    for (const pugi::xml_node child : element.children()) {
        if (localName(child) != "data") continue;
        const char* const id = child.attribute("key").value();
        const auto key = keys.find(id);
        if (key == keys.end()) return xml.dangling(element, id);
        entry.values[key->second] = textOf(child);
    }
    return Done{};
}

Result<Done> addChild(const Xml& xml, pugi::xml_node graph, pugi::xml_node child, const Keys& keys, ValuedGraph& out) {
    const std::string_view tag = localName(child);
    ValuedGraph::Entry entry{xml.line(child), Xml::titled(child), child.attribute("id").value(), child.attribute("source").value(), child.attribute("target").value(), {}};
    if (tag == "data") {
        const auto key = keys.find(child.attribute("key").value());
        if (key == keys.end()) return xml.dangling(graph, child.attribute("key").value());
        out.notes.add(Note::FieldUnused, Xml::titled(graph), key->second);
        return Done{};
    }
    const bool isNode = tag == "node";
    if (!isNode && tag != "edge") {
        out.notes.add(Note::ElementUnused, entry.title, std::string(tag));
        return Done{};
    }
    for (const char* field : isNode ? std::array{"id", "id"} : std::array{"source", "target"})
        if (!*child.attribute(field).value()) return xml.missing(child, field);
    if (const auto done = addData(xml, child, keys, entry); !done) return done;
    if (childOf(child, "graph")) out.notes.add(Note::ElementUnused, entry.title, "graph");
    (isNode ? out.nodes : out.edges).push_back(std::move(entry));
    return Done{};
}

} // namespace

Result<Drawn> drawnFromGraphMl(std::string_view text) {
    const Result<Xml> parsed = Xml::parse(text, "GraphML");
    if (!parsed) return Unexpected(parsed.error());
    const Xml& xml = *parsed;
    ValuedGraph out;
    Keys keys;
    bool isSecond = false;
    for (const pugi::xml_node key : xml.root().children()) {
        if (localName(key) != "key") continue;
        const std::string name = key.attribute("attr.name").value();
        if (!keys.emplace(key.attribute("id").value(), name.empty() ? key.attribute("id").value() : name).second) return xml.twice(key);
    }
    for (const pugi::xml_node graph : xml.root().children()) {
        if (localName(graph) != "graph") continue;
        if (std::exchange(isSecond, true)) {
            out.notes.add(Note::ElementUnused, Xml::titled(graph), "graph");
            continue;
        }
        out.isDirected = std::string_view(graph.attribute("edgedefault").value()) == "directed";
        for (const pugi::xml_node child : graph.children())
            if (child.type() == pugi::node_element)
                if (const auto done = addChild(xml, graph, child, keys, out); !done) return Unexpected(done.error());
    }
    return drawnFrom(out);
}

} // namespace spanwright::exchange
