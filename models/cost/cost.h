// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cost/owners.h"
#include "energy/energy.h"
#include "text/terms.h"

/// Cost of a run by three named methods. Formulas: docs/physics.md, "Cost"; constants are catalogue facts.
namespace spanwright::cost {

struct Site {
    energy::Load load;
    Power it;               ///< while training
    Energy energy;          ///< facility, whole run
    EnergyPrice price;      ///< mean over the run
    Money demand;           ///< charged for the months' highest power, whole run
    OwnerKind owner = OwnerKind::Own;
    PowerPrice colocation;  ///< of rated power; used when the owner is a colocation
    std::optional<HourPrice> rental; ///< of an accelerator-hour; used by rental, and by every method at a cloud's site; empty: not known
};
struct Terms {
    Duration run;
    Fraction costOfCapital; ///< a year
    LengthPrice fibreLease; ///< per pair, metre and year
};
/// USD; parts sum to total() exactly. `isKnown` is false when an accelerator has no price.
struct Bill {
    Money servers, network, facility, land, colocation, fibre, optics, routers, amplifiers, spares, electricity, staff, maintenance, rent, egress;
    bool isKnown = true;
    [[nodiscard]] Money total() const;
    void add(const Bill& other);
};
/// The parts of a bill and their names, in the order they are shown.
struct Category {
    Term name;
    Money Bill::* amount;
};
inline constexpr std::array kCategories{
    Category{Term::CostServers, &Bill::servers}, Category{Term::CostNetwork, &Bill::network}, Category{Term::CostFacility, &Bill::facility}, Category{Term::CostLand, &Bill::land},
    Category{Term::CostColocation, &Bill::colocation}, Category{Term::CostFibre, &Bill::fibre}, Category{Term::CostOptics, &Bill::optics}, Category{Term::CostRouters, &Bill::routers}, Category{Term::CostAmplifiers, &Bill::amplifiers},
    Category{Term::CostSpares, &Bill::spares}, Category{Term::CostElectricity, &Bill::electricity}, Category{Term::CostStaff, &Bill::staff}, Category{Term::CostMaintenance, &Bill::maintenance},
    Category{Term::CostRent, &Bill::rent}, Category{Term::CostEgress, &Bill::egress}};

/// Something bought that lasts for years.
struct Asset {
    Money Bill::* category = nullptr;
    Money price;
    double lifetime = 0;    ///< years; infinite: it keeps its value (land)
};
/// What is bought for a site or a line, and what else the run costs there.
struct Outlay {
    std::vector<Asset> assets;
    Bill operation;         ///< of the run
    void add(const Outlay& other);
};
/// Own: servers, network, spares, facility, land, maintenance, staff, electricity. Colocation: space for rent instead of facility and land. Cloud: rent alone.
[[nodiscard]] Outlay outlay(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue);
/// Transponders, router ports, amplifiers, their spares, and fibre: its lease, or an IRU or a cable of one's own with their maintenance.
[[nodiscard]] Outlay outlay(const energy::Line& line, FibreTenure tenure, const Terms& terms, const catalogue::Catalogue& catalogue);

/// Share of an accelerator in its server: the catalogue's own price of servers or racks, else chip price x multiplier. Zero: not known.
[[nodiscard]] Money serverPrice(const catalogue::Accelerator& accelerator, const catalogue::Catalogue& catalogue);
/// Transponders at both ends and at regenerators.
[[nodiscard]] Money transponderPrice(const energy::Line& line);
/// Of energy::routerRate(), without optics.
[[nodiscard]] Money routerPrice(const energy::Line& line, const catalogue::Catalogue& catalogue);
/// Transponders, router ports and amplifiers, without spares.
[[nodiscard]] Money equipmentPrice(const energy::Line& line, const catalogue::Catalogue& catalogue);
/// Level yearly payment that pays back `capital` over `years`: C r / (1 - (1 + r)^-n).
[[nodiscard]] Money annuity(Money capital, Fraction interest, double years);
/// Prices of the assets, and of the run what keeps it going: electricity, rents, leases, egress; no staff, no upkeep.
[[nodiscard]] Bill acquisition(const Outlay& outlay);
/// Annuities of the assets over the run, and all that the run costs.
[[nodiscard]] Bill amortised(const Outlay& outlay, const Terms& terms);
/// What studies of published runs charge (arXiv 2405.21015): servers and network lose 0.14 decades of value a year, at the rate of the first
/// moment, and electricity. No facility, staff or maintenance.
[[nodiscard]] Bill valueLoss(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue);
/// Accelerator-hours x price; zero with isKnown false when there is no price.
[[nodiscard]] Bill rental(const Site& site, const Terms& terms);

} // namespace spanwright::cost
