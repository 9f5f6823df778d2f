// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "json/reader.h"
#include "study/result.h"

/// Plans, upgrades and finish dates in stored results: docs/formats.md, "Result of a study, JSON". Internal to models/study.
namespace spanwright::study {

[[nodiscard]] nlohmann::ordered_json planJson(const BestPlan& plan);
[[nodiscard]] nlohmann::ordered_json upgradeJson(const UpgradeAnswer& answer);
[[nodiscard]] nlohmann::ordered_json finishJson(const FinishDates& dates);
void readPlan(json::ObjectReader& in, BestPlan& plan);
void readUpgrade(json::ObjectReader& in, UpgradeAnswer& answer);
void readFinish(json::ObjectReader& in, FinishDates& dates);

inline constexpr std::array kPlanLimits{"site_cap", "deadline", "budget", "carbon", "wan"}; // in the order of PlanLimit
inline constexpr std::array kUpgradeKinds{"transponders", "fibre_pairs", "other_fibre", "spares"};
inline constexpr std::array kFailureKeys{"nodes", "fibre_cut", "both_paths", "amplifiers", "light_path", "site"}; // in the order of assess::FailureKind
static_assert(kFailureKeys.size() == kFailureKinds);
template <std::size_t N, class Enum> std::string keyOf(const std::array<const char*, N>& keys, Enum value) { return keys[static_cast<std::size_t>(value)]; }

/// Ids as texts; no id: the key is absent.
template <class IdType> IdType readId(json::ObjectReader& in, const char* key) {
    std::string text;
    if (!in.member(key)) return {};
    in.text(key, text);
    const auto value = parseId(text);
    if (!value) in.refuseValue(nlohmann::ordered_json(text), in.at(key), &text::entry(Term::JsonId));
    return IdType{value.value_or(0)};
}

} // namespace spanwright::study
