// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/costtables.h"
#include "report/writer.h"

namespace spanwright::report {

Table publishedCostTable(std::span<const evidence::CostPrediction> predictions, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingPublishedCosts), {w(Term::ColumnRun), w(Term::ColumnPublished), w(Term::ColumnWay), w(Term::ColumnSameWay), w(Term::ColumnRental), w(Term::ColumnAmortised), w(Term::ColumnAcquisition), w(Term::ColumnSource)}, {}, w(Term::NotePublishedCosts)};
    for (const evidence::CostPrediction& p : predictions) {
        const evidence::MeasuredCost& m = *p.row;
        const auto ours = [&](const std::optional<Money>& money) {
            return money ? shown(Kind::Money, money->base(), 4) + " (" + printNumber(p.ratio(money), 3) + ")" : std::string("–");
        };
        const std::string published = m.isRun ? shown(Kind::Money, m.value, 4) : w(Term::ValuePerYear, {{"value", printNumber(m.value, 2)}});
        const std::string way = m.isRun ? w(termOf(Term::WayNotStated, m.way)) : std::string("–");
        t.rows.push_back({m.run, published, way, ours(p.sameWay), ours(p.rental), ours(p.amortised), ours(p.acquisition), m.source});
    }
    return t;
}

} // namespace spanwright::report
