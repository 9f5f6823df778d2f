// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/sites.h"
#include "training/pipeline/ofstep.h"
#include "training/pipeline/recursion.h"
#include "training/stage.h"
#include <algorithm>
#include <cmath>
#include <numeric>

// Formulas: docs/physics.md, section "Unequal sites".
namespace spanwright::training {
namespace {

constexpr int kExactMicroBatches = 4096; // beyond, the recursion would only repeat its period

bool isPipelineCut(const StepInput& in) {
    return in.layout.pipeline > 1 && in.crossSite.boundaries > 0 && in.crossSite.boundary[0].cut == Cut::Pipeline;
}

/// First stage of each share, and the number of stages behind the last: shares to the nearest stage, one at least each where there are enough.
std::vector<int> firstStages(const StepInput& in) {
    const std::vector<SiteShare>& shares = *in.unequal;
    const int p = in.layout.pipeline;
    std::vector<int> first{0};
    double before = 0;
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        before += shares[i].accelerators;
        const int left = static_cast<int>(shares.size() - 1 - i);
        first.push_back(std::clamp(static_cast<int>(std::lround(p * before / in.accelerators)), std::min(p, first.back() + 1), std::max(first.back(), p - left)));
    }
    first.push_back(p);
    return first;
}

std::vector<LayerTimes> timesOf(const StepInput& in) {
    std::vector<LayerTimes> times;
    for (std::size_t i = 0; i < in.unequal->size(); ++i) times.push_back(layerTimes(inputOfShare(in, i)));
    return times;
}

std::vector<int> layersByStage(const StepInput& in, const std::vector<LayerTimes>& times) {
    const std::vector<int> first = firstStages(in);
    const int p = in.layout.pipeline;
    std::vector<double> layer(static_cast<std::size_t>(p)), busy(static_cast<std::size_t>(p));
    for (std::size_t i = 0; i + 1 < first.size(); ++i)
        for (int s = first[i]; s < first[i + 1]; ++s) layer[static_cast<std::size_t>(s)] = times[i].mean.total();
    busy.back() = stageTime(inputOfShare(in, in.unequal->size() - 1), times.back(), 0, true).total().base();
    std::vector<int> layers(static_cast<std::size_t>(p), 0);
    for (int left = in.shape.layers; left > 0; --left) {
        std::size_t best = 0;
        for (std::size_t s = 1; s < layers.size(); ++s)
            if (busy[s] + layer[s] < busy[best] + layer[best]) best = s;
        ++layers[best];
        busy[best] += layer[best];
    }
    return layers;
}

/// A share as a job of its own, its replicas given so many micro-batches each.
Step stepOfReplicas(const StepInput& in, std::size_t share, int microBatches) {
    StepInput own = inputOfShare(in, share);
    own.accelerators = (*in.unequal)[share].accelerators;
    own.crossSite = {};
    own.globalBatch = dataParallel(own.layout, own.accelerators) * own.layout.microBatch * microBatches;
    return step(own);
}

Balance byBatch(const StepInput& in) {
    const std::vector<SiteShare>& shares = *in.unequal;
    const long all = in.globalBatch / in.layout.microBatch; // micro-batches of a step
    Balance out;
    std::vector<double> speed;
    double sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        SiteWork work;
        work.accelerators = shares[i].accelerators;
        work.replicas = dataParallel(in.layout, shares[i].accelerators);
        speed.push_back(1 / stepOfReplicas(in, i, std::max(1, static_cast<int>(all / std::max(1, in.accelerators / std::max(1, in.layout.tensor * in.layout.pipeline * in.layout.context))))).total().base());
        sum += work.replicas * speed.back();
        out.sites.push_back(work);
    }
    const auto timeOf = [&](std::size_t i, int m) { return m > 0 ? stepOfReplicas(in, i, m).total() : Duration(); };
    long given = 0;
    for (std::size_t i = 0; i < out.sites.size(); ++i) {
        out.sites[i].microBatches = std::max(1, static_cast<int>(double(all) * speed[i] / sum));
        given += long{out.sites[i].replicas} * out.sites[i].microBatches;
    }
    while (given < all) { // one more a replica where it delays the step least
        std::size_t best = 0;
        for (std::size_t i = 1; i < out.sites.size(); ++i)
            if (timeOf(i, out.sites[i].microBatches + 1) < timeOf(best, out.sites[best].microBatches + 1)) best = i;
        ++out.sites[best].microBatches;
        given += out.sites[best].replicas;
    }
    for (bool changes = true; changes;) { // and none where the others carry the batch
        changes = false;
        std::size_t slowest = 0;
        for (std::size_t i = 1; i < out.sites.size(); ++i)
            if (timeOf(i, out.sites[i].microBatches) > timeOf(slowest, out.sites[slowest].microBatches)) slowest = i;
        SiteWork& work = out.sites[slowest];
        if (work.microBatches <= 1 || given - work.replicas < all) continue;
        --work.microBatches;
        given -= work.replicas;
        changes = true;
    }
    for (std::size_t i = 0; i < out.sites.size(); ++i) out.sites[i].busy = timeOf(i, out.sites[i].microBatches);
    return out;
}

