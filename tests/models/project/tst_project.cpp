// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/diff.h"
#include "project/drawingedits.h"
#include "support/plan.h"
#include <QTest>
#include <algorithm>

using namespace spanwright;
using test::Plan;

class TestProject final : public QObject {
    Q_OBJECT
    const Plan m_plan = Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B").link("B", "C").job("train");

private Q_SLOTS:
    void removingASiteTakesAllThatHangsOnIt() {
        const auto after = edits::remove(m_plan.project(), m_plan.scenario().id, std::array{ref(m_plan.siteId("B"))});
        QVERIFY(after.hasValue());
        const Scenario& s = *after->scenarios[0];
        QCOMPARE(s.sites.size(), 2u);
        QCOMPARE(s.links.size(), 0u);
        QCOMPARE(s.wavelengths.size(), 0u);
        QCOMPARE(s.jobs[0]->placement.size(), 1u);
        QVERIFY(edits::validate(s).hasValue());
    }

    void demandsGoWithTheirSites() {
        const Demand video{{700}, "video", m_plan.siteId("A"), m_plan.siteId("B"), BitRate(100, units::Gbps), true}, back{{701}, "backup", m_plan.siteId("A"), m_plan.siteId("C"), BitRate(10, units::Gbps), false};
        const ScenarioId id = m_plan.scenario().id;
        const auto put = edits::put(m_plan.project(), id, video).andThen([&](const Project& p) { return edits::put(p, id, back); });
        QVERIFY(put && put->scenarios[0]->demands.size() == 2);
        const auto removed = edits::remove(*put, id, std::array{ref(m_plan.siteId("B"))});
        QVERIFY(removed && removed->scenarios[0]->demands.size() == 1 && removed->scenarios[0]->demands[0]->name == "backup");
        const auto gone = edits::remove(*put, id, std::array{ref(DemandId{700})});
        QVERIFY(gone && gone->scenarios[0]->demands.size() == 1);
        const auto renamed = edits::rename(*put, id, ref(DemandId{700}), "cinema");
        QVERIFY(renamed && renamed->scenarios[0]->demands[0]->name == "cinema");
        Demand self = video;
        self.to = self.from;
        const auto refused = edits::put(m_plan.project(), id, self);
        QVERIFY(!refused && refused.error().code == ErrorCode::DemandSameSite);
        self.to = {12345};
        QVERIFY(!edits::put(m_plan.project(), id, self));
        QVERIFY(diff(m_plan.scenario(), *put->scenarios[0]).added.contains(ref(DemandId{701})));
        QVERIFY(diff(m_plan.scenario(), *put->scenarios[0]).affectsAssessment());
        const auto part = edits::extracted(*put->scenarios[0], std::array{ref(m_plan.siteId("A")), ref(m_plan.siteId("B"))});
        QCOMPARE(part.demands.size(), 1u);
        std::vector<ItemRef> pasted;
        const auto copied = edits::paste(*put, id, part, {1, 1}, {10, 10}, &mintId, pasted);
        QVERIFY(copied && copied->scenarios[0]->demands.size() == 3 && copied->scenarios[0]->demands[2]->from == copied->scenarios[0]->sites[3]->id);
    }

    void connectMakesALinkAndLight() {
        const auto after = edits::connect(m_plan.project(), m_plan.scenario().id, m_plan.siteId("A"), m_plan.siteId("C"), {900}, {901});
        QVERIFY(after.hasValue());
        QCOMPARE(after->scenarios[0]->links.size(), 3u);
        QCOMPARE(after->scenarios[0]->wavelengths.back()->links.front(), LinkId{900});
        const auto self = edits::connect(m_plan.project(), m_plan.scenario().id, m_plan.siteId("A"), m_plan.siteId("A"), {900}, {901});
        QVERIFY(!self && self.error().code == ErrorCode::LinkSameSite);
    }

    void pasteBringsLinksAlongUnderNewIds() {
        const auto part = edits::extracted(m_plan.scenario(), std::array{ref(m_plan.siteId("A")), ref(m_plan.siteId("B"))});
        QCOMPARE(part.links.size(), 1u);
        std::vector<ItemRef> pasted;
        const auto after = edits::paste(m_plan.project(), m_plan.scenario().id, part, {1, 1}, {10, 10}, &mintId, pasted);
        QVERIFY(after.hasValue());
        QCOMPARE(pasted.size(), 3u);
        QCOMPARE(after->scenarios[0]->sites.size(), 5u);
        QCOMPARE(after->scenarios[0]->wavelengths.size(), 3u);
        QVERIFY(edits::validate(*after->scenarios[0]).hasValue());
    }

