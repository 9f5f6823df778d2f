// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/capacityplant.h"
#include "cost/cost.h"
#include "network/design.h"
#include "network/network.h"
#include "network/occupancy.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, "Upgrades".
namespace spanwright::study {
namespace {

constexpr const char* kHollowCore = "hcf-deployed"; // the catalogue's type that can be ordered
constexpr std::size_t kMostPaths = 12;              // of a boundary
constexpr double kLeastNeed = 1e-3;                 // Gb/s

double gigabits(BitRate r) { return r.in(units::Gbps); }
std::string bothNames(const Site& a, const Site& b) { return a.name + " – " + b.name; }

} // namespace

CapacityPlant::CapacityPlant(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const CapacityQuestion& question, std::uint64_t freshId)
    : m_scenario(scenario), m_catalogue(catalogue), m_job(*assessment.find(question.job)), m_assessment(assessment), m_question(question), m_drawn(scenario) {
    const double use = scenario.assumptions->transportGoodput.likely.base();
    for (const catalogue::Transceiver& t : catalogue.transceivers())
        if (t.kind == "coherent" && t.price.base() > 0 && t.rate.base() > 0 && t.slot.base() > 0) {
            m_modes.push_back(&t);
            m_program.modes.push_back({gigabits(t.rate) * use, t.slot.in(units::GHz), 0});
        }
    FibreLink any;
    any.from = scenario.sites.front()->id;
    for (std::size_t m = 0; m < m_modes.size(); ++m) m_program.modes[m].cost = lights(*m_modes[m], 1, any).yearly.base();
    addLinks();
    if (question.addsRoutes) addRoutes(freshId);
    m_nextId = freshId;
    for (const Plant& plant : m_plants) addProgramLink(plant);
    addPaths();
}

void CapacityPlant::addLinks() {
    const std::set<LinkId> down = network::downLinks(m_scenario);
    for (const Shared<FibreLink>& link : m_scenario.links) {
        Plant plant;
        plant.isLit = m_assessment.find(link->id)->capacity.base() > 0;
        if (!plant.isLit) plant.ways.push_back({*link, true, {}});
        if (!down.contains(link->id)) plant.ways.push_back({*link, false, {}});
        const bool isMeasured = link->measuredRtt.has_value() || !link->spans.empty();
        if (m_question.changesFibre && !down.contains(link->id) && !isMeasured && !network::fibreOf(link->fibre, m_catalogue).isHollowCore) {
            Way way{*link, false, network::fibreOf(kHollowCore, m_catalogue).name};
            way.link.fibre = kHollowCore;
            way.link.amplifier.clear();
            plant.ways.push_back(way);
        }
        m_plants.push_back(std::move(plant));
    }
}

void CapacityPlant::addRoutes(std::uint64_t& freshId) {
    for (const network::Route& route : m_job.routes) {
        const assess::Crossing& c = m_job.crossings[static_cast<std::size_t>(&route - m_job.routes.data())];
        const auto joins = [&](const Plant& p) {
            const FibreLink& l = p.ways.front().link;
            return (l.from == c.from && l.to == c.to) || (l.from == c.to && l.to == c.from);
        };
        if (std::ranges::any_of(m_plants, joins)) continue;
        FibreLink link;
        link.id = {freshId++};
        link.from = c.from;
        link.to = c.to;
        link.name = bothNames(*find(m_scenario, c.from), *find(m_scenario, c.to));
        link.tenure = m_question.newTenure;
        m_drawn.links.emplace_back(link);
        Plant plant{true, false, {{link, true, {}}, {link, false, {}}}};
        if (m_question.changesFibre) {
            link.fibre = kHollowCore;
            plant.ways.push_back({link, false, network::fibreOf(kHollowCore, m_catalogue).name});
        }
        m_plants.push_back(std::move(plant));
    }
}

std::vector<int> CapacityPlant::closing(const FibreLink& link) const {
    const network::LineDesign design = network::designLine(link, m_drawn, m_catalogue);
    std::vector<int> out;
    for (std::size_t m = 0; m < m_modes.size(); ++m)
        if (const network::ModeOnLine* mode = design.find(m_modes[m]->id); mode && mode->isFeasible()) out.push_back(static_cast<int>(m));
    return out;
}

void CapacityPlant::addProgramLink(const Plant& plant) {
    const FibreLink& drawn = plant.ways.front().link;
    UpgradeLink link;
    link.pairSpectrum = network::bandWidth(drawn.band).in(units::GHz);
    link.freeSpectrum = link.pairSpectrum * drawn.fibrePairs;
    link.mostPairs = m_question.mostPairs;
    if (!plant.isNew) {
        const double use = m_scenario.assumptions->transportGoodput.likely.base();
        const assess::LinkAssessment& now = *m_assessment.find(drawn.id);
        double taken = gigabits(now.others);
        for (const assess::JobAssessment& j : m_assessment.jobs) // other jobs keep what they need, or all that they get
            for (std::size_t i = 0; i < j.routes.size() && j.job != m_job.job && j.isComputed; ++i)
                if (std::ranges::find(j.routes[i].links, drawn.id) != j.routes[i].links.end()) taken += std::min(gigabits(j.crossings[i].path.line), gigabits(j.step.crossSiteNeeded));
        link.capacity = std::max(0.0, gigabits(now.capacity) * use - taken);
        link.freeSpectrum = network::occupancy(drawn, m_scenario, m_catalogue).free.in(units::GHz);
    }
    for (const Way& way : plant.ways) {
        UpgradeOption option;
        option.isDark = way.isDark;
        option.needsLight = !way.isDark && !plant.isLit;
        option.delay = network::oneWay(way.link, m_drawn, m_catalogue).in(units::ms);
        option.pairCost = pairs(way.link, 1).yearly.base();
        if (!way.changedFibre.empty()) option.cost += otherFibre(way).yearly.base();
        if (plant.isNew && !way.isDark) option.cost += pairs(way.link, way.link.fibrePairs).yearly.base();
        if (!way.isDark) option.modes = closing(way.link);
        if (!way.changedFibre.empty() && plant.isLit) { // light that closes now must close on the other fibre too
            const std::vector<int> present = closing(drawn);
            const auto closes = [&](const Shared<Wavelength>& w) {
                if (w->count == 0 || std::ranges::find(w->links, drawn.id) == w->links.end()) return true;
                const auto isIt = [&](int m) { return m_modes[static_cast<std::size_t>(m)]->id == w->mode; };
                return std::ranges::none_of(present, isIt) || std::ranges::any_of(option.modes, isIt);
            };
            if (!std::ranges::all_of(m_scenario.wavelengths, closes)) continue;
        }
        link.options.push_back(option);
    }
    m_program.links.push_back(std::move(link));
}

void CapacityPlant::pathsFrom(SiteId at, SiteId to, double delay, double most, std::vector<int>& path, std::vector<SiteId>& passed, std::vector<std::vector<int>>& out) const {
    if (at == to) {
        if (out.size() < kMostPaths) out.push_back(path);
        return;
    }
    passed.push_back(at);
    for (std::size_t l = 0; l < m_plants.size() && out.size() < kMostPaths; ++l) {
        const FibreLink& link = m_plants[l].ways.front().link;
        if (link.from != at && link.to != at) continue;
        const SiteId next = link.from == at ? link.to : link.from;
        if (std::ranges::find(passed, next) != passed.end()) continue;
        double least = INFINITY;
        for (const UpgradeOption& o : m_program.links[l].options)
            if (!o.isDark) least = std::min(least, o.delay);
        if (delay + least > most) continue;
        path.push_back(static_cast<int>(l));
        pathsFrom(next, to, delay + least, most, path, passed, out);
        path.pop_back();
    }
    passed.pop_back();
}

void CapacityPlant::addPaths() {
    for (std::size_t b = 0; b < m_job.routes.size(); ++b) {
        const assess::Crossing& c = m_job.crossings[b];
        UpgradeFlow flow;
        const double present = m_job.routes[b].oneWay.in(units::ms);
        std::vector<int> path;
        std::vector<SiteId> passed;
        for (const LinkId id : m_job.routes[b].links) // the present one first: it must be among them
            for (std::size_t l = 0; l < m_plants.size(); ++l)
                if (m_plants[l].ways.front().link.id == id) path.push_back(static_cast<int>(l));
        flow.paths.push_back(path);
        path.clear();
        std::vector<std::vector<int>> found;
        pathsFrom(c.from, c.to, 0, present * (1 + 1e-9), path, passed, found);
        for (std::vector<int>& p : found)
            if (p != flow.paths.front()) flow.paths.push_back(std::move(p));
        double best = INFINITY;
        for (const std::vector<int>& p : flow.paths) {
            double sum = 0;
            for (const int l : p) {
                double least = INFINITY;
                for (const UpgradeOption& o : m_program.links[static_cast<std::size_t>(l)].options)
                    if (!o.isDark) least = std::min(least, o.delay);
                sum += least;
            }
            best = std::min(best, sum);
        }
        m_leastDelay = b == 0 ? best / present : std::max(m_leastDelay, best / present);
        m_presentDelay.push_back(present);
        m_program.flows.push_back(std::move(flow));
    }
}

UpgradeProgram CapacityPlant::program(BitRate rate, double delayLeft) const {
    UpgradeProgram p = m_program;
    for (std::size_t b = 0; b < p.flows.size(); ++b) {
        const transport::Goodput& g = m_job.crossings[b].goodput;
        p.flows[b].need = std::max(kLeastNeed, gigabits(rate) / (g.headers * g.spread * g.recovery));
        p.flows[b].mostDelay = m_presentDelay[b] * delayLeft * (1 + 1e-9);
    }
    return p;
}

UpgradePrice CapacityPlant::priced(const energy::Line& line, FibreTenure tenure, const FibreLink& link) const {
    const Assumptions& a = *m_scenario.assumptions;
    const cost::Terms year{Duration(1, units::year), a.costOfCapital.likely, a.fibreLease.likely};
    const cost::Outlay outlay = cost::outlay(line, tenure, year, m_catalogue);
    UpgradePrice out;
    for (const cost::Asset& asset : outlay.assets) (asset.category == &cost::Bill::spares ? out.spares : out.first) += asset.price;
    out.power = energy::linePower(line, m_catalogue);
    const Site& site = *find(m_drawn, link.from);
    const Energy used = out.power * site.pue.likely * Duration(1, units::year);
    out.yearly = cost::amortised(outlay, year).total() + used * site.energyPrice;
    return out;
}

UpgradePrice CapacityPlant::lights(const catalogue::Transceiver& mode, int count, const FibreLink& link) const {
    energy::Line line;
    line.mode = &mode;
    line.count = count;
    return priced(line, FibreTenure::Lease, link);
}

/// So many more than there are; those of a link that is new, from none.
UpgradePrice CapacityPlant::pairs(const FibreLink& link, int count) const {
    const bool isNew = !find(m_scenario, link.id);
    energy::Line line;
    line.length = network::lengthOf(link, m_drawn);
    line.roadms = network::roadmCount(link);
    line.amplifierSites = network::spanCount(link, m_drawn, m_catalogue) - 1 + line.roadms;
    const int before = isNew && count == link.fibrePairs ? 0 : link.fibrePairs;
    line.fibrePairs = before + count;
    const UpgradePrice after = priced(line, link.tenure, link);
    if (before == 0) return after;
    line.fibrePairs = before;
    return after - priced(line, link.tenure, link);
}

/// The cable's material on top of a fibre's usual price, and amplifiers where it needs more of them.
UpgradePrice CapacityPlant::otherFibre(const Way& way) const {
    const double each = m_catalogue.number("fibres/g652d/cable_material_price_usd_per_fibre_km") * (m_catalogue.number("fibres/" + way.link.fibre + "/price_ratio_to_g652d_cable") - 1);
    UpgradePrice out;
    const double kilometres = network::lengthOf(way.link, m_drawn).in(units::km);
    out.first = Money(each * 2 * way.link.fibrePairs * kilometres, units::USD);
    out.yearly = cost::annuity(out.first, m_scenario.assumptions->costOfCapital.likely, m_catalogue.number("fibres/economics/iru_term_years"));
    FibreLink before = way.link;
    before.fibre = FibreLink{}.fibre;
    if (const FibreLink* drawn = find(m_scenario, way.link.id)) before = *drawn;
    const int more = network::spanCount(way.link, m_drawn, m_catalogue) - network::spanCount(before, m_drawn, m_catalogue);
    if (more > 0) {
        energy::Line line;
        line.amplifierSites = more;
        line.fibrePairs = way.link.fibrePairs;
        const UpgradePrice amplifiers = priced(line, FibreTenure::Lease, way.link);
        out = {out.first + amplifiers.first, amplifiers.spares, out.yearly + amplifiers.yearly, amplifiers.power};
    }
    return out;
}

Scenario CapacityPlant::upgraded(const Upgrade& u) const {
    Scenario out = m_scenario;
    std::uint64_t freshId = m_nextId;
    for (std::size_t l = 0; l < m_plants.size(); ++l) {
        const LinkUpgrade& change = u.links[l];
        const Plant& plant = m_plants[l];
        const Way& way = plant.ways[static_cast<std::size_t>(change.option)];
        if (way.isDark) continue;
        FibreLink link = way.link;
        link.fibrePairs += change.pairs;
        if (plant.isNew) out.links.emplace_back(link);
        else if (Shared<FibreLink>& there = *std::ranges::find_if(out.links, [&](const Shared<FibreLink>& s) { return s->id == link.id; }); *there != link) there = Shared<FibreLink>(link);
        for (std::size_t m = 0; m < change.lights.size(); ++m) {
            if (change.lights[m] == 0) continue;
            const auto same = std::ranges::find_if(out.wavelengths, [&](const Shared<Wavelength>& w) { return w->links == std::vector{link.id} && w->mode == m_modes[m]->id && w->down == 0; });
            Wavelength light;
            if (same != out.wavelengths.end()) light = **same;
            else {
                light.id = {freshId++};
                light.name = link.name + " " + m_modes[m]->id;
                light.links = {link.id};
                light.mode = m_modes[m]->id;
                light.count = 0;
            }
            light.count += change.lights[m];
            if (same != out.wavelengths.end()) *same = Shared<Wavelength>(light);
            else out.wavelengths.emplace_back(light);
        }
    }
    return out;
}

std::vector<UpgradeItem> CapacityPlant::bill(const Upgrade& u) const {
    std::vector<UpgradeItem> out;
    UpgradeItem spares{UpgradeKind::Spares, {}, {}, 0, {}, {}, {}};
    const auto add = [&](UpgradeKind kind, const FibreLink& link, std::string name, std::int64_t count, const UpgradePrice& price) {
        out.push_back({kind, link.name, std::move(name), count, price.first, price.yearly, price.power});
        spares.first += price.spares; // their annuity is part of what they are for
    };
    for (std::size_t l = 0; l < m_plants.size(); ++l) {
        const LinkUpgrade& change = u.links[l];
        const Plant& plant = m_plants[l];
        const Way& way = plant.ways[static_cast<std::size_t>(change.option)];
        const FibreLink& link = way.link;
        if (way.isDark) continue;
        const std::string& fibre = network::fibreOf(link.fibre, m_catalogue).name;
        if (plant.isNew) add(UpgradeKind::FibrePairs, link, fibre, link.fibrePairs, pairs(link, link.fibrePairs));
        if (!way.changedFibre.empty()) add(UpgradeKind::OtherFibre, link, way.changedFibre, link.fibrePairs, otherFibre(way));
        if (change.pairs > 0) add(UpgradeKind::FibrePairs, link, fibre, change.pairs, pairs(link, change.pairs));
        for (std::size_t m = 0; m < change.lights.size(); ++m)
            if (change.lights[m] > 0) add(UpgradeKind::Transponders, link, m_modes[m]->name, 2 * std::int64_t{change.lights[m]}, lights(*m_modes[m], change.lights[m], link));
    }
    if (spares.first.base() > 0) out.push_back(spares);
    return out;
}

} // namespace spanwright::study
