// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/details.h"
#include "assess/samples.h"
#include "report/powertables.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

// Flow of power, bars by site and category, and explained figures of sites. Over the samples and plans with idle and mixed servers.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

Scenario twoJobs() {
    Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("one", Cut::Data).scenario();
    Job half = *s.jobs[0];
    half.placement[0].accelerators = half.placement[1].accelerators = 256;
    Job other = half;
    other.id = {777};
    other.name = "two";
    s.jobs = {Shared<Job>(half), Shared<Job>(other)};
    return s;
}

const std::vector<Scenario>& plans() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> list;
        for (const Sample& sample : samples()) list.push_back(sample.scenario);
        list.push_back(Plan().site("A").site("B").pool("A", 512).pool("B", 256, "a100-80-sxm").pool("B", 256).link("A", "B").job("one", Cut::Data).scenario());
        list.push_back(Plan().site("A").site("hut").pool("A", 64).scenario());
        list.push_back(twoJobs());
        Scenario idle = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("part").scenario();
        Job part = *idle.jobs[0];
        part.placement.resize(1);
        idle.jobs = {Shared<Job>(part)};
        list.push_back(idle);
        return list;
    }();
    return all;
}
bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }

std::vector<JobId> choices(const Assessment& a) {
    std::vector<JobId> jobs{JobId{}};
    for (const JobAssessment& j : a.jobs)
        if (j.isComputed) jobs.push_back(j.job);
    return jobs;
}
Power at(const PowerFlow& flow, FlowStage stage) {
    Power sum;
    for (const PowerFlow::Node& node : flow.nodes)
        if (node.stage == stage) sum += node.power;
    return sum;
}

} // namespace

