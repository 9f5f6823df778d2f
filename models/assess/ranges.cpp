// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ranges.h"
#include "training/profile.h"
#include <algorithm>
#include <cmath>
#include <functional>

namespace spanwright::assess {
namespace {

Scenario withAssumptions(const Scenario& scenario, Assumptions assumptions) {
    Scenario changed = scenario;
    changed.assumptions = Shared<Assumptions>(std::move(assumptions));
    return changed;
}

Scenario withPue(const Scenario& scenario, bool isHigh) {
    Scenario changed = scenario;
    for (Shared<Site>& site : changed.sites) {
        Site s = *site;
        s.pue.likely = isHigh ? s.pue.high : s.pue.low;
        site = Shared<Site>(std::move(s));
    }
    return changed;
}

/// How the model's own error in step time reaches a figure: +1 as time, -1 as speed, 0 not at all.
int timeExponent(FigureId id) {
    switch (id) {
    case FigureId::StepTime: case FigureId::DaysToTrain: case FigureId::Energy: case FigureId::Carbon: case FigureId::Cost:
    case FigureId::CostRental: case FigureId::CostPerToken: return 1;
    case FigureId::Mfu: case FigureId::TokensPerSecond: return -1;
    default: return 0;
    }
}

bool isBoundedShare(FigureId id) {
    return id == FigureId::Efficiency || id == FigureId::Goodput || id == FigureId::Availability || id == FigureId::Mfu || id == FigureId::LatencyShare ||
           id == FigureId::BandwidthLoss || id == FigureId::DelayLoss || id == FigureId::FaultLoss;
}

/// What is left when compute hides the rest may be next to nothing: a ratio to it means nothing, so its swings add up as
/// differences.
bool isRemainder(FigureId id) {
    return id == FigureId::LatencyPenalty || id == FigureId::LatencyShare || id == FigureId::BandwidthLoss || id == FigureId::DelayLoss || id == FigureId::FaultLoss;
}

/// Sums of squares of the swings below and above: in log space, or as differences for remainders and zeros.
struct Spread {
    bool isLinear = false;
    double below = 0;
    double above = 0;
    explicit Spread(const Figure& f) : isLinear(isRemainder(f.id) || f.value <= 0) {}
    void add(double value, double changed) {
        const double step = isLinear || changed <= 0 ? changed - value : std::log(changed / value);
        (step < 0 ? below : above) += step * step;
    }
    void apply(Figure& f) const {
        const double down = std::sqrt(below);
        const double up = std::sqrt(above);
        f.low = isLinear ? f.value - down : f.value * std::exp(-down);
        f.high = isLinear ? f.value + up : f.value * std::exp(up);
        if (isRemainder(f.id) && f.value >= 0) f.low = std::max(f.low, 0.0);
        if (isBoundedShare(f.id)) f.high = std::min(f.high, std::max(f.value, 1.0));
        f.hasRange = below > 0 || above > 0;
    }
};

/// All figures of a job, or of the totals, with those of the variants.
void widen(std::vector<Figure>& figures, const std::vector<const std::vector<Figure>*>& variants, double error) {
    for (Figure& figure : figures) {
        std::vector<double> swung;
        for (const std::vector<Figure>* variant : variants) {
            const auto it = std::ranges::find(*variant, figure.id, &Figure::id);
            if (it != variant->end()) swung.push_back(it->value);
        }
        swung.push_back(withModelError(figure.id, figure.value, 1 + error));
        swung.push_back(withModelError(figure.id, figure.value, 1 / (1 + error)));
        figure = widened(figure, swung);
    }
}

} // namespace

std::vector<Swing> swings(const Scenario& scenario) {
    std::vector<Swing> all;
    const Assumptions& a = *scenario.assumptions;
    const auto add = [&](Uncertainty input, auto member) {
        const auto& range = a.*member;
        if (range.low == range.high) return;
        Assumptions low = a, high = a;
        (low.*member).likely = range.low;
        (high.*member).likely = range.high;
        all.push_back({input, std::remove_cvref_t<decltype(range.likely)>::kind, range.low.base(), range.likely.base(), range.high.base(),
                       withAssumptions(scenario, std::move(low)), withAssumptions(scenario, std::move(high))});
    };
    using U = Uncertainty;
    add(U::TransportGoodput, &Assumptions::transportGoodput);
    add(U::MatmulEfficiency, &Assumptions::matmulEfficiency);
    add(U::BackwardOverlap, &Assumptions::backwardOverlap);
    add(U::NodeFailure, &Assumptions::nodeFailure);
    add(U::FibreCuts, &Assumptions::fibreCuts);
    add(U::FibreRepair, &Assumptions::fibreRepair);
    add(U::SiteOutage, &Assumptions::siteOutage);
    add(U::SiteRepair, &Assumptions::siteRepair);
    add(U::Restart, &Assumptions::restart);
    add(U::CheckpointRate, &Assumptions::checkpointRate);
    add(U::TrainingPower, &Assumptions::trainingPower);
    add(U::Rental, &Assumptions::rental);
    add(U::CostOfCapital, &Assumptions::costOfCapital);
    add(U::FibreLease, &Assumptions::fibreLease);
    if (scenario.sites.empty()) return all;
    const Uncertain<Pue>& pue = scenario.sites.front()->pue;
    all.push_back({U::PueOfSites, Kind::Pue, pue.low.base(), pue.likely.base(), pue.high.base(), withPue(scenario, false), withPue(scenario, true)});
    return all;
}

double modelError(const Assessment& assessment, const JobAssessment* job) {
    const auto errorOf = [](const JobAssessment& j) { return training::unseenError(j.input.shape.experts > 0).base(); };
    if (job) return errorOf(*job);
    double worst = training::unseenError(false).base();
    for (const JobAssessment& j : assessment.jobs)
        if (j.isComputed) worst = std::max(worst, errorOf(j));
    return worst;
}

double withModelError(FigureId figure, double value, double factor) {
    // figures that go with speed have the same two swings, the other way round
    return timeExponent(figure) == 0 || value <= 0 ? value : timeExponent(figure) > 0 ? value * factor : value / factor;
}

Figure widened(const Figure& figure, std::span<const double> swung) {
    Spread spread(figure);
    for (const double value : swung) spread.add(figure.value, value);
    Figure out = figure;
    spread.apply(out);
    return out;
}

Assessment assessWithRanges(const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    Assessment out = assess(scenario, catalogue);
    std::vector<Assessment> variants;
    for (const Swing& swing : swings(scenario)) {
        variants.push_back(figuresOf(swing.atLow, catalogue));
        variants.push_back(figuresOf(swing.atHigh, catalogue));
    }
    for (std::size_t i = 0; i < out.jobs.size(); ++i) {
        std::vector<const std::vector<Figure>*> figures;
        for (const Assessment& variant : variants) figures.push_back(&variant.jobs[i].figures);
        widen(out.jobs[i].figures, figures, modelError(out, &out.jobs[i]));
    }
    std::vector<const std::vector<Figure>*> totals;
    for (const Assessment& variant : variants) totals.push_back(&variant.totals);
    widen(out.totals, totals, modelError(out, nullptr));
    return out;
}

} // namespace spanwright::assess
