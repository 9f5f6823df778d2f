// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/lowcomm.h"
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace spanwright;
using namespace spanwright::training;

namespace {

constexpr std::array kUtilisations{0.5, 0.8, 0.9, 0.95, 0.99};
struct Method {
    const char* name;
    int innerSteps;
    bool isStreaming;
    int overlapSteps;
    double bits;
    std::array<double, 5> gbps; ///< by kUtilisations
};
struct Model {
    double parameters;
    int layers;
    double stepSeconds;
    std::vector<Method> methods;
};

/// arXiv 2501.18512, table 4. Streaming exchanges three layers at a time.
std::vector<Model> streamingTable() {
    return {{1e9, 24, 0.1, {{"DP", 1, false, 0, 16, {86.8, 152.6, 184.2, 222.3, 569}}, {"DiLoCo", 100, false, 0, 16, {1.4, 6.2, 13.3, 23.3, 86.8}}, {"streaming", 100, true, 0, 16, {1.4, 5.2, 9.1, 16, 28.1}}, {"overlap", 100, true, 1, 16, {1.4, 4.3, 6.2, 9.1, 11}}, {"FP4", 100, true, 1, 4, {.4, .9, 1.7, 2, 3}}}},
            {1e10, 48, 0.8, {{"DP", 1, false, 0, 16, {104.8, 222.3, 222.3, 268.3, 471.5}}, {"DiLoCo", 100, false, 0, 16, {1.7, 7.5, 16, 33.9, 104.8}}, {"streaming", 100, true, 0, 16, {1.7, 5.2, 9.1, 13.3, 19.3}}, {"overlap", 100, true, 1, 16, {1.7, 3.6, 5.2, 6.2, 7.5}}, {"FP4", 100, true, 1, 4, {.4, .9, 1.4, 1.4, 1.7}}}},
            {1e11, 108, 4.9, {{"DP", 1, false, 0, 16, {184.2, 323.8, 390.7, 390.7, 471.5}}, {"DiLoCo", 100, false, 0, 16, {3, 11, 23.3, 49.4, 184.2}}, {"streaming", 100, true, 0, 16, {2.4, 6.2, 9.1, 11, 19.3}}, {"overlap", 100, true, 1, 16, {1.7, 3.6, 4.3, 5.2, 5.2}}, {"FP4", 100, true, 1, 4, {.5, .9, 1.1, 1.1, 1.4}}}}};
}
/// arXiv 2503.09799, table 6; "1000+" as 1000.
std::vector<Model> scalingTable() {
    return {{1e10, 0, 0.8, {{"DP", 1, false, 0, 16, {104.8, 184.2, 222.3, 222.3, 390.7}}, {"H=10", 10, false, 0, 16, {16, 49.4, 86.8, 152.6, 222.3}}, {"H=50", 50, false, 0, 16, {3, 11, 23.3, 41, 126.5}}, {"H=100", 100, false, 0, 16, {1.4, 6.2, 13.3, 23.3, 86.8}}, {"H=300", 300, false, 0, 16, {.5, 2, 4.3, 9.1, 41}}}},
            {405e9, 0, 26, {{"DP", 1, false, 0, 16, {126.5, 222.3, 268.3, 323.8, 323.8}}, {"H=10", 10, false, 0, 16, {19.3, 72, 126.5, 184.2, 268.3}}, {"H=50", 50, false, 0, 16, {3.6, 13.3, 28.1, 59.6, 184.2}}, {"H=100", 100, false, 0, 16, {2, 7.5, 16, 33.9, 126.5}}, {"H=300", 300, false, 0, 16, {.7, 3, 6.2, 13.3, 59.6}}}},
            {671e9, 0, 20, {{"DP", 1, false, 0, 16, {323.8, 569, 686.6, 686.6, 1000}}, {"H=10", 10, false, 0, 16, {49.4, 152.6, 268.3, 390.7, 686.6}}, {"H=50", 50, false, 0, 16, {7.5, 33.9, 72, 126.5, 390.7}}, {"H=100", 100, false, 0, 16, {4.3, 16, 41, 72, 268.3}}, {"H=300", 300, false, 0, 16, {1.7, 6.2, 13.3, 28.1, 126.5}}}}};
}

LowComm jobOf(const Model& model, const Method& method) {
    LowComm job;
    job.parameters = model.parameters;
    job.bits = method.bits;
    job.innerSteps = method.innerSteps;
    job.fragments = method.isStreaming ? model.layers / 3 : 1;
    job.overlapSteps = method.overlapSteps;
    job.step = Duration(model.stepSeconds, units::s);
    return job;
}

struct Cell {
    std::string name;
    double utilisation, ratio; ///< ours over published
};
std::vector<Cell> compare(const std::vector<Model>& table) {
    std::vector<Cell> cells;
    for (const Model& model : table)
        for (const Method& method : model.methods)
            for (std::size_t i = 0; i < kUtilisations.size(); ++i)
                cells.push_back({std::to_string(model.parameters / 1e9) + "B " + method.name + " " + std::to_string(kUtilisations[i]), kUtilisations[i], bandwidthFor(jobOf(model, method), kUtilisations[i]).in(units::Gbps) / method.gbps[i]});
    return cells;
}

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

} // namespace

