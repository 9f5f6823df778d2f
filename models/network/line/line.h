// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/line/bandamplifiers.h"
#include "network/line/span.h"
#include <memory>
#include <optional>
#include <variant>

/// A line of fibre spans, amplifiers and ROADMs, and what a comb of channels becomes on it. Arrays hold one entry a channel,
/// in SI units: the formulas multiply and add them. Levels are in dB or dBm where a comment says so.
namespace spanwright::line {

/// How a ROADM levels its channels: to a power, or to a power per symbol rate or per slot.
enum class Levelling : std::uint8_t { Power, PerSymbolRate, PerSlot };

/// Attenuates each channel to its target; one that arrives weaker stays as it is.
struct Roadm {
    Levelling levelling = Levelling::Power;
    double target = -20;            ///< dBm, or mW/GHz
    double loss = 0;                ///< dB that every channel loses at least
    double pmd = 0;                 ///< s
    std::optional<double> osnr;     ///< dB in 0.1 nm that this path through it costs; usually of adding or dropping
    double pdl = 0;                 ///< dB, polarisation-dependent loss
    double latency = 0;             ///< s
};
/// A passive loss.
struct Attenuator {
    double loss = 0;                ///< dB
};
using Element = std::variant<Span, Amplifier, BandAmplifiers, Roadm, Attenuator>;

struct Line {
    Comb comb;
    double transmitterOsnr = 40;    ///< dB in 0.1 nm
    std::vector<Element> elements;  ///< in the order the light takes
};

/// Noise against signal at the receiver, dispersion and delay.
struct Outcome {
    std::vector<double> gsnr;       ///< dB, signal band: signal over amplified spontaneous emission, nonlinear interference, transmitter and add/drop noise
    std::vector<double> gsnr01nm;   ///< dB, the same in 0.1 nm (12.5 GHz)
    std::vector<double> osnr01nm;   ///< dB in 0.1 nm, without nonlinear interference
    std::vector<double> dispersion; ///< s/m; 1e-3 is 1 ps/nm
    double pmd = 0;                 ///< s
    double pdl = 0;                 ///< dB, root of the sum of squares
    double latency = 0;             ///< s
    struct After {
        double power = 0;           ///< dBm, mean of the channels
        double tilt = 0;            ///< dB of the highest channel over the lowest
        double gsnr = 0;            ///< dB in 0.1 nm, mean, of the line alone
    };
    std::vector<After> after;       ///< each element, when asked for
};
[[nodiscard]] double mean(const std::vector<double>& values);

/// A line made ready to be computed many times: interference per fibre and the amplifiers' curves are worked out once, and run()
/// allocates nothing after its first call.
/// Formulas (docs/physics.md, "Line"): Gaussian-noise model of Poggiolini et al., arXiv 1209.0394, eq. 120 and 123, incoherent over spans.
class Propagation {
public:
    explicit Propagation(const Line& line);
    ~Propagation();
    Propagation(const Propagation&) = delete;
    Propagation& operator=(const Propagation&) = delete;
    void run(Outcome& outcome, bool isTraced = false);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
/// A comb needs at least one channel.
[[nodiscard]] Outcome propagate(const Line& line, bool isTraced = false);

} // namespace spanwright::line
