// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "study/sweep.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::study;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
const std::vector<std::string> kFibres{"g652d", "hcf-deployed"};

std::vector<Length> kilometres(std::initializer_list<double> list) {
    std::vector<Length> xs;
    for (const double km : list) xs.emplace_back(km, units::km);
    return xs;
}
Scenario chain(Cut cut = Cut::Pipeline) {
    return Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B", Length(100, units::km)).link("B", "C", Length(300, units::km)).job("j", cut).scenario();
}

} // namespace

class TestStudy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void routeLengthIsThatOfTheLongestBoundary() {
        const Scenario s = chain();
        QCOMPARE(routeLength(s, shipped(), s.jobs[0]->id).in(units::km), 400.0);
        const Scenario one = Plan().site("A").pool("A", 1024).job("j").scenario();
        QCOMPARE(routeLength(one, shipped(), one.jobs[0]->id).base(), 0.0);
        QCOMPARE(routeLength(s, shipped(), JobId{4711}).base(), 0.0);
    }
    void theCurveMeetsTheAssessmentWhereThePlanStands() {
        const Scenario s = chain();
        const auto series = distanceSweep(s, shipped(), s.jobs[0]->id, FigureId::Efficiency, kFibres, kilometres({200, 400, 800}));
        QCOMPARE(series.size(), 2u);
        const double now = assess::assess(s, shipped()).jobs[0].figure(FigureId::Efficiency)->value;
        QVERIFY(std::abs(series[0].points[1].y / now - 1) < 1e-12);
        QCOMPARE(series[0].points[2].x, 800e3);
        QVERIFY(!series[0].name.empty() && series[0].name != series[1].name);
    }
    void everyPointIsAnAssessmentOfThatDistance() {
        const Scenario s = chain(Cut::Data);
        const auto series = distanceSweep(s, shipped(), s.jobs[0]->id, FigureId::LatencyPenalty, std::vector<std::string>{"hcf-deployed"}, kilometres({1200}));
        const Scenario by = Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B", Length(300, units::km)).link("B", "C", Length(900, units::km)).job("j", Cut::Data).scenario();
        Scenario hollow = by;
        for (Shared<FibreLink>& link : hollow.links) {
            FibreLink l = *link;
            l.fibre = "hcf-deployed";
            link = Shared<FibreLink>(l);
        }
        const double expected = assess::assess(hollow, shipped()).jobs[0].figure(FigureId::LatencyPenalty)->value;
        QVERIFY(std::abs(series[0].points[0].y - expected) <= 1e-12 * expected);
    }
    void efficiencyFallsWithDistanceOnEverySample() {
        for (const assess::Sample& sample : assess::samples()) {
            if (sample.scenario.jobs.empty()) continue;
            const auto series = distanceSweep(sample.scenario, shipped(), sample.scenario.jobs[0]->id, FigureId::Efficiency, kFibres, kilometres({1, 50, 300, 1000, 3000, 9000}));
            for (std::size_t f = 0; f < series.size(); ++f)
                for (std::size_t i = 1; i < series[f].points.size(); ++i) QVERIFY2(series[f].points[i].y <= series[f].points[i - 1].y + 1e-12, sample.id.c_str());
            for (std::size_t i = 0; i < series[0].points.size(); ++i) QVERIFY2(series[1].points[i].y >= series[0].points[i].y - 1e-12, sample.id.c_str());
        }
    }
    void aJobInOneSiteHasNoCurve() {
        const Scenario s = Plan().site("A").pool("A", 1024).job("j").scenario();
        QVERIFY(distanceSweep(s, shipped(), s.jobs[0]->id, FigureId::Efficiency, kFibres, kilometres({1})).empty());
    }
    void whatIsNotComputedIsNotANumber() {
        Scenario s = chain();
        Job j = *s.jobs[0];
        j.globalBatch = 511;
        s.jobs[0] = Shared<Job>(j);
        const auto series = distanceSweep(s, shipped(), j.id, FigureId::Efficiency, kFibres, kilometres({100}));
        QVERIFY(std::isnan(series.at(0).points.at(0).y));
    }
    void cancellingStops() {
        int asked = 0;
        const Scenario s = chain();
        const auto series = distanceSweep(s, shipped(), s.jobs[0]->id, FigureId::Efficiency, kFibres, kilometres({1, 2, 3, 4}), [&] { return ++asked > 2; });
        QCOMPARE(series.size(), 1u);
        QCOMPARE(series[0].points.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
