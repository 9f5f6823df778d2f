// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/phases.h"
#include <algorithm>
#include <cmath>

namespace spanwright::energy {

Phases phasesOf(const training::Step& step) {
    const Duration total = step.total();
    Phases p;
    p.bandwidth = (step.bandwidthBound + step.optimizer) / total;
    p.wait = (step.host + step.tensor + step.expert + step.context + step.pipelineWait + step.dataExposed + step.crossSite + step.offload) / total;
    p.compute = 1 - p.bandwidth - p.wait;
    return p;
}

PhaseDraw phaseDraw(Fraction training, const catalogue::Catalogue& catalogue) {
    const std::string facility = "sites-energy/facility/";
    PhaseDraw d;
    // of one 8-GPU node: what it draws at most over its average while training
    d.compute = training * (catalogue.number(facility + "h100_node_measured/fraction_of_rating_peak") / catalogue.number(facility + "h100_node_measured/fraction_of_rating_average"));
    d.bandwidth = d.compute * catalogue.number(facility + "phase_draw/bandwidth_bound_of_compute");
    d.wait = d.compute * (1 - catalogue.number(facility + "power_swing/idle_to_full_step_fraction"));
    d.idle = std::min(d.wait, Fraction(catalogue.number("accelerators/defaults/idle_fraction_of_server_max/gpu"), units::one));
    return d;
}

Fraction cappedSpeed(Power full, Power still, Power cap, const catalogue::Catalogue& catalogue) {
    if (cap >= full) return Fraction(1, units::one);
    if (cap <= still) return Fraction();
    const double exponent = catalogue.number("sites-energy/facility/power_cap/dynamic_power_exponent");
    return Fraction(std::pow((cap - still) / (full - still), 1 / exponent), units::one);
}

double stretched(const training::Step& step, Fraction speed) {
    const double clocked = (step.matmul + step.attention + step.pipelineWait) / step.total();
    return 1 + clocked * (1 / speed.base() - 1);
}

} // namespace spanwright::energy
