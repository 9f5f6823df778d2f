// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/owners.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace spanwright::cost {
namespace {

constexpr std::string_view kRental = "costs/costs/rental_usd_per_gpu_h/";
constexpr std::string_view kEgress = "costs/costs/egress/";

constexpr Provider kProviders[] = {{"aws", "AWS"}, {"azure", "Azure"}, {"gcp", "Google Cloud"}, {"alibaba", "Alibaba Cloud"}, {"coreweave", "CoreWeave"},
                                   {"lambda", "Lambda"}, {"runpod", "RunPod"}, {"gmi", "GMI Cloud"}};

/// Where the catalogue has a cloud's price of an accelerator, below kRental.
struct ListPrice {
    std::string_view provider, accelerator, fact;
};
constexpr ListPrice kListPrices[] = {
    {"aws", "h100-sxm", "by_provider_h100_2026_02/aws_p5"},         {"aws", "b200-sxm", "by_provider_b200_2026_02/aws_p6"},
    {"azure", "h100-sxm", "by_provider_h100_2026_02/azure_nd_h100_v5_low"}, {"gcp", "h100-sxm", "by_provider_h100_2026_02/gcp_a3_high"},
    {"coreweave", "h100-sxm", "by_provider_h100_2026_02/coreweave"}, {"coreweave", "h200-sxm", "by_provider_h200_2026_02/coreweave"},
    {"coreweave", "b200-sxm", "by_provider_b200_2026_02/coreweave"}, {"lambda", "h100-sxm", "by_provider_h100_2026_02/lambda"},
    {"lambda", "h200-sxm", "by_provider_h200_2026_02/lambda"},       {"lambda", "b200-sxm", "by_provider_b200_2026_02/lambda"},
    {"runpod", "h100-sxm", "by_provider_h100_2026_02/runpod"},       {"gmi", "h100-sxm", "by_provider_h100_2026_02/gmi"},
    {"gmi", "h200-sxm", "by_provider_h200_2026_02/gmi"},
};
/// Where the catalogue has a cloud's price of bytes that leave it, below kEgress: one fact, or a folder of tiers.
struct EgressFacts {
    std::string_view provider, internet, privateLine;
};
constexpr EgressFacts kEgressFacts[] = {
    {"aws", "aws_internet/tiers/", "private_line/aws_usd_per_gb"},
    {"azure", "azure_internet/tiers/", "private_line/azure_usd_per_gb"},
    {"gcp", "gcp_premium_internet/tiers/", "private_line/gcp_usd_per_gb"},
    {"alibaba", "alibaba_internet/mainland_usd_per_gb", ""},
    {"coreweave", "gpu_clouds/coreweave_usd_per_gb", "gpu_clouds/coreweave_usd_per_gb"},
    {"lambda", "gpu_clouds/lambda_usd_per_gb", "gpu_clouds/lambda_usd_per_gb"},
    {"runpod", "gpu_clouds/runpod_usd_per_gb", "gpu_clouds/runpod_usd_per_gb"},
};

std::string joined(std::string_view a, std::string_view b) { return std::string(a) + std::string(b); }

const Provider* providerNamed(std::string_view name) {
    const auto it = std::ranges::find_if(kProviders, [&](const Provider& p) { return p.id == name || p.name == name; });
    return it == std::end(kProviders) ? nullptr : it;
}

const std::optional<HourPrice>& entered(const Owner& o) {
    return o.purchase == Purchase::Reserved ? o.reserved : o.purchase == Purchase::Spot ? o.spot : o.onDemand;
}

std::string listFact(const Owner& owner, const catalogue::Accelerator& a) {
    for (const ListPrice& p : kListPrices)
        if (p.provider == owner.provider && p.accelerator == a.id) return joined(kRental, p.fact);
    return "accelerators/" + a.id + "/rental_usd_per_h";
}

/// Bound of "…/tiers/up-to-10-tb/usd_per_gb".
Bytes boundOf(std::string_view id) {
    constexpr std::string_view kMark = "/up-to-";
    const std::size_t at = id.find(kMark);
    double terabytes = 0;
    if (at == std::string_view::npos || std::from_chars(id.data() + at + kMark.size(), id.data() + id.size(), terabytes).ec != std::errc{}) return Bytes::fromBase(std::numeric_limits<double>::infinity());
    return {terabytes * 1000, units::GB};
}

} // namespace

std::span<const Provider> providers() { return kProviders; }

