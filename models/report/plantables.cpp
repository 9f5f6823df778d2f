// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plantables.h"
#include "json/json.h"
#include "project/fields.h"
#include "report/planwriter.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;
using study::BestPlan;
using study::PlanCandidate;

constexpr std::array kLimits{"site_cap", "deadline", "budget", "carbon"}; // in the order of study::PlanLimit

bool isSplit(const Scenario& s, const Job& job) {
    return std::ranges::any_of(job.placement, [&](const Share& share) { return siteOf(s, share.pool) != siteOf(s, job.placement.front().pool); });
}

std::string sitesText(const Scenario& s, const Job& job) {
    std::string out;
    for (const Share& share : job.placement) {
        const Site* site = siteOf(s, share.pool);
        out += (out.empty() ? "" : " + ") + (site ? site->name : std::string()) + " " + printNumber(share.accelerators, 0);
    }
    return out;
}

std::string cutText(const PlanWriter& w, const Scenario& s, const Job& job) {
    if (!isSplit(s, job)) return "–";
    std::string out = w(termOf(Term::CutPipeline, job.cut));
    if (job.cut == Cut::LocalSgd) out += ", " + w(PlanTerm::CutLocalSteps, {{"steps", std::int64_t{job.localSgd.innerSteps}}});
    if (job.cut == Cut::Pipeline && job.layout.extraInFlight > 0) out += ", " + w(PlanTerm::CutInFlight, {{"held", std::int64_t{job.layout.extraInFlight}}});
    return out;
}

std::string layoutText(const PlanWriter& w, const PlanCandidate& c) {
    const Layout& l = c.job.layout;
    std::string out = "TP " + std::to_string(l.tensor) + " PP " + std::to_string(l.pipeline) + " DP " + std::to_string(training::dataParallel(l, c.accelerators));
    if (l.context > 1) out += " CP " + std::to_string(l.context);
    if (l.expert > 1) out += " EP " + std::to_string(l.expert);
    if (l.virtualStages > 1) out += " v " + std::to_string(l.virtualStages);
    out += " b " + std::to_string(l.microBatch) + " ZeRO-" + std::to_string(static_cast<int>(l.zero));
    if (l.pipeline > 1) out += " " + w(termOf(Term::ScheduleOneFOneB, l.schedule));
    return out;
}

std::string named(const PlanWriter& w, const Scenario& s, const PlanCandidate& c) {
    const std::string cut = cutText(w, s, c.job);
    return sitesText(s, c.job) + ", " + (cut == "–" ? std::string() : cut + ", ") + layoutText(w, c);
}

std::string remarks(const PlanWriter& w, const PlanCandidate& c) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
    if (c.isDrawn) add(w(PlanTerm::RemarkDrawn));
    if (c.isPareto) add(w(PlanTerm::RemarkPareto));
    for (const study::PlanLimit limit : c.broken) add(w(PlanTerm::RemarkBreaks, {{"limit", &text::entry(static_cast<PlanTerm>(static_cast<int>(PlanTerm::LimitSiteCap) + static_cast<int>(limit)))}}));
    return out;
}

/// Not the same sites and cut: what decides more than the layout.
const PlanCandidate* runnerUp(const BestPlan& plan) {
    const Job& best = plan.candidates.front().job;
    const auto it = std::ranges::find_if(plan.candidates, [&](const PlanCandidate& c) { return c.isWithin() == plan.candidates.front().isWithin() && (c.job.cut != best.cut || c.job.placement != best.placement); });
    if (it != plan.candidates.end()) return &*it;
    return plan.candidates.size() > 1 ? &plan.candidates[1] : nullptr;
}

std::string why(const PlanWriter& w, const Scenario& s, const BestPlan& plan) {
    const PlanCandidate& best = plan.candidates.front();
    const Kind goal = plan.isCheapest ? Kind::Money : Kind::Duration;
    std::string out = best.isWithin() ? std::string() : w(PlanTerm::NoteNoneWithin) + " ";
    out += w(best.cost ? PlanTerm::NoteWinnerCost : PlanTerm::NoteWinner, {{"plan", named(w, s, best)}, {"time", text::amount(best.time)}, {"cost", best.cost ? w.shown(Kind::Money, best.cost->base()) : std::string()}});
    if (const PlanCandidate* other = runnerUp(plan)) {
        const study::PlanDifference d = study::differenceOf(plan, *other);
        std::vector<text::Argument> arguments{{"plan", named(w, s, *other)}, {"more", w.shown(goal, d.more)}};
        if (d.most) {
            arguments.push_back({"part", &text::entry(d.most->name)});
            arguments.push_back({"amount", w.shown(goal, d.most->value)});
        }
        out += " " + w(d.most ? PlanTerm::NoteRunnerUpPart : PlanTerm::NoteRunnerUp, std::move(arguments));
    }
    return out + " " + w(plan.isCheapest ? PlanTerm::NoteGoalCost : PlanTerm::NoteGoalTime);
}

template <std::size_t N, class Enum> std::string keyOf(const std::array<const char*, N>& keys, Enum value) { return keys[static_cast<std::size_t>(value)]; }

} // namespace

