// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/units.h"

/// Interruptions, checkpoints and goodput of a synchronous job.
namespace spanwright::reliability {

struct Goodput {
    Duration meanTimeToInterrupt;   ///< infinite when nothing fails
    Duration interval;              ///< between checkpoints: Young, sqrt(2 w M)
    Fraction share;                 ///< of wall-clock time that trains, in (0, 1]
};
/// `rate`: interruptions of the whole job; `write`: blocking part of a checkpoint; `restart`: detect, reschedule, reload;
/// `available`: share of time in which the routes are up; `least`: checkpoints are at least so far apart. Expected effective training time ratio after Meta RSC
/// (arXiv 2410.21680): (1 - rate (u0 + dt/2)) / (1 + w/dt), times `available`.
[[nodiscard]] Goodput goodput(FailureRate rate, Duration write, Duration restart, Fraction available, Duration least = {});

} // namespace spanwright::reliability
