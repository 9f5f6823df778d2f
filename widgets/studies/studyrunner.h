// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/studychart.h"
#include <QObject>
#include <thread>

namespace spanwright::widgets {

/// What came of a run.
struct StudyRun {
    ScenarioId scenario;
    StudyId study;
    std::string digest;                       ///< of what it was computed from; see store::digestOf()
    std::shared_ptr<const study::StudyAnswer> answer; ///< none: it failed
    std::string json;                         ///< to be stored
    std::optional<text::Message> error;       ///< why it failed
};

/// Runs one study at a time beside the window, on a snapshot of the document. Starting another drops the one under way.
class StudyRunner final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~StudyRunner() override;
    void start(const Document& document, const Study& study);
    /// It answers with what it has by then.
    void stop();
    /// Without an answer.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isStopping() const { return m_isRunning && m_worker.get_stop_token().stop_requested(); }
    [[nodiscard]] StudyId running() const { return m_isRunning ? m_study : StudyId{}; }
    [[nodiscard]] double share() const { return m_share; } ///< done, 0 to 1

Q_SIGNALS:
    void progressed();
    void finished(const spanwright::widgets::StudyRun& run);

private:
    StudyId m_study;
    bool m_isRunning = false;
    double m_share = 0;
    std::uint64_t m_generation = 0;
    std::jthread m_worker;
};

/// The inputs that move something of a job, found beside the window: it takes an assessment for each of their values.
class StudyInputs final : public QObject {
    Q_OBJECT
public:
    explicit StudyInputs(const Document& document, QObject* parent = nullptr) : QObject(parent), m_document(document) {}
    ~StudyInputs() override;
    /// The newest list for a job, maybe of an older plan; empty while there is none. Asks for a newer one where the plan changed since.
    [[nodiscard]] const std::vector<study::AvailableInput>& of(JobId job);
    /// The plan changed.
    void invalidate() { m_isCurrent = false; }

Q_SIGNALS:
    void changed();

private:
    void compute();
    const Document& m_document;
    std::vector<study::AvailableInput> m_inputs;
    JobId m_job;
    bool m_isCurrent = false;
    bool m_isComputing = false;
    std::jthread m_worker;
};

} // namespace spanwright::widgets
