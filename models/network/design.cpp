// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/design.h"
#include "network/network.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>

// Formulas: docs/physics.md, sections "Line" and "Line design".
namespace spanwright::network {
namespace {

using line::mean;
constexpr double kBandC = 191.325e12, kBandL = 186.1e12; // Hz, lowest frequency of C and of L
constexpr double kBandWidth = 4.8e12;                    // Hz of each
constexpr double kExtendedGain = 2.5;                     // dB past the flat gain, as GNPy designs (target_extended_gain of its example equipment)
constexpr double kProbe = 0;                             // dBm, launch power of the run that finds the best one
constexpr int kRamanSteps = 2;                           // such runs where the tilt depends on the power: within 0.1 dB of the best
constexpr double kPdlPoints[] = {1, 2, 4, 6};            // dB, of which the catalogue states a penalty

/// What the catalogue says about line systems.
struct Plant {
    double connector, margin, addDrop, transmitter, roadmTarget, spacing;
    double raman;      // m^2/(W m Hz)
    line::Roadm pass;
    explicit Plant(const catalogue::Catalogue& c)
        : connector(c.number("fibres/plant/connector_loss_db")), margin(c.number("fibres/plant/system_margin_db")),
          addDrop(c.number("transceivers/line_system/add_drop_osnr_db_0p1nm")), transmitter(c.number("transceivers/line_system/tx_osnr_default_db_0p1nm")),
          roadmTarget(c.number("transceivers/line_system/roadm_target_channel_power_dbm")),
          spacing(c.number("fibres/plant/amplifier_spacing_km") * 1e3), raman(c.number("fibres/plant/raman_gain_slope_um2_per_w_km_thz") * 1e-27) {
        pass.target = roadmTarget;
        pass.loss = c.number("transceivers/line_system/roadm_express_loss_db");
        pass.pmd = c.number("transceivers/line_system/roadm_pmd_ps") * 1e-12;
        pass.pdl = c.number("transceivers/line_system/roadm_pdl_db");
        pass.latency = c.number("transceivers/line_system/roadm_delay_us") * 1e-6;
    }
};

/// Raman transfer counts where both bands are lit.
line::FibreKind kindOf(const catalogue::Fibre& fibre, OpticalBand band, const catalogue::Catalogue& catalogue) {
    const catalogue::Fibre& usual = *catalogue.fibre("g652d");
    line::FibreKind kind;
    kind.loss = {{line::kReferenceFrequency, fibre.attenuation.in(units::dBPerKm) * 1e-3}};
    kind.dispersion = {{line::kReferenceFrequency, (fibre.dispersion > 0 ? fibre.dispersion : usual.dispersion) * 1e-6}};
    kind.effectiveArea = (fibre.effectiveArea > 0 ? fibre.effectiveArea : usual.effectiveArea) * 1e-12;
    kind.isLinear = fibre.isHollowCore;
    if (band == OpticalBand::CAndL && !kind.isLinear) kind.ramanSlope = Plant(catalogue).raman / kind.effectiveArea;
    return kind;
}

std::optional<line::Stage> stageOf(const catalogue::Amplifier& a) {
    if (a.noiseFixed > 0) return line::Stage{line::NoiseModel::Fixed, a.gainLeast.in(units::dB), a.gainMost.in(units::dB), a.noiseFixed, 0, 0, {}};
    return line::twoCoils(a.gainLeast.in(units::dB), a.gainMost.in(units::dB), a.noiseAtMost, a.noiseAtLeast);
}
/// dB; infinite where the gain is beyond it.
double noiseAt(const catalogue::Amplifier& a, double gain) {
    const std::optional<line::Stage> stage = stageOf(a);
    return stage && gain <= stage->gainMost + kExtendedGain ? line::noiseFigure(*stage, gain) : INFINITY;
}
/// Of those that give the power (dBm, all channels) at the gain; or the chosen one.
const catalogue::Amplifier* quietest(const catalogue::Catalogue& catalogue, double gain, double power, std::string_view chosen = {}) {
    if (!chosen.empty())
        if (const catalogue::Amplifier* a = catalogue.amplifier(chosen)) return std::isfinite(noiseAt(*a, gain)) ? a : nullptr;
    const catalogue::Amplifier* best = nullptr;
    for (const catalogue::Amplifier& a : catalogue.amplifiers())
        if (a.powerMost >= power && std::isfinite(noiseAt(a, gain)) && (!best || noiseAt(a, gain) < noiseAt(*best, gain))) best = &a;
    return best;
}
std::shared_ptr<const line::AmplifierType> typeOf(const catalogue::Amplifier& a) {
    auto type = std::make_shared<line::AmplifierType>();
    type->name = a.id;
    type->stages = {*stageOf(a)};
    type->gainMost = a.gainMost.in(units::dB);
    type->powerMost = a.powerMost;
    return type;
}

std::vector<double> channels(OpticalBand band, double slot) {
    std::vector<double> out;
    const int each = static_cast<int>(kBandWidth / slot + 1e-9);
    for (const double from : {kBandL, kBandC})
        if (from == kBandC || band == OpticalBand::CAndL)
            for (int i = 0; i < each; ++i) out.push_back(from + slot * (i + 0.5));
    return out;
}

/// Of one band's channels together, dB over one; each band has amplifiers of its own.
double fullBand(Frequency slot) { return line::decibel(std::floor(kBandWidth / slot.base() + 1e-9)); }

line::Span spanOf(const SpanOnLine& s, OpticalBand band, const catalogue::Catalogue& catalogue) {
    line::Span span = network::spanOf(*s.fibre, catalogue);
    span.fibre = kindOf(*s.fibre, band, catalogue);
    span.length = s.length.in(units::m);
    span.lumped = s.extraLoss.in(units::dB);
    return span;
}

/// An amplifier of each lit band, that gives a channel the launch power after a gain of so many dB.
line::Element amplifierOf(std::shared_ptr<const line::AmplifierType> type, OpticalBand band, double gain, double launch) {
    if (band == OpticalBand::CAndL) return line::BandAmplifiers{std::move(type), launch, kBandC};
    return line::Amplifier{std::move(type), gain, 0, 0, 0};
}

/// Without boosters when no amplifier gives that launch power.
line::Line lineOf(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode, double launch) {
    line::Line out = terminalsOf(link.band, mode, catalogue);
    const line::Element end = out.elements.front();
    const line::Roadm pass = Plant(catalogue).pass;
    const double boost = launch - pass.target;
    const catalogue::Amplifier* booster = quietest(catalogue, boost, launch + fullBand(mode.slot));
    const std::shared_ptr<const line::AmplifierType> boosterType = booster ? typeOf(*booster) : nullptr;
    const auto addBooster = [&] {
        if (boosterType) out.elements.push_back(amplifierOf(boosterType, link.band, boost, launch));
    };
    addBooster();
    line::Span span;
    std::shared_ptr<const line::AmplifierType> type;
    const SpanOnLine* made = nullptr;
    for (const SpanOnLine& s : d.spans) {
        if (!made || !(s == *made)) span = spanOf(s, link.band, catalogue);
        if (!made || s.amplifier != made->amplifier) type = typeOf(*s.amplifier);
        made = &s;
        out.elements.emplace_back(span);
        out.elements.push_back(amplifierOf(type, link.band, s.loss.in(units::dB), launch));
        if (s.station != Station::Roadm) continue;
        out.elements.emplace_back(pass);
        addBooster();
    }
    out.elements.emplace_back(end);
    return out;
}

/// How far, in dB, the best launch power lies from the given one, were noise and interference to grow as they do without Raman transfer.
double missing(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode, double launch) {
    line::Line probe = lineOf(link, catalogue, d, mode, launch);
    for (line::Element& e : probe.elements)
        if (auto* roadm = std::get_if<line::Roadm>(&e)) roadm->osnr.reset();
    probe.transmitterOsnr = INFINITY;
    const line::Outcome o = line::propagate(probe);
    const double noise = 1 / line::linear(mean(o.osnr01nm));
    const double interference = 1 / line::linear(mean(o.gsnr01nm)) - noise;
    return interference > 0 ? line::decibel(noise / (2 * interference)) / 3 : INFINITY;
}

/// dBm a channel: where interference is half the amplifiers' noise, but no more than the weakest amplifier gives to a full band.
double bestLaunch(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode) {
    const auto power = [](const SpanOnLine& s) { return s.amplifier->powerMost; };
    const double most = power(*std::ranges::min_element(d.spans, {}, power)) - fullBand(mode.slot);
    const int steps = link.band == OpticalBand::CAndL ? kRamanSteps : 1; // one step is exact where nothing tilts with the power
    double best = std::min(kProbe, most);
    for (int i = 0; i < steps; ++i) best = std::min(most, best + missing(link, catalogue, d, mode, best));
    return std::min(most, best + link.launchOffset.in(units::dB));
}

/// Of the channels [first, end).
struct BandFigures {
    double gsnr, osnr, dispersion;
    BandFigures(const line::Outcome& o, std::size_t first, std::size_t end)
        : gsnr(of(o.gsnr01nm, first, end)), osnr(of(o.osnr01nm, first, end)), dispersion(of(o.dispersion, first, end) * 1e3) {}
    static double of(const std::vector<double>& v, std::size_t first, std::size_t end) {
        return std::accumulate(v.begin() + static_cast<std::ptrdiff_t>(first), v.begin() + static_cast<std::ptrdiff_t>(end), 0.0) / static_cast<double>(end - first);
    }
};

void takeFigures(ModeOnLine& m, const line::Outcome& o, OpticalBand band) {
    const std::size_t n = o.gsnr01nm.size();
    const std::size_t border = band == OpticalBand::CAndL ? n / 2 : 0; // both hold the same number of channels, L first
    const BandFigures c(o, border, n);
    m.gsnrC = m.gsnr = c.gsnr;
    m.osnr = c.osnr;
    m.dispersion = c.dispersion;
    if (border > 0) {
        const BandFigures l(o, 0, border);
        m.gsnrL = l.gsnr;
        if (l.gsnr < c.gsnr) {
            m.gsnr = l.gsnr;
            m.osnr = l.osnr;
        }
        m.dispersion = std::max(l.dispersion, c.dispersion);
    }
    m.pmd = o.pmd * 1e12;
    m.pdl = o.pdl;
}

ModeOnLine propagated(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode) {
    ModeOnLine m;
    m.launch = bestLaunch(link, catalogue, d, mode);
    const line::Line line = lineOf(link, catalogue, d, mode, m.launch);
    m.ends = line::linear(-line.transmitterOsnr);
    for (const line::Element& e : line.elements)
        if (const auto* roadm = std::get_if<line::Roadm>(&e); roadm && roadm->osnr) m.ends += line::linear(-*roadm->osnr);
    takeFigures(m, line::propagate(line), link.band);
    m.pdlPenalty = pdlPenalty(m.pdl, catalogue);
    m.required = mode.requiredOsnr.in(units::dB);
    m.tolerated = mode.dispersionTolerated;
    m.margin = m.isStated() ? m.gsnr - m.pdlPenalty - Plant(catalogue).margin - m.required : 0;
    m.wavelengths = channelsOf(link.band, mode.slot);
    return m;
}

/// All numbers that propagated() depends on. Spans alike that follow each other stand once, with their count.
std::vector<double> inputsOf(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode) {
    const Plant p(catalogue);
    std::vector<double> out{double(link.band), link.launchOffset.base(), mode.symbolRate.base(), mode.slot.base(), mode.transmitterOsnr, mode.requiredOsnr.base(), mode.dispersionTolerated,
                            p.connector, p.margin, p.addDrop, p.transmitter, p.roadmTarget, p.raman, p.pass.loss, p.pass.pmd, p.pass.pdl};
    for (const double pdl : kPdlPoints) out.push_back(pdlPenalty(pdl, catalogue));
    const auto add = [&](const catalogue::Amplifier& a) { out.insert(out.end(), {a.gainLeast.base(), a.gainMost.base(), a.noiseAtLeast, a.noiseAtMost, a.noiseFixed, a.powerMost}); };
    for (const catalogue::Amplifier& booster : catalogue.amplifiers()) add(booster);
    for (auto s = d.spans.begin(); s != d.spans.end();) {
        const auto next = std::find_if(s, d.spans.end(), [&](const SpanOnLine& other) { return !(other == *s); });
        const line::FibreKind kind = kindOf(*s->fibre, link.band, catalogue);
        out.insert(out.end(), {double(next - s), s->length.base(), s->extraLoss.base(), s->loss.base(), kind.loss[0].value, kind.dispersion[0].value, kind.effectiveArea, double(kind.isLinear), s->fibre->pmd, s->fibre->groupIndex, double(s->station)});
        add(*s->amplifier);
        s = next;
    }
    return out;
}

/// Sweeps and ranges assess the same lines over and over: results are kept by their inputs. Safe from any thread.
ModeOnLine computed(const FibreLink& link, const catalogue::Catalogue& catalogue, const LineDesign& d, const catalogue::Transceiver& mode) {
    constexpr std::size_t kMost = 2'000'000; // numbers of the inputs, 16 MB; a designed line has about a hundred, one of a thousand uneven spans many
    static std::mutex mutex;
    static std::map<std::vector<double>, ModeOnLine> kept;
    static std::size_t numbers = 0;
    std::vector<double> inputs = inputsOf(link, catalogue, d, mode);
    const auto named = [&](ModeOnLine m) {
        m.mode = mode.id;
        m.need = needOf(mode, catalogue);
        return m;
    };
    {
        const std::scoped_lock lock(mutex);
        if (const auto known = kept.find(inputs); known != kept.end()) return named(known->second);
    }
    const ModeOnLine m = named(propagated(link, catalogue, d, mode));
    const std::scoped_lock lock(mutex);
    if (numbers + inputs.size() > kMost) {
        kept.clear();
        numbers = 0;
    }
    if (const std::size_t more = inputs.size(); kept.emplace(std::move(inputs), m).second) numbers += more;
    return m;
}

/// Enough to compute with; examples of GNPy's library are no products.
bool isKnown(const catalogue::Transceiver& mode) { return mode.kind == "coherent" && !mode.id.starts_with("gnpy-") && mode.symbolRate.base() > 0 && mode.slot.base() >= mode.symbolRate.base(); }

} // namespace

const ModeOnLine* LineDesign::find(std::string_view mode) const {
    const auto it = std::ranges::find(modes, mode, &ModeOnLine::mode);
    return it == modes.end() ? nullptr : &*it;
}

bool LineDesign::isEven() const {
    return std::ranges::all_of(spans, [&](const SpanOnLine& s) { return s == spans.front(); });
}

int LineDesign::unamplified() const {
    const auto it = std::ranges::find(spans, nullptr, &SpanOnLine::amplifier);
    return it == spans.end() ? -1 : static_cast<int>(it - spans.begin());
}

std::vector<std::pair<Frequency, Frequency>> bandRanges(OpticalBand band) {
    const auto range = [](double from) { return std::pair(Frequency::fromBase(from), Frequency::fromBase(from + kBandWidth)); };
    if (band == OpticalBand::C) return {range(kBandC)};
    return {range(kBandC), range(kBandL)};
}

NoiseBudget noiseBudget(const ModeOnLine& m) {
    const auto alone = [](double noise) { return noise > 0 ? -line::decibel(noise) : INFINITY; };
    const double all = 1 / line::linear(m.gsnr);
    const double linear = 1 / line::linear(m.osnr); // without interference
    constexpr double kNothing = 1e-12; // of all noise: what the conversions to dB and back leave
    return {alone(linear - m.ends), alone(all - linear > kNothing * all ? all - linear : 0), alone(m.ends)};
}

line::Line terminalsOf(OpticalBand band, const catalogue::Transceiver& mode, const catalogue::Catalogue& catalogue) {
    const Plant plant(catalogue);
    line::Line out;
    out.comb.frequency = channels(band, mode.slot.base());
    out.comb.symbolRate = mode.symbolRate.base();
    out.comb.slot = mode.slot.base();
    out.transmitterOsnr = mode.transmitterOsnr > 0 ? mode.transmitterOsnr : plant.transmitter;
    out.elements.emplace_back(line::Roadm{line::Levelling::Power, plant.roadmTarget, 0, 0, plant.addDrop + line::decibel(2)});
    return out;
}

line::Span spanOf(const catalogue::Fibre& fibre, const catalogue::Catalogue& catalogue) {
    line::Span span;
    span.fibre = kindOf(fibre, OpticalBand::C, catalogue);
    span.length = 1;
    span.connectorIn = span.connectorOut = Plant(catalogue).connector;
    span.groupIndex = fibre.groupIndex;
    if (fibre.pmd > 0) span.pmdCoefficient = fibre.pmd * 1e-12 / std::sqrt(1e3);
    return span;
}

Frequency bandWidth(OpticalBand band) { return Frequency::fromBase(band == OpticalBand::CAndL ? 2 * kBandWidth : kBandWidth); }

int channelsOf(OpticalBand band, Frequency slot) { return static_cast<int>(channels(band, slot.base()).size()); }

int spanCount(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    if (!link.spans.empty()) return static_cast<int>(link.spans.size());
    const double most = link.amplifierSpacing ? link.amplifierSpacing->in(units::m) : Plant(catalogue).spacing;
    return std::max(1, static_cast<int>(std::ceil(lengthOf(link, scenario).in(units::m) / most - 1e-9)));
}

void splitSpan(FibreLink& link, std::size_t at) {
    FibreSpan& span = link.spans[at];
    span.length = span.length / 2;
    span.extraLoss = span.extraLoss / 2;
    link.spans.insert(link.spans.begin() + static_cast<std::ptrdiff_t>(at), FibreSpan(span));
}

LineDesign designSpans(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const double connectors = 2 * Plant(catalogue).connector;
    const auto designed = [&](const FibreSpan& span) {
        SpanOnLine s{span.length, &fibreOf(span.fibre.empty() ? link.fibre : span.fibre, catalogue), span.extraLoss, {}, nullptr, 0, Station::Amplifier};
        const double loss = span.length.in(units::km) * s.fibre->attenuation.in(units::dBPerKm) + connectors + span.extraLoss.in(units::dB);
        s.loss = Decibel(loss, units::dB);
        s.amplifier = quietest(catalogue, loss, -INFINITY, span.amplifier.empty() ? link.amplifier : span.amplifier);
        if (s.amplifier) s.noise = noiseAt(*s.amplifier, loss);
        s.station = span.station;
        return s;
    };
    LineDesign d;
    const std::vector<FibreSpan> spans = spansByHand(link, scenario, catalogue);
    for (std::size_t i = 0; i < spans.size(); ++i) d.spans.push_back(i > 0 && spans[i] == spans[i - 1] ? SpanOnLine(d.spans.back()) : designed(spans[i]));
    d.spans.back().station = Station::Amplifier; // behind it stands the site
    return d;
}

std::vector<FibreSpan> spansByHand(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    if (!link.spans.empty()) return link.spans;
    const int count = spanCount(link, scenario, catalogue);
    return std::vector<FibreSpan>(static_cast<std::size_t>(count), {lengthOf(link, scenario) / count, {}, {}, {}});
}

LineDesign designLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view onlyMode) {
    LineDesign d = designSpans(link, scenario, catalogue);
    if (d.unamplified() >= 0 || lengthOf(link, scenario).base() <= 0) return d;
    for (const catalogue::Transceiver& mode : catalogue.transceivers())
        if (isKnown(mode) && (onlyMode.empty() || onlyMode == mode.id)) d.modes.push_back(computed(link, catalogue, d, mode));
    const auto rate = [&](const ModeOnLine& m) { return catalogue.transceiver(m.mode)->rate.base(); };
    std::ranges::stable_sort(d.modes, [&](const ModeOnLine& a, const ModeOnLine& b) { return rate(a) > rate(b); });
    for (std::size_t i = 0; i < d.modes.size(); ++i)
        if (d.modes[i].isFeasible() && (d.best < 0 || rate(d.modes[i]) * d.modes[i].wavelengths > rate(d.modes[static_cast<std::size_t>(d.best)]) * d.modes[static_cast<std::size_t>(d.best)].wavelengths))
            d.best = static_cast<int>(i);
    return d;
}

