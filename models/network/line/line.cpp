// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/line.h"
#include "network/line/raman.h"
#include <algorithm>
#include <numeric>

// Formulas: docs/physics.md, section "Line".
namespace spanwright::line {
namespace {

/// A span with its fibre's interference, shared with other spans of that fibre.
struct SpanOnComb {
    std::shared_ptr<const Interference> interference;
    std::vector<double> effectiveSquared;  ///< m^2
    std::vector<double> transmission;      ///< of the fibre alone
    std::vector<double> dispersion;        ///< s/m
    double in = 1, out = 1;                ///< linear gains of connectors
    double pmdSquared = 0, latency = 0;
    std::optional<RamanTransfer> raman;

    SpanOnComb(const Span& span, std::shared_ptr<const Interference> of, const Comb& comb) : interference(std::move(of)) {
        for (std::size_t i = 0; i < comb.frequency.size(); ++i) {
            const double a = interference->attenuation[i];
            const double remains = std::exp(-a * span.length);
            effectiveSquared.push_back((1 - remains) / a * (1 - remains) / a);
            transmission.push_back(remains * linear(-span.lumped));
            dispersion.push_back(gatheredDispersion(span.fibre, comb.frequency[i]) * span.length);
        }
        in = linear(-span.connectorIn - span.padding);
        out = linear(-span.connectorOut);
        pmdSquared = span.pmdCoefficient * span.pmdCoefficient * span.length;
        latency = span.length * span.groupIndex / kLightSpeed;
        if (span.fibre.ramanSlope > 0) raman.emplace(span, comb);
    }
    /// What every channel receives of all pumps, without its own power.
    void receive(const Light& light, std::vector<double>& squares, std::vector<double>& received) const {
        const std::size_t n = light.signal.size();
        for (std::size_t j = 0; j < n; ++j) squares[j] = effectiveSquared[j] * light.signal[j] * light.signal[j];
        std::ranges::fill(received, 0.0);
        for (std::size_t pump = 0; pump < n; ++pump) {
            const double* row = interference->perPower.data() + pump * n;
            if (!raman) {
                const double q = squares[pump];
                for (std::size_t i = 0; i < n; ++i) received[i] += row[i] * q;
                continue;
            }
            const double* twice = interference->twiceDamped.data() + pump * n;
            const double q = squares[pump] * raman->once()[pump], r = squares[pump] * raman->twice()[pump];
            for (std::size_t i = 0; i < n; ++i) received[i] += row[i] * q + twice[i] * r;
        }
    }
    void pass(Light& light, std::vector<double>& squares, std::vector<double>& received) {
        light.scale(in);
        if (raman) raman->follow(light);
        receive(light, squares, received);
        for (std::size_t i = 0; i < light.signal.size(); ++i) {
            light.interference[i] += received[i] * light.signal[i];
            light.scale(i, transmission[i] * out * (raman ? raman->gain()[i] : 1));
            light.dispersion[i] += dispersion[i];
        }
        light.pmdSquared += pmdSquared;
        light.latency += latency;
    }
};

struct RoadmOnComb {
    double target, loss, pmdSquared, pdlSquared, latency; // W, linear, s^2, dB^2, s
    RoadmOnComb(const Roadm& roadm, const Comb& comb)
        : loss(linear(-roadm.loss)), pmdSquared(roadm.pmd * roadm.pmd), pdlSquared(roadm.pdl * roadm.pdl), latency(roadm.latency) {
        switch (roadm.levelling) {
        case Levelling::Power: target = watt(roadm.target); break;
        case Levelling::PerSymbolRate: target = roadm.target * 1e-12 * comb.symbolRate; break; // mW/GHz
        case Levelling::PerSlot: target = roadm.target * 1e-12 * comb.slot; break;
        }
    }
    void pass(Light& light) const {
        light.scale(loss);
        for (std::size_t i = 0; i < light.signal.size(); ++i)
            if (const double power = light.power(i); power > target) light.scale(i, target / power);
        light.pmdSquared += pmdSquared;
        light.pdlSquared += pdlSquared;
        light.latency += latency;
    }
};

struct AttenuatorOnComb {
    double gain;
};

} // namespace

struct Propagation::Parts {
    Comb comb;
    double added = 0; ///< noise over signal in 0.1 nm that the line does not make
    std::vector<std::variant<SpanOnComb, AmplifierOnComb, BandAmplifiersOnComb, RoadmOnComb, AttenuatorOnComb>> elements;
    Light light;
    std::vector<double> squares, received;

