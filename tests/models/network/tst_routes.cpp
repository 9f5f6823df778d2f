// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"
#include "network/shares.h"
#include "support/plan.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace spanwright;
using network::Flow;
using network::Routes;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

/// Every loop-free route by depth first search, its delay; sorted.
std::vector<double> allDelays(const Scenario& s, SiteId from, SiteId to) {
    std::vector<double> out;
    std::set<SiteId> seen{from};
    const std::function<void(SiteId, double)> go = [&](SiteId at, double delay) {
        if (at == to) return out.push_back(delay);
        for (const Shared<FibreLink>& l : s.links) {
            if (l->from != at && l->to != at) continue;
            const SiteId next = l->from == at ? l->to : l->from;
            if (!seen.insert(next).second) continue;
            go(next, delay + network::oneWay(*l, s, shipped()).base());
            seen.erase(next);
        }
    };
    go(from, 0);
    std::ranges::sort(out);
    return out;
}
Scenario withLink(Scenario s, std::size_t i, const std::function<void(FibreLink&)>& change) {
    FibreLink l = *s.links[i];
    change(l);
    s.links[i] = Shared<FibreLink>(l);
    return s;
}
Plan ladder() { // two ways from A to D and a rung between them
    return Plan().site("A").site("B").site("C").site("D").link("A", "B", Length(100, units::km)).link("B", "D", Length(100, units::km)).link("A", "C", Length(150, units::km)).link("C", "D", Length(150, units::km)).link("B", "C", Length(10, units::km));
}

} // namespace

