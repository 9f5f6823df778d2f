// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "training/machine.h"
#include "training/profile.h"
#include "training/stage.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::training;

// The closed forms of distance against published and simulated figures; the micro-batch time is the publication's.
namespace {

StepInput pipeline(int stages, int sites, int microBatches) {
    StepInput in;
    in.shape = catalogue::Catalogue::shipped().model("gpt3-175b")->shape;
    in.machine = machineOf(*catalogue::Catalogue::shipped().accelerator("h100-sxm"), {}, Precision::Bf16);
    in.profile = defaultProfile().profile;
    in.layout.pipeline = stages;
    in.accelerators = stages;
    in.globalBatch = microBatches;
    in.crossSite.sites = sites;
    in.crossSite.boundaries = sites - 1;
    return in;
}
void setHops(StepInput& in, double delay, double transfer) {
    const double bits = 8 * 2.0 * in.sequence * in.shape.hidden; // one micro-batch in 16 bit
    for (int i = 0; i < in.crossSite.boundaries; ++i)
        in.crossSite.boundary[static_cast<std::size_t>(i)] = {Cut::Pipeline, Duration(delay, units::s), BitRate(transfer > 0 ? bits / transfer : INFINITY, units::bitPerS)};
}
Distance at(const StepInput& in, double microBatch) {
    return distance(in, Duration(microBatch * (in.globalBatch + in.layout.pipeline - 1), units::s), Duration(microBatch, units::s), in.globalBatch);
}

} // namespace

