// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/layoutspace.h"
#include <algorithm>
#include <tuple>

namespace spanwright::study {
namespace {

constexpr int kMostContext = 64;
constexpr int kUsualContext = 8;
constexpr int kTokensOfRank = 2048; // shorter slices of a sequence than this do not pay
constexpr int kUsualMicroBatch = 16;
constexpr int kUsualChunks = 8;
constexpr std::size_t kUsualFront = 64; // room for a Pareto front that need not grow

std::vector<int> divisors(int number, int limit) {
    std::vector<int> all;
    for (int d = 1; d <= std::min(number, limit); ++d)
        if (number % d == 0) all.push_back(d);
    return all;
}
std::vector<int> powersOfTwo(int limit) {
    std::vector<int> all{1};
    for (int p = 2; p <= limit; p *= 2) all.push_back(p);
    return all;
}

auto speed(const LayoutCandidate& c) { return std::tuple(c.step, c.order); }
/// Beats in time and memory; of equal ones the earlier.
bool beats(const LayoutCandidate& a, const LayoutCandidate& b) {
    return a.step <= b.step && a.memory <= b.memory && (a.step < b.step || a.memory < b.memory || a.order <= b.order);
}

} // namespace

Choices choicesOf(const training::StepInput& base, LayoutSpace space) {
    const bool isUsual = space == LayoutSpace::Usual;
    const bool isEverything = space == LayoutSpace::Everything;
    Choices c;
    c.tensor = divisors(base.shape.heads, isUsual ? std::min(base.accelerators, base.machine.scaleUpDomain) : base.accelerators);
    c.context = powersOfTwo(isEverything ? std::min(base.sequence, kMostContext) : std::min(base.sequence / kTokensOfRank, isUsual ? kUsualContext : kMostContext));
    c.expert = base.shape.experts > 0 ? divisors(base.shape.experts, base.accelerators) : std::vector<int>{1};
    c.micro = isUsual ? powersOfTwo(std::min(kUsualMicroBatch, base.globalBatch)) : divisors(base.globalBatch, base.globalBatch);
    c.pipeline = divisors(base.accelerators, base.shape.layers + 2);
    c.mostChunks = isUsual ? kUsualChunks : base.shape.layers;
    c.schedules = {Schedule::OneFOneB, Schedule::ZbH1};
    if (isEverything) c.schedules.insert(c.schedules.end(), {Schedule::Gpipe, Schedule::ZbH2, Schedule::ZbV, Schedule::DualPipe, Schedule::VHalf});
    c.recompute = {Recompute::None, Recompute::Selective, Recompute::FeedForward, Recompute::Full};
    if (base.profile.isAttentionFused) std::erase(c.recompute, Recompute::Selective); // fused attention recomputes its scores anyway
    c.zero = {ZeroStage::Optimizer, ZeroStage::Weights};
    if (!isUsual) c.zero.push_back(ZeroStage::None);
    if (isEverything) c.zero.push_back(ZeroStage::Gradients);
    c.tensorOverlap = {TensorOverlap::None, TensorOverlap::Ring};
    if (!isUsual) c.tensorOverlap.push_back(TensorOverlap::Pipelined);
    c.rankOrder = {RankOrder::DataInside};
    if (!isUsual) c.rankOrder.push_back(RankOrder::PipelineInside);
    for (int i = 0; i < (isUsual ? 1 : 8); ++i) c.offload.push_back({(i & 4) != 0, (i & 2) != 0, (i & 1) != 0});
    c.switches = isUsual ? 1 : 2;
    return c;
}

std::optional<Rule> brokenRule(const training::StepInput& in) {
    using training::LayoutProblem;
    const Layout& l = in.layout;
    switch (training::check(in)) {
    case LayoutProblem::None: break;
    case LayoutProblem::Product: return Rule::Product;
    case LayoutProblem::Heads: return Rule::Heads;
    case LayoutProblem::Layers: return Rule::Layers;
    case LayoutProblem::OddStages: return Rule::OddStages;
    case LayoutProblem::Batch: return Rule::Batch;
    case LayoutProblem::Experts: return Rule::Experts;
    case LayoutProblem::ZeroGroup: return Rule::Product; // no layout of a space has groups of copies
    }
    const int data = training::dataParallel(l, in.accelerators);
    if (long{data} * l.context * l.tensor % l.expert != 0) return Rule::Experts;
    if (in.sequence % l.context != 0) return Rule::Sequence;
    // interleaving hands micro-batches out in rounds of the stages
    if (l.schedule == Schedule::Interleaved && in.globalBatch / (data * l.microBatch) % l.pipeline != 0) return Rule::Rounds;
    return std::nullopt;
}

Ranking::Ranking(std::size_t top) : m_top(top) {
    m_best.reserve(top + 1);
    m_pareto.reserve(kUsualFront);
}

void Ranking::add(const LayoutCandidate& c) {
    addToBest(c);
    addToFront(c);
}

void Ranking::add(const Ranking& other) {
    for (const LayoutCandidate& c : other.m_best) addToBest(c);
    for (const LayoutCandidate& c : other.m_pareto) addToFront(c);
}

void Ranking::addToBest(const LayoutCandidate& c) {
    if (m_best.size() == m_top) {
        if (speed(m_best.back()) < speed(c)) return;
        m_best.pop_back();
    }
    m_best.insert(std::ranges::upper_bound(m_best, speed(c), {}, speed), c);
}

void Ranking::addToFront(const LayoutCandidate& c) {
    const auto at = std::ranges::lower_bound(m_pareto, c.step, {}, &LayoutCandidate::step);
    if (at != m_pareto.begin() && beats(*std::prev(at), c)) return;
    if (at != m_pareto.end() && beats(*at, c)) return;
    auto last = at;
    while (last != m_pareto.end() && beats(c, *last)) ++last;
    m_pareto.insert(m_pareto.erase(at, last), c);
}

} // namespace spanwright::study
