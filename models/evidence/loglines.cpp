// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/loglines.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <regex>
#include <string>

namespace spanwright::evidence {
namespace {

constexpr std::size_t kLongest = 400; // characters of a line that are looked at
constexpr double kShortestStep = 1e-6, kLongestStep = 1e8; // s, as a measured step may be
constexpr auto kSyntax = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;

/// "12,345.6", with k or m behind it for thousands and millions. Infinite when it is out of range.
double number(const std::string& digits, const std::string& suffix) {
    std::string plain = digits;
    std::erase(plain, ',');
    double value = 0;
    if (std::from_chars(plain.data(), plain.data() + plain.size(), value).ec != std::errc()) return INFINITY;
    return value * (suffix.empty() ? 1 : suffix == "k" || suffix == "K" ? 1e3 : 1e6);
}

// a whole number as it stands, so that neither part of "6,2" is one
#define SW_NUMBER "((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?)(?![0-9]|[.,][0-9])"
#define SW_START "(?:^|[^0-9.,])"
#define SW_UNIT "(ms|milliseconds|s|sec|seconds)"
std::optional<double> secondsIn(const std::string& line) {
    // the unit before the number, after it, alone, and a rate of steps turned round
    static const std::regex before("(?:time|timing|elapsed)[^0-9]*?(?:\\(|\\bin |\\[|_)\\s*" SW_UNIT "[^0-9a-z]+" SW_NUMBER "(k?)", kSyntax);
    static const std::regex named("\\b(s)econds\\s*[:=]\\s*" SW_NUMBER "(k?)", kSyntax);
    static const std::regex after("\\b(?:step|iter|iteration|elapsed|time|timing)(?:[ _]?(?:time|timing))?(?: per (?:step|iteration))?\\s*[:=]?\\s*" SW_NUMBER "\\s*" SW_UNIT "\\b(?!\\s*/)", kSyntax);
    static const std::regex alone("^\\s*" SW_NUMBER "\\s*" SW_UNIT "\\s*$", kSyntax);
    static const std::regex each(SW_START SW_NUMBER "\\s*(s)/it\\b", kSyntax);
    const auto inSeconds = [](const std::string& unit, double value) { return unit.front() == 'm' || unit.front() == 'M' ? value / 1e3 : value; };
    std::smatch m;
    for (const std::regex* form : {&before, &named})
        if (std::regex_search(line, m, *form)) return inSeconds(m[1], number(m[2], m[3]));
    for (const std::regex* form : {&after, &alone, &each})
        if (std::regex_search(line, m, *form)) return inSeconds(m[2], number(m[1], {}));
    return std::nullopt;
}

struct Rate {
    double perSecond = 0;
    LogReading reading = LogReading::TokensOfJob;
};
std::optional<Rate> rateIn(const std::string& line) {
    // of one accelerator: before or after the rate's own words, not anywhere in the line
#define SW_ONE "(?:gpu|device|accelerator|chip)"
#define SW_RATE "(?:(" SW_ONE ")/)?(?:tok(?:en)?s?|(samples?|sequences?))(?:(?:/|[ _]?per[ _]?)(" SW_ONE "))?\\s*(?:/|[ _]?per[ _]?)\\s*s(?:ec|econd)?s?(?:(?:/|[ _]?per[ _]?)(" SW_ONE "))?"
    static const std::regex last(SW_RATE "\\s*[:=]\\s*" SW_NUMBER "\\s*([km]?)", kSyntax);
    static const std::regex first(SW_START SW_NUMBER "\\s*([km]?)\\s*" SW_RATE, kSyntax);
    static const std::regex own("\\b(?:tps|tgs)\\b\\s*[:=]\\s*" SW_NUMBER "\\s*([km]?)", kSyntax);
    const auto reading = [](bool isSamples, bool isOfOne) {
        if (isSamples) return isOfOne ? LogReading::SamplesOfOne : LogReading::SamplesOfJob;
        return isOfOne ? LogReading::TokensOfOne : LogReading::TokensOfJob;
    };
    std::smatch m;
    if (std::regex_search(line, m, last)) return Rate{number(m[5], m[6]), reading(m[2].matched, m[1].matched || m[3].matched || m[4].matched)};
    if (std::regex_search(line, m, first)) return Rate{number(m[1], m[2]), reading(m[4].matched, m[3].matched || m[5].matched || m[6].matched)};
    if (std::regex_search(line, m, own)) return Rate{number(m[1], m[2]), LogReading::TokensOfOne};
    return std::nullopt;
#undef SW_ONE
#undef SW_RATE
}

double stepOf(const Rate& rate, const training::StepInput& job) {
    const bool isTokens = rate.reading == LogReading::TokensOfJob || rate.reading == LogReading::TokensOfOne;
    const bool isOfOne = rate.reading == LogReading::TokensOfOne || rate.reading == LogReading::SamplesOfOne;
    return double(job.globalBatch) * (isTokens ? double(job.sequence) : 1) / (rate.perSecond * (isOfOne ? job.accelerators : 1));
}

/// A word of the log for a number that the job has too.
struct Known {
    const char* name;
    std::regex pattern;
    double (*ofJob)(const training::StepInput&);
};
/// The first that the line states otherwise than the job has it.
struct Contradiction {
    const char* name;
    double stated, ofJob;
};
std::optional<Contradiction> contradiction(const std::string& line, const training::StepInput& job) {
    const auto pattern = [](const char* words) { return std::regex(std::string("(?:^|[^a-z_])(?:") + words + ")" SW_NUMBER, kSyntax); };
    static const Known known[] = {
        {"TP", pattern("tp\\s*[:=]?\\s*|tensor[-_ ](?:model[-_ ])?parallel(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.layout.tensor); }},
        {"PP", pattern("pp\\s*[:=]?\\s*|pipeline[-_ ](?:model[-_ ])?parallel(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.layout.pipeline); }},
        {"CP", pattern("cp\\s*[:=]?\\s*|context[-_ ]parallel(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.layout.context); }},
        {"EP", pattern("ep\\s*=\\s*|ep|expert[-_ ](?:model[-_ ])?parallel(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.layout.expert); }},
        {"micro-batch", pattern("mbs\\s*[:=]?\\s*|micro[-_ ]?batch(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.layout.microBatch); }},
        {"global batch", pattern("gbs\\s*[:=]?\\s*|global[-_ ]?batch(?:[-_ ]size)?\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.globalBatch); }},
        {"sequence", pattern("seq(?:uence)?[-_ ]?len(?:gth)?\\s*[:=]\\s*|seq\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.sequence); }},
        {"accelerators", pattern("(?:world[-_ ]size|(?:num[-_ ])?gpus)\\s*[:=]\\s*"), [](const training::StepInput& j) { return double(j.accelerators); }},
    };
    std::smatch m;
    for (const Known& k : known)
        if (std::regex_search(line, m, k.pattern))
            if (const double stated = number(m[1], {}); stated != k.ofJob(job)) return Contradiction{k.name, stated, k.ofJob(job)};
    return std::nullopt;
}
#undef SW_NUMBER
#undef SW_START
#undef SW_UNIT

bool timesAnEvaluation(const std::string& line) {
    static const std::regex evaluation("(?:^|[^a-z])(?:val|valid|validation|eval|evaluation|test)[-_ ]*(?:step|iter|iteration|epoch|time|timing)", kSyntax);
    static const std::regex training("train", kSyntax);
    return std::regex_search(line, evaluation) && !std::regex_search(line, training);
}

Result<LoggedStep> readLine(const std::string& line, std::int64_t count, const training::StepInput& job) {
    static const std::regex flops("flop", kSyntax);
    if (timesAnEvaluation(line)) return LoggedStep{count, {}, LogReading::Evaluation};
    std::optional<double> seconds = secondsIn(line);
    LogReading reading = LogReading::StepTime;
    if (!seconds)
        if (const std::optional<Rate> rate = rateIn(line); rate && rate->perSecond > 0) {
            seconds = stepOf(*rate, job);
            reading = rate->reading;
        }
    if (!seconds || !(*seconds >= kShortestStep && *seconds <= kLongestStep)) return fail(std::regex_search(line, flops) ? ErrorCode::LogLineFlops : ErrorCode::LogLineUnread, {{"line", count}, {"text", line}});
    if (const std::optional<Contradiction> c = contradiction(line, job))
        return fail(ErrorCode::LogLineContradicts, {{"line", count}, {"field", std::string(c->name)}, {"stated", printNumber(c->stated, 0)}, {"value", printNumber(c->ofJob, 0)}});
    return LoggedStep{count, Duration(*seconds, units::s), reading};
}

} // namespace

Result<std::vector<LoggedStep>> loggedSteps(std::string_view log, const training::StepInput& job) {
    std::vector<LoggedStep> steps;
    std::int64_t count = 0;
    for (std::size_t begin = 0; begin <= log.size();) {
        const std::size_t end = std::min(log.find('\n', begin), log.size());
        const std::string line(log.substr(begin, std::min(end - begin, kLongest)));
        begin = end + 1;
        ++count;
        if (std::ranges::all_of(line, [](unsigned char c) { return std::isspace(c) != 0; })) continue;
        const Result<LoggedStep> step = readLine(line, count, job);
        if (!step) return Unexpected(step.error());
        steps.push_back(*step);
    }
    const auto counting = std::ranges::count_if(steps, &LoggedStep::counts);
    if (counting == 0) return fail(ErrorCode::LogLineUnread, {{"line", std::int64_t{1}}, {"text", std::string()}});
    if (counting >= 3) std::ranges::find_if(steps, &LoggedStep::counts)->reading = LogReading::WarmUp;
    return steps;
}

Duration medianStep(const std::vector<LoggedStep>& steps) {
    std::vector<double> sorted;
    for (const LoggedStep& s : steps)
        if (s.counts()) sorted.push_back(s.step.base());
    std::ranges::sort(sorted);
    return Duration::fromBase((sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2);
}

} // namespace spanwright::evidence
