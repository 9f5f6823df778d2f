// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

/// Times of single operations and collectives. All allocation-free. Sources: docs/physics.md, "Operations".
namespace spanwright::training {

/// Where a collective of `ranks` runs: inside the scale-up domain or over the scale-out fabric.
struct Path {
    double bytesPerSecond = 0; ///< per accelerator, one direction, at large messages
    double latency = 0;        ///< s, one hop
    double start = 0;          ///< s, spent once a ring collective whatever its size
};
/// `stride`: accelerators between neighbouring ranks (TP has 1, DP has TP x CP ...). Ranks of one domain share its ports: a
/// ring leaves the domain once for all of them, so each port carries only its part of the vector.
[[nodiscard]] Path pathFor(const Machine& machine, const Profile& profile, int ranks, int stride);

/// Matrix multiplication m x k times k x n, `groups` of them in one kernel (experts): FLOPs over the ceiling, with tile and
/// wave fill and the ramp in k.
struct Gemm {
    double m = 0, n = 0, k = 0;
    Precision precision = Precision::Bf16;
    double groups = 1;
};
[[nodiscard]] Duration gemm(const Machine& machine, const Profile& profile, const Gemm& shape);

/// Ring all-gather or reduce-scatter of a vector of `bytes` (whole vector) over `ranks`.
[[nodiscard]] Duration gather(const Path& path, int ranks, double bytes);
[[nodiscard]] inline Duration allReduce(const Path& path, int ranks, double bytes) { return gather(path, ranks, bytes) * 2; }
[[nodiscard]] Duration pointToPoint(const Path& path, double bytes);
/// Streams `bytes` through the accelerator's memory.
[[nodiscard]] Duration stream(const Machine& machine, const Profile& profile, double bytes);

} // namespace spanwright::training
