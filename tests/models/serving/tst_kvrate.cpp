// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "serving/kvrate.h"
#include <QTest>
#include <cmath>
#include <string>

using namespace spanwright;
using namespace spanwright::serving;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
const ModelShape& shape(const char* id) { return shipped().model(id)->shape; }
Prefill eight(const char* accelerator) {
    return {8, shipped().accelerator(accelerator)->bf16, Mfu(shipped().number("serving/prefill_mfu"), units::mfu), Duration(shipped().number("serving/prefill_start"), units::s)};
}

} // namespace

class TestKvRate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cacheIsThatOfThePublishedTable_data() {
        QTest::addColumn<double>("bytes");
        QTest::newRow("gpt3-175b") << 4'718'592.0;
        QTest::newRow("llama2-70b") << 327'680.0;
        QTest::newRow("llama31-405b") << 516'096.0;
        QTest::newRow("llama3-8b") << 131'072.0;
        QTest::newRow("deepseek-v3") << 70'272.0;
        QTest::newRow("qwen25-72b") << 327'680.0;
    }
    void cacheIsThatOfThePublishedTable() {
        QFETCH(double, bytes);
        QCOMPARE(kvCache(shape(QTest::currentDataTag()), 32768)->in(units::B), bytes * 32768);
    }
    void windowKeepsNoMoreThanItself() {
        ModelShape s = shape("llama3-8b");
        s.window = 1024;
        QCOMPARE(kvCache(s, 32768)->in(units::B), 131'072.0 * 1024);
        s.windowLayers = 16; // half of the layers
        QCOMPARE(kvCache(s, 32768)->in(units::B), 131'072.0 * (1024 + 32768) / 2);
        QCOMPARE(kvCache(s, 512)->in(units::B), 131'072.0 * 512);
    }
    void hybridIsNotCounted() {
        QVERIFY(!kvCache(shape("nemotron-h-56b"), 4096));
        QVERIFY(!kvRate(shape("nemotron-h-56b"), 4096, eight("h100-sxm")));
    }
    // 8 k n F MFU / (2 P), no start and no attention to speak of: 55.6 Gb/s for Qwen2.5 72B on 8 H100 at 39 %
    void shortPromptsFollowTheClosedForm() {
        Prefill p = eight("h100-sxm");
        p.start = {};
        const ModelShape& s = shape("qwen25-72b");
        const double closed = 8 * 327'680.0 * 8 * p.peak.base() * 0.39 / (2 * 72.7e9) / 1e9;
        QVERIFY(std::abs(kvRate(s, 16, p)->in(units::Gbps) / closed - 1) < 0.06); // embeddings do not multiply
        QVERIFY(std::abs(closed - 55.6) < 0.3);
    }
    // PrfaaS (arXiv 2604.15039), table 3, 8 H200: models with full attention in every layer
    void denseAttentionMeetsThePublishedRates_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<double>("gbps");
        QTest::addColumn<double>("tolerance");
        const auto rows = [](const char* model, std::initializer_list<double> gbps, std::initializer_list<double> tolerances) {
            int tokens = 1024;
            auto tolerance = tolerances.begin();
            for (const double rate : gbps) {
                QTest::addRow("%s %d", model, tokens) << QString::fromLatin1(model) << tokens << rate << *tolerance++;
                tokens *= tokens == 1024 ? 8 : 4;
            }
        };
        rows("qwen3-235b-a22b", {4.12, 22.42, 33.35, 21.50}, {0.2, 0.2, 0.2, 0.2});
        rows("minimax-m25", {4.94, 32.87, 59.93, 47.82}, {0.2, 0.2, 0.3, 0.2});
    }
    void denseAttentionMeetsThePublishedRates() {
        QFETCH(QString, model);
        QFETCH(int, tokens);
        QFETCH(double, gbps);
        QFETCH(double, tolerance);
        const double ours = kvRate(shape(model.toLatin1().constData()), tokens, eight("h200-sxm"))->in(units::Gbps);
        QVERIFY2(std::abs(ours / gbps - 1) < tolerance, std::to_string(ours / gbps - 1).c_str());
    }
    void moreAcceleratorsMakeMore() {
        Prefill p = eight("h200-sxm");
        const BitRate before = *kvRate(shape("qwen25-72b"), 8192, p);
        p.accelerators *= 2;
        QVERIFY(*kvRate(shape("qwen25-72b"), 8192, p) > before);
    }
};

QTEST_GUILESS_MAIN(TestKvRate)
#include "tst_kvrate.moc"