class TestDistance final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void crossPipeWithinTwelvePercent_data() {
        // CrossPipe (arXiv 2507.00217), 1F1B, TP4 PP8, 16 micro-batches, forward 0.038 s: seconds a micro-batch
        QTest::addColumn<int>("sites");
        QTest::addColumn<double>("delay");    // over the forward time
        QTest::addColumn<double>("transfer");
        QTest::addColumn<double>("measured");
        struct Row { int sites; double delay, transfer, measured; };
        for (const Row& r : {Row{2, 0, 0, .151}, {2, .25, .25, .168}, {2, .25, 2, .241}, {2, 2, .25, .242}, {2, 2, 2, .321},
                             {4, 0, 0, .149}, {4, .25, .25, .177}, {4, .25, 2, .269}, {4, 2, .25, .268}, {4, 2, 2, .359}})
            QTest::addRow("%d sites (%g, %g)", r.sites, r.delay, r.transfer) << r.sites << r.delay << r.transfer << r.measured;
    }
    void crossPipeWithinTwelvePercent() {
        QFETCH(int, sites);
        QFETCH(double, delay);
        QFETCH(double, transfer);
        QFETCH(double, measured);
        constexpr double kForward = .038;
        StepInput in = pipeline(8, sites, 16);
        setHops(in, delay * kForward, transfer * kForward);
        const double anchor = sites == 2 ? .151 : .149; // their own cell without distance: (m + p - 1) (tF + tB) / m
        const double predicted = anchor + at(in, anchor * 16 / 23).exposed.base() / 16;
        QVERIFY2(std::abs(predicted / measured - 1) < .12, qPrintable(QString::number(predicted)));
    }
    void strictLawByHand() {
        // T grows by 2 (floor((m - q) / 2) + 1) L: m 64, 8 of 16 stages downstream, L 5 ms: 58 L
        StepInput in = pipeline(16, 2, 64);
        setHops(in, .005, 0);
        QVERIFY(std::abs(at(in, .105).exposed.base() - 58 * .005) < 1e-12);
    }
    void inFlightNeededOfTheTable_data() {
        QTest::addColumn<double>("delay");
        QTest::addColumn<int>("needed");
        // (tF + tB) 0.105 s: k = ceil(2 L / (tF + tB)), simulated = formula
        for (const auto& [delay, needed] : {std::pair{.02, 1}, {.05, 1}, {.1, 2}, {.2, 4}, {.4, 8}}) QTest::addRow("%g s", delay) << delay << needed;
    }
    void inFlightNeededOfTheTable() {
        QFETCH(double, delay);
        QFETCH(int, needed);
        StepInput in = pipeline(16, 2, 512);
        setHops(in, delay, 0);
        QCOMPARE(at(in, .105).inFlightNeeded, needed);
        in.layout.extraInFlight = needed;
        QVERIFY(at(in, .105).exposed.base() <= 2 * delay * (1 + 1e-12)); // only filling and draining still pay
        in.layout.extraInFlight = needed - 1;
        QVERIFY(at(in, .105).exposed.base() > 2 * delay);
    }
    void thousandKilometresWithInFlightCostAThousandth() {
        StepInput in = pipeline(16, 2, 64); // 9.8 ms round trip, m 64, tF + tB 105 ms: 0.1 %
        setHops(in, .0049, 0);
        in.layout.extraInFlight = 1;
        QVERIFY(std::abs(at(in, .105).exposed.base() / (79 * .105) - .0012) < .0002);
    }
    void claimsNeedALongMicroBatch_data() {
        // least tF + tB for a claimed efficiency under strict 1F1B: a e / (1 - e)
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("claim");
        QTest::addColumn<double>("microBatch");
        struct Row { double km, claim, microBatch; };
        for (const Row& r : {Row{120, .95, .011}, {240, .99, .116}, {410, .97, .065}, {500, .97, .079}, {500, .99, .243}, {1500, .95, .140}, {2000, .98, .480}})
            QTest::addRow("%g km %g", r.km, r.claim) << r.km << r.claim << r.microBatch;
    }
    void claimsNeedALongMicroBatch() {
        QFETCH(double, km);
        QFETCH(double, claim);
        QFETCH(double, microBatch);
        StepInput in = pipeline(2, 2, 100'000); // many micro-batches: filling does not count
        setHops(in, km * 4.9e-6, 0);
        const double steady = microBatch * in.globalBatch;
        QVERIFY(std::abs(steady / (steady + at(in, microBatch).exposed.base()) - claim) < .003);
    }
    void aFibreSlowerThanTheStagesSetsThePace() {
        StepInput in = pipeline(16, 2, 512);
        setHops(in, 0, .2); // twice the stage
        in.layout.extraInFlight = 100;
        const double extra = at(in, .1).exposed.base();
        QVERIFY(extra >= 512 * .1 && extra < 512 * .1 + 1);
    }
    void nemotronOverTwoSitesByHand() {
        // 340B in bf16: 5.44 Tbit a step of 12.9 s; 2/3 of it hides 632 Gb/s; at 400 Gb/s 72 % are left
        StepInput in = pipeline(1, 2, 8);
        in.shape = catalogue::Catalogue::shipped().model("nemotron-4-340b")->shape;
        in.profile.backwardOverlap = 2.0 / 3;
        in.crossSite.boundary[0] = {Cut::Data, Duration(), BitRate(400, units::Gbps)};
        const Distance d = distance(in, Duration(12.9, units::s), Duration(12.9 / 8, units::s), 8);
        QVERIFY(std::abs(d.dataVolume.base() * 8 / 5.44e12 - 1) < .005);
        QVERIFY(std::abs(d.needed.in(units::Gbps) / 632 - 1) < .005);
        QVERIFY(std::abs(12.9 / (12.9 + d.exposed.base()) - .72) < .005);
    }
    void volumeBetweenSitesGrowsAsTwoOverK() {
        StepInput in = pipeline(1, 2, 8);
        in.crossSite.boundary.fill({Cut::Data, Duration(), BitRate(400, units::Gbps)});
        const auto volume = [&](int sites) {
            in.crossSite.sites = sites;
            in.crossSite.boundaries = sites - 1;
            return distance(in, Duration(1, units::s), Duration(1, units::s), 8).dataVolume.base();
        };
        const double two = volume(2);
        QVERIFY(std::abs(volume(3) / two - 4.0 / 3) < 1e-12);
        QVERIFY(std::abs(volume(4) / two - 1.5) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestDistance)
#include "tst_distance.moc"
