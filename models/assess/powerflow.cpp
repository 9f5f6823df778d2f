// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/powerflow.h"
#include "energy/phases.h"
#include <algorithm>
#include <iterator>
#include <map>

namespace spanwright::assess {
namespace {

constexpr double kRounding = 1e-9; ///< of a site's power: less is the same sum in another order

bool isMeant(const JobAssessment& j, JobId job) { return j.isComputed && (job.isNone() || j.job == job); }

/// Power by stage, and where each stage gets it from.
class Sums {
public:
    explicit Sums(const Scenario& scenario) : m_scenario(scenario) {}
    void add(FlowStage from, SiteId site, FlowStage to, Power power) {
        if (power.base() <= 0) return;
        const auto place = std::ranges::find(m_scenario.sites, site, [](const Shared<Site>& s) { return s->id; }) - m_scenario.sites.begin();
        m_edges[{{from, place}, {to, std::ssize(m_scenario.sites)}}] += power;
    }
    [[nodiscard]] PowerFlow flow() const {
        PowerFlow out;
        std::map<Key, Power> in, outward;
        for (const auto& [ends, power] : m_edges) {
            outward[ends.first] += power;
            in[ends.second] += power;
        }
        std::map<Key, std::size_t> index;
        std::map<Key, Power> all = outward;
        all.insert(in.begin(), in.end()); // a node between others keeps the sum of what leaves it
        for (const auto& [key, power] : all) {
            index[key] = out.nodes.size();
            out.nodes.push_back({key.first, key.first == FlowStage::Grid ? m_scenario.sites[static_cast<std::size_t>(key.second)]->id : SiteId{}, power});
            if (key.first == FlowStage::Grid) out.facility += power;
        }
        for (const auto& [ends, power] : m_edges) out.edges.push_back({index[ends.first], index[ends.second], power});
        return out;
    }

private:
    using Key = std::pair<FlowStage, std::ptrdiff_t>; ///< the second: place of a grid's site, so that they stay in order
    const Scenario& m_scenario;
    std::map<std::pair<Key, Key>, Power> m_edges;
};

/// What the accelerators of a job do with their power.
void addPhases(Sums& sums, const JobAssessment& j, Power drawn, const Assumptions& assumptions, const catalogue::Catalogue& catalogue) {
    const energy::PhaseDraw draw = energy::phaseDraw(assumptions.trainingPower.likely, catalogue);
    const energy::Phases share = energy::phasesOf(j.step);
    const training::Step& s = j.step;
    const double mean = draw.mean(share).base();
    const auto phase = [&](FlowStage to, Fraction level, double part) { sums.add(FlowStage::Accelerators, {}, to, drawn * (level.base() * part / mean)); };
    const double total = s.total().base();
    phase(FlowStage::Waiting, draw.wait, (s.host + s.pipelineWait + s.offload).base() / total);
    phase(FlowStage::WithinSites, draw.wait, (s.tensor + s.expert + s.context + s.dataExposed).base() / total);
    phase(FlowStage::BetweenSites, draw.wait, s.crossSite.base() / total);
    phase(FlowStage::MemoryBound, draw.bandwidth, share.bandwidth);
    phase(FlowStage::Computing, draw.compute, share.compute);
    const Power computing = drawn * (draw.compute.base() * share.compute / mean);
    const Figure* mfu = j.figure(FigureId::Mfu);
    const Power useful = computing * (mfu ? std::min(1.0, mfu->value / share.compute) : 0);
    sums.add(FlowStage::Computing, {}, FlowStage::Overhead, computing - useful);
    sums.add(FlowStage::Computing, {}, FlowStage::Useful, useful);
}

/// Facility and IT power of a site that no job uses.
struct Unused {
    Power facility, it;
};
Unused unusedOf(const SiteAssessment& site, const Assessment& a) {
    Unused u{site.facility, site.it};
    for (const JobAssessment& j : a.jobs)
        for (const SiteUse& use : j.uses)
            if (j.isComputed && use.site == site.site) {
                u.facility -= use.facility;
                u.it -= use.it;
            }
    return u.facility > site.facility * kRounding ? u : Unused{};
}

} // namespace

PowerFlow powerFlow(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& a, JobId job) {
    Sums sums(scenario);
    double model = 0;
    for (const JobAssessment& j : a.jobs) {
        if (!isMeant(j, job)) continue;
        Power drawn;
        for (const SiteUse& use : j.uses) {
            const auto feed = [&](FlowStage to, Power power) { sums.add(FlowStage::Grid, use.site, to, power); };
            feed(FlowStage::Cooling, use.facility - use.it);
            feed(FlowStage::Hosts, use.hosts);
            feed(FlowStage::Network, use.network);
            feed(FlowStage::Storage, use.storage);
            feed(FlowStage::Optics, use.optics);
            feed(FlowStage::Accelerators, use.drawn);
            drawn += use.drawn;
        }
        addPhases(sums, j, drawn, *scenario.assumptions, catalogue);
        if (const Figure* rate = j.figure(FigureId::TokensPerSecond)) model += j.model.modelPerToken.base() * rate->value;
    }
    if (job.isNone())
        for (const SiteAssessment& site : a.sites) {
            const Unused unused = unusedOf(site, a);
            sums.add(FlowStage::Grid, site.site, FlowStage::Cooling, unused.facility - unused.it);
            sums.add(FlowStage::Grid, site.site, FlowStage::Idle, unused.it);
        }
    PowerFlow flow = sums.flow();
    flow.model = FlopRate::fromBase(model);
    return flow;
}

namespace {

/// Collects cells; a category that is zero everywhere is left out.
class Table {
public:
    void add(SiteId site, const text::Entry& category, double value) {
        auto row = std::ranges::find(m_rows, site, &Breakdown::Row::site);
        if (row == m_rows.end()) {
            m_rows.push_back({site, {}, 0});
            row = std::prev(m_rows.end());
        }
        if (std::ranges::find(m_categories, &category) == m_categories.end()) m_categories.push_back(&category);
        const auto cell = std::ranges::find(row->cells, &category, &Breakdown::Cell::category);
        if (cell == row->cells.end()) row->cells.push_back({&category, value});
        else cell->value += value;
        row->total += value;
    }
    void finish(Breakdown& out, const Scenario& scenario) && {
        std::erase_if(m_categories, [&](const text::Entry* category) {
            return std::ranges::all_of(m_rows, [&](const Breakdown::Row& row) { return std::ranges::all_of(row.cells, [&](const Breakdown::Cell& c) { return c.category != category || c.value == 0; }); });
        });
        const auto take = [&](SiteId site) {
            const auto row = std::ranges::find(m_rows, site, &Breakdown::Row::site);
            if (row == m_rows.end() || row->total == 0) return;
            Breakdown::Row sorted{site, {}, row->total};
            for (const text::Entry* category : m_categories) {
                const auto cell = std::ranges::find(row->cells, category, &Breakdown::Cell::category);
                sorted.cells.push_back({category, cell == row->cells.end() ? 0 : cell->value});
            }
            out.total += sorted.total;
            out.rows.push_back(std::move(sorted));
        };
        for (const Shared<Site>& site : scenario.sites) take(site->id);
        take({});
    }

private:
    std::vector<Breakdown::Row> m_rows;
    std::vector<const text::Entry*> m_categories;
};

/// Parts of a use at a site, in the measure's unit: all follow power.
void addUse(Table& table, const JobAssessment& j, const SiteUse& use, Measure measure) {
    const double total = measure == Measure::Power        ? use.facility.base()
                         : measure == Measure::EnergyRun  ? use.energy.base()
                         : measure == Measure::EnergyYear ? (use.facility * Duration(1, units::year)).base()
                                                          : use.carbon.base();
    if (!j.isComputed || use.facility.base() <= 0) return;
    const auto part = [&](FlowStage stage, Power power) { table.add(use.site, text::entry(stage), total * (power / use.facility)); };
    part(FlowStage::Accelerators, use.drawn);
    part(FlowStage::Hosts, use.hosts);
    part(FlowStage::Network, use.network);
    part(FlowStage::Storage, use.storage);
    part(FlowStage::Optics, use.optics);
    part(FlowStage::Cooling, use.facility - use.it);
}

const std::vector<Part>& partsOf(const SiteCost& cost, Measure measure) {
    return measure == Measure::CostRental ? cost.rental : measure == Measure::CostAmortised ? cost.amortised : cost.acquisition;
}
const std::vector<Part>& partsOf(const JobAssessment& j, Measure measure) {
    return measure == Measure::CostRental ? j.costRental : measure == Measure::CostAmortised ? j.costAmortised : j.costAcquisition;
}

} // namespace

Breakdown breakdown(const Scenario& scenario, const Assessment& a, Measure measure, JobId job) {
    Breakdown out;
    out.measure = measure;
    Table table;
    for (const JobAssessment& j : a.jobs) {
        if (!isMeant(j, job)) continue;
        if (!isCost(measure)) {
            for (const SiteUse& use : j.uses) addUse(table, j, use, measure);
            continue;
        }
        out.isKnown = out.isKnown && !partsOf(j, measure).empty();
        for (const SiteCost& cost : j.siteCosts)
            for (const Part& part : partsOf(cost, measure)) table.add(cost.site, text::entry(part.name), part.value);
    }
    if (job.isNone() && (measure == Measure::Power || measure == Measure::EnergyYear))
        for (const SiteAssessment& site : a.sites) {
            const Unused unused = unusedOf(site, a);
            if (unused.facility.base() <= 0) continue;
            const auto value = [&](Power power) { return measure == Measure::Power ? power.base() : (power * Duration(1, units::year)).base(); };
            table.add(site.site, text::entry(FlowStage::Idle), value(unused.it));
            table.add(site.site, text::entry(FlowStage::Cooling), value(unused.facility - unused.it));
        }
    if (out.isKnown) std::move(table).finish(out, scenario);
    return out;
}

GridQuestion gridQuestion(const Assessment& a) {
    GridQuestion q;
    for (const SiteAssessment& site : a.sites) {
        q.peak += site.peak;
        if (site.cap.base() > 0 && (!q.largest || site.cap > q.largest->cap)) q.largest = &site;
    }
    return q;
}

text::Message gridAnswer(const Scenario& scenario, const Assessment& a) {
    const GridQuestion q = gridQuestion(a);
    if (q.peak.base() <= 0) return {};
    if (!q.largest) return {&text::entry(PowerTerm::NoneIsKnown), {}};
    const Site* site = find(scenario, q.largest->site);
    return {&text::entry(q.largest->cap >= q.peak ? PowerTerm::OneCarries : PowerTerm::NoneCarries),
            {{"site", site ? site->name : std::string()}, {"cap", text::amount(q.largest->cap)}, {"peak", text::amount(q.peak)}}};
}

text::Message gridAnswer(const SiteAssessment& s) {
    if (s.peak.base() <= 0) return {&text::entry(PowerTerm::NoLoad), {}};
    if (s.cap.base() <= 0) return {&text::entry(PowerTerm::NoCap), {}};
    if (s.capSpeed.base() <= 0) return {&text::entry(PowerTerm::Stops), {{"idle", text::amount(s.still)}}};
    if (s.peak > s.cap) return {&text::entry(PowerTerm::Slows), {{"over", text::amount(s.peak - s.cap)}, {"clock", text::amount(s.capSpeed, 2)}}};
    return {&text::entry(PowerTerm::Carries), {{"margin", text::amount(s.cap - s.peak)}}};
}

} // namespace spanwright::assess
