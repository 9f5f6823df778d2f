// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/montecarlo.h"
#include "support/plan.h"
#include <QElapsedTimer>
#include <QTest>

using namespace spanwright;
using test::Plan;

/// 10,000 runs of a job of 90 days on 16,384 accelerators in two sites: seven million failures.
class TestFinishBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenThousandRunsOf16k() {
        Scenario s = Plan().site("A").site("B").pool("A", 8192).pool("B", 8192).link("A", "B").job("j").scenario();
        Job job = *s.jobs[0];
        job.globalBatch = 2048;
        s.jobs[0] = Shared<Job>(job);
        const auto assessed = [&] { return assess::assess(s, catalogue::Catalogue::shipped()).jobs[0]; };
        job.tokens = job.tokens * (90 / assessed().trainingTime.in(units::day));
        s.jobs[0] = Shared<Job>(job);
        const assess::JobAssessment a = assessed();
        for (const int threads : {1, 0}) {
            QElapsedTimer timer;
            timer.start();
            const study::FinishDates d = *study::finishDates(s, a, 10'000, 1, {{}, threads});
            const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
            double failures = 0;
            for (const study::FailureLosses& l : d.losses) failures += l.times;
            qInfo("%d threads: P10 %.2f, P50 %.2f, P90 %.2f d; %.0f failures a run; 10,000 runs in %.3f s, %.1f ns a failure", threads, d.wall.p10.in(units::day), d.wall.p50.in(units::day), d.wall.p90.in(units::day), failures, seconds, seconds / failures / 1e4 * 1e9);
            QVERIFY(failures > 500 && d.wall.p50.in(units::day) > 80);
            if (threads == 0) QVERIFY2(seconds < 1, "ten thousand runs take a second or more");
        }
    }
};

QTEST_GUILESS_MAIN(TestFinishBench)
#include "tst_finishbench.moc"
