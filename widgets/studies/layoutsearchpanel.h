// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "studies/layouttable.h"
#include <QWidget>
#include <memory>
#include <thread>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace spanwright::widgets {

class LayoutScatter;

/// Search of all layouts of a job on a worker thread: the best and the Pareto front as a table and a chart, each to be
/// applied as one undo step. Answers hold while model, machine and placement are those searched; a search whose plan
/// changes under it is dropped. What was found so far shows while the search goes on.
class LayoutSearchPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LayoutSearchPanel(Document& document, QWidget* parent = nullptr);
    ~LayoutSearchPanel() override;
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] const std::vector<FoundLayout>& found() const { return m_answer.found; }
    [[nodiscard]] const study::LayoutSearch& counts() const { return m_answer.counts; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        training::StepInput input;      ///< what was searched
        JobId job;
        study::LayoutSearch counts;
        std::vector<FoundLayout> found; ///< fastest first
        double seconds = 0;
    };
    [[nodiscard]] static Answer answerOf(const training::StepInput& input, JobId job, study::LayoutSearch counts, double seconds);
    void startWorker(study::LayoutSpace space);
    void buildRow();
    void followSelection();
    void followPlan();
    void searchOrCancel();
    void take(Answer answer, bool isLast);
    void apply();
    void refresh();
    void refreshButtons();
    void retranslate();
    [[nodiscard]] const assess::JobAssessment* shownJob() const; ///< that can be searched
    [[nodiscard]] bool isCurrent() const;                        ///< the answer is about the shown job as it is
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString rules() const; ///< how many layouts each rule left out
    [[nodiscard]] QString advice() const;

    Document& m_document;
    QComboBox* m_job;
    QComboBox* m_space;
    QPushButton* m_search;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QPushButton* m_apply;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    LayoutTable* m_table;
    LayoutScatter* m_scatter;
    Answer m_answer;
    Answer m_asked;            ///< input and job of the search under way
    bool m_isSearching = false;
    bool m_isDropped = false;  ///< the plan changed under the search
    bool m_isDirty = true;
    std::jthread m_worker;
};

} // namespace spanwright::widgets
