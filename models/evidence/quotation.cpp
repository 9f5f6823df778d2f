// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/quotation.h"
#include "energy/energy.h"
#include "evidence/costs.h"
#include "json/json.h"
#include "project/edits.h"
#include "text/terms.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kFlopsPerParameterAndToken = 6; // forward 2, backward 4 (Kaplan et al. 2020, arXiv 2001.08361)
constexpr std::array kBases{"accelerators", "it", "facility"};

bool isPositive(double value) { return std::isfinite(value) && value > 0; }

/// nullptr when the quotation can be checked.
const text::Entry* flaw(const Quotation& q, const QuotationTerms& t) {
    if (!q.energy && !q.power && !q.duration && !(q.parameters && q.tokens)) return &text::entry(Term::ReasonQuotationEmpty);
    const auto good = [](const auto& stated) { return !stated || isPositive(stated->base()); };
    const bool isGood = good(q.energy) && good(q.power) && good(q.duration) && good(q.tokens) && (!q.parameters || isPositive(*q.parameters)) && q.accelerators > 0 && t.mfuLow.base() > 0 && t.mfuHigh >= t.mfuLow && isPositive(t.tokensPerParameter);
    return isGood ? nullptr : &text::entry(Term::ReasonQuotationBad);
}

/// Model and tokens that `compute` trains.
void addModel(QuotationReading& r, const Quotation& q, const QuotationTerms& t) {
    const double low = r.compute->low / kFlopsPerParameterAndToken, high = r.compute->high / kFlopsPerParameterAndToken;
    if (q.parameters) r.tokens = Span{low / *q.parameters, high / *q.parameters};
    else if (q.tokens) r.parameters = Span{low / q.tokens->base(), high / q.tokens->base()};
    else {
        r.parameters = Span{std::sqrt(low / t.tokensPerParameter), std::sqrt(high / t.tokensPerParameter)};
        r.tokens = Span{r.parameters->low * t.tokensPerParameter, r.parameters->high * t.tokensPerParameter};
    }
}

QuotationReading reading(PowerBasis basis, Power power, const Quotation& q, const QuotationTerms& t) {
    QuotationReading r{basis, power, {}, {}, {}, {}, {}, {}, {}, {}};
    const FlopRate peak = q.accelerator->bf16 * q.accelerators;
    std::optional<Power> stated = q.power;
    if (!stated && q.energy && q.duration) stated = Power(q.energy->base() / q.duration->in(units::hour), units::W);
    if (stated) r.powerRatio = *stated / power;
    if (q.duration) r.duration = q.duration;
    else if (q.energy) r.duration = Duration(q.energy->base() / q.power.value_or(power).base(), units::hour);
    if (q.parameters && q.tokens) {
        const FlopCount needed(kFlopsPerParameterAndToken * *q.parameters * q.tokens->base(), units::flop);
        r.durationNeeded = Span{(needed / (peak * t.mfuHigh.base())).base(), (needed / (peak * t.mfuLow.base())).base()};
        if (r.duration) r.mfuNeeded = (needed / peak) / *r.duration;
        else r.duration = Duration(std::sqrt(r.durationNeeded->low * r.durationNeeded->high), units::s);
    }
    if (!r.duration) return r;
    r.energy = q.energy ? *q.energy : q.power.value_or(power) * *r.duration;
    r.compute = Span{(peak.base() * t.mfuLow.base()) * r.duration->base(), (peak.base() * t.mfuHigh.base()) * r.duration->base()};
    if (!(q.parameters && q.tokens)) addModel(r, q, t);
    return r;
}

std::vector<PublishedRun> publishedRuns(const std::optional<Energy>& quoted, const catalogue::Catalogue& catalogue) {
    std::vector<PublishedRun> out;
    for (const MeasuredCost& m : measuredCosts()) {
        const catalogue::Accelerator* a = catalogue.accelerator(m.accelerator);
        if (m.kind != CostKind::Run || !a || m.accelerators == 0 || std::ranges::find(out, m.run, &PublishedRun::run) != out.end()) continue;
        PublishedRun p{m.run, m.inputsSource, m.accelerators, Duration(m.acceleratorHours / m.accelerators, units::hour), m.acceleratorHours, a->board * Duration(m.acceleratorHours, units::hour), {}, {}};
        if (const double printed = catalogue.number(m.energyFact); printed > 0) p.published = Energy(printed, units::kWh);
        if (quoted) p.energyRatio = *quoted / p.atTdp;
        out.push_back(std::move(p));
    }
    std::ranges::stable_sort(out, {}, &PublishedRun::atTdp);
    return out;
}

