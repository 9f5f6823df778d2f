// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/drawn.h"
#include "exchange/foreigntext.h"
#include "json/json.h"
#include "network/network.h"
#include "project/edits.h"
#include "units/units.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace spanwright::exchange {
namespace {

constexpr std::size_t kItemsShown = 400; // bytes of a list of items in a message
constexpr int kUsualLights = 4;          // wavelengths of a new link, as edits::connect has it
const Length kSamePlace(1, units::km);

/// What one merging needs at hand.
class Merger {
public:
    Merger(const Scenario& before, const Drawn& drawn, const catalogue::Catalogue& catalogue, std::uint64_t (*mint)(), OtherNames* known) : m_after(before), m_drawn(drawn), m_catalogue(catalogue), m_mint(mint), m_known(known), m_notes(drawn.notes) {}

    Result<Merged> run(const Project& project) {
        addSites();
        addLinks();
        addLights();
        addDemands();
        Result<Project> after = edits::replaceScenario(project, std::move(m_after));
        if (!after) return Unexpected(after.error());
        return Merged{std::move(*after), std::move(m_added), std::move(m_joined), m_notes.messages(), m_drawn.lacksRateUnit};
    }

private:
    /// A site that was there before and is the same; nullptr when there is none.
    const Site* twin(const DrawnSite& drawn) const {
        if (!drawn.hasPlace && m_known)
            for (const std::string& name : drawn.otherNames)
                if (const auto it = m_known->find(name); it != m_known->end() && !m_taken.contains(it->second))
                    if (const Site* site = spanwright::find(m_after, it->second)) return site;
        const auto [first, last] = m_before.equal_range(drawn.site.name);
        for (auto it = first; it != last; ++it)
            if (!m_taken.contains(it->second->id) && (!drawn.hasPlace || network::geodesic(drawn.site.place, it->second->place) <= kSamePlace)) return &*it->second;
        return nullptr;
    }
    Place centre() const {
        if (m_after.sites.empty()) return {};
        Place sum;
        for (const Shared<Site>& site : m_after.sites) {
            sum.latitude += site->place.latitude;
            sum.longitude += site->place.longitude;
        }
        const double count = static_cast<double>(m_after.sites.size());
        return {sum.latitude / count, sum.longitude / count};
    }
    void addSites() {
        for (const Shared<Site>& site : m_after.sites) m_before.emplace(site->name, site);
        std::vector<DrawnSite> sites = m_drawn.sites;
        for (DrawnSite& drawn : sites) {
            drawn.site.name = named(drawn.site.name, edits::kNameLimit);
            const Site* known = twin(drawn);
            m_ids.push_back(known ? known->id : SiteId{});
            if (!known) continue;
            m_taken.insert(known->id);
            m_joined.push_back(ref(known->id));
            m_notes.add(drawn.hasPlace ? Note::SiteJoined : Note::SiteByName, drawn.site.name);
            drawn.site.place = known->place;
            drawn.hasPlace = true;
        }
        m_isGuessed.resize(sites.size());
        for (std::size_t i = 0; i < sites.size(); ++i) m_isGuessed[i] = !sites[i].hasPlace;
        placeAll(sites, m_drawn.links, centre(), m_notes);
        for (std::size_t i = 0; i < sites.size(); ++i) {
            m_names.push_back(sites[i].site.name);
            if (!m_ids[i].isNone()) continue;
            m_ids[i] = sites[i].site.id = SiteId{m_mint()};
            m_added.push_back(ref(m_ids[i]));
            m_after.sites.emplace_back(std::move(sites[i].site));
        }
        if (!m_known) return;
        for (std::size_t i = 0; i < sites.size(); ++i)
            for (const std::string& name : sites[i].otherNames) m_known->insert_or_assign(name, m_ids[i]);
    }
    void addLinks() {
        std::set<std::size_t> lit;
        for (const DrawnLight& light : m_drawn.lights) lit.insert(light.links.begin(), light.links.end());
        for (std::size_t i = 0; i < m_drawn.links.size(); ++i) {
            const DrawnLink& drawn = m_drawn.links[i];
            FibreLink link = drawn.link;
            const std::string made = json::clipped(m_names[drawn.from] + " – " + m_names[drawn.to], edits::kNameLimit - 3);
            const std::string name = link.name.empty() ? made : named(link.name, edits::kNameLimit);
            link.name = name;
            m_linkIds.emplace_back();
            if (m_ids[drawn.from] == m_ids[drawn.to]) {
                m_notes.add(Note::LoopLeftOut, name);
                continue;
            }
            if (link.lengthMode == LengthMode::Geodesic) {
                if (m_isGuessed[drawn.from] || m_isGuessed[drawn.to]) m_notes.add(Note::LengthOfUnknownPlaces, name);
                else if (link.routeFactor == FibreLink{}.routeFactor) m_notes.add(Note::LengthComputed, name, printNumber(link.routeFactor, 2));
            }
            link.id = m_linkIds.back() = LinkId{m_mint()};
            link.from = m_ids[drawn.from];
            link.to = m_ids[drawn.to];
            m_added.push_back(ref(link.id));
            if (!lit.contains(i)) light(link, drawn.rate);
            if (!drawn.route.empty()) m_routes[link.id] = drawn.route;
            m_after.links.emplace_back(std::move(link));
        }
        if (m_routes.empty()) return;
        Drawing drawing = *m_after.drawing;
        drawing.routes.merge(m_routes);
        m_after.drawing = Shared<Drawing>(std::move(drawing));
    }
    /// One group of the default mode on a link that has none.
    void light(const FibreLink& link, std::optional<BitRate> rate) {
        Wavelength group;
        group.name = link.name;
        group.links = {link.id};
        group.count = kUsualLights;
        const catalogue::Transceiver* mode = m_catalogue.transceiver(group.mode);
        const std::string modeName = mode ? mode->name : group.mode;
        if (rate && mode && mode->rate.base() > 0) {
            group.count = std::max(1, static_cast<int>(std::min(1e6, std::ceil(rate->base() / mode->rate.base() - 1e-9))));
            m_notes.add(Note::LightsFromRate, link.name, modeName);
        } else m_notes.add(Note::LightsDefaulted, link.name, std::to_string(kUsualLights) + " × " + modeName);
        group.id = WavelengthId{m_mint()};
        m_lights.emplace_back(std::move(group));
    }
    void addLights() {
        for (const DrawnLight& drawn : m_drawn.lights) {
            Wavelength group = drawn.light;
            for (const std::size_t link : drawn.links) group.links.push_back(m_linkIds[link]);
            if (std::ranges::any_of(group.links, &LinkId::isNone)) continue; // over a link that was left out
            for (const std::size_t site : drawn.regenerated) group.regenerated.push_back(m_ids[site]);
            group.name = named(group.name, edits::kNameLimit);
            group.id = WavelengthId{m_mint()};
            m_lights.emplace_back(std::move(group));
        }
        for (Wavelength& group : m_lights) {
            m_added.push_back(ref(group.id));
            m_after.wavelengths.emplace_back(std::move(group));
        }
    }
    void addDemands() {
        for (const DrawnDemand& drawn : m_drawn.demands) {
            Demand demand = drawn.demand;
            demand.name = demand.name.empty() ? json::clipped(m_names[drawn.from] + " – " + m_names[drawn.to], edits::kNameLimit - 3) : named(demand.name, edits::kNameLimit);
            if (m_ids[drawn.from] == m_ids[drawn.to]) {
                m_notes.add(Note::LoopLeftOut, demand.name);
                continue;
            }
            demand.id = DemandId{m_mint()};
            demand.from = m_ids[drawn.from];
            demand.to = m_ids[drawn.to];
            m_added.push_back(ref(demand.id));
            m_after.demands.emplace_back(std::move(demand));
        }
    }
    std::string named(const std::string& text, std::size_t limit) {
        const std::string clean = json::clipped(cleanName(text), limit - 3); // room for the "…"
        if (clean != text) m_notes.add(Note::NameChanged, clean);
        return clean;
    }

