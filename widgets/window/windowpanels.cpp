// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/palette.h"
#include "canvas/plantree.h"
#include "charts/chartexport.h"
#include "charts/waterfall.h"
#include "charts/whatifchart.h"
#include "inspector/inspector.h"
#include "library/librarypanel.h"
#include "line/linepanel.h"
#include "network/failurepanel.h"
#include "network/trafficpanel.h"
#include "compare/comparepanel.h"
#include "cost/costpanel.h"
#include "power/powerpanel.h"
#include "results/explanationview.h"
#include "results/headlinestrip.h"
#include "results/resultspanel.h"
#include "studies/layoutsearchpanel.h"
#include "studies/sizepanel.h"
#include "studies/studypanel.h"
#include "timeline/timelineview.h"
#include "window/mainwindow.h"
#include "window/startscreen.h"
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

// The window's panels, where they stand, and what they tell each other.
namespace spanwright::widgets {

void MainWindow::buildPanels() {
    m_stack = new QStackedWidget(this);
    m_start = new StartScreen;
    m_canvas = new CanvasView(m_document);
    m_headline = new HeadlineStrip(m_document);
    buildMessageBar();
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_canvas);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messageBar);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);

    const auto dock = [this](const char* name, Qt::DockWidgetArea area, QWidget* content) {
        auto* d = new QDockWidget(this);
        d->setObjectName(QLatin1String(name));
        d->setWidget(content);
        d->setTitleBarWidget(new QWidget(d)); // the tabs say what it is; the View menu hides and shows it
        addDockWidget(area, d);
        return d;
    };
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_palette = new Palette;
    m_tree = new PlanTree(m_document);
    m_leftTabs = new QTabWidget;
    m_leftTabs->setDocumentMode(true);
    m_leftTabs->addTab(m_palette, QString());
    m_library = new LibraryPanel(m_document);
    m_leftTabs->addTab(m_tree, QString());
    m_leftTabs->addTab(m_library, QString());
    m_leftDock = dock("leftDock", Qt::LeftDockWidgetArea, m_leftTabs);
    m_inspector = new Inspector(m_document);
    m_results = new ResultsPanel(m_document);
    m_rightTabs = new QTabWidget;
    m_rightTabs->setDocumentMode(true);
    m_rightTabs->addTab(m_inspector, QString());
    m_rightTabs->addTab(m_results, QString());
    m_rightDock = dock("rightDock", Qt::RightDockWidgetArea, m_rightTabs);
    m_findings = new FindingsList(m_document);
    m_chart = new WhatIfChart(m_document);
    m_waterfall = new StepWaterfall(m_document);
    m_bottom = new QTabWidget;
    m_bottom->setDocumentMode(true);
    m_timeline = new TimelineView(m_document);
    m_layouts = new LayoutSearchPanel(m_document);
    m_line = new LinePanel(m_document);
    m_traffic = new TrafficPanel(m_document);
    m_failures = new FailurePanel(m_document);
    m_sizes = new SizePanel(m_document);
    m_studies = new StudyPanel(m_document);
    m_power = new PowerPanel(m_document);
    m_costs = new CostPanel(m_document);
    m_compare = new ComparePanel(m_document);
    for (QWidget* page : std::initializer_list<QWidget*>{m_findings, m_waterfall, m_chart, m_studies, m_timeline, m_layouts, m_line, m_traffic, m_failures, m_power, m_costs, m_compare, m_sizes}) m_bottom->addTab(page, QString());
    constexpr int kLeast = 420; // px: in a small window charts give way, not the inspector beside them
    m_bottom->setMinimumWidth(kLeast);
    m_bottomDock = dock("bottomDock", Qt::BottomDockWidgetArea, m_bottom);
    resizeDocks({m_leftDock, m_rightDock}, {210, 390}, Qt::Horizontal);
    resizeDocks({m_bottomDock}, {250}, Qt::Vertical);
    m_hint = new QLabel;
    m_hint->setObjectName(QStringLiteral("nextStep"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_zoom = new QLabel;
    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("runState"));
    statusBar()->addWidget(m_hint, 1);
    statusBar()->addPermanentWidget(m_zoom);
    statusBar()->addPermanentWidget(m_status);
    m_changes = new QUndoView(m_document.undoStack());
    m_changes->setObjectName(QStringLiteral("changes"));
    m_leftTabs->addTab(m_changes, QString());
    connect(m_canvas, &CanvasView::zoomChanged, this, [this] { m_zoom->setText(m_canvas->scaleText()); });

    connect(m_palette, &Palette::chosen, m_canvas, qOverload<const QString&>(&CanvasView::addFromPalette));
    connect(m_palette, &Palette::picked, m_canvas, &CanvasView::setPlacing);
    connect(m_canvas, &CanvasView::placingEnded, m_palette, &QListWidget::clearSelection);
    connect(m_canvas, &CanvasView::messageShown, this, &MainWindow::showMessage);
    connect(m_canvas, &CanvasView::filesDropped, this, &MainWindow::takeDropped);
    for (const ChartExport* exports : findChildren<ChartExport*>()) connect(exports, &ChartExport::messageShown, this, &MainWindow::showMessage);
    connect(m_studies, &StudyPanel::messageShown, this, &MainWindow::showMessage);
    connect(m_headline, &HeadlineStrip::explanationRequested, this, &MainWindow::explain);
    connect(m_costs, &CostPanel::factRequested, this, &MainWindow::showFact);
    connect(m_results, &ResultsPanel::explanationRequested, this, &MainWindow::explain);
    connect(m_waterfall, &StepWaterfall::explanationRequested, this, &MainWindow::explain);
    connect(m_power, &PowerPanel::explanationRequested, this, &MainWindow::explain);
    connect(m_power, &PowerPanel::detailRequested, this, [this](const assess::Detail& detail) {
        if (ExplanationView* open = ExplanationView::openIn(*this)) open->explain(detail);
        else showExplanation(new ExplanationView(m_document, detail, this));
    });
    connect(m_compare, &ComparePanel::duplicateRequested, this, [this] { m_actions[ActionId::DuplicateScenario]->trigger(); });
    connect(m_compare, &ComparePanel::revealRequested, this, [this] {
        m_rightTabs->setCurrentWidget(m_inspector);
        if (!m_document.selection().empty()) m_canvas->fitSelection();
    });
    connectPins();
    connect(m_library, &LibraryPanel::historyRequested, this, &MainWindow::showHistory);
    connect(m_library, &LibraryPanel::compareRequested, this, [this] { m_bottom->setCurrentWidget(m_compare); });
    connect(m_compare, &ComparePanel::messageShown, this, &MainWindow::showMessage);
    connect(m_findings, &FindingsList::revealRequested, m_canvas, &CanvasView::fitSelection);
    connect(m_findings, &FindingsList::countChanged, this, [this](int errors, int warnings) {
        m_errors = errors;
        m_warnings = warnings;
        m_bottom->setTabText(0, errors + warnings > 0 ? tr("Findings (%1)").arg(errors + warnings) : tr("Findings"));
    });
}

void MainWindow::buildMessageBar() {
    m_messageBar = new QFrame;
    m_messageBar->setAutoFillBackground(true);
    m_messageBar->setBackgroundRole(QPalette::ToolTipBase);
    auto* row = new QHBoxLayout(m_messageBar);
    row->setContentsMargins(10, 6, 6, 6);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("messageBar"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_messageClose = new QToolButton;
    m_messageClose->setObjectName(QStringLiteral("closeMessage"));
    m_messageClose->setAutoRaise(true);
    m_messageClose->setText(QStringLiteral("✕"));
    row->addWidget(m_message, 1);
    row->addWidget(m_messageClose, 0, Qt::AlignTop);
    m_messageBar->hide();
    connect(m_messageClose, &QToolButton::clicked, m_messageBar, &QWidget::hide);
}

} // namespace spanwright::widgets
