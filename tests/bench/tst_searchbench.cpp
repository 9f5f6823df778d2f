// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "study/layoutsearch.h"
#include "text/terms.h"
#include "training/machine.h"
#include "training/profile.h"
#include <QElapsedTimer>
#include <QTest>

using namespace spanwright;

/// The layout space of a published peer: GPT-3 175B on 4,096 A100, global batch 4,096; on one core and on all.
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
        for (const study::LayoutSpace space : {study::LayoutSpace::Full, study::LayoutSpace::Everything})
            for (const int threads : {1, 0}) {
                QElapsedTimer timer;
                timer.start();
                const study::LayoutSearch s = study::searchLayouts(in, space, 10, {}, threads);
                const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
                std::string rules;
                for (std::size_t i = 0; i < study::kRules; ++i)
                    if (s.pruned[i] > 0) rules += ", " + std::string(text::entry(termOf(Term::RuleProduct, i)).id) + " " + std::to_string(s.pruned[i]);
                qInfo("%s space, %d threads: considered %lld, pruned%s, timed %lld in %.2f s; a core and second: %.2f M considered, %.2f M timed",
                      space == study::LayoutSpace::Full ? "full" : "whole", s.threads, static_cast<long long>(s.considered), rules.c_str(), static_cast<long long>(s.timed), seconds,
                      static_cast<double>(s.considered) / seconds / s.threads * 1e-6, static_cast<double>(s.timed) / seconds / s.threads * 1e-6);
                QVERIFY(s.timed > 1'000'000);
                if (space == study::LayoutSpace::Full) QVERIFY2(seconds < 5, "the full space takes five seconds or more"); // on one core already
            }
    }
};

QTEST_GUILESS_MAIN(TestSearchBench)
#include "tst_searchbench.moc"
