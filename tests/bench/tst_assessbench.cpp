// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "support/ringplan.h"
#include <QTest>

using namespace spanwright;

/// Point values after an edit; aims: 10 ms and 200 ms on one core.
class AssessBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void assess_data() {
        QTest::addColumn<int>("sites");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("jobs");
        QTest::newRow("4 sites, 4 links, 1 job") << 4 << 4 << 1;
        QTest::newRow("50 sites, 200 links, 10 jobs") << 50 << 200 << 10;
        QTest::newRow("1,000 sites, 4,000 links, 10 jobs") << 1000 << 4000 << 10;
    }
    void assess() {
        QFETCH(int, sites);
        QFETCH(int, links);
        QFETCH(int, jobs);
        const Scenario s = test::ringPlan(sites, links, jobs);
        QVERIFY(assess::assess(s, catalogue::Catalogue::shipped()).jobs[0].isComputed);
        QBENCHMARK { const assess::Assessment a = assess::assess(s, catalogue::Catalogue::shipped()); }
    }
};

QTEST_GUILESS_MAIN(AssessBench)
#include "tst_assessbench.moc"
