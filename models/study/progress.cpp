// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/progress.h"
#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace spanwright::study {
namespace {

/// Tells how far it is, from whichever thread finds nobody else telling.
class Teller {
public:
    Teller(std::size_t count, const RunControl& control) : m_count(count), m_control(control) {}
    /// False: stop.
    bool tell(std::size_t done) {
        if (!m_control.goOn) return true;
        const std::unique_lock lock(m_mutex, std::try_to_lock);
        if (!lock.owns_lock()) return true;
        const Clock::time_point now = Clock::now();
        if (m_hasTold && now - m_last < kPause) return true;
        m_last = now;
        m_hasTold = true;
        return m_control.goOn(double(done) / double(m_count));
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kPause{50};
    std::size_t m_count;
    const RunControl& m_control;
    std::mutex m_mutex;
    Clock::time_point m_last;
    bool m_hasTold = false;
};

} // namespace

int threadsOf(const RunControl& control) {
    const int cores = tbb::info::default_concurrency();
    return control.threads > 0 ? std::min(control.threads, cores) : cores;
}

bool forEach(std::size_t count, const std::function<void(std::size_t)>& work, const RunControl& control) {
    tbb::task_arena arena(threadsOf(control));
    Teller teller(count, control);
    std::atomic<std::size_t> done;
    std::atomic<bool> isStopped;
    done = 0;
    isStopped = false; // a store, not a first value: each piece sees by it all that was written before
    arena.execute([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, 1), [&](const tbb::blocked_range<std::size_t>& range) {
            for (std::size_t i = range.begin(); i != range.end() && !isStopped; ++i) {
                work(i);
                if (!teller.tell(++done)) isStopped = true;
            }
        }, tbb::simple_partitioner());
    });
    const bool isDone = done == count;
    if (isDone && control.goOn) static_cast<void>(control.goOn(1));
    return isDone;
}

} // namespace spanwright::study
