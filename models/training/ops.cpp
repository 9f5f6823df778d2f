// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/ops.h"
#include <algorithm>
#include <cmath>

namespace spanwright::training {
namespace {

/// Output tiles of the vendor libraries' kernels; a smaller tile reuses less of what it loads.
struct Tile {
    double rows, columns, efficiency;
};
// Shares of the largest tile's rate: arithmetic intensity of the tile against that of 256 x 128, as far as the level-two cache
// hides it; checked on square multiplications of 1024 to 16384 (samuel-bohman/AI-benchmarking-guide).
constexpr Tile kTiles[] = {{256, 128, 1.0}, {128, 128, 0.97}, {128, 64, 0.85}, {64, 64, 0.65}};
// A last wave that is not full is split along k by the libraries, but never costs less than half of one.
constexpr double kLeastWave = 0.5;
// What a ring all-gather costs whatever its size, half of an all-reduce: in a node 8 x H100 all-reduce 1 MB at 44 GB/s bus
// bandwidth (40 us) of which the transfer is a part, over a fabric several times that; stas00/ml-engineering network tables.
constexpr double kStartNode = 10e-6;
constexpr double kStartFabric = 50e-6;

struct Rate {
    double flops, scale;
};
Rate rateOf(const Machine& m, const Profile& p, Precision precision) {
    if (precision == Precision::Bf16) return {m.peak16.base() * m.matmulCeiling16, p.matmul16};
    return {m.peak.base() * m.matmulCeiling, precision == Precision::Fp8 ? p.matmul8 : p.matmul4};
}

} // namespace

Path pathFor(const Machine& machine, const Profile& profile, int ranks, int stride) {
    const double inside = machine.scaleUp.base() * machine.scaleUpEfficiency * profile.scaleUpShare;
    const bool isInside = static_cast<long>(ranks) * stride <= machine.scaleUpDomain;
    if (isInside && inside > 0) return {inside, machine.scaleUpLatency.base(), kStartNode};
    const int together = std::clamp(machine.scaleUpDomain / std::max(1, stride), 1, std::max(1, ranks));
    const double outside = machine.scaleOut.base() * machine.scaleOutEfficiency * profile.scaleOutShare;
    const double rate = together > 1 && inside > 0 ? std::min(inside, together * outside) : outside;
    return {rate, machine.scaleOutLatency.base() / together, kStartFabric};
}

Duration gemm(const Machine& machine, const Profile& profile, const Gemm& g) {
    if (g.m <= 0 || g.n <= 0 || g.k <= 0) return {};
    const Rate rate = rateOf(machine, profile, g.precision);
    double best = INFINITY;
    for (const Tile& tile : kTiles) {
        const double waves = std::ceil(g.m / tile.rows) * std::ceil(g.n / tile.columns) * g.groups / machine.multiprocessors;
        const double whole = std::floor(waves);
        const double last = waves - whole;
        const double run = waves < 1 ? std::max(waves, kLeastWave) : whole + (last > 0 ? std::max(last, kLeastWave) : 0);
        best = std::min(best, run * tile.rows * tile.columns / tile.efficiency);
    }
    const double flops = 2 * best * machine.multiprocessors * (g.k + profile.depthRamp);
    return Duration(flops / (rate.flops * rate.scale), units::s) + profile.kernelTail;
}

Duration gather(const Path& path, int ranks, double bytes) {
    if (ranks <= 1 || bytes <= 0) return {};
    const double moved = (ranks - 1.0) / ranks * bytes;
    return Duration(moved / path.bytesPerSecond + path.start + (ranks - 1.0) * path.latency, units::s);
}

Duration pointToPoint(const Path& path, double bytes) { return Duration(bytes / path.bytesPerSecond + path.latency, units::s); }

Duration stream(const Machine& machine, const Profile& profile, double bytes) {
    return Duration(bytes / (machine.memoryBandwidth.base() * profile.memoryEfficiency), units::s);
}

} // namespace spanwright::training
