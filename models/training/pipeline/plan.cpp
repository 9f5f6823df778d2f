// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/plan.h"
#include "training/pipeline/engine.h"
#include "units/units.h"
#include <algorithm>
#include <array>
#include <limits>
#include <queue>
#include <string>

namespace spanwright::training::pipeline {
namespace {

/// Which pass goes first when a stage could start either; weight gradients fill what is left.
enum class Preference : std::uint8_t {
    Backward,
    Forward,
    InTurn, ///< a forward after a backward and the other way round
};
struct Rule {
    Preference first;
    bool waits; ///< for a message that arrives before a weight gradient would end
};
constexpr Rule kRules[] = {{Preference::Backward, false}, {Preference::Forward, false}, {Preference::InTurn, false},
                           {Preference::Backward, true},  {Preference::Forward, true},  {Preference::InTurn, true}};

/// Plays one rule forward in time: a stage that is free takes what is ready, and is asked again when a pass ends or a message arrives.
class Player final {
public:
    /// Keeps a reference to `spec`.
    Player(const PlanSpec& spec, Schedule shape, Rule rule);
    [[nodiscard]] Schedule play();

private:
    /// The layers of a chunk on a stage. Passes of a kind go in rising order of micro-batches.
    struct Queue {
        std::vector<Tick> forward, backward; ///< when the input of each micro-batch is there; kNever: not known yet
        int forwards = 0, backwards = 0, weights = 0;
    };
    struct Stage {
        Tick free = 0;
        int held = 0, most = 0;     ///< micro-batches x chunks
        bool wasForward = false;
        std::vector<Op> order;
    };
    struct Event {
        Tick at;
        int stage;
        bool operator>(const Event& o) const { return at != o.at ? at > o.at : stage > o.stage; }
    };
    static constexpr Tick kNever = std::numeric_limits<Tick>::max();

    [[nodiscard]] Queue& queue(Place place) { return m_queues[static_cast<std::size_t>(place.stage * m_schedule.chunks + place.chunk)]; }
    [[nodiscard]] bool hasRoom(const Stage& stage, int chunk) const;
    [[nodiscard]] std::optional<Op> chosen(int index, Tick now);
    [[nodiscard]] std::array<std::optional<Op>, 2> ready(int index, Tick now);
    [[nodiscard]] std::optional<Op> oldestWeight(int index);
    void start(int index, Op op, Tick now);
    void send(int from, std::optional<Place> to, Work work, int microBatch, Tick end);

