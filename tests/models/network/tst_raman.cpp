// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line/line.h"
#include "network/line/raman.h"
#include "support/raman.h"
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace spanwright;
using namespace spanwright::line;

namespace {

constexpr double kSlope = 2.16e-27; // m^2/(W m Hz), over the effective area
constexpr double kBorder = 191e12;  // Hz, between L and C

std::vector<std::vector<double>> table(const char* name) {
    std::vector<std::vector<double>> rows;
    QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/gnpy/raman/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) return rows;
    file.readLine();
    while (!file.atEnd()) {
        rows.emplace_back();
        for (const QByteArray& cell : file.readLine().trimmed().split(',')) rows.back().push_back(cell.toDouble());
    }
    return rows;
}

/// GNPy's gain curve of standard fibre, 1/(W m): what the higher frequency loses beyond what the lower one gains heats the fibre.
class GainCurve {
public:
    explicit GainCurve(const FibreKind& fibre) : m_fibre(fibre), m_rows(table("gain.csv")) {}
    [[nodiscard]] double operator()(double own, double other) const {
        constexpr double kReference = 206.184634112792e12; // Hz, the curve's pump
        const double away = std::abs(other - own) * 1e-12;
        const auto next = std::ranges::find_if(m_rows, [&](const auto& row) { return row[0] >= away; });
        if (next == m_rows.begin() || next == m_rows.end()) return 0;
        const auto before = std::prev(next);
        const double gamma = std::lerp((*before)[1], (*next)[1], (away - (*before)[0]) / ((*next)[0] - (*before)[0]));
        const double area = (areaAt(own) + areaAt(other)) / 2;
        return (other > own ? gamma * other : -gamma * own) / kReference / area;
    }

private:
    [[nodiscard]] double areaAt(double frequency) const { return 2 * std::numbers::pi * kKerr * frequency / (kLightSpeed * nonlinearity(m_fibre, frequency)); }
    FibreKind m_fibre;
    std::vector<std::vector<double>> m_rows;
};

/// Full C and L in wide channels, so that the oracle's work stays small; what matters is the power over frequency.
Comb bothBands(double allDbm) {
    Comb c;
    constexpr double kSlot = 600e9;
    for (const double from : {186.1e12, 191.325e12})
        for (int i = 0; i < 8; ++i) c.frequency.push_back(from + kSlot * (i + 0.5));
    c.symbolRate = 480e9;
    c.slot = kSlot;
    c.launch = watt(allDbm) / 16;
    return c;
}
Span span(double km) {
    Span s;
    s.length = km * 1e3;
    s.fibre.ramanSlope = kSlope / s.fibre.effectiveArea;
    return s;
}
double loss(const Span& s) { return attenuation(s.fibre, kReferenceFrequency); }

/// Powers along the span from the coupled equations, and what the closed form says about the end.
struct Solved {
    Comb comb;
    Span fibre;
    Light light;
    RamanTransfer transfer;
    Solved(double allDbm, double km) : comb(bothBands(allDbm)), fibre(span(km)), transfer(fibre, comb) {
        light.start(comb);
        transfer.follow(light);
    }
    [[nodiscard]] std::vector<std::vector<double>> straight() const {
        return test::ramanPowers(light.signal, loss(fibre), [&](std::size_t i, std::size_t j) { return fibre.fibre.ramanSlope * (comb.frequency[j] - comb.frequency[i]); }, fibre.length, 60);
    }
    [[nodiscard]] std::vector<std::vector<double>> curved() const {
        const GainCurve gain(fibre.fibre);
        return test::ramanPowers(light.signal, loss(fibre), [&](std::size_t i, std::size_t j) { return gain(comb.frequency[i], comb.frequency[j]); }, fibre.length, 60);
    }
    [[nodiscard]] double closed(std::size_t i) const { return light.signal[i] * std::exp(-loss(fibre) * fibre.length) * transfer.gain()[i]; }
    /// dB, of the closed form over the last of the solution, where it is largest.
    [[nodiscard]] double worst(const std::vector<double>& end) const {
        double most = 0;
        for (std::size_t i = 0; i < end.size(); ++i) most = std::max(most, std::abs(decibel(closed(i) / end[i])));
        return most;
    }
};

