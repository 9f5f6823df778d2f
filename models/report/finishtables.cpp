// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/finishtables.h"
#include "report/planwriter.h"

namespace spanwright::report {
namespace {

using study::FinishDates;

std::string dateText(const FinishDates& d, Duration wall) { return wall.isFinite() ? instantText(d.dateAfter(wall)) : std::string("–"); }
std::string time(Duration t) { return shown(Kind::Duration, t.base(), 4); }
std::string share(Fraction f) { return shown(Kind::Fraction, f.base(), 4); }

PlanTerm kindTerm(assess::FailureKind kind) { return static_cast<PlanTerm>(static_cast<int>(PlanTerm::FailsNodes) + static_cast<int>(kind)); }

} // namespace

Table finishTable(const Scenario& scenario, const FinishDates& d, const text::Translator& translate) {
    const PlanWriter w(translate);
    Table t{w(PlanTerm::HeadingFinish) + " – " + (find(scenario, d.job) ? find(scenario, d.job)->name : std::string()), {w(Term::ColumnName), w(PlanTerm::ColumnP10), w(PlanTerm::ColumnMiddle), w(Term::ColumnP90), w(PlanTerm::ColumnMean), w(PlanTerm::ColumnDeviation)}, {}, {}};
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

} // namespace spanwright::report
