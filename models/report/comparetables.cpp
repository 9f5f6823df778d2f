// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparetables.h"
#include "report/writer.h"
#include "text/compareterms.h"
#include <cmath>

namespace spanwright::report {
namespace {

using study::CompareGroup;
using study::CompareRow;
using study::Comparison;
using study::InputChange;
using study::Verdict;

constexpr const char* kNothing = "–";
constexpr int kAvailabilityDigits = 6; // the nines count

std::string say(CompareTerm term, const text::Translator& translate, std::vector<text::Argument> arguments = {}) { return text::render({&text::entry(term), std::move(arguments)}, translate); }
bool isShare(Kind kind) { return kind == Kind::Fraction || kind == Kind::Mfu; }
int digitsOf(const CompareRow& row) { return row.key == info(FigureId::Availability).key ? kAvailabilityDigits : 3; }

/// With its sign; shares in percentage points.
std::string differenceOf(Kind kind, double value, int digits, const Currency& currency, const text::Translator& translate) {
    const std::string sign = value > 0 ? "+" : "";
    if (isShare(kind)) return say(CompareTerm::Points, translate, {{"value", sign + printNumber(value * 100, digits)}});
    return sign + print(kind, value, digits, currency).text();
}

} // namespace

const text::Entry& groupEntry(CompareGroup group) { return text::entry(static_cast<CompareTerm>(static_cast<int>(CompareTerm::GroupTotals) + static_cast<int>(group))); }

std::string rowText(const CompareRow& row, const text::Translator& translate) {
    const std::string name = text::render(*row.name, translate);
    return row.itemName.empty() ? name : row.itemName + ": " + name;
}

std::string valueText(const CompareRow& row, std::size_t side, const Currency& currency) {
    return row.values[side] ? print(row.kind, *row.values[side], digitsOf(row), currency).text() : kNothing;
}

std::string differenceText(const CompareRow& row, std::size_t other, const Currency& currency, const text::Translator& translate) {
    if (!row.isDifferent(other)) return row.values[0] ? "=" : kNothing;
    const std::optional<double> difference = row.difference(other), share = row.share(other);
    std::string out;
    const auto add = [&out](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
    if (difference) add(differenceOf(row.kind, *difference, 3, currency, translate));
    if (share) add((*share > 0 ? "+" : "") + printNumber(*share * 100, 2) + " %");
    if (row.verdict(other) == Verdict::Better) add(say(CompareTerm::Better, translate));
    if (row.verdict(other) == Verdict::Worse) add(say(CompareTerm::Worse, translate));
    return out.empty() ? kNothing : out;
}

std::string itemText(const InputChange& change, const text::Translator& translate) {
    const Writer w(translate);
    const auto named = [&](Term kind) { return w(kind) + " " + change.itemName; };
    switch (change.item.kind) {
    case ItemKind::Scenario: return change.path.size() > 1 && change.path.front() == text::Value(&text::entry(Term::HeadingOverrides)) ? w(Term::HeadingOverrides) : w(Term::HeadingAssumptions);
    case ItemKind::Site: return named(Term::Site);
    case ItemKind::Cluster: return named(Term::Cluster);
    case ItemKind::Pool: return named(Term::Pool);
    case ItemKind::Link: return named(Term::FibreLink);
    case ItemKind::Wavelength: return named(Term::Wavelength);
    case ItemKind::Job: return named(Term::Job);
    case ItemKind::Tariff: return named(Term::Tariff);
    case ItemKind::Demand: return named(Term::Demand);
    case ItemKind::Study: break;
    }
    return change.itemName;
}

std::string shownText(const text::Value& value, const Currency& currency, const text::Translator& translate) {
    std::string out;
    if (const auto* amount = std::get_if<text::Amount>(&value)) out = print(amount->kind, amount->base, amount->digits, currency).text();
    else if (const auto* number = std::get_if<std::int64_t>(&value)) out = printNumber(static_cast<double>(*number), 0);
    else if (const auto* entry = std::get_if<const text::Entry*>(&value)) out = text::render(**entry, translate);
    else out = std::get<std::string>(value);
    return out.empty() ? kNothing : out;
}

std::string inputText(const InputChange& change, const text::Translator& translate) {
    if (change.kind == study::ChangeKind::Added) return say(CompareTerm::ItemAdded, translate);
    if (change.kind == study::ChangeKind::Removed) return say(CompareTerm::ItemRemoved, translate);
    std::string out;
    const bool isOverride = change.item.kind == ItemKind::Scenario && change.path.front() == text::Value(&text::entry(Term::HeadingOverrides));
    for (std::size_t i = isOverride ? 1 : 0; i < change.path.size(); ++i) out += (out.empty() ? "" : ": ") + shownText(change.path[i], {}, translate);
    return out;
}

std::string aloneText(const InputChange& change, FigureId figure, const Currency& currency, const text::Translator& translate) {
    if (!change.alone || !std::isfinite(*change.alone)) return kNothing;
    return *change.alone == 0 ? "=" : differenceOf(info(figure).kind, *change.alone, 3, currency, translate);
}

std::vector<Table> compareTables(const Comparison& c, bool onlyDifferences, const Currency& currency, const text::Translator& translate) {
    std::vector<Table> tables;
    std::optional<CompareGroup> group;
    for (const CompareRow& row : c.rows) {
        if (onlyDifferences && !row.isDifferent()) continue;
        if (group != row.group) {
            group = row.group;
            Table& t = tables.emplace_back(Table{text::render(groupEntry(row.group), translate) + " – " + say(CompareTerm::HeadingCompare, translate, {{"base", c.names[0]}}), {say(CompareTerm::ColumnFigure, translate), c.names[0]}, {}, {}});
            for (std::size_t other = 1; other < c.names.size(); ++other) {
                t.columns.push_back(c.names[other]);
                t.columns.push_back(say(CompareTerm::ColumnChange, translate));
            }
        }
        std::vector<std::string> cells{rowText(row, translate), valueText(row, 0, currency)};
        for (std::size_t other = 1; other < c.names.size(); ++other) {
            cells.push_back(valueText(row, other, currency));
            cells.push_back(differenceText(row, other, currency, translate));
        }
        tables.back().rows.push_back(std::move(cells));
    }
    if (tables.empty()) tables.push_back({say(CompareTerm::HeadingCompare, translate, {{"base", c.names[0]}}), {}, {}, say(CompareTerm::NoDifference, translate)});
    else tables.front().note = say(CompareTerm::NoteCompare, translate);
    return tables;
}

Table changeTable(const Comparison& c, std::size_t other, FigureId figure, const Currency& currency, const text::Translator& translate) {
    const std::string alone = say(CompareTerm::ColumnAlone, translate, {{"figure", &text::entry(figure)}});
    Table t{say(CompareTerm::HeadingChanges, translate, {{"other", c.names[other]}, {"base", c.names[0]}}),
            {say(CompareTerm::ColumnItem, translate), say(CompareTerm::ColumnInput, translate), say(CompareTerm::ColumnBefore, translate), say(CompareTerm::ColumnAfter, translate), alone}, {}, say(CompareTerm::NoteChanges, translate)};
    for (const InputChange& change : c.changes[other - 1])
        t.rows.push_back({itemText(change, translate), inputText(change, translate), shownText(change.shownBefore, currency, translate), shownText(change.shownAfter, currency, translate), aloneText(change, figure, currency, translate)});
    if (t.rows.empty()) t.note = say(CompareTerm::NoChange, translate);
    return t;
}

std::vector<Table> comparisonSection(const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const text::Translator& translate) {
    const auto card = project.cards.find(scenario.id);
    const Scenario* itsBase = card == project.cards.end() ? nullptr : find(project, card->second.base);
    const Scenario& base = itsBase ? *itsBase : scenario;
    std::vector<const Scenario*> others;
    if (itsBase) others.push_back(&scenario);
    for (const Shared<Scenario>& other : project.scenarios)
        if (other->id != scenario.id && other->id != base.id && others.size() < study::kOthersMost) others.push_back(&*other);
    if (others.empty() || assessment.totals.empty()) return {};
    const auto assessed = [&](const Scenario& s) { return s.id == scenario.id ? assessment : assess::assess(s, catalogue); };
    const assess::Assessment ofBase = assessed(base);
    std::vector<assess::Assessment> assessments;
    for (const Scenario* other : others) assessments.push_back(assessed(*other));
    std::vector<study::ComparedScenario> sides;
    for (std::size_t i = 0; i < others.size(); ++i) sides.push_back({{others[i], project.overrides}, others[i]->name, &assessments[i]});
    Comparison c = study::compare({{&base, project.overrides}, base.name, &ofBase}, sides, catalogue);
    std::erase_if(c.rows, [](const CompareRow& row) { return row.group > CompareGroup::Findings; });
    const Currency currency = shownCurrency(*scenario.assumptions);
    std::vector<Table> tables = compareTables(c, true, currency, translate);
    for (std::size_t i = 0; i < others.size(); ++i) {
        study::addEffects(c.changes[i], base, *others[i], catalogue, FigureId::DaysToTrain);
        tables.push_back(changeTable(c, i + 1, FigureId::DaysToTrain, currency, translate));
    }
    return tables;
}

} // namespace spanwright::report
