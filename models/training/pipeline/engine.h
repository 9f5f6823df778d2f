// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/recursion.h"
#include <array>
#include <deque>
#include <memory>

/// The machinery of recursion.h.
namespace spanwright::training::pipeline {

using Tick = std::int64_t;

/// Whole numbers of 10^-n s, n chosen so that even a step without any overlap fits.
class Clock final {
public:
    explicit Clock(double longestSeconds);
    [[nodiscard]] Tick ticks(Duration d) const;
    [[nodiscard]] Duration duration(Tick t) const;

private:
    double m_perSecond = 1;
};

class Engine final {
public:
    /// Keeps a reference to the schedule. `steps`: how many will follow one another.
    Engine(const Input& input, int steps);
    /// Runs one more step from where the stages and links are now.
    [[nodiscard]] Result<Done> step();
    [[nodiscard]] Tick end() const;
    /// Each stage at its end of step, relative to the first: equal before and after a step that repeats for ever.
    [[nodiscard]] std::vector<Tick> shape() const;
    void addToStages(Tick optimizer);

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Tick busy(int stage) const;
    [[nodiscard]] std::int64_t executed() const { return m_executed; }
    [[nodiscard]] std::int64_t extrapolated() const { return m_extrapolated; }
    [[nodiscard]] std::vector<Activity> takeTimeline() { return std::move(m_timeline); }

private:
    /// First in, first out between two places; the ring grows when nothing else moves.
    struct Stream {
        std::unique_ptr<Tick[]> ring;
        std::uint32_t mask = 0, read = 0, written = 0;
    };
    struct Link {
        Tick free = 0, transfer = 0, delay = 0;
    };
    struct Step {
        Tick duration = 0;
        Stream* in = nullptr;  ///< null: needs nothing
        Stream* out = nullptr; ///< null: nobody waits
        Link* link = nullptr;  ///< of `out`
        Op op;
        int to = -1;           ///< the stage that a transfer leads to
    };
    struct Part {
        std::size_t begin = 0, end = 0; ///< in Stage::steps
        std::int64_t repeats = 0;
        std::int64_t activities = 0;    ///< of one body
    };
    struct Stage {
        Tick free = 0;
        const Step* next = nullptr;
        const Step* end = nullptr;
        const Step* begin = nullptr;
        std::int64_t repeats = 0;       ///< of the current part, the one in progress included
        std::size_t part = 0;
        std::vector<Step> steps;        ///< a step that never starts stands at the end
        std::vector<Part> parts;
    };
    struct Mark; ///< all that decides the future, relative to now

    void compile(const Input& input, int stage);
    Step compile(const Input& input, int stage, Op op);
    Stream* streamInto(Place place, bool isForward);
    void rewind();
    bool enter(Stage& stage, std::size_t part);
    template <bool kRecords> void advance(Stage& stage);
    void record(const Stage& stage, const Step& step, Tick begin, Tick left);
    bool move(Stage& stage);
    bool growsARing();
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] const Stream* streamsInto(std::size_t stage) const { return m_streams.data() + 2 * stage * static_cast<std::size_t>(m_schedule.chunks); }
    template <class See> bool visitState(See see) const;
    void remember(Mark& mark) const;
    [[nodiscard]] bool matches(const Mark& mark) const;
    void jump(const Mark& mark);
    void watch(Mark& mark);

    static constexpr int kLinksPerStage = 3; ///< to the next, to the one before, to itself
    const Schedule& m_schedule;
    Clock m_clock;
    bool m_extrapolates, m_records;
    std::vector<Stage> m_stages;
    std::vector<Stream> m_streams;   ///< [stage][chunk][forward, backward], plus one that stays empty
    std::vector<Link> m_links;       ///< [stage][kLinksPerStage]
    std::int64_t m_executed = 0, m_extrapolated = 0;
    std::vector<Activity> m_timeline;
    std::vector<std::deque<int>> m_putOff;     ///< [stage][chunk] micro-batches whose weight gradient is due
    std::vector<std::array<int, 2>> m_counts;  ///< [stage][chunk] forwards and backwards so far
};

/// Remembered between sweeps to find what repeats.
struct Engine::Mark {
    std::vector<Tick> state;
    std::vector<std::int64_t> repeats;
    Tick now = 0;
    std::int64_t sweeps = 0, next = 1;
};

} // namespace spanwright::training::pipeline
