// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quotationtables.h"
#include "report/writer.h"

namespace spanwright::report {
namespace {

std::string dash(bool has, const std::string& text) { return has ? text : std::string("–"); }
std::string span(Kind kind, const std::optional<evidence::Span>& s) { return s ? shown(kind, s->low) + " – " + shown(kind, s->high) : std::string("–"); }
std::string factor(const std::optional<double>& ratio) { return ratio ? printNumber(*ratio, 3) : std::string("–"); }

} // namespace

Table quotationTable(const evidence::QuotationCheck& c, const evidence::QuotationTerms& terms, const text::Translator& translate) {
    const Writer w(translate);
    const bool hasNeed = c.readings.front().durationNeeded.has_value();
    Table t{w(Term::HeadingQuotation), {w(Term::ColumnBasis), w(Term::ColumnBasisPower), w(Term::ColumnPowerRatio), w(Term::ColumnDuration), w(Term::ColumnEnergy)}, {}, {}};
    for (const Term column : hasNeed ? std::array{Term::ColumnMfuNeeded, Term::ColumnTimeNeeded} : std::array{Term::ColumnParameters, Term::ColumnTokens}) t.columns.push_back(w(column));
    for (const evidence::QuotationReading& r : c.readings) {
        t.rows.push_back({w(termOf(Term::BasisAccelerators, r.basis)), shown(Kind::Power, r.power.base()), factor(r.powerRatio), dash(r.duration.has_value(), shown(Kind::Duration, r.duration.value_or(Duration()).base())),
                          dash(r.energy.has_value(), shown(Kind::Energy, r.energy.value_or(Energy()).base()))});
        if (hasNeed) t.rows.back().insert(t.rows.back().end(), {dash(r.mfuNeeded.has_value(), shown(Kind::Mfu, r.mfuNeeded.value_or(0))), span(Kind::Duration, r.durationNeeded)});
        else t.rows.back().insert(t.rows.back().end(), {span(Kind::Count, r.parameters), span(Kind::TokenCount, r.tokens)});
    }
    t.note = w(Term::NoteQuotation, {{"low", text::amount(terms.mfuLow)}, {"high", text::amount(terms.mfuHigh)}, {"training", text::amount(terms.training)}, {"pue", text::amount(terms.pue)}, {"tokens", printNumber(terms.tokensPerParameter)}});
    if (c.likeliest) t.note += " " + w(Term::NoteLikeliest, {{"basis", &text::entry(termOf(Term::BasisAccelerators, *c.likeliest))}});
    if (c.consistency) t.note += " " + w(Term::NoteConsistency, {{"ratio", printNumber(*c.consistency, 3)}});
    return t;
}

Table quotationRunsTable(const evidence::QuotationCheck& c, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingQuotationRuns), {w(Term::ColumnRun), w(Term::ColumnAccelerators), w(Term::ColumnDuration), w(Term::ColumnHours), w(Term::ColumnAtTdp), w(Term::ColumnPublished), w(Term::ColumnEnergyRatio)}, {}, {}};
    for (const evidence::PublishedRun& p : c.runs)
        t.rows.push_back({p.run, printNumber(p.accelerators, 0), shown(Kind::Duration, p.duration.base()), shown(Kind::Count, p.acceleratorHours), shown(Kind::Energy, p.atTdp.base()), dash(p.published.has_value(), shown(Kind::Energy, p.published.value_or(Energy()).base())), factor(p.energyRatio)});
    return t;
}

} // namespace spanwright::report
