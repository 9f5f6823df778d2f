// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/threshold.h"
#include <algorithm>
#include <cmath>

namespace spanwright::study {
namespace {

constexpr double kTolerance = 1e-3;      // of the value: 0.1 %
constexpr double kAllWholeUpTo = 2000;   // whole numbers of a range that are all tried
constexpr int kMostHalvings = 200;

/// Whether a point reaches the target.
struct Target {
    double value = 0;
    bool isBetterHigh = true;
    [[nodiscard]] bool isReached(const Cell& c) const { return c.state == CellState::Good && (isBetterHigh ? c.value >= value : c.value <= value); }
    [[nodiscard]] bool isBetter(double a, double b) const { return isBetterHigh ? a > b : a < b; }
};

/// Evaluates the axis at values between the points of the grid.
class EndSearch {
public:
    EndSearch(const Axis& axis, const Probe& probe, const Target& target) : m_axis(axis), m_probe(probe), m_target(target) {}

    struct End {
        InputValue value;
        double figure = 0;
    };
    /// Between a value that reaches the target and one that does not: the last one that does.
    End edge(InputValue in, double figure, InputValue out) const {
        for (int i = 0; i < kMostHalvings && !isNear(in.number, out.number); ++i) {
            const InputValue middle{halfway(in.number, out.number), {}};
            const Cell c = at(middle);
            if (m_target.isReached(c)) {
                in = middle;
                figure = c.value;
            } else {
                out = middle;
            }
        }
        return {in, figure};
    }

private:
    bool isNear(double a, double b) const {
        if (m_axis.input->isWhole) return std::abs(a - b) <= 1;
        return std::abs(a - b) <= kTolerance / 2 * std::max(std::abs(a), std::abs(b));
    }
    double halfway(double a, double b) const {
        if (m_axis.input->isWhole) return std::floor((a + b) / 2);
        const bool isWide = a > 0 && b > 0 && std::max(a, b) > 2 * std::min(a, b);
        return isWide ? std::sqrt(a * b) : (a + b) / 2;
    }
    Cell at(const InputValue& value) const {
        Scenario changed = m_probe.scenario();
        m_axis.input->set(changed, m_axis.subjects, value);
        std::optional<text::Message> ignored;
        return m_probe.at(changed, ignored);
    }
    const Axis& m_axis;
    const Probe& m_probe;
    const Target& m_target;
};

/// Points next to each other that reach the target, as first and last.
std::vector<std::pair<std::size_t, std::size_t>> runsOf(const Grid& g, const Target& target) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < g.cells.size(); ++i) {
        if (!target.isReached(g.cells[i])) continue;
        if (!runs.empty() && runs.back().second + 1 == i) runs.back().second = i;
        else runs.emplace_back(i, i);
    }
    return runs;
}

void addBest(ThresholdAnswer& a, const Target& target) {
    for (std::size_t i = 0; i < a.grid.cells.size(); ++i) {
        const Cell& c = a.grid.cells[i];
        if (c.state != CellState::Good || (a.best && !target.isBetter(c.value, a.atBest))) continue;
        a.best = a.grid.x.values[i];
        a.atBest = c.value;
    }
}

Reach reachOf(const std::vector<std::pair<std::size_t, std::size_t>>& runs, std::size_t points) {
    if (runs.empty()) return Reach::Nowhere;
    const bool fromLow = runs.front().first == 0, toHigh = runs.back().second + 1 == points;
    if (runs.size() > 1 || (!fromLow && !toHigh)) return Reach::Several;
    return fromLow && toHigh ? Reach::Everywhere : fromLow ? Reach::UpTo : Reach::From;
}

} // namespace

std::optional<InputValue> ThresholdAnswer::value() const {
    if (reach == Reach::UpTo) return ranges.front().to;
    if (reach == Reach::From) return ranges.front().from;
    return std::nullopt;
}

Result<ThresholdAnswer> threshold(const Study& asked, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    if (asked.axes.size() != 1) return fail(ErrorCode::StudyAxesCount, {{"study", asked.name}, {"needed", std::int64_t{1}}, {"count", static_cast<std::int64_t>(asked.axes.size())}});
    Study study = asked;
    const Subjects used = subjectsOf(scenario, assess::figuresOf(scenario, catalogue), study.job);
    Result<Axis> axis = axisOf(study.axes[0], scenario, used, catalogue);
    if (!axis) return Unexpected(axis.error());
    const bool isChoice = axis->input->isChoice();
    const double span = isChoice ? 0 : axis->values.back().number - axis->values.front().number;
    if (axis->input->isWhole && span <= kAllWholeUpTo) {
        axis->values.clear();
        for (double n = std::min(study.axes[0].from, study.axes[0].to); n <= std::max(study.axes[0].from, study.axes[0].to); ++n) axis->values.push_back({std::round(n), {}});
    }
    Result<Grid> looked = gridOver({*axis}, study, scenario, catalogue, control);
    if (!looked) return Unexpected(looked.error());
    ThresholdAnswer a;
    a.target = study.target;
    a.grid = std::move(*looked);
    if (!a.grid.isComplete) return a;
    const Target target{study.target, info(study.figure).isBetterHigh};
    addBest(a, target);
    const auto runs = runsOf(a.grid, target);
    a.reach = reachOf(runs, a.grid.cells.size());
    const auto& values = a.grid.x.values;
    const Probe probe(scenario, catalogue, study.job, study.figure);
    const EndSearch search(*axis, probe, target);
    for (const auto& [first, last] : runs) {
        if (isChoice) {
            for (std::size_t i = first; i <= last; ++i) a.ranges.push_back({values[i], values[i], a.grid.cells[i].value, a.grid.cells[i].value});
            continue;
        }
        const EndSearch::End from = first == 0 ? EndSearch::End{values[first], a.grid.cells[first].value} : search.edge(values[first], a.grid.cells[first].value, values[first - 1]);
        const EndSearch::End to = last + 1 == values.size() ? EndSearch::End{values[last], a.grid.cells[last].value} : search.edge(values[last], a.grid.cells[last].value, values[last + 1]);
        a.ranges.push_back({from.value, to.value, from.figure, to.figure});
    }
    if (isChoice && a.reach != Reach::Nowhere && a.reach != Reach::Everywhere) a.reach = Reach::Several;
    return a;
}

} // namespace spanwright::study
