// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studyfixture.h"
#include "assess/samples.h"
#include "project/fields.h"
#include "report/studytables.h"
#include "store/answers.h"

using namespace spanwright;
using namespace spanwright::study;
using namespace spanwright::test;

namespace {

/// The figure with one input at a value.
double at(const Scenario& s, const char* input, double value, FigureId figure) {
    Scenario changed = s;
    findInput(input)->set(changed, subjectsOf(s, assess::figuresOf(s, shipped()), {}), {value, {}});
    const assess::Assessment a = assess::assess(changed, shipped());
    const assess::Figure* f = a.total(figure);
    return f ? f->value : NAN;
}

/// A map of f over x of 1 to 100 (logarithmic when asked for) and y of 0 to 10.
MapAnswer mapOf(double (*f)(double x, double y), bool isLogarithmic = false, int points = 21) {
    MapAnswer a;
    a.grid.x = {"length_km", {}, isLogarithmic, {}, {}};
    a.grid.y = GridAxis{"oversubscription", {}, false, {}, {}};
    for (int i = 0; i < points; ++i) {
        const double share = double(i) / (points - 1);
        a.grid.x.values.push_back({isLogarithmic ? std::pow(100, share) : 1 + 99 * share, {}});
        a.grid.y->values.push_back({10 * share, {}});
    }
    for (const InputValue& y : a.grid.y->values)
        for (const InputValue& x : a.grid.x.values) a.grid.cells.push_back({f(x.number, y.number), CellState::Good, -1});
    return a;
}

} // namespace

