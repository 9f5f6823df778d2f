// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <array>
#include <string>
#include <vector>

namespace spanwright::cost {

enum class EquipmentKind : std::uint8_t { Transponder, Router, Regenerator, LineAmplifier, RoadmBooster, RoadmBetween, EndAmplifier, RoadmDegree };
inline constexpr std::array kEquipmentKinds{"transponder", "router", "regenerator", "line_amplifier", "roadm_booster", "roadm_between", "end_amplifier", "roadm_degree"};

/// Equal devices of a link.
struct Equipment {
    EquipmentKind kind = EquipmentKind::Transponder;
    std::string name;             ///< of the catalogue's mode (at a router: whose port it is) or amplifier; empty for a ROADM, at the ends, and where no amplifier has the gain
    std::int64_t count = 0;
    Power power;                  ///< of all
    Money price;                  ///< of all; zero: the catalogue has none
    std::string powerFact, priceFact; ///< ids of the catalogue's facts behind them
    bool isCounted = true;        ///< in power and cost of the jobs; ends of the line (ROADMs, boosters, preamplifiers) are not
};
/// Devices that a link needs, as it is drawn. Power and price are those of energy::linePower() and cost::equipmentPrice(), device by device. Light paths
/// that go on over other links stand in full with each of them.
[[nodiscard]] std::vector<Equipment> equipmentOf(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Sum of the counted devices.
struct EquipmentTotal {
    Power power;
    Money price;
};
[[nodiscard]] EquipmentTotal total(const std::vector<Equipment>& list);
/// The catalogue's source of a fact, with its year, and its note where there is one; empty when there is no such fact.
[[nodiscard]] std::string sourceOf(const std::string& fact, const catalogue::Catalogue& catalogue);

} // namespace spanwright::cost
