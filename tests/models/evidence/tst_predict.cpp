// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/predict.h"
#include "evidence/rules.h"
#include "models/evidence/rows.h"
#include "text/terms.h"
#include <QTest>
#include <cmath>
#include <functional>
#include <set>

using namespace spanwright;
using namespace spanwright::evidence;
using Change = std::function<void(MeasuredRun&)>;
Q_DECLARE_METATYPE(Change)

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
Prepared prepared(const Change& change) {
    MeasuredRun run = statedRun();
    change(run);
    return prepare(run, shipped());
}

} // namespace

class TestPredict final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStatedRowIsTakenAsItIs() {
        const Prepared p = prepared([](MeasuredRun&) {});
        QCOMPARE(int(p.skipped.why), int(Skip::None));
        QVERIFY(p.isStated);
        QCOMPARE(p.profile, std::string("megatron-lm-2021"));
        QCOMPARE(p.input.layout.pipeline, 8);
        QCOMPARE(int(p.input.layout.recompute), int(Recompute::Full));
        QCOMPARE(int(p.input.layout.zero), int(ZeroStage::None));
        QCOMPARE(p.input.machine.scaleOut.in(units::GBPerS), 25.0);
        QCOMPARE(p.input.globalBatch, 1536);
    }

    void everyReasonToSkipHasItsText_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("why");
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char* name, Change change, Skip why, const char* text) { QTest::newRow(name) << change << int(why) << QByteArray(text); };
        add("scope", [](MeasuredRun& r) { r.scope = "whole run"; }, Skip::Scope, "it does not measure a training step but: whole run");
        add("sites", [](MeasuredRun& r) { r.hasSites = true; }, Skip::SeveralSites, "it ran over several sites whose links are not stated");
        add("nothing", [](MeasuredRun& r) { r.step.reset(); }, Skip::NothingMeasured, "it states neither a step time nor a rate nor memory");
        add("heads", [](MeasuredRun& r) { r.heads.reset(); }, Skip::FieldMissing, "heads is not stated");
        add("micro-batch", [](MeasuredRun& r) { r.microBatch.reset(); }, Skip::FieldMissing, "micro_batch is not stated");
        add("precision", [](MeasuredRun& r) { r.precision.clear(); }, Skip::FieldMissing, "precision is not stated");
        add("experts", [](MeasuredRun& r) { r.experts = 8; }, Skip::FieldMissing, "topk is not stated");
        add("accelerator", [](MeasuredRun& r) { r.accelerator = "abacus"; }, Skip::Accelerator, "the catalogue does not describe its accelerator: abacus");
        add("mixed cards", [](MeasuredRun& r) { r.accelerator.clear(); }, Skip::Accelerator, "the catalogue does not describe its accelerator: accelerator_id");
        add("schedule", [](MeasuredRun& r) { r.schedule = "Chimera"; }, Skip::Unsupported, "the engine does not model schedule: Chimera");
        add("recompute", [](MeasuredRun& r) { r.recompute = "partial"; }, Skip::Unsupported, "the engine does not model recompute: partial");
        add("sharding", [](MeasuredRun& r) { r.sharding = "FSDP inside a slice, data parallel across slices"; }, Skip::Unsupported,
            "the engine does not model sharding: FSDP inside a slice, data parallel across slices");
        add("offload", [](MeasuredRun& r) { r.offload = "optimizer to NVMe"; }, Skip::Unsupported, "the engine does not model offload: optimizer to NVMe");
        add("mamba", [](MeasuredRun& r) { r.attention = "hybrid mamba2"; }, Skip::Unsupported, "the engine does not model attention: hybrid mamba2, Own 175B");
        add("latent", [](MeasuredRun& r) { r.attention = "mla"; }, Skip::Unsupported, "the engine does not model attention: mla, Own 175B");
        add("product", [](MeasuredRun& r) { r.data = 15; }, Skip::Layout, "the engine refuses its layout: tp x pp x cp x dp");
        add("heads over ranks", [](MeasuredRun& r) { r.heads = 90; }, Skip::Layout, "the engine refuses its layout: heads / tp");
        add("batch", [](MeasuredRun& r) { r.globalBatch = 1000; }, Skip::Layout, "the engine refuses its layout: global_batch / (dp x micro_batch)");
    }
    void everyReasonToSkipHasItsText() {
        QFETCH(Change, change);
        QFETCH(int, why);
        QFETCH(QByteArray, text);
        const Prepared p = prepared(change);
        QCOMPARE(int(p.skipped.why), why);
        QCOMPARE(QByteArray::fromStdString(text::render(message(p.skipped))), text);
        QVERIFY(!idOf(p.skipped.why).empty());
    }

    void offloadIsReadFromItsWords() {
        const Prepared p = prepared([](MeasuredRun& r) { r.offload = "optimizer 25%, activations"; });
        QCOMPARE(int(p.skipped.why), int(Skip::None));
        QVERIFY(!p.input.layout.offloadsWeights && p.input.layout.offloadsActivations);
        QCOMPARE(p.input.layout.offloadedOptimizer.base(), 0.25);
        QVERIFY(offloadOf("none") == Offloaded());
        QVERIFY(offloadOf("CPU: weights + optimizer states") == (Offloaded{true, false, Fraction(1, units::one)}));
        QVERIFY(offloadOf("activation checkpoints to CPU") == (Offloaded{false, true, {}}));
        QVERIFY(offloadOf("params") == (Offloaded{true, false, {}}));
        QVERIFY(!offloadOf("cpu") && !offloadOf("yes"));
    }

    void recomputeNotStatedIsTheLeastThatFits() {
        const Prepared p = prepared([](MeasuredRun& r) { r.recompute.clear(); });
        QVERIFY(!p.isStated);
        const auto needs = [&](Recompute recompute) {
            training::StepInput in = p.input;
            in.layout.recompute = recompute;
            return training::memory(in).total();
        };
        const Bytes has = p.input.machine.memory;
        const Recompute least = needs(Recompute::None) <= has ? Recompute::None : needs(Recompute::Selective) <= has ? Recompute::Selective : Recompute::Full;
        QCOMPARE(int(p.input.layout.recompute), int(least));
        // a model that hardly fills the memory needs none; one that cannot fit recomputes all
        const auto small = prepared([](MeasuredRun& r) { r.recompute.clear(); r.layers = 8; r.hidden = 1024; r.ffn = 4096; r.heads = 8; r.kvHeads = 8; });
        QCOMPARE(int(small.input.layout.recompute), int(Recompute::None));
        const auto large = prepared([](MeasuredRun& r) { r.recompute.clear(); r.hidden = 49152; r.headDim = 512; r.ffn = 196608; });
        QCOMPARE(int(large.input.layout.recompute), int(Recompute::Full));
    }

    void groupsOfCopiesAreRead() {
        const auto group = [](const char* sharding, int gpus) {
            return prepared([&](MeasuredRun& r) { r.sharding = sharding; r.gpus = gpus; r.data = gpus; r.tensor = r.pipeline = 1; r.globalBatch = 8 * gpus; r.microBatch = 1; r.microBatches = 8; }).input.layout;
        };
        QCOMPARE(group("FSDP 8 inside a node, data parallel across nodes", 64).zeroGroup, 8);
        QCOMPARE(group("FSDP 64/128/256/128 + DP", 256).zeroGroup, 256);
        QCOMPARE(group("FSDP 64/128/256/128 + DP", 512).zeroGroup, 128);
        QCOMPARE(group("FSDP + DP", 64).zeroGroup, 0);
        QCOMPARE(group("zero3 (FSDP full shard)", 64).zeroGroup, 0);
        QVERIFY(group("FSDP + DP", 64).zero == ZeroStage::Weights);
    }
    void shardingNotStatedFollowsTheStack() {
        const auto sharding = [](const char* framework) {
            const Prepared p = prepared([&](MeasuredRun& r) { r.sharding.clear(); r.framework = framework; });
            return std::pair(p.input.layout.zero, p.isStated);
        };
        QVERIFY(sharding("Megatron-LM") == std::pair(ZeroStage::None, false));
        QVERIFY(sharding("Megatron-DeepSpeed") == std::pair(ZeroStage::None, false));
        for (const char* core : {"Megatron-Core", "NeMo 24.03.01", "Megatron-Bridge 26.04"}) QVERIFY(sharding(core) == std::pair(ZeroStage::Optimizer, false));
        QVERIFY(prepared([](MeasuredRun& r) { r.sharding.clear(); r.gpus = 64; r.data = 1; }).isStated); // one replica: nothing to shard
    }

    void sequenceParallelNotStatedIsOnFrom2023() {
        const auto sequence = [](const char* framework, int tensor) {
            return prepared([&](MeasuredRun& r) { r.isSequenceParallel.reset(); r.framework = framework; r.tensor = tensor; r.data = 128 / tensor; });
        };
        QVERIFY(!sequence("Megatron-LM 2020", 8).input.layout.isSequenceParallel);
        QVERIFY(sequence("NeMo Framework 24.x", 8).input.layout.isSequenceParallel);
        QVERIFY(!sequence("NeMo Framework 24.x", 8).isStated);
        QVERIFY(!sequence("NeMo Framework 24.x", 1).input.layout.isSequenceParallel);
        QVERIFY(sequence("NeMo Framework 24.x", 1).isStated);
    }

    void interconnectNotStatedIsTheCataloguesOwn() {
        const Prepared p = prepared([](MeasuredRun& r) { r.interconnect = "RoCE between nodes"; });
        QVERIFY(!p.isStated);
        QCOMPARE(p.input.machine.scaleOut.base(), byteRate(shipped().accelerator("a100-80-sxm")->nic).base());
        QVERIFY(prepared([](MeasuredRun& r) { r.interconnect.clear(); r.gpus = 8; r.tensor = 8; r.pipeline = 1; r.data = 1; }).isStated); // stays in the node
    }

    void wordsAreReadAsRates() {
        QCOMPARE(nicRateOf("RoCE 1600 Gb/s per node (8x200)", 8)->in(units::Gbps), 200.0);
        QCOMPARE(nicRateOf("NVLink3 node, 4x HDR 200 Gb/s (800 Gb/s) per node", 8)->in(units::Gbps), 100.0);
        QCOMPARE(nicRateOf("NVLink3 node, 4x Omni-Path 100 Gb/s per node", 8)->in(units::Gbps), 50.0);
        QCOMPARE(nicRateOf("NVLink 400 GB/s node (H800), 8x 400 Gb/s IB", 8)->in(units::Gbps), 400.0);
        QVERIFY(!nicRateOf("NVL72 domain", 4));
        QVERIFY(precisionOf("mxfp8, bf16 optimizer states") == Precision::Mxfp8);
        QVERIFY(precisionOf("NVFP4") == Precision::Fp4);
        QVERIFY(precisionOf("fp16 mixed") == Precision::Bf16);
        QVERIFY(!precisionOf("fp32"));
        QVERIFY(scheduleOf("", 4) == Schedule::Interleaved && scheduleOf("", 1) == Schedule::OneFOneB);
        QVERIFY(scheduleOf("ZB-1p", 1) == Schedule::ZbH1 && scheduleOf("ZB-2p", 1) == Schedule::ZbH2 && scheduleOf("ZB-V", 2) == Schedule::ZbV && !scheduleOf("Chimera", 2));
    }

    void profileIsTheNearestInDateOfItsFamily() {
        const auto profile = [](const char* framework) {
            MeasuredRun r = statedRun();
            r.framework = framework;
            return profileFor(r).id;
        };
        QCOMPARE(profile("Composer + PyTorch FSDP"), std::string("fsdp-2023"));
        QCOMPARE(profile("Megatron-LM 2020"), std::string("megatron-lm-2020"));
        QCOMPARE(profile("Megatron-DeepSpeed (vTrain's testbed)"), std::string("vtrain-2022"));
        QCOMPARE(profile("Megatron-DeepSpeed"), std::string("bigscience-2022"));
        QCOMPARE(profile("an unheard-of stack"), training::defaultProfile().id);
        QVERIFY(profile("Megatron-Bridge 26.06") != profile("NeMo 24.03.01"));
        MeasuredRun r = statedRun();
        r.framework = "Megatron-Bridge 26.04";
        QCOMPARE(stackDate(r), 2026.25);
        r.framework = "Megatron-Bridge (bridge commit 79308d0d99)";
        r.sourcePath = "card.yaml: pretrain (2026-08-14)";
        QVERIFY(std::abs(stackDate(r) - (2026 + 7 / 12.0)) < 1e-9);
    }

    void catalogueAddsWhatNoKeyIsThereFor() {
        QCOMPARE(modelNamed(shipped(), "DeepSeekV3 (tokendrop)")->id, std::string("deepseek-v3"));
        QCOMPARE(modelNamed(shipped(), "Qwen3_235B_a22B")->id, std::string("qwen3-235b-a22b"));
        QVERIFY(!modelNamed(shipped(), "GPT 3.6B"));
        const Prepared other = prepared([](MeasuredRun& r) { r.model = "LLAMA3-8B"; }); // the name, but not the width
        QCOMPARE(other.input.shape.hidden, 12288);
        QCOMPARE(other.input.shape.headDim, 128);
    }

    void vocabularyAndTiesAreFilledIn() {
        const Prepared p = prepared([](MeasuredRun& r) { r.vocabulary.reset(); });
        QCOMPARE(p.input.shape.vocabulary, 51200);
        QVERIFY(!p.isStated);
        QVERIFY(prepared([](MeasuredRun& r) { r.parametersB = 174.6; }).input.shape.isTied);
        QVERIFY(!prepared([](MeasuredRun& r) { r.parametersB = 175.3; }).input.shape.isTied);
    }

    void missingCountsFollowFromTheOthers() {
        QCOMPARE(prepared([](MeasuredRun& r) { r.microBatch.reset(); r.microBatches = 48; }).input.layout.microBatch, 2);
        QCOMPARE(prepared([](MeasuredRun& r) { r.globalBatch.reset(); r.microBatches = 96; }).input.globalBatch, 1536);
        QCOMPARE(prepared([](MeasuredRun& r) { r.context.reset(); r.data = 8; }).input.layout.context, 2);
    }

    void ratesBecomeStepTimes() {
        MeasuredRun r = statedRun();
        r.step.reset();
        r.tokensPerSecond = 100;
        QCOMPARE(predict(r, shipped()).measuredStep->in(units::s), 1536 * 2048 / (100.0 * 1024));
        r.tokensPerSecond.reset();
        r.samplesPerSecond = 0.05;
        QCOMPARE(predict(r, shipped()).measuredStep->in(units::s), 1536 / (0.05 * 1024));
        r.memory = 40;
        r.samplesPerSecond.reset();
        QVERIFY(!predict(r, shipped()).predictedStep && predict(r, shipped()).predictedMemory);
    }

    void memoryIsGibibytesOrTheNearerReading() {
        MeasuredRun r = statedRun();
        r.memoryUnit = "GiB";
        r.memory = 1;
        const Bytes predicted = *predict(r, shipped()).predictedMemory;
        QCOMPARE(predicted.base(), training::memory(prepare(r, shipped()).input).total().base());
        const auto measured = [&](double number, const char* unit) {
            r.memory = number;
            r.memoryUnit = unit;
            return predict(r, shipped()).measuredMemory->base();
        };
        QCOMPARE(measured(40, "GiB"), Bytes(40, units::GiB).base());
        QCOMPARE(measured(40, "GB"), Bytes(40, units::GB).base());
        const double gib = predicted.in(units::GiB);
        const double gb = predicted.in(units::GB);
        QCOMPARE(measured(gib, "GB or GiB"), predicted.base());
        QVERIFY(std::abs(measured(gb, "GB or GiB") / predicted.base() - 1) < 1e-12);
        QCOMPARE(measured(gib / 2, "GB or GiB"), Bytes(gib / 2, units::GiB).base()); // far below: the larger reading
        r.memoryKind = "GB as reported, peak allocated";
        const training::Memory memory = training::memory(prepare(r, shipped()).input);
        QCOMPARE(predict(r, shipped()).predictedMemory->base(), (memory.total() - memory.buffers - memory.fragmentation).base());
    }

    void shippedRowsArePredicted() {
        int count = 0;
        for (const Prediction& p : embeddedPredictions()) {
            if (p.prepared.skipped.why != Skip::None) continue;
            ++count;
            QVERIFY2(p.predictedStep || p.predictedMemory, p.run->id.c_str());
            if (p.predictedStep) QVERIFY2(std::isfinite(p.predictedStep->base()) && p.predictedStep->base() > 0, p.run->id.c_str());
            if (p.predictedMemory) QVERIFY2(std::isfinite(p.predictedMemory->base()) && p.predictedMemory->base() > 0, p.run->id.c_str());
        }
        qInfo("%d of %zu shipped rows are predicted", count, embeddedPredictions().size());
        QVERIFY2(count >= 590, qPrintable(QString::number(count)));
    }

    void nearestRunsShareAcceleratorThenKindThenSize() {
        const auto nearest = nearestRuns({"h100-sxm", false, 70e9, 64, 8192}, Compared::Step, 4);
        QCOMPARE(nearest.size(), std::size_t{4});
        const auto farness = [](const Prediction& p) {
            const training::StepInput& in = p.prepared.input;
            return std::hypot(std::log(training::modelNumbers(in.shape, in.sequence).parameters / 70e9), std::log(in.accelerators / 64.0), std::log(in.sequence / 8192.0));
        };
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            QCOMPARE(nearest[i]->run->accelerator, std::string("h100-sxm"));
            QVERIFY(!nearest[i]->run->isMoe() && nearest[i]->predictedStep);
            if (i > 0) QVERIFY(farness(*nearest[i - 1]) <= farness(*nearest[i]));
        }
        QVERIFY(nearestRuns({"gb200-nvl72", true, 600e9, 256, 4096}, Compared::Step, 1).front()->run->isMoe());
        for (const Prediction* p : nearestRuns({"abacus", false, 1e9, 1, 1}, Compared::Memory, 1000)) QVERIFY(p->predictedMemory.has_value());
        QVERIFY(nearestRuns({}, Compared::Step, 0).empty());
    }
};

QTEST_APPLESS_MAIN(TestPredict)
#include "tst_predict.moc"
