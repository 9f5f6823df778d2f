// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/plan.h"
#include "units/units.h"
#include <QTest>
#include <array>
#include <cmath>
#include <random>
#include <string>

using namespace spanwright;
using namespace spanwright::training::pipeline;

namespace {

Duration seconds(double s) { return Duration(s, units::s); }

double stepOf(const PlanSpec& spec, const Schedule& schedule) {
    Input input;
    input.schedule = schedule;
    input.stages = spec.times;
    input.hops = spec.hops;
    const Result<Outcome> outcome = run(input);
    return outcome ? outcome->step.in(units::s) : std::nan("");
}
double stepOf(const PlanSpec& spec) {
    const Result<Schedule> schedule = planSchedule(spec);
    return schedule ? stepOf(spec, *schedule) : std::nan("");
}

/// Equal passes of one second; the hops in `far` (counted from 0) take a delay and a transfer, others 10 µs.
PlanSpec uniform(Scheme scheme, int stages, int microBatches, const std::vector<int>& far = {}, double delay = 0, double transfer = 0) {
    PlanSpec spec{scheme, stages, microBatches, {}, {{seconds(1), seconds(1), seconds(1)}}, {}};
    spec.hops.assign(static_cast<std::size_t>(stages), {seconds(1e-5), {}});
    for (const int hop : far) spec.hops[static_cast<std::size_t>(hop)] = {seconds(delay), seconds(transfer)};
    return spec;
}

} // namespace

