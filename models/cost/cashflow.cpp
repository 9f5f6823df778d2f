// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cashflow.h"
#include <cmath>

namespace spanwright::cost {
namespace {

/// Buys the asset whenever its lifetime is over, and takes off at the end what is left of the last one.
void addAsset(const Asset& asset, std::vector<CashYear>& years) {
    const auto last = static_cast<int>(years.size()) - 1;
    years.front().outlay += asset.price;
    if (!std::isfinite(asset.lifetime)) {
        years.back().residual += asset.price;
        return;
    }
    if (!(asset.lifetime > 0)) return;
    const double times = std::max(0.0, std::ceil(last / asset.lifetime) - 1); // that it is bought again
    const auto boughtBy = [&](int year) { return std::min(times, std::floor(year / asset.lifetime)); };
    for (int year = 1; year <= last; ++year) years[static_cast<std::size_t>(year)].replacement += asset.price * (boughtBy(year) - boughtBy(year - 1));
    years.back().residual += asset.price * std::max(0.0, times + 1 - last / asset.lifetime);
}

} // namespace

double CashFlow::discount(int year) const { return std::pow(1 + interest.base(), -year); }

CashYear CashFlow::sum() const {
    CashYear s;
    s.year = static_cast<int>(years.size()) - 1;
    for (const CashYear& y : years) {
        s.outlay += y.outlay;
        s.replacement += y.replacement;
        s.operation += y.operation;
        s.residual += y.residual;
        s.rental += y.rental;
    }
    return s;
}

Money CashFlow::presentValue() const {
    Money sum;
    for (const CashYear& y : years) sum += y.net() * discount(y.year);
    return sum;
}

Money CashFlow::presentRental() const {
    Money sum;
    for (const CashYear& y : years) sum += y.rental * discount(y.year);
    return sum;
}

CashFlow cashFlow(std::span<const Asset> assets, Money operation, Money rental, Fraction interest, int years) {
    CashFlow flow;
    flow.interest = interest;
    for (int year = 0; year <= years; ++year) {
        CashYear& y = flow.years.emplace_back();
        y.year = year;
        if (year == 0) continue;
        y.operation = operation;
        y.rental = rental;
    }
    for (const Asset& asset : assets) addAsset(asset, flow.years);
    return flow;
}

} // namespace spanwright::cost
