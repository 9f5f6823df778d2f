// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/design.h"
#include "network/occupancy.h"
#include "support/plan.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::network;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

struct Lit {
    Scenario scenario = Plan().site("A").site("B").link("A", "B", Length(80, units::km), 0).scenario();
    FibreLink link = *scenario.links[0];
    void light(const char* mode, int count) {
        Wavelength w;
        w.id = WavelengthId{1000 + scenario.wavelengths.size()};
        w.name = mode;
        w.links = {link.id};
        w.mode = mode;
        w.count = count;
        scenario.wavelengths.emplace_back(w);
    }
    [[nodiscard]] Occupancy occupancy() const { return network::occupancy(link, scenario, shipped()); }
};

} // namespace

class TestOccupancy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUnlitLinkIsFree() {
        const Occupancy o = Lit().occupancy();
        QVERIFY(o.taken.empty() && o.placed == 0 && o.left == 0);
        QCOMPARE(o.free.in(units::GHz), 4800.0);
    }
    void groupsStandSideBySideFromBelow() {
        Lit l;
        l.light("400zr", 3);                // 75 GHz
        l.light("openroadm5-100g-qpsk", 2); // 50 GHz
        const Occupancy o = l.occupancy();
        QCOMPARE(o.taken.size(), 2u);
        QCOMPARE(o.taken[0].from.in(units::GHz), bandRanges(OpticalBand::C)[0].first.in(units::GHz));
        QVERIFY(std::abs(o.taken[0].to.in(units::GHz) - o.taken[0].from.in(units::GHz) - 225) < 1e-6);
        QCOMPARE(o.taken[1].from.base(), o.taken[0].to.base());
        QVERIFY(std::abs(o.free.in(units::GHz) - (4800 - 225 - 100)) < 1e-3);
    }
    void whatOnePairCannotHoldGoesToTheNext() {
        Lit l;
        l.light("400zr", 100); // 64 fit a pair
        QCOMPARE(l.occupancy().placed, 64);
        QCOMPARE(l.occupancy().left, 36);
        l.link.fibrePairs = 2;
        const Occupancy o = l.occupancy();
        QCOMPARE(o.left, 0);
        QCOMPARE(o.taken.size(), 2u);
        QCOMPARE(o.taken[1].pair, 1);
        QCOMPARE(o.taken[1].channels, 36);
    }
    void theLBandFollowsTheCBand() {
        Lit l;
        l.link.band = OpticalBand::CAndL;
        l.light("400zr", 70);
        const Occupancy o = l.occupancy();
        QCOMPARE(o.taken.size(), 2u);
        QVERIFY(o.taken[1].from < o.taken[0].from && o.taken[1].pair == 0);
        QCOMPARE(o.left, 0);
    }
    void aNarrowGroupFillsTheRestThatAWideOneLeft() {
        Lit l;
        l.link.fibrePairs = 2;
        l.light("openroadm5-400g-16qam", 60); // 87.5 GHz: 54 fit, 75 GHz are left
        l.light("400zr", 1);
        const Occupancy o = l.occupancy();
        QCOMPARE(o.taken.size(), 3u);
        QCOMPARE(o.taken[2].pair, 0);
        QVERIFY(std::abs((o.taken[2].to - bandRanges(OpticalBand::C)[0].second).base()) < 1e3);
    }
    void takenAndFreeAreTheBandAndNothingOverlaps() {
        Lit l;
        l.link.band = OpticalBand::CAndL;
        l.link.fibrePairs = 3;
        for (const char* mode : {"400zr", "openroadm5-100g-qpsk", "800g-gen5", "openroadm5-400g-16qam", "400zr"}) l.light(mode, 37);
        const Occupancy o = l.occupancy();
        double sum = o.free.base();
        for (const TakenSlots& t : o.taken) {
            sum += (t.to - t.from).base();
            for (const TakenSlots& other : o.taken) QVERIFY(&t == &other || t.pair != other.pair || t.to <= other.from || other.to <= t.from);
        }
        QVERIFY(std::abs(sum / (3 * bandWidth(OpticalBand::CAndL).base()) - 1) < 1e-12);
        QCOMPARE(o.placed + o.left, 5 * 37);
    }
    void modesThatAreNotOnTheGridTakeNone() {
        const auto grey = std::ranges::find_if(shipped().transceivers(), [](const catalogue::Transceiver& t) { return t.slot.base() <= 0; });
        QVERIFY(grey != shipped().transceivers().end());
        Lit l;
        l.light(grey->id.c_str(), 4);
        l.light("morse", 4);
        QVERIFY(l.occupancy().taken.empty() && l.occupancy().left == 0);
    }
    void aMillionPairsAreLookedAtInTime() {
        Lit l;
        l.link.fibrePairs = 1'000'000;
        l.light("400zr", 1'000'000);
        const Occupancy o = l.occupancy();
        QCOMPARE(o.pairs, kPairsMost);
        QCOMPARE(o.placed, 64 * std::int64_t(kPairsMost));
    }
};

QTEST_GUILESS_MAIN(TestOccupancy)
#include "tst_occupancy.moc"
