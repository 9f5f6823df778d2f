// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "cost/equipment.h"
#include "energy/energy.h"
#include "network/design.h"
#include "support/plan.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::cost;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

Scenario withLink(double km, const std::function<void(FibreLink&)>& change = {}) {
    Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(km, units::km)).job("train").scenario();
    FibreLink l = *s.links[0];
    if (change) change(l);
    s.links[0] = Shared<FibreLink>(l);
    return s;
}
std::vector<Equipment> listed(const Scenario& s, std::size_t link = 0) { return equipmentOf(*s.links[link], s, shipped()); }
const Equipment* find(const std::vector<Equipment>& list, EquipmentKind kind) {
    const auto it = std::ranges::find(list, kind, &Equipment::kind);
    return it == list.end() ? nullptr : &*it;
}
double part(const std::vector<assess::Part>& parts, Term term) {
    for (const assess::Part& p : parts)
        if (p.name == term) return p.value;
    return NAN;
}

} // namespace

class TestEquipment final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSumsAreWhatTheJobPays_data() {
        QTest::addColumn<double>("km");
        QTest::addColumn<int>("pairs");
        QTest::addColumn<bool>("isByHand");
        QTest::newRow("one span") << 60.0 << 1 << false;
        QTest::newRow("13 spans") << 1000.0 << 1 << false;
        QTest::newRow("three pairs") << 500.0 << 3 << false;
        QTest::newRow("by hand") << 500.0 << 2 << true;
    }
    void theSumsAreWhatTheJobPays() {
        QFETCH(const double, km);
        QFETCH(const int, pairs);
        QFETCH(const bool, isByHand);
        const Scenario s = withLink(km, [&](FibreLink& l) {
            l.fibrePairs = pairs;
            if (isByHand) l.spans = {{Length(60, units::km), {}, {}, {}}, {Length(110, units::km), {}, {}, "std_high_gain"}, {Length(60, units::km), {}, {}, {}}, {Length(80, units::km), {}, {}, {}}};
        });
        const assess::Assessment a = assess::assess(s, shipped());
        const EquipmentTotal sum = total(listed(s));
        QVERIFY(a.jobs[0].isComputed && sum.power.base() > 0);
        QVERIFY(std::abs(sum.power.base() / part(a.jobs[0].power, Term::PowerOptics) - 1) < 1e-12);
        QVERIFY(std::abs(sum.price.base() / (part(a.jobs[0].costAcquisition, Term::CostOptics) + part(a.jobs[0].costAcquisition, Term::CostRouters) + part(a.jobs[0].costAcquisition, Term::CostAmplifiers)) - 1) < 1e-12);
    }
    void regeneratorsStandBesideTheEnds() {
        Scenario s = Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B").link("B", "C").job("train").scenario();
        Wavelength w = *s.wavelengths[0];
        w.links = {s.links[0]->id, s.links[1]->id};
        w.regenerated = {s.sites[1]->id};
        w.mode = "400zr";
        w.count = 3;
        s.wavelengths = {Shared<Wavelength>(w)};
        const auto list = listed(s);
        const Equipment* ends = find(list, EquipmentKind::Transponder);
        const Equipment* regenerators = find(list, EquipmentKind::Regenerator);
        const Equipment* routers = find(list, EquipmentKind::Router);
        QVERIFY(ends && regenerators && routers);
        QCOMPARE(ends->count, 6);
        QCOMPARE(regenerators->count, 6);
        QCOMPARE(ends->power.in(units::W), 6 * 15.0); // the catalogue's 15 W
        QCOMPARE(regenerators->power.in(units::W), 6 * 15.0);
        QCOMPARE(regenerators->price.in(units::USD), 6 * 5000.0);
        QCOMPARE(routers->count, 6);
        QCOMPARE(routers->power.in(units::W), 6 * 4 * 4.0); // 4 W and 400 USD for each 100 Gb/s
        QCOMPARE(routers->price.in(units::USD), 6 * 4 * 400.0);
        energy::Line whole{shipped().transceiver("400zr"), 3, 1, {}, 0, 1, 1};
        QCOMPARE((ends->power + routers->power + regenerators->power).base(), energy::linePower(whole, shipped()).base());
        QCOMPARE((ends->price + routers->price + regenerators->price).base(), equipmentPrice(whole, shipped()).base());
    }
    void amplifiersAreCountedByTypeAndDirection() {
        const Scenario s = withLink(500, [](FibreLink& l) { l.spans = {{Length(60, units::km), {}, {}, "std_medium_gain"}, {Length(110, units::km), {}, {}, "std_high_gain"}, {Length(60, units::km), {}, {}, "std_medium_gain"}, {Length(80, units::km), {}, {}, {}}}; });
        std::map<std::string, std::int64_t> counts;
        for (const Equipment& e : listed(s))
            if (e.kind == EquipmentKind::LineAmplifier) counts[e.name] += e.count;
        QCOMPARE(counts.size(), 2u);
        QCOMPARE(counts[shipped().amplifier("std_medium_gain")->name], 4); // two sites, two directions
        QCOMPARE(counts[shipped().amplifier("std_high_gain")->name], 2);
    }
    void theEndsAreListedButNotCounted() {
        const auto list = listed(withLink(60));
        const Equipment* degree = find(list, EquipmentKind::RoadmDegree);
        const Equipment* end = find(list, EquipmentKind::EndAmplifier);
        QVERIFY(degree && end && !degree->isCounted && !end->isCounted && !find(list, EquipmentKind::LineAmplifier));
        QCOMPARE(degree->count, 2);
        QCOMPARE(end->count, 4);
        QCOMPARE(degree->power.in(units::W), 2 * shipped().number("transceivers/line_system/roadm_power_per_degree_w"));
        QCOMPARE(end->price.in(units::USD), 4 * shipped().number("transceivers/line_system/edfa_price_usd"));
    }
    void everyNumberHasItsSource() {
        for (const Equipment& e : listed(withLink(500))) {
            QVERIFY2(!sourceOf(e.powerFact, shipped()).empty(), e.powerFact.c_str());
            QVERIFY2(e.price.base() <= 0 || !sourceOf(e.priceFact, shipped()).empty(), e.priceFact.c_str());
        }
        QVERIFY(sourceOf("transceivers/none/power_w", shipped()).empty());
    }
};

QTEST_GUILESS_MAIN(TestEquipment)
#include "tst_equipment.moc"
