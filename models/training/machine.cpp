// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/machine.h"
#include "units/embedded.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace spanwright {
std::span<const EmbeddedFile> embeddedGenerations();
}

namespace spanwright::training {
namespace {

// Shares of the wire that collectives reach at large messages where the catalogue has no measurement: in a scale-up domain
// 0.78-0.82 (A100, H200 rings), over NICs 0.73-0.74 (4 nodes x 8 B200, 16 GiB; stas00/ml-engineering).
constexpr double kScaleUpEfficiency = 0.8;
constexpr double kScaleOutEfficiency = 0.74;
// Ultra Ethernet 1.0 states its expected collective efficiency; lossless RoCE without spraying loses to ECMP collisions.
constexpr Duration kSoftwareLatency{4, units::us}; // NCCL protocol and NIC, one hop of a ring (calculon: 5 us)
constexpr Duration kScaleUpSoftware{1, units::us}; // H100 sample of ASTRA-sim: 0.936 us a hop
constexpr double kFp4OverFp8 = 0.8; // 4-bit kernels reach a smaller share of a higher peak; the profiles scale it
constexpr ByteRate kPcie5{63, units::GBPerS};
constexpr double kOffloadEfficiency = 0.81; // 51 of 63 GB/s, PCIe 5 x16 per accelerator, all of a node busy (physics 2.8)

struct Family {
    std::string id;
    std::vector<std::string> prefixes;
    int multiprocessors = 0;
    double ceiling16 = 0, ceiling8 = 0; ///< where the accelerator itself was not measured
};

const std::vector<Family>& families() {
    static const std::vector<Family> all = [] {
        std::vector<Family> rows;
        // part of the program, and read by a test: a bad file cannot reach a user
        const auto json = nlohmann::json::parse(embeddedGenerations().front().bytes);
        for (const auto& row : json.at("generations"))
            rows.push_back({row.at("id").get<std::string>(), row.at("accelerators").get<std::vector<std::string>>(), row.at("multiprocessors").get<int>(),
                            row.at("ceiling_bf16").get<double>(), row.at("ceiling_fp8").get<double>()});
        return rows;
    }();
    return all;
}

/// Index of the family, which is the order of Generation.
std::size_t familyOf(const std::string& accelerator) {
    for (std::size_t i = 0; i < families().size(); ++i)
        for (const std::string& prefix : families()[i].prefixes)
            if (accelerator.starts_with(prefix)) return i;
    return families().size() - 1;
}

double ceilingOf(const catalogue::Accelerator& a, const Family& family, Precision precision) {
    const double bf16 = std::min(1.0, a.matmulCeilingBf16 > 0 ? a.matmulCeilingBf16 : family.ceiling16);
    if (precision == Precision::Bf16) return bf16;
    const double fp8 = a.matmulCeilingFp8 > 0 ? a.matmulCeilingFp8 : family.ceiling8;
    return precision == Precision::Fp4 ? fp8 * kFp4OverFp8 : fp8;
}

} // namespace

Precision usedPrecision(const catalogue::Accelerator& a, Precision precision) {
    const bool takesBlocks = a.fp4.base() > 0; // 4-bit and microscaling formats came together
    if ((precision == Precision::Fp4 || precision == Precision::Mxfp8) && !takesBlocks) precision = Precision::Fp8;
    return precision == Precision::Fp8 && a.fp8.base() <= 0 ? Precision::Bf16 : precision;
}

FlopRate peakRate(const catalogue::Accelerator& a, Precision precision) {
    const Precision used = usedPrecision(a, precision);
    return used == Precision::Fp4 ? a.fp4 : used == Precision::Bf16 ? a.bf16 : a.fp8;
}

Machine machineOf(const catalogue::Accelerator& a, const Fabrics& f, Precision precision) {
    Machine m;
    m.peak = peakRate(a, precision);
    const std::size_t family = familyOf(a.id);
    m.matmulCeiling = ceilingOf(a, families()[family], usedPrecision(a, precision));
    m.peak16 = a.bf16;
    m.matmulCeiling16 = ceilingOf(a, families()[family], Precision::Bf16);
    m.generation = static_cast<Generation>(family);
    m.multiprocessors = families()[family].multiprocessors;
    m.memory = a.memory;
    m.memoryBandwidth = a.memoryBandwidth;
    m.scaleUp = f.scaleUp ? f.scaleUp->perAccelerator : a.scaleUp;
    m.scaleUpLatency = f.scaleUp ? f.scaleUp->hopLatency + kScaleUpSoftware : kScaleUpSoftware;
    m.scaleUpEfficiency = f.scaleUp && f.scaleUp->efficiency > 0 ? f.scaleUp->efficiency : kScaleUpEfficiency;
    m.scaleUpSwitchGain = f.scaleUp ? f.scaleUp->switchGain : 1;
    m.scaleUpDomain = std::max(1, f.scaleUpDomain);
    m.perNode = std::max(1, f.perNode);
    BitRate nic = f.nic;
    if (f.scaleOut && f.scaleOut->perAccelerator.base() > 0) nic = std::min(nic, bitRate(f.scaleOut->perAccelerator));
    m.scaleOut = byteRate(nic) / std::max(1.0, f.oversubscription);
    m.scaleOutLatency = f.scaleOut ? f.scaleOut->hopLatency + kSoftwareLatency : kSoftwareLatency;
    m.scaleOutEfficiency = f.scaleOut && f.scaleOut->efficiency > 0 ? f.scaleOut->efficiency : kScaleOutEfficiency;
    m.offload = f.offload && f.offload->perAccelerator.base() > 0 ? f.offload->perAccelerator : kPcie5;
    m.offloadEfficiency = f.offload && f.offload->efficiency > 0 ? f.offload->efficiency : kOffloadEfficiency;
    return m;
}

} // namespace spanwright::training
