// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"
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
    void delaysOfTheTable_data() {
        // cross-site table 2.1: round trip in G.652.D and in hollow core
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("glass");
        QTest::addColumn<double>("hollow");
        struct Row { double km, glass, hollow; };
        for (const Row& r : {Row{10, .098, .067}, {40, .392, .267}, {80, .784, .534}, {100, .980, .668}, {120, 1.176, .802}, {300, 2.94, 2.00},
                             {500, 4.90, 3.34}, {1000, 9.80, 6.68}, {1500, 14.7, 10.0}, {2000, 19.6, 13.4}})
            QTest::addRow("%g km", r.km) << r.km << r.glass << r.hollow;
    }
    void delaysOfTheTable() {
        QFETCH(double, km);
        QFETCH(double, glass);
        QFETCH(double, hollow);
        const Plan plan = Plan().site("A").site("B").link("A", "B", Length(km, units::km));
        FibreLink link = *plan.scenario().links[0];
        link.equipmentDelay = Duration();
        const auto rtt = [&](const char* fibre) {
            link.fibre = fibre;
            return network::oneWay(link, plan.scenario(), m_catalogue).in(units::ms) * 2;
        };
        QVERIFY(std::abs(rtt("g652d") / glass - 1) < 0.005);
        QVERIFY(std::abs(rtt("hcf-deployed") / hollow - 1) < 0.005);
        QVERIFY(rtt("g654e") < rtt("g652d"));
    }
    void geodesicLengthTakesTheRouteFactor() {
        const Plan plan = Plan().site("A", {0, 0}).site("B", {0, 1}).link("A", "B");
        FibreLink link = *plan.scenario().links[0];
        link.lengthMode = LengthMode::Geodesic;
        link.routeFactor = 1.4;
        // one degree of the equator of WGS84: 2 pi 6378.137 km / 360
        QVERIFY(std::abs(network::lengthOf(link, plan.scenario()).in(units::km) / (1.4 * 111.319490793) - 1) < 1e-9);
    }
    void equipmentDelayAddsAndParallelLinksAreBothUsable() {
        Scenario s = Plan().site("A").site("B").link("A", "B", Length(100, units::km)).link("A", "B", Length(300, units::km)).scenario();
        const auto shortest = [&] { return network::shortestRoute(s, m_catalogue, s.sites[0]->id, s.sites[1]->id); };
        QCOMPARE(shortest()->length.in(units::km), 100.0);
        QVERIFY(std::abs(shortest()->oneWay.in(units::us) - (100 * 4.8968 + 20)) < 0.5); // n 1.468 / c, and 20 us of equipment
        FibreLink slow = *s.links[0];
        slow.equipmentDelay = Duration(5, units::ms);
        s.links[0] = Shared<FibreLink>(slow);
        QCOMPARE(shortest()->length.in(units::km), 300.0);
        QCOMPARE(shortest()->links.size(), 1u);
    }
    void aCycleOfLinksEnds() {
        Plan plan;
        for (int i = 0; i < 40; ++i) plan.site(std::to_string(i));
        for (int i = 0; i < 40; ++i) plan.link(std::to_string(i), std::to_string((i + 1) % 40), Length(i == 0 ? 0 : 10, units::km));
        const auto route = network::shortestRoute(plan.scenario(), m_catalogue, plan.siteId("0"), plan.siteId("25"));
        QVERIFY(route.has_value());
        QCOMPARE(route->links.size(), 15u); // the other way round is 25
    }
    void aSiteToItselfIsNoDistance() {
        const Plan plan = Plan().site("A");
        const auto route = network::shortestRoute(plan.scenario(), m_catalogue, plan.siteId("A"), plan.siteId("A"));
        QVERIFY(route && route->links.empty() && route->oneWay.base() == 0 && std::isinf(route->rate.base()) && route->availability.base() == 1);
    }
    void parallelGroupsAreRegeneratedOnce() {
        Scenario s = Plan().site("A").site("B").site("C").link("A", "B", Length(10, units::km)).link("B", "C", Length(10, units::km)).scenario();
        Wavelength express = *s.wavelengths[0];
        express.links = {s.links[0]->id, s.links[1]->id};
        const auto oneWay = [&] { return network::shortestRoute(s, m_catalogue, s.sites[0]->id, s.sites[2]->id)->oneWay.in(units::us); };
        const double none = oneWay();
        express.id = {500};
        express.regenerated = {s.sites[1]->id};
        s.wavelengths.emplace_back(express);
        QVERIFY(std::abs(oneWay() - none - 5) < 1e-9); // one transponder, 5 us
        express.id = {501};
        s.wavelengths.emplace_back(express);
        QVERIFY(std::abs(oneWay() - none - 5) < 1e-9);
    }
    void availabilityOfTheTable_data() {
        // cross-site table 4.1, repair in 12 h; rows: cuts a 1000 km and year
        QTest::addColumn<double>("cuts");
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("availability");
        struct Row { double cuts, km, availability; };
        for (const Row& r : {Row{.5, 120, .99992}, {.5, 500, .99966}, {.5, 1000, .99932}, {.5, 1500, .99897}, {2.13, 120, .99965}, {2.13, 500, .99854},
                             {2.13, 1000, .99709}, {2.13, 1500, .99564}, {4, 120, .99934}, {4, 500, .99727}, {4, 1000, .99455}, {4, 1500, .99185}})
            QTest::addRow("%g cuts, %g km", r.cuts, r.km) << r.cuts << r.km << r.availability;
    }
    void availabilityOfTheTable() {
        QFETCH(double, cuts);
        QFETCH(double, km);
        QFETCH(double, availability);
        Scenario s = Plan().site("A").site("B").link("A", "B", Length(km, units::km)).scenario();
        Assumptions a = *s.assumptions;
        a.fibreRepair.likely = Duration(12, units::hour);
        a.fibreCuts.likely = CutRate(cuts / 1000, units::perKmYear);
        s.assumptions = Shared<Assumptions>(a);
        QVERIFY(std::abs(network::linkAvailability(*s.links[0], s).base() - availability) < 6e-6);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
