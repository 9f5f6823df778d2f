// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/modeneed.h"
#include "network/line/spectrum.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Needs of modes".
namespace spanwright::network {
namespace {

constexpr double kPolarizations = 2;

std::string_view familyOf(const catalogue::Transceiver& mode) {
    const std::string_view name = mode.modulation;
    return name.starts_with("PCS") ? name.substr(0, 3) : name;
}

} // namespace

double shannonOsnr(const catalogue::Transceiver& mode) {
    const double rate = mode.symbolRate.base();
    return line::decibel((std::exp2(mode.rate.base() / (kPolarizations * rate)) - 1) * rate / line::kReferenceBand);
}

ModeNeed needOf(const catalogue::Transceiver& mode, const catalogue::Catalogue& catalogue) {
    if (mode.requiredOsnr.base() > 0) return {mode.requiredOsnrLow.in(units::dB), mode.requiredOsnrHigh.in(units::dB), false};
    const double least = shannonOsnr(mode);
    if (!std::isfinite(least) || mode.modulation.empty()) return {};
    double low = INFINITY, high = -INFINITY; // dB above Shannon
    for (const catalogue::Transceiver& other : catalogue.transceivers()) {
        if (other.requiredOsnr.base() == 0 || other.symbolRate.base() == 0 || familyOf(other) != familyOf(mode)) continue;
        low = std::min(low, other.requiredOsnrLow.in(units::dB) - shannonOsnr(other));
        high = std::max(high, other.requiredOsnrHigh.in(units::dB) - shannonOsnr(other));
    }
    if (high < low) return {};
    return {least + low, least + high, true};
}

} // namespace spanwright::network
