// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "training/machine.h"
#include "training/pipeline/ofstep.h"
#include "training/profile.h"
#include "training/stage.h"
#include <QTest>
#include <algorithm>
#include <vector>

using namespace spanwright;
using namespace spanwright::training;

namespace {

StepInput job(const char* model, Schedule schedule, int stages, int microBatches, int chunks) {
    const auto& facts = catalogue::Catalogue::shipped();
    StepInput in;
    in.shape = facts.model(model)->shape;
    Fabrics fabrics;
    fabrics.nic = BitRate(400, units::Gbps);
    in.machine = machineOf(*facts.accelerator("h100-sxm"), fabrics, Precision::Bf16);
    in.profile = defaultProfile().profile;
    in.layout.tensor = 8;
    in.layout.pipeline = stages;
    in.layout.schedule = schedule;
    in.layout.virtualStages = chunks;
    in.accelerators = 8 * stages * 4;
    in.sequence = 4096;
    in.globalBatch = 4 * microBatches;
    return in;
}

/// Eight stages over equal sites that lie `delay` ms from each other.
StepInput across(int sites, Schedule schedule, int microBatches, double delay, int extra) {
    StepInput in = job("llama3-70b", schedule, 8, microBatches, 1);
    in.layout.extraInFlight = extra;
    in.crossSite.sites = sites;
    in.crossSite.boundaries = sites - 1;
    for (int i = 0; i + 1 < sites; ++i) in.crossSite.boundary[static_cast<std::size_t>(i)] = {Cut::Pipeline, Duration(delay, units::ms), BitRate(400, units::Gbps), 0, {}};
    return in;
}

} // namespace