Json spanJson(const std::optional<Span>& span) { return span ? Json{{"low", span->low}, {"high", span->high}} : Json(nullptr); }
template <class Q, class U>
Json stated(const std::optional<Q>& quantity, U unit) { return quantity ? Json(quantity->in(unit)) : Json(nullptr); }

} // namespace

QuotationTerms usualTerms(const catalogue::Catalogue& catalogue) {
    QuotationTerms t;
    const catalogue::Fact* mfu = catalogue.fact("training/mfu_of_large_runs");
    if (mfu && mfu->min && mfu->max) {
        t.mfuLow = Mfu(*mfu->min, units::mfu);
        t.mfuHigh = Mfu(*mfu->max, units::mfu);
    }
    t.tokensPerParameter = catalogue.number("training/tokens_per_parameter");
    t.training = edits::defaultAssumptions().trainingPower.likely;
    t.pue = Site{}.pue.likely;
    return t;
}

Result<QuotationCheck> check(const Quotation& q, const QuotationTerms& terms, const catalogue::Catalogue& catalogue) {
    if (!q.accelerator) return fail(ErrorCode::CatalogueUnknown, {{"id", std::string()}, {"table", std::string("accelerators")}});
    if (const text::Entry* why = flaw(q, terms)) return fail(ErrorCode::UsageBad, {{"reason", why}});
    const energy::Load load{q.accelerator, nullptr, q.accelerator->nic, q.accelerators};
    const energy::Draw draw = energy::draw(load, terms.training, terms.pue, {}, catalogue);
    QuotationCheck c;
    c.readings = {reading(PowerBasis::Accelerators, draw.accelerators, q, terms), reading(PowerBasis::It, draw.it(), q, terms), reading(PowerBasis::Facility, draw.facility(), q, terms)};
    if (q.energy && q.power && q.duration) c.consistency = *q.energy / (*q.power * *q.duration);
    if (c.readings.front().powerRatio)
        c.likeliest = std::ranges::min_element(c.readings, {}, [](const QuotationReading& r) { return std::abs(std::log(*r.powerRatio)); })->basis;
    const std::optional<Energy> facility = c.readings.back().energy; // of a time alone: what the meter would read
    c.runs = publishedRuns(q.energy ? q.energy : facility, catalogue);
    return c;
}

std::string toJson(const QuotationCheck& c, const Quotation& q, const QuotationTerms& t) {
    Json node;
    node["schema"] = "spanwright.quotation/1";
    node["quotation"] = {{"accelerator", q.accelerator->id}, {"accelerators", q.accelerators}, {"energy_kwh", stated(q.energy, units::kWh)}, {"power_mw", stated(q.power, units::MW)}, {"days", stated(q.duration, units::day)}, {"parameters", json::orNull(q.parameters)}, {"tokens", stated(q.tokens, units::tok)}};
    node["terms"] = {{"mfu_low", t.mfuLow.base()}, {"mfu_high", t.mfuHigh.base()}, {"tokens_per_parameter", t.tokensPerParameter}, {"training_share", t.training.base()}, {"pue", t.pue.base()}};
    node["consistency"] = json::orNull(c.consistency);
    node["likeliest"] = c.likeliest ? Json(kBases[static_cast<std::size_t>(*c.likeliest)]) : Json(nullptr);
    node["readings"] = Json::array();
    for (const QuotationReading& r : c.readings)
        node["readings"].push_back({{"basis", kBases[static_cast<std::size_t>(r.basis)]}, {"power_mw", r.power.in(units::MW)}, {"power_ratio", json::orNull(r.powerRatio)}, {"hours", stated(r.duration, units::hour)}, {"energy_kwh", stated(r.energy, units::kWh)}, {"flop", spanJson(r.compute)},
                                    {"parameters", spanJson(r.parameters)}, {"tokens", spanJson(r.tokens)}, {"mfu_needed", json::orNull(r.mfuNeeded)}, {"seconds_needed", spanJson(r.durationNeeded)}});
    node["runs"] = Json::array();
    for (const PublishedRun& p : c.runs)
        node["runs"].push_back({{"run", p.run}, {"accelerators", p.accelerators}, {"accelerator_hours", p.acceleratorHours}, {"energy_at_tdp_kwh", p.atTdp.in(units::kWh)}, {"published_kwh", stated(p.published, units::kWh)}, {"energy_ratio", json::orNull(p.energyRatio)}, {"source", p.source}});
    return json::print(node);
}

} // namespace spanwright::evidence
