// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "canvas/backgroundpicture.h"
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "common/settings.h"
#include "common/textfile.h"
#include "exchange/huggingface.h"
#include "library/differences.h"
#include "library/historydialog.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "report/reportdialog.h"
#include "store/store.h"
#include "text/language.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

// Files, recovery, history, help of the main window.
namespace spanwright::widgets {
namespace {

QString projectFilter() { return MainWindow::tr("Spanwright projects (*.spanwright);;Scenarios in JSON (*.json)"); }

QString fileName(const Scenario& scenario, const char* suffix) { return qstr(scenario.name).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1String(suffix); }

/// Where to save; empty when the user thought better of it. A name that was completed here and is taken is asked for again.
QString projectFile(QWidget* parent, QString path) {
    constexpr QLatin1String kSuffix(".spanwright");
    do {
        path = dialogs::saveFile(parent, MainWindow::tr("Save project"), path, MainWindow::tr("Spanwright projects (*.spanwright)"));
        if (path.isEmpty() || path.endsWith(kSuffix)) return path;
        path += kSuffix;
    } while (QFileInfo::exists(path));
    return path;
}

QTextBrowser* browser(QWidget* parent, const QString& title, const QString& html) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(680, 620);
    auto* layout = new QVBoxLayout(dialog);
    auto* text = new QTextBrowser;
    text->setHtml(html);
    text->setFrameShape(QFrame::NoFrame);
    layout->addWidget(text);
    dialog->show();
    return text;
}

/// Which scenario was shown when the file was last open.
ScenarioId lastScenario(const QString& path) { return {setting(Setting::LastScenarios).toMap().value(path).toULongLong()}; }

} // namespace

void MainWindow::rememberScenario() const {
    if (m_document.path().isEmpty() || m_document.scenarioId().isNone()) return;
    const QStringList recent = setting(Setting::RecentFiles).toStringList();
    QVariantMap all = setting(Setting::LastScenarios).toMap();
    for (const QString& path : all.keys())
        if (!recent.contains(path)) all.remove(path);
    all[m_document.path()] = QVariant::fromValue<qulonglong>(m_document.scenarioId().value);
    setSetting(Setting::LastScenarios, all);
}

void MainWindow::fillRecentMenu(QMenu& menu) {
    menu.clear();
    for (const QString& path : setting(Setting::RecentFiles).toStringList()) {
        if (!QFileInfo::exists(path)) continue;
        QAction* action = menu.addAction(QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, path] {
            if (maySaveFirst()) openPath(path);
        });
        action->setToolTip(path);
        action->setStatusTip(path);
    }
    menu.setToolTipsVisible(true);
    menu.setEnabled(!menu.isEmpty());
}

bool MainWindow::openPath(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            showMessage(say(text::Message{&text::entry(ErrorCode::FileUnreadable), {{"file", path.toStdString()}, {"reason", file.errorString().toStdString()}}}));
            return false;
        }
        Result<Scenario> scenario = scenarioFromJson(file.readAll().toStdString());
        if (!scenario) {
            showMessage(say(scenario.error().message()));
            return false;
        }
        Project project;
        project.scenarios.emplace_back(std::move(*scenario));
        m_document.reset(std::move(project), QString(), -1);
        showPlan(true);
        return true;
    }
    Result<Project> project = store::load(whole.toStdString());
    if (!project) {
        showMessage(say(project.error().message()));
        return false;
    }
    const Result<std::int64_t> revision = store::newestRevision(whole.toStdString());
    if (project->scenarios.empty()) project->scenarios.emplace_back(edits::emptyScenario(mint<ScenarioId>(), tr("Plan").toStdString()));
    const ScenarioId last = lastScenario(whole);
    addRecentFile(whole);
    m_document.reset(std::move(*project), whole, revision ? *revision : -1);
    if (spanwright::find(m_document.project(), last)) m_document.setScenario(last);
    showPlan(true);
    return true;
}

