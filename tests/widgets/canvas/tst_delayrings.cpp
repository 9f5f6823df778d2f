// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasfixture.h"
#include "canvas/delayrings.h"
#include "canvas/legend.h"
#include "network/isolines.h"
#include "network/network.h"
#include <QScrollBar>
#include <QSignalSpy>

using namespace spanwright;
using test::CanvasFixture;
using widgets::DelayRings;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
QRectF labelRect(const CanvasFixture& f, const DelayRings::Curve& c) { return {f.view.viewportTransform().map(c.corner(*c.labelAt)) - QPointF(20, 8), QSizeF(40, 16)}; }

} // namespace

class TestDelayRings final : public QObject {
    Q_OBJECT
    const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

private Q_SLOTS:
    void theRingsStandRoundTheChosenSite() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        QCOMPARE(f.view.rings().curves().size(), 6u);
        for (const DelayRings::Curve& c : f.view.rings().curves()) {
            const Length radius = network::reach(c.roundTrip, *shipped().fibre(DelayRings::kFibres[c.fibre]), FibreLink{}.routeFactor, FibreLink{}.equipmentDelay);
            for (const QPolygonF& part : c.parts)
                for (const QPointF& p : part) QVERIFY(std::abs(network::geodesic(f.site(B).place, geometry::unproject({p.x(), p.y()})) / radius - 1) < 1e-9);
        }
        QCOMPARE(f.steps(), 0); // a view is no change
        f.view.setRingsShown(false);
        QVERIFY(f.view.rings().curves().empty());
    }
    void theyFollowTheChoiceAndStayWithTheLast() {
        CanvasFixture f;
        f.view.setRingsShown(true);
        QVERIFY(f.view.rings().curves().empty());
        const auto isRound = [&](const QString& name) {
            const QPolygonF ring = f.view.rings().curves().front().parts.front();
            const Length first = network::geodesic(f.site(name).place, geometry::unproject({ring.front().x(), ring.front().y()}));
            const Length half = network::geodesic(f.site(name).place, geometry::unproject({ring[ring.size() / 2].x(), ring[ring.size() / 2].y()}));
            return std::abs(first / half - 1) < 1e-9;
        };
        f.page.click(f.page.at(A));
        QVERIFY(isRound(A) && !isRound(C));
        f.page.click(f.page.at(C));
        QVERIFY(isRound(C));
        f.view.selectAll();
        QVERIFY(isRound(C));
        f.page.key(Qt::Key_Escape);
        QVERIFY(isRound(C));
        f.select(C);
        f.view.deleteSelection();
        QVERIFY(f.view.rings().curves().empty());
    }
    void withoutASiteItSaysWhatToDo() {
        CanvasFixture f;
        QSignalSpy said(&f.view, &widgets::CanvasView::messageShown);
        f.view.setRingsShown(true);
        QCOMPARE(said.size(), 1);
    }
    void thePlainCanvasHasNone() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        f.view.setMapShown(false);
        QVERIFY(f.view.rings().curves().empty());
        f.view.setMapShown(true);
        QVERIFY(!f.view.rings().curves().empty());
    }
    void roundTimesFollowTheVisibleExtent_data() {
        QTest::addColumn<double>("km");
        QTest::addColumn<QList<double>>("ms");
        QTest::newRow("a campus: less than the equipment takes") << 0.1 << QList<double>{};
        QTest::newRow("a town") << 40.0 << QList<double>{0.1, 0.2, 0.5};
        QTest::newRow("a province") << 500.0 << QList<double>{1, 2, 5};
        QTest::newRow("a continent") << 3000.0 << QList<double>{5, 10, 20};
        QTest::newRow("more than the world") << 80'000.0 << QList<double>{50, 100, 200};
    }
    void roundTimesFollowTheVisibleExtent() {
        QFETCH(const double, km);
        QFETCH(const QList<double>, ms);
        const std::vector<Duration> times = DelayRings::roundTrips(*shipped().fibre("g652d"), Length(km, units::km));
        QCOMPARE(qsizetype(times.size()), ms.size());
        for (std::size_t i = 0; i < times.size(); ++i) QVERIFY(std::abs(times[i].in(units::ms) - ms[qsizetype(i)]) < 1e-9);
        for (const Duration time : times) QVERIFY(network::reach(time, *shipped().fibre("g652d"), FibreLink{}.routeFactor, FibreLink{}.equipmentDelay).in(units::km) <= km);
    }
    void zoomingInBringsShorterTimes() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        const Duration before = f.view.rings().curves().front().roundTrip;
        f.view.zoomBy(10);
        QVERIFY(f.view.rings().curves().front().roundTrip < before);
    }
    void labelsAreSeenAndHideNothing() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        std::vector<QRectF> placed;
        int named = 0;
        for (const DelayRings::Curve& c : f.view.rings().curves()) {
            named += c.label.contains(QStringLiteral("·"));
            if (!c.labelAt) continue;
            const QRectF rect = labelRect(f, c);
            QVERIFY(QRectF(f.view.viewport()->rect()).contains(rect));
            for (const QRectF& other : placed) QVERIFY(!other.intersects(rect));
            placed.push_back(rect);
            for (const QString& name : {A, B, C}) QVERIFY(!rect.contains(f.page.at(name)));
        }
        QCOMPARE(named, 2); // each fibre's name once
        QVERIFY(placed.size() >= 4);
    }
    void labelsComeBackIntoViewAfterPanning() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        for (int i = 0; i < 40; ++i) {
            f.view.horizontalScrollBar()->setValue(f.view.horizontalScrollBar()->value() + 10);
            for (const DelayRings::Curve& c : f.view.rings().curves())
                if (c.labelAt) QVERIFY(QRectF(f.view.viewport()->rect()).contains(labelRect(f, c)));
        }
        QVERIFY(std::ranges::any_of(f.view.rings().curves(), [](const DelayRings::Curve& c) { return c.labelAt.has_value(); }));
    }
    void theLegendExplainsThem() {
        CanvasFixture f;
        auto* legend = f.view.findChild<widgets::CanvasLegend*>();
        const int rows = int(legend->accessibleName().count(QLatin1Char(',')));
        const int height = legend->height();
        f.select(B);
        f.view.setRingsShown(true);
        QVERIFY(legend->accessibleName().count(QLatin1Char(',')) > rows && legend->height() > height);
        f.view.setRingsShown(false);
        QCOMPARE(legend->height(), height);
    }
    void ringsOverTheAntimeridianAndThePoleStayOnTheMap_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("Fiji") << -17.7 << 178.0;
        QTest::newRow("Svalbard") << 78.2 << 15.6;
        QTest::newRow("the pole") << 90.0 << 0.0;
        QTest::newRow("the antimeridian") << 0.0 << 180.0;
    }
    void ringsOverTheAntimeridianAndThePoleStayOnTheMap() {
        QFETCH(const double, latitude);
        QFETCH(const double, longitude);
        DelayRings rings;
        for (const double scale : {0.05, 0.1, 0.3, 1.0, 10.0}) {
            rings.follow({latitude, longitude}, shipped(), {QTransform::fromScale(scale, scale), QRectF(0, 0, 1200, 800), {}, {}});
            for (const DelayRings::Curve& c : rings.curves())
                for (const QPolygonF& part : c.parts)
                    for (qsizetype i = 1; i < part.size(); ++i) {
                        QVERIFY(std::abs(part[i].x()) <= geometry::kWorldWidth / 2 + 1e-6);
                        QVERIFY(std::abs(part[i].x() - part[i - 1].x()) <= geometry::kWorldWidth / 2);
                    }
        }
    }
    void theScaleIsThatOfWhatIsSeen() {
        CanvasFixture f;
        QString said;
        connect(&f.view, &widgets::CanvasView::zoomChanged, &f.view, [&] { said = f.view.scaleText(); });
        f.view.zoomBy(0.2);
        QCOMPARE(said, f.view.scaleText());
        f.view.verticalScrollBar()->setValue(f.view.verticalScrollBar()->value() - 300);
        QCOMPARE(said, f.view.scaleText());
    }
    void panningComputesNoPointAgain() {
        CanvasFixture f;
        f.select(B);
        f.view.setRingsShown(true);
        const QPointF* points = f.view.rings().curves().front().parts.front().constData();
        for (int i = 0; i < 10; ++i) f.view.horizontalScrollBar()->setValue(f.view.horizontalScrollBar()->value() + 30);
        QVERIFY(f.view.rings().curves().front().parts.front().constData() == points);
    }
    void aSlowerFibreBringsThemCloser() {
        const auto slower = shipped().with(std::array{Override{"fibres/g652d/latency_us_per_km", 5.3, "ours"}});
        QVERIFY(slower.hasValue());
        const DelayRings::View view{QTransform::fromScale(5, 5), QRectF(0, 0, 1200, 800), {}, {}};
        DelayRings rings;
        QVERIFY(rings.follow({30, 114}, shipped(), view));
        const QPointF before = rings.curves().front().parts.front().front();
        QVERIFY(!rings.follow({30, 114}, shipped(), view));
        QVERIFY(rings.follow({30, 114}, *slower, view));
        QVERIFY(rings.curves().front().parts.front().front() != before);
    }
};

QTEST_MAIN(TestDelayRings)
#include "tst_delayrings.moc"
