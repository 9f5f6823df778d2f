// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "quantities.h"
#include "training/pipeline/plan.h"
#include "training/pipeline/timelinecsv.h"
#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace spanwright::cli {
namespace {

using namespace training::pipeline;

// Hops that are not named lie inside a site: NIC, switch and cable, at most 10 µs one way on a campus (link classes of arXiv 2507.00217).
constexpr Duration kInsideSite(10, units::us);

/// One for all stages, or one for each.
Result<std::vector<Duration>> readAll(const std::vector<std::string>& texts, const char* field, int stages) {
    std::vector<Duration> values;
    for (const std::string& text : texts) {
        const Result<Duration> value = read<Duration>(text);
        if (!value) return Unexpected(value.error());
        values.push_back(*value);
    }
    if (values.size() == 1) values.resize(static_cast<std::size_t>(stages), values.front());
    if (static_cast<int>(values.size()) == stages) return values;
    return fail(ErrorCode::PipelineLength, {{"field", std::string(field)}, {"length", std::to_string(values.size())}, {"stages", std::to_string(stages)}});
}

std::vector<std::string> split(const std::string& text, char mark) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == mark) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

} // namespace

class PipelineVerb final : public Verb {
public:
    explicit PipelineVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        int stages = 1, microBatches = 1, chunks = 2, replicas = 1, memory = 0;
        std::vector<int> inFlight;
        std::vector<std::string> forward, backward, weight, hops;
        std::string bytes = "0 B", rate, schedule = "1f1b", optimizer = "0 s", timeline;
        bool hasNoBarrier = false, isFull = false;

        [[nodiscard]] Result<Input> input() const;

    private:
        [[nodiscard]] Result<Spec> spec() const;
        [[nodiscard]] Result<Schedule> order(const Spec& spec, const Input& input) const;
        [[nodiscard]] Result<Done> readTimes(Input& input) const;
        [[nodiscard]] Result<Done> readHops(Input& input) const;
        [[nodiscard]] Result<std::pair<int, std::vector<std::string>>> hop(const std::string& text) const;
    };
    Options m_options;
};

Result<std::pair<int, std::vector<std::string>>> PipelineVerb::Options::hop(const std::string& text) const {
    std::vector<std::string> parts = split(text, ':');
    int number = 0;
    const auto [end, error] = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), number);
    if (error != std::errc{} || end != parts[0].data() + parts[0].size() || parts.size() < 2 || parts.size() > 3)
        return fail(ErrorCode::UsageBad, {{"reason", "--hop " + text + " is not STAGE:DELAY or STAGE:DELAY:RATE, for example 8:5ms"}});
    if (number < 1 || number > stages)
        return fail(ErrorCode::ValueOutOfRange, {{"field", std::string("--hop")}, {"value", parts[0]}, {"low", std::string("1")}, {"high", std::to_string(stages)}});
    return std::pair(number, std::move(parts));
}

Result<Spec> PipelineVerb::Options::spec() const {
    Spec spec;
    const std::optional<Scheme> scheme = schemeNamed(schedule);
    if (!scheme) return fail(ErrorCode::UsageBad, {{"reason", "There is no schedule " + schedule}});
    spec.scheme = *scheme;
    spec.stages = stages;
    spec.microBatches = microBatches;
    spec.chunks = chunks;
    if (inFlight.empty() || stages < 1 || stages > kMaxStages) return spec;
    if (inFlight.size() > 1 && inFlight.size() != hops.size())
        return fail(ErrorCode::UsageBad, {{"reason", std::string("--in-flight takes one number, or one for each --hop")}});
    spec.extraInFlight.assign(static_cast<std::size_t>(stages), 0);
    for (std::size_t i = 0; i < hops.size(); ++i) {
        const auto named = hop(hops[i]);
        if (!named) return Unexpected(named.error());
        for (int s = 0; s < named->first && named->first < stages; ++s) spec.extraInFlight[static_cast<std::size_t>(s)] += inFlight[inFlight.size() == 1 ? 0 : i];
    }
    return spec;
}

