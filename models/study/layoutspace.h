// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/layoutsearch.h"

namespace spanwright::study {

/// What offload moves to the host.
struct Offload {
    bool weights = false, activations = false, optimizer = false;
};

/// The values that each part of a layout takes in a space. Where a part makes no difference (one rank, one stage) only its
/// first value is tried.
struct Choices {
    std::vector<int> tensor, context, expert, micro, pipeline;
    int mostChunks = 1;
    std::vector<Schedule> schedules; ///< of one chunk
    std::vector<Recompute> recompute;
    std::vector<ZeroStage> zero;
    std::vector<TensorOverlap> tensorOverlap;
    std::vector<RankOrder> rankOrder;
    std::vector<Offload> offload;
    std::array<bool, 2> both{true, false};
    std::size_t switches = 1; ///< values of `both` that sequence parallelism and overlap of data parallelism take
};
[[nodiscard]] Choices choicesOf(const training::StepInput& base, LayoutSpace space);

/// The first rule but memory that a layout breaks.
[[nodiscard]] std::optional<Rule> brokenRule(const training::StepInput& input);

/// Keeps the fastest few, and everybody whom nobody beats in both time and memory. What stays does not depend on the order of
/// add().
class Ranking {
public:
    explicit Ranking(std::size_t top);
    void add(const LayoutCandidate& candidate);
    void add(const Ranking& other);
    [[nodiscard]] const std::vector<LayoutCandidate>& best() const { return m_best; }
    [[nodiscard]] const std::vector<LayoutCandidate>& pareto() const { return m_pareto; }

private:
    void addToBest(const LayoutCandidate& candidate);
    void addToFront(const LayoutCandidate& candidate);
    std::size_t m_top;
    std::vector<LayoutCandidate> m_best;
    std::vector<LayoutCandidate> m_pareto; ///< ascending time, so descending memory
};

} // namespace spanwright::study
