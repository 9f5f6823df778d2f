// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/costs.h"
#include "cost/cost.h"
#include "json/json.h"
#include "project/edits.h"
#include "units/embedded.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright {
std::span<const EmbeddedFile> embeddedCosts();
}

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

MeasuredCost readMeasuredCost(const nlohmann::json& j) {
    MeasuredCost m;
    m.id = j.at("id");
    m.run = j.at("run");
    m.kind = static_cast<CostKind>(std::ranges::find(kCostKinds, j.at("kind").get<std::string>()) - kCostKinds.begin());
    m.value = j.at("value");
    m.priceYear = j.value("price_year", 0);
    const std::string way = j.value("way", kCostWays.front());
    m.way = static_cast<CostWay>(std::ranges::find(kCostWays, way) - kCostWays.begin());
    m.accelerator = j.value("accelerator", "");
    m.accelerators = j.value("accelerators", 0);
    m.acceleratorHours = j.value("accelerator_hours", 0.0);
    m.rental = HourPrice(j.value("rental_usd_per_h", 0.0), units::USDPerHour);
    m.acceleratorPrice = Money(j.value("accelerator_usd", 0.0), units::USD);
    m.utilisation = Fraction(j.value("utilisation", 0.0), units::one);
    m.pue = Pue(j.value("pue", 0.0), units::pue);
    m.energyPrice = EnergyPrice(j.value("energy_usd_per_kwh", 0.0), units::USDPerKWh);
    m.energyFact = j.value("energy_fact", "");
    m.source = j.at("source");
    m.inputsSource = j.value("inputs_source", "");
    m.note = j.value("note", "");
    m.isRecalled = j.at("from") == "memory";
    m.year = j.at("year");
    return m;
}

std::optional<Money> known(const cost::Bill& bill) { return bill.isKnown ? std::optional(bill.total()) : std::nullopt; }

/// The row's accelerators on one site, training for the row's hours.
struct Case {
    cost::Site site;
    cost::Terms terms;
};
Case caseOf(const MeasuredCost& row, const catalogue::Accelerator& accelerator, const catalogue::Catalogue& catalogue) {
    const Assumptions assumptions = edits::defaultAssumptions();
    const Site usual;
    const Pue pue = row.pue.base() > 0 ? row.pue : usual.pue.likely;
    const energy::Load load{&accelerator, nullptr, accelerator.nic, std::max(1, row.accelerators)};
    const energy::Draw draw = energy::draw(load, assumptions.trainingPower.likely, pue, {}, catalogue);
    const Duration run(row.acceleratorHours / load.count, units::hour);
    return {{load, draw.it(), draw.facility() * run, row.energyPrice.base() > 0 ? row.energyPrice : usual.energyPrice, {}, OwnerKind::Own, {}, {}},
            {run, assumptions.costOfCapital.likely, assumptions.fibreLease.likely}};
}

Money rentalOf(const MeasuredCost& row, HourPrice price) { return price * Duration(row.acceleratorHours, units::hour); }

std::optional<Money> chipsAndPower(const MeasuredCost& row, const Case& c) {
    const catalogue::Accelerator& a = *c.site.load.accelerator;
    const Money price = row.acceleratorPrice.base() > 0 ? row.acceleratorPrice : a.price;
    if (price.base() <= 0 || row.accelerators == 0) return std::nullopt;
    const Energy energy = a.board * row.utilisation.base() * row.pue * Duration(row.acceleratorHours, units::hour);
    return price * row.accelerators + energy * c.site.price;
}

std::optional<Money> sameWay(const MeasuredCost& row, const CostPrediction& p, const Case& c, const catalogue::Catalogue& catalogue) {
    switch (row.way) {
    case CostWay::NotStated: break;
    case CostWay::Rental: return p.rental;
    case CostWay::ValueLoss: return known(cost::valueLoss(c.site, c.terms, catalogue));
    case CostWay::ChipsAndPower: return chipsAndPower(row, c);
    }
    return std::nullopt;
}

Json number(const std::optional<Money>& money) { return money ? Json(money->in(units::USD)) : Json(nullptr); }

} // namespace

std::span<const MeasuredCost> measuredCosts() {
    static const std::vector<MeasuredCost> all = [] {
        std::vector<MeasuredCost> rows;
        // part of the program, and read by a test: a bad file cannot reach a user
        const auto json = nlohmann::json::parse(embeddedCosts().front().bytes);
        for (const auto& row : json.at("rows")) rows.push_back(readMeasuredCost(row));
        return rows;
    }();
    return all;
}

double CostPrediction::ratio(const std::optional<Money>& ours) const { return ours && row->kind != CostKind::Trend ? ours->in(units::USD) / row->value : 0; }

CostPrediction predictCost(const MeasuredCost& row, const catalogue::Catalogue& catalogue) {
    CostPrediction p;
    p.row = &row;
    const catalogue::Accelerator* accelerator = catalogue.accelerator(row.accelerator);
    if (row.kind == CostKind::Trend || !accelerator || row.acceleratorHours <= 0) return p;
    const Case c = caseOf(row, *accelerator, catalogue);
    const HourPrice price = row.rental.base() > 0 ? row.rental : accelerator->rental;
    if (price.base() > 0) p.rental = rentalOf(row, price);
    const cost::Outlay outlay = cost::outlay(c.site, c.terms, catalogue);
    p.amortised = known(cost::amortised(outlay, c.terms));
    if (row.accelerators > 0) p.acquisition = known(cost::acquisition(outlay));
    p.sameWay = sameWay(row, p, c, catalogue);
    return p;
}

std::string toJson(std::span<const CostPrediction> predictions) {
    Json node;
    node["schema"] = "spanwright.cost-evidence/1";
    node["rows"] = Json::array();
    for (const CostPrediction& p : predictions) {
        const MeasuredCost& m = *p.row;
        node["rows"].push_back({{"id", m.id}, {"run", m.run}, {"kind", kCostKinds[static_cast<std::size_t>(m.kind)]}, {"published", m.value}, {"price_year", m.priceYear ? Json(m.priceYear) : Json(nullptr)},
                                {"way", kCostWays[static_cast<std::size_t>(m.way)]}, {"same_way_usd", number(p.sameWay)}, {"rental_usd", number(p.rental)}, {"amortised_usd", number(p.amortised)},
                                {"acquisition_usd", number(p.acquisition)}, {"source", m.source}, {"from", m.isRecalled ? "memory" : "read"}});
    }
    return json::print(node);
}

} // namespace spanwright::evidence
