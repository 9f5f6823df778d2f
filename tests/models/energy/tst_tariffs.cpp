// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/tariffs.h"
#include "project/edits.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::energy;

namespace {

bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }
constexpr Duration hours(double value) { return {value, units::hour}; }
Instant at(const char* text) { return parseTime(text)->instant(); }

TariffPeriod period(const char* name, int from, int to, double price) {
    TariffPeriod p;
    p.name = name;
    p.fromHour = from;
    p.toHour = to;
    p.price = EnergyPrice(price, units::USDPerKWh);
    return p;
}
/// 0.10 by day (8 to 20), 0.04 by night.
Tariff dayAndNight() {
    Tariff t;
    t.id = {1};
    t.name = "day and night";
    t.periods = {period("day", 8, 20, .10), period("night", 20, 8, .04)};
    t.periods[0].carbon = CarbonIntensity(300, units::gPerKWh);
    return t;
}
/// Hour n of the year costs n / 1000.
Tariff rising(std::size_t count = kHoursOfYear) {
    Tariff t;
    t.id = {2};
    t.name = "rising";
    t.hourlyStart = startOfYear(2026);
    for (std::size_t i = 0; i < count; ++i) t.hourlyPrice.emplace_back(double(i) / 1000, units::USDPerKWh);
    return t;
}
Site site() {
    Site s;
    s.id = {3};
    s.name = "A";
    s.carbon = CarbonIntensity(500, units::gPerKWh);
    return s;
}
double price(const Tariff& t, Instant start, Duration run, DayHours in = {}) { return meanOver(&t, site(), start, run, in).price.in(units::USDPerKWh); }

} // namespace

Q_DECLARE_METATYPE(spanwright::Tariff)

