// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/capacitytables.h"
#include "report/planwriter.h"

namespace spanwright::report {
namespace {

using study::CapacityPlan;
using study::CapacityQuestion;
using study::UpgradeItem;

template <class Enum> PlanTerm termFrom(PlanTerm first, Enum value) { return static_cast<PlanTerm>(static_cast<int>(first) + static_cast<int>(value)); }

std::string itemName(const PlanWriter& w, const UpgradeItem& i) { return w(termFrom(PlanTerm::UpgradeTransponders, i.kind), {{"name", i.name}}); }

std::string proof(const PlanWriter& w, const CapacityPlan& p) {
    if (p.status == study::SolverStatus::Optimal) return w(PlanTerm::ProvenOptimal);
    return w(PlanTerm::ProvenFeasible, {{"gap", text::Amount{Kind::Fraction, p.gap}}});
}

} // namespace

Table capacityTable(const Scenario& s, const CapacityQuestion& q, const CapacityPlan& p, const text::Translator& translate) {
    const PlanWriter w(translate, shownCurrency(*s.assumptions));
    const Kind kind = info(q.figure).kind;
    Table t{w(PlanTerm::HeadingUpgrade) + " – " + (find(s, q.job) ? find(s, q.job)->name : std::string()) + ": " + w(q.figure), {}, {}, w(termFrom(PlanTerm::OutcomeReached, p.outcome))};
    const auto row = [&](PlanTerm name, const std::string& value) { t.rows.push_back({w(name), value}); };
    row(PlanTerm::RowFigureTarget, shown(kind, q.target, 4));
    row(PlanTerm::RowFigureBefore, shown(kind, p.before, 4));
    const bool isReached = p.outcome == study::CapacityOutcome::Reached;
    if (isReached) row(PlanTerm::RowFigureReached, shown(kind, p.reached, 4));
    if (p.rate.base() > 0) {
        row(PlanTerm::RowRateNeeded, shown(Kind::BitRate, p.rate.base()));
        row(PlanTerm::RowDelayLeft, shown(Kind::Fraction, p.delayLeft));
    }
    if (isReached) row(PlanTerm::RowSolved, printNumber(p.solved, 0) + "; " + proof(w, p));
    return t;
}

Table billTable(const Scenario& s, const CapacityPlan& p, const text::Translator& translate) {
    const PlanWriter w(translate, shownCurrency(*s.assumptions));
    Table t{w(PlanTerm::HeadingBill), {w(PlanTerm::ColumnItem), w(Term::FibreLink), w(PlanTerm::ColumnPieces), w(PlanTerm::ColumnFirstCost), w(PlanTerm::ColumnYearlyCost), w(Term::ColumnPower)}, {}, w(PlanTerm::NoteBill)};
    const auto money = [&](Money m) { return w.shown(Kind::Money, m.base()); };
    for (const UpgradeItem& i : p.items)
        t.rows.push_back({itemName(w, i), i.link, i.count > 0 ? printNumber(double(i.count), 0) : std::string(), money(i.first), money(i.yearly), shown(Kind::Power, i.power.base())});
    if (!p.items.empty()) t.rows.push_back({w(Term::Total), {}, {}, money(p.first), money(p.yearly), shown(Kind::Power, p.power.base())});
    return t;
}

} // namespace spanwright::report
