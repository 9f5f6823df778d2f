// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "study/montecarlo.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <limits>
#include <numeric>

using namespace spanwright;
using namespace spanwright::study;
using assess::FailureKind;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
constexpr double kHour = 3600, kDay = 24 * kHour, kNone = std::numeric_limits<double>::infinity();
constexpr double kErrors = 4; // standard errors: a wrong alarm once in 16,000 tests, and the seed is fixed

struct Mean {
    double value = 0, error = 0;
};
Mean meanWall(const DrawnJob& job, int runs) {
    double sum = 0, squares = 0;
    for (int i = 0; i < runs; ++i) {
        const double wall = drawRun(job, 7, static_cast<std::uint64_t>(i)).wall;
        sum += wall;
        squares += wall * wall;
    }
    const double mean = sum / runs;
    return {mean, std::sqrt((squares / runs - mean * mean) / runs)};
}

/// Four sites that fail a lot, each up 90 % of the time; nothing else.
DrawnJob fourSites(bool isElastic) {
    DrawnJob job;
    job.work = 2000 * kDay;
    job.interval = kNone;
    for (int i = 0; i < 4; ++i) {
        DrawnFailure f;
        f.kind = FailureKind::Site;
        f.rate = 1 / (9 * kHour);
        f.repair = kHour;
        f.speed = isElastic ? 0.75 : 0;
        f.isShare = isElastic;
        job.failures.push_back(f);
    }
    return job;
}

Scenario samples(std::size_t i) { return assess::samples()[i].scenario; }

} // namespace

