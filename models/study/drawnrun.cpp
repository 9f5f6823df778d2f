// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/montecarlo.h"
#include "study/random.h"
#include <algorithm>
#include <cmath>
#include <limits>

// Formulas: docs/physics.md, "Finish dates".
namespace spanwright::study {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
// Repairs: lognormal (Schroeder and Gibson, DSN 2006: so at LANL), as spread out as an exponential. The spread is judgement.
constexpr double kRepairVariation = 1; // standard deviation over mean

/// One run from its first step to its last.
class Run {
public:
    Run(const DrawnJob& job, std::uint64_t seed, std::uint64_t index) : m_job(job), m_random(seed, index), m_left(job.work), m_longest(job.work * kLongestRun) {
        for (const DrawnFailure& f : job.failures) (isPlain(f) ? m_plainRate : m_otherRate) += f.rate;
        m_cycle = job.interval + job.write;
        m_nextOther = drawn(m_otherRate);
        m_sigma = std::sqrt(std::log1p(kRepairVariation * kRepairVariation));
    }

    DrawnRun all() {
        while (m_left > 0 && m_now < m_longest) {
            // failures of a kind that leaves nothing to mend are most of all; without memory, they are drawn anew after each event
            const double plain = m_now + drawn(isStopped() ? 0 : m_plainRate);
            const double other = std::min(m_nextOther, m_nextMended);
            if (std::min(plain, other) >= m_longest) {
                advance(m_longest);
                break;
            }
            if (plain < other) {
                advance(plain);
                if (m_left > 0) fail(pick(true));
            } else {
                advance(other);
                if (m_left <= 0) break;
                if (m_nextMended <= m_nextOther) mend();
                else {
                    m_nextOther = m_now + drawn(m_otherRate);
                    fail(pick(false));
                }
            }
        }
        m_out.wall = m_left > 0 ? kNever : m_now;
        return m_out;
    }

private:
    struct Broken {
        std::size_t failure;
        double until;
    };
    [[nodiscard]] static bool isPlain(const DrawnFailure& f) { return f.repair <= 0; }
    [[nodiscard]] bool isStopped() const { return m_speed <= 0; }
    [[nodiscard]] double drawn(double rate) { return rate > 0 ? m_random.exponential() / rate : kNever; }
    [[nodiscard]] static std::size_t kindOf(const DrawnFailure& f) { return static_cast<std::size_t>(f.kind); }

    [[nodiscard]] std::size_t pick(bool plain) {
        double at = m_random.uniform() * (plain ? m_plainRate : m_otherRate);
        std::size_t last = 0;
        for (std::size_t i = 0; i < m_job.failures.size(); ++i) {
            if (isPlain(m_job.failures[i]) != plain) continue;
            last = i;
            if ((at -= m_job.failures[i].rate) <= 0) break;
        }
        return last;
    }

    /// Lets time go by until then, or until the last step is done.
    void advance(double until) {
        if (isStopped()) {
            m_out.lost[m_holder] += until - m_now;
            m_now = until;
            return;
        }
        if (m_now < m_pausedUntil) {
            const double end = std::min(until, m_pausedUntil);
            m_out.lost[m_pausedBy] += end - m_now;
            m_now = end;
            if (m_now >= until) return;
        }
        train(until);
    }

    void train(double until) {
        const double whole = (m_left - m_unsaved) / m_speed; // of training, no checkpoint among it
        double trained = 0, written = 0, sinceSaved = 0;
        bool isSaved = false;
        if (std::isfinite(m_cycle)) {
            const double place = m_place + (until - m_now);
            const double cycles = std::floor(place / m_cycle);
            const double after = std::min(place - cycles * m_cycle, m_job.interval);
            const double before = std::min(m_place, m_job.interval);
            trained = cycles * m_job.interval + after - before;
            written = until - m_now - trained;
            sinceSaved = after;
            isSaved = cycles > 0;
            m_placeAfter = place - cycles * m_cycle;
        } else {
            trained = until - m_now;
        }
        if (trained >= whole) {
            finish(whole);
            return;
        }
        m_out.writes += written;
        slowed(trained);
        if (isSaved) {
            m_left -= m_unsaved + (trained - sinceSaved) * m_speed;
            m_unsaved = sinceSaved * m_speed;
        } else {
            m_unsaved += trained * m_speed;
        }
        m_place = m_placeAfter;
        m_now = until;
    }