    const PlanSpec& m_spec;
    Schedule m_schedule;
    Rule m_rule;
    Clock m_clock;
    std::vector<Queue> m_queues;
    std::vector<Stage> m_stages;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
};

int mostHeld(const PlanSpec& spec, int stage) { return spec.inFlight.empty() ? spec.stages : ofStage(spec.inFlight, stage); }

double longestStep(const PlanSpec& spec) {
    double perMicroBatch = 0;
    for (int s = 0; s < spec.stages; ++s) {
        const StageTimes& t = ofStage(spec.times, s);
        const Hop& hop = ofStage(spec.hops, s);
        perMicroBatch += (t.forward + t.backwardInput + t.backwardWeight).base() + 4 * (hop.oneWay + hop.transfer).base();
    }
    return perMicroBatch * spec.microBatches;
}

Player::Player(const PlanSpec& spec, Schedule shape, Rule rule)
    : m_spec(spec), m_schedule(std::move(shape)), m_rule(rule), m_clock(longestStep(spec)) {
    const std::size_t stages = static_cast<std::size_t>(spec.stages);
    m_queues.resize(stages * static_cast<std::size_t>(m_schedule.chunks));
    m_stages.resize(stages);
    for (Queue& q : m_queues) {
        q.forward.assign(static_cast<std::size_t>(spec.microBatches), kNever);
        q.backward = q.forward;
    }
    std::ranges::fill(queue({0, 0}).forward, 0);
    for (int s = 0; s < spec.stages; ++s) {
        m_stages[static_cast<std::size_t>(s)].most = mostHeld(spec, s) * m_schedule.chunks;
        m_events.push({0, s});
    }
}

/// The first chunk leaves one place to the second: else micro-batches on their way down could keep all others from coming up.
bool Player::hasRoom(const Stage& stage, int chunk) const { return stage.held < stage.most - (chunk + 1 < m_schedule.chunks ? 1 : 0); }

/// A forward and a backward that could start; the oldest micro-batch first, and of one micro-batch the later chunk.
std::array<std::optional<Op>, 2> Player::ready(int index, Tick now) {
    const Stage& stage = m_stages[static_cast<std::size_t>(index)];
    std::array<std::optional<Op>, 2> best;
    std::array<int, 2> oldest{};
    for (int chunk = 0; chunk < m_schedule.chunks; ++chunk) {
        const Queue& q = queue({index, chunk});
        const auto offer = [&](std::size_t i, Work work, int microBatch, const std::vector<Tick>& arrivals) {
            if (arrivals[static_cast<std::size_t>(microBatch)] > now || (best[i] && oldest[i] < microBatch)) return;
            best[i] = Op{work, static_cast<std::uint8_t>(chunk)};
            oldest[i] = microBatch;
        };
        if (q.forwards < m_spec.microBatches && hasRoom(stage, chunk)) offer(0, Work::Forward, q.forwards, q.forward);
        if (q.backwards < q.forwards) offer(1, Work::BackwardInput, q.backwards, q.backward);
    }
    return best;
}

std::optional<Op> Player::oldestWeight(int index) {
    std::optional<Op> best;
    int oldest = 0;
    for (int chunk = 0; chunk < m_schedule.chunks; ++chunk) {
        const Queue& q = queue({index, chunk});
        if (q.weights >= q.backwards || (best && oldest < q.weights)) continue;
        best = Op{Work::BackwardWeight, static_cast<std::uint8_t>(chunk)};
        oldest = q.weights;
    }
    return best;
}

std::optional<Op> Player::chosen(int index, Tick now) {
    const Stage& stage = m_stages[static_cast<std::size_t>(index)];
    const auto [forward, backward] = ready(index, now);
    const bool prefersForward = m_rule.first == Preference::Forward || (m_rule.first == Preference::InTurn && !stage.wasForward);
    if (forward && (prefersForward || !backward)) return forward;
    if (backward) return backward;
    const std::optional<Op> weight = oldestWeight(index);
    if (weight && m_rule.waits) {
        const auto [nextForward, nextBackward] = ready(index, now + m_clock.ticks(ofStage(m_spec.times, index).backwardWeight * m_schedule.share()) - 1);
        if (nextForward || nextBackward) return {}; // its message wakes the stage
    }
    return weight;
}

void Player::send(int from, std::optional<Place> to, Work work, int microBatch, Tick end) {
    if (!to) return;
    Tick arrival = end;
    if (to->stage != from) {
        const Hop& hop = ofStage(m_spec.hops, std::min(from, to->stage));
        arrival += m_clock.ticks(hop.transfer) + m_clock.ticks(hop.oneWay);
    }
    Queue& q = queue(*to);
    (work == Work::Forward ? q.forward : q.backward)[static_cast<std::size_t>(microBatch)] = arrival;
    m_events.push({arrival, to->stage});
}

void Player::start(int index, Op op, Tick now) {
    Stage& stage = m_stages[static_cast<std::size_t>(index)];
    const Place here{index, op.chunk};
    const StageTimes& t = ofStage(m_spec.times, index);
    Queue& q = queue(here);
    const auto ends = [&](Duration whole) { return now + m_clock.ticks(whole * m_schedule.share()); };
    if (op.work == Work::Forward) {
        stage.free = ends(t.forward);
        ++stage.held;
        stage.wasForward = true;
        const std::optional<Place> next = m_schedule.next(here);
        if (!next) q.backward[static_cast<std::size_t>(q.forwards)] = stage.free;
        send(index, next, Work::Forward, q.forwards++, stage.free);
    } else if (op.work == Work::BackwardInput) {
        stage.free = ends(t.backwardInput);
        stage.wasForward = false;
        send(index, m_schedule.previous(here), Work::BackwardInput, q.backwards++, stage.free);
    } else {
        stage.free = ends(t.backwardWeight);
        --stage.held;
        ++q.weights;
    }
    stage.order.push_back(op);
    m_events.push({stage.free, index});
}

Schedule Player::play() {
    while (!m_events.empty()) {
        const Event event = m_events.top();
        m_events.pop();
        if (m_stages[static_cast<std::size_t>(event.stage)].free > event.at) continue;
        if (const std::optional<Op> op = chosen(event.stage, event.at)) start(event.stage, *op, event.at);
    }
    m_schedule.stages.clear();
    for (Stage& stage : m_stages) m_schedule.stages.push_back({{std::move(stage.order), 1}});
    return std::move(m_schedule);
}

Result<Duration> stepOf(const PlanSpec& spec, Schedule schedule) {
    Input input;
    input.schedule = std::move(schedule);
    input.stages = spec.times;
    input.hops = spec.hops;
    const Result<Outcome> outcome = run(input);
    if (!outcome) return Unexpected(outcome.error());
    return outcome->step;
}

bool fits(const PlanSpec& spec, const Schedule& schedule) {
    for (int s = 0; s < spec.stages; ++s)
        if (const Result<double> peak = peakInFlight(schedule, s); !peak || *peak > mostHeld(spec, s)) return false;
    return true;
}

} // namespace

Result<Schedule> planSchedule(const PlanSpec& spec) {
    if (!isPlanned(spec.scheme)) return makeSchedule({spec.scheme, spec.stages, spec.microBatches, 1, {}});
    const auto outside = [](const char* field, std::int64_t value, std::int64_t low, std::int64_t high) {
        return fail(ErrorCode::ValueOutOfRange, {{"field", std::string(field)}, {"value", std::to_string(value)}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
    };
    const int chunks = spec.scheme == Scheme::DelayAwareV ? 2 : 1;
    Result<Schedule> fixed = makeSchedule({chunks == 2 ? Scheme::ZbV : Scheme::ZbH1, spec.stages, spec.microBatches, 1, {}});
    if (!fixed) return Unexpected(fixed.error());
    const std::int64_t most = kMostPlannedPasses / (3LL * chunks * spec.stages);
    if (spec.microBatches > most) return outside("micro-batches", spec.microBatches, 1, most);
    if (spec.inFlight.size() > 1 && spec.inFlight.size() != static_cast<std::size_t>(spec.stages))
        return fail(ErrorCode::PipelineLength, {{"field", std::string("in flight")}, {"length", std::to_string(spec.inFlight.size())}, {"stages", std::to_string(spec.stages)}});
    for (const int held : spec.inFlight)
        if (held < 1) return outside("in flight", held, 1, kMaxMicroBatches);
    const Result<Duration> fixedStep = stepOf(spec, *fixed); // checks times and hops too
    if (!fixedStep) return Unexpected(fixedStep.error());
    Schedule shape = *fixed;
    shape.scheme = spec.scheme;
    std::optional<Schedule> best;
    Duration bestStep;
    for (const Rule rule : kRules) {
        Schedule planned = Player(spec, shape, rule).play();
        const Result<Duration> step = stepOf(spec, planned);
        if (!step) return Unexpected(step.error());
        if (best && *step >= bestStep) continue;
        best = std::move(planned);
        bestStep = *step;
    }
    const bool isFixedBetter = *fixedStep < bestStep && fits(spec, *fixed);
    if (isFixedBetter) best->stages = fixed->stages;
    return *best;
}

} // namespace spanwright::training::pipeline
