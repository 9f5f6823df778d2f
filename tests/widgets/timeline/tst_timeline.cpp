// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "common/theme.h"
#include "charts/chartexport.h"
#include "timeline/timelineview.h"
#include "training/machine.h"
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
    training::Fabrics fabrics;
    fabrics.nic = BitRate(400, units::Gbps);
    j.input.machine = training::machineOf(*catalogue::Catalogue::shipped().accelerator("h100-sxm"), fabrics, Precision::Bf16);
    j.input.shape.layers = 2 * stages;
    j.input.accelerators = stages;
    j.input.layout.pipeline = stages;
    j.input.layout.extraInFlight = 1;
    j.input.crossSite.boundaries = boundaries;
    j.input.crossSite.sites = boundaries + 1;
    j.input.crossSite.boundary[0] = {Cut::Pipeline, Duration(5, units::ms), BitRate(400, units::Gbps)};
    j.step.microBatches = microBatches;
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
        const auto busy = [&](std::size_t stage) {
            double sum = 0;
            for (const gantt::Bar& b : data.work[stage]) sum += b.end - b.start;
            return sum;
        };
        QVERIFY(busy(15) > busy(0) * 1.05); // the head stands on the last stage
        QVERIFY(std::abs(busy(7) / busy(0) - 1) < 1e-9);
        QVERIFY(data.step > busy(15) && data.step < 1.5 * busy(15));
    }

    void noPipelineIsEmpty() {
        assess::JobAssessment j = job(4, 8);
        j.input.machine.peak16 = FlopRate(); // no rate: no time
        QVERIFY(gantt::dataOf(j).isEmpty());
    }

    void hoverTellsWorkAndIdle() {
        const gantt::Data data = gantt::dataOf(job(4, 8));
        const gantt::Frame frame(QRectF(0, 0, 1000, 200), data, {0, data.step});
        const auto at = [&](double seconds, int stage) { return gantt::hit(frame, data, {frame.x(seconds), frame.plot.top() + (stage + 0.5) * frame.row}); };
        const double early = data.work[0][0].end / 2;
        const auto first = at(early, 0);
        QVERIFY(first && !first->isIdle && first->bar.microBatch == 0);
        QVERIFY(gantt::describe(*first, data).contains(QStringLiteral("micro-batch 1")));
        const auto idle = at(early, 3);
        QVERIFY(idle && idle->isIdle && idle->bar.start == 0 && idle->bar.end > 3 * early);
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
        const QColor f = theme::series(0, true), b = theme::series(1, true), idle = theme::paper(theme::Role::Raised);
        double forward = 0, backward = 0;
        for (const gantt::Bar& bar : data.work[1]) (bar.op.work == training::pipeline::Work::Forward ? forward : backward) += bar.end - bar.start;
        const double rest = data.step - forward - backward;
        const auto mixed = [&](double x, double y, double z) { return (x * forward + y * backward + z * rest) / data.step; };
        QVERIFY(std::abs(middle.redF() - mixed(f.redF(), b.redF(), idle.redF())) < 0.1);
        QVERIFY(std::abs(middle.blueF() - mixed(f.blueF(), b.blueF(), idle.blueF())) < 0.1);
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

    void whatShowedAllShowsAllOfALongerStep() {
        GanttPlot plot;
        gantt::Data data = gantt::dataOf(job(8, 32));
        plot.setData(data, QString());
        data.step *= 1.2;
        plot.setData(data, QString());
        QCOMPARE(plot.view().end, data.step);
        plot.setView({0.1 * data.step, 0.2 * data.step});
        data.step *= 1.1;
        plot.setData(data, QString());
        QVERIFY(plot.view().end < 0.5 * data.step); // what was zoomed stays
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
        for (const char* name : {"t.png", "t.svg", "t.pdf", "t.csv"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY(writeChart(view.sheet(), path));
            QVERIFY(QFileInfo(path).size() > 2000);
        }
        QVERIFY(!writeChart(view.sheet(), folder.filePath(QStringLiteral("t.gif"))));
        const std::string all = view.sheet().csv();
        view.plot()->setView({0, view.plot()->data().step / 10});
        QVERIFY(view.sheet().csv().size() < all.size() / 2); // what is zoomed away is not in the table
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