    /// The rest of the training, with the checkpoints in it.
    void finish(double trained) {
        const double before = std::min(m_place, m_job.interval);
        const double writes = std::isfinite(m_cycle) ? std::max(0.0, std::ceil((before + trained) / m_job.interval) - 1) : 0;
        const double written = writes * m_job.write - (m_place - before);
        m_out.writes += std::max(0.0, written);
        slowed(trained);
        m_now += trained + std::max(0.0, written);
        m_left = 0;
    }

    void slowed(double trained) {
        if (m_speed < 1) m_out.lost[m_holder] += trained * (1 - m_speed);
    }

    void pause(double seconds, std::size_t kind) {
        if (m_now + seconds <= m_pausedUntil) return;
        m_pausedUntil = m_now + seconds;
        m_pausedBy = kind;
    }

    void fail(std::size_t index) {
        const DrawnFailure& f = m_job.failures[index];
        if (std::ranges::any_of(m_broken, [&](const Broken& b) { return b.failure == index; })) return; // what is broken does not break
        const std::size_t kind = kindOf(f);
        ++m_out.times[kind];
        if (f.restarts && !isStopped()) {
            m_out.lost[kind] += m_unsaved;
            m_unsaved = 0;
            m_place = 0;
        }
        if (!isStopped()) pause(f.pause, kind);
        if (isPlain(f)) return;
        m_broken.push_back({index, m_now + f.repair * std::exp(m_sigma * m_random.normal() - m_sigma * m_sigma / 2)});
        setSpeed();
    }

    void mend() {
        const auto first = std::ranges::min_element(m_broken, {}, &Broken::until);
        const DrawnFailure& f = m_job.failures[first->failure];
        m_broken.erase(first);
        const bool wasStopped = isStopped();
        setSpeed();
        // a site that comes back is taken in at a checkpoint: the job starts anew, and no step is lost
        if ((wasStopped && !isStopped()) || (f.isShare && !isStopped())) pause(m_job.restart, kindOf(f));
    }

    void setSpeed() {
        double slowest = 1, shares = 1, least = 1;
        m_nextMended = kNever;
        for (const Broken& b : m_broken) {
            const DrawnFailure& f = m_job.failures[b.failure];
            if (f.isShare) shares -= 1 - f.speed;
            else slowest = std::min(slowest, f.speed);
            if (f.speed < least) {
                least = f.speed;
                m_holder = kindOf(f);
            }
            m_nextMended = std::min(m_nextMended, b.until);
        }
        m_speed = slowest * std::max(0.0, shares);
        if (shares < kNothing) m_speed = 0;
    }

    static constexpr double kNothing = 1e-9; // of the accelerators: rounding

    const DrawnJob& m_job;
    Random m_random;
    DrawnRun m_out;
    std::vector<Broken> m_broken;
    double m_plainRate = 0, m_otherRate = 0, m_nextOther = kNever, m_nextMended = kNever;
    double m_now = 0, m_left;                ///< not saved yet
    double m_longest, m_cycle = 0, m_sigma = 0;
    double m_unsaved = 0;                    ///< work since the last checkpoint
    double m_place = 0, m_placeAfter = 0;    ///< in the cycle of training and writing
    double m_speed = 1, m_pausedUntil = 0;
    std::size_t m_pausedBy = 0, m_holder = 0;
};

} // namespace

DrawnRun drawRun(const DrawnJob& job, std::uint64_t seed, std::uint64_t index) { return Run(job, seed, index).all(); }

} // namespace spanwright::study