bool MainWindow::openSample(const QString& which) {
    if (!maySaveFirst()) return false;
    Result<Project> project = assess::sampleProject(which.toStdString(), translator());
    if (!project) {
        showMessage(say(project.error().message()));
        return false;
    }
    m_document.reset(std::move(*project), QString(), -1);
    showPlan(true);
    showMessage(qstr(m_document.scenario().about));
    return true;
}

bool MainWindow::offerRecovery() {
    for (const store::RecoveryInfo& copy : store::recoverable(recoveryFolder().toStdString())) {
        const QString name = copy.original.empty() ? tr("a project that was never saved") : qstr(copy.original);
        Result<Project> project = store::loadRecovery(copy.path);
        const Result<Project> saved = copy.original.empty() ? Result<Project>(Project{}) : store::load(copy.original);
        const QString content = project ? contentText(m_document, *project, saved ? &*saved : nullptr) : say(project.error().message());
        const dialogs::Answer answer = dialogs::ask(this, tr("Recover unsaved work?"), tr("Spanwright ended unexpectedly while %1 had unsaved changes. A copy of %2 is there.").arg(name, sayTime(copy.savedAt)) + QStringLiteral("\n\n") + content,
                                                    tr("Recover"), tr("Discard the copy"), true);
        if (answer == dialogs::Answer::Cancel) continue;
        if (answer == dialogs::Answer::Yes) {
            if (!project) {
                showMessage(say(project.error().message()));
                continue;
            }
            // the saved state is the base, so that the recovered work counts as a change to be saved
            Project base;
            if (saved) base = *saved;
            if (base.scenarios.empty()) base.scenarios.emplace_back(edits::emptyScenario(mint<ScenarioId>(), tr("Plan").toStdString()));
            const Result<std::int64_t> revision = copy.original.empty() ? Result<std::int64_t>(-1) : store::newestRevision(copy.original);
            const ScenarioId last = lastScenario(qstr(copy.original));
            m_document.reset(std::move(base), qstr(copy.original), revision ? *revision : -1);
            m_document.apply(*project, tr("Recover unsaved work"));
            if (spanwright::find(m_document.project(), last)) m_document.setScenario(last);
            showPlan(true);
            store::dropRecovery(copy.path);
            return true;
        }
        store::dropRecovery(copy.path);
    }
    return false;
}

/// What is typed into a field counts from here, as if it had been left.
void MainWindow::commitField() {
    const QPointer<QWidget> field = QApplication::focusWidget();
    if (!field || !isAncestorOf(field)) return;
    field->clearFocus();
    if (field && !QApplication::focusWidget()) field->setFocus();
}

bool MainWindow::maySaveFirst() {
    commitField();
    if (!m_document.isModified()) return true;
    const dialogs::Answer answer = dialogs::ask(this, tr("Save the changes first?"), tr("The project has changes that are not saved."), tr("Save"), tr("Discard"), true);
    if (answer == dialogs::Answer::Cancel) return false;
    return answer == dialogs::Answer::No || save(false);
}

bool MainWindow::save(bool asNew) {
    commitField();
    QString path = m_document.path();
    if (asNew || path.isEmpty()) {
        path = projectFile(this, fileName(m_document.scenario(), ".spanwright"));
        if (path.isEmpty()) return false;
    }
    const Result<Done> done = m_document.save(path, QString());
    if (done) rememberScenario();
    showMessage(done ? tr("Saved to %1").arg(path) : say(done.error().message()));
    refreshActions();
    return done.hasValue();
}

void MainWindow::newProject() {
    if (!maySaveFirst()) return;
    Project project;
    Scenario empty = edits::emptyScenario(mint<ScenarioId>(), tr("Plan").toStdString());
    Drawing drawing;
    drawing.isMapShown = setting(Setting::MapOnNew).toBool();
    empty.drawing = Shared<Drawing>(drawing);
    project.scenarios.emplace_back(std::move(empty));
    m_document.reset(std::move(project), QString(), -1);
    showPlan(true);
}

void MainWindow::open() {
    if (!maySaveFirst()) return;
    const QString path = dialogs::openFile(this, tr("Open"), projectFilter());
    if (!path.isEmpty()) openPath(path);
}

