// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "report/report.h"
#include "support/plan.h"
#include <QTest>
#include <bit>
#include <cmath>
#include <random>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

// What must hold whatever the models say: order, sums, determinism. Over all samples and over random plans.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

Scenario changed(Scenario s, auto&& link, auto&& wave, auto&& job) {
    for (auto& shared : s.links) { FibreLink v = *shared; link(v); shared = Shared<FibreLink>(v); }
    for (auto& shared : s.wavelengths) { Wavelength v = *shared; wave(v); shared = Shared<Wavelength>(v); }
    for (auto& shared : s.jobs) { Job v = *shared; job(v); shared = Shared<Job>(v); }
    return s;
}
constexpr auto kAsItIs = [](auto&) {};
Scenario withLinks(const Scenario& s, auto&& change) { return changed(s, change, kAsItIs, kAsItIs); }
Scenario withWaves(const Scenario& s, auto&& change) { return changed(s, kAsItIs, change, kAsItIs); }
Scenario withJobs(const Scenario& s, auto&& change) { return changed(s, kAsItIs, kAsItIs, change); }
Scenario withPools(Scenario s, auto&& change) {
    for (auto& shared : s.sites) {
        Site site = *shared;
        for (auto& c : site.clusters) {
            Cluster cluster = *c;
            for (auto& p : cluster.pools) { Pool pool = *p; change(cluster, pool); p = Shared<Pool>(pool); }
            c = Shared<Cluster>(cluster);
        }
        shared = Shared<Site>(site);
    }
    return s;
}

/// The samples with jobs, and random plans of two to four sites, each with entered lengths and no measured round trip.
const std::vector<Scenario>& plans() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> list;
        for (const Sample& sample : samples())
            if (!sample.scenario.jobs.empty()) list.push_back(withLinks(sample.scenario, [](FibreLink& l) {
                if (l.lengthMode == LengthMode::Geodesic) l.enteredLength = Length(900, units::km);
                l.lengthMode = LengthMode::Entered;
                l.measuredRtt.reset();
            }));
        std::mt19937 random(20261125);
        const auto any = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        const std::array models{"gpt3-175b", "llama31-405b", "mixtral-8x7b", "deepseek-v3"};
        while (list.size() < 64) {
            Plan plan;
            const int sites = 2 + any(3);
            for (int i = 0; i < sites; ++i) plan.site(std::to_string(i)).pool(std::to_string(i), 256 << any(2));
            for (int i = 1; i < sites; ++i) plan.link(std::to_string(i - 1), std::to_string(i), Length(1 + any(2500), units::km), 1 + any(8));
            plan.job("j", static_cast<Cut>(any(5)));
            const std::string model = models[static_cast<std::size_t>(any(4))];
            const Layout layout{.tensor = 1 << any(4), .pipeline = 1 << any(4), .context = 1 << any(2), .expert = 1 << any(4), .microBatch = 1 + any(2),
                                .zero = static_cast<ZeroStage>(any(4)), .recompute = static_cast<Recompute>(any(3)), .tensorOverlap = static_cast<TensorOverlap>(any(3)),
                                .overlapsData = any(2) == 0, .overlapsExpert = any(2) == 0, .extraInFlight = any(3), .rankOrder = static_cast<RankOrder>(any(2)),
                                .offloadsWeights = any(2) == 0, .offloadsActivations = any(2) == 0, .offloadedOptimizer = Fraction(any(3) / 2.0, units::one)};
            const Scenario s = withJobs(plan.scenario(), [&](Job& j) { j.model = model; j.layout = layout; j.globalBatch = 2048; });
            if (assess::assess(s, shipped()).jobs[0].isComputed) list.push_back(s);
        }
        return list;
    }();
    return all;
}

double step(const Scenario& s) { return assess::assess(s, shipped()).jobs.at(0).step.total().base(); }
double sum(const std::vector<Part>& parts) {
    double total = 0;
    for (const Part& p : parts) total += p.value;
    return total;
}
bool isClose(double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y)); }