    Scenario m_after;
    const Drawn& m_drawn;
    const catalogue::Catalogue& m_catalogue;
    std::uint64_t (*m_mint)();
    OtherNames* m_known;
    Notes m_notes;
    std::multimap<std::string, Shared<Site>> m_before;
    std::set<SiteId> m_taken;
    std::vector<SiteId> m_ids;
    std::vector<std::string> m_names;
    std::vector<bool> m_isGuessed;
    std::vector<LinkId> m_linkIds;
    std::map<LinkId, std::vector<Place>> m_routes;
    std::vector<Wavelength> m_lights;
    std::vector<ItemRef> m_added, m_joined;
};

} // namespace

void Notes::add(Note note, const std::string& item, const std::string& field) {
    const auto [it, isNew] = m_index.try_emplace({note, field}, m_rows.size());
    if (isNew) m_rows.push_back({note, field, {}});
    m_rows[it->second].items.push_back(item);
}

void Notes::add(const Notes& others) {
    for (const Row& row : others.m_rows)
        for (const std::string& item : row.items) add(row.note, item, row.field);
}

std::vector<text::Message> Notes::messages() const {
    std::vector<text::Message> out;
    for (const Row& row : m_rows) {
        std::string items;
        for (const std::string& item : row.items) {
            if (items.size() > kItemsShown) break;
            items += (items.empty() ? "" : ", ") + json::clipped(cleanName(item), 60);
        }
        out.push_back({&text::entry(row.note), {{"field", json::clipped(cleanName(row.field))}, {"count", static_cast<std::int64_t>(row.items.size())}, {"items", json::clipped(items, kItemsShown)}}});
    }
    return out;
}

