// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/units.h"
#include <QTest>
#include <cmath>

using namespace spanwright;

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };
static_assert(Addable<Length, Length>);
static_assert(!Addable<BitRate, ByteRate>);
static_assert(!Addable<Pue, Mfu>);
static_assert(!Addable<Power, Energy>);
static_assert(!std::is_convertible_v<double, Length>);

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
