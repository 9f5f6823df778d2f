// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"
#include "common/dialogs.h"
#include "canvas/canvasview.h"
#include "canvas/palette.h"
#include "canvas/plantree.h"
#include "charts/waterfall.h"
#include "charts/whatifchart.h"
#include "compare/comparepanel.h"
#include "cost/costpanel.h"
#include "common/settings.h"
#include "common/theme.h"
#include "evidence/quotationdialog.h"
#include "evidence/validationpage.h"
#include "inspector/inspector.h"
#include "library/cataloguebrowser.h"
#include "library/librarypanel.h"
#include "line/linepanel.h"
#include "network/failurepanel.h"
#include "network/trafficpanel.h"
#include "power/powerpanel.h"
#include "project/edits.h"
#include "results/explanationview.h"
#include "results/headlinestrip.h"
#include "results/resultspanel.h"
#include "studies/layoutsearchpanel.h"
#include "studies/sizepanel.h"
#include "studies/studypanel.h"
#include "text/language.h"
#include "tariff/tariffdialog.h"
#include "timeline/timelineview.h"
#include "window/shortcutdialog.h"
#include "window/startscreen.h"
#include "window/tour.h"
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>
#include <algorithm>

// Menus and what keeps panels in step; the panels are made in windowpanels.cpp, files and dialogs are in windowfiles.cpp.
namespace spanwright::widgets {
namespace {

/// Shows a window of its own, made when it is first asked for.
template <class Page, class Make> void bring(Page*& page, Make make) {
    if (!page) page = make();
    page->show();
    page->raise();
}

} // namespace

MainWindow::MainWindow() : m_actions(this) {
    setObjectName(QStringLiteral("mainWindow"));
    dialogs::resizeToScreen(*this, {1500, 940});
    buildPanels();
    buildMenus();
    connectActions();
    connectCanvasActions();
    buildShell();
    connect(&m_document, &Document::failed, this, &MainWindow::showMessage);
    connect(&m_document, &Document::fileChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::scenarioChanged, this, [this] {
        rememberScenario();
        refreshScenarios();
        refreshActions();
        refreshTitle();
    });
    connect(&m_document, &Document::changed, this, [this](const ChangeSet& change) {
        if (change.aboutChanged) refreshScenarios();
        refreshActions();
    });
    connect(&m_document, &Document::selectionChanged, this, &MainWindow::refreshActions);
    connect(&m_document, &Document::assessmentChanged, this, [this] { refreshStatus(); });
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshActions);
    restoreLayout();
    retranslate();
    showPlan(false);
}

MainWindow::~MainWindow() {
    m_document.disconnect(this);
    hide(); // a field that still has the focus commits to the document, which goes before it
    m_document.undoStack()->disconnect(this); // it empties itself after the actions are gone
}

void MainWindow::refreshStatus() {
    m_status->setText(m_document.isStale() ? tr("Computing...") : tr("Up to date"));
    m_hint->setText(nextStep());
}

