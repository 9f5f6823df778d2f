// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/currency.h"
#include <QTest>
#include <limits>
#include <random>

using namespace spanwright;

namespace {

const Currency kCny{"CNY", 6.8, "2026-05-08", "test"};

} // namespace

class TestCurrency final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void conversionRoundTrips() {
        std::mt19937_64 random(1);
        std::uniform_real_distribution<double> decades(-6, 13), rates(-3, 4);
        for (int i = 0; i < 100'000; ++i) {
            const Money money(std::pow(10, decades(random)), units::USD);
            const Currency currency{"XXX", std::pow(10, rates(random)), {}, {}};
            const double back = toUsd(converted(money, currency), currency).in(units::USD);
            QVERIFY(std::abs(back - money.in(units::USD)) <= money.in(units::USD) * std::numeric_limits<double>::epsilon());
        }
        QCOMPARE(toUsd(converted(Money(), kCny), kCny).base(), 0.0);
    }
    void moneyIsPrintedInTheCurrency_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("usd");
        QTest::addColumn<QString>("shown");
        QTest::newRow("money") << int(Kind::Money) << 5e6 << QStringLiteral("34 M CNY");
        QTest::newRow("the prefix follows the converted number") << int(Kind::Money) << 200e6 << QStringLiteral("1.36 bn CNY");
        QTest::newRow("hour") << int(Kind::HourPrice) << 2.5 << QStringLiteral("17 CNY/h");
        QTest::newRow("energy") << int(Kind::EnergyPrice) << 0.1 << QStringLiteral("0.68 CNY/kWh");
        QTest::newRow("bytes") << int(Kind::BytePrice) << 0.05 << QStringLiteral("0.34 CNY/GB");
        QTest::newRow("space") << int(Kind::PowerPrice) << 100.0 << QStringLiteral("680 CNY/(kW month)");
        QTest::newRow("tokens") << int(Kind::TokenPrice) << 1e-6 << QStringLiteral("6.8 CNY/M tok");
        QTest::newRow("no money") << int(Kind::Power) << 100.0 << QStringLiteral("100 W");
    }
    void moneyIsPrintedInTheCurrency() {
        QFETCH(int, kind);
        QFETCH(double, usd);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(print(static_cast<Kind>(kind), usd, 3, kCny).text()), shown);
        QCOMPARE(print(static_cast<Kind>(kind), usd, 3, Currency()).text(), print(static_cast<Kind>(kind), usd, 3).text());
    }
    /// Every kind whose unit names USD is converted, and no other one.
    void kindsOfMoneyAreThoseInUsd() {
        for (const UnitRow& row : allUnits()) QCOMPARE(isMoney(row.kind), row.symbol.find("USD") != std::string_view::npos);
    }
};

QTEST_GUILESS_MAIN(TestCurrency)
#include "tst_currency.moc"
