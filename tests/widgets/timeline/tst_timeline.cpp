// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "common/theme.h"
#include "timeline/timelineview.h"
#include "units/units.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <set>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {

assess::JobAssessment job(int stages, int microBatches, int boundaries = 1) {
    assess::JobAssessment j;
    j.isComputed = true;
    j.input.layout.pipeline = stages;
    j.input.layout.extraInFlight = 1;
    j.input.crossSite.boundaries = boundaries;
    j.input.crossSite.sites = boundaries + 1;
    j.input.crossSite.boundary[0] = {Cut::Pipeline, Duration(5, units::ms), BitRate(400, units::Gbps)};
    j.step.microBatches = microBatches;
    j.step.microBatchTime = Duration(30, units::ms);
    j.step.pipelineMessage = Bytes(50, units::MB);
    return j;
}

QImage painted(const gantt::Data& data, gantt::View view, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    gantt::paint(painter, QRectF(QPointF(), size), data, view, true, false);
    return image;
}

} // namespace

class TestTimeline final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void barsAreThoseOfTheRecursion() {
        const gantt::Data data = gantt::dataOf(job(16, 512));
        QCOMPARE(data.work.size(), std::size_t(16));
        for (const auto& row : data.work) QCOMPARE(row.size(), std::size_t(1024));
        for (std::size_t s = 0; s < 16; ++s) QCOMPARE(data.transfers[s].size(), std::size_t((s < 15 ? 512 : 0) + (s > 0 ? 512 : 0)));
        QCOMPARE(data.sites, std::vector<int>{8});
        QVERIFY(data.step > 512 * 0.03 && data.step < 20);
    }

    void noPipelineIsEmpty() {
        assess::JobAssessment j = job(4, 8);
        j.step.microBatchTime = Duration(NAN, units::s);
        QVERIFY(gantt::dataOf(j).isEmpty());
    }

    void hoverTellsWorkAndIdle() {
        const gantt::Data data = gantt::dataOf(job(4, 8));
        const gantt::Frame frame(QRectF(0, 0, 1000, 200), data, {0, data.step});
        const auto at = [&](double seconds, int stage) { return gantt::hit(frame, data, {frame.x(seconds), frame.plot.top() + (stage + 0.5) * frame.row}); };
        const auto first = at(0.005, 0);
        QVERIFY(first && !first->isIdle && first->bar.microBatch == 0);
        QVERIFY(gantt::describe(*first, data).contains(QStringLiteral("micro-batch 1")));
        const auto idle = at(0.005, 3);
        QVERIFY(idle && idle->isIdle && idle->bar.start == 0 && idle->bar.end > 0.01);
        QVERIFY(!gantt::hit(frame, data, {2, 100}));
    }

    void longStepsArePaintedQuickly() {
        const gantt::Data data = gantt::dataOf(job(64, 4096));
        QCOMPARE(data.work[0].size(), std::size_t(8192));
        double best = 1e9;
        QImage image;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            image = painted(data, {0, data.step}, {1400, 400});
            best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("64 stages, 4,096 micro-batches: %.1f ms a frame", best);
        QVERIFY2(best < 100, qPrintable(QString::number(best)));
        std::set<QRgb> colours;
        for (int x = 60; x < 1380; x += 3) colours.insert(image.pixel(x, 200));
        QVERIFY(colours.size() >= 2); // warm-up, steady state and drain differ
    }

    void mergedColumnsKeepTheMixture() {
        const gantt::Data data = gantt::dataOf(job(4, 4096, 0));
        const QImage image = painted(data, {0, data.step}, {800, 240});
        const gantt::Frame frame(QRectF(0, 0, 800, 240), data, {0, data.step});
        const QColor middle = image.pixelColor(400, static_cast<int>(frame.plot.top() + 1.5 * frame.row));
        const QColor f = theme::series(0, true), b = theme::series(1, true);
        QVERIFY(std::abs(middle.redF() - (f.redF() + 2 * b.redF()) / 3) < 0.1);
        QVERIFY(std::abs(middle.blueF() - (f.blueF() + 2 * b.blueF()) / 3) < 0.1);
    }

    void wheelZoomsAtTheCursor() {
        GanttPlot plot;
        plot.resize(900, 300);
        plot.setData(gantt::dataOf(job(8, 32)), QString());
        const gantt::Frame before(QRectF(plot.rect()), plot.data(), plot.view());
        const QPointF cursor(500, 150);
        QWheelEvent wheel(cursor, plot.mapToGlobal(cursor), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &wheel);
        const gantt::Frame after(QRectF(plot.rect()), plot.data(), plot.view());
        QVERIFY(plot.view().end - plot.view().start < 0.8 * plot.data().step);
        QVERIFY(std::abs(after.seconds(500) - before.seconds(500)) < 1e-9);
        QTest::mousePress(&plot, Qt::LeftButton, {}, {500, 150});
        QTest::mouseMove(&plot, {600, 150});
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, {600, 150});
        QVERIFY(plot.view().start <= after.view.start);
        QTest::mouseDClick(&plot, Qt::LeftButton);
        QCOMPARE(plot.view().end, plot.data().step);
    }

    void exportsWhatIsOnView() {
        Document document;
        const auto project = assess::sampleProject("1");
        QVERIFY(project);
        document.reset(*project, {}, 0);
        document.setScenario(document.project().scenarios.front()->id);
        document.waitForAssessment();
        TimelineView view(document);
        view.resize(900, 300);
        view.show();
        QVERIFY(!view.plot()->data().isEmpty());
        QTemporaryDir folder;
        for (const char* name : {"t.png", "t.svg"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY(view.exportTo(path));
            QVERIFY(QFileInfo(path).size() > 2000);
        }
        QVERIFY(!view.exportTo(folder.filePath(QStringLiteral("t.gif"))));
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