void MainWindow::buildMenus() {
    using A = ActionId;
    const auto menu = [this](const char* title, std::initializer_list<A> ids) {
        QMenu* m = menuBar()->addMenu(QString());
        m_menus.emplace_back(m, title);
        for (const A id : ids) m->addAction(m_actions[id]);
        return m;
    };
    QMenu* file = menu(QT_TR_NOOP("&File"), {A::New, A::NewWindow, A::Open, A::Save, A::SaveAs, A::SaveTemplate, A::History, A::ImportJson, A::ImportNetwork, A::ExportJson, A::ExportNetwork, A::ExportReport, A::Presentation, A::Present, A::Settings, A::Quit});
    auto* recent = new QMenu(this);
    recent->setObjectName(QStringLiteral("recentMenu"));
    file->insertMenu(m_actions[A::Save], recent);
    m_menus.emplace_back(recent, QT_TR_NOOP("O&pen recent"));
    connect(file, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(*recent); });
    QMenu* edit = menu(QT_TR_NOOP("&Edit"), {A::Undo, A::Redo, A::Cut, A::Copy, A::Paste, A::Duplicate, A::Delete, A::SelectAll, A::Rename});
    QMenu* view = menu(QT_TR_NOOP("&View"), {A::ZoomIn, A::ZoomOut, A::ZoomOne, A::FitAll, A::FitSelection, A::ShowMap, A::DelayRings, A::ShowGrid, A::SnapToGrid, A::NextPanel, A::Recompute});
    buildPanelMenu(view);
    buildCanvasMenus(edit, view);
    view->addSeparator();
    auto* themes = new QActionGroup(this);
    for (const A id : {A::ThemeSystem, A::ThemeLight, A::ThemeDark}) {
        themes->addAction(m_actions[id]);
        view->addAction(m_actions[id]);
    }
    view->addSeparator();
    auto* languages = new QActionGroup(this);
    for (const A id : {A::English, A::Chinese}) {
        languages->addAction(m_actions[id]);
        view->addAction(m_actions[id]);
    }
    menu(QT_TR_NOOP("&Plan"), {A::SelectTool, A::LinkTool, A::AddJob, A::ImportModel, A::NewVariant, A::DuplicateScenario, A::RenameScenario, A::DeleteScenario, A::Tariffs, A::Catalogue, A::PinBase});
    menu(QT_TR_NOOP("&Help"), {A::Help, A::Tour, A::Commands, A::Start, A::Validation, A::Quotation, A::Shortcuts, A::About});
    auto* tools = new QActionGroup(this);
    tools->addAction(m_actions[A::SelectTool]);
    tools->addAction(m_actions[A::LinkTool]);
    m_actions[A::SelectTool]->setChecked(true);

    m_bar = addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->setIconSize({18, 18});
    for (const A id : {A::New, A::Open, A::Save, A::Undo, A::Redo}) m_bar->addAction(m_actions[id]);
    m_bar->addSeparator();
    for (const A id : {A::SelectTool, A::LinkTool, A::ShowMap, A::ShowGrid, A::FitAll}) m_bar->addAction(m_actions[id]);
    m_bar->addSeparator();
    for (const A id : {A::AddJob, A::Catalogue, A::ExportReport}) m_bar->addAction(m_actions[id]);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    m_scenarios = new QComboBox;
    m_scenarios->setObjectName(QStringLiteral("scenarios"));
    m_scenarios->setMinimumWidth(220);
    m_scenariosAction = m_bar->addWidget(m_scenarios);
    addToolBarBreak();
    m_headlineBar = addToolBar(QString());
    m_headlineBar->setObjectName(QStringLiteral("headlineBar"));
    m_headlineBar->setMovable(false);
    m_headlineBar->addWidget(m_headline);
    connect(m_scenarios, &QComboBox::activated, this, [this](int index) { m_document.setScenario(ScenarioId{m_scenarios->itemData(index).toULongLong()}); });
}

