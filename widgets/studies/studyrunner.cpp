// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyrunner.h"
#include "store/results.h"
#include "text/planterms.h"

namespace spanwright::widgets {
namespace {

/// Of the study's job, or of the first one that is computed.
std::optional<study::FinishDates> finishDates(const Study& s, const Scenario& scenario, const catalogue::Catalogue& catalogue, const study::RunProgress& goOn) {
    const assess::Assessment assessment = assess::assess(scenario, catalogue);
    for (const assess::JobAssessment& j : assessment.jobs)
        if (j.isComputed && (s.job.isNone() || j.job == s.job)) return study::finishDates(scenario, j, s.runs, s.seed, goOn);
    return std::nullopt;
}

/// The study's job, or the first one that can be upgraded for.
JobId jobOf(const Study& s, const Scenario& scenario) { return s.job.isNone() && !scenario.jobs.empty() ? scenario.jobs.front()->id : s.job; }

void answer(StudyRun& run, const Study& s, const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::function<bool(double)>& goOn) {
    if (s.kind == StudyKind::MonteCarlo) {
        if (auto dates = finishDates(s, scenario, catalogue, goOn)) run.answer = std::make_shared<ShownAnswer>(std::move(*dates));
        else run.error = text::Message{&text::entry(PlanTerm::ReasonJobMissing), {}};
        return;
    }
    if (s.kind == StudyKind::Capacity) {
        study::CapacityQuestion question;
        question.job = jobOf(s, scenario);
        question.figure = s.figure;
        question.target = s.target;
        Result<study::CapacityPlan> plan = study::cheapestCapacity(scenario, catalogue, question, mintId(), goOn);
        if (plan) run.answer = std::make_shared<ShownAnswer>(UpgradeAnswer{question, std::move(*plan)});
        else run.error = plan.error().message();
        return;
    }
    if (s.kind == StudyKind::Plan) {
        study::PlanQuestion question;
        question.job = jobOf(s, scenario);
        question.limits = s.limits;
        Result<study::BestPlan> plan = study::bestPlan(scenario, catalogue, question, {goOn, 0});
        if (plan) run.answer = std::make_shared<ShownAnswer>(std::move(*plan));
        else run.error = plan.error().message();
        return;
    }
    Result<study::StudyAnswer> done = study::run(s, scenario, catalogue, {goOn, 0});
    if (!done) {
        run.error = done.error().message();
        return;
    }
    run.json = study::toJson(*done);
    run.answer = std::visit([](auto& a) { return std::shared_ptr<const ShownAnswer>(std::make_shared<ShownAnswer>(std::move(a))); }, *done);
}

} // namespace

StudyRunner::~StudyRunner() { drop(); }

void StudyRunner::drop() {
    ++m_generation;
    m_isRunning = false;
    m_worker = {}; // asks it to stop and waits for the point under way
}

void StudyRunner::stop() { m_worker.request_stop(); }

void StudyRunner::start(const Document& document, const Study& s) {
    drop();
    m_study = s.id;
    m_isRunning = true;
    m_share = 0;
    StudyRun run;
    run.scenario = document.scenarioId();
    run.study = s.id;
    run.digest = store::digestOf(document.project(), document.scenario(), s, document.catalogue().version());
    m_worker = std::jthread([this, generation = m_generation, run = std::move(run), s, scenario = document.scenario(), catalogue = document.catalogue()](const std::stop_token& stop) mutable {
        answer(run, s, scenario, catalogue, [&](double share) {
            QMetaObject::invokeMethod(this, [this, generation, share] {
                if (generation != m_generation) return;
                m_share = share;
                Q_EMIT progressed();
            }, Qt::QueuedConnection);
            return !stop.stop_requested();
        });
        QMetaObject::invokeMethod(this, [this, generation, run = std::move(run)] {
            if (generation != m_generation) return;
            m_isRunning = false;
            Q_EMIT finished(run);
        }, Qt::QueuedConnection);
    });
    Q_EMIT progressed();
}

StudyInputs::~StudyInputs() = default;

const std::vector<study::AvailableInput>& StudyInputs::of(JobId job) {
    if (job != m_job) {
        m_job = job;
        m_inputs.clear();
        m_isCurrent = false;
    }
    if (!m_isCurrent && !m_isComputing) compute();
    return m_inputs;
}

void StudyInputs::compute() {
    m_isCurrent = true;
    m_isComputing = true;
    m_worker = std::jthread([this, job = m_job, scenario = m_document.scenario(), catalogue = m_document.catalogue()] {
        std::vector<study::AvailableInput> found = study::availableInputs(scenario, catalogue, job);
        QMetaObject::invokeMethod(this, [this, job, found = std::move(found)] {
            m_isComputing = false;
            if (job == m_job) m_inputs = found;
            else m_isCurrent = false;
            Q_EMIT changed();
        }, Qt::QueuedConnection);
    });
}

} // namespace spanwright::widgets
