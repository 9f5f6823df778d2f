// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/quotation.h"
#include "report/quotationtables.h"
#include <QTest>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::evidence;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double value, double expected, double tolerance = 1e-9) { return std::abs(value - expected) <= tolerance * std::abs(expected); }
Quotation hundredThousand() {
    Quotation q;
    q.accelerator = shipped().accelerator("h100-sxm");
    q.accelerators = 100'000;
    return q;
}
QuotationCheck checked(const Quotation& q) { return *check(q, usualTerms(shipped()), shipped()); }

} // namespace

class TestQuotation final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sevenGigawattHoursAreAHundredHoursAtTdp() { // 100,000 x 700 W = 70 MW
        Quotation q = hundredThousand();
        q.energy = Energy(7e6, units::kWh);
        const QuotationCheck c = checked(q);
        QCOMPARE(c.readings.size(), std::size_t{3});
        QVERIFY(isNear(c.readings[0].power.in(units::MW), 70));
        QVERIFY(isNear(c.readings[0].duration->in(units::hour), 100));
        QVERIFY(c.readings[0].duration > c.readings[1].duration && c.readings[1].duration > c.readings[2].duration);
        for (const QuotationReading& r : c.readings) QVERIFY(isNear(r.energy->in(units::kWh), 7e6));
        QVERIFY(!c.likeliest && !c.consistency);
    }
    void modelAndTokensFillTheTime() {
        Quotation q = hundredThousand();
        q.duration = Duration(100, units::hour);
        const QuotationTerms t = usualTerms(shipped());
        const double compute = 100'000 * 989e12 * 360'000;
        const QuotationReading free = checked(q).readings[0];
        QVERIFY(isNear(6 * free.parameters->low * free.tokens->low, compute * t.mfuLow.base()));
        QVERIFY(isNear(free.tokens->high / free.parameters->high, 20));
        q.parameters = 405e9;
        const QuotationReading fixed = checked(q).readings[0];
        QVERIFY(!fixed.parameters);
        QVERIFY(isNear(6 * 405e9 * fixed.tokens->high, compute * t.mfuHigh.base()));
        q.tokens = TokenCount(15.6e12, units::tok);
        const QuotationReading both = checked(q).readings[0];
        QVERIFY(isNear(*both.mfuNeeded, 6 * 405e9 * 15.6e12 / compute));
        QVERIFY(isNear(both.durationNeeded->low / both.durationNeeded->high, t.mfuLow / t.mfuHigh));
    }
    void theNearestBasisIsNamed_data() {
        QTest::addColumn<double>("megawatts");
        QTest::addColumn<int>("basis");
        QTest::newRow("TDP") << 70.0 << int(PowerBasis::Accelerators);
        QTest::newRow("facility") << 150.0 << int(PowerBasis::Facility);
    }
    void theNearestBasisIsNamed() {
        QFETCH(double, megawatts);
        QFETCH(int, basis);
        Quotation q = hundredThousand();
        q.power = Power(megawatts, units::MW);
        QCOMPARE(int(*checked(q).likeliest), basis);
        QVERIFY(!checked(q).readings[0].duration);
        q.power.reset(); // energy over time says the same
        q.energy = Energy(megawatts * 240, units::MWh);
        q.duration = Duration(10, units::day);
        QCOMPARE(int(*checked(q).likeliest), basis);
        q.power = Power(megawatts * 2, units::MW);
        QVERIFY(isNear(*checked(q).consistency, 0.5));
    }
    void runsStandBeside() {
        Quotation q = hundredThousand();
        q.energy = Energy(21'588'000, units::kWh);
        const QuotationCheck c = checked(q);
        QVERIFY(c.runs.size() >= 10);
        for (std::size_t i = 1; i < c.runs.size(); ++i) QVERIFY(c.runs[i - 1].atTdp <= c.runs[i].atTdp);
        const auto llama = std::ranges::find(c.runs, "Llama 3.1 405B", &PublishedRun::run);
        QVERIFY(isNear(*llama->energyRatio, 1));
        QVERIFY(isNear(llama->published->in(units::kWh), 21'588'000));
    }
    void whatCannotBeCheckedIsRefused() {
        const QuotationTerms t = usualTerms(shipped());
        Quotation q = hundredThousand();
        QVERIFY(!check(q, t, shipped()));
        q.energy = Energy(-1, units::kWh);
        QVERIFY(!check(q, t, shipped()));
        q.energy = Energy(1, units::kWh);
        QVERIFY(check(q, t, shipped()));
        q.accelerators = 0;
        QVERIFY(!check(q, t, shipped()));
        q = hundredThousand();
        q.energy = Energy(1, units::kWh);
        q.accelerator = nullptr;
        QVERIFY(!check(q, t, shipped()));
    }
    void tablesAndJson() {
        Quotation q = hundredThousand();
        q.energy = Energy(7e6, units::kWh);
        const QuotationTerms t = usualTerms(shipped());
        const QuotationCheck c = checked(q);
        for (const report::Table& table : {report::quotationTable(c, t), report::quotationRunsTable(c)})
            for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        const auto json = nlohmann::json::parse(toJson(c, q, t));
        QVERIFY(isNear(json.at("readings").at(0).at("hours").get<double>(), 100));
        QVERIFY(json.at("quotation").at("power_mw").is_null());
    }
};

QTEST_APPLESS_MAIN(TestQuotation)
#include "tst_quotation.moc"
