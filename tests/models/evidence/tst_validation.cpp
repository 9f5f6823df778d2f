// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/validation.h"
#include "models/evidence/rows.h"
#include <QTest>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::evidence;

namespace {

/// A row measured as if the engine were wrong by `error`: predicted = measured x (1 + error).
MeasuredRun wrongBy(const char* id, double error) {
    MeasuredRun r = statedRun();
    r.id = id;
    r.step = *predict(r, catalogue::Catalogue::shipped()).predictedStep / (1 + error);
    return r;
}
bool isNear(Fraction value, double expected) { return std::abs(value.base() - expected) < 1e-9; }

} // namespace

class TestValidation final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statisticsOfHandMadeErrors() {
        std::vector<NamedError> errors;
        QCOMPARE(errorStats(errors).rows, 0);
        for (int i = 1; i <= 9; ++i) errors.push_back({Fraction(i % 2 ? i : -i, units::percent), "r" + std::to_string(i)});
        const ErrorStats nine = errorStats(errors);
        QVERIFY(isNear(nine.median, 0.05) && isNear(nine.p90, 0.09) && isNear(nine.worst, 0.09));
        errors.push_back({Fraction(-50, units::percent), "r10"});
        const ErrorStats ten = errorStats(errors);
        QCOMPARE(ten.rows, 10);
        QVERIFY(isNear(ten.median, 0.055) && isNear(ten.p90, 0.09) && isNear(ten.worst, 0.5));
        QCOMPARE(ten.worstRun, std::string("r10"));
    }

    void rowsAreSummedBySourceAndKind() {
        std::vector<MeasuredRun> runs{wrongBy("a", 0.1), wrongBy("b", -0.2), wrongBy("c", 0.4), wrongBy("d", 0), wrongBy("e", 0)};
        runs[2].source = "another/one";
        runs[3].isSequenceParallel.reset();
        runs[4].scope = "whole run";
        const std::vector<Prediction> predictions = predictAll(runs, catalogue::Catalogue::shipped());
        const Validation v = validate(predictions);
        QCOMPARE(v.rows, 5);
        QCOMPARE(v.predicted, 4);
        QCOMPARE(v.skipped.size(), std::size_t{1});
        QVERIFY(v.skipped.front() == std::pair(Skip::Scope, 1));
        QCOMPARE(v.sources.size(), std::size_t{3});
        QCOMPARE(v.sources[0].name, std::string("another/one"));
        QVERIFY(isNear(v.sources[0].step.median, 0.4));
        QVERIFY(v.sources[1].isStated && !v.sources[2].isStated);
        QVERIFY(isNear(v.sources[1].step.median, 0.15) && isNear(v.sources[1].step.worst, 0.2));
        QCOMPARE(v.sources[1].step.worstRun, std::string("b"));
        QCOMPARE(v.sources[1].memory.rows, 0);
        QCOMPARE(v.overall.size(), std::size_t{2});
        QVERIFY(v.overall[0].name == "dense" && v.overall[0].step.rows == 3 && isNear(v.overall[0].step.median, 0.2));
    }

    void jsonHoldsRowsAndSummary() {
        std::vector<MeasuredRun> runs{wrongBy("a", 0.25), wrongBy("b", 0)};
        runs[0].memory = 40;
        runs[0].memoryUnit = "GiB";
        runs[1].heads.reset();
        const std::vector<Prediction> predictions = predictAll(runs, catalogue::Catalogue::shipped());
        const auto json = nlohmann::json::parse(toJson(predictions));
        const auto& first = json.at("rows").at(0);
        QCOMPARE(first.at("id").get<std::string>(), std::string("a"));
        QVERIFY(std::abs(first.at("predicted_s").get<double>() / first.at("measured_s").get<double>() - 1.25) < 1e-9);
        QCOMPARE(first.at("measured_mem_gib").get<double>(), 40.0);
        QVERIFY(first.at("predicted_mem_gib").get<double>() > 0);
        QVERIFY(first.at("skipped").is_null());
        const auto& second = json.at("rows").at(1);
        QCOMPARE(second.at("skipped").get<std::string>(), std::string("field_missing"));
        QCOMPARE(second.at("skipped_what").get<std::string>(), std::string("heads"));
        QVERIFY(second.at("predicted_s").is_null());
        const auto& summary = json.at("summary");
        QVERIFY(summary.at("rows") == 2 && summary.at("predicted") == 1 && summary.at("skipped").at("field_missing") == 1);
        QVERIFY(std::abs(summary.at("overall").at(0).at("step").at("worst").get<double>() - 0.25) < 1e-9);
        QCOMPARE(nlohmann::json::parse(toJson({})).at("rows").size(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
