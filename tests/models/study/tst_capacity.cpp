// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/capacity.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <set>

using namespace spanwright;
using namespace spanwright::study;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
constexpr std::uint64_t kFresh = 1'000'000;

/// Two sites whose replicas meet over one light path: too little.
Scenario narrow(Cut cut = Cut::Data, Length length = Length(120, units::km), int waves = 1) {
    Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", length, waves).job("j", cut).scenario();
    Job j = *s.jobs[0];
    j.transport.channels = 64; // windows do not limit it
    s.jobs[0] = Shared<Job>(j);
    return s;
}
double efficiency(const Scenario& s) { return assess::assess(s, shipped()).jobs[0].figure(FigureId::Efficiency)->value; }
CapacityPlan planned(const Scenario& s, double target, bool changesFibre = true) {
    CapacityQuestion q;
    q.job = s.jobs[0]->id;
    q.target = target;
    q.changesFibre = changesFibre;
    return *cheapestCapacity(s, shipped(), q, kFresh);
}
int lights(const Scenario& s) {
    int sum = 0;
    for (const Shared<Wavelength>& w : s.wavelengths) sum += w->count;
    return sum;
}

} // namespace

class TestCapacity final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buysLightUntilTheTargetIsReached() {
        const Scenario s = narrow();
        const double before = efficiency(s);
        const double target = before + 0.7 * (efficiency(narrow(Cut::Data, Length(120, units::km), 64)) - before);
        const CapacityPlan p = planned(s, target);
        QCOMPARE(p.outcome, CapacityOutcome::Reached);
        QCOMPARE(p.before, before);
        QCOMPARE(p.reached, efficiency(p.scenario)); // the plan's own scenario, assessed again
        QVERIFY(p.reached >= target);
        QCOMPARE(p.status, SolverStatus::Optimal);
        QVERIFY(lights(p.scenario) > lights(s));
        QVERIFY(!p.items.empty() && p.first.base() > 0 && p.yearly.base() > 0 && p.power.base() > 0);
        Money first, yearly;
        for (const UpgradeItem& i : p.items) {
            first += i.first;
            yearly += i.yearly;
        }
        QCOMPARE(first.base(), p.first.base());
        QCOMPARE(yearly.base(), p.yearly.base());
        QVERIFY(yearly < first); // it lasts for years
    }
    void moreIsNeverCheaper() {
        const Scenario s = narrow();
        const double before = efficiency(s), most = efficiency(narrow(Cut::Data, Length(120, units::km), 64));
        Money last;
        for (const double share : {0.3, 0.6, 0.9}) {
            const CapacityPlan p = planned(s, before + share * (most - before));
            QCOMPARE(p.outcome, CapacityOutcome::Reached);
            QVERIFY(p.yearly >= last);
            last = p.yearly;
        }
        QVERIFY(last.base() > 0);
    }
    void newItemsHaveIdsOfTheirOwn() {
        const Scenario s = narrow();
        const CapacityPlan p = planned(s, efficiency(s) + 0.05);
        std::set<std::uint64_t> ids;
        for (const Shared<Wavelength>& w : p.scenario.wavelengths) QVERIFY(ids.insert(w->id.value).second);
        for (const Shared<FibreLink>& l : p.scenario.links) QVERIFY(ids.insert(l->id.value).second);
    }
    void nothingIsBoughtForWhatHolds() {
        const Scenario s = narrow();
        const CapacityPlan p = planned(s, efficiency(s) * 0.99);
        QCOMPARE(p.outcome, CapacityOutcome::Already);
        QVERIFY(p.items.empty() && p.scenario == s);
    }
    void saysWhatLinksCannotReach() {
        const Scenario s = narrow();
        const CapacityPlan p = planned(s, 2);
        QCOMPARE(p.outcome, CapacityOutcome::NotByLinks);
        QVERIFY(p.items.empty() && p.scenario == s);
    }
    void hollowCoreWhereDelayIsInTheWay() {
        const Scenario s = narrow(Cut::Pipeline, Length(600, units::km), 8);
        Scenario hollow = s;
        FibreLink l = *hollow.links[0];
        l.fibre = "hcf-deployed";
        hollow.links[0] = Shared<FibreLink>(l);
        const double standard = efficiency(narrow(Cut::Pipeline, Length(600, units::km), 90)), best = efficiency(hollow);
        QVERIFY(best > standard + 1e-3);
        const double target = standard + 0.5 * (best - standard);
        const CapacityPlan with = planned(s, target), without = planned(s, target, false);
        QCOMPARE(with.outcome, CapacityOutcome::Reached);
        QCOMPARE(with.scenario.links[0]->fibre, std::string("hcf-deployed"));
        QVERIFY(with.delayLeft < 0.9);
        QCOMPARE(without.outcome, CapacityOutcome::NotByLinks);
    }
    void refusesWhatNoLinkDecides() {
        const Scenario one = Plan().site("A").pool("A", 1024).job("j").scenario();
        CapacityQuestion q;
        q.job = one.jobs[0]->id;
        QVERIFY(!cheapestCapacity(one, shipped(), q, kFresh));
        const Scenario s = narrow();
        q.job = s.jobs[0]->id;
        q.figure = FigureId::Carbon;
        QVERIFY(!cheapestCapacity(s, shipped(), q, kFresh));
    }
    void stopsWhenToldTo() {
        const Scenario s = narrow();
        CapacityQuestion q;
        q.job = s.jobs[0]->id;
        q.target = efficiency(s) + 0.05;
        QCOMPARE(cheapestCapacity(s, shipped(), q, kFresh, {[](double) { return false; }, 0})->outcome, CapacityOutcome::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
