// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/owners.h"
#include "project/edits.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace spanwright;
using namespace spanwright::cost;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
const catalogue::Accelerator& h100() { return *shipped().accelerator("h100-sxm"); }
Owner cloud(const char* id) { return *ownerOf(id, edits::defaultAssumptions()); }
double perHour(const Owner& o, const Uncertain<HourPrice>& assumed = {}) { return rentalPrice(o, h100(), assumed, shipped()).value->in(units::USDPerHour); }
Uncertain<HourPrice> assumedPrice(double usd) {
    const HourPrice p(usd, units::USDPerHour);
    return {p, p, p, "test"};
}
Money charged(const char* id, double terabytes, Duration run = Duration(1, units::day)) { return egressCost(egressTiers(cloud(id), shipped()), Bytes(terabytes * 1000, units::GB), run); }
bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

} // namespace

class TestOwners final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesThatEveryScenarioKnows() {
        const Assumptions a = edits::defaultAssumptions();
        QCOMPARE(ownerOf("", a)->kind, OwnerKind::Own);
        QCOMPARE(ownerOf("", a)->name, ownerOf("own", a)->name);
        QCOMPARE(ownerOf("colocation", a)->kind, OwnerKind::Colocation);
        QVERIFY(!ownerOf("nobody", a) && ownerOrOwn("nobody", a).kind == OwnerKind::Own);
        for (const Provider& p : providers()) {
            const Owner owner = cloud(p.id.data());
            QVERIFY(owner.kind == OwnerKind::Cloud && owner.provider == p.id && shownName(owner) == p.name);
            QCOMPARE(ownerOf(std::string(p.name), a)->name, owner.name); // written out, it is the same cloud
        }
    }
    void theListComesBeforeTheCatalogue() {
        Assumptions a = edits::defaultAssumptions();
        Owner mine;
        mine.name = "aws";
        mine.onDemand = HourPrice(1.25, units::USDPerHour);
        a.owners = {mine};
        QCOMPARE(perHour(*ownerOf("aws", a)), 1.25);
    }
    void priceByProviderAndWayToBuy() {
        QCOMPARE(perHour(cloud("aws")), 3.93);
        QCOMPARE(perHour(cloud("gcp")), 3.67);
        QCOMPARE(perHour(cloud("alibaba")), 2.5); // no list price: the accelerator's own
        Owner o = cloud("coreweave");
        QCOMPARE(perHour(o), 6.15);
        o.purchase = Purchase::Reserved;
        QVERIFY(isNear(perHour(o), 6.15 * (1 - 0.4)));
        o.purchase = Purchase::Spot;
        QVERIFY(isNear(perHour(o), 6.15 * (1 - 0.7)));
        QCOMPARE(rentalPrice(o, h100(), {}, shipped()).discount, std::string("costs/costs/rental_usd_per_gpu_h/spot_discount"));
        o.spot = HourPrice(2.2, units::USDPerHour);
        o.source = "our contract";
        QCOMPARE(perHour(o), 2.2);
        QCOMPARE(rentalPrice(o, h100(), {}, shipped()).source, o.source);
    }
    void whatIsEnteredComesBeforeTheAssumptionAndThatBeforeLists() {
        Owner o = cloud("aws");
        QCOMPARE(perHour(o, assumedPrice(3)), 3.0);
        o.onDemand = HourPrice(1, units::USDPerHour);
        QCOMPARE(perHour(o, assumedPrice(3)), 1.0);
    }
    void everyPriceRestsOnAFact() {
        for (const Provider& p : providers())
            for (const char* id : {"h100-sxm", "h200-sxm", "b200-sxm"}) {
                const Price<HourPrice> price = rentalPrice(cloud(p.id.data()), *shipped().accelerator(id), {}, shipped());
                QVERIFY2(price.value && shipped().fact(price.fact), price.fact.c_str());
            }
        QVERIFY(shipped().fact(colocationPrice(*ownerOf("colocation", edits::defaultAssumptions()), shipped()).fact));
    }
    void tiersByHand() {
        QVERIFY(isNear(charged("aws", 0.05).base(), 0)); // the first 100 GB of a month are free
        QVERIFY(isNear(charged("aws", 1).base(), 900 * 0.09));
        QVERIFY(isNear(charged("aws", 200).base(), 9900 * 0.09 + 40'000 * 0.085 + 100'000 * 0.07 + 50'000 * 0.05));
        QVERIFY(isNear(charged("gcp", 20).base(), 1000 * 0.12 + 9000 * 0.11 + 10'000 * 0.08));
        QVERIFY(isNear(charged("alibaba", 1).base(), 112));
        QVERIFY(isNear(charged("coreweave", 1000).base(), 0));
        Owner o = cloud("aws");
        o.egressPath = EgressPath::PrivateLine;
        QVERIFY(isNear(egressCost(egressTiers(o, shipped()), Bytes(1e6, units::GB), Duration(1, units::day)).base(), 20'000));
        o.egress = BytePrice(0.001, units::USDPerGB);
        QVERIFY(isNear(egressCost(egressTiers(o, shipped()), Bytes(1e6, units::GB), Duration(1, units::day)).base(), 1000));
        o = cloud("alibaba");
        o.egressPath = EgressPath::PrivateLine;
        QVERIFY(egressTiers(o, shipped()).empty()); // sold as bandwidth, not by byte
        QVERIFY(isNear(egressCost(egressTiers(*ownerOf("own", edits::defaultAssumptions()), shipped()), Bytes(1e6, units::GB), Duration(1, units::day)).base(), 0));
    }
    /// Months have their tiers each: the same bytes over a year cost more.
    void tiersAreOfAMonth() {
        const double year = charged("aws", 120, Duration(365, units::day)).base();
        QVERIFY(isNear(year, 12 * charged("aws", 10).base()));
        QVERIFY(year > charged("aws", 120).base());
    }
    void moreBytesNeverCostLessAndCheaperTiersNeverMore() {
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> decades(-3, 7), share(0, 1);
        for (int i = 0; i < 2000; ++i) {
            std::vector<EgressTier> tiers = egressTiers(cloud(i % 2 ? "aws" : "gcp"), shipped());
            const Bytes less(std::pow(10, decades(random)), units::GB), more = less * (1 + share(random));
            const Duration run(1 + 700 * share(random), units::day);
            const Money before = egressCost(tiers, less, run);
            QVERIFY(egressCost(tiers, more, run).base() >= before.base() * (1 - 1e-12));
            for (EgressTier& t : tiers) t.price *= share(random);
            QVERIFY(egressCost(tiers, less, run).base() <= before.base() * (1 + 1e-12));
        }
    }
};

QTEST_GUILESS_MAIN(TestOwners)
#include "tst_owners.moc"
