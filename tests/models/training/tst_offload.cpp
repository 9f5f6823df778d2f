// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "training/machine.h"
#include "training/profile.h"
#include "training/training.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace spanwright;
using namespace spanwright::training;

namespace {

StepInput job(const char* model, const char* accelerator, int accelerators, int batch, int sequence) {
    const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
    StepInput in;
    in.shape = c.model(model)->shape;
    Fabrics fabrics;
    fabrics.nic = BitRate(400, units::Gbps);
    fabrics.offload = c.fabric("pcie5-x16");
    in.machine = machineOf(*c.accelerator(accelerator), fabrics, Precision::Bf16);
    in.profile = defaultProfile().profile;
    in.accelerators = accelerators;
    in.sequence = sequence;
    in.globalBatch = batch;
    return in;
}

Fraction share(double value) { return {value, units::one}; }

/// Layouts that divide, of all kinds that offload meets.
std::vector<StepInput> manyLayouts() {
    std::mt19937 random(11);
    std::vector<StepInput> all;
    while (all.size() < 400) {
        StepInput in = random() % 2 ? job("gpt3-175b", "h100-sxm", 256, 256, 2048) : job("mixtral-8x7b", "a100-80-sxm", 64, 128, 4096);
        Layout& l = in.layout;
        l.tensor = 1 << random() % 4;
        l.pipeline = 1 << random() % 5;
        l.context = 1 << random() % 2;
        l.expert = in.shape.experts > 0 ? 1 << random() % 4 : 1;
        l.microBatch = 1 << random() % 3;
        l.zero = static_cast<ZeroStage>(random() % 4);
        l.recompute = static_cast<Recompute>(random() % 4);
        l.tensorOverlap = static_cast<TensorOverlap>(random() % 3);
        l.rankOrder = static_cast<RankOrder>(random() % 2);
        l.schedule = random() % 2 ? Schedule::OneFOneB : Schedule::ZbH1;
        l.overlapsData = random() % 2 != 0;
        if (check(in) == LayoutProblem::None) all.push_back(in);
    }
    return all;
}

StepInput withOffload(StepInput in, int which) {
    in.layout.offloadsWeights = (which & 1) != 0;
    in.layout.offloadsActivations = (which & 2) != 0;
    in.layout.offloadedOptimizer = share((which & 4) != 0 ? 1 : (which & 8) != 0 ? 0.5 : 0);
    return in;
}

double total(const StepInput& in) { return step(in).total().base(); }

/// Qwen3-30B-A3B, TP2 PP2 EP4 on 2 x 8 H100: Megatron-Bridge, skills/nemo-mbridge-perf-cpu-offloading/card.yaml.
StepInput qwen(double offloaded) {
    StepInput in = job("qwen3-30b-a3b", "h100-sxm", 16, 8, 4096);
    in.layout.tensor = 2;
    in.layout.pipeline = 2;
    in.layout.expert = 4;
    in.layout.offloadedOptimizer = share(offloaded);
    return in;
}

} // namespace

