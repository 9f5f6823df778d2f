// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/costs.h"
#include "report/costtables.h"
#include <QTest>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

using namespace spanwright;
using namespace spanwright::evidence;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
const MeasuredCost& row(std::string_view id) { return *std::ranges::find(measuredCosts(), id, &MeasuredCost::id); }
bool isNear(double value, double expected, double tolerance) { return std::abs(value - expected) <= tolerance * std::abs(expected); }

} // namespace

class TestCosts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sixteenRowsWithTheirFigures() {
        QCOMPARE(measuredCosts().size(), std::size_t{16});
        std::set<std::string> ids;
        for (const MeasuredCost& m : measuredCosts()) {
            QVERIFY2(ids.insert(m.id).second, m.id.c_str());
            QVERIFY2(!m.source.empty() && m.year > 2020 && m.value > 0, m.id.c_str());
            QVERIFY2(static_cast<std::size_t>(m.way) < kCostWays.size(), m.id.c_str());
            QVERIFY2(m.value == shipped().number("costs/validation_cost/" + m.id), m.id.c_str()); // the catalogue has the same print
            QVERIFY2(m.kind == CostKind::Trend || (shipped().accelerator(m.accelerator) && m.accelerators > 0 && m.acceleratorHours > 0 && !m.inputsSource.empty()), m.id.c_str());
        }
    }
    void rentalAtItsOwnTermsIsExact() {
        QCOMPARE(predictCost(row("deepseek-v3-rent"), shipped()).sameWay->in(units::USD), 5'576'000.0);
        QCOMPARE(predictCost(row("llama31-405b-at-2"), shipped()).sameWay->in(units::USD), 61'680'000.0);
    }
    void chipsAndPowerByHand() {
        // 1,024 x 30,000 + 1,024 x 0.7 kW x 0.7 x 1.2 x 43,800 h x 0.08
        const CostPrediction p = predictCost(row("h100-1024-5y-tco"), shipped());
        QVERIFY(isNear(p.sameWay->in(units::USD), 1024 * (30'000 + 0.7 * 0.7 * 1.2 * 43'800 * 0.08), 1e-12));
        QVERIFY(isNear(p.ratio(p.sameWay), 1, 1e-3));
    }
    void valueLossByHand() {
        // 57 M hours of a 15,000 USD chip that loses 0.14 ln 10 of its value a year; servers 1.64, network 19 % of both
        const double capital = 57e6 / 8760 * 0.14 * std::log(10.0) * 15'000 * 1.64 / 0.81;
        const CostPrediction p = predictCost(row("gpt4-epoch-amortised"), shipped());
        QVERIFY(p.sameWay->in(units::USD) > capital);
        QVERIFY(isNear(p.sameWay->in(units::USD), capital, 0.1)); // electricity is the rest
    }
    void llamaByEveryMethod() {
        for (const char* id : {"llama31-405b-at-2", "llama31-405b-ai-index", "llama31-405b-epoch"}) {
            const CostPrediction p = predictCost(row(id), shipped());
            QVERIFY(p.rental && p.amortised && p.acquisition);
            QVERIFY(p.acquisition > p.amortised);
            QCOMPARE(p.ratio(p.amortised), p.amortised->in(units::USD) / row(id).value);
            QCOMPARE(p.sameWay.has_value(), row(id).way != CostWay::NotStated);
        }
    }
    void amortisedDoesNotDependOnTheSizeOfTheCluster() {
        MeasuredCost m = row("llama31-405b-epoch");
        const double large = predictCost(m, shipped()).amortised->base();
        m.accelerators = 128;
        QVERIFY(isNear(predictCost(m, shipped()).amortised->base(), large, 1e-9));
        m.accelerators = 0;
        QVERIFY(isNear(predictCost(m, shipped()).amortised->base(), large, 1e-9));
        QVERIFY(!predictCost(m, shipped()).acquisition);
    }
    void whatIsNotKnownIsLeftOut() {
        MeasuredCost m = row("llama31-405b-epoch");
        m.accelerator = "trainium2"; // no price in the catalogue
        const CostPrediction p = predictCost(m, shipped());
        QVERIFY(!p.amortised && !p.acquisition);
        m.accelerator = "no-such-card";
        QVERIFY(!predictCost(m, shipped()).rental);
        QVERIFY(!predictCost(row("growth"), shipped()).rental);
        QCOMPARE(predictCost(row("growth"), shipped()).ratio(Money(1, units::USD)), 0.0);
    }
    void tableAndJsonHaveEveryRow() {
        std::vector<CostPrediction> all;
        for (const MeasuredCost& m : measuredCosts()) all.push_back(predictCost(m, shipped()));
        const report::Table t = report::publishedCostTable(all);
        QCOMPARE(t.rows.size(), all.size());
        for (const auto& cells : t.rows) QCOMPARE(cells.size(), t.columns.size());
        const auto json = nlohmann::json::parse(toJson(all));
        QCOMPARE(json.at("rows").size(), all.size());
        QCOMPARE(json.at("rows").at(0).at("same_way_usd").get<double>(), 5'576'000.0);
        QVERIFY(json.at("rows").at(2).at("same_way_usd").is_null());
    }
};

QTEST_APPLESS_MAIN(TestCosts)
#include "tst_costs.moc"
