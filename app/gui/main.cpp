// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "common/settings.h"
#include "common/theme.h"
#include "project/scenariojson.h"
#include "report/reportexport.h"
#include "spanwright_version.h"
#include "store/answers.h"
#include "store/store.h"
#include "text/language.h"
#include "window/mainwindow.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QIcon>
#include <QTimer>
#include <cstdio>

using namespace spanwright;

namespace {

/// Without a display the offscreen platform paints reports just as well.
void choosePlatform() {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
}

Result<Project> projectOf(const QString& file) {
    if (file.startsWith(QLatin1String("sample:"))) return assess::sampleProject(file.mid(7).toStdString(), widgets::translator());
    if (!file.endsWith(QLatin1String(".json"))) return store::load(file.toStdString());
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileMissing, {{"file", file.toStdString()}});
    return scenarioFromJson(json.readAll().toStdString()).map([](const Scenario& s) {
        Project p;
        p.scenarios.emplace_back(s);
        return p;
    });
}

int exportFile(const QString& out, const QString& file, const QString& scenarioName) {
    const auto refuse = [](const Error& error) {
        std::fprintf(stderr, "spanwright: %s\n", qPrintable(widgets::say(error.message())));
        return 3;
    };
    Result<Project> project = projectOf(file);
    if (!project) return refuse(project.error());
    widgets::theme::apply(widgets::theme::Mode::Light);
    widgets::Document document;
    document.reset(std::move(*project), QString(), -1);
    if (!scenarioName.isEmpty()) {
        for (const Shared<Scenario>& s : document.project().scenarios)
            if (s->name == scenarioName.toStdString()) document.setScenario(s->id);
        if (document.scenario().name != scenarioName.toStdString()) return refuse(Error{ErrorCode::ScenarioMissing, {{"name", scenarioName.toStdString()}}});
    }
    const auto answers = [&] { return store::answersOf(file.toStdString(), document.project(), document.scenario(), document.catalogue(), report::kMostAcross); };
    const Result<Done> done = widgets::exportReport(document, answers, out);
    return done ? 0 : refuse(done.error());
}

} // namespace

int main(int argc, char** argv) {
    choosePlatform();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("spanwright"));
    QApplication::setApplicationName(QStringLiteral("spanwright"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(SPANWRIGHT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.spanwright.Spanwright"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("spanwright"), QIcon(QStringLiteral(":/desktop/spanwright.svg"))));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Spanwright plans AI training over several data centres."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption out(QStringLiteral("export"), QStringLiteral("Write the report to FILE (.pdf, .html, .md, .csv, .xlsx) and exit; needs no display."), QStringLiteral("FILE"));
    const QCommandLineOption scenario(QStringLiteral("scenario"), QStringLiteral("Scenario to export; the first one otherwise."), QStringLiteral("NAME"));
    const QCommandLineOption languageOption(QStringLiteral("language"), QStringLiteral("en or zh_CN; the saved choice otherwise."), QStringLiteral("CODE"));
    const QCommandLineOption themeOption(QStringLiteral("theme"), QStringLiteral("light or dark; the saved choice otherwise."), QStringLiteral("NAME"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open a sample by number or id."), QStringLiteral("ID"));
    parser.addOptions({out, scenario, languageOption, themeOption, sample});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("Project (.spanwright), scenario (.json), or sample:1 to sample:5."), QStringLiteral("[file]"));
    parser.process(app);

    const QString saved = widgets::setting(widgets::Setting::Language).toString();
    widgets::setLanguage(parser.isSet(languageOption) ? parser.value(languageOption) : saved.isEmpty() ? widgets::systemLanguage() : saved);
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(out)) {
        if (files.size() != 1) {
            std::fprintf(stderr, "spanwright: --export needs one project, scenario or sample:N\n");
            return 2;
        }
        return exportFile(parser.value(out), files.front(), parser.value(scenario));
    }
    const auto mode = parser.value(themeOption) == QLatin1String("dark") ? widgets::theme::Mode::Dark
                      : parser.value(themeOption) == QLatin1String("light") ? widgets::theme::Mode::Light
                                                                           : static_cast<widgets::theme::Mode>(widgets::setting(widgets::Setting::Theme).toInt());
    widgets::theme::apply(mode);
    widgets::MainWindow window;
    window.show();
    if (parser.isSet(sample)) window.openSample(parser.value(sample));
    else if (!files.isEmpty() && files.front().startsWith(QLatin1String("sample:"))) window.openSample(files.front().mid(7));
    else if (!files.isEmpty()) window.openPath(files.front());
    QTimer::singleShot(0, &window, [&window] { window.offerRecovery(); });
    return QApplication::exec();
}
