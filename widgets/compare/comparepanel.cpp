// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparepanel.h"
#include "common/dialogs.h"
#include "common/textfile.h"
#include "compare/comparecharts.h"
#include "compare/comparetrees.h"
#include "project/edits.h"
#include "project/merge.h"
#include "report/comparetables.h"
#include "text/language.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kChoicesWidth = 220; // px
constexpr std::array kFigures{FigureId::DaysToTrain, FigureId::StepTime, FigureId::Efficiency, FigureId::FacilityPower, FigureId::Cost, FigureId::Carbon};

QVariant idData(ScenarioId id) { return QVariant::fromValue<qulonglong>(id.value); }

} // namespace

/// What the worker brings back.
struct ComparePanel::Answer {
    std::vector<ScenarioId> scenarios;
    study::Comparison comparison;
    std::vector<DistanceCurve> curves;
    FigureId figure = FigureId::DaysToTrain;
};

ComparePanel::ComparePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_pages(new QStackedWidget), m_hint(new QLabel), m_duplicate(new QPushButton), m_baseName(new QLabel), m_base(new QComboBox), m_othersName(new QLabel),
      m_others(new QListWidget), m_onlyDifferences(new QCheckBox), m_figureName(new QLabel), m_figure(new QComboBox), m_export(new QPushButton), m_tabs(new QTabWidget), m_figures(new FigureTree),
      m_changes(new ChangeTree), m_bars(new StepBars), m_distance(new DistanceOverlay) {
    setObjectName(QStringLiteral("comparePanel"));
    m_duplicate->setObjectName(QStringLiteral("compareDuplicate"));
    m_base->setObjectName(QStringLiteral("compareBase"));
    m_others->setObjectName(QStringLiteral("compareOthers"));
    m_onlyDifferences->setObjectName(QStringLiteral("compareOnlyDifferences"));
    m_figure->setObjectName(QStringLiteral("compareFigure"));
    m_export->setObjectName(QStringLiteral("compareExport"));
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    buildPages();
    m_onlyDifferences->setChecked(true);
    const auto recompute = [this] { compute(); };
    connect(m_base, &QComboBox::activated, this, [this] {
        refreshStates();
        compute();
    });
    connect(m_figure, &QComboBox::activated, this, recompute);
    connect(m_others, &QListWidget::itemChanged, this, [this] {
        refreshStates();
        compute();
    });
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &ComparePanel::showTables);
    connect(m_export, &QPushButton::clicked, this, &ComparePanel::exportCsv);
    connect(m_duplicate, &QPushButton::clicked, this, &ComparePanel::duplicateRequested);
    connect(m_figures, &FigureTree::itemRequested, this, &ComparePanel::jumpTo);
    connect(m_changes, &ChangeTree::causeRequested, this, &ComparePanel::jumpToCause);
    connect(m_changes, &ChangeTree::takeRequested, this, &ComparePanel::takeOver);
    connect(&m_document, &Document::changed, this, &ComparePanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &ComparePanel::follow);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &ComparePanel::follow); // changes of scenarios that are not shown
    retranslate();
}

ComparePanel::~ComparePanel() {
    m_worker.request_stop();
    if (m_worker.joinable()) m_worker.join(); // before what it posts to is gone
}

void ComparePanel::buildChoices(QWidget* column) {
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(3);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_figure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumHeight(44);
    for (QWidget* w : std::initializer_list<QWidget*>{m_baseName, m_base, m_othersName}) layout->addWidget(w);
    layout->addWidget(m_others, 1);
    layout->addWidget(m_figureName);
    layout->addWidget(m_figure);
    auto* row = new QHBoxLayout;
    row->addWidget(m_onlyDifferences, 1);
    row->addWidget(m_export);
    layout->addLayout(row);
    column->setFixedWidth(kChoicesWidth);
}

