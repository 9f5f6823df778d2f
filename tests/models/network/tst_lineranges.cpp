// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/lineranges.h"
#include "network/network.h"
#include "support/plan.h"
#include <QTest>
#include <set>

using namespace spanwright;
using namespace spanwright::network;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

struct Drawn {
    Scenario scenario;
    FibreLink link;
    explicit Drawn(double km) : scenario(Plan().site("A").site("B").link("A", "B", Length(km, units::km)).scenario()), link(*scenario.links[0]) {}
    [[nodiscard]] LineDesign design(const catalogue::Catalogue& c = shipped()) const { return designLine(link, scenario, c); }
    [[nodiscard]] LineRanges ranges(const catalogue::Catalogue& c = shipped()) const { return lineRanges(link, scenario, c, design(c)); }
};
ModeRange of(const Drawn& d, const LineRanges& ranges, std::string_view mode) {
    const LineDesign design = d.design();
    return ranges.modes.at(static_cast<std::size_t>(design.find(mode) - design.modes.data()));
}

} // namespace

class TestLineRanges final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lowLikelyAndHighStandInOrder() {
        for (const double km : {60.0, 400.0, 1200.0}) {
            const Drawn d(km);
            const LineDesign design = d.design();
            const LineRanges r = d.ranges();
            QCOMPARE(r.modes.size(), design.modes.size());
            for (std::size_t i = 0; i < r.modes.size(); ++i) {
                QVERIFY(r.modes[i].gsnr.low < r.modes[i].gsnr.likely && r.modes[i].gsnr.likely < r.modes[i].gsnr.high);
                QCOMPARE(r.modes[i].gsnr.likely, design.modes[i].gsnr);
                if (design.modes[i].isStated()) QVERIFY(std::abs(r.modes[i].margin.likely - design.modes[i].margin) < 1e-9);
            }
            QVERIFY(r.capacity.low <= r.capacity.likely && r.capacity.likely <= r.capacity.high);
            QVERIFY(r.availability.low < r.availability.likely && r.availability.likely < r.availability.high && r.availability.high < 1);
        }
    }
    /// One input at a time: with all others overridden (they do not swing then), the range is that of the noise figure alone.
    void theSwingsAreThoseOfTheInputs() {
        const Drawn d(640);
        const std::vector<Override> known{{"fibres/g652d/attenuation_db_per_km", 0.2, "measured"}, {"fibres/plant/connector_loss_db", 0.5, "measured"}};
        const auto measured = shipped().with(known);
        const LineDesign design = d.design(*measured);
        const LineRanges r = d.ranges(*measured);
        const ModeOnLine& m = *design.find("openroadm5-400g-16qam");
        const NoiseBudget noise = noiseBudget(m);
        const auto inverse = [](double decibel) { return std::pow(10, -decibel / 10); };
        const double noisier = -10 * std::log10(inverse(noise.amplifiers) * std::pow(10, 0.05) + inverse(noise.interference) + inverse(noise.ends));
        const ModeRange range = r.modes.at(static_cast<std::size_t>(&m - design.modes.data()));
        QVERIFY(std::abs(range.gsnr.low - noisier) < 1e-6);
        QVERIFY(of(d, d.ranges(), "openroadm5-400g-16qam").gsnr.low < range.gsnr.low - 0.1); // the losses widen it
    }
    void anOverriddenNeedDoesNotSwing() {
        const Drawn d(120);
        const ModeRange open = of(d, d.ranges(), "400zr"); // 24.5 to 26 dB
        const auto fixed = shipped().with(std::vector<Override>{{"transceivers/400zr/required_osnr_db_0p1nm", 26, "data sheet"}});
        const ModeRange known = of(d, d.ranges(*fixed), "400zr");
        QVERIFY(open.margin.high > known.margin.high + 0.3);
        QVERIFY(std::abs(open.margin.low - known.margin.low) < 1e-9);
    }
    void closingSaysWhichEndSuffices() {
        std::set<Closing> seen;
        for (double km = 80; km <= 4000; km += 160) {
            const Drawn d(km);
            const LineDesign design = d.design();
            const LineRanges r = d.ranges();
            for (std::size_t i = 0; i < r.modes.size(); ++i) {
                const ModeRange& m = r.modes[i];
                seen.insert(m.closing);
                if (m.closing == Closing::Closes) QVERIFY(m.margin.low >= 0);
                if (m.closing == Closing::ClosesLikely) QVERIFY(m.margin.low < 0 && m.margin.likely >= 0);
                if (m.closing == Closing::MayClose) QVERIFY(m.margin.likely < 0 && m.margin.high >= 0);
                if (m.closing == Closing::DoesNotClose) QVERIFY(m.margin.high < 0);
                if (design.modes[i].isFeasible()) QVERIFY(m.closing <= Closing::ClosesLikely);
            }
        }
        QVERIFY(seen.size() >= 5);
    }
    void aLossWithoutAnAmplifierLeavesNoLowEnd() {
        Drawn d(150);
        d.link.amplifierSpacing = Length(150, units::km);
        const auto lossy = shipped().with(std::vector<Override>{{"fibres/plant/connector_loss_db", 3.5, "dirty"}}); // 37 dB, 40 dB at 0.22 dB/km
        const LineRanges r = d.ranges(*lossy);
        QVERIFY(!r.modes.empty() && std::isinf(r.modes.front().gsnr.low) && r.capacity.low.base() == 0);
    }
    void givenCutsAndRepairLeaveNoRange() {
        Drawn d(400);
        d.link.cutRate = CutRate(0.001, units::perKmYear);
        d.link.repair = Duration(8, units::hour);
        const LineRanges r = d.ranges();
        QCOMPARE(r.availability.low, r.availability.high);
        QVERIFY(std::abs(r.availability.likely - linkAvailability(d.link, d.scenario).base()) < 1e-12);
    }
    /// 800G of 95 GBd: Shannon's 21.3 dB and what the shaped modes with a stated need lie above theirs.
    void aNeedThatNobodyStatesIsDerivedFromItsFamily() {
        const catalogue::Transceiver& mode = *shipped().transceiver("800g-gen5");
        QCOMPARE(mode.requiredOsnr.base(), 0.0);
        const double shannon = 10 * std::log10((std::pow(2, 800.0 / 190) - 1) * 95 / 12.5);
        QVERIFY(std::abs(shannonOsnr(mode) - shannon) < 1e-9);
        const ModeNeed need = needOf(mode, shipped());
        QVERIFY(need.isDerived && need.low > shannon + 4 && need.high < shannon + 10 && need.low < need.high);
        const ModeNeed stated = needOf(*shipped().transceiver("400zr"), shipped());
        QVERIFY(!stated.isDerived && stated.low == 24.5 && stated.high == 26);
        // of a family that states nothing, nothing follows
        catalogue::Transceiver odd = mode;
        odd.modulation = "DP-4096QAM";
        QVERIFY(!needOf(odd, shipped()).isKnown());
    }
    void needsOfOtherModesMoveTheDerivedOne() {
        const auto changed = shipped().with(std::vector<Override>{{"transceivers/1200g-gen6/required_osnr_db_0p1nm", 33, "trial"}});
        QVERIFY(needOf(*changed->transceiver("800g-gen5"), *changed).high > needOf(*shipped().transceiver("800g-gen5"), shipped()).high + 1);
    }
};

QTEST_GUILESS_MAIN(TestLineRanges)
#include "tst_lineranges.moc"
