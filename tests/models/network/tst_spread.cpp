// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/spread.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <set>

using namespace spanwright;
using test::Plan;

class TestSpread final : public QObject {
    Q_OBJECT

    static Plan ring(int count) {
        Plan plan;
        for (int i = 0; i < count; ++i) plan.site("S" + std::to_string(i));
        for (int i = 0; i < count; ++i) plan.link("S" + std::to_string(i), "S" + std::to_string((i + 1) % count));
        return plan;
    }
    static double distance(CanvasPoint a, CanvasPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

private Q_SLOTS:
    void everySiteHasAnIntersectionOfItsOwn() {
        const Scenario s = ring(30).scenario();
        const auto points = network::spread(s, 20);
        QCOMPARE(points.size(), 30u);
        std::set<std::pair<double, double>> places;
        for (const auto& [id, p] : points) {
            QCOMPARE(std::fmod(p.x, 20), 0.0);
            QCOMPARE(std::fmod(p.y, 20), 0.0);
            places.emplace(p.x, p.y);
        }
        QCOMPARE(places.size(), 30u);
    }
    void theSameLinksGiveTheSameDrawing() {
        const Scenario s = ring(17).scenario();
        QVERIFY(network::spread(s, 20) == network::spread(s, 20));
    }
    void linkedSitesAreNeighbours() {
        const Scenario s = ring(12).scenario();
        const auto points = network::spread(s, 20);
        double linked = 0, all = 0;
        for (const Shared<FibreLink>& link : s.links) linked += distance(points.at(link->from), points.at(link->to));
        int pairs = 0;
        for (const auto& [a, p] : points)
            for (const auto& [b, q] : points)
                if (a < b) {
                    all += distance(p, q);
                    ++pairs;
                }
        QVERIFY2(linked / 12 < 0.7 * all / pairs, qPrintable(QStringLiteral("%1 against %2").arg(linked / 12).arg(all / pairs)));
    }
    void lockedSitesStay() {
        Scenario s = ring(6).scenario();
        Drawing drawing;
        drawing.positions[s.sites[2]->id] = {333, -77};
        drawing.locked = {s.sites[2]->id};
        s.drawing = Shared<Drawing>(drawing);
        const auto points = network::spread(s, 20);
        QCOMPARE(points.at(s.sites[2]->id), (CanvasPoint{333, -77}));
    }
    void fewOrUnlinkedSitesArePlacedToo_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two that are not linked") << 2;
        QTest::newRow("many that are not linked") << 40;
    }
    void fewOrUnlinkedSitesArePlacedToo() {
        QFETCH(const int, count);
        Plan plan;
        for (int i = 0; i < count; ++i) plan.site("S" + std::to_string(i));
        const auto points = network::spread(plan.scenario(), 20);
        QCOMPARE(int(points.size()), count);
        for (const auto& [id, p] : points) QVERIFY(std::isfinite(p.x) && std::isfinite(p.y));
    }
    void parallelLinksDoNoHarm() {
        Plan plan = ring(3);
        plan.link("S0", "S1").link("S0", "S1");
        QCOMPARE(network::spread(plan.scenario(), 20).size(), 3u);
    }
};

QTEST_GUILESS_MAIN(TestSpread)
#include "tst_spread.moc"
