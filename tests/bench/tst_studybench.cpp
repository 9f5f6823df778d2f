// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "study/map.h"
#include <QElapsedTimer>
#include <QTest>
#include <ctime>

using namespace spanwright;

/// A map of sample 2, every cell an assessment; aim: 200 x 200 in 2 s on two cores, so 4 s of processor time.
class StudyBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void map_data() {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::newRow("distance and light paths") << "length_km" << "count";
        QTest::newRow("distance and micro-batches in flight") << "length_km" << "extra_in_flight";
        QTest::newRow("batches, few of them possible") << "global_batch" << "micro_batch";
    }
    void map() {
        QFETCH(QString, x);
        QFETCH(QString, y);
        Study study;
        study.name = "bench";
        study.kind = StudyKind::Map;
        study.axes = {{x.toStdString(), {}, 10, 5000, 200, false, {}}, {y.toStdString(), {}, 1, 200, 200, false, {}}};
        const Scenario& scenario = assess::samples()[1].scenario;
        QElapsedTimer wall;
        wall.start();
        const std::clock_t begin = std::clock();
        const auto answer = study::map(study, scenario, catalogue::Catalogue::shipped());
        const double processor = double(std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY(answer && answer->grid.isComplete && answer->grid.cells.size() == 40'000);
        QTest::setBenchmarkResult(double(wall.elapsed()), QTest::WalltimeMilliseconds);
        qInfo("%.0f ms of wall time, %.0f ms of processor time, %.1f us a cell", double(wall.elapsed()), processor * 1e3, processor * 1e6 / 40'000);
    }
};

QTEST_GUILESS_MAIN(StudyBench)
#include "tst_studybench.moc"
