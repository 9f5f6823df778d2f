// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/whatifchart.h"
#include "charts/whatiffigures.h"
#include "charts/whatifsliders.h"
#include "common/dialogs.h"
#include "network/design.h"
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QUndoStack>
#include <QXmlStreamReader>

using namespace spanwright;
using test::Plan;

namespace {

/// A chart on a job over two sites, its curves computed.
struct Drawn {
    Drawn() : chart(document) {
        document.reset(Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train").project(), QString(), -1);
        chart.resize(700, 300);
        chart.show();
        document.waitForAssessment();
        wait();
    }
    void wait() {
        if (!QTest::qWaitFor([this] { return !chart.isComputing(); }, 60'000)) qFatal("the chart does not finish");
    }
    void useFibre(const std::string& id) {
        FibreLink link = *document.scenario().links[0];
        link.fibre = id;
        document.apply(edits::put(document.project(), document.scenarioId(), link), QStringLiteral("Fibre"));
        document.waitForAssessment();
        wait();
    }
    [[nodiscard]] widgets::WhatIfSliders& sliders() const { return *chart.sliders(); }
    [[nodiscard]] QSlider* slider(const char* input) const { return chart.findChild<QSlider*>(QStringLiteral("whatIf_") + QLatin1String(input)); }
    void press(const char* button) { QTest::mouseClick(chart.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton); }
    void settle() {
        if (!QTest::qWaitFor([this] { return !sliders().isBusy(); }, 60'000)) qFatal("the trial is not assessed");
    }
    [[nodiscard]] double figure(const assess::Assessment& a, FigureId id) const { return a.jobs.at(0).figure(id)->value; }
    widgets::Document document;
    widgets::WhatIfChart chart;
};

double figureOf(const Drawn& d, FigureId id) { return d.figure(*d.sliders().assessment(), id); }

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWhatIfChart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesTwoFibresOverTheDistance() {
        Drawn d;
        const auto& series = d.chart.data().series;
        QCOMPARE(series.size(), 2u);
        QVERIFY(series[0].name != series[1].name);
        for (const auto& s : series) {
            QVERIFY(s.points.size() > 20);
            for (std::size_t i = 1; i < s.points.size(); ++i) {
                QVERIFY(s.points[i].x > s.points[i - 1].x);
                QVERIFY(s.points[i].y <= s.points[i - 1].y + 1e-12); // efficiency never grows with distance
            }
        }
        QVERIFY(series[1].points.back().y >= series[0].points.back().y); // hollow core is faster
    }
    void theMarkerStandsAtThePresentValue() {
        Drawn d;
        const auto& data = d.chart.data();
        QCOMPARE(data.now.base(), 120e3);
        QCOMPARE(data.value, d.document.assessment().jobs[0].figure(FigureId::Efficiency)->value);
    }
    void theMarkerMovesWithTheFibreAndBackWithUndo() {
        Drawn d;
        const double before = d.chart.data().value;
        d.useFibre("hcf-deployed");
        const double after = d.chart.data().value;
        QVERIFY(after > before);
        d.document.undoStack()->undo();
        d.document.waitForAssessment();
        d.wait();
        QCOMPARE(d.chart.data().value, before);
    }
    void anotherFigureIsDrawnWhenChosen() {
        Drawn d;
        d.chart.findChild<QComboBox*>(QStringLiteral("whatIfFigure"))->setCurrentIndex(1);
        d.wait();
        QCOMPARE(d.chart.data().figure, FigureId::StepTime);
        QVERIFY(d.chart.data().series[0].points.back().y > d.chart.data().series[0].points.front().y);
    }
    void aSliderMovesTheMarkerAlongTheCurveAndThePlanStays() {
        Drawn d;
        const Project before = d.document.project();
        QVERIFY(!d.chart.trialMark() && d.sliders().fibre() == "g652d");
        QSlider* length = d.slider("length_km");
        for (const int at : {300, 600, 900}) { // as a hand drags it
            length->setSliderDown(true);
            length->setValue(at);
            const auto mark = d.chart.trialMark();
            QVERIFY(mark);
            QVERIFY(std::abs(mark->length.base() - at * 500.0) < 1); // of 500 km
            const double onCurve = widgets::valueAt(d.chart.data().series[0], mark->length);
            QVERIFY2(std::abs(mark->value - onCurve) < 1e-3, qPrintable(QStringLiteral("%1 %2").arg(mark->value).arg(onCurve)));
        }
        length->setSliderDown(false);
        QVERIFY(d.chart.findChild<widgets::WhatIfFigures*>()->isDimmed() == d.sliders().isBusy());
        d.settle();
        QVERIFY(!d.chart.findChild<widgets::WhatIfFigures*>()->isDimmed());
        QVERIFY(d.document.project() == before && d.document.undoStack()->count() == 0);
        QCOMPARE(d.chart.data().now.base(), 120e3); // the plan's own place stays marked
    }
    void theFiguresAreThoseOfThePlanSoChanged() {
        Drawn d;
        d.slider("length_km")->setValue(800);
        d.settle();
        const double tried = figureOf(d, FigureId::Efficiency);
        QVERIFY(tried < d.figure(d.document.assessment(), FigureId::Efficiency));
        QVERIFY(d.chart.findChild<widgets::WhatIfFigures*>()->text().contains(QStringLiteral("(−")));
        d.press("whatIfApply");
        QCOMPARE(d.document.undoStack()->count(), 1);
        d.document.waitForAssessment();
        d.wait();
        QCOMPARE(d.figure(d.document.assessment(), FigureId::Efficiency), tried);
        QCOMPARE(d.chart.data().now.base(), 400e3);
        QVERIFY(!d.sliders().isChanged() && !d.chart.trialMark());
        d.document.undoStack()->undo();
        QCOMPARE(network::lengthOf(*d.document.scenario().links[0], d.document.scenario()).base(), 120e3);
    }
    void resetGoesBackToThePlan() {
        Drawn d;
        d.slider("length_km")->setValue(800);
        QVERIFY(d.chart.findChild<QPushButton*>(QStringLiteral("whatIfReset"))->isEnabled());
        d.press("whatIfReset");
        QVERIFY(!d.sliders().isChanged() && !d.chart.trialMark());
        QCOMPARE(d.slider("length_km")->value(), 240);
        QVERIFY(!d.chart.findChild<QPushButton*>(QStringLiteral("whatIfApply"))->isEnabled());
        d.settle();
        QVERIFY(!d.sliders().assessment()); // what was under way is dropped
    }
    void fibrePathsAndMicroBatchesInFlightAreTriedToo() {
        Drawn d;
        auto* fibre = d.chart.findChild<QComboBox*>(QStringLiteral("whatIf_fibre"));
        const int hollow = fibre->findData(QStringLiteral("hcf-deployed"));
        fibre->setCurrentIndex(hollow);
        Q_EMIT fibre->activated(hollow);
        const double before = d.chart.data().series[0].points[30].y;
        const int paths = d.document.scenario().wavelengths[0]->count;
        d.slider("count")->setValue(paths + 2);
        d.slider("hides")->setValue(3);
        const Scenario trial = d.sliders().trial();
        QCOMPARE(trial.links[0]->fibre, std::string("hcf-deployed"));
        QVERIFY(trial.wavelengths[0]->count > paths);
        QCOMPARE(trial.jobs[0]->layout.extraInFlight, 3);
        d.settle();
        QTRY_VERIFY_WITH_TIMEOUT(d.chart.data().series[0].points[30].y != before, 20'000); // curves follow once the hand rests
        QVERIFY(d.chart.trialMark());
    }
    void theChosenLinkAloneIsMoved() {
        Drawn d;
        d.document.select({ref(d.document.scenario().links[0]->id)});
        d.slider("length_km")->setValue(500);
        QVERIFY(d.chart.findChild<QLabel*>(QStringLiteral("whatIfSubject"))->text().contains(QString::fromStdString(d.document.scenario().links[0]->name)));
        QVERIFY(std::abs(d.sliders().length().base() - 250e3) < 1);
    }
    void cursorsReadItsCurves() {
        Drawn d;
        QTest::keyClick(d.chart.findChild<QWidget*>(QStringLiteral("whatIfPlot")), Qt::Key_A);
        QVERIFY(d.chart.cursors()->cursor(0));
        const auto place = *d.chart.cursors()->cursor(0);
        bool isPoint = false;
        for (const auto& s : d.chart.data().series)
            for (const auto& p : s.points) isPoint = isPoint || (p.x == place.x && p.y == place.y);
        QVERIFY(isPoint);
    }
    void withoutARouteItSaysSoAndExportsNothing() {
        Drawn d;
        d.document.apply(edits::remove(d.document.project(), d.document.scenarioId(), std::array{ref(d.document.scenario().links[0]->id)}), QStringLiteral("Delete"));
        d.document.waitForAssessment();
        d.wait();
        QVERIFY(d.chart.data().series.empty());
        QVERIFY(!d.chart.findChild<QPushButton*>(QStringLiteral("whatIfExport"))->isEnabled());
    }

    void everyExportIsWellFormed_data() {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"png", "svg", "pdf", "csv"}) QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void everyExportIsWellFormed() {
        QFETCH(const QString, ending);
        Drawn d;
        const QString path = test::temporaryHome.path(QStringLiteral("chart.") + ending);
        QSignalSpy message(d.chart.findChild<widgets::ChartExport*>(), &widgets::ChartExport::messageShown);
        widgets::dialogs::nextFileName(path);
        QTest::mouseClick(d.chart.findChild<QPushButton*>(QStringLiteral("whatIfExport")), Qt::LeftButton);
        QCOMPARE(message.size(), 1);
        QVERIFY(message.front().front().toString().contains(path));
        const QByteArray bytes = read(path);
        if (ending == QLatin1String("png")) {
            const QImage image(path);
            QCOMPARE(image.size(), QSize(1920, 1080));
            QVERIFY(image.convertToFormat(QImage::Format_Indexed8).colorCount() > 4);
        } else if (ending == QLatin1String("svg")) {
            QXmlStreamReader xml(bytes);
            int paths = 0;
            while (!xml.atEnd()) paths += xml.readNext() == QXmlStreamReader::StartElement && (xml.name() == QLatin1String("path") || xml.name() == QLatin1String("polyline"));
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(paths > 10);
            QVERIFY(!bytes.contains("<image"));
        } else if (ending == QLatin1String("pdf")) {
            QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        } else {
            const QList<QByteArray> lines = bytes.trimmed().split('\n');
            QCOMPARE(lines.size(), qsizetype(d.chart.data().series[0].points.size()) + 1);
            QVERIFY(lines[0].startsWith("fibre_length_km,"));
            for (const QByteArray& line : lines) QCOMPARE(line.count(','), 2);
        }
    }
    void anExportThatFailsSaysWhy() {
        Drawn d;
        for (const char* ending : {"png", "svg", "pdf", "csv"}) {
            const QString path = test::temporaryHome.path(QStringLiteral("no/folder/chart.") + QLatin1String(ending));
            QVERIFY2(!widgets::writeChart(d.chart.sheet(), path).hasValue(), ending);
        }
    }
};

QTEST_MAIN(TestWhatIfChart)
#include "tst_whatifchart.moc"