Result<Schedule> PipelineVerb::Options::order(const Spec& spec, const Input& input) const {
    if (isPlanned(spec.scheme) && spec.extraInFlight.empty()) {
        const std::vector<int> held = memory > 0 ? std::vector<int>{memory} : std::vector<int>{};
        return planSchedule({spec.scheme, spec.stages, spec.microBatches, held, input.stages, input.hops});
    }
    if (memory > 0) return fail(ErrorCode::UsageBad, {{"reason", std::string("--memory is for the delay-aware schedules; others know their own")}});
    return makeSchedule(spec);
}

Result<Done> PipelineVerb::Options::readTimes(Input& input) const {
    const auto f = readAll(forward, "--forward", stages);
    if (!f) return Unexpected(f.error());
    const auto b = readAll(backward, "--backward", stages);
    if (!b) return Unexpected(b.error());
    std::vector<Duration> w;
    for (const Duration whole : *b) w.push_back(whole / 2);
    if (!weight.empty()) {
        auto given = readAll(weight, "--weight", stages);
        if (!given) return Unexpected(given.error());
        w = *given;
    }
    for (std::size_t s = 0; s < w.size(); ++s) {
        if (w[s] > (*b)[s]) return fail(ErrorCode::ValueOutOfRange, {{"field", std::string("--weight")}, {"value", print(w[s]).text()}, {"low", std::string("0 s")}, {"high", print((*b)[s]).text()}});
        input.stages.push_back({(*f)[s], (*b)[s] - w[s], w[s]});
    }
    return Done{};
}

Result<Done> PipelineVerb::Options::readHops(Input& input) const {
    const Result<Bytes> message = read<Bytes>(bytes);
    if (!message) return Unexpected(message.error());
    const auto transfer = [&](const std::string& text) -> Result<Duration> {
        if (text.empty()) return Duration();
        const Result<BitRate> speed = read<BitRate>(text);
        if (!speed) return Unexpected(speed.error());
        return message->base() == 0 ? Duration() : *message / *speed;
    };
    const Result<Duration> usual = transfer(rate);
    if (!usual) return Unexpected(usual.error());
    input.hops.assign(static_cast<std::size_t>(stages), {kInsideSite, *usual});
    for (const std::string& text : hops) {
        const auto named = hop(text);
        if (!named) return Unexpected(named.error());
        const Result<Duration> delay = read<Duration>(named->second[1]);
        if (!delay) return Unexpected(delay.error());
        const Result<Duration> own = named->second.size() == 3 ? transfer(named->second[2]) : usual;
        if (!own) return Unexpected(own.error());
        // replicas in step send at the same moment and share the rate evenly: each takes as long as all together
        input.hops[static_cast<std::size_t>(named->first - 1)] = {*delay, *own * replicas};
    }
    return Done{};
}

Result<Input> PipelineVerb::Options::input() const {
    Input input;
    const Result<Spec> chosen = spec();
    if (!chosen) return Unexpected(chosen.error());
    if (stages < 1 || stages > kMaxStages) return Unexpected(makeSchedule(*chosen).error());
    if (Result<Done> r = readTimes(input); !r) return Unexpected(r.error());
    if (Result<Done> r = readHops(input); !r) return Unexpected(r.error());
    Result<Schedule> ordered = order(*chosen, input);
    if (!ordered) return Unexpected(ordered.error());
    input.schedule = std::move(*ordered);
    const Result<Duration> after = read<Duration>(optimizer);
    if (!after) return Unexpected(after.error());
    input.optimizer = *after;
    input.hasBarrier = !hasNoBarrier;
    input.extrapolates = !isFull;
    input.wantsTimeline = !timeline.empty();
    return input;
}

