// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// In which order each pipeline stage works, and when: schedules as data, and the exact event recursion over them.
namespace spanwright::training::pipeline {

enum class Scheme : std::uint8_t {
    Gpipe,       ///< all forwards, then all backwards (arXiv 1811.06965)
    OneFOneB,    ///< one forward, one backward after a warm-up of p-1-s forwards (arXiv 1806.03377)
    Interleaved, ///< 1F1B over several chunks of layers a stage (arXiv 2104.04473)
    ZbH1,        ///< weight gradients fill the drain; memory of 1F1B (arXiv 2401.10241)
    ZbH2,        ///< a second warm-up fills the start too; memory 2p-1 (arXiv 2401.10241)
    ZbV,         ///< two chunks a stage, down and up again; memory p (arXiv 2405.15362)
    VHalf,       ///< the same shape with wider steps; memory about p/2 (arXiv 2405.15362)
    DualPipe,    ///< micro-batches enter at both ends; weights twice (arXiv 2412.19437)
    DelayAware,  ///< the split backward of ZB-H1 in an order planned for the delays between stages (plan.h)
    DelayAwareV, ///< the same over two chunks a stage, down and again up
};
/// Those whose order follows from the numbers of a Spec.
inline constexpr Scheme kSchemes[] = {Scheme::Gpipe, Scheme::OneFOneB, Scheme::Interleaved, Scheme::ZbH1,
                                      Scheme::ZbH2,  Scheme::ZbV,      Scheme::VHalf,       Scheme::DualPipe};
/// Those whose order depends on times too.
inline constexpr Scheme kPlannedSchemes[] = {Scheme::DelayAware, Scheme::DelayAwareV};
/// "1f1b", "zb-h1", ...: stable names for files and the command line.
[[nodiscard]] std::string_view name(Scheme scheme);
[[nodiscard]] std::optional<Scheme> schemeNamed(std::string_view name);
/// Whether the backward is done in two parts (input gradients first, weight gradients when there is time).
[[nodiscard]] bool splitsBackward(Scheme scheme);
[[nodiscard]] constexpr bool isPlanned(Scheme scheme) { return scheme == Scheme::DelayAware || scheme == Scheme::DelayAwareV; }

enum class Work : std::uint8_t {
    Forward,
    BackwardInput,  ///< gradient of the input; what the stage before waits for
    BackwardWeight, ///< gradient of the weights; nobody waits for it
    Backward,       ///< both at once
};

/// One execution. Micro-batches pass each (work, chunk) of a stage in rising order, so an order needs no numbers.
struct Op {
    Work work = Work::Forward;
    std::uint8_t chunk = 0;
    bool operator==(const Op&) const = default;
};
/// `body` done `repeats` times.
struct Segment {
    std::vector<Op> body;
    std::int64_t repeats = 1;
};
using StageOrder = std::vector<Segment>;

struct Spec {
    Scheme scheme = Scheme::OneFOneB;
    int stages = 1;                 ///< 1 ... kMaxStages
    int microBatches = 1;           ///< 1 ... kMaxMicroBatches
    int chunks = 1;                 ///< interleaved: 1 ... kMaxChunks; others know their own number
    std::vector<int> extraInFlight; ///< more warm-up forwards, one a stage; empty: none. Only for GPipe to ZB-H2
};
inline constexpr int kMaxStages = 4096;
inline constexpr int kMaxMicroBatches = 1'000'000;
inline constexpr int kMaxChunks = 64;

/// The layers of `chunk` on `stage`.
struct Place {
    int stage = 0;
    int chunk = 0;
    bool operator==(const Place&) const = default;
};

struct Schedule {
    Scheme scheme = Scheme::OneFOneB;
    int microBatches = 1;
    int chunks = 1;                 ///< chunks of layers on a stage
    std::vector<StageOrder> stages;

    /// Share of the stage's layers in a chunk: DualPipe holds all of them twice.
    [[nodiscard]] double share() const { return scheme == Scheme::DualPipe ? 1.0 : 1.0 / chunks; }
    /// Micro-batches that pass a chunk; in DualPipe each end gets its half.
    [[nodiscard]] int passing(int chunk) const;
    /// Number of the first micro-batch of a chunk.
    [[nodiscard]] int firstMicroBatch(int chunk) const { return scheme == Scheme::DualPipe && chunk == 1 ? passing(0) : 0; }
    /// Where a micro-batch goes after, or came from before, a place in the forward pass.
    [[nodiscard]] std::optional<Place> next(Place place) const;
    [[nodiscard]] std::optional<Place> previous(Place place) const;
    /// Executions of one step, all stages.
    [[nodiscard]] std::int64_t operations() const;
};

/// Storage is O(stages * (stages + chunks)) and does not grow with the micro-batches.
/// A planned scheme is planned for equal passes and no delays. Fails when a number is out of range, DualPipe has an odd number of stages, or a V, dual or planned
/// scheme is given extra forwards.
[[nodiscard]] Result<Schedule> makeSchedule(const Spec& spec);

/// Most micro-batches whose activations a stage holds at once: from the forward until the backward (both parts) is done;
/// a chunk counts for its share of the layers. Independent of times. Fails when a backward comes before its forward.
[[nodiscard]] Result<double> peakInFlight(const Schedule& schedule, int stage);

} // namespace spanwright::training::pipeline