void MainWindow::connectActions() {
    using A = ActionId;
    const auto on = [this](A id, auto&& slot) { connect(m_actions[id], &QAction::triggered, this, std::forward<decltype(slot)>(slot)); };
    on(A::New, [this] { newProject(); });
    on(A::NewWindow, [this] {
        auto* window = new MainWindow;
        window->setAttribute(Qt::WA_DeleteOnClose);
        constexpr QPoint kBeside(32, 32);
        window->move(pos() + kBeside);
        window->show();
    });
    on(A::Open, [this] { open(); });
    on(A::Save, [this] { save(false); });
    on(A::SaveAs, [this] { save(true); });
    on(A::SaveTemplate, [this] { saveTemplate(); });
    on(A::ImportJson, [this] { importJson(); });
    on(A::ImportNetwork, [this] { importNetwork(); });
    on(A::ExportNetwork, [this] { exportNetwork(); });
    on(A::ExportJson, [this] { exportJson(); });
    on(A::ExportReport, [this] { exportReportFile(); });
    on(A::Presentation, [this] { showSlides(); });
    on(A::Present, [this] { present(); });
    on(A::History, [this] { showHistory(); });
    on(A::Quit, [this] { close(); });
    on(A::Undo, [this] { m_document.undoStack()->undo(); });
    on(A::Redo, [this] { m_document.undoStack()->redo(); });
    on(A::Cut, [this] { m_canvas->cut(); });
    on(A::Copy, [this] { m_canvas->copy(); });
    on(A::Paste, [this] { m_canvas->paste(); });
    on(A::Duplicate, [this] { m_canvas->duplicate(); });
    on(A::Delete, [this] { m_canvas->deleteSelection(); });
    on(A::SelectAll, [this] { m_canvas->selectAll(); });
    on(A::Rename, [this] { m_canvas->renameSelection(); });
    on(A::SelectTool, [this] { m_canvas->setTool(Tool::Select); });
    on(A::LinkTool, [this] { m_canvas->setTool(Tool::Link); });
    on(A::ZoomIn, [this] { m_canvas->zoomBy(1.25); });
    on(A::ZoomOut, [this] { m_canvas->zoomBy(0.8); });
    on(A::ZoomOne, [this] { m_canvas->zoomToOne(); });
    on(A::FitAll, [this] { m_canvas->fitAll(); });
    on(A::FitSelection, [this] { m_canvas->fitSelection(); });
    on(A::ShowMap, [this](bool shown) { m_canvas->setMapShown(shown); });
    on(A::DelayRings, [this](bool shown) { m_canvas->setRingsShown(shown); });
    connect(m_canvas, &CanvasView::menuRequested, this, &MainWindow::showCanvasMenu);
    on(A::ShowGrid, [this](bool shown) { m_canvas->setGridShown(shown); });
    on(A::SnapToGrid, [this](bool snaps) { useSetting(Setting::SnapsToGrid, snaps); });
    on(A::ImportModel, [this] { importModel(); });
    on(A::AddJob, [this] {
        m_document.select({});
        if (auto* button = m_inspector->findChild<QWidget*>(QStringLiteral("addJob"))) QMetaObject::invokeMethod(button, "click");
        m_rightTabs->setCurrentIndex(0);
    });
    on(A::DuplicateScenario, [this] { m_library->duplicate(); });
    on(A::NewVariant, [this] { m_library->addVariant(); });
    on(A::RenameScenario, [this] {
        m_document.select({});
        m_rightTabs->setCurrentIndex(0);
        if (auto* field = m_inspector->findChild<QWidget*>(QStringLiteral("scenario_name"))) field->setFocus();
    });
    on(A::DeleteScenario, [this] {
        m_document.apply(edits::removeScenario(m_document.project(), m_document.scenarioId()), tr("Delete scenario"));
        refreshScenarios();
    });
    on(A::Tariffs, [this] { showTariffs(m_document, this); });
    on(A::Catalogue, [this] { bring(m_catalogue, [this] { return new CatalogueBrowser(m_document, this); }); });
    on(A::PinBase, [this] { m_headline->pinBase(); });
    on(A::Recompute, [this] { m_document.waitForAssessment(); });
    on(A::NextPanel, [this] { nextPanel(); });
    on(A::ThemeSystem, [this] { useSetting(Setting::Theme, 0); });
    on(A::ThemeLight, [this] { useSetting(Setting::Theme, 1); });
    on(A::ThemeDark, [this] { useSetting(Setting::Theme, 2); });
    on(A::English, [this] { useSetting(Setting::Language, QStringLiteral("en")); });
    on(A::Chinese, [this] { useSetting(Setting::Language, QStringLiteral("zh_CN")); });
    on(A::Start, [this] { showPlan(false); });
    on(A::Help, [this] { showHelp(); });
    on(A::Validation, [this] { bring(m_validation, [this] { return new ValidationPage(this); }); });
    on(A::Quotation, [this] { bring(m_quotation, [this] { return new QuotationDialog(m_document.catalogue(), this); }); });
    on(A::Commands, [this] { showCommands(); });
    on(A::Shortcuts, [this] { bring(m_shortcuts, [this] { return new ShortcutDialog(m_actions, this); }); });
    on(A::Settings, [this] { showSettings(); });
    on(A::Tour, [this] { startTour(); });
    on(A::About, [this] { showAbout(); });
    connect(m_start, &StartScreen::sampleChosen, this, &MainWindow::openSample);
    connect(m_start, &StartScreen::templateChosen, this, &MainWindow::openTemplate);
    connect(m_start, &StartScreen::fileChosen, this, [this](const QString& path) {
        if (maySaveFirst()) openPath(path);
    });
    connect(m_start, &StartScreen::tourChosen, this, &MainWindow::startTour);
    connect(m_start, &StartScreen::newChosen, this, &MainWindow::newProject);
    connect(m_start, &StartScreen::backChosen, this, [this] { showPlan(true); });
    connect(m_start, &StartScreen::openChosen, this, &MainWindow::open);
    m_actions[A::ShowGrid]->setChecked(true);
}

