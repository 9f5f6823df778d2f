// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tarifffile.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using exchange::tariffFromCsv;

namespace {

/// A year of hourly prices; `line` changes the text of one line (2 is the first hour).
std::string series(int count = 8760, const std::function<std::string(int, std::string)>& change = {}, const char* header = "time,price_usd_per_kwh,carbon_g_per_kwh") {
    std::string csv = std::string(header) + "\n";
    const Instant start = startOfYear(2026);
    for (int i = 0; i < count; ++i) {
        const std::string row = instantText({start.minutes + 60 * i}) + "," + exactNumber(i % 24 / 100.0) + ",400";
        csv += (change ? change(i + 2, row) : row) + "\n";
    }
    return csv;
}
/// Local times without offset, clocks changing on line 101.
std::string local(int step) {
    return series(8760, [step](int line, const std::string&) {
        const Instant time{startOfYear(2026).minutes + 60 * (line - 2) + (line >= 101 ? 60 * step : 0)};
        std::string text = instantText(time);
        text.pop_back();
        return text + ",0.1,400";
    });
}
std::string swapped(int at, const std::string& by) {
    return series(8760, [&](int line, const std::string& row) { return line == at ? by : row; });
}
std::string argument(const Error& e, const char* name) {
    for (const text::Argument& a : e.arguments)
        if (a.name == name) return std::holds_alternative<std::int64_t>(a.value) ? std::to_string(std::get<std::int64_t>(a.value)) : std::get<std::string>(a.value);
    return {};
}

const char* const kPeriods = "name,first_month,last_month,days,from_hour,to_hour,price_usd_per_kwh,carbon_g_per_kwh\n"
                             "peak,1,12,weekdays,8,20,0.12,450\n"
                             "night,1,12,weekdays,20,8,0.05,\n"
                             "weekend,1,12,weekend,0,24,0.05,\n";

} // namespace

