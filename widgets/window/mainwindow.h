// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "common/settings.h"
#include "document/document.h"
#include "window/actions.h"
#include <QMainWindow>

class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolBar;
class QToolButton;
class QFrame;
class QUndoView;

namespace spanwright::widgets {

class CanvasView;
class CatalogueBrowser;
class CommandPalette;
class ExplanationView;
class FindingsList;
class HeadlineStrip;
class Inspector;
class LayoutSearchPanel;
class LibraryPanel;
class FailurePanel;
class ComparePanel;
class CostPanel;
class SizePanel;
class SlidesDialog;
class Tour;
class TrafficPanel;
class LinePanel;
class Palette;
class PlanTree;
class PowerPanel;
class QuotationDialog;
class ResultsPanel;
class SettingsDialog;
class ShortcutDialog;
class StartScreen;
class StudyPanel;
class StepWaterfall;
class TimelineView;
class ValidationPage;
struct TourStep;
class WhatIfChart;

/// The screens that are there now, by size, scale and place: the window's layout is remembered for each set.
[[nodiscard]] QString screensKey();

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow();
    ~MainWindow() override;

    /// A project file or scenario JSON; errors go to the message bar. True when it was opened.
    bool openPath(const QString& path);
    bool openSample(const QString& which);
    /// Offers recovery copies of crashed windows; true when one was taken.
    bool offerRecovery();
    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] CanvasView* canvas() const { return m_canvas; }
    [[nodiscard]] WhatIfChart* chart() const { return m_chart; }
    [[nodiscard]] QString message() const;
    void showMessage(const QString& text);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildPanels();
    void buildMessageBar();
    void buildMenus();
    void buildShell();
    void showCommands();
    /// Selects it and brings the sites that it stands at into the middle of the canvas.
    void reveal(ItemRef item, const std::vector<SiteId>& at);
    void buildPanelMenu(QMenu* view);
    void fillPanelMenu();
    /// Shows a page of these tabs and the dock around them; showPanel() takes the keyboard there as well.
    void showTab(QTabWidget* tabs, int index);
    void showPanel(QTabWidget* tabs, int index);
    void setDockWanted(QDockWidget* dock, bool isWanted);
    void rememberLayout();
    void restoreLayout();
    void connectActions();
    void buildCanvasMenus(QMenu* edit, QMenu* view);
    void connectCanvasActions();
    void refreshCanvasActions(bool hasPlan);
    void retranslate();
    void refreshTitle();
    void refreshStatus();
    [[nodiscard]] QString nextStep() const;
    void refreshScenarios();
    void refreshActions();
    void showPlan(bool shown);
    void rememberScenario() const;
    void fillRecentMenu(QMenu& menu);
    void showCanvasMenu(const std::optional<ItemRef>& item, const QPoint& at);
    void showFact(const QString& id);
    void explain(JobId job, FigureId figure);
    void showExplanation(ExplanationView* view);
    void commitField();
    [[nodiscard]] bool maySaveFirst();
    [[nodiscard]] const Job* chosenJob() const;
    bool save(bool asNew);
    void newProject();
    void open();
    void importJson();
    void importScenario(const QString& path);
    /// A project is opened, a scenario added, anything else is looked at as a network.
    void takeDropped(const QStringList& paths);
    void saveTemplate();
    bool openTemplate(const QString& path);
    void importModel();
    void importNetwork();
    void previewNetworks(const QStringList& paths);
    void exportNetwork();
    void exportJson();
    void exportReportFile();
    void showSlides();
    void present();
    void startPresenter(bool onPaper, int first);
    void connectPins();
    void showHistory();
    void showHelp();
    void showAbout();
    void showSettings();
    void useSetting(Setting key, const QVariant& value);
    void applySetting(Setting key);
    void startTour();
    [[nodiscard]] std::vector<TourStep> tourSteps();
    void nextPanel();

    Document m_document;
    Actions m_actions;
    QStackedWidget* m_stack;
    StartScreen* m_start;
    CanvasView* m_canvas;
    HeadlineStrip* m_headline;
    Palette* m_palette;
    PlanTree* m_tree;
    LibraryPanel* m_library;
    Inspector* m_inspector;
    ResultsPanel* m_results;
    FindingsList* m_findings;
    WhatIfChart* m_chart;
    StepWaterfall* m_waterfall;
    TimelineView* m_timeline;
    LayoutSearchPanel* m_layouts;
    LinePanel* m_line;
    TrafficPanel* m_traffic;
    FailurePanel* m_failures;
    CostPanel* m_costs;
    SizePanel* m_sizes;
    ComparePanel* m_compare;
    StudyPanel* m_studies;
    PowerPanel* m_power;
    CatalogueBrowser* m_catalogue = nullptr;
    ValidationPage* m_validation = nullptr;
    QuotationDialog* m_quotation = nullptr;
    SlidesDialog* m_slides = nullptr;
    ShortcutDialog* m_shortcuts = nullptr;
    SettingsDialog* m_settings = nullptr;
    Tour* m_tour;
    QTabWidget* m_bottom;
    QDockWidget* m_leftDock;
    QDockWidget* m_rightDock;
    QDockWidget* m_bottomDock;
    QTabWidget* m_leftTabs;
    QTabWidget* m_rightTabs;
    QToolBar* m_bar;
    QToolBar* m_headlineBar;
    QAction* m_scenariosAction;
    QComboBox* m_scenarios;
    QFrame* m_messageBar;
    QLabel* m_message;
    QToolButton* m_messageClose;
    QLabel* m_hint;
    QLabel* m_zoom;
    QLabel* m_status;
    QUndoView* m_changes;
    CommandPalette* m_commands;
    QMenu* m_panelMenu;
    QToolButton* m_panelButton;
    std::set<QDockWidget*> m_closedDocks; ///< by the user; the others show while a plan is open
    std::vector<std::pair<QMenu*, const char*>> m_menus;
    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace spanwright::widgets
