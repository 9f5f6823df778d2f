// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyrunner.h"
#include "store/results.h"

namespace spanwright::widgets {
namespace {

void answer(StudyRun& run, const Study& s, const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::function<bool(double)>& goOn) {
    Result<study::StudyAnswer> done = study::run(s, scenario, catalogue, {goOn, 0});
    if (!done) {
        run.error = done.error().message();
        return;
    }
    run.json = study::toJson(*done);
    run.answer = std::make_shared<const study::StudyAnswer>(std::move(*done));
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
