// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studypanel.h"
#include "project/edits.h"
#include "studies/studyform.h"
#include "studies/studyresult.h"
#include "text/language.h"
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kListWidth = 176;       // px
constexpr int kStudySteps = 1000;

StudyId idOf(const QListWidgetItem* item) { return item ? StudyId{item->data(Qt::UserRole).toULongLong()} : StudyId{}; }

} // namespace

StudyPanel::StudyPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_inputs(document), m_pages(new QStackedWidget), m_welcome(new QLabel), m_newHere(new QToolButton), m_new(new QToolButton), m_menu(new QMenu(this)), m_list(new QListWidget),
      m_renameAction(new QAction(this)), m_duplicateAction(new QAction(this)), m_pinAction(new QAction(this)), m_deleteAction(new QAction(this)), m_form(new StudyForm(document, m_inputs)), m_run(new QPushButton), m_progress(new QProgressBar), m_result(new StudyResult(document)) {
    setObjectName(QStringLiteral("studyPanel"));
    for (const StudyKind kind : kShownKinds) {
        m_kindActions.push_back(m_menu->addAction(QString(), this, [this, kind] { add(kind); }));
        m_kindActions.back()->setObjectName(QStringLiteral("newStudy%1").arg(static_cast<int>(kind)));
    }
    m_menu->addSeparator();
    m_menu->setToolTipsVisible(true);
    for (const Question question : kQuestions) {
        m_questionActions.push_back(m_menu->addAction(QString(), this, [this, question] { ask(question); }));
        m_questionActions.back()->setObjectName(QStringLiteral("askStudy%1").arg(static_cast<int>(question)));
    }
    for (QToolButton* button : {m_newHere, m_new}) {
        button->setMenu(m_menu);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_new->setObjectName(QStringLiteral("newStudy"));
    m_newHere->setObjectName(QStringLiteral("newStudyHere"));
    m_pages->addWidget(buildEmptyPage());
    m_pages->addWidget(buildPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_pages);
    connect(m_form, &StudyForm::edited, this, [this](const Study& study, const QString& field) { put(study, tr("Change study"), QStringLiteral("study/%1/%2").arg(study.id.value).arg(field)); });
    connect(m_run, &QPushButton::clicked, this, &StudyPanel::runOrStop);
    connect(&m_runner, &StudyRunner::progressed, this, &StudyPanel::refreshRun);
    connect(&m_runner, &StudyRunner::finished, this, &StudyPanel::take);
    connect(m_result, &StudyResult::messageShown, this, &StudyPanel::messageShown);
    connect(m_result, &StudyResult::upgradeRequested, this, &StudyPanel::applyUpgrade);
    connect(m_result, &StudyResult::planRequested, this, [this](const Job& planned) { m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), planned), tr("Use this plan")); });
    connect(&m_document, &Document::changed, this, &StudyPanel::followPlan);
    connect(&m_document, &Document::scenarioChanged, this, [this] {
        if (m_stored.path() != m_document.path().toStdString()) { // another project
            m_stored.open(m_document.path().toStdString());
            m_runs.clear();
        }
        m_inputs.invalidate();
        follow();
    });
    connect(&m_document, &Document::fileChanged, this, &StudyPanel::followFile);
    connect(&m_document, &Document::assessmentChanged, this, [this] { // whether there is a job to ask about
        if (isVisible() && !m_document.isStale()) refreshRun();
    });
    m_stored.open(m_document.path().toStdString());
    retranslate();
}

// A name or a field that is being typed when the window goes ends its editing late: that must not reach this object.
StudyPanel::~StudyPanel() {
    disconnect(m_list, nullptr, this, nullptr);
    disconnect(m_form, nullptr, this, nullptr);
}