class TestLowComm final : public QObject {
    Q_OBJECT
    std::mt19937_64 m_random{20261127};
    double between(double low, double high) { return std::exp(std::uniform_real_distribution(std::log(low), std::log(high))(m_random)); }
    LowComm anyJob() {
        LowComm job;
        job.parameters = between(1e8, 1e12);
        job.bits = 4 << std::uniform_int_distribution(0, 2)(m_random);
        job.innerSteps = static_cast<int>(between(1, 1000));
        job.fragments = std::uniform_int_distribution(1, 40)(m_random);
        job.overlapSteps = std::uniform_int_distribution(0, 10)(m_random);
        job.compression = between(1, 200);
        job.step = Duration(between(0.05, 60), units::s);
        job.latency = Duration(between(1e-4, 0.5), units::s);
        return job;
    }

private Q_SLOTS:
    // a quarter, where the published grid itself steps by a fifth; at 99 % the form is not to be trusted
    void nineOfTenCellsOfStreamingDilocoAreWithinAQuarter() {
        int cells = 0, within = 0;
        for (const Cell& cell : compare(streamingTable())) {
            if (cell.utilisation > 0.98) continue;
            ++cells;
            const bool isWithin = cell.ratio < 1.25 && cell.ratio > 0.75;
            within += isWithin;
            if (!isWithin) qInfo("%s: x%.3f", cell.name.c_str(), cell.ratio);
        }
        QCOMPARE(cells, 60);
        QVERIFY2(within >= 54, std::to_string(within).c_str());
    }
    void everyCellOfTheScalingLawsIsWithinHalf() {
        for (const Cell& cell : compare(scalingTable())) QVERIFY2(cell.ratio < 1.5 && cell.ratio > 1 / 1.5, (cell.name + ": x" + std::to_string(cell.ratio)).c_str());
    }
    void bandwidthAndUtilisationAreInverse() {
        for (int i = 0; i < 2000; ++i) {
            const LowComm job = anyJob();
            const double wanted = between(0.05, 1);
            const BitRate rate = bandwidthFor(job, wanted);
            if (!rate.isFinite()) {
                QVERIFY(computeUtilisation(job, BitRate(1e30, units::bitPerS)) < wanted);
                continue;
            }
            QVERIFY(std::abs(computeUtilisation(job, rate) - wanted) < 1e-9);
            QVERIFY(computeUtilisation(job, rate * 1.1) >= wanted);
            QVERIFY(computeUtilisation(job, rate * 0.9) < wanted);
        }
    }
    void eachLeverHelps() {
        for (int i = 0; i < 500; ++i) {
            const LowComm job = anyJob();
            const BitRate rate(between(1e7, 1e12), units::bitPerS);
            const double before = computeUtilisation(job, rate);
            const auto with = [&](auto change) {
                LowComm changed = job;
                change(changed);
                return computeUtilisation(changed, rate);
            };
            QVERIFY(with([](LowComm& j) { j.innerSteps *= 2; }) >= before);
            QVERIFY(with([](LowComm& j) { j.overlapSteps += 1; }) >= before);
            QVERIFY(with([](LowComm& j) { j.compression *= 2; }) >= before);
            QVERIFY(with([](LowComm& j) { j.latency += Duration(1, units::s); }) <= before);
            QVERIFY(with([](LowComm& j) { j.parameters *= 2; }) <= before);
        }
    }
    void overlapCannotHideMoreThanThePeriod() {
        LowComm job;
        job.parameters = 1e9;
        job.overlapSteps = 10;
        job.step = Duration(1, units::s);
        QVERIFY(computeUtilisation(job, BitRate(8, units::Gbps)) < 0.51); // 2 s of traffic each second
    }
    void noBandwidthNoTraining() {
        LowComm job;
        job.parameters = 1e9;
        job.step = Duration(1, units::s);
        QCOMPARE(computeUtilisation(job, BitRate()), 0.0);
    }
    // 72.7 B parameters, SparseLoCo at 146 times, 110 Mb/s up, 20 min of computing: 70 s and 94.5 % (arXiv 2603.08163)
    void covenantTakesItsSeventySeconds() {
        LowComm job;
        job.parameters = 72.7e9;
        job.compression = 146;
        job.innerSteps = 30;
        job.step = Duration(40, units::s);
        const double seconds = exchangeBits(job) / 110e6;
        QVERIFY2(std::abs(seconds / 70 - 1) < 0.05, std::to_string(seconds).c_str());
        job.latency = job.step * (2.0 / 3); // the updates are chosen after the last step: nothing hides
        QVERIFY(std::abs(computeUtilisation(job, BitRate(0.11, units::Gbps)) - 0.945) < 0.005);
    }