/// The closed form of the step against the exact recursion with each stage's own times, hops and head.
class TestStepAgainstRecursion final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theyAgreeWithinTwoPercent_data() {
        QTest::addColumn<int>("schedule");
        QTest::addColumn<int>("chunks");
        QTest::addColumn<int>("least"); // micro-batches a stage from which on the closed form applies (docs/physics.md)
        QTest::newRow("1F1B") << int(Schedule::OneFOneB) << 1 << 1;
        QTest::newRow("GPipe") << int(Schedule::Gpipe) << 1 << 1;
        QTest::newRow("interleaved") << int(Schedule::Interleaved) << 3 << 2;
        QTest::newRow("ZB-H1") << int(Schedule::ZbH1) << 1 << 2;
        QTest::newRow("delay-aware") << int(Schedule::DelayAware) << 1 << 4;
    }
    void theyAgreeWithinTwoPercent() {
        QFETCH(int, schedule);
        QFETCH(int, chunks);
        QFETCH(int, least);
        double worst = 0;
        for (const char* model : {"gpt3-175b", "llama31-405b", "nemotron-4-340b", "llama3-70b"})
            for (const int stages : {2, 4, 8, 16})
                for (const int rounds : {1, 2, 4, 16}) {
                    const StepInput in = job(model, static_cast<Schedule>(schedule), stages, stages * rounds, chunks);
                    if (rounds < least || check(in) != LayoutProblem::None || stages * chunks > in.shape.layers) continue;
                    const Step closed = step(in);
                    const auto pipe = pipeline::pipelineOf(in, closed);
                    QVERIFY(pipe);
                    const auto exact = pipeline::run(*pipe);
                    QVERIFY(exact);
                    const double error = closed.total() / exact->step - 1;
                    worst = std::abs(error) > std::abs(worst) ? error : worst;
                    QVERIFY2(std::abs(error) < 0.02, qPrintable(QStringLiteral("%1, %2 stages, %3 micro-batches: %4 against %5 s").arg(QLatin1String(model)).arg(stages).arg(stages * rounds)
                                                                    .arg(closed.total().base()).arg(exact->step.base())));
                }
        qInfo("worst %.2f %%", worst * 100);
    }

    void delayAwareStepIsThatOfItsPlan() {
        for (const int sites : {2, 4})
            for (const int extra : {0, 8})
                for (const double delay : {0.0, 5.0, 50.0})
                    for (const int microBatches : {16, 64, 400}) {
                        const StepInput in = across(sites, Schedule::DelayAware, microBatches, delay, extra);
                        const Step ours = step(in);
                        const auto pipe = pipeline::pipelineOf(in, ours);
                        QVERIFY(pipe);
                        const auto exact = pipeline::run(*pipe);
                        QVERIFY(exact);
                        QVERIFY2(std::abs(ours.total() / exact->step - 1) < 0.04, qPrintable(QStringLiteral("%1 sites, K %2, %3 ms, %4 micro-batches: %5 against %6 s")
                                                                                    .arg(sites).arg(extra).arg(delay).arg(microBatches).arg(ours.total().base()).arg(exact->step.base())));
                        for (int s = 0; s < in.layout.pipeline; ++s) {
                            const bool isUpstream = s < in.layout.pipeline - in.layout.pipeline / sites;
                            QVERIFY(exact->stages[static_cast<std::size_t>(s)].peakInFlight <= in.layout.pipeline + (isUpstream ? extra : 0));
                        }
                    }
    }
    void delayAwareHidesWhatStrictWaitsFor() {
        const auto total = [](Schedule schedule, double delay, int extra) { return step(across(2, schedule, 64, delay, extra)).total(); };
        const Duration near = total(Schedule::DelayAware, 0, 0);
        QVERIFY(total(Schedule::DelayAware, 50, 0) < total(Schedule::OneFOneB, 50, 0));
        QVERIFY(total(Schedule::DelayAware, 50, 0) < total(Schedule::ZbH1, 50, 0));
        QVERIFY(total(Schedule::DelayAware, 50, 16) < near * 1.1);
        QVERIFY(total(Schedule::DelayAware, 200, 0) > total(Schedule::DelayAware, 50, 0));
        QVERIFY(memory(across(2, Schedule::DelayAware, 64, 50, 16)).activations > memory(across(2, Schedule::DelayAware, 64, 50, 0)).activations);
    }

    /// V-half's line through the recursion, and its memory, for equal stages.
    void vHalfFollowsTheRecursion() {
        for (const int stages : {4, 8, 12, 16})
            for (const int rounds : {4, 8}) {
                StepInput in = job("gpt3-175b", Schedule::VHalf, stages, stages * rounds, 1);
                in.shape.vocabulary = 8; // no head to speak of: equal stages
                const Step closed = step(in);
                auto pipe = pipeline::pipelineOf(in, closed);
                QVERIFY(pipe);
                pipe->hops.assign(1, {});
                const auto exact = pipeline::run(*pipe);
                QVERIFY(exact);
                QVERIFY2(std::abs(closed.total() / exact->step - 1) < 0.02, qPrintable(QStringLiteral("%1, %2: %3 against %4 s").arg(stages).arg(rounds).arg(closed.total().base()).arg(exact->step.base())));
                const double alive = exact->stages.front().peakInFlight; // of what memory.cpp counts
                QVERIFY2(alive <= stages / 2.0 + 1.5, qPrintable(QString::number(alive)));
            }
    }

    /// The slowest stage of the closed form is the slowest of the stages.
    void thePaceIsThatOfTheSlowestStage() {
        for (const char* model : {"gpt3-175b", "llama31-405b", "deepseek-v3"})
            for (const int stages : {1, 2, 4, 8, 16}) {
                const StepInput in = job(model, Schedule::OneFOneB, stages, 32, 1);
                const LayerTimes times = layerTimes(in);
                double slowest = 0;
                int layers = 0;
                for (int s = 0; s < stages; ++s) {
                    slowest = std::max(slowest, stagePasses(in, times, s).total().base());
                    layers += layersOfStage(in, s);
                }
                QCOMPARE(layers, in.shape.layers);
                QVERIFY(std::abs(stageTime(in, times).total().base() / slowest - 1) < 1e-9);
            }
    }
};

QTEST_GUILESS_MAIN(TestStepAgainstRecursion)
#include "tst_stepagainstrecursion.moc"
