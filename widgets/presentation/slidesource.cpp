// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slidesource.h"
#include "store/answers.h"
#include "text/language.h"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr std::chrono::seconds kStudyTime(4);     // that a slide waits for a study
constexpr int kMapPoints = 24;                    // each way, of a study that is run for a slide
constexpr double kLeastReach = 500;               // km of the slider of a distance
constexpr double kLeastWaves = 16;

const Shared<Scenario>* sharedOf(const Project& project, ScenarioId id) {
    for (const Shared<Scenario>& s : project.scenarios)
        if (s->id == id || id.isNone()) return &s;
    return nullptr;
}

std::string keyOf(const Document& of, const Study& study) { return idText(of.scenarioId().value) + idText(study.id.value); }

} // namespace

SlideSource::SlideSource(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&m_runner, &StudyRunner::progressed, this, &SlideSource::progressed, Qt::QueuedConnection); // slides ask while they are painted
    connect(&m_runner, &StudyRunner::finished, this, [this](const StudyRun& run) {
        m_coming->data = run.answer;
        m_answers.insert_or_assign(m_awaited, *m_coming);
        Q_EMIT answered();
    });
}

const Scenario* SlideSource::scenarioOf(const Slide& slide) const {
    const Shared<Scenario>* scenario = sharedOf(m_document.project(), slide.scenario);
    return scenario ? &**scenario : nullptr;
}

const Document* SlideSource::documentOf(const Slide& slide) {
    const Shared<Scenario>* scenario = sharedOf(m_document.project(), slide.scenario);
    if (!scenario) return nullptr;
    if ((*scenario)->id == m_document.scenarioId()) {
        m_document.waitForAssessment();
        return &m_document;
    }
    const auto [at, isNew] = m_shadows.try_emplace((*scenario)->id, Shadow{*scenario, m_document.project().overrides, nullptr});
    Shadow& shadow = at->second;
    if (isNew || shadow.scenario != *scenario || shadow.overrides != m_document.project().overrides) {
        shadow = {*scenario, m_document.project().overrides, std::make_unique<Document>()};
        Project alone;
        alone.scenarios.push_back(*scenario);
        alone.overrides = shadow.overrides;
        shadow.document->reset(std::move(alone), QString(), -1);
    }
    shadow.document->waitForAssessment();
    return shadow.document.get();
}

const assess::JobAssessment* SlideSource::jobOf(const Slide& slide) {
    const Document* d = documentOf(slide);
    if (!d) return nullptr;
    const assess::JobAssessment* longest = nullptr;
    for (const assess::JobAssessment& j : d->assessment().jobs) {
        if (!j.isComputed || (!slide.job.isNone() && j.job != slide.job)) continue;
        if (!longest || j.trainingTime > longest->trainingTime) longest = &j;
    }
    return longest;
}

const assess::Figure* SlideSource::figureOf(const Slide& slide, FigureId figure) {
    const Document* d = documentOf(slide);
    if (!d) return nullptr;
    if (slide.job.isNone()) return d->assessment().total(figure);
    const assess::JobAssessment* job = jobOf(slide);
    return job ? job->figure(figure) : nullptr;
}

template <class Data> const Data* SlideSource::known(const std::map<std::string, Kept<Data>>& cache, const std::string& key, const Document& of) {
    const auto found = cache.find(key);
    return found != cache.end() && found->second.scenario == *sharedOf(of.project(), of.scenarioId()) && found->second.overrides == of.project().overrides ? &found->second.data : nullptr;
}

template <class Data, class Make> const Data& SlideSource::kept(std::map<std::string, Kept<Data>>& cache, const std::string& key, const Document& of, Make make) {
    if (const Data* data = known(cache, key, of)) return *data;
    return cache.insert_or_assign(key, Kept<Data>{*sharedOf(of.project(), of.scenarioId()), of.project().overrides, make()}).first->second.data;
}

const WhatIfData& SlideSource::whatIfOf(const Slide& slide) {
    static const WhatIfData none;
    const Document* d = documentOf(slide);
    const assess::JobAssessment* job = jobOf(slide);
    if (!job) return none;
    const FigureId figure = chartFigure(slide);
    return kept(m_charts, idText(d->scenarioId().value) + idText(job->job.value) + std::string(info(figure).key), *d, [&] { return whatIf(d->scenario(), d->catalogue(), d->assessment(), job->job, figure); });
}

std::optional<study::StudyAnswer> SlideSource::stored(const Document& of, const Study& study) {
    const std::string path = m_document.path().toStdString();
    if (m_stored.path() != path) m_stored.open(path);
    const store::StoredResult* found = m_stored.find(of.scenarioId(), study.id);
    return found ? store::currentAnswer(*found, of.project(), of.scenario(), study, of.catalogue()) : std::nullopt;
}

