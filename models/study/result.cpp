// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/result.h"
#include "json/reader.h"
#include "project/fields.h"
#include "study/messagejson.h"
#include "study/planjson.h"
#include "text/planterms.h"
#include <algorithm>
#include <cmath>

namespace spanwright::study {
namespace {

using Json = nlohmann::ordered_json;
using json::ObjectReader;

constexpr std::string_view kStateLetters = "-nlg"; // CellState: not done, not computed, too large, good
constexpr std::array kReaches{"nowhere", "up_to", "from", "everywhere", "several"};

std::string_view nameOf(assess::Uncertainty input) { return assess::kUncertainties[static_cast<std::size_t>(input)]; }
Json numberJson(double value) { return std::isfinite(value) ? Json(value) : Json(); }
Json valueJson(const InputValue& v) { return v.choice.empty() ? Json(v.number) : Json(v.choice); }

Json axisJson(const GridAxis& axis) {
    Json node{{"input", axis.input}};
    if (!axis.subject.isNone()) node["subject"] = idText(axis.subject.value);
    node["is_logarithmic"] = axis.isLogarithmic;
    node["values"] = Json::array();
    for (const InputValue& v : axis.values) node["values"].push_back(valueJson(v));
    if (axis.present) node["present"] = valueJson(*axis.present);
    return node;
}

void addHead(Json& node, FigureId figure, JobId job, bool isComplete) {
    node["figure"] = std::string(info(figure).key);
    if (!job.isNone()) node["job"] = idText(job.value);
    node["is_complete"] = isComplete;
}

Json gridJson(const Grid& g) {
    Json node = Json::object();
    addHead(node, g.figure, g.job, g.isComplete);
    node["present"] = numberJson(g.present);
    node["x"] = axisJson(g.x);
    if (g.y) node["y"] = axisJson(*g.y);
    Json values = Json::array(), reasonOf = Json::array();
    std::string states;
    for (const Cell& c : g.cells) {
        values.push_back(numberJson(c.value));
        states += kStateLetters[static_cast<std::size_t>(c.state)];
        reasonOf.push_back(c.reason);
    }
    node["values"] = std::move(values);
    node["states"] = states;
    if (g.reasons.empty()) return node;
    node["reasons"] = Json::array();
    for (const text::Message& m : g.reasons) node["reasons"].push_back(messageToJson(m));
    node["reason_of"] = std::move(reasonOf);
    return node;
}

Json tornadoJson(const TornadoAnswer& a) {
    Json node = Json::object();
    addHead(node, a.figure, a.job, a.isComplete);
    node["value"] = a.value;
    node["low"] = a.low;
    node["high"] = a.high;
    node["bars"] = Json::array();
    for (const TornadoBar& b : a.bars)
        node["bars"].push_back({{"input", nameOf(b.input)}, {"low", b.low}, {"likely", b.likely}, {"high", b.high}, {"at_low", numberJson(b.atLow)}, {"at_high", numberJson(b.atHigh)}});
    return node;
}

Json thresholdJson(const ThresholdAnswer& a) {
    Json node{{"target", a.target}, {"reach", kReaches[static_cast<std::size_t>(a.reach)]}, {"ranges", Json::array()}};
    for (const ReachedRange& r : a.ranges) node["ranges"].push_back({{"from", valueJson(r.from)}, {"to", valueJson(r.to)}, {"at_from", r.atFrom}, {"at_to", r.atTo}});
    if (a.best) {
        node["best"] = valueJson(*a.best);
        node["at_best"] = a.atBest;
    }
    node["grid"] = gridJson(a.grid);
    return node;
}

struct WriteJson {
    Json operator()(const SweepAnswer& a) const { return gridJson(a.grid); }
    Json operator()(const MapAnswer& a) const { return gridJson(a.grid); }
    Json operator()(const TornadoAnswer& a) const { return tornadoJson(a); }
    Json operator()(const ThresholdAnswer& a) const { return thresholdJson(a); }
    Json operator()(const BestPlan& a) const { return planJson(a); }
    Json operator()(const UpgradeAnswer& a) const { return upgradeJson(a); }
    Json operator()(const FinishDates& a) const { return finishJson(a); }
};

double readNumber(const Json& node, const std::string& path, ObjectReader& in) {
    if (node.is_null()) return std::numeric_limits<double>::quiet_NaN();
    return in.expect(node.is_number(), node, path, Term::JsonNumber) ? node.get<double>() : 0;
}
double optionalNumber(ObjectReader& in, const char* key) {
    const Json* v = in.member(key);
    return v ? readNumber(*v, in.at(key), in) : std::numeric_limits<double>::quiet_NaN();
}
InputValue readValue(const Json& node, const std::string& path, ObjectReader& in) {
    if (node.is_string()) return {0, node.get<std::string>()};
    return in.expect(node.is_number(), node, path, Term::JsonNumber) ? InputValue{node.get<double>(), {}} : InputValue{};
}
std::optional<InputValue> optionalValue(ObjectReader& in, const char* key) {
    const Json* v = in.optionalMember(key);
    return v ? std::optional(readValue(*v, in.at(key), in)) : std::nullopt;
}
GridAxis readAxis(const Json& node, const std::string& path, Result<Done>& result) {
    GridAxis axis;
    ObjectReader in(node, path, result);
    in.text("input", axis.input);
    if (result && !findInput(axis.input)) in.refuseValue(Json(axis.input), in.at("input"), &text::entry(Term::JsonText));
    axis.subject = readId<ItemId>(in, "subject");
    in.boolean("is_logarithmic", axis.isLogarithmic);
    in.elements("values", [&](const Json& each, const std::string& at) { axis.values.push_back(readValue(each, at, in)); });
    axis.present = optionalValue(in, "present");
    return axis;
}

void readHead(ObjectReader& in, FigureId& figure, JobId& job, bool& isComplete) {
    if (const auto place = in.choice("figure", figureKeys())) figure = static_cast<FigureId>(*place);
    job = readId<JobId>(in, "job");
    in.boolean("is_complete", isComplete);
}

void readCells(ObjectReader& in, Grid& g) {
    std::string states;
    in.text("states", states);
    in.elements("values", [&](const Json& each, const std::string& at) { g.cells.push_back({readNumber(each, at, in), CellState::NotDone, -1}); });
    in.elements("reasons", [&](const Json& each, const std::string& at) { g.reasons.push_back(messageFromJson(each, at, in.result())); });
    const bool fits = g.cells.size() == g.x.values.size() * g.rows() && states.size() == g.cells.size();
    if (!fits) in.refuseValue(Json(g.cells.size()), in.at("values"), std::to_string(g.x.values.size() * g.rows()));
    if (!in.result()) return;
    for (std::size_t i = 0; i < g.cells.size(); ++i) {
        const std::size_t state = kStateLetters.find(states[i]);
        if (state == std::string_view::npos) return in.refuseValue(Json(states), in.at("states"), std::string(kStateLetters));
        g.cells[i].state = static_cast<CellState>(state);
    }
    std::size_t at = 0;
    in.elements("reason_of", [&](const Json& each, const std::string& path) {
        const double reason = readNumber(each, path, in);
        const bool isIn = at < g.cells.size() && reason >= -1 && reason < static_cast<double>(g.reasons.size());
        if (!isIn) return in.refuseValue(each, path, &text::entry(Term::JsonWhole));
        g.cells[at++].reason = static_cast<int>(reason);
    });
}

void readGrid(ObjectReader& in, Grid& g) {
    readHead(in, g.figure, g.job, g.isComplete);
    g.present = optionalNumber(in, "present");
    if (const Json* x = in.member("x")) g.x = readAxis(*x, in.at("x"), in.result());
    if (const Json* y = in.optionalMember("y")) g.y = readAxis(*y, in.at("y"), in.result());
    if (in.result()) readCells(in, g);
}

void readTornado(ObjectReader& in, TornadoAnswer& a) {
    readHead(in, a.figure, a.job, a.isComplete);
    in.number("value", a.value);
    in.number("low", a.low);
    in.number("high", a.high);
    in.elements("bars", [&](const Json& each, const std::string& at) {
        TornadoBar b;
        ObjectReader one(each, at, in.result());
        if (const auto place = one.choice("input", assess::kUncertainties)) b.input = static_cast<assess::Uncertainty>(*place);
        const Input* input = findInput(nameOf(b.input));
        b.kind = input ? input->kind : Kind::Factor; // the error of the model is no input
        one.number("low", b.low);
        one.number("likely", b.likely);
        one.number("high", b.high);
        b.atLow = optionalNumber(one, "at_low");
        b.atHigh = optionalNumber(one, "at_high");
        a.bars.push_back(b);
    });
}

void readThreshold(ObjectReader& in, ThresholdAnswer& a) {
    in.number("target", a.target);
    if (const auto place = in.choice("reach", kReaches)) a.reach = static_cast<Reach>(*place);
    in.elements("ranges", [&](const Json& each, const std::string& at) {
        ReachedRange r;
        ObjectReader one(each, at, in.result());
        r.from = optionalValue(one, "from").value_or(InputValue{});
        r.to = optionalValue(one, "to").value_or(InputValue{});
        one.number("at_from", r.atFrom);
        one.number("at_to", r.atTo);
        a.ranges.push_back(r);
    });
    a.best = optionalValue(in, "best");
    in.number("at_best", a.atBest);
    if (const Json* node = in.member("grid")) {
        ObjectReader inner(*node, in.at("grid"), in.result());
        readGrid(inner, a.grid);
    }
    const bool needsRange = a.reach == Reach::UpTo || a.reach == Reach::From;
    if (in.result() && needsRange && a.ranges.empty()) in.refuseValue(Json::array(), in.at("ranges"), &text::entry(Term::JsonList));
}

template <class Answer, class Part> StudyAnswer readInto(ObjectReader& in, Part read) {
    Answer answer;
    read(in, answer);
    return answer;
}

StudyAnswer readAnswer(ObjectReader& in, std::size_t kind) {
    switch (kind) {
    case 0: return readInto<SweepAnswer>(in, [](ObjectReader& r, SweepAnswer& a) { readGrid(r, a.grid); });
    case 1: return readInto<MapAnswer>(in, [](ObjectReader& r, MapAnswer& a) { readGrid(r, a.grid); });
    case 2: return readInto<TornadoAnswer>(in, readTornado);
    case 3: return readInto<ThresholdAnswer>(in, readThreshold);
    case 4: return readInto<BestPlan>(in, readPlan);
    case 5: return readInto<UpgradeAnswer>(in, readUpgrade);
    default: return readInto<FinishDates>(in, readFinish);
    }
}

template <class Answer> Result<StudyAnswer> asAnswer(Result<Answer> a) {
    if (!a) return Unexpected(a.error());
    return StudyAnswer(std::move(*a));
}

/// The study's job, or the scenario's first one.
JobId jobOf(const Study& study, const Scenario& scenario) { return study.job.isNone() && !scenario.jobs.empty() ? scenario.jobs.front()->id : study.job; }

Result<StudyAnswer> upgrade(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    CapacityQuestion question;
    question.job = jobOf(study, scenario);
    question.figure = study.figure;
    question.target = study.target;
    Result<CapacityPlan> plan = cheapestCapacity(scenario, catalogue, question, freshIdOf(scenario), control);
    if (!plan) return Unexpected(plan.error());
    return StudyAnswer(UpgradeAnswer{question, std::move(*plan)});
}

/// Of the study's job, or of the first one that is computed.
Result<StudyAnswer> finish(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    const assess::Assessment assessment = assess::assess(scenario, catalogue);
    const auto job = std::ranges::find_if(assessment.jobs, [&](const assess::JobAssessment& j) { return j.isComputed && (study.job.isNone() || j.job == study.job); });
    if (job == assessment.jobs.end()) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(PlanTerm::ReasonJobMissing)}});
    std::optional<FinishDates> dates = finishDates(scenario, *job, study.runs, study.seed, control);
    if (!dates) return fail(ErrorCode::StudyStopped, {{"study", study.name}});
    return StudyAnswer(std::move(*dates));
}

} // namespace

