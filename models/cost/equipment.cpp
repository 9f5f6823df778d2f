// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/equipment.h"
#include "cost/cost.h"
#include "network/design.h"
#include "network/network.h"
#include <algorithm>

namespace spanwright::cost {
namespace {

constexpr const char* kSitePower = "transceivers/line_system/edfa_site_power_w";
constexpr const char* kAmplifierPrice = "transceivers/line_system/edfa_price_usd";
constexpr const char* kDegreePower = "transceivers/line_system/roadm_power_per_degree_w";
constexpr const char* kRouterPower = "transceivers/routers/power_w_per_100gbps";
constexpr const char* kRouterPrice = "transceivers/routers/price_usd_per_100gbps";
constexpr const char* kDegreePrice = "transceivers/line_system/roadm_price_per_degree_usd";

Equipment priced(EquipmentKind kind, std::string name, std::int64_t count, const energy::Line& line, const catalogue::Catalogue& catalogue) {
    return {kind, std::move(name), count, energy::linePower(line, catalogue), equipmentPrice(line, catalogue), kSitePower, kAmplifierPrice, true};
}

void addPaths(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::vector<Equipment>& out) {
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        const catalogue::Transceiver* mode = catalogue.transceiver(w->mode);
        if (!mode || w->count == 0 || std::ranges::find(w->links, link.id) == w->links.end()) continue;
        const std::string facts = "transceivers/" + mode->id;
        const std::int64_t ends = 2 * std::int64_t(w->count);
        const energy::Line line{mode, w->count, 0, {}, 0, 1, 1};
        const Power power = energy::transponderPower(line);
        const Money price = transponderPrice(line);
        out.push_back({EquipmentKind::Transponder, mode->name, ends, power, price, facts + "/power_w", facts + "/price_usd", true});
        out.push_back({EquipmentKind::Router, mode->name, ends, energy::routerPower(line, catalogue), routerPrice(line, catalogue), kRouterPower, kRouterPrice, true});
        if (const auto times = std::ssize(w->regenerated); times > 0) // as many as at the ends, each time
            out.push_back({EquipmentKind::Regenerator, mode->name, ends * times, power * double(times), price * double(times), facts + "/power_w", facts + "/price_usd", true});
    }
}

} // namespace

std::vector<Equipment> equipmentOf(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    std::vector<Equipment> out;
    addPaths(link, scenario, catalogue, out);
    const network::LineDesign design = network::designSpans(link, scenario, catalogue);
    const int roadms = network::roadmCount(link);
    std::vector<std::pair<const catalogue::Amplifier*, int>> sites; // by type, in their order; the amplifier after the last span stands in the station
    for (std::size_t i = 0; i + 1 < design.spans.size(); ++i) {
        const catalogue::Amplifier* type = design.spans[i].amplifier;
        const auto it = std::ranges::find(sites, type, &std::pair<const catalogue::Amplifier*, int>::first);
        if (it == sites.end()) sites.emplace_back(type, 1);
        else ++it->second;
    }
    const auto amplifiers = [&](EquipmentKind kind, const catalogue::Amplifier* type, int count) {
        out.push_back(priced(kind, type ? type->name : std::string(), 2 * std::int64_t(count) * link.fibrePairs, {nullptr, 0, 0, {}, count, link.fibrePairs, 1}, catalogue));
    };
    for (const auto& [type, count] : sites) amplifiers(EquipmentKind::LineAmplifier, type, count);
    if (roadms > 0) {
        amplifiers(EquipmentKind::RoadmBooster, nullptr, roadms);
        const energy::Line degrees{nullptr, 0, 0, {}, 0, link.fibrePairs, 1, roadms};
        out.push_back(priced(EquipmentKind::RoadmBetween, {}, 2 * std::int64_t(roadms) * link.fibrePairs, degrees, catalogue));
        out.back().powerFact = kDegreePower;
        out.back().priceFact = kDegreePrice;
    }
    amplifiers(EquipmentKind::EndAmplifier, nullptr, 2); // a booster and a preamplifier at each end draw what a site does
    out.back().isCounted = false;
    const double degrees = 2.0 * link.fibrePairs;
    out.push_back({EquipmentKind::RoadmDegree, {}, 2 * std::int64_t(link.fibrePairs), Power(catalogue.number(kDegreePower) * degrees, units::W), Money(catalogue.number(kDegreePrice) * degrees, units::USD),
                   kDegreePower, kDegreePrice, false});
    return out;
}

EquipmentTotal total(const std::vector<Equipment>& list) {
    EquipmentTotal sum;
    for (const Equipment& e : list) {
        if (!e.isCounted) continue;
        sum.power += e.power;
        sum.price += e.price;
    }
    return sum;
}

std::string sourceOf(const std::string& id, const catalogue::Catalogue& catalogue) {
    const catalogue::Fact* fact = catalogue.fact(id);
    if (!fact) return {};
    return catalogue.sourceText(fact->source) + ", " + std::to_string(fact->year) + (fact->note.empty() ? "" : "; " + fact->note);
}

} // namespace spanwright::cost
