// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/diff.h"
#include "project/scenariojson.h"
#include "support/plan.h"
#include "text/message.h"
#include <QTest>
#include <random>

using namespace spanwright;
using test::Plan;

namespace {

std::vector<ItemRef> itemsOf(const Scenario& s) {
    std::vector<ItemRef> all;
    for (const auto& site : s.sites) {
        all.push_back(ref(site->id));
        for (const auto& cluster : site->clusters) {
            all.push_back(ref(cluster->id));
            for (const auto& pool : cluster->pools) all.push_back(ref(pool->id));
        }
    }
    for (const auto& link : s.links) all.push_back(ref(link->id));
    for (const auto& light : s.wavelengths) all.push_back(ref(light->id));
    for (const auto& job : s.jobs) all.push_back(ref(job->id));
    for (const auto& demand : s.demands) all.push_back(ref(demand->id));
    return all;
}

/// One random edit of a scenario; any kind, often on items that are gone.
class Editor {
public:
    explicit Editor(unsigned seed) : m_random(seed) {}

    Result<Project> edit(const Project& p) {
        const Scenario& s = *p.scenarios[0];
        const ScenarioId id = s.id;
        switch (below(15)) {
        case 0: return edits::remove(p, id, std::array{item(s), item(s)});
        case 1: return paste(p, s);
        case 2: return edits::connect(p, id, site(s), site(s), mint<LinkId>(), mint<WavelengthId>());
        case 3: return edits::rename(p, id, item(s), below(9) ? "renamed" : "");
        case 4: return edits::put(p, id, newSite());
        case 5: return edits::moveToPlace(p, id, std::array{std::pair{site(s), Place{double(below(200)) - 100, 10}}});
        case 6: return edits::moveOnCanvas(p, id, std::array{std::pair{site(s), CanvasPoint{double(below(900)), 1}}});
        case 7: return edits::put(p, id, site(s), cluster());
        case 8: return stripSite(p, s);
        case 9: return turnLink(p, s);
        case 10: return longLight(p, s);
        case 11: return placeJob(p, s);
        case 12: return draw(p, s);
        case 13: return edits::put(p, id, Demand{mint<DemandId>(), "demand", site(s), site(s), BitRate(double(below(500)), units::Gbps), below(2) == 0});
        default: return edits::put(p, id, [&] { Assumptions a = edits::defaultAssumptions(); a.priceYear = 2020 + int(below(9)); return a; }());
        }
    }

private:
    unsigned below(unsigned n) { return n ? static_cast<unsigned>(m_random() % n) : 0; }
    ItemRef item(const Scenario& s) {
        const auto all = itemsOf(s);
        return all.empty() || below(20) == 0 ? ItemRef{ItemKind::Site, 12345} : all[below(static_cast<unsigned>(all.size()))];
    }
    template <class Item> const Item* any(const std::vector<Shared<Item>>& items) {
        return items.empty() ? nullptr : &*items[below(static_cast<unsigned>(items.size()))];
    }
    SiteId site(const Scenario& s) {
        const Site* found = any(s.sites);
        return found ? found->id : SiteId{4711};
    }
    Result<Project> paste(const Project& p, const Scenario& s) {
        if (s.sites.size() > 12) return edits::remove(p, s.id, std::array{ref(site(s)), ref(site(s)), ref(site(s)), ref(site(s))});
        std::vector<ItemRef> pasted;
        return edits::paste(p, s.id, edits::extracted(s, std::array{item(s), item(s), item(s)}), {1, 100}, {5, 5}, &mintId, pasted);
    }
    Pool pool() {
        Pool v;
        v.id = mint<PoolId>();
        v.name = "pool";
        v.accelerator = "h100-sxm";
        v.count = int(below(3)) * 64;
        return v;
    }
    Cluster cluster() {
        Cluster c;
        c.id = mint<ClusterId>();
        c.name = "cluster";
        for (unsigned i = below(3); i > 0; --i) c.pools.emplace_back(pool());
        return c;
    }
    Site newSite() {
        Site v;
        v.id = mint<SiteId>();
        v.name = "site";
        v.place = {double(below(120)) - 60, double(below(300)) - 150};
        v.clusters.emplace_back(cluster());
        return v;
    }
    /// The inspector may put a site back with fewer clusters.
    Result<Project> stripSite(const Project& p, const Scenario& s) {
        const Site* found = any(s.sites);
        Site v = found ? *found : newSite();
        if (!v.clusters.empty()) v.clusters.pop_back();
        return edits::put(p, s.id, v);
    }
    Result<Project> turnLink(const Project& p, const Scenario& s) {
        const FibreLink* found = any(s.links);
        FibreLink v = found ? *found : FibreLink{};
        v.from = site(s);
        v.enteredLength = Length(double(below(500)) - 20, units::km);
        v.spans.assign(below(3), {Length(double(below(100)) - 5, units::km), {}, {}, {}});
        return edits::put(p, s.id, v);
    }
    Result<Project> longLight(const Project& p, const Scenario& s) {
        Wavelength v;
        v.id = mint<WavelengthId>();
        v.name = "light";
        for (unsigned i = below(4); i > 0; --i)
            if (const FibreLink* link = any(s.links)) v.links.push_back(link->id);
        v.regenerated = {site(s)};
        return edits::put(p, s.id, v);
    }
    Result<Project> placeJob(const Project& p, const Scenario& s) {
        const Job* found = any(s.jobs);
        Job v = found ? *found : Job{};
        if (!found) v.id = mint<JobId>();
        v.name = "job";
        v.placement.clear();
        for (const ItemRef& candidate : itemsOf(s))
            if (candidate.kind == ItemKind::Pool && below(2)) v.placement.push_back({PoolId{candidate.id}, int(below(100))});
        return edits::put(p, s.id, v);
    }
    Result<Project> draw(const Project& p, const Scenario& s) {
        Drawing d = *s.drawing;
        const ItemRef one = item(s);
        d.notes[one.id] = "note";
        d.displayUnits[idText(one.id) + "/length"] = "km";
        if (const FibreLink* link = any(s.links)) d.bends[link->id] = {{1, 2}};
        if (below(3) == 0) d.background = below(2) ? std::optional(Shared<BackgroundImage>(BackgroundImage{"AAAA", {double(below(100)), 2}, 300})) : std::nullopt;
        return edits::put(p, s.id, d);
    }

