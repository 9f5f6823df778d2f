// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ownertables.h"
#include "cost/equipment.h"
#include "report/costtables.h"
#include "report/writer.h"
#include <algorithm>
#include <cmath>

namespace spanwright::report {
namespace {

/// A price of the table, by the catalogue's id.
struct PriceRow {
    Term name;
    const char* fact;
};
constexpr PriceRow kPrices[] = {
    {Term::PriceServerFactor, "costs/costs/servers/server_over_chip_multiplier"}, {Term::PriceNetworkShare, "costs/costs/cluster_shares/interconnect_of_cluster"},
    {Term::PriceSpares, "costs/costs/opex/spares_fraction"}, {Term::PriceServerLife, "costs/costs/depreciation/server_lifetime_years/from_2023"},
    {Term::PriceNetworkLife, "costs/costs/depreciation/network_lifetime_years"}, {Term::PriceServerUpkeep, "costs/costs/opex/server_maintenance_fraction_of_capex_year"},
    {Term::PriceNetworkUpkeep, "costs/costs/opex/network_maintenance_fraction_year"}, {Term::PriceFacility, "costs/costs/facility/shell_and_critical_usd_per_mw"},
    {Term::PriceFacilityLife, "costs/costs/depreciation/facility_lifetime_years"}, {Term::PriceLand, "costs/costs/facility/land_usd_per_acre"},
    {Term::PriceAcres, "costs/costs/facility/land_acres_per_mw"}, {Term::PriceOpex, "costs/costs/facility/opex_usd_per_kw_month"},
    {Term::PriceColocation, "costs/costs/facility/colocation_usd_per_kw_month"}, {Term::PriceStaff, "costs/costs/facility/staff_per_mw"},
    {Term::PriceWage, "costs/costs/opex/operations_staff_usd_year"}, {Term::PriceOverhead, "costs/costs/opex/compensation_overhead"},
    {Term::PriceAmplifier, "transceivers/line_system/edfa_price_usd"}, {Term::PriceOpticsLife, "costs/costs/depreciation/optical_line_lifetime_years"},
    {Term::PriceRouter, "transceivers/routers/price_usd_per_100gbps"},
    {Term::PriceIru, "fibres/economics/iru_upfront_usd_per_strand_km"}, {Term::PriceIruUpkeep, "fibres/economics/iru_maintenance_usd_per_route_km_year"},
    {Term::PriceFibreLife, "fibres/economics/iru_term_years"}, {Term::PriceBuild, "fibres/economics/construction_underground_usd_per_m"},
    {Term::PriceHut, "fibres/economics/amplifier_hut_site_usd"}, {Term::PriceHutUpkeep, "fibres/economics/amplifier_hut_opex_usd_per_year"},
    {Term::PriceReserved, "costs/costs/rental_usd_per_gpu_h/reserved_discount"}, {Term::PriceSpot, "costs/costs/rental_usd_per_gpu_h/spot_discount"},
};

/// A number in a fact's own unit, in the currency where that is money.
std::string inUnit(double value, std::string unit, const Currency& currency) {
    if (const auto at = unit.find("USD"); at != std::string::npos) {
        value *= currency.perUsd;
        unit.replace(at, 3, currency.code);
    }
    return printNumber(value, 4) + (unit.empty() || unit == "1" ? "" : " " + unit);
}

Writer writerOf(const Scenario& s, const text::Translator& translate) { return Writer(translate, shownCurrency(*s.assumptions)); }

std::string ownerName(const Writer& w, const Owner& owner) {
    return owner.name == "own" || owner.name == "colocation" ? w(termOf(Term::OwnerOwn, owner.kind)) : cost::shownName(owner);
}

template <class Q>
std::string source(const cost::Price<Q>& price) { return price.fact.empty() ? price.source : price.discount.empty() ? price.fact : price.fact + " x (1 - " + price.discount + ")"; }

std::vector<std::string> ownerRow(const Writer& w, const Scenario& s, const Site& site, const catalogue::Accelerator* a, const catalogue::Catalogue& c) {
    const Owner owner = cost::ownerOrOwn(site.owner, *s.assumptions);
    std::string rental = "–", space = "–", bytes = "–", sources;
    const auto from = [&](const std::string& text) { if (!text.empty()) sources += (sources.empty() ? "" : "; ") + text; };
    if (a) {
        const cost::Price<HourPrice> price = cost::rentalPrice(owner, *a, s.assumptions->rental, c);
        rental = a->name + ": " + (price.value ? w.shown(Kind::HourPrice, price.value->base()) : w(Term::PriceNotKnown));
        if (owner.kind == OwnerKind::Cloud) rental += " (" + w(termOf(Term::PurchaseOnDemand, owner.purchase)) + ")";
        from(price.fact.empty() ? w.shipped(price.source) : source(price));
    }
    if (owner.kind == OwnerKind::Colocation) {
        const cost::Price<PowerPrice> price = cost::colocationPrice(owner, c);
        space = w.shown(Kind::PowerPrice, price.value->base());
        from(source(price));
    }
    if (const std::vector<cost::EgressTier> tiers = cost::egressTiers(owner, c); tiers.empty()) {
        bytes = w(Term::PriceNotKnown);
    } else if (owner.kind == OwnerKind::Cloud || owner.egress) {
        const auto range = std::ranges::minmax(tiers, {}, [](const cost::EgressTier& t) { return t.price.base(); });
        bytes = w.shown(Kind::BytePrice, range.max.price.base());
        if (tiers.size() > 1) bytes += " – " + w.shown(Kind::BytePrice, tiers.back().price.base());
        if (!owner.egress) bytes += " (" + w(termOf(Term::EgressInternet, owner.egressPath)) + ")";
        from(owner.egress ? owner.source : range.max.fact);
    }
    return {site.name, ownerName(w, owner), w(termOf(Term::OwnerOwn, owner.kind)), rental, space, bytes, sources};
}

std::string noted(const Writer& w, Term note) { return withCurrency(w, w(note)); }

} // namespace

std::string withCurrency(const Writer& w, std::string note) {
    const Currency& c = w.currency();
    if (!c.isConverted()) return note;
    return note + (note.empty() ? "" : " ") + w(Term::NoteCurrency, {{"currency", c.code}, {"rate", printNumber(c.perUsd, 6)}, {"date", c.date}, {"source", text::shipped(c.source)}});
}

Table ownerTable(const Scenario& s, const catalogue::Catalogue& c, const text::Translator& translate) {
    const Writer w = writerOf(s, translate);
    Table t{w(Term::HeadingOwners), {w(Term::Site), w(Term::ColumnOwner), w(Term::ColumnKind), w(Term::ColumnRentalPrice), w(Term::ColumnSpacePrice), w(Term::CostEgress), w(Term::ColumnSource)}, {}, noted(w, Term::NoteOwners)};
    for (const Shared<Site>& site : s.sites) {
        std::vector<const catalogue::Accelerator*> types;
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools)
                if (const catalogue::Accelerator* a = c.accelerator(pool->accelerator); a && std::ranges::find(types, a) == types.end()) types.push_back(a);
        if (types.empty()) types.push_back(nullptr);
        for (const catalogue::Accelerator* a : types) t.rows.push_back(ownerRow(w, s, *site, a, c));
    }
    return t;
}

