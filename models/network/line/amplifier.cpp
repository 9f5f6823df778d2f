// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/amplifier.h"
#include <algorithm>
#include <numeric>

// Formulas: docs/physics.md, section "Line".
namespace spanwright::line {
namespace {

constexpr double kUsualBetween = 5;            // dB, from an amplifier's gain to that of its first coil
constexpr double kQuietest = 4;                // dB, first coil
constexpr double kCoilsLeast = 0.3, kCoilsMost = 2;      // dB, how much noisier the second coil is
constexpr double kBetweenLeast = 1, kBetweenMost = 11;   // dB
constexpr double kFlat = 0.05;                 // dB, ripple that is not worth a second look
constexpr double kOpenRoadmBand = 50e9;        // Hz, that the specification's input power refers to
constexpr double kOsnrToNoise = 58;            // dB: -10 log10(h f 12.5 GHz / 1 mW) at 193 THz

std::vector<double> onComb(const std::vector<double>& curve, double from, double to, const std::vector<double>& frequency) {
    std::vector<double> out;
    const double last = static_cast<double>(curve.size() - 1);
    for (const double f : frequency) {
        const double place = std::clamp((f - from) / (to - from) * last, 0.0, last);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, curve.size() - 1);
        out.push_back(std::lerp(curve[below], curve[above], place - static_cast<double>(below)));
    }
    return out;
}

bool isFlat(const std::vector<double>& curve) { return std::ranges::all_of(curve, [](double v) { return v == 0; }); }

double polynomial(const std::vector<double>& coefficients, double x) {
    return std::accumulate(coefficients.begin(), coefficients.end(), 0.0, [x](double sum, double c) { return sum * x + c; });
}

/// Of the least-squares line.
double slope(const std::vector<double>& x, const std::vector<double>& y) {
    const double n = static_cast<double>(x.size());
    const double middleX = std::accumulate(x.begin(), x.end(), 0.0) / n, middleY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double both = 0, square = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        both += (x[i] - middleX) * (y[i] - middleY);
        square += (x[i] - middleX) * (x[i] - middleX);
    }
    return square > 0 ? both / square : 0;
}

} // namespace

std::optional<Stage> twoCoils(double gainLeast, double gainMost, double noiseLeast, double noiseMost) {
    Stage stage{NoiseModel::TwoCoils, gainLeast, gainMost, 0, 0, kUsualBetween, {}};
    // noise = first + second / gain of the first coil, which falls twice as fast as the whole gain
    const auto coil = [&](double between) { return std::pair(gainLeast - (gainMost - gainLeast) - between, gainMost - between); };
    auto [least, most] = coil(stage.between);
    stage.second = decibel((linear(noiseLeast) - linear(noiseMost)) / (1 / linear(most) - 1 / linear(least)));
    stage.first = decibel(linear(noiseLeast) - linear(stage.second) / linear(most));
    if (!(stage.first >= kQuietest)) return std::nullopt;
    if (!(stage.second > stage.first + kCoilsLeast && stage.second < stage.first + kCoilsMost)) {
        stage.second = std::clamp(stage.second, stage.first + kCoilsLeast, stage.first + kCoilsMost);
        stage.between = gainMost - decibel(linear(stage.second) / (linear(noiseLeast) - linear(stage.first)));
        if (!(stage.between > kBetweenLeast && stage.between < kBetweenMost)) return std::nullopt;
    }
    return stage;
}

double noiseFigure(const Stage& stage, double gain) {
    const double pad = std::max(stage.gainLeast - gain, 0.0);
    const double below = std::max(stage.gainMost - (gain + pad), 0.0);
    switch (stage.model) {
    case NoiseModel::TwoCoils: return pad + decibel(linear(stage.first) + linear(stage.second) / linear(gain + pad - stage.between - below));
    case NoiseModel::Fixed: return pad + stage.first;
    case NoiseModel::Polynomial: return pad + polynomial(stage.coefficients, -below);
    case NoiseModel::OpenRoadm: case NoiseModel::OpenRoadmPreamp: case NoiseModel::OpenRoadmBooster: break;
    }
    return -INFINITY;
}

