// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "charts/whatifchart.h"
#include "charts/whatifsliders.h"
#include "support/ringplan.h"
#include "support/windowpage.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QSlider>
#include <algorithm>
#include <ctime>

using namespace spanwright;

namespace {

constexpr int kEdits = 21, kStarts = 5;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

/// Until the window shows point values of the present plan: they are there, and what they made dirty is painted.
void waitForNumbers(const widgets::Document& document) {
    while (document.isStale()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

Project alone(Scenario scenario) {
    Project project;
    project.scenarios.emplace_back(std::move(scenario));
    return project;
}

} // namespace

/// What a user waits for. Aims: 100 ms from an edit, or from a what-if slider, to its numbers on the screen for usual plans, 1 s from the start to a window with numbers.
class TestResponseBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editToNumber_data() {
        QTest::addColumn<Project>("project");
        QTest::newRow("sample 1") << *assess::sampleProject("1");
        QTest::newRow("sample 3") << *assess::sampleProject("3");
        QTest::newRow("50 sites, 200 links, 10 jobs") << alone(test::ringPlan(50, 200, 10));
        QTest::newRow("1,000 sites, 4,000 links, 10 jobs") << alone(test::ringPlan(1000, 4000, 10));
    }
    void editToNumber() {
        QFETCH(const Project, project);
        test::WindowPage page;
        widgets::Document& document = page.document();
        document.reset(project, QString(), -1);
        page.settle();
        std::vector<double> shown, quiet, thread;
        for (int i = 0; i < kEdits; ++i) {
            FibreLink link = *document.scenario().links[0];
            link.lengthMode = LengthMode::Entered;
            link.enteredLength = Length(101 + i, units::km);
            const double before = threadSeconds();
            QElapsedTimer timer;
            timer.start();
            QVERIFY(document.apply(edits::put(document.project(), document.scenarioId(), link), QStringLiteral("Length")));
            QVERIFY(document.isStale());
            waitForNumbers(document);
            shown.push_back(double(timer.nsecsElapsed()) / 1e6);
            while (!document.hasRanges()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCoreApplication::processEvents();
            quiet.push_back(double(timer.nsecsElapsed()) / 1e6);
            thread.push_back((threadSeconds() - before) * 1e3);
        }
        qInfo("edit to number: %.1f ms, with ranges %.1f ms, of them %.1f ms of the window's thread", median(shown), median(quiet), median(thread));
    }
    void sliderToNumber_data() { editToNumber_data(); }
    void sliderToNumber() {
        QFETCH(const Project, project);
        widgets::Document document;
        widgets::WhatIfChart chart(document);
        chart.resize(900, 400);
        chart.show();
        document.reset(project, QString(), -1);
        while (!document.hasRanges() || chart.isComputing()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        auto* length = chart.findChild<QSlider*>(QStringLiteral("whatIf_length_km"));
        QVERIFY(length && length->isEnabled());
        std::vector<double> shown;
        for (int i = 0; i < kEdits; ++i) {
            QElapsedTimer timer;
            timer.start();
            length->setValue(length->minimum() + (length->maximum() - length->minimum()) * (i + 1) / (kEdits + 1));
            while (chart.sliders()->isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCoreApplication::processEvents();
            shown.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("slider to number: %.1f ms", median(shown));
    }
    void start() {
        QProcess version;
        std::vector<double> process, window;
        for (int i = 0; i < kStarts; ++i) {
            QElapsedTimer timer;
            timer.start();
            version.start(QStringLiteral(SPANWRIGHT_PROGRAM), {QStringLiteral("--version")});
            QVERIFY(version.waitForFinished() && version.exitCode() == 0);
            process.push_back(double(timer.nsecsElapsed()) / 1e6);
            timer.restart();
            widgets::MainWindow made;
            made.show();
            made.openSample(QStringLiteral("1"));
            QVERIFY(QTest::qWaitForWindowExposed(&made));
            waitForNumbers(made.document());
            window.push_back(double(timer.nsecsElapsed()) / 1e6);
            made.document().undoStack()->setClean();
        }
        qInfo("start: process until its options are read %.0f ms, window with the sample's numbers %.0f ms (the first %.0f ms)", median(process), median(window), window.front());
    }
};

QTEST_MAIN(TestResponseBench)
#include "tst_responsebench.moc"
