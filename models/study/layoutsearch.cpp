// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/layoutsearch.h"
#include "training/layer.h"
#include <algorithm>

namespace spanwright::study {
namespace {

using training::StepInput;

constexpr int kUsualContext = 8;
constexpr int kUsualMicroBatch = 16;
constexpr int kUsualChunks = 8;

std::vector<int> divisors(int number, int limit) {
    std::vector<int> all;
    for (int d = 1; d <= std::min(number, limit); ++d)
        if (number % d == 0) all.push_back(d);
    return all;
}
std::vector<int> powersOfTwo(int limit) {
    std::vector<int> all;
    for (int p = 1; p <= limit; p *= 2) all.push_back(p);
    return all;
}

/// Keeps the fastest few, and everybody whom nobody beats in both time and memory.
class Ranking {
public:
    Ranking(LayoutSearch& out, std::size_t top) : m_out(out), m_top(top) {}

    void add(const LayoutCandidate& c) {
        if (m_out.best.size() < m_top || c.step < m_out.best.back().step) {
            m_out.best.insert(std::ranges::upper_bound(m_out.best, c.step, {}, &LayoutCandidate::step), c);
            if (m_out.best.size() > m_top) m_out.best.pop_back();
        }
        auto& front = m_out.pareto; // ascending time, so descending memory
        const auto at = std::ranges::lower_bound(front, c.step, {}, &LayoutCandidate::step);
        if (at != front.begin() && std::prev(at)->memory <= c.memory) return;
        if (at != front.end() && at->step == c.step && at->memory <= c.memory) return;
        auto last = at;
        while (last != front.end() && last->memory >= c.memory) ++last;
        front.insert(front.erase(at, last), c);
    }

private:
    LayoutSearch& m_out;
    std::size_t m_top;
};

struct Choices {
    std::vector<int> tensor, context, expert, micro, pipeline, chunks;
    std::vector<Recompute> recompute{Recompute::None, Recompute::Selective, Recompute::FeedForward, Recompute::Full};
    std::vector<ZeroStage> zero;
    std::vector<Schedule> schedules; ///< of one chunk
    std::vector<bool> sequenceParallel, overlapsTensor, overlapsData;
};

Choices choicesOf(const StepInput& base, LayoutSpace space) {
    const bool isFull = space == LayoutSpace::Full;
    Choices c;
    c.tensor = divisors(base.shape.heads, isFull ? base.accelerators : std::min(base.accelerators, base.machine.scaleUpDomain));
    c.context = powersOfTwo(std::min(base.sequence, isFull ? 64 : kUsualContext));
    c.expert = base.shape.experts > 0 ? divisors(base.shape.experts, base.accelerators) : std::vector<int>{1};
    c.micro = isFull ? divisors(base.globalBatch, base.globalBatch) : powersOfTwo(std::min(kUsualMicroBatch, base.globalBatch));
    c.pipeline = divisors(base.accelerators, base.shape.layers + 2);
    for (int v = 2; v <= (isFull ? base.shape.layers : kUsualChunks); ++v) c.chunks.push_back(v);
    if (base.profile.isAttentionFused) std::erase(c.recompute, Recompute::Selective); // fused attention recomputes its scores anyway
    c.zero = isFull ? std::vector{ZeroStage::None, ZeroStage::Optimizer, ZeroStage::Gradients, ZeroStage::Weights} : std::vector{ZeroStage::Optimizer, ZeroStage::Weights};
    c.schedules = isFull ? std::vector{Schedule::OneFOneB, Schedule::Gpipe, Schedule::ZbH1, Schedule::ZbH2, Schedule::ZbV, Schedule::DualPipe}
                         : std::vector{Schedule::OneFOneB, Schedule::ZbH1};
    const std::vector<bool> both{true, false};
    c.sequenceParallel = isFull ? both : std::vector<bool>{true};
    c.overlapsTensor = isFull ? both : std::vector<bool>{base.layout.overlapsTensor};
    c.overlapsData = isFull ? both : std::vector<bool>{base.layout.overlapsData};
    return c;
}

class Search {
public:
    Search(const StepInput& base, LayoutSpace space, std::size_t top, const std::function<bool(double)>& goOn)
        : m_in(base), m_choices(choicesOf(base, space)), m_ranking(m_out, top), m_goOn(goOn) {}

