// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "study/layoutsearch.h"
#include "training/machine.h"
#include "training/profile.h"
#include <QElapsedTimer>
#include <QTest>

using namespace spanwright;

/// The layout space of a published peer: GPT-3 175B on 4,096 A100, global batch 4,096; on one core.
class TestSearchBench final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gpt3On4096A100() {
        const catalogue::Catalogue& c = catalogue::Catalogue::shipped();
        training::StepInput in;
        in.shape = c.model("gpt3-175b")->shape;
        training::Fabrics fabrics;
        fabrics.nic = BitRate(200, units::Gbps);
        in.machine = training::machineOf(*c.accelerator("a100-80-sxm"), fabrics, Precision::Bf16);
        in.profile = training::defaultProfile().profile;
        in.accelerators = 4096;
        in.sequence = 2048;
        in.globalBatch = 4096;
        QElapsedTimer timer;
        timer.start();
        const study::LayoutSearch s = study::searchLayouts(in, study::LayoutSpace::Full, 10);
        const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        qInfo("considered %lld, indivisible %lld, over the memory %lld, timed %lld in %.2f s: %.2f M considered/s, %.2f M timed/s", static_cast<long long>(s.considered),
              static_cast<long long>(s.indivisible), static_cast<long long>(s.tooLarge), static_cast<long long>(s.timed), seconds,
              static_cast<double>(s.considered) / seconds * 1e-6, static_cast<double>(s.timed) / seconds * 1e-6);
        QVERIFY(s.timed > 100'000);
    }
};

QTEST_GUILESS_MAIN(TestSearchBench)
#include "tst_searchbench.moc"