class TestPowerFlow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFlowsInFlowsOut() {
        int nodes = 0;
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            for (const JobId job : choices(a)) {
                const PowerFlow flow = powerFlow(s, shipped(), a, job);
                double ends = 0;
                for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
                    double in = 0, out = 0;
                    for (const PowerFlow::Edge& e : flow.edges) {
                        QVERIFY(e.power.base() > 0 && flow.nodes[e.from].stage < flow.nodes[e.to].stage);
                        if (e.to == i) in += e.power.base();
                        if (e.from == i) out += e.power.base();
                    }
                    const PowerFlow::Node& node = flow.nodes[i];
                    QVERIFY(in > 0 || node.stage == FlowStage::Grid);
                    if (in > 0 && out > 0) QVERIFY(isNear(in, out));
                    QVERIFY(isNear(node.power.base(), out > 0 ? out : in));
                    if (out == 0) ends += in;
                    ++nodes;
                }
                QVERIFY(isNear(ends, flow.facility.base()));
            }
        }
        QVERIFY(nodes > 100);
    }
    void theSumsAreTheAssessments() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            for (const JobAssessment& j : a.jobs) {
                if (!j.isComputed) continue;
                const PowerFlow flow = powerFlow(s, shipped(), a, j.job);
                QVERIFY(isNear(flow.facility.base(), j.facility.base()));
                QVERIFY(isNear((flow.facility - at(flow, FlowStage::Cooling)).base(), j.it.base()));
                for (const SiteUse& use : j.uses) {
                    QVERIFY(isNear((use.drawn + use.hosts + use.network + use.storage + use.optics).base(), use.it.base()));
                    QVERIFY(use.drawn.base() > 0 && use.hosts.base() >= 0);
                    const auto grid = std::ranges::find(flow.nodes, use.site, &PowerFlow::Node::site);
                    QVERIFY(grid != flow.nodes.end() && isNear(grid->power.base(), use.facility.base()));
                }
                // MFU is the share of the peak, so compute drawn at the peak for that share is useful
                QVERIFY(at(flow, FlowStage::Useful) > Power() && at(flow, FlowStage::Useful) <= at(flow, FlowStage::Computing));
                const double rate = j.model.modelPerToken.base() * j.figure(FigureId::TokensPerSecond)->value;
                QVERIFY(isNear(flow.model.base(), rate) && isNear(flow.perJoule().base(), rate / j.facility.base()));
            }
            const PowerFlow all = powerFlow(s, shipped(), a);
            double sites = 0;
            for (const SiteAssessment& site : a.sites) sites += site.facility.base();
            QVERIFY(isNear(all.facility.base(), sites));
        }
    }
    void onlyWhatNoJobUsesIdles() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            bool isUnused = false;
            for (const SiteAssessment& site : a.sites) isUnused = isUnused || site.accelerators > site.acceleratorsUsed;
            QCOMPARE(at(powerFlow(s, shipped(), a), FlowStage::Idle).base() > 0, isUnused);
        }
    }
    void distanceGoesIntoCommunicationBetweenSites() {
        const auto between = [&](double km) {
            const Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(km, units::km)).job("one", Cut::Data).scenario();
            const Assessment a = assess::assess(s, shipped());
            const PowerFlow flow = powerFlow(s, shipped(), a);
            return at(flow, FlowStage::BetweenSites) / at(flow, FlowStage::Accelerators);
        };
        QVERIFY(between(3000) > between(100));
        QVERIFY(between(100) > 0);
    }
    void barsAddToTheAssessment() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            for (const JobId job : choices(a))
                for (const Measure measure : kMeasures) {
                    const Breakdown b = breakdown(s, a, measure, job);
                    double rows = 0;
                    for (const Breakdown::Row& row : b.rows) {
                        double cells = 0;
                        QCOMPARE(row.cells.size(), b.rows.front().cells.size());
                        for (const Breakdown::Cell& cell : row.cells) {
                            QVERIFY(cell.value >= 0);
                            cells += cell.value;
                        }
                        QVERIFY(isNear(cells, row.total));
                        rows += row.total;
                        const auto value = valueOf({detailOf(measure), row.site, job}, s, a);
                        QVERIFY(value && isNear(*value, row.total));
                    }
                    QVERIFY(isNear(rows, b.total));
                    const JobAssessment* j = a.find(job);
                    if (!j || !b.isKnown) continue;
                    const FigureId figure = measure == Measure::Power ? FigureId::FacilityPower : measure == Measure::EnergyRun ? FigureId::Energy : measure == Measure::Carbon ? FigureId::Carbon
                                            : measure == Measure::CostRental ? FigureId::CostRental : measure == Measure::CostAmortised ? FigureId::Cost : FigureId::CostAcquisition;
                    if (measure == Measure::EnergyYear) QVERIFY(isNear(b.total, (j->facility * Duration(8760, units::hour)).base()));
                    else QVERIFY(isNear(b.total, j->figure(figure)->value));
                }
        }
    }
    void anUnknownPriceLeavesNoBars() {
        Scenario s = Plan().site("A").pool("A", 512, "mi455x").job("one").scenario();
        const Assessment a = assess::assess(s, shipped());
        QVERIFY(a.jobs[0].isComputed && a.jobs[0].costAcquisition.empty());
        const Breakdown b = breakdown(s, a, Measure::CostAcquisition);
        QVERIFY(!b.isKnown && b.rows.empty());
        QVERIFY(!report::breakdownTable(s, b).note.empty());
        QVERIFY(!valueOf({DetailId::SiteCostAcquisition, s.sites[0]->id, s.jobs[0]->id}, s, a));
        QVERIFY(explain(s, shipped(), a, {DetailId::SiteCostAcquisition, s.sites[0]->id, s.jobs[0]->id}).formula.empty());
    }
    void everyDetailExplainsItself() {
        std::set<DetailId> seen;
        for (Scenario s : plans())
            for (const double cap : {0.0, 0.5, 2.0}) {
                const Assessment free = assess::assess(s, shipped());
                for (Shared<Site>& shared : s.sites) {
                    Site site = *shared;
                    site.powerCap = free.find(site.id)->peak * cap;
                    shared = Shared<Site>(site);
                }
                const Assessment a = assess::assess(s, shipped());
                std::vector<SiteId> sites{SiteId{}};
                for (const Shared<Site>& site : s.sites) sites.push_back(site->id);
                for (const JobId job : choices(a))
                    for (const SiteId site : sites)
                        for (std::size_t i = 0; i < kDetailCount; ++i) {
                            const Detail d{static_cast<DetailId>(i), site, job};
                            const auto value = valueOf(d, s, a);
                            const Explanation e = explain(s, shipped(), a, d);
                            QCOMPARE(e.formula.empty(), !value.has_value());
                            QCOMPARE(e.title.entry, &text::entry(d.id));
                            if (!value) continue;
                            seen.insert(d.id);
                            QVERIFY2(isNear(e.value, *value), qPrintable(QStringLiteral("%1: %2 for %3").arg(i).arg(e.value, 0, 'g', 17).arg(*value, 0, 'g', 17)));
                            QVERIFY(e.kind == kindOf(d.id) && e.help.entry == &text::help(d.id));
                            for (const ExplainedInput& input : e.inputs) QVERIFY(input.source.entry && input.name.entry);
                            for (const ExplainedInput& input : e.inputs) QVERIFY2(e.formula.find(input.symbol) != std::string::npos || e.formula == "f = 1" || e.formula == "f = 0", (e.formula + " | " + input.symbol).c_str());
                        }
            }
        QCOMPARE(seen.size(), kDetailCount);
    }
    void theGridIsAsked() {
        const Scenario plan = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("one").scenario();
        const Power peak = gridQuestion(assess::assess(plan, shipped())).peak;
        const auto answers = [&](double first, double second) {
            Scenario s = plan;
            Site a = *s.sites[0], b = *s.sites[1];
            a.powerCap = peak * first;
            b.powerCap = peak * second;
            s.sites = {Shared<Site>(a), Shared<Site>(b)};
            const Assessment as = assess::assess(s, shipped());
            return std::pair{gridAnswer(s, as).entry, gridAnswer(as.sites[0]).entry};
        };
        QCOMPARE(answers(1.01, .6).first, &text::entry(PowerTerm::OneCarries));
        QCOMPARE(answers(.99, .6).first, &text::entry(PowerTerm::NoneCarries));
        QCOMPARE(answers(0, 0).first, &text::entry(PowerTerm::NoneIsKnown));
        QCOMPARE(answers(.51, .6).second, &text::entry(PowerTerm::Carries));
        QCOMPARE(answers(.45, .6).second, &text::entry(PowerTerm::Slows));
        QCOMPARE(answers(.01, .6).second, &text::entry(PowerTerm::Stops));
        QCOMPARE(answers(0, .6).second, &text::entry(PowerTerm::NoCap));
        const Scenario empty = Plan().site("A").scenario();
        QCOMPARE(gridAnswer(empty, assess::assess(empty, shipped())).entry, nullptr);
        QCOMPARE(gridAnswer(assess::assess(empty, shipped()).sites[0]).entry, &text::entry(PowerTerm::NoLoad));
    }
    void tablesCsvAndJsonSayTheSame() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            const PowerFlow flow = powerFlow(s, shipped(), a);
            QCOMPARE(report::flowTable(s, flow).rows.size(), flow.edges.size());
            QCOMPARE(std::ranges::count(report::toCsv(s, flow), '\n'), std::ptrdiff_t(flow.edges.size() + 1));
            QCOMPARE(report::gridTable(s, a).rows.size(), s.sites.size());
            QCOMPARE(std::ranges::count(report::gridCsv(s, a), '\n'), std::ptrdiff_t(s.sites.size() + 1));
            const auto json = nlohmann::json::parse(report::powerJson(s, shipped(), a, choices(a)));
            QCOMPARE(json.at("flows").size(), choices(a).size());
            QCOMPARE(json.at("flows")[0].at("facility_w").get<double>(), flow.facility.base());
            QCOMPARE(json.at("flows")[0].at("edges").size(), flow.edges.size());
            const Breakdown b = breakdown(s, a, Measure::CostAmortised);
            if (!b.rows.empty()) QCOMPARE(report::breakdownTable(s, b).rows.size(), b.rows.size() + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPowerFlow)
#include "tst_powerflow.moc"
