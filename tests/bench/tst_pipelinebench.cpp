// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/recursion.h"
#include "units/units.h"
#include <QTest>
#include <ctime>

using namespace spanwright;
using namespace spanwright::training::pipeline;

/// Activities per second of the exact recursion on one core, P = 64, M = 4096; an activity is an execution or a transfer.
class PipelineBench final : public QObject {
    Q_OBJECT
private:
    struct Rate {
        double perSecond = 0, milliseconds = 0;
    };
    static Rate rate(const Input& input) {
        double best = 1e9;
        std::int64_t activities = 0;
        for (int i = 0; i < 15; ++i) {
            const std::clock_t begin = std::clock(); // time of this process: other load on the machine does not count
            const Outcome outcome = *run(input);
            best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
            activities = outcome.executed + outcome.extrapolated;
        }
        return {static_cast<double>(activities) / best, best * 1e3};
    }
    static Input input(Scheme scheme, bool isUneven) {
        constexpr int stages = 64;
        Input in;
        in.schedule = *makeSchedule({scheme, stages, 4096, 2, {}});
        for (int s = 0; s < stages; ++s) in.stages.push_back({Duration(10 + (isUneven ? s * 7 % 11 * 0.01 : 0), units::ms), Duration(10, units::ms), Duration(10, units::ms)});
        in.hops.assign(stages, {Duration(10, units::us), Duration(1, units::ms)});
        in.hops[31] = {Duration(5, units::ms), Duration(1, units::ms)};
        return in;
    }

private Q_SLOTS:
    void activitiesPerSecond_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("isUneven");
        for (const Scheme scheme : kSchemes)
            for (const bool isUneven : {false, true}) QTest::addRow("%s%s", name(scheme).data(), isUneven ? " uneven" : "") << static_cast<int>(scheme) << isUneven;
    }
    void activitiesPerSecond() {
        QFETCH(int, scheme);
        QFETCH(bool, isUneven);
        Input in = input(static_cast<Scheme>(scheme), isUneven);
        const Rate jumping = rate(in);
        in.extrapolates = false;
        const Rate full = rate(in);
        qInfo("full %7.1f M activities/s (%7.3f ms)   with extrapolation %9.1f M/s (%7.3f ms)", full.perSecond / 1e6, full.milliseconds, jumping.perSecond / 1e6, jumping.milliseconds);
        QVERIFY(full.perSecond >= 150e6);
    }
};

QTEST_GUILESS_MAIN(PipelineBench)
#include "tst_pipelinebench.moc"