class TestRoutes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kShortestAreAllThereAre() {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            Plan plan;
            for (int i = 0; i < 6; ++i) plan.site(std::to_string(i));
            for (int i = 0; i < 10; ++i) {
                const int a = static_cast<int>(random() % 6), b = static_cast<int>(random() % 6);
                if (a != b) plan.link(std::to_string(a), std::to_string(b), Length(10 + double(random() % 1000), units::km));
            }
            const Scenario& s = plan.scenario();
            const std::vector<double> wanted = allDelays(s, plan.siteId("0"), plan.siteId("5"));
            const std::vector<network::Route> found = Routes(s, shipped()).shortest(plan.siteId("0"), plan.siteId("5"), 1000);
            QCOMPARE(found.size(), wanted.size());
            for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(std::abs(found[i].oneWay.base() - wanted[i]) < 1e-12);
        }
    }
    void aDisjointPairSharesNoRisk() {
        const Plan plan = ladder();
        const auto ends = std::pair{plan.siteId("A"), plan.siteId("D")};
        const auto pair = Routes(plan.scenario(), shipped()).disjointPair(ends.first, ends.second);
        QVERIFY(pair);
        QCOMPARE(pair->first.length.in(units::km), 200.0);
        QCOMPARE(pair->second.length.in(units::km), 300.0);
        // the second links of both ways in one duct: nothing is disjoint any more
        Scenario s = withLink(plan.scenario(), 1, [](FibreLink& l) { l.sharedRiskGroups = {"bridge"}; });
        s = withLink(s, 3, [](FibreLink& l) { l.sharedRiskGroups = {"river", "bridge"}; });
        QVERIFY(!Routes(s, shipped()).disjointPair(ends.first, ends.second));
        QCOMPARE(Routes(s, shipped()).cutWith(s.links[1]->id).size(), 2u);
    }
    /// The shortest route takes the rung, and leaves no second one: a pair needs the two sides.
    void theShortestRouteMayBeATrap() {
        const Plan plan = Plan().site("A").site("B").site("C").site("D").link("A", "B", Length(10, units::km)).link("B", "D", Length(100, units::km)).link("A", "C", Length(100, units::km)).link("C", "D", Length(10, units::km)).link("B", "C", Length(10, units::km));
        const Routes routes(plan.scenario(), shipped());
        QCOMPARE(routes.shortest(plan.siteId("A"), plan.siteId("D"))->links.size(), 3u);
        const auto pair = routes.disjointPair(plan.siteId("A"), plan.siteId("D"));
        QVERIFY(pair && pair->first.links.size() == 2 && pair->second.links.size() == 2);
    }
    void whatIsDownCarriesNothing() {
        const Plan plan = ladder();
        const auto km = [&](const Scenario& s) { return Routes(s, shipped()).shortest(plan.siteId("A"), plan.siteId("D"))->length.in(units::km); };
        QCOMPARE(km(plan.scenario()), 200.0);
        QCOMPARE(km(withLink(plan.scenario(), 0, [](FibreLink& l) { l.isDown = true; })), 260.0);
        Scenario s = plan.scenario();
        Site b = *s.sites[1];
        b.isDown = true;
        s.sites[1] = Shared<Site>(b);
        QCOMPARE(km(s), 300.0);
        Wavelength w = *plan.scenario().wavelengths[0];
        w.down = 1;
        Scenario dim = plan.scenario();
        dim.wavelengths[0] = Shared<Wavelength>(w);
        QCOMPARE(Routes(dim, shipped()).capacity(dim.links[0]->id).in(units::Gbps), 2400.0);
        QCOMPARE(network::capacity(*dim.links[0], dim, shipped()).in(units::Gbps), 2400.0);
    }
    void lossAndLightPathsOfARoute() {
        const Plan plan = Plan().site("A").site("B").site("C").link("A", "B", Length(10, units::km), 4).link("B", "C", Length(10, units::km), 2);
        const Scenario s = withLink(plan.scenario(), 0, [](FibreLink& l) { l.packetLoss = 0.1; });
        const auto route = Routes(s, shipped()).shortest(plan.siteId("A"), plan.siteId("C"));
        QVERIFY(std::abs(route->loss - (1 - 0.9 * (1 - 1e-8))) < 1e-12);
        QCOMPARE(route->lanes, 2);
    }
    void sharesAreMaxMinFair() {
        const auto id = [](std::uint64_t n) { return LinkId{n}; };
        const auto capacity = [](LinkId link) { return BitRate(link.value == 1 ? 10 : 4, units::Gbps); };
        const BitRate any = BitRate::fromBase(INFINITY);
        const std::vector<LinkId> one{id(1)}, two{id(2)}, both{id(1), id(2)};
        const auto rates = network::maxMinShares(std::vector<Flow>{{one, any}, {two, any}, {both, any}}, capacity);
        QCOMPARE(rates[1].in(units::Gbps), 2.0); // link 2 is full first
        QCOMPARE(rates[2].in(units::Gbps), 2.0);
        QCOMPARE(rates[0].in(units::Gbps), 8.0); // what is left of link 1
        const auto modest = network::maxMinShares(std::vector<Flow>{{one, BitRate(1, units::Gbps)}, {one, any}, {{}, BitRate(7, units::Gbps)}}, capacity);
        QCOMPARE(modest[0].in(units::Gbps), 1.0);
        QCOMPARE(modest[1].in(units::Gbps), 9.0);
        QCOMPARE(modest[2].in(units::Gbps), 7.0);
    }
    /// No link over its capacity, and every flow is at its most or crosses a full link where none has more.
    void sharesOfRandomFlowsAreFair() {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::vector<LinkId>> chains(1 + random() % 12);
            for (auto& chain : chains)
                for (std::uint64_t link = 1; link <= 6; ++link)
                    if (random() % 3 == 0) chain.push_back({link});
            std::vector<Flow> flows;
            for (const auto& chain : chains) flows.push_back({chain, random() % 2 && !chain.empty() ? BitRate::fromBase(INFINITY) : BitRate(1 + double(random() % 50), units::Gbps)});
            const auto capacity = [](LinkId link) { return BitRate(double(link.value) * 10, units::Gbps); };
            const auto rates = network::maxMinShares(flows, capacity);
            const auto used = [&](LinkId link) {
                double sum = 0;
                for (std::size_t i = 0; i < flows.size(); ++i)
                    if (std::ranges::find(flows[i].links, link) != flows[i].links.end()) sum += rates[i].base();
                return sum;
            };
            for (std::size_t i = 0; i < flows.size(); ++i) {
                bool isBound = rates[i].base() >= flows[i].most.base() * (1 - 1e-9);
                for (const LinkId link : flows[i].links) {
                    QVERIFY(used(link) <= capacity(link).base() * (1 + 1e-9));
                    bool isMost = used(link) >= capacity(link).base() * (1 - 1e-9);
                    for (std::size_t k = 0; k < flows.size(); ++k)
                        if (std::ranges::find(flows[k].links, link) != flows[k].links.end()) isMost = isMost && rates[k].base() <= rates[i].base() * (1 + 1e-9);
                    isBound = isBound || isMost;
                }
                QVERIFY(isBound);
            }
        }
    }
    void availabilityOfProtectedFibre() {
        const Plan plan = Plan().site("A").site("B").link("A", "B", Length(1000, units::km));
        const auto down = [&](const std::function<void(FibreLink&)>& change) {
            const Scenario s = withLink(plan.scenario(), 0, [&](FibreLink& l) {
                l.repair = Duration(12, units::hour);
                change(l);
            });
            return 1 - network::linkAvailability(*s.links[0], s).base();
        };
        const double r = 2.13 * 12 / 8760;
        const double one = r / (1 + r);
        QVERIFY(std::abs(down([](FibreLink&) {}) / one - 1) < 1e-9);
        QVERIFY(std::abs(down([](FibreLink& l) { l.protection = Protection::OnePlusOne; }) / (one * one) - 1) < 1e-6);
        QVERIFY(std::abs((1 - down([](FibreLink& l) { l.protection = Protection::OnePlusOne; })) - .9999915) < 2e-7);
        QVERIFY(std::abs(down([](FibreLink& l) { l.protection = Protection::Restoration; l.sharedDuct = Fraction(.1, units::one); }) / (.1 * one + std::pow(.9 * one, 2)) - 1) < 1e-6);
        QVERIFY(std::abs(down([](FibreLink& l) { l.cutRate = CutRate(.0005, units::perKmYear); }) / (.0005 * 1000 * 12 / 8760) - 1) < 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
