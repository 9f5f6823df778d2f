// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/loglines.h"
#include <algorithm>
#include <optional>
#include <regex>
#include <string>

namespace spanwright::evidence {
namespace {

constexpr std::size_t kLongest = 400; // characters of a line that are looked at
constexpr auto kSyntax = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;

/// "12,345.6" and "12.3" followed by k or m.
double number(const std::string& digits, const std::string& suffix) {
    std::string plain = digits;
    std::erase(plain, ',');
    const double scale = suffix.empty() ? 1 : suffix == "k" || suffix == "K" ? 1e3 : 1e6;
    return std::stod(plain) * scale;
}

#define SW_NUMBER "([0-9][0-9,]*(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?)"
std::optional<double> secondsIn(const std::string& line) {
    // the unit before the number, then after it
    static const std::regex before("(?:time|timing|elapsed)[^0-9]*?(?:\\(|\\bin |\\[)\\s*(ms|milliseconds|s|sec|seconds)[^0-9a-z]+" SW_NUMBER, kSyntax);
    static const std::regex after("(?:step|iter|iteration|time|timing|elapsed)[^0-9]{0,30}" SW_NUMBER "\\s*(ms|milliseconds|s|sec|seconds)\\b(?!\\s*/)", kSyntax);
    static const std::regex alone("^\\s*" SW_NUMBER "\\s*(ms|milliseconds|s|sec|seconds)\\s*$", kSyntax);
    std::smatch m;
    const auto inSeconds = [](const std::string& unit, double value) { return unit.front() == 'm' || unit.front() == 'M' ? value / 1e3 : value; };
    if (std::regex_search(line, m, before)) return inSeconds(m[1], number(m[2], {}));
    for (std::sregex_iterator it(line.begin(), line.end(), after), end; it != end; ++it) return inSeconds((*it)[2], number((*it)[1], {}));
    if (std::regex_search(line, m, alone)) return inSeconds(m[2], number(m[1], {}));
    return std::nullopt;
}

struct Rate {
    double tokensPerSecond;
    bool isOfOne;
};
std::optional<Rate> rateIn(const std::string& line) {
    static const std::regex first(SW_NUMBER "\\s*([km]?)\\s*tok(?:en)?s?\\s*(?:/|per)\\s*s(?:ec|econd)?", kSyntax);
    static const std::regex last("tok(?:en)?s?\\s*(?:/|per|_per_)\\s*s(?:ec|econd)?[^0-9]*" SW_NUMBER "\\s*([km]?)", kSyntax);
    static const std::regex tps("\\btps\\b[^0-9]*" SW_NUMBER "\\s*([km]?)", kSyntax);
    static const std::regex one("(?:/|per)[ _]?(?:gpu|device|accelerator|rank|chip)", kSyntax);
    std::smatch m;
    const bool isOfOne = std::regex_search(line, one);
    if (std::regex_search(line, m, first) || std::regex_search(line, m, last)) return Rate{number(m[1], m[2]), isOfOne};
    if (std::regex_search(line, m, tps)) return Rate{number(m[1], m[2]), true};
    return std::nullopt;
}
#undef SW_NUMBER

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
        if (!seconds || *seconds <= 0) return fail(std::regex_search(line, flops) ? ErrorCode::LogLineFlops : ErrorCode::LogLineUnread, {{"line", count}, {"text", line}});
        steps.push_back(Duration(*seconds, units::s));
    }
    if (steps.empty()) return fail(ErrorCode::LogLineUnread, {{"line", std::int64_t{1}}, {"text", std::string()}});
    if (steps.size() >= 3) steps.erase(steps.begin());
    return steps;
}

} // namespace spanwright::evidence
