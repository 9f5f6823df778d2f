// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/montecarlo.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::study {
namespace {

using assess::Failure;
using assess::FailureEffect;
using assess::FailureKind;

constexpr std::size_t kChunk = 64; // runs that one task draws
constexpr int kMostBins = 40;

DrawnFailure drawnFailure(const Failure& f, const Job& job, const assess::JobAssessment& a, double restart) {
    DrawnFailure d;
    d.kind = f.kind;
    d.rate = f.rate.in(units::perHour) / 3600;
    d.restarts = f.effect == FailureEffect::Restarts || f.effect == FailureEffect::Stops;
    d.pause = d.restarts ? restart : f.pause.in(units::s);
    d.speed = f.step.isFinite() ? std::min(1.0, a.step.total() / f.step) : 0;
    if (f.effect == FailureEffect::Shrinks) {
        d.isShare = true;
        d.restarts = job.cut != Cut::LocalSgd; // the others go on from the last checkpoint, or at once
        if (d.restarts) d.pause = restart;
    }
    d.repair = d.speed < 1 ? f.repair.in(units::s) : 0;
    return d;
}

/// What the runs of one task add up to.
struct Sums {
    double writes = 0;
    std::array<double, kFailureKinds> times{}, lost{};
    int finished = 0;
    void add(const DrawnRun& run) {
        if (!std::isfinite(run.wall)) return;
        ++finished;
        writes += run.writes;
        for (std::size_t k = 0; k < kFailureKinds; ++k) {
            times[k] += run.times[k];
            lost[k] += run.lost[k];
        }
    }
    void add(const Sums& other) {
        finished += other.finished;
        writes += other.writes;
        for (std::size_t k = 0; k < kFailureKinds; ++k) {
            times[k] += other.times[k];
            lost[k] += other.lost[k];
        }
    }
};

/// Value below which a share of the ascending values lies, straight between neighbours.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * double(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    if (below + 1 >= sorted.size() || sorted[below] == sorted[below + 1]) return sorted[below];
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (at - double(below));
}

template <class Q> Spread<Q> spreadOf(const std::vector<double>& sorted, double unit) {
    double sum = 0, squares = 0;
    std::size_t finite = 0;
    for (const double v : sorted)
        if (std::isfinite(v)) {
            sum += v;
            ++finite;
        }
    const double mean = finite > 0 ? sum / double(finite) : 0;
    for (const double v : sorted)
        if (std::isfinite(v)) squares += (v - mean) * (v - mean);
    const auto as = [&](double v) { return Q::fromBase(v * unit); };
    return {as(quantile(sorted, 0.1)), as(quantile(sorted, 0.5)), as(quantile(sorted, 0.9)), as(mean), as(finite > 1 ? std::sqrt(squares / double(finite - 1)) : 0)};
}

std::vector<FinishBin> binsOf(const std::vector<double>& walls, int finished) {
    if (finished == 0) return {};
    const double first = walls.front(), last = walls[static_cast<std::size_t>(finished) - 1];
    // Rice's rule: twice the cube root
    const int count = first < last ? std::clamp(static_cast<int>(std::ceil(2 * std::cbrt(finished))), 1, kMostBins) : 1;
    std::vector<FinishBin> bins(static_cast<std::size_t>(count));
    const double width = (last - first) / count;
    for (int i = 0; i < count; ++i) bins[static_cast<std::size_t>(i)] = {Duration::fromBase(first + width * i), Duration::fromBase(i + 1 < count ? first + width * (i + 1) : last), 0};
    for (int i = 0; i < finished; ++i) ++bins[static_cast<std::size_t>(width > 0 ? std::min(count - 1, static_cast<int>((walls[static_cast<std::size_t>(i)] - first) / width)) : 0)].runs;
    return bins;
}

struct Drawn {
    std::vector<double> walls;
    Sums sums;
};

/// Nothing when stopped.
std::optional<Drawn> drawAll(const DrawnJob& job, std::size_t runs, std::uint64_t seed, const RunControl& control) {
    Drawn drawn{std::vector<double>(runs), {}};
    const std::size_t chunks = (runs + kChunk - 1) / kChunk;
    std::vector<Sums> sums(chunks);
    const bool isDone = forEach(chunks, [&](std::size_t chunk) {
        for (std::size_t i = chunk * kChunk; i < std::min(runs, (chunk + 1) * kChunk); ++i) {
            const DrawnRun run = drawRun(job, seed, i);
            drawn.walls[i] = run.wall;
            sums[chunk].add(run);
        }
    }, control);
    if (!isDone) return std::nullopt;
    for (const Sums& s : sums) drawn.sums.add(s); // in the order of the runs: threads change no bit
    std::ranges::sort(drawn.walls);
    return drawn;
}

} // namespace

DrawnJob drawnJob(const Scenario& scenario, const assess::JobAssessment& a) {
    const Job& job = *find(scenario, a.job);
    DrawnJob d;
    d.work = a.step.total().in(units::s) * a.steps;
    d.interval = a.checkpointInterval.in(units::s);
    d.write = std::isfinite(d.interval) ? a.checkpointWrite.in(units::s) : 0;
    d.restart = scenario.assumptions->restart.likely.in(units::s);
    for (const Failure& f : a.failures) d.failures.push_back(drawnFailure(f, job, a, d.restart));
    return d;
}

Instant FinishDates::dateAfter(Duration after) const {
    constexpr double kLast = 9.2e18; // minutes, below the largest of 64 bits
    const double minutes = double(start.minutes) + std::floor(after.in(units::s) / 60);
    return {static_cast<std::int64_t>(std::min(minutes, kLast))};
}

Fraction FinishDates::shareWithin(Duration after) const {
    const auto end = std::ranges::upper_bound(walls, after.in(units::s));
    return Fraction(double(end - walls.begin()) / double(walls.size()), units::one);
}

std::optional<FinishDates> finishDates(const Scenario& scenario, const assess::JobAssessment& a, int runs, int seed, const RunControl& control) {
    if (!a.isComputed) return std::nullopt;
    const DrawnJob job = drawnJob(scenario, a);
    std::optional<Drawn> drawn = drawAll(job, static_cast<std::size_t>(std::max(1, runs)), static_cast<std::uint64_t>(seed), control);
    if (!drawn) return std::nullopt;
    FinishDates out;
    out.job = a.job;
    out.runs = std::max(1, runs);
    out.seed = seed;
    out.start = a.start;
    out.work = Duration(job.work, units::s);
    out.expected = a.goodput;
    out.walls = std::move(drawn->walls);
    const Sums& sums = drawn->sums;
    out.unfinished = out.runs - sums.finished;
    out.wall = spreadOf<Duration>(out.walls, 1);
    std::vector<double> shares;
    for (const double wall : out.walls) shares.push_back(job.work / wall);
    std::ranges::reverse(shares);
    out.goodput = spreadOf<Fraction>(shares, 1);
    out.bins = binsOf(out.walls, sums.finished);
    const double finished = std::max(1, sums.finished);
    out.writes = Duration(sums.writes / finished, units::s);
    for (std::size_t k = 0; k < kFailureKinds; ++k) {
        const auto kind = static_cast<FailureKind>(k);
        if (std::ranges::any_of(job.failures, [&](const DrawnFailure& f) { return f.kind == kind; }))
            out.losses.push_back({kind, sums.times[k] / finished, Duration(sums.lost[k] / finished, units::s)});
    }
    std::ranges::stable_sort(out.losses, std::ranges::greater{}, &FailureLosses::lost);
    return out;
}

} // namespace spanwright::study
