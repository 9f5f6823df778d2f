// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/sizechart.h"
#include "common/dialogs.h"
#include "compare/comparecharts.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {

/// Two curves over 0 to 1000 km: one that falls in a straight line from 100 % by 0.01 points a km, and one that starts at zero.
struct Drawn {
    Drawn() {
        DistanceCurve falling, rising;
        falling.name = "falling";
        rising.name = "rising";
        for (int i = 0; i <= 10; ++i) {
            falling.series.points.push_back({i * 1e5, 1 - 0.01 * i});
            rising.series.points.push_back({i * 1e5, 0.05 * i});
        }
        falling.now = Length(300, units::km);
        falling.value = 0.97;
        chart.resize(700, 320);
        chart.setVisible(true);
        chart.show({falling, rising}, FigureId::Efficiency);
        QCoreApplication::processEvents();
        plot = chart.findChild<QWidget*>(QStringLiteral("compareDistancePlot"));
        plot->grab(); // lays it out
        cursors = chart.cursors();
    }
    /// A point of the drawn area, as shares of its width and height; the plot's own margins lie well outside 0.2 to 0.7.
    [[nodiscard]] QPoint at(double across, double down) const { return {int(plot->width() * across), int(plot->height() * down)}; }
    void move(QPoint to, Qt::MouseButtons buttons = Qt::NoButton) const {
        QMouseEvent event(QEvent::MouseMove, to, plot->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(plot, &event);
    }
    void wheel(QPoint where, int angle) const {
        QWheelEvent event(where, plot->mapToGlobal(where), QPoint(), QPoint(0, angle), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &event);
    }
    void key(Qt::Key key) const { QTest::keyClick(plot, key); }
    [[nodiscard]] QStringList csv() const { return QString::fromStdString(cursors->csv()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts); }
    [[nodiscard]] std::unique_ptr<QMenu> menu() const { return chart.findChild<ChartExport*>()->menu(); }

    DistanceOverlay chart;
    QWidget* plot = nullptr;
    ChartCursors* cursors = nullptr;
};

bool isPoint(const ChartCursors::Place& place) {
    const double y = place.curve == QLatin1String("falling") ? 1 - 0.01 * place.x / 1e5 : 0.05 * place.x / 1e5;
    return std::abs(place.y - y) < 1e-12 && std::abs(std::remainder(place.x, 1e5)) < 1e-6;
}

} // namespace

