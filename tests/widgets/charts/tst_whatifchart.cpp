// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "charts/whatifchart.h"
#include "common/dialogs.h"
#include <QComboBox>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
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
    widgets::Document document;
    widgets::WhatIfChart chart;
};

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
        QSignalSpy message(&d.chart, &widgets::WhatIfChart::messageShown);
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
            QVERIFY2(!d.chart.exportTo(path).hasValue(), ending);
        }
    }
};

QTEST_MAIN(TestWhatIfChart)
#include "tst_whatifchart.moc"
