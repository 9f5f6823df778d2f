// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "project/edits.h"
#include "report/report.h"
#include "study/sweep.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>
#include <random>
#include <set>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

const Scenario& sample(int number) { return samples()[static_cast<std::size_t>(number - 1)].scenario; }

double figure(const Scenario& s, FigureId id) {
    const Assessment a = assess::assess(s, shipped());
    return a.jobs.at(0).figure(id)->value;
}

Scenario withLink(Scenario s, Length length, const std::string& fibre) {
    FibreLink l = *s.links[0];
    l.enteredLength = length;
    l.lengthMode = LengthMode::Entered;
    l.fibre = fibre;
    l.measuredRtt.reset();
    s.links[0] = Shared<FibreLink>(l);
    return s;
}

Scenario withInFlight(Scenario s, int extra) {
    Job j = *s.jobs[0];
    j.layout.extraInFlight = extra;
    s.jobs[0] = Shared<Job>(j);
    return s;
}

bool hasFinding(const Scenario& s, FindingCode code) {
    const Assessment a = assess::assess(s, shipped());
    return std::ranges::any_of(a.findings, [&](const Finding& f) { return f.code == code; });
}

} // namespace

class TestAssess final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySampleIsComputedWithoutErrors() {
        QCOMPARE(samples().size(), 5u);
        for (std::size_t i = 0; i < 5; ++i) {
            const Assessment a = assess::assess(samples()[i].scenario, shipped());
            for (const Finding& f : a.findings) QVERIFY2(f.severity != Severity::Error, text::render(f.message).c_str());
            for (const JobAssessment& j : a.jobs) QVERIFY(j.isComputed && j.figures.size() == kFigureCount);
            QVERIFY(!samples()[i].scenario.about.empty());
        }
        QVERIFY(hasFinding(sample(3), FindingCode::PowerCapExceeded));
    }

    void distanceHollowCoreAndInFlightOnSample1() {
        const double near = figure(withLink(sample(1), Length(120, units::km), "g652d"), FigureId::Efficiency);
        const Scenario farScenario = withLink(sample(1), Length(1200, units::km), "g652d");
        const double far = figure(farScenario, FigureId::Efficiency);
        const double hollow = figure(withLink(sample(1), Length(1200, units::km), "hcf-deployed"), FigureId::Efficiency);
        const int needed = assess::assess(farScenario, shipped()).jobs[0].step.inFlightNeeded;
        const double inFlight = figure(withInFlight(farScenario, needed), FigureId::Efficiency);
        QVERIFY(far < near - 0.02);
        QVERIFY(hollow > far && hollow < near);
        QVERIFY(near - inFlight < 0.25 * (near - far));
    }

    void lossesSumToTheEfficiency() {
        for (int i = 1; i <= 4; ++i) {
            const Assessment a = assess::assess(sample(i), shipped());
            const JobAssessment& j = a.jobs[0];
            const double sum = j.loss.bandwidth.base() + j.loss.delay.base() + j.loss.fault.base();
            QVERIFY(std::abs(1 - sum - j.figure(FigureId::Efficiency)->value) < 1e-12);
            QVERIFY(j.loss.bandwidth.base() >= -1e-12 && j.loss.delay.base() >= -1e-12 && j.loss.fault.base() >= -1e-12);
        }
    }

    void oneSiteHasNoLoss() {
        const Scenario s = Plan().site("A").pool("A", 1024).job("train").scenario();
        QCOMPARE(figure(s, FigureId::Efficiency), 1.0);
        QCOMPARE(figure(s, FigureId::LatencyPenalty), 0.0);
    }

    void zeroDelayInfiniteLinkEqualsOneSite() {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(), 1'000'000).job("train").scenario();
        FibreLink l = *s.links[0];
        l.equipmentDelay = Duration();
        s.links[0] = Shared<FibreLink>(l);
        // two sites fail twice as often as one, and so many transponders fail often
        QVERIFY(std::abs(figure(s, FigureId::Efficiency) + figure(s, FigureId::FaultLoss) - 1) < 1e-5);
    }

    void everyFigureIsExplainedAndReEvaluates() {
        std::vector<Scenario> plans;
        for (int i = 1; i <= 4; ++i) plans.push_back(sample(i));
        for (const Cut cut : {Cut::Pipeline, Cut::Data}) { // unequal machines as stages and as replicas
            Scenario mixed = Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).pool("C", 512, "h200-sxm").link("A", "B", Length(85, units::km)).link("B", "C", Length(120, units::km)).job("train").scenario();
            Job job = *mixed.jobs[0];
            job.cut = cut;
            job.globalBatch = 1536;
            mixed.jobs[0] = Shared<Job>(job);
            plans.push_back(mixed);
        }
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const Assessment a = assess::assess(plans[i], shipped());
            QVERIFY2(a.jobs[0].isComputed, qPrintable(QString::number(i)));
            for (const FigureInfo& about : allFigures()) {
                const Explanation e = explain(plans[i], shipped(), a, a.jobs[0].job, about.id);
                const double value = a.jobs[0].figure(about.id)->value;
                const QByteArray where = QByteArray::number(qulonglong(i)) + " " + QByteArray(about.key.data(), int(about.key.size()));
                QVERIFY2(std::abs(e.value - value) <= 1e-9 * std::max(std::abs(value), 1e-9), where + " " + QByteArray::number(e.value) + " vs " + QByteArray::number(value));
                QVERIFY2(!e.formula.empty() && !e.substituted.empty() && !e.evidence.empty(), where);
                for (const ExplainedInput& input : e.inputs) {
                    QVERIFY2(input.source.entry && input.name.entry, where);
                    QVERIFY2(e.formula.find(input.symbol) != std::string::npos, where + " " + input.symbol.c_str());
                }
            }
        }
    }

    void measuredRunsStandBesideTimeAndMemory() {
        const Assessment a = assess::assess(sample(2), shipped());
        const auto runs = [&](FigureId id) {
            std::vector<std::string> lines;
            for (const text::Message& m : explain(sample(2), shipped(), a, a.jobs[0].job, id).evidence)
                if (m.entry == &text::entry(Term::EvidenceRun)) lines.push_back(text::render(m));
            return lines;
        };
        for (const FigureId id : {FigureId::StepTime, FigureId::Mfu, FigureId::MemoryPerGpu}) {
            QCOMPARE(runs(id).size(), std::size_t{3});
            for (const std::string& line : runs(id)) {
                QVERIFY2(line.find('{') == std::string::npos && line.find("our prediction of that run") != std::string::npos, line.c_str());
            }
        }
        QVERIFY(runs(FigureId::Cost).empty());
    }

    void partsSumToTheirFigures() {
        const Assessment a = assess::assess(sample(2), shipped());
        const JobAssessment& j = a.jobs[0];
        const auto sum = [](const std::vector<Part>& parts) { double s = 0; for (const Part& p : parts) s += p.value; return s; };
        const auto same = [](double x, double y) { return std::abs(x / y - 1) < 1e-12; };
        QVERIFY(same(sum(stepParts(j.step)), j.figure(FigureId::StepTime)->value));
        QVERIFY(same(sum(memoryParts(j.memory)), j.figure(FigureId::MemoryPerGpu)->value));
        QVERIFY(same(sum(j.power), j.figure(FigureId::FacilityPower)->value));
        QVERIFY(same(sum(j.costAmortised), j.figure(FigureId::Cost)->value));
        QVERIFY(same(sum(j.costAcquisition), j.figure(FigureId::CostAcquisition)->value));
        QVERIFY(same(sum(j.costRental), j.figure(FigureId::CostRental)->value));
    }

    void costsOfSitesAddToTheTotal() {
        for (int number = 1; number <= 4; ++number) {
            const Assessment a = assess::assess(sample(number), shipped());
            for (const JobAssessment& j : a.jobs) {
                if (!j.isComputed) continue;
                const auto holds = [&](const std::vector<Part>& total, std::vector<Part> SiteCost::* method) {
                    for (std::size_t i = 0; i < total.size(); ++i) {
                        double sum = 0;
                        for (const SiteCost& c : j.siteCosts) sum += (c.*method)[i].value;
                        if (std::abs(sum - total[i].value) > 1e-12 * std::abs(total[i].value)) return false;
                    }
                    return !total.empty();
                };
                QVERIFY(holds(j.costAmortised, &SiteCost::amortised));
                QVERIFY(holds(j.costAcquisition, &SiteCost::acquisition));
                QVERIFY(holds(j.costRental, &SiteCost::rental));
                std::set<SiteId> sites;
                for (const SiteCost& c : j.siteCosts) QVERIFY(sites.insert(c.site).second);
                QCOMPARE(sites.contains(SiteId{}), !j.routes.empty());
            }
        }
    }

    void rangesEncloseTheValue() {
        const Assessment a = assessWithRanges(sample(2), shipped());
        for (const Figure& f : a.totals) QVERIFY2(f.low <= f.value && f.value <= f.high, info(f.id).key.data());
        QVERIFY(a.total(FigureId::StepTime)->hasRange);
        QVERIFY(a.total(FigureId::Cost)->hasRange);
    }

    void networkingTechnologiesChangeANumber_data() {
        QTest::addColumn<QString>("scaleOut");
        QTest::addColumn<QString>("scaleUp");
        QTest::newRow("InfiniBand HDR scale-out") << "ib-hdr" << "nvlink4";
        QTest::newRow("Ultra Ethernet scale-out") << "uec-1" << "nvlink4";
        QTest::newRow("PCIe scale-up") << "roce-400g" << "pcie5-x16";
        QTest::newRow("CXL scale-up") << "roce-400g" << "cxl3-x16";
        QTest::newRow("optical I/O scale-up") << "roce-400g" << "optical-io-chiplet";
    }
    void networkingTechnologiesChangeANumber() {
        QFETCH(QString, scaleOut);
        QFETCH(QString, scaleUp);
        Scenario s = sample(1);
        for (Shared<Site>& site : s.sites) {
            Site copy = *site;
            Cluster c = *copy.clusters[0];
            c.scaleOutFabric = scaleOut.toStdString();
            Pool p = *c.pools[0];
            p.scaleUpFabric = scaleUp.toStdString();
            c.pools[0] = Shared<Pool>(p);
            copy.clusters[0] = Shared<Cluster>(c);
            site = Shared<Site>(copy);
        }
        QVERIFY(figure(s, FigureId::StepTime) != figure(sample(1), FigureId::StepTime));
    }

    void findingsNameTheProblemAndTheirFixesMendIt() {
        struct Case { Scenario scenario; FindingCode code; };
        std::vector<Case> cases;
        Job j = *sample(1).jobs[0];
        const auto withJob = [&](auto change) {
            Scenario s = sample(1);
            Job copy = j;
            change(copy);
            s.jobs[0] = Shared<Job>(copy);
            return s;
        };
        cases.push_back({withJob([](Job& v) { v.globalBatch = 1023; }), FindingCode::BatchNotDivisible});
        cases.push_back({withJob([](Job& v) { v.layout.tensor = 32; v.layout.pipeline = 4; }), FindingCode::TensorBeyondDomain});
        cases.push_back({withJob([](Job& v) { v.cut = Cut::Tensor; }), FindingCode::TensorAcrossSites});
        cases.push_back({withJob([](Job& v) { v.layout.pipeline = 1; v.layout.tensor = 1; }), FindingCode::MemoryExceeded});
        cases.push_back({withJob([](Job& v) { v.placement.clear(); }), FindingCode::NoPlacement});
        cases.push_back({withJob([](Job& v) { v.layout.pipeline = 128; v.layout.tensor = 8; }), FindingCode::LayersNotDivisible});
        Scenario unlinked = sample(1);
        unlinked.links.clear();
        unlinked.wavelengths.clear();
        cases.push_back({unlinked, FindingCode::NoRoute});
        Scenario capped = sample(1);
        Site site = *capped.sites[0];
        site.powerCap = Power(0.1, units::MW);
        capped.sites[0] = Shared<Site>(site);
        cases.push_back({capped, FindingCode::PowerCapExceeded});
        for (const Case& c : cases) {
            const Assessment a = assess::assess(c.scenario, shipped());
            const auto it = std::ranges::find(a.findings, c.code, &Finding::code);
            const QByteArray name(text::entry(c.code).id.data());
            QVERIFY2(it != a.findings.end() && it->fix.has_value(), name);
            Project p;
            p.scenarios.emplace_back(c.scenario);
            const auto mended = applyFix(p, c.scenario.id, *it->fix, mintId());
            QVERIFY2(mended.hasValue(), name);
            if (c.code == FindingCode::MemoryExceeded) continue; // its first fix need not be enough
            QVERIFY2(!hasFinding(*mended->scenarios[0], c.code), name);
        }
    }

    void unknownThingsAreErrorsNotCrashes() {
        QVERIFY(hasFinding(Plan().site("A").pool("A", 8, "abacus").job("train").scenario(), FindingCode::UnknownAccelerator));
        QVERIFY(hasFinding(Plan().site("A").pool("A", 0).job("train").scenario(), FindingCode::PoolEmpty));
        QVERIFY(hasFinding(Plan().scenario(), FindingCode::NoJobs));
        Scenario s = sample(1);
        Job j = *s.jobs[0];
        j.model = "gpt4-rumoured";
        s.jobs[0] = Shared<Job>(j);
        QVERIFY(hasFinding(s, FindingCode::UnknownModel));
    }

    void randomDocumentsNeverGiveNotANumber() {
        std::mt19937 random(11);
        const auto accelerators = shipped().accelerators();
        const auto models = shipped().models();
        for (int round = 0; round < 400; ++round) {
            Plan plan;
            const int sites = 1 + int(random() % 4);
            for (int i = 0; i < sites; ++i) {
                plan.site(std::to_string(i), {double(random() % 120) - 60, double(random() % 300) - 150});
                plan.pool(std::to_string(i), int(random() % 4) * 256, accelerators[random() % accelerators.size()].id);
            }
            for (int i = 0; i + 1 < sites; ++i) plan.link(std::to_string(i), std::to_string(i + 1), Length(double(random() % 3000), units::km), int(random() % 5));
            plan.job("j", static_cast<Cut>(random() % 5));
            Scenario s = plan.scenario();
            Job j = *s.jobs[0];
            j.model = models[random() % models.size()].id;
            j.layout.tensor = 1 << (random() % 5);
            j.layout.pipeline = 1 << (random() % 5);
            j.layout.context = 1 << (random() % 2);
            j.layout.expert = 1 << (random() % 4);
            j.layout.zero = static_cast<ZeroStage>(random() % 4);
            j.layout.recompute = static_cast<Recompute>(random() % 3);
            j.layout.extraInFlight = int(random() % 4);
            j.precision = static_cast<Precision>(random() % 3);
            s.jobs[0] = Shared<Job>(j);
            const Assessment a = assess::assess(s, shipped());
            for (const JobAssessment& result : a.jobs)
                for (const Figure& f : result.figures) QVERIFY(std::isfinite(f.value));
            QVERIFY(!report::toJson(s, a).empty());
        }
    }

    void sweepFallsWithDistanceAndHollowCoreIsNeverWorse() {
        Study study;
        study.job = sample(1).jobs[0]->id;
        study.axes = {{"length_km", {}, 10, 2000, 11, false, {}}, {"fibre", {}, 0, 1, 2, false, {"g652d", "hcf-deployed"}}};
        const auto answer = study::sweep(study, sample(1), shipped());
        QVERIFY(answer.hasValue());
        const auto series = study::seriesOf(*answer, shipped());
        QCOMPARE(series.size(), 2u);
        for (std::size_t i = 0; i < series[0].points.size(); ++i) {
            QVERIFY(series[1].points[i].y >= series[0].points[i].y - 1e-12);
            if (i) QVERIFY(series[0].points[i].y <= series[0].points[i - 1].y + 1e-12);
        }
        QCOMPARE(study::routeLength(sample(1), shipped(), sample(1).jobs[0]->id).in(units::km), 120.0);
    }
};

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"