class TestChartCursors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTracerSnapsToTheNearestCurveUnderTheMouse() {
        Drawn d;
        d.move(d.at(0.5, 0.2));
        QVERIFY(d.cursors->tracer() && isPoint(*d.cursors->tracer()));
        QCOMPARE(d.cursors->tracer()->curve, QStringLiteral("falling"));
        QVERIFY2(d.cursors->tag().startsWith(QStringLiteral("falling, ")) && d.cursors->tag().contains(QStringLiteral(" km: ")) && d.cursors->tag().endsWith(QStringLiteral(" %")), qPrintable(d.cursors->tag()));
        d.move(d.at(0.25, 0.75));
        QCOMPARE(d.cursors->tracer()->curve, QStringLiteral("rising"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(d.plot, &leave);
        QVERIFY(!d.cursors->tracer());
    }
    void twoCursorsShowBothValuesAndTheirDifference() {
        Drawn d;
        QTest::mouseClick(d.plot, Qt::LeftButton, {}, d.at(0.3, 0.2));
        QVERIFY(d.cursors->cursor(0) && !d.cursors->cursor(1));
        QTest::mouseClick(d.plot, Qt::LeftButton, Qt::ShiftModifier, d.at(0.6, 0.2));
        QVERIFY(d.cursors->cursor(1));
        const auto a = *d.cursors->cursor(0), b = *d.cursors->cursor(1);
        QVERIFY(isPoint(a) && isPoint(b) && b.x > a.x);
        const QStringList lines = d.cursors->readout().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        const int steps = int(std::lround((b.x - a.x) / 1e5));
        QCOMPARE(lines[2], QStringLiteral("B − A: +%1 km, −%2 points (−%3 %)").arg(steps * 100).arg(steps).arg(QString::fromStdString(printNumber((1 - b.y / a.y) * 100, 3))));
        QCOMPARE(d.plot->accessibleDescription(), d.cursors->readout());
    }
    void keysSetAndMoveTheCursors() {
        Drawn d;
        d.plot->setFocus();
        d.key(Qt::Key_A);
        QVERIFY(d.cursors->cursor(0));
        const auto a = *d.cursors->cursor(0);
        d.key(Qt::Key_B);
        d.key(Qt::Key_Right);
        QCOMPARE(d.cursors->cursor(0)->x, a.x); // the one set last moves
        QCOMPARE(d.cursors->cursor(1)->x, a.x + 1e5);
        d.key(Qt::Key_Left);
        d.key(Qt::Key_Left);
        QCOMPARE(d.cursors->cursor(1)->x, a.x - 1e5);
        d.key(Qt::Key_Down);
        QVERIFY(d.cursors->cursor(1)->curve != a.curve);
        QCOMPARE(d.cursors->cursor(1)->x, a.x - 1e5);
        for (int i = 0; i < 20; ++i) d.key(Qt::Key_Right);
        QCOMPARE(d.cursors->cursor(1)->x, 1e6); // its end
        d.key(Qt::Key_Escape);
        QVERIFY(!d.cursors->cursor(0) && !d.cursors->cursor(1) && d.cursors->readout().isEmpty());
    }
    void cursorsStayWhenTheChartIsDrawnAnew() {
        Drawn d;
        d.key(Qt::Key_A);
        const auto a = *d.cursors->cursor(0);
        std::vector<DistanceCurve> curves = d.chart.curves();
        for (auto& p : curves[0].series.points) p.y -= 0.1;
        for (auto& p : curves[1].series.points) p.y -= 0.1;
        d.chart.show(curves, FigureId::Efficiency);
        QVERIFY(d.cursors->cursor(0));
        QCOMPARE(d.cursors->cursor(0)->x, a.x);
        QCOMPARE(d.cursors->cursor(0)->y, a.y - 0.1); // the new value
        d.chart.show({}, FigureId::Efficiency);
        QVERIFY(!d.cursors->cursor(0));
    }
    void aCurveIsHiddenByDigitByMenuAndByItsName() {
        Drawn d;
        QCOMPARE(d.cursors->curves(), (QStringList{QStringLiteral("falling"), QStringLiteral("rising")}));
        d.key(Qt::Key_1);
        QVERIFY(d.cursors->isHidden(QStringLiteral("falling")));
        d.move(d.at(0.5, 0.2));
        QCOMPARE(d.cursors->tracer()->curve, QStringLiteral("rising")); // the other is not there
        QCOMPARE(d.csv()[0], QStringLiteral("Fibre length [m],rising"));
        const auto menu = d.menu();
        auto* shows = menu->findChild<QAction*>(QStringLiteral("chartCurve_0"));
        QVERIFY(shows && !shows->isChecked());
        shows->trigger();
        QVERIFY(!d.cursors->isHidden(QStringLiteral("falling")));
        d.plot->grab();
        int hidden = 0;
        for (int y = 20; y < 80 && hidden == 0; y += 4) { // the legend stands on the right
            QTest::mouseClick(d.plot, Qt::LeftButton, {}, {d.plot->width() - 30, y});
            hidden = d.cursors->isHidden(QStringLiteral("falling")) + d.cursors->isHidden(QStringLiteral("rising"));
        }
        QCOMPARE(hidden, 1);
    }
    void theWheelZoomsAndADoubleClickShowsAll() {
        Drawn d;
        const qsizetype all = d.csv().size();
        QCOMPARE(all, 12);
        for (int i = 0; i < 6; ++i) d.wheel(d.at(0.4, 0.5), 120);
        QVERIFY(d.cursors->isZoomed());
        QVERIFY2(d.csv().size() < 7, qPrintable(QString::number(d.csv().size()))); // the table holds what is shown
        const QStringList before = d.csv();
        QTest::mousePress(d.plot, Qt::LeftButton, {}, d.at(0.6, 0.5));
        d.move(d.at(0.3, 0.5), Qt::LeftButton);
        QTest::mouseRelease(d.plot, Qt::LeftButton, {}, d.at(0.3, 0.5));
        QVERIFY(d.csv() != before);
        QVERIFY(!d.cursors->cursor(0)); // a drag is no click
        d.chart.show(d.chart.curves(), FigureId::Efficiency);
        QVERIFY(d.cursors->isZoomed()); // drawn anew
        QTest::mouseDClick(d.plot, Qt::LeftButton, {}, d.at(0.5, 0.5));
        QVERIFY(!d.cursors->isZoomed());
        QCOMPARE(d.csv().size(), all);
        QVERIFY(!d.cursors->cursor(0));
        for (int i = 0; i < 3; ++i) d.wheel(d.at(0.4, 0.5), -120);
        QCOMPARE(d.csv().size(), all); // not beyond what there is
    }
    void aLogarithmicScaleLeavesOutWhatItCannotShow() {
        Drawn d;
        QVERIFY(d.csv()[1].endsWith(QStringLiteral(",0")));
        d.cursors->setLogarithmic(true);
        QVERIFY2(d.csv()[1].endsWith(QLatin1Char(',')), qPrintable(d.csv()[1])); // 0 at no distance
        QVERIFY(d.csv()[2].endsWith(QStringLiteral(",0.05")));
        QObject* note = nullptr;
        for (QObject* child : d.plot->findChildren<QObject*>(QStringLiteral("logNote"))) note = child;
        QVERIFY(note && note->property("text").toString().endsWith(QLatin1String("1")));
        d.cursors->setLogarithmic(false);
        QVERIFY(d.csv()[1].endsWith(QStringLiteral(",0")));
        QVERIFY(d.plot->findChildren<QObject*>(QStringLiteral("logNote")).isEmpty());
    }
    void theChartIsCopiedAsItIsShown() {
        Drawn d;
        QApplication::clipboard()->clear();
        QTest::keyClick(d.plot, Qt::Key_C, Qt::ControlModifier);
        const QImage all = QApplication::clipboard()->image();
        QCOMPARE(all.size(), QSize(1920, 1080));
        d.key(Qt::Key_A);
        d.key(Qt::Key_2);
        QTest::keyClick(d.plot, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->image() != all);
    }
    void everyFormatIsWrittenFromTheMenu_data() {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("svg") << QByteArray("svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QByteArray("pdf") << QByteArray("%PDF-");
        QTest::newRow("png") << QByteArray("png") << QByteArray("\x89PNG");
        QTest::newRow("csv") << QByteArray("csv") << QByteArray("Fibre length [m],falling,rising");
    }
    void everyFormatIsWrittenFromTheMenu() {
        QFETCH(const QByteArray, ending);
        QFETCH(const QByteArray, start);
        Drawn d;
        QSignalSpy said(d.chart.findChild<ChartExport*>(), &ChartExport::messageShown);
        const QString path = test::temporaryHome.path(QStringLiteral("curves.") + QString::fromLatin1(ending));
        dialogs::nextFileName(path);
        const auto menu = d.menu();
        menu->findChild<QAction*>(QStringLiteral("chartExport_") + QString::fromLatin1(ending))->trigger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
        QVERIFY(said.size() == 1 && said[0][0].toString().contains(path));
        QVERIFY(!writeChart(d.chart.sheet(), test::temporaryHome.path(QStringLiteral("no/folder/x.") + QString::fromLatin1(ending))));
    }
    void anEmptyChartOffersNothing() {
        DistanceOverlay empty;
        QVERIFY(empty.sheet().isEmpty());
        QVERIFY(empty.findChild<ChartExport*>()->menu()->isEmpty());
        QVERIFY(!writeChart(empty.sheet(), test::temporaryHome.path(QStringLiteral("empty.svg"))));
    }
};

QTEST_MAIN(TestChartCursors)
#include "tst_chartcursors.moc"