void MainWindow::retranslate() {
    m_actions.refresh();
    for (const auto& [menu, title] : m_menus) menu->setTitle(tr(title));
    m_leftTabs->setTabText(0, tr("Palette"));
    m_leftTabs->setTabText(1, tr("Plan"));
    m_rightTabs->setTabText(0, tr("Inspector"));
    m_rightTabs->setTabText(1, tr("Results"));
    m_bottom->setTabText(0, m_errors + m_warnings > 0 ? tr("Findings (%1)").arg(m_errors + m_warnings) : tr("Findings"));
    m_bottom->setTabText(1, tr("Step time"));
    m_bottom->setTabText(2, tr("What if"));
    m_bottom->setTabText(m_bottom->indexOf(m_studies), tr("Studies"));
    m_bottom->setTabText(m_bottom->indexOf(m_timeline), tr("Timeline"));
    m_bottom->setTabText(m_bottom->indexOf(m_layouts), tr("Layouts"));
    m_bottom->setTabText(m_bottom->indexOf(m_line), tr("Line"));
    m_bottom->setTabText(m_bottom->indexOf(m_traffic), tr("Traffic"));
    m_bottom->setTabText(m_bottom->indexOf(m_failures), tr("Failures"));
    m_bottom->setTabText(m_bottom->indexOf(m_power), tr("Power and cost"));
    m_bottom->setTabText(m_bottom->indexOf(m_sizes), tr("Model size"));
    m_bottom->setTabText(m_bottom->indexOf(m_costs), tr("Cost"));
    m_bottom->setTabText(m_bottom->indexOf(m_compare), tr("Compare"));
    m_panelMenu->setTitle(tr("&Tabs and panels"));
    m_panelButton->setText(tr("Panels"));
    m_panelButton->setToolTip(tr("All panels"));
    m_panelButton->setAccessibleName(tr("All panels"));
    for (QTabWidget* tabs : {m_leftTabs, m_rightTabs, m_bottom}) {
        QStringList names;
        for (int i = 0; i < tabs->count(); ++i) names << tabs->tabText(i);
        tabs->setAccessibleName(names.join(QStringLiteral(", ")));
    }
    m_start->setAccessibleName(tr("Start"));
    m_scenarios->setAccessibleName(tr("Scenario"));
    m_scenarios->setToolTip(tr("Scenarios of this project"));
    m_bar->setWindowTitle(tr("Toolbar"));
    m_headlineBar->setWindowTitle(tr("Headline figures"));
    m_leftTabs->setTabText(m_leftTabs->indexOf(m_library), tr("Scenarios"));
    m_leftTabs->setTabText(m_leftTabs->indexOf(m_changes), tr("Changes"));
    m_changes->setEmptyLabel(tr("As opened"));
    m_changes->setAccessibleName(tr("Changes, newest last; choose one to go back to it"));
    m_messageClose->setToolTip(tr("Close this message"));
    m_messageClose->setAccessibleName(tr("Close this message"));
    refreshStatus();
    m_actions[ActionId::English]->setChecked(language() == QLatin1String("en"));
    m_actions[ActionId::Chinese]->setChecked(language() == QLatin1String("zh_CN"));
    m_actions[ActionId::ThemeSystem]->setChecked(theme::mode() == theme::Mode::System);
    m_actions[ActionId::ThemeLight]->setChecked(theme::mode() == theme::Mode::Light);
    m_actions[ActionId::ThemeDark]->setChecked(theme::mode() == theme::Mode::Dark);
    if (m_tour->isRunning()) m_tour->replace(tourSteps());
    refreshTitle();
    refreshActions();
}

void MainWindow::refreshTitle() {
    const QString name = m_document.path().isEmpty() ? tr("%1 (not saved)").arg(qstr(m_document.scenario().name)) : QFileInfo(m_document.path()).fileName();
    setWindowTitle(m_document.scenarioId().isNone() ? QStringLiteral("Spanwright") : tr("%1[*] – Spanwright").arg(name));
    setWindowModified(m_document.isModified());
}

void MainWindow::refreshScenarios() {
    const QSignalBlocker quiet(m_scenarios);
    m_scenarios->clear();
    for (const Shared<Scenario>& s : m_document.project().scenarios) m_scenarios->addItem(qstr(s->name), QVariant::fromValue<qulonglong>(s->id.value));
    m_scenarios->setCurrentIndex(m_scenarios->findData(QVariant::fromValue<qulonglong>(m_document.scenarioId().value)));
}

