// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "studies/newstudies.h"
#include "studies/studyresults.h"
#include "studies/studyrunner.h"
#include <QWidget>
#include <map>

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace spanwright::widgets {

class StudyForm;
class StudyResult;

/// The scenario's studies: a list of them, what the chosen one asks, and what it answered. Runs beside the window; a result whose plan or question
/// changed since is dimmed.
class StudyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StudyPanel(Document& document, QWidget* parent = nullptr);
    ~StudyPanel() override;
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] const Study* chosen() const; ///< nullptr without one
    [[nodiscard]] const StudyResult& result() const { return *m_result; }
    /// Whether the shown result is of another plan or question.
    [[nodiscard]] bool isResultStale() const;

Q_SIGNALS:
    void messageShown(const QString& text);
    void pinRequested(spanwright::StudyId study);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildEmptyPage();
    QWidget* buildPage();
    void follow();
    void followFile();
    void followPlan(const ChangeSet& change);
    void refresh();
    void refreshList();
    void refreshResult();
    void refreshRun();
    void retranslate();
    void choose(StudyId study);
    void ask(Question question);
    void add(StudyKind kind);
    void put(const Study& study, const QString& text, const QString& mergeKey = {});
    void rename(QListWidgetItem* item);
    void duplicate();
    void remove();
    void runOrStop();
    void take(const StudyRun& run);
    void applyUpgrade(const Scenario& upgraded);
    [[nodiscard]] const StudyRun* runOf(StudyId study); ///< of this session, or as stored in the file

    Document& m_document;
    StudyRunner m_runner;
    StudyInputs m_inputs;
    QStackedWidget* m_pages;
    QLabel* m_welcome;
    QToolButton* m_newHere;   ///< on the empty page
    QToolButton* m_new;
    QMenu* m_menu;
    std::vector<QAction*> m_kindActions;
    std::vector<QAction*> m_questionActions;
    std::vector<QPushButton*> m_questions;
    QListWidget* m_list;
    QAction* m_renameAction;
    QAction* m_duplicateAction;
    QAction* m_pinAction;
    QAction* m_deleteAction;
    StudyForm* m_form;
    QPushButton* m_run;
    QProgressBar* m_progress;
    StudyResult* m_result;
    StudyId m_chosen;
    StudyResults m_stored;
    std::map<std::pair<std::uint64_t, std::uint64_t>, StudyRun> m_runs; ///< by scenario and study
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
