// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph.h"
#include "exchange/foreigntext.h"
#include <set>

namespace spanwright::exchange {
namespace {

using Entry = ValuedGraph::Entry;

/// Takes values out of an entry; what nobody took is noted. The first error is kept.
class Taker {
public:
    Taker(const Entry& entry, Result<Done>& result) : m_entry(entry), m_result(result) {}

    std::string text(const char* key) {
        const auto it = m_entry.values.find(key);
        if (it == m_entry.values.end()) return {};
        m_taken.insert(key);
        return it->second;
    }
    std::optional<double> number(const char* key, double low, double high) {
        const std::string value = text(key);
        if (value.empty()) return std::nullopt;
        const Result<double> number = numberOf(value, low, high, m_entry.line, m_entry.title, key);
        if (number) return *number;
        if (m_result) m_result = Unexpected(number.error());
        return std::nullopt;
    }
    void noteOthers(Notes& notes, const std::string& name) const {
        for (const auto& [key, value] : m_entry.values)
            if (!m_taken.contains(key)) notes.add(Note::FieldUnused, name, key);
    }

private:
    const Entry& m_entry;
    Result<Done>& m_result;
    std::set<std::string> m_taken;
};

DrawnSite siteOf(const Entry& node, Notes& notes, Result<Done>& result) {
    Taker taker(node, result);
    DrawnSite out;
    out.site.name = cleanName(taker.text("label"));
    if (out.site.name.empty()) {
        out.site.name = cleanName(node.id);
        notes.add(Note::NameMissing, node.id);
    }
    const auto latitude = taker.number("Latitude", -90, 90), longitude = taker.number("Longitude", -180, 180);
    if ((out.hasPlace = latitude && longitude)) out.site.place = {*latitude, *longitude};
    taker.noteOthers(notes, out.site.name);
    return out;
}

DrawnLink linkOf(const Entry& edge, const std::vector<DrawnSite>& sites, std::size_t from, std::size_t to, Notes& notes, Result<Done>& result) {
    Taker taker(edge, result);
    DrawnLink out;
    out.from = from;
    out.to = to;
    out.link.name = cleanName(taker.text("label"));
    const std::string label = cleanName(taker.text("LinkLabel"));
    if (out.link.name.empty()) out.link.name = label;
    if (const auto length = taker.number("length_km", 0, 1e5)) {
        out.link.lengthMode = LengthMode::Entered;
        out.link.enteredLength = Length(*length, units::km);
    }
    if (const auto rate = taker.number("LinkSpeedRaw", 0, 1e18); rate && *rate > 0) out.rate = BitRate::fromBase(*rate);
    taker.noteOthers(notes, out.link.name.empty() ? sites[from].site.name + " – " + sites[to].site.name : out.link.name);
    return out;
}

} // namespace

Result<Drawn> drawnFrom(const ValuedGraph& graph) {
    if (const auto fits = checkCount(graph.nodes.size() + graph.edges.size()); !fits) return Unexpected(fits.error());
    Drawn out;
    out.notes = graph.notes;
    Result<Done> result = Done{};
    std::map<std::string, std::size_t> index;
    for (const Entry& node : graph.nodes) {
        if (!index.emplace(node.id, out.sites.size()).second) return fail(ErrorCode::NetworkTwice, {{"line", node.line}, {"element", node.title}});
        out.sites.push_back(siteOf(node, out.notes, result));
        if (!result) return Unexpected(result.error());
    }
    for (const Entry& edge : graph.edges) {
        const auto from = index.find(edge.source), to = index.find(edge.target);
        if (from == index.end() || to == index.end())
            return fail(ErrorCode::NetworkDangling, {{"line", edge.line}, {"element", edge.title}, {"id", shownValue(from == index.end() ? edge.source : edge.target)}});
        out.links.push_back(linkOf(edge, out.sites, from->second, to->second, out.notes, result));
        if (!result) return Unexpected(result.error());
    }
    if (graph.isDirected) joinDirections(out, false);
    return out;
}

} // namespace spanwright::exchange
