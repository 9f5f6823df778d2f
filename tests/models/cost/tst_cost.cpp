// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/cost.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::cost;

// Expected values are worked out by hand from the catalogue's facts, which stand beside them.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(Money value, double expected, double tolerance = 1e-9) { return std::abs(value.base() - expected) <= tolerance * std::max(1.0, std::abs(expected)); }

/// 1,024 H100 that draw 1 MW of IT power and used 1 GWh at 0.08 USD/kWh.
cost::Site h100Site(int count = 1024) {
    return {{shipped().accelerator("h100-sxm"), shipped().fabric("roce-400g"), BitRate(400, units::Gbps), count},
            Power(1, units::MW), Energy(1000, units::MWh), EnergyPrice(0.08, units::USDPerKWh), Money(), OwnerKind::Own, PowerPrice(180, units::USDPerKWMonth), HourPrice(2.5, units::USDPerHour)};
}
Terms oneYear() { return {Duration(365, units::day), Fraction(0.08, units::one), LengthPrice(0.3, units::USDPerM)}; }
Bill bought(const cost::Site& site) { return acquisition(outlay(site, oneYear(), shipped())); }
Bill paid(const cost::Site& site, const Terms& terms = oneYear()) { return amortised(outlay(site, terms, shipped()), terms); }
Bill bought(const energy::Line& line, FibreTenure tenure = FibreTenure::Lease) { return acquisition(outlay(line, tenure, oneYear(), shipped())); }
Bill paid(const energy::Line& line, FibreTenure tenure = FibreTenure::Lease) { return amortised(outlay(line, tenure, oneYear(), shipped()), oneYear()); }

energy::Line fourWaves() {
    energy::Line line;
    line.mode = shipped().transceiver("800g-gen5"); // 40,000 USD an end
    line.count = 4;
    return line;
}
energy::Line fibre120() {
    energy::Line line;
    line.length = Length(120, units::km);
    line.amplifierSites = 1;
    return line;
}

constexpr double kServers = 31'250 * 1.64 * 1024;               // chip price x server multiplier
constexpr double kNetwork = kServers * 0.19 / 0.81;             // 19 % of servers and network together
constexpr double kRating = 10'200.0 / 8 * 1024 / 1e6;            // MW
constexpr double kFacility = 11.7e6 * kRating;
constexpr double kLand = 244'000 * kRating;                      // an acre a MW
constexpr double kSpares = 0.03;                                 // of hardware

} // namespace

