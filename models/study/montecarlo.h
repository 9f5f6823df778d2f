// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/progress.h"
#include <array>
#include <optional>
#include <vector>

/// When a run ends, its failures drawn at random. Formulas and what is taken for granted: docs/physics.md, "Finish dates".
namespace spanwright::study {

/// One thing that can fail, as a drawn run sees it.
struct DrawnFailure {
    assess::FailureKind kind = assess::FailureKind::Nodes;
    double rate = 0;              ///< 1/s while it works; > 0
    double repair = 0;            ///< s, mean; 0: nothing is left to mend
    double pause = 0;             ///< s: switching, or detect, reschedule, reload
    bool restarts = false;        ///< from the last checkpoint
    double speed = 1;             ///< of training until it is mended; 0: the job stops
    bool isShare = false;         ///< 1 - speed is lost beside what others take; else the slowest of those that are broken holds
};
/// A run as its failures see it; times in s.
struct DrawnJob {
    double work = 0;              ///< all steps without a failure or a checkpoint; > 0
    double interval = 0;          ///< of training between checkpoints; infinite: none are written
    double write = 0;             ///< blocking part of one
    double restart = 0;           ///< detect, reschedule, reload
    std::vector<DrawnFailure> failures;
};
/// The failures of an assessed job. A site that is lost stops it, or takes its own accelerators' share where the job shrinks and its replicas are cut
/// apart at sites.
[[nodiscard]] DrawnJob drawnJob(const Scenario& scenario, const assess::JobAssessment& job);

inline constexpr std::size_t kFailureKinds = 6;
/// One run. Its parts sum to the wall clock: work + writes + everything lost.
struct DrawnRun {
    double wall = 0;              ///< s; infinite: more than kLongestRun times its work
    double writes = 0;            ///< s
    std::array<double, kFailureKinds> times{}; ///< failures, by assess::FailureKind
    std::array<double, kFailureKinds> lost{};  ///< s: pauses, stops, slow steps, steps done again
};
inline constexpr double kLongestRun = 50;
/// The same seed and index give the same run.
[[nodiscard]] DrawnRun drawRun(const DrawnJob& job, std::uint64_t seed, std::uint64_t index);

template <class Q> struct Spread {
    Q p10, p50, p90, mean, deviation;
};
struct FinishBin {
    Duration from, to;            ///< wall clock
    int runs = 0;
};
struct FailureLosses {
    assess::FailureKind kind = assess::FailureKind::Nodes;
    double times = 0;             ///< a run, mean
    Duration lost;                ///< a run, mean
};
struct FinishDates {
    JobId job;
    int runs = 0;
    int seed = 0;
    int unfinished = 0;           ///< runs longer than kLongestRun times their work; they count as infinite, and not in means
    Instant start;
    Duration work;                ///< all steps, nothing lost
    Spread<Duration> wall;
    Spread<Fraction> goodput;     ///< work / wall clock
    Fraction expected;            ///< goodput by the closed form
    Duration writes;              ///< checkpoints, mean of a run
    std::vector<FailureLosses> losses; ///< of kinds that can fail, those that cost most first
    std::vector<FinishBin> bins;  ///< of the finished runs, equally wide
    std::vector<double> walls;    ///< s, ascending
    [[nodiscard]] Instant dateAfter(Duration wall) const; ///< the minute in which it ends; of an infinite one the last that an Instant holds
    [[nodiscard]] Fraction shareWithin(Duration wall) const; ///< of the runs that end by then
};
/// `runs` >= 1. Nothing when the job is not computed, or when stopped.
[[nodiscard]] std::optional<FinishDates> finishDates(const Scenario& scenario, const assess::JobAssessment& job, int runs, int seed, const RunControl& control = {});

} // namespace spanwright::study
