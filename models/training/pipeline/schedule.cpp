// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/schedule.h"
#include "training/pipeline/orders.h"
#include "training/pipeline/plan.h"
#include "units/units.h"
#include <algorithm>
#include <array>
#include <string>

namespace spanwright::training::pipeline {
namespace {

constexpr std::array<std::string_view, std::size(kSchemes) + std::size(kPlannedSchemes)> kNames{"gpipe", "1f1b", "interleaved", "zb-h1", "zb-h2", "zb-v", "v-half", "dualpipe", "delay-aware", "delay-aware-v"};

bool isV(Scheme scheme) { return scheme == Scheme::ZbV || scheme == Scheme::VHalf || scheme == Scheme::DelayAwareV; }

Result<Done> inRange(const char* field, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value >= low && value <= high) return Done{};
    return fail(ErrorCode::ValueOutOfRange, {{"field", std::string(field)}, {"value", std::to_string(value)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

Result<Done> check(const Spec& spec) {
    if (Result<Done> r = inRange("stages", spec.stages, 1, kMaxStages); !r) return r;
    if (Result<Done> r = inRange("micro-batches", spec.microBatches, 1, kMaxMicroBatches); !r) return r;
    if (Result<Done> r = inRange("chunks", spec.chunks, 1, kMaxChunks); !r) return r;
    const std::string schedule(name(spec.scheme));
    if (spec.scheme == Scheme::DualPipe && spec.stages % 2 != 0) return fail(ErrorCode::PipelineOddStages, {{"schedule", schedule}, {"stages", std::to_string(spec.stages)}});
    const std::size_t given = spec.extraInFlight.size();
    if (given != 0 && given != static_cast<std::size_t>(spec.stages))
        return fail(ErrorCode::PipelineLength, {{"field", std::string("extra in flight")}, {"length", std::to_string(given)}, {"stages", std::to_string(spec.stages)}});
    for (const int extra : spec.extraInFlight) {
        if (extra != 0 && (isV(spec.scheme) || isPlanned(spec.scheme) || spec.scheme == Scheme::DualPipe)) return fail(ErrorCode::PipelineNoExtra, {{"schedule", schedule}});
        if (Result<Done> r = inRange("extra in flight", extra, 0, kMaxMicroBatches); !r) return r;
    }
    return Done{};
}

StageOrder orderOf(const Spec& spec, int stage) {
    const int p = spec.stages, m = spec.microBatches;
    const int extra = spec.extraInFlight.empty() ? 0 : spec.extraInFlight[static_cast<std::size_t>(stage)];
    switch (spec.scheme) {
    case Scheme::Gpipe: return gpipe(m);
    case Scheme::OneFOneB: return oneFOneB(p, stage, m, extra);
    case Scheme::Interleaved: return spec.chunks == 1 ? oneFOneB(p, stage, m, extra) : interleaved(p, stage, m, spec.chunks, extra);
    case Scheme::ZbH1: return zeroBubbleH(p, stage, m, extra, false);
    case Scheme::ZbH2: return zeroBubbleH(p, stage, m, extra, true);
    case Scheme::ZbV: return zeroBubbleV(p, stage, m);
    case Scheme::VHalf: return vHalf(p, stage, m);
    case Scheme::DelayAware:
    case Scheme::DelayAwareV:
    case Scheme::DualPipe: break;
    }
    return dualPipe(p, stage, m);
}

int chunksOf(const Spec& spec) {
    if (spec.scheme == Scheme::Interleaved) return spec.chunks;
    return isV(spec.scheme) || spec.scheme == Scheme::DualPipe ? 2 : 1;
}

/// Follows what one stage holds through its order.
class Holder final {
public:
    explicit Holder(int chunks) : m_counts(static_cast<std::size_t>(chunks)) {}
    /// False when a backward or weight gradient comes before what it needs.
    [[nodiscard]] bool take(const std::vector<Op>& body) {
        for (const Op op : body) {
            Count& count = m_counts[op.chunk];
            count.forward += op.work == Work::Forward;
            count.input += op.work == Work::BackwardInput || op.work == Work::Backward;
            count.done += op.work == Work::BackwardWeight || op.work == Work::Backward;
            if (count.done > count.input || count.input > count.forward) return false;
            m_held += (op.work == Work::Forward) - (op.work == Work::BackwardWeight || op.work == Work::Backward);
            m_peak = std::max(m_peak, m_held);
        }
        return true;
    }
    /// Counts change linearly over the repeats of a body: only the first and the last can be extreme.
    [[nodiscard]] bool take(const Segment& segment) {
        const std::vector<Count> before = m_counts;
        const std::int64_t heldBefore = m_held;
        if (!take(segment.body)) return false;
        if (segment.repeats == 1) return true;
        const std::int64_t between = segment.repeats - 2;
        for (std::size_t c = 0; c < m_counts.size(); ++c) {
            m_counts[c].forward += (m_counts[c].forward - before[c].forward) * between;
            m_counts[c].input += (m_counts[c].input - before[c].input) * between;
            m_counts[c].done += (m_counts[c].done - before[c].done) * between;
        }
        m_held += (m_held - heldBefore) * between;
        return take(segment.body);
    }
    [[nodiscard]] std::int64_t peak() const { return m_peak; }

private:
    struct Count {
        std::int64_t forward = 0, input = 0, done = 0;
    };
    std::vector<Count> m_counts;
    std::int64_t m_held = 0, m_peak = 0;
};

} // namespace

std::string_view name(Scheme scheme) { return kNames[static_cast<std::size_t>(scheme)]; }

std::optional<Scheme> schemeNamed(std::string_view text) {
    const auto found = std::ranges::find(kNames, text);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<Scheme>(found - kNames.begin()));
}

bool splitsBackward(Scheme scheme) { return scheme != Scheme::Gpipe && scheme != Scheme::OneFOneB && scheme != Scheme::Interleaved; }

int Schedule::passing(int chunk) const {
    if (scheme != Scheme::DualPipe) return microBatches;
    return chunk == 0 ? (microBatches + 1) / 2 : microBatches / 2;
}

std::optional<Place> Schedule::next(Place place) const {
    const int last = static_cast<int>(stages.size()) - 1;
    const bool climbs = place.chunk == 1 && (isV(scheme) || scheme == Scheme::DualPipe);
    if (climbs) return place.stage > 0 ? std::optional(Place{place.stage - 1, 1}) : std::nullopt;
    if (place.stage < last) return Place{place.stage + 1, place.chunk};
    if (isV(scheme)) return Place{last, 1};
    if (scheme == Scheme::Interleaved && place.chunk + 1 < chunks) return Place{0, place.chunk + 1};
    return {};
}

std::optional<Place> Schedule::previous(Place place) const {
    const int last = static_cast<int>(stages.size()) - 1;
    const bool climbs = place.chunk == 1 && (isV(scheme) || scheme == Scheme::DualPipe);
    if (climbs && place.stage < last) return Place{place.stage + 1, 1};
    if (climbs) return isV(scheme) ? std::optional(Place{last, 0}) : std::nullopt;
    if (place.stage > 0) return Place{place.stage - 1, place.chunk};
    if (scheme == Scheme::Interleaved && place.chunk > 0) return Place{last, place.chunk - 1};
    return {};
}

std::int64_t Schedule::operations() const {
    std::int64_t sum = 0;
    for (const StageOrder& order : stages)
        for (const Segment& segment : order) sum += static_cast<std::int64_t>(segment.body.size()) * segment.repeats;
    return sum;
}

Result<Schedule> makeSchedule(const Spec& spec) {
    if (Result<Done> r = check(spec); !r) return Unexpected(r.error());
    if (isPlanned(spec.scheme)) {
        constexpr Duration kAny(1, units::s);
        return planSchedule({spec.scheme, spec.stages, spec.microBatches, {}, {{kAny, kAny, kAny}}, {{}}});
    }
    Schedule schedule;
    schedule.scheme = spec.scheme;
    schedule.microBatches = spec.microBatches;
    schedule.chunks = chunksOf(spec);
    for (int stage = 0; stage < spec.stages; ++stage) schedule.stages.push_back(orderOf(spec, stage));
    return schedule;
}

Result<double> peakInFlight(const Schedule& schedule, int stage) {
    Holder holder(schedule.chunks);
    for (const Segment& segment : schedule.stages[static_cast<std::size_t>(stage)])
        if (!holder.take(segment)) return fail(ErrorCode::PipelineDeadlock, {{"stage", std::to_string(stage + 1)}});
    return static_cast<double>(holder.peak()) * schedule.share();
}

} // namespace spanwright::training::pipeline
