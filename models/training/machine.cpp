// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/machine.h"
#include <algorithm>

namespace spanwright::training {
namespace {

// Shares of the wire that collectives reach at large messages where the catalogue has no measurement: in a scale-up domain
// 0.78-0.82 (A100, H200 rings), over NICs 0.73-0.74 (4 nodes x 8 B200, 16 GiB; stas00/ml-engineering).
constexpr double kScaleUpEfficiency = 0.8;
constexpr double kScaleOutEfficiency = 0.74;
// Ultra Ethernet 1.0 states its expected collective efficiency; lossless RoCE without spraying loses to ECMP collisions.
constexpr Duration kSoftwareLatency{4, units::us}; // NCCL protocol and NIC, one hop of a ring (calculon: 5 us)
constexpr Duration kScaleUpSoftware{1, units::us}; // H100 sample of ASTRA-sim: 0.936 us a hop
// Best matmul share of the peak where no measurement is known: between MI300X (0.51) and A100 (0.87).
constexpr double kUnknownCeilingBf16 = 0.70;
constexpr double kUnknownCeilingFp8 = 0.70;
constexpr double kFp4OverFp8 = 0.62; // end to end FP4 reaches 25-31 % of peak where FP8 reaches 35-54 % (physics 5)
constexpr ByteRate kPcie5{63, units::GBPerS};

double ceilingOf(const catalogue::Accelerator& a, Precision precision) {
    const double bf16 = a.matmulCeilingBf16 > 0 ? a.matmulCeilingBf16 : kUnknownCeilingBf16;
    const double fp8 = a.matmulCeilingFp8 > 0 ? a.matmulCeilingFp8 : std::min(bf16, kUnknownCeilingFp8);
    if (precision == Precision::Bf16) return std::min(bf16, 1.0);
    return precision == Precision::Fp8 ? fp8 : fp8 * kFp4OverFp8;
}

} // namespace

Precision usedPrecision(const catalogue::Accelerator& a, Precision precision) {
    if (precision == Precision::Fp4 && a.fp4.base() <= 0) precision = Precision::Fp8;
    return precision == Precision::Fp8 && a.fp8.base() <= 0 ? Precision::Bf16 : precision;
}

FlopRate peakRate(const catalogue::Accelerator& a, Precision precision) {
    const Precision used = usedPrecision(a, precision);
    return used == Precision::Fp4 ? a.fp4 : used == Precision::Fp8 ? a.fp8 : a.bf16;
}

Machine machineOf(const catalogue::Accelerator& a, const Fabrics& f, Precision precision) {
    Machine m;
    m.peak = peakRate(a, precision);
    m.matmulCeiling = ceilingOf(a, usedPrecision(a, precision));
    m.memory = a.memory;
    m.memoryBandwidth = a.memoryBandwidth;
    m.scaleUp = f.scaleUp ? f.scaleUp->perAccelerator : a.scaleUp;
    m.scaleUpLatency = f.scaleUp ? f.scaleUp->hopLatency + kScaleUpSoftware : kScaleUpSoftware;
    m.scaleUpEfficiency = f.scaleUp && f.scaleUp->efficiency > 0 ? f.scaleUp->efficiency : kScaleUpEfficiency;
    m.scaleUpDomain = std::max(1, f.scaleUpDomain);
    m.perNode = std::max(1, f.perNode);
    BitRate nic = f.nic;
    if (f.scaleOut && f.scaleOut->perAccelerator.base() > 0) nic = std::min(nic, bitRate(f.scaleOut->perAccelerator));
    m.scaleOut = byteRate(nic) / std::max(1.0, f.oversubscription);
    m.scaleOutLatency = f.scaleOut ? f.scaleOut->hopLatency + kSoftwareLatency : kSoftwareLatency;
    m.scaleOutEfficiency = f.scaleOut && f.scaleOut->efficiency > 0 ? f.scaleOut->efficiency : kScaleOutEfficiency;
    m.offload = f.offload && f.offload->perAccelerator.base() > 0 ? f.offload->perAccelerator : kPcie5;
    return m;
}

} // namespace spanwright::training
