// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/energy.h"
#include <algorithm>
#include <cmath>

namespace spanwright::energy {
namespace {

double factOr(const catalogue::Catalogue& catalogue, const std::string& id, double otherwise) {
    const double value = catalogue.number(id);
    return std::isnan(value) ? otherwise : value;
}

/// Endpoints of a two-tier fat tree need one leaf port each, and one uplink with a port at both ends.
constexpr double kSwitchPortsPerEndpoint = 3;
constexpr double kSwitchEndsPerEndpoint = 3;

/// Of a pluggable module at one end, pJ/bit: of the module that has the rate, else the fastest.
double pluggable(BitRate rate, const catalogue::Catalogue& catalogue) {
    const double gigabits = rate.in(units::Gbps);
    return catalogue.number(gigabits <= 400 ? "transceivers/400g-dr4/energy_pj_per_bit" : gigabits <= 800 ? "transceivers/800g-2xdr4/energy_pj_per_bit" : "transceivers/1600g-dr8/energy_pj_per_bit");
}

/// All optical ends of an accelerator's way up and down, pJ/bit.
double endsEnergy(const Load& load, const catalogue::Catalogue& catalogue) {
    const double module = pluggable(load.nic, catalogue);
    switch (load.optics) {
    case FabricOptics::Pluggable: return module * (1 + kSwitchEndsPerEndpoint);
    case FabricOptics::Linear: return catalogue.number("fabrics/lpo/energy_pj_per_bit") * (1 + kSwitchEndsPerEndpoint);
    case FabricOptics::CoPackaged: return module + catalogue.number("fabrics/cpo-nvidia/energy_pj_per_bit") * kSwitchEndsPerEndpoint;
    case FabricOptics::ChipIo: return catalogue.number("fabrics/optical-io-chiplet/energy_pj_per_bit") * (1 + kSwitchEndsPerEndpoint);
    case FabricOptics::OfFabric: break;
    }
    const bool hasOwn = load.scaleOut && load.scaleOut->kind == "optical-io" && load.scaleOut->energyPicojoulePerBit > 0;
    return (hasOwn ? load.scaleOut->energyPicojoulePerBit : module) * (1 + kSwitchEndsPerEndpoint);
}

} // namespace

Power serverRating(const catalogue::Accelerator& a, const catalogue::Catalogue& catalogue) {
    if (a.node.base() > 0 && a.perNode > 0) return a.node / a.perNode;
    const std::string table = "accelerators/defaults/server_power_multiplier/";
    const char* family = a.id.starts_with("h100") ? "h100" : a.id.starts_with("a100") ? "a100" : a.id.starts_with("tpu") ? "tpu" : "other_gpu";
    return a.board * factOr(catalogue, "accelerators/" + a.id + "/server_power_multiplier", catalogue.number(table + family));
}

Power networkPower(const Load& load, const catalogue::Catalogue& catalogue) {
    const BitRate rate = load.nic;
    const double gigabits = rate.in(units::Gbps);
    const double portPower = catalogue.number("fabrics/ib-ndr/switch_power_w") / catalogue.number("fabrics/ib-ndr/switch_ports")
                             * gigabits / catalogue.number("fabrics/ib-ndr/port_bandwidth_gbps");
    const double nic = catalogue.number("fabrics/ib-ndr/nic_power_w") * gigabits / catalogue.number("fabrics/ib-ndr/port_bandwidth_gbps");
    const double optics = endsEnergy(load, catalogue) * 1e-12 * rate.base();
    return Power((nic + kSwitchPortsPerEndpoint * portPower + optics) * load.count, units::W);
}

Power storagePower(const Load& load, const catalogue::Catalogue& catalogue) {
    const double share = catalogue.number("sites-energy/facility/storage_share_of_it_power");
    return (serverRating(*load.accelerator, catalogue) * load.count + networkPower(load, catalogue)) * (share / (1 - share));
}

Draw draw(const Load& load, Fraction training, Pue pue, Power optics, const catalogue::Catalogue& catalogue) { return draw(load, training, Overhead{pue, {}, {}}, optics, catalogue); }

Draw draw(const Load& load, Fraction training, const Overhead& overhead, Power optics, const catalogue::Catalogue& catalogue) {
    Draw d;
    d.optics = optics;
    if (load.accelerator && load.count > 0) {
        d.accelerators = load.accelerator->board * load.count;
        d.hosts = serverRating(*load.accelerator, catalogue) * (training.base() * load.count) - d.accelerators;
        d.network = networkPower(load, catalogue);
        d.storage = storagePower(load, catalogue);
    }
    Power followed = d.it();
    if (overhead.fixed.base() > 0 && d.accelerators.base() > 0) followed += serverRating(*load.accelerator, catalogue) * ((overhead.full - training).base() * load.count * overhead.fixed.base());
    d.cooling = followed * (overhead.pue.base() - 1);
    return d;
}

Power transponderPower(const Line& line) {
    return line.mode ? line.mode->power * (2.0 * line.count * (1 + line.regenerations)) * line.share : Power();
}

BitRate routerRate(const Line& line) { return line.mode ? line.mode->rate * (2.0 * line.count) : BitRate(); }

Power routerPower(const Line& line, const catalogue::Catalogue& catalogue) {
    return Power(catalogue.number("transceivers/routers/power_w_per_100gbps"), units::W) * (routerRate(line).in(units::Gbps) / 100 * line.share);
}

Power linePower(const Line& line, const catalogue::Catalogue& catalogue) {
    const Power amplifiers = Power(catalogue.number("transceivers/line_system/edfa_site_power_w"), units::W) * (double(line.amplifierSites) * line.fibrePairs);
    const Power roadms = Power(catalogue.number("transceivers/line_system/roadm_power_per_degree_w"), units::W) * (2.0 * line.roadms * line.fibrePairs);
    return transponderPower(line) + routerPower(line, catalogue) + (amplifiers + roadms) * line.share;
}

} // namespace spanwright::energy
