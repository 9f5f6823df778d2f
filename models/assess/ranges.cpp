// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "training/profile.h"
#include <algorithm>
#include <cmath>
#include <functional>

namespace spanwright::assess {
namespace {

/// Every uncertain input as a pair of changed assumptions.
std::vector<std::pair<Assumptions, Assumptions>> swings(const Assumptions& a) {
    std::vector<std::pair<Assumptions, Assumptions>> all;
    const auto add = [&](auto member) {
        const auto& input = a.*member;
        if (input.low == input.high) return;
        Assumptions low = a;
        Assumptions high = a;
        (low.*member).likely = input.low;
        (high.*member).likely = input.high;
        all.emplace_back(std::move(low), std::move(high));
    };
    add(&Assumptions::transportGoodput);
    add(&Assumptions::matmulEfficiency);
    add(&Assumptions::backwardOverlap);
    add(&Assumptions::nodeFailure);
    add(&Assumptions::fibreCuts);
    add(&Assumptions::fibreRepair);
    add(&Assumptions::siteOutage);
    add(&Assumptions::siteRepair);
    add(&Assumptions::restart);
    add(&Assumptions::checkpointRate);
    add(&Assumptions::trainingPower);
    add(&Assumptions::rental);
    add(&Assumptions::costOfCapital);
    add(&Assumptions::fibreLease);
    return all;
}

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

void widen(std::vector<Figure>& figures, const std::vector<const std::vector<Figure>*>& variants, double modelError) {
    for (Figure& figure : figures) {
        Spread spread(figure);
        for (const std::vector<Figure>* variant : variants) {
            const auto it = std::ranges::find(*variant, figure.id, &Figure::id);
            if (it != variant->end()) spread.add(figure.value, it->value);
        }
        if (timeExponent(figure.id) != 0 && figure.value > 0) {
            spread.add(figure.value, figure.value * (1 + modelError));
            spread.add(figure.value, figure.value / (1 + modelError));
        }
        spread.apply(figure);
    }
}

} // namespace

Assessment assessWithRanges(const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    Assessment out = assess(scenario, catalogue);
    std::vector<Assessment> variants;
    for (const auto& [low, high] : swings(*scenario.assumptions)) {
        variants.push_back(assess(withAssumptions(scenario, low), catalogue));
        variants.push_back(assess(withAssumptions(scenario, high), catalogue));
    }
    variants.push_back(assess(withPue(scenario, false), catalogue));
    variants.push_back(assess(withPue(scenario, true), catalogue));
    const auto errorOf = [](const JobAssessment& j) { return training::unseenError(j.input.shape.experts > 0).base(); };
    double worstError = training::unseenError(false).base();
    for (std::size_t i = 0; i < out.jobs.size(); ++i) {
        std::vector<const std::vector<Figure>*> figures;
        for (const Assessment& variant : variants) figures.push_back(&variant.jobs[i].figures);
        widen(out.jobs[i].figures, figures, errorOf(out.jobs[i]));
        if (out.jobs[i].isComputed) worstError = std::max(worstError, errorOf(out.jobs[i]));
    }
    std::vector<const std::vector<Figure>*> totals;
    for (const Assessment& variant : variants) totals.push_back(&variant.totals);
    widen(out.totals, totals, worstError);
    return out;
}

} // namespace spanwright::assess
