// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/newstudies.h"
#include "studies/studypanel.h"
#include "study/sweep.h"
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kFarthest = 2000;    // km, that questions of distance look at least
constexpr double kNearest = 1;        // km
constexpr double kRatio = 4;          // times the present value
constexpr double kMostWavelengths = 32;
constexpr double kAskedEfficiency = 0.95;
constexpr std::size_t kChoices = 8;   // of one axis to begin with

const assess::JobAssessment* linkedJob(const Document& document) {
    for (const assess::JobAssessment& j : document.assessment().jobs)
        if (j.isComputed && !j.routes.empty() && find(document.scenario(), j.job)) return &j;
    return nullptr;
}

StudyAxis lengthAxis(double now, int points) {
    StudyAxis axis;
    axis.input = "length_km";
    axis.from = kNearest;
    axis.to = std::max(kFarthest, std::ceil(now * kRatio));
    axis.points = points;
    axis.isLogarithmic = true;
    return axis;
}

StudyAxis countAxis(const Scenario& scenario) {
    StudyAxis axis;
    axis.input = "count";
    axis.from = 1;
    axis.to = kMostWavelengths;
    for (const Shared<Wavelength>& w : scenario.wavelengths) axis.to = std::max(axis.to, std::ceil(w->count * kRatio));
    axis.points = kMapPoints;
    axis.isLogarithmic = true;
    return axis;
}

double routeKm(const Document& document, JobId job) { return study::routeLength(document.scenario(), document.catalogue(), job).in(units::km); }

} // namespace

QString questionText(Question question) {
    switch (question) {
    case Question::HowFar: return StudyPanel::tr("How far can this link be for 95 %?");
    case Question::HollowCore: return StudyPanel::tr("Would hollow core help?");
    case Question::DistanceAgainstWavelengths: return StudyPanel::tr("Distance against wavelengths");
    }
    return {};
}

std::optional<Study> studyFor(Question question, const Document& document) {
    const assess::JobAssessment* job = linkedJob(document);
    if (!job) return std::nullopt;
    const Scenario& scenario = document.scenario();
    const double now = routeKm(document, job->job);
    Study s;
    s.id = mint<StudyId>();
    s.name = freeName(scenario, questionText(question));
    s.job = job->job;
    s.figure = FigureId::Efficiency;
    switch (question) {
    case Question::HowFar:
        s.kind = StudyKind::Threshold;
        s.target = kAskedEfficiency;
        s.axes = {lengthAxis(now, kPoints)};
        break;
    case Question::HollowCore: {
        s.kind = StudyKind::Sweep;
        StudyAxis fibre;
        fibre.input = "fibre";
        fibre.choices = {"g652d", "hcf-deployed"};
        s.axes = {lengthAxis(now, kPoints), fibre};
        break;
    }
    case Question::DistanceAgainstWavelengths:
        s.kind = StudyKind::Map;
        s.axes = {lengthAxis(now, kMapPoints), countAxis(scenario)};
        break;
    }
    return s;
}

JobId firstJob(const Document& document) {
    for (const assess::JobAssessment& j : document.assessment().jobs)
        if (j.isComputed && find(document.scenario(), j.job)) return j.job;
    return {};
}

QString kindName(StudyKind kind) {
    switch (kind) {
    case StudyKind::Sweep: return StudyPanel::tr("Sweep");
    case StudyKind::Map: return StudyPanel::tr("Map of two inputs");
    case StudyKind::Tornado: return StudyPanel::tr("Sensitivity");
    case StudyKind::Threshold: return StudyPanel::tr("Threshold");
    case StudyKind::MonteCarlo: return StudyPanel::tr("Finish date");
    case StudyKind::Capacity: return StudyPanel::tr("Cheapest upgrade");
    case StudyKind::Plan: return StudyPanel::tr("Best plan");
    }
    return {};
}

QString kindHelp(StudyKind kind) {
    switch (kind) {
    case StudyKind::Sweep: return StudyPanel::tr("One input against a figure, a curve for each value of a second one");
    case StudyKind::Map: return StudyPanel::tr("Two inputs against a figure, with lines of equal value");
    case StudyKind::Tornado: return StudyPanel::tr("How much each uncertain input moves a figure by itself");
    case StudyKind::Threshold: return StudyPanel::tr("The value of an input at which a figure reaches a target");
    case StudyKind::MonteCarlo: return StudyPanel::tr("When the run ends, its failures drawn at random");
    case StudyKind::Capacity: return StudyPanel::tr("The cheapest upgrade of links with which a figure reaches a target");
    case StudyKind::Plan: return StudyPanel::tr("The layout, the cut between sites and, where asked, the sites that are best under limits");
    }
    return {};
}

std::string freeName(const Scenario& scenario, const QString& name) {
    const auto isTaken = [&](const std::string& n) { return std::ranges::any_of(scenario.studies, [&](const Shared<Study>& s) { return s->name == n; }); };
    std::string free = name.toStdString();
    for (int i = 2; isTaken(free); ++i) free = QStringLiteral("%1 %2").arg(name).arg(i).toStdString();
    return free;
}

StudyAxis usualAxis(const study::AvailableInput& input, int points) {
    StudyAxis axis = input.usual;
    axis.points = points;
    if (axis.choices.size() <= kChoices) return axis;
    const auto present = std::ranges::find(axis.choices, input.present.choice);
    const std::string now = present == axis.choices.end() ? std::string() : *present;
    axis.choices.resize(kChoices);
    if (!now.empty() && std::ranges::find(axis.choices, now) == axis.choices.end()) axis.choices.back() = now;
    return axis;
}

Study newStudy(StudyKind kind, const Document& document, std::span<const study::AvailableInput> inputs) {
    Study s;
    s.id = mint<StudyId>();
    s.name = freeName(document.scenario(), kindName(kind));
    s.kind = kind;
    s.job = firstJob(document);
    const auto moving = [&](bool isNumber, std::string_view other) -> const study::AvailableInput* {
        for (const study::AvailableInput& a : inputs)
            if (a.input->name != other && std::ranges::find(a.moves, s.figure) != a.moves.end() && (!isNumber || !a.input->isChoice())) return &a;
        return nullptr;
    };
    if (kind != StudyKind::Sweep && kind != StudyKind::Map && kind != StudyKind::Threshold) return s;
    const int points = kind == StudyKind::Map ? kMapPoints : kPoints;
    if (const study::AvailableInput* first = moving(true, {})) {
        s.axes = {usualAxis(*first, points)};
        const study::AvailableInput* second = kind == StudyKind::Map ? moving(true, first->input->name) : nullptr;
        if (second) s.axes.push_back(usualAxis(*second, points));
    } else if (linkedJob(document)) {
        s.axes = {lengthAxis(routeKm(document, s.job), points)};
        if (kind == StudyKind::Map) s.axes.push_back(countAxis(document.scenario()));
    }
    return s;
}

} // namespace spanwright::widgets
