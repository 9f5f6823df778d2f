// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/grid.h"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace spanwright::study {
namespace {

GridAxis walked(const Axis& axis) { return {std::string(axis.input->name), axis.asked.subject, axis.asked.isLogarithmic, axis.values, axis.present}; }

const assess::Figure* figureOf(const assess::Assessment& a, JobId job, FigureId figure) {
    if (job.isNone()) return a.total(figure);
    const assess::JobAssessment* j = a.find(job);
    return j ? j->figure(figure) : nullptr;
}

/// Whether any job that counts needs more memory than it has.
bool isTooLarge(const assess::Assessment& a, JobId job) {
    return std::ranges::any_of(a.jobs, [&](const assess::JobAssessment& j) { return (job.isNone() || j.job == job) && j.isComputed && j.memory.total() > j.usableMemory; });
}

/// Each reason once, in the order of the cells; too many to read are left out.
void keepReasons(Grid& g, std::vector<std::optional<text::Message>>& reasons) {
    std::unordered_map<std::string, int> places; // by their English: looking through thousands of messages would take longer than the map
    for (std::size_t i = 0; i < g.cells.size(); ++i) {
        if (!reasons[i]) continue;
        const auto known = places.find(text::render(*reasons[i]));
        if (known != places.end()) {
            g.cells[i].reason = known->second;
        } else if (g.reasons.size() < kMostReasons) {
            g.cells[i].reason = static_cast<int>(g.reasons.size());
            places.emplace(text::render(*reasons[i]), g.cells[i].reason);
            g.reasons.push_back(std::move(*reasons[i]));
        }
    }
}

/// The first error about the job, or about anything when it is not named; else the first error.
std::optional<text::Message> whyNot(const assess::Assessment& a, JobId job) {
    const assess::Finding* first = nullptr;
    for (const assess::Finding& f : a.findings) {
        if (f.severity != Severity::Error) continue;
        if (job.isNone() || std::ranges::find(f.subjects, ref(job)) != f.subjects.end()) return f.message;
        if (!first) first = &f;
    }
    return first ? std::optional(first->message) : std::nullopt;
}

} // namespace

double GridAxis::at(std::size_t i) const {
    const Input* in = findInput(input);
    return in && !in->isChoice() ? in->base(values[i].number) : double(i);
}

bool Grid::isFlat() const {
    const Cell* first = nullptr;
    int equal = 0;
    for (const Cell& c : cells) {
        if (std::isnan(c.value)) continue;
        if (!first) first = &c;
        if (c.value != first->value) return false;
        ++equal;
    }
    return equal > 1;
}

Cell Probe::at(const Scenario& changed, std::optional<text::Message>& reason) const {
    const assess::Assessment a = assess::figuresOf(changed, m_catalogue);
    const assess::Figure* f = figureOf(a, m_job, m_figure);
    if (f) return {f->value, isTooLarge(a, m_job) ? CellState::TooLarge : CellState::Good, -1};
    reason = whyNot(a, m_job);
    if (!reason) reason = whyNot(assess::assess(changed, m_catalogue), m_job).value_or(text::Message{&text::entry(StudyTerm::RemarkNone), {}});
    return {std::numeric_limits<double>::quiet_NaN(), CellState::NotComputed, -1};
}

Result<Grid> gridOver(const std::vector<Axis>& axes, const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    if (!study.job.isNone() && !find(scenario, study.job)) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", idText(study.job.value)}});
    Grid g;
    g.figure = study.figure;
    g.job = study.job;
    const assess::Assessment now = assess::figuresOf(scenario, catalogue);
    if (const assess::Figure* f = figureOf(now, study.job, study.figure)) g.present = f->value;
    g.x = walked(axes[0]);
    std::vector<Scenario> rows{scenario};
    if (axes.size() > 1) {
        g.y = walked(axes[1]);
        rows.assign(axes[1].values.size(), scenario);
        for (std::size_t i = 0; i < rows.size(); ++i) axes[1].input->set(rows[i], axes[1].subjects, axes[1].values[i]);
    }
    const std::size_t width = g.x.values.size();
    g.cells.resize(width * rows.size());
    std::vector<std::optional<text::Message>> reasons(g.cells.size());
    const Probe probe(scenario, catalogue, study.job, study.figure);
    g.isComplete = forEach(g.cells.size(), [&](std::size_t i) {
        Scenario changed = rows[i / width];
        axes[0].input->set(changed, axes[0].subjects, g.x.values[i % width]);
        g.cells[i] = probe.at(changed, reasons[i]);
    }, control);
    keepReasons(g, reasons);
    return g;
}

Result<Grid> grid(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    if (study.axes.empty() || study.axes.size() > 2) return fail(ErrorCode::StudyAxesCount, {{"study", study.name}, {"needed", std::int64_t{1}}, {"count", static_cast<std::int64_t>(study.axes.size())}});
    const Subjects used = subjectsOf(scenario, assess::figuresOf(scenario, catalogue), study.job);
    std::vector<Axis> axes;
    for (const StudyAxis& asked : study.axes) {
        Result<Axis> axis = axisOf(asked, scenario, used, catalogue);
        if (!axis) return Unexpected(axis.error());
        axes.push_back(std::move(*axis));
    }
    return gridOver(axes, study, scenario, catalogue, control);
}

} // namespace spanwright::study
