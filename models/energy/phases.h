// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "training/training.h"

/// What servers draw in each phase of a training step, and what a power cap does to their speed (docs/physics.md, "Power").
namespace spanwright::energy {

/// Shares of a step by how hard it works the accelerators; they sum to 1.
struct Phases {
    double compute = 1;   ///< matrix multiplications and attention
    double bandwidth = 0; ///< operations bound by memory, optimizer
    double wait = 0;      ///< exposed communication, pipeline waits, host
};
[[nodiscard]] Phases phasesOf(const training::Step& step);

/// Draw of a server in each phase, as shares of its rating.
struct PhaseDraw {
    Fraction compute, bandwidth, wait, idle;
    [[nodiscard]] Fraction mean(const Phases& phases) const { return compute * phases.compute + bandwidth * phases.bandwidth + wait * phases.wait; }
};
/// `training`: mean draw of a training step that waits little, of the server rating.
[[nodiscard]] PhaseDraw phaseDraw(Fraction training, const catalogue::Catalogue& catalogue);

/// Clock that a cap leaves the accelerators of a site, of their full clock: ((cap - still) / (full - still))^(1/n). 1 when
/// the cap does not bind, 0 when it does not even cover `still`.
/// full: draw while all compute; still: what no clock lowers (idle servers, network, optics), cooling included in both.
[[nodiscard]] Fraction cappedSpeed(Power full, Power still, Power cap, const catalogue::Catalogue& catalogue);
/// The step's time with the clock at `speed` (> 0), over its time at full clock: matrix multiplications, attention and the
/// waits for other stages stretch; memory, fabrics and hosts keep their pace.
[[nodiscard]] double stretched(const training::Step& step, Fraction speed);

} // namespace spanwright::energy
