// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/planjson.h"
#include "project/scenariojson.h"
#include <cmath>

namespace spanwright::study {
namespace {

using Json = nlohmann::ordered_json;
using json::ObjectReader;

constexpr std::array kGoals{"time", "cost"};
constexpr std::array kOutcomes{"reached", "already", "not_by_links", "not_by_plant", "not_by_transport", "stopped"}; // in their enum's order
constexpr std::array kProofs{"optimal", "feasible", "infeasible", "stopped"};

Json finite(double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); }

Json partsJson(const std::vector<assess::Part>& parts) {
    Json list = Json::array();
    for (const assess::Part& part : parts) list.push_back({{"part", std::string(text::entry(part.name).id)}, {"value", part.value}});
    return list;
}

Json candidateJson(const BestPlan& plan, const PlanCandidate& c) {
    Json sites = Json::array(), broken = Json::array();
    for (const PlannedSite& site : c.sites) sites.push_back({{"site", site.name}, {"accelerators", site.accelerators}});
    for (const PlanLimit limit : c.broken) broken.push_back(keyOf(kPlanLimits, limit));
    Json node{{"sites", std::move(sites)}, {"job", *json::parse(toJson(c.job))}, {"accelerators", c.accelerators}, {"time_s", c.time.base()}, {"cost_usd", c.cost ? Json(c.cost->base()) : Json(nullptr)},
              {"energy_wh", c.energy.base()}, {"carbon_g", c.carbon.base()}, {"efficiency", c.efficiency.base()}, {"wan_gbps", finite(c.wan.in(units::Gbps))},
              {"extra_tokens", {{"low", c.extraTokens.low}, {"likely", c.extraTokens.likely}, {"high", c.extraTokens.high}, {"is_extrapolated", c.extraTokens.isExtrapolated}}},
              {"step", partsJson(c.step)}, {"costs", partsJson(c.costs)}, {"over", std::move(broken)}, {"is_pareto", c.isPareto}, {"is_drawn", c.isDrawn}};
    node["worse_by"] = differenceOf(plan, c).more;
    return node;
}

template <class Q> Json spreadJson(const Spread<Q>& s) {
    return {{"p10", finite(s.p10.base())}, {"p50", finite(s.p50.base())}, {"p90", finite(s.p90.base())}, {"mean", s.mean.base()}, {"deviation", s.deviation.base()}};
}
Json dateJson(const FinishDates& d, Duration wall) { return wall.isFinite() ? Json(instantText(d.dateAfter(wall))) : Json(nullptr); }

template <class Q> void readBase(ObjectReader& in, const char* key, Q& out) {
    double value = 0;
    if (!in.member(key)) return;
    in.number(key, value);
    out = Q::fromBase(value);
}
/// Null: infinite.
double readFinite(ObjectReader& in, const Json& node, const std::string& path) {
    if (node.is_null()) return INFINITY;
    return in.expect(node.is_number(), node, path, Term::JsonNumber) ? node.get<double>() : 0;
}
double readFinite(ObjectReader& in, const char* key) {
    const Json* node = in.member(key);
    return node ? readFinite(in, *node, in.at(key)) : 0;
}

void readParts(ObjectReader& in, const char* key, std::vector<assess::Part>& parts) {
    in.elements(key, [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        std::string id;
        one.text("part", id);
        const std::span<const text::Entry> terms = text::termTable();
        const auto term = std::ranges::find(terms, std::string_view(id), &text::Entry::id);
        if (term == terms.end()) return one.refuseValue(Json(id), one.at("part"), &text::entry(Term::JsonText));
        assess::Part part{static_cast<Term>(term - terms.begin()), 0};
        one.number("value", part.value);
        parts.push_back(part);
    });
}

void readJob(ObjectReader& in, Job& job) {
    const Json* node = in.member("job");
    if (!node) return in.refuse(ErrorCode::JsonMissingKey, {{"path", in.at("job")}});
    const Result<Job> read = jobFromJson(node->dump());
    if (read) job = *read;
    else if (in.result()) in.result() = Unexpected(read.error());
}

void readCandidate(ObjectReader& in, PlanCandidate& c) {
    in.elements("sites", [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        PlannedSite& site = c.sites.emplace_back();
        one.text("site", site.name);
        one.integer("accelerators", site.accelerators);
    });
    readJob(in, c.job);
    in.integer("accelerators", c.accelerators);
    readBase(in, "time_s", c.time);
    if (in.optionalMember("cost_usd")) readBase(in, "cost_usd", c.cost.emplace());
    readBase(in, "energy_wh", c.energy);
    readBase(in, "carbon_g", c.carbon);
    readBase(in, "efficiency", c.efficiency);
    c.wan = BitRate(readFinite(in, "wan_gbps"), units::Gbps);
    if (const Json* node = in.member("extra_tokens")) {
        ObjectReader extra(*node, in.at("extra_tokens"), in.result());
        extra.number("low", c.extraTokens.low);
        extra.number("likely", c.extraTokens.likely);
        extra.number("high", c.extraTokens.high);
        extra.boolean("is_extrapolated", c.extraTokens.isExtrapolated);
    }
    readParts(in, "step", c.step);
    readParts(in, "costs", c.costs);
    in.elements("over", [&](const Json& each, const std::string& at) {
        const auto limit = each.is_string() ? std::ranges::find(kPlanLimits, each.get<std::string>()) : kPlanLimits.end();
        if (limit == kPlanLimits.end()) return in.refuseValue(each, at, &text::entry(Term::JsonText));
        c.broken.push_back(static_cast<PlanLimit>(limit - kPlanLimits.begin()));
    });
    in.boolean("is_pareto", c.isPareto);
    in.boolean("is_drawn", c.isDrawn);
    static_cast<void>(in.member("worse_by")); // follows from the others
}

template <class Q> void readSpread(ObjectReader& in, const char* key, Spread<Q>& s) {
    const Json* node = in.member(key);
    if (!node) return;
    ObjectReader one(*node, in.at(key), in.result());
    s.p10 = Q::fromBase(readFinite(one, "p10"));
    s.p50 = Q::fromBase(readFinite(one, "p50"));
    s.p90 = Q::fromBase(readFinite(one, "p90"));
    readBase(one, "mean", s.mean);
    readBase(one, "deviation", s.deviation);
}

} // namespace