void ComparePanel::buildPages() {
    auto* empty = new QWidget;
    auto* middle = new QVBoxLayout(empty);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    middle->addStretch();
    middle->addWidget(m_hint);
    middle->addWidget(m_duplicate, 0, Qt::AlignHCenter);
    middle->addStretch();
    auto* full = new QWidget;
    auto* row = new QHBoxLayout(full);
    row->setContentsMargins(6, 4, 6, 4);
    auto* choices = new QWidget;
    buildChoices(choices);
    row->addWidget(choices);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_figures, m_changes, m_bars, m_distance}) m_tabs->addTab(page, QString());
    row->addWidget(m_tabs, 1);
    m_pages->addWidget(empty);
    m_pages->addWidget(full);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void ComparePanel::follow() {
    if (!m_isDirty && m_document.project() == m_project) return; // another scenario is shown, and that is all
    m_isDirty = true;
    if (!isVisible()) return;
    fillScenarios();
    compute();
}

/// Choices stay; a new scenario is compared while fewer than three are.
void ComparePanel::fillScenarios() {
    const QSignalBlocker bases(m_base), others(m_others);
    std::map<std::uint64_t, bool> known;
    for (int i = 0; i < m_others->count(); ++i) known.emplace(m_others->item(i)->data(Qt::UserRole).toULongLong(), m_others->item(i)->checkState() == Qt::Checked);
    const QVariant base = m_base->currentData();
    m_base->clear();
    m_others->clear();
    for (const Shared<Scenario>& s : m_document.project().scenarios) {
        m_base->addItem(qstr(s->name), idData(s->id));
        auto* item = new QListWidgetItem(qstr(s->name), m_others);
        item->setToolTip(item->text());
        item->setData(Qt::UserRole, idData(s->id));
        const auto it = known.find(s->id.value);
        item->setCheckState(it == known.end() || it->second ? Qt::Checked : Qt::Unchecked);
    }
    m_base->setCurrentIndex(std::max(0, m_base->findData(base)));
    std::size_t checked = 0;
    for (int i = 0; i < m_others->count(); ++i) {
        QListWidgetItem* item = m_others->item(i);
        if (item->data(Qt::UserRole) == m_base->currentData() || item->checkState() != Qt::Checked) continue;
        if (++checked > study::kOthersMost) item->setCheckState(Qt::Unchecked);
    }
    refreshStates();
    m_pages->setCurrentIndex(m_base->count() > 1 ? 1 : 0);
    m_duplicate->setEnabled(m_base->count() == 1);
}

std::vector<ScenarioId> ComparePanel::chosen() const {
    std::vector<ScenarioId> ids;
    if (m_base->count() == 0) return ids;
    ids.push_back({m_base->currentData().toULongLong()});
    for (int i = 0; i < m_others->count(); ++i)
        if (const ScenarioId id{m_others->item(i)->data(Qt::UserRole).toULongLong()}; m_others->item(i)->checkState() == Qt::Checked && id != ids.front() && ids.size() <= study::kOthersMost) ids.push_back(id);
    return ids;
}

/// The base cannot be its own other, and a fourth one cannot be ticked.
void ComparePanel::refreshStates() {
    const QSignalBlocker quiet(m_others);
    const std::vector<ScenarioId> ids = chosen();
    for (int i = 0; i < m_others->count(); ++i) {
        QListWidgetItem* item = m_others->item(i);
        const ScenarioId id{item->data(Qt::UserRole).toULongLong()};
        const bool isBase = !ids.empty() && id == ids.front();
        item->setHidden(isBase);
        const bool isFree = item->checkState() == Qt::Checked || ids.size() <= study::kOthersMost;
        item->setFlags(isFree ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable);
        item->setToolTip(isFree ? item->text() : tr("Up to three scenarios stand beside the base; untick another one first."));
    }
}

FigureId ComparePanel::figure() const { return static_cast<FigureId>(m_figure->currentData().toInt()); }