    std::mt19937 m_random;
};

} // namespace

class TestRandomEdits final : public QObject {
    Q_OBJECT
    const Plan m_plan = Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).pool("C", 8).link("A", "B").link("B", "C").job("train");

private Q_SLOTS:
    /// 2,000 sequences: each result is valid, the value before is untouched (undo is the old value), the difference says
    /// what happened, and the text form gives the same value back.
    void nothingDangles() {
        int accepted = 0;
        for (unsigned round = 0; round < 2000; ++round) {
            Editor editor(round);
            const Project start = m_plan.project();
            Project p = start;
            for (int i = 0; i < 12; ++i) {
                const Result<Project> next = editor.edit(p);
                if (!next) {
                    QVERIFY2(text::render(next.error().message()).find('{') == std::string::npos, text::render(next.error().message()).c_str());
                    continue;
                }
                ++accepted;
                const auto valid = edits::validate(*next->scenarios[0]);
                QVERIFY2(valid.hasValue(), valid ? "" : (std::to_string(round) + ": " + text::render(valid.error().message())).c_str());
                const ChangeSet change = diff(*p.scenarios[0], *next->scenarios[0]);
                QCOMPARE(change.isEmpty(), *p.scenarios[0] == *next->scenarios[0]);
                for (const ItemRef& item : change.added) QVERIFY(!change.removed.contains(item));
                p = *next;
            }
            QVERIFY(start == m_plan.project());
            if (round % 8 != 0) continue;
            const std::string text = toJson(*p.scenarios[0]);
            const auto back = scenarioFromJson(text);
            QVERIFY2(back.hasValue(), back ? "" : text::render(back.error().message()).c_str());
            QVERIFY(*back == *p.scenarios[0]);
            QCOMPARE(toJson(*back), text);
        }
        QVERIFY(accepted > 10'000);
    }

    /// The added, removed and changed items of a difference are exactly those that differ.
    void differencesAreComplete() {
        for (unsigned round = 0; round < 200; ++round) {
            Editor editor(100'000 + round);
            Project p = m_plan.project();
            for (int i = 0; i < 8; ++i)
                if (auto next = editor.edit(p)) p = *next;
            const Scenario& before = m_plan.scenario();
            const Scenario& after = *p.scenarios[0];
            const auto old = itemsOf(before);
            const auto now = itemsOf(after);
            const std::set<ItemRef> oldSet(old.begin(), old.end());
            const std::set<ItemRef> nowSet(now.begin(), now.end());
            const ChangeSet change = diff(before, after);
            for (const ItemRef& item : nowSet) QCOMPARE(change.added.contains(item), !oldSet.contains(item));
            for (const ItemRef& item : oldSet) QCOMPARE(change.removed.contains(item), !nowSet.contains(item));
            const ChangeSet back = diff(after, before);
            QCOMPARE(back.added, change.removed);
            QCOMPARE(back.removed, change.added);
            QCOMPARE(back.changed, change.changed);
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "tst_randomedits.moc"
