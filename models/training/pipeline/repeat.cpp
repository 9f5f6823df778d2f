// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/engine.h"
#include <algorithm>
#include <limits>

// A pipeline is a function of relative times alone: when all that decides the future looks as it did some sweeps ago, the
// same sweeps follow again. Brent's method finds such a pair with one remembered state.
namespace spanwright::training::pipeline {

/// Calls `see(value)` for each number that decides the future; stops when it answers false.
template <class See>
bool Engine::visitState(See see) const {
    const Tick now = m_stages.front().free;
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        const Stage& stage = m_stages[s];
        if (!see(stage.free - now) || !see(stage.next - stage.steps.data()) || !see(static_cast<Tick>(stage.part))) return false;
        for (std::size_t i = 0; i < kLinksPerStage; ++i)
            if (!see(std::max<Tick>(0, m_links[kLinksPerStage * s + i].free - stage.free))) return false;
        for (const Stream* stream = streamsInto(s); stream != streamsInto(s + 1); ++stream) {
            if (!see(stream->written - stream->read)) return false;
            for (std::uint32_t i = stream->read; i != stream->written; ++i)
                if (!see(std::max<Tick>(0, stream->ring[i & stream->mask] - stage.free))) return false;
        }
    }
    return true;
}

void Engine::remember(Mark& mark) const {
    mark.state.clear();
    mark.repeats.clear();
    visitState([&](Tick value) {
        mark.state.push_back(value);
        return true;
    });
    for (const Stage& stage : m_stages) mark.repeats.push_back(stage.repeats);
    mark.now = m_stages.front().free;
}

bool Engine::matches(const Mark& mark) const {
    std::size_t i = 0;
    return visitState([&](Tick value) { return i < mark.state.size() && mark.state[i++] == value; }) && i == mark.state.size();
}

void Engine::jump(const Mark& mark) {
    std::int64_t times = std::numeric_limits<std::int64_t>::max();
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        const std::int64_t passed = mark.repeats[s] - m_stages[s].repeats;
        if (passed <= 0) return;
        times = std::min(times, (m_stages[s].repeats - 1) / passed);
    }
    if (times <= 0) return;
    const Tick later = (m_stages.front().free - mark.now) * times;
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        Stage& stage = m_stages[s];
        const std::int64_t skipped = (mark.repeats[s] - stage.repeats) * times;
        stage.repeats -= skipped;
        stage.free += later;
        m_extrapolated += skipped * stage.parts[stage.part].activities;
    }
    for (Link& link : m_links) link.free += later;
    for (Stream& stream : m_streams)
        for (std::uint32_t i = stream.read; i != stream.written; ++i) stream.ring[i & stream.mask] += later;
}

void Engine::watch(Mark& mark) {
    const auto repeats = [](const Stage& s) { return s.part < s.parts.size() && s.repeats > 1; };
    if (!std::all_of(m_stages.begin(), m_stages.end(), repeats)) {
        mark = Mark{};
        return;
    }
    if (!mark.state.empty() && matches(mark)) {
        jump(mark);
        mark = Mark{};
        return;
    }
    if (++mark.sweeps < mark.next) return;
    mark.next *= 2;
    remember(mark);
}

} // namespace spanwright::training::pipeline