std::shared_ptr<const study::StudyAnswer> SlideSource::answerOf(const Slide& slide) {
    const Document* d = documentOf(slide);
    const Study* found = d ? spanwright::find(d->scenario(), slide.study) : nullptr;
    if (!found) return nullptr;
    return kept(m_answers, keyOf(*d, *found), *d, [&]() -> Answer {
        if (std::optional<study::StudyAnswer> answer = stored(*d, *found)) return std::make_shared<const study::StudyAnswer>(std::move(*answer));
        Study question = *found;
        if (question.kind == StudyKind::Map)
            for (StudyAxis& axis : question.axes) axis.points = std::min(axis.points, kMapPoints);
        study::RunControl control;
        const auto end = std::chrono::steady_clock::now() + kStudyTime;
        control.goOn = [end](double) { return std::chrono::steady_clock::now() < end; };
        Result<study::StudyAnswer> answer = study::run(question, d->scenario(), d->catalogue(), control);
        return answer ? std::make_shared<const study::StudyAnswer>(std::move(*answer)) : nullptr;
    });
}

SlideSource::LiveAnswer SlideSource::liveAnswerOf(const Slide& slide) {
    const Document* d = documentOf(slide);
    const Study* found = d ? spanwright::find(d->scenario(), slide.study) : nullptr;
    if (!found) return {};
    const std::string key = keyOf(*d, *found);
    if (const Answer* answer = known(m_answers, key, *d)) return {*answer, {}};
    const Kept<Answer> from{*sharedOf(d->project(), d->scenarioId()), d->project().overrides, nullptr};
    if (std::optional<study::StudyAnswer> answer = stored(*d, *found))
        return {m_answers.insert_or_assign(key, Kept<Answer>{from.scenario, from.overrides, std::make_shared<const study::StudyAnswer>(std::move(*answer))}).first->second.data, {}};
    if (const bool isAwaited = m_awaited == key && m_coming->scenario == from.scenario && m_coming->overrides == from.overrides; m_runner.isRunning()) {
        const Shared<Scenario>* other = sharedOf(m_document.project(), m_coming->scenario->id);
        if (isAwaited) return {nullptr, m_runner.share()};
        if (other && *other == m_coming->scenario && m_coming->overrides == m_document.project().overrides) return {nullptr, 0}; // one after the other
    }
    m_awaited = key;
    m_coming = from;
    m_runner.start(*d, *found);
    return {nullptr, 0};
}

std::vector<Lever> SlideSource::leversOf(const Slide& slide) {
    std::vector<Lever> levers;
    const Document* d = documentOf(slide);
    const assess::JobAssessment* job = jobOf(slide);
    if (!job) return levers;
    const Scenario& s = d->scenario();
    const study::Subjects used = study::subjectsOf(s, d->assessment(), job->job);
    const auto add = [&](const QString& name, const char* input, const study::Subjects& subjects, double least) {
        const study::Input* found = study::findInput(input);
        const std::optional<study::InputValue> present = found ? found->get(s, subjects) : std::nullopt;
        if (present && present->number > 0) levers.push_back({name, found, subjects, 1, std::max(least, present->number * 2), present->number});
    };
    if (used.longest.empty()) return levers;
    add(tr("Length of the route"), "length_km", used, kLeastReach);
    if (used.links.size() > 1)
        for (const LinkId link : used.links) {
            study::Subjects one;
            one.job = used.job;
            one.links = {link};
            one.isNamed = true;
            add(tr("Length of %1").arg(qstr(spanwright::find(s, link)->name)), "length_km", one, kLeastReach);
        }
    add(tr("Wavelengths on each link"), "count", used, kLeastWaves);
    return levers;
}

LeverPoint SlideSource::pointAt(const Slide& slide, const Lever& lever, double at) {
    LeverPoint point;
    const Document* d = documentOf(slide);
    const assess::JobAssessment* before = jobOf(slide);
    if (!before) return point;
    Scenario moved = d->scenario();
    if (at != lever.present) lever.input->set(moved, lever.subjects, {at, {}}); // as planned is the plan itself, with what was measured on it
    point.route = study::routeLength(moved, d->catalogue(), before->job);
    const assess::Assessment a = assess::assess(moved, d->catalogue());
    const assess::JobAssessment* job = a.find(before->job);
    const auto value = [&](FigureId id) {
        const assess::Figure* f = job && job->isComputed ? job->figure(id) : nullptr;
        return f ? f->value : NAN;
    };
    point.value = value(chartFigure(slide));
    for (const FigureId id : {FigureId::StepTime, FigureId::DaysToTrain, FigureId::LatencyShare, FigureId::Cost})
        if (id != chartFigure(slide)) point.others.emplace_back(id, value(id));
    return point;
}

} // namespace spanwright::widgets
