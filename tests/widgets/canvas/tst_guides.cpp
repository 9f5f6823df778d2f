// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arrange.h"
#include "canvas/guides.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::widgets;
using arrange::Axis;
using arrange::Edge;

Q_DECLARE_METATYPE(spanwright::arrange::Edge)

class TestGuides final : public QObject {
    Q_OBJECT

    /// A dot with a card of 60 x 20 to its right.
    static guides::Box box(double x, double y) { return {{x, y}, QRectF(x - 5, y - 10, 65, 20)}; }

private Q_SLOTS:
    void sitesAreAligned_data() {
        QTest::addColumn<Edge>("edge");
        QTest::addColumn<QList<QPointF>>("expected");
        QTest::newRow("left") << Edge::Left << QList<QPointF>{{0, 10}, {0, 50}, {0, 20}};
        QTest::newRow("centre") << Edge::Centre << QList<QPointF>{{50, 10}, {50, 50}, {50, 20}};
        QTest::newRow("right") << Edge::Right << QList<QPointF>{{100, 10}, {100, 50}, {100, 20}};
        QTest::newRow("top") << Edge::Top << QList<QPointF>{{0, 10}, {100, 10}, {30, 10}};
        QTest::newRow("middle") << Edge::Middle << QList<QPointF>{{0, 30}, {100, 30}, {30, 30}};
        QTest::newRow("bottom") << Edge::Bottom << QList<QPointF>{{0, 50}, {100, 50}, {30, 50}};
    }
    void sitesAreAligned() {
        QFETCH(const Edge, edge);
        QFETCH(const QList<QPointF>, expected);
        const std::vector<CanvasPoint> after = arrange::aligned(std::vector<CanvasPoint>{{0, 10}, {100, 50}, {30, 20}}, edge);
        for (std::size_t i = 0; i < after.size(); ++i) QCOMPARE(QPointF(after[i].x, after[i].y), expected[qsizetype(i)]);
    }
    void nothingToAlignIsNothing() {
        QVERIFY(arrange::aligned({}, Edge::Left).empty());
        QVERIFY(arrange::distributed({}, Axis::Horizontal).empty());
    }
    void sitesAreDistributedInTheirOrder() {
        const std::vector<CanvasPoint> points{{100, 1}, {0, 2}, {10, 3}, {90, 4}};
        const std::vector<CanvasPoint> across = arrange::distributed(points, Axis::Horizontal);
        QCOMPARE(across[0], (CanvasPoint{100, 1}));
        QCOMPARE(across[1], (CanvasPoint{0, 2}));
        QVERIFY(std::abs(across[2].x - 100.0 / 3) < 1e-9 && across[2].y == 3);
        QVERIFY(std::abs(across[3].x - 200.0 / 3) < 1e-9);
        const std::vector<CanvasPoint> down = arrange::distributed(std::vector<CanvasPoint>{{0, 0}, {1, 5}, {2, 100}}, Axis::Vertical);
        QCOMPARE(down[1], (CanvasPoint{1, 50}));
    }
    void twoSitesHaveNothingBetweenThem() {
        const std::vector<CanvasPoint> points{{3, 0}, {9, 9}};
        QVERIFY(arrange::distributed(points, Axis::Horizontal) == points);
    }

    void aDotIsDrawnToAnotherDot() {
        const std::vector<guides::Box> others{box(100, 0)};
        const guides::Fit fit = guides::fit(box(97, 300), others, 6, false);
        QCOMPARE(fit.offset, QPointF(3, 0));
        QCOMPARE(fit.lines.size(), 1u);
        QCOMPARE(fit.lines[0], QLineF(100, 300, 100, 0));
        QVERIFY(fit.gaps.empty());
    }
    void theNearestOfSeveralWins() {
        const std::vector<guides::Box> others{box(100, 0), box(95, 50)};
        QCOMPARE(guides::fit(box(97, 300), others, 6, false).offset, QPointF(-2, 0));
    }
    void farAwayNothingAttracts() {
        const std::vector<guides::Box> others{box(100, 0)};
        const guides::Fit fit = guides::fit(box(90, 300), others, 6, false);
        QVERIFY(fit.isEmpty());
        QVERIFY(fit.offset.isNull());
    }
    void edgesAttractWhenTheyMay_data() {
        QTest::addColumn<bool>("fitsEdges");
        QTest::newRow("edges") << true;
        QTest::newRow("dots alone") << false;
    }
    void edgesAttractWhenTheyMay() {
        QFETCH(const bool, fitsEdges);
        const std::vector<guides::Box> others{box(100, 0)}; // from 95 to 160
        const guides::Fit fit = guides::fit(box(167, 300), others, 6, fitsEdges); // from 162
        QCOMPARE(fit.offset, fitsEdges ? QPointF(-2, 0) : QPointF());
        QCOMPARE(fit.lines.size(), fitsEdges ? 1u : 0u);
    }
    void gapsBecomeEqual_data() {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<QPointF>("offset");
        QTest::newRow("in the middle") << QPointF(52, 1) << QPointF(-2, -1);
        QTest::newRow("beyond the right one") << QPointF(197, 0) << QPointF(3, 0);
        QTest::newRow("before the left one") << QPointF(-104, 0) << QPointF(4, 0);
        QTest::newRow("in another row") << QPointF(52, 80) << QPointF(0, 0);
    }
    void gapsBecomeEqual() {
        QFETCH(const QPointF, at);
        QFETCH(const QPointF, offset);
        const std::vector<guides::Box> others{box(0, 0), box(100, 0)};
        const guides::Fit fit = guides::fit(box(at.x(), at.y()), others, 6, false);
        QCOMPARE(fit.offset, offset);
        QCOMPARE(fit.gaps.size(), offset.isNull() ? 0u : 2u);
        if (!fit.gaps.empty()) QCOMPARE(fit.gaps[0].length(), fit.gaps[1].length());
    }
    void gapsOfAColumnBecomeEqual() {
        const std::vector<guides::Box> others{box(0, 0), box(0, 100)};
        QCOMPARE(guides::fit(box(1, 48), others, 6, false).offset, QPointF(-1, 2));
    }
    void anExactFitIsShownAndNotMoved() {
        const std::vector<guides::Box> others{box(100, 0), box(98, 60)};
        const guides::Fit fit = guides::fit(box(100, 300), others, 6, false);
        QVERIFY(fit.offset.isNull());
        QCOMPARE(fit.lines.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestGuides)
#include "tst_guides.moc"
