// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "support/plan.h"
#include <QTest>
#include <random>

using namespace spanwright;
using test::Plan;

namespace {

/// Sites in a ring with chords; jobs over four sites each.
Scenario planOf(int sites, int links, int jobs) {
    Plan plan;
    std::mt19937 random(5);
    const auto name = [](int i) { return std::to_string(i); };
    for (int i = 0; i < sites; ++i) plan.site(name(i), {double(i % 60), double(i % 170)}).pool(name(i), 256);
    for (int i = 0; i < sites; ++i) plan.link(name(i), name((i + 1) % sites), Length(100, units::km));
    for (int i = sites; i < links; ++i) {
        const int a = static_cast<int>(random() % static_cast<unsigned>(sites));
        plan.link(name(a), name((a + 2 + static_cast<int>(random() % 40)) % sites), Length(300, units::km));
    }
    plan.job("job");
    Scenario s = plan.scenario();
    const Job pattern = *s.jobs[0];
    s.jobs.clear();
    for (int i = 0; i < jobs; ++i) {
        Job job = pattern;
        job.id = {10'000'000 + static_cast<std::uint64_t>(i)};
        job.placement.clear();
        for (int k = 0; k < 4; ++k) job.placement.push_back({s.sites[static_cast<std::size_t>((i * 4 + k) % sites)]->clusters[0]->pools[0]->id, 256});
        s.jobs.emplace_back(job);
    }
    return s;
}

} // namespace

/// Point values after an edit; aims: 10 ms and 200 ms on one core.
class AssessBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void assess_data() {
        QTest::addColumn<int>("sites");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("jobs");
        QTest::newRow("4 sites, 4 links, 1 job") << 4 << 4 << 1;
        QTest::newRow("50 sites, 200 links, 10 jobs") << 50 << 200 << 10;
        QTest::newRow("1,000 sites, 4,000 links, 10 jobs") << 1000 << 4000 << 10;
    }
    void assess() {
        QFETCH(int, sites);
        QFETCH(int, links);
        QFETCH(int, jobs);
        const Scenario s = planOf(sites, links, jobs);
        QVERIFY(assess::assess(s, catalogue::Catalogue::shipped()).jobs[0].isComputed);
        QBENCHMARK { const assess::Assessment a = assess::assess(s, catalogue::Catalogue::shipped()); }
    }
};

QTEST_GUILESS_MAIN(AssessBench)
#include "tst_assessbench.moc"
