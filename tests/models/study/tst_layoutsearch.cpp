// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "study/layoutsearch.h"
#include "training/machine.h"
#include "training/profile.h"
#include <QTest>
#include <numeric>
#include <random>
#include <set>

using namespace spanwright;
using namespace spanwright::study;

namespace {

training::StepInput job(const char* model, int accelerators, int batch) {
    const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
    training::StepInput in;
    in.shape = c.model(model)->shape;
    training::Fabrics fabrics;
    fabrics.nic = BitRate(400, units::Gbps);
    in.machine = training::machineOf(*c.accelerator("h100-sxm"), fabrics, Precision::Bf16);
    in.profile = training::defaultProfile().profile;
    in.accelerators = accelerators;
    in.sequence = 2048;
    in.globalBatch = batch;
    return in;
}

double seconds(training::StepInput in, const Layout& layout) {
    in.layout = layout;
    return training::step(in).total().base();
}

} // namespace

class TestLayoutSearch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCombinationIsCountedOnce() {
        for (const LayoutSpace space : {LayoutSpace::Usual, LayoutSpace::Full}) {
            const LayoutSearch s = searchLayouts(job("gpt3-175b", 256, 64), space, 5);
            QVERIFY(s.timed > 0 && s.indivisible() > 0 && s.tooLarge() > 0 && s.isComplete);
            QCOMPARE(s.considered, std::accumulate(s.pruned.begin(), s.pruned.end(), s.timed));
            QVERIFY(s.prunedBy(Rule::Product) > 0 && s.prunedBy(Rule::Batch) > 0 && s.prunedBy(Rule::Rounds) > 0);
            QCOMPARE(s.prunedBy(Rule::Heads), 0); // only divisors are tried
        }
    }
    void whatIsFoundIsWhatTheEngineSays() {
        const training::StepInput in = job("gpt3-175b", 256, 64);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Full, 50);
        QCOMPARE(s.best.size(), std::size_t(50));
        for (const std::vector<LayoutCandidate>* list : {&s.best, &s.pareto})
            for (const LayoutCandidate& c : *list) {
                training::StepInput own = in;
                own.layout = c.layout;
                QCOMPARE(c.step.base(), seconds(in, c.layout));
                QCOMPARE(c.memory.base(), training::memory(own).total().base());
            }
        std::set<std::int64_t> orders;
        for (const LayoutCandidate& c : s.best) orders.insert(c.order);
        QCOMPARE(orders.size(), s.best.size());
        QVERIFY(std::ranges::is_sorted(s.best, {}, &LayoutCandidate::step));
    }
    void nobodyElseInTheSpaceIsFaster() {
        const training::StepInput in = job("gpt3-175b", 128, 32);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Usual, 1);
        std::mt19937 random(7);
        int fitting = 0;
        for (int round = 0; round < 20'000; ++round) {
            training::StepInput other = in;
            other.layout.tensor = 1 << random() % 4;
            other.layout.pipeline = 1 << random() % 7;
            other.layout.context = 1 << random() % 3;
            other.layout.microBatch = 1 << random() % 4;
            other.layout.recompute = random() % 2 ? Recompute::None : Recompute::Full;
            other.layout.zero = random() % 2 ? ZeroStage::Optimizer : ZeroStage::Weights;
            other.layout.schedule = random() % 2 && other.layout.pipeline > 1 ? Schedule::ZbH1 : Schedule::OneFOneB;
            if (training::check(other) != training::LayoutProblem::None || training::memory(other).total() > other.machine.memory) continue;
            ++fitting;
            QVERIFY(training::step(other).total() >= s.best.front().step);
        }
        QVERIFY(fitting > 100);
    }
    void theFrontHoldsNobodyWhoIsBeaten() {
        const LayoutSearch s = searchLayouts(job("gpt3-175b", 256, 64), LayoutSpace::Usual, 1);
        QVERIFY(s.pareto.size() > 2);
        QCOMPARE(s.pareto.front().step.base(), s.best.front().step.base());
        for (std::size_t i = 1; i < s.pareto.size(); ++i)
            QVERIFY(s.pareto[i].step > s.pareto[i - 1].step && s.pareto[i].memory < s.pareto[i - 1].memory);
    }
    void theAnswerDoesNotDependOnTheThreads() {
        for (const LayoutSpace space : {LayoutSpace::Usual, LayoutSpace::Full}) {
            const LayoutSearch one = searchLayouts(job("gpt3-175b", 256, 64), space, 30, {}, 1);
            QCOMPARE(one.threads, 1);
            for (const int threads : {0, 2, 5}) {
                const LayoutSearch many = searchLayouts(job("gpt3-175b", 256, 64), space, 30, {}, threads);
                QVERIFY(many.considered == one.considered && many.pruned == one.pruned && many.timed == one.timed);
                for (const auto list : {&LayoutSearch::best, &LayoutSearch::pareto}) {
                    QCOMPARE((many.*list).size(), (one.*list).size());
                    for (std::size_t i = 0; i < (one.*list).size(); ++i) {
                        QVERIFY((many.*list)[i].layout == (one.*list)[i].layout);
                        QCOMPARE((many.*list)[i].order, (one.*list)[i].order);
                    }
                }
            }
        }
    }
    void whatWasFoundSoFarGrowsIntoTheAnswer() {
        std::int64_t considered = 0;
        double done = 0, fastest = INFINITY;
        std::vector<LayoutCandidate> last;
        const LayoutSearch s = searchLayouts(job("gpt3-175b", 256, 64), LayoutSpace::Full, 5, [&](double share, const LayoutSearch& soFar) {
            const bool grows = share > done && soFar.considered > considered && (soFar.best.empty() || soFar.best.front().step.base() <= fastest);
            done = share;
            considered = soFar.considered;
            if (!soFar.best.empty()) fastest = soFar.best.front().step.base();
            last = soFar.best;
            return grows;
        });
        QVERIFY(s.isComplete);
        QCOMPARE(done, 1.0);
        QCOMPARE(considered, s.considered);
        QCOMPARE(last.front().order, s.best.front().order);
    }
    void theFullSpaceFindsNothingSlowerThanTheUsualAndTheWholeNothingSlowerThanTheFull() {
        const training::StepInput in = job("gpt3-175b", 64, 16);
        Duration before(INFINITY, units::s);
        for (const LayoutSpace space : {LayoutSpace::Usual, LayoutSpace::Full, LayoutSpace::Everything}) {
            const LayoutSearch s = searchLayouts(in, space, 1);
            QVERIFY(!s.best.empty() && s.best.front().step <= before);
            before = s.best.front().step;
        }
    }
    void offloadFindsRoomWhereNothingElseFits() {
        training::StepInput in = job("gpt3-175b", 32, 32); // 2.8 TB of states and weights on 32 x 80 GB
        QVERIFY(searchLayouts(in, LayoutSpace::Usual, 1).best.empty());
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Full, 1);
        QVERIFY(!s.best.empty());
        QVERIFY(s.best.front().layout.offloadedOptimizer.base() > 0 || s.best.front().layout.offloadsWeights || s.best.front().layout.offloadsActivations);
    }
    void mixturesTryTheirExpertRanks() {
        const LayoutSearch s = searchLayouts(job("mixtral-8x7b", 64, 256), LayoutSpace::Usual, 20);
        QVERIFY(s.timed > 0);
        QVERIFY(std::ranges::any_of(s.best, [](const LayoutCandidate& c) { return c.layout.expert > 1; }));
    }
    void whatALayoutLosesIsThePartThatGrewMost() {
        const training::StepInput in = job("gpt3-175b", 256, 64);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Usual, 50);
        const std::vector<assess::Part> fastest = stepPartsOf(in, s.best.front().layout);
        QVERIFY(!mostLost(fastest, fastest));
        for (const LayoutCandidate& c : s.best) {
            if (c.step == s.best.front().step) continue;
            const std::vector<assess::Part> parts = stepPartsOf(in, c.layout);
            const auto most = mostLost(fastest, parts);
            QVERIFY(most && most->value > 0);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                QVERIFY(parts[i].value - fastest[i].value <= most->value);
                if (parts[i].name == most->name) QCOMPARE(parts[i].value - fastest[i].value, most->value);
            }
        }
    }
    void itStopsWhenToldTo() {
        int asked = 0;
        const LayoutSearch s = searchLayouts(job("gpt3-175b", 256, 64), LayoutSpace::Full, 5, [&](double share, const LayoutSearch&) { return share >= 0 && ++asked < 4; });
        QVERIFY(!s.isComplete);
        QCOMPARE(asked, 4);
    }
    void nothingFitsIsAnAnswer() {
        training::StepInput in = job("gpt3-175b", 8, 8);
        in.machine.memory = Bytes(1, units::GB);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Usual, 5);
        QVERIFY(s.best.empty() && s.pareto.empty() && s.timed == 0 && s.tooLarge() > 0);
    }
};

QTEST_GUILESS_MAIN(TestLayoutSearch)
#include "tst_layoutsearch.moc"
