// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "evidence/runs.h"
#include "training/training.h"

/// What the engine says about a measured run. The rules for what a row leaves out: docs/formats.md, "Measured runs".
namespace spanwright::evidence {

/// Why a run is not predicted.
enum class Skip : std::uint8_t {
    None,
    Scope,           ///< not a training step; what = its scope
    SeveralSites,
    NothingMeasured, ///< neither a step time nor a rate nor memory
    FieldMissing,    ///< what = the key
    Accelerator,     ///< not in the catalogue, or its figures are incomplete; what = its id
    Unsupported,     ///< what = "key: value"
    Layout,          ///< the engine refuses it; what = the problem
};
struct Skipped {
    Skip why = Skip::None;
    std::string what;
};
/// "field_missing", ...; for JSON.
[[nodiscard]] std::string_view idOf(Skip why);
[[nodiscard]] text::Message message(const Skipped& skipped);

struct Prepared {
    training::StepInput input;
    std::string profile;    ///< id of the dated software profile
    bool isStated = true;   ///< no rule had to fill in anything that matters to this run
    Skipped skipped;
};
/// Resolves a row to what the engine computes, or says why not.
[[nodiscard]] Prepared prepare(const MeasuredRun& run, const catalogue::Catalogue& catalogue);

struct Prediction {
    const MeasuredRun* run = nullptr;
    Prepared prepared;
    std::optional<Duration> measuredStep, predictedStep;     ///< both or none
    std::optional<Bytes> measuredMemory, predictedMemory;    ///< both or none
};
/// Points into `run`.
[[nodiscard]] Prediction predict(const MeasuredRun& run, const catalogue::Catalogue& catalogue);
[[nodiscard]] std::vector<Prediction> predictAll(std::span<const MeasuredRun> runs, const catalogue::Catalogue& catalogue);
/// The shipped runs against the shipped catalogue; computed once.
[[nodiscard]] std::span<const Prediction> embeddedPredictions();

/// (predicted - measured) / measured.
template <Kind K>
[[nodiscard]] Fraction relativeError(Quantity<K> measured, Quantity<K> predicted) { return Fraction((predicted - measured) / measured, units::one); }

/// A job to find company for.
struct Likeness {
    std::string accelerator;  ///< catalogue id
    bool isMoe = false;
    double parameters = 0;
    int accelerators = 1;
    int sequence = 1;
};
enum class Compared : std::uint8_t { Step, Memory };
/// The `count` predicted runs that are most like the job: same accelerator first, then dense or mixture, then the
/// distance in log parameters, accelerators and sequence length.
[[nodiscard]] std::vector<const Prediction*> nearestRuns(const Likeness& job, Compared compared, std::size_t count);

} // namespace spanwright::evidence