AmplifierOnComb::AmplifierOnComb(const Amplifier& amplifier, const Comb& comb)
    : m_amplifier(amplifier), m_channels(static_cast<double>(comb.frequency.size())),
      m_slot(comb.frequency.size() > 1 ? comb.frequency[1] - comb.frequency[0] : comb.slot) {
    const AmplifierType& t = *amplifier.type;
    if (!isFlat(t.noiseRipple)) m_noise = onComb(t.noiseRipple, t.from, t.to, comb.frequency);
    if (comb.frequency.size() < 2 || (isFlat(t.gainRipple) && (amplifier.tilt == 0 || t.tilt.empty()))) return;
    if (!t.tilt.empty()) m_tilt = onComb(t.tilt, t.from, t.to, comb.frequency);
    else m_tilt.assign(comb.frequency.size(), 0);
    m_tiltSlope = slope(comb.frequency, m_tilt);
    m_shape = t.gainRipple.empty() ? std::vector<double>(comb.frequency.size(), 0) : onComb(t.gainRipple, t.from, t.to, comb.frequency);
    const double scale = m_tiltSlope != 0 ? -amplifier.tilt / (t.to - t.from) / m_tiltSlope : 0;
    double sum = 0;
    for (std::size_t i = 0; i < m_shape.size(); ++i) {
        m_shape[i] += t.gainMost + m_tilt[i] * scale;
        sum += linear(m_shape[i]);
    }
    m_shapeMean = decibel(sum / m_channels);
    m_gain.resize(m_shape.size());
}

double AmplifierOnComb::noiseFigureOf(const Stage& stage, double gain, double inputPower) const {
    const double pad = std::max(stage.gainLeast - gain, 0.0);
    const double perSlot = inputPower - decibel(m_channels) + decibel(kOpenRoadmBand / m_slot);
    if (stage.model == NoiseModel::OpenRoadm) return pad + perSlot - polynomial(stage.coefficients, perSlot) + kOsnrToNoise;
    if (stage.model == NoiseModel::OpenRoadmPreamp) return pad + perSlot - std::min((4 * perSlot + 275) / 7, 33.0) + kOsnrToNoise;
    return line::noiseFigure(stage, gain);
}

double AmplifierOnComb::noiseFigure(double gain, double inputPower) const {
    const std::vector<Stage>& stages = m_amplifier.type->stages;
    if (stages.size() == 1) return noiseFigureOf(stages[0], gain, inputPower);
    const double before = stages[0].gainMost;
    return decibel(linear(noiseFigureOf(stages[0], before, inputPower)) + linear(noiseFigureOf(stages[1], gain - before, inputPower) - before));
}

/// Ripple and tilt; pumping is set so that the whole power grows by `gain`.
void AmplifierOnComb::shapeGain(const Light& light, double gain, double inputPower) {
    const double lower = m_shapeMean - gain;
    const auto grown = [&](double pumping) {
        double sum = 0;
        for (std::size_t i = 0; i < m_gain.size(); ++i) sum += light.power(i) * linear(m_shape[i] - lower + m_tilt[i] * pumping);
        return dBm(sum) - inputPower;
    };
    double pumping = gain - grown(0);
    const auto [least, most] = std::ranges::minmax(m_shape);
    if (most - least <= kFlat) pumping = 0;
    else {
        const double reached = grown(pumping);
        const double other = pumping + (gain < reached ? least - most : most - least);
        const double otherReached = grown(other);
        if (otherReached != reached) pumping += (gain - reached) * (other - pumping) / (otherReached - reached);
    }
    for (std::size_t i = 0; i < m_gain.size(); ++i) m_gain[i] = m_shape[i] - lower + m_tilt[i] * pumping;
}

void AmplifierOnComb::pass(Light& light, const Comb& comb) {
    if (m_amplifier.attenuationIn != 0) light.scale(linear(-m_amplifier.attenuationIn));
    const double inputPower = dBm(light.total());
    const double gain = std::min(m_amplifier.gain, m_amplifier.type->powerMost - inputPower);
    const double figure = noiseFigure(gain, inputPower);
    if (!m_gain.empty()) shapeGain(light, gain, inputPower);
    const double flatNoise = kPlanck * comb.symbolRate * linear(figure);
    for (std::size_t i = 0; i < light.signal.size(); ++i) light.emission[i] += comb.frequency[i] * flatNoise * (m_noise.empty() ? 1 : linear(m_noise[i]));
    if (m_gain.empty()) light.scale(linear(gain - m_amplifier.attenuationOut));
    else
        for (std::size_t i = 0; i < light.signal.size(); ++i) light.scale(i, linear(m_gain[i] - m_amplifier.attenuationOut));
    light.pmdSquared += m_amplifier.type->pmd * m_amplifier.type->pmd;
    light.pdlSquared += m_amplifier.type->pdl * m_amplifier.type->pdl;
}

} // namespace spanwright::line
