// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/ops.h"
#include <algorithm>
#include <cmath>

namespace spanwright::training {
namespace {

// Tile of the vendor libraries' large kernels and a typical number of multiprocessors (A100 108, H100 132, B200 148).
constexpr double kTile = 128;
constexpr double kMultiprocessors = 132;
// k at which half the ceiling is lost to the ramp; from square GEMM tables of A100, H100, H200 (4096: 86-89 % of the
// ceiling, 8192: 94 %; samuel-bohman/AI-benchmarking-guide).
constexpr double kRampDepth = 450;
// Start and drain of one kernel: what a 1024^3 GEMM takes beyond its arithmetic in the same tables.
constexpr double kKernelTail = 4e-6;
// What a ring all-gather costs whatever its size, half of an all-reduce: in a node 8 x H100 all-reduce 1 MB at 44 GB/s bus
// bandwidth (40 us), over a fabric 4 nodes x 8 B200 1 MB at 5.4 GB/s (360 us); stas00/ml-engineering network tables.
constexpr double kStartNode = 18e-6;
constexpr double kStartFabric = 150e-6;

double fill(double size, double tile) { return size / (std::ceil(size / tile) * tile); }

} // namespace

Path pathFor(const Machine& machine, int ranks, int stride) {
    const bool isInside = static_cast<long>(ranks) * stride <= machine.scaleUpDomain;
    if (isInside && machine.scaleUp.base() > 0)
        return {machine.scaleUp.base() * machine.scaleUpEfficiency, machine.scaleUpLatency.base(), kStartNode};
    return {machine.scaleOut.base() * machine.scaleOutEfficiency, machine.scaleOutLatency.base(), kStartFabric};
}

Duration gemm(const Machine& machine, const Profile& profile, double m, double n, double k) {
    if (m <= 0 || n <= 0 || k <= 0) return {};
    const double tiles = std::ceil(m / kTile) * std::ceil(n / kTile);
    const double waves = tiles / kMultiprocessors;
    // large kernels split k when one wave is not full, so the last wave never costs more than half
    const double waveFill = std::max(waves / std::ceil(waves), std::min(1.0, 0.5 + waves / 2));
    const double efficiency = machine.matmulCeiling * profile.matmulScale * fill(m, kTile) * fill(n, kTile) * waveFill * k / (k + kRampDepth);
    return Duration(2 * m * n * k / (machine.peak.base() * efficiency) + kKernelTail, units::s);
}

Duration gather(const Path& path, int ranks, double bytes) {
    if (ranks <= 1 || bytes <= 0) return {};
    const double moved = (ranks - 1.0) / ranks * bytes;
    return Duration(moved / path.bytesPerSecond + path.start + (ranks - 1.0) * path.latency, units::s);
}

Duration allToAll(const Path& path, int ranks, double bytes) {
    if (ranks <= 1 || bytes <= 0) return {};
    return Duration((ranks - 1.0) / ranks * bytes / path.bytesPerSecond + (ranks - 1.0) * path.latency, units::s);
}

Duration pointToPoint(const Path& path, double bytes) { return Duration(bytes / path.bytesPerSecond + path.latency, units::s); }

Duration stream(const Machine& machine, const Profile& profile, double bytes) {
    return Duration(bytes / (machine.memoryBandwidth.base() * profile.memoryEfficiency), units::s);
}

} // namespace spanwright::training