PipelineVerb::PipelineVerb(CLI::App& app) : Verb(app, "pipeline", "Calculate one pipelined step exactly") {
    Options& o = m_options;
    m_verb->add_option("--stages", o.stages, "pipeline stages")->required();
    m_verb->add_option("--microbatches", o.microBatches, "micro-batches of one step")->required();
    m_verb->add_option("--forward", o.forward, "forward time of a stage; one for all or one for each, separated by commas")->required()->delimiter(',');
    m_verb->add_option("--backward", o.backward, "whole backward time of a stage, weight gradients included; as --forward")->required()->delimiter(',');
    m_verb->add_option("--weight", o.weight, "the part of the backward that makes weight gradients; half of it otherwise")->delimiter(',');
    m_verb->add_option("--hop", o.hops, "STAGE:DELAY[:RATE], the one-way delay (and rate) after a stage, counted from 1; may be repeated. "
                                        "After the last stage: the way back to the first of an interleaved schedule. Other hops take 10 us");
    m_verb->add_option("--bytes", o.bytes, "size of one message between stages");
    m_verb->add_option("--rate", o.rate, "rate of every hop and direction; unlimited otherwise");
    m_verb->add_option("--in-flight", o.inFlight, "more warm-up forwards for every stage before a named hop; one number, or one for each hop")->delimiter(',')->check(CLI::Range(0, kMaxMicroBatches));
    std::vector<std::string> names;
    for (const Scheme scheme : kSchemes) names.emplace_back(name(scheme));
    for (const Scheme scheme : kPlannedSchemes) names.emplace_back(name(scheme));
    m_verb->add_option("--schedule", o.schedule, "order of work; 1f1b otherwise")->check(CLI::IsMember(names));
    m_verb->add_option("--chunks", o.chunks, "chunks of layers on a stage, for the interleaved schedule; 2 otherwise");
    m_verb->add_option("--memory", o.memory, "delay-aware schedules: micro-batches that a stage may hold at once; as many as stages otherwise")->check(CLI::Range(1, kMaxMicroBatches));
    m_verb->add_option("--replicas", o.replicas, "pipelines in step that share the named hops; 1 otherwise")->check(CLI::Range(1, 1'000'000));
    m_verb->add_option("--optimizer", o.optimizer, "time after the last backward");
    m_verb->add_flag("--no-barrier", o.hasNoBarrier, "each stage starts its next step when it is ready; prints the time from step to step");
    m_verb->add_flag("--full", o.isFull, "calculate every activity, also those that repeat");
    m_verb->add_option("--timeline", o.timeline, "write every activity to this CSV file");
}

Result<Done> PipelineVerb::run() const {
    const Options& o = m_options;
    const Result<Input> input = o.input();
    if (!input) return Unexpected(input.error());
    const Result<Outcome> outcome = training::pipeline::run(*input);
    if (!outcome) return Unexpected(outcome.error());
    std::printf("%.6f\n\n", outcome->step.in(units::s));
    std::printf("%s, %d stages, %d micro-batches; times in seconds\n", o.schedule.c_str(), o.stages, o.microBatches);
    std::printf("%5s %14s %14s %8s %10s\n", "stage", "busy", "idle", "idle", "in flight");
    for (std::size_t s = 0; s < outcome->stages.size(); ++s) {
        const StageResult& stage = outcome->stages[s];
        const double share = outcome->step.base() > 0 ? stage.idle / outcome->step * 100 : 0;
        std::printf("%5zu %14.6f %14.6f %6.2f %% %10.4g\n", s + 1, stage.busy.in(units::s), stage.idle.in(units::s), share, stage.peakInFlight);
    }
    std::printf("activities: %lld calculated, %lld more by repetition\n", static_cast<long long>(outcome->executed), static_cast<long long>(outcome->extrapolated));
    const bool wraps = input->schedule.scheme == Scheme::Interleaved && input->schedule.chunks > 1 && o.stages > 1 && !o.hops.empty();
    if (wraps && input->hops.back().oneWay == kInsideSite)
        std::cerr << "The way from stage " << o.stages << " back to stage 1 takes 10 us; if it crosses sites, name it: --hop " << o.stages << ":DELAY\n";
    if (o.timeline.empty()) return Done{};
    std::ofstream file(o.timeline, std::ios::binary);
    writeTimeline(file, *outcome);
    file.close();
    if (!file) return fail(ErrorCode::FileUnwritable, {{"file", o.timeline}, {"reason", std::string("writing failed")}});
    return Done{};
}

std::unique_ptr<Verb> pipelineVerb(CLI::App& app) { return std::make_unique<PipelineVerb>(app); }

} // namespace spanwright::cli
