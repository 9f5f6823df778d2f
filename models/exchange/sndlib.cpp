// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sndlib.h"
#include "exchange/foreigntext.h"
#include "exchange/xml.h"
#include <algorithm>
#include <set>

namespace spanwright::exchange {
namespace {

class Reader {
public:
    explicit Reader(const Xml& xml) : m_xml(xml) {}

    Result<Drawn> read() {
        const pugi::xml_node structure = childOf(m_xml.root(), "networkStructure");
        if (!structure) return m_xml.missing(m_xml.root(), "networkStructure");
        const pugi::xml_node nodes = childOf(structure, "nodes");
        const bool isSketch = std::string_view(nodes.attribute("coordinatesType").value()) == "pixel";
        for (const pugi::xml_node node : nodes.children())
            if (const auto done = addNode(node, isSketch); !done) return Unexpected(done.error());
        for (const pugi::xml_node link : childOf(structure, "links").children())
            if (const auto done = addLink(link); !done) return Unexpected(done.error());
        for (const pugi::xml_node demand : childOf(m_xml.root(), "demands").children())
            if (demand.type() == pugi::node_element) m_out.notes.add(Note::ElementUnused, demand.attribute("id").value(), std::string(localName(demand)));
        if (isOfArcs()) joinDirections(m_out, false);
        return std::move(m_out);
    }

private:
    /// Directed networks have each link there and back; nothing in the file says that they are directed.
    [[nodiscard]] bool isOfArcs() const {
        std::map<std::pair<std::size_t, std::size_t>, std::ptrdiff_t> balance;
        for (const DrawnLink& link : m_out.links) balance[std::minmax(link.from, link.to)] += link.from < link.to ? 1 : -1;
        return std::ranges::all_of(balance, [](const auto& pair) { return pair.second == 0; });
    }

    Result<Done> addNode(pugi::xml_node node, bool isSketch) {
        if (node.type() != pugi::node_element) return Done{};
        DrawnSite site;
        site.site.name = cleanName(node.attribute("id").value());
        if (site.site.name.empty()) return m_xml.missing(node, "id");
        if (!m_index.emplace(node.attribute("id").value(), m_out.sites.size()).second) return m_xml.twice(node);
        if (const pugi::xml_node at = childOf(node, "coordinates")) {
            const double mostX = isSketch ? 1e9 : 180, mostY = isSketch ? 1e9 : 90;
            for (const char* axis : {"x", "y"})
                if (!childOf(at, axis)) return m_xml.missing(node, axis);
            const Result<double> x = m_xml.number(node, childOf(at, "x"), -mostX, mostX), y = m_xml.number(node, childOf(at, "y"), -mostY, mostY);
            if (!x || !y) return Unexpected((x ? y : x).error());
            if (isSketch) site.sketch = CanvasPoint{*x, *y};
            else site.site.place = {*y, *x};
            site.hasPlace = !isSketch;
        }
        m_out.sites.push_back(std::move(site));
        return checkCount(m_out.sites.size());
    }
    Result<Done> addLink(pugi::xml_node element) {
        if (element.type() != pugi::node_element) return Done{};
        DrawnLink link;
        link.link.name = cleanName(element.attribute("id").value());
        if (!link.link.name.empty() && !m_linkIds.emplace(element.attribute("id").value()).second) return m_xml.twice(element);
        for (const auto& [field, end] : {std::pair{"source", &link.from}, {"target", &link.to}}) {
            const pugi::xml_node named = childOf(element, field);
            if (!named) return m_xml.missing(element, field);
            const auto site = m_index.find(textOf(named));
            if (site == m_index.end()) return m_xml.dangling(element, textOf(named));
            *end = site->second;
        }
        for (const pugi::xml_node field : element.children())
            if (const std::string_view name = localName(field); field.type() == pugi::node_element && name != "source" && name != "target") m_out.notes.add(Note::FieldUnused, link.link.name, std::string(name));
        m_out.links.push_back(std::move(link));
        return checkCount(m_out.sites.size() + m_out.links.size());
    }

    const Xml& m_xml;
    Drawn m_out;
    std::map<std::string, std::size_t> m_index;
    std::set<std::string> m_linkIds;
};

} // namespace

Result<Drawn> drawnFromSndLib(std::string_view text) {
    const Result<Xml> xml = Xml::parse(text, "SNDlib XML");
    if (!xml) return Unexpected(xml.error());
    return Reader(*xml).read();
}

} // namespace spanwright::exchange