class TestCost final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void annuityByHand_data() {
        QTest::addColumn<double>("interest");
        QTest::addColumn<double>("years");
        QTest::addColumn<double>("payment");
        // tables of capital recovery factors
        QTest::newRow("8 %, 5 a") << 0.08 << 5.0 << 25.045645;
        QTest::newRow("8 %, 8 a") << 0.08 << 8.0 << 17.401476;
        QTest::newRow("8 %, 15 a") << 0.08 << 15.0 << 11.682954;
        QTest::newRow("no interest") << 0.0 << 5.0 << 20.0;
    }
    void annuityByHand() {
        QFETCH(double, interest);
        QFETCH(double, years);
        QFETCH(double, payment);
        QVERIFY(isNear(annuity(Money(100, units::USD), Fraction(interest, units::one), years), payment, 1e-7));
    }
    void annuityPaysTheCapitalBack() {
        for (const double interest : {0.0, 0.05, 0.12}) {
            const double payment = annuity(Money(100, units::USD), Fraction(interest, units::one), 7).base();
            double present = 0;
            for (int year = 1; year <= 7; ++year) present += payment / std::pow(1 + interest, year);
            QVERIFY(std::abs(present - 100) < 1e-9);
        }
    }
    void acquisitionByHand() {
        const Bill b = bought(h100Site());
        QVERIFY(b.isKnown);
        QVERIFY(isNear(b.servers, kServers));
        QVERIFY(isNear(b.network, kNetwork));
        QVERIFY(isNear(b.facility, kFacility));
        QVERIFY(isNear(b.electricity, 80'000));
        QVERIFY(isNear(b.land, kLand));
        QVERIFY(isNear(b.spares, (kServers + kNetwork) * kSpares));
        QVERIFY(isNear(b.total(), (kServers + kNetwork) * (1 + kSpares) + kFacility + kLand + 80'000));
    }
    void amortisedByHand() {
        const Bill b = paid(h100Site());
        QVERIFY(isNear(b.servers, kServers * 0.25045645, 1e-7));
        QVERIFY(isNear(b.network, kNetwork * 0.25045645, 1e-7));
        QVERIFY(isNear(b.facility, kFacility * 0.11682954 + 12 * 12 * 1000, 1e-7)); // 12 USD per kW and month
        QVERIFY(isNear(b.land, kLand * 0.08)); // it keeps its value: interest alone
        QVERIFY(isNear(b.spares, (kServers + kNetwork) * kSpares * 0.25045645, 1e-7));
        QVERIFY(isNear(b.electricity, 80'000));
        QVERIFY(isNear(b.maintenance, kServers * 0.05 + kNetwork * 0.10));
        QVERIFY(isNear(b.staff, 1 * 200'000 * 1.325)); // one person a MW at the low wage with overhead
        Terms half = oneYear();
        half.run = Duration(182.5, units::day);
        QVERIFY(isNear(paid(h100Site(), half).servers, b.servers.base() / 2));
    }
    void linesByHand() {
        const Bill light = bought(fourWaves());
        constexpr double kPorts = 4 * 2 * 8 * 400; // router ports at both ends, 400 USD for each 100 Gb/s
        QVERIFY(isNear(light.optics, 4 * 2 * 40'000));
        QVERIFY(isNear(light.routers, kPorts));
        QVERIFY(isNear(light.spares, (320'000 + kPorts) * kSpares));
        QVERIFY(isNear(light.fibre, 0));
        const Bill leased = bought(fibre120());
        QVERIFY(isNear(leased.amplifiers, 2 * 12'000));      // one amplifier site, one amplifier each direction
        QVERIFY(isNear(leased.fibre, 0.3 * 120'000));        // the year's rent, whatever the method
        QVERIFY(isNear(paid(fibre120()).fibre, 0.3 * 120'000));
        QVERIFY(isNear(paid(fourWaves()).optics, 320'000 * 0.17401476, 1e-7));
        QVERIFY(isNear(paid(fourWaves()).routers, kPorts * 0.25045645, 1e-7)); // 5 years, as a network
        QVERIFY(isNear(equipmentPrice(fibre120(), shipped()) + equipmentPrice(fourWaves(), shipped()), 24'000 + 320'000 + kPorts));
        energy::Line regenerated = fourWaves();
        regenerated.regenerations = 2;
        QVERIFY(isNear(transponderPrice(regenerated), 3 * 320'000));
        QVERIFY(isNear(routerPrice(regenerated, shipped()), kPorts)); // none at regenerators
    }
    void fibreOfOnesOwnByHand() {
        constexpr double kAnnuity20 = 0.10185221; // 8 %, 20 years
        QVERIFY(isNear(bought(fibre120(), FibreTenure::Iru).fibre, 1200 * 2 * 120)); // two strands
        QVERIFY(isNear(paid(fibre120(), FibreTenure::Iru).fibre, 1200 * 2 * 120 * kAnnuity20, 1e-7));
        QVERIFY(isNear(paid(fibre120(), FibreTenure::Iru).maintenance, 170 * 120));
        QVERIFY(isNear(bought(fibre120(), FibreTenure::Build).fibre, 57'000 * 120 + 250'000)); // a cable and a hut
        QVERIFY(isNear(paid(fibre120(), FibreTenure::Build).maintenance, 170 * 120 + 20'000));
        energy::Line more = fibre120();
        more.fibrePairs = 4; // of one cable
        QVERIFY(isNear(bought(more, FibreTenure::Build).fibre, 57'000 * 120 + 250'000));
        QVERIFY(isNear(bought(more, FibreTenure::Iru).fibre, 1200 * 8 * 120));
    }
    void inAColocationSpaceIsRented() {
        cost::Site site = h100Site();
        site.owner = OwnerKind::Colocation;
        const Bill b = paid(site), own = paid(h100Site());
        QVERIFY(isNear(b.colocation, 180 * 12 * kRating * 1000)); // USD per kW and month of the rating
        QVERIFY(isNear(b.facility, 0) && isNear(b.land, 0));
        for (Money Bill::* same : {&Bill::servers, &Bill::network, &Bill::spares, &Bill::electricity, &Bill::staff, &Bill::maintenance}) QCOMPARE((b.*same).base(), (own.*same).base());
        QVERIFY(isNear(bought(site).total(), (kServers + kNetwork) * (1 + kSpares) + 180 * 12 * kRating * 1000 + 80'000));
    }
    void atACloudEveryMethodIsTheRent() {
        cost::Site site = h100Site();
        site.owner = OwnerKind::Cloud;
        const double rent = 2.5 * 8760 * 1024;
        for (const Bill& b : {bought(site), paid(site), rental(site, oneYear())}) {
            QVERIFY(isNear(b.rent, rent));
            QVERIFY(isNear(b.total(), rent));
        }
        QVERIFY(outlay(site, oneYear(), shipped()).assets.empty());
    }
    void aShareOfALineCostsThatShare() {
        energy::Line whole = fibre120();
        whole.mode = shipped().transceiver("800g-gen5");
        whole.count = 2;
        energy::Line half = whole;
        half.share = 0.5;
        for (const FibreTenure tenure : {FibreTenure::Lease, FibreTenure::Iru, FibreTenure::Build}) {
            QVERIFY(isNear(bought(half, tenure).total(), bought(whole, tenure).total().base() / 2));
            QVERIFY(isNear(paid(half, tenure).total(), paid(whole, tenure).total().base() / 2));
        }
    }
    void rentalByHand() {
        QVERIFY(isNear(rental(h100Site(), oneYear()).total(), 2.5 * 8760 * 1024)); // the catalogue's 2.50 USD/h
        cost::Site dear = h100Site();
        dear.rental = HourPrice(3, units::USDPerHour);
        QVERIFY(isNear(rental(dear, oneYear()).total(), 3.0 * 8760 * 1024));
        QVERIFY(isNear(rental(h100Site(0), oneYear()).total(), 0));
    }
    void anUnknownPriceIsNotZero() {
        catalogue::Accelerator a = *shipped().accelerator("h100-sxm");
        a.price = Money();
        cost::Site site = h100Site();
        site.load.accelerator = &a;
        site.rental.reset();
        QVERIFY(!bought(site).isKnown && !paid(site).isKnown && !rental(site, oneYear()).isKnown);
        Bill sum = bought(h100Site());
        sum.add(bought(site));
        QVERIFY(!sum.isKnown);
    }
    void noMethodIsNegativeAndPartsSum() {
        for (const catalogue::Accelerator& a : shipped().accelerators()) {
            cost::Site site = h100Site(64);
            site.load.accelerator = &a;
            for (const Bill& b : {bought(site), paid(site), rental(site, oneYear())}) {
                double sum = 0;
                for (const Category& c : kCategories) {
                    const Money part = b.*c.amount;
                    QVERIFY2(part.base() >= 0 && part.isFinite(), a.id.c_str());
                    sum += part.base();
                }
                QCOMPARE(sum, b.total().base());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