QWidget* StudyPanel::buildEmptyPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_welcome->setObjectName(QStringLiteral("studyWelcome"));
    m_welcome->setAlignment(Qt::AlignCenter);
    m_welcome->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addStretch();
    for (const Question question : kQuestions) {
        auto* button = new QPushButton;
        button->setObjectName(QStringLiteral("studyQuestion%1").arg(static_cast<int>(question)));
        connect(button, &QPushButton::clicked, this, [this, question] { ask(question); });
        row->addWidget(button);
        m_questions.push_back(button);
    }
    row->addStretch();
    column->addStretch();
    column->addWidget(m_welcome);
    column->addSpacing(6);
    column->addLayout(row);
    column->addSpacing(6);
    column->addWidget(m_newHere, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget* StudyPanel::buildPage() {
    auto* page = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(3);
    m_list->setObjectName(QStringLiteral("studyList"));
    m_list->setFixedWidth(kListWidth);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_renameAction->setShortcut(Qt::Key_F2);
    m_deleteAction->setShortcut(Qt::Key_Delete);
    for (QAction* action : {m_renameAction, m_duplicateAction, m_pinAction, m_deleteAction}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    m_new->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    left->addWidget(m_new);
    left->addWidget(m_list, 1);
    m_run->setObjectName(QStringLiteral("runStudy"));
    m_progress->setObjectName(QStringLiteral("studyProgress"));
    m_progress->setRange(0, kStudySteps);
    m_progress->setTextVisible(false);
    auto* running = new QHBoxLayout;
    running->addWidget(m_run);
    running->addWidget(m_progress, 1);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(3);
    middle->addWidget(m_form, 1);
    middle->addLayout(running);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left);
    row->addLayout(middle);
    row->addWidget(m_result, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) choose(idOf(item));
    });
    connect(m_list, &QListWidget::itemChanged, this, &StudyPanel::rename);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (!m_runner.isRunning()) runOrStop();
    });
    connect(m_renameAction, &QAction::triggered, this, [this] {
        if (m_list->currentItem()) m_list->editItem(m_list->currentItem());
    });
    connect(m_duplicateAction, &QAction::triggered, this, &StudyPanel::duplicate);
    connect(m_deleteAction, &QAction::triggered, this, &StudyPanel::remove);
    m_pinAction->setObjectName(QStringLiteral("studyPin"));
    connect(m_pinAction, &QAction::triggered, this, [this] {
        if (chosen()) Q_EMIT pinRequested(m_chosen);
    });
    return page;
}

const Study* StudyPanel::chosen() const { return spanwright::find(m_document.scenario(), m_chosen); }

void StudyPanel::followPlan(const ChangeSet& change) {
    if (change.affectsAssessment()) m_inputs.invalidate();
    follow();
}

void StudyPanel::followFile() {
    if (m_document.isModified() || m_document.path().isEmpty()) return; // the file does not hold the present value
    if (const Result<Done> kept = m_stored.save(m_document.path().toStdString(), m_document.project()); !kept) Q_EMIT messageShown(say(kept.error().message()));
}

void StudyPanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void StudyPanel::refresh() {
    m_isDirty = false;
    const std::vector<Shared<Study>>& studies = m_document.scenario().studies;
    const auto isShown = [](const Shared<Study>& s) { return std::ranges::find(kShownKinds, s->kind) != kShownKinds.end(); };
    if (!chosen()) {
        const auto first = std::ranges::find_if(studies, isShown);
        m_chosen = first == studies.end() ? StudyId{} : (*first)->id;
    }
    if (m_runner.isRunning() && !spanwright::find(m_document.scenario(), m_runner.running())) m_runner.drop(); // deleted, or another scenario
    const bool hadFocus = isAncestorOf(focusWidget());
    m_pages->setCurrentIndex(std::ranges::any_of(studies, isShown) ? 1 : 0);
    refreshList();
    m_form->setStudy(chosen());
    refreshResult();
    refreshRun();
    if (hadFocus && !m_pages->currentWidget()->isAncestorOf(focusWidget())) (m_pages->currentIndex() == 1 ? static_cast<QWidget*>(m_list) : m_newHere)->setFocus();
}