void forEachPlan(auto&& check) {
    for (std::size_t i = 0; i < plans().size(); ++i) check(plans()[i], QByteArray("plan ") + QByteArray::number(qulonglong(i)));
}

} // namespace

class TestProperties final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moreBandwidthNeverSlows() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            double before = step(s);
            for (const int factor : {2, 3, 10, 1000}) {
                const double now = step(withWaves(s, [&](Wavelength& w) { w.count *= factor; }));
                QVERIFY2(now <= before * (1 + 1e-12), where);
                before = now;
            }
        });
    }
    void aShorterLinkIsNeverSlower() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            double before = step(s);
            for (const double factor : {0.7, 0.3, 0.01, 0.0}) {
                const double now = step(withLinks(s, [&](FibreLink& l) { l.enteredLength *= factor; }));
                QVERIFY2(now <= before * (1 + 1e-12), where);
            }
        });
    }
    void hollowCoreIsNeverSlower() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            const auto with = [&](const char* fibre) { return withLinks(s, [&](FibreLink& l) { l.fibre = fibre; }); };
            QVERIFY2(step(with("hcf-deployed")) <= step(with("g652d")) * (1 + 1e-12), where);
        });
    }
    void moreInFlightIsNeverSlower() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            double before = INFINITY;
            for (const int extra : {0, 1, 2, 4, 16, 200}) {
                const double now = step(withJobs(s, [&](Job& j) { j.layout.extraInFlight = extra; }));
                QVERIFY2(now <= before * (1 + 1e-12), where + " K " + QByteArray::number(extra));
                before = now;
            }
        });
    }
    void withoutDistanceOnlyFaultsAreLost() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            const Scenario near = changed(s, [](FibreLink& l) { l.enteredLength = Length(); l.equipmentDelay = Duration(); }, [](Wavelength& w) { w.count = 1'000'000; w.regenerated.clear(); }, kAsItIs);
            const JobAssessment j = assess::assess(near, shipped()).jobs[0];
            QVERIFY2(std::abs(j.figure(FigureId::Efficiency)->value - (1 - j.loss.fault.base())) < 2e-4, where);
            QVERIFY2(j.loss.delay.base() == 0 || std::abs(j.loss.delay.base()) < 1e-12, where);
        });
    }
    void lossesAndPartsSumToTheirFigures() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            for (const JobAssessment& j : assess::assess(s, shipped()).jobs) {
                const double losses = j.loss.bandwidth.base() + j.loss.delay.base() + j.loss.fault.base();
                QVERIFY2(std::abs(1 - losses - j.figure(FigureId::Efficiency)->value) < 1e-15 * 8, where);
                for (const Fraction loss : {j.loss.bandwidth, j.loss.delay, j.loss.fault}) QVERIFY2(loss.base() > -1e-12 && loss.base() < 1, where);
                QVERIFY2(isClose(sum(stepParts(j.step)), j.figure(FigureId::StepTime)->value), where);
                QVERIFY2(isClose(sum(memoryParts(j.memory)), j.figure(FigureId::MemoryPerGpu)->value), where);
                QVERIFY2(isClose(sum(j.power), j.figure(FigureId::FacilityPower)->value), where);
                for (const auto& [parts, id] : {std::pair{&j.costAmortised, FigureId::Cost}, {&j.costAcquisition, FigureId::CostAcquisition}, {&j.costRental, FigureId::CostRental}})
                    if (const Figure* f = j.figure(id)) QVERIFY2(isClose(sum(*parts), f->value) && f->value >= 0, where);
                for (const Part& p : stepParts(j.step)) QVERIFY2(p.value >= 0, where);
            }
        });
    }
    void theSameInputGivesTheSameBits() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            const Assessment a = assess::assess(s, shipped());
            const Assessment b = assess::assess(Scenario(s), shipped());
            QCOMPARE(a.totals.size(), b.totals.size());
            for (std::size_t i = 0; i < a.totals.size(); ++i)
                QVERIFY2(std::bit_cast<std::uint64_t>(a.totals[i].value) == std::bit_cast<std::uint64_t>(b.totals[i].value), where);
            QVERIFY2(a.findings == b.findings && report::toJson(s, a) == report::toJson(s, b), where);
        });
    }
    void rangesEncloseTheValue() {
        forEachPlan([](const Scenario& s, const QByteArray& where) {
            const Assessment a = assessWithRanges(s, shipped());
            const auto check = [&](const std::vector<Figure>& figures) {
                for (const Figure& f : figures) QVERIFY2(f.low <= f.value && f.value <= f.high && std::isfinite(f.high), where + " " + info(f.id).key.data());
            };
            check(a.totals);
            for (const JobAssessment& j : a.jobs) check(j.figures);
            const auto high = [&](FigureId id) { return a.total(id)->high; };
            QVERIFY2(high(FigureId::LatencyPenalty) <= high(FigureId::StepTime) * 2 && high(FigureId::LatencyShare) <= 1, where); // what is exposed is part of a step
        });
    }
    void everyFigureIsExplained() {
        forEachPlan([](const Scenario& s, const QByteArray& plan) {
            const Assessment a = assess::assess(s, shipped());
            for (const Figure& f : a.jobs[0].figures) {
                const Explanation e = explain(s, shipped(), a, a.jobs[0].job, f.id);
                const QByteArray where = plan + " " + QByteArray(info(f.id).key.data());
                QVERIFY2(isClose(e.value, f.value) || std::abs(e.value - f.value) < 1e-15, where + ": " + QByteArray::number(e.value) + " for " + QByteArray::number(f.value));
                QVERIFY2(!e.formula.empty() && !e.substituted.empty() && e.substituted.find('{') == std::string::npos, where);
                for (const ExplainedInput& input : e.inputs) {
                    const std::string source = text::render(input.source);
                    QVERIFY2(!source.empty() && source != "assumption: " && source.find('{') == std::string::npos && !source.ends_with('?'), where + " " + input.symbol.c_str());
                    QVERIFY2(!text::render(input.name).empty() && e.formula.find(input.symbol) != std::string::npos, where + " " + input.symbol.c_str());
                    if (!input.fact.empty()) QVERIFY2(shipped().fact(input.fact), where);
                }
            }
        });
    }
    void everyNetworkingTechnologyChangesANumber_data() {
        QTest::addColumn<int>("place"); // 0 scale-up, 1 scale-out, 2 offload
        QTest::addColumn<QString>("fabric");
        for (const char* id : {"ib-ndr", "ib-xdr", "uec-1", "roce-800g", "cpo-nvidia"}) QTest::addRow("scale-out %s", id) << 1 << id;
        for (const char* id : {"pcie5-x16", "pcie6-x16", "cxl2-x16", "cxl3-x16", "optical-io-chiplet", "nvlink5"}) QTest::addRow("scale-up %s", id) << 0 << id;
        // CXL 2.0 runs on the wires of PCIe 5 at the same rate: no difference to find
        for (const char* id : {"pcie4-x16", "pcie6-x16", "pcie7-x16", "cxl3-x16", "nvlink-c2c"}) QTest::addRow("offload %s", id) << 2 << id;
    }
    void everyNetworkingTechnologyChangesANumber() {
        QFETCH(int, place);
        QFETCH(QString, fabric);
        const Scenario before = withPools(plans()[0], [](Cluster& c, Pool& p) { p.scaleUpFabric = "nvlink4"; c.scaleOutFabric = "roce-400g"; p.offloadPath = "pcie5-x16"; });
        const Scenario after = withPools(before, [&](Cluster& c, Pool& p) { (place == 0 ? p.scaleUpFabric : place == 1 ? c.scaleOutFabric : p.offloadPath) = fabric.toStdString(); });
        const auto figures = [](const Scenario& s) { return assess::assess(s, shipped()).jobs[0].figures; };
        const std::vector<Figure> x = figures(before), y = figures(after);
        QCOMPARE(x.size(), kFigureCount);
        QCOMPARE(y.size(), kFigureCount);
        bool isChanged = false;
        for (std::size_t i = 0; i < x.size(); ++i) isChanged = isChanged || std::abs(x[i].value / y[i].value - 1) > 1e-9;
        QVERIFY(isChanged);
    }
    void anyFabricInAnyPlaceIsComputed() {
        for (const catalogue::Fabric& f : shipped().fabrics())
            for (int place = 0; place < 3; ++place) {
                const Scenario s = withPools(plans()[0], [&](Cluster& c, Pool& p) { (place == 0 ? p.scaleUpFabric : place == 1 ? c.scaleOutFabric : p.offloadPath) = f.id; });
                const JobAssessment j = assess::assess(s, shipped()).jobs[0];
                QVERIFY2(j.figures.size() == kFigureCount, (f.id + " " + std::to_string(place)).c_str());
            }
    }
    void wavelengthGroupsShareTheirFibre() {
        const Scenario four = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(400, units::km), 4).job("j").scenario();
        Scenario split = withWaves(four, [](Wavelength& w) { w.count = 1; });
        Wavelength rest = *split.wavelengths[0];
        rest.id = {77};
        rest.count = 3;
        split.wavelengths.emplace_back(rest);
        const Assessment x = assess::assess(four, shipped()), y = assess::assess(split, shipped());
        for (const Figure& f : x.totals) QVERIFY2(isClose(f.value, y.total(f.id)->value), info(f.id).key.data());
    }
    void jobsShareTheirLinkAndTotalsSum() {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(400, units::km), 4).job("one").scenario();
        const Assessment alone = assess::assess(s, shipped());
        Job half = *s.jobs[0];
        for (Share& share : half.placement) share.accelerators /= 2;
        Job twin = half;
        twin.id = {78};
        s.jobs = {Shared<Job>(half), Shared<Job>(twin)};
        const Assessment both = assess::assess(s, shipped());
        for (const FigureId id : {FigureId::FacilityPower, FigureId::Energy, FigureId::Carbon, FigureId::Cost, FigureId::CostAcquisition})
            QVERIFY(isClose(both.total(id)->value, both.jobs[0].figure(id)->value + both.jobs[1].figure(id)->value));
        const auto power = [](const JobAssessment& j, Term name) { return std::ranges::find(j.power, name, &Part::name)->value; };
        for (const Term name : {Term::PowerAccelerators, Term::PowerNetwork, Term::PowerOptics}) // hosts wait as the step makes them; one fibre, paid once
            QVERIFY(isClose(power(both.jobs[0], name) + power(both.jobs[1], name), power(alone.jobs[0], name)));
        QVERIFY(isClose(both.jobs[0].input.crossSite.boundary[0].rate.base(), alone.jobs[0].input.crossSite.boundary[0].rate.base() / 2));
    }
    void classesAndOtherTrafficComeFirst() {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(400, units::km), 4).job("one", Cut::Data).scenario();
        Job half = *s.jobs[0];
        for (Share& share : half.placement) share.accelerators /= 2;
        Job twin = half;
        twin.id = {78};
        s.jobs = {Shared<Job>(half), Shared<Job>(twin)};
        s = withLinks(s, [](FibreLink& l) { l.packetLoss = 0; }); // its toll depends on the rate
        const auto rate = [](const Scenario& x, std::size_t job) { return assess::assess(x, shipped()).jobs[job].input.crossSite.boundary[0].rate.base(); };
        const double fair = rate(s, 0);
        QVERIFY(isClose(fair, rate(s, 1)));
        twin.transport.priority = 3;
        Scenario first = s;
        first.jobs[1] = Shared<Job>(twin);
        QVERIFY(isClose(rate(first, 1), 2 * fair)); // all of it, and a little stays for the other
        QVERIFY(rate(first, 0) > 0 && rate(first, 0) < 0.05 * fair);
        const Scenario busy = withLinks(s, [](FibreLink& l) { l.otherTraffic = BitRate(1.36, units::Tbps); }); // half of 3.2 Tb/s x 85 %
        QVERIFY(isClose(rate(busy, 0), fair / 2));
        const Assessment a = assess::assess(busy, shipped());
        QVERIFY(a.links[0].load.base() > 0.5);
        QVERIFY(rate(withLinks(s, [](FibreLink& l) { l.otherTraffic = BitRate(100, units::Tbps); }), 0) > 0); // never starved
    }
    void aDemandCountsAsOtherTrafficOfItsRoute() {
        const Scenario quiet = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(400, units::km), 4).job("one", Cut::Data).scenario();
        Scenario asked = quiet;
        asked.demands.emplace_back(Demand{mint<DemandId>(), "video", quiet.sites[0]->id, quiet.sites[1]->id, BitRate(1.36, units::Tbps), true});
        const Assessment none = assess::assess(quiet, shipped()), demand = assess::assess(asked, shipped()), own = assess::assess(withLinks(quiet, [](FibreLink& l) { l.otherTraffic = BitRate(1.36, units::Tbps); }), shipped());
        QVERIFY(demand.jobs[0].step.total() > none.jobs[0].step.total());
        QCOMPARE(demand.jobs[0].step.total(), own.jobs[0].step.total());
        QCOMPARE(demand.links[0].load, own.links[0].load);
        QCOMPARE(demand.demands[0].links, std::vector<LinkId>{quiet.links[0]->id});
        QVERIFY(isClose(demand.demands[0].fullest.base(), 0.5)); // of 3.2 Tb/s x 85 %
        QCOMPARE(demand.demands[0].oneWay, demand.links[0].oneWay);
        const std::vector<Demand> jobs = assess::jobTraffic(asked, demand);
        QVERIFY(jobs.size() == 1 && jobs[0].name == "one" && jobs[0].rate.base() > 0);
    }
    void demandsMoveWhenTheirFibreIsCut() {
        // the job's other way is free until the demand takes it too
        Scenario s = Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B", Length(100, units::km), 8).link("A", "C", Length(100, units::km), 4).link("C", "B", Length(100, units::km), 4).job("one", Cut::Data).scenario();
        const auto cutStep = [](const Scenario& x) {
            const Assessment a = assess::assess(x, shipped());
            const auto cut = std::ranges::find_if(a.jobs[0].failures, [&](const Failure& f) { return f.kind == FailureKind::FibreCut && f.subject == ref(x.links[0]->id); });
            return cut->step;
        };
        const Duration alone = cutStep(s);
        s.demands.emplace_back(Demand{mint<DemandId>(), "video", s.sites[0]->id, s.sites[1]->id, BitRate(2.5, units::Tbps), true});
        QVERIFY(cutStep(s) > alone);
    }
    void aMissingPriceIsNotSummedAsZero() {
        Scenario s = Plan().site("A").pool("A", 1024).job("priced").scenario();
        std::string unpriced;
        for (const catalogue::Accelerator& a : shipped().accelerators())
            if (a.price.base() <= 0 && a.bf16.base() > 0 && a.memoryBandwidth.base() > 0 && a.board.base() > 0) unpriced = a.id;
        QVERIFY(!unpriced.empty());
        const Scenario other = Plan().site("A").pool("A", 8).pool("A", 1024, unpriced).job("x").scenario();
        s.sites = other.sites;
        Job one = *s.jobs[0], two = one;
        const auto& pools = s.sites[0]->clusters;
        one.placement = {{pools[0]->pools[0]->id, 8}};
        two.placement = {{pools[1]->pools[0]->id, 1024}};
        one.layout.pipeline = one.layout.tensor = 1;
        two.id = {79};
        s.jobs = {Shared<Job>(one), Shared<Job>(two)};
        const Assessment a = assess::assess(s, shipped());
        QVERIFY(a.jobs[0].isComputed && a.jobs[1].isComputed && a.jobs[0].figure(FigureId::CostAcquisition) && !a.jobs[1].figure(FigureId::CostAcquisition));
        QVERIFY(!a.total(FigureId::CostAcquisition));
    }
    void thePriceYearIsALabel() {
        Scenario s = plans()[0];
        Assumptions a = *s.assumptions;
        a.priceYear = 2031;
        s.assumptions = Shared<Assumptions>(a);
        QCOMPARE(assess::assess(s, shipped()).total(FigureId::Cost)->value, assess::assess(plans()[0], shipped()).total(FigureId::Cost)->value);
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
