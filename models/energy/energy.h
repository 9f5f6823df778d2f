// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include "units/units.h"

/// Power bottom-up: accelerators at TDP, IT, facility. Constants are catalogue facts, named at their use.
namespace spanwright::energy {

/// Accelerators of one type on one fabric in a site.
struct Load {
    const catalogue::Accelerator* accelerator = nullptr;
    const catalogue::Fabric* scaleOut = nullptr;  ///< nullptr: pluggable optics on Ethernet
    BitRate nic;
    int count = 0;
    FabricOptics optics = FabricOptics::OfFabric;
};

struct Draw {
    Power accelerators;  ///< at TDP
    Power hosts;         ///< rest of the servers; negative when servers draw less than the accelerators' TDP
    Power network;
    Power storage;       ///< share of the rated IT power; it does not follow the step
    Power optics;        ///< between sites, this site's share
    Power cooling;       ///< IT x (PUE - 1), of IT at full draw where that part is fixed
    [[nodiscard]] Power it() const { return accelerators + hosts + network + storage + optics; }
    [[nodiscard]] Power facility() const { return it() + cooling; }
};
/// Server rating of one accelerator: catalogue node rating, or TDP times the multiplier of its family.
[[nodiscard]] Power serverRating(const catalogue::Accelerator& accelerator, const catalogue::Catalogue& catalogue);
/// NIC, three switch ports of a two-tier fat tree, and four optical ends an accelerator: one at the NIC, three at switches.
[[nodiscard]] Power networkPower(const Load& load, const catalogue::Catalogue& catalogue);
/// Of what serves data and checkpoints: a share of the rated IT power.
[[nodiscard]] Power storagePower(const Load& load, const catalogue::Catalogue& catalogue);
/// What IT draws beyond itself. `fixed`: share of PUE - 1 at full draw that stays when IT draws less; `full`: the draw that the PUE was stated for, of the
/// server rating.
struct Overhead {
    Pue pue;
    Fraction fixed, full;
};
/// `training`: share of the server rating that is drawn (phases.h).
[[nodiscard]] Draw draw(const Load& load, Fraction training, const Overhead& overhead, Power optics, const catalogue::Catalogue& catalogue);
/// The same with an overhead that follows IT.
[[nodiscard]] Draw draw(const Load& load, Fraction training, Pue pue, Power optics, const catalogue::Catalogue& catalogue);

/// What joins sites: a group of light paths (mode, count, regenerations) with transponders at both ends and at regenerators and
/// router ports at both ends, or a fibre route (length, fibrePairs) with amplifier sites along it. A group carries no fibre, so that groups share one.
struct Line {
    const catalogue::Transceiver* mode = nullptr;
    int count = 0;
    int regenerations = 0;
    Length length;
    int amplifierSites = 0; ///< between the ends; a ROADM between spans has two
    int fibrePairs = 1;
    double share = 1;    ///< of its power and cost that this job bears
    int roadms = 0;      ///< between the ends, of two degrees a fibre pair
};
/// At both ends and at regenerators.
[[nodiscard]] Power transponderPower(const Line& line);
/// Of all router ports: one of the line rate at each end of each light path, none at regenerators.
[[nodiscard]] BitRate routerRate(const Line& line);
/// Of those ports, without optics.
[[nodiscard]] Power routerPower(const Line& line, const catalogue::Catalogue& catalogue);
/// Transponders, router ports, amplifiers and ROADMs.
[[nodiscard]] Power linePower(const Line& line, const catalogue::Catalogue& catalogue);

} // namespace spanwright::energy
