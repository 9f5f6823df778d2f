// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/others.h"
#include "support/plan.h"
#include <QTest>
#include <random>

using namespace spanwright;
using network::Others;
using network::Routes;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

void demand(Scenario& s, std::size_t from, std::size_t to, double gbps, bool isBothWays = true) {
    s.demands.emplace_back(Demand{mint<DemandId>(), "d", s.sites[from]->id, s.sites[to]->id, BitRate(gbps, units::Gbps), isBothWays});
}
Scenario ladder() { // two ways from A to D
    return Plan().site("A").site("B").site("C").site("D").link("A", "B", Length(100, units::km)).link("B", "D", Length(100, units::km)).link("A", "C", Length(150, units::km)).link("C", "D", Length(150, units::km)).scenario();
}
double on(const Scenario& s, std::size_t link) {
    const Routes routes(s, shipped());
    return Others(s, routes).on(s.links[link]->id).in(units::Gbps);
}

} // namespace

/// Demands on the routes of the least delay, link by link and direction by direction.
class TestOthers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDemandLoadsEveryLinkOfItsRoute() {
        Scenario s = ladder();
        demand(s, 0, 3, 40);
        QCOMPARE(on(s, 0), 40.0);
        QCOMPARE(on(s, 1), 40.0);
        QCOMPARE(on(s, 2), 0.0);
        FibreLink own = *s.links[0];
        own.otherTraffic = BitRate(5, units::Gbps);
        s.links[0] = Shared<FibreLink>(own);
        QCOMPARE(on(s, 0), 45.0);
    }
    void theBusierDirectionCounts() {
        Scenario s = ladder();
        demand(s, 0, 1, 40, false);
        demand(s, 1, 0, 30, false);
        QCOMPARE(on(s, 0), 40.0);
        demand(s, 3, 0, 20, false); // backward over both links
        QCOMPARE(on(s, 0), 50.0);
        QCOMPARE(on(s, 1), 20.0);
        demand(s, 1, 3, 7);
        QCOMPARE(on(s, 1), 27.0);
    }
    void aRouteIsWhatShortestSays() {
        std::mt19937 random(11);
        const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        for (int round = 0; round < 60; ++round) {
            Plan plan;
            for (int i = 0; i < 8; ++i) plan.site(std::to_string(i));
            for (int i = 0; i < 12; ++i) {
                const std::size_t a = below(8), b = below(8);
                if (a != b) plan.link(std::to_string(a), std::to_string(b), Length(double(50 + below(900)), units::km));
            }
            Scenario s = plan.scenario();
            for (int i = 0; i < 10; ++i) {
                const std::size_t a = below(8), b = below(8);
                if (a != b) demand(s, a, b, double(1 + below(50)), below(2) == 0);
            }
            const Routes routes(s, shipped());
            const Others others(s, routes);
            for (const network::RoutedDemand& d : others.demands()) {
                const auto route = routes.shortest(d.demand->from, d.demand->to);
                QCOMPARE(d.links.empty(), !route.has_value());
                if (route) QCOMPARE(d.links, route->links);
            }
            // without links it is as if they were not drawn
            std::set<LinkId> dark;
            for (const Shared<FibreLink>& link : s.links)
                if (below(4) == 0) dark.insert(link->id);
            Scenario cut = s;
            std::erase_if(cut.links, [&](const Shared<FibreLink>& l) { return dark.contains(l->id); });
            std::erase_if(cut.wavelengths, [&](const Shared<Wavelength>& w) { return dark.contains(w->links.front()); });
            const Routes left(cut, shipped());
            const Others fresh(cut, left), moved = others.without(dark);
            for (const Shared<FibreLink>& link : cut.links) QVERIFY(std::abs((fresh.on(link->id) - moved.on(link->id)).in(units::Gbps)) < 1e-6);
        }
    }
    void nothingJoinsNothing() {
        Scenario s = Plan().site("A").site("B").site("C").link("A", "B").scenario();
        demand(s, 0, 2, 10);
        const Routes routes(s, shipped());
        const Others others(s, routes);
        QVERIFY(others.demands()[0].links.empty());
        QCOMPARE(others.on(s.links[0]->id), BitRate());
        QCOMPARE(others.on(LinkId{99}), BitRate());
    }
};

QTEST_GUILESS_MAIN(TestOthers)
#include "tst_others.moc"
