// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/engine.h"
#include "units/units.h"
#include <algorithm>
#include <cmath>
#include <string>

namespace spanwright::training::pipeline {
namespace {

constexpr std::uint32_t kFirstRing = 8; // messages; grows by doubling

double longestStep(const Input& input) {
    const int stages = static_cast<int>(input.schedule.stages.size());
    double perMicroBatch = 0;
    for (int s = 0; s < stages; ++s) {
        const StageTimes& t = ofStage(input.stages, s);
        const Hop& hop = ofStage(input.hops, s);
        perMicroBatch += (t.forward + t.backwardInput + t.backwardWeight).base() + 2 * (hop.oneWay + hop.transfer).base();
    }
    return perMicroBatch * input.schedule.chunks * input.schedule.microBatches + input.optimizer.base();
}

} // namespace

Clock::Clock(double longestSeconds) {
    m_perSecond = 1e18;
    while (m_perSecond > 1 && longestSeconds * m_perSecond > 4e18) m_perSecond /= 10;
}
Tick Clock::ticks(Duration d) const { return std::llround(d.base() * m_perSecond); }
Duration Clock::duration(Tick t) const { return Duration(static_cast<double>(t) / m_perSecond, units::s); }

Engine::Engine(const Input& input, int steps)
    : m_schedule(input.schedule), m_clock(longestStep(input) * steps), m_extrapolates(input.extrapolates && !input.wantsTimeline), m_records(input.wantsTimeline) {
    const std::size_t stages = m_schedule.stages.size();
    const std::size_t places = stages * static_cast<std::size_t>(m_schedule.chunks);
    m_streams.resize(2 * places + 1);
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        m_streams[i].ring = std::make_unique<Tick[]>(kFirstRing);
        m_streams[i].mask = kFirstRing - 1;
    }
    m_links.resize(kLinksPerStage * stages);
    for (std::size_t s = 0; s < stages; ++s) {
        const auto set = [&](Link& link, const Hop& hop) {
            link.transfer = m_clock.ticks(hop.transfer);
            link.delay = m_clock.ticks(hop.oneWay);
        };
        set(m_links[kLinksPerStage * s], ofStage(input.hops, static_cast<int>(s)));
        set(m_links[kLinksPerStage * s + 1], ofStage(input.hops, static_cast<int>((s + stages - 1) % stages)));
    }
    m_stages.resize(stages);
    for (int s = 0; s < static_cast<int>(stages); ++s) compile(input, s);
    m_putOff.resize(places);
    m_counts.resize(places);
}

Engine::Stream* Engine::streamInto(Place place, bool isForward) {
    return &m_streams[2 * (static_cast<std::size_t>(place.stage) * m_schedule.chunks + place.chunk) + (isForward ? 0 : 1)];
}

Engine::Step Engine::compile(const Input& input, int stage, Op op) {
    const StageTimes& t = ofStage(input.stages, stage);
    const Place here{stage, op.chunk};
    const double share = m_schedule.share();
    Step step;
    step.op = op;
    const bool isForward = op.work == Work::Forward;
    const auto sendTo = [&](Place place, bool intoForward) {
        const int stages = static_cast<int>(m_stages.size());
        step.out = streamInto(place, intoForward);
        step.to = place.stage == stage ? -1 : place.stage;
        // with two stages the way back to the first is a hop of its own
        const bool goesOn = stages == 2 ? isForward == (op.chunk == 0 || m_schedule.scheme == Scheme::Interleaved) : place.stage == (stage + 1) % stages;
        step.link = &m_links[kLinksPerStage * stage + (step.to < 0 ? 2 : goesOn ? 0 : 1)];
    };
    if (isForward) {
        step.duration = m_clock.ticks(t.forward * share);
        if (m_schedule.previous(here)) step.in = streamInto(here, true);
        if (const std::optional<Place> next = m_schedule.next(here)) sendTo(*next, true);
    } else if (op.work == Work::BackwardWeight) {
        step.duration = m_clock.ticks(t.backwardWeight * share);
    } else {
        step.duration = m_clock.ticks((op.work == Work::Backward ? t.backwardInput + t.backwardWeight : t.backwardInput) * share);
        if (m_schedule.next(here)) step.in = streamInto(here, false); // else its own forward, which the order has put before
        if (const std::optional<Place> before = m_schedule.previous(here)) sendTo(*before, false);
    }
    return step;
}

void Engine::compile(const Input& input, int index) {
    Stage& stage = m_stages[static_cast<std::size_t>(index)];
    for (const Segment& segment : m_schedule.stages[static_cast<std::size_t>(index)]) {
        Part part{stage.steps.size(), 0, segment.repeats, 0};
        for (const Op op : segment.body) {
            stage.steps.push_back(compile(input, index, op));
            part.activities += stage.steps.back().to < 0 ? 1 : 2;
        }
        part.end = stage.steps.size();
        stage.parts.push_back(part);
    }
    Step never;
    never.in = &m_streams.back();
    stage.steps.push_back(never);
}

bool Engine::enter(Stage& stage, std::size_t part) {
    stage.part = part;
    if (part == stage.parts.size()) {
        stage.begin = stage.next = stage.end = &stage.steps.back();
        return false;
    }
    stage.begin = stage.next = stage.steps.data() + stage.parts[part].begin;
    stage.end = stage.steps.data() + stage.parts[part].end;
    stage.repeats = stage.parts[part].repeats;
    return true;
}

