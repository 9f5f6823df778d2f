// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/orders.h"
#include <algorithm>
#include <array>
#include <deque>

namespace spanwright::training::pipeline {
namespace {

constexpr Op F0{Work::Forward, 0}, F1{Work::Forward, 1};
constexpr Op B0{Work::BackwardInput, 0}, B1{Work::BackwardInput, 1};
constexpr Op W0{Work::BackwardWeight, 0}, W1{Work::BackwardWeight, 1};
constexpr Op Fused0{Work::Backward, 0}, Fused1{Work::Backward, 1};

void append(StageOrder& order, std::vector<Op> body, std::int64_t repeats) {
    if (repeats > 0 && !body.empty()) order.push_back({std::move(body), repeats});
}

/// In round n the slot does micro-batch n - lag, if there is one.
struct Slot {
    Op op;
    std::int64_t lag;
};
/// Rounds 0, 1, 2 ... of the slots in the given order; rounds that do the same work become one segment.
StageOrder rounds(const std::vector<Slot>& slots, int microBatches) {
    std::vector<std::int64_t> turns;
    for (const Slot& slot : slots) {
        turns.push_back(slot.lag);
        turns.push_back(slot.lag + microBatches);
    }
    std::sort(turns.begin(), turns.end());
    StageOrder order;
    for (std::size_t i = 0; i + 1 < turns.size(); ++i) {
        std::vector<Op> body;
        for (const Slot& slot : slots)
            if (slot.lag <= turns[i] && turns[i] < slot.lag + microBatches) body.push_back(slot.op);
        append(order, std::move(body), turns[i + 1] - turns[i]);
    }
    return order;
}

/// Leaves out micro-batches from `passing[chunk]` on: how a schedule that needs many of them is run with few.
StageOrder withoutPadding(const StageOrder& padded, std::array<int, 2> passing) {
    std::array<std::array<int, 2>, 4> done{};
    Segment kept;
    for (const Segment& segment : padded)
        for (std::int64_t i = 0; i < segment.repeats; ++i)
            for (const Op op : segment.body)
                if (done[static_cast<std::size_t>(op.work)][op.chunk]++ < passing[op.chunk]) kept.body.push_back(op);
    return {kept};
}

/// Writes single operations and keeps the weight gradients that were put off, first in first out.
class DualWriter final {
public:
    explicit DualWriter(bool isSwapped, std::array<int, 2> passing) : m_isSwapped(isSwapped), m_passing(passing) {}
    void forward(int phase) { write(m_forward, phase, Work::Forward); }
    void backward(int phase, bool putsOff) {
        const int chunk = phase ^ static_cast<int>(m_isSwapped);
        if (putsOff) m_putOff.push_back({chunk, m_backward[chunk] < m_passing[chunk]});
        write(m_backward, phase, putsOff ? Work::BackwardInput : Work::Backward);
    }
    void weight() {
        const Pending first = m_putOff.front();
        m_putOff.pop_front();
        if (first.isReal) m_body.push_back({Work::BackwardWeight, static_cast<std::uint8_t>(first.chunk)});
    }
    void close(StageOrder& order, std::int64_t repeats = 1) {
        append(order, std::move(m_body), repeats);
        m_body.clear();
    }

private:
    struct Pending {
        int chunk;
        bool isReal;
    };
    void write(std::array<int, 2>& count, int phase, Work work) {
        const int chunk = phase ^ static_cast<int>(m_isSwapped);
        if (count[chunk]++ < m_passing[chunk]) m_body.push_back({work, static_cast<std::uint8_t>(chunk)});
    }
    bool m_isSwapped;
    std::array<int, 2> m_passing;
    std::array<int, 2> m_forward{}, m_backward{};
    std::deque<Pending> m_putOff;
    std::vector<Op> m_body;
};

} // namespace

StageOrder gpipe(int microBatches) { return rounds({{F0, 0}, {Fused0, microBatches}}, microBatches); }

StageOrder oneFOneB(int stages, int stage, int microBatches, int extra) {
    return rounds({{F0, 0}, {Fused0, stages - 1 - stage + extra}}, microBatches);
}

// Weight gradients lag so that every stage holds what stage 0 holds: p micro-batches, or 2p - 1.
StageOrder zeroBubbleH(int stages, int stage, int microBatches, int extra, bool fillsStart) {
    const int step = fillsStart ? 2 : 1;
    const int warmUp = step * (stages - 1 - stage) + extra;
    return rounds({{F0, 0}, {B0, warmUp}, {W0, warmUp + step * stage}}, microBatches);
}

// Groups of `stages` micro-batches pass chunk after chunk; what the last group lacks is left out of the order of a full one.
StageOrder interleaved(int stages, int stage, int microBatches, int chunks, int extra) {
    const std::int64_t group = static_cast<std::int64_t>(stages) * chunks;
    const std::int64_t total = (microBatches + stages - 1) / stages * group;
    std::vector<Op> body;
    const auto add = [&](std::int64_t k, Work work) {
        if (k >= total || k / group * stages + k % stages >= microBatches) return;
        const std::int64_t chunk = k % group / stages;
        body.push_back({work, static_cast<std::uint8_t>(work == Work::Forward ? chunk : chunks - 1 - chunk)});
    };
    StageOrder order;
    const auto close = [&](std::int64_t repeats) {
        append(order, std::move(body), repeats);
        body.clear();
    };
    const std::int64_t warmUp = std::min<std::int64_t>(total, 2 * (stages - 1 - stage) + (chunks - 1) * stages + extra);
    const std::int64_t wholeGroups = microBatches / stages * group;
    const std::int64_t repeats = std::max<std::int64_t>(0, (wholeGroups - warmUp) / group);
    for (std::int64_t k = 0; k < warmUp; ++k) add(k, Work::Forward);
    close(1);
    for (std::int64_t k = 0; k < group && repeats > 0; ++k) add(warmUp + k, Work::Forward), add(k, Work::Backward);
    close(repeats);
    for (std::int64_t k = repeats * group; k < total; ++k) add(warmUp + k, Work::Forward), add(k, Work::Backward);
    close(1);
    return order;
}

StageOrder zeroBubbleV(int stages, int stage, int microBatches) {
    const int rest = stages - stage;
    const int padded = std::max(microBatches, 2 * stages - 1);
    StageOrder order;
    append(order, {F0}, 2 * rest - 1);
    append(order, {F1, F0}, stage);
    append(order, {F1, B1, W1}, rest);
    append(order, {F0, B0, W0, F1, B1, W1}, padded - (2 * stages - 1 - stage));
    append(order, {B0, W0, F1, B1, W1}, rest - 1);
    append(order, {B0, B1}, stage);
    append(order, {B0, W0}, rest);
    append(order, {W1}, stage);
    append(order, {W0}, stage);
    return padded == microBatches ? order : withoutPadding(order, {microBatches, microBatches});
}

// A micro-batch descends at two slots a stage and climbs at one, forward and backward; a new one starts every six slots.
// The turns wait until the four passes and two weight gradients never want the same slot of six.
StageOrder vHalf(int stages, int stage, int microBatches) {
    const std::int64_t last = stages - 1;
    const std::int64_t turn = 2 * last + 1;            // chunk 1 starts on the last stage
    const std::int64_t back = turn + last + 1;         // backward of chunk 1 starts on stage 0
    std::int64_t end = back + 2 * last + 1;            // backward of chunk 0 starts on the last stage
    while (((end + last) % 3 + 3) % 3 != 1 || (end - turn) % 6 == 0) ++end;
    struct Timed {
        Op op;
        std::int64_t slot;
    };
    std::vector<Timed> timed{{F0, 2 * stage}, {F1, turn + last - stage}, {B1, back + 2 * stage}, {B0, end + last - stage}};
    const auto isFree = [&](std::int64_t slot) {
        return std::none_of(timed.begin(), timed.end(), [&](const Timed& t) { return t.slot % 6 == slot % 6; });
    };
    for (const Op weight : {W1, W0}) {
        std::int64_t slot = (weight == W1 ? timed[2] : timed[3]).slot + 1;
        while (!isFree(slot)) ++slot;
        timed.push_back({weight, slot});
    }
    std::sort(timed.begin(), timed.end(), [](const Timed& a, const Timed& b) { return a.slot % 6 < b.slot % 6; });
    std::vector<Slot> slots;
    for (const Timed& t : timed) slots.push_back({t.op, t.slot / 6});
    return rounds(slots, microBatches);
}

// "near" enters at the closer end of the pipeline (phase 0), "far" at the other; the eight parts are those of the paper's code.
StageOrder dualPipe(int stages, int stage, int microBatches) {
    const int half = stages / 2;
    const int depth = std::min(stage, stages - 1 - stage);
    const int rest = half - depth - 1;
    const int padded = std::max(microBatches + microBatches % 2, 2 * stages);
    const bool isExact = padded == microBatches;
    DualWriter out(stage >= half, {(microBatches + 1) / 2, microBatches / 2});
    StageOrder order;
    for (int i = 0; i < 2 * rest; ++i) out.forward(0);
    for (int i = 0; i <= depth; ++i) out.forward(0), out.forward(1);
    for (int i = 0; i < rest; ++i) out.backward(1, true), out.weight(), out.forward(1);
    out.close(order);
    const int steady = padded / 2 - stages + depth + 1;
    for (int i = 0; i < (isExact ? 1 : steady); ++i) out.forward(0), out.backward(1, false), out.forward(1), out.backward(0, false);
    out.close(order, isExact ? steady : 1);
    for (int i = 0; i < rest; ++i) out.backward(1, false), out.forward(1), out.backward(0, false);
    bool putsOff = false;
    for (int i = 0; i <= depth; ++i) {
        const bool isMiddle = i == (depth + 1) / 2;
        if (isMiddle && depth % 2 == 1) putsOff = true;
        out.backward(1, putsOff);
        if (isMiddle && depth % 2 == 0) putsOff = true;
        out.backward(0, putsOff);
    }
    for (int i = 0; i < rest; ++i) out.weight(), out.backward(0, true);
    for (int i = 0; i <= depth; ++i) out.weight();
    out.close(order);
    return order;
}

} // namespace spanwright::training::pipeline
