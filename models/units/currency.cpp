// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/currency.h"

namespace spanwright {

bool isMoney(Kind kind) {
    switch (kind) {
    case Kind::Money: case Kind::EnergyPrice: case Kind::HourPrice: case Kind::TokenPrice: case Kind::LengthPrice: case Kind::BytePrice: case Kind::PowerPrice: return true;
    default: return false;
    }
}

Printed print(Kind kind, double base, int digits, const Currency& currency) {
    if (!currency.isConverted() || !isMoney(kind)) return print(kind, base, digits);
    Printed shown = print(kind, base * currency.perUsd, digits);
    if (const auto at = shown.unit.find("USD"); at != std::string::npos) shown.unit.replace(at, 3, currency.code);
    return shown;
}

} // namespace spanwright
