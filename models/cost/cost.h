// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "energy/energy.h"

/// Cost of a run by three named methods. Formulas: docs/physics.md, "Cost"; constants are catalogue facts.
namespace spanwright::cost {

struct Site {
    energy::Load load;
    Power it;               ///< while training
    Energy energy;          ///< facility, whole run
    EnergyPrice price;      ///< mean over the run
    Money demand;           ///< charged for the months' highest power, whole run
};
struct Terms {
    Duration run;
    Fraction costOfCapital; ///< a year
    LengthPrice fibreLease; ///< per pair, metre and year
    HourPrice rental;       ///< 0: the accelerator's own
};
/// USD; parts sum to total() exactly. `isKnown` is false when an accelerator has no price.
struct Bill {
    Money servers, network, facility, fibre, optics, electricity, staff, maintenance;
    bool isKnown = true;
    [[nodiscard]] Money total() const { return servers + network + facility + fibre + optics + electricity + staff + maintenance; }
    void add(const Bill& other);
};
/// Share of an accelerator in its server: the catalogue's own price of servers or racks, else chip price x multiplier. Zero: not known.
[[nodiscard]] Money serverPrice(const catalogue::Accelerator& accelerator, const catalogue::Catalogue& catalogue);
/// Level yearly payment that pays back `capital` over `years`: C r / (1 - (1 + r)^-n).
[[nodiscard]] Money annuity(Money capital, Fraction interest, double years);
[[nodiscard]] Bill acquisition(const Site& site, const catalogue::Catalogue& catalogue);
[[nodiscard]] Bill acquisition(const energy::Line& line, const catalogue::Catalogue& catalogue);
[[nodiscard]] Bill amortised(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue);
[[nodiscard]] Bill amortised(const energy::Line& line, const Terms& terms, const catalogue::Catalogue& catalogue);
/// What studies of published runs charge (arXiv 2405.21015): servers and network lose 0.14 decades of value a year, at the rate of the first
/// moment, and electricity. No facility, staff or maintenance.
[[nodiscard]] Bill valueLoss(const Site& site, const Terms& terms, const catalogue::Catalogue& catalogue);
/// Accelerator-hours x price; zero with isKnown false when there is no price.
[[nodiscard]] Bill rental(const Site& site, const Terms& terms);

} // namespace spanwright::cost
