// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"
#include <cmath>
#include <limits>

namespace spanwright::cost {
namespace {

double fact(const catalogue::Catalogue& catalogue, const char* path) { return catalogue.number(std::string("costs/costs/") + path); }

bool isPriced(const Site& site, const catalogue::Catalogue& catalogue) {
    return !site.load.accelerator || site.load.count == 0 || serverPrice(*site.load.accelerator, catalogue).base() > 0;
}

Money serversOf(const Site& site, const catalogue::Catalogue& catalogue) { return serverPrice(*site.load.accelerator, catalogue) * site.load.count; }
Money networkOf(Money servers, const catalogue::Catalogue& catalogue) {
    const double share = fact(catalogue, "cluster_shares/interconnect_of_cluster"); // of servers and network together
    return servers * (share / (1 - share));
}

/// One each direction, and the degrees of ROADMs between spans.
Money amplifiers(const energy::Line& line, const catalogue::Catalogue& catalogue) {
    const Money each(catalogue.number("transceivers/line_system/edfa_price_usd"), units::USD), degree(catalogue.number("transceivers/line_system/roadm_price_per_degree_usd"), units::USD);
    return (each * double(line.amplifierSites) + degree * double(line.roadms)) * (2.0 * line.fibrePairs * line.share);
}

/// Something, and a share of it again for spares.
void buy(Outlay& out, Money Bill::* category, Money price, double lifetime, const catalogue::Catalogue& catalogue) {
    out.assets.push_back({category, price, lifetime});
    out.assets.push_back({&Bill::spares, price * fact(catalogue, "opex/spares_fraction"), lifetime});
}

void addSpace(Outlay& out, const Site& site, Power rating, double years, const catalogue::Catalogue& catalogue) {
    if (site.owner == OwnerKind::Colocation) {
        out.operation.colocation = Money(site.colocation.in(units::USDPerKWMonth) * 12 * years * rating.in(units::kW), units::USD);
        return;
    }
    out.assets.push_back({&Bill::facility, Money(fact(catalogue, "facility/shell_and_critical_usd_per_mw") * rating.in(units::MW), units::USD), fact(catalogue, "depreciation/facility_lifetime_years")});
    out.assets.push_back({&Bill::land, Money(fact(catalogue, "facility/land_usd_per_acre") * fact(catalogue, "facility/land_acres_per_mw") * rating.in(units::MW), units::USD), std::numeric_limits<double>::infinity()});
    out.operation.facility = Money(fact(catalogue, "facility/opex_usd_per_kw_month") * 12 * years * site.it.in(units::kW), units::USD);
}

/// Bought, leased or built, with what a year of it costs.
void addFibre(Outlay& out, const energy::Line& line, FibreTenure tenure, const Terms& terms, const catalogue::Catalogue& catalogue) {
    const auto price = [&](const char* path) { return catalogue.number(std::string("fibres/economics/") + path); };
    const double years = terms.run.in(units::year);
    if (tenure == FibreTenure::Lease) {
        out.operation.fibre = line.length * terms.fibreLease * (line.fibrePairs * years * line.share);
        return;
    }
    const double term = price("iru_term_years"), km = line.length.in(units::km);
    Money capital(price("iru_upfront_usd_per_strand_km") * 2 * line.fibrePairs * km, units::USD);
    double upkeep = price("iru_maintenance_usd_per_route_km_year") * km;
    if (tenure == FibreTenure::Build) { // one cable, whatever its pairs, and huts for its amplifiers
        capital = Money(price("construction_underground_usd_per_m") * 1000 * km + price("amplifier_hut_site_usd") * line.amplifierSites, units::USD);
        upkeep += price("amplifier_hut_opex_usd_per_year") * line.amplifierSites;
    }
    out.assets.push_back({&Bill::fibre, capital * line.share, term});
    out.operation.maintenance = Money(upkeep * years * line.share, units::USD);
}

} // namespace

Money Bill::total() const {
    Money sum;
    for (const Category& c : kCategories) sum += this->*c.amount;
    return sum;
}

void Bill::add(const Bill& o) {
    for (const Category& c : kCategories) this->*c.amount += o.*c.amount;
    isKnown = isKnown && o.isKnown;
}

void Outlay::add(const Outlay& o) {
    assets.insert(assets.end(), o.assets.begin(), o.assets.end());
    operation.add(o.operation);
}

Money serverPrice(const catalogue::Accelerator& a, const catalogue::Catalogue& catalogue) {
    return a.serverPrice.base() > 0 ? a.serverPrice : a.price * fact(catalogue, "servers/server_over_chip_multiplier");
}

Money annuity(Money capital, Fraction interest, double years) {
    const double r = interest.base();
    return r < 1e-9 ? capital / years : capital * (r / (1 - std::pow(1 + r, -years)));
}

Outlay outlay(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue) {
    Outlay out;
    if (!site.load.accelerator) return out;
    if (site.owner == OwnerKind::Cloud) {
        out.operation = rental(site, terms);
        return out;
    }
    const double years = terms.run.in(units::year);
    const Money servers = serversOf(site, catalogue), network = networkOf(servers, catalogue);
    buy(out, &Bill::servers, servers, fact(catalogue, "depreciation/server_lifetime_years/from_2023"), catalogue);
    buy(out, &Bill::network, network, fact(catalogue, "depreciation/network_lifetime_years"), catalogue);
    addSpace(out, site, energy::serverRating(*site.load.accelerator, catalogue) * site.load.count, years, catalogue);
    Bill& b = out.operation;
    b.electricity = site.energy * site.price + site.demand;
    b.maintenance = servers * (fact(catalogue, "opex/server_maintenance_fraction_of_capex_year") * years) + network * (fact(catalogue, "opex/network_maintenance_fraction_year") * years);
    b.staff = Money(fact(catalogue, "facility/staff_per_mw") * site.it.in(units::MW) * fact(catalogue, "opex/operations_staff_usd_year") * fact(catalogue, "opex/compensation_overhead") * years, units::USD);
    b.isKnown = isPriced(site, catalogue);
    return out;
}

Outlay outlay(const energy::Line& line, FibreTenure tenure, const Terms& terms, const catalogue::Catalogue& catalogue) {
    Outlay out;
    const double life = fact(catalogue, "depreciation/optical_line_lifetime_years");
    if (line.mode) {
        buy(out, &Bill::optics, transponderPrice(line), life, catalogue);
        buy(out, &Bill::routers, routerPrice(line, catalogue), fact(catalogue, "depreciation/network_lifetime_years"), catalogue);
    }
    if (line.amplifierSites > 0) buy(out, &Bill::amplifiers, amplifiers(line, catalogue), life, catalogue);
    if (line.length.base() > 0) addFibre(out, line, tenure, terms, catalogue);
    return out;
}

Money transponderPrice(const energy::Line& line) { return line.mode ? line.mode->price * (2.0 * line.count * (1 + line.regenerations)) * line.share : Money(); }

Money routerPrice(const energy::Line& line, const catalogue::Catalogue& catalogue) {
    return Money(catalogue.number("transceivers/routers/price_usd_per_100gbps"), units::USD) * (energy::routerRate(line).in(units::Gbps) / 100 * line.share);
}

Money equipmentPrice(const energy::Line& line, const catalogue::Catalogue& catalogue) { return transponderPrice(line) + routerPrice(line, catalogue) + amplifiers(line, catalogue); }

Bill acquisition(const Outlay& outlay) {
    Bill b = outlay.operation;
    b.staff = b.maintenance = b.facility = Money();
    for (const Asset& a : outlay.assets) b.*a.category += a.price;
    return b;
}

Bill amortised(const Outlay& outlay, const Terms& terms) {
    Bill b = outlay.operation;
    for (const Asset& a : outlay.assets) b.*a.category += annuity(a.price, terms.costOfCapital, a.lifetime) * terms.run.in(units::year);
    return b;
}

Bill valueLoss(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue) {
    Bill b;
    if (!site.load.accelerator) return b;
    const double lost = fact(catalogue, "depreciation/performance_price_decline_oom_per_year") * std::log(10.0) * terms.run.in(units::year);
    b.servers = serversOf(site, catalogue) * lost;
    b.network = networkOf(serversOf(site, catalogue), catalogue) * lost;
    b.electricity = site.energy * site.price + site.demand;
    b.isKnown = isPriced(site, catalogue);
    return b;
}

Bill rental(const Site& site, const Terms& terms) {
    Bill b;
    if (!site.load.accelerator || site.load.count == 0) return b;
    b.isKnown = site.rental.has_value();
    if (site.rental) b.rent = *site.rental * terms.run * site.load.count;
    return b;
}

} // namespace spanwright::cost
