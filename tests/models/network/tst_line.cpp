// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/line.h"
#include <QTest>

using namespace spanwright::line;

namespace {

constexpr double kKm = 1e3, kGHz = 1e9, kTHz = 1e12;

Comb comb(int channels = 64) {
    Comb c;
    for (int i = 1; i <= channels; ++i) c.frequency.push_back(191.3 * kTHz + 75 * kGHz * i);
    c.symbolRate = 60 * kGHz;
    c.slot = 75 * kGHz;
    return c;
}
/// Of one noise figure: that of two coils falls with the gain, so that a longer span can be the better one.
std::shared_ptr<const AmplifierType> amplifier() {
    auto type = std::make_shared<AmplifierType>();
    type->stages = {Stage{NoiseModel::Fixed, 0, 26, 5.5, 0, 0, {}}};
    type->gainMost = 26;
    type->powerMost = 23;
    type->from = 191.2 * kTHz;
    type->to = 196.2 * kTHz;
    return type;
}
/// Spans of equal length, each followed by an amplifier that makes up for its loss.
Line spans(int count, double km, double dBm = 0) {
    Line line{comb(), 100, {}};
    line.comb.launch = watt(dBm);
    for (int i = 0; i < count; ++i) {
        Span s;
        s.length = km * kKm;
        line.elements.emplace_back(s);
        line.elements.emplace_back(Amplifier{amplifier(), km * 0.2, 0, 0, 0});
    }
    return line;
}
double gsnr(const Line& line) { return mean(propagate(line).gsnr01nm); }

} // namespace

class TestLine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongerSpanIsNeverBetter() {
        double before = INFINITY;
        for (int km = 40; km <= 130; km += 5) {
            const double now = gsnr(spans(5, km));
            QVERIFY2(now < before, qPrintable(QString::number(km)));
            before = now;
        }
    }
    void moreSpansAreNeverBetter() {
        double before = INFINITY;
        for (int count = 1; count <= 40; ++count) {
            const double now = gsnr(spans(count, 80));
            QVERIFY(now < before);
            before = now;
        }
    }
    /// Interference alone: its ratio to the signal falls with the square of the power.
    void interferenceGrowsWithTheCubeOfThePower() {
        Line weak = spans(1, 80, -10), strong = spans(1, 80, 0);
        weak.elements.pop_back();
        strong.elements.pop_back();
        QVERIFY(std::abs(gsnr(weak) - gsnr(strong) - 20) < 1e-3);
    }
    /// Between too much noise of amplifiers and too much interference lies one best power, near where the second is half the first.
    void oneBestPower() {
        double best = -INFINITY, at = 0;
        int turns = 0;
        double before = -INFINITY;
        bool isRising = true;
        for (double dBm = -6; dBm <= 6; dBm += 0.25) {
            const double now = gsnr(spans(10, 80, dBm));
            if (isRising != (now > before)) {
                ++turns;
                isRising = !isRising;
            }
            before = now;
            if (now > best) {
                best = now;
                at = dBm;
            }
        }
        QCOMPARE(turns, 1);
        const Outcome whole = propagate(spans(10, 80, at));
        const double interference = 1 / linear(mean(whole.gsnr01nm)) - 1 / linear(mean(whole.osnr01nm)); // over signal
        QVERIFY(std::abs(interference * linear(mean(whole.osnr01nm)) - 0.5) < 0.08);
    }
    void noisesAddUpAndSumTheSameEitherWay() {
        Line line = spans(3, 80);
        const Outcome bare = propagate(line);
        line.transmitterOsnr = 36;
        const Outcome all = propagate(line);
        for (std::size_t i = 0; i < bare.gsnr.size(); ++i)
            QVERIFY(std::abs(1 / linear(all.gsnr01nm[i]) - 1 / linear(bare.gsnr01nm[i]) - linear(-36) + linear(-100)) < 1e-12);
    }
    void dispersionPmdAndDelayAddUp() {
        const Outcome one = propagate(spans(1, 80)), four = propagate(spans(4, 80));
        QVERIFY(std::abs(mean(four.dispersion) / mean(one.dispersion) - 4) < 1e-9);
        QVERIFY(std::abs(four.latency / one.latency - 4) < 1e-9);
        QVERIFY(std::abs(four.pmd / one.pmd - 2) < 1e-9); // random: with the square root
        QVERIFY(std::abs(mean(one.dispersion) * 1e3 - 16.7 * 80) < 1e-6);
    }
    void aRoadmLevelsAndNeverAmplifies() {
        Line line{comb(), 100, {}};
        line.elements = {Roadm{Levelling::Power, -10, 0, 0, {}}, Attenuator{3}, Roadm{Levelling::Power, -11, 0, 0, {}}};
        Outcome out;
        Propagation(line).run(out, true);
        QVERIFY(std::abs(out.after[0].power + 10) < 1e-9 && std::abs(out.after[1].power + 13) < 1e-9 && std::abs(out.after[2].power + 13) < 1e-9);
    }
    void anAmplifierSaturates() {
        Line line{comb(), 100, {}};
        line.elements.emplace_back(Amplifier{amplifier(), 26, 0, 0, 0});
        Outcome out;
        Propagation(line).run(out, true);
        QVERIFY(std::abs(out.after[0].power + decibel(64) - 23) < 0.01);
    }
    void coilsGiveBackTheNoiseTheyWereMadeFrom() {
        for (const auto& [least, most, quiet, loud] : {std::tuple{15., 26., 6., 10.}, {8., 16., 6.5, 11.}, {25., 35., 5.5, 7.}}) {
            const auto stage = twoCoils(least, most, quiet, loud);
            QVERIFY(stage);
            const auto figure = [&](double gain) { return decibel(linear(stage->first) + linear(stage->second) / linear(gain - stage->between - (most - gain))); };
            QVERIFY(std::abs(figure(most) - quiet) < 0.01 && std::abs(figure(least) - loud) < 0.01);
        }
        QVERIFY(!twoCoils(15, 26, 3, 20));
    }
    void aSecondRunGivesTheSame() {
        Propagation p(spans(7, 90));
        Outcome a, b;
        p.run(a);
        p.run(b);
        QVERIFY(a.gsnr == b.gsnr && a.osnr01nm == b.osnr01nm && a.latency == b.latency);
    }
};

QTEST_GUILESS_MAIN(TestLine)
#include "tst_line.moc"