template <bool kRecords>
void Engine::advance(Stage& stage) {
    Tick free = stage.free;
    const Step* step = stage.next;
    for (;;) {
        Tick begin = free;
        if (Stream* in = step->in) {
            if (in->read == in->written) break;
            if (step->out && step->out->written - step->out->read > step->out->mask) break;
            begin = std::max(free, in->ring[in->read++ & in->mask]);
        } else if (step->out && step->out->written - step->out->read > step->out->mask) {
            break;
        }
        free = begin + step->duration;
        if (Stream* out = step->out) {
            Link& link = *step->link;
            const Tick left = std::max(free, link.free);
            link.free = left + link.transfer;
            out->ring[out->written++ & out->mask] = link.free + link.delay;
            if constexpr (kRecords) record(stage, *step, begin, left);
        } else if constexpr (kRecords) {
            record(stage, *step, begin, 0);
        }
        if (++step != stage.end) continue;
        if (--stage.repeats > 0) step = stage.begin;
        else if (enter(stage, stage.part + 1)) step = stage.next;
        else {
            step = stage.next;
            break;
        }
    }
    stage.free = free;
    stage.next = step;
}

void Engine::record(const Stage& stage, const Step& step, Tick begin, Tick left) {
    const int index = static_cast<int>(&stage - m_stages.data());
    const std::size_t place = static_cast<std::size_t>(index * m_schedule.chunks + step.op.chunk);
    int number = 0;
    if (step.op.work == Work::BackwardWeight) {
        number = m_putOff[place].front();
        m_putOff[place].pop_front();
    } else {
        number = m_counts[place][step.op.work == Work::Forward ? 0 : 1]++;
        if (step.op.work == Work::BackwardInput) m_putOff[place].push_back(number);
    }
    number += m_schedule.firstMicroBatch(step.op.chunk);
    const Tick end = begin + step.duration;
    m_timeline.push_back({m_clock.duration(begin), m_clock.duration(end), index, -1, number, step.op});
    if (step.to >= 0) m_timeline.push_back({m_clock.duration(left), m_clock.duration(step.link->free + step.link->delay), index, step.to, number, step.op});
}

bool Engine::growsARing() {
    bool hasGrown = false;
    for (const Stage& stage : m_stages) {
        const Step& step = *stage.next;
        if (!step.out || (step.in && step.in->read == step.in->written)) continue;
        Stream& full = *step.out;
        const std::uint32_t size = full.mask + 1;
        std::unique_ptr<Tick[]> wider = std::make_unique<Tick[]>(2 * size);
        for (std::uint32_t i = full.read; i != full.written; ++i) wider[i & (2 * size - 1)] = full.ring[i & full.mask];
        full.ring = std::move(wider);
        full.mask = 2 * size - 1;
        hasGrown = true;
    }
    return hasGrown;
}

void Engine::rewind() {
    for (Stage& stage : m_stages) enter(stage, 0);
    for (std::array<int, 2>& count : m_counts) count = {};
    for (Stream& stream : m_streams) stream.read = stream.written = 0;
}

bool Engine::isFinished() const {
    return std::all_of(m_stages.begin(), m_stages.end(), [](const Stage& s) { return s.part == s.parts.size(); });
}

bool Engine::move(Stage& stage) {
    const Step* const next = stage.next;
    const std::int64_t repeats = stage.repeats;
    if (m_records) advance<true>(stage);
    else advance<false>(stage);
    return next != stage.next || repeats != stage.repeats;
}

Result<Done> Engine::step() {
    rewind();
    Mark mark;
    const std::int64_t before = m_extrapolated;
    while (!isFinished()) {
        // backwards climb from the last stage to the first, forwards descend
        bool hasMoved = false;
        for (auto stage = m_stages.rbegin(); stage != m_stages.rend(); ++stage) hasMoved = move(*stage) || hasMoved;
        for (Stage& stage : m_stages) hasMoved = move(stage) || hasMoved;
        if (!hasMoved && !growsARing()) {
            const auto waits = std::find_if(m_stages.begin(), m_stages.end(), [](const Stage& s) { return s.part < s.parts.size(); });
            return fail(ErrorCode::PipelineDeadlock, {{"stage", std::to_string(waits - m_stages.begin() + 1)}});
        }
        if (m_extrapolates) watch(mark);
    }
    for (const Stage& stage : m_stages)
        for (const Part& part : stage.parts) m_executed += part.activities * part.repeats;
    m_executed -= m_extrapolated - before;
    return Done{};
}

Tick Engine::end() const {
    Tick end = 0;
    for (const Stage& stage : m_stages) end = std::max(end, stage.free);
    return end;
}

std::vector<Tick> Engine::shape() const {
    std::vector<Tick> shape;
    const Tick now = m_stages.front().free;
    for (const Stage& stage : m_stages) shape.push_back(stage.free - now);
    for (std::size_t i = 0; i < m_links.size(); ++i) shape.push_back(std::max<Tick>(0, m_links[i].free - m_stages[i / kLinksPerStage].free));
    return shape;
}

void Engine::addToStages(Tick optimizer) {
    for (Stage& stage : m_stages) stage.free += optimizer;
}

Tick Engine::busy(int index) const {
    const Stage& stage = m_stages[static_cast<std::size_t>(index)];
    Tick sum = 0;
    for (const Part& part : stage.parts)
        for (std::size_t i = part.begin; i < part.end; ++i) sum += stage.steps[i].duration * part.repeats;
    return sum;
}

} // namespace spanwright::training::pipeline
