// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sndlib.h"
#include "exchange/foreigntext.h"
#include "exchange/xml.h"
#include <algorithm>
#include <set>

namespace spanwright::exchange {
namespace {

constexpr const char* kMegabits = "MBITPERSEC"; // as SNDlib's files of measured traffic write it
constexpr double kMostUnits = 1e15;            // of a capacity or demand

class SndLibReader {
public:
    SndLibReader(const Xml& xml, BitRate rateUnit) : m_xml(xml), m_unit(rateUnit) {}

    Result<Drawn> read() {
        const pugi::xml_node structure = childOf(m_xml.root(), "networkStructure");
        if (!structure) return m_xml.missing(m_xml.root(), "networkStructure");
        readUnit();
        const pugi::xml_node nodes = childOf(structure, "nodes");
        const bool isSketch = std::string_view(nodes.attribute("coordinatesType").value()) == "pixel";
        for (const pugi::xml_node node : nodes.children())
            if (const auto done = addNode(node, isSketch); !done) return Unexpected(done.error());
        for (const pugi::xml_node link : childOf(structure, "links").children())
            if (const auto done = addLink(link); !done) return Unexpected(done.error());
        if (m_out.sites.empty()) return std::move(m_out);
        for (const pugi::xml_node demand : childOf(m_xml.root(), "demands").children())
            if (const auto done = addDemand(demand); !done) return Unexpected(done.error());
        const bool areArcs = isOfArcs();
        setDirections(areArcs);
        if (areArcs) joinDirections(m_out, false);
        return std::move(m_out);
    }

private:
    /// Directed networks have each link there and back; nothing in the file says that they are directed.
    [[nodiscard]] bool isOfArcs() const {
        std::map<std::pair<std::size_t, std::size_t>, std::ptrdiff_t> balance;
        for (const DrawnLink& link : m_out.links) balance[std::minmax(link.from, link.to)] += link.from < link.to ? 1 : -1;
        return std::ranges::all_of(balance, [](const auto& pair) { return pair.second == 0; });
    }

    /// Files of measured traffic state it.
    void readUnit() {
        const pugi::xml_node unit = childOf(childOf(m_xml.root(), "meta"), "unit");
        if (!unit) return;
        if (m_isUnitStated = textOf(unit) == kMegabits; m_isUnitStated) m_unit = BitRate::fromBase(1e6);
        else m_out.notes.add(Note::FieldUnused, cleanName(textOf(unit)), "unit");
    }
    void noteUnit(const std::string& item) {
        m_out.notes.add(m_isUnitStated ? Note::RateUnitStated : Note::RateUnitAssumed, item, print(m_unit).text());
        if (!m_isUnitStated) m_out.lacksRateUnit = true;
    }
    /// A demand has one direction where the file has both orders of a pair, or links of one direction.
    void setDirections(bool areArcs) {
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (const DrawnDemand& d : m_out.demands) pairs.emplace(d.from, d.to);
        const bool isDirected = areArcs || std::ranges::any_of(pairs, [&](const auto& pair) { return pairs.contains({pair.second, pair.first}); });
        for (DrawnDemand& d : m_out.demands) d.demand.isBothWays = !isDirected;
    }
    /// The site that a field of an element names.
    Result<std::size_t> endOf(pugi::xml_node element, const char* field) const {
        const pugi::xml_node named = childOf(element, field);
        if (!named) return m_xml.missing(element, field);
        const auto site = m_index.find(textOf(named));
        if (site == m_index.end()) return m_xml.dangling(element, textOf(named));
        return site->second;
    }
    Result<Done> addDemand(pugi::xml_node element) {
        if (element.type() != pugi::node_element) return Done{};
        DrawnDemand out;
        out.demand.name = cleanName(element.attribute("id").value());
        if (!out.demand.name.empty() && !m_demandIds.emplace(element.attribute("id").value()).second) return m_xml.twice(element);
        const Result<std::size_t> from = endOf(element, "source"), to = endOf(element, "target");
        if (!from || !to) return Unexpected((from ? to : from).error());
        const pugi::xml_node value = childOf(element, "demandValue"), unit = childOf(element, "routingUnit");
        if (!value) return m_xml.missing(element, "demandValue");
        const Result<double> number = m_xml.number(element, value, 0, kMostUnits), each = unit ? m_xml.number(element, unit, 0, kMostUnits) : Result<double>(1.0);
        if (!number || !each) return Unexpected((number ? each : number).error());
        const std::string title = out.demand.name.empty() ? Xml::titled(element) : out.demand.name;
        for (const pugi::xml_node field : element.children())
            if (const std::string_view name = localName(field); field.type() == pugi::node_element && name != "source" && name != "target" && name != "demandValue" && name != "routingUnit") m_out.notes.add(Note::FieldUnused, title, std::string(name));
        if (*from == *to) {
            m_out.notes.add(Note::LoopLeftOut, title);
            return Done{};
        }
        out.from = *from;
        out.to = *to;
        out.demand.rate = m_unit * (*number * *each);
        noteUnit(title);
        m_out.demands.push_back(std::move(out));
        return checkCount(m_out.sites.size() + m_out.links.size() + m_out.demands.size());
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
        const Result<std::size_t> from = endOf(element, "source"), to = endOf(element, "target");
        if (!from || !to) return Unexpected((from ? to : from).error());
        link.from = *from;
        link.to = *to;
        const pugi::xml_node installed = childOf(element, "preInstalledModule");
        if (const pugi::xml_node capacity = childOf(installed, "capacity")) {
            const Result<double> number = m_xml.number(element, capacity, 0, kMostUnits);
            if (!number) return Unexpected(number.error());
            if (*number > 0) { // none is installed: what the link may get is to be planned
                link.rate = m_unit * *number;
                noteUnit(link.link.name);
            }
            if (childOf(installed, "cost")) m_out.notes.add(Note::FieldUnused, link.link.name, "preInstalledModule/cost");
        }
        for (const pugi::xml_node field : element.children())
            if (const std::string_view name = localName(field); field.type() == pugi::node_element && name != "source" && name != "target" && name != "preInstalledModule") m_out.notes.add(Note::FieldUnused, link.link.name, std::string(name));
        m_out.links.push_back(std::move(link));
        return checkCount(m_out.sites.size() + m_out.links.size());
    }

    const Xml& m_xml;
    Drawn m_out;
    std::map<std::string, std::size_t> m_index;
    std::set<std::string> m_linkIds, m_demandIds;
    BitRate m_unit;
    bool m_isUnitStated = false;
};

} // namespace

Result<Drawn> drawnFromSndLib(std::string_view text, BitRate rateUnit) {
    const Result<Xml> xml = Xml::parse(text, "SNDlib XML");
    if (!xml) return Unexpected(xml.error());
    return SndLibReader(*xml, rateUnit).read();
}

} // namespace spanwright::exchange
