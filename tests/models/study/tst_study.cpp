// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studyfixture.h"
#include "assess/samples.h"
#include "report/studytables.h"
#include <set>

using namespace spanwright;
using namespace spanwright::study;
using namespace spanwright::test;

namespace {

const std::vector<std::string> kFibres{"g652d", "hcf-deployed"};

Study overDistance(const Scenario& s, FigureId figure, StudyAxis length, const std::vector<std::string>& fibres = kFibres) {
    Study study = studyOf(StudyKind::Sweep, figure, {std::move(length), choices("fibre", fibres)});
    study.job = s.jobs[0]->id;
    return study;
}
std::vector<Series> curves(const Study& study, const Scenario& s) {
    const auto answer = sweep(study, s, shipped());
    return answer ? seriesOf(*answer, shipped()) : std::vector<Series>();
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
        const auto series = curves(overDistance(s, FigureId::Efficiency, range("length_km", 200, 600, 3)), s);
        QCOMPARE(series.size(), 2u);
        const double now = assess::assess(s, shipped()).jobs[0].figure(FigureId::Efficiency)->value;
        QVERIFY(std::abs(series[0].points[1].y / now - 1) < 1e-12);
        QCOMPARE(series[0].points[2].x, 600e3);
        QVERIFY(!series[0].name.empty() && series[0].name != series[1].name);
    }
    void everyPointIsAnAssessmentOfThatDistance() {
        const Scenario s = chain(Cut::Data);
        const auto series = curves(overDistance(s, FigureId::LatencyPenalty, range("length_km", 1200, 1600, 2), {"hcf-deployed"}), s);
        const Scenario by = Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B", Length(300, units::km)).link("B", "C", Length(900, units::km)).job("j", Cut::Data).scenario();
        Scenario hollow = by;
        for (Shared<FibreLink>& link : hollow.links) {
            FibreLink l = *link;
            l.fibre = "hcf-deployed";
            link = Shared<FibreLink>(l);
        }
        const double expected = assess::assess(hollow, shipped()).jobs[0].figure(FigureId::LatencyPenalty)->value;
        QVERIFY(std::abs(series.at(0).points.at(0).y - expected) <= 1e-12 * expected);
    }
    void efficiencyFallsWithDistanceOnEverySample() {
        for (const assess::Sample& sample : assess::samples()) {
            if (sample.scenario.jobs.empty()) continue;
            StudyAxis length = range("length_km", 1, 9000, 6);
            length.isLogarithmic = true;
            const auto series = curves(overDistance(sample.scenario, FigureId::Efficiency, length), sample.scenario);
            for (std::size_t f = 0; f < series.size(); ++f)
                for (std::size_t i = 1; i < series[f].points.size(); ++i) QVERIFY2(series[f].points[i].y <= series[f].points[i - 1].y + 1e-12, sample.id.c_str());
            for (std::size_t i = 0; i < series[0].points.size(); ++i) QVERIFY2(series[1].points[i].y >= series[0].points[i].y - 1e-12, sample.id.c_str());
        }
    }
    void aJobInOneSiteHasNothingToMove() {
        const Scenario s = Plan().site("A").pool("A", 1024).job("j").scenario();
        const auto answer = sweep(overDistance(s, FigureId::Efficiency, range("length_km", 1, 2, 2)), s, shipped());
        QVERIFY(!answer && answer.error().code == ErrorCode::StudyNothingToMove);
    }
    void whatIsNotComputedIsNotANumberAndSaysWhy() {
        Scenario s = chain();
        Job j = *s.jobs[0];
        j.globalBatch = 511;
        s.jobs[0] = Shared<Job>(j);
        const auto answer = sweep(overDistance(s, FigureId::Efficiency, range("length_km", 100, 200, 2)), s, shipped());
        VERIFY(answer);
        const Cell& cell = answer->grid.cell(0, 0);
        QVERIFY(std::isnan(cell.value));
        QCOMPARE(cell.state, CellState::NotComputed);
        QCOMPARE(answer->grid.reasons.size(), 1u); // each once
        QVERIFY(answer->grid.reasons.at(static_cast<std::size_t>(cell.reason)).entry == &text::entry(FindingCode::BatchNotDivisible));
    }
    void ofManyReasonsAThousandAreKept() {
        const Scenario s = chain();
        const auto answer = map(studyOf(StudyKind::Map, FigureId::StepTime, {range("global_batch", 513, 1013, 50), range("micro_batch", 51, 100, 50)}), s, shipped());
        VERIFY(answer);
        QCOMPARE(answer->grid.reasons.size(), kMostReasons);
        std::set<std::string> different;
        for (const text::Message& reason : answer->grid.reasons) QVERIFY(different.insert(text::render(reason)).second);
        QCOMPARE(answer->grid.cells[0].reason, 0);
        QCOMPARE(answer->grid.cells.back().reason, -1);
        QVERIFY(report::answerTables(StudyAnswer(*answer), s, shipped()).front().note.size() < 500); // a kind of reason once
    }
    void aSweepIsItsAssessmentsExactly() {
        const Scenario& s = assess::samples()[1].scenario;
        const Subjects used = subjectsOf(s, assess::assess(s, shipped()), {});
        for (const FigureId figure : {FigureId::StepTime, FigureId::Cost, FigureId::Goodput}) {
            const Study study = studyOf(StudyKind::Sweep, figure, {range("count", 1, 9, 5), choices("protocol", {"of_fabric", "tcp_cubic"})});
            const auto answer = sweep(study, s, shipped());
            VERIFY(answer);
            const Grid& g = answer->grid;
            QCOMPARE(g.cells.size(), 10u);
            for (std::size_t row = 0; row < g.rows(); ++row)
                for (std::size_t i = 0; i < g.x.values.size(); ++i) {
                    Scenario changed = s;
                    findInput("protocol")->set(changed, used, g.y->values[row]);
                    findInput("count")->set(changed, used, g.x.values[i]);
                    const assess::Assessment a = assess::assess(changed, shipped());
                    const assess::Figure* f = a.total(figure);
                    QVERIFY(f ? g.cell(i, row).value == f->value : std::isnan(g.cell(i, row).value)); // the same bits
                }
        }
    }
    void theNumberOfThreadsChangesNothing() {
        const Scenario& s = assess::samples()[1].scenario;
        const Study study = studyOf(StudyKind::Map, FigureId::DaysToTrain, {range("length_km", 10, 3000, 13), range("micro_batch", 1, 8, 8)});
        const auto one = map(study, s, shipped(), {{}, 1});
        const auto all = map(study, s, shipped(), {});
        VERIFY(one);
        VERIFY(all);
        QCOMPARE(toJson(StudyAnswer(*one)), toJson(StudyAnswer(*all)));
    }
    void progressGrowsToTheEndAndAStopIsHeardAtOnce() {
        const Scenario s = chain();
        const Study study = studyOf(StudyKind::Map, FigureId::Efficiency, {range("length_km", 10, 3000, 300), range("extra_in_flight", 0, 299, 300)});
        double last = 0;
        const auto whole = map(studyOf(StudyKind::Map, FigureId::Efficiency, {range("length_km", 10, 3000, 5), range("extra_in_flight", 0, 4, 5)}), s, shipped(), {[&](double share) {
            const bool grows = share >= last;
            last = share;
            return grows;
        }, 0});
        QVERIFY(whole && whole->grid.isComplete);
        QCOMPARE(last, 1.0);
        QElapsedTimer timer;
        const auto stopped = map(study, s, shipped(), {[&](double share) {
            if (share > 0 && !timer.isValid()) timer.start();
            return false;
        }, 0});
        VERIFY(stopped);
        QVERIFY(!stopped->grid.isComplete);
        QVERIFY(timer.isValid() && timer.elapsed() < 100);
        QVERIFY(std::ranges::any_of(stopped->grid.cells, [](const Cell& c) { return c.state == CellState::NotDone; }));
    }
    void badAxesAreRefused_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("isLogarithmic");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown") << "lenght_km" << 1.0 << 2.0 << false << int(ErrorCode::StudyInputUnknown);
        QTest::newRow("out of range") << "length_km" << -1.0 << 2.0 << false << int(ErrorCode::StudyOutOfRange);
        QTest::newRow("equal ends") << "length_km" << 2.0 << 2.0 << false << int(ErrorCode::StudyAxisBad);
        QTest::newRow("logarithm of zero") << "length_km" << 0.0 << 2.0 << true << int(ErrorCode::StudyAxisBad);
    }
    void badAxesAreRefused() {
        QFETCH(QString, input);
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, isLogarithmic);
        QFETCH(int, code);
        StudyAxis axis = range(input.toStdString(), from, to, 3);
        axis.isLogarithmic = isLogarithmic;
        const auto answer = sweep(studyOf(StudyKind::Sweep, FigureId::StepTime, {axis}), chain(), shipped());
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().code), code);
        const std::string sentence = text::render(answer.error().message());
        QVERIFY(sentence.find('{') == std::string::npos);
        if (code == int(ErrorCode::StudyInputUnknown)) QVERIFY(sentence.find("length_km") != std::string::npos);
    }
    void otherThingsThatAreWrongAreRefused() {
        const Scenario s = chain();
        Study study = studyOf(StudyKind::Map, FigureId::StepTime, {range("length_km", 1, 2, 2)});
        QCOMPARE(map(study, s, shipped()).error().code, ErrorCode::StudyAxesCount);
        study.axes[0].subject = {4711};
        QCOMPARE(sweep(study, s, shipped()).error().code, ErrorCode::ItemMissing);
        study.axes = {choices("fibre", {"wet-string"})};
        QCOMPARE(sweep(study, s, shipped()).error().code, ErrorCode::StudyChoiceUnknown);
        study.axes = {range("length_km", 1, 2, 2)};
        study.job = {4711};
        QCOMPARE(sweep(study, s, shipped()).error().code, ErrorCode::ItemMissing);
        study.kind = StudyKind::MonteCarlo;
        QCOMPARE(run(study, s, shipped()).error().code, ErrorCode::UsageBad);
    }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