void ComparePanel::compute() {
    m_isDirty = false;
    m_project = m_document.project();
    ++m_generation;
    m_worker.request_stop();
    const std::vector<ScenarioId> ids = chosen();
    if (ids.size() < 2) {
        m_isComputing = false;
        Answer none;
        none.scenarios = ids;
        none.figure = figure();
        for (const ScenarioId id : ids) none.comparison.names.push_back(spanwright::find(m_project, id)->name);
        return take(std::move(none));
    }
    m_isComputing = true;
    m_worker = std::jthread([this, generation = m_generation, project = m_project, catalogue = m_document.catalogue(), ids, figure = figure()](const std::stop_token& stop) {
        const auto isCancelled = [&stop] { return stop.stop_requested(); };
        std::vector<assess::Assessment> assessments;
        for (const ScenarioId id : ids) {
            if (isCancelled()) return;
            assessments.push_back(assess::assess(*spanwright::find(project, id), catalogue));
        }
        std::vector<study::ComparedScenario> sides;
        for (std::size_t i = 0; i < ids.size(); ++i) sides.push_back({{spanwright::find(project, ids[i]), project.overrides}, spanwright::find(project, ids[i])->name, &assessments[i]});
        Answer answer{ids, study::compare(sides.front(), std::span(sides).subspan(1), catalogue), {}, figure};
        for (std::size_t i = 1; i < sides.size(); ++i) study::addEffects(answer.comparison.changes[i - 1], *sides[0].inputs.scenario, *sides[i].inputs.scenario, catalogue, figure, isCancelled);
        const Length far = farthest(sides, catalogue);
        for (const study::ComparedScenario& side : sides) answer.curves.push_back(distanceCurve(side, catalogue, figure, far, isCancelled));
        if (isCancelled()) return;
        QMetaObject::invokeMethod(this, [this, generation, answer = std::move(answer)] {
            if (generation != m_generation) return;
            m_isComputing = false;
            take(answer);
        }, Qt::QueuedConnection);
    });
}

void ComparePanel::take(Answer answer) {
    m_scenarios = std::move(answer.scenarios);
    m_comparison = std::move(answer.comparison);
    m_distance->show(std::move(answer.curves), answer.figure);
    m_bars->show(m_comparison);
    m_export->setEnabled(m_scenarios.size() > 1);
    showTables();
}

void ComparePanel::showTables() {
    if (m_comparison.names.empty()) return;
    const Scenario* base = m_scenarios.empty() ? nullptr : spanwright::find(m_document.project(), m_scenarios.front());
    const Currency currency = base ? shownCurrency(*base->assumptions) : Currency();
    m_figures->show(m_comparison, m_onlyDifferences->isChecked(), currency);
    m_changes->show(m_comparison, figure(), currency);
    int changes = 0;
    for (const auto& list : m_comparison.changes) changes += static_cast<int>(list.size());
    m_tabs->setTabText(m_tabs->indexOf(m_changes), tr("Changed inputs (%1)").arg(changes));
}

void ComparePanel::select(ScenarioId scenario, ItemRef item) {
    m_document.setScenario(scenario);
    m_document.select(item.kind == ItemKind::Scenario ? std::set<ItemRef>() : std::set<ItemRef>{item});
    Q_EMIT revealRequested();
}

/// In the scenario that is shown when it has the item, else in the first that has it.
void ComparePanel::jumpTo(ItemRef item) {
    std::vector<ScenarioId> where{m_document.scenarioId()};
    where.insert(where.end(), m_scenarios.begin(), m_scenarios.end());
    for (const ScenarioId id : where)
        if (const Scenario* s = spanwright::find(m_document.project(), id); s && !study::nameOf(*s, item).empty()) return select(id, item);
}

void ComparePanel::jumpToCause(std::size_t other, const study::InputChange& change) {
    const std::size_t side = change.kind == study::ChangeKind::Removed ? 0 : other;
    if (side < m_scenarios.size() && spanwright::find(m_document.project(), m_scenarios[side])) select(m_scenarios[side], change.item);
}