Json planJson(const BestPlan& plan) {
    Json node{{"is_complete", plan.isComplete}, {"goal", kGoals[plan.isCheapest]}, {"searched", {{"placements", plan.placements}, {"considered", plan.considered}, {"timed", plan.timed}, {"assessed", plan.assessed}}}, {"plans", Json::array()}};
    for (const PlanCandidate& c : plan.candidates) node["plans"].push_back(candidateJson(plan, c));
    return node;
}

Json upgradeJson(const UpgradeAnswer& a) {
    const CapacityPlan& p = a.plan;
    Json node{{"job", idText(a.question.job.value)}, {"figure", std::string(info(a.question.figure).key)}, {"target", a.question.target}, {"outcome", keyOf(kOutcomes, p.outcome)}, {"before", p.before}, {"reached", p.reached}};
    node["rate_gbps"] = p.rate.in(units::Gbps);
    node["delay_left"] = p.delayLeft;
    node["solver"] = {{"status", keyOf(kProofs, p.status)}, {"gap", p.gap}, {"programs", p.solved}};
    node["items"] = Json::array();
    for (const UpgradeItem& i : p.items)
        node["items"].push_back({{"kind", keyOf(kUpgradeKinds, i.kind)}, {"link", i.link}, {"name", i.name}, {"count", i.count}, {"first_usd", i.first.base()}, {"yearly_usd", i.yearly.base()}, {"power_w", i.power.base()}});
    node["first_usd"] = p.first.base();
    node["yearly_usd"] = p.yearly.base();
    node["power_w"] = p.power.base();
    node["scenario"] = *json::parse(toJson(p.scenario));
    return node;
}

Json finishJson(const FinishDates& d) {
    Json node{{"job", idText(d.job.value)}, {"runs", d.runs}, {"seed", d.seed}, {"unfinished", d.unfinished}, {"start", instantText(d.start)}, {"work_s", d.work.base()}};
    node["wall_s"] = spreadJson(d.wall);
    node["ends"] = {{"p10", dateJson(d, d.wall.p10)}, {"p50", dateJson(d, d.wall.p50)}, {"p90", dateJson(d, d.wall.p90)}, {"mean", dateJson(d, d.wall.mean)}};
    node["goodput"] = spreadJson(d.goodput);
    node["goodput_closed_form"] = d.expected.base();
    node["checkpoints_s"] = d.writes.base();
    node["failures"] = Json::array();
    for (const FailureLosses& l : d.losses) node["failures"].push_back({{"kind", keyOf(kFailureKeys, l.kind)}, {"times", l.times}, {"lost_s", l.lost.base()}});
    node["bins"] = Json::array();
    for (const FinishBin& bin : d.bins) node["bins"].push_back({{"from_s", bin.from.base()}, {"to_s", bin.to.base()}, {"runs", bin.runs}});
    node["walls_s"] = Json::array();
    for (const double wall : d.walls) node["walls_s"].push_back(finite(wall));
    return node;
}