class TestOffload final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addendsAreNonNegativeAndSum() {
        for (const StepInput& in : manyLayouts())
            for (int which = 0; which < 16; ++which) {
                const Step s = step(withOffload(in, which));
                double sum = 0;
                for (const Duration d : {s.matmul, s.attention, s.bandwidthBound, s.host, s.tensor, s.expert, s.context, s.pipelineWait, s.dataExposed, s.crossSite, s.optimizer, s.offload}) {
                    QVERIFY(d.base() >= 0 && std::isfinite(d.base()));
                    sum += d.base();
                }
                QCOMPARE(sum, s.total().base());
                if (which == 0) QCOMPARE(s.offload.base(), 0.0);
            }
    }
    void moreOffloadBandwidthIsNeverSlower() {
        int faster = 0;
        for (const StepInput& in : manyLayouts())
            for (int which = 1; which < 16; ++which) {
                StepInput slow = withOffload(in, which);
                StepInput fast = slow;
                fast.machine.offload *= 3;
                QVERIFY(total(fast) <= total(slow) * (1 + 1e-12));
                faster += total(fast) < total(slow);
            }
        QVERIFY(faster > 1000);
    }
    void offloadNeverRaisesMemory() {
        for (const StepInput& in : manyLayouts()) {
            const Memory whole = memory(in);
            QCOMPARE(whole.host.base(), 0.0);
            for (int which = 1; which < 16; ++which) {
                const Memory m = memory(withOffload(in, which));
                QVERIFY(m.total() <= whole.total());
                for (const Bytes part : {m.weights, m.gradients, m.optimizer, m.activations, m.logits, m.gathered, m.buffers, m.fragmentation}) QVERIFY(part.base() >= 0);
                if (m.total() < whole.total()) QVERIFY(m.host.base() > 0);
            }
        }
    }
    void anEndlessLinkHidesWeightsAndActivations() {
        StepInput in = withOffload(job("gpt3-175b", "h100-sxm", 256, 256, 2048), 3);
        in.layout.tensor = 8;
        in.layout.pipeline = 4;
        QVERIFY(step(in).offload.base() > 0);
        in.machine.offload = ByteRate(INFINITY, units::GBPerS);
        QCOMPARE(step(in).offload.base(), 0.0);
        in.layout.offloadedOptimizer = share(1);
        QVERIFY(step(in).offload.base() > 0); // the host still has to update
    }
    void activationsShowWhatTheWindowsDoNotHide() {
        // one stage, no other traffic: out during the forward, in during the backward
        StepInput in = job("llama3-8b", "h100-sxm", 8, 8, 8192);
        in.layout.zero = ZeroStage::Weights;
        in.layout.offloadsActivations = true;
        in.machine.offload = ByteRate(1, units::GBPerS); // hides next to nothing
        StepInput resident = in;
        resident.layout.offloadsActivations = false;
        const Memory kept = memory(resident);
        const double bytes = kept.activations.base(); // of one micro-batch, all layers
        const double alone = total(resident) - step(resident).optimizer.base() - step(resident).dataExposed.base();
        const double expected = 2 * bytes / (1e9 * in.machine.offloadEfficiency) - alone;
        QVERIFY(std::abs(step(in).offload.base() / expected - 1) < 0.05);
        const Memory left = memory(in);
        QVERIFY(std::abs(left.activations.base() * 16 / bytes - 1) < 1e-9); // two of 32 layers stay
        QVERIFY(std::abs((left.host + left.activations).base() / bytes - 1) < 1e-9);
    }
    void theMeasuredOptimizerOffloadIsMet_data() {
        QTest::addColumn<double>("offloaded");
        QTest::addColumn<double>("lostMs");
        QTest::addColumn<double>("savedGb");
        QTest::newRow("25 %") << 0.25 << 1871.0 - 996 << 3.8;
        QTest::newRow("50 %") << 0.50 << 2484.0 - 996 << 7.6;
        QTest::newRow("75 %") << 0.75 << 3187.0 - 996 << 11.6;
        QTest::newRow("100 %") << 1.0 << 4189.0 - 996 << 15.3;
    }
    /// The rate of the host's update was read from the last row; the others check that it grows with the share.
    void theMeasuredOptimizerOffloadIsMet() {
        QFETCH(double, offloaded);
        QFETCH(double, lostMs);
        QFETCH(double, savedGb);
        const double lost = (total(qwen(offloaded)) - total(qwen(0))) * 1e3;
        const double saved = (memory(qwen(0)).total() - memory(qwen(offloaded)).total()).base() * 1e-9;
        qInfo("lost %.0f ms (measured %.0f, %+.1f %%), saved %.1f GB (measured %.1f, %+.1f %%)", lost, lostMs, (lost / lostMs - 1) * 100, saved, savedGb, (saved / savedGb - 1) * 100);
        QVERIFY(std::abs(lost / lostMs - 1) < 0.12);
        QVERIFY(std::abs(saved / savedGb - 1) < 0.05);
    }
    void stagesInsideTheDomainSendFasterAndReplicasSlower() {
        StepInput in = job("llama3-8b", "h100-sxm", 64, 256, 8192);
        in.layout.tensor = 2;
        in.layout.pipeline = 4;
        in.layout.overlapsData = false;
        StepInput inside = in;
        inside.layout.rankOrder = RankOrder::PipelineInside;
        QVERIFY(step(inside).pipelineWait < step(in).pipelineWait);
        QVERIFY(step(inside).dataExposed > step(in).dataExposed);
        QVERIFY(memory(inside).total() == memory(in).total());
        in.layout.pipeline = inside.layout.pipeline = 1; // nothing to order
        QCOMPARE(total(inside), total(in));
    }
    void overlapHidesTensorTrafficButNeverAllOfIt() {
        StepInput in = job("llama3-70b", "h100-sxm", 64, 64, 8192);
        in.layout.tensor = 8;
        in.profile.tensorOverlap = 0;
        const double bulk = step(in).tensor.base();
        in.layout.tensorOverlap = TensorOverlap::Ring;
        const double ring = step(in).tensor.base();
        in.layout.tensorOverlap = TensorOverlap::Pipelined;
        const double pipelined = step(in).tensor.base();
        QVERIFY(ring > bulk / 8 && ring < bulk / 2);
        QVERIFY(pipelined > bulk / 4 && pipelined < bulk);
        in.machine.scaleUp *= 1e-3; // far more traffic than work
        in.layout.tensorOverlap = TensorOverlap::None;
        const double flood = step(in).tensor.base();
        in.layout.tensorOverlap = TensorOverlap::Ring;
        QVERIFY(step(in).tensor.base() > flood / 2); // products hide no more than they take
    }
};

QTEST_GUILESS_MAIN(TestOffload)
#include "tst_offload.moc"
