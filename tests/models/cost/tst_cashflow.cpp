// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cashflow.h"
#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace spanwright;
using namespace spanwright::cost;

namespace {

Money usd(double value) { return {value, units::USD}; }
Fraction rate(double value) { return {value, units::one}; }
Asset asset(double price, double years) { return {&Bill::servers, usd(price), years}; }
bool isNear(Money a, double b) { return std::abs(a.base() - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

} // namespace

class TestCashFlow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand() {
        const std::vector<Asset> assets{asset(100, 5), asset(70, 8), asset(40, std::numeric_limits<double>::infinity())};
        const CashFlow f = cashFlow(assets, usd(10), usd(60), rate(0.08), 15);
        QCOMPARE(f.years.size(), std::size_t{16});
        QVERIFY(isNear(f.years[0].outlay, 210) && isNear(f.years[0].operation, 0) && isNear(f.years[0].rental, 0));
        for (int y = 1; y <= 15; ++y) {
            const CashYear& year = f.years[static_cast<std::size_t>(y)];
            QVERIFY(isNear(year.outlay, 0) && isNear(year.operation, 10) && isNear(year.rental, 60));
            QVERIFY(isNear(year.replacement, (y == 5 || y == 10 ? 100 : 0) + (y == 8 ? 70 : 0)));
            QVERIFY(isNear(year.residual, y == 15 ? 70.0 / 8 + 40 : 0)); // one of eight years is left; land in full
        }
        QVERIFY(isNear(f.sum().net(), 210 + 200 + 70 + 150 - 70.0 / 8 - 40));
    }
    /// Over whole lifetimes the present value is that of the annuity that the amortised method charges.
    void presentValueIsThatOfTheAnnuity() {
        for (const double interest : {0.0, 0.06, 0.12}) {
            const CashFlow f = cashFlow(std::vector{asset(100, 5)}, Money(), Money(), rate(interest), 15);
            double present = 0;
            for (int y = 1; y <= 15; ++y) present += annuity(usd(100), rate(interest), 5).base() * f.discount(y);
            QVERIFY(isNear(f.presentValue(), present));
        }
    }
    void sumsAgreeWithTheYears() {
        std::mt19937_64 random(3);
        std::uniform_real_distribution<double> money(0, 1e9), life(0.3, 30);
        for (int i = 0; i < 300; ++i) {
            std::vector<Asset> assets;
            double bought = 0;
            for (int k = 0; k < 4; ++k) {
                assets.push_back(asset(money(random), life(random)));
                bought += assets.back().price.base();
            }
            const int years = 1 + i % 40;
            const CashFlow f = cashFlow(assets, usd(money(random)), usd(money(random)), rate(0.08), years);
            const CashYear sum = f.sum();
            QVERIFY(isNear(sum.outlay, bought));
            QVERIFY(isNear(sum.operation, f.years.back().operation.base() * years));
            QVERIFY(isNear(sum.rental, f.years.back().rental.base() * years));
            Money net;
            for (const CashYear& y : f.years) net += y.net();
            QVERIFY(isNear(sum.net(), net.base()));
            double used = 0; // straight line: what is paid less what is left is the share of lifetimes used
            for (const Asset& a : assets) used += a.price.base() * years / a.lifetime;
            QVERIFY(isNear(sum.outlay + sum.replacement - sum.residual, used));
        }
    }
    void aCheaperAssetNeverCostsMore() {
        const auto cost = [](double price) { return cashFlow(std::vector{asset(price, 7)}, usd(5), Money(), rate(0.1), 15).presentValue().base(); };
        for (double price = 1; price < 1e6; price *= 3) QVERIFY(cost(price) > cost(price * 0.9));
    }
};

QTEST_GUILESS_MAIN(TestCashFlow)
#include "tst_cashflow.moc"
