// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/diff.h"
#include "support/plan.h"
#include <QTest>
#include <random>

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

    void nothingDanglesAfterRandomEdits() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            Project p = m_plan.project();
            const ScenarioId id = p.scenarios[0]->id;
            for (int i = 0; i < 12; ++i) {
                const Scenario& s = *p.scenarios[0];
                std::vector<ItemRef> all;
                for (const auto& v : s.sites) {
                    all.push_back(ref(v->id));
                    for (const auto& c : v->clusters) {
                        all.push_back(ref(c->id));
                        for (const auto& pool : c->pools) all.push_back(ref(pool->id));
                    }
                }
                for (const auto& v : s.links) all.push_back(ref(v->id));
                for (const auto& v : s.wavelengths) all.push_back(ref(v->id));
                for (const auto& v : s.jobs) all.push_back(ref(v->id));
                Result<Project> next = p;
                std::vector<ItemRef> pasted;
                const auto pick = [&] { return all[random() % all.size()]; };
                if (all.empty()) break;
                switch (random() % 4) {
                case 0: next = edits::remove(p, id, std::array{pick()}); break;
                case 1: next = edits::paste(p, id, edits::extracted(s, std::array{pick(), pick(), pick()}), {}, {}, &mintId, pasted); break;
                case 2: if (s.sites.size() > 1) next = edits::connect(p, id, s.sites.front()->id, s.sites.back()->id, mint<LinkId>(), mint<WavelengthId>()); break;
                default: next = edits::rename(p, id, pick(), "renamed"); break;
                }
                if (next) p = *next;
                QVERIFY(edits::validate(*p.scenarios[0]).hasValue());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
