// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plantables.h"
#include "report/planwriter.h"
#include <algorithm>

namespace spanwright::report {
namespace {

using study::BestPlan;
using study::PlanCandidate;

std::string cutText(const PlanWriter& w, const PlanCandidate& c) {
    if (!c.isSplit()) return "–";
    const Job& job = c.job;
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

std::string named(const PlanWriter& w, const PlanCandidate& c) {
    const std::string cut = cutText(w, c);
    return sitesText(c) + ", " + (cut == "–" ? std::string() : cut + ", ") + layoutText(w, c);
}

std::string remarks(const PlanWriter& w, const PlanCandidate& c) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
    if (c.isDrawn) add(w(PlanTerm::RemarkDrawn));
    if (c.isPareto) add(w(PlanTerm::RemarkPareto));
    if (c.extraTokens.isExtrapolated) add(w(PlanTerm::RemarkExtrapolated));
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

std::string why(const PlanWriter& w, const BestPlan& plan) {
    const PlanCandidate& best = plan.candidates.front();
    const Kind goal = plan.isCheapest ? Kind::Money : Kind::Duration;
    std::string out = best.isWithin() ? std::string() : w(PlanTerm::NoteNoneWithin) + " ";
    out += w(best.cost ? PlanTerm::NoteWinnerCost : PlanTerm::NoteWinner, {{"plan", named(w, best)}, {"time", text::amount(best.time)}, {"cost", best.cost ? w.shown(Kind::Money, best.cost->base()) : std::string()}});
    if (const training::ExtraTokens& extra = best.extraTokens; extra.high > 1)
        out += " " + w(extra.isExtrapolated ? PlanTerm::NoteExtraTokensExtrapolated : PlanTerm::NoteExtraTokens, {{"low", text::Amount{Kind::Fraction, extra.low}}, {"high", text::Amount{Kind::Fraction, extra.high}}});
    if (const PlanCandidate* other = runnerUp(plan)) {
        const study::PlanDifference d = study::differenceOf(plan, *other);
        std::vector<text::Argument> arguments{{"plan", named(w, *other)}, {"more", w.shown(goal, d.more)}};
        if (d.most) {
            arguments.push_back({"part", &text::entry(d.most->name)});
            arguments.push_back({"amount", w.shown(goal, d.most->value)});
        }
        out += " " + w(d.most ? PlanTerm::NoteRunnerUpPart : PlanTerm::NoteRunnerUp, std::move(arguments));
    }
    return out + " " + w(plan.isCheapest ? PlanTerm::NoteGoalCost : PlanTerm::NoteGoalTime);
}

} // namespace

std::string sitesText(const PlanCandidate& c) {
    std::string out;
    for (const study::PlannedSite& site : c.sites) out += (out.empty() ? "" : " + ") + site.name + " " + printNumber(site.accelerators, 0);
    return out;
}

Table planTable(const Scenario& s, const BestPlan& plan, const text::Translator& translate) {
    const PlanWriter w(translate, shownCurrency(*s.assumptions));
    Table t{w(PlanTerm::HeadingPlan), {w(PlanTerm::ColumnSites), w(PlanTerm::ColumnCut), w(PlanTerm::ColumnLayout), w(PlanTerm::ColumnTime), w(FigureId::Cost), w(FigureId::Energy), w(FigureId::Efficiency), w(PlanTerm::ColumnWorse), w(PlanTerm::ColumnWorstPart), w(PlanTerm::ColumnRemark)}, {}, {}};
    for (const PlanCandidate& c : plan.candidates) {
        const study::PlanDifference d = study::differenceOf(plan, c);
        t.rows.push_back({sitesText(c), cutText(w, c), layoutText(w, c), shown(Kind::Duration, c.time.base()), c.cost ? w.shown(Kind::Money, c.cost->base()) : std::string("–"), shown(Kind::Energy, c.energy.base()), shown(Kind::Fraction, c.efficiency.base()),
                          d.more != 0 ? w.shown(plan.isCheapest ? Kind::Money : Kind::Duration, d.more) : std::string(), d.most ? w(d.most->name) : std::string(), remarks(w, c)});
    }
    t.note = plan.candidates.empty() ? w(PlanTerm::NoteNothingFits) : why(w, plan);
    t.note += " " + w(PlanTerm::NoteSearched, {{"placements", std::int64_t{plan.placements}}, {"considered", plan.considered}, {"timed", plan.timed}, {"assessed", std::int64_t{plan.assessed}}});
    return t;
}

} // namespace spanwright::report