    void badValuesAreRefused_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("empty name") << 0 << int(ErrorCode::NameEmpty);
        QTest::newRow("10 MB name") << 1 << int(ErrorCode::NameTooLong);
        QTest::newRow("latitude 91") << 2 << int(ErrorCode::ValueOutOfRange);
        QTest::newRow("NaN") << 3 << int(ErrorCode::ValueOutOfRange);
        QTest::newRow("negative cap") << 4 << int(ErrorCode::ValueOutOfRange);
        QTest::newRow("PUE below 1") << 5 << int(ErrorCode::ValueOutOfRange);
    }
    void badValuesAreRefused() {
        QFETCH(int, what);
        QFETCH(int, code);
        Site s = *m_plan.scenario().sites[0];
        if (what == 0) s.name.clear();
        if (what == 1) s.name.assign(10'000'000, 'x');
        if (what == 2) s.place.latitude = 91;
        if (what == 3) s.place.longitude = NAN;
        if (what == 4) s.powerCap = Power(-1, units::MW);
        if (what == 5) s.pue.likely = Pue(0.5, units::pue);
        const auto after = edits::put(m_plan.project(), m_plan.scenario().id, s);
        QVERIFY(!after);
        QCOMPARE(int(after.error().code), code);
    }

    void zeroAcceleratorsAndLinkCyclesAreDocuments() {
        const Plan ring = Plan().site("A").site("B").site("C").pool("A", 0).link("A", "B").link("B", "C").link("C", "A");
        QVERIFY(edits::validate(ring.scenario()).hasValue());
    }

    void diffNamesWhatChanged() {
        const Project before = m_plan.project();
        Site s = *m_plan.scenario().sites[0];
        s.powerCap = Power(5, units::MW);
        const auto after = edits::put(before, m_plan.scenario().id, s);
        const ChangeSet change = diff(*before.scenarios[0], *after->scenarios[0]);
        QCOMPARE(change.changed, std::set{ref(s.id)});
        QVERIFY(change.added.empty() && change.removed.empty() && change.affectsAssessment());
        QVERIFY(diff(*after->scenarios[0], *after->scenarios[0]).isEmpty());
        const auto moved = edits::moveOnCanvas(before, m_plan.scenario().id, std::array{std::pair{s.id, CanvasPoint{1, 2}}});
        QVERIFY(!diff(*before.scenarios[0], *moved->scenarios[0]).affectsAssessment());
        const auto removed = edits::remove(before, m_plan.scenario().id, std::array{ref(s.id)});
        const ChangeSet gone = diff(*before.scenarios[0], *removed->scenarios[0]);
        QCOMPARE(gone.removed.size(), 5u); // site, cluster, pool, link, wavelength
    }

    void aSiteThatComesBackWithoutItsPoolLosesTheShare() {
        Site s = *m_plan.scenario().sites[0];
        s.clusters.clear();
        const auto after = edits::put(m_plan.project(), m_plan.scenario().id, s);
        QVERIFY(after.hasValue());
        QCOMPARE(after->scenarios[0]->jobs[0]->placement.size(), 1u);
    }

    void aLinkWithOtherEndsTakesItsLongLightPathsAlong() {
        const Scenario& s = m_plan.scenario();
        Wavelength light;
        light.id = {900};
        light.name = "A-C";
        light.links = {s.links[0]->id, s.links[1]->id};
        const auto lit = edits::put(m_plan.project(), s.id, light);
        QVERIFY(lit.hasValue());
        FibreLink turned = *s.links[1]; // B-C becomes C-A: A-B, C-A still is a chain
        turned.from = s.links[0]->from;
        QCOMPARE(edits::put(*lit, s.id, turned)->scenarios[0]->wavelengths.size(), 3u);
        const auto farther = edits::put(*lit, s.id, Plan::siteNamed(800, "D")).andThen([&](const Project& p) {
            FibreLink away = *s.links[1];
            away.from = SiteId{800};
            return edits::put(p, s.id, away);
        });
        QVERIFY(farther.hasValue());
        QCOMPARE(farther->scenarios[0]->wavelengths.size(), 2u);
        QVERIFY(edits::validate(*farther->scenarios[0]).hasValue());
    }

    void idsAreUsedOnce() {
        const Scenario& s = m_plan.scenario();
        const auto stolen = edits::put(m_plan.project(), s.id, Plan::siteNamed(s.links[0]->id.value, "thief"));
        QVERIFY(!stolen && stolen.error().code == ErrorCode::JsonDuplicateId);
        const auto none = edits::put(m_plan.project(), s.id, Plan::siteNamed(0, "nobody"));
        QVERIFY(!none && none.error().code == ErrorCode::JsonBadValue);
    }

    void theDrawingSpeaksOfItemsOnly() {
        const ScenarioId id = m_plan.scenario().id;
        Drawing d;
        d.positions[SiteId{4711}] = {1, 1};
        QCOMPARE(int(edits::put(m_plan.project(), id, d).error().code), int(ErrorCode::JsonDanglingId));
        d = {};
        d.bends[m_plan.scenario().links[0]->id] = {{NAN, 0}};
        QCOMPARE(int(edits::put(m_plan.project(), id, d).error().code), int(ErrorCode::ValueOutOfRange));
        d = {};
        d.notes[m_plan.siteId("A").value] = "note";
        d.displayUnits[idText(m_plan.siteId("A").value) + "/power_cap"] = "kW";
        const auto noted = edits::put(m_plan.project(), id, d);
        QVERIFY(noted.hasValue());
        const auto gone = edits::remove(*noted, id, std::array{ref(m_plan.siteId("A"))});
        QVERIFY(gone->scenarios[0]->drawing->notes.empty() && gone->scenarios[0]->drawing->displayUnits.empty());
    }

    void locksNotesAndBendsGoWithTheirItems() {
        const ScenarioId id = m_plan.scenario().id;
        const SiteId site = m_plan.siteId("A");
        const LinkId link = m_plan.scenario().links[0]->id;
        const auto locked = edits::lock(m_plan.project(), id, std::array{site}, true);
        QCOMPARE(locked->scenarios[0]->drawing->locked, std::vector<SiteId>{site});
        QVERIFY(*edits::lock(*locked, id, std::array{site}, true) == *locked);
        QVERIFY(*edits::lock(*locked, id, std::array{site}, false) == m_plan.project());
        QCOMPARE(int(edits::lock(*locked, id, std::array{SiteId{4711}}, true).error().code), int(ErrorCode::JsonDanglingId));
        const auto noted = edits::note(*locked, id, std::array{ref(site)}, "  two halls\n");
        QCOMPARE(noted->scenarios[0]->drawing->notes.at(site.value), std::string("two halls"));
        QVERIFY(edits::note(*noted, id, std::array{ref(site)}, " ")->scenarios[0]->drawing->notes.empty());
        const auto bent = edits::bend(*noted, id, link, {{1, 2}});
        const auto drawn = edits::route(*bent, id, link, {{30, 110}});
        QCOMPARE(drawn->scenarios[0]->drawing->bends.at(link).size(), 1u);
        QVERIFY(edits::bend(*drawn, id, link, {})->scenarios[0]->drawing->bends.empty());
        QCOMPARE(int(edits::route(*bent, id, link, {{91, 0}}).error().code), int(ErrorCode::ValueOutOfRange));
        QVERIFY(!diff(m_plan.scenario(), *drawn->scenarios[0]).affectsAssessment());
        const auto gone = edits::remove(*drawn, id, std::array{ref(site)});
        const Drawing& left = *gone->scenarios[0]->drawing;
        QVERIFY(left.locked.empty() && left.notes.empty() && left.bends.empty() && left.routes.empty());
    }

    void scenariosAreKeptApartByName() {
        const ScenarioId id = m_plan.scenario().id;
        const auto two = edits::duplicateScenario(m_plan.project(), id, {77}, "variant");
        QVERIFY(two.hasValue());
        QCOMPARE(int(edits::duplicateScenario(*two, id, {78}, "variant").error().code), int(ErrorCode::ScenarioNameTaken));
        QCOMPARE(int(edits::renameScenario(*two, id, "variant").error().code), int(ErrorCode::ScenarioNameTaken));
        QCOMPARE(int(edits::removeScenario(*two, {79}).error().code), int(ErrorCode::ScenarioMissing));
        const auto one = edits::removeScenario(*two, id);
        QCOMPARE(one->scenarios.size(), 1u);
        QVERIFY(diff(*two->scenarios[0], *two->scenarios[1]).aboutChanged);
        QVERIFY(!diff(*two->scenarios[0], *two->scenarios[1]).affectsAssessment());
    }

    void overridesAreNumbersWithANote() {
        const Project p = m_plan.project();
        const auto two = edits::putOverride(*edits::putOverride(p, {"b/x", 1, "mine"}), {"a/x", 2, ""});
        QCOMPARE(two->overrides.front().fact, std::string("a/x"));
        QCOMPARE(edits::putOverride(*two, {"b/x", 3, "new"})->overrides.back().value, 3.0);
        QCOMPARE(edits::removeOverride(*two, "b/x")->overrides.size(), 1u);
        QVERIFY(!edits::putOverride(p, {"a/x", NAN, ""}));
        QVERIFY(!edits::putOverride(p, {"", 1, ""}));
        QVERIFY(!edits::putOverride(p, {"a/x", 1, std::string(10'000'000, 'x')}));
    }

    void aPoolThatMovesIsChangedNotNew() {
        Scenario s = m_plan.scenario();
        Site a = *s.sites[0];
        Cluster from = *a.clusters[0];
        Cluster to;
        to.id = {901};
        to.name = "second";
        to.pools.swap(from.pools);
        a.clusters = {Shared<Cluster>(from), Shared<Cluster>(to)};
        s.sites[0] = Shared<Site>(a);
        const ChangeSet change = diff(m_plan.scenario(), s);
        QCOMPARE(change.added, std::set{ref(to.id)});
        QVERIFY(change.removed.empty());
        QVERIFY(change.changed.contains(ref(to.pools[0]->id)));
    }

    void namesAreCutBetweenCharacters() {
        std::string name;
        while (name.size() < 199) name += "武";
        const Plan plan = Plan().site(name).site(name + "B");
        const auto after = edits::connect(plan.project(), plan.scenario().id, plan.scenario().sites[0]->id, plan.scenario().sites[1]->id, {900}, {901});
        QVERIFY(after.hasValue());
        const std::string& linkName = after->scenarios[0]->links[0]->name;
        QVERIFY(QUtf8StringView(linkName.data(), static_cast<qsizetype>(linkName.size())).isValidUtf8());
    }

    void everyDefaultAssumptionNamesItsSource() {
        const Assumptions a = edits::defaultAssumptions();
        QVERIFY(edits::validate(a).hasValue());
        for (const std::string* source : {&a.transportGoodput.source, &a.matmulEfficiency.source, &a.backwardOverlap.source, &a.nodeFailure.source, &a.fibreCuts.source,
                                          &a.fibreRepair.source, &a.restart.source, &a.checkpointRate.source, &a.trainingPower.source, &a.rental.source,
                                          &a.costOfCapital.source, &a.fibreLease.source})
            QVERIFY(source->size() > 20);
        QCOMPARE(a.nodeFailure.likely.in(units::perHour) * 24, 3.79e-3);
        QCOMPARE(a.fibreLease.likely.in(units::USDPerM) * 1000, 300.0);
    }
    void itemsOfALargeScenarioAreFoundWhereverTheyMove() {
        constexpr std::uint64_t kSites = 200;
        Scenario s;
        for (std::uint64_t i = 1; i <= kSites; ++i) {
            Site site;
            site.id = {i * 7919};
            site.name = std::to_string(i);
            s.sites.emplace_back(site);
        }
        const auto holds = [](const Scenario& scenario) {
            for (std::uint64_t i = 1; i <= kSites; ++i) {
                const auto at = std::ranges::find_if(scenario.sites, [&](const Shared<Site>& site) { return site->id.value == i * 7919; });
                if (spanwright::find(scenario, SiteId{i * 7919}) != (at == scenario.sites.end() ? nullptr : &**at)) return false;
            }
            return !spanwright::find(scenario, SiteId{5});
        };
        QVERIFY(holds(s));
        Scenario less = s;
        less.sites.erase(less.sites.begin(), less.sites.begin() + 3);
        for (int round = 0; round < 2; ++round) { // by turns: what was seen in one says nothing of the other
            QVERIFY(holds(less));
            QVERIFY(holds(s));
        }
        std::ranges::reverse(s.sites);
        QVERIFY(holds(s));
        s.sites.clear();
        QVERIFY(holds(s));
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
