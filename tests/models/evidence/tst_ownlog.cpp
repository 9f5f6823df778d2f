// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/ownlog.h"
#include "assess/samples.h"
#include "evidence/loglines.h"
#include "project/scenariojson.h"
#include "text/terms.h"
#include "training/profile.h"
#include <QTest>

using namespace spanwright;

namespace {

/// 4e6 tokens a step on 1,024 accelerators.
training::StepInput run() {
    training::StepInput in;
    in.layout.tensor = 8;
    in.layout.pipeline = 16;
    in.globalBatch = 1000;
    in.sequence = 4000;
    in.accelerators = 1024;
    return in;
}

double step(const Scenario& s) { return assess::assess(s, catalogue::Catalogue::shipped()).jobs.at(0).step.total().base(); }
Scenario with(Scenario s, Job job) {
    s.jobs[0] = Shared<Job>(std::move(job));
    return s;
}
Scenario sample() { return *assess::sampleProject("1")->scenarios.front(); }

} // namespace

class TestOwnLog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesAreRead_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("seconds");
        QTest::newRow("plain") << QByteArray("step 5.47 s") << 5.47;
        QTest::newRow("alone") << QByteArray("5470 ms") << 5.47;
        QTest::newRow("iteration") << QByteArray("iteration time: 5,470 ms") << 5.47;
        QTest::newRow("Megatron-LM") << QByteArray(" iteration       12/  500 | consumed samples: 12288 | elapsed time per iteration (ms): 5470.1 | learning rate: 1.0E-04 | "
                                                   "global batch size: 1000 | lm loss: 9.1E+00 |") << 5.4701;
        QTest::newRow("NeMo") << QByteArray("Training epoch 0, iteration 9/99 | lr: 1e-05 | global_batch_size: 1,000 | train_step_timing in s: 5.47 | consumed_samples: 5120") << 5.47;
        QTest::newRow("rate of one") << QByteArray("3,906.25 tokens/s/GPU") << 1.0;
        QTest::newRow("rate, thousands") << QByteArray("throughput 2000k tokens/sec") << 2.0;
        QTest::newRow("rate, words first") << QByteArray("tokens per second: 4e6") << 1.0;
        QTest::newRow("torchtitan") << QByteArray("step: 10  loss:  7.2  memory: 40.1GiB(50.7%)  tps: 3,906.25  tflops: 300.12  mfu: 30.3%") << 1.0;
    }
    /// Rates and times that stand beside others.
    void theRightOneOfSeveralIsTaken_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("seconds");
        QTest::newRow("number of the step first") << QByteArray("step 10 tokens/s: 2M") << 2.0;
        QTest::newRow("MaxText") << QByteArray("completed step: 10, seconds: 5.47, TFLOP/s/device: 400.1, Tokens/s/device: 3500.2") << 5.47;
        QTest::newRow("another rate per GPU") << QByteArray("tokens/s: 2000K | 400 TFLOP/s/GPU") << 2.0;
        QTest::newRow("nanotron") << QByteArray("iteration: 10 / 100 | elapsed_time_per_iteration_ms: 1.23K | tokens_per_sec: 106K | tokens_per_sec_per_gpu: 13.3K") << 1.23;
        QTest::newRow("both rates") << QByteArray("tokens_per_sec: 4000K | tokens_per_sec_per_gpu: 414") << 1.0;
        QTest::newRow("device first") << QByteArray("throughput/device/tokens_per_sec: 3906.25") << 1.0;
        QTest::newRow("GPU between") << QByteArray("3906.25 tokens/GPU/s") << 1.0;
        QTest::newRow("tgs") << QByteArray("tgs=3906.25") << 1.0;
        QTest::newRow("progress bar") << QByteArray("10/100 [00:54<08:12,  5.47s/it]") << 5.47;
        QTest::newRow("time in brackets") << QByteArray("steps: 10 loss: 7.1 iter time (s): 1.234 samples/sec: 12.3") << 1.234;
    }
    void theRightOneOfSeveralIsTaken() { linesAreRead(); }
    void linesAreRead() {
        QFETCH(QByteArray, line);
        QFETCH(double, seconds);
        const auto steps = evidence::loggedSteps(line.toStdString(), run());
        QVERIFY(steps);
        QCOMPARE(steps->size(), std::size_t(1));
        QVERIFY2(std::abs(steps->front().step.base() / seconds - 1) < 1e-3, qPrintable(QString::number(steps->front().step.base())));
    }

    void whatCannotBeReadIsNamed() {
        const auto code = [](const char* log) {
            const auto steps = evidence::loggedSteps(log, run());
            return steps ? std::string() : text::render(steps.error().message());
        };
        QVERIFY(QString::fromStdString(code("step 5 s\n\nhello world")).contains("Line 3"));
        QVERIFY(QString::fromStdString(code("412 TFLOP/s/GPU")).contains("convention"));
        QVERIFY(!code("").empty() && !code("   \n ").empty());
        for (const char* line : {"step 0 s", "step 1e300 s", "step 1e999 s", "tokens/s/GPU: 1e999", "step 10, time to checkpoint 3 s", "iteration time: 5470", "step 6,2 s", "6,2s/it", "elapsed time per iteration (ms): 5,47", "1,5 tokens/s"}) QVERIFY2(!code(line).empty(), line);
        QVERIFY(!code(std::string(100'000, 'x').c_str()).empty());
    }

    void whatDoesNotCountIsLeftOut() {
        using evidence::LogReading;
        const auto steps = evidence::loggedSteps("step 50 s\nstep 5 s\n\nvalidation step time: 2 s\nstep 6 s\n", run());
        QVERIFY(steps && steps->size() == 4);
        QVERIFY((*steps)[0].reading == LogReading::WarmUp && (*steps)[1].reading == LogReading::StepTime && (*steps)[2].reading == LogReading::Evaluation && (*steps)[2].line == 4);
        QCOMPARE(evidence::medianStep(*steps).base(), 5.5);
        QVERIFY(!evidence::loggedSteps("eval time: 2 s", run()));
    }
    void ratesSayWhoseTheyAre_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("reading");
        const auto add = [](const char* line, evidence::LogReading r) { QTest::newRow(line) << QByteArray(line) << int(r); };
        add("tokens/s: 4M", evidence::LogReading::TokensOfJob);
        add("3906.25 tokens/s/GPU", evidence::LogReading::TokensOfOne);
        add("SamplesPerSec=1000", evidence::LogReading::SamplesOfJob);
        add("samples/sec/gpu: 0.9765625", evidence::LogReading::SamplesOfOne);
    }
    void ratesSayWhoseTheyAre() {
        QFETCH(QByteArray, line);
        QFETCH(int, reading);
        const auto steps = evidence::loggedSteps(line.toStdString(), run());
        QVERIFY(steps);
        QCOMPARE(int(steps->front().reading), reading);
        QVERIFY2(std::abs(steps->front().step.base() - 1) < 1e-9, qPrintable(QString::number(steps->front().step.base())));
    }
    void aLogOfAnotherRunIsRefused() {
        for (const char* words : {"TP=4", "tp4", "pp: 8", "tensor_model_parallel_size: 4", "mbs=2", "global batch size: 512", "seq_len=8192", "world_size: 64", "EP=8", "context-parallel-size: 2"}) {
            const auto steps = evidence::loggedSteps(std::string("step 5 s\n") + words + " step 5 s", run());
            QVERIFY2(!steps && steps.error().code == ErrorCode::LogLineContradicts, words);
            QVERIFY(QString::fromStdString(text::render(steps.error().message())).contains("Line 2"));
        }
        for (const char* words : {"TP=8", "tp8 pp16", "ep 3", "seq_len: 4,000", "gbs=1000", "http 2", "step 12"}) QVERIFY2(evidence::loggedSteps(std::string(words) + ", step 5 s", run()), words);
    }

    /// What the engine says after calibration is what the log says, in reach of the constants; a second time changes nothing.
    void calibrationMeetsTheLog() {
        const Scenario s = sample();
        for (const double factor : {0.85, 0.95, 1.0, 1.1, 1.3}) {
            const double wanted = step(s) * factor;
            const Result<assess::LogCalibration> c = assess::calibratedToLog(*s.jobs[0], s, catalogue::Catalogue::shipped(), "step " + std::to_string(wanted) + " s");
            QVERIFY(c && c->isMet());
            const Scenario after = with(s, c->job);
            QVERIFY2(std::abs(step(after) / wanted - 1) < 0.01, qPrintable(QStringLiteral("%1: %2").arg(factor).arg(step(after) / wanted)));
            QCOMPARE(c->before.base(), step(s));
            QCOMPARE(c->after.base(), step(after));
            QVERIFY(factor == 1.0 || !c->job.calibration.empty());
            const Result<assess::LogCalibration> again = assess::calibratedToLog(c->job, after, catalogue::Catalogue::shipped(), "step " + std::to_string(wanted) + " s");
            QVERIFY(again && again->job == c->job);
            const auto read = scenarioFromJson(toJson(after));
            QVERIFY(read && *read->jobs[0] == c->job);
        }
    }
    /// The assumption multiplies the constants that calibration moves.
    void calibrationMeetsTheLogUnderAnAssumption() {
        for (const double share : {0.7, 0.85, 1.2}) {
            Scenario s = sample();
            Assumptions a = *s.assumptions;
            a.matmulEfficiency = {Fraction::fromBase(share), Fraction::fromBase(share), Fraction::fromBase(share), a.matmulEfficiency.source};
            s.assumptions = Shared<Assumptions>(a);
            const Result<assess::LogCalibration> c = assess::calibratedToLog(*s.jobs[0], s, catalogue::Catalogue::shipped(), "step 5.6 s");
            QVERIFY2(c && c->isMet(), qPrintable(QStringLiteral("%1: %2").arg(share).arg(c->after.base())));
        }
    }

    void outOfReachIsSaidAndConstantsStayPhysical() {
        const Scenario s = sample();
        for (const char* log : {"step 1 ms", "step 30 s"}) {
            const Result<assess::LogCalibration> c = assess::calibratedToLog(*s.jobs[0], s, catalogue::Catalogue::shipped(), log);
            QVERIFY(c && !c->job.calibration.empty() && !c->isMet());
            QCOMPARE(assess::told(*c).back().entry, &text::entry(Term::ToldOutOfReach));
            for (const ProfileChange& change : c->job.calibration) {
                const training::ProfileField* f = training::findProfileField(change.constant);
                QVERIFY(f && change.value >= f->low && change.value <= f->high);
            }
        }
    }

    void theChosenProfileCounts() {
        const Scenario s = sample();
        Job job = *s.jobs[0];
        job.profile = "megatron-lm-2020";
        const double old = step(with(s, job));
        job.profile = training::defaultProfile().id;
        QCOMPARE(step(with(s, job)), step(s));
        QVERIFY(old > step(s) * 1.05);
    }

    void aJobThatCannotBeComputedIsRefused() {
        Scenario s = sample();
        Job job = *s.jobs[0];
        job.placement.clear();
        QVERIFY(!assess::calibratedToLog(job, with(s, job), catalogue::Catalogue::shipped(), "step 5 s"));
    }
};

QTEST_GUILESS_MAIN(TestOwnLog)
#include "tst_ownlog.moc"
