// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/studytables.h"
#include "report/capacitytables.h"
#include "report/finishtables.h"
#include "report/plantables.h"
#include "report/writer.h"
#include <algorithm>
#include <cmath>

namespace spanwright::report {
namespace {

using study::Cell;
using study::CellState;
using study::Grid;
using study::GridAxis;
using study::Input;
using study::InputValue;


class StudyWriter {
public:
    StudyWriter(const Scenario& scenario, const catalogue::Catalogue& catalogue, const text::Translator& translate)
        : m_writer(translate, shownCurrency(*scenario.assumptions)), m_catalogue(catalogue), m_translate(translate) {}
    std::string operator()(StudyTerm t) const { return text::render(text::entry(t), m_translate); }
    std::string operator()(StudyTerm t, std::vector<text::Argument> arguments) const { return text::render({&text::entry(t), std::move(arguments)}, m_translate); }
    std::string operator()(Term t) const { return m_writer(t); }
    std::string operator()(FigureId f) const { return m_writer(f); }
    std::string operator()(const text::Message& m) const { return m_writer(m); }
    std::string operator()(const text::Entry& e) const { return text::render(e, m_translate); }
    std::string figure(FigureId id, double value, int digits = 3) const { return m_writer.shown(info(id).kind, value, std::max(info(id).digits, digits)); }
    std::string quantity(Kind kind, double value) const { return m_writer.shown(kind, value); }
    std::string value(const GridAxis& axis, const InputValue& v) const {
        const Input* in = study::findInput(axis.input);
        return in ? study::shown(*in, v, m_catalogue, m_translate) : v.choice;
    }
    std::string label(const GridAxis& axis) const {
        const Input* in = study::findInput(axis.input);
        if (!in) return axis.input;
        return (*this)(in->label == StudyTerm::InputLength && !axis.subject.isNone() ? StudyTerm::LengthOfLink : in->label);
    }
    std::string cell(const Grid& g, const Cell& c) const {
        if (c.state == CellState::NotDone || c.state == CellState::NotComputed) return "-";
        return figure(g.figure, c.value, 4) + (c.state == CellState::TooLarge ? " *" : "");
    }
    std::string remark(const Grid& g, const Cell& c) const {
        switch (c.state) {
        case CellState::NotDone: return (*this)(StudyTerm::RemarkNotDone);
        case CellState::NotComputed: return c.reason < 0 ? (*this)(StudyTerm::RemarkNone) : (*this)(g.reasons[static_cast<std::size_t>(c.reason)]);
        case CellState::TooLarge: return (*this)(StudyTerm::RemarkMemory);
        case CellState::Good: break;
        }
        return {};
    }

private:
    Writer m_writer;
    const catalogue::Catalogue& m_catalogue;
    const text::Translator& m_translate;
};

void addNote(std::string& note, const std::string& sentence) { note += (note.empty() ? "" : " ") + sentence; }

std::string noteOf(const StudyWriter& w, const Grid& g, bool hasRemarks) {
    std::string note;
    if (std::isfinite(g.present) && g.x.present) {
        note = w(StudyTerm::RemarkNow) + ": " + w.value(g.x, *g.x.present) + (g.y && g.y->present ? ", " + w.value(*g.y, *g.y->present) : "") + " – " + w.figure(g.figure, g.present, 4) + ".";
    }
    if (!hasRemarks && std::ranges::any_of(g.cells, [](const Cell& c) { return c.state == CellState::TooLarge; })) addNote(note, "*: " + w(StudyTerm::RemarkMemory) + ".");
    std::vector<const text::Entry*> said; // each kind of reason by its first one
    for (const text::Message& reason : g.reasons) {
        if (hasRemarks || std::ranges::find(said, reason.entry) != said.end()) continue;
        said.push_back(reason.entry);
        addNote(note, "-: " + w(reason));
    }
    if (g.isFlat()) addNote(note, w(StudyTerm::NoteFlat, {{"input", w.label(g.x)}}));
    if (!g.isComplete) addNote(note, w(StudyTerm::NoteNotDone));
    return note;
}

/// Places of at most `most` of `count` things, first and last among them.
std::vector<std::size_t> some(std::size_t count, std::size_t most) {
    std::vector<std::size_t> places;
    const std::size_t shown = std::min(count, most);
    for (std::size_t i = 0; i < shown; ++i) places.push_back(shown < 2 ? 0 : (i * (count - 1) + (shown - 1) / 2) / (shown - 1));
    return places;
}

/// A row a value, a column a curve; with one curve its points that are not good say why.
Table sweepTable(const StudyWriter& w, const Grid& g) {
    Table t;
    t.columns.push_back(w.label(g.x));
    for (std::size_t row = 0; row < g.rows(); ++row) t.columns.push_back(g.y ? w.value(*g.y, g.y->values[row]) : w(g.figure));
    const bool hasRemarks = !g.y && std::ranges::any_of(g.cells, [](const Cell& c) { return c.state != CellState::Good; });
    if (hasRemarks) t.columns.push_back(w(StudyTerm::ColumnRemark));
    for (std::size_t i = 0; i < g.x.values.size(); ++i) {
        std::vector<std::string>& cells = t.rows.emplace_back(1, w.value(g.x, g.x.values[i]));
        for (std::size_t row = 0; row < g.rows(); ++row) cells.push_back(w.cell(g, g.cell(i, row)));
        if (hasRemarks) cells.push_back(w.remark(g, g.cells[i]));
    }
    t.note = noteOf(w, g, hasRemarks);
    return t;
}

/// As it is drawn: y upwards.
Table mapTable(const StudyWriter& w, const Grid& g) {
    Table t;
    const std::vector<std::size_t> down = some(g.rows(), kMostAcross), across = some(g.x.values.size(), kMostAcross);
    t.columns.push_back(w.label(*g.y) + " \\ " + w.label(g.x));
    for (const std::size_t i : across) t.columns.push_back(w.value(g.x, g.x.values[i]));
    for (auto row = down.rbegin(); row != down.rend(); ++row) {
        std::vector<std::string>& cells = t.rows.emplace_back(1, w.value(*g.y, g.y->values[*row]));
        for (const std::size_t i : across) cells.push_back(w.cell(g, g.cell(i, *row)));
    }
    t.note = noteOf(w, g, false);
    return t;
}

struct Tabled {
    const StudyWriter& w;

