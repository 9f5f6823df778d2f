// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/layoutsearch.h"
#include "study/layoutspace.h"
#include "study/progress.h"
#include "training/layer.h"
#include <algorithm>
#include <atomic>
#include <mutex>
#include <span>

namespace spanwright::study {
namespace {

using training::StepInput;

constexpr std::int64_t kOrdersOfTask = std::int64_t{1} << 32; // more than the layouts of any task

/// What is fixed while a task tries the rest.
struct Task {
    int tensor = 1, context = 1, expert = 1, micro = 1;
};

struct Counts {
    std::int64_t considered = 0;
    std::array<std::int64_t, kRules> pruned{};
    std::int64_t timed = 0;
};

/// All layouts of one task, in order. Allocates nothing but the room of its ranking.
class TaskSearch {
public:
    TaskSearch(const StepInput& base, const Choices& choices, const Task& task, std::int64_t firstOrder, std::size_t top, const std::atomic<bool>& isStopped)
        : counts{}, ranking(top), m_in(base), m_choices(choices), m_isStopped(isStopped), m_order(firstOrder) {
        m_in.layout = {};
        m_in.layout.extraInFlight = base.layout.extraInFlight;
        m_in.layout.overlapsExpert = base.layout.overlapsExpert;
        m_in.layout.tensor = task.tensor;
        m_in.layout.context = task.context;
        m_in.layout.expert = task.expert;
        m_in.layout.microBatch = task.micro;
    }
    void run() {
        for (const int pipeline : m_choices.pipeline)
            if (!m_isStopped) tryPipeline(pipeline);
    }
    Counts counts;
    Ranking ranking;

private:
    /// All values, or the first where they make no difference.
    template <class List> static auto some(const List& list, bool matters) { return std::span(list).first(matters ? list.size() : 1); }
    [[nodiscard]] std::span<const bool> switched(bool matters) const { return std::span(m_choices.both).first(matters ? m_choices.switches : 1); }

    void tryPipeline(int pipeline) {
        Layout& l = m_in.layout;
        l.pipeline = pipeline;
        const bool hasReplicas = training::dataParallel(l, m_in.accelerators) * l.context > 1;
        m_zero = some(m_choices.zero, hasReplicas);
        m_overlapsData = switched(hasReplicas);
        m_rankOrder = some(m_choices.rankOrder, hasReplicas && pipeline > 1 && l.expert == 1); // with expert ranks the stages stay outside
        m_tensorOverlap = some(m_choices.tensorOverlap, l.tensor > 1);
        m_sequenceParallel = switched(l.tensor > 1);
        l.virtualStages = 1;
        for (const Schedule schedule : some(m_choices.schedules, pipeline > 1)) {
            l.schedule = schedule;
            tryVariant();
        }
        if (pipeline == 1) return;
        l.schedule = Schedule::Interleaved;
        for (int chunks = 2; chunks <= m_choices.mostChunks && pipeline * chunks <= m_in.shape.layers; ++chunks) {
            l.virtualStages = chunks;
            tryVariant();
        }
    }

    void tryVariant() {
        const auto inner = static_cast<std::int64_t>(m_tensorOverlap.size() * m_overlapsData.size() * m_rankOrder.size());
        const auto all = inner * static_cast<std::int64_t>(m_choices.recompute.size() * m_sequenceParallel.size() * m_zero.size() * m_choices.offload.size());
        counts.considered += all;
        if (const std::optional<Rule> rule = brokenRule(m_in)) {
            counts.pruned[static_cast<std::size_t>(*rule)] += all;
            m_order += all;
            return;
        }
        Layout& l = m_in.layout;
        for (const Recompute recompute : m_choices.recompute)
            for (const bool isSequenceParallel : m_sequenceParallel)
                for (const ZeroStage zero : m_zero)
                    for (const Offload& offload : m_choices.offload) {
                        l.recompute = recompute;
                        l.isSequenceParallel = isSequenceParallel;
                        l.zero = zero;
                        l.offloadsWeights = offload.weights;
                        l.offloadsActivations = offload.activations;
                        l.offloadedOptimizer = Fraction(offload.optimizer ? 1 : 0, units::one);
                        tryFitting(inner);
                    }
    }

