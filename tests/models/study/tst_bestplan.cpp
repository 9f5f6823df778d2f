// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "study/plan.h"
#include "support/plan.h"
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <atomic>

using namespace spanwright;
using namespace spanwright::study;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

/// Three sites, the last one of another accelerator.
Scenario unequal() {
    Scenario s = Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).pool("C", 512, "a100-80-sxm").link("A", "B", Length(120, units::km), 8).link("B", "C", Length(400, units::km), 8).job("j", Cut::Pipeline).scenario();
    Job j = *s.jobs[0];
    j.globalBatch = 1536;
    s.jobs[0] = Shared<Job>(j);
    return s;
}
BestPlan planned(const Scenario& s, PlanLimits limits = {}, int threads = 0) { return *bestPlan(s, shipped(), {s.jobs[0]->id, limits, 10}, {{}, threads}); }
double timeOf(const Scenario& scenario, const Job& job) {
    Scenario s = scenario;
    s.jobs[0] = Shared<Job>(job);
    return assess::assess(s, shipped()).jobs[0].trainingTime.base();
}

} // namespace

class TestBestPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBestIsAssessedAndNoSlowerThanTheDrawing() {
        const Scenario s = unequal();
        QElapsedTimer timer;
        timer.start();
        const BestPlan plan = planned(s);
        qInfo("%d placements, %lld layouts, %d assessed: %lld ms", plan.placements, static_cast<long long>(plan.considered), plan.assessed, static_cast<long long>(timer.elapsed()));
        QVERIFY(plan.isComplete && !plan.isCheapest && !plan.candidates.empty());
        const PlanCandidate& best = plan.candidates.front();
        QCOMPARE(best.time.base(), timeOf(s, best.job)); // the job that it holds has these figures
        QVERIFY(best.isPareto && best.isWithin());
        for (const PlanCandidate& c : plan.candidates) QVERIFY(!c.isWithin() || best.time <= c.time);
        const double drawn = timeOf(s, *s.jobs[0]);
        QVERIFY(drawn > 0 && best.time.base() <= drawn);
        QCOMPARE(best.job.placement.size(), s.jobs[0]->placement.size()); // sites are not chosen
    }
    void sitesThatMayBeChosenMakeItNoSlower() {
        const Scenario s = unequal();
        const BestPlan fixed = planned(s), chosen = planned(s, {{}, {}, {}, {}, true});
        QVERIFY(chosen.placements > 10);
        QVERIFY(chosen.candidates.front().time <= fixed.candidates.front().time);
        QVERIFY(std::ranges::any_of(chosen.candidates, [](const PlanCandidate& c) { return c.job.placement.size() < 3; }));
    }
    void withADeadlineTheCheapestThatKeepsItWins() {
        const Scenario s = unequal();
        const BestPlan fastest = planned(s, {{}, {}, {}, {}, true});
        const Duration deadline = fastest.candidates.front().time * 3;
        const BestPlan plan = planned(s, {deadline, {}, {}, {}, true});
        QVERIFY(plan.isCheapest);
        const PlanCandidate& best = plan.candidates.front();
        QVERIFY(best.isWithin() && best.time <= deadline && best.cost);
        QVERIFY(*best.cost <= *fastest.candidates.front().cost);
        const BestPlan late = planned(s, {fastest.candidates.front().time * 0.5, {}, {}, {}, false});
        QVERIFY(!late.candidates.front().isWithin()); // nothing keeps it, and it is said
        QCOMPARE(late.candidates.front().broken, std::vector{PlanLimit::Deadline});
    }
    void budgetCarbonAndCapsAreKept() {
        Scenario s = unequal();
        const PlanCandidate best = planned(s).candidates.front();
        const BestPlan poor = planned(s, {{}, *best.cost * 0.01, best.carbon * 0.01, {}, false});
        QCOMPARE(poor.candidates.front().broken, (std::vector{PlanLimit::Budget, PlanLimit::Carbon}));
        Site a = *s.sites[0];
        a.powerCap = Power(100, units::kW);
        s.sites[0] = Shared<Site>(a);
        QCOMPARE(planned(s).candidates.front().broken, std::vector{PlanLimit::SiteCap});
        const BestPlan without = planned(s, {{}, {}, {}, {}, true});
        QVERIFY(without.candidates.front().isWithin()); // leaves that site out
        for (const Share& share : without.candidates.front().job.placement) QVERIFY(siteOf(s, share.pool)->name != "A");
    }
    void aRateBetweenSitesIsKept() {
        const Scenario s = unequal();
        const PlanCandidate best = planned(s).candidates.front();
        QVERIFY(best.isSplit() && best.wan.base() > 0);
        const PlanLimits narrow{{}, {}, {}, best.wan * 0.5, true};
        const BestPlan plan = planned(s, narrow);
        const PlanCandidate& first = plan.candidates.front();
        QVERIFY(first.isWithin() && first.wan <= *narrow.wanRate && first.time >= best.time);
        const auto over = std::ranges::find_if(plan.candidates, [&](const PlanCandidate& c) { return c.wan > *narrow.wanRate; });
        if (over != plan.candidates.end()) QCOMPARE(over->broken, std::vector{PlanLimit::Wan});
    }
    void nobodyOnTheParetoFrontIsBeaten() {
        const BestPlan plan = planned(unequal(), {{}, {}, {}, {}, true});
        const auto front = [](const PlanCandidate& c) { return c.isPareto; };
        QVERIFY(std::ranges::count_if(plan.candidates, front) >= 2);
        for (const PlanCandidate& a : plan.candidates)
            for (const PlanCandidate& b : plan.candidates)
                if (front(a) && b.isWithin()) QVERIFY(!(b.time < a.time && *b.cost < *a.cost && b.energy < a.energy));
    }
    void threadsDoNotChangeTheAnswer() {
        const Scenario s = unequal();
        const BestPlan one = planned(s, {}, 1), two = planned(s, {}, 2);
        QCOMPARE(one.candidates.size(), two.candidates.size());
        for (std::size_t i = 0; i < one.candidates.size(); ++i) QVERIFY(one.candidates[i].job == two.candidates[i].job && one.candidates[i].time == two.candidates[i].time);
    }
    void theLoserIsWorseAndItIsSaidByWhat() {
        const BestPlan plan = planned(unequal());
        const PlanCandidate& last = plan.candidates.back();
        const PlanDifference d = differenceOf(plan, last);
        QVERIFY(d.more > 0 && d.most && d.most->value > 0);
        QCOMPARE(differenceOf(plan, plan.candidates.front()).more, 0.0);
    }
    void stopsSoonWhenToldTo() {
        const Scenario s = unequal();
        QElapsedTimer timer;
        std::atomic<bool> isTold = false;
        const BestPlan plan = *bestPlan(s, shipped(), {s.jobs[0]->id, {{}, {}, {}, {}, true}, 10}, {[&](double share) {
            if (share < 0.1) return true;
            if (!isTold.exchange(true)) timer.start();
            return false;
        }, 0});
        QVERIFY(!plan.isComplete && plan.candidates.empty() && isTold);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // 100 ms on a machine that does nothing else
    }
};

QTEST_GUILESS_MAIN(TestBestPlan)
#include "tst_bestplan.moc"