/// Stations of C and L on the way.
Line bands(int spans, double dBm, bool hasTransfer) {
    auto type = std::make_shared<AmplifierType>();
    type->stages = {Stage{NoiseModel::Fixed, 0, 26, 5.5, 0, 0, {}}};
    type->powerMost = 30;
    Line line;
    for (const double from : {186.1e12, 191.325e12})
        for (int i = 0; i < 64; ++i) line.comb.frequency.push_back(from + 75e9 * (i + 0.5));
    line.comb.symbolRate = 60e9;
    line.comb.slot = 75e9;
    line.comb.launch = watt(dBm);
    for (int i = 0; i < spans; ++i) {
        Span s = span(80);
        if (!hasTransfer) s.fibre.ramanSlope = 0;
        line.elements.emplace_back(s);
        line.elements.emplace_back(BandAmplifiers{type, dBm, kBorder});
    }
    return line;
}

} // namespace

class TestRaman final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Our solver of the coupled equations against GNPy's own profile of 96 channels of C, 0 dBm each, 0.5 dB lost after 7 km and at the input connector left out.
    void theOracleMeetsGnpysProfile() {
        const auto rows = table("test_lumped_losses_fiber_no_pumps.csv");
        QVERIFY(rows.size() > 90 && rows[0].size() == 10);
        Span s = span(80);
        Comb c;
        for (std::size_t i = 1; i <= rows.size(); ++i) c.frequency.push_back(191.3e12 + 50e9 * static_cast<double>(i));
        const GainCurve gain(s.fibre);
        const auto solve = [&](const std::vector<double>& from, double metres, int steps) {
            return test::ramanPowers(from, loss(s), [&](std::size_t i, std::size_t j) { return gain(c.frequency[i], c.frequency[j]); }, metres, steps);
        };
        std::vector<double> power(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) power[i] = rows[i][0];
        const auto near = solve(power, 7e3, 7).back();
        for (std::size_t i = 0; i < rows.size(); ++i) power[i] = near[i] * linear(-0.5);
        const auto far = solve(power, 73e3, 30).back();
        for (std::size_t i = 0; i < rows.size(); ++i) QVERIFY2(std::abs(decibel(far[i] / rows[i][9])) < 0.005, qPrintable(QString::number(decibel(far[i] / rows[i][9]))));
    }
    void theClosedFormSolvesTheStraightGain_data() {
        QTest::addColumn<double>("dBm");
        QTest::addColumn<double>("km");
        for (const double dBm : {17.0, 20.0, 24.0})
            for (const double km : {20.0, 80.0}) QTest::addRow("%g dBm, %g km", dBm, km) << dBm << km;
    }
    void theClosedFormSolvesTheStraightGain() {
        QFETCH(double, dBm);
        QFETCH(double, km);
        const Solved s(dBm, km);
        QVERIFY(s.worst(s.straight().back()) < 1e-3);
    }
    /// The price of a straight line in the place of GNPy's curve, at powers that lines run at (docs/physics.md states these bounds).
    void theStraightLineIsNearTheCurve_data() {
        QTest::addColumn<double>("dBm");
        QTest::addColumn<double>("bound");
        QTest::newRow("20 dBm") << 20.0 << 0.06;
        QTest::newRow("22 dBm") << 22.0 << 0.1;
        QTest::newRow("24 dBm") << 24.0 << 0.17;
    }
    void theStraightLineIsNearTheCurve() {
        QFETCH(double, dBm);
        QFETCH(double, bound);
        const Solved s(dBm, 80);
        const double off = s.worst(s.curved().back());
        QVERIFY2(off < bound && off > bound / 10, qPrintable(QString::number(off)));
    }
    /// Semrau, Killey and Bayvel (arXiv 1808.07940): 24 dBm over 10 THz, 0.028 1/(W km THz), 0.2 dB/km: 6.5 dB from end to end, recalled and not read again.
    void theRecalledTransferIsMet() {
        Span s = span(100);
        s.fibre.ramanSlope = 0.028e-15;
        Comb c;
        for (int i = 0; i < 251; ++i) c.frequency.push_back(188.55e12 + 40e9 * i);
        c.launch = 1e-3;
        Light light;
        light.start(c);
        RamanTransfer transfer(s, c);
        transfer.follow(light);
        QVERIFY(std::abs(decibel(transfer.gain().front() / transfer.gain().back()) - 6.5) < 0.1);
    }
    void transferMovesPowerAndMakesNone() {
        const Solved s(22, 80);
        double before = 0, after = 0;
        for (std::size_t i = 0; i < s.light.signal.size(); ++i) {
            before += s.light.signal[i];
            after += s.light.signal[i] * s.transfer.gain()[i];
            if (i > 0) QVERIFY(s.transfer.gain()[i] < s.transfer.gain()[i - 1]); // the higher, the less
        }
        QVERIFY(std::abs(after / before - 1) < 1e-12);
    }
    /// Interference of all pumps on a channel against quadrature over the solved profiles.
    void interferenceFollowsTheProfile_data() {
        QTest::addColumn<double>("dBm");
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("bound");
        QTest::newRow("20 dBm, 80 km") << 20.0 << 80.0 << 0.03;
        QTest::newRow("22 dBm, 80 km") << 22.0 << 80.0 << 0.06;
        QTest::newRow("22 dBm, 40 km") << 22.0 << 40.0 << 0.09;
        QTest::newRow("24 dBm, 80 km") << 24.0 << 80.0 << 0.14;
    }
    void interferenceFollowsTheProfile() {
        QFETCH(double, dBm);
        QFETCH(double, km);
        QFETCH(double, bound);
        const Solved s(dBm, km);
        const auto solved = s.straight();
        const auto shared = interference(s.fibre.fibre, s.comb);
        const std::size_t n = s.comb.frequency.size();
        for (const std::size_t i : {std::size_t(0), std::size_t(7), std::size_t(8), n - 1}) {
            double closed = 0, exact = 0, plain = 0;
            for (std::size_t j = 0; j < n; ++j) {
                std::vector<double> without, with;
                for (std::size_t z = 0; z < solved.size(); ++z) {
                    without.push_back(std::exp(-loss(s.fibre) * s.fibre.length * static_cast<double>(z) / static_cast<double>(solved.size() - 1)));
                    with.push_back(solved[z][j] / solved[0][j]);
                }
                const double b = std::abs(beta2(s.fibre.fibre, s.comb.frequency[i]) + beta2(s.fibre.fibre, s.comb.frequency[j])) / 2;
                const double away = s.comb.frequency[j] - s.comb.frequency[i];
                const double changed = test::interferenceOf(with, s.fibre.length, b, away, s.comb.symbolRate) / test::interferenceOf(without, s.fibre.length, b, away, s.comb.symbolRate);
                plain += shared->perPower[j * n + i];
                exact += shared->perPower[j * n + i] * changed;
                closed += shared->perPower[j * n + i] * s.transfer.once()[j] + shared->twiceDamped[j * n + i] * s.transfer.twice()[j];
            }
            QVERIFY2(std::abs(decibel(closed / exact)) < bound, qPrintable(QStringLiteral("channel %1: %2 dB off").arg(i).arg(decibel(closed / exact))));
            if (i == 0) QVERIFY(decibel(exact / plain) > 0.5);      // what gains disturbs more
            if (i == n - 1) QVERIFY(decibel(exact / plain) < -0.5); // what loses less
        }
    }
    void withoutASlopeNothingChanges() {
        const Outcome coupled = propagate(bands(5, -40, true)), weak = propagate(bands(5, -40, false));
        for (std::size_t i = 0; i < weak.gsnr.size(); ++i) QVERIFY(std::abs(coupled.gsnr[i] - weak.gsnr[i]) < 2e-3); // next to no power, next to no transfer
    }
    /// The station brings back what the span tilted; what it costs is noise in C and what it brings is less of it in L.
    void stationsUndoTheTilt() {
        Outcome out;
        Propagation(bands(10, 1, true)).run(out, true);
        for (std::size_t i = 0; i < out.after.size(); i += 2) QVERIFY(out.after[i].tilt < -2);
        for (std::size_t i = 1; i < out.after.size(); i += 2) QVERIFY(std::abs(out.after[i].tilt) < 0.01 && std::abs(out.after[i].power - 1) < 0.05);
        const Outcome plain = propagate(bands(10, 1, false));
        QVERIFY(out.osnr01nm.front() > plain.osnr01nm.front() + 0.5 && out.osnr01nm.back() < plain.osnr01nm.back() - 0.5);
    }
    void aBandsAmplifierSaturatesAlone() {
        Line line = bands(1, 1, false);
        auto weak = std::make_shared<AmplifierType>(*std::get<BandAmplifiers>(line.elements[1]).type);
        weak->powerMost = 17;
        std::get<BandAmplifiers>(line.elements[1]).type = weak;
        Outcome out;
        Propagation(line).run(out, true);
        QVERIFY(std::abs(out.after[1].power + decibel(64) - 17) < 0.01); // of each band's 64 channels
    }
};

QTEST_GUILESS_MAIN(TestRaman)
#include "tst_raman.moc"