    /// Memory does not know of overlaps and of the order of ranks.
    void tryFitting(std::int64_t inner) {
        const Bytes memory = training::memory(m_in).total();
        if (memory > m_in.machine.memory) {
            counts.pruned[static_cast<std::size_t>(Rule::Memory)] += inner;
            m_order += inner;
            return;
        }
        counts.timed += inner;
        Layout& l = m_in.layout;
        for (const TensorOverlap overlap : m_tensorOverlap) {
            l.tensorOverlap = overlap;
            const training::LayerTimes& times = layerTimes();
            for (const bool overlapsData : m_overlapsData)
                for (const RankOrder order : m_rankOrder) {
                    l.overlapsData = overlapsData;
                    l.rankOrder = order;
                    ranking.add({l, training::step(m_in, times).total(), memory, m_order++});
                }
        }
    }

    /// The same for all pipelines, shardings and orders of the task.
    const training::LayerTimes& layerTimes() {
        const Layout& l = m_in.layout;
        Known& known = m_known[static_cast<std::size_t>(l.recompute)][l.isSequenceParallel ? 1 : 0][static_cast<std::size_t>(l.tensorOverlap)];
        if (!known.is) known = {true, training::layerTimes(m_in)};
        return known.times;
    }

    struct Known {
        bool is = false;
        training::LayerTimes times;
    };
    StepInput m_in;
    const Choices& m_choices;
    const std::atomic<bool>& m_isStopped;
    std::int64_t m_order;
    std::span<const ZeroStage> m_zero;
    std::span<const bool> m_overlapsData, m_sequenceParallel;
    std::span<const RankOrder> m_rankOrder;
    std::span<const TensorOverlap> m_tensorOverlap;
    std::array<std::array<std::array<Known, 3>, 2>, 4> m_known;
};

/// Gathers what the tasks find, from many threads.
class Gathered {
public:
    Gathered(std::size_t tasks, std::size_t top, const Progress& goOn) : m_tasks(tasks), m_ranking(top), m_goOn(goOn) {}

    void add(const TaskSearch& task) {
        const std::scoped_lock lock(m_mutex);
        m_sum.considered += task.counts.considered;
        for (std::size_t i = 0; i < kRules; ++i) m_sum.pruned[i] += task.counts.pruned[i];
        m_sum.timed += task.counts.timed;
        m_ranking.add(task.ranking);
        ++m_done;
        if (m_goOn && !isStopped && !m_goOn(double(m_done) / double(m_tasks), soFar())) isStopped = true;
    }
    LayoutSearch& soFar() {
        m_sum.best.assign(m_ranking.best().begin(), m_ranking.best().end());
        m_sum.pareto.assign(m_ranking.pareto().begin(), m_ranking.pareto().end());
        m_sum.isComplete = m_done == m_tasks && !isStopped;
        return m_sum;
    }
    std::atomic<bool> isStopped = false;

private:
    std::mutex m_mutex;
    std::size_t m_tasks;
    std::size_t m_done = 0;
    LayoutSearch m_sum;
    Ranking m_ranking;
    const Progress& m_goOn;
};

std::vector<Task> tasksOf(const Choices& c) {
    std::vector<Task> tasks;
    for (const int tensor : c.tensor)
        for (const int context : c.context)
            for (const int expert : c.expert)
                for (const int micro : c.micro) tasks.push_back({tensor, context, expert, micro});
    return tasks;
}

} // namespace

LayoutSearch searchLayouts(const StepInput& base, LayoutSpace space, std::size_t top, const Progress& goOn, int threads) {
    const Choices choices = choicesOf(base, space);
    const std::vector<Task> tasks = tasksOf(choices);
    const std::size_t kept = std::max<std::size_t>(top, 1);
    Gathered gathered(tasks.size(), kept, goOn);
    const RunControl control{{}, threads};
    static_cast<void>(forEach(tasks.size(), [&](std::size_t i) {
        if (gathered.isStopped) return;
        TaskSearch task(base, choices, tasks[i], static_cast<std::int64_t>(i) * kOrdersOfTask, kept, gathered.isStopped);
        task.run();
        gathered.add(task);
    }, control));
    LayoutSearch found = std::move(gathered.soFar());
    found.threads = threadsOf(control);
    return found;
}

std::vector<assess::Part> stepPartsOf(const StepInput& base, const Layout& layout) {
    StepInput in = base;
    in.layout = layout;
    return assess::stepParts(training::step(in));
}

std::optional<assess::Part> mostLost(const std::vector<assess::Part>& fastest, const std::vector<assess::Part>& other) {
    std::optional<assess::Part> most;
    for (std::size_t i = 0; i < fastest.size(); ++i)
        if (const double more = other[i].value - fastest[i].value; more > (most ? most->value : 0)) most = {other[i].name, more};
    return most;
}

} // namespace spanwright::study