Balance byStage(const StepInput& in, const std::vector<LayerTimes>& times) {
    Balance out;
    out.stageLayers = layersByStage(in, times);
    const std::vector<int> first = firstStages(in);
    const int replicas = dataParallel(in.layout, in.accelerators);
    const int m = std::max(1, in.globalBatch / std::max(1, replicas * in.layout.microBatch));
    for (std::size_t i = 0; i < in.unequal->size(); ++i) {
        SiteWork work;
        work.accelerators = (*in.unequal)[i].accelerators;
        work.stages = first[i + 1] - first[i];
        work.replicas = replicas;
        work.microBatches = m;
        for (int s = first[i]; s < first[i + 1]; ++s) {
            const int layers = out.stageLayers[static_cast<std::size_t>(s)];
            work.leastLayers = s == first[i] ? layers : std::min(work.leastLayers, layers);
            work.mostLayers = std::max(work.mostLayers, layers);
            work.busy = std::max(work.busy, stageTime(inputOfShare(in, i), times[i], layers, s == in.layout.pipeline - 1).total() * m);
        }
        out.sites.push_back(work);
    }
    return out;
}

StepInput withLayers(const StepInput& in, const Balance& b) {
    StepInput own = in;
    own.stageLayers = std::make_shared<const std::vector<int>>(b.stageLayers);
    return own;
}

Duration meanBusy(const StepInput& in, const Balance& b) {
    Duration sum;
    for (const SiteWork& work : b.sites) sum += work.busy * (double(work.accelerators) / in.accelerators);
    return sum;
}

