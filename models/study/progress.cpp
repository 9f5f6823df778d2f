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

bool forEach(std::size_t count, const std::function<void(std::size_t)>& work, const RunControl& control) {
    const int cores = tbb::info::default_concurrency();
    tbb::task_arena arena(control.threads > 0 ? std::min(control.threads, cores) : cores);
    tbb::task_group_context context;
    Teller teller(count, control);
    std::atomic<std::size_t> done = 0;
    arena.execute([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count), [&](const tbb::blocked_range<std::size_t>& range) {
            for (std::size_t i = range.begin(); i != range.end(); ++i) {
                if (context.is_group_execution_cancelled()) return;
                work(i);
                if (!teller.tell(++done)) context.cancel_group_execution();
            }
        }, tbb::auto_partitioner(), context);
    });
    const bool isDone = done == count;
    if (isDone && control.goOn) static_cast<void>(control.goOn(1));
    return isDone;
}

} // namespace spanwright::study