void MainWindow::importJson() {
    const QString path = dialogs::openFile(this, tr("Import scenario"), tr("Scenarios in JSON (*.json)"));
    if (!path.isEmpty()) importScenario(path);
}

void MainWindow::importScenario(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return showMessage(file.errorString());
    Result<Scenario> scenario = scenarioFromJson(file.readAll().toStdString());
    if (!scenario) return showMessage(say(scenario.error().message()));
    scenario->id = mint<ScenarioId>();
    const ScenarioId id = scenario->id;
    if (m_document.apply(edits::addScenario(m_document.project(), std::move(*scenario)), tr("Import scenario"))) m_document.setScenario(id);
    refreshScenarios();
}

void MainWindow::takeDropped(const QStringList& paths) {
    const auto isScenario = [](const QString& path) {
        QFile file(path);
        constexpr qint64 kHead = 400; // the schema stands first
        return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) && file.open(QIODevice::ReadOnly) && file.read(kHead).contains("\"spanwright.scenario/");
    };
    if (paths.size() == 1 && paths.front().endsWith(QLatin1String(".spanwright"), Qt::CaseInsensitive)) {
        if (maySaveFirst()) openPath(paths.front());
    } else if (paths.size() == 1 && isScenario(paths.front())) {
        importScenario(paths.front());
    } else if (paths.size() == 1 && BackgroundPicture::isPicture(paths.front())) {
        m_canvas->putBackground(paths.front());
    } else {
        previewNetworks(paths);
    }
}

void MainWindow::saveTemplate() {
    commitField();
    const QString name = dialogs::askText(this, tr("Save as template"), tr("Name of the template"), qstr(m_document.scenario().name)).trimmed();
    if (name.isEmpty()) return;
    QString file = name;
    QDir().mkpath(templateFolder());
    const QString path = templateFolder() + QLatin1Char('/') + file.replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".spanwright");
    const Result<std::int64_t> saved = store::save(path.toStdString(), m_document.project(), {});
    showMessage(saved ? tr("%1 stands among the templates of the start screen.").arg(name) : say(saved.error().message()));
}

bool MainWindow::openTemplate(const QString& path) {
    if (!maySaveFirst()) return false;
    Result<Project> project = store::load(path.toStdString());
    if (!project) {
        showMessage(say(project.error().message()));
        return false;
    }
    m_document.reset(std::move(*project), QString(), -1);
    showPlan(true);
    return true;
}

/// The selected job, else the only one.
const Job* MainWindow::chosenJob() const {
    const Scenario& scenario = m_document.scenario();
    for (const ItemRef& item : m_document.selection())
        if (item.kind == ItemKind::Job) return spanwright::find(scenario, JobId{item.id});
    return scenario.jobs.size() == 1 ? spanwright::find(scenario, scenario.jobs.front()->id) : nullptr;
}

void MainWindow::importModel() {
    const Job* chosen = chosenJob();
    if (!chosen) return showMessage(tr("Select the job that is to train the model, or add one."));
    Job job = *chosen; // the dialog may outlive what it points to
    const QString path = dialogs::openFile(this, tr("Import model"), tr("Model configurations (*.json)"));
    if (path.isEmpty()) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return showMessage(file.errorString());
    const Result<exchange::ImportedModel> model = exchange::shapeFromConfig(file.readAll().toStdString());
    if (!model) return showMessage(say(model.error().message()));
    job.custom = model->shape;
    QStringList read;
    for (const exchange::UsedField& field : model->used) read << qstr(field.theirs);
    QStringList said{tr("%1: read %2.").arg(qstr(job.name), read.join(QStringLiteral(", ")))};
    for (const text::Message& note : model->notes) said << say(note);
    if (m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(job)), tr("Import model"))) showMessage(said.join(QLatin1Char(' ')));
}

void MainWindow::exportJson() {
    commitField();
    const QString path = dialogs::saveFile(this, tr("Export scenario"), fileName(m_document.scenario(), ".json"), tr("Scenarios in JSON (*.json)"));
    if (path.isEmpty()) return;
    const QString problem = writeTextFile(path, toJson(m_document.scenario()));
    showMessage(problem.isEmpty() ? tr("Scenario written to %1").arg(path) : problem);
}

