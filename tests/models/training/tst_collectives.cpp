// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "training/machine.h"
#include "training/ops.h"
#include "training/profile.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

using namespace spanwright;
using namespace spanwright::training;

namespace {

const catalogue::Catalogue& facts() { return catalogue::Catalogue::shipped(); }

Path pathOf(const char* accelerator, const char* fabric, int ranks) {
    Fabrics f;
    f.scaleUp = facts().fabric(fabric);
    f.nic = BitRate(400, units::Gbps);
    return pathFor(machineOf(*facts().accelerator(accelerator), f, Precision::Bf16), Profile{}, ranks, 1);
}
double busBandwidth(const Path& path, int ranks, double bytes) { return 2 * (ranks - 1.0) / ranks * bytes / allReduce(path, ranks, bytes).base(); }

} // namespace

/// All-reduces against the measured tables of the catalogue (stas00/ml-engineering), and what the algorithms owe each other.
class TestCollectives final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allReducesFollowTheMeasuredTables_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("accelerator");
        QTest::addColumn<QByteArray>("fabric");
        QTest::addColumn<int>("ranks");
        QTest::newRow("H200, NVLink 4, sums in switches") << "h200_8gpu_nvlink4_sharp" << QByteArray("h200-sxm") << QByteArray("nvlink4") << 8;
        QTest::newRow("B200, one node") << "b200_1node_8gpu" << QByteArray("b200-sxm") << QByteArray("nvlink5") << 8;
        QTest::newRow("B200, four nodes") << "b200_4nodes_32gpu_efa400" << QByteArray("b200-sxm") << QByteArray("nvlink5") << 32;
    }
    void allReducesFollowTheMeasuredTables() {
        QFETCH(QString, table);
        QFETCH(QByteArray, accelerator);
        QFETCH(QByteArray, fabric);
        QFETCH(int, ranks);
        const Path path = pathOf(accelerator, fabric, ranks);
        std::vector<double> errors;
        const std::string prefix = "fabrics/measured_collectives/" + table.toStdString() + "/";
        for (const auto& [name, item] : facts().items()) {
            if (!name.starts_with(prefix)) continue;
            const double mebibytes = std::stod(std::string(item.field("payload_mib")));
            if (mebibytes < 1) continue; // below, latency alone
            const double ours = busBandwidth(path, ranks, mebibytes * 1024 * 1024) / 1e9;
            const double measured = std::stod(std::string(item.field("busbw_gbytes_per_s")));
            errors.push_back(std::abs(std::log(ours / measured)));
            QVERIFY2(errors.back() < std::log(2.0), qPrintable(QStringLiteral("%1 MiB: %2 GB/s, measured %3").arg(mebibytes).arg(ours).arg(measured)));
        }
        QVERIFY(errors.size() >= 14);
        std::ranges::sort(errors);
        qInfo("%s: median error %.0f %%, worst %.0f %%", qPrintable(table), 100 * std::expm1(errors[errors.size() / 2]), 100 * std::expm1(errors.back()));
        QVERIFY(errors[errors.size() / 2] < std::log(1.25));
    }

    void switchesHelpOnlyLargeGroups() {
        Path ring = pathOf("h200-sxm", "nvlink4", 8);
        const Path switched = ring;
        ring.switchGain = 1;
        QCOMPARE(allReduce(switched, 4, 1e9).base(), allReduce(ring, 4, 1e9).base());
        QVERIFY(allReduce(switched, 8, 1e9) < allReduce(ring, 8, 1e9) * 0.85);
    }

    void treesBeatRingsOfManyRanksAtSmallSizes() {
        const Path path{50e9, 5e-6, 0};
        QVERIFY(allReduce(path, 512, 1e5) < gather(path, 512, 1e5) * 0.1);
        QVERIFY(allReduce(path, 512, 1e10) < gather(path, 512, 1e10) * 2.001);
    }

    void theHierarchyIsNeverSlowerThanTheRing() {
        for (const int ranks : {16, 32, 256, 4096}) {
            const Path path = pathOf("b200-sxm", "nvlink5", ranks);
            for (const double bytes : {1e5, 1e7, 1e9, 1e11}) QVERIFY(allReduce(path, ranks, bytes) <= gather(path, ranks, bytes) * 2);
        }
    }

    void oneRankAndNothingToSendCostNothing() {
        const Path path = pathOf("b200-sxm", "nvlink5", 8);
        QCOMPARE(allReduce(path, 1, 1e9).base(), 0.0);
        QCOMPARE(allReduce(path, 8, 0).base(), 0.0);
        QCOMPARE(gather(path, 1, 1e9).base(), 0.0);
    }

    /// A product with a thin inner dimension takes as long as its result takes through the memory.
    void thinProductsStreamThroughMemory() {
        const Machine m = machineOf(*facts().accelerator("h100-sxm"), Fabrics{}, Precision::Bf16);
        const Profile p = defaultProfile().profile;
        const Gemm thin{.m = 65536, .n = 65536, .k = 8, .resultBytes = 8};
        const double bytes = (65536.0 + 65536) * 8 * 2 + 65536.0 * 65536 * 8;
        QCOMPARE(gemm(m, p, thin).base(), (stream(m, p, bytes) + p.kernelTail).base());
        QVERIFY(gemm(m, p, {.m = 8192, .n = 8192, .k = 8192}) > stream(m, p, 3 * 8192.0 * 8192 * 2) * 5);
    }
};

QTEST_GUILESS_MAIN(TestCollectives)
#include "tst_collectives.moc"
