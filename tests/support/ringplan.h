// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/plan.h"
#include <random>

namespace spanwright::test {

/// Sites in a ring with chords; jobs over four sites each. The same for the same numbers.
inline Scenario ringPlan(int sites, int links, int jobs) {
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

} // namespace spanwright::test