class TestAnswers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Maps and contours
    void everyCellOfAMapIsAnAssessment() {
        const Scenario s = chain();
        const auto answer = map(studyOf(StudyKind::Map, FigureId::Efficiency, {range("length_km", 100, 2000, 4), range("extra_in_flight", 0, 12, 4)}), s, shipped());
        VERIFY(answer);
        for (std::size_t iy = 0; iy < 4; ++iy) {
            Scenario row = s;
            findInput("extra_in_flight")->set(row, subjectsOf(s, assess::figuresOf(s, shipped()), {}), answer->grid.y->values[iy]);
            for (std::size_t ix = 0; ix < 4; ++ix) QCOMPARE(answer->grid.cell(ix, iy).value, at(row, "length_km", answer->grid.x.values[ix].number, FigureId::Efficiency));
        }
    }
    void aContourOfAPlaneIsStraight() {
        const auto lines = contours(mapOf([](double x, double y) { return x / 10 + y; }), std::vector{8.0});
        QCOMPARE(lines.size(), 1u);
        QCOMPARE(lines[0].lines.size(), 1u);
        QVERIFY(lines[0].lines[0].size() > 20);
        for (const ContourPoint& p : lines[0].lines[0]) QVERIFY(std::abs(p.x / 1e4 + p.y - 8) < 1e-9); // x in metres
    }
    void aContourRoundAPeakIsClosed() {
        const auto lines = contours(mapOf([](double x, double y) { return (x - 50) * (x - 50) / 100 + (y - 5) * (y - 5); }, false, 101), std::vector{4.0, 1e9});
        QCOMPARE(lines[0].lines.size(), 1u);
        const auto& ring = lines[0].lines[0];
        QVERIFY(ring.front().x == ring.back().x && ring.front().y == ring.back().y);
        for (const ContourPoint& p : ring) QVERIFY(std::abs(std::hypot(p.x / 1e4 - 5, p.y - 5) - 2) < 0.02);
        QVERIFY(lines[1].lines.empty());
    }
    void contoursFollowALogarithmicAxis() {
        const auto lines = contours(mapOf([](double x, double) { return std::log(x); }, true), std::vector{std::log(30.0)});
        for (const ContourPoint& p : lines.at(0).lines.at(0)) QVERIFY(std::abs(p.x / 30e3 - 1) < 1e-9);
    }
    void saddlesAndGapsDoNotJoinWhatIsApart() {
        MapAnswer saddle = mapOf([](double x, double y) { return (x - 50.5) * (y - 5); }, false, 2);
        QCOMPARE(contours(saddle, std::vector{0.5}).at(0).lines.size(), 2u);
        saddle.grid.cells[0].value = NAN;
        QCOMPARE(contours(saddle, std::vector{0.5}).at(0).lines.size(), 0u);
    }
    void levelsAreRound() {
        const MapAnswer answer = mapOf([](double x, double y) { return x / 100 + y; });
        const std::vector<double> levels = levelsOf(answer);
        QVERIFY(levels.size() >= 4 && levels.size() <= 8);
        QCOMPARE(levels[1] - levels[0], 2.0);
        QVERIFY(levelsOf(mapOf([](double, double) { return 3.0; })).empty());
    }

    // Tornado
    void theTornadoReadsTheSwingsOfTheRanges_data() {
        QTest::addColumn<int>("figure");
        for (const FigureId f : {FigureId::Efficiency, FigureId::DaysToTrain, FigureId::Cost, FigureId::LatencyPenalty, FigureId::Mfu}) QTest::addRow("%s", std::string(info(f).key).c_str()) << int(f);
    }
    void theTornadoReadsTheSwingsOfTheRanges() {
        QFETCH(int, figure);
        for (const assess::Sample& sample : assess::samples()) {
            const assess::Assessment wide = assess::assessWithRanges(sample.scenario, shipped());
            const assess::Figure* f = wide.total(FigureId(figure));
            if (!f) continue;
            const auto answer = tornado(studyOf(StudyKind::Tornado, FigureId(figure), {}), sample.scenario, shipped());
            VERIFY(answer);
            QCOMPARE(answer->value, f->value);
            QCOMPARE(answer->low, f->low);
            QCOMPARE(answer->high, f->high);
            for (std::size_t i = 1; i < answer->bars.size(); ++i) QVERIFY(answer->bars[i].width() <= answer->bars[i - 1].width());
        }
    }
    void aBarIsTheFigureAtTheEndsOfItsInput() {
        const Scenario s = chain();
        const auto answer = tornado(studyOf(StudyKind::Tornado, FigureId::DaysToTrain, {}), s, shipped());
        VERIFY(answer);
        const auto bar = std::ranges::find(answer->bars, assess::Uncertainty::MatmulEfficiency, &TornadoBar::input);
        QVERIFY(bar != answer->bars.end());
        QCOMPARE(bar->atLow, at(s, "matmul_efficiency", bar->low, FigureId::DaysToTrain));
        QCOMPARE(bar->atHigh, at(s, "matmul_efficiency", bar->high, FigureId::DaysToTrain));
        QVERIFY(bar->atLow > bar->atHigh);
    }
    void aTornadoOfNothingIsRefused() {
        const Scenario s = Plan().site("A").scenario();
        QCOMPARE(tornado(studyOf(StudyKind::Tornado, FigureId::StepTime, {}), s, shipped()).error().code, ErrorCode::StudyNoFigure);
    }

    // Threshold
    void theLargestDistanceIsFoundToAThousandth_data() {
        QTest::addColumn<double>("target");
        for (const double target : {0.95, 0.9, 0.8}) QTest::addRow("%g", target) << target;
    }
    void theLargestDistanceIsFoundToAThousandth() {
        QFETCH(double, target);
        const Scenario s = chain(Cut::Data);
        Study study = studyOf(StudyKind::Threshold, FigureId::Efficiency, {range("length_km", 1, 20000, 12)});
        study.target = target;
        const auto answer = threshold(study, s, shipped());
        VERIFY(answer);
        QCOMPARE(answer->reach, Reach::UpTo);
        const double found = answer->value()->number;
        QCOMPARE(answer->ranges[0].atTo, at(s, "length_km", found, FigureId::Efficiency));
        QVERIFY(at(s, "length_km", found, FigureId::Efficiency) >= target);
        QVERIFY(at(s, "length_km", found * 1.001, FigureId::Efficiency) < target);
    }
    void theFewestWavelengthsAreExact() {
        const Scenario s = chain(Cut::Data);
        Study study = studyOf(StudyKind::Threshold, FigureId::StepTime, {range("count", 1, 64, 5)});
        const double best = at(s, "count", 64, FigureId::StepTime), worst = at(s, "count", 1, FigureId::StepTime);
        QVERIFY(best < worst);
        study.target = (best + worst) / 2;
        const auto answer = threshold(study, s, shipped());
        VERIFY(answer);
        QCOMPARE(answer->reach, Reach::From);
        const double count = answer->value()->number;
        QCOMPARE(count, std::round(count));
        QVERIFY(at(s, "count", count, FigureId::StepTime) <= study.target);
        QVERIFY(at(s, "count", count - 1, FigureId::StepTime) > study.target);
        study.axes = {range("count", 1, 100000, 6)}; // too many to try them all
        const auto wide = threshold(study, s, shipped());
        VERIFY(wide);
        QCOMPARE(wide->value()->number, count);
    }
    void everywhereAndNowhereAreSaid() {
        const Scenario s = chain();
        Study study = studyOf(StudyKind::Threshold, FigureId::Efficiency, {range("length_km", 1, 3000, 5)});
        study.target = 0.01;
        QCOMPARE(threshold(study, s, shipped())->reach, Reach::Everywhere);
        study.target = 1.5;
        const auto nowhere = threshold(study, s, shipped());
        QCOMPARE(nowhere->reach, Reach::Nowhere);
        QCOMPARE(nowhere->best->number, 1.0);
        QVERIFY(!nowhere->value());
    }
    void whatOnlySomeWholeNumbersCanHaveIsFound() {
        const Scenario s = chain(); // 512 sequences over 8 replicas: 64 each, so powers of two alone divide
        Study study = studyOf(StudyKind::Threshold, FigureId::StepTime, {range("micro_batch", 1, 8, 3)});
        study.target = 1e9;
        const auto answer = threshold(study, s, shipped());
        VERIFY(answer);
        QCOMPARE(answer->grid.cells.size(), 8u);
        std::vector<double> reached;
        for (const ReachedRange& r : answer->ranges)
            for (double n = r.from.number; n <= r.to.number; ++n) reached.push_back(n);
        std::vector<double> expected;
        for (std::size_t i = 0; i < 8; ++i)
            if (answer->grid.cells[i].state == CellState::Good) expected.push_back(double(i + 1));
        QCOMPARE(reached, expected);
        QVERIFY(!expected.empty() && expected.size() < 8);
        QCOMPARE(answer->reach, Reach::Several);
    }
    void choicesThatReachAreListed() {
        const Scenario s = chain(Cut::Data);
        Study study = studyOf(StudyKind::Threshold, FigureId::Efficiency, {choices("fibre", {"g652d", "hcf-deployed"})});
        const auto now = sweep(studyOf(StudyKind::Sweep, FigureId::Efficiency, study.axes), s, shipped());
        const double solid = now->grid.cells[0].value, hollow = now->grid.cells[1].value;
        QVERIFY(hollow > solid);
        study.target = (solid + hollow) / 2;
        const auto answer = threshold(study, s, shipped());
        VERIFY(answer);
        QCOMPARE(answer->ranges.size(), 1u);
        QCOMPARE(answer->ranges[0].from.choice, std::string("hcf-deployed"));
    }

    // Results
    void everyAnswerIsReadBackAsItWasWritten_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("batch");
        for (const int batch : {512, 511}) // 511 cannot be divided: reasons
            for (int kind = 0; kind < static_cast<int>(fields::kStudyKinds.size()); ++kind) QTest::addRow("%s, batch %d", fields::kStudyKinds[static_cast<std::size_t>(kind)], batch) << kind << batch;
    }
    void everyAnswerIsReadBackAsItWasWritten() {
        QFETCH(int, kind);
        QFETCH(int, batch);
        Scenario s = chain();
        Job j = *s.jobs[0];
        j.globalBatch = batch;
        s.jobs[0] = Shared<Job>(j);
        Study study = studyOf(StudyKind(kind), FigureId::Efficiency, {range("length_km", 10, 4000, 4)});
        study.job = s.jobs[0]->id;
        if (study.kind == StudyKind::Map) study.axes.push_back(choices("fibre", {"g652d", "hcf-deployed"}));
        study.runs = 200;
        const auto answer = run(study, s, shipped());
        if (batch == 511 && (study.kind == StudyKind::Tornado || study.kind == StudyKind::MonteCarlo || study.kind == StudyKind::Capacity)) {
            QVERIFY(!answer);
            return;
        }
        VERIFY(answer);
        QCOMPARE(int(answer->index()), kind);
        QVERIFY(isComplete(*answer));
        const std::string json = toJson(*answer);
        const auto back = answerFromJson(json);
        VERIFY(back);
        QCOMPARE(toJson(*back), json);
        QCOMPARE(toCsv(*back), toCsv(*answer));
        for (const report::Table& t : report::answerTables(*back, s, shipped())) QVERIFY(!t.title.empty() && t.title.find('{') == std::string::npos && t.note.find('{') == std::string::npos);
        const report::Table table = report::answerTables(*back, s, shipped()).front();
        QCOMPARE(report::toPlainText(table), report::toPlainText(report::answerTables(*answer, s, shipped()).front()));
    }
    void badResultsAreRefusedWithTheirPath() {
        const auto answer = run(studyOf(StudyKind::Sweep, FigureId::Efficiency, {range("length_km", 10, 4000, 4)}), chain(), shipped());
        const std::string good = toJson(*answer);
        const auto refused = [&](const char* from, const char* to) {
            std::string bad = good;
            const std::size_t at = bad.find(from);
            if (at == std::string::npos) return std::string("not found");
            bad.replace(at, std::string_view(from).size(), to);
            const auto read = answerFromJson(bad);
            return read ? std::string("accepted") : text::render(read.error().message());
        };
        QVERIFY(refused("study-result/1", "study-result/2").find("study-result/2") != std::string::npos);
        QVERIFY(refused("gggg", "ggg").find("values") != std::string::npos);
        QVERIFY(refused("\"length_km\"", "\"nonsense\"").find("x.input") != std::string::npos);
        QVERIFY(refused("\"sweep\"", "\"guess\"").find("kind") != std::string::npos);
        QVERIFY(refused("\"sweep\"", "\"plan\"") != "accepted");
        QVERIFY(refused("\"x\"", "\"z\"") != "accepted");
        QVERIFY(!answerFromJson("{}"));
    }
    void studiesStandInTheReport() {
        Scenario s = chain();
        Study study = studyOf(StudyKind::Threshold, FigureId::Efficiency, {range("length_km", 10, 20000, 4)});
        study.name = "How far?";
        s.studies.emplace_back(study);
        study.id = {98};
        study.axes.clear();
        study.name = "Broken";
        s.studies.emplace_back(study);
        Project project;
        project.scenarios.emplace_back(s);
        const auto report = report::makeReport(project, s, shipped(), assess::assessWithRanges(s, shipped()), store::answersOf({}, project, s, shipped(), report::kMostAcross), "2026-11-26");
        const std::string text = report::toMarkdown(report);
        QVERIFY(text.find("Study: How far?") != std::string::npos);
        QVERIFY(text.find("needs 1 inputs, but names 0") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
