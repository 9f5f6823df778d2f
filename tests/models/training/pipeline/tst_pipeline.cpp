// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsim.h"
#include "units/units.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace spanwright;
using namespace spanwright::training::pipeline;

namespace {

Duration ms(double v) { return Duration(v, units::ms); }

Input uniform(Scheme scheme, int stages, int microBatches, double forward = 10, double input = 10, double weight = 10, int chunks = 2) {
    Input in;
    in.schedule = *makeSchedule({scheme, stages, microBatches, chunks, {}});
    in.stages = {{ms(forward), ms(input), ms(weight)}};
    in.hops = {{}};
    return in;
}

/// 1F1B over P stages with hop `after` (counted from 1) of one-way delay L and K more in flight before it.
Input oneLongHop(int stages, int microBatches, int after, double delay, int extra, double transfer = 1, double other = 0.01) {
    Spec spec{Scheme::OneFOneB, stages, microBatches, 1, std::vector<int>(stages, 0)};
    for (int s = 0; s < after; ++s) spec.extraInFlight[s] = extra;
    Input in;
    in.schedule = *makeSchedule(spec);
    in.stages = {{ms(10), ms(10), ms(10)}};
    in.hops.assign(stages, {ms(other), ms(transfer)});
    in.hops[after - 1] = {ms(delay), ms(transfer)};
    return in;
}

double step(const Input& in) { return run(in)->step.base(); }

Input random(Scheme scheme, std::mt19937& rng) {
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(rng); };
    Spec spec{scheme, pick(1, 7), pick(1, 24), pick(1, 4), {}};
    if (scheme == Scheme::DualPipe) spec.stages = 2 * pick(1, 4);
    const bool takesExtra = scheme <= Scheme::ZbH2;
    if (takesExtra && pick(0, 1)) {
        int extra = 0;
        spec.extraInFlight.resize(spec.stages);
        for (int s = spec.stages - 1; s >= 0; --s) spec.extraInFlight[s] = extra += pick(0, 3) == 0 ? pick(0, 3) : 0;
    }
    Input in;
    in.schedule = *makeSchedule(spec);
    const bool isUneven = pick(0, 1);
    for (int s = 0; s < (isUneven ? spec.stages : 1); ++s) in.stages.push_back({ms(pick(1, 20)), ms(pick(1, 20)), ms(pick(0, 20))});
    for (int s = 0; s < spec.stages; ++s) in.hops.push_back({ms(pick(0, 3) ? pick(0, 5) * 0.1 : pick(0, 60)), ms(pick(0, 2) ? pick(0, 3) : pick(0, 40))});
    return in;
}

QString label(const Input& in) {
    return QStringLiteral("%1 P=%2 M=%3").arg(QString::fromLatin1(name(in.schedule.scheme).data())).arg(in.schedule.stages.size()).arg(in.schedule.microBatches);
}

} // namespace

