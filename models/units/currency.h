// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/units.h"

namespace spanwright {

/// What money is shown in. Every cost is computed in USD and converted when it is printed.
struct Currency {
    std::string code = "USD"; ///< ISO 4217
    double perUsd = 1;        ///< units of the currency for one USD; > 0
    std::string date;         ///< of the rate, "2026-05-08"; empty for USD
    std::string source;       ///< of the rate; empty for USD
    [[nodiscard]] bool isConverted() const { return code != "USD"; }
    bool operator==(const Currency&) const = default;
};
[[nodiscard]] bool isMoney(Kind kind);
[[nodiscard]] inline double converted(Money money, const Currency& to) { return money.in(units::USD) * to.perUsd; }
/// Takes converted() back.
[[nodiscard]] inline Money toUsd(double amount, const Currency& from) { return Money(amount / from.perUsd, units::USD); }
/// As print() without a currency, money and prices in it: "40.2 M CNY", "17 CNY/h".
[[nodiscard]] Printed print(Kind kind, double base, int digits, const Currency& currency);

} // namespace spanwright
