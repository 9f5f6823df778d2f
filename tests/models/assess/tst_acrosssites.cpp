// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::assess;
using spanwright::test::Plan;

// Jobs over several sites: rings, local SGD, unequal sites, a site that is lost, checkpoints elsewhere.
namespace {

const catalogue::Catalogue& facts() { return catalogue::Catalogue::shipped(); }

template <class Change> Scenario withJob(Scenario s, Change change) {
    Job job = *s.jobs[0];
    change(job);
    s.jobs[0] = Shared<Job>(job);
    return s;
}
JobAssessment first(const Scenario& s) { return assess::assess(s, facts()).jobs.at(0); }

Plan sites(int count) {
    Plan plan;
    for (int i = 0; i < count; ++i) plan.site(std::string(1, static_cast<char>('A' + i))).pool(std::string(1, static_cast<char>('A' + i)), 512);
    return plan;
}
/// Two sites of 512 and a job cut so.
Scenario two(Cut cut, Length length = Length(500, units::km), int waves = 4) { return sites(2).link("A", "B", length, waves).job("train", cut).scenario(); }

Scenario withAssumptions(Scenario s, double outage, double repair) {
    Assumptions a = *s.assumptions;
    a.siteOutage.likely = FailureRate(outage, units::perHour);
    a.siteRepair.likely = Duration(repair, units::hour);
    a.nodeFailure.likely = FailureRate();
    a.fibreCuts.likely = CutRate();
    a.restart.likely = Duration();
    s.assumptions = Shared<Assumptions>(a);
    return s;
}

} // namespace