Table egressTable(const Scenario& s, const assess::JobAssessment& j, const text::Translator& translate) {
    const Writer w = writerOf(s, translate);
    Table t{w(Term::HeadingEgress) + " – " + find(s, j.job)->name, {w(Term::ColumnBetween), w(Term::ColumnOwner), w(Term::ColumnBytes), w(Term::ColumnBytePrice), w(Term::ColumnCost), w(Term::ColumnFact)}, {}, noted(w, Term::NoteEgress)};
    Money sum;
    bool isKnown = true;
    for (const assess::Egress& e : j.egress) {
        const Site& from = *find(s, e.from);
        isKnown = isKnown && e.price;
        if (e.price) sum += *e.price;
        t.rows.push_back({from.name + " → " + find(s, e.to)->name, ownerName(w, cost::ownerOrOwn(from.owner, *s.assumptions)), shown(Kind::Bytes, e.bytes.base()),
                          e.price && e.bytes.base() > 0 ? w.shown(Kind::BytePrice, e.price->base() / e.bytes.in(units::GB)) : "–", e.price ? w.shown(Kind::Money, e.price->base()) : w(Term::PriceNotKnown), e.fact});
    }
    if (!t.rows.empty()) t.rows.push_back({w(Term::Total), "", "", "", isKnown ? w.shown(Kind::Money, sum.base()) : w(Term::PriceNotKnown), ""});
    return t;
}

