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
constexpr double kStartNode = 30e-6;
constexpr double kStartFabric = 150e-6;

// In-switch sums gain nothing with 4 ranks and all they gain with 8 (NVLink 4: 1.00 at 4, 1.14 at 5, 1.29 at 8; stas00/ml-engineering).
constexpr int kLeastSwitched = 4;

struct Rate {
    double flops, scale;
};
Rate rateOf(const Machine& m, const Profile& p, Precision precision) {
    if (precision == Precision::Bf16) return {m.peak16.base() * m.matmulCeiling16, p.matmul16};
    return {m.peak.base() * m.matmulCeiling, precision == Precision::Fp4 ? p.matmul4 : p.matmul8};
}

} // namespace

Path pathFor(const Machine& machine, const Profile& profile, int ranks, int stride) {
    const double inside = machine.scaleUp.base() * machine.scaleUpEfficiency * profile.scaleUpShare;
    const bool isInside = static_cast<long>(ranks) * stride <= machine.scaleUpDomain;
    if (isInside && inside > 0) return {inside, machine.scaleUpLatency.base(), kStartNode, machine.scaleUpSwitchGain};
    const int together = std::clamp(machine.scaleUpDomain / std::max(1, stride), 1, std::max(1, ranks));
    const double outside = machine.scaleOut.base() * machine.scaleOutEfficiency * profile.scaleOutShare;
    const double rate = together > 1 && inside > 0 ? std::min(inside, together * outside) : outside;
    return {rate, machine.scaleOutLatency.base() / together, kStartFabric, 1, inside > 0 ? together : 1, inside};
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
    const double bytes = g.groups * ((g.m + g.n) * g.k * operandBytes(g.precision) + g.m * g.n * g.resultBytes);
    return std::max(Duration(flops / (rate.flops * rate.scale), units::s), stream(machine, profile, bytes)) + profile.kernelTail;
}

Duration gather(const Path& path, int ranks, double bytes) {
    if (ranks <= 1 || bytes <= 0) return {};
    const double moved = (ranks - 1.0) / ranks * bytes;
    return Duration(moved / path.bytesPerSecond + path.start + (ranks - 1.0) * path.latency, units::s);
}

Duration allReduce(const Path& path, int ranks, double bytes) {
    if (ranks <= 1 || bytes <= 0) return {};
    const Duration ring = gather(path, ranks, bytes) * 2;
    const Duration tree(2 * bytes / path.bytesPerSecond + 2 * path.start + 2 * std::log2(ranks) * path.latency, units::s);
    const Duration plain = std::min(ring, tree);
    if (path.together > 1 && path.together < ranks) {
        const double domains = double(ranks) / path.together;
        const double port = path.bytesPerSecond / path.together;
        const double outside = (domains - 1) / domains * bytes / path.together / port;
        const double inside = (path.together - 1.0) / path.together * bytes / path.inside;
        return std::min(plain, Duration(2 * std::max(outside, inside) + 2 * path.start + 2 * domains * path.latency, units::s));
    }
    if (path.switchGain <= 1 || ranks <= kLeastSwitched) return plain;
    const double gain = 1 + (path.switchGain - 1) * std::min(1.0, double(ranks - kLeastSwitched) / kLeastSwitched);
    return std::min(plain, Duration(2 * (ranks - 1.0) / ranks * bytes / (path.bytesPerSecond * gain) + 2 * path.start + 2 * path.latency, units::s));
}

Duration pointToPoint(const Path& path, double bytes) { return Duration(bytes / path.bytesPerSecond + path.latency, units::s); }

Duration stream(const Machine& machine, const Profile& profile, double bytes) {
    return Duration(bytes / (machine.memoryBandwidth.base() * profile.memoryEfficiency), units::s);
}

} // namespace spanwright::training
