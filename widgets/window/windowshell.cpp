// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "common/theme.h"
#include "results/explanationview.h"
#include "results/headlinestrip.h"
#include "text/language.h"
#include "text/numberformat.h"
#include "window/commandpalette.h"
#include "window/mainwindow.h"
#include "window/settingsdialog.h"
#include "window/startscreen.h"
#include "window/tour.h"
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>

// What helps to find one's way in the window.
namespace spanwright::widgets {

void MainWindow::buildShell() {
    m_commands = new CommandPalette(this);
    m_tour = new Tour(this);
    connect(&m_document, &Document::changed, m_tour, &Tour::refresh);
    setNumberFormat(static_cast<NumberFormat>(setting(Setting::NumberFormat).toInt()));
    applySetting(Setting::SnapsToGrid);
}

void MainWindow::reveal(ItemRef item, const std::vector<SiteId>& at) {
    m_document.select({item});
    m_rightTabs->setCurrentIndex(0);
    m_canvas->setFocus(Qt::OtherFocusReason);
    if (at.empty()) return;
    QPolygonF places;
    for (const SiteId site : at) places << m_canvas->sitePosition(site);
    const QRectF around = places.boundingRect();
    if (around.width() > m_canvas->viewport()->width() || around.height() > m_canvas->viewport()->height()) return m_canvas->fitSelection();
    m_canvas->centerOn(m_canvas->mapToScene(around.center().toPoint()));
}

void MainWindow::showCommands() {
    std::vector<Command> all;
    for (const auto& [id, action] : m_actions.all())
        if (id != ActionId::Commands) all.push_back({m_actions.name(id), tr("Action"), action->shortcut().toString(QKeySequence::NativeText), [action = action] { action->trigger(); }, action->isEnabled(), action->statusTip(), m_actions.englishName(id)});
    if (m_stack->currentIndex() == 1) {
        const Scenario& s = m_document.scenario();
        const auto item = [&](const std::string& name, const QString& group, const QString& detail, ItemRef which, std::vector<SiteId> at) {
            all.push_back({qstr(name), group, detail, [this, which, at = std::move(at)] { reveal(which, at); }});
        };
        for (const Shared<Site>& site : s.sites) {
            item(site->name, tr("Site"), {}, ref(site->id), {site->id});
            for (const Shared<Cluster>& cluster : site->clusters)
                for (const Shared<Pool>& pool : cluster->pools) item(pool->name, tr("GPU pool"), qstr(site->name), ref(pool->id), {site->id});
        }
        for (const Shared<FibreLink>& link : s.links) item(link->name, tr("Fibre link"), {}, ref(link->id), {link->from, link->to});
        for (const Shared<Job>& job : s.jobs) item(job->name, tr("Job"), {}, ref(job->id), {});
        for (const Shared<Scenario>& other : m_document.project().scenarios)
            if (other->id != s.id) all.push_back({qstr(other->name), tr("Scenario"), {}, [this, id = other->id] { m_document.setScenario(id); }});
        for (QTabWidget* tabs : {m_bottom, m_leftTabs, m_rightTabs})
            for (int i = 0; i < tabs->count(); ++i) all.push_back({tabs->tabText(i), tr("Panel"), {}, [this, tabs, i] { showPanel(tabs, i); }});
        if (const JobId job = m_headline->job(); !job.isNone())
            for (const FigureInfo& figure : allFigures()) all.push_back({say(figure.id), tr("Figure"), tr("explain"), [this, job, id = figure.id] { explain(job, id); }, true, say(text::help(figure.id)), qstr(figure.key).replace(QLatin1Char('_'), QLatin1Char(' '))});
    }
    for (const SettingField& field : settingFields())
        all.push_back({field.label, tr("Setting"), {}, [this, key = field.key] {
            showSettings();
            m_settings->showField(key);
        }, true, field.help});
    m_commands->open(std::move(all));
}

void MainWindow::showSettings() {
    if (!m_settings) {
        m_settings = new SettingsDialog(this);
        connect(m_settings, &SettingsDialog::changed, this, &MainWindow::applySetting);
        connect(m_settings, &SettingsDialog::shortcutsRequested, m_actions[ActionId::Shortcuts], &QAction::trigger);
    }
    m_settings->refresh();
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void MainWindow::useSetting(Setting key, const QVariant& value) {
    setSetting(key, value);
    applySetting(key);
    if (m_settings) m_settings->refresh();
}

void MainWindow::applySetting(Setting key) {
    const QVariant value = setting(key);
    switch (key) {
    case Setting::Language: return setLanguage(value.toString().isEmpty() ? systemLanguage() : value.toString());
    case Setting::Theme:
        theme::apply(static_cast<theme::Mode>(value.toInt()));
        m_actions.refresh();
        m_actions[ActionId::ThemeSystem]->setChecked(theme::mode() == theme::Mode::System);
        m_actions[ActionId::ThemeLight]->setChecked(theme::mode() == theme::Mode::Light);
        m_actions[ActionId::ThemeDark]->setChecked(theme::mode() == theme::Mode::Dark);
        return refreshActions();
    case Setting::NumberFormat: {
        setNumberFormat(static_cast<NumberFormat>(value.toInt()));
        QEvent again(QEvent::LanguageChange); // every text with a number in it is made again
        QCoreApplication::sendEvent(QCoreApplication::instance(), &again);
        return;
    }
    case Setting::SnapsToGrid:
        m_actions[ActionId::SnapToGrid]->setChecked(value.toBool());
        return m_canvas->setSnaps(value.toBool());
    case Setting::RecentFiles: return m_start->refresh();
    default: return; // read where they are used
    }
}

void MainWindow::startTour() {
    if (m_stack->currentIndex() != 1) newProject();
    if (m_stack->currentIndex() == 1) m_tour->start(tourSteps());
}

std::vector<TourStep> MainWindow::tourSteps() {
    const auto keys = [this](ActionId id) { return m_actions[id]->shortcut().toString(QKeySequence::NativeText); };
    return {
        {tr("Draw sites"), tr("Drag a GPU pool from the palette onto the canvas, or choose one and press Enter. Two of them, some way apart, make the question of distance."),
         [this] {
             showTab(m_leftTabs, 0);
             return m_leftTabs;
         },
         [this] { return m_document.scenario().sites.size() >= 2; }},
        {tr("Lay a fibre link"), tr("Drag from the ring of one site to the other. The link says its length, its one-way delay and what it carries."), [this] { return m_canvas; }, [this] { return !m_document.scenario().links.empty(); }},
        {tr("Add a job"), tr("This button, or %1, adds a training job on all pools. Its model, tokens and layout are in the inspector.").arg(keys(ActionId::AddJob)),
         [this] { return m_bar->widgetForAction(m_actions[ActionId::AddJob]); }, [this] { return !m_document.scenario().jobs.empty(); }},
        {tr("Read what it costs"), tr("Each figure has a range and a change. Click one: its explanation shows the formula, the values in it, the source of each, and measured runs beside it."),
         [this] { return m_headline; }, [this] { return findChild<ExplanationView*>() != nullptr; }},
        {tr("Mend what is wrong"), tr("Findings name the item, the reason and what helps; the button beside one does it, and undo takes it back. %1 finds every action by its name.").arg(keys(ActionId::Commands)),
         [this] {
             showTab(m_bottom, 0);
             return m_bottom;
         },
         {}},
    };
}

} // namespace spanwright::widgets