class TestMonteCarlo final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutFailuresARunTakesItsStepsAndItsCheckpoints() {
        DrawnJob job;
        job.work = 1000;
        job.interval = kNone;
        QCOMPARE(drawRun(job, 1, 1).wall, 1000.0);
        job.interval = 300;
        job.write = 10;
        QCOMPARE(drawRun(job, 1, 1).wall, 1030.0); // after 300, 600 and 900 s; none after the last step
        QCOMPARE(drawRun(job, 1, 1).writes, 30.0);
        job.work = 900;
        QCOMPARE(drawRun(job, 1, 1).wall, 920.0);
    }
    void meanOfRestartsIsDalysExactForm() {
        // Daly 2006: T = M e^(R/M) (e^((tau + delta)/M) - 1) W / tau, failures in checkpoints and restarts included
        for (const double mean : {0.5 * kHour, 3 * kHour, 20 * kHour}) {
            DrawnJob job;
            job.write = 30;
            job.restart = 600;
            job.interval = std::sqrt(2 * job.write * mean);
            job.work = job.interval * 2000;
            job.failures = {{FailureKind::Nodes, 1 / mean, 0, job.restart, true, 1, false}};
            const double daly = mean * std::exp(job.restart / mean) * std::expm1((job.interval + job.write) / mean) * job.work / job.interval - job.write;
            const Mean drawn = meanWall(job, 400);
            QVERIFY2(std::abs(drawn.value - daly) < kErrors * drawn.error, qPrintable(QString("%1 against %2 +- %3").arg(drawn.value).arg(daly).arg(drawn.error)));
            QVERIFY(drawn.error < 0.003 * daly);
        }
    }
    void rigidSitesAreUpTogether() {
        const DrawnJob job = fourSites(false);
        const Mean wall = meanWall(job, 100);
        const double expected = job.work / std::pow(0.9, 4);
        QVERIFY2(std::abs(wall.value - expected) < kErrors * wall.error && wall.error < 0.002 * expected, qPrintable(QString("%1 against %2 +- %3").arg(wall.value).arg(expected).arg(wall.error)));
    }
    void elasticSitesGiveTheirOwnShareOfTime() {
        const DrawnJob job = fourSites(true);
        const Mean wall = meanWall(job, 100);
        const double expected = job.work / 0.9;
        QVERIFY2(std::abs(wall.value - expected) < kErrors * wall.error && wall.error < 0.002 * expected, qPrintable(QString("%1 against %2 +- %3").arg(wall.value).arg(expected).arg(wall.error)));
    }
    void ofTwoSlowdownsTheSlowerHolds() {
        DrawnJob job;
        job.work = 1e6;
        job.interval = kNone;
        job.failures = {{FailureKind::FibreCut, 1, 1e15, 0, false, 0.5, false}, {FailureKind::LightPath, 1, 1e15, 0, false, 0.25, false}};
        const DrawnRun run = drawRun(job, 3, 0);
        QVERIFY(std::abs(run.wall / 4e6 - 1) < 1e-4); // both break in the first seconds and stay so
        QCOMPARE(run.times[static_cast<std::size_t>(FailureKind::FibreCut)], 1.0);
        QVERIFY(run.lost[static_cast<std::size_t>(FailureKind::LightPath)] > 0.99 * 3e6);
    }
    void aStopDuringASlowdownStops() {
        DrawnJob job;
        job.work = 500 * kDay;
        job.interval = kNone;
        job.failures = {{FailureKind::FibreCut, 1 / (3 * kHour), kHour, 0, false, 0.5, false}, {FailureKind::Site, 1 / (9 * kHour), kHour, 0, false, 0, false}};
        // independent: speed is 1 in 0.75, 1/2 in 0.25 of the time; none in 0.1
        const Mean wall = meanWall(job, 100);
        const double expected = job.work / (0.9 * (0.75 + 0.25 / 2));
        QVERIFY2(std::abs(wall.value - expected) < kErrors * wall.error, qPrintable(QString("%1 against %2 +- %3").arg(wall.value).arg(expected).arg(wall.error)));
    }
    void partsSumToTheWallClock() {
        DrawnJob job = fourSites(true);
        job.work = 90 * kDay;
        job.interval = 900;
        job.write = 20;
        job.restart = 300;
        for (DrawnFailure& f : job.failures) f.pause = job.restart;
        job.failures.push_back({FailureKind::Nodes, 1 / (2 * kHour), 0, 300, true, 1, false});
        job.failures.push_back({FailureKind::FibreCut, 1 / (50 * kHour), 9 * kHour, 1, false, 0.6, false});
        job.failures.push_back({FailureKind::BothPaths, 1 / (200 * kHour), 9 * kHour, 300, true, 0, false});
        for (std::uint64_t i = 0; i < 50; ++i) {
            const DrawnRun run = drawRun(job, 11, i);
            const double sum = std::accumulate(run.lost.begin(), run.lost.end(), job.work + run.writes);
            QVERIFY2(std::abs(run.wall / sum - 1) < 1e-9, qPrintable(QString("%1 against %2").arg(run.wall).arg(sum)));
        }
    }
    void aRunThatCannotEndIsSaidToBeSo() {
        DrawnJob job;
        job.work = 10 * kDay;
        job.interval = kHour;
        job.write = 60;
        job.failures = {{FailureKind::Nodes, 1.0 / 300, 0, 600, true, 1, false}};
        QVERIFY(std::isinf(drawRun(job, 1, 0).wall));
    }
    void meanAgreesWithTheClosedForm() {
        for (std::size_t i = 1; i < assess::samples().size(); ++i) {
            const Scenario s = samples(i);
            if (s.jobs.empty()) continue;
            const assess::JobAssessment job = assess::assess(s, shipped()).jobs.at(0);
            const std::optional<FinishDates> dates = finishDates(s, job, 2000, 1);
            QVERIFY(dates.has_value());
            // what the first order leaves out: the square of what restarts and rework take, and two failures at once
            const double lost = (job.checkpointInterval / 2 + s.assumptions->restart.likely) / job.meanTimeToInterrupt;
            const double error = dates->goodput.deviation.base() / std::sqrt(2000.0);
            const double off = dates->goodput.mean.base() - job.goodput.base();
            QVERIFY2(std::abs(off) < kErrors * error + lost * lost, qPrintable(QString("%1: %2, closed form %3, +- %4, lost %5").arg(assess::samples()[i].id.c_str()).arg(dates->goodput.mean.base()).arg(job.goodput.base()).arg(error).arg(lost)));
        }
    }
    void aJobThatShrinksLosesLessBySites() {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("j", Cut::Data).scenario();
        Assumptions a = *s.assumptions;
        a.siteOutage.likely = FailureRate(1.0 / 200, units::perHour);
        a.siteRepair.likely = Duration(20, units::hour);
        s.assumptions = Shared<Assumptions>(a);
        const auto wall = [&](SiteLoss loss) {
            Job j = *s.jobs[0];
            j.siteLoss = loss;
            Scenario with = s;
            with.jobs[0] = Shared<Job>(j);
            return finishDates(with, assess::assess(with, shipped()).jobs[0], 500, 1)->wall.p50.in(units::day);
        };
        QVERIFY(wall(SiteLoss::Shrink) < 0.97 * wall(SiteLoss::Wait));
    }
    void threadsDoNotChangeABit() {
        const Scenario s = samples(1);
        const assess::JobAssessment job = assess::assess(s, shipped()).jobs.at(0);
        const auto one = finishDates(s, job, 1000, 5, {{}, 1}), two = finishDates(s, job, 1000, 5, {{}, 2}), other = finishDates(s, job, 1000, 6);
        QCOMPARE(one->walls, two->walls);
        QCOMPARE(one->writes.base(), two->writes.base());
        for (std::size_t i = 0; i < one->losses.size(); ++i) QCOMPARE(one->losses[i].lost.base(), two->losses[i].lost.base());
        QVERIFY(one->walls != other->walls);
        QVERIFY(std::abs(one->wall.mean / other->wall.mean - 1) < 0.02);
    }
    void spreadBinsAndDatesBelongTogether() {
        const Scenario s = samples(2);
        const FinishDates d = *finishDates(s, assess::assess(s, shipped()).jobs.at(0), 3000, 1);
        QVERIFY(d.wall.p10 < d.wall.p50 && d.wall.p50 < d.wall.p90 && d.work < d.wall.p10);
        QVERIFY(d.goodput.p10 < d.goodput.p50 && d.goodput.p50 < d.goodput.p90 && d.goodput.p90.base() < 1);
        QVERIFY(std::abs(d.shareWithin(d.wall.p90).base() - 0.9) < 1e-3);
        QCOMPARE(d.shareWithin(d.work).base(), 0.0);
        int runs = 0;
        for (const FinishBin& bin : d.bins) runs += bin.runs;
        QCOMPARE(runs, 3000);
        QVERIFY(d.bins.size() > 10);
        QCOMPARE(d.dateAfter(Duration(1, units::day)).minutes, d.start.minutes + 1440);
    }
    void stopsWhenToldTo() {
        const Scenario s = samples(1);
        double heard = 0;
        QVERIFY(!finishDates(s, assess::assess(s, shipped()).jobs.at(0), 100'000, 1, {[&](double share) { heard = share; return false; }, 0}).has_value());
        QVERIFY(heard > 0 && heard < 0.5);
    }
};

QTEST_GUILESS_MAIN(TestMonteCarlo)
#include "tst_montecarlo.moc"
