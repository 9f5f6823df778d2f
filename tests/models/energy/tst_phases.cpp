// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/energy.h"
#include "energy/phases.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::energy;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }
constexpr Power MW(double value) { return {value, units::MW}; }
const Fraction kTraining(0.75, units::one);

training::Step step() { // 10 s: 6 of compute, 1 bound by memory, 2 of pipeline waits, 1 of exposed reduction
    training::Step s;
    s.matmul = Duration(5, units::s);
    s.attention = Duration(1, units::s);
    s.bandwidthBound = Duration(.8, units::s);
    s.optimizer = Duration(.2, units::s);
    s.pipelineWait = Duration(2, units::s);
    s.dataExposed = Duration(1, units::s);
    return s;
}

} // namespace

class TestPhases final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesOfAStep() {
        const Phases p = phasesOf(step());
        QVERIFY(isNear(p.compute, .6) && isNear(p.bandwidth, .1) && isNear(p.wait, .3));
        training::Step waits;
        waits.host = waits.tensor = waits.expert = waits.context = waits.crossSite = waits.offload = Duration(1, units::s);
        QVERIFY(isNear(phasesOf(waits).wait, 1) && isNear(phasesOf(waits).compute, 0));
    }
    void drawByHand() {
        // peak over average of the node 0.82 / 0.76; memory-bound 0.75 of that; waits 1 - 0.6 of it; idle 0.2 of the rating
        const PhaseDraw d = phaseDraw(kTraining, shipped());
        const double compute = .75 * .82 / .76;
        QVERIFY(isNear(d.compute.base(), compute));
        QVERIFY(isNear(d.bandwidth.base(), .75 * compute));
        QVERIFY(isNear(d.wait.base(), .4 * compute));
        QVERIFY(isNear(d.idle.base(), .2));
        QVERIFY(isNear(d.mean(phasesOf(step())).base(), compute * (.6 + .1 * .75 + .3 * .4)));
        QVERIFY(isNear(phaseDraw(Fraction(.01, units::one), shipped()).idle.base(), .4 * .01 * .82 / .76)); // never above what waits
    }
    void swingOfThePublishedClusterIsTensOfMegawatts() {
        // Llama 3: 16,384 H100 in one step "on the order of tens of megawatts" (arXiv 2407.21783)
        const PhaseDraw d = phaseDraw(kTraining, shipped());
        const double swing = (serverRating(*shipped().accelerator("h100-sxm"), shipped()) * (16384 * (d.compute - d.wait).base())).in(units::MW);
        QVERIFY2(swing >= 10 && swing < 100, qPrintable(QString::number(swing)));
    }
    void capByHand() {
        QCOMPARE(cappedSpeed(MW(10), MW(2), MW(10), shipped()).base(), 1.0);
        QCOMPARE(cappedSpeed(MW(10), MW(2), MW(11), shipped()).base(), 1.0);
        QVERIFY(isNear(cappedSpeed(MW(10), MW(2), MW(3), shipped()).base(), std::cbrt(1.0 / 8)));
        QCOMPARE(cappedSpeed(MW(10), MW(2), MW(2), shipped()).base(), 0.0);
        QCOMPARE(cappedSpeed(MW(10), MW(2), MW(0), shipped()).base(), 0.0);
        QCOMPARE(cappedSpeed(MW(0), MW(0), MW(0), shipped()).base(), 1.0); // nothing installed
        QVERIFY(isNear(stretched(step(), Fraction(.5, units::one)), 1 + .8)); // 8 of 10 s follow the clock
        QCOMPARE(stretched(step(), Fraction(1, units::one)), 1.0);
    }
    void aTighterCapIsNeverFaster() {
        double last = 0;
        for (double cap = 0; cap < 12; cap += .01) {
            const double speed = cappedSpeed(MW(10), MW(2), MW(cap), shipped()).base();
            QVERIFY(speed >= last && speed <= 1);
            last = speed;
        }
        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestPhases)
#include "tst_phases.moc"