    LayoutSearch run() {
        double done = 0;
        const double outer = double(m_choices.tensor.size() * m_choices.context.size());
        for (const int tensor : m_choices.tensor)
            for (const int context : m_choices.context) {
                if (m_goOn && !m_goOn(done++ / outer)) {
                    m_out.isComplete = false;
                    return std::move(m_out);
                }
                m_in.layout.tensor = tensor;
                m_in.layout.context = context;
                tryExperts();
            }
        return std::move(m_out);
    }

private:
    void tryExperts() {
        for (const int expert : m_choices.expert)
            for (const int micro : m_choices.micro)
                for (const Recompute recompute : m_choices.recompute)
                    for (const bool isSequenceParallel : m_choices.sequenceParallel)
                        for (const bool overlapsTensor : m_choices.overlapsTensor) {
                            Layout& l = m_in.layout;
                            if (l.tensor == 1 && (!isSequenceParallel || overlapsTensor) && m_choices.sequenceParallel.size() > 1) continue; // the same without ranks
                            l.expert = expert;
                            l.microBatch = micro;
                            l.recompute = recompute;
                            l.isSequenceParallel = isSequenceParallel;
                            l.overlapsTensor = overlapsTensor;
                            m_hasTimes = false;
                            for (const int pipeline : m_choices.pipeline) tryPipeline(pipeline);
                        }
    }

    void tryPipeline(int pipeline) {
        Layout& l = m_in.layout;
        l.pipeline = pipeline;
        l.virtualStages = 1;
        for (const Schedule schedule : m_choices.schedules) {
            if (pipeline == 1 && schedule != Schedule::OneFOneB) break;
            l.schedule = schedule;
            tryShardings();
        }
        if (pipeline == 1) return;
        l.schedule = Schedule::Interleaved;
        for (const int chunks : m_choices.chunks) {
            if (pipeline * chunks > m_in.shape.layers) break;
            l.virtualStages = chunks;
            tryShardings();
        }
    }

    void tryShardings() {
        for (const ZeroStage zero : m_choices.zero)
            for (const bool overlapsData : m_choices.overlapsData) {
                m_in.layout.zero = zero;
                m_in.layout.overlapsData = overlapsData;
                tryOne();
            }
    }

    [[nodiscard]] bool divides() const {
        if (training::check(m_in) != training::LayoutProblem::None) return false;
        const Layout& l = m_in.layout;
        const int data = training::dataParallel(l, m_in.accelerators);
        if (static_cast<long>(data) * l.context * l.tensor % l.expert != 0) return false;
        if (m_in.sequence % l.context != 0) return false;
        // interleaving hands micro-batches out in rounds of the stages
        return l.schedule != Schedule::Interleaved || m_in.globalBatch / (data * l.microBatch) % l.pipeline == 0;
    }

    void tryOne() {
        ++m_out.considered;
        if (!divides()) {
            ++m_out.indivisible;
            return;
        }
        const Bytes memory = training::memory(m_in).total();
        if (memory > m_in.machine.memory) {
            ++m_out.tooLarge;
            return;
        }
        ++m_out.timed;
        if (!m_hasTimes) m_times = training::layerTimes(m_in);
        m_hasTimes = true;
        m_ranking.add({m_in.layout, training::step(m_in, m_times).total(), memory});
    }

    StepInput m_in;
    Choices m_choices;
    LayoutSearch m_out;
    Ranking m_ranking;
    std::function<bool(double)> m_goOn;
    training::LayerTimes m_times;
    bool m_hasTimes = false;
};

} // namespace

LayoutSearch searchLayouts(const StepInput& base, LayoutSpace space, std::size_t top, const std::function<bool(double)>& goOn) {
    return Search(base, space, std::max<std::size_t>(top, 1), goOn).run();
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
