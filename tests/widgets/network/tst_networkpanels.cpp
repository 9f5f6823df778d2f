// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reporttable.h"
#include "network/failurepanel.h"
#include "network/trafficpanel.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Document;
using widgets::ReportTable;

namespace {

template <class Panel>
struct Shown {
    Document document;
    Panel panel{document};
    explicit Shown(const Project& project) {
        document.reset(project, QString(), -1);
        panel.resize(1000, 300);
        panel.show();
        settle();
    }
    void settle() {
        document.waitForAssessment();
        QCoreApplication::processEvents();
    }
    template <class W> W* field(const char* name) { return panel.template findChild<W*>(QLatin1String(name)); }
    /// Row whose first cell holds a text; -1 when there is none.
    int row(const char* name, const QString& part) {
        auto* table = field<ReportTable>(name);
        for (int i = 0; i < table->rowCount(); ++i)
            if (table->item(i, 0)->text().contains(part)) return i;
        return -1;
    }
};
Project twoWays() { return Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B", Length(100, units::km), 8).link("A", "C", Length(400, units::km), 1).link("C", "B", Length(400, units::km), 1).job("train", Cut::Data).project(); }

} // namespace

class TestNetworkPanels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowAJobsBoundaryAndAClustersPort() {
        Shown<widgets::TrafficPanel> s(twoWays());
        QCOMPARE(s.field<ReportTable>("trafficTable")->rowCount(), 1);
        QCOMPARE(s.field<ReportTable>("portTable")->rowCount(), 2);
        QVERIFY(s.field<ReportTable>("trafficTable")->item(0, 0)->text().contains(QStringLiteral("A – B")));
        // what the assessment has, as it is printed
        const assess::Crossing& c = s.document.assessment().jobs[0].crossings[0];
        QCOMPARE(s.field<ReportTable>("trafficTable")->item(0, 1)->text().toStdString(), print(c.goodput.rate).text());
    }
    void aDemandIsAddedRatedAndRemoved() {
        Shown<widgets::TrafficPanel> s(twoWays());
        s.field<QTabWidget>("trafficTables")->setCurrentIndex(2);
        QTest::mouseClick(s.field<QPushButton>("demandAdd"), Qt::LeftButton);
        s.settle();
        QCOMPARE(s.document.scenario().demands.size(), std::size_t(1));
        const BitRate before = s.document.assessment().jobs[0].crossings[0].path.line;
        auto* model = s.field<QTableView>("demandTable")->model();
        int rate = -1;
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->headerData(column, Qt::Horizontal).toString().contains(QStringLiteral("Rate"))) rate = column;
        QVERIFY(rate >= 0 && model->setData(model->index(0, rate), QStringLiteral("2 Tb/s")));
        s.settle();
        QCOMPARE(s.document.scenario().demands[0]->rate.in(units::Tbps), 2.0);
        QVERIFY(s.document.assessment().jobs[0].crossings[0].path.line < before); // served before the job
        QVERIFY(!model->setData(model->index(0, rate), QStringLiteral("many")));
        QVERIFY(s.field<QLabel>("demandError")->isVisible());
        s.field<QTableView>("demandTable")->setCurrentIndex(model->index(0, 0));
        QTest::mouseClick(s.field<QPushButton>("demandRemove"), Qt::LeftButton);
        QVERIFY(s.document.scenario().demands.empty());
    }
    void trafficFollowsEdits() {
        Shown<widgets::TrafficPanel> s(twoWays());
        const QString before = s.field<ReportTable>("trafficTable")->item(0, 1)->text();
        Job job = *s.document.scenario().jobs[0];
        job.transport.window = Bytes(1000, units::B);
        QVERIFY(s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), job), QStringLiteral("small window")));
        s.settle();
        QVERIFY(s.field<ReportTable>("trafficTable")->item(0, 1)->text() != before);
        QVERIFY(s.field<ReportTable>("trafficTable")->item(0, 3)->text().contains(QStringLiteral("window")));
        Q_EMIT s.field<ReportTable>("trafficTable")->cellDoubleClicked(0, 0);
        QVERIFY(s.document.selection().contains(ref(job.id)));
    }
    void aFailureIsTriedAndTakenBack() {
        Shown<widgets::FailurePanel> s(twoWays());
        const double step = s.document.assessment().jobs[0].step.total().base();
        const int cut = s.row("failureTable", QStringLiteral("Fibre cut on A-B"));
        QVERIFY(cut >= 0);
        const double meanwhile = s.document.assessment().jobs[0].failures[static_cast<std::size_t>(cut)].step.base();
        QVERIFY(meanwhile > step);
        s.field<ReportTable>("failureTable")->setCurrentCell(cut, 0);
        QVERIFY(s.field<QPushButton>("tryFailure")->isEnabled());
        QVERIFY(!s.field<QPushButton>("bringBack")->isVisible());
        QTest::mouseClick(s.field<QPushButton>("tryFailure"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.document.scenario().links[0]->isDown && !s.document.scenario().links[1]->isDown);
        QVERIFY(std::abs(s.document.assessment().jobs[0].step.total().base() / meanwhile - 1) < 1e-9);
        QVERIFY(s.field<QPushButton>("bringBack")->isVisible());
        QVERIFY(s.row("failureTable", QStringLiteral("Fibre cut on A-C")) >= 0);
        QCOMPARE(s.document.undoStack()->count(), 1);
        QTest::mouseClick(s.field<QPushButton>("bringBack"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.document.project() == twoWays());
        QCOMPARE(s.document.assessment().jobs[0].step.total().base(), step);
        s.document.undoStack()->undo();
        QVERIFY(s.document.scenario().links[0]->isDown);
    }
    void lightPathsAndSitesToo() {
        Shown<widgets::FailurePanel> s(twoWays());
        s.field<ReportTable>("failureTable")->setCurrentCell(s.row("failureTable", QStringLiteral("One light path of A-B")), 0);
        QTest::mouseClick(s.field<QPushButton>("tryFailure"), Qt::LeftButton);
        s.settle();
        QCOMPARE(s.document.scenario().wavelengths[0]->down, 1);
        s.field<ReportTable>("failureTable")->setCurrentCell(s.row("failureTable", QStringLiteral("B lost")), 0);
        QTest::mouseClick(s.field<QPushButton>("tryFailure"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.document.scenario().sites[1]->isDown);
        QVERIFY(s.document.assessment().hasErrors()); // the job stops
        QVERIFY(!s.field<QPushButton>("tryFailure")->isEnabled());
        QTest::mouseClick(s.field<QPushButton>("bringBack"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.document.project() == twoWays());
    }
    void nodesCannotBeTried() {
        Shown<widgets::FailurePanel> s(twoWays());
        s.field<ReportTable>("failureTable")->setCurrentCell(s.row("failureTable", QStringLiteral("A node of train")), 0);
        QVERIFY(!s.field<QPushButton>("tryFailure")->isEnabled());
    }
};

QTEST_MAIN(TestNetworkPanels)
#include "tst_networkpanels.moc"
