// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/capacitytables.h"
#include "json/json.h"
#include "report/planwriter.h"
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;
using study::CapacityPlan;
using study::CapacityQuestion;
using study::UpgradeItem;

constexpr std::array kOutcomes{"reached", "already", "not_by_links", "not_by_plant", "not_by_transport", "stopped"}; // in their enum's order
constexpr std::array kItems{"transponders", "fibre_pairs", "other_fibre", "spares"};
constexpr std::array kProofs{"optimal", "feasible", "infeasible", "stopped"};

template <class Enum> PlanTerm termFrom(PlanTerm first, Enum value) { return static_cast<PlanTerm>(static_cast<int>(first) + static_cast<int>(value)); }
template <std::size_t N, class Enum> std::string keyOf(const std::array<const char*, N>& keys, Enum value) { return keys[static_cast<std::size_t>(value)]; }

std::string itemName(const PlanWriter& w, const UpgradeItem& i) { return w(termFrom(PlanTerm::UpgradeTransponders, i.kind), {{"name", i.name}}); }

std::string proof(const PlanWriter& w, const CapacityPlan& p) {
    if (p.status == study::SolverStatus::Optimal) return w(PlanTerm::ProvenOptimal);
    return w(PlanTerm::ProvenFeasible, {{"gap", text::Amount{Kind::Fraction, p.gap}}});
}

} // namespace

Table capacityTable(const Scenario& s, const CapacityQuestion& q, const CapacityPlan& p, const text::Translator& translate) {
    const PlanWriter w(translate, shownCurrency(*s.assumptions));
    const Kind kind = info(q.figure).kind;
    Table t{w(PlanTerm::HeadingUpgrade) + " – " + find(s, q.job)->name + ": " + w(q.figure), {}, {}, w(termFrom(PlanTerm::OutcomeReached, p.outcome))};
    const auto row = [&](PlanTerm name, const std::string& value) { t.rows.push_back({w(name), value}); };
    row(PlanTerm::RowFigureTarget, shown(kind, q.target, 4));
    row(PlanTerm::RowFigureBefore, shown(kind, p.before, 4));
    if (p.outcome != study::CapacityOutcome::Reached) return t;
    row(PlanTerm::RowFigureReached, shown(kind, p.reached, 4));
    row(PlanTerm::RowRateNeeded, shown(Kind::BitRate, p.rate.base()));
    row(PlanTerm::RowDelayLeft, shown(Kind::Fraction, p.delayLeft));
    row(PlanTerm::RowSolved, printNumber(p.solved, 0) + "; " + proof(w, p));
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

std::string capacityToJson(const Scenario& s, const CapacityQuestion& q, const CapacityPlan& p) {
    Json node{{"schema", "spanwright.upgrade/1"}, {"job", find(s, q.job)->name}, {"figure", std::string(info(q.figure).key)}, {"target", q.target}, {"outcome", keyOf(kOutcomes, p.outcome)}, {"before", p.before}, {"reached", p.reached}};
    const bool isReached = p.outcome == study::CapacityOutcome::Reached;
    node["rate_gbps"] = isReached ? Json(p.rate.in(units::Gbps)) : Json(nullptr);
    node["delay_left"] = p.delayLeft;
    node["solver"] = {{"status", keyOf(kProofs, p.status)}, {"gap", p.gap}, {"programs", p.solved}};
    node["items"] = Json::array();
    for (const UpgradeItem& i : p.items)
        node["items"].push_back({{"kind", keyOf(kItems, i.kind)}, {"link", i.link}, {"name", i.name}, {"count", i.count}, {"first_usd", i.first.base()}, {"yearly_usd", i.yearly.base()}, {"power_w", i.power.base()}});
    node["first_usd"] = p.first.base();
    node["yearly_usd"] = p.yearly.base();
    node["power_w"] = p.power.base();
    return json::print(node);
}

std::string capacityToCsv(const CapacityPlan& p) {
    const auto quoted = [](const std::string& text) {
        std::string out = "\"";
        for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + "\"";
    };
    std::string out = "kind,link,name,count,first_usd,yearly_usd,power_w\r\n";
    for (const UpgradeItem& i : p.items)
        out += keyOf(kItems, i.kind) + "," + quoted(i.link) + "," + quoted(i.name) + "," + std::to_string(i.count) + "," + exactNumber(i.first.base()) + "," + exactNumber(i.yearly.base()) + "," + exactNumber(i.power.base()) + "\r\n";
    return out;
}

} // namespace spanwright::report