void MainWindow::refreshActions() {
    using A = ActionId;
    const bool hasPlan = !m_document.scenarioId().isNone() && m_stack->currentIndex() == 1;
    const QUndoStack* stack = m_document.undoStack();
    m_actions[A::Undo]->setEnabled(stack->canUndo());
    m_actions[A::Redo]->setEnabled(stack->canRedo());
    m_actions[A::Undo]->setText(stack->canUndo() ? tr("&Undo: %1").arg(stack->undoText()) : tr("&Undo"));
    m_actions[A::Redo]->setText(stack->canRedo() ? tr("&Redo: %1").arg(stack->redoText()) : tr("&Redo"));
    for (const A id : {A::Cut, A::Copy, A::Duplicate, A::Delete, A::Rename, A::FitSelection}) m_actions[id]->setEnabled(hasPlan && !m_document.selection().empty());
    for (const A id : {A::Save, A::SaveAs, A::SaveTemplate, A::ImportJson, A::ImportNetwork, A::ExportJson, A::ExportNetwork, A::ExportReport, A::Presentation, A::Present, A::Paste, A::SelectAll, A::SelectTool, A::LinkTool, A::ZoomIn, A::ZoomOut, A::ZoomOne, A::FitAll,
                       A::ShowMap, A::ShowGrid, A::SnapToGrid, A::AddJob, A::ImportModel, A::NewVariant, A::DuplicateScenario, A::RenameScenario, A::DeleteScenario, A::PinBase, A::Recompute, A::History})
        m_actions[id]->setEnabled(hasPlan);
    m_actions[A::DeleteScenario]->setEnabled(hasPlan && m_document.project().scenarios.size() > 1);
    m_actions[A::History]->setEnabled(hasPlan && !m_document.path().isEmpty());
    m_actions.setReason(A::DelayRings, !hasPlan || m_document.scenario().sites.empty()         ? tr("Delay rings need a site to start from.")
                                       : !m_document.scenario().drawing->isMapShown ? tr("Delay rings are drawn on the map: show it with M.")
                                                                                    : QString());
    m_actions[A::ShowMap]->setChecked(m_document.scenario().drawing->isMapShown);
    refreshCanvasActions(hasPlan);
}

void MainWindow::showPlan(bool shown) {
    m_stack->setCurrentIndex(shown ? 1 : 0);
    for (QDockWidget* dock : {m_leftDock, m_rightDock, m_bottomDock}) dock->setVisible(shown && !m_closedDocks.contains(dock));
    m_scenariosAction->setVisible(shown);
    m_headlineBar->setVisible(shown);
    for (QWidget* label : {m_status, m_zoom, m_hint}) label->setVisible(shown);
    if (!shown) {
        m_messageBar->hide(); // of the plan
        if (m_tour->isRunning()) m_tour->stop(); // its widgets are hidden
        m_start->setPlan(m_document.scenarioId().isNone() ? QString() : qstr(m_document.scenario().name));
    }
    if (shown) {
        setSetting(Setting::TourOffered, true);
        refreshScenarios();
        QTimer::singleShot(0, m_canvas, &CanvasView::fitAll);
    }
    refreshActions();
}

void MainWindow::explain(JobId job, FigureId figure) {
    if (job.isNone()) return;
    if (ExplanationView* open = ExplanationView::openIn(*this)) return open->explain(job, figure);
    showExplanation(new ExplanationView(m_document, job, figure, this));
}

void MainWindow::showExplanation(ExplanationView* view) {
    connect(view, &ExplanationView::factRequested, this, &MainWindow::showFact);
    connect(view, &ExplanationView::figureRequested, this, &MainWindow::explain);
    view->show();
    m_tour->refresh();
}

void MainWindow::showFact(const QString& id) {
    if (!m_catalogue) m_catalogue = new CatalogueBrowser(m_document, this);
    m_catalogue->show(id);
}

QString MainWindow::message() const { return m_messageBar->isHidden() ? QString() : m_message->text(); }

void MainWindow::showMessage(const QString& text) {
    m_message->setText(text);
    m_messageBar->show();
    QTimer::singleShot(12'000, m_messageBar, [this, text] {
        if (m_message->text() == text) m_messageBar->hide();
    });
}

void MainWindow::nextPanel() {
    std::vector<QWidget*> panels{m_palette, m_tree, m_canvas, m_inspector, m_results, m_bottom->currentWidget()};
    if (m_tour->isRunning()) panels.push_back(m_tour);
    std::size_t at = panels.size() - 1;
    for (std::size_t i = 0; i < panels.size(); ++i)
        if (panels[i]->isAncestorOf(QApplication::focusWidget()) || panels[i] == QApplication::focusWidget()) at = i;
    for (std::size_t step = 1; step <= panels.size(); ++step) {
        QWidget* next = panels[(at + step) % panels.size()];
        if (!next->isVisible()) continue;
        QWidget* field = next->nextInFocusChain();
        (next == m_inspector && next->isAncestorOf(field) ? field : next)->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