void StudyPanel::refreshList() {
    const QSignalBlocker quiet(m_list);
    const std::vector<Shared<Study>>& studies = m_document.scenario().studies;
    std::vector<const Study*> shown;
    for (const Shared<Study>& s : studies)
        if (std::ranges::find(kShownKinds, s->kind) != kShownKinds.end()) shown.push_back(&*s);
    while (m_list->count() > static_cast<int>(shown.size())) delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < static_cast<int>(shown.size())) new QListWidgetItem(m_list);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        item->setText(qstr(shown[i]->name));
        item->setToolTip(QStringLiteral("%1\n%2").arg(qstr(shown[i]->name), kindHelp(shown[i]->kind)));
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(shown[i]->id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        if (shown[i]->id == m_chosen) m_list->setCurrentItem(item);
    }
}

const StudyRun* StudyPanel::runOf(StudyId study) {
    const std::pair key{m_document.scenarioId().value, study.value};
    const store::StoredResult* stored = m_stored.find(m_document.scenarioId(), study);
    const auto it = m_runs.find(key);
    if (it != m_runs.end() && (!stored || it->second.json.empty() || it->second.digest == stored->digest)) return &it->second;
    if (!stored) return nullptr;
    Result<study::StudyAnswer> answer = study::answerFromJson(stored->json);
    if (!answer) return nullptr; // of another version of the program: to be run again
    StudyRun run{m_document.scenarioId(), study, stored->digest, nullptr, stored->json, {}};
    run.answer = std::make_shared<const study::StudyAnswer>(std::move(*answer));
    return &(m_runs[key] = std::move(run));
}

bool StudyPanel::isResultStale() const {
    const Study* study = chosen();
    const auto it = study ? m_runs.find({m_document.scenarioId().value, study->id.value}) : m_runs.end();
    return it != m_runs.end() && it->second.digest != store::digestOf(m_document.project(), m_document.scenario(), *study, m_document.catalogue().version());
}

void StudyPanel::refreshResult() {
    const Study* study = chosen();
    const StudyRun* run = study ? runOf(study->id) : nullptr;
    if (!run) return m_result->setAdvice(m_runner.isRunning() ? tr("Running...") : tr("Run computes this study for the plan as it is now."));
    if (!run->answer) return m_result->setAdvice(run->error ? say(*run->error) : QString());
    m_result->setAnswer(run->answer, isResultStale());
}

void StudyPanel::refreshRun() {
    const Study* study = chosen();
    const bool isThis = study && m_runner.running() == study->id;
    m_run->setText(isThis ? tr("Stop") : tr("Run"));
    m_run->setEnabled(isThis ? !m_runner.isStopping() : study != nullptr);
    m_progress->setVisible(m_runner.isRunning());
    m_progress->setValue(static_cast<int>(m_runner.share() * kStudySteps));
    const bool hasInputs = !m_document.scenario().jobs.empty();
    for (QAction* action : m_kindActions) action->setEnabled(hasInputs);
    const bool canAsk = studyFor(Question::HollowCore, m_document).has_value();
    for (QAction* action : m_questionActions) action->setEnabled(canAsk);
    for (QPushButton* button : m_questions) button->setEnabled(canAsk);
    m_newHere->setEnabled(hasInputs);
    m_new->setEnabled(hasInputs);
    m_welcome->setText(canAsk ? tr("A study answers a question about this plan by assessing many variants of it. Begin with one of these:")
                              : tr("A study answers a question about this plan by assessing many variants of it. Place a job on pools in two linked sites first."));
}

void StudyPanel::choose(StudyId study) {
    if (study == m_chosen) return;
    m_chosen = study;
    m_form->setStudy(chosen());
    refreshResult();
    refreshRun();
}

void StudyPanel::put(const Study& study, const QString& text, const QString& mergeKey) { m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), study), text, mergeKey); }

