// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/line/spectrum.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace spanwright::line {

/// How a stage's noise figure follows from its gain or input.
enum class NoiseModel : std::uint8_t {
    TwoCoils,         ///< two amplifying coils with an attenuator between them
    Fixed,            ///< the same at every gain
    Polynomial,       ///< in the gain below the largest flat gain
    OpenRoadm,        ///< polynomial of the OSNR in the input power per 50 GHz (OpenROADM optical specification)
    OpenRoadmPreamp,  ///< the specification's mask for preamplifiers
    OpenRoadmBooster, ///< none
};

struct Stage {
    NoiseModel model = NoiseModel::Fixed;
    double gainLeast = 0, gainMost = 0;    ///< dB; below the least an attenuator pads, which adds to the noise figure
    double first = 0, second = 0;          ///< dB, noise figures of the coils; a fixed one stands in `first`
    double between = 0;                    ///< dB from the largest gain to that of the first coil
    std::vector<double> coefficients;      ///< highest power first
};
/// The coils of an amplifier from its noise figures at the largest gain (the least noise) and at the least; nullopt when no pair of coils has
/// them. All in dB. Source: amplifier model of the GNPy project (oopt-gnpy.readthedocs.io, "amplifier models").
[[nodiscard]] std::optional<Stage> twoCoils(double gainLeast, double gainMost, double noiseLeast, double noiseMost);

/// dB at a gain, for the models that do not ask for the input power; padding included.
[[nodiscard]] double noiseFigure(const Stage& stage, double gain);

/// Curves run evenly from `from` to `to`; empty ones are flat.
struct AmplifierType {
    std::string name;
    std::vector<Stage> stages;             ///< one, or a preamplifier at its largest gain and a booster
    double gainMost = 0;                   ///< dB, flat
    double powerMost = 0;                  ///< dBm, of all channels
    double pmd = 0;                        ///< s
    double pdl = 0;                        ///< dB
    double from = 0, to = 0;               ///< Hz, its band
    std::vector<double> gainRipple, noiseRipple; ///< dB
    std::vector<double> tilt;              ///< relative change of gain with pumping over the band (dynamic gain tilt, di Muro, J. Lightwave Technol. 18(3), 2000)
};

struct Amplifier {
    std::shared_ptr<const AmplifierType> type;
    double gain = 0;                       ///< dB; less where the power would pass the type's most
    double tilt = 0;                       ///< dB over the band, falling with frequency when positive
    double attenuationIn = 0, attenuationOut = 0; ///< dB
};

/// An amplifier's curves on a comb, and its arithmetic.
class AmplifierOnComb {
public:
    AmplifierOnComb(const Amplifier& amplifier, const Comb& comb);
    void pass(Light& light, const Comb& comb);

private:
    [[nodiscard]] double noiseFigure(double gain, double inputPower) const;
    [[nodiscard]] double noiseFigureOf(const Stage& stage, double gain, double inputPower) const;
    void shapeGain(const Light& light, double gain, double inputPower);

    Amplifier m_amplifier;
    double m_channels, m_slot;
    double m_tiltSlope = 0;                ///< of the tilt curve, 1/Hz
    std::vector<double> m_tilt, m_shape, m_noise, m_gain; ///< empty where flat; m_gain: dB of this pass
    double m_shapeMean = 0;                ///< dB, mean gain of the shape
};

} // namespace spanwright::line
