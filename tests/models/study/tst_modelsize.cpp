// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "report/sizetables.h"
#include "study/modelsize.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::study;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double value, double expected, double tolerance = 1e-9) { return std::abs(value - expected) <= tolerance * std::abs(expected); }
struct Assessed {
    Scenario scenario = Plan().site("A").pool("A", 1024).job("train").scenario();
    assess::Assessment assessment = assess::assess(scenario, shipped());
    [[nodiscard]] const assess::JobAssessment& job() const { return assessment.jobs.front(); }
    [[nodiscard]] SizeQuestion question() const { return *questionFor(scenario, job(), shipped()); }
};
SizeAnswer answer(const SizeQuestion& q) { return *sizes(q, shipped()); }
double figure(const assess::JobAssessment& j, FigureId id) { return j.figure(id)->value; }

} // namespace

class TestModelSize final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theJobItselfCostsWhatItsAssessmentSays() {
        const Assessed a;
        SizeQuestion q = a.question();
        q.served = {};
        const double hours = a.job().trainingTime.in(units::hour) * a.job().input.accelerators;
        for (const auto& [measure, id] : {std::pair(SizeMeasure::Amortised, FigureId::Cost), {SizeMeasure::Rental, FigureId::CostRental}, {SizeMeasure::Energy, FigureId::Energy}}) {
            q.measure = measure;
            const SizeAnswer s = answer(q);
            QVERIFY(isNear(s.like.trainingHours, hours));
            QVERIFY(isNear(s.like.total(), figure(a.job(), id)));
        }
    }
    void theUseOfTheJobIsItsMfuInAnotherConvention() { // 6 N without attention, faults included
        const Assessed a;
        const double expected = figure(a.job(), FigureId::Mfu) * a.job().goodput.base() * 6 * a.job().model.active / a.job().model.modelPerToken.base();
        QVERIFY(isNear(a.question().rates.training.base(), expected, 0.02));
    }
    void nothingServedGivesTheComputeOptimalSize() {
        SizeQuestion q = Assessed().question();
        q.served = {};
        const SizeAnswer s = answer(q);
        QCOMPARE(s.cheapest.size.parameters, s.computeOptimal.size.parameters);
        QCOMPARE(s.saving().base(), 0.0);
    }
    void moreServedTokensNeverRaiseTheSizeByAnyLawOrMeasure() {
        SizeQuestion q = Assessed().question();
        for (const training::ScalingLaw& law : training::scalingLaws(shipped()))
            for (const SizeMeasure measure : {SizeMeasure::Compute, SizeMeasure::Energy, SizeMeasure::Rental, SizeMeasure::Amortised}) {
                q.law = law.id;
                q.measure = measure;
                double last = std::numeric_limits<double>::infinity();
                for (double served = 1e9; served < 1e17; served *= 10) {
                    q.served = TokenCount(served, units::tok);
                    const SizeAnswer s = answer(q);
                    QVERIFY(s.cheapest.size.parameters <= last);
                    QVERIFY(s.low <= s.cheapest.size.parameters && s.cheapest.size.parameters <= s.high);
                    last = s.cheapest.size.parameters;
                }
            }
    }
    void noSizeOfTheCurveIsCheaperThanTheCheapest() {
        SizeQuestion q = Assessed().question();
        q.served = TokenCount(1e13, units::tok);
        for (const SizeMeasure measure : {SizeMeasure::Compute, SizeMeasure::Amortised}) {
            q.measure = measure;
            const SizeAnswer s = answer(q);
            QVERIFY(s.curve.size() > 100 && s.band.size() == s.curve.size());
            for (std::size_t i = 0; i < s.curve.size(); ++i) {
                QVERIFY(s.curve[i].total() >= s.cheapest.total() * (1 - 1e-12));
                QVERIFY(isNear(s.law.loss(s.curve[i].size), s.loss));
                QVERIFY(s.band[i].low <= s.curve[i].total() * (1 + 1e-12) && s.band[i].high >= s.curve[i].total() * (1 - 1e-12));
            }
            QVERIFY(s.computeOptimal.total() > s.cheapest.total() && s.saving().base() > 0);
            QVERIFY(s.computeOptimal.trainingFlops <= s.cheapest.trainingFlops);
        }
    }
    void poorerServingMakesTheBestSizeSmaller() {
        SizeQuestion q = Assessed().question();
        q.served = TokenCount(1e12, units::tok);
        const double usual = answer(q).cheapest.size.parameters;
        q.serving.low = q.serving.likely = q.serving.low;
        QVERIFY(answer(q).cheapest.size.parameters < usual);
        q.measure = SizeMeasure::Compute; // FLOPs do not know it
        const double compute = answer(q).cheapest.size.parameters;
        q.serving = usualServing(shipped());
        QCOMPARE(answer(q).cheapest.size.parameters, compute);
    }
    void dearerHoursChangeTheBillAndNotTheSize() {
        SizeQuestion q = Assessed().question();
        const SizeAnswer before = answer(q);
        q.rates.amortised *= 2;
        const SizeAnswer after = answer(q);
        QCOMPARE(after.cheapest.size.parameters, before.cheapest.size.parameters);
        QVERIFY(isNear(after.cheapest.total(), 2 * before.cheapest.total()));
    }
    void everySwingMovesTheAnswerAndIsNamed() {
        SizeQuestion q = Assessed().question();
        q.served = TokenCount(1e13, units::tok);
        const SizeAnswer s = answer(q);
        QCOMPARE(s.swings.size(), std::size_t{7}); // three other laws, two ends of the interval, two of the serving use
        for (const SizeSwing& w : s.swings) QVERIFY(!isNear(w.cheapest.size.parameters, s.cheapest.size.parameters, 1e-3));
        QVERIFY(s.low < 0.8 * s.cheapest.size.parameters && s.high > 1.2 * s.cheapest.size.parameters);
        q.law = "muennighoff-2023"; // no interval of its own
        QCOMPARE(answer(q).swings.size(), std::size_t{5});
    }
    void aLossIsTheComputeOptimalModelOfIt() {
        const Result<TrainedSize> s = sizeOfLoss(2.1, "besiroglu-2024", shipped());
        QVERIFY(s && isNear(training::scalingLaw("besiroglu-2024", shipped())->loss(*s), 2.1));
        QCOMPARE(sizeOfLoss(1.8, "besiroglu-2024", shipped()).error().code, ErrorCode::UsageBad);
        QCOMPARE(sizeOfLoss(2.1, "nobody", shipped()).error().code, ErrorCode::CatalogueUnknown);
    }
    void nonsenseIsRefused_data() {
        QTest::addColumn<int>("which");
        int i = 0;
        for (const char* name : {"parameters", "tokens", "served", "serving", "law", "price"}) QTest::newRow(name) << i++;
    }
    void nonsenseIsRefused() {
        QFETCH(int, which);
        SizeQuestion q = Assessed().question();
        if (which == 0) q.like.parameters = 0;
        if (which == 1) q.like.tokens = TokenCount(-1, units::tok);
        if (which == 2) q.served = TokenCount(std::nan(""), units::tok);
        if (which == 3) q.serving.likely = {};
        if (which == 4) q.law = "nobody-1900";
        if (which == 5) q.rates.amortised = {};
        QCOMPARE(sizes(q, shipped()).error().code, which == 4 ? ErrorCode::CatalogueUnknown : ErrorCode::UsageBad);
    }
    void aJobThatIsNotComputedHasNoQuestion() {
        const Scenario s = Plan().site("A").job("train").scenario();
        QVERIFY(!questionFor(s, assess::assess(s, shipped()).jobs.front(), shipped()));
    }
    void aMixtureCountsWhatIsActiveAndSaysSo() {
        Assessed a;
        Job j = *a.scenario.jobs[0];
        j.model = "deepseek-v3";
        j.layout.expert = 8;
        j.layout.tensor = 1;
        a.scenario.jobs[0] = Shared<Job>(j);
        a.assessment = assess::assess(a.scenario, shipped());
        const SizeQuestion q = a.question();
        QVERIFY(q.rates.isMixture && q.like.parameters < 50e9);
        QVERIFY(report::sizeAnswerTable(q, answer(q)).note.find("mixture of experts") != std::string::npos);
    }
    void tablesHoldTheAnswer() {
        SizeQuestion q = Assessed().question();
        q.served = TokenCount(1e13, units::tok);
        const SizeAnswer s = answer(q);
        const report::Table t = report::sizeAnswerTable(q, s);
        QCOMPARE(t.rows[0][1], print(Kind::Count, s.cheapest.size.parameters).text());
        QCOMPARE(t.rows[0][2], print(Kind::Count, s.computeOptimal.size.parameters).text());
        const report::Table all = report::sizeTable(q, s);
        QVERIFY(std::ranges::any_of(all.rows, [](const auto& row) { return row.back().starts_with("least cost"); }));
        QVERIFY(all.rows.size() > 5);
        QCOMPARE(report::sizeSwingTable(s).rows.size(), s.swings.size() + 1);
        QCOMPARE(report::sizePublishedTable(s).rows.size(), std::size_t{3});
        for (const auto& row : report::sizeWhyTable(q, s, shipped()).rows) QVERIFY(!row[1].empty() && !row[2].empty());
    }
    void theReportHasASizeForEachServedVolume() {
        const Assessed a;
        Project project;
        const report::ReportData r = report::makeReport(project, a.scenario, shipped(), a.assessment, {}, "2026");
        const auto t = std::ranges::find_if(r.tables, [](const report::Table& table) { return table.title.starts_with("Model size by served tokens"); });
        QVERIFY(t != r.tables.end());
        QCOMPARE(t->rows.size(), std::size_t{5});
        QCOMPARE(t->rows.front().back(), std::string("0 %"));
    }
    void jsonAndCsvHoldTheCurve() {
        const SizeQuestion q = Assessed().question();
        const SizeAnswer s = answer(q);
        const nlohmann::json node = nlohmann::json::parse(report::sizesToJson(q, s));
        QCOMPARE(node["schema"].get<std::string>(), std::string("spanwright.sizes/1"));
        QCOMPARE(node["curve"].size(), s.curve.size());
        QVERIFY(isNear(node["cheapest"]["parameters"].get<double>(), s.cheapest.size.parameters));
        const std::string csv = report::sizesToCsv(q, s);
        QCOMPARE(std::size_t(std::ranges::count(csv, '\n')), s.curve.size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestModelSize)
#include "tst_modelsize.moc"
