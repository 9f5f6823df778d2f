// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "exchange/gnpy.h"
#include "exchange/gnpyamplifiers.h"
#include "exchange/gnpytopology.h"
#include "json/json.h"
#include "network/design.h"
#include "project/fields.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace spanwright::exchange {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr double kSameGain = 0.1;                            // dB from the loss of the span
constexpr double kSpacingLeast = 1, kSpacingMost = 1000; // km that a link's amplifier spacing may be

enum class Part { End, Fibre, Amplifier, Passive };

class DrawnReader {
public:
    DrawnReader(const GnpyTopology& topology, const GnpyAmplifiers& amplifiers) : m_topology(topology), m_amplifiers(amplifiers), m_after(topology.elements.size()), m_before(topology.elements.size()), m_site(topology.elements.size(), kNone) {}

    Result<Drawn> read() {
        for (const GnpyNode& element : m_topology.elements)
            if (const auto part = partOf(element)) m_parts.push_back(*part);
            else return fail(ErrorCode::LineUnsupported, {{"element", shownValue(element.text("uid", ""))}, {"what", shownValue(element.text("type", ""))}});
        std::set<std::pair<std::size_t, std::size_t>> known;
        for (const auto& [from, to] : m_topology.connections) {
            if (!known.emplace(from, to).second) continue;
            m_after[from].push_back(to);
            m_before[to].push_back(from);
        }
        addSites();
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_site[i] != kNone)
                for (const std::size_t next : m_after[i]) follow(i, next);
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_site[i] == kNone && !m_passed.contains(i)) m_out.notes.add(Note::ElementUnused, uid(i), m_topology.elements[i].text("type", ""));
        joinDirections(m_out, true);
        for (DrawnLink& link : m_out.links)
            if (link.from > link.to) std::swap(link.from, link.to);
        std::ranges::stable_sort(m_out.links, {}, [](const DrawnLink& link) { return std::pair(link.from, link.to); });
        return std::move(m_out);
    }

