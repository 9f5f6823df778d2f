// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "evidence/runs.h"
#include "project/project.h"
#include "training/profile.h"

/// How the words of a row are read, one rule a function. nullopt: the engine does not know such a thing.
namespace spanwright::evidence {

[[nodiscard]] std::optional<Precision> precisionOf(std::string_view text);
[[nodiscard]] std::optional<Recompute> recomputeOf(std::string_view text);
[[nodiscard]] std::optional<ZeroStage> shardingOf(std::string_view text);
/// Ranks that hold one copy where copies stand beside each other (HSDP): "FSDP 8 inside a node, data parallel across nodes",
/// "FSDP 64/128/256 + DP" (one for each size of a table; the row's own number of accelerators, else the last). 0: all ranks.
[[nodiscard]] int zeroGroupOf(std::string_view text, int accelerators);
/// What a row moved to host memory.
struct Offloaded {
    bool weights = false;
    bool activations = false;
    Fraction optimizer;
    bool operator==(const Offloaded&) const = default;
};
/// "none", or the parts by name ("optimizer", "optimizer 25%", "weights + activations"); storage below the host is not known.
[[nodiscard]] std::optional<Offloaded> offloadOf(std::string_view text);
/// Empty text: interleaved when there is more than one chunk a stage, else 1F1B.
[[nodiscard]] std::optional<Schedule> scheduleOf(std::string_view text, int chunks);
/// Rate of one accelerator from words such as "4x HDR 200 Gb/s per node"; nullopt when there is none in them.
[[nodiscard]] std::optional<BitRate> nicRateOf(std::string_view interconnect, int perNode);

/// When a software stack was made, in years (2024.5 = mid 2024), from its release, a date in its name, or what it is.
[[nodiscard]] double stackDate(const MeasuredRun& run);
/// Distributed optimizer is the default of the stack: Megatron-Core and what is built on it.
[[nodiscard]] bool isMegatronCore(std::string_view framework);
/// The profile whose list of frameworks matches the row's best (longest beginning), then nearest in date; the older of two
/// equally near. The default profile when none matches.
[[nodiscard]] const training::NamedProfile& profileFor(const MeasuredRun& run);
/// The catalogue's model of that name: spelling and what follows the name apart. nullptr: none.
[[nodiscard]] const catalogue::Model* modelNamed(const catalogue::Catalogue& catalogue, std::string_view name);
/// Bytes a gradient element takes where the row's precision says so; `usual` otherwise.
[[nodiscard]] double gradientBytes(std::string_view precision, double usual);
/// Peak allocated by the framework: without the driver's context, communication buffers and fragmentation.
[[nodiscard]] bool isAllocatedOnly(std::string_view memoryKind);

} // namespace spanwright::evidence