Table planTable(const Scenario& s, const BestPlan& plan, const text::Translator& translate) {
    const PlanWriter w(translate, shownCurrency(*s.assumptions));
    Table t{w(PlanTerm::HeadingPlan), {w(PlanTerm::ColumnSites), w(PlanTerm::ColumnCut), w(PlanTerm::ColumnLayout), w(PlanTerm::ColumnTime), w(FigureId::Cost), w(FigureId::Energy), w(FigureId::Efficiency), w(PlanTerm::ColumnWorse), w(PlanTerm::ColumnWorstPart), w(PlanTerm::ColumnRemark)}, {}, {}};
    for (const PlanCandidate& c : plan.candidates) {
        const study::PlanDifference d = study::differenceOf(plan, c);
        t.rows.push_back({sitesText(s, c.job), cutText(w, s, c.job), layoutText(w, c), shown(Kind::Duration, c.time.base()), c.cost ? w.shown(Kind::Money, c.cost->base()) : std::string("–"), shown(Kind::Energy, c.energy.base()), shown(Kind::Fraction, c.efficiency.base()),
                          d.more != 0 ? w.shown(plan.isCheapest ? Kind::Money : Kind::Duration, d.more) : std::string(), d.most ? w(d.most->name) : std::string(), remarks(w, c)});
    }
    t.note = plan.candidates.empty() ? w(PlanTerm::NoteNothingFits) : why(w, s, plan);
    t.note += " " + w(PlanTerm::NoteSearched, {{"placements", std::int64_t{plan.placements}}, {"considered", plan.considered}, {"timed", plan.timed}, {"assessed", std::int64_t{plan.assessed}}});
    return t;
}

std::string planToJson(const Scenario& s, const BestPlan& plan) {
    Json node{{"schema", "spanwright.plan/1"}, {"goal", plan.isCheapest ? "cost" : "time"}, {"searched", {{"placements", plan.placements}, {"considered", plan.considered}, {"timed", plan.timed}, {"assessed", plan.assessed}}}};
    node["plans"] = Json::array();
    for (const PlanCandidate& c : plan.candidates) {
        const Layout& l = c.job.layout;
        Json sites = Json::array(), broken = Json::array();
        for (const Share& share : c.job.placement) sites.push_back({{"site", siteOf(s, share.pool) ? siteOf(s, share.pool)->name : std::string()}, {"accelerators", share.accelerators}});
        for (const study::PlanLimit limit : c.broken) broken.push_back(keyOf(kLimits, limit));
        const study::PlanDifference d = study::differenceOf(plan, c);
        node["plans"].push_back({{"sites", sites}, {"cut", isSplit(s, c.job) ? Json(keyOf(fields::kCuts, c.job.cut)) : Json(nullptr)}, {"inner_steps", c.job.localSgd.innerSteps}, {"in_flight", l.extraInFlight},
                                 {"layout", {{"tensor", l.tensor}, {"pipeline", l.pipeline}, {"context", l.context}, {"expert", l.expert}, {"data", training::dataParallel(l, c.accelerators)}, {"virtual_stages", l.virtualStages}, {"micro_batch", l.microBatch}, {"schedule", keyOf(fields::kSchedules, l.schedule)}, {"zero", static_cast<int>(l.zero)}, {"recompute", keyOf(fields::kRecomputes, l.recompute)}}},
                                 {"time_s", c.time.base()}, {"cost_usd", c.cost ? Json(c.cost->base()) : Json(nullptr)}, {"energy_wh", c.energy.base()}, {"carbon_g", c.carbon.base()}, {"efficiency", c.efficiency.base()},
                                 {"worse_by", d.more}, {"loses_most_by", d.most ? Json(std::string(text::entry(d.most->name).id)) : Json(nullptr)}, {"over", broken}, {"is_pareto", c.isPareto}, {"is_drawn", c.isDrawn}});
    }
    return json::print(node);
}

std::string planToCsv(const Scenario& s, const BestPlan& plan) {
    std::string out = "sites,cut,inner_steps,in_flight,tensor,pipeline,data,context,expert,time_s,cost_usd,energy_wh,carbon_g,efficiency,is_within,is_pareto,is_drawn\r\n";
    for (const PlanCandidate& c : plan.candidates) {
        std::string sites = sitesText(s, c.job);
        for (std::size_t at = 0; (at = sites.find('"', at)) != std::string::npos; at += 2) sites.insert(at, 1, '"');
        out += "\"" + sites + "\"," + (isSplit(s, c.job) ? keyOf(fields::kCuts, c.job.cut) : std::string());
        const Layout& l = c.job.layout;
        for (const int n : {c.job.localSgd.innerSteps, l.extraInFlight, l.tensor, l.pipeline, training::dataParallel(l, c.accelerators), l.context, l.expert}) out += "," + std::to_string(n);
        out += "," + exactNumber(c.time.base()) + "," + (c.cost ? exactNumber(c.cost->base()) : std::string());
        for (const double value : {c.energy.base(), c.carbon.base(), c.efficiency.base()}) out += "," + exactNumber(value);
        for (const bool is : {c.isWithin(), c.isPareto, c.isDrawn}) out += is ? ",1" : ",0";
        out += "\r\n";
    }
    return out;
}

} // namespace spanwright::report
