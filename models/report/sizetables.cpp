// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sizetables.h"
#include "report/writer.h"
#include "text/sizeterms.h"
#include <algorithm>
#include <cmath>

namespace spanwright::report {
namespace {

using study::SizeAnswer;
using study::SizeChoice;
using study::SizeMeasure;
using study::SizeQuestion;
using study::SizeSwing;

constexpr double kSameSize = 1e-6; // relative
constexpr int kDecadesBelow = 1, kDecadesAbove = 2;

/// Short-hand for the entries of this theme.
class SizeWriter {
public:
    explicit SizeWriter(const text::Translator& translate) : m_translate(translate) {}
    std::string operator()(SizeTerm t) const { return text::render(text::entry(t), m_translate); }
    std::string operator()(SizeTerm t, std::vector<text::Argument> arguments) const { return text::render({&text::entry(t), std::move(arguments)}, m_translate); }

private:
    const text::Translator& m_translate;
};

std::string parameters(double value) { return shown(Kind::Count, value); }
std::string tokens(TokenCount t) { return shown(Kind::TokenCount, t.base()); }
std::string ratio(double value) { return printNumber(value, 3); }

/// Numbers 1, 2, 5 x 10^n between two.
std::vector<double> roundBetween(double low, double high) {
    std::vector<double> out;
    for (int decade = static_cast<int>(std::floor(std::log10(low))); std::pow(10, decade) <= high; ++decade)
        for (const double mantissa : {1.0, 2.0, 5.0})
            if (const double value = mantissa * std::pow(10, decade); value >= low && value <= high) out.push_back(value);
    return out;
}

bool isSame(const SizeChoice& a, const SizeChoice& b) { return std::abs(a.size.parameters / b.size.parameters - 1) < kSameSize; }

std::string marks(const SizeChoice& c, const SizeAnswer& a, const SizeWriter& w) {
    std::string out;
    const auto add = [&](SizeTerm term) { out += (out.empty() ? "" : ", ") + w(term); };
    if (isSame(c, a.cheapest)) add(SizeTerm::MarkLeast);
    if (isSame(c, a.computeOptimal)) add(SizeTerm::MarkOptimal);
    if (isSame(c, a.like)) add(SizeTerm::MarkGiven);
    if (c.isExtrapolated) add(SizeTerm::MarkOutside);
    return out;
}

/// What the laws do not know, as far as it matters here.
std::string limitsNote(const SizeQuestion& q, const SizeAnswer& a, const SizeWriter& w) {
    std::string note = a.cheapest.isExtrapolated ? w(SizeTerm::NoteOutside) + " " : std::string();
    note += w(SizeTerm::NoteLimits, {{"parameters", parameters(a.law.mostParameters)}, {"tokens", shown(Kind::TokenCount, a.law.mostTokens)}});
    if (q.rates.isMixture) note += " " + w(SizeTerm::NoteMixture);
    if (q.measure != SizeMeasure::Compute) note += " " + w(SizeTerm::NotePower);
    return note;
}

std::string rangeNote(const SizeQuestion& q, const SizeAnswer& a, const SizeWriter& w) {
    double least = a.cheapest.size.parameters, most = least;
    for (const SizeSwing& s : a.swings) {
        if (s.cause != SizeSwing::Cause::Law) continue;
        least = std::min(least, s.cheapest.size.parameters);
        most = std::max(most, s.cheapest.size.parameters);
    }
    const SizeTerm range = a.law.mostOptimal > 0 ? SizeTerm::NoteRange : SizeTerm::NoteNoInterval;
    return w(range, {{"low", parameters(a.low)}, {"high", parameters(a.high)}, {"least", parameters(least)}, {"most", parameters(most)}}) + " " + limitsNote(q, a, w);
}

} // namespace

const text::Entry& measureEntry(SizeMeasure measure) {
    switch (measure) {
    case SizeMeasure::Compute: return text::entry(SizeTerm::MeasureCompute);
    case SizeMeasure::Energy: return text::entry(FigureId::Energy);
    case SizeMeasure::Rental: return text::entry(FigureId::CostRental);
    default: return text::entry(FigureId::Cost);
    }
}

Table sizeAnswerTable(const SizeQuestion& q, const SizeAnswer& a, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    Table t{w(SizeTerm::HeadingAnswer), {common(Term::ColumnName), w(SizeTerm::ColumnLeast), w(SizeTerm::ColumnOptimal), w(SizeTerm::ColumnGiven)}, {}, rangeNote(q, a, w)};
    const auto row = [&](const std::string& name, auto cell) { t.rows.push_back({name, cell(a.cheapest), cell(a.computeOptimal), cell(a.like)}); };
    const auto measured = [&](SizeTerm term) { return w(term, {{"measure", &measureEntry(q.measure)}}); };
    const Kind kind = study::kindOf(q.measure);
    row(common(Term::ColumnParameters), [](const SizeChoice& c) { return parameters(c.size.parameters); });
    row(w(SizeTerm::ColumnTrainingTokens), [](const SizeChoice& c) { return tokens(c.size.tokens); });
    row(w(SizeTerm::ColumnTokensPerParameter), [](const SizeChoice& c) { return ratio(c.size.tokensPerParameter()); });
    row(w(SizeTerm::RowTrainingFlops), [](const SizeChoice& c) { return shown(Kind::FlopCount, c.trainingFlops.base()); });
    row(w(SizeTerm::RowServingFlops), [](const SizeChoice& c) { return shown(Kind::FlopCount, c.servingFlops.base()); });
    row(w(SizeTerm::RowTrainingHours), [](const SizeChoice& c) { return shown(Kind::Count, c.trainingHours); });
    row(w(SizeTerm::RowServingHours), [](const SizeChoice& c) { return shown(Kind::Count, c.servingHours); });
    if (q.measure != SizeMeasure::Compute) {
        row(measured(SizeTerm::RowTrainingOf), [&](const SizeChoice& c) { return shown(kind, c.training); });
        row(measured(SizeTerm::RowServingOf), [&](const SizeChoice& c) { return shown(kind, c.serving); });
    }
    row(measured(SizeTerm::RowTotalOf), [&](const SizeChoice& c) { return shown(kind, c.total()); });
    row(w(SizeTerm::RowSaving), [&](const SizeChoice& c) { return shown(Kind::Fraction, 1 - c.total() / a.computeOptimal.total()); });
    return t;
}

Table sizeTable(const SizeQuestion& q, const SizeAnswer& a, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    Table t{w(SizeTerm::HeadingSizes), {common(Term::ColumnParameters), w(SizeTerm::ColumnTrainingTokens), w(SizeTerm::ColumnTokensPerParameter), w(SizeTerm::ColumnTraining), w(SizeTerm::ColumnServing), w(SizeTerm::ColumnTotal), w(SizeTerm::ColumnOverLeast), w(SizeTerm::ColumnMark)}, {}, {}};
    std::vector<SizeChoice> rows{a.cheapest};
    const auto add = [&](const SizeChoice& c) {
        if (std::ranges::none_of(rows, [&](const SizeChoice& r) { return isSame(r, c); })) rows.push_back(c);
    };
    add(a.computeOptimal);
    add(a.like);
    if (!a.curve.empty())
        for (const double size : roundBetween(a.curve.front().size.parameters, a.curve.back().size.parameters))
            if (const std::optional<SizeChoice> c = study::choiceAt(size, q, a.law)) add(*c);
    std::ranges::sort(rows, {}, [](const SizeChoice& c) { return c.size.parameters; });
    const Kind kind = study::kindOf(q.measure);
    for (const SizeChoice& c : rows)
        t.rows.push_back({parameters(c.size.parameters), tokens(c.size.tokens), ratio(c.size.tokensPerParameter()), shown(kind, c.training), shown(kind, c.serving), shown(kind, c.total()), shown(Kind::Fraction, c.total() / a.cheapest.total() - 1, 2), marks(c, a, w)});
    return t;
}

Table sizeSwingTable(const SizeAnswer& a, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    Table t{w(SizeTerm::HeadingSwings), {w(SizeTerm::ColumnChange), common(Term::ColumnParameters), w(SizeTerm::ColumnTrainingTokens), w(SizeTerm::ColumnTokensPerParameter), w(SizeTerm::ColumnOptimal), w(SizeTerm::ColumnSaving)}, {}, {}};
    const auto add = [&](const std::string& name, const SizeSwing& s) {
        t.rows.push_back({name, parameters(s.cheapest.size.parameters), tokens(s.cheapest.size.tokens), ratio(s.cheapest.size.tokensPerParameter()), parameters(s.computeOptimal.size.parameters), shown(Kind::Fraction, s.saving().base())});
    };
    add(w(SizeTerm::SwingLaw, {{"law", a.law.name}}), {SizeSwing::Cause::Law, a.law.name, 0, a.cheapest, a.computeOptimal});
    for (const SizeSwing& s : a.swings) {
        const bool isUse = s.cause == SizeSwing::Cause::LeastServing || s.cause == SizeSwing::Cause::MostServing;
        add(text::render({&text::entry(static_cast<SizeTerm>(static_cast<int>(SizeTerm::SwingLaw) + static_cast<int>(s.cause))), {{"law", s.law}, {"value", isUse ? shown(Kind::Fraction, s.value) : ratio(s.value)}}}, translate), s);
    }
    return t;
}

Table sizeWhyTable(const SizeQuestion& q, const SizeAnswer& a, const catalogue::Catalogue& catalogue, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    Table t{w(SizeTerm::HeadingWhy), {common(Term::ColumnName), common(Term::ColumnValue), common(Term::ColumnSource)}, {}, {}};
    const std::string lawSource = a.law.name + ": " + a.law.source;
    const auto add = [&](SizeTerm name, const std::string& value, const std::string& source) { t.rows.push_back({w(name), value, source}); };
    const study::ScalingLaw& law = a.law;
    for (const auto& [name, value] : {std::pair(SizeTerm::WhyIrreducible, law.irreducible), {SizeTerm::WhySize, law.sizeFactor}, {SizeTerm::WhyData, law.dataFactor}, {SizeTerm::WhySizeExponent, law.sizeExponent}, {SizeTerm::WhyDataExponent, law.dataExponent}})
        add(name, printNumber(value, 6), lawSource);
    add(SizeTerm::WhyLike, parameters(q.like.parameters) + ", " + tokens(q.like.tokens), w(SizeTerm::SourceChosen));
    add(SizeTerm::WhyLoss, printNumber(a.loss, 5), w(SizeTerm::SourceLaw));
    add(SizeTerm::WhyLeastSize, parameters(a.leastParameters), w(SizeTerm::SourceLaw));
    add(SizeTerm::WhyServed, tokens(q.served), w(SizeTerm::SourceChosen));
    const catalogue::Accelerator* accelerator = catalogue.accelerator(q.rates.accelerator);
    add(SizeTerm::WhyPeak, shown(Kind::FlopRate, q.rates.peak.base()), accelerator ? accelerator->name : q.rates.accelerator);
    add(SizeTerm::WhyTrainingUse, shown(Kind::Fraction, q.rates.training.base()), w(SizeTerm::SourceRun));
    const catalogue::Fact* use = catalogue.fact("serving/utilisation");
    const bool isUsual = use && q.serving.likely == study::usualServing(catalogue).likely;
    add(SizeTerm::WhyServingUse, shown(Kind::Fraction, q.serving.likely.base()) + " (" + shown(Kind::Fraction, q.serving.low.base()) + " – " + shown(Kind::Fraction, q.serving.high.base()) + ")", isUsual ? catalogue.sourceText(use->source) : w(SizeTerm::SourceChosen));
    if (q.measure != SizeMeasure::Compute) {
        const std::string hour = q.measure == SizeMeasure::Energy ? shown(Kind::Energy, (q.rates.facility * Duration(1, units::hour)).base()) : shown(Kind::HourPrice, (q.measure == SizeMeasure::Rental ? q.rates.rental : q.rates.amortised).base());
        t.rows.push_back({w(SizeTerm::WhyHour, {{"measure", &measureEntry(q.measure)}}), hour, w(SizeTerm::SourceRun)});
    }
    const study::TrainedSize& best = a.cheapest.size;
    t.note = w(SizeTerm::WhyFormula, {{"loss", printNumber(a.loss, 5)}, {"e", printNumber(law.irreducible, 5)}, {"size", printNumber(law.sizeFactor / std::pow(best.parameters, law.sizeExponent), 4)}, {"data", printNumber(law.dataFactor / std::pow(best.tokens.base(), law.dataExponent), 4)}});
    t.note += " " + w(q.measure == SizeMeasure::Compute ? SizeTerm::WhyFlops : SizeTerm::WhyCost);
    return t;
}

Table sizePublishedTable(const SizeAnswer& a, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    Table t{w(SizeTerm::HeadingPublished), {common(Term::ColumnName), common(Term::ColumnParameters), w(SizeTerm::ColumnTrainingTokens), w(SizeTerm::ColumnTokensPerParameter), common(Term::ColumnSource)}, {}, w(SizeTerm::NotePublished)};
    const auto add = [&](const std::string& name, const study::TrainedSize& s, const std::string& source) { t.rows.push_back({name, parameters(s.parameters), tokens(s.tokens), ratio(s.tokensPerParameter()), source}); };
    add(a.law.name, a.computeOptimal.size, a.law.source);
    for (const auto& [fit, size] : a.published) add(fit.name, size, fit.source);
    return t;
}

Table servedSizeTable(const Scenario& scenario, const assess::JobAssessment& job, const catalogue::Catalogue& catalogue, const text::Translator& translate) {
    const SizeWriter w(translate);
    const Writer common(translate);
    std::optional<SizeQuestion> q = study::questionFor(scenario, job, catalogue);
    if (!q) return {};
    Table t{w(SizeTerm::HeadingServed) + " – " + find(scenario, job.job)->name, {w(SizeTerm::ColumnServed), common(Term::ColumnParameters), common(Term::ColumnLow), common(Term::ColumnHigh), w(SizeTerm::ColumnTrainingTokens), w(SizeTerm::ColumnTokensPerParameter), w(SizeTerm::ColumnTotal), w(SizeTerm::ColumnSaving)}, {}, {}};
    std::vector<TokenCount> served{TokenCount()};
    for (int decade = -kDecadesBelow; decade <= kDecadesAbove; ++decade) served.push_back(q->like.tokens * std::pow(10, decade));
    const Kind kind = study::kindOf(q->measure);
    for (const TokenCount count : served) {
        q->served = count;
        const Result<SizeAnswer> a = study::sizes(*q, catalogue);
        if (!a) return {};
        const SizeChoice& c = a->cheapest;
        t.rows.push_back({tokens(count), parameters(c.size.parameters), parameters(a->low), parameters(a->high), tokens(c.size.tokens), ratio(c.size.tokensPerParameter()), shown(kind, c.total()), shown(Kind::Fraction, a->saving().base())});
        t.note = w(SizeTerm::NoteServed, {{"measure", &measureEntry(q->measure)}, {"law", a->law.name}}) + " " + limitsNote(*q, *a, w);
    }
    return t;
}

} // namespace spanwright::report
