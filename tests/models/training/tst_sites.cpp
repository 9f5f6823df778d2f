// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "training/machine.h"
#include "training/pipeline/ofstep.h"
#include "training/profile.h"
#include "training/sites.h"
#include "training/stage.h"
#include <QTest>
#include <cmath>
#include <numeric>

using namespace spanwright;
using namespace spanwright::training;

// Sites whose accelerators differ.
namespace {

Machine machine(const char* accelerator) {
    const catalogue::Catalogue& facts = catalogue::Catalogue::shipped();
    Fabrics fabrics;
    fabrics.scaleOut = facts.fabric("roce-400g");
    fabrics.nic = BitRate(400, units::Gbps);
    return machineOf(*facts.accelerator(accelerator), fabrics, Precision::Bf16);
}

StepInput job(Cut cut, int pipeline, std::vector<SiteShare> shares, double oneWay = 0.001, double gbps = 3200) {
    StepInput in;
    in.shape = catalogue::Catalogue::shipped().model("llama3-70b")->shape;
    in.profile = defaultProfile().profile;
    in.layout.tensor = 8;
    in.layout.pipeline = pipeline;
    in.sequence = 8192;
    in.globalBatch = 256;
    in.accelerators = std::accumulate(shares.begin(), shares.end(), 0, [](int n, const SiteShare& s) { return n + s.accelerators; });
    in.machine = shares.front().machine;
    in.crossSite.sites = static_cast<int>(shares.size());
    in.crossSite.boundaries = in.crossSite.sites - 1;
    double before = 0;
    for (int i = 0; i < in.crossSite.boundaries; ++i) {
        before += shares[static_cast<std::size_t>(i)].accelerators;
        in.crossSite.boundary[static_cast<std::size_t>(i)] = {cut, Duration(oneWay, units::s), BitRate(gbps, units::Gbps), 0, Bytes(4096, units::B), before / in.accelerators};
    }
    in.unequal = std::make_shared<const std::vector<SiteShare>>(std::move(shares));
    return in;
}
StepInput even(StepInput in, const char* accelerator) {
    in.unequal = nullptr;
    in.machine = machine(accelerator);
    return in;
}

} // namespace

class TestSites final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stagesOfEqualMachinesMeetTheClosedForm() {
        const StepInput in = job(Cut::Pipeline, 8, {{machine("h100-sxm"), 256}, {machine("h100-sxm"), 256}});
        const Step uneven = step(in), closed = step(even(in, "h100-sxm"));
        QVERIFY2(std::abs(uneven.total() / closed.total() - 1) < 0.03, qPrintable(QString::number(uneven.total() / closed.total())));
        const Duration layer = Duration(layerTimes(inputOfShare(in, 0)).mean.total(), units::s) * uneven.microBatches;
        QVERIFY(uneven.imbalance < layer); // of the head, rounded to layers
    }

    void layersFollowSpeed() {
        const StepInput in = job(Cut::Pipeline, 8, {{machine("h100-sxm"), 256}, {machine("a100-80-sxm"), 256}});
        const Balance b = balance(in);
        QCOMPARE(std::accumulate(b.stageLayers.begin(), b.stageLayers.end(), 0), in.shape.layers);
        QCOMPARE(b.sites[0].stages, 4);
        QCOMPARE(b.sites[1].stages, 4);
        QVERIFY(b.sites[0].leastLayers > b.sites[1].mostLayers);
        // no layer can move without making the slowest stage slower
        const auto busiest = std::max(b.sites[0].busy, b.sites[1].busy);
        const LayerTimes fast = layerTimes(inputOfShare(in, 0));
        QVERIFY(stageTime(inputOfShare(in, 0), fast, b.sites[0].leastLayers + 1, false).total() * b.sites[0].microBatches >= busiest);
        const Duration mixed = step(in).total();
        QVERIFY(mixed > step(even(in, "h100-sxm")).total());
        QVERIFY(mixed < step(even(in, "a100-80-sxm")).total());
    }

    void batchFollowsSpeed() {
        const StepInput in = job(Cut::Data, 2, {{machine("h100-sxm"), 256}, {machine("a100-80-sxm"), 512}});
        const Balance b = balance(in);
        QVERIFY(b.stageLayers.empty());
        int given = 0;
        for (const SiteWork& work : b.sites) given += work.replicas * work.microBatches;
        QVERIFY(given >= in.globalBatch);
        QVERIFY(given - in.globalBatch < b.sites[0].replicas + b.sites[1].replicas);
        QVERIFY(b.sites[0].microBatches > b.sites[1].microBatches);
        QVERIFY(step(in).total() < step(even(in, "a100-80-sxm")).total());
        QVERIFY(check(in) == LayoutProblem::None);
    }

    void stagesFollowTheShares() {
        const StepInput in = job(Cut::Pipeline, 8, {{machine("h100-sxm"), 384}, {machine("h200-sxm"), 128}});
        const Balance b = balance(in);
        QCOMPARE(b.sites[0].stages, 6);
        QCOMPARE(b.sites[1].stages, 2);
        QCOMPARE(stagesBefore(in, 0), 6);
        QCOMPARE(shareOfStage(in, 5), std::size_t{0});
        QCOMPARE(shareOfStage(in, 6), std::size_t{1});
        const Result<pipeline::Input> line = pipeline::pipelineOf(in, step(in), 16);
        QVERIFY(line.hasValue());
        QCOMPARE(line->stages.size(), std::size_t{8});
        QCOMPARE(line->hops[5].oneWay.base(), 0.001);
    }

    void distanceNeverHelps_data() {
        QTest::addColumn<int>("cut");
        QTest::newRow("pipeline") << int(Cut::Pipeline);
        QTest::newRow("data") << int(Cut::Data);
    }
    void distanceNeverHelps() {
        QFETCH(int, cut);
        const std::vector<SiteShare> shares{{machine("h100-sxm"), 256}, {machine("a100-80-sxm"), 256}};
        double before = 0;
        for (const double delay : {0.0, 0.0005, 0.005, 0.05, 0.5}) {
            const double now = step(job(static_cast<Cut>(cut), 8, shares, delay)).total().base();
            QVERIFY2(now >= before * (1 - 1e-9), qPrintable(QString::number(delay)));
            before = now;
        }
        before = INFINITY;
        for (const double gbps : {10.0, 100.0, 1000.0, 1e5}) {
            const double now = step(job(static_cast<Cut>(cut), 8, shares, 0.001, gbps)).total().base();
            QVERIFY2(now <= before * (1 + 1e-9), qPrintable(QString::number(gbps)));
            before = now;
        }
    }

    void memoryIsThatOfTheFullestForWhatItHas() {
        const StepInput in = job(Cut::Pipeline, 8, {{machine("h100-sxm"), 256}, {machine("h200-sxm"), 256}});
        const MemoryFit fit = memoryFit(in);
        QCOMPARE(fit.usable, machine("h100-sxm").memory); // the first stages keep most micro-batches
        const MemoryFit turned = memoryFit(job(Cut::Pipeline, 8, {{machine("h200-sxm"), 256}, {machine("h100-sxm"), 256}}));
        QVERIFY(turned.memory.total() / turned.usable < fit.memory.total() / fit.usable);
        const MemoryFit equal = memoryFit(even(in, "h100-sxm"));
        QCOMPARE(equal.usable, machine("h100-sxm").memory);
        QCOMPARE(equal.memory.total(), memory(even(in, "h100-sxm")).total());
    }
};

QTEST_APPLESS_MAIN(TestSites)
#include "tst_sites.moc"
