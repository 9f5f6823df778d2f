// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"

/// Training that seldom talks between sites: how much of the time it computes, and what that costs in tokens
/// (docs/physics.md, "Low-communication training").
namespace spanwright::training {

/// Synchronous data parallelism (innerSteps 1), DiLoCo (1 fragment) and streaming DiLoCo (several fragments, one after another, each
/// once in `innerSteps`). Counts are >= 1 unless said, numbers > 0.
struct LowComm {
    double parameters = 0;  ///< of the model, all of them
    double bits = 16;       ///< of a parameter in a message: 16, 8 or 4
    int innerSteps = 1;     ///< H, local steps between two exchanges of the same parameters
    int fragments = 1;      ///< P, parts that are exchanged on their own; the published tables take layers / 3
    int overlapSteps = 0;   ///< tau >= 0, local steps that go on while a fragment travels
    double compression = 1; ///< >= 1, of what `bits` leaves: sparse updates and the like
    Duration step;          ///< T_c, computing of one local step
    Duration latency;       ///< >= 0, added to each exchange: steps of the collective x one-way delay
};

/// Bits that a site sends and receives in one exchange: bits x parameters / (compression x fragments). Two replicas in a ring; of K the
/// ring moves 2 (K - 1) / K as much.
[[nodiscard]] double exchangeBits(const LowComm& job);
/// Share of the time that is computing, 0 ... 1: T / (T + max(0, bits / bandwidth + latency - window)), T = H T_c / P between two exchanges.
/// The window is (2/3 + tau) T_c, the backward of the last step and the steps of overlap, but never longer than T. 0 at no bandwidth.
[[nodiscard]] double computeUtilisation(const LowComm& job, BitRate bandwidth);
/// The least bandwidth for a utilisation, 0 < utilisation <= 1; the inverse of the above. Infinite when the latency alone takes more.
[[nodiscard]] BitRate bandwidthFor(const LowComm& job, double utilisation);

/// Times as many tokens (so, training FLOPs) for the loss of synchronous data parallelism at the same size; all >= 1.
struct ExtraTokens {
    double low = 1, likely = 1, high = 1;
    bool isExtrapolated = false; ///< outside the sizes, replicas or inner steps that were published
};
/// The price of `replicas` that each take `innerSteps` on their own. From published losses at 20 tokens a parameter, 30 inner steps and up to
/// 8 replicas of 35 M to 10 B parameters, and of 2 replicas at 30 and 100 inner steps. One replica, or one inner step, costs nothing.
/// likely: the finer published fit; low: less the most that a published row lies under it; high: the largest of the joint law, the reading of
/// another study, and the fit. Over-training lowers the price (docs/physics.md): this is the price at 20 tokens a parameter.
[[nodiscard]] ExtraTokens extraTokens(double parameters, int replicas, int innerSteps, const catalogue::Catalogue& catalogue);

} // namespace spanwright::training
