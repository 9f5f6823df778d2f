// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/isolines.h"
#include "network/network.h"
#include "support/plan.h"
#include <QTest>

using namespace spanwright;
using network::reach;
using network::ring;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
const FibreLink kLink; // its route factor and equipment

Length reachOf(const char* fibre, double ms) { return reach(Duration(ms, units::ms), *shipped().fibre(fibre), kLink.routeFactor, kLink.equipmentDelay); }

} // namespace

class TestIsolines final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLinkToTheRingHasItsRoundTrip_data() {
        QTest::addColumn<QByteArray>("fibre");
        QTest::addColumn<double>("ms");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("Wuhan, 1 ms") << QByteArray("g652d") << 1.0 << 30.6 << 114.3;
        QTest::newRow("Wuhan, hollow core, 10 ms") << QByteArray("hcf-deployed") << 10.0 << 30.6 << 114.3;
        QTest::newRow("Fiji, over the antimeridian") << QByteArray("g652d") << 20.0 << -17.7 << 178.0;
        QTest::newRow("Svalbard, over the pole") << QByteArray("g652d") << 50.0 << 78.2 << 15.6;
        QTest::newRow("from the pole") << QByteArray("g652d") << 5.0 << -90.0 << 0.0;
        QTest::newRow("far") << QByteArray("g652d") << 200.0 << 40.0 << -74.0;
    }
    void aLinkToTheRingHasItsRoundTrip() {
        QFETCH(const QByteArray, fibre);
        QFETCH(const double, ms);
        QFETCH(const double, latitude);
        QFETCH(const double, longitude);
        const Place centre{latitude, longitude};
        const Length radius = reachOf(fibre.constData(), ms);
        const auto parts = ring(centre, radius);
        QVERIFY(!parts.empty());
        std::size_t points = 0;
        for (const auto& part : parts)
            for (const Place& p : part) {
                ++points;
                QVERIFY(std::abs((network::geodesic(centre, p) - radius).base()) < 0.01);
                Scenario s = test::Plan().site("centre", centre).site("there", p).link("centre", "there").scenario();
                FibreLink link = *s.links[0];
                link.lengthMode = LengthMode::Geodesic;
                link.fibre = fibre.constData();
                QVERIFY(std::abs(network::computedOneWay(link, s, shipped()).in(units::ms) * 2 - ms) < 1e-6);
            }
        QVERIFY(points >= 181);
    }
    void noPartJumpsOverTheMap_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("km");
        QTest::addColumn<int>("parts");
        QTest::newRow("inland") << 30.6 << 114.3 << 1000.0 << 1;
        QTest::newRow("Fiji: out and back") << -17.7 << 178.0 << 1000.0 << 3;
        QTest::newRow("from the antimeridian") << 0.0 << 180.0 << 500.0 << 3;
        QTest::newRow("round the pole: once") << 78.2 << 15.6 << 3000.0 << 2;
    }
    void noPartJumpsOverTheMap() {
        QFETCH(const double, latitude);
        QFETCH(const double, longitude);
        QFETCH(const double, km);
        const auto parts = ring({latitude, longitude}, Length(km, units::km));
        for (const auto& part : parts)
            for (std::size_t i = 1; i < part.size(); ++i) QVERIFY(std::abs(part[i].longitude - part[i - 1].longitude) <= 180);
        for (std::size_t i = 1; i < parts.size(); ++i) { // from one edge on at the other
            QCOMPARE(std::abs(parts[i - 1].back().longitude), 180.0);
            QCOMPARE(parts[i].front().longitude, -parts[i - 1].back().longitude);
            QVERIFY(std::abs(parts[i].front().latitude - parts[i - 1].back().latitude) < 1e-6);
        }
        QTEST(static_cast<int>(parts.size()), "parts");
    }
    void hollowCoreReachesHalfAsFarAgain() {
        const double share = reachOf("hcf-deployed", 5) / reachOf("g652d", 5);
        QVERIFY2(share > 1.4 && share < 1.5, qPrintable(QString::number(share)));
    }
    void equipmentAloneLeavesNoRing() {
        QCOMPARE(reachOf("g652d", 0.04).base(), 0.0); // 20 us each way
        QCOMPARE(reachOf("g652d", 0.01).base(), 0.0);
        QVERIFY(reachOf("g652d", 0.05).base() > 0);
        QVERIFY(ring({0, 0}, Length()).empty());
        QVERIFY(ring({0, 0}, Length::fromBase(NAN)).empty());
    }
    void theOtherSideOfTheEarthHasNoRing() {
        QVERIFY(ring({30, 0}, Length(19'980, units::km)).empty());
        QVERIFY(!ring({30, 0}, Length(19'960, units::km)).empty());
        QVERIFY(ring({30, 0}, Length::fromBase(INFINITY)).empty());
    }
};

QTEST_GUILESS_MAIN(TestIsolines)
#include "tst_isolines.moc"