std::optional<DrawnLine> drawnLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view mode) {
    const LineDesign d = designLine(link, scenario, catalogue, mode);
    const ModeOnLine* m = d.find(mode);
    if (!m) return std::nullopt;
    DrawnLine out{lineOf(link, catalogue, d, *catalogue.transceiver(mode), m->launch), {}};
    out.outcome = line::propagate(out.line, true);
    return out;
}

double pdlPenalty(double pdl, const catalogue::Catalogue& catalogue) {
    std::vector<line::AtFrequency> points{{0, 0}}; // of PDL, not of frequency: the same table of straight lines
    for (const double at : kPdlPoints) points.push_back({at, catalogue.number("transceivers/line_system/pdl_penalty_db/at_" + std::to_string(static_cast<int>(at)) + "_db")});
    const auto& [before, last] = std::pair(points[points.size() - 2], points.back());
    if (pdl > last.frequency) return last.value + (pdl - last.frequency) * (last.value - before.value) / (last.frequency - before.frequency);
    return line::at(points, pdl);
}

std::optional<LightPath> lightPath(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    LightPath out;
    out.margin = INFINITY;
    const double pass = Plant(catalogue).pass.pdl;
    double noise = 0, dispersion = 0, pdlSquared = 0;
    for (std::size_t i = 0; i < light.links.size(); ++i) {
        const FibreLink* link = spanwright::find(scenario, light.links[i]);
        if (!link) return std::nullopt;
        const LineDesign d = designLine(*link, scenario, catalogue, light.mode);
        const ModeOnLine* m = d.find(light.mode);
        if (!m || !m->isStated()) return std::nullopt;
        noise += 1 / line::linear(m->gsnr) - m->ends;
        dispersion += m->dispersion;
        pdlSquared += m->pdl * m->pdl;
        out.roadms += roadmCount(*link);
        const FibreLink* next = i + 1 < light.links.size() ? spanwright::find(scenario, light.links[i + 1]) : nullptr;
        const SiteId middle = next && (link->to == next->from || link->to == next->to) ? link->to : link->from;
        if (next && std::ranges::find(light.regenerated, middle) == light.regenerated.end()) {
            ++out.roadms;
            pdlSquared += pass * pass;
            continue;
        }
        if (next) ++out.regenerations;
        const double pdl = std::sqrt(pdlSquared);
        const bool isDispersed = m->tolerated > 0 && dispersion > m->tolerated;
        const double margin = isDispersed ? -INFINITY : -line::decibel(noise + m->ends) - pdlPenalty(pdl, catalogue) - Plant(catalogue).margin - m->required;
        if (margin < out.margin) {
            out.margin = margin;
            out.pdl = pdl;
        }
        noise = dispersion = pdlSquared = 0;
    }
    if (light.links.empty()) return std::nullopt;
    return out;
}

std::optional<double> lightPathMargin(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    const std::optional<LightPath> path = lightPath(light, scenario, catalogue);
    return path ? std::optional(path->margin) : std::nullopt;
}

} // namespace spanwright::network
