// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/lowcomm.h"
#include "training/pipeline/plannedstep.h"
#include "training/shape.h"
#include "training/stage.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, section "Between sites"; closed forms checked against CrossPipe (arXiv 2507.00217) and an
// event simulation.
namespace spanwright::training {
namespace {

constexpr double kBitsPerByte = 8;
constexpr double kActivationBytes = 2; // activations and their gradients cross in 16 bit
constexpr double kGradientBytes = 2;   // gradients cross in 16 bit

/// What a message waits for packets that are sent again: a round trip if any of its packets is (cross-site.md 3.2, one
/// retransmission after a negative acknowledgement).
double repeatDelay(const Boundary& b, double messageBytes) {
    if (b.repeated <= 0) return 0;
    return -std::expm1(std::log1p(-std::min(b.repeated, 1 - 1e-12)) * std::ceil(messageBytes / b.packet.base())) * 2 * b.oneWay.base();
}

struct Hop {
    double delay;    ///< s: propagation plus transfer of one message
    double transfer; ///< s
    int afterStage;  ///< stages upstream of the hop
};

/// What the hops add to a step whose order is planned for them: both steps by playing their plans.
Duration plannedExtra(const StepInput& in, const std::array<Hop, kMaxBoundaries>& hops, int microBatches) {
    std::vector<pipeline::FarHop> far;
    for (int i = 0; i < in.crossSite.boundaries; ++i) {
        const Hop& hop = hops[static_cast<std::size_t>(i)];
        far.push_back({hop.afterStage, {Duration(hop.delay - hop.transfer, units::s), Duration(hop.transfer, units::s)}});
    }
    return std::max(Duration(), pipeline::plannedStep(in, far, microBatches) - pipeline::plannedStep(in, {}, microBatches));
}

/// Bytes of one micro-batch of one pipeline over a boundary, both activations and gradients having this size.
double messageBytes(const StepInput& in) { return kActivationBytes * in.layout.microBatch * double(in.sequence) * in.shape.hidden; }

/// Strict 1F1B over one remote boundary: T grows by 2 (floor((m - q) / 2) + 1) L, q stages downstream.
double strictExtra(int microBatches, int downstream, double delay) {
    return 2 * (std::floor(std::max(0, microBatches - downstream) / 2.0) + 1) * delay;
}

/// Period of the steady state with K extra micro-batches before each hop: the slowest of the stage, the fibre, and every
/// run of n consecutive stages, [n tau + 2 sum L] / (n + K inside the run).
double period(double tau, const std::array<Hop, kMaxBoundaries>& hops, int count, int extra) {
    double slowest = tau;
    for (int first = 0; first < count; ++first) {
        double sum = 0;
        for (int last = first; last < count; ++last) {
            sum += hops[static_cast<std::size_t>(last)].delay;
            const double stages = hops[static_cast<std::size_t>(last)].afterStage - hops[static_cast<std::size_t>(first)].afterStage + 2;
            const double inside = extra * double(last - first + 1);
            slowest = std::max(slowest, (stages * tau + 2 * sum) / (stages + inside));
        }
    }
    for (int i = 0; i < count; ++i) slowest = std::max(slowest, hops[static_cast<std::size_t>(i)].transfer);
    return slowest;
}

Distance pipelineDistance(const StepInput& in, double tau, int microBatches) {
    const CrossSite& c = in.crossSite;
    const int p = in.layout.pipeline;
    const int replicas = dataParallel(in.layout, in.accelerators);
    const double chunks = in.layout.schedule == Schedule::Interleaved ? in.layout.virtualStages : 1;
    const double bytes = messageBytes(in) * replicas * chunks;
    std::array<Hop, kMaxBoundaries> hops{};
    double fill = 0;
    double longest = 0;
    for (int i = 0; i < c.boundaries; ++i) {
        const Boundary& b = c.boundary[static_cast<std::size_t>(i)];
        const double transfer = bytes * kBitsPerByte / b.rate.base();
        const double delay = chunks * (b.oneWay.base() + repeatDelay(b, messageBytes(in))) + transfer;
        const int after = stagesBefore(in, i);
        hops[static_cast<std::size_t>(i)] = {delay, transfer, after};
        fill += 2 * delay;
        longest = std::max(longest, delay);
    }
    Distance d;
    d.pipelineMessage = Bytes(bytes, units::B);
    d.needed = BitRate(bytes * kBitsPerByte / tau, units::bitPerS);
    d.inFlightNeeded = static_cast<int>(std::ceil(2 * longest / tau));
    if (in.layout.schedule == Schedule::DelayAware) {
        d.exposed = plannedExtra(in, hops, microBatches);
        return d;
    }
    const double wait = microBatches * (period(tau, hops, c.boundaries, in.layout.extraInFlight) - tau) + fill;
    if (in.layout.extraInFlight == 0 && c.boundaries == 1 && hops[0].transfer <= tau)
        d.exposed = Duration(strictExtra(microBatches, p - hops[0].afterStage, hops[0].delay), units::s);
    else
        d.exposed = Duration(wait, units::s);
    if (in.layout.extraInFlight > 0) {
        // more in flight is never slower than none: the schedule may always run strictly
        StepInput strict = in;
        strict.layout.extraInFlight = 0;
        d.exposed = std::min(d.exposed, pipelineDistance(strict, tau, microBatches).exposed);
    }
    return d;
}

/// Hierarchical all-reduce: reduce-scatter in the site, all-reduce across, all-gather in the site. Ring over the sites.
Distance dataDistance(const StepInput& in, double local) {
    const CrossSite& c = in.crossSite;
    const double sites = c.sites;
    const double volume = 2 * (sites - 1) / sites * kGradientBytes * modelNumbers(in.shape, in.sequence).parameters;
    double slowest = 0;
    double delay = 0;
    for (int i = 0; i < c.boundaries; ++i) {
        const Boundary& b = c.boundary[static_cast<std::size_t>(i)];
        const double wait = 2 * (sites - 1) * (b.oneWay.base() + repeatDelay(b, volume / (2 * (sites - 1))));
        slowest = std::max(slowest, volume * kBitsPerByte / b.rate.base() + wait);
        delay = std::max(delay, wait);
    }
    const double window = (in.layout.overlapsData ? in.profile.backwardOverlap : 0) * local;
    Distance d;
    d.dataVolume = Bytes(volume, units::B);
    // the last bucket crosses when no backward is left
    const double last = std::min(1.0, kBucketParameters / replicated(in).parameters()) * (slowest - delay) + delay;
    d.exposed = Duration(std::max(in.layout.overlapsData ? last : 0.0, slowest - window), units::s);
    d.needed = BitRate(window > delay ? volume * kBitsPerByte / (window - delay) : 0, units::bitPerS);
    return d;
}

// Utilisation that local SGD's needed rate gives: the last per cent costs as much as all before it.
constexpr double kNearlyAll = 0.99;

/// Sites that train alone for H steps and meet in a ring; the closed form of lowcomm.h, spread over the steps.
Distance localDistance(const StepInput& in, Duration local) {
    const CrossSite& c = in.crossSite;
    const double sites = c.sites;
    const LocalSgd& l = c.localSgd;
    LowComm job{2 * (sites - 1) / sites * modelNumbers(in.shape, in.sequence).parameters, l.bits, l.innerSteps, std::min(l.fragments, l.innerSteps), l.overlapSteps, l.compression, local, {}};
    Distance d;
    d.dataVolume = Bytes(exchangeBits(job) * job.fragments / kBitsPerByte / l.innerSteps, units::B);
    for (int i = 0; i < c.boundaries; ++i) {
        const Boundary& b = c.boundary[static_cast<std::size_t>(i)];
        job.latency = Duration(2 * (sites - 1) * (b.oneWay.base() + repeatDelay(b, exchangeBits(job) / kBitsPerByte / (2 * (sites - 1)))), units::s);
        const double utilisation = computeUtilisation(job, b.rate);
        d.exposed = std::max(d.exposed, utilisation > 0 ? local * (1 / utilisation - 1) : Duration::fromBase(INFINITY));
        if (const BitRate needed = bandwidthFor(job, kNearlyAll); needed.isFinite()) d.needed = std::max(d.needed, needed);
    }
    return d;
}

/// Collectives of every layer cross the distance and nothing hides them (cross-site.md, 2.6).
Distance layerDistance(const StepInput& in, Cut cut, int microBatches) {
    const CrossSite& c = in.crossSite;
    const double tokens = double(in.layout.microBatch) * in.sequence / in.layout.context;
    const int replicas = dataParallel(in.layout, in.accelerators);
    double perMicroBatchBytes = 0;
    double delays = 0;
    const double layers = double(in.shape.layers);
    const double share = double(c.sites - 1) / c.sites;
    if (cut == Cut::Tensor) {
        perMicroBatchBytes = layers * 4 * 2 * share * kActivationBytes * tokens * in.shape.hidden;
        delays = 8 * layers;
    } else if (cut == Cut::Expert) {
        const double moe = moeLayers(in.shape);
        perMicroBatchBytes = 4 * moe * tokens * in.shape.topK * in.shape.hidden * kActivationBytes * share;
        delays = 4 * moe;
    } else {
        perMicroBatchBytes = 3 * layers * tokens * (keyWidth(in.shape) + valueWidth(in.shape)) * kActivationBytes;
        delays = 3 * layers * (in.layout.context - 1);
    }
    double slowest = 0;
    for (int i = 0; i < c.boundaries; ++i) {
        const Boundary& b = c.boundary[static_cast<std::size_t>(i)];
        slowest = std::max(slowest, delays * (b.oneWay.base() + repeatDelay(b, perMicroBatchBytes / delays)) + perMicroBatchBytes * replicas * kBitsPerByte / b.rate.base());
    }
    Distance d;
    d.pipelineMessage = Bytes(perMicroBatchBytes * replicas, units::B);
    d.exposed = Duration(slowest * microBatches, units::s);
    return d;
}

} // namespace

Distance distance(const StepInput& in, Duration local, Duration microBatch, int microBatches) {
    if (in.crossSite.boundaries == 0) return {};
    const Cut cut = in.crossSite.boundary[0].cut;
    if (cut == Cut::Pipeline && in.layout.pipeline > 1) return pipelineDistance(in, microBatch.base(), microBatches);
    if (cut == Cut::LocalSgd) return localDistance(in, local);
    if (cut == Cut::Data || cut == Cut::Pipeline) return dataDistance(in, local.base());
    return layerDistance(in, cut, microBatches);
}

} // namespace spanwright::training
