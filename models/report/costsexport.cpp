// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "report/costtables.h"
#include "report/ownertables.h"
#include "report/partsjson.h"
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;

Json currencyJson(const Currency& c) {
    Json node = {{"code", c.code}, {"per_usd", c.perUsd}};
    if (c.isConverted()) node.update({{"date", c.date}, {"source", c.source}});
    return node;
}

Json flowJson(const cost::CashFlow& flow) {
    Json node = {{"interest", flow.interest.base()}, {"years", Json::array()}};
    for (const cost::CashYear& y : flow.years)
        node["years"].push_back({{"year", y.year}, {"outlay_usd", y.outlay.base()}, {"replacement_usd", y.replacement.base()}, {"operation_usd", y.operation.base()}, {"residual_usd", y.residual.base()}, {"net_usd", y.net().base()},
                                 {"discounted_usd", y.net().base() * flow.discount(y.year)}, {"rental_usd", y.rental.base()}, {"rental_discounted_usd", y.rental.base() * flow.discount(y.year)}});
    node["present_value_usd"] = flow.presentValue().base();
    node["present_rental_usd"] = flow.presentRental().base() > 0 ? Json(flow.presentRental().base()) : Json(nullptr);
    return node;
}

} // namespace

std::string costsJson(const Scenario& s, const assess::Assessment& a) {
    Json node = {{"schema", "spanwright.costs/1"}, {"scenario", s.name}, {"currency", currencyJson(shownCurrency(*s.assumptions))}, {"jobs", Json::array()}};
    for (const assess::JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        Json& job = node["jobs"].emplace_back(Json{{"name", find(s, j.job)->name}, {"rental_usd", (j.costRental.empty() ? Json(nullptr) : partsJson(j.costRental))}, {"amortised_usd", (j.costAmortised.empty() ? Json(nullptr) : partsJson(j.costAmortised))}, {"acquisition_usd", (j.costAcquisition.empty() ? Json(nullptr) : partsJson(j.costAcquisition))}, {"egress", Json::array()}});
        for (const assess::Egress& e : j.egress)
            job["egress"].push_back({{"from", find(s, e.from)->name}, {"to", find(s, e.to)->name}, {"owner", cost::ownerOrOwn(find(s, e.from)->owner, *s.assumptions).name}, {"bytes", e.bytes.base()}, {"usd", e.price ? Json(e.price->base()) : Json(nullptr)}, {"fact", e.fact}});
    }
    const std::optional<cost::CashFlow> flow = assess::cashFlow(s, a);
    node["cash_flow"] = flow ? flowJson(*flow) : Json(nullptr);
    return json::print(node);
}

std::string cashFlowCsv(const Scenario& s, const assess::Assessment& a) {
    const Currency c = shownCurrency(*s.assumptions);
    std::string out = "year";
    for (const char* column : {"outlay", "replacement", "operation", "residual", "net", "discounted", "rental", "rental_discounted"}) out += std::string(",") + column + " [" + c.code + "]";
    out += "\r\n";
    const std::optional<cost::CashFlow> flow = assess::cashFlow(s, a);
    if (!flow) return out;
    for (const cost::CashYear& y : flow->years) {
        out += std::to_string(y.year);
        for (const Money m : {y.outlay, y.replacement, y.operation, y.residual, y.net(), y.net() * flow->discount(y.year), y.rental, y.rental * flow->discount(y.year)}) out += "," + exactNumber(converted(m, c));
        out += "\r\n";
    }
    return out;
}

} // namespace spanwright::report