void MainWindow::exportReportFile() {
    commitField();
    auto* dialog = new ReportDialog(m_document, this);
    connect(dialog, &ReportDialog::messageShown, this, &MainWindow::showMessage);
    dialog->show();
}

void MainWindow::showHistory() {
    auto* dialog = new HistoryDialog(m_document, this);
    connect(dialog, &HistoryDialog::messageShown, this, &MainWindow::showMessage);
    dialog->show();
}

/// What to do next, as long as something is missing; else how to work with what is there.
QString MainWindow::nextStep() const {
    const Scenario& s = m_document.scenario();
    const auto hasPool = [](const Shared<Site>& site) { return std::ranges::any_of(site->clusters, [](const Shared<Cluster>& c) { return !c->pools.empty(); }); };
    if (s.sites.empty()) return tr("Next: drag a GPU pool from the palette onto the map.");
    if (std::ranges::none_of(s.sites, hasPool)) return tr("Next: drag a GPU pool from the palette onto a site.");
    if (s.sites.size() > 1 && s.links.empty()) return tr("Next: drag from the ring of one site to another to lay a fibre link.");
    if (s.jobs.empty()) return tr("Next: add a job (Ctrl+J) to get training time, power and cost.");
    return tr("Wheel zooms, middle button or Space pans, click a figure for its explanation.");
}

void MainWindow::showHelp() {
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p><p>%3</p><p>%4</p><p>%5</p><p>%6</p><p>%7</p><h3>%8</h3><dl>")
                       .arg(tr("Manual"), tr("Drag sites or GPU pools from the palette onto the map; a pool dropped on a site is added to it. Drag from the ring of one site to another to lay a fibre link. Select anything to edit it in the inspector."),
                            tr("Every field takes a number with a unit: 120 km, 3.2 Tb/s, 50 us, 1.2 GW. The decimal mark is a point."),
                            tr("The strip above the canvas shows the headline figures; click one to see its formula, the values in it, and the source of each."),
                            tr("Line shows spans, amplifiers and what each coherent mode has left; Traffic what jobs get of the fibre and what limits it; Failures what each single failure does, and lets you try one; Cost whose sites are, what each pays, and the cash flow in the currency you choose. R draws rings of equal round trip around a site. Drop a network file of another tool on the map to import it."),
                            tr("Model size weighs a small model against a large one of the same quality: what training and all served tokens cost together, by published scaling laws."),
                            tr("Low and high are P10 and P90 from the uncertain inputs and the model's own error. Compare with published runs before trusting a decimal: spanwright-cli validate."),
                            tr("Figures"));
    for (const FigureInfo& figure : allFigures()) html += QStringLiteral("<dt><b>%1</b></dt><dd>%2</dd>").arg(say(figure.id).toHtmlEscaped(), say(text::help(figure.id)).toHtmlEscaped());
    browser(this, tr("Manual"), html + QStringLiteral("</dl>"));
}

void MainWindow::showAbout() {
    const QString html = QStringLiteral("<h2>Spanwright %1</h2><p>%2</p><p>%3</p><p>%4</p><p>%5</p>")
                             .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), tr("Plans AI training over several data centres."),
                                  tr("Licence: GPL-3.0-or-later. It comes without any warranty; figures are planning values, not offers."),
                                  tr("Catalogue %1 with %2 figures, each with its source. Map: Natural Earth, public domain.").arg(qstr(m_document.catalogue().version())).arg(m_document.catalogue().facts().size()),
                                  tr("Built with Qt %1, QCustomPlot, SQLite, GeographicLib, nlohmann/json, pugixml, libzip and libxlsxwriter.").arg(QLatin1String(qVersion())));
    browser(this, tr("About Spanwright"), html)->window()->resize(460, 300);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!maySaveFirst()) return event->ignore();
    rememberLayout();
    event->accept();
}

} // namespace spanwright::widgets
