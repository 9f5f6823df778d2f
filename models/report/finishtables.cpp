// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/finishtables.h"
#include "json/json.h"
#include "report/planwriter.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;
using study::FinishDates;

constexpr std::array kKinds{"nodes", "fibre_cut", "both_paths", "amplifiers", "light_path", "site"}; // in the order of assess::FailureKind
static_assert(kKinds.size() == study::kFailureKinds);

std::string dateText(const FinishDates& d, Duration wall) { return wall.isFinite() ? instantText(d.dateAfter(wall)) : std::string("–"); }
std::string time(Duration t) { return shown(Kind::Duration, t.base(), 4); }
std::string share(Fraction f) { return shown(Kind::Fraction, f.base(), 4); }

PlanTerm kindTerm(assess::FailureKind kind) { return static_cast<PlanTerm>(static_cast<int>(PlanTerm::FailsNodes) + static_cast<int>(kind)); }

Json finite(double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); }
template <class Q> Json spreadJson(const study::Spread<Q>& s) {
    return {{"p10", finite(s.p10.base())}, {"p50", finite(s.p50.base())}, {"p90", finite(s.p90.base())}, {"mean", s.mean.base()}, {"deviation", s.deviation.base()}};
}
Json dateJson(const FinishDates& d, Duration wall) { return wall.isFinite() ? Json(instantText(d.dateAfter(wall))) : Json(nullptr); }

} // namespace

Table finishTable(const Scenario& scenario, const FinishDates& d, const text::Translator& translate) {
    const PlanWriter w(translate);
    Table t{w(PlanTerm::HeadingFinish) + " – " + find(scenario, d.job)->name, {w(Term::ColumnName), w(PlanTerm::ColumnP10), w(PlanTerm::ColumnMiddle), w(Term::ColumnP90), w(PlanTerm::ColumnMean), w(PlanTerm::ColumnDeviation)}, {}, {}};
    t.rows.push_back({w(PlanTerm::RowWallClock), time(d.wall.p10), time(d.wall.p50), time(d.wall.p90), time(d.wall.mean), time(d.wall.deviation)});
    t.rows.push_back({w(PlanTerm::RowEndDate), dateText(d, d.wall.p10), dateText(d, d.wall.p50), dateText(d, d.wall.p90), dateText(d, d.wall.mean), {}});
    t.rows.push_back({w(FigureId::Goodput), share(d.goodput.p10), share(d.goodput.p50), share(d.goodput.p90), share(d.goodput.mean), share(d.goodput.deviation)});
    t.note = w(PlanTerm::NoteFinish, {{"runs", std::int64_t{d.runs}}, {"seed", std::int64_t{d.seed}}, {"work", text::amount(d.work, 4)}, {"expected", text::amount(d.expected, 4)}});
    if (d.unfinished > 0) t.note += " " + w(PlanTerm::NoteUnfinished, {{"runs", std::int64_t{d.unfinished}}, {"times", static_cast<std::int64_t>(study::kLongestRun)}});
    return t;
}

Table finishLossTable(const FinishDates& d, const text::Translator& translate) {
    const PlanWriter w(translate);
    Table t{w(PlanTerm::HeadingFinishLosses), {w(PlanTerm::ColumnCause), w(PlanTerm::ColumnTimesRun), w(PlanTerm::ColumnHoursLost)}, {}, {}};
    for (const study::FailureLosses& l : d.losses) t.rows.push_back({w(kindTerm(l.kind)), printNumber(l.times, 3), shown(Kind::Duration, l.lost.base())});
    t.rows.push_back({w(PlanTerm::RowCheckpoints), {}, shown(Kind::Duration, d.writes.base())});
    return t;
}

Table finishBinTable(const FinishDates& d, const text::Translator& translate) {
    const PlanWriter w(translate);
    Table t{w(PlanTerm::HeadingFinishBins), {w(PlanTerm::ColumnFromTime), w(PlanTerm::ColumnToTime), w(PlanTerm::ColumnEndsBy), w(PlanTerm::ColumnFinishRuns), w(PlanTerm::ColumnShareBy)}, {}, {}};
    int ended = 0;
    for (const study::FinishBin& bin : d.bins) {
        ended += bin.runs;
        t.rows.push_back({time(bin.from), time(bin.to), dateText(d, bin.to), printNumber(bin.runs, 0), shown(Kind::Fraction, double(ended) / d.runs)});
    }
    return t;
}

std::string finishWithin(const FinishDates& d, Duration deadline, const text::Translator& translate) {
    return PlanWriter(translate)(PlanTerm::NoteWithin, {{"share", text::amount(d.shareWithin(deadline))}, {"wall", text::amount(deadline)}});
}

std::string finishToJson(const Scenario& scenario, const FinishDates& d) {
    Json node{{"schema", "spanwright.finish/1"}, {"job", find(scenario, d.job)->name}, {"runs", d.runs}, {"seed", d.seed}, {"unfinished", d.unfinished}, {"start", instantText(d.start)}, {"work_s", d.work.base()}};
    node["wall_s"] = spreadJson(d.wall);
    node["ends"] = {{"p10", dateJson(d, d.wall.p10)}, {"p50", dateJson(d, d.wall.p50)}, {"p90", dateJson(d, d.wall.p90)}, {"mean", dateJson(d, d.wall.mean)}};
    node["goodput"] = spreadJson(d.goodput);
    node["goodput_closed_form"] = d.expected.base();
    node["checkpoints_s"] = d.writes.base();
    node["failures"] = Json::array();
    for (const study::FailureLosses& l : d.losses) node["failures"].push_back({{"kind", kKinds[static_cast<std::size_t>(l.kind)]}, {"times", l.times}, {"lost_s", l.lost.base()}});
    node["bins"] = Json::array();
    for (const study::FinishBin& bin : d.bins) node["bins"].push_back({{"from_s", bin.from.base()}, {"to_s", bin.to.base()}, {"runs", bin.runs}});
    return json::print(node);
}

std::string finishToCsv(const FinishDates& d) {
    std::string out = "from_s,to_s,ends_by,runs,ended_share\r\n";
    int ended = 0;
    for (const study::FinishBin& bin : d.bins) {
        ended += bin.runs;
        out += exactNumber(bin.from.base()) + "," + exactNumber(bin.to.base()) + "," + instantText(d.dateAfter(bin.to)) + "," + std::to_string(bin.runs) + "," + exactNumber(double(ended) / d.runs) + "\r\n";
    }
    return out;
}

} // namespace spanwright::report