void ComparePanel::takeOver(std::size_t other, const study::InputChange& change) {
    const Project& project = m_document.project();
    const Scenario* base = m_scenarios.empty() ? nullptr : spanwright::find(project, m_scenarios.front());
    const Scenario* from = other < m_scenarios.size() ? spanwright::find(project, m_scenarios[other]) : nullptr;
    if (!base || !from) return;
    const bool isByName = change.kind == study::ChangeKind::Changed && change.item.kind != ItemKind::Scenario && change.item.id != change.inBase.id;
    if (isByName) return Q_EMIT messageShown(tr("%1 is another item with the same name in each scenario; change it by hand.").arg(qstr(change.itemName)));
    const Result<Scenario> taken = edits::takeOver(*base, *from, change.item, change.key);
    if (!taken) return Q_EMIT messageShown(say(taken.error().message()));
    if (*taken == *base) return Q_EMIT messageShown(tr("This input is not part of a scenario; nothing was taken over."));
    if (m_document.apply(edits::replaceScenario(project, *taken), tr("Take over"))) Q_EMIT messageShown(tr("%1 has it now; undo takes it back.").arg(qstr(base->name)));
}

void ComparePanel::exportCsv() {
    const bool isOfChanges = m_tabs->currentWidget() == m_changes;
    const QString path = dialogs::saveFile(this, tr("Export the comparison"), isOfChanges ? QStringLiteral("changed-inputs.csv") : QStringLiteral("comparison.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty()) return;
    const QString problem = writeTextFile(path, isOfChanges ? report::changesCsv(m_comparison, figure()) : report::compareCsv(m_comparison, m_onlyDifferences->isChecked()));
    Q_EMIT messageShown(problem.isEmpty() ? tr("Comparison written to %1").arg(path) : tr("%1 cannot be written: %2").arg(path, problem));
}

void ComparePanel::retranslate() {
    {
        const QSignalBlocker quiet(m_figure);
        const int at = std::max(0, m_figure->currentIndex());
        m_figure->clear();
        for (const FigureId id : kFigures) m_figure->addItem(say(id), static_cast<int>(id));
        m_figure->setCurrentIndex(at);
    }
    const auto name = [](QLabel* label, QWidget* field, const QString& text, const QString& help) {
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(text);
        field->setToolTip(help);
    };
    name(m_baseName, m_base, tr("Base"), tr("The scenario that the others are compared with"));
    name(m_othersName, m_others, tr("Beside it"), tr("Up to three other scenarios of the project"));
    name(m_figureName, m_figure, tr("Figure of causes and distance"), tr("What each changed item does alone to it, and its curve over the distance"));
    m_hint->setText(tr("Comparing needs two scenarios. Duplicate this one, change the copy, and see here what the change does to every figure."));
    m_duplicate->setText(tr("Duplicate this scenario"));
    m_onlyDifferences->setText(tr("Only differences"));
    m_onlyDifferences->setToolTip(tr("Leave out figures that are the same in all scenarios"));
    m_export->setText(tr("Export..."));
    m_export->setToolTip(tr("The table as CSV; Copy in the table takes it to the clipboard"));
    m_tabs->setTabText(m_tabs->indexOf(m_figures), tr("All figures"));
    m_tabs->setTabText(m_tabs->indexOf(m_changes), tr("Changed inputs (%1)").arg(0));
    m_tabs->setTabText(m_tabs->indexOf(m_bars), tr("Step time"));
    m_tabs->setTabText(m_tabs->indexOf(m_distance), tr("Distance"));
    m_figures->setAccessibleName(tr("Figures of the compared scenarios"));
    m_changes->setAccessibleName(tr("Changed inputs"));
    setAccessibleName(tr("Compare"));
    showTables();
}

void ComparePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshStates();
    }
    if (event->type() == QEvent::PaletteChange) showTables();
}

void ComparePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty || !(m_document.project() == m_project)) {
        m_isDirty = true;
        follow();
    }
}

} // namespace spanwright::widgets
