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

#define SW_NUMBER "([0-9][0-9,]*(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?)"
#define SW_UNIT "(ms|milliseconds|s|sec|seconds)"
std::optional<double> secondsIn(const std::string& line) {
    // the unit before the number, after it, alone, and a rate of steps turned round
    static const std::regex before("(?:time|timing|elapsed)[^0-9]*?(?:\\(|\\bin |\\[|_)\\s*" SW_UNIT "[^0-9a-z]+" SW_NUMBER "(k?)", kSyntax);
    static const std::regex named("\\b(s)econds\\s*[:=]\\s*" SW_NUMBER "(k?)", kSyntax);
    static const std::regex after("\\b(?:step|iter|iteration|elapsed|time|timing)(?:[ _]?(?:time|timing))?(?: per (?:step|iteration))?\\s*[:=]?\\s*" SW_NUMBER "\\s*" SW_UNIT "\\b(?!\\s*/)", kSyntax);
    static const std::regex alone("^\\s*" SW_NUMBER "\\s*" SW_UNIT "\\s*$", kSyntax);
    static const std::regex each("\\b" SW_NUMBER "\\s*(s)/it\\b", kSyntax);
    const auto inSeconds = [](const std::string& unit, double value) { return unit.front() == 'm' || unit.front() == 'M' ? value / 1e3 : value; };
    std::smatch m;
    for (const std::regex* form : {&before, &named})
        if (std::regex_search(line, m, *form)) return inSeconds(m[1], number(m[2], m[3]));
    for (const std::regex* form : {&after, &alone, &each})
        if (std::regex_search(line, m, *form)) return inSeconds(m[2], number(m[1], {}));
    return std::nullopt;
}

struct Rate {
    double tokensPerSecond;
    bool isOfOne;
};
std::optional<Rate> rateIn(const std::string& line) {
    // of one accelerator: before or after the rate's own words, not anywhere in the line
#define SW_ONE "(?:gpu|device|accelerator|chip)"
#define SW_RATE "(?:(" SW_ONE ")/)?tok(?:en)?s?(?:(?:/|[ _]?per[ _]?)(" SW_ONE "))?\\s*(?:/|[ _]?per[ _]?)\\s*s(?:ec|econd)?s?(?:(?:/|[ _]?per[ _]?)(" SW_ONE "))?"
    static const std::regex last(SW_RATE "\\s*[:=]\\s*" SW_NUMBER "\\s*([km]?)", kSyntax);
    static const std::regex first(SW_NUMBER "\\s*([km]?)\\s*" SW_RATE, kSyntax);
    static const std::regex own("\\b(?:tps|tgs)\\b\\s*[:=]\\s*" SW_NUMBER "\\s*([km]?)", kSyntax);
    std::smatch m;
    if (std::regex_search(line, m, last)) return Rate{number(m[4], m[5]), m[1].matched || m[2].matched || m[3].matched};
    if (std::regex_search(line, m, first)) return Rate{number(m[1], m[2]), m[3].matched || m[4].matched || m[5].matched};
    if (std::regex_search(line, m, own)) return Rate{number(m[1], m[2]), true};
    return std::nullopt;
#undef SW_ONE
#undef SW_RATE
}
#undef SW_NUMBER
#undef SW_UNIT

} // namespace

Result<std::vector<Duration>> loggedSteps(std::string_view log, double tokensPerStep, int accelerators) {
    static const std::regex flops("flop", kSyntax);
    std::vector<Duration> steps;
    std::int64_t count = 0;
    for (std::size_t begin = 0; begin <= log.size();) {
        const std::size_t end = std::min(log.find('\n', begin), log.size());
        const std::string line(log.substr(begin, std::min(end - begin, kLongest)));
        begin = end + 1;
        ++count;
        if (std::ranges::all_of(line, [](unsigned char c) { return std::isspace(c) != 0; })) continue;
        std::optional<double> seconds = secondsIn(line);
        if (!seconds)
            if (const std::optional<Rate> rate = rateIn(line); rate && rate->tokensPerSecond > 0)
                seconds = tokensPerStep / (rate->tokensPerSecond * (rate->isOfOne ? accelerators : 1));
        if (!seconds || !(*seconds >= kShortestStep && *seconds <= kLongestStep)) return fail(std::regex_search(line, flops) ? ErrorCode::LogLineFlops : ErrorCode::LogLineUnread, {{"line", count}, {"text", line}});
        steps.push_back(Duration(*seconds, units::s));
    }
    if (steps.empty()) return fail(ErrorCode::LogLineUnread, {{"line", std::int64_t{1}}, {"text", std::string()}});
    if (steps.size() >= 3) steps.erase(steps.begin());
    return steps;
}

} // namespace spanwright::evidence
