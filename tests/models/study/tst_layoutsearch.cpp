// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "study/layoutsearch.h"
#include "training/machine.h"
#include "training/profile.h"
#include <QTest>
#include <random>

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
            QVERIFY(s.timed > 0 && s.indivisible > 0 && s.tooLarge > 0 && s.isComplete);
            QCOMPARE(s.considered, s.indivisible + s.tooLarge + s.timed);
        }
    }
    void whatIsFoundIsWhatTheEngineSays() {
        const training::StepInput in = job("gpt3-175b", 256, 64);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Full, 50);
        QCOMPARE(s.best.size(), std::size_t(50));
        for (const LayoutCandidate& c : s.best) QCOMPARE(c.step.base(), seconds(in, c.layout));
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
        const LayoutSearch s = searchLayouts(job("gpt3-175b", 256, 64), LayoutSpace::Full, 5, [&](double share) { return share >= 0 && ++asked < 4; });
        QVERIFY(!s.isComplete);
        QCOMPARE(asked, 4);
    }
    void nothingFitsIsAnAnswer() {
        training::StepInput in = job("gpt3-175b", 8, 8);
        in.machine.memory = Bytes(1, units::GB);
        const LayoutSearch s = searchLayouts(in, LayoutSpace::Usual, 5);
        QVERIFY(s.best.empty() && s.pareto.empty() && s.timed == 0 && s.tooLarge > 0);
    }
};

QTEST_GUILESS_MAIN(TestLayoutSearch)
#include "tst_layoutsearch.moc"