Result<StudyAnswer> run(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    switch (study.kind) {
    case StudyKind::Sweep: return asAnswer(sweep(study, scenario, catalogue, control));
    case StudyKind::Map: return asAnswer(map(study, scenario, catalogue, control));
    case StudyKind::Tornado: return asAnswer(tornado(study, scenario, catalogue, control));
    case StudyKind::Threshold: return asAnswer(threshold(study, scenario, catalogue, control));
    case StudyKind::Plan: return asAnswer(bestPlan(scenario, catalogue, {jobOf(study, scenario), study.limits}, control));
    case StudyKind::Capacity: return upgrade(study, scenario, catalogue, control);
    case StudyKind::MonteCarlo: break;
    }
    return finish(study, scenario, catalogue, control);
}

bool isComplete(const StudyAnswer& answer) {
    struct Visitor {
        bool operator()(const SweepAnswer& a) const { return a.grid.isComplete; }
        bool operator()(const MapAnswer& a) const { return a.grid.isComplete; }
        bool operator()(const TornadoAnswer& a) const { return a.isComplete; }
        bool operator()(const ThresholdAnswer& a) const { return a.grid.isComplete; }
        bool operator()(const BestPlan& a) const { return a.isComplete; }
        bool operator()(const UpgradeAnswer& a) const { return a.plan.outcome != CapacityOutcome::Stopped; }
        bool operator()(const FinishDates&) const { return true; } // stopped ones are none
    };
    return std::visit(Visitor(), answer);
}

std::string toJson(const StudyAnswer& answer) {
    Json node{{"schema", kResultSchema}, {"kind", fields::kStudyKinds[answer.index()]}};
    node.update(std::visit(WriteJson(), answer));
    return json::print(node);
}

Result<StudyAnswer> answerFromJson(std::string_view json) {
    Result<Json> tree = json::parse(json);
    if (!tree) return Unexpected(tree.error());
    Result<Done> result = Done{};
    StudyAnswer answer;
    {
        ObjectReader in(*tree, {}, result);
        std::string schema;
        in.text("schema", schema);
        if (result && schema != kResultSchema) in.refuse(ErrorCode::JsonWrongSchema, {{"schema", json::clipped(schema)}, {"expected", std::string(kResultSchema)}});
        static_assert(fields::kStudyKinds.size() == std::variant_size_v<StudyAnswer>);
        const auto kind = in.choice("kind", fields::kStudyKinds);
        if (result && !kind) in.refuse(ErrorCode::JsonMissingKey, {{"path", std::string("kind")}});
        if (result) answer = readAnswer(in, *kind);
    }
    if (!result) return Unexpected(result.error());
    return answer;
}

} // namespace spanwright::study
