// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/libraryedits.h"
#include "project/merge.h"
#include "support/plan.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::edits;
using spanwright::test::Plan;

namespace {

Scenario base() { return Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B").link("B", "C").job("train").scenario(); }

template <class T, class Change> Shared<T> with(const Shared<T>& item, Change change) {
    T copy = *item;
    change(copy);
    return Shared<T>(std::move(copy));
}
Scenario longer(Scenario s, double km, std::size_t link = 0) {
    s.links[link] = with(s.links[link], [&](FibreLink& l) { l.enteredLength = Length(km, units::km); });
    return s;
}
Scenario capped(Scenario s, double mw, std::size_t site = 0) {
    s.sites[site] = with(s.sites[site], [&](Site& each) { each.powerCap = Power(mw, units::MW); });
    return s;
}
Scenario larger(Scenario s, int count) {
    s.sites[0] = with(s.sites[0], [&](Site& site) {
        site.clusters[0] = with(site.clusters[0], [&](Cluster& c) { c.pools[0] = with(c.pools[0], [&](Pool& p) { p.count = count; }); });
    });
    return s;
}
Scenario without(const Scenario& s, ItemRef item) {
    Project p;
    p.scenarios.emplace_back(s);
    return *find(*remove(p, s.id, std::array{item}), s.id);
}
Merged merged(const Scenario& b, const Scenario& ours, const Scenario& theirs, const std::set<std::string>& take = {}) {
    Result<Merged> m = merge(b, ours, theirs, take);
    if (!m) qFatal("%s", text::render(m.error().message()).c_str());
    return std::move(*m);
}

} // namespace

class TestMerge final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneSideAloneIsTaken() {
        const Scenario b = base(), changed = larger(capped(longer(b, 700), 33), 1024);
        QVERIFY(merged(b, b, changed).scenario == changed);
        QVERIFY(merged(b, changed, b).scenario == changed);
        const Merged both = merged(b, changed, changed);
        QVERIFY(both.scenario == changed && both.taken.empty() && both.conflicts.empty());
        QCOMPARE(merged(b, b, changed).taken.size(), std::size_t{3});
        QVERIFY(merged(b, b, b).scenario == b);
    }
    void differentFieldsOfOneItemCombine() {
        const Scenario b = base();
        Scenario ours = capped(b, 50), theirs = larger(b, 2048);
        theirs.sites[0] = with(theirs.sites[0], [](Site& s) { s.campus = "North"; });
        const Merged m = merged(b, ours, theirs);
        QVERIFY(m.conflicts.empty());
        QCOMPARE(m.scenario.sites[0]->powerCap.in(units::MW), 50.0);
        QCOMPARE(m.scenario.sites[0]->campus, std::string("North"));
        QCOMPARE(m.scenario.sites[0]->clusters[0]->pools[0]->count, 2048);
        QVERIFY(merged(b, theirs, ours).scenario == m.scenario); // without conflicts the sides may change places
    }
    void aConflictKeepsOursUntilToldOtherwise() {
        const Scenario b = base(), ours = longer(b, 300), theirs = longer(capped(b, 77), 900);
        const Merged m = merged(b, ours, theirs);
        QCOMPARE(m.conflicts.size(), std::size_t{1});
        const MergeConflict& c = m.conflicts.front();
        QCOMPARE(c.item, ref(b.links[0]->id));
        QCOMPARE(c.key, std::string("length_km"));
        QCOMPARE(c.ours, std::string("300"));
        QCOMPARE(c.theirs, std::string("900"));
        QCOMPARE(m.scenario.links[0]->enteredLength.in(units::km), 300.0);
        QCOMPARE(m.scenario.sites[0]->powerCap.in(units::MW), 77.0);
        const Merged other = merged(b, ours, theirs, {c.path});
        QCOMPARE(other.scenario.links[0]->enteredLength.in(units::km), 900.0);
        QCOMPARE(other.conflicts.size(), std::size_t{1});
    }
    void removedHereAndChangedThereIsAConflict() {
        const Scenario b = base();
        const Scenario ours = longer(b, 800, 1), theirs = without(b, ref(b.sites[2]->id)); // C takes its link with it
        const Merged m = merged(b, ours, theirs);
        QCOMPARE(m.conflicts.size(), std::size_t{1});
        QVERIFY(m.conflicts.front().key.empty() && m.conflicts.front().theirs.empty());
        QVERIFY(!find(m.scenario, b.sites[2]->id));
        QVERIFY2(!find(m.scenario, b.links[1]->id), "a link to a site that is gone would dangle");
        QVERIFY(validate(m.scenario));
    }
    void addedItemsOfBothSidesStand() {
        const Scenario b = base();
        Plan more;
        const auto plus = [&](const char* name, std::uint64_t id) {
            Scenario s = b;
            Site site;
            site.id = {id};
            site.name = name;
            s.sites.emplace_back(site);
            return s;
        };
        const Merged m = merged(b, plus("ours", 0xaaaa), plus("theirs", 0xbbbb));
        QCOMPARE(m.scenario.sites.size(), std::size_t{5});
        QVERIFY(find(m.scenario, SiteId{0xaaaa}) && find(m.scenario, SiteId{0xbbbb}));
    }
    void rangesAreOneValue() {
        const Scenario b = base();
        const auto pue = [&](double low, double likely, double high) {
            Scenario s = b;
            s.sites[0] = with(s.sites[0], [&](Site& site) { site.pue = {Pue(low, units::pue), Pue(likely, units::pue), Pue(high, units::pue), {}}; });
            return s;
        };
        const Merged m = merged(b, pue(1.5, 1.6, 1.7), pue(1.02, 1.03, 1.04)); // by fields this could become 1.5, 1.03, 1.7
        QCOMPARE(m.conflicts.size(), std::size_t{1});
        QVERIFY(m.scenario.sites[0]->pue == pue(1.5, 1.6, 1.7).sites[0]->pue);
    }
    void oneChangeIsTakenOver() {
        const Scenario b = base(), other = larger(capped(longer(b, 700), 33), 1024);
        const Result<Scenario> one = takeOver(b, other, ref(b.links[0]->id), "length_km");
        QVERIFY(one);
        QVERIFY(*one == longer(b, 700));
        const Result<Scenario> pool = takeOver(b, other, ref(b.sites[0]->clusters[0]->pools[0]->id), {});
        QVERIFY(pool && *pool == larger(b, 1024));
        const Scenario gone = without(b, ref(b.sites[2]->id));
        QVERIFY(*takeOver(b, gone, ref(b.sites[2]->id), {}) == gone);
        const Result<Scenario> back = takeOver(gone, b, ref(b.sites[2]->id), {});
        QVERIFY(back && find(*back, b.sites[2]->id));
        QVERIFY(!takeOver(b, b, ref(SiteId{4711}), {}));
    }
    void aVariantFollowsItsBase() {
        Project p;
        p.scenarios.emplace_back(base());
        const ScenarioId from = p.scenarios[0]->id, fresh{0x1234};
        p = *makeVariant(p, from, fresh, "variant");
        QVERIFY(!isBehindBase(p, fresh) && !isBehindBase(p, from));
        p = *replaceScenario(p, capped(*find(p, fresh), 44)); // the variant's own change
        QVERIFY(!isBehindBase(p, fresh));
        p = *replaceScenario(p, longer(*find(p, from), 650));
        QVERIFY(isBehindBase(p, fresh));
        const Result<Merged> preview = mergeFromBase(p, fresh);
        QVERIFY(preview && preview->taken.size() == 1);
        p = *updateFromBase(p, fresh);
        QVERIFY(!isBehindBase(p, fresh));
        QCOMPARE(find(p, fresh)->links[0]->enteredLength.in(units::km), 650.0);
        QCOMPARE(find(p, fresh)->sites[0]->powerCap.in(units::MW), 44.0);
        QCOMPARE(find(p, fresh)->name, std::string("variant"));
        QVERIFY(!mergeFromBase(p, from)); // is no variant
        p = *removeScenario(p, from);
        QVERIFY(!mergeFromBase(p, fresh) && !isBehindBase(p, fresh));
        p = *removeScenario(p, fresh);
        QVERIFY(p.cards.empty());
    }
    void tagsAndNotesAreTidied() {
        Project p;
        p.scenarios.emplace_back(base());
        const ScenarioId id = p.scenarios[0]->id;
        p = *setTags(p, id, {" 2027 ", "bid", "", "bid"});
        QCOMPARE(p.cards.at(id).tags, (std::vector<std::string>{"2027", "bid"}));
        QVERIFY(!setTags(p, id, {std::string(kTagLimit + 1, 'x')}));
        p = *setScenarioNote(p, id, " for the board\n");
        QCOMPARE(p.cards.at(id).note, std::string("for the board"));
        p = *setScenarioNote(*setTags(p, id, {}), id, {});
        QVERIFY(p.cards.empty());
        QVERIFY(!setTags(p, ScenarioId{99}, {"x"}));
    }
    void slidesKeepTheirOrder() {
        Project p;
        for (const std::uint64_t id : {1U, 2U, 3U}) {
            Slide slide;
            slide.id = {id};
            p = *putSlide(p, slide);
        }
        p = *moveSlide(p, SlideId{3}, 0);
        QCOMPARE(p.slides[0]->id, SlideId{3});
        p = *moveSlide(p, SlideId{3}, 99);
        QCOMPARE(p.slides[2]->id, SlideId{3});
        Slide second = *p.slides[1];
        second.title = "Why two sites";
        p = *putSlide(p, second);
        QCOMPARE(p.slides.size(), std::size_t{3});
        QCOMPARE(p.slides[1]->title, std::string("Why two sites"));
        p = *removeSlide(p, SlideId{2});
        QCOMPARE(p.slides.size(), std::size_t{2});
        QVERIFY(!removeSlide(p, SlideId{2}) && !moveSlide(p, SlideId{2}, 0));
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
