// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/edits.h"
#include <random>

namespace spanwright::test {

/// Sites over the continents and links between any two of them, as long as the map says; the same for the same numbers.
inline Project largeProject(int sites, int links) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> latitude(-50, 65), longitude(-170, 170);
    Scenario s = edits::emptyScenario(ScenarioId{1}, "large");
    for (int i = 0; i < sites; ++i) {
        Site site;
        site.id = SiteId{static_cast<std::uint64_t>(i) + 10};
        site.name = "Site " + std::to_string(i);
        site.place = {latitude(random), longitude(random)};
        s.sites.emplace_back(std::move(site));
    }
    const auto any = [&] { return s.sites[random() % s.sites.size()]->id; };
    for (int i = 0; i < links; ++i) {
        FibreLink link;
        link.id = LinkId{static_cast<std::uint64_t>(i) + 1'000'000};
        link.name = "Link " + std::to_string(i);
        link.from = any();
        do link.to = any();
        while (link.to == link.from);
        link.lengthMode = LengthMode::Geodesic;
        s.links.emplace_back(std::move(link));
    }
    Project project;
    project.scenarios.emplace_back(std::move(s));
    return project;
}

} // namespace spanwright::test
