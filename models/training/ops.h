// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

/// Times of single operations and collectives. All allocation-free.
namespace spanwright::training {

/// Where a collective of `ranks` neighbours runs: inside the scale-up domain or over the scale-out fabric.
struct Path {
    double bytesPerSecond = 0; ///< per accelerator, one direction, at large messages
    double latency = 0;        ///< s, one hop
    double start = 0;          ///< s, spent once a ring collective whatever its size
};
/// `stride`: accelerators between neighbouring ranks (TP has 1, DP has TP x CP ...).
[[nodiscard]] Path pathFor(const Machine& machine, int ranks, int stride);

/// Matrix multiplication m x k times k x n: FLOPs over the ceiling, with tile and wave fill and the ramp in k.
/// Sources of the shape law: docs/physics.md, "Matrix multiplication".
[[nodiscard]] Duration gemm(const Machine& machine, const Profile& profile, double m, double n, double k);

/// Ring all-gather or reduce-scatter of a vector of `bytes` (whole vector) over `ranks`.
[[nodiscard]] Duration gather(const Path& path, int ranks, double bytes);
[[nodiscard]] inline Duration allReduce(const Path& path, int ranks, double bytes) { return gather(path, ranks, bytes) * 2; }
/// Each rank sends `bytes` in all, spread evenly over the others.
[[nodiscard]] Duration allToAll(const Path& path, int ranks, double bytes);
[[nodiscard]] Duration pointToPoint(const Path& path, double bytes);
/// Streams `bytes` through the accelerator's memory.
[[nodiscard]] Duration stream(const Machine& machine, const Profile& profile, double bytes);

} // namespace spanwright::training