Step ofStages(const StepInput& in) {
    const std::vector<LayerTimes> times = timesOf(in);
    const Balance b = byStage(in, times);
    const StepInput layered = withLayers(in, b);
    std::size_t share = 0;
    for (std::size_t i = 1; i < b.sites.size(); ++i)
        if (b.sites[i].busy > b.sites[share].busy) share = i;
    const StepInput own = inputOfShare(layered, share);
    const int m = b.sites[share].microBatches;
    // the slowest stage of that share is the last one where that is how long it takes, else one of the most layers
    const StageTime full = stageTime(own, times[share], b.sites[share].mostLayers, false);
    const bool isLast = share + 1 == b.sites.size() && full.total() * m < b.sites[share].busy;
    const StageTime slowest = isLast ? stageTime(own, times[share], b.stageLayers.back(), true) : full;
    Step s = stepOf(own, slowest, m);
    for (std::size_t i = 0; i < b.sites.size(); ++i) { // stages reduce side by side, and the slowest ends the step
        const DataTime data = dataTime(inputOfShare(layered, i), slowest.total());
        s.dataExposed = std::max(s.dataExposed, data.exposed + slowest.gathers * m);
        s.optimizer = std::max(s.optimizer, data.optimizer * (1 - in.layout.offloadedOptimizer.base()));
    }
    s.imbalance = b.sites[share].busy - meanBusy(in, b);
    addDistance(s, distance(in, s.total(), s.microBatchTime, m));
    const auto exact = [&](bool isApart) {
        StepInput placed = layered;
        if (!isApart) placed.crossSite = {};
        const Result<pipeline::Input> line = pipeline::pipelineOf(placed, s, kExactMicroBatches);
        const Result<pipeline::Outcome> outcome = line ? pipeline::run(*line) : Result<pipeline::Outcome>(Unexpected(line.error()));
        return outcome ? outcome->step - line->optimizer : slowest.total() * m;
    };
    const Duration together = exact(false), apart = exact(true);
    const double rounds = std::max(1.0, double(m) / kExactMicroBatches);
    s.pipelineWait = std::max(Duration(), together - slowest.total() * (m / rounds)) * rounds;
    s.crossSite = std::max(Duration(), apart - together) * rounds;
    return s;
}

Step ofReplicas(const StepInput& in) {
    const Balance b = byBatch(in);
    std::size_t slowest = 0;
    for (std::size_t i = 1; i < b.sites.size(); ++i)
        if (b.sites[i].busy > b.sites[slowest].busy) slowest = i;
    Step s = stepOfReplicas(in, slowest, b.sites[slowest].microBatches);
    s.dataParallel = dataParallel(in.layout, in.accelerators);
    s.imbalance = b.sites[slowest].busy - meanBusy(in, b);
    addDistance(s, distance(in, s.total(), s.microBatchTime, s.microBatches));
    return s;
}

} // namespace

StepInput inputOfShare(const StepInput& in, std::size_t share) {
    StepInput own = in;
    own.machine = (*in.unequal)[share].machine;
    own.unequal = nullptr;
    return own;
}

StepInput placedInput(const StepInput& in) {
    if (!in.unequal) return in;
    const Balance b = balance(in);
    if (!b.stageLayers.empty()) return withLayers(in, b);
    const auto slowest = std::ranges::max_element(b.sites, {}, &SiteWork::busy);
    return inputOfShare(in, static_cast<std::size_t>(slowest - b.sites.begin()));
}

std::size_t shareOfStage(const StepInput& in, int stage) {
    const std::vector<int> first = firstStages(in);
    return static_cast<std::size_t>(std::ranges::upper_bound(first.begin() + 1, first.end() - 1, stage) - (first.begin() + 1));
}

bool isBatchUneven(const StepInput& in) { return in.unequal && !isPipelineCut(in); }

Balance balance(const StepInput& in) { return isPipelineCut(in) ? byStage(in, timesOf(in)) : byBatch(in); }

Step unequalStep(const StepInput& in) { return isPipelineCut(in) ? ofStages(in) : ofReplicas(in); }

MemoryFit memoryFit(const StepInput& in) {
    MemoryFit worst{memory(in), in.machine.memory};
    if (!in.unequal) return worst;
    const StepInput layered = isPipelineCut(in) ? withLayers(in, byStage(in, timesOf(in))) : in;
    const std::vector<int> first = firstStages(in);
    worst.usable = Bytes();
    for (std::size_t i = 0; i < in.unequal->size(); ++i) {
        const StepInput own = inputOfShare(layered, i);
        const int from = isPipelineCut(in) ? first[i] : 0, to = isPipelineCut(in) ? first[i + 1] : in.layout.pipeline;
        for (int stage = from; stage < to; ++stage) {
            const Memory m = stageMemory(own, stage);
            if (worst.usable.base() > 0 && m.total() / own.machine.memory <= worst.memory.total() / worst.usable) continue;
            worst = {m, own.machine.memory};
        }
    }
    return worst;
}

} // namespace spanwright::training
