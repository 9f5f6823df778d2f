// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/modelsize.h"
#include "text/sizeterms.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::study {
namespace {

constexpr int kCurvePoints = 161;
constexpr double kCurveStart = 1.1;  // of the least size: nearer, the tokens run away
constexpr double kCurveEnd = 8;      // of the largest size that is named
constexpr double kSecondsAnHour = 3600;

/// Of one accelerator-hour, in the base unit of the measure that counts hours.
double rateOf(const HourRates& r, SizeMeasure measure) {
    switch (measure) {
    case SizeMeasure::Energy: return (r.facility * Duration(1, units::hour)).base();
    case SizeMeasure::Rental: return r.rental.base();
    case SizeMeasure::Amortised: return r.amortised.base();
    default: return 0;
    }
}

/// What an inference FLOP costs, in training FLOPs.
double priceRatio(const SizeQuestion& q) { return q.measure == SizeMeasure::Compute ? 1 : q.rates.training / q.serving.likely; }
double weightOf(const SizeQuestion& q) { return training::kInferenceFlops * q.served.base() * priceRatio(q); }

SizeChoice choice(const TrainedSize& size, const SizeQuestion& q, const ScalingLaw& law) {
    SizeChoice c;
    c.size = size;
    c.trainingFlops = size.trainingFlops();
    c.servingFlops = FlopCount(training::kInferenceFlops * size.parameters * q.served.base(), units::flop);
    c.trainingHours = c.trainingFlops.base() / (q.rates.peak.base() * q.rates.training.base()) / kSecondsAnHour;
    c.servingHours = c.servingFlops.base() / (q.rates.peak.base() * q.serving.likely.base()) / kSecondsAnHour;
    const bool isCompute = q.measure == SizeMeasure::Compute;
    const double rate = rateOf(q.rates, q.measure);
    c.training = isCompute ? c.trainingFlops.base() : c.trainingHours * rate;
    c.serving = isCompute ? c.servingFlops.base() : c.servingHours * rate;
    c.isExtrapolated = law.isExtrapolated(size);
    return c;
}

SizeSwing swing(SizeSwing::Cause cause, const ScalingLaw& law, double value, const SizeQuestion& q) {
    const double loss = law.loss(q.like);
    return {cause, law.name, value, choice(law.cheapest(loss, weightOf(q)), q, law), choice(law.computeOptimal(loss), q, law)};
}

std::vector<SizeSwing> swingsOf(const SizeQuestion& q, const ScalingLaw& law, const std::vector<ScalingLaw>& laws) {
    std::vector<SizeSwing> out;
    for (const ScalingLaw& other : laws)
        if (other.id != law.id) out.push_back(swing(SizeSwing::Cause::Law, other, 0, q));
    if (law.mostOptimal > 0) {
        out.push_back(swing(SizeSwing::Cause::LeastOptimal, law.withOptimum(law.leastOptimal, law.intervalFlops), law.leastOptimal, q));
        out.push_back(swing(SizeSwing::Cause::MostOptimal, law.withOptimum(law.mostOptimal, law.intervalFlops), law.mostOptimal, q));
    }
    if (q.measure == SizeMeasure::Compute || q.served.base() <= 0) return out; // FLOPs do not depend on it
    for (const auto& [cause, use] : {std::pair(SizeSwing::Cause::LeastServing, q.serving.low), std::pair(SizeSwing::Cause::MostServing, q.serving.high)}) {
        SizeQuestion moved = q;
        moved.serving.likely = use;
        out.push_back(swing(cause, law, use.base(), moved));
    }
    return out;
}

/// Root sum of squares of the log swings that are no other law.
void addRange(SizeAnswer& a) {
    double down = 0, up = 0;
    const double at = a.cheapest.size.parameters;
    for (const bool isInterval : {true, false}) {
        double low = 0, high = 0;
        for (const SizeSwing& s : a.swings) {
            const bool isOfInterval = s.cause == SizeSwing::Cause::LeastOptimal || s.cause == SizeSwing::Cause::MostOptimal;
            if (s.cause == SizeSwing::Cause::Law || isOfInterval != isInterval) continue;
            const double moved = std::log(s.cheapest.size.parameters / at);
            low = std::min(low, moved);
            high = std::max(high, moved);
        }
        down += low * low;
        up += high * high;
    }
    a.low = at * std::exp(-std::sqrt(down));
    a.high = at * std::exp(std::sqrt(up));
}

void addCurve(SizeAnswer& a, const SizeQuestion& q, const std::vector<ScalingLaw>& laws) {
    const double from = std::log(a.leastParameters * kCurveStart), to = std::log(kCurveEnd * std::max(a.computeOptimal.size.parameters, q.like.parameters));
    for (int i = 0; i < kCurvePoints; ++i) {
        const double parameters = std::exp(from + (to - from) * i / (kCurvePoints - 1));
        if (std::optional<SizeChoice> c = choiceAt(parameters, q, a.law)) a.curve.push_back(*c);
        else continue;
        SizeBandPoint b{parameters, std::numeric_limits<double>::infinity(), 0};
        for (const ScalingLaw& law : laws) {
            const std::optional<SizeChoice> c = choiceAt(parameters, q, law);
            const double total = c ? c->total() : std::numeric_limits<double>::infinity();
            b.low = std::min(b.low, total);
            b.high = std::max(b.high, total);
        }
        a.band.push_back(b);
    }
}

const text::Entry* flaw(const SizeQuestion& q) {
    const auto isPositive = [](double value) { return std::isfinite(value) && value > 0; };
    const bool isGood = isPositive(q.like.parameters) && isPositive(q.like.tokens.base()) && std::isfinite(q.served.base()) && q.served.base() >= 0 && isPositive(q.rates.peak.base()) && isPositive(q.rates.training.base())
                        && isPositive(q.serving.low.base()) && q.serving.low <= q.serving.likely && q.serving.likely <= q.serving.high && q.serving.high.isFinite();
    if (!isGood) return &text::entry(SizeTerm::ReasonNumbers);
    return q.rates.knows(q.measure) ? nullptr : &text::entry(SizeTerm::ReasonNoPrice);
}

double sumOf(const std::vector<assess::Part>& parts) {
    double sum = 0;
    for (const assess::Part& part : parts) sum += part.value;
    return sum;
}

Fraction savingOf(const SizeChoice& cheapest, const SizeChoice& optimal) { return Fraction(1 - cheapest.total() / optimal.total(), units::one); }

} // namespace

