// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/scaling.h"
#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>

namespace spanwright::training {
namespace {

constexpr double kLeastDataShare = 1e-12; // of the loss above E that is left to the tokens: past it they exceed any number there is
constexpr int kBits = 48;                 // of the root
constexpr std::uintmax_t kMostSteps = 200;

double orZero(const catalogue::Catalogue& catalogue, const std::string& id) {
    const double value = catalogue.number(id);
    return std::isnan(value) ? 0 : value;
}

/// Ids of the items below a path, in order.
std::vector<std::string> itemsBelow(std::string_view path, const catalogue::Catalogue& catalogue) {
    std::vector<std::string> out;
    for (const auto& [id, item] : catalogue.items())
        if (id.starts_with(path)) out.push_back(id);
    return out;
}

std::string sourceOf(const std::string& fact, const catalogue::Catalogue& catalogue) {
    const catalogue::Fact* f = catalogue.fact(fact);
    return f ? catalogue.sourceText(f->source) : std::string();
}

bool isOutside(double value, double least, double most) { return (least > 0 && value < least) || (most > 0 && value > most); }

} // namespace

FlopCount TrainedSize::trainingFlops() const { return FlopCount(kTrainingFlops * parameters * tokens.base(), units::flop); }

double ScalingLaw::loss(const TrainedSize& s) const { return irreducible + sizeFactor / std::pow(s.parameters, sizeExponent) + dataFactor / std::pow(s.tokens.base(), dataExponent); }

std::optional<TokenCount> ScalingLaw::tokensFor(double parameters, double loss) const {
    const double left = loss - irreducible - sizeFactor / std::pow(parameters, sizeExponent);
    if (!(left > 0)) return std::nullopt;
    return TokenCount(std::pow(dataFactor / left, 1 / dataExponent), units::tok);
}

double ScalingLaw::leastSize(double loss) const { return std::pow(sizeFactor / (loss - irreducible), 1 / sizeExponent); }

TrainedSize ScalingLaw::computeOptimal(double loss) const {
    const double above = loss - irreducible, sum = sizeExponent + dataExponent; // alpha A / N^alpha = beta B / D^beta there
    return {std::pow(sizeFactor * sum / (above * dataExponent), 1 / sizeExponent), TokenCount(std::pow(dataFactor * sum / (above * sizeExponent), 1 / dataExponent), units::tok)};
}

// With u = A / N^alpha, v = B / D^beta and u + v = L - E, the derivative of 6 N D + w N by ln N vanishes where
// 6 D (alpha u / (beta v) - 1) = w. The left side grows without bound from 0 at the compute-optimal size as N falls, so there is one root.
TrainedSize ScalingLaw::cheapest(double loss, double weight) const {
    const TrainedSize optimal = computeOptimal(loss);
    if (!(weight > 0)) return optimal;
    const double above = loss - irreducible;
    const auto at = [&](double logShare) { // of v in the loss above E
        const double v = std::exp(logShare) * above;
        return TrainedSize{std::pow(sizeFactor / (above - v), 1 / sizeExponent), TokenCount(std::pow(dataFactor / v, 1 / dataExponent), units::tok)};
    };
    const auto excess = [&](double logShare) {
        const double share = std::exp(logShare);
        const double slope = std::max(0.0, sizeExponent * (1 - share) / (dataExponent * share) - 1);
        return std::log1p(kTrainingFlops * at(logShare).tokens.base() * slope / weight) - std::log(2.0);
    };
    const double least = std::log(kLeastDataShare), most = std::log(sizeExponent / (sizeExponent + dataExponent));
    if (excess(least) <= 0) return at(least);
    std::uintmax_t steps = kMostSteps;
    const auto [low, high] = boost::math::tools::toms748_solve(excess, least, most, boost::math::tools::eps_tolerance<double>(kBits), steps);
    return at((low + high) / 2);
}

TrainedSize ScalingLaw::optimumOf(FlopCount compute) const {
    const double sum = sizeExponent + dataExponent, product = compute.base() / kTrainingFlops;
    const double size = std::pow(sizeExponent * sizeFactor / (dataExponent * dataFactor), 1 / sum) * std::pow(product, dataExponent / sum);
    return {size, TokenCount(product / size, units::tok)};
}

ScalingLaw ScalingLaw::withOptimum(double tokensPerParameter, FlopCount compute) const {
    const double now = optimumOf(compute).tokensPerParameter(); // goes as (B / A)^(2 / (alpha + beta))
    const double factor = std::pow(tokensPerParameter / now, (sizeExponent + dataExponent) / 4);
    ScalingLaw moved = *this;
    moved.sizeFactor /= factor;
    moved.dataFactor *= factor;
    return moved;
}

bool ScalingLaw::isExtrapolated(const TrainedSize& s) const {
    return isOutside(s.parameters, leastParameters, mostParameters) || isOutside(s.tokens.base(), leastTokens, mostTokens) || isOutside(s.tokensPerParameter(), 0, mostTokensPerParameter);
}

std::vector<ScalingLaw> scalingLaws(const catalogue::Catalogue& c) {
    constexpr std::string_view kRoot = "scaling/";
    std::vector<ScalingLaw> laws;
    for (const std::string& path : itemsBelow(kRoot, c)) {
        const auto number = [&](const char* name) { return orZero(c, path + "/" + name); };
        ScalingLaw law{path.substr(kRoot.size()), std::string(c.item(path)->field("name")), sourceOf(path + "/irreducible", c), number("irreducible"), number("size_factor"), number("data_factor"), number("size_exponent"), number("data_exponent"),
                       number("least_parameters"), number("most_parameters"), number("least_tokens"), number("most_tokens"), number("most_tokens_per_parameter"), 0, 0, FlopCount(number("interval_flop"), units::flop)};
        if (const catalogue::Fact* f = c.fact(path + "/optimal_tokens_per_parameter"); f && f->min && f->max) {
            law.leastOptimal = *f->min;
            law.mostOptimal = *f->max;
        }
        const bool isUsable = law.irreducible >= 0 && law.sizeFactor > 0 && law.dataFactor > 0 && law.sizeExponent > 0 && law.dataExponent > 0; // a project may override facts
        if (isUsable) laws.push_back(std::move(law));
    }
    std::ranges::stable_partition(laws, [](const ScalingLaw& law) { return law.id == kUsualLaw; });
    return laws;
}

std::optional<ScalingLaw> scalingLaw(std::string_view id, const catalogue::Catalogue& catalogue) {
    for (ScalingLaw& law : scalingLaws(catalogue))
        if (law.id == id) return std::move(law);
    return std::nullopt;
}

TrainedSize PublishedOptimum::at(FlopCount compute) const {
    const double tokens = coefficient * std::pow(compute.base(), exponent);
    return {compute.base() / kTrainingFlops / tokens, TokenCount(tokens, units::tok)};
}

std::vector<PublishedOptimum> publishedOptima(const catalogue::Catalogue& c) {
    constexpr std::string_view kRoot = "compute-optimal/";
    std::vector<PublishedOptimum> out;
    for (const std::string& path : itemsBelow(kRoot, c))
        out.push_back({path.substr(kRoot.size()), std::string(c.item(path)->field("name")), sourceOf(path + "/tokens_coefficient", c), orZero(c, path + "/tokens_coefficient"), orZero(c, path + "/tokens_exponent")});
    return out;
}

} // namespace spanwright::training