std::optional<Owner> ownerOf(const std::string& name, const Assumptions& a) {
    if (const auto it = std::ranges::find(a.owners, name, &Owner::name); it != a.owners.end() && !name.empty()) return *it;
    Owner owner;
    owner.name = name.empty() ? "own" : name;
    owner.kind = OwnerKind::Own;
    if (owner.name == "own") return owner;
    owner.kind = OwnerKind::Colocation;
    if (owner.name == "colocation") return owner;
    const Provider* provider = providerNamed(name);
    if (!provider) return std::nullopt;
    owner.kind = OwnerKind::Cloud;
    owner.name = owner.provider = provider->id;
    return owner;
}

Owner ownerOrOwn(const std::string& name, const Assumptions& a) { return ownerOf(name, a).value_or(*ownerOf({}, a)); }

std::string shownName(const Owner& owner) {
    const Provider* provider = owner.kind == OwnerKind::Cloud ? providerNamed(owner.name) : nullptr;
    return provider ? std::string(provider->name) : owner.name;
}

Price<HourPrice> rentalPrice(const Owner& owner, const catalogue::Accelerator& a, const Uncertain<HourPrice>& assumed, const catalogue::Catalogue& catalogue) {
    if (owner.kind == OwnerKind::Cloud && entered(owner)) return {*entered(owner), {}, {}, owner.source};
    if (assumed.likely.base() > 0) return {assumed.likely, {}, {}, assumed.source};
    Price<HourPrice> p;
    p.fact = owner.kind == OwnerKind::Cloud ? listFact(owner, a) : "accelerators/" + a.id + "/rental_usd_per_h";
    const catalogue::Fact* fact = catalogue.fact(p.fact);
    const double list = fact ? catalogue.number(p.fact) : a.rental.in(units::USDPerHour);
    if (!(list > 0)) return p;
    p.value = HourPrice(list, units::USDPerHour);
    if (owner.kind != OwnerKind::Cloud || owner.purchase == Purchase::OnDemand) return p;
    p.discount = joined(kRental, owner.purchase == Purchase::Spot ? "spot_discount" : "reserved_discount");
    p.value = *p.value * (1 - catalogue.number(p.discount));
    return p;
}

Price<PowerPrice> colocationPrice(const Owner& owner, const catalogue::Catalogue& catalogue) {
    if (owner.colocation) return {*owner.colocation, {}, {}, owner.source};
    Price<PowerPrice> p;
    p.fact = "costs/costs/facility/colocation_usd_per_kw_month";
    p.value = PowerPrice(catalogue.number(p.fact), units::USDPerKWMonth);
    return p;
}

std::vector<EgressTier> egressTiers(const Owner& owner, const catalogue::Catalogue& catalogue) {
    const Bytes all = Bytes::fromBase(std::numeric_limits<double>::infinity());
    if (owner.egress) return {{all, *owner.egress, {}}};
    if (owner.kind != OwnerKind::Cloud) return {{all, BytePrice(), {}}};
    const auto facts = std::ranges::find(kEgressFacts, std::string_view(owner.provider), &EgressFacts::provider);
    if (facts == std::end(kEgressFacts)) return {};
    const std::string_view path = owner.egressPath == EgressPath::Internet ? facts->internet : facts->privateLine;
    if (path.empty()) return {};
    std::vector<EgressTier> tiers;
    const std::string prefix = joined(kEgress, path);
    for (const catalogue::Fact& fact : catalogue.facts())
        if (fact.id.starts_with(prefix)) tiers.push_back({boundOf(fact.id), BytePrice(catalogue.number(fact.id), units::USDPerGB), fact.id});
    std::ranges::sort(tiers, {}, [](const EgressTier& t) { return t.upTo.base(); });
    const double free = catalogue.number(joined(kEgress, path.substr(0, path.find('/'))) + "/free_gb_month");
    if (free > 0 && !tiers.empty()) tiers.insert(tiers.begin(), EgressTier{Bytes(free, units::GB), BytePrice(), joined(kEgress, path.substr(0, path.find('/'))) + "/free_gb_month"});
    return tiers;
}

Money egressCost(std::span<const EgressTier> tiers, Bytes total, Duration run) {
    const double months = std::max(1.0, run.in(units::year) * 12);
    const Bytes month = total / months;
    Bytes charged;
    Money sum;
    for (const EgressTier& t : tiers) {
        const Bytes upTo = std::min(month, t.upTo);
        if (upTo <= charged) continue;
        sum += (upTo - charged) * t.price;
        charged = upTo;
    }
    return sum * months;
}

} // namespace spanwright::cost
