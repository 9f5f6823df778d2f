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
    double start = 0;          ///< s, spent once a collective whatever its size
    double switchGain = 1;     ///< of all-reduces whose sums the switches form; see allReduce
    int together = 1;          ///< ranks of one domain, when the path leaves it
    double inside = 0;         ///< bytes/s in the domain, when the path leaves it
};
/// `stride`: accelerators between neighbouring ranks (TP has 1, DP has TP x CP ...). Ranks of one domain share its ports: a
/// ring leaves the domain once for all of them, so each port carries only its part of the vector.
[[nodiscard]] Path pathFor(const Machine& machine, const Profile& profile, int ranks, int stride);

/// Matrix multiplication m x k times k x n, `groups` of them in one kernel (experts): FLOPs over the ceiling, with tile and
/// wave fill and the ramp in k, or operands and result through the memory, whichever takes longer.
struct Gemm {
    double m = 0, n = 0, k = 0;
    Precision precision = Precision::Bf16;
    double groups = 1;
    double resultBytes = 2;    ///< through memory, an element of the result; a gradient that is added up is read and written
};
/// Bytes of an operand's element, with its part of the block's 8-bit scale.
[[nodiscard]] constexpr double operandBytes(Precision p) {
    switch (p) {
    case Precision::Bf16: return 2;
    case Precision::Fp8: return 1;
    case Precision::Mxfp8: return 1 + 1.0 / 32;
    case Precision::Fp4: return 0.5 + 1.0 / 16;
    }
    return 2;
}
[[nodiscard]] Duration gemm(const Machine& machine, const Profile& profile, const Gemm& shape);

/// Ring all-gather or reduce-scatter of a vector of `bytes` (whole vector) over `ranks`.
[[nodiscard]] Duration gather(const Path& path, int ranks, double bytes);
/// All-reduce by the fastest of ring, double binary tree, where the path has it sums in the switches, and where it leaves a
/// domain the hierarchy: reduce-scatter inside, all-reduce of each rank's part outside, all-gather inside, in chunks.
[[nodiscard]] Duration allReduce(const Path& path, int ranks, double bytes);
[[nodiscard]] Duration pointToPoint(const Path& path, double bytes);
/// Streams `bytes` through the accelerator's memory.
[[nodiscard]] Duration stream(const Machine& machine, const Profile& profile, double bytes);

} // namespace spanwright::training