void readPlan(ObjectReader& in, BestPlan& plan) {
    in.boolean("is_complete", plan.isComplete);
    if (const auto goal = in.choice("goal", kGoals)) plan.isCheapest = *goal == 1;
    if (const Json* node = in.member("searched")) {
        ObjectReader searched(*node, in.at("searched"), in.result());
        double considered = 0, timed = 0; // beyond the reader's whole numbers
        searched.integer("placements", plan.placements);
        searched.number("considered", considered);
        searched.number("timed", timed);
        searched.integer("assessed", plan.assessed);
        plan.considered = static_cast<std::int64_t>(considered);
        plan.timed = static_cast<std::int64_t>(timed);
    }
    in.elements("plans", [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        readCandidate(one, plan.candidates.emplace_back());
    });
}

void readUpgrade(ObjectReader& in, UpgradeAnswer& a) {
    a.question.job = readId<JobId>(in, "job");
    if (const auto figure = in.choice("figure", figureKeys())) a.question.figure = static_cast<FigureId>(*figure);
    in.number("target", a.question.target);
    CapacityPlan& p = a.plan;
    if (const auto outcome = in.choice("outcome", kOutcomes)) p.outcome = static_cast<CapacityOutcome>(*outcome);
    in.number("before", p.before);
    in.number("reached", p.reached);
    double rate = 0;
    in.number("rate_gbps", rate);
    p.rate = BitRate(rate, units::Gbps);
    in.number("delay_left", p.delayLeft);
    if (const Json* node = in.member("solver")) {
        ObjectReader solver(*node, in.at("solver"), in.result());
        if (const auto status = solver.choice("status", kProofs)) p.status = static_cast<SolverStatus>(*status);
        solver.number("gap", p.gap);
        solver.integer("programs", p.solved);
    }
    in.elements("items", [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        UpgradeItem& item = p.items.emplace_back();
        if (const auto kind = one.choice("kind", kUpgradeKinds)) item.kind = static_cast<UpgradeKind>(*kind);
        one.text("link", item.link);
        one.text("name", item.name);
        double count = 0;
        one.number("count", count);
        item.count = static_cast<std::int64_t>(count);
        readBase(one, "first_usd", item.first);
        readBase(one, "yearly_usd", item.yearly);
        readBase(one, "power_w", item.power);
    });
    readBase(in, "first_usd", p.first);
    readBase(in, "yearly_usd", p.yearly);
    readBase(in, "power_w", p.power);
    const Json* node = in.member("scenario");
    if (!node) return in.refuse(ErrorCode::JsonMissingKey, {{"path", in.at("scenario")}});
    const Result<Scenario> scenario = scenarioFromJson(node->dump());
    if (scenario) p.scenario = *scenario;
    else if (in.result()) in.result() = Unexpected(scenario.error());
}

void readFinish(ObjectReader& in, FinishDates& d) {
    d.job = readId<JobId>(in, "job");
    in.integer("runs", d.runs);
    in.integer("seed", d.seed);
    in.integer("unfinished", d.unfinished);
    std::string start;
    in.text("start", start);
    if (const std::optional<WrittenTime> time = parseTime(start)) d.start = time->instant();
    else in.refuseValue(Json(start), in.at("start"), &text::entry(Term::JsonInstant));
    readBase(in, "work_s", d.work);
    readSpread(in, "wall_s", d.wall);
    static_cast<void>(in.member("ends")); // follow from the wall clock
    readSpread(in, "goodput", d.goodput);
    readBase(in, "goodput_closed_form", d.expected);
    readBase(in, "checkpoints_s", d.writes);
    in.elements("failures", [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        FailureLosses& loss = d.losses.emplace_back();
        if (const auto kind = one.choice("kind", kFailureKeys)) loss.kind = static_cast<assess::FailureKind>(*kind);
        one.number("times", loss.times);
        readBase(one, "lost_s", loss.lost);
    });
    in.elements("bins", [&](const Json& each, const std::string& at) {
        ObjectReader one(each, at, in.result());
        FinishBin& bin = d.bins.emplace_back();
        readBase(one, "from_s", bin.from);
        readBase(one, "to_s", bin.to);
        one.integer("runs", bin.runs);
    });
    in.elements("walls_s", [&](const Json& each, const std::string& at) { d.walls.push_back(readFinite(in, each, at)); });
}

} // namespace spanwright::study
