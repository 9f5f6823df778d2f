// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/upgrade.h"
#include <QTest>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <random>

using namespace spanwright::study;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// Least cost of carrying a load over a link in one of its ways, by trying all numbers of light paths and pairs.
double leastLights(const UpgradeProgram& p, const UpgradeLink& link, const UpgradeOption& o, double load) {
    double best = kNever;
    for (int pairs = 0; pairs <= (o.isDark ? 0 : link.mostPairs); ++pairs) {
        const double spectrum = link.freeSpectrum + pairs * link.pairSpectrum;
        const std::function<void(std::size_t, double, double, double, int)> fill = [&](std::size_t m, double used, double rate, double cost, int lights) {
            if (cost >= best) return;
            if (link.capacity + rate >= load - 1e-9 && (!o.needsLight || lights > 0)) best = cost;
            if (m == o.modes.size()) return;
            const UpgradeMode& mode = p.modes[static_cast<std::size_t>(o.modes[m])];
            for (int n = 0; !o.isDark && used + n * mode.slot <= spectrum + 1e-9; ++n) fill(m + 1, used + n * mode.slot, rate + n * mode.rate, cost + n * mode.cost, lights + n);
        };
        fill(0, 0, 0, pairs * o.pairCost, 0);
        if (o.isDark) break;
    }
    return best + o.cost;
}

/// Every combination of ways; flows take the shortest lit path.
double leastCost(const UpgradeProgram& p) {
    double best = kNever;
    std::vector<std::size_t> option(p.links.size(), 0);
    const auto way = [&](int l) -> const UpgradeOption& { return p.links[static_cast<std::size_t>(l)].options[option[static_cast<std::size_t>(l)]]; };
    const auto cost = [&]() {
        std::vector<double> load(p.links.size(), 0);
        for (const UpgradeFlow& flow : p.flows) {
            double least = flow.mostDelay + 1e-12;
            double shortest = kNever;
            const std::vector<int>* path = nullptr;
            for (const std::vector<int>& candidate : flow.paths) {
                double delay = 0;
                bool isDark = false;
                for (const int l : candidate) {
                    delay += way(l).delay;
                    isDark = isDark || way(l).isDark;
                }
                if (isDark || delay >= shortest) continue;
                shortest = delay;
                path = &candidate;
            }
            if (!path || shortest > least) return kNever;
            for (const int l : *path) load[static_cast<std::size_t>(l)] += flow.need;
        }
        double sum = 0;
        for (std::size_t l = 0; l < p.links.size(); ++l) sum += leastLights(p, p.links[l], p.links[l].options[option[l]], load[l]);
        return sum;
    };
    while (true) {
        best = std::min(best, cost());
        std::size_t l = 0;
        while (l < option.size() && ++option[l] == p.links[l].options.size()) option[l++] = 0;
        if (l == option.size()) return best;
    }
}

/// Three sites in a triangle and a fourth behind one of them: links 0-1, 1-2, 0-2, 2-3.
UpgradeProgram drawn(std::mt19937& random) {
    const auto between = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const auto whole = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    UpgradeProgram p;
    for (int m = 0; m < 3; ++m) p.modes.push_back({between(300, 900), between(75, 150), between(1, 9)});
    for (int l = 0; l < 4; ++l) {
        UpgradeLink link;
        link.capacity = whole(0, 2) * between(200, 600);
        link.pairSpectrum = between(300, 500);
        link.freeSpectrum = between(0, 400);
        link.mostPairs = whole(0, 1);
        const double delay = between(0.5, 2);
        const std::vector<int> modes = whole(0, 1) == 0 ? std::vector{0, 1} : std::vector{1, 2};
        if (l == 2 && whole(0, 1) == 1) { // may be built
            link.capacity = 0;
            link.freeSpectrum = link.pairSpectrum;
            link.options.push_back({0, 0, true, false, 0, {}});
            link.options.push_back({between(1, 20), delay, false, true, between(1, 5), modes});
        } else {
            link.options.push_back({0, delay, false, false, between(1, 5), modes});
        }
        link.options.push_back({between(1, 20), delay * 0.67, false, link.capacity == 0 && l == 2, between(1, 5), {0, 2}});
        p.links.push_back(link);
    }
    p.flows.push_back({between(300, 1500), between(0.8, 4), {{2}, {0, 1}}});
    p.flows.push_back({between(300, 1500), between(1, 6), {{2, 3}, {0, 1, 3}}});
    return p;
}

} // namespace

class TestUpgrade final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAsCheapAsTheBestOfAllCombinations() {
        std::mt19937 random(20261126);
        int solved = 0, refused = 0;
        for (int i = 0; i < 60; ++i) {
            const UpgradeProgram p = drawn(random);
            const double expected = leastCost(p);
            const Upgrade got = cheapestUpgrade(p);
            if (std::isinf(expected)) {
                ++refused;
                QVERIFY2(got.status == SolverStatus::Infeasible, qPrintable(QString("network %1: cost %2 where nothing carries it").arg(i).arg(got.cost)));
                continue;
            }
            ++solved;
            QVERIFY(got.status == SolverStatus::Optimal);
            QVERIFY2(std::abs(got.cost - expected) <= 1e-6 * (1 + expected), qPrintable(QString("network %1: %2, all combinations %3").arg(i).arg(got.cost).arg(expected)));
        }
        QVERIFY2(solved >= 20 && refused >= 5, qPrintable(QString("%1 solved, %2 refused").arg(solved).arg(refused)));
    }
    void whatIsCarriedAlreadyCostsNothing() {
        UpgradeProgram p;
        p.modes = {{400, 75, 3}};
        p.links = {{1000, 4800, 4000, 2, {{0, 1, false, false, 2, {0}}}}};
        p.flows = {{900, 2, {{0}}}};
        const Upgrade got = cheapestUpgrade(p);
        QCOMPARE(got.status, SolverStatus::Optimal);
        QCOMPARE(got.cost, 0.0);
        p.flows[0].need = 1801;
        QCOMPARE(cheapestUpgrade(p).links[0].lights, std::vector<int>{3});
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
