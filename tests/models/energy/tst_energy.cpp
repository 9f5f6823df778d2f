// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/energy.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::energy;

// Expected values are worked out by hand from the catalogue's facts, which stand beside them.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }
Load h100(int count) { return {shipped().accelerator("h100-sxm"), shipped().fabric("roce-400g"), BitRate(400, units::Gbps), count}; }
const Fraction kTraining(0.75, units::one);

} // namespace

class TestEnergy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneH100ByHand() {
        // TDP 700 W; node 10.2 kW of 8: 1275 W, at 75 % 956.25 W. NIC 25 W; 3 switch ports of 747 W / 64; 4 modules of
        // 25 pJ/bit at 400 Gb/s: 40 W. PUE 1.2.
        const Draw d = draw(h100(1), kTraining, Pue(1.2, units::pue), Power(), shipped());
        const double network = 25 + 3 * 747.0 / 64 + 40;
        QVERIFY(isNear(d.accelerators.in(units::W), 700));
        QVERIFY(isNear(d.hosts.in(units::W), 956.25 - 700));
        QVERIFY(isNear(d.network.in(units::W), network));
        const double storage = 0.03 / 0.97 * (1275 + network); // 3 % of the rated IT power
        QVERIFY(isNear(d.storage.in(units::W), storage));
        QVERIFY(isNear(d.it().in(units::W), 956.25 + network + storage));
        QVERIFY(isNear(d.cooling.in(units::W), 0.2 * (956.25 + network + storage)));
        QVERIFY(isNear(d.facility().in(units::W), 1.2 * (956.25 + network + storage)));
    }
    void addendsSum() {
        const Draw d = draw(h100(512), kTraining, Pue(1.37, units::pue), Power(3, units::kW), shipped());
        QCOMPARE(d.facility().base(), (d.accelerators + d.hosts + d.network + d.storage + d.optics + d.cooling).base());
        QVERIFY(isNear(d.optics.in(units::kW), 3));
    }
    void powerScalesWithTheCount() {
        for (const catalogue::Accelerator& a : shipped().accelerators()) {
            const Load one{&a, shipped().fabric("ib-ndr"), BitRate(400, units::Gbps), 8};
            Load many = one;
            many.count = 8 * 37;
            const double ratio = draw(many, kTraining, Pue(1.3, units::pue), Power(), shipped()).facility() / draw(one, kTraining, Pue(1.3, units::pue), Power(), shipped()).facility();
            QVERIFY2(isNear(ratio, 37), a.id.c_str());
            QVERIFY2(draw(one, kTraining, Pue(1.3, units::pue), Power(), shipped()).it().base() > 0, a.id.c_str());
        }
    }
    void pueOneCoolsNothing() { QCOMPARE(draw(h100(512), kTraining, Pue(1, units::pue), Power(1, units::kW), shipped()).cooling.base(), 0.0); }
    void nothingDrawsNothing() {
        QCOMPARE(draw(h100(0), kTraining, Pue(1.4, units::pue), Power(), shipped()).facility().base(), 0.0);
        QCOMPARE(draw({}, kTraining, Pue(1.4, units::pue), Power(), shipped()).facility().base(), 0.0);
    }
    void opticalIoSavesModules() {
        // 4 x 400 Gb/s x (25 - 5) pJ/bit = 32 W an accelerator
        Load pluggable = h100(1);
        Load chip = h100(1);
        chip.scaleOut = shipped().fabric("optical-io-chiplet");
        QVERIFY(isNear((networkPower(pluggable, shipped()) - networkPower(chip, shipped())).in(units::W), 32));
    }
    void opticsOfTheCluster() {
        // 400 Gb/s: modules of 25 pJ/bit, linear ones of 10, three switch ends of 5.6 beside one module, chip I/O of 5
        const auto watts = [](FabricOptics optics, double gigabits) {
            Load load = h100(1);
            load.nic = BitRate(gigabits, units::Gbps);
            load.optics = optics;
            return networkPower(load, shipped()).in(units::W);
        };
        const double bare = 25 + 3 * 747.0 / 64;
        QVERIFY(isNear(watts(FabricOptics::OfFabric, 400), bare + 40));
        QVERIFY(isNear(watts(FabricOptics::Pluggable, 400), bare + 40));
        QVERIFY(isNear(watts(FabricOptics::Linear, 400), bare + 16));
        QVERIFY(isNear(watts(FabricOptics::CoPackaged, 400), bare + 0.4 * (25 + 3 * 5.6)));
        QVERIFY(isNear(watts(FabricOptics::ChipIo, 400), bare + 8));
        QVERIFY(isNear(watts(FabricOptics::Pluggable, 800), 2 * bare + 0.8 * 4 * 20)); // 800G modules take 20 pJ/bit
        Load packaged = h100(1);
        packaged.scaleOut = shipped().fabric("optical-io-chiplet");
        packaged.optics = FabricOptics::Pluggable; // what is chosen goes before what the fabric says
        QVERIFY(isNear(networkPower(packaged, shipped()).in(units::W), bare + 40));
    }
    void serverRatingFallsBackToTheFamilyMultiplier() {
        catalogue::Accelerator a = *shipped().accelerator("h100-sxm");
        QVERIFY(isNear(serverRating(a, shipped()).in(units::W), 1275));
        a.node = Power();
        QVERIFY(isNear(serverRating(a, shipped()).in(units::W), 700 * 1.82));
        a.id = "somebody-else";
        QVERIFY(isNear(serverRating(a, shipped()).in(units::W), 700 * 1.8));
    }
    void linesByHand() {
        Line light;
        light.mode = shipped().transceiver("800g-gen5"); // 120 W an end
        light.count = 4;
        constexpr double kPort = 8 * 4; // W, of a router at 4 W for each 100 Gb/s
        QVERIFY(isNear(linePower(light, shipped()).in(units::W), 4 * 2 * (120 + kPort)));
        QVERIFY(isNear(routerRate(light).in(units::Gbps), 4 * 2 * 800));
        light.regenerations = 2; // no router there
        QVERIFY(isNear(linePower(light, shipped()).in(units::W), 4 * 2 * (120 * 3 + kPort)));
        QVERIFY(isNear(transponderPower(light).in(units::W), 4 * 2 * 120 * 3));
        QVERIFY(isNear(routerPower(light, shipped()).in(units::W), 4 * 2 * kPort));
        light.share = 0.25;
        QVERIFY(isNear(linePower(light, shipped()).in(units::W), 4 * 2 * (120 * 3 + kPort) / 4.0));
        QVERIFY(isNear(routerPower(light, shipped()).in(units::W), 4 * 2 * kPort / 4.0));
        Line fibre;
        fibre.length = Length(1000, units::km);
        fibre.amplifierSites = 12; // of 110 W
        fibre.fibrePairs = 2;
        QVERIFY(isNear(linePower(fibre, shipped()).in(units::W), 12 * 110 * 2));
        QCOMPARE(routerPower(fibre, shipped()).base(), 0.0); // dark
        QCOMPARE(linePower({}, shipped()).base(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestEnergy)
#include "tst_energy.moc"
