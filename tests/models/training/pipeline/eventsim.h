// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"
#include <map>
#include <queue>
#include <set>
#include <tuple>

/// A slow discrete-event simulator that shares nothing with the recursion but the order of each stage.
namespace eventsim {

using namespace spanwright::training::pipeline;

enum Pass { Forward, Backward };
struct Job {
    Work work;
    int chunk;
    int number; ///< micro-batch within the chunk
};

class Simulator final {
public:
    explicit Simulator(const Input& input) : m_in(input), m_stages(static_cast<int>(input.schedule.stages.size())), m_jobs(m_stages), m_position(m_stages), m_isBusy(m_stages) {
        for (int s = 0; s < m_stages; ++s) {
            std::map<std::pair<int, int>, int> count;
            for (const Segment& segment : input.schedule.stages[s])
                for (std::int64_t i = 0; i < segment.repeats; ++i)
                    for (const Op op : segment.body) {
                        const int kind = op.work == Work::Forward ? 0 : op.work == Work::BackwardWeight ? 2 : 1;
                        m_jobs[s].push_back({op.work, op.chunk, count[{kind, op.chunk}]++});
                    }
        }
    }

    /// Seconds; negative when not all work could be done.
    double run() {
        for (int s = 0; s < m_stages; ++s) start(s, 0);
        double last = 0;
        while (!m_events.empty()) {
            const Event e = m_events.top();
            m_events.pop();
            if (e.isArrival) m_here.insert({e.stage, e.pass, e.job.chunk, e.job.number});
            else finish(e), last = e.time;
            start(e.stage, e.time);
        }
        for (int s = 0; s < m_stages; ++s)
            if (m_position[s] != m_jobs[s].size()) return -1;
        return last;
    }

private:
    struct Event {
        double time;
        long order;
        bool isArrival;
        int stage;
        Pass pass;
        Job job;
        bool operator<(const Event& o) const { return std::tie(o.time, o.order) < std::tie(time, order); }
    };
    struct Target {
        int stage, chunk;
    };

    template <class T> const T& each(const std::vector<T>& list, int i) const { return list.size() == 1 ? list[0] : list[i]; }
    bool turns() const { return m_in.schedule.scheme == Scheme::ZbV || m_in.schedule.scheme == Scheme::VHalf; }

    /// Position of a place on the way of its micro-batch, from 0.
    int place(int stage, int chunk) const {
        if (m_in.schedule.scheme == Scheme::DualPipe) return chunk == 0 ? stage : m_stages - 1 - stage;
        if (turns()) return chunk == 0 ? stage : 2 * m_stages - 1 - stage;
        return chunk * m_stages + stage;
    }
    int places() const { return m_in.schedule.scheme == Scheme::DualPipe ? m_stages : m_stages * m_in.schedule.chunks; }
    Target at(int position, int chunk) const {
        if (m_in.schedule.scheme == Scheme::DualPipe) return {chunk == 0 ? position : m_stages - 1 - position, chunk};
        if (turns()) return position < m_stages ? Target{position, 0} : Target{2 * m_stages - 1 - position, 1};
        return {position % m_stages, position / m_stages};
    }

    bool isReady(int stage, const Job& job) const {
        const int position = place(stage, job.chunk);
        if (job.work == Work::Forward) return position == 0 || m_here.count({stage, Forward, job.chunk, job.number}) > 0;
        if (job.work == Work::BackwardWeight) return m_weights.count({stage, job.chunk}) && m_weights.at({stage, job.chunk}) > 0;
        if (position == places() - 1) return m_done.count({stage, job.chunk, job.number}) > 0;
        return m_here.count({stage, Backward, job.chunk, job.number}) > 0;
    }

    void start(int stage, double time) {
        if (m_isBusy[stage] || m_position[stage] == m_jobs[stage].size()) return;
        const Job& job = m_jobs[stage][m_position[stage]];
        if (!isReady(stage, job)) return;
        m_isBusy[stage] = true;
        if (job.work == Work::BackwardWeight) --m_weights[{stage, job.chunk}];
        const StageTimes& t = each(m_in.stages, stage);
        double duration = t.forward.base();
        if (job.work == Work::BackwardInput) duration = t.backwardInput.base();
        if (job.work == Work::BackwardWeight) duration = t.backwardWeight.base();
        if (job.work == Work::Backward) duration = t.backwardInput.base() + t.backwardWeight.base();
        const double share = m_in.schedule.scheme == Scheme::DualPipe ? 1 : 1.0 / m_in.schedule.chunks;
        m_events.push({time + duration * share, m_order++, false, stage, Forward, job});
    }

    void finish(const Event& e) {
        m_isBusy[e.stage] = false;
        ++m_position[e.stage];
        const int position = place(e.stage, e.job.chunk);
        if (e.job.work == Work::BackwardWeight) return;
        if (e.job.work == Work::BackwardInput) ++m_weights[{e.stage, e.job.chunk}];
        const bool isForward = e.job.work == Work::Forward;
        if (isForward) m_done.insert({e.stage, e.job.chunk, e.job.number});
        const int to = position + (isForward ? 1 : -1);
        if (to < 0 || to >= places()) return;
        const Target target = at(to, e.job.chunk);
        Job job = e.job;
        job.chunk = target.chunk;
        double arrival = e.time;
        if (target.stage != e.stage) {
            const bool wraps = m_in.schedule.scheme == Scheme::Interleaved && std::abs(target.stage - e.stage) != (m_stages == 2 ? 0 : 1);
            const bool isWrap = m_stages == 2 ? m_in.schedule.scheme == Scheme::Interleaved && (isForward ? e.stage == 1 : e.stage == 0) : wraps;
            const int hop = isWrap ? m_stages - 1 : std::min(e.stage, target.stage);
            double& free = m_linkFree[{hop, target.stage}];
            const double left = std::max(e.time, free);
            free = left + each(m_in.hops, hop).transfer.base();
            arrival = free + each(m_in.hops, hop).oneWay.base();
        }
        m_events.push({arrival, m_order++, true, target.stage, isForward ? Forward : Backward, job});
    }

    const Input& m_in;
    int m_stages;
    std::vector<std::vector<Job>> m_jobs;
    std::vector<std::size_t> m_position;
    std::vector<bool> m_isBusy;
    std::priority_queue<Event> m_events;
    std::set<std::tuple<int, int, int, int>> m_here;
    std::set<std::tuple<int, int, int>> m_done;
    std::map<std::pair<int, int>, int> m_weights;
    std::map<std::pair<int, int>, double> m_linkFree;
    long m_order = 0;
};

} // namespace eventsim