class TestPipeline final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresOfTheIndependentSimulator() {
        QVERIFY(std::abs(step(oneLongHop(16, 512, 8, 5, 0)) - 18.888420) < 5e-7);
        QVERIFY(std::abs(step(oneLongHop(16, 512, 8, 25, 2)) - 16.793220) < 5e-7);
        Input shared = oneLongHop(16, 512, 8, 5, 0); // eight replicas on the fibre: each message takes eight times as long
        shared.hops[7].transfer = ms(8);
        QVERIFY(std::abs(step(shared) - 22.430) < 5e-4);
    }

    void bruteForceAgrees_data() {
        QTest::addColumn<int>("scheme");
        for (const Scheme scheme : kSchemes) QTest::newRow(name(scheme).data()) << static_cast<int>(scheme);
    }
    void bruteForceAgrees() {
        QFETCH(int, scheme);
        std::mt19937 rng(static_cast<unsigned>(100 + scheme));
        int agreed = 0;
        for (int i = 0; agreed < 200; ++i) {
            QVERIFY(i < 400);
            const Input in = random(static_cast<Scheme>(scheme), rng);
            const double truth = eventsim::Simulator(in).run();
            const auto outcome = run(in);
            QCOMPARE(truth > 0, bool(outcome));
            if (!outcome) { // more chunks in flight before a hop than the way back to the first stage can feed
                QVERIFY2(in.schedule.scheme == Scheme::Interleaved, qPrintable(label(in)));
                QCOMPARE(outcome.error().code, ErrorCode::PipelineDeadlock);
                continue;
            }
            ++agreed;
            QVERIFY2(std::abs(outcome->step.base() - truth) < 1e-9 * truth, qPrintable(QStringLiteral("%1: %2 against %3").arg(label(in)).arg(outcome->step.base()).arg(truth)));
        }
    }

    void extrapolationIsExact_data() { bruteForceAgrees_data(); }
    void extrapolationIsExact() {
        QFETCH(int, scheme);
        std::mt19937 rng(static_cast<unsigned>(900 + scheme));
        std::int64_t jumped = 0;
        for (int i = 0; i < 100; ++i) {
            Input in = random(static_cast<Scheme>(scheme), rng);
            const int stages = static_cast<int>(in.schedule.stages.size());
            in.schedule = *makeSchedule({static_cast<Scheme>(scheme), stages, 150 + 10 * i, 2, {}});
            const Outcome fast = *run(in);
            in.extrapolates = false;
            const Outcome full = *run(in);
            QCOMPARE(fast.step.base(), full.step.base());
            QCOMPARE(fast.executed + fast.extrapolated, full.executed);
            QCOMPARE(full.extrapolated, 0);
            jumped += fast.extrapolated;
        }
        QVERIFY(jumped > 0);
    }

    void bubbleLaws_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("hasBarrier");
        QTest::addColumn<double>("bubble"); // of P = 16, F 12, B 11, W 9 ms, where the law holds for such; ms
        const double p = 16, f = 12, b = 11, w = 9;
        QTest::newRow("gpipe") << int(Scheme::Gpipe) << true << (p - 1) * (f + b + w);
        QTest::newRow("1f1b") << int(Scheme::OneFOneB) << true << (p - 1) * (f + b + w);
        QTest::newRow("interleaved") << int(Scheme::Interleaved) << true << (p - 1) * (f + b + w) / 2;
        QTest::newRow("zb-h1") << int(Scheme::ZbH1) << true << (p - 1) * (f + b - w);
        QTest::newRow("zb-h2") << int(Scheme::ZbH2) << false << (p - 1) * (f + b - 2 * w);
        // DualPipe's (p/2 - 1)(F&B + B - 3W) counts a pair as one block, F + 2B - W in our parts. Here a pair's forward
        // leaves before its backward starts, which saves one B a stage.
        QTest::newRow("dualpipe") << int(Scheme::DualPipe) << true << (p / 2 - 1) * (f + b - w);
    }
    void bubbleLaws() {
        QFETCH(int, scheme);
        QFETCH(bool, hasBarrier);
        QFETCH(double, bubble);
        for (const int m : {64, 128, 512}) {
            Input in = uniform(static_cast<Scheme>(scheme), 16, m, 12, 11, 9);
            in.hasBarrier = hasBarrier;
            const double law = (m * 32 + bubble) / 1000;
            QVERIFY2(std::abs(step(in) / law - 1) < 0.02, qPrintable(QStringLiteral("m=%1: %2 against %3").arg(m).arg(step(in)).arg(law)));
        }
    }

    void zeroBubbleVHasNoneAndVHalfHalfOfIt() {
        Input in = uniform(Scheme::ZbV, 16, 64);
        in.hasBarrier = false;
        QCOMPARE(step(in), 64 * 0.03);
        const double vHalf = step(uniform(Scheme::VHalf, 16, 256)) - 256 * 0.03;
        QVERIFY(vHalf < 0.62 * 15 * 0.03);
    }

    void fewMicroBatchesLeaveTheLawOfTheFill() {
        for (int p = 1; p <= 9; ++p)
            for (int m = 1; m <= p; ++m) {
                QVERIFY(std::abs(step(uniform(Scheme::OneFOneB, p, m)) - (m + p - 1) * 0.03) < 1e-12);
                QVERIFY(std::abs(step(uniform(Scheme::Gpipe, p, m)) - (m + p - 1) * 0.03) < 1e-12);
                if (m == 1) QVERIFY(std::abs(step(uniform(Scheme::ZbH1, p, m)) - (p * 0.02 + 0.01)) < 1e-12);
                for (const Scheme scheme : kSchemes)
                    if (scheme != Scheme::DualPipe || p % 2 == 0) QVERIFY(run(uniform(scheme, p, m)));
            }
    }

    void oneStageOnlyWorks() {
        for (const Scheme scheme : kSchemes) {
            if (scheme == Scheme::DualPipe) continue;
            const Outcome outcome = *run(uniform(scheme, 1, 7));
            QVERIFY2(std::abs(outcome.step.base() - 0.21) < 1e-12, name(scheme).data());
            QVERIFY(std::abs(outcome.stages[0].idle.base()) < 1e-12);
        }
    }

    void inFlightLimits() {
        for (const int p : {2, 4, 8, 16, 32}) {
            const auto worst = [&](Scheme scheme, int chunks = 2) {
                const Schedule schedule = *makeSchedule({scheme, p, 8 * p, chunks, {}});
                double peak = 0;
                for (int s = 0; s < p; ++s) peak = std::max(peak, *peakInFlight(schedule, s));
                return peak;
            };
            QCOMPARE(worst(Scheme::Gpipe), 8.0 * p);
            QCOMPARE(worst(Scheme::OneFOneB), 1.0 * p);
            QCOMPARE(worst(Scheme::ZbH1), 1.0 * p);
            QCOMPARE(worst(Scheme::ZbH2), 2.0 * p - 1);
            QCOMPARE(worst(Scheme::ZbV), 1.0 * p);
            QCOMPARE(worst(Scheme::DualPipe), p + 1.0);
            for (const int v : {2, 4}) QCOMPARE(worst(Scheme::Interleaved, v), p * (1 + (p - 1.0) / (p * v)));
            QVERIFY2(worst(Scheme::VHalf) <= p / 2.0 + 1.5, qPrintable(QString::number(worst(Scheme::VHalf))));
        }
    }

    void permutingEqualStagesChangesNothing() {
        Input in = oneLongHop(8, 40, 4, 7, 1);
        in.stages.assign(8, {ms(10), ms(9), ms(8)});
        const double before = step(in);
        std::reverse(in.stages.begin(), in.stages.end());
        QCOMPARE(step(in), before);
    }

    void betterIsNeverSlower() {
        std::mt19937 rng(7);
        for (int i = 0; i < 400; ++i) {
            const Input in = random(kSchemes[i % std::size(kSchemes)], rng);
            if (!run(in)) continue; // an interleaved order with too much in flight
            const double before = step(in);
            Input better = in;
            const auto hop = std::uniform_int_distribution<std::size_t>(0, in.hops.size() - 1)(rng);
            const auto stage = std::uniform_int_distribution<std::size_t>(0, in.stages.size() - 1)(rng);
            if (i % 3 == 0) better.hops[hop].oneWay *= 0.5;
            if (i % 3 == 1) better.hops[hop].transfer *= 0.5;
            if (i % 3 == 2) better.stages[stage].backwardInput *= 0.5;
            QVERIFY2(step(better) <= before, qPrintable(label(in)));
        }
    }

    void crossPipeCells_data() {
        // CrossPipe (arXiv 2507.00217), 1F1B, 8 stages, 16 micro-batches, F 38 ms, seconds per micro-batch; (delay, transfer) / F
        QTest::addColumn<int>("sites");
        QTest::addColumn<double>("delay");
        QTest::addColumn<double>("transfer");
        QTest::addColumn<double>("measured");
        const double cells[2][5] = {{.151, .168, .241, .242, .321}, {.149, .177, .269, .268, .359}};
        const double at[5][2] = {{0, 0}, {.25, .25}, {.25, 2}, {2, .25}, {2, 2}};
        for (int dc = 0; dc < 2; ++dc)
            for (int c = 0; c < 5; ++c) QTest::addRow("%d sites %g %g", 2 + 2 * dc, at[c][0], at[c][1]) << 2 + 2 * dc << at[c][0] << at[c][1] << cells[dc][c];
    }
    void crossPipeCells() {
        QFETCH(int, sites);
        QFETCH(double, delay);
        QFETCH(double, transfer);
        QFETCH(double, measured);
        Input in = uniform(Scheme::OneFOneB, 8, 16);
        // forward and backward from the undisturbed cell: (16 + 7) tau / 16
        const double tau = (sites == 2 ? 151 : 149) * 16.0 / 23, forward = 38;
        in.stages = {{ms(forward), ms((tau - forward) / 2), ms((tau - forward) / 2)}};
        in.hops.assign(8, {});
        for (int h = 8 / sites; h < 8; h += 8 / sites) in.hops[h - 1] = {ms(delay * forward), ms(transfer * forward)};
        const double got = step(in) / 16;
        QVERIFY2(std::abs(got / measured - 1) < 0.12, qPrintable(QString::number(got)));
    }

    void periodFormula_data() {
        QTest::addColumn<int>("stages");
        QTest::addColumn<int>("microBatches");
        QTest::addColumn<double>("delay");
        QTest::addColumn<int>("extra");
        for (const double delay : {0.5, 5.0, 25.0, 50.0})
            for (const int extra : {0, 1, 2, 4}) QTest::addRow("16 %g ms K%d", delay, extra) << 16 << 512 << delay << extra;
        QTest::newRow("64 5 ms K1") << 64 << 4096 << 5.0 << 1;
        QTest::newRow("64 50 ms K2") << 64 << 4096 << 50.0 << 2;
    }
    void periodFormula() {
        QFETCH(int, stages);
        QFETCH(int, microBatches);
        QFETCH(double, delay);
        QFETCH(int, extra);
        // period = max over runs of n >= 2 stages of (n tau + 2 sum L) / (n + K inside); T = m period + (p - 1) tau
        const double tau = 0.03, transfer = 0.001;
        double period = tau;
        for (int first = 0; first < stages; ++first)
            for (int last = first + 1; last < stages; ++last) {
                const int n = last - first + 1, half = stages / 2;
                const bool crosses = first < half && last >= half;
                const double sum = (n - 1) * transfer + (crosses ? delay / 1000 + (n - 2) * 1e-5 : (n - 1) * 1e-5);
                period = std::max(period, (n * tau + 2 * sum) / (n + (crosses ? extra : 0)));
            }
        const double law = microBatches * period + (stages - 1) * tau;
        const double got = step(oneLongHop(stages, microBatches, stages / 2, delay, extra));
        QVERIFY2(std::abs(got / law - 1) < 0.008, qPrintable(QStringLiteral("%1 against %2").arg(got).arg(law)));
    }

    void timelineIsConsistent() {
        std::mt19937 rng(11);
        for (const Scheme scheme : kSchemes) {
            Input in = random(scheme, rng);
            in.wantsTimeline = true;
            const Outcome outcome = *run(in);
            QCOMPARE(static_cast<std::int64_t>(outcome.timeline.size()), outcome.executed);
            std::vector<double> free(in.schedule.stages.size()), busy(free.size());
            std::set<std::tuple<int, int, int, int>> seen;
            for (const Activity& a : outcome.timeline) {
                QVERIFY(a.start >= Duration() && a.end <= outcome.step && a.start <= a.end);
                if (a.to >= 0) continue;
                QVERIFY(a.start.base() >= free[a.stage]);
                free[a.stage] = a.end.base();
                busy[a.stage] += (a.end - a.start).base();
                QVERIFY(a.microBatch >= 0 && a.microBatch < in.schedule.microBatches);
                QVERIFY(seen.insert({a.stage, int(a.op.work), a.op.chunk, a.microBatch}).second);
            }
            for (std::size_t s = 0; s < free.size(); ++s) QVERIFY(std::abs(busy[s] - outcome.stages[s].busy.base()) < 1e-9);
        }
    }

    void deadlockIsAnError() {
        Input in = uniform(Scheme::OneFOneB, 2, 2);
        in.schedule.stages[0] = {{{{Work::Forward, 0}, {Work::Backward, 0}}, 2}};
        in.schedule.stages[1] = {{{{Work::Forward, 0}, {Work::Forward, 0}, {Work::Backward, 0}, {Work::Backward, 0}}, 1}};
        const auto outcome = run(in);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::PipelineDeadlock);
        in.schedule.stages[0] = {{{{Work::Backward, 0}, {Work::Forward, 0}}, 2}};
        QVERIFY(!run(in));
    }

    void badInputIsNamed() {
        QCOMPARE(makeSchedule({Scheme::DualPipe, 3, 8, 1, {}}).error().code, ErrorCode::PipelineOddStages);
        QCOMPARE(makeSchedule({Scheme::ZbV, 2, 8, 1, {1, 0}}).error().code, ErrorCode::PipelineNoExtra);
        QCOMPARE(makeSchedule({Scheme::OneFOneB, 2, 8, 1, {1}}).error().code, ErrorCode::PipelineLength);
        QCOMPARE(makeSchedule({Scheme::OneFOneB, 0, 8, 1, {}}).error().code, ErrorCode::ValueOutOfRange);
        Input in = uniform(Scheme::OneFOneB, 4, 4);
        in.hops.resize(3);
        QCOMPARE(run(in).error().code, ErrorCode::PipelineLength);
        in = uniform(Scheme::OneFOneB, 4, 4);
        in.stages[0].forward = ms(-1);
        QCOMPARE(run(in).error().code, ErrorCode::ValueOutOfRange);
    }

    void optimizerAndBarrier() {
        Input in = uniform(Scheme::OneFOneB, 4, 8);
        const double without = step(in);
        in.optimizer = ms(3);
        QVERIFY(std::abs(step(in) - without - 0.003) < 1e-12);
        in.hasBarrier = false;
        QVERIFY(step(in) <= without + 0.003 + 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
