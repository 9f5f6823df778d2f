// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/gridtables.h"
#include "energy/tariffs.h"
#include "report/writer.h"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace spanwright::report {
namespace {

const char* const kNone = "–";

std::string clock(int hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }
std::string between(int from, int to) { return clock(from) + "–" + clock(to); }

/// "+1", "-3.5"
std::string offsetText(const Tariff& t) {
    const double hours = t.utcOffset.in(units::hour);
    return (hours < 0 ? "" : "+") + exactNumber(hours);
}

std::string monthsText(const TariffPeriod& p) {
    return p.firstMonth == p.lastMonth ? std::to_string(p.firstMonth) : std::to_string(p.firstMonth) + "–" + std::to_string(p.lastMonth);
}

struct Spread {
    double low = INFINITY, high = -INFINITY, sum = 0;
    int hours = 0;
};

} // namespace

Table electricityTable(const Scenario& s, const assess::JobAssessment& j, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingElectricity) + " – " + find(s, j.job)->name, {w(Term::ColumnName), w(Term::ColumnTariff), w(Term::ColumnMeanPrice), w(Term::ColumnEnergyCharge), w(Term::ColumnMonths), w(Term::ColumnDemandCharge), w(Term::ColumnMeanCarbon)}, {},
            w(Term::NoteElectricity, {{"start", instantText(j.start)}})};
    Money energy, demand;
    for (const assess::SiteUse& use : j.uses) {
        const Site& site = *find(s, use.site);
        const Tariff* tariff = find(s, site.tariff);
        t.rows.push_back({site.name, tariff ? tariff->name : w(Term::TariffOfYear), shown(Kind::EnergyPrice, use.meanPrice.base()), shown(Kind::Money, use.energyCharge.base()),
                          tariff ? printNumber(use.months, 0) : kNone, tariff ? shown(Kind::Money, use.demandCharge.base()) : kNone, shown(Kind::CarbonIntensity, use.meanCarbon.base())});
        energy += use.energyCharge;
        demand += use.demandCharge;
    }
    t.rows.push_back({w(Term::Total), "", "", shown(Kind::Money, energy.base()), "", shown(Kind::Money, demand.base()), ""});
    return t;
}

Table gridTable(const Scenario& s, const assess::Assessment& a, const catalogue::Catalogue& c, const text::Translator& translate) {
    const Writer w(translate);
    const text::Amount factor{Kind::Factor, c.number("sites-energy/grid/power_factor"), 2}, limit{Kind::Fraction, c.number("sites-energy/grid/transformer_loading_limit"), 2};
    Table t{w(Term::HeadingGrid), {w(Term::ColumnName), w(Term::ColumnPeak), w(Term::ColumnTransformer), w(Term::ColumnTransformerLoad), w(Term::ColumnStorage), w(Term::ColumnSwing), w(Term::ColumnSwingLeft), w(Term::ColumnStorageLoss)}, {},
            w(Term::NoteGrid, {{"factor", factor}, {"limit", limit}})};
    for (const assess::SiteAssessment& row : a.sites) {
        const Site& site = *find(s, row.site);
        const bool hasTransformer = site.transformer.base() > 0, hasStorage = site.storage.power.base() > 0 || site.storage.energy.base() > 0;
        if (!hasTransformer && !hasStorage) continue;
        t.rows.push_back({site.name, shown(Kind::Power, row.peak.base()), hasTransformer ? shown(Kind::ApparentPower, site.transformer.base()) : kNone, hasTransformer ? shown(Kind::Fraction, row.transformerLoad.base()) : kNone,
                          hasStorage ? shown(Kind::Power, site.storage.power.base()) + " / " + shown(Kind::Energy, site.storage.energy.base()) : kNone, shown(Kind::Power, row.swing.base()), hasStorage ? shown(Kind::Power, row.swingLeft.base()) : kNone,
                          hasStorage ? shown(Kind::Power, row.storageLoss.base()) : kNone});
    }
    return t;
}

