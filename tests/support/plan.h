// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/edits.h"
#include <string>
#include <utility>

namespace spanwright::test {

/// Builds scenarios for tests: plan().site("A").pool("A", 512).link("A", "B").job("train", 1024).
class Plan {
public:
    Plan() { m_scenario = edits::emptyScenario({next()}, "test"); }

    Plan& site(const std::string& name, Place place = {30, 114}) {
        Site s;
        s.id = {next()};
        s.name = name;
        s.place = place;
        m_scenario.sites.emplace_back(s);
        return *this;
    }
    Plan& pool(const std::string& siteName, int count, const std::string& accelerator = "h100-sxm") {
        for (Shared<Site>& shared : m_scenario.sites) {
            if (shared->name != siteName) continue;
            Site s = *shared;
            Cluster c;
            c.id = {next()};
            c.name = siteName + " cluster";
            Pool p;
            p.id = {next()};
            p.name = siteName + " pool";
            p.accelerator = accelerator;
            p.count = count;
            c.pools.emplace_back(p);
            s.clusters.emplace_back(c);
            shared = Shared<Site>(s);
        }
        return *this;
    }
    Plan& link(const std::string& from, const std::string& to, Length length = Length(120, units::km), int waves = 4) {
        FibreLink l;
        l.id = {next()};
        l.name = from + "-" + to;
        l.from = siteId(from);
        l.to = siteId(to);
        l.lengthMode = LengthMode::Entered;
        l.enteredLength = length;
        m_scenario.links.emplace_back(l);
        Wavelength w;
        w.id = {next()};
        w.name = l.name;
        w.links = {l.id};
        w.count = waves;
        m_scenario.wavelengths.emplace_back(w);
        return *this;
    }
    /// A job on all pools in the order of the sites.
    Plan& job(const std::string& name, Cut cut = Cut::Pipeline) {
        Job j;
        j.id = {next()};
        j.name = name;
        j.cut = cut;
        j.globalBatch = 512;
        j.layout.tensor = 8;
        j.layout.pipeline = 16;
        for (const Shared<Site>& s : m_scenario.sites)
            for (const Shared<Cluster>& c : s->clusters)
                for (const Shared<Pool>& p : c->pools) j.placement.push_back({p->id, p->count});
        m_scenario.jobs.emplace_back(j);
        return *this;
    }
    static Site siteNamed(std::uint64_t id, const std::string& name) {
        Site s;
        s.id = {id};
        s.name = name;
        return s;
    }
    SiteId siteId(const std::string& name) const {
        for (const Shared<Site>& s : m_scenario.sites)
            if (s->name == name) return s->id;
        return {};
    }
    const Scenario& scenario() const { return m_scenario; }
    Project project() const {
        Project p;
        p.scenarios.emplace_back(m_scenario);
        return p;
    }

private:
    std::uint64_t next() { return ++m_last; }
    Scenario m_scenario;
    std::uint64_t m_last = 0;
};

} // namespace spanwright::test
