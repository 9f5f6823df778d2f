// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparetables.h"
#include "report/costtables.h"
#include "report/ownertables.h"
#include "report/report.h"
#include "report/gridtables.h"
#include "report/sizetables.h"
#include "report/studytables.h"
#include "report/writer.h"
#include "assess/runevidence.h"
#include "evidence/fieldresults.h"
#include "evidence/validation.h"
#include "spanwright_version.h"
#include "text/shipped.h"
#include "training/profile.h"
#include <algorithm>
#include <map>

namespace spanwright::report {
namespace {

Table figures(const Writer& w, const std::vector<assess::Figure>& list) {
    Table t{w(Term::HeadingFigures), {w(Term::ColumnName), w(Term::ColumnValue), w(Term::ColumnLow), w(Term::ColumnHigh)}, {}, withCurrency(w, w(Term::ReportRange))};
    for (const assess::Figure& f : list) {
        const PrintedRange range = printRange(f.id, f.low, f.value, f.high, w.currency());
        t.rows.push_back({w(f.id), print(f.id, f.value, w.currency()).text(), f.hasRange ? range.low.text() : std::string(), f.hasRange ? range.high.text() : std::string()});
    }
    return t;
}

Table parts(const Writer& w, Term title, const std::vector<assess::Part>& list, Kind kind, const std::string& job) {
    Table t{w(title) + " – " + job, {w(Term::ColumnName), w(Term::ColumnValue), "%"}, {}, isMoney(kind) ? withCurrency(w, {}) : std::string()};
    double sum = 0;
    for (const assess::Part& part : list) sum += part.value;
    for (const assess::Part& part : list)
        if (part.value != 0) t.rows.push_back({w(part.name), w.shown(kind, part.value), printNumber(sum != 0 ? part.value / sum * 100 : 0, 2)});
    t.rows.push_back({w(Term::Total), w.shown(kind, sum), "100"});
    return t;
}

Table links(const Writer& w, const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a) {
    Table t{w(Term::HeadingLinks), {w(Term::ColumnName), w(Term::CostFibre), w(Term::ColumnLength), w(Term::ColumnRtt), w(Term::ColumnCapacity), w(Term::ColumnGoodput), w(Term::ColumnLoad), w(Term::ColumnBurst), w(Term::ColumnAvailability)}, {}, {}};
    for (const assess::LinkAssessment& row : a.links) {
        const FibreLink* link = find(s, row.link);
        std::string fibres;
        for (const std::string& id : network::fibresOf(*link)) {
            const catalogue::Fibre* fibre = c.fibre(id);
            fibres += (fibres.empty() ? "" : " + ") + (fibre ? w.shipped(fibre->name) : id);
        }
        t.rows.push_back({link->name, fibres, shown(Kind::Length, row.length.base()), shown(Kind::Duration, row.oneWay.base() * 2, 4),
                          shown(Kind::BitRate, row.capacity.base()), shown(Kind::BitRate, row.goodput.base()), shown(Kind::Fraction, row.load.base(), 2), shown(Kind::Fraction, row.burst.base(), 2), shown(Kind::Fraction, row.availability.base(), 6)});
    }
    return t;
}

Table findings(const Writer& w, const assess::Assessment& a) {
    Table t{w(Term::HeadingFindings), {w(Term::ColumnSeverity), w(Term::ColumnFinding), w(Term::ColumnFix)}, {}, {}};
    for (const assess::Finding& f : a.findings) t.rows.push_back({w(f.severity), w(f.message), f.fix ? w(f.fix->label) : std::string()});
    if (t.rows.empty()) t.note = w(Term::ReportNothing);
    return t;
}

Table assumptions(const Writer& w, const Assumptions& a) {
    Table t{w(Term::HeadingAssumptions), {w(Term::ColumnName), w(Term::ColumnLow), w(Term::ColumnValue), w(Term::ColumnHigh), w(Term::ColumnSource)}, {}, {}};
    t.note = withCurrency(w, w(Term::ReportPrices, {{"year", std::to_string(a.priceYear)}}));
    for (const AssumptionRow& r : assumptionRows(a)) t.rows.push_back({w(r.name), w.shown(r.kind, r.low), w.shown(r.kind, r.likely), w.shown(r.kind, r.high), w.shipped(r.source)});
    return t;
}

Table overrides(const Writer& w, const Project& p) {
    Table t{w(Term::HeadingOverrides), {w(Term::ColumnName), w(Term::ColumnValue), w(Term::ColumnSource)}, {}, {}};
    for (const Override& o : p.overrides) t.rows.push_back({o.fact, printNumber(o.value, 6), o.source});
    return t;
}

Table published(const Writer& w, const assess::Assessment& a) {
    Table t{w(Term::HeadingPublished), {}, {}, {}};
    for (const assess::JobAssessment& j : a.jobs)
        for (const network::Route& route : j.routes)
            for (const evidence::FieldResult* r : evidence::nearestFieldResults(route.length, 2)) {
                const std::string line = w(Term::EvidenceClaim, {{"title", text::shipped(r->title)}, {"distance", text::amount(r->distance)}, {"bound", std::string(r->isBound ? "> " : "")},
                                                                 {"efficiency", text::amount(r->efficiency)}, {"evidence", text::shipped(r->evidence)}, {"source", text::shipped(r->source)}});
                if (std::ranges::none_of(t.rows, [&](const auto& row) { return row[0] == line; })) t.rows.push_back({line});
            }
    return t;
}

/// How wrong the engine is where it can be checked.
Table validation(const Writer& w) {
    std::map<std::string, std::vector<evidence::NamedError>> sources;
    std::vector<evidence::NamedError> dense, mixtures, memory;
    for (const evidence::Prediction& p : evidence::embeddedPredictions()) {
        if (p.measuredStep) {
            const evidence::NamedError error{evidence::relativeError(*p.measuredStep, *p.predictedStep), p.run->id};
            (p.prepared.input.shape.experts > 0 ? mixtures : dense).push_back(error);
            sources[p.run->source].push_back(error);
        }
        if (p.measuredMemory) memory.push_back({evidence::relativeError(*p.measuredMemory, *p.predictedMemory), p.run->id});
    }
    Table t{w(Term::HeadingValidation), {w(Term::ColumnName), w(Term::ColumnRuns), w(Term::ColumnMedian), w(Term::ColumnP90)}, {}, {}};
    const auto add = [&](const std::string& name, std::vector<evidence::NamedError> errors) {
        const evidence::ErrorStats s = evidence::errorStats(std::move(errors));
        t.rows.push_back({name, std::to_string(s.rows), shown(Kind::Fraction, s.median.base(), 2), shown(Kind::Fraction, s.p90.base(), 2)});
    };
    add(w(Term::ValidationDenseStep), dense);
    add(w(Term::ValidationMixtureStep), mixtures);
    add(w(Term::ValidationMemory), memory);
    for (const auto& [source, errors] : sources) add(w(Term::ValidationSource, {{"source", source}}), errors);
    t.note = w(Term::ValidationNote, {{"dense", text::amount(training::unseenError(false), 2)}, {"mixture", text::amount(training::unseenError(true), 2)}});
    return t;
}

Table nearestRuns(const Writer& w, const Job& job, const assess::JobAssessment& j) {
    Table t{w(Term::HeadingNearestRuns) + " – " + job.name, {}, {}, w(assess::profileUsed(job))};
    for (const FigureId figure : {FigureId::StepTime, FigureId::MemoryPerGpu})
        for (const text::Message& line : assess::runEvidence(j, figure)) t.rows.push_back({w(line)});
    return t;
}

} // namespace

std::vector<AssumptionRow> assumptionRows(const Assumptions& a) {
    std::vector<AssumptionRow> rows;
    const auto add = [&](Term name, const auto& u) { rows.push_back({name, std::remove_cvref_t<decltype(u.likely)>::kind, u.low.base(), u.likely.base(), u.high.base(), u.source}); };
    add(Term::AssumeTransport, a.transportGoodput);
    add(Term::AssumeMatmul, a.matmulEfficiency);
    add(Term::AssumeOverlap, a.backwardOverlap);
    add(Term::AssumeNode, a.nodeFailure);
    add(Term::AssumeCuts, a.fibreCuts);
    add(Term::AssumeRepair, a.fibreRepair);
    add(Term::AssumeSiteOutage, a.siteOutage);
    add(Term::AssumeSiteRepair, a.siteRepair);
    add(Term::AssumeRestart, a.restart);
    add(Term::AssumeCheckpoint, a.checkpointRate);
    add(Term::AssumePower, a.trainingPower);
    add(Term::AssumeRental, a.rental);
    add(Term::AssumeCapital, a.costOfCapital);
    add(Term::AssumeLease, a.fibreLease);
    return rows;
}

ReportData makeReport(const Project& project, const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a, const StudyAnswers& answers, const std::string& date,
                      const text::Translator& translate) {
    const Writer w(translate, shownCurrency(*s.assumptions));
    ReportData r;
    r.title = s.name;
    r.about = s.about;
    r.version = SPANWRIGHT_VERSION;
    r.date = date;
    r.catalogue = c.version();
    r.made = w(Term::ReportMade, {{"version", r.version}, {"date", date}, {"catalogue", r.catalogue}});
    const auto add = [&r](Section section, Table table) {
        if (table.rows.empty() && table.note.empty()) return;
        table.section = section;
        r.tables.push_back(std::move(table));
    };
    const auto addAll = [&add](Section section, std::vector<Table> tables) {
        for (Table& t : tables) add(section, std::move(t));
    };
    const auto filled = [](Table table) { return table.rows.empty() ? Table{} : table; };
    if (!a.totals.empty()) add(Section::Figures, figures(w, a.totals));
    add(Section::Findings, findings(w, a));
    if (!a.sites.empty()) add(Section::Sites, siteTable(s, a, translate));
    add(Section::Grid, filled(gridTable(s, a, c, translate)));
    if (!a.links.empty()) add(Section::Links, links(w, s, c, a));
    add(Section::Traffic, filled(trafficTable(s, a, translate)));
    add(Section::Demands, filled(demandTable(s, a, translate)));
    add(Section::Ports, filled(portTable(s, c, a, translate)));
    addAll(Section::Comparison, comparisonSection(project, s, c, a, translate));
    bool hasComputed = false;
    for (const assess::JobAssessment& j : a.jobs) {
        const std::string name = find(s, j.job)->name;
        if (!j.isComputed) {
            add(Section::Step, {name, {}, {{w(Term::ReportNotComputed, {{"job", name}})}}, {}});
            continue;
        }
        hasComputed = true;
        add(Section::Step, parts(w, Term::HeadingStep, assess::stepParts(j.step), Kind::Duration, name));
        add(Section::Failures, failureTable(s, j, translate));
        add(Section::Memory, parts(w, Term::HeadingMemory, assess::memoryParts(j.memory), Kind::Bytes, name));
        add(Section::Power, parts(w, Term::HeadingPower, j.power, Kind::Power, name));
        add(Section::Energy, energyTable(s, j, translate));
        add(Section::Energy, electricityTable(s, j, translate));
        add(Section::Energy, filled(curtailmentTable(s, j, translate)));
        add(Section::Cost, siteCostTable(s, j, translate));
        add(Section::Cost, filled(egressTable(s, j, translate)));
        if (!j.costAmortised.empty()) add(Section::Cost, parts(w, Term::HeadingCostAmortised, j.costAmortised, Kind::Money, name));
        if (!j.costAcquisition.empty()) add(Section::Cost, parts(w, Term::HeadingCostAcquisition, j.costAcquisition, Kind::Money, name));
        if (!j.costRental.empty()) add(Section::Cost, parts(w, Term::HeadingCostRental, j.costRental, Kind::Money, name));
        add(Section::ModelSize, filled(servedSizeTable(s, j, c, translate)));
        add(Section::Runs, nearestRuns(w, *find(s, j.job), j));
    }
    addAll(Section::Studies, studyTables(s, c, answers, translate));
    add(Section::CashFlow, filled(cashFlowTable(s, a, translate)));
    if (!s.sites.empty()) add(Section::Owners, ownerTable(s, c, translate));
    if (hasComputed) add(Section::Validation, validation(w));
    add(Section::Published, filled(published(w, a)));
    if (hasComputed) add(Section::Prices, priceTable(s, c, translate));
    add(Section::Assumptions, assumptions(w, *s.assumptions));
    if (!project.overrides.empty()) add(Section::Overrides, overrides(w, project));
    std::ranges::stable_sort(r.tables, {}, &Table::section);
    return r;
}

} // namespace spanwright::report
