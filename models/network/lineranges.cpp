// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/lineranges.h"
#include "network/network.h"
#include <algorithm>
#include <span>
#include <cmath>

// Formulas: docs/physics.md, section "Ranges of a line".
namespace spanwright::network {
namespace {

/// Sums of squares of swings below and above.
struct Swings {
    double below = 0, above = 0;
    void add(double step) { (step < 0 ? below : above) += step * step; }
    [[nodiscard]] Spread<double> about(double likely) const { return {likely - std::sqrt(below), likely, likely + std::sqrt(above)}; }
};

/// Facts in the places of others; one design.
LineDesign designWith(std::vector<Override> overrides, const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const auto changed = catalogue.with(overrides);
    return changed ? designLine(link, scenario, *changed) : LineDesign{};
}

bool isOverridden(const catalogue::Catalogue& catalogue, const std::string& id) {
    const catalogue::Fact* fact = catalogue.fact(id);
    return !fact || fact->provenance == catalogue::Provenance::User;
}

/// Designs at the ends of the inputs that need a new propagation: fibre loss low and high, connector loss low and high.
std::vector<LineDesign> swungDesigns(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    std::vector<LineDesign> out;
    std::vector<Override> least, most;
    for (const std::string& id : fibresOf(link)) {
        const catalogue::Fibre& fibre = fibreOf(id, catalogue);
        if (fibre.attenuationLow == fibre.attenuationHigh) continue;
        const std::string fact = "fibres/" + fibre.id + "/attenuation_db_per_km";
        least.push_back({fact, fibre.attenuationLow.in(units::dBPerKm), {}});
        most.push_back({fact, fibre.attenuationHigh.in(units::dBPerKm), {}});
    }
    if (!least.empty()) {
        out.push_back(designWith(least, link, scenario, catalogue));
        out.push_back(designWith(most, link, scenario, catalogue));
    }
    const std::string connector = "fibres/plant/connector_loss_db";
    const catalogue::Fact* range = catalogue.fact("fibres/plant/connector_loss_range_db");
    if (isOverridden(catalogue, connector) || !range || !range->min || !range->max) return out;
    out.push_back(designWith({{connector, *range->min, {}}}, link, scenario, catalogue));
    out.push_back(designWith({{connector, *range->max, {}}}, link, scenario, catalogue));
    return out;
}

/// GSNR with the amplifiers' part of the noise so many dB larger.
double withNoisierAmplifiers(const ModeOnLine& m, double more) {
    const double linear = 1 / line::linear(m.osnr), all = 1 / line::linear(m.gsnr);
    return -line::decibel(all + (linear - m.ends) * (line::linear(more) - 1));
}

ModeRange rangeOf(const ModeOnLine& m, std::span<const LineDesign> swung, const catalogue::Catalogue& catalogue) {
    Swings noise;
    for (const LineDesign& d : swung)
        if (const ModeOnLine* other = d.find(m.mode)) noise.add(other->gsnr - m.gsnr);
        else noise.add(-INFINITY); // no amplifier has the gain
    const double spread = catalogue.number("transceivers/line_system/noise_figure_spread_db");
    for (const double more : {-spread, spread}) noise.add(withNoisierAmplifiers(m, more) - m.gsnr);
    ModeRange out;
    out.gsnr = noise.about(m.gsnr);
    out.margin = {NAN, NAN, NAN};
    if (!m.need.isKnown()) return out;
    const double need = m.isStated() ? m.required : m.need.likely();
    noise.add(std::min(0.0, need - m.need.high));
    noise.add(std::max(0.0, need - m.need.low));
    out.margin = noise.about(m.gsnr - m.pdlPenalty - catalogue.number("fibres/plant/system_margin_db") - need);
    const bool isDispersed = m.tolerated > 0 && m.dispersion > m.tolerated;
    out.closing = isDispersed             ? Closing::Dispersed
                  : out.margin.low >= 0    ? Closing::Closes
                  : out.margin.likely >= 0 ? Closing::ClosesLikely
                  : out.margin.high >= 0   ? Closing::MayClose
                                           : Closing::DoesNotClose;
    return out;
}

/// Swings of the unavailability in log space: it spans decades.
Spread<double> availabilityOf(const FibreLink& link, const Scenario& scenario) {
    const auto down = [&](std::optional<CutRate> cuts, std::optional<Duration> repair) {
        FibreLink changed = link;
        if (cuts) changed.cutRate = cuts;
        if (repair) changed.repair = repair;
        return 1 - linkAvailability(changed, scenario).base();
    };
    const double likely = down({}, {});
    if (likely <= 0) return {1 - likely, 1 - likely, 1 - likely};
    Swings swings;
    const Assumptions& a = *scenario.assumptions;
    const auto add = [&](double other) {
        if (other > 0) swings.add(std::log(other / likely));
    };
    if (!link.cutRate)
        for (const CutRate rate : {a.fibreCuts.low, a.fibreCuts.high}) add(down(rate, {}));
    if (!link.repair)
        for (const Duration repair : {a.fibreRepair.low, a.fibreRepair.high}) add(down({}, repair));
    return {1 - std::min(1.0, likely * std::exp(std::sqrt(swings.above))), 1 - likely, 1 - likely * std::exp(-std::sqrt(swings.below))};
}

} // namespace

BitRate capacityOf(const LineDesign& design, const catalogue::Catalogue& catalogue) {
    if (design.best < 0) return {};
    const ModeOnLine& best = design.modes[static_cast<std::size_t>(design.best)];
    return catalogue.transceiver(best.mode)->rate * best.wavelengths;
}

LineRanges lineRanges(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, const LineDesign& design) {
    LineRanges out;
    out.availability = availabilityOf(link, scenario);
    if (design.modes.empty()) return out;
    const std::vector<LineDesign> swung = swungDesigns(link, scenario, catalogue);
    out.capacity.likely = capacityOf(design, catalogue);
    for (const ModeOnLine& m : design.modes) {
        out.modes.push_back(rangeOf(m, swung, catalogue));
        const Closing closing = out.modes.back().closing;
        const BitRate capacity = catalogue.transceiver(m.mode)->rate * m.wavelengths;
        if (closing == Closing::Closes && m.isStated()) out.capacity.low = std::max(out.capacity.low, capacity);
        if (closing <= Closing::MayClose) out.capacity.high = std::max(out.capacity.high, capacity);
    }
    return out;
}

} // namespace spanwright::network
