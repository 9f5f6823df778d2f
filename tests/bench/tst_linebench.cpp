// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/design.h"
#include "support/plan.h"
#include <QTest>
#include <ctime>

using namespace spanwright::line;

/// Time of one propagation on one core: 71 spans, 76 channels, an amplifier a span. GNPy 2.12 takes 37 ms for such a line.
class LineBench final : public QObject {
    Q_OBJECT
private:
    static Line line(bool hasRipple) {
        Line l;
        for (int i = 1; i <= 76; ++i) l.comb.frequency.push_back(191.3e12 + 50e9 * i);
        l.comb.symbolRate = 32e9;
        l.comb.slot = 50e9;
        auto type = std::make_shared<AmplifierType>();
        type->stages = {*twoCoils(15, 26, 6, 10)};
        type->gainMost = 26;
        type->powerMost = 23;
        type->from = 191.275e12;
        type->to = 196.125e12;
        if (hasRipple) {
            type->gainRipple = {0.1, -0.2, 0.15, 0, -0.1, 0.2};
            type->tilt = {1, 1.3, 1.5, 1.8, 2.2, 2.7};
        }
        for (int i = 0; i < 71; ++i) {
            Span s;
            s.length = 70e3 + 300 * i;
            l.elements.emplace_back(s);
            l.elements.emplace_back(Amplifier{type, 14 + 0.06 * i, 0, 0, 0});
        }
        return l;
    }

private Q_SLOTS:
    void propagation_data() {
        QTest::addColumn<bool>("hasRipple");
        QTest::newRow("flat amplifiers") << false;
        QTest::newRow("ripple and tilt") << true;
    }
    void propagation() {
        QFETCH(bool, hasRipple);
        const Line l = line(hasRipple);
        Propagation p(l);
        Outcome out;
        double best = 1e9, whole = 1e9;
        for (int round = 0; round < 15; ++round) {
            constexpr int kRuns = 20;
            std::clock_t begin = std::clock();
            for (int i = 0; i < kRuns; ++i) p.run(out);
            best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / kRuns);
            begin = std::clock();
            out = propagate(l);
            whole = std::min(whole, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        qInfo("71 spans, 76 channels: %.3f ms a propagation, %.3f ms with making ready", best * 1e3, whole * 1e3);
        QVERIFY(mean(out.gsnr01nm) > 5);
    }
    /// The whole mode table of a link while one of its spans is dragged longer.
    void modeTable_data() {
        QTest::addColumn<int>("spans");
        QTest::newRow("13 spans") << 13;
        QTest::newRow("71 spans") << 71;
    }
    void modeTable() {
        QFETCH(int, spans);
        constexpr double kFrame = 16e-3; // s
        using namespace spanwright;
        const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
        const Scenario s = test::Plan().site("A").site("B").link("A", "B").scenario();
        FibreLink link = *s.links[0];
        for (int i = 0; i < spans; ++i) link.spans.push_back({Length(70 + 0.1 * i, units::km), {}, {}, {}});
        double best = 1e9;
        std::size_t modes = 0;
        for (int round = 0; round < 15; ++round) {
            link.spans[5].length += Length(0.5, units::km); // never the same line twice
            const std::clock_t begin = std::clock();
            modes = network::designLine(link, s, catalogue).modes.size();
            best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        qInfo("%d uneven spans, %zu modes: %.2f ms", spans, modes, best * 1e3);
        QVERIFY(modes > 8 && best < kFrame);
    }
};

QTEST_GUILESS_MAIN(LineBench)
#include "tst_linebench.moc"