class TestPlan final : public QObject {
    Q_OBJECT
    std::mt19937_64 m_random{20261128};
    int between(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    double real(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    PlanSpec anySpec() {
        PlanSpec spec;
        spec.scheme = kPlannedSchemes[between(0, 1)];
        spec.stages = between(1, 12);
        spec.microBatches = between(1, 40);
        const int limits = between(0, 2);
        if (limits > 0) spec.inFlight.resize(limits == 1 ? 1 : static_cast<std::size_t>(spec.stages));
        for (int& held : spec.inFlight) held = between(1, 2 * spec.stages);
        for (int s = 0; s < spec.stages; ++s) {
            spec.times.push_back({seconds(real(0.5, 2)), seconds(real(0.5, 2)), seconds(real(0, 2))});
            spec.hops.push_back(between(0, 3) == 0 ? Hop{seconds(real(0, 5)), seconds(real(0, 3))} : Hop{seconds(1e-5), {}});
        }
        return spec;
    }

private Q_SLOTS:
    void everyPassIsDoneOnceAndTheMemoryIsKept() {
        for (int i = 0; i < 400; ++i) {
            const PlanSpec spec = anySpec();
            const Result<Schedule> schedule = planSchedule(spec);
            QVERIFY(schedule);
            QCOMPARE(schedule->scheme, spec.scheme);
            for (int s = 0; s < spec.stages; ++s) {
                std::array<std::array<int, 2>, 3> passes{};
                for (const Segment& segment : schedule->stages[static_cast<std::size_t>(s)])
                    for (const Op op : segment.body) passes[static_cast<std::size_t>(op.work)][op.chunk] += static_cast<int>(segment.repeats);
                for (const auto& work : passes)
                    for (int chunk = 0; chunk < schedule->chunks; ++chunk) QCOMPARE(work[static_cast<std::size_t>(chunk)], spec.microBatches);
                const Result<double> peak = peakInFlight(*schedule, s);
                QVERIFY(peak);
                QVERIFY2(*peak <= (spec.inFlight.empty() ? spec.stages : spec.inFlight[spec.inFlight.size() == 1 ? 0 : static_cast<std::size_t>(s)]), std::to_string(*peak).c_str());
            }
            QVERIFY(std::isfinite(stepOf(spec, *schedule)));
        }
    }
    void neverSlowerThanTheFixedOrderOfTheSameMemory() {
        for (int i = 0; i < 200; ++i) {
            PlanSpec spec = anySpec();
            spec.inFlight.clear();
            const Scheme fixed = spec.scheme == Scheme::DelayAware ? Scheme::ZbH1 : Scheme::ZbV;
            const Result<Schedule> order = makeSchedule({fixed, spec.stages, spec.microBatches, 1, {}});
            QVERIFY(order);
            QVERIFY(stepOf(spec) <= stepOf(spec, *order) * (1 + 1e-12));
        }
    }
    void notFasterThanItsBusiestStageOrLink() {
        for (int i = 0; i < 200; ++i) {
            const PlanSpec spec = anySpec();
            double least = 0;
            for (int s = 0; s < spec.stages; ++s) {
                const StageTimes& t = spec.times[static_cast<std::size_t>(s)];
                least = std::max(least, (t.forward + t.backwardInput + t.backwardWeight).in(units::s));
                const int crossings = spec.scheme == Scheme::DelayAwareV ? 2 : 1;
                if (s + 1 < spec.stages) least = std::max(least, crossings * spec.hops[static_cast<std::size_t>(s)].transfer.in(units::s));
            }
            QVERIFY(stepOf(spec) >= least * spec.microBatches * (1 - 1e-9));
        }
    }
    void oneOrderIsNeverSlowerOnFasterLinks() {
        for (int i = 0; i < 200; ++i) {
            PlanSpec spec = anySpec();
            const Result<Schedule> order = planSchedule(spec);
            QVERIFY(order);
            const double before = stepOf(spec, *order);
            for (Hop& hop : spec.hops) hop = {hop.oneWay * real(0, 1), hop.transfer * real(0, 1)};
            QVERIFY(stepOf(spec, *order) <= before * (1 + 1e-12));
        }
    }
    // list scheduling has anomalies: a plan of its own may lose a little of what the faster link gives
    void planningAnewForAFasterLinkLosesLittle() {
        for (const Scheme scheme : kPlannedSchemes)
            for (double transfer = 3; transfer > 0; transfer -= 0.25)
                QVERIFY2(stepOf(uniform(scheme, 8, 32, {3}, 1, transfer - 0.25)) <= stepOf(uniform(scheme, 8, 32, {3}, 1, transfer)) * 1.03, std::to_string(transfer).c_str());
    }
    void withoutDelayTheBubbleIsThatOfZeroBubble() {
        for (const int stages : {4, 8, 16}) {
            const int microBatches = 4 * stages;
            const double busy = 3.0 * microBatches;
            QVERIFY(stepOf(uniform(Scheme::DelayAware, stages, microBatches)) <= busy + (stages - 1) + 0.01);       // F + B - W of ZB-H1
            QVERIFY(stepOf(uniform(Scheme::DelayAwareV, stages, microBatches)) <= busy + 0.5 * (stages - 1) + 0.51); // B / 2 of ZB-V
        }
    }
    void moreMemoryHidesWhatOneFOneBWaitsFor() {
        const PlanSpec spec = uniform(Scheme::DelayAware, 8, 64, {3}, 4);
        PlanSpec wide = spec;
        wide.inFlight = {16};
        const Result<Schedule> strict = makeSchedule({Scheme::OneFOneB, 8, 64, 1, {}});
        const double near = stepOf(uniform(Scheme::DelayAware, 8, 64));
        QVERIFY(stepOf(spec, *strict) > near + 4 * 40);  // a delay for most micro-batches
        QVERIFY(stepOf(spec) < stepOf(spec, *strict) - 4 * 30);
        QVERIFY(stepOf(wide) < near + 2 * 4 + 3);        // there and back once, and what the start lacks
    }
    void timesScale() {
        for (int i = 0; i < 50; ++i) {
            PlanSpec spec = anySpec();
            const double before = stepOf(spec);
            for (StageTimes& t : spec.times) t = {t.forward * 4, t.backwardInput * 4, t.backwardWeight * 4};
            for (Hop& hop : spec.hops) hop = {hop.oneWay * 4, hop.transfer * 4};
            QVERIFY(std::abs(stepOf(spec) / before - 4) < 0.2); // ticks are rounded, and a tie may fall the other way
        }
    }
    void sameInputSameOrder() {
        const PlanSpec spec = anySpec();
        const Result<Schedule> a = planSchedule(spec), b = planSchedule(spec);
        for (std::size_t s = 0; s < a->stages.size(); ++s) QVERIFY(a->stages[s].front().body == b->stages[s].front().body);
    }
    void makeScheduleKnowsThePlannedSchemes() {
        for (const Scheme scheme : kPlannedSchemes) {
            QCOMPARE(schemeNamed(name(scheme)), std::optional(scheme));
            QVERIFY(makeSchedule({scheme, 4, 8, 1, {}}));
            QVERIFY(!makeSchedule({scheme, 4, 8, 1, {1, 0, 0, 0}}));
        }
    }
    void refusesWhatItCannotPlan() {
        PlanSpec spec = uniform(Scheme::DelayAware, 8, 16);
        spec.hops.pop_back();
        QCOMPARE(planSchedule(spec).error().code, ErrorCode::PipelineLength);
        spec = uniform(Scheme::DelayAware, 8, 16);
        spec.times[0].forward = seconds(-1);
        QCOMPARE(planSchedule(spec).error().code, ErrorCode::ValueOutOfRange);
        spec = uniform(Scheme::DelayAware, 4096, 1'000'000);
        QCOMPARE(planSchedule(spec).error().code, ErrorCode::ValueOutOfRange);
        spec = uniform(Scheme::DelayAware, 8, 16);
        spec.inFlight = {0};
        QCOMPARE(planSchedule(spec).error().code, ErrorCode::ValueOutOfRange);
        spec.inFlight = {8, 8};
        QCOMPARE(planSchedule(spec).error().code, ErrorCode::PipelineLength);
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
