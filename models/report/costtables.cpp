// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/costtables.h"
#include "report/writer.h"

namespace spanwright::report {
namespace {

Money sumOf(const std::vector<assess::Part>& parts) {
    double total = 0;
    for (const assess::Part& part : parts) total += part.value;
    return Money(total, units::USD);
}

} // namespace

Table publishedCostTable(std::span<const evidence::CostPrediction> predictions, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingPublishedCosts), {w(Term::ColumnRun), w(Term::ColumnPublished), w(Term::ColumnWay), w(Term::ColumnSameWay), w(Term::ColumnRental), w(Term::ColumnAmortised), w(Term::ColumnAcquisition), w(Term::ColumnSource)}, {}, w(Term::NotePublishedCosts)};
    for (const evidence::CostPrediction& p : predictions) {
        const evidence::MeasuredCost& m = *p.row;
        const auto ours = [&](const std::optional<Money>& money) {
            return money ? shown(Kind::Money, money->base(), 4) + " (" + printNumber(p.ratio(money), 3) + ")" : std::string("–");
        };
        const std::string published = m.kind != evidence::CostKind::Trend ? shown(Kind::Money, m.value, 4) : w(Term::ValuePerYear, {{"value", printNumber(m.value, 2)}});
        const std::string way = m.kind != evidence::CostKind::Trend ? w(termOf(Term::WayNotStated, m.way)) : std::string("–");
        t.rows.push_back({m.run, published, way, ours(p.sameWay), ours(p.rental), ours(p.amortised), ours(p.acquisition), m.source});
    }
    return t;
}

std::optional<CostRates> costRates(const std::vector<assess::Part>& parts, const Scenario& s, const assess::JobAssessment& j) {
    if (parts.empty()) return std::nullopt;
    const Job& job = *find(s, j.job);
    double accelerators = 0;
    for (const Share& share : job.placement) accelerators += share.accelerators;
    const Money total = sumOf(parts);
    return CostRates{total / j.trainingTime.in(units::year), HourPrice(total.in(units::USD) / (accelerators * j.trainingTime.in(units::hour)), units::USDPerHour), TokenPrice::fromBase(total.base() / job.tokens.base())};
}

Table siteCostTable(const Scenario& s, const assess::JobAssessment& j, const text::Translator& translate) {
    const Writer w(translate, shownCurrency(*s.assumptions));
    Table t{w(Term::HeadingCostBySite) + " – " + find(s, j.job)->name, {w(Term::ColumnName), w(Term::ColumnRental), w(Term::ColumnAmortised), w(Term::ColumnAcquisition)}, {}, withCurrency(w, w(Term::NoteCostBySite))};
    const auto cell = [&](const std::vector<assess::Part>& parts) { return parts.empty() ? std::string("–") : w.shown(Kind::Money, sumOf(parts).base()); };
    for (const assess::SiteCost& c : j.siteCosts) t.rows.push_back({c.site.isNone() ? w(Term::RowBetweenSites) : find(s, c.site)->name, cell(c.rental), cell(c.amortised), cell(c.acquisition)});
    t.rows.push_back({w(Term::Total), cell(j.costRental), cell(j.costAmortised), cell(j.costAcquisition)});
    const std::optional<CostRates> rental = costRates(j.costRental, s, j), amortised = costRates(j.costAmortised, s, j);
    const auto rate = [&](Term name, Kind kind, auto member) {
        const auto text = [&](const std::optional<CostRates>& r) { return r ? w.shown(kind, ((*r).*member).base()) : std::string("–"); };
        t.rows.push_back({w(name), text(rental), text(amortised), "–"});
    };
    rate(Term::RowPerYear, Kind::Money, &CostRates::perYear);
    rate(Term::RowPerAcceleratorHour, Kind::HourPrice, &CostRates::perAcceleratorHour);
    rate(Term::RowPerMillionTokens, Kind::TokenPrice, &CostRates::perToken);
    return t;
}

} // namespace spanwright::report
