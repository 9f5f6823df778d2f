// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/units.h"
#include <QTest>
#include <charconv>
#include <cmath>
#include <random>

using namespace spanwright;

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };
static_assert(Addable<Length, Length>);
static_assert(!Addable<BitRate, ByteRate>);
static_assert(!Addable<Pue, Mfu>);
static_assert(!Addable<Power, Energy>);
static_assert(!std::is_convertible_v<double, Length>);
static_assert(!std::is_constructible_v<Length, double>);               // no number without a unit
static_assert(!std::is_constructible_v<Length, double, Unit<Kind::Duration>>);
static_assert(!std::is_convertible_v<Length, double>);
template <class Q, class U>
concept ReadableIn = requires(Q q, U u) { q.in(u); };
static_assert(ReadableIn<Power, Unit<Kind::Power>>);
static_assert(!ReadableIn<Power, Unit<Kind::Energy>>);
template <class A, class B>
concept Multipliable = requires(A a, B b) { a * b; };
static_assert(Multipliable<Power, Duration> && Multipliable<Energy, EnergyPrice> && Multipliable<Length, DelayPerLength>);
static_assert(!Multipliable<Power, Power> && !Multipliable<Energy, HourPrice> && !Multipliable<Power, Mfu>);
template <class A, class B>
concept Divisible = requires(A a, B b) { a / b; };
static_assert(Divisible<Bytes, BitRate> && Divisible<Bytes, ByteRate> && Divisible<FlopCount, FlopRate>);
static_assert(!Divisible<FlopCount, ByteRate> && !Divisible<Length, Duration>);
template <class A, class B>
concept Comparable = requires(A a, B b) { a < b; };
static_assert(Comparable<Money, Money> && !Comparable<Money, TokenPrice> && !Comparable<Decibel, Attenuation>);

