// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/bubble.h"
#include <algorithm>

// Formulas: docs/physics.md, section "Pipeline".
namespace spanwright::training {
namespace {

/// With enough micro-batches to fill the pipeline.
double filled(Schedule schedule, int stages, int chunks, int microBatches, const PassTimes& passes) {
    const auto [f, b, w] = passes;
    const double p = stages;
    const double m = microBatches;
    const double hops = p - 1;
    // a pipeline whose backward is split is never faster than its first micro-batch through all stages
    const double split = (m + hops) * (f + b) + w - m * passes.total();
    switch (schedule) {
    case Schedule::OneFOneB: case Schedule::Gpipe: break;
    case Schedule::Interleaved: return hops * passes.total() / chunks;
    case Schedule::ZbH1: case Schedule::DelayAware: return std::max(hops * (b + std::max(0.0, f - w)), split);
    case Schedule::ZbH2: return std::max({hops * f, hops * (f + b - 2 * w), split});
    case Schedule::ZbV: return std::max({hops * b / 2, hops * (b - w), hops * (f - b / 2) - (f - b) / 2, (hops * w - (w - b)) / 2});
    case Schedule::DualPipe: {
        const double pairs = p / 2 - 1;
        return std::max({0.0, pairs * f, pairs * (f + b - w), pairs * (2 * b - w) - f});
    }
    case Schedule::VHalf: {
        // its wide steps need 2 B + F / 2 a micro-batch, more than the work where B is long
        const double paced = p * std::max({0.5 * f + 1.5 * b - 0.5 * w, 0.875 * f + b - 0.25 * w, 1.25 * f + 0.625 * b - 0.25 * w}) - (0.5 * f + b - 0.5 * w);
        return p < 3 ? paced : std::max(paced, m * (2 * b + f / 2 - passes.total()) + p * (b + 0.75 * f) - 3 * b + 1.5 * w + f);
    }
    }
    return hops * passes.total();
}

} // namespace

double bubble(Schedule schedule, int stages, int chunks, int microBatches, const PassTimes& passes) {
    const int least = leastMicroBatches(schedule, stages);
    if (microBatches >= least || schedule == Schedule::ZbH1 || schedule == Schedule::DelayAware) return filled(schedule, stages, chunks, microBatches, passes);
    // on a line from one micro-batch, which passes every stage twice (DualPipe: two, from both ends), to the fewest that fill it
    const int first = schedule == Schedule::DualPipe ? 2 : 1;
    const double weights = schedule == Schedule::Interleaved ? stages : schedule == Schedule::DualPipe ? stages / 2.0 + 1 : 1;
    const double one = stages * (passes.forward + passes.input) + weights * passes.weight;
    const double full = least * passes.total() + filled(schedule, stages, chunks, least, passes);
    return one + (full - one) * std::max(0, microBatches - first) / std::max(1, least - first) - microBatches * passes.total();
}

int leastMicroBatches(Schedule schedule, int stages) {
    switch (schedule) {
    case Schedule::OneFOneB: case Schedule::Gpipe: break;
    case Schedule::Interleaved: case Schedule::ZbH1: case Schedule::DelayAware: return stages;
    case Schedule::ZbH2: case Schedule::ZbV: case Schedule::DualPipe: case Schedule::VHalf: return 2 * stages;
    }
    return 1;
}

} // namespace spanwright::training