class TestTariffFile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hourlyPricesAreRead() {
        const Result<Tariff> t = tariffFromCsv(series());
        QVERIFY2(t.hasValue(), t ? "" : text::render(t.error().message()).c_str());
        QCOMPARE(t->hourlyPrice.size(), std::size_t(8760));
        QCOMPARE(t->hourlyCarbon.size(), std::size_t(8760));
        QCOMPARE(t->hourlyPrice[25].in(units::USDPerKWh), .01);
        QCOMPARE(t->hourlyStart, startOfYear(2026));
        QVERIFY(t->periods.empty());
        QVERIFY(tariffFromCsv(series(8784)).hasValue());
    }
    void negativeSpotPricesAreRead() { QVERIFY(tariffFromCsv(swapped(5, "2026-01-01T03:00Z,-0.05,400")).hasValue()); }
    void pricesAMegawattHourAreAThousandth() {
        const Result<Tariff> t = tariffFromCsv(series(8760, {}, "time,price_usd_per_mwh,carbon_g_per_kwh"));
        QVERIFY(t.hasValue());
        QVERIFY(std::abs(t->hourlyPrice[25].in(units::USDPerKWh) - 1e-5) < 1e-15);
    }
    void localTimesWithOffsetsCrossTheChangeOfClocks() {
        const Result<Tariff> t = tariffFromCsv(series(8760, [](int line, const std::string&) {
            const bool isSummer = line > 2000 && line < 6000;
            std::string text = instantText({startOfYear(2026).minutes + 60 * (line - 2) + (isSummer ? 120 : 60) - 60});
            text.pop_back();
            return text + (isSummer ? "+02:00" : "+01:00") + ",0.1,400";
        }));
        QVERIFY2(t.hasValue(), t ? "" : text::render(t.error().message()).c_str());
        QCOMPARE(t->utcOffset.in(units::hour), 1.);
        QCOMPARE(instantText(t->hourlyStart), std::string("2025-12-31T23:00Z"));
    }
    void badFilesAreRefusedWithTheLine_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* name, ErrorCode code, const std::string& csv, const char* line) { QTest::newRow(name) << int(code) << QByteArray::fromStdString(csv) << QByteArray(line); };
        const auto without = [](int gone) {
            return series(8760, [gone](int line, const std::string& r) { return line == gone ? std::string() : r; });
        };
        row("gap", ErrorCode::CsvHourMissing, without(50), "51");
        row("twice", ErrorCode::CsvHourTwice, swapped(50, "2026-01-01T23:00Z,0.1,400"), "50");
        row("quarter hours", ErrorCode::CsvHourStep, swapped(3, "2026-01-01T00:15Z,0.1,400"), "3");
        row("negative carbon", ErrorCode::CsvBadValue, swapped(9, "2026-01-01T07:00Z,0.1,-3"), "9");
        row("not a number", ErrorCode::CsvBadValue, swapped(9, "2026-01-01T07:00Z,cheap,3"), "9");
        row("infinite", ErrorCode::CsvBadValue, swapped(9, "2026-01-01T07:00Z,inf,3"), "9");
        row("no time", ErrorCode::CsvBadValue, swapped(9, "2026-02-30T07:00Z,0.1,3"), "9");
        row("no zone", ErrorCode::CsvZoneOffset, swapped(2, "2026-01-01T00:00+17:00,0.1,400"), "2");
        row("few fields", ErrorCode::CsvFieldCount, swapped(9, "2026-01-01T07:00Z,0.1"), "9");
        row("without offset", ErrorCode::CsvNoOffset, local(0), "2");
        row("clocks forward", ErrorCode::CsvClockForward, local(1), "101");
        row("clocks back", ErrorCode::CsvClockBack, local(-1), "101");
        row("an offset is missing", ErrorCode::CsvNoOffset, swapped(9, "2026-01-01T07:00,0.1,400"), "9");
        row("short", ErrorCode::CsvTooShort, series(100), "101");
        row("long", ErrorCode::CsvTooLong, series(8785), "8786");
        row("no price", ErrorCode::CsvMissingColumn, "time,carbon_g_per_kwh\n2026-01-01T00:00Z,5\n", "");
        row("unknown column", ErrorCode::CsvUnknownColumn, "time,price\n2026-01-01T00:00Z,5\n", "");
        row("nothing", ErrorCode::CsvTariffUnknown, "a,b\n1,2\n", "");
        row("empty", ErrorCode::CsvTariffUnknown, "", "");
        row("open quote", ErrorCode::NetworkSyntax, "time,price_usd_per_kwh\n\"2026,5\n", "2");
        const std::string periods = kPeriods;
        row("period twice", ErrorCode::CsvPeriodTwice, periods + "extra,7,7,all,12,13,0.3,\n", "5");
        row("period missing", ErrorCode::TariffHourMissing, periods.substr(0, periods.find("weekend,")), "");
        row("negative price of a period", ErrorCode::CsvBadValue, periods + "extra,7,7,all,12,13,-0.3,\n", "5");
        row("month 13", ErrorCode::CsvBadValue, periods + "extra,13,13,all,12,13,0.3,\n", "5");
        row("unknown days", ErrorCode::CsvBadValue, periods + "extra,7,7,monday,12,13,0.3,\n", "5");
        row("no name", ErrorCode::CsvBadValue, periods + ",7,7,all,12,13,0.3,\n", "5");
    }
    void badFilesAreRefusedWithTheLine() {
        QFETCH(int, code);
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, line);
        const Result<Tariff> t = tariffFromCsv(csv.toStdString());
        QVERIFY(!t);
        const std::string message = text::render(t.error().message());
        QVERIFY2(int(t.error().code) == code, message.c_str());
        QCOMPARE(argument(t.error(), "line"), line.toStdString());
        QVERIFY2(message.find('{') == std::string::npos, message.c_str());
    }
    void periodsAreRead() {
        const Result<Tariff> t = tariffFromCsv(kPeriods);
        QVERIFY2(t.hasValue(), t ? "" : text::render(t.error().message()).c_str());
        QCOMPARE(t->periods.size(), std::size_t(3));
        QCOMPARE(t->periods[0].price.in(units::USDPerKWh), .12);
        QCOMPARE(int(t->periods[2].days), int(TariffDays::Weekend));
        QVERIFY(t->periods[0].carbon && !t->periods[1].carbon);
    }
};

QTEST_GUILESS_MAIN(TestTariffFile)
#include "tst_tarifffile.moc"
