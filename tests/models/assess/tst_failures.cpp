// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "assess/assess.h"
#include "support/plan.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

/// A direct link, and a longer way over C that is narrower.
Plan detour(Cut cut = Cut::Data) {
    return Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B", Length(100, units::km), 8).link("A", "C", Length(400, units::km), 1).link("C", "B", Length(400, units::km), 1).job("train", cut);
}
Plan straight(double km = 1000) { return Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(km, units::km)).job("train"); }

Scenario withLink(Scenario s, std::size_t i, const std::function<void(FibreLink&)>& change) {
    FibreLink l = *s.links[i];
    change(l);
    s.links[i] = Shared<FibreLink>(l);
    return s;
}
Scenario withJob(Scenario s, const std::function<void(Job&)>& change) {
    Job j = *s.jobs[0];
    change(j);
    s.jobs[0] = Shared<Job>(j);
    return s;
}
const Failure* failure(const JobAssessment& j, FailureKind kind) {
    const auto it = std::ranges::find(j.failures, kind, &Failure::kind);
    return it == j.failures.end() ? nullptr : &*it;
}
JobAssessment first(const Scenario& s) { return assess::assess(s, shipped()).jobs[0]; }

} // namespace

class TestFailures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCutWithoutAnotherWayStopsTheJob() {
        const Scenario s = straight().scenario();
        const JobAssessment j = first(s);
        const Failure* cut = failure(j, FailureKind::FibreCut);
        QVERIFY(cut && cut->effect == FailureEffect::Stops && !cut->step.isFinite());
        QVERIFY(std::abs(cut->rate.in(units::perHour) * 8760 - 2.13) < 1e-9); // a year on 1,000 km
        QVERIFY(cut->pause > s.assumptions->restart.likely);
    }
    void aCutWithAnotherWaySlowsIt() {
        const JobAssessment j = first(detour().scenario());
        const Failure* cut = failure(j, FailureKind::FibreCut);
        QVERIFY(cut && cut->effect == FailureEffect::Slower && cut->step > j.step.total());
        QVERIFY(cut->pause.in(units::s) < 60);
    }
    /// The table and the what-if toggle are one calculation.
    void theTableSaysWhatTheToggleShows_data() {
        QTest::addColumn<int>("cut");
        QTest::newRow("data") << int(Cut::Data);
        QTest::newRow("pipeline") << int(Cut::Pipeline);
    }
    void theTableSaysWhatTheToggleShows() {
        QFETCH(int, cut);
        const Scenario base = detour(Cut(cut)).scenario();
        int compared = 0;
        for (const Failure& f : first(base).failures) {
            Scenario s = base;
            if (f.kind == FailureKind::Nodes) continue;
            for (std::size_t i = 0; i < s.links.size(); ++i)
                if (f.kind != FailureKind::LightPath && std::ranges::find(f.dark, s.links[i]->id) != f.dark.end()) s = withLink(s, i, [](FibreLink& l) { l.isDown = true; });
            for (Shared<Wavelength>& w : s.wavelengths)
                if (f.kind == FailureKind::LightPath && ref(w->id) == f.subject) {
                    Wavelength dim = *w;
                    dim.down = 1;
                    w = Shared<Wavelength>(dim);
                }
            for (Shared<Site>& shared : s.sites)
                if (ref(shared->id) == f.subject) {
                    Site lost = *shared;
                    lost.isDown = true;
                    shared = Shared<Site>(lost);
                }
            const JobAssessment after = first(s);
            QCOMPARE(after.isComputed, f.step.isFinite());
            if (after.isComputed) QVERIFY2(std::abs(after.step.total() / f.step - 1) < 1e-9, qPrintable(QString::number(int(f.kind))));
            ++compared;
        }
        QVERIFY(compared >= 4);
    }
    void allLightOfALinkIsALink() {
        const JobAssessment j = first(Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(100, units::km), 1).job("train").scenario());
        QVERIFY(failure(j, FailureKind::LightPath)->effect == FailureEffect::Stops);
        QVERIFY(failure(first(straight(100).scenario()), FailureKind::LightPath)->effect != FailureEffect::Stops);
    }
    void protectionByItsSwitchTime_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<int>("effect");
        QTest::newRow("50 ms") << .05 << 20 << int(FailureEffect::Unnoticed);
        QTest::newRow("10 s") << 10. << 20 << int(FailureEffect::Stalls);
        QTest::newRow("10 s, short retries") << 10. << 14 << int(FailureEffect::Restarts);
        QTest::newRow("2 min") << 120. << 20 << int(FailureEffect::Restarts);
    }
    void protectionByItsSwitchTime() {
        QFETCH(double, seconds);
        QFETCH(int, exponent);
        QFETCH(int, effect);
        Scenario s = withLink(straight().scenario(), 0, [&](FibreLink& l) {
            l.protection = Protection::Restoration;
            l.switchTime = Duration(seconds, units::s);
            l.sharedDuct = Fraction(.1, units::one);
        });
        s = withJob(s, [&](Job& j) { j.transport.timeoutExponent = exponent; });
        const JobAssessment j = first(s);
        const Failure* cut = failure(j, FailureKind::FibreCut);
        QCOMPARE(int(cut->effect), effect);
        const Failure* both = failure(j, FailureKind::BothPaths);
        QVERIFY(both && both->effect == FailureEffect::Stops);
        QVERIFY(both->rate.base() > cut->rate.base() * 0.1 && both->rate.base() < cut->rate.base() * 0.11);
        // rate and repair of both give the link's unavailability
        const double r = both->rate.in(units::perHour) * both->repair.in(units::hour);
        QVERIFY(std::abs(r / (1 + r) / (1 - network::linkAvailability(*s.links[0], s).base()) - 1) < 1e-9);
        QVERIFY(j.goodput > first(straight().scenario()).goodput);
    }
    void tcpOutlastsAnySwitch() {
        Scenario s = withLink(straight().scenario(), 0, [&](FibreLink& l) {
            l.protection = Protection::Restoration;
            l.switchTime = Duration(120, units::s);
        });
        s = withJob(s, [](Job& j) { j.transport.protocol = Protocol::TcpBbr; });
        QCOMPARE(int(failure(first(s), FailureKind::FibreCut)->effect), int(FailureEffect::Stalls));
    }
    void aRiskGroupGoesDarkAtOnce() {
        Scenario s = withLink(detour().scenario(), 0, [](FibreLink& l) { l.sharedRiskGroups = {"duct"}; });
        s = withLink(s, 2, [](FibreLink& l) { l.sharedRiskGroups = {"duct"}; });
        const JobAssessment j = first(s);
        const Failure* cut = failure(j, FailureKind::FibreCut);
        QCOMPARE(cut->dark.size(), 2u);
        QVERIFY(cut->effect == FailureEffect::Stops);
    }
    void goodputFallsWithEveryFailure() {
        const double base = first(straight().scenario()).goodput.base();
        QVERIFY(first(straight(100).scenario()).goodput.base() > base);
        QVERIFY(first(withLink(straight().scenario(), 0, [](FibreLink& l) { l.cutRate = CutRate(.01, units::perKmYear); })).goodput.base() < base);
        QVERIFY(first(withLink(straight().scenario(), 0, [](FibreLink& l) { l.repair = Duration(40, units::hour); })).goodput.base() < base);
        Scenario s = straight().scenario();
        Assumptions a = *s.assumptions;
        a.siteOutage.likely = a.siteOutage.likely * 4;
        s.assumptions = Shared<Assumptions>(a);
        QVERIFY(first(s).goodput.base() < base);
    }
    void oneSiteLosesNothingToDistance() {
        const JobAssessment j = first(Plan().site("A").pool("A", 1024).job("train").scenario());
        QVERIFY(std::abs(j.loss.fault.base()) < 1e-15);
        QCOMPARE(j.failures.size(), 2u); // nodes and the site
    }
    void whatCostsMostComesFirst() {
        for (const Sample& sample : samples()) {
            const Assessment all = assess::assess(sample.scenario, shipped());
            for (const JobAssessment& j : all.jobs) {
                QVERIFY(std::ranges::is_sorted(j.failures, std::ranges::greater{}, &Failure::lost));
                for (const Failure& f : j.failures) QVERIFY(f.lost.base() >= 0 && f.lost.base() <= 1 && f.rate.base() > 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