    void add(const Span& span) { elements.emplace_back(SpanOnComb(span, interference(span.fibre, comb), comb)); }
    void add(const Amplifier& amplifier) { elements.emplace_back(AmplifierOnComb(amplifier, comb)); }
    void add(const BandAmplifiers& amplifiers) { elements.emplace_back(BandAmplifiersOnComb(amplifiers, comb)); }
    void add(const Roadm& roadm) {
        elements.emplace_back(RoadmOnComb(roadm, comb));
        if (roadm.osnr) added += linear(-*roadm.osnr);
    }
    void add(const Attenuator& attenuator) { elements.emplace_back(AttenuatorOnComb{linear(-attenuator.loss)}); }

    void pass(SpanOnComb& span) { span.pass(light, squares, received); }
    void pass(AmplifierOnComb& amplifier) { amplifier.pass(light, comb); }
    void pass(const BandAmplifiersOnComb& amplifiers) { amplifiers.pass(light, comb); }
    void pass(const RoadmOnComb& roadm) { roadm.pass(light); }
    void pass(const AttenuatorOnComb& attenuator) { light.scale(attenuator.gain); }

    [[nodiscard]] Outcome::After now() const {
        const double toReference = decibel(comb.symbolRate / kReferenceBand);
        double power = 0, gsnr = 0;
        for (std::size_t i = 0; i < light.signal.size(); ++i) {
            power += dBm(light.power(i));
            gsnr += decibel(light.signal[i] / light.noise(i)) + toReference;
        }
        const double n = static_cast<double>(light.signal.size());
        return {power / n, dBm(light.power(light.signal.size() - 1)) - dBm(light.power(0)), gsnr / n};
    }
};

double mean(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

Propagation::Propagation(const Line& line) : m_parts(std::make_unique<Parts>()) {
    Parts& p = *m_parts;
    p.comb = line.comb;
    p.added = linear(-line.transmitterOsnr);
    for (const Element& element : line.elements) std::visit([&](const auto& e) { p.add(e); }, element);
    p.squares.resize(line.comb.frequency.size());
    p.received.resize(line.comb.frequency.size());
}
Propagation::~Propagation() = default;

void Propagation::run(Outcome& out, bool isTraced) {
    Parts& p = *m_parts;
    p.light.start(p.comb);
    out.after.clear();
    for (auto& element : p.elements) {
        std::visit([&](auto& e) { p.pass(e); }, element);
        if (isTraced) out.after.push_back(p.now());
    }
    const std::size_t n = p.comb.frequency.size();
    for (std::vector<double>* v : {&out.gsnr, &out.gsnr01nm, &out.osnr01nm, &out.dispersion}) v->resize(n);
    const double bands = p.comb.symbolRate / kReferenceBand;
    for (std::size_t i = 0; i < n; ++i) {
        const double signal = p.light.signal[i];
        out.gsnr[i] = -decibel(p.light.noise(i) / signal + p.added * bands);
        out.gsnr01nm[i] = out.gsnr[i] + decibel(bands);
        out.osnr01nm[i] = -decibel(p.light.emission[i] / signal / bands + p.added);
        out.dispersion[i] = p.light.dispersion[i];
    }
    out.pmd = std::sqrt(p.light.pmdSquared);
    out.pdl = std::sqrt(p.light.pdlSquared);
    out.latency = p.light.latency;
}

Outcome propagate(const Line& line, bool isTraced) {
    Outcome out;
    Propagation(line).run(out, isTraced);
    return out;
}

} // namespace spanwright::line
