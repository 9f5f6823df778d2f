// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "report/sizetables.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;
using study::SizeAnswer;
using study::SizeChoice;
using study::SizeQuestion;

constexpr std::array kCauses{"law", "least_optimal", "most_optimal", "least_serving", "most_serving"}; // in the order of SizeSwing::Cause

std::string unitOf(const SizeQuestion& q) {
    switch (study::kindOf(q.measure)) {
    case Kind::FlopCount: return "FLOP";
    case Kind::Energy: return "Wh";
    default: return "USD";
    }
}

Json choiceJson(const SizeChoice& c) {
    return {{"parameters", c.size.parameters}, {"training_tokens", c.size.tokens.base()}, {"training_flop", c.trainingFlops.base()}, {"serving_flop", c.servingFlops.base()}, {"training_hours", c.trainingHours}, {"serving_hours", c.servingHours},
            {"training", c.training}, {"serving", c.serving}, {"total", c.total()}, {"is_extrapolated", c.isExtrapolated}};
}

} // namespace

std::string sizesToJson(const SizeQuestion& q, const SizeAnswer& a) {
    const study::HourRates& r = q.rates;
    const auto price = [](HourPrice p) { return p.base() > 0 ? Json(p.base()) : Json(nullptr); };
    Json node{{"schema", "spanwright.sizes/1"}};
    node["question"] = {{"law", q.law}, {"parameters", q.like.parameters}, {"training_tokens", q.like.tokens.base()}, {"served_tokens", q.served.base()}, {"measure", study::kSizeMeasures[static_cast<std::size_t>(q.measure)]}, {"unit", unitOf(q)},
                        {"serving_use", {{"low", q.serving.low.base()}, {"likely", q.serving.likely.base()}, {"high", q.serving.high.base()}}},
                        {"rates", {{"accelerator", r.accelerator}, {"peak_flops", r.peak.base()}, {"training_use", r.training.base()}, {"facility_w", r.facility.base()}, {"rental_usd_per_h", price(r.rental)}, {"amortised_usd_per_h", price(r.amortised)}, {"is_mixture", r.isMixture}}}};
    node["loss"] = a.loss;
    node["least_parameters"] = a.leastParameters;
    node["cheapest"] = choiceJson(a.cheapest);
    node["cheapest_parameters"] = {{"low", a.low}, {"high", a.high}};
    node["compute_optimal"] = choiceJson(a.computeOptimal);
    node["given"] = choiceJson(a.like);
    node["saving"] = a.saving().base();
    node["swings"] = Json::array();
    for (const study::SizeSwing& s : a.swings)
        node["swings"].push_back({{"cause", kCauses[static_cast<std::size_t>(s.cause)]}, {"law", s.law}, {"value", s.cause == study::SizeSwing::Cause::Law ? Json(nullptr) : Json(s.value)}, {"parameters", s.cheapest.size.parameters}, {"training_tokens", s.cheapest.size.tokens.base()}, {"compute_optimal_parameters", s.computeOptimal.size.parameters}, {"saving", s.saving().base()}});
    node["published"] = Json::array();
    for (const auto& [fit, size] : a.published) node["published"].push_back({{"id", fit.id}, {"parameters", size.parameters}, {"training_tokens", size.tokens.base()}, {"source", fit.source}});
    node["curve"] = Json::array();
    for (std::size_t i = 0; i < a.curve.size(); ++i) {
        Json point = choiceJson(a.curve[i]);
        point["law_low"] = a.band[i].low;
        point["law_high"] = std::isfinite(a.band[i].high) ? Json(a.band[i].high) : Json(nullptr);
        node["curve"].push_back(std::move(point));
    }
    return json::print(node);
}

std::string sizesToCsv(const SizeQuestion& q, const SizeAnswer& a) {
    std::string out = "parameters,training_tokens,training_flop,serving_flop,training_hours,serving_hours,training,serving,total,unit,is_extrapolated\r\n";
    for (const SizeChoice& c : a.curve) {
        for (const double value : {c.size.parameters, c.size.tokens.base(), c.trainingFlops.base(), c.servingFlops.base(), c.trainingHours, c.servingHours, c.training, c.serving, c.total()}) out += exactNumber(value) + ",";
        out += unitOf(q) + (c.isExtrapolated ? ",1\r\n" : ",0\r\n");
    }
    return out;
}

} // namespace spanwright::report