    Table operator()(const study::SweepAnswer& a) const {
        Table t = sweepTable(w, a.grid);
        t.title = w(StudyTerm::HeadingSweep, {{"figure", w(a.grid.figure)}, {"input", w.label(a.grid.x)}});
        return t;
    }
    Table operator()(const study::MapAnswer& a) const {
        const Grid& g = a.grid;
        Table t = mapTable(w, g);
        t.title = w(StudyTerm::HeadingMap, {{"figure", w(g.figure)}, {"x", w.label(g.x)}, {"y", w.label(*g.y)}});
        const auto count = [&](auto isIn) { return static_cast<std::int64_t>(std::ranges::count_if(g.cells, isIn)); };
        addNote(t.note, w(StudyTerm::NoteCells, {{"cells", static_cast<std::int64_t>(g.cells.size())},
                                                {"computed", count([](const Cell& c) { return !std::isnan(c.value); })},
                                                {"fitting", count([](const Cell& c) { return c.state == CellState::Good; })}}));
        if (g.x.values.size() > kMostAcross || g.rows() > kMostAcross) addNote(t.note, w(StudyTerm::MoreRows));
        return t;
    }
    Table operator()(const study::TornadoAnswer& a) const {
        const std::string name = w(a.figure);
        Table t{w(StudyTerm::HeadingTornado, {{"figure", name}}),
                {w(StudyTerm::ColumnInput), w(Term::ColumnLow), w(Term::ColumnHigh), w(StudyTerm::ColumnAtLow, {{"figure", name}}), w(StudyTerm::ColumnAtHigh, {{"figure", name}}), w(StudyTerm::ColumnSpan)}, {},
                w(StudyTerm::NoteTornado, {{"figure", name}, {"value", w.figure(a.figure, a.value)}, {"low", w.figure(a.figure, a.low)}, {"high", w.figure(a.figure, a.high)}})};
        for (const study::TornadoBar& b : a.bars)
            t.rows.push_back({w(entryOf(b.input)), w.quantity(b.kind, b.low), w.quantity(b.kind, b.high), w.figure(a.figure, b.atLow, 4), w.figure(a.figure, b.atHigh, 4), w.figure(a.figure, b.width())});
        if (!a.isComplete) addNote(t.note, w(StudyTerm::NoteNotDone));
        return t;
    }
    Table operator()(const study::ThresholdAnswer& a) const {
        const Grid& g = a.grid;
        const std::string name = w(g.figure), target = w.figure(g.figure, a.target, 4);
        Table t{w(StudyTerm::HeadingThreshold, {{"input", w.label(g.x)}, {"figure", name}, {"target", target}}), {w(StudyTerm::ColumnReached), name}, {}, sentence(a, name, target)};
        for (const study::ReachedRange& r : a.ranges) {
            const std::string from = w.value(g.x, r.from), to = w.value(g.x, r.to), atFrom = w.figure(g.figure, r.atFrom, 4), atTo = w.figure(g.figure, r.atTo, 4);
            t.rows.push_back({range(from, to), range(atFrom, atTo)});
        }
        if (g.isFlat()) addNote(t.note, w(StudyTerm::NoteFlat, {{"input", w.label(g.x)}}));
        if (!g.isComplete) addNote(t.note, w(StudyTerm::NoteNotDone));
        return t;
    }
    std::string range(const std::string& from, const std::string& to) const {
        if (from == to) return from;
        return w(StudyTerm::RangeOf, {{"from", from}, {"to", to}});
    }
    std::string sentence(const study::ThresholdAnswer& a, const std::string& name, const std::string& target) const {
        const Grid& g = a.grid;
        if (!g.isComplete || g.x.values.empty()) return {};
        std::vector<text::Argument> said{{"figure", name}, {"target", target}, {"from", w.value(g.x, g.x.values.front())}, {"to", w.value(g.x, g.x.values.back())}};
        if (const auto at = a.value()) said.push_back({"value", w.value(g.x, *at)});
        switch (a.reach) {
        case study::Reach::UpTo: return w(StudyTerm::NoteReaches, std::move(said));
        case study::Reach::From: return w(StudyTerm::NoteReachesFrom, std::move(said));
        case study::Reach::Everywhere: return w(StudyTerm::NoteEverywhere, std::move(said));
        case study::Reach::Several: return w(g.x.values.front().choice.empty() ? StudyTerm::NoteSeveral : StudyTerm::NoteChoices, std::move(said));
        case study::Reach::Nowhere: break;
        }
        if (!a.best) {
            said.push_back({"reason", g.reasons.empty() ? w(StudyTerm::RemarkMemory) : w(g.reasons.front())});
            return w(StudyTerm::NoteNowhereAtAll, std::move(said));
        }
        said.push_back({"best", w.figure(g.figure, a.atBest, 4)});
        said.push_back({"value", w.value(g.x, *a.best)});
        return w(StudyTerm::NoteNowhere, std::move(said));
    }
};

} // namespace

const text::Entry& entryOf(assess::Uncertainty input) {
    using U = assess::Uncertainty;
    if (input == U::ModelError) return text::entry(StudyTerm::ModelError);
    if (input == U::PueOfSites) return text::entry(StudyTerm::PueOfSites);
    return text::entry(termOf(Term::AssumeTransport, input));
}

std::vector<Table> answerTables(const study::StudyAnswer& answer, const Scenario& scenario, const catalogue::Catalogue& catalogue, const text::Translator& translate) {
    const StudyWriter w(scenario, catalogue, translate);
    return std::visit([&](const auto& a) -> std::vector<Table> {
        using Answer = std::decay_t<decltype(a)>;
        if constexpr (std::is_same_v<Answer, study::BestPlan>) return {planTable(scenario, a, translate)};
        else if constexpr (std::is_same_v<Answer, study::FinishDates>) return {finishTable(scenario, a, translate), finishLossTable(a, translate), finishBinTable(a, translate)};
        else if constexpr (std::is_same_v<Answer, study::UpgradeAnswer>) {
            std::vector<Table> tables{capacityTable(scenario, a.question, a.plan, translate)};
            if (!a.plan.items.empty()) tables.push_back(billTable(scenario, a.plan, translate));
            return tables;
        } else return {Tabled{w}(a)};
    }, answer);
}

Table inputTable(const std::vector<study::AvailableInput>& inputs, const catalogue::Catalogue& catalogue, const text::Translator& translate) {
    const StudyWriter w(Scenario(), catalogue, translate);
    Table t{w(StudyTerm::HeadingInputs), {w(StudyTerm::ColumnKey), w(StudyTerm::ColumnInput), w(StudyTerm::ColumnPresent), w(StudyTerm::ColumnRange), w(StudyTerm::ColumnMoves)}, {}, {}};
    for (const study::AvailableInput& a : inputs) {
        const auto value = [&](const InputValue& v) { return study::shown(*a.input, v, catalogue, translate); };
        std::string range;
        if (a.input->isChoice()) {
            for (const std::string& choice : a.usual.choices) range += (range.empty() ? "" : ", ") + choice;
            if (a.input->table != study::ChoiceTable::Keys) range = std::to_string(a.usual.choices.size()) + " (" + (a.usual.choices.empty() ? "" : a.usual.choices.front()) + ", ...)";
        } else {
            range = w(StudyTerm::RangeOf, {{"from", value({a.usual.from, {}})}, {"to", value({a.usual.to, {}})}});
        }
        t.rows.push_back({std::string(a.input->name), w(text::entry(a.input->label)), value(a.present), range, std::to_string(a.moves.size())});
    }
    return t;
}

std::vector<Table> studyTables(const Scenario& scenario, const catalogue::Catalogue& catalogue, const StudyAnswers& answers, const text::Translator& translate) {
    const StudyWriter w(scenario, catalogue, translate);
    std::vector<Table> tables;
    for (std::size_t i = 0; i < std::min(answers.size(), scenario.studies.size()); ++i) {
        const Result<study::StudyAnswer>& answer = answers[i];
        std::vector<Table> own = answer ? answerTables(*answer, scenario, catalogue, translate) : std::vector{Table{{}, {}, {{w(answer.error().message())}}, {}}};
        own.front().title = w(StudyTerm::HeadingStudy, {{"name", scenario.studies[i]->name}}) + (own.front().title.empty() ? "" : " – " + own.front().title);
        std::ranges::move(own, std::back_inserter(tables));
    }
    return tables;
}

} // namespace spanwright::report
