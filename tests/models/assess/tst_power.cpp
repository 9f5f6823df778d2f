// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "report/report.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

// Power of jobs and sites: sums, bases, caps. Over the samples and two plans.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

const std::vector<Scenario>& plans() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> list;
        for (const Sample& sample : samples()) list.push_back(sample.scenario);
        list.push_back(Plan().site("A").site("B").pool("A", 512).pool("B", 256, "a100-80-sxm").pool("B", 256).link("A", "B").job("one", Cut::Data).scenario());
        list.push_back(Plan().site("A").site("hut").pool("A", 64).scenario());
        return list;
    }();
    return all;
}
Scenario withSites(Scenario s, auto&& change) {
    for (auto& shared : s.sites) {
        Site site = *shared;
        change(site);
        shared = Shared<Site>(site);
    }
    return s;
}
bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }

} // namespace

class TestPower final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sitesAddToTheJob() {
        int jobs = 0;
        for (const Scenario& s : plans())
            for (const JobAssessment& j : assess::assess(s, shipped()).jobs) {
                if (!j.isComputed) continue;
                ++jobs;
                Power tdp, it, facility;
                Energy energy;
                CarbonMass carbon;
                double water = 0;
                int accelerators = 0;
                for (const SiteUse& use : j.uses) {
                    tdp += use.tdp;
                    it += use.it;
                    facility += use.facility;
                    energy += use.energy;
                    carbon += use.carbon;
                    water += use.waterLitres;
                    accelerators += use.accelerators;
                    QVERIFY(use.tdp.base() > 0 && use.facility >= use.it && use.swing.base() > 0 && use.swing < use.it * 1.5);
                }
                QCOMPARE(j.energy.base(), energy.base()); // exactly
                QCOMPARE(j.carbon.base(), carbon.base());
                QCOMPARE(j.waterLitres, water);
                QCOMPARE(accelerators, j.input.accelerators);
                QVERIFY(isNear(tdp.base(), j.accelerators.base()) && isNear(it.base(), j.it.base()) && isNear(facility.base(), j.facility.base()));
                QVERIFY(isNear(energy.base(), (j.facility * j.trainingTime).base()));
            }
        QVERIFY(jobs >= 5);
    }
    void sitesHoldTheirJobs() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(s, shipped());
            for (const SiteAssessment& site : a.sites) {
                Power jobs;
                for (const JobAssessment& j : a.jobs)
                    for (const SiteUse& use : j.uses)
                        if (use.site == site.site) jobs += use.facility;
                QVERIFY(site.facility >= jobs);
                if (site.acceleratorsUsed == site.accelerators) QVERIFY(isNear(site.facility.base(), jobs.base()));
                QVERIFY(site.still.base() <= site.facility.base() * (1 + 1e-12)); // the same sum in another order
                QVERIFY(site.facility <= site.peak && site.it <= site.facility);
                QCOMPARE(site.swingPeriod.base() > 0, jobs.base() > 0);
            }
        }
    }
    void unusedAcceleratorsIdle() {
        // 64 H100 without a job: 0.2 x 1275 W, NIC 25 W, 3 ports of 747 / 64 W, 4 modules of 10 W, storage 3 % of the rated IT power; usual PUE 1.25
        const Assessment a = assess::assess(Plan().site("A").pool("A", 64).scenario(), shipped());
        const double network = 25 + 3 * 747.0 / 64 + 40;
        const double it = 64 * (.2 * 1275 + network + .03 / .97 * (1275 + network));
        QVERIFY(isNear(a.sites[0].it.in(units::W), it));
        QVERIFY(isNear(a.sites[0].facility.in(units::W), it * 1.25));
        QVERIFY(isNear(a.sites[0].peak.in(units::W), (it + 64 * (.75 * .82 / .76 - .2) * 1275) * 1.25));
        QCOMPARE(a.sites[0].swing.base(), 0.0);
    }
    void pueOneMakesFacilityAndItEqual() {
        for (const Scenario& s : plans()) {
            const Assessment a = assess::assess(withSites(s, [](Site& site) { site.pue.low = site.pue.likely = site.pue.high = Pue(1, units::pue); }), shipped());
            for (const SiteAssessment& site : a.sites) QVERIFY(isNear(site.facility.base(), site.it.base()));
            for (const JobAssessment& j : a.jobs)
                for (const SiteUse& use : j.uses) QVERIFY(isNear(use.facility.base(), use.it.base()));
        }
    }
    void kTimesAllPowersIsKTimesTheEnergy() {
        const double k = 1.7;
        std::vector<Override> own;
        for (const catalogue::Fact& fact : shipped().facts())
            if (fact.unit == "W" || fact.unit == "W per 100 Gb/s" || fact.id.ends_with("_pj_per_bit"))
                if (const double* value = std::get_if<double>(&fact.value)) own.push_back({fact.id, *value * k, "test"});
        const auto scaled = shipped().with(own);
        QVERIFY(scaled.hasValue());
        int jobs = 0;
        for (const Scenario& s : plans()) {
            const Assessment before = assess::assess(s, shipped());
            const Assessment after = assess::assess(s, *scaled);
            for (std::size_t i = 0; i < before.jobs.size(); ++i) {
                if (!before.jobs[i].isComputed) continue;
                ++jobs;
                QVERIFY(isNear(after.jobs[i].energy / before.jobs[i].energy, k));
                QVERIFY(isNear(after.jobs[i].carbon / before.jobs[i].carbon, k));
                QVERIFY(isNear(after.jobs[i].waterLitres / before.jobs[i].waterLitres, k));
            }
            for (std::size_t i = 0; i < before.sites.size(); ++i) {
                QVERIFY(isNear(after.sites[i].peak.base(), before.sites[i].peak.base() * k));
                QVERIFY(isNear(after.sites[i].swing.base(), before.sites[i].swing.base() * k));
            }
        }
        QVERIFY(jobs >= 5);
    }
    void aTighterCapNeverRaisesTheSpeed() {
        for (const Scenario& s : plans()) {
            const Assessment free = assess::assess(withSites(s, [](Site& site) { site.powerCap = Power(1e6, units::MW); }), shipped());
            for (const JobAssessment& j : free.jobs)
                if (j.isComputed) QVERIFY(j.capSpeed.base() == 1 && j.capExtra.base() == 0);
            std::vector<double> lastSpeed(free.jobs.size(), 1), lastExtra(free.jobs.size(), 0);
            for (const double share : {1.2, 1.01, .99, .9, .8, .6, .4, .3, .2, .1}) {
                const Scenario capped = withSites(s, [&](Site& site) { site.powerCap = free.find(site.id)->peak * share; });
                const Assessment a = assess::assess(capped, shipped());
                for (std::size_t i = 0; i < a.jobs.size(); ++i) {
                    const JobAssessment& j = a.jobs[i];
                    if (!j.isComputed) continue;
                    QVERIFY(j.capSpeed.base() <= lastSpeed[i] && j.capExtra.base() >= lastExtra[i]);
                    QCOMPARE(j.capSpeed.base() < 1, share < 1);
                    lastSpeed[i] = j.capSpeed.base();
                    lastExtra[i] = j.capExtra.base();
                    const auto slows = std::ranges::find(a.findings, j.capSpeed.base() > 0 ? FindingCode::PowerCapSlows : FindingCode::PowerCapStops, &Finding::code);
                    QCOMPARE(slows != a.findings.end(), j.capSpeed.base() < 1);
                }
            }
            for (std::size_t i = 0; i < free.jobs.size(); ++i)
                if (free.jobs[i].isComputed) QVERIFY(std::isinf(lastExtra[i]));
        }
    }
    void waterFollowsTheRegion() {
        const Scenario plan = Plan().site("A").pool("A", 512).job("train").scenario();
        const auto litres = [&](const char* region) {
            const Assessment a = assess::assess(withSites(plan, [&](Site& site) { site.region = region; }), shipped());
            return a.jobs[0].waterLitres / (a.jobs[0].it * a.jobs[0].trainingTime).in(units::kWh);
        };
        QVERIFY(isNear(litres("us-ca"), .51));
        QVERIFY(isNear(litres(""), .18));
        QVERIFY(isNear(litres("us-tx"), .18)); // the catalogue knows the region, but no water of it
    }
    void jsonTellsSitesAndCaps() {
        const Scenario s = withSites(plans()[0], [](Site& site) { site.powerCap = Power(1, units::kW); });
        const auto json = nlohmann::json::parse(report::toJson(s, assess::assess(s, shipped())));
        QCOMPARE(json.at("sites").size(), s.sites.size());
        const auto& job = json.at("breakdown").begin().value();
        QVERIFY(job.at("capped_extra_s").is_null() && job.at("capped_speed") == 0);
        double sum = 0;
        for (const auto& use : job.at("sites")) sum += use.at("energy_wh").get<double>();
        QCOMPARE(sum, job.at("figures").at("energy").at("value").get<double>());
    }
};

QTEST_GUILESS_MAIN(TestPower)
#include "tst_power.moc"
