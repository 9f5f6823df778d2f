// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/bubble.h"
#include "training/ops.h"
#include "training/shape.h"
#include "training/sites.h"
#include "training/stage.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, sections "Pipeline", "Data parallelism" and "Optimizer".
namespace spanwright::training {
namespace {

// Adam in mixed precision reads 18 B and writes 14 B a parameter (physics 2.2).
constexpr double kOptimizerTraffic = 32;

/// In steady 1F1B every run of n neighbouring stages waits for 2 (n - 1) transfers in n micro-batches (the cycle behind
/// `period` in distance.cpp). Weight gradients that may wait fill that gap; interleaved stages work on another chunk meanwhile.
Duration steadyTransfers(Schedule schedule, double stages, Duration hop, const StageTime& stage) {
    const Duration round = hop * (2 * (stages - 1) / stages);
    if (schedule == Schedule::OneFOneB) return round;
    if (schedule == Schedule::ZbH1 || schedule == Schedule::DelayAware) return std::max(Duration(), round - stage.total() * stage.weightShare);
    return {};
}

/// Fill and drain of the pipeline, and its transfers inside a site.
Duration pipelineWait(const StepInput& in, const StageTime& stage, int microBatches) {
    const int p = in.layout.pipeline;
    if (p <= 1) return {};
    const int v = in.layout.schedule == Schedule::Interleaved ? in.layout.virtualStages : 1;
    const PassTimes shares{stage.forwardShare, 1 - stage.forwardShare - stage.weightShare, stage.weightShare};
    const StageHop one = stageHop(in);
    const Duration hop = one.transfer + one.latency;
    // warm-up and drain pay every hop once each way; with more chunks than stages, steady state pays them too
    const double hops = 2.0 * (p - 1) + (v > 1 ? 2.0 * (v - 1) * std::min(microBatches, p) : 0);
    return stage.others * bubble(in.layout.schedule, p, v, microBatches, shares) + hop * hops
           + steadyTransfers(in.layout.schedule, p, hop, stage) * microBatches;
}

int microBatchCount(const StepInput& in) {
    const int d = dataParallel(in.layout, in.accelerators);
    return std::max(1, in.globalBatch / std::max(1, d * in.layout.microBatch));
}

} // namespace

DataTime dataTime(const StepInput& in, Duration microBatch) {
    const Replicated r = replicated(in);
    DataTime data;
    Duration reduce, regather; // the groups take turns on the same ports
    for (const ReplicaGroup& g : {r.shared, r.experts}) {
        reduce += gradientReduction(in, g, g.parameters);
        regather += weightGather(in, g, g.parameters);
        data.optimizer += stream(in.machine, in.profile, kOptimizerTraffic * g.parameters / g.shards);
    }
    if (r.shared.ranks <= 1) return data;
    if (in.layout.zero == ZeroStage::Weights) return data; // scattered with the gathers of each layer
    if (!in.layout.overlapsData) {
        data.exposed = reduce + regather;
        return data;
    }
    const Duration backward = microBatch * (in.profile.backwardOverlap * in.profile.dataOverlap); // of the last micro-batch
    const Duration forward = microBatch * ((1 - in.profile.backwardOverlap) * in.profile.dataOverlap);
    const double tail = std::min(1.0, kBucketParameters / r.parameters()) / in.layout.virtualStages;
    const Duration shown = std::max(reduce * tail, reduce - backward) + std::max(regather * tail, regather - forward);
    data.exposed = shown + (reduce + regather - shown) * in.profile.copyTax;
    return data;
}

int dataParallel(const Layout& layout, int accelerators) {
    const long product = static_cast<long>(layout.tensor) * layout.pipeline * layout.context;
    return product <= 0 ? 1 : static_cast<int>(std::max(1L, accelerators / product));
}

LayoutProblem check(const StepInput& in) {
    const Layout& l = in.layout;
    const long product = static_cast<long>(l.tensor) * l.pipeline * l.context;
    if (product > in.accelerators || in.accelerators % product != 0) return LayoutProblem::Product;
    if (in.shape.heads % l.tensor != 0) return LayoutProblem::Heads;
    const int chunks = l.schedule == Schedule::ZbV || l.schedule == Schedule::VHalf ? 2 : l.virtualStages;
    if (static_cast<long>(l.pipeline) * chunks > in.shape.layers + 2) return LayoutProblem::Layers; // embedding and head may stand for a layer each
    if (l.schedule == Schedule::DualPipe && l.pipeline > 1 && l.pipeline % 2 != 0) return LayoutProblem::OddStages;
    if (in.shape.experts > 0 && in.shape.experts % l.expert != 0) return LayoutProblem::Experts;
    const long replicas = isBatchUneven(in) ? l.microBatch : static_cast<long>(dataParallel(l, in.accelerators)) * l.microBatch;
    if (replicas <= 0 || in.globalBatch % replicas != 0) return LayoutProblem::Batch;
    if (l.zeroGroup > 0 && dataParallel(l, in.accelerators) * l.context % l.zeroGroup != 0) return LayoutProblem::ZeroGroup;
    return LayoutProblem::None;
}

Step step(const StepInput& in) { return in.unequal ? unequalStep(in) : step(in, layerTimes(in)); }

Step stepOf(const StepInput& in, const StageTime& stage, int m) {
    const DataTime data = dataTime(in, stage.total());
    Step s;
    s.dataParallel = dataParallel(in.layout, in.accelerators);
    s.microBatches = m;
    s.microBatchTime = stage.total();
    s.matmul = stage.matmul * m;
    s.attention = stage.attention * m;
    s.bandwidthBound = stage.bandwidthBound * m;
    s.host = stage.host * m + in.profile.fixedPerStep;
    s.tensor = stage.tensor * m;
    s.expert = stage.expert * m;
    s.context = stage.context * m;
    s.dataExposed = data.exposed + stage.gathers * m;
    s.optimizer = data.optimizer * (1 - in.layout.offloadedOptimizer.base());
    s.offload = stage.offload * m + hostUpdate(in);
    s.matmulEfficiency = stage.matmulFlops / stage.matmul.base() / in.machine.peak.base();
    return s;
}

Step step(const StepInput& in, const LayerTimes& times) {
    const int m = microBatchCount(in);
    const StageTime stage = stageTime(in, times);
    Step s = stepOf(in, stage, m);
    s.pipelineWait = pipelineWait(in, stage, m);
    addDistance(s, distance(in, s.total(), s.microBatchTime, m));
    return s;
}

void addDistance(Step& s, const Distance& d) {
    s.crossSite = d.exposed;
    s.pipelineMessage = d.pipelineMessage;
    s.dataVolume = d.dataVolume;
    s.crossSiteNeeded = d.needed;
    s.inFlightNeeded = d.inFlightNeeded;
}

} // namespace spanwright::training
