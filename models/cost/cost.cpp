// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"
#include <cmath>

namespace spanwright::cost {
namespace {

double fact(const catalogue::Catalogue& catalogue, const char* path) { return catalogue.number(std::string("costs/costs/") + path); }

struct Capital {
    Money servers, network, facility;
};

Capital capitalOf(const Site& site, const catalogue::Catalogue& catalogue) {
    Capital c;
    if (!site.load.accelerator) return c;
    c.servers = serverPrice(*site.load.accelerator, catalogue) * site.load.count;
    const double share = fact(catalogue, "cluster_shares/interconnect_of_cluster"); // of servers and network together
    c.network = c.servers * (share / (1 - share));
    const Power rating = energy::serverRating(*site.load.accelerator, catalogue) * site.load.count;
    c.facility = Money(fact(catalogue, "facility/shell_and_critical_usd_per_mw") * rating.in(units::MW), units::USD);
    return c;
}

bool isPriced(const Site& site, const catalogue::Catalogue& catalogue) {
    return !site.load.accelerator || site.load.count == 0 || serverPrice(*site.load.accelerator, catalogue).base() > 0;
}

Money opticsCapital(const energy::Line& line, const catalogue::Catalogue& catalogue) {
    const Money transponders = line.mode ? line.mode->price * (2.0 * line.count * (1 + line.regenerations)) : Money();
    const double amplifiers = 2.0 * line.amplifierSites * line.fibrePairs; // one each direction
    const double degrees = 2.0 * line.roadms * line.fibrePairs;
    return (transponders + Money(catalogue.number("transceivers/line_system/edfa_price_usd"), units::USD) * amplifiers + Money(catalogue.number("transceivers/line_system/roadm_price_per_degree_usd"), units::USD) * degrees) * line.share;
}

} // namespace

void Bill::add(const Bill& o) {
    servers += o.servers;
    network += o.network;
    facility += o.facility;
    fibre += o.fibre;
    optics += o.optics;
    electricity += o.electricity;
    staff += o.staff;
    maintenance += o.maintenance;
    isKnown = isKnown && o.isKnown;
}

Money serverPrice(const catalogue::Accelerator& a, const catalogue::Catalogue& catalogue) {
    return a.serverPrice.base() > 0 ? a.serverPrice : a.price * fact(catalogue, "servers/server_over_chip_multiplier");
}

Money annuity(Money capital, Fraction interest, double years) {
    const double r = interest.base();
    return r < 1e-9 ? capital / years : capital * (r / (1 - std::pow(1 + r, -years)));
}

Bill acquisition(const Site& site, const catalogue::Catalogue& catalogue) {
    const Capital capital = capitalOf(site, catalogue);
    Bill b;
    b.servers = capital.servers;
    b.network = capital.network;
    b.facility = capital.facility;
    b.electricity = site.energy * site.price + site.demand;
    b.isKnown = isPriced(site, catalogue);
    return b;
}

Bill acquisition(const energy::Line& line, const catalogue::Catalogue& catalogue) {
    Bill b;
    b.optics = opticsCapital(line, catalogue);
    b.fibre = Money(catalogue.number("fibres/economics/iru_upfront_usd_per_strand_km") * 2 * line.fibrePairs * line.length.in(units::km) * line.share, units::USD);
    return b;
}

Bill amortised(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue) {
    const Capital capital = capitalOf(site, catalogue);
    const double years = terms.run.in(units::year);
    const auto yearly = [&](Money money, const char* lifetime) { return annuity(money, terms.costOfCapital, fact(catalogue, lifetime)) * years; };
    Bill b;
    b.servers = yearly(capital.servers, "depreciation/server_lifetime_years/from_2023");
    b.network = yearly(capital.network, "depreciation/network_lifetime_years");
    b.facility = yearly(capital.facility, "depreciation/facility_lifetime_years")
                 + Money(fact(catalogue, "facility/opex_usd_per_kw_month") * 12 * years * site.it.in(units::kW), units::USD);
    b.electricity = site.energy * site.price + site.demand;
    b.maintenance = capital.servers * (fact(catalogue, "opex/server_maintenance_fraction_of_capex_year") * years)
                    + capital.network * (fact(catalogue, "opex/network_maintenance_fraction_year") * years);
    const catalogue::Fact* engineer = catalogue.fact("costs/costs/opex/engineer_usd_year");
    const double wage = engineer && engineer->min ? *engineer->min : 0; // operations staff: the low end of the range
    b.staff = Money(fact(catalogue, "facility/staff_per_mw") * site.it.in(units::MW) * wage * fact(catalogue, "opex/compensation_overhead") * years, units::USD);
    b.isKnown = isPriced(site, catalogue);
    return b;
}

Bill amortised(const energy::Line& line, const Terms& terms, const catalogue::Catalogue& catalogue) {
    const double years = terms.run.in(units::year);
    Bill b;
    b.optics = annuity(opticsCapital(line, catalogue), terms.costOfCapital, fact(catalogue, "depreciation/optical_line_lifetime_years")) * years;
    b.fibre = line.length * terms.fibreLease * (line.fibrePairs * years * line.share);
    return b;
}

Bill valueLoss(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue) {
    const Capital capital = capitalOf(site, catalogue);
    const double lost = fact(catalogue, "depreciation/performance_price_decline_oom_per_year") * std::log(10.0) * terms.run.in(units::year);
    Bill b;
    b.servers = capital.servers * lost;
    b.network = capital.network * lost;
    b.electricity = site.energy * site.price + site.demand;
    b.isKnown = isPriced(site, catalogue);
    return b;
}

Bill rental(const Site& site, const Terms& terms) {
    Bill b;
    if (!site.load.accelerator || site.load.count == 0) return b;
    const HourPrice price = terms.rental.base() > 0 ? terms.rental : site.load.accelerator->rental;
    b.servers = price * terms.run * site.load.count;
    b.isKnown = price.base() > 0;
    return b;
}

} // namespace spanwright::cost
