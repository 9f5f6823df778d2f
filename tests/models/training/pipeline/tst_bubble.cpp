// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/bubble.h"
#include "training/pipeline/ofstep.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::training;

namespace {

/// From models of long and short context, without and with recomputation (whose time stands in the input gradient).
constexpr PassTimes kRatios[] = {{10, 10, 10}, {12, 11, 9}, {10, 12, 8}, {10, 9, 7}, {10, 14, 10}, {10, 20, 10}, {10, 10, 5}, {10, 25, 8}, {10, 10, 14}, {8, 14, 10}, {10, 13, 13}, {10, 16, 10}};

double exact(Schedule schedule, int stages, int chunks, int microBatches, const PassTimes& t) {
    pipeline::Spec spec;
    spec.scheme = pipeline::schemeOf(schedule);
    spec.stages = stages;
    spec.microBatches = microBatches;
    spec.chunks = chunks;
    auto made = pipeline::makeSchedule(spec);
    if (!made) return -1;
    pipeline::Input in;
    in.schedule = std::move(*made);
    const auto ms = [](double v) { return Duration(v, units::ms); };
    in.stages = {{ms(t.forward), ms(t.input), ms(t.weight)}};
    in.hops = {{}};
    const auto outcome = pipeline::run(in);
    return outcome ? outcome->step.in(units::ms) : -1;
}

} // namespace

/// The closed form of the bubble against the recursion, for equal stages.
class TestBubble final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withinTwoPercentWhereItHolds_data() {
        QTest::addColumn<int>("schedule");
        QTest::addColumn<int>("chunks");
        const auto add = [](const char* name, Schedule s, int chunks = 1) { QTest::newRow(name) << int(s) << chunks; };
        add("GPipe", Schedule::Gpipe);
        add("1F1B", Schedule::OneFOneB);
        add("interleaved 2", Schedule::Interleaved, 2);
        add("interleaved 4", Schedule::Interleaved, 4);
        add("ZB-H1", Schedule::ZbH1);
        add("ZB-H2", Schedule::ZbH2);
        add("ZB-V", Schedule::ZbV);
        add("V-half", Schedule::VHalf);
        add("DualPipe", Schedule::DualPipe);
    }
    void withinTwoPercentWhereItHolds() {
        QFETCH(int, schedule);
        QFETCH(int, chunks);
        const auto s = static_cast<Schedule>(schedule);
        double worst = 0, worstBelow = 0;
        for (const PassTimes& t : kRatios)
            for (const int p : {2, 3, 4, 6, 8, 12, 16})
                for (const int m : {1, 2, p / 2, p - 1, p, p + 1, 2 * p, 3 * p + 1, 4 * p, 8 * p, 32 * p}) {
                    const bool isFilled = m >= leastMicroBatches(s, p);
                    if (m < 1 || (s == Schedule::Interleaved && isFilled && m % p != 0) || (s == Schedule::VHalf && p < 4)
                        || (s == Schedule::DualPipe && (p % 2 != 0 || m % 2 != 0)))
                        continue; // where the header says nothing
                    const double recursion = exact(s, p, chunks, m, t);
                    QVERIFY(recursion > 0);
                    const double error = (m * t.total() + bubble(s, p, chunks, m, t)) / recursion - 1;
                    const QString where = QStringLiteral("p %1, m %2, F:B:W %3:%4:%5: %6 %").arg(p).arg(m).arg(t.forward).arg(t.input).arg(t.weight).arg(100 * error);
                    QVERIFY2(isFilled ? std::abs(error) < 0.02 : error > -0.06 && error < 0.12, qPrintable(where));
                    double& record = isFilled ? worst : worstBelow;
                    if (std::abs(error) > std::abs(record)) record = error;
                }
        qInfo("worst %.2f %%, with fewer micro-batches %.2f %%", 100 * worst, 100 * worstBelow);
    }
};

QTEST_GUILESS_MAIN(TestBubble)
#include "tst_bubble.moc"