    void extraTokensHoldsThePublishedLosses() {
        constexpr std::array kSizes{"35m", "90m", "180m", "335m", "550m", "1.3b", "2.4b", "4b", "10b"};
        int rows = 0;
        for (const char* size : kSizes)
            for (const int replicas : {2, 4, 8}) {
                const std::string root = std::string("local-sgd/loss/") + size + "/";
                const double change = shipped().number(root + "replicas_" + std::to_string(replicas));
                if (std::isnan(change)) continue;
                ++rows;
                const ExtraTokens extra = extraTokens(shipped().number(root + "parameters"), replicas, 30, shipped());
                const double published = std::max(1.0, std::pow(1 + change, 1 / shipped().number("local-sgd/compute_exponent")));
                const std::string text = root + std::to_string(replicas) + ": " + std::to_string(published) + " in " + std::to_string(extra.low) + " " + std::to_string(extra.likely) + " " + std::to_string(extra.high);
                QVERIFY2(extra.low <= published * 1.03 && published <= extra.high, text.c_str()); // rows are rounded to 0.1 %
                QVERIFY2(extra.low <= extra.likely && extra.likely <= extra.high, text.c_str());
                QVERIFY(!extra.isExtrapolated);
            }
        QCOMPARE(rows, 25);
    }
    void fitGivesTheValueThatWasChecked() { // 2.4 B, 8 replicas: 1.45 %
        const double loss = std::pow(extraTokens(2.4e9, 8, 30, shipped()).likely, shipped().number("local-sgd/compute_exponent"));
        QVERIFY2(std::abs(loss - 1.0145) < 5e-4, std::to_string(loss).c_str());
    }
    void priceFallsWithSizeAndGrowsWithReplicasAndInnerSteps() {
        for (int i = 0; i < 300; ++i) {
            const double parameters = between(35e6, 1e12);
            const int replicas = std::uniform_int_distribution(2, 64)(m_random), steps = std::uniform_int_distribution(30, 500)(m_random);
            const ExtraTokens extra = extraTokens(parameters, replicas, steps, shipped());
            QVERIFY(extra.low >= 1 && extra.low <= extra.likely && extra.likely <= extra.high);
            QVERIFY(extraTokens(parameters * 2, replicas, steps, shipped()).likely <= extra.likely);
            QVERIFY(extraTokens(parameters, replicas + 1, steps, shipped()).likely >= extra.likely);
            QVERIFY(extraTokens(parameters, replicas, steps * 2, shipped()).likely >= extra.likely);
        }
    }
    void whatWasNotPublishedIsExtrapolated() {
        QVERIFY(!extraTokens(1e9, 8, 100, shipped()).isExtrapolated);
        QVERIFY(extraTokens(70e9, 8, 100, shipped()).isExtrapolated);
        QVERIFY(extraTokens(1e9, 9, 100, shipped()).isExtrapolated);
        QVERIFY(extraTokens(1e9, 8, 500, shipped()).isExtrapolated);
    }
    void oneReplicaOrOneStepCostsNothing() {
        for (const ExtraTokens& extra : {extraTokens(1e9, 1, 500, shipped()), extraTokens(1e9, 8, 1, shipped())}) {
            QCOMPARE(extra.low, 1.0);
            QCOMPARE(extra.high, 1.0);
            QVERIFY(!extra.isExtrapolated);
        }
    }
};

QTEST_GUILESS_MAIN(TestLowComm)
#include "tst_lowcomm.moc"