class TestUnits final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problem");
        QTest::addColumn<double>("base");
        const auto row = [](const char* name, Kind kind, const char* text, ParseProblem problem, double base = 0) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(text) << int(problem) << base;
        };
        row("km", Kind::Length, "120 km", ParseProblem::None, 120e3);
        row("no space", Kind::BitRate, "3.2Tb/s", ParseProblem::None, 3.2e12);
        row("us", Kind::Duration, "50 us", ParseProblem::None, 50e-6);
        row("micro sign", Kind::Duration, "50 µs", ParseProblem::None, 50e-6);
        row("Greek mu", Kind::Duration, "50 μs", ParseProblem::None, 50e-6);
        row("GW", Kind::Power, " 1.2 GW ", ParseProblem::None, 1.2e9);
        row("no unit", Kind::Length, "7", ParseProblem::None, 7);
        row("exponent", Kind::Power, "1e3 kW", ParseProblem::None, 1e6);
        row("per cent", Kind::Fraction, "85 %", ParseProblem::None, 0.85);
        row("empty", Kind::Length, "  ", ParseProblem::Empty);
        row("grouping", Kind::Length, "1,500 km", ParseProblem::Grouping);
        row("one and a half thousand", Kind::Length, "1500", ParseProblem::None, 1500);
        row("grouping without a unit", Kind::Length, "1,500", ParseProblem::Grouping);
        row("decimal comma", Kind::Length, "1,5", ParseProblem::Grouping);
        row("plus", Kind::Length, "+5 km", ParseProblem::None, 5e3);
        row("minus", Kind::Length, "-5 km", ParseProblem::None, -5e3);
        row("leading point", Kind::Length, ".5 km", ParseProblem::None, 500);
        row("trillions of tokens as people write them", Kind::TokenCount, "15.6T", ParseProblem::None, 15.6e12);
        row("Chinese hundred millions", Kind::TokenCount, "3000亿", ParseProblem::None, 3e11);
        row("Chinese ten thousands of a unit", Kind::Power, "5万 kW", ParseProblem::None, 5e7);
        row("Chinese trillions", Kind::TokenCount, "1.32 万亿", ParseProblem::None, 1.32e12);
        row("billions of tokens", Kind::TokenCount, "300 B", ParseProblem::None, 3e11);
        row("spaced unit", Kind::TokenCount, "15 tn tok", ParseProblem::None, 15e12);
        row("unit without its space", Kind::TokenCount, "15tntok", ParseProblem::None, 15e12);
        row("tab", Kind::Length, "\t5\tkm\n", ParseProblem::None, 5e3);
        row("rate in words", Kind::BitRate, "400Gbps", ParseProblem::None, 4e11);
        row("miles", Kind::Length, "10 mi", ParseProblem::None, 16093.44);
        row("tebibytes", Kind::Bytes, "2 TiB", ParseProblem::None, 2.0 * 1099511627776);
        row("terabytes", Kind::Bytes, "2 TB", ParseProblem::None, 2e12);
        row("a day", Kind::Duration, "1 d", ParseProblem::None, 86400);
        row("a year", Kind::Duration, "1 a", ParseProblem::None, 31536000);
        row("case counts", Kind::Power, "5 mw", ParseProblem::UnknownUnit);
        row("two numbers", Kind::Length, "5 6 km", ParseProblem::UnknownUnit);
        row("hexadecimal", Kind::Length, "0x10", ParseProblem::UnknownUnit);
        row("overflows", Kind::Power, "1e400 W", ParseProblem::NotANumber);
        row("overflows with its unit", Kind::Power, "1e308 GW", ParseProblem::NotFinite);
        row("full-width digits", Kind::Length, "５ km", ParseProblem::NotANumber);
        row("a unit alone", Kind::Length, "km", ParseProblem::NotANumber);
        row("words", Kind::Length, "far", ParseProblem::NotANumber);
        row("unknown unit", Kind::Length, "5 leagues", ParseProblem::UnknownUnit);
        row("wrong kind", Kind::Power, "5 kWh", ParseProblem::WrongKind);
        row("bits are not bytes", Kind::BitRate, "5 GB/s", ParseProblem::WrongKind);
        row("NaN", Kind::Length, "nan km", ParseProblem::NotFinite);
        row("infinite", Kind::Length, "inf", ParseProblem::NotFinite);
    }
    void parses() {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(int, problem);
        QFETCH(double, base);
        const ParsedQuantity parsed = parse(static_cast<Kind>(kind), text.toStdString());
        QCOMPARE(int(parsed.problem), problem);
        if (parsed.problem == ParseProblem::None) QVERIFY(std::abs(parsed.base - base) <= 1e-12 * std::abs(base));
    }
    void prints_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("rate") << QString::fromStdString(print(BitRate(3.2, units::Tbps)).text()) << "3.2 Tb/s";
        QTest::newRow("length") << QString::fromStdString(print(Length(120, units::km)).text()) << "120 km";
        QTest::newRow("rounds up") << QString::fromStdString(print(Power(999.9, units::kW)).text()) << "1 MW";
        QTest::newRow("days") << QString::fromStdString(print(Duration(97.3, units::day)).text()) << "97.3 d";
        QTest::newRow("47 hours") << QString::fromStdString(print(Duration(47, units::hour)).text()) << "47 h";
        QTest::newRow("seconds") << QString::fromStdString(print(Duration(90, units::s)).text()) << "90 s";
        QTest::newRow("micro") << QString::fromStdString(print(Duration(20, units::us)).text()) << "20 µs";
        QTest::newRow("zero") << QString::fromStdString(print(Duration()).text()) << "0 s";
        QTest::newRow("binary") << QString::fromStdString(print(Bytes(80, units::GiB)).text()) << "80 GiB";
        QTest::newRow("per cent") << QString::fromStdString(print(Fraction(0.961, units::one)).text()) << "96.1 %";
        QTest::newRow("grouped") << QString::fromStdString(printNumber(1234567, 0)) << "1,234,567";
        QTest::newRow("negative") << QString::fromStdString(printNumber(-1234.5, 5)) << "-1,234.5";
        QTest::newRow("not a number") << QString::fromStdString(print(Length(NAN, units::m)).text()) << "—";
    }
    void prints() {
        QFETCH(QString, shown);
        QFETCH(QString, wanted);
        QCOMPARE(shown, wanted);
    }
    void theFallbackUnitIsForBareNumbersOnly() {
        QCOMPARE(parse(Kind::Length, "7", "km").base, 7000.0);
        QCOMPARE(parse(Kind::Length, "7 m", "km").base, 7.0);
        QCOMPARE(parse(Kind::Length, "7", "no such unit").base, 7.0);
        QCOMPARE(QString::fromUtf8(parse(Kind::Duration, "50 us").unit.data()), QString("us"));
        QCOMPARE(parse(Kind::Length, "5 leagues").offending, std::string("leagues"));
    }
    void whatIsPrintedReadsBack() {
        std::mt19937_64 random(9);
        std::lognormal_distribution<double> any(0, 12);
        for (int i = 0; i < 4000; ++i) {
            const auto kind = static_cast<Kind>(random() % kKindCount);
            const double base = any(random) * (random() % 4 ? 1 : -1);
            const Printed printed = print(kind, base, 12);
            std::string text = printed.text();
            std::erase(text, ',');
            const ParsedQuantity back = parse(kind, text, printed.unit);
            QVERIFY2(back.problem == ParseProblem::None, text.c_str());
            if (std::abs(base) > 0.01) QVERIFY2(std::abs(back.base / base - 1) < 1e-5, (text + " of " + exactNumber(base)).c_str());
            double exact = 0;
            const std::string shortest = exactNumber(base);
            std::from_chars(shortest.data(), shortest.data() + shortest.size(), exact);
            QCOMPARE(exact, base);
        }
    }
    void mantissasStayBelowAThousand() {
        for (const Kind kind : {Kind::BitRate, Kind::Power, Kind::Energy, Kind::ByteRate})
            for (double base = 1; base < 1e12; base *= 3.7) {
                std::string number = print(kind, base, 3).number;
                QVERIFY2(number.size() <= 5 && number.find(',') == std::string::npos, print(kind, base, 3).text().c_str());
            }
    }
    void everyKindHasAUnitToPrint() {
        for (std::size_t k = 0; k < kKindCount; ++k)
            for (const double base : {0.0, 1.0, -1.0, 1e-30, 1e30}) QVERIFY(!print(static_cast<Kind>(k), base).number.empty());
    }
    void everyUnitReadsBack() {
        for (const UnitRow& row : allUnits()) {
            const ParsedQuantity parsed = parse(row.kind, "2 " + std::string(row.symbol));
            QVERIFY2(parsed.problem == ParseProblem::None, std::string(row.symbol).c_str());
            if (!row.symbol.empty()) QVERIFY(std::abs(parsed.base / (2 * row.factor) - 1) < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