void StudyPanel::ask(Question question) {
    const std::optional<Study> study = studyFor(question, m_document);
    if (!study) return;
    m_chosen = study->id;
    put(*study, tr("New study"));
    runOrStop();
}

void StudyPanel::add(StudyKind kind) {
    const Study study = newStudy(kind, m_document, m_inputs.of(firstJob(m_document)));
    m_chosen = study.id;
    put(study, tr("New study"));
    m_form->setFocus();
}

void StudyPanel::rename(QListWidgetItem* item) {
    const Study* study = spanwright::find(m_document.scenario(), idOf(item));
    const std::string name = item->text().trimmed().toStdString();
    if (!study || study->name == name) return refreshList();
    if (!m_document.apply(edits::rename(m_document.project(), m_document.scenarioId(), ref(study->id), name), tr("Rename study"))) refreshList();
}

void StudyPanel::duplicate() {
    if (!chosen()) return;
    Study copy = *chosen();
    copy.id = mint<StudyId>();
    copy.name = freeName(m_document.scenario(), qstr(copy.name));
    m_chosen = copy.id;
    put(copy, tr("Duplicate study"));
}

void StudyPanel::remove() {
    if (!chosen()) return;
    const std::array items{ref(m_chosen)};
    const int row = m_list->currentRow();
    const int next = row + 1 < m_list->count() ? row + 1 : row - 1;
    m_chosen = idOf(m_list->item(next));
    m_document.apply(edits::remove(m_document.project(), m_document.scenarioId(), items), tr("Delete study"));
}

void StudyPanel::runOrStop() {
    const Study* study = chosen();
    if (!study) return;
    if (m_runner.running() == study->id) m_runner.stop();
    else m_runner.start(m_document, *study);
    refreshResult();
    refreshRun();
}

void StudyPanel::applyUpgrade(const Scenario& upgraded) {
    // the plan is the one that was upgraded, but for what no result depends on
    const Scenario& now = m_document.scenario();
    Scenario changed = upgraded;
    changed.name = now.name;
    changed.about = now.about;
    changed.drawing = now.drawing;
    changed.studies = now.studies;
    m_document.apply(edits::replaceScenario(m_document.project(), std::move(changed)), tr("Apply upgrade"));
}

void StudyPanel::take(const StudyRun& run) {
    const Scenario* scenario = spanwright::find(m_document.project(), run.scenario);
    if (scenario && spanwright::find(*scenario, run.study)) {
        m_runs[{run.scenario.value, run.study.value}] = run;
        const Result<Done> kept = run.json.empty() ? Result<Done>(Done{}) : m_stored.keep({run.scenario, run.study, run.digest, {}, run.json}, !m_document.isModified());
        if (!kept) Q_EMIT messageShown(say(kept.error().message()));
    }
    refreshResult();
    refreshRun();
}

void StudyPanel::retranslate() {
    for (std::size_t i = 0; i < kShownKinds.size(); ++i) {
        m_kindActions[i]->setText(kindName(kShownKinds[i]));
        m_kindActions[i]->setToolTip(kindHelp(kShownKinds[i]));
    }
    for (std::size_t i = 0; i < kQuestions.size(); ++i) {
        m_questionActions[i]->setText(questionText(kQuestions[i]));
        m_questions[i]->setText(questionText(kQuestions[i]));
    }
    m_new->setText(tr("New study"));
    m_newHere->setText(tr("New study"));
    m_renameAction->setText(tr("Rename"));
    m_duplicateAction->setText(tr("Duplicate"));
    m_deleteAction->setText(tr("Delete"));
    m_pinAction->setText(tr("Pin to presentation"));
    m_list->setAccessibleName(tr("Studies"));
    m_progress->setAccessibleName(tr("Progress of the study"));
    setAccessibleName(tr("Studies"));
    follow();
}

void StudyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void StudyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty) refresh();
}

} // namespace spanwright::widgets
