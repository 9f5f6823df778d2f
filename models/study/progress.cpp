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
#include <thread>
#include <vector>

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

/// Calls piece(i) for each i below `count` from so many threads.
#ifdef __SANITIZE_THREAD__ // the sanitizer does not see how oneTBB, which is not built with it, hands work from thread to thread; plain threads it does
void spread(std::size_t count, int threads, const auto& piece) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> workers;
    for (int t = 0; t < threads; ++t)
        workers.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++) piece(i);
        });
}
#else
void spread(std::size_t count, int threads, const auto& piece) {
    tbb::task_arena arena(threads);
    arena.execute([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, 1), [&](const tbb::blocked_range<std::size_t>& range) {
            for (std::size_t i = range.begin(); i != range.end(); ++i) piece(i);
        }, tbb::simple_partitioner());
    });
}
#endif

} // namespace

int threadsOf(const RunControl& control) {
    const int cores = tbb::info::default_concurrency();
    return control.threads > 0 ? std::min(control.threads, cores) : cores;
}

bool forEach(std::size_t count, const std::function<void(std::size_t)>& work, const RunControl& control) {
    Teller teller(count, control);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> isStopped = false;
    spread(count, threadsOf(control), [&](std::size_t i) {
        if (isStopped) return;
        work(i);
        if (!teller.tell(++done)) isStopped = true;
    });
    const bool isDone = done == count;
    if (isDone && control.goOn) static_cast<void>(control.goOn(1));
    return isDone;
}

} // namespace spanwright::study