Table cashFlowTable(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const Writer w = writerOf(s, translate);
    Table t{w(Term::HeadingCashFlow), {w(Term::ColumnYear), w(Term::ColumnOutlay), w(Term::ColumnReplacement), w(Term::ColumnOperation), w(Term::ColumnResidual), w(Term::ColumnNet), w(Term::ColumnDiscounted),
                                       w(Term::ColumnRentalYear), w(Term::ColumnRentalDiscounted)}, {}, {}};
    const std::optional<cost::CashFlow> flow = assess::cashFlow(s, a);
    if (!flow) return t;
    t.note = withCurrency(w, w(Term::NoteCashFlow, {{"interest", text::amount(flow->interest)}}));
    const bool hasRental = flow->presentRental().base() > 0;
    const auto row = [&](const std::string& name, const cost::CashYear& y, Money discounted, Money rentalDiscounted) {
        std::vector<std::string> cells{name};
        for (const Money m : {y.outlay, y.replacement, y.operation, -y.residual, y.net(), discounted}) cells.push_back(w.shown(Kind::Money, m.base() == 0 ? 0 : m.base()));
        for (const Money m : {y.rental, rentalDiscounted}) cells.push_back(hasRental ? w.shown(Kind::Money, m.base()) : "–");
        t.rows.push_back(std::move(cells));
    };
    for (const cost::CashYear& y : flow->years) row(std::to_string(y.year), y, y.net() * flow->discount(y.year), y.rental * flow->discount(y.year));
    row(w(Term::RowSum), flow->sum(), flow->presentValue(), flow->presentRental());
    return t;
}

Table priceTable(const Scenario& s, const catalogue::Catalogue& c, const text::Translator& translate) {
    const Writer w = writerOf(s, translate);
    Table t{w(Term::HeadingPrices), {w(Term::ColumnName), w(Term::ColumnValue), w(Term::ColumnLow), w(Term::ColumnHigh), w(Term::ColumnSource), w(Term::ColumnFact)}, {}, noted(w, Term::NotePrices)};
    const auto add = [&](const std::string& name, const std::string& id) {
        const catalogue::Fact* fact = c.fact(id);
        if (!fact || std::ranges::any_of(t.rows, [&](const auto& row) { return row.back() == id; })) return;
        const auto cell = [&](const std::optional<double>& value) { return value ? inUnit(*value, fact->unit, w.currency()) : std::string("–"); };
        t.rows.push_back({name, cell(c.number(id)), cell(fact->min), cell(fact->max), cost::sourceOf(id, c), id});
    };
    for (const PriceRow& row : kPrices) add(w(row.name), row.fact);
    for (const Shared<Site>& site : s.sites) {
        const Owner owner = cost::ownerOrOwn(site->owner, *s.assumptions);
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools)
                if (const catalogue::Accelerator* a = c.accelerator(pool->accelerator)) {
                    for (const char* key : {"price_usd", "rack_price_usd", "domain_price_usd", "server_price_per_accelerator_usd"}) add(a->name, "accelerators/" + a->id + "/" + key);
                    add(a->name + ", " + w(Term::ColumnRentalPrice) + ", " + ownerName(w, owner), cost::rentalPrice(owner, *a, {}, c).fact);
                }
        for (const cost::EgressTier& tier : cost::egressTiers(owner, c)) add(ownerName(w, owner) + ", " + w(Term::CostEgress) + (std::isfinite(tier.upTo.base()) ? " ≤ " + shown(Kind::Bytes, tier.upTo.base()) : std::string()), tier.fact);
    }
    for (const Shared<Wavelength>& light : s.wavelengths)
        if (const catalogue::Transceiver* mode = c.transceiver(light->mode)) add(w.shipped(mode->name), "transceivers/" + mode->id + "/price_usd");
    return t;
}

std::vector<Table> costTables(const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a, const text::Translator& translate) {
    std::vector<Table> tables;
    for (const assess::JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        tables.push_back(siteCostTable(s, j, translate));
        if (Table t = egressTable(s, j, translate); !t.rows.empty()) tables.push_back(std::move(t));
    }
    if (Table t = cashFlowTable(s, a, translate); !t.rows.empty()) tables.push_back(std::move(t));
    tables.push_back(ownerTable(s, c, translate));
    tables.push_back(priceTable(s, c, translate));
    return tables;
}

} // namespace spanwright::report
