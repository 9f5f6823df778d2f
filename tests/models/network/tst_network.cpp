// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using test::Plan;

class TestNetwork final : public QObject {
    Q_OBJECT
    const catalogue::Catalogue& m_catalogue = catalogue::Catalogue::shipped();
private Q_SLOTS:
    void roundTripOf500Km_data() {
        QTest::addColumn<QString>("fibre");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("G.652.D") << "g652d" << 4.90;
        QTest::newRow("hollow core") << "hcf-deployed" << 3.34;
    }
    void roundTripOf500Km() {
        QFETCH(QString, fibre);
        QFETCH(double, milliseconds);
        const Plan plan = Plan().site("A").site("B").link("A", "B", Length(500, units::km));
        FibreLink link = *plan.scenario().links[0];
        link.fibre = fibre.toStdString();
        link.equipmentDelay = Duration();
        const double rtt = network::computedOneWay(link, plan.scenario(), m_catalogue).in(units::ms) * 2;
        QVERIFY(std::abs(rtt / milliseconds - 1) < 0.005);
    }
    void geodesicOfKnownCities() {
        // Karney's geodesic, Wuhan - Shanghai about 688 km
        const double km = network::geodesic({30.5928, 114.3055}, {31.2304, 121.4737}).in(units::km);
        QVERIFY(km > 680 && km < 695);
        QCOMPARE(network::geodesic({10, 20}, {10, 20}).base(), 0.0);
    }
    void theShortestLitRouteIsTaken() {
        const Plan plan = Plan().site("A").site("B").site("C").link("A", "C", Length(1000, units::km)).link("A", "B", Length(100, units::km)).link("B", "C", Length(100, units::km), 2);
        const auto route = network::shortestRoute(plan.scenario(), m_catalogue, plan.siteId("A"), plan.siteId("C"));
        QVERIFY(route.has_value());
        QCOMPARE(route->links.size(), 2u);
        QCOMPARE(route->length.in(units::km), 200.0);
        QCOMPARE(route->rate.in(units::Gbps), 1600.0);
        QVERIFY(!network::shortestRoute(plan.scenario(), m_catalogue, plan.siteId("A"), SiteId{999}));
    }
    void unlitLinksCarryNothing() {
        const Plan plan = Plan().site("A").site("B").link("A", "B", Length(100, units::km), 0);
        QVERIFY(!network::shortestRoute(plan.scenario(), m_catalogue, plan.siteId("A"), plan.siteId("B")));
    }
    void measuredRoundTripOverrides() {
        const Plan plan = Plan().site("A").site("B").link("A", "B");
        FibreLink link = *plan.scenario().links[0];
        link.measuredRtt = Duration(21, units::ms);
        QCOMPARE(network::oneWay(link, plan.scenario(), m_catalogue).in(units::ms), 10.5);
    }
    void unavailabilityIsROverOnePlusR() {
        const Plan plan = Plan().site("A").site("B").link("A", "B", Length(1000, units::km));
        const double r = 0.00213 * 1000 * 6 / 8760;
        const double u = 1 - network::linkAvailability(*plan.scenario().links[0], plan.scenario()).base();
        QVERIFY(std::abs(u / (r / (1 + r)) - 1) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
