// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/design.h"
#include "support/plan.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::network;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

struct Drawn {
    Scenario scenario;
    FibreLink link;
    explicit Drawn(double km, const char* fibre = "g652d") : scenario(Plan().site("A").site("B").link("A", "B", Length(km, units::km)).scenario()), link(*scenario.links[0]) { link.fibre = fibre; }
    [[nodiscard]] LineDesign design(std::string_view mode = {}) const { return designLine(link, scenario, shipped(), mode); }
    [[nodiscard]] double gsnr(const char* mode = "400g-openzrplus") const { return design(mode).modes.at(0).gsnr; }
};

} // namespace

class TestDesign final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spansFollowTheSpacing_data() {
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("spacing");
        QTest::addColumn<int>("spans");
        QTest::newRow("0") << 0.0 << 0.0 << 1;
        QTest::newRow("80") << 80.0 << 0.0 << 1;
        QTest::newRow("81") << 81.0 << 0.0 << 2;
        QTest::newRow("160") << 160.0 << 0.0 << 2;
        QTest::newRow("1000") << 1000.0 << 0.0 << 13;
        QTest::newRow("1000 by 100") << 1000.0 << 100.0 << 10;
    }
    void spansFollowTheSpacing() {
        QFETCH(double, km);
        QFETCH(double, spacing);
        Drawn d(km);
        if (spacing > 0) d.link.amplifierSpacing = Length(spacing, units::km);
        QTEST(spanCount(d.link, d.scenario, shipped()), "spans");
    }
    void aLongerLinkOfEqualSpansIsNeverBetter() {
        double before = INFINITY;
        for (int spans = 1; spans <= 25; ++spans) {
            const double now = Drawn(80.0 * spans).gsnr();
            QVERIFY(now < before);
            before = now;
        }
    }
    void theBestLaunchPowerIsBest() {
        Drawn d(640);
        const double best = d.gsnr();
        for (const double offset : {-2.0, -1.0, 1.0, 2.0}) {
            d.link.launchOffset = Decibel(offset, units::dB);
            QVERIFY2(d.gsnr() <= best + 1e-6, qPrintable(QString::number(offset)));
        }
    }
    void lessLossAndHollowCoreCarryFurther() {
        QVERIFY(Drawn(960, "g654e").gsnr() > Drawn(960).gsnr() + 1);
        // the same loss, but no interference: limited by what the amplifiers give
        QVERIFY(Drawn(960, "hcf-deployed").gsnr() > Drawn(960).gsnr() + 1);
        QVERIFY(Drawn(960, "hcf-deployed").design("400g-openzrplus").modes[0].dispersion < Drawn(960).design("400g-openzrplus").modes[0].dispersion / 4);
    }
    void theBoosterGivesTheLaunchPower() {
        for (const double km : {80.0, 640.0, 1600.0})
            for (const ModeOnLine& m : Drawn(km).design().modes) {
                const Drawn d(km);
                const auto drawn = drawnLine(d.link, d.scenario, shipped(), m.mode);
                const auto& booster = std::get<line::Amplifier>(drawn->line.elements[1]);
                QVERIFY(booster.gain <= booster.type->gainMost + 2.5);
                QVERIFY2(std::abs(drawn->outcome.after[1].power - m.launch) < 0.05, m.mode.c_str()); // not saturated
            }
    }
    void aNoisierAmplifierIsWorse() {
        Drawn d(640);
        const double quiet = d.gsnr();
        d.link.amplifier = "std_medium_gain";
        QVERIFY(d.gsnr() < quiet);
        QCOMPARE(d.design().inLine->id, std::string("std_medium_gain"));
    }
    void theSpectrumOfTwoBandsHoldsTwice() {
        Drawn d(320);
        const int one = d.design("400zr").modes[0].wavelengths;
        d.link.band = OpticalBand::CAndL;
        QCOMPARE(d.design("400zr").modes[0].wavelengths, 2 * one);
        QCOMPARE(one, 64); // 4.8 THz of 75 GHz
    }
    void aSpanThatNoAmplifierMakesUpForHasNoModes() {
        Drawn d(300);
        d.link.amplifierSpacing = Length(300, units::km);
        const LineDesign design = d.design();
        QVERIFY(!design.inLine && design.modes.empty() && design.best < 0);
    }
    void feasibleIsWhatMarginAndDispersionSay() {
        for (const double km : {40.0, 120.0, 400.0, 1200.0, 3000.0}) {
            const LineDesign d = Drawn(km).design();
            QVERIFY(d.modes.size() > 8);
            for (const ModeOnLine& m : d.modes) {
                QCOMPARE(m.isFeasible(), m.required > 0 && m.gsnr - 2 >= m.required && (m.tolerated == 0 || m.dispersion <= m.tolerated));
                QVERIFY(m.gsnr <= m.osnr + 1e-9);
            }
            if (d.best >= 0) QVERIFY(d.modes[std::size_t(d.best)].isFeasible());
        }
        QVERIFY(Drawn(120).design().find("400zr")->isFeasible());
        QVERIFY(!Drawn(1200).design().find("400zr")->isFeasible()); // beyond its dispersion
    }
    void noisesOfALightPathAddUpAndRegenerationStartsAfresh() {
        Scenario s = Plan().site("A").site("B").site("C").link("A", "B", Length(480, units::km)).link("B", "C", Length(480, units::km)).scenario();
        Wavelength w;
        w.links = {s.links[0]->id, s.links[1]->id};
        w.mode = "openroadm5-200g-qpsk";
        const auto express = lightPathMargin(w, s, shipped());
        w.regenerated = {s.links[0]->to};
        const auto regenerated = lightPathMargin(w, s, shipped());
        w.links = {s.links[0]->id};
        w.regenerated.clear();
        const auto one = lightPathMargin(w, s, shipped());
        QVERIFY(express && regenerated && one);
        QVERIFY(std::abs(*regenerated - *one) < 1e-9);
        // the line's noise twice, but one transmitter (36 dB), adding and dropping (38 dB together)
        const double need = 17 + 2, ends = line::linear(-36) + line::linear(-38);
        QVERIFY(std::abs(line::linear(-*express - need) - (2 * (line::linear(-*one - need) - ends) + ends)) < 1e-9);
        w.mode = "800g-gen5"; // the catalogue does not say what it needs
        QVERIFY(!lightPathMargin(w, s, shipped()));
    }
    void theDrawnLineIsTheComputedOne() {
        const Drawn d(400);
        const auto drawn = drawnLine(d.link, d.scenario, shipped(), "400zr");
        QVERIFY(drawn && drawn->outcome.after.size() == drawn->line.elements.size());
        QVERIFY(std::abs(line::mean(drawn->outcome.gsnr01nm) - d.gsnr("400zr")) < 1e-9);
        QVERIFY(!drawnLine(d.link, d.scenario, shipped(), "morse"));
    }
};

QTEST_GUILESS_MAIN(TestDesign)
#include "tst_design.moc"
