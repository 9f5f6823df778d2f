// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace spanwright {

/// A random 64-bit id, minted by the caller of an edit and passed into it, so that edits stay pure.
/// Zero means "none". In JSON: 16 lower-case hex digits.
template <class Tag>
struct Id {
    std::uint64_t value = 0;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool isNone() const { return value == 0; }
};
using ScenarioId = Id<struct ScenarioTag>;
using SiteId = Id<struct SiteTag>;
using ClusterId = Id<struct ClusterTag>;
using PoolId = Id<struct PoolTag>;
using LinkId = Id<struct LinkTag>;
using WavelengthId = Id<struct WavelengthTag>;
using JobId = Id<struct JobTag>;
using TariffId = Id<struct TariffTag>;
using DemandId = Id<struct DemandTag>;
using StudyId = Id<struct StudyTag>;
using SlideId = Id<struct SlideTag>;
using ItemId = Id<struct ItemTag>; ///< of an item of any kind

/// A fresh random non-zero value (std::random_device seeded, one generator a thread).
[[nodiscard]] std::uint64_t mintId();
template <class IdType>
[[nodiscard]] IdType mint() { return IdType{mintId()}; }

[[nodiscard]] std::string idText(std::uint64_t value);
[[nodiscard]] std::optional<std::uint64_t> parseId(std::string_view text);

enum class ItemKind : std::uint8_t { Scenario, Site, Cluster, Pool, Link, Wavelength, Job, Tariff, Demand, Study };
/// Any item of a scenario: what findings, selections and change sets speak of.
struct ItemRef {
    ItemKind kind = ItemKind::Scenario;
    std::uint64_t id = 0;
    auto operator<=>(const ItemRef&) const = default;
};
inline ItemRef ref(SiteId id) { return {ItemKind::Site, id.value}; }
inline ItemRef ref(ClusterId id) { return {ItemKind::Cluster, id.value}; }
inline ItemRef ref(PoolId id) { return {ItemKind::Pool, id.value}; }
inline ItemRef ref(LinkId id) { return {ItemKind::Link, id.value}; }
inline ItemRef ref(WavelengthId id) { return {ItemKind::Wavelength, id.value}; }
inline ItemRef ref(JobId id) { return {ItemKind::Job, id.value}; }
inline ItemRef ref(TariffId id) { return {ItemKind::Tariff, id.value}; }
inline ItemRef ref(DemandId id) { return {ItemKind::Demand, id.value}; }
inline ItemRef ref(StudyId id) { return {ItemKind::Study, id.value}; }

} // namespace spanwright

template <class Tag>
struct std::hash<spanwright::Id<Tag>> {
    std::size_t operator()(spanwright::Id<Tag> id) const noexcept { return static_cast<std::size_t>(id.value); }
};
