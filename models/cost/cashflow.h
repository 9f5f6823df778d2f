// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cost/cost.h"

namespace spanwright::cost {

/// Payments of one year, at its end; year 0 is the beginning.
struct CashYear {
    int year = 0;
    Money outlay;       ///< of year 0: everything that lasts
    Money replacement;  ///< of what reached its lifetime before the last year
    Money operation;
    Money residual;     ///< in the last year: what assets are still worth, straight line; land in full
    Money rental;       ///< of the same accelerators by rental, in place of all of the above
    [[nodiscard]] Money net() const { return outlay + replacement + operation - residual; }
};
struct CashFlow {
    std::vector<CashYear> years;
    Fraction interest;
    [[nodiscard]] double discount(int year) const; ///< (1 + interest)^-year
    [[nodiscard]] CashYear sum() const;            ///< undiscounted; its year is the number of years
    [[nodiscard]] Money presentValue() const;      ///< of net()
    [[nodiscard]] Money presentRental() const;
};
/// `operation` and `rental` are of one year of running. Prices do not change over the years. `years` >= 1.
[[nodiscard]] CashFlow cashFlow(std::span<const Asset> assets, Money operation, Money rental, Fraction interest, int years);

} // namespace spanwright::cost