Table curtailmentTable(const Scenario& s, const assess::JobAssessment& j, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingCurtailment) + " – " + find(s, j.job)->name, {w(Term::ColumnName), w(Term::ColumnWindow), w(Term::ColumnHoursYear), w(Term::ColumnPowerLeft), w(Term::ColumnSpeed), w(Term::ColumnLost), w(Term::ColumnEnergyKept)}, {}, w(Term::NoteCurtailment)};
    const assess::CurtailmentEffect& effect = j.curtailment;
    for (const assess::CurtailedWindow& window : effect.windows) {
        const Site& site = *find(s, window.site);
        const Curtailment& c = site.curtailments[window.window];
        t.rows.push_back({site.name, c.name + " " + between(c.fromHour, c.toHour), printNumber(c.daysPerYear * double(c.hours()), 0), shown(Kind::Fraction, c.powerLeft.base()),
                          window.speed.base() > 0 ? shown(Kind::Fraction, window.speed.base()) : w(Term::Paused), shown(Kind::Fraction, window.lost.base()), shown(Kind::Energy, window.kept.base())});
    }
    if (t.rows.empty()) return t;
    t.rows.push_back({w(Term::Total), "", "", "", "", shown(Kind::Fraction, effect.lost.base()), shown(Kind::Energy, effect.kept.base())});
    t.rows.push_back({w(Term::RowExtraTime), shown(Kind::Duration, effect.extra.base()), "", "", "", "", ""});
    if (effect.extra.isFinite()) t.rows.push_back({w(Term::RowBillChange), shown(Kind::Money, effect.bill.base()), "", "", "", "", ""});
    return t;
}

Table tariffTable(const Tariff& tariff, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingTariff) + " – " + tariff.name, {}, {}, {}};
    if (tariff.isHourly()) {
        t.note = w(Term::NoteTariffSeries, {{"hours", static_cast<std::int64_t>(tariff.hourlyPrice.size())}, {"start", instantText(tariff.hourlyStart)}, {"offset", offsetText(tariff)}});
        return t;
    }
    t.columns = {w(Term::ColumnName), w(Term::ColumnMonths), w(Term::ColumnWindow), "", w(Term::ColumnValue), w(Term::ColumnCarbon)};
    for (const TariffPeriod& p : tariff.periods)
        t.rows.push_back({p.name, monthsText(p), between(p.fromHour, p.toHour), w(termOf(Term::DaysAll, p.days)), shown(Kind::EnergyPrice, p.price.base()), p.carbon ? shown(Kind::CarbonIntensity, p.carbon->base()) : kNone});
    t.note = w(Term::NoteTariffPeriods, {{"count", static_cast<std::int64_t>(tariff.periods.size())}, {"offset", offsetText(tariff)}});
    return t;
}

Table tariffMonths(const Tariff& tariff, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingTariffMonths) + " – " + tariff.name, {w(Term::ColumnMonth), w(Term::ColumnLowest), w(Term::ColumnMean), w(Term::ColumnHighest)}, {}, {}};
    constexpr int kYearOfPeriods = 2026; // any year: periods repeat
    const std::int64_t first = energy::hourOf(tariff, tariff.isHourly() ? tariff.hourlyStart : startOfYear(kYearOfPeriods));
    Spread months[12];
    const std::size_t hours = tariff.isHourly() ? tariff.hourlyPrice.size() : kHoursOfYear;
    const energy::Hours table(tariff, {});
    for (std::size_t i = 0; i < hours; ++i) {
        const std::int64_t hour = first + std::int64_t(i), day = hour >= 0 ? hour / 24 : -((23 - hour) / 24);
        Spread& m = months[unsigned(std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day))).month()) - 1];
        const double price = table.at(hour).price.base();
        m.low = std::min(m.low, price);
        m.high = std::max(m.high, price);
        m.sum += price;
        ++m.hours;
    }
    for (int i = 0; i < 12; ++i)
        if (const Spread& m = months[i]; m.hours > 0) t.rows.push_back({std::to_string(i + 1), shown(Kind::EnergyPrice, m.low), shown(Kind::EnergyPrice, m.sum / m.hours), shown(Kind::EnergyPrice, m.high)});
    return t;
}

} // namespace spanwright::report