class TestAcrossSites final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ringTakesTheOrderWithTheFastestWorstEdge() {
        // a square whose sides are short and whose diagonals are long: placed as A, C, B, D, the ring is A, B, C, D all the same
        Plan plan = sites(4).link("A", "B", Length(50, units::km)).link("B", "C", Length(50, units::km)).link("C", "D", Length(50, units::km)).link("D", "A", Length(50, units::km))
                        .link("A", "C", Length(5000, units::km)).link("B", "D", Length(5000, units::km));
        Scenario s = withJob(plan.job("train", Cut::Data).scenario(), [](Job& j) { std::swap(j.placement[1], j.placement[2]); });
        const JobAssessment j = first(s);
        QVERIFY(j.isRing);
        QCOMPARE(j.crossings.size(), std::size_t{4});
        for (const network::Route& route : j.routes) QCOMPARE(route.length.in(units::km), 50.0);
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(j.crossings[i].to == j.crossings[(i + 1) % 4].from);
    }

    void ringOverALineKeepsTheLinksWhole() {
        // back over both links in the other direction takes nothing from the way out
        const JobAssessment line = first(sites(3).link("A", "B").link("B", "C").job("train", Cut::Data).scenario());
        const JobAssessment pair = first(sites(2).link("A", "B").job("train", Cut::Data).scenario());
        QCOMPARE(line.crossings.size(), std::size_t{3});
        for (const Crossing& c : line.crossings) QCOMPARE(c.path.line.base(), pair.crossings[0].path.line.base());
    }

    void ringAvoidsANarrowShortcut() {
        // the direct way back is dim: over the bright links in the other direction the gradients are through sooner
        const JobAssessment j = first(sites(3).link("A", "B", Length(120, units::km), 32).link("B", "C", Length(120, units::km), 32).link("C", "A", Length(200, units::km), 1).job("train", Cut::Data).scenario());
        for (const network::Route& route : j.routes) QVERIFY(route.length.in(units::km) != 200);
    }

    void orderOfEqualSitesDoesNotMatter() {
        const Scenario s = sites(3).link("A", "B").link("B", "C").link("C", "A").job("train", Cut::Data).scenario();
        const double step = first(s).step.total().base();
        QCOMPARE(first(withJob(s, [](Job& j) { std::swap(j.placement[0], j.placement[2]); })).step.total().base(), step);
        QCOMPARE(first(withJob(s, [](Job& j) { std::swap(j.placement[1], j.placement[2]); })).step.total().base(), step);
    }

    void asymmetricAccessNarrowsEachDirection() {
        const auto lineOf = [](const Scenario& s, std::size_t edge) { return first(s).crossings[edge].path.line.in(units::Gbps); };
        const auto with = [](Scenario s, std::size_t site, std::optional<double> up, std::optional<double> down) {
            Site changed = *s.sites[site];
            if (up) changed.uplink = BitRate(*up, units::Gbps);
            if (down) changed.downlink = BitRate(*down, units::Gbps);
            s.sites[site] = Shared<Site>(changed);
            return s;
        };
        // two sites talk both ways at once: the narrower of an asymmetric access holds
        const Scenario pair = two(Cut::LocalSgd);
        QCOMPARE(lineOf(with(pair, 0, 0.11, 0.5), 0), 0.11);
        QCOMPARE(lineOf(with(pair, 1, 0.5, 0.11), 0), 0.11);
        QCOMPARE(lineOf(with(pair, 0, 1e6, 1e6), 0), lineOf(pair, 0)); // wider than the fibre changes nothing
        // in a ring each edge goes one way: the uplink of the site that sends, the downlink of the one that receives
        const Scenario ring = sites(3).link("A", "B").link("B", "C").link("C", "A").job("train", Cut::LocalSgd).scenario();
        const Scenario narrow = with(ring, 0, 2, 7);
        const JobAssessment j = first(narrow);
        for (const Crossing& c : j.crossings) {
            if (c.from == narrow.sites[0]->id) QCOMPARE(c.path.line.in(units::Gbps), 2.0);
            else if (c.to == narrow.sites[0]->id) QCOMPARE(c.path.line.in(units::Gbps), 7.0);
            else QVERIFY(c.path.line.in(units::Gbps) > 7);
        }
        // two jobs share an access
        Plan both = sites(2).link("A", "B").job("train", Cut::LocalSgd);
        Scenario shared = both.job("other", Cut::LocalSgd).scenario();
        const assess::Assessment a = assess::assess(with(shared, 0, 2, {}), facts());
        double sum = 0;
        for (const JobAssessment& job : a.jobs) sum += job.crossings.at(0).path.line.in(units::Gbps);
        QVERIFY(std::abs(sum - 2) < 1e-9);
        // and more of it never slows a step
        double before = INFINITY;
        for (const double up : {0.1, 0.5, 2.0, 50.0, 1e5}) {
            const double step = first(with(pair, 0, up, {})).step.total().base();
            QVERIFY(step <= before);
            before = step;
        }
    }

    void localSgdNeedsLittleAndPaysInTokens() {
        const JobAssessment data = first(two(Cut::Data, Length(1500, units::km), 1));
        const Scenario local = two(Cut::LocalSgd, Length(1500, units::km), 1);
        const JobAssessment rare = first(local);
        QVERIFY(rare.step.crossSite < data.step.crossSite);
        QVERIFY(rare.step.crossSiteNeeded < data.step.crossSiteNeeded);
        QVERIFY(rare.extraTokens.likely > 1);
        QVERIFY(rare.extraTokens.low <= rare.extraTokens.likely && rare.extraTokens.likely <= rare.extraTokens.high);
        QCOMPARE(rare.figure(FigureId::ExtraTokens)->value, rare.extraTokens.likely - 1);
        const double steps = std::ceil(local.jobs[0]->tokens.base() * rare.extraTokens.likely / (double(local.jobs[0]->globalBatch) * local.jobs[0]->sequence));
        QCOMPARE(double(rare.steps), steps);
        QCOMPARE(data.extraTokens.likely, 1.0);
        double before = INFINITY;
        for (const int inner : {1, 10, 100, 1000}) { // the rarer they meet, the less they wait
            const double exposed = first(withJob(local, [&](Job& j) { j.localSgd.innerSteps = inner; })).step.crossSite.base();
            QVERIFY(exposed <= before);
            before = exposed;
        }
        const double streamed = first(withJob(local, [](Job& j) { j.localSgd.fragments = 10; j.localSgd.overlapSteps = 1; })).step.crossSite.base();
        QVERIFY(streamed <= rare.step.crossSite.base());
        QVERIFY(rare.memory.host > data.memory.host);
        QCOMPARE(rare.memory.total(), data.memory.total());
    }

    void zeroDistanceIsTheBaseline_data() {
        QTest::addColumn<int>("cut");
        for (const Cut cut : {Cut::Pipeline, Cut::Data, Cut::LocalSgd}) QTest::addRow("%d", int(cut)) << int(cut);
    }
    void zeroDistanceIsTheBaseline() {
        QFETCH(int, cut);
        Scenario s = two(static_cast<Cut>(cut), Length(0, units::km), 100'000);
        FibreLink link = *s.links[0];
        link.equipmentDelay = Duration();
        s.links[0] = Shared<FibreLink>(link);
        s = withJob(s, [](Job& j) { j.transport.channels = 10'000; });
        const JobAssessment j = first(s);
        QVERIFY2(std::abs(j.step.total() / j.oneSiteStep.total() - 1) < 2e-3, qPrintable(QString::number(j.step.total() / j.oneSiteStep.total())));
    }

    void hollowCoreIsNeverSlower_data() { zeroDistanceIsTheBaseline_data(); }
    void hollowCoreIsNeverSlower() {
        QFETCH(int, cut);
        for (const double km : {50.0, 500.0, 2000.0}) {
            Scenario s = two(static_cast<Cut>(cut), Length(km, units::km));
            const double glass = first(s).step.total().base();
            FibreLink link = *s.links[0];
            link.fibre = "hcf-deployed";
            QVERIFY(facts().fibre(link.fibre));
            s.links[0] = Shared<FibreLink>(link);
            QVERIFY(first(s).step.total().base() <= glass);
        }
    }

    void rigidNeedsAllSitesElasticTheMean() {
        constexpr double kOutage = 1e-4, kRepair = 10;
        const double up = 1 / (1 + kOutage * kRepair);
        Plan plan = sites(4).link("A", "B").link("B", "C").link("C", "D").link("D", "A");
        const Scenario safe = withAssumptions(plan.job("train", Cut::Data).scenario(), 0, kRepair); // light paths still fail
        const Scenario rigid = withAssumptions(safe, kOutage, kRepair);
        const double others = first(safe).upShare.base();
        QCOMPARE(first(rigid).upShare.base(), others * std::pow(up, 4));
        const Scenario elastic = withJob(rigid, [](Job& j) { j.siteLoss = SiteLoss::Shrink; });
        const JobAssessment j = first(elastic);
        QVERIFY2(std::abs(j.upShare.base() / others - up) < 4 * (1 - up) * (1 - up), qPrintable(QString::number(j.upShare.base() / others - up)));
        const auto site = std::ranges::find(j.failures, FailureKind::Site, &Failure::kind);
        QVERIFY(site->effect == FailureEffect::Shrinks);
        QCOMPARE(site->step / j.step.total(), 4.0 / 3);
        QVERIFY(j.goodput > first(rigid).goodput);
        // a pipeline over the sites cannot go on without one
        const JobAssessment cut = first(withJob(elastic, [](Job& job) { job.cut = Cut::Pipeline; }));
        QVERIFY(std::ranges::find(cut.failures, FailureKind::Site, &Failure::kind)->effect == FailureEffect::Stops);
    }

    void checkpointElsewhereSetsTheInterval() {
        Scenario s = two(Cut::Data, Length(1000, units::km), 1);
        const JobAssessment here = first(s);
        s = withJob(s, [&](Job& j) { j.checkpointSite = s.sites[1]->id; });
        const JobAssessment there = first(s);
        const double bytes = 14 * there.model.parameters / 2; // half of the accelerators stand there already
        const double rate = there.routes[0].rate.base() * s.assumptions->transportGoodput.likely.base();
        QCOMPARE(there.checkpointTransfer.base(), bytes * 8 / rate + there.routes[0].oneWay.base());
        QCOMPARE(there.checkpointInterval.base(), std::max(here.checkpointInterval.base(), there.checkpointTransfer.base()));
        QVERIFY(there.goodput <= here.goodput);
    }

    void unequalSitesShareTheWork() {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512, "a100-80-sxm").link("A", "B").job("train", Cut::Data).scenario();
        const JobAssessment j = first(s);
        QVERIFY(j.isComputed);
        QCOMPARE(j.work.size(), std::size_t{2});
        QVERIFY(j.work[0].microBatches > j.work[1].microBatches);
        const Explanation mfu = explain(s, facts(), assess::assess(s, facts()), s.jobs[0]->id, FigureId::Mfu);
        QCOMPARE(mfu.value, j.figure(FigureId::Mfu)->value);
        const JobAssessment even = first(two(Cut::Data, Length(120, units::km)));
        QVERIFY(even.work.empty());
        QVERIFY(j.step.total() > even.step.total());
        const JobAssessment cut = first(withJob(s, [](Job& job) { job.cut = Cut::Pipeline; }));
        QVERIFY(cut.work[0].mostLayers > cut.work[1].mostLayers);
    }
};

QTEST_APPLESS_MAIN(TestAcrossSites)
#include "tst_acrosssites.moc"
