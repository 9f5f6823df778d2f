// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/reliability.h"
#include <algorithm>
#include <limits>

namespace spanwright::reliability {

Goodput goodput(FailureRate rate, Duration write, Duration restart, Fraction available, Duration least) {
    const double lambda = rate.in(units::perHour);
    const double w = write.in(units::hour);
    Goodput g;
    if (lambda <= 0) {
        g.meanTimeToInterrupt = Duration::fromBase(std::numeric_limits<double>::infinity());
        g.interval = g.meanTimeToInterrupt;
        g.share = available;
        return g;
    }
    const double mean = 1 / lambda;
    const double interval = std::max({std::sqrt(2 * w * mean), w, least.in(units::hour)});
    const double lost = lambda * (restart.in(units::hour) + interval / 2);
    // the published form is the first order of this one and turns negative when failures outrun restarts
    const double share = (lost < 0.5 ? 1 - lost : 0.25 / lost) / (1 + (interval > 0 ? w / interval : 0));
    g.meanTimeToInterrupt = Duration(mean, units::hour);
    g.interval = Duration(interval, units::hour);
    g.share = Fraction(share * available.base(), units::one);
    return g;
}

} // namespace spanwright::reliability