Kind kindOf(SizeMeasure measure) { return measure == SizeMeasure::Compute ? Kind::FlopCount : measure == SizeMeasure::Energy ? Kind::Energy : Kind::Money; }

bool HourRates::knows(SizeMeasure measure) const { return measure == SizeMeasure::Compute || rateOf(*this, measure) > 0; }

Fraction SizeSwing::saving() const { return savingOf(cheapest, computeOptimal); }
Fraction SizeAnswer::saving() const { return savingOf(cheapest, computeOptimal); }

TrainedSize trainedSize(const Scenario& scenario, const assess::JobAssessment& j) { return {j.model.active, find(scenario, j.job)->tokens}; }

std::optional<HourRates> hourRates(const Scenario& scenario, const assess::JobAssessment& j) {
    const Job* job = find(scenario, j.job);
    const double hours = j.input.accelerators * j.trainingTime.in(units::hour);
    if (!j.isComputed || !job || job->kind != JobKind::Training || !(hours > 0) || !std::isfinite(hours)) return std::nullopt;
    HourRates r;
    r.accelerator = j.accelerator;
    r.peak = j.input.machine.peak16;
    r.training = Fraction(trainedSize(scenario, j).trainingFlops().base() / (r.peak.base() * hours * kSecondsAnHour), units::one);
    r.facility = Power(j.energy.base() / hours, units::W);
    r.rental = HourPrice(sumOf(j.costRental) / hours, units::USDPerHour);
    r.amortised = HourPrice(sumOf(j.costAmortised) / hours, units::USDPerHour);
    r.isMixture = j.input.shape.experts > 0;
    return r;
}

ServingUse usualServing(const catalogue::Catalogue& catalogue) {
    const catalogue::Fact* f = catalogue.fact("serving/utilisation");
    const double likely = catalogue.number("serving/utilisation");
    const auto share = [](double value) { return Fraction(value, units::one); };
    return {share(std::min(likely, f && f->min ? *f->min : likely)), share(likely), share(std::max(likely, f && f->max ? *f->max : likely))};
}

std::optional<SizeChoice> choiceAt(double parameters, const SizeQuestion& q, const ScalingLaw& law) {
    const std::optional<TokenCount> tokens = law.tokensFor(parameters, law.loss(q.like));
    return tokens ? std::optional(choice({parameters, *tokens}, q, law)) : std::nullopt;
}

Result<SizeAnswer> sizes(const SizeQuestion& q, const catalogue::Catalogue& catalogue) {
    if (const text::Entry* why = flaw(q)) return fail(ErrorCode::UsageBad, {{"reason", why}});
    const std::vector<ScalingLaw> laws = training::scalingLaws(catalogue);
    const auto law = std::ranges::find(laws, q.law, &ScalingLaw::id);
    if (law == laws.end()) return fail(ErrorCode::CatalogueUnknown, {{"id", q.law}, {"table", std::string("scaling")}});
    SizeAnswer a;
    a.law = *law;
    a.loss = law->loss(q.like);
    a.leastParameters = law->leastSize(a.loss);
    a.like = choice(q.like, q, *law);
    a.computeOptimal = choice(law->computeOptimal(a.loss), q, *law);
    a.cheapest = choice(law->cheapest(a.loss, weightOf(q)), q, *law);
    a.swings = swingsOf(q, *law, laws);
    addRange(a);
    addCurve(a, q, laws);
    for (training::PublishedOptimum& p : training::publishedOptima(catalogue)) {
        const TrainedSize size = p.at(a.computeOptimal.trainingFlops);
        a.published.emplace_back(std::move(p), size);
    }
    return a;
}

Result<TrainedSize> sizeOfLoss(double loss, const std::string& id, const catalogue::Catalogue& catalogue) {
    const std::optional<ScalingLaw> law = training::scalingLaw(id, catalogue);
    if (!law) return fail(ErrorCode::CatalogueUnknown, {{"id", id}, {"table", std::string("scaling")}});
    if (!(loss > law->irreducible) || !std::isfinite(loss)) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(SizeTerm::ReasonLoss)}});
    return law->computeOptimal(loss);
}

std::optional<SizeQuestion> questionFor(const Scenario& scenario, const assess::JobAssessment& job, const catalogue::Catalogue& catalogue) {
    std::optional<HourRates> rates = hourRates(scenario, job);
    if (!rates) return std::nullopt;
    SizeQuestion q;
    q.like = trainedSize(scenario, job);
    q.served = q.like.tokens;
    q.serving = usualServing(catalogue);
    q.rates = std::move(*rates);
    for (const SizeMeasure measure : {SizeMeasure::Amortised, SizeMeasure::Rental, SizeMeasure::Energy, SizeMeasure::Compute})
        if (q.rates.knows(measure)) {
            q.measure = measure;
            break;
        }
    return q;
}

} // namespace spanwright::study