private:
    static std::optional<Part> partOf(const GnpyNode& element) {
        const std::string type = element.requiredText("type");
        if (type == "Transceiver" || type == "Roadm") return Part::End;
        if (type == "Fiber" || type == "RamanFiber") return Part::Fibre;
        if (type == "Edfa" || type == "Multiband_amplifier") return Part::Amplifier;
        if (type == "Fused") return Part::Passive;
        return std::nullopt;
    }
    std::string uid(std::size_t i) const { return m_topology.elements[i].text("uid", ""); }

    /// Elements that stand for one site, the root of each group in `group`.
    void addSites() {
        std::vector<std::size_t> group(m_parts.size());
        std::iota(group.begin(), group.end(), 0);
        const auto root = [&](std::size_t i) {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        };
        for (const auto& [from, to] : m_topology.connections)
            if (m_parts[from] == Part::End && m_parts[to] == Part::End) group[std::max(root(from), root(to))] = std::min(root(from), root(to));
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_parts[i] == Part::End) members[root(i)].push_back(i);
            else if (m_after[i].size() > 1 || m_before[i].size() > 1) {
                members[i].push_back(i);
                m_out.notes.add(Note::Junction, uid(i));
            }
        std::map<std::string, int> cities;
        for (const auto& [first, all] : members) ++cities[cityOf(all)];
        for (const auto& [first, all] : members) addSite(all, cities);
    }
    /// Roadms come first: transceivers are named after what they carry.
    std::size_t mainOf(const std::vector<std::size_t>& members) const {
        const auto roadm = std::ranges::find_if(members, [&](std::size_t i) { return m_topology.elements[i].text("type", "") == "Roadm"; });
        return roadm == members.end() ? members.front() : *roadm;
    }
    GnpyNode locationOf(std::size_t i) const { return m_topology.elements[i].child("metadata").child("location"); }
    std::string cityOf(const std::vector<std::size_t>& members) const { return cleanName(locationOf(mainOf(members)).text("city", "")); }
    void addSite(const std::vector<std::size_t>& members, const std::map<std::string, int>& cities) {
        DrawnSite site;
        const std::string city = cityOf(members);
        site.site.name = !city.empty() && cities.at(city) == 1 ? city : cleanName(uid(mainOf(members)));
        for (const std::size_t i : members) {
            m_site[i] = m_out.sites.size();
            site.otherNames.push_back(uid(i));
            const GnpyNode location = locationOf(i), params = m_topology.elements[i].child("params");
            const double latitude = location.number("latitude", 0), longitude = location.number("longitude", 0);
            if (!site.hasPlace && (latitude != 0 || longitude != 0)) { // GNPy writes 0, 0 where none is known
                site.site.place = {location.required("latitude", -90, 90), location.required("longitude", -180, 180)};
                site.hasPlace = true;
            }
            if (i == mainOf(members) && !location.text("region", "").empty()) m_out.notes.add(Note::FieldUnused, site.site.name, "region");
            for (const std::string& key : params.keys()) m_out.notes.add(Note::FieldUnused, uid(i), "params." + key);
            if (m_topology.elements[i].child("type_variety").exists()) m_out.notes.add(Note::FieldUnused, uid(i), "type_variety");
        }
        m_out.sites.push_back(std::move(site));
    }
    /// One chain, from a site up to the next one.
    void follow(std::size_t from, std::size_t next) {
        DrawnLink link;
        link.from = m_site[from];
        std::vector<FibreSpan> spans;
        std::vector<Set> sets;
        Decibel waiting; // of what stands before the fibre of the next span
        bool isAmplified = true, hasAmplifier = false; // a fibre that follows an amplifier begins a span
        for (; m_site[next] == kNone; next = m_after[next].front()) {
            const GnpyNode& element = m_topology.elements[next];
            m_passed.insert(next);
            if (m_parts[next] == Part::Amplifier) {
                const bool isBooster = spans.empty() || isAmplified;
                if (isBooster) m_out.notes.add(Note::EquipmentDesigned, uid(next), element.text("type", ""));
                else {
                    sets.push_back({next, spans.size() - 1});
                    spans.back().amplifier = amplifierOf(next);
                }
                if (element.text("type", "") == "Multiband_amplifier") link.link.band = OpticalBand::CAndL;
                isAmplified = hasAmplifier = true;
            } else if (m_parts[next] == Part::Fibre) {
                if (std::exchange(isAmplified, false)) spans.push_back({{}, fibreOf(next), std::exchange(waiting, {}), {}});
                else if (spans.back().fibre != fibreOf(next)) m_out.notes.add(Note::FieldUnused, uid(next), "type_variety " + element.text("type_variety", ""));
                spans.back().length += Length(gnpyLength(element), units::m);
                spans.back().extraLoss += extraLoss(next);
            } else (isAmplified ? waiting : spans.back().extraLoss) += Decibel(element.child("params").number("loss", kFusedLoss), units::dB);
            if (m_after[next].empty()) return m_out.notes.add(Note::ElementUnused, uid(next), element.text("type", "")); // it ends in nothing
        }
        if (spans.empty() && m_site[next] == link.from) return; // of one site
        link.to = m_site[next];
        if (waiting.base() != 0) m_out.notes.add(Note::FieldUnused, link.link.name.empty() ? m_out.sites[link.from].site.name + " – " + m_out.sites[link.to].site.name : link.link.name, "Fused");
        takeSpans(link.link, std::move(spans), hasAmplifier);
        noteSettings(link.link, sets);
        if (link.from > link.to) std::ranges::reverse(link.link.spans); // in the order that read() gives the ends
        m_out.links.push_back(std::move(link));
    }
    /// An amplifier after a span, as the file sets it.
    struct Set {
        std::size_t element = 0, span = 0;
    };
    /// Its type; of several bands, that of the first.
    std::string amplifierOf(std::size_t at) {
        const GnpyNode& element = m_topology.elements[at];
        if (element.child("metadata").boolean(kGnpyChosen, false)) return {};
        std::string variety = element.text("type_variety", "");
        std::vector<std::string> bands;
        element.each("amplifiers", [&](const GnpyNode& band) { bands.push_back(band.text("type_variety", "")); });
        if (!bands.empty() && (variety.empty() || catalogue::Catalogue::shipped().amplifier(bands.front()))) variety = bands.front();
        return m_amplifiers.ours(variety, uid(at), m_out.notes);
    }
    /// What the file sets and the design sets otherwise: gains that are not the span's loss, tilts and attenuators.
    void noteSettings(const FibreLink& link, const std::vector<Set>& sets) {
        if (sets.empty() || link.enteredLength.base() <= 0) return;
        const network::LineDesign design = network::designSpans(link, {}, catalogue::Catalogue::shipped());
        for (const Set& set : sets) {
            const GnpyNode operational = m_topology.elements[set.element].child("operational");
            if (operational.child("gain_target").exists() && (set.span >= design.spans.size() || std::abs(operational.number("gain_target", 0) - design.spans[set.span].loss.in(units::dB)) > kSameGain))
                m_out.notes.add(Note::GainDesigned, uid(set.element), "gain_target");
            for (const char* key : {"tilt_target", "out_voa", "in_voa", "delta_p"})
                if (operational.number(key, 0) != 0) m_out.notes.add(Note::GainDesigned, uid(set.element), key);
        }
    }
    /// Our id of a fibre's type.
    std::string fibreOf(std::size_t at) {
        const std::string theirs = m_topology.elements[at].text("type_variety", "");
        std::string ours = theirs;
        for (const auto& [name, id] : kGnpyFibres)
            if (theirs == name) ours = id;
        if (catalogue::Catalogue::shipped().fibre(ours)) return ours;
        m_out.notes.add(Note::FibreUnknown, uid(at), theirs.empty() ? "\"\"" : theirs);
        return FibreLink{}.fibre;
    }
    /// Of splices and attenuators; what else the fibre states is noted.
    Decibel extraLoss(std::size_t at) {
        const GnpyNode params = m_topology.elements[at].child("params");
        double loss = params.number("att_in", 0);
        params.each("lumped_losses", [&](const GnpyNode& row) { loss += row.required("loss", 0, 100); });
        for (const std::string& key : params.keys())
            if (key != "length" && key != "length_units" && key != "att_in" && key != "lumped_losses") m_out.notes.add(Note::FieldUnused, uid(at), "params." + key);
        return Decibel(loss, units::dB);
    }
    /// Length and fibre; the spans by hand where they are not alike, else a spacing where the usual one gives another number. Fibres
    /// without amplifiers are not designed yet: their losses are noted alone.
    void takeSpans(FibreLink& link, std::vector<FibreSpan> spans, bool hasAmplifier) {
        link.lengthMode = LengthMode::Entered;
        if (spans.empty()) return;
        link.fibre = spans.front().fibre;
        for (FibreSpan& span : spans) { // to the millimetre and microbel, so that sums come out as they were meant
            if (hasAmplifier) span.length = Length(std::round(span.length.in(units::m) * 1000) / 1000, units::m);
            link.enteredLength += span.length;
            span.extraLoss = Decibel(std::round(span.extraLoss.in(units::dB) * 1e6) / 1e6, units::dB);
        }
        link.enteredLength = Length(std::round(link.enteredLength.in(units::m) * 1000) / 1000, units::m);
        if (!hasAmplifier) return;
        const auto isLike = [&](const FibreSpan& s) { return std::abs((s.length - spans.front().length).in(units::m)) < 0.0015 && s.fibre == spans.front().fibre && s.amplifier == spans.front().amplifier && s.extraLoss.base() == 0; };
        const int count = static_cast<int>(spans.size());
        const bool isOfOneType = std::ranges::all_of(spans, [&](const FibreSpan& s) { return s.amplifier == spans.front().amplifier; });
        if (isOfOneType) link.amplifier = spans.front().amplifier;
        if (!std::ranges::all_of(spans, isLike)) {
            const auto isInRange = [](const FibreSpan& s) { return s.length <= Length(1e4, units::km) && s.extraLoss <= Decibel(100, units::dB) && s.extraLoss >= Decibel(); };
            if (count > fields::kSpansMost || !std::ranges::all_of(spans, isInRange)) return;
            for (FibreSpan& span : spans) {
                if (span.fibre == link.fibre) span.fibre.clear();
                if (isOfOneType) span.amplifier.clear();
            }
            link.spans = std::move(spans);
        } else if (count != network::spanCount(link, {}, catalogue::Catalogue::shipped())) {
            const double each = link.enteredLength.in(units::km) / count;
            if (each >= kSpacingLeast && each <= kSpacingMost) link.amplifierSpacing = Length(each, units::km);
        }
    }

    const GnpyTopology& m_topology;
    const GnpyAmplifiers& m_amplifiers;
    std::vector<Part> m_parts;
    std::vector<std::vector<std::size_t>> m_after, m_before;
    std::vector<std::size_t> m_site; // kNone: part of a line
    std::set<std::size_t> m_passed;
    Drawn m_out;
};

} // namespace

Result<Drawn> drawnFromGnpy(std::string_view text, std::string_view equipment) {
    if (const auto fits = checkSize(text.size(), "GNPy"); !fits) return Unexpected(fits.error());
    const Result<nlohmann::ordered_json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    Result<Done> result = Done{};
    const GnpyTopology topology(GnpyNode(*tree, "topology", result));
    if (!result) return Unexpected(result.error());
    GnpyAmplifiers amplifiers;
    if (!equipment.empty()) {
        const Result<nlohmann::ordered_json> gear = json::parse(equipment);
        if (!gear) return Unexpected(gear.error());
        amplifiers = GnpyAmplifiers(GnpyNode(*gear, "equipment", result));
        if (!result) return Unexpected(result.error());
    }
    Result<Drawn> drawn = DrawnReader(topology, amplifiers).read();
    if (!result) return Unexpected(result.error());
    if (drawn)
        if (const auto fits = checkCount(drawn->sites.size() + drawn->links.size()); !fits) return Unexpected(fits.error());
    return drawn;
}

} // namespace spanwright::exchange
