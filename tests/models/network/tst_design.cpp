// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/design.h"
#include "network/network.h"
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
        QCOMPARE(d.design().spans.front().amplifier->id, std::string("std_medium_gain"));
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
        QVERIFY(design.unamplified() == 0 && design.modes.empty() && design.best < 0);
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
        // the line's noise twice, but one transmitter (36 dB), adding and dropping (38 dB together), and a ROADM passed: 1.5 dB of PDL cost 0.75 dB
        const double penalty = pdlPenalty(shipped().number("transceivers/line_system/roadm_pdl_db"), shipped());
        QVERIFY(std::abs(penalty - 0.75) < 1e-12);
        const double need = 17 + 2, ends = line::linear(-36) + line::linear(-38);
        QVERIFY(std::abs(line::linear(-*express - penalty - need) - (2 * (line::linear(-*one - need) - ends) + ends)) < 1e-9);
        w.mode = "800g-gen5"; // the catalogue does not say what it needs
        QVERIFY(!lightPathMargin(w, s, shipped()));
    }
    void designedSpansEnteredByHandChangeNothing_data() {
        QTest::addColumn<double>("km");
        QTest::addColumn<QByteArray>("fibre");
        QTest::newRow("one span") << 60.0 << QByteArray("g652d");
        QTest::newRow("13 spans") << 1000.0 << QByteArray("g652d");
        QTest::newRow("hollow core") << 700.0 << QByteArray("hcf-deployed");
    }
    void designedSpansEnteredByHandChangeNothing() {
        QFETCH(const double, km);
        QFETCH(const QByteArray, fibre);
        const Drawn designed(km, fibre.constData());
        Drawn hand = designed;
        hand.link.spans = spansByHand(designed.link, designed.scenario, shipped());
        QCOMPARE(int(hand.link.spans.size()), spanCount(designed.link, designed.scenario, shipped()));
        QVERIFY(std::abs((lengthOf(hand.link, hand.scenario) - lengthOf(designed.link, designed.scenario)).base()) < 1e-6);
        QVERIFY(std::abs((computedOneWay(hand.link, hand.scenario, shipped()) - computedOneWay(designed.link, designed.scenario, shipped())).base()) < 1e-15);
        const LineDesign a = designed.design(), b = hand.design();
        QCOMPARE(a.modes.size(), b.modes.size());
        QCOMPARE(a.best, b.best);
        for (std::size_t i = 0; i < a.modes.size(); ++i) QVERIFY(std::abs(a.modes[i].gsnr - b.modes[i].gsnr) < 1e-9 && std::abs(a.modes[i].launch - b.modes[i].launch) < 1e-9);
    }
    void spansByHandAreTheLength() {
        Drawn d(500);
        d.link.spans = {{Length(40, units::km), {}, {}, {}}, {Length(70.5, units::km), "hcf-deployed", {}, {}}};
        QCOMPARE(lengthOf(d.link, d.scenario).in(units::km), 110.5);
        const double seconds = 40e3 * shipped().fibre("g652d")->delay.base() + 70.5e3 * shipped().fibre("hcf-deployed")->delay.base() + d.link.equipmentDelay.base();
        QVERIFY(std::abs(computedOneWay(d.link, d.scenario, shipped()).base() - seconds) < 1e-12);
        QVERIFY(fibresOf(d.link) == (std::vector<std::string>{"g652d", "hcf-deployed"}));
        d.link.lengthMode = LengthMode::Geodesic;
        QCOMPARE(lengthOf(d.link, d.scenario).in(units::km), 110.5);
    }
    void eachSpanHasItsOwnLossAmplifierAndGain() {
        Drawn d(500);
        d.link.spans = {{Length(40, units::km), {}, {}, {}}, {Length(80, units::km), "g654e", Decibel(1.5, units::dB), "std_medium_gain"}, {Length(100, units::km), {}, {}, {}}};
        const LineDesign design = d.design("400zr");
        QVERIFY(!design.isEven() && design.unamplified() < 0);
        const double connectors = 2 * shipped().number("fibres/plant/connector_loss_db");
        const double losses[] = {40 * shipped().fibre("g652d")->attenuation.in(units::dBPerKm) + connectors, 80 * shipped().fibre("g654e")->attenuation.in(units::dBPerKm) + connectors + 1.5, 100 * shipped().fibre("g652d")->attenuation.in(units::dBPerKm) + connectors};
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(std::abs(design.spans[i].loss.in(units::dB) - losses[i]) < 1e-9);
        QCOMPARE(design.spans[1].amplifier->id, std::string("std_medium_gain"));
        QCOMPARE(design.spans[1].fibre->id, std::string("g654e"));
        // every amplifier makes up for its span: the launch power stands before each
        const auto drawn = drawnLine(d.link, d.scenario, shipped(), "400zr");
        double gain = 0;
        for (std::size_t i = 0; i < drawn->line.elements.size(); ++i) {
            if (!std::holds_alternative<line::Span>(drawn->line.elements[i])) continue;
            QVERIFY(std::abs(drawn->outcome.after[i - 1].power - drawn->outcome.after[i + 1].power) < 0.05);
            gain += std::get<line::Amplifier>(drawn->line.elements[i + 1]).gain;
        }
        QVERIFY(std::abs(gain - losses[0] - losses[1] - losses[2]) < 1e-9);
        QVERIFY(std::abs(drawn->outcome.pmd * 1e12 - design.modes[0].pmd) < 1e-12);
    }
    void theLinksAmplifierStandsInWhereASpanNamesNone() {
        Drawn d(500);
        d.link.amplifier = "std_medium_gain";
        d.link.spans = {{Length(60, units::km), {}, {}, {}}, {Length(60, units::km), {}, {}, "std_low_gain"}};
        const LineDesign design = d.design("400zr");
        QCOMPARE(design.spans[0].amplifier->id, std::string("std_medium_gain"));
        QCOMPARE(design.spans[1].amplifier->id, std::string("std_low_gain"));
    }
    void allThatIsEnteredOfASpanTells_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("length") << 0;
        QTest::newRow("fibre") << 1;
        QTest::newRow("extra loss") << 2;
        QTest::newRow("amplifier") << 3;
        QTest::newRow("order") << 4;
    }
    void allThatIsEnteredOfASpanTells() { // and nothing is taken for what was kept of another line
        QFETCH(const int, what);
        Drawn d(500);
        d.link.spans = {{Length(60, units::km), {}, {}, {}}, {Length(110, units::km), {}, {}, {}}, {Length(80, units::km), "g655", {}, {}}}; // 23 dB: no amplifier is padded
        const ModeOnLine before = d.design("400g-openzrplus").modes.at(0);
        FibreSpan& span = d.link.spans[1];
        if (what == 0) span.length = Length(111, units::km);
        if (what == 1) span.fibre = "g654e";
        if (what == 2) span.extraLoss = Decibel(0.7, units::dB);
        if (what == 3) span.amplifier = "std_high_gain";
        if (what == 4) std::swap(span, d.link.spans[2]);
        const ModeOnLine after = d.design("400g-openzrplus").modes.at(0);
        if (what == 2 || what == 3) QVERIFY2(after.gsnr < before.gsnr - 0.01, qPrintable(QString::number(after.gsnr - before.gsnr)));
        else if (what == 4) QVERIFY(d.design().spans[1].fibre->id == "g655" && std::abs(after.gsnr - before.gsnr) < 0.1); // noises add up in any order
        else QVERIFY2(std::abs(after.gsnr - before.gsnr) > 0.01, qPrintable(QString::number(after.gsnr - before.gsnr)));
    }
    void aSpanByHandThatNoAmplifierMakesUpForIsNamed() {
        Drawn d(500);
        d.link.spans = {{Length(60, units::km), {}, {}, {}}, {Length(60, units::km), {}, Decibel(40, units::dB), {}}};
        QCOMPARE(d.design().unamplified(), 1);
        QVERIFY(d.design().modes.empty());
    }
    void aRoadmBetweenSpansCostsNoisePdlDelayAndIsPassed() {
        Drawn d(500);
        d.link.spans = std::vector<FibreSpan>(4, {Length(80, units::km), {}, {}, {}});
        const ModeOnLine before = d.design("400g-openzrplus").modes.at(0);
        const Duration delay = computedOneWay(d.link, d.scenario, shipped());
        d.link.spans[3].station = Station::Roadm; // behind the last span stands the site
        QCOMPARE(d.design("400g-openzrplus").modes.at(0).gsnr, before.gsnr);
        d.link.spans[1].station = Station::Roadm;
        const ModeOnLine after = d.design("400g-openzrplus").modes.at(0);
        QVERIFY(after.gsnr < before.gsnr - 0.05); // of the booster behind it
        QVERIFY(std::abs(after.pdl - 1.5) < 1e-9 && std::abs(after.pdlPenalty - 0.75) < 1e-9);
        QVERIFY(std::abs(after.margin - (after.gsnr - 0.75 - 2 - after.required)) < 1e-9);
        QVERIFY(std::abs(after.pmd * after.pmd - before.pmd * before.pmd - 9) < 1e-6); // 3 ps
        QCOMPARE(roadmCount(d.link), 1);
        QVERIFY(std::abs((computedOneWay(d.link, d.scenario, shipped()) - delay).in(units::us) - 0.3) < 1e-9);
        const auto drawn = drawnLine(d.link, d.scenario, shipped(), "400g-openzrplus");
        const auto isRoadm = [](const line::Element& e) { return std::holds_alternative<line::Roadm>(e); };
        QCOMPARE(std::ranges::count_if(drawn->line.elements, isRoadm), 3);
        QVERIFY(std::abs(drawn->outcome.latency * 1e6 - (320 * 4.8967 + 0.3)) < 0.2);
    }
    void pdlPenaltyRunsThroughTheCataloguesPoints() {
        const double points[][2] = {{0, 0}, {0.5, 0.25}, {1, 0.5}, {2, 1}, {3, 1.75}, {4, 2.5}, {6, 4}, {8, 5.5}};
        for (const auto& [pdl, penalty] : points) QVERIFY(std::abs(pdlPenalty(pdl, shipped()) - penalty) < 1e-12);
    }
    void ramanTransferMakesTheUpperBandTheWorseOne() {
        Drawn d(640);
        const ModeOnLine alone = d.design("400g-openzrplus").modes.at(0);
        d.link.band = OpticalBand::CAndL;
        const ModeOnLine both = d.design("400g-openzrplus").modes.at(0);
        QCOMPARE(both.wavelengths, 2 * alone.wavelengths);
        QCOMPARE(both.gsnr, std::min(both.gsnrC, both.gsnrL));
        QVERIFY(both.gsnrC < alone.gsnr && both.gsnr < alone.gsnr);
        QVERIFY(both.gsnr > alone.gsnr - 3); // it costs decibels, not the band
        // a slope of none leaves C nearly what it is alone
        const auto still = shipped().with(std::vector<Override>{{"fibres/plant/raman_gain_slope_um2_per_w_km_thz", 0, "none"}});
        const ModeOnLine flat = designLine(d.link, d.scenario, *still, "400g-openzrplus").modes.at(0);
        QVERIFY(flat.gsnrC > both.gsnrC && flat.gsnrC < alone.gsnr + 0.01 && flat.gsnrC > alone.gsnr - 0.5);
    }
    void theBestLaunchPowerOfTwoBandsIsNearlyBest() {
        Drawn d(640);
        d.link.band = OpticalBand::CAndL;
        const double best = d.gsnr();
        for (const double offset : {-2.0, -1.0, 1.0, 2.0}) {
            d.link.launchOffset = Decibel(offset, units::dB);
            QVERIFY2(d.gsnr() <= best + 0.1, qPrintable(QString::number(d.gsnr() - best)));
        }
    }
    void everyFactOfAFibresSpeedMovesItsDelay() {
        const Drawn d(100);
        const auto oneWay = [&](const char* fact, double value) {
            const auto changed = shipped().with(std::vector<Override>{{fact, value, "measured"}});
            return std::pair(computedOneWay(d.link, d.scenario, *changed).in(units::us) - d.link.equipmentDelay.in(units::us), changed->fibre("g652d")->groupIndex);
        };
        QVERIFY(std::abs(oneWay("fibres/g652d/group_index", 1.5).first - 100e3 * 1.5 / 299.792458) < 1e-6);
        QVERIFY(std::abs(oneWay("fibres/g652d/latency_us_per_km", 5).first - 500) < 1e-9);
        QVERIFY(std::abs(oneWay("fibres/g652d/latency_us_per_km", 5).second - 5e-9 * 299792458) < 1e-9);
    }
    void theDrawnLineIsTheComputedOne() {
        const Drawn d(400);
        const auto drawn = drawnLine(d.link, d.scenario, shipped(), "400zr");
        QVERIFY(drawn && drawn->outcome.after.size() == drawn->line.elements.size());
        QVERIFY(std::abs(line::mean(drawn->outcome.gsnr01nm) - d.gsnr("400zr")) < 1e-9);
        QVERIFY(!drawnLine(d.link, d.scenario, shipped(), "morse"));
    }
    void noiseAddsUpToTheGsnr() {
        for (const char* fibre : {"g652d", "hcf-deployed"}) {
            Scenario s = Plan().site("A").site("B").link("A", "B", Length(600, units::km)).scenario();
            FibreLink l = *s.links[0];
            l.fibre = fibre;
            for (const network::ModeOnLine& m : network::designLine(l, s, catalogue::Catalogue::shipped()).modes) {
                const network::NoiseBudget n = network::noiseBudget(m);
                const auto inverse = [](double decibel) { return std::pow(10, -decibel / 10); };
                QVERIFY(std::abs((inverse(n.amplifiers) + inverse(n.interference) + inverse(n.ends)) / inverse(m.gsnr) - 1) < 1e-9);
                QCOMPARE(std::isinf(n.interference), std::string(fibre) != "g652d"); // hollow core makes none
                QVERIFY(n.amplifiers > m.gsnr && n.ends > m.gsnr);
                // at the best launch power interference is half of the amplifiers' noise, unless these cannot give it
                if (std::isfinite(n.interference)) QVERIFY(n.interference - n.amplifiers > 2.5);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDesign)
#include "tst_design.moc"