class TestTariffs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutATariffTheYearHolds() {
        const PriceMean m = meanOver(nullptr, site(), startOfYear(2026), hours(100));
        QCOMPARE(m.price.base(), site().energyPrice.base());
        QCOMPARE(m.carbon.base(), 500.);
    }
    void aFlatTariffIsThatPriceToTheLastBit() {
        for (const double usd : {.08, .1, 1. / 3, .0771}) {
            Tariff flat = dayAndNight();
            for (TariffPeriod& p : flat.periods) p.price = EnergyPrice(usd, units::USDPerKWh);
            Tariff series = rising();
            for (EnergyPrice& p : series.hourlyPrice) p = EnergyPrice(usd, units::USDPerKWh);
            for (const double run : {.3, 7., 1000.5, 9000., 600'000.})
                for (const Tariff& t : {flat, series}) QCOMPARE(meanOver(&t, site(), at("2026-03-29T00:20Z"), hours(run)).price.base(), EnergyPrice(usd, units::USDPerKWh).base());
        }
    }
    void dayAndNightByTheHour() {
        const Tariff t = dayAndNight();
        QVERIFY(isNear(price(t, at("2026-01-01T08:00Z"), hours(12)), .10));
        QVERIFY(isNear(price(t, at("2026-01-01T20:00Z"), hours(12)), .04));
        QVERIFY(isNear(price(t, at("2026-01-01T00:00Z"), hours(24 * 40)), .07));
        QVERIFY(isNear(price(t, at("2026-01-01T19:30Z"), hours(1)), .07)); // half an hour of each
        QVERIFY(isNear(price(t, at("2026-01-01T00:00Z"), hours(24 * 40), {17, 21}), (3 * .10 + .04) / 4));
        QVERIFY(isNear(price(t, at("2026-01-01T00:00Z"), hours(1), {17, 21}), .04)); // the run never meets the window
    }
    void theTariffsOwnTimeDecides() {
        Tariff t = dayAndNight();
        t.utcOffset = hours(8);
        QVERIFY(isNear(price(t, at("2026-01-01T00:00Z"), hours(12)), .10)); // 8:00 there
        t.utcOffset = hours(-5.5);
        QVERIFY(isNear(price(t, at("2026-01-01T13:30Z"), hours(12)), .10));
        QCOMPARE(monthsOf(t, at("2026-01-01T00:00Z"), hours(1)), 1.);
        QCOMPARE(monthsOf(t, at("2026-01-01T00:00Z"), hours(6)), 2.); // December until 5:30 UTC
    }
    void monthsAndWeekends() {
        Tariff t;
        t.name = "seasons";
        t.periods = {period("summer", 0, 24, .2), period("winter", 0, 24, .1), period("winter weekend", 0, 24, .05)};
        t.periods[0].firstMonth = 4;
        t.periods[0].lastMonth = 9;
        for (const std::size_t i : {1u, 2u}) {
            t.periods[i].firstMonth = 10;
            t.periods[i].lastMonth = 3;
            t.periods[i].days = i == 1 ? TariffDays::Weekdays : TariffDays::Weekend;
        }
        QVERIFY(!holeIn(t.periods));
        QVERIFY(isNear(price(t, at("2026-07-01"), hours(24)), .2));
        QVERIFY(isNear(price(t, at("2026-01-01"), hours(24)), .1));  // a Thursday
        QVERIFY(isNear(price(t, at("2026-01-03"), hours(48)), .05)); // Saturday, Sunday
        QVERIFY(isNear(price(t, at("2026-03-31T12:00Z"), hours(24)), .15));
        QVERIFY(isNear(price(t, at("1969-12-27"), hours(48)), .05)); // before 1970
    }
    void carbonComesFromThePeriodOrTheSite() {
        const Tariff t = dayAndNight();
        const PriceMean m = meanOver(&t, site(), at("2026-01-01"), hours(24));
        QVERIFY(isNear(m.carbon.base(), 400)); // 300 by day, the site's 500 by night
    }
    void aSeriesIsReadHourByHourAndBeginsAgain() {
        const Tariff t = rising();
        QVERIFY(isNear(price(t, at("2026-01-01T00:00Z"), hours(1)), 0));
        QVERIFY(isNear(price(t, at("2026-01-01T05:00Z"), hours(1)), .005));
        QVERIFY(isNear(price(t, at("2026-01-01T05:30Z"), hours(1)), .0055));
        QVERIFY(isNear(price(t, at("2026-12-31T23:00Z"), hours(2)), 8.759 / 2)); // the last hour, then the first
        QVERIFY(isNear(price(t, at("2025-01-01T03:00Z"), hours(1)), .003));      // the year before
        QVERIFY(isNear(price(t, at("2026-01-01"), hours(8760)), 4.3795));
        QVERIFY(isNear(price(t, at("2026-01-01"), hours(8760 * 3)), 4.3795));
        QVERIFY(isNear(price(t, at("2026-01-01"), hours(8761)), 4.3795 * 8760 / 8761));
        QVERIFY(isNear(price(t, at("2026-01-01"), Duration::fromBase(INFINITY)), 4.3795));
    }
    void everyMonthTouchedCounts() {
        const Tariff t = dayAndNight();
        QCOMPARE(monthsOf(t, at("2026-01-01"), hours(24 * 31)), 1.);
        QCOMPARE(monthsOf(t, at("2026-01-01"), hours(24 * 31 + .1)), 2.);
        QCOMPARE(monthsOf(t, at("2026-12-15"), hours(24 * 60)), 3.);
        QCOMPARE(monthsOf(t, at("2026-01-01"), hours(0)), 1.);
        QVERIFY(std::isinf(monthsOf(t, at("2026-01-01"), Duration::fromBase(INFINITY))));
    }
    void badTariffsAreRefused_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<Tariff>("tariff");
        const auto row = [](const char* name, ErrorCode code, auto change) {
            Tariff t = dayAndNight();
            change(t);
            QTest::newRow(name) << int(code) << t;
        };
        row("empty", ErrorCode::TariffEmpty, [](Tariff& t) { t.periods.clear(); });
        row("both", ErrorCode::TariffBoth, [](Tariff& t) { t.hourlyPrice = rising().hourlyPrice; });
        row("gap", ErrorCode::TariffHourMissing, [](Tariff& t) { t.periods[1].toHour = 7; });
        row("overlap", ErrorCode::TariffHourTwice, [](Tariff& t) { t.periods[1].toHour = 9; });
        row("no zone", ErrorCode::TariffBadOffset, [](Tariff& t) { t.utcOffset = hours(.1); });
        row("offset", ErrorCode::ValueOutOfRange, [](Tariff& t) { t.utcOffset = hours(15); });
        row("negative price", ErrorCode::ValueOutOfRange, [](Tariff& t) { t.periods[0].price = EnergyPrice(-.01, units::USDPerKWh); });
        row("negative demand", ErrorCode::ValueOutOfRange, [](Tariff& t) { t.demandCharge = PowerPrice(-1, units::USDPerKWMonth); });
        row("negative carbon", ErrorCode::ValueOutOfRange, [](Tariff& t) { t.periods[0].carbon = CarbonIntensity(-1, units::gPerKWh); });
        row("short", ErrorCode::TariffLength, [](Tariff& t) { t = rising(100); });
        row("uneven", ErrorCode::TariffUneven, [](Tariff& t) { t = rising(); t.hourlyCarbon.resize(5); });
        row("not a number", ErrorCode::ValueOutOfRange, [](Tariff& t) { t = rising(); t.hourlyPrice[7] = EnergyPrice::fromBase(NAN); });
    }
    void badTariffsAreRefused() {
        QFETCH(int, code);
        QFETCH(Tariff, tariff);
        const Result<Done> valid = edits::validate(tariff);
        QVERIFY(!valid);
        QCOMPARE(int(valid.error().code), code);
        QCOMPARE(text::render(valid.error().message()).find('{'), std::string::npos);
    }
    void goodTariffsAreNot() {
        QVERIFY(edits::validate(dayAndNight()) && edits::validate(rising()) && edits::validate(rising(kHoursOfLeapYear)));
        Tariff spot = rising();
        spot.hourlyPrice[3] = EnergyPrice(-.2, units::USDPerKWh); // spot prices fall below zero
        QVERIFY(edits::validate(spot));
    }
};


QTEST_GUILESS_MAIN(TestTariffs)
#include "tst_tariffs.moc"