void joinDirections(Drawn& drawn, bool wantsBoth) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> waiting; // kept links that still lack their counterpart
    std::vector<DrawnLink> kept;
    const auto nameOf = [&](const DrawnLink& link) { return link.link.name.empty() ? drawn.sites[link.from].site.name + " – " + drawn.sites[link.to].site.name : link.link.name; };
    for (const DrawnLink& link : drawn.links) {
        auto& back = waiting[{link.to, link.from}];
        if (back.empty()) {
            waiting[{link.from, link.to}].push_back(kept.size());
            kept.push_back(link);
            continue;
        }
        const auto apart = [&](std::size_t i) { return std::abs((kept[i].link.enteredLength - link.link.enteredLength).base()); };
        const auto best = std::ranges::min_element(back, {}, apart);
        DrawnLink& twin = kept[*best];
        const auto amplifiers = [](const FibreLink& l) {
            std::multiset<std::string> types;
            for (const FibreSpan& span : l.spans) types.insert(span.amplifier);
            types.insert(l.amplifier);
            return types;
        };
        if (amplifiers(twin.link) != amplifiers(link.link)) drawn.notes.add(Note::DirectionsAmplified, nameOf(twin));
        if (apart(*best) > 1) drawn.notes.add(Note::DirectionsDiffer, nameOf(twin));
        twin.link.enteredLength = std::max(twin.link.enteredLength, link.link.enteredLength);
        if (link.link.lengthMode == LengthMode::Entered) twin.link.lengthMode = LengthMode::Entered;
        if (link.rate && (!twin.rate || *twin.rate < *link.rate)) twin.rate = link.rate;
        drawn.notes.add(Note::DirectionsJoined, nameOf(twin));
        back.erase(best);
    }
    if (wantsBoth)
        for (const auto& [ends, links] : waiting)
            for (const std::size_t i : links) drawn.notes.add(Note::OneDirection, nameOf(kept[i]));
    drawn.links = std::move(kept);
}

Result<Merged> merged(const Project& project, ScenarioId id, const Drawn& drawn, const catalogue::Catalogue& catalogue, std::uint64_t (*mint)(), OtherNames* known) {
    const Scenario* before = find(project, id);
    if (!before) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    return Merger(*before, drawn, catalogue, mint, known).run(project);
}

} // namespace spanwright::exchange
