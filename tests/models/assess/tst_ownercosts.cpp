// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "project/edits.h"
#include "report/ownertables.h"
#include "support/plan.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// Two sites of two owners and a job over both.
Scenario plan(const std::string& first, const std::string& second, auto&& change) {
    Scenario s = Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B", Length(300, units::km), 8).job("train").scenario();
    const std::array owners{first, second};
    for (std::size_t i = 0; i < 2; ++i) {
        Site site = *s.sites[i];
        site.owner = owners[i];
        s.sites[i] = Shared<Site>(site);
    }
    Assumptions a = *s.assumptions;
    change(a);
    s.assumptions = Shared<Assumptions>(a);
    return s;
}
Scenario plan(const std::string& first, const std::string& second) {
    return plan(first, second, [](Assumptions&) {});
}
Assessment assessed(const Scenario& s, const catalogue::Catalogue& c = shipped()) {
    Assessment a = assess::assess(s, c);
    if (a.jobs.empty() || !a.jobs[0].isComputed) qFatal("the plan is not computed");
    return a;
}
double part(const std::vector<Part>& parts, Term name) {
    for (const Part& p : parts)
        if (p.name == name) return p.value;
    return NAN;
}
double total(const Scenario& s, FigureId id, const catalogue::Catalogue& c = shipped()) {
    const Assessment a = assessed(s, c);
    const Figure* f = a.total(id);
    return f ? f->value : NAN;
}
int count(const Assessment& a, FindingCode code) { return static_cast<int>(std::ranges::count(a.findings, code, &Finding::code)); }
constexpr std::array kMethods{FigureId::Cost, FigureId::CostAcquisition, FigureId::CostRental};
const std::array kPairs{std::pair{"own", "own"}, std::pair{"own", "colocation"}, std::pair{"aws", "own"}, std::pair{"aws", "gcp"}, std::pair{"coreweave", "colocation"}, std::pair{"azure", "azure"}};

} // namespace

class TestOwnerCosts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void categoriesAndSitesAddToTheTotal() {
        for (const auto& [first, second] : kPairs) {
            const Assessment a = assessed(plan(first, second));
            const JobAssessment& j = a.jobs[0];
            const auto holds = [&](const std::vector<Part>& parts, std::vector<Part> SiteCost::* bySite, FigureId id) {
                double sum = 0;
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    double sites = 0;
                    for (const SiteCost& c : j.siteCosts) sites += (c.*bySite)[i].value;
                    QVERIFY2(isNear(sites, parts[i].value), first);
                    sum += parts[i].value;
                }
                QCOMPARE(j.figure(id)->value, sum);
                QCOMPARE(a.total(id)->value, sum);
            };
            holds(j.costAmortised, &SiteCost::amortised, FigureId::Cost);
            holds(j.costAcquisition, &SiteCost::acquisition, FigureId::CostAcquisition);
            holds(j.costRental, &SiteCost::rental, FigureId::CostRental);
        }
    }
    void nothingIsChargedWithinOneOwner() {
        for (const char* owner : {"", "own", "colocation", "aws", "azure", "lambda"}) {
            const Assessment a = assessed(plan(owner, owner));
            QVERIFY(a.jobs[0].egress.empty());
            for (const auto* parts : {&a.jobs[0].costAmortised, &a.jobs[0].costAcquisition, &a.jobs[0].costRental}) QCOMPARE(part(*parts, Term::CostEgress), 0.0);
        }
        QVERIFY(assessed(plan("", "own")).jobs[0].egress.empty()); // two words for one owner
        QVERIFY(assessed(plan("AWS", "aws")).jobs[0].egress.empty());
    }
    void egressByHand() {
        const Assessment a = assessed(plan("aws", "own"));
        const JobAssessment& j = a.jobs[0];
        QCOMPARE(j.egress.size(), std::size_t{2});
        const double bytes = (j.step.pipelineMessage.base() * j.step.microBatches + j.step.dataVolume.base()) * j.steps;
        QVERIFY(bytes > 1e15);
        for (const Egress& e : j.egress) QCOMPARE(e.bytes.base(), bytes);
        QCOMPARE(j.egress[1].price->base(), 0.0); // one's own site charges nothing
        const double months = std::max(1.0, j.trainingTime.in(units::year) * 12), tb = bytes / 1e12 / months;
        const double usd = months * (9900 * 0.09 + 40'000 * 0.085 + 100'000 * 0.07 + (tb - 150) * 1000 * 0.05);
        QVERIFY(isNear(j.egress[0].price->base(), usd));
        for (const auto* parts : {&j.costAmortised, &j.costAcquisition, &j.costRental}) QVERIFY(isNear(part(*parts, Term::CostEgress), usd));
    }
    void anUnknownPriceLeavesTheCostOut() {
        const Scenario s = plan("gmi", "own"); // the catalogue has no price of its bytes
        const Assessment a = assessed(s);
        QVERIFY(!a.total(FigureId::Cost) && !a.total(FigureId::CostRental) && !cashFlow(s, a));
        QCOMPARE(count(a, FindingCode::EgressNotPriced), 1);
        const Scenario entered = plan("mine", "own", [](Assumptions& as) {
            Owner o;
            o.name = "mine";
            o.provider = "gmi";
            o.egress = BytePrice(0.01, units::USDPerGB);
            as.owners.push_back(o);
        });
        const Assessment b = assessed(entered);
        QVERIFY(b.total(FigureId::Cost));
        QCOMPARE(count(b, FindingCode::EgressNotPriced), 0);
        QVERIFY(isNear(part(b.jobs[0].costRental, Term::CostEgress), b.jobs[0].egress[0].bytes.in(units::GB) * 0.01));
    }
    void whatIsNotKnownOrNotCountedIsSaid() {
        QCOMPARE(count(assessed(plan("nobody", "own")), FindingCode::UnknownOwner), 1);
        const Assessment a = assessed(plan("cheap", "own", [](Assumptions& as) {
            Owner o;
            o.name = "cheap";
            o.provider = "aws";
            o.purchase = Purchase::Spot;
            as.owners.push_back(o);
        }));
        QCOMPARE(count(a, FindingCode::SpotNotCounted), 1);
        QCOMPARE(count(a, FindingCode::UnknownOwner), 0);
    }
    void aCheaperPriceNeverRaisesACost() {
        const auto priced = [](double factor) {
            return plan("cloud", "hall", [&](Assumptions& as) {
                Owner cloud;
                cloud.name = "cloud";
                cloud.onDemand = HourPrice(4 * factor, units::USDPerHour);
                cloud.egress = BytePrice(0.08 * factor, units::USDPerGB);
                Owner hall;
                hall.name = "hall";
                hall.kind = OwnerKind::Colocation;
                hall.colocation = PowerPrice(200 * factor, units::USDPerKWMonth);
                as.owners = {cloud, hall};
            });
        };
        for (const FigureId id : kMethods) {
            double before = total(priced(1), id);
            for (const double factor : {0.9, 0.5, 0.1, 0.0}) {
                const double now = total(priced(factor), id);
                QVERIFY(now < before);
                before = now;
            }
        }
    }
    void aColocationAndACloudCostWhatTheyCharge() {
        const JobAssessment own = assessed(plan("own", "own")).jobs[0], mixed = assessed(plan("colocation", "aws")).jobs[0];
        QVERIFY(part(mixed.costAmortised, Term::CostColocation) > 0 && part(mixed.costAmortised, Term::CostRent) > 0);
        QVERIFY(isNear(part(mixed.costAmortised, Term::CostServers), part(own.costAmortised, Term::CostServers) / 2)); // of one site
        QCOMPARE(part(mixed.costAmortised, Term::CostFacility), 0.0);
        QVERIFY(isNear(part(mixed.costAmortised, Term::CostRent), 3.93 * 512 * mixed.trainingTime.in(units::hour)));
        QVERIFY(isNear(part(mixed.costRental, Term::CostRent), (2.5 + 3.93) * 512 * mixed.trainingTime.in(units::hour)));
    }
    void rentalIsExplainedByOwnerAndFact() {
        const Scenario s = plan("aws", "own");
        const Assessment a = assessed(s);
        for (const FigureId id : kMethods) {
            const Explanation e = explain(s, shipped(), a, a.jobs[0].job, id);
            QVERIFY(isNear(e.value, a.jobs[0].figure(id)->value));
            QVERIFY(std::ranges::any_of(e.evidence, [](const text::Message& m) { return text::render(m).find("A: AWS (cloud)") != std::string::npos; }));
        }
        const Explanation e = explain(s, shipped(), a, a.jobs[0].job, FigureId::CostRental);
        QCOMPARE(e.formula, std::string("K = n1 x T x p1 + n2 x T x p2 + X"));
        const auto price = std::ranges::find(e.inputs, std::string("p1"), &ExplainedInput::symbol);
        QCOMPARE(price->fact, std::string("costs/costs/rental_usd_per_gpu_h/by_provider_h100_2026_02/aws_p5"));
        QVERIFY(text::render(price->name).find("AWS, on demand") != std::string::npos);
    }
    void theCurrencyChangesWhatIsShownAlone() {
        const Scenario usd = plan("aws", "own"), cny = plan("aws", "own", [](Assumptions& as) { as.currency = ShownCurrency::Cny; });
        for (const FigureId id : kMethods) QCOMPARE(total(cny, id), total(usd, id));
        const Assessment a = assessed(cny);
        const auto shown = explain(cny, shipped(), a, a.jobs[0].job, FigureId::CostRental);
        QVERIFY(shown.substituted.find("CNY") != std::string::npos && shown.substituted.find("USD") == std::string::npos);
        const std::string rate = text::render(shown.evidence.back());
        QVERIFY2(rate.find("6.8012") != std::string::npos && rate.find("2026-05-08") != std::string::npos, rate.c_str());
        for (const report::Table& t : report::costTables(cny, shipped(), a)) {
            QVERIFY2(t.note.find("2026-05-08") != std::string::npos, t.title.c_str());
            for (const auto& row : t.rows)
                for (std::size_t i = 0; i < row.size(); ++i) QVERIFY2(t.columns[i] == "Source" || row[i].find(" USD") == std::string::npos, row[i].c_str());
        }
    }
    void cashFlowAgreesWithTheMethods() {
        for (const auto& [first, second] : kPairs) {
            const Scenario s = plan(first, second);
            const Assessment a = assessed(s);
            const JobAssessment& j = a.jobs[0];
            const std::optional<cost::CashFlow> f = cashFlow(s, a);
            QVERIFY(f && f->years.size() == 16);
            const double years = j.trainingTime.in(units::year);
            double running = 0, rental = 0; // of the run, beside what lasts
            for (const Term t : {Term::CostElectricity, Term::CostColocation, Term::CostRent, Term::CostEgress, Term::CostFibre}) running += part(j.costAcquisition, t);
            for (const Part& p : j.costRental) rental += p.value;
            QVERIFY2(isNear(f->years[0].outlay.base(), j.figure(FigureId::CostAcquisition)->value - running), first);
            double annuities = 0;
            for (const cost::Asset& asset : j.outlay.assets) annuities += cost::annuity(asset.price, s.assumptions->costOfCapital.likely, asset.lifetime).base();
            QVERIFY2(isNear(f->years[1].operation.base() + annuities, j.figure(FigureId::Cost)->value / years), first);
            QVERIFY2(isNear(f->years[1].rental.base(), rental / years), first);
        }
    }
    /// The user's own figure reaches every price of the table, at a scenario where it counts.
    void overridesReachEveryPrice() {
        Scenario s = plan("aws", "colocation", [](Assumptions& as) {
            Owner o;
            o.name = "reserved";
            o.provider = "aws";
            o.purchase = Purchase::Reserved;
            Owner spot = o;
            spot.name = "spot";
            spot.purchase = Purchase::Spot;
            as.owners = {o, spot};
        });
        const auto cost = [](const Scenario& scenario, const catalogue::Catalogue& c) { return total(scenario, FigureId::Cost, c) + total(scenario, FigureId::CostRental, c); };
        const auto variant = [&](const char* first, const char* second, FibreTenure tenure) {
            Scenario v = s;
            const std::array owners{first, second};
            for (std::size_t i = 0; i < 2; ++i) {
                Site site = *v.sites[i];
                site.owner = owners[i];
                v.sites[i] = Shared<Site>(site);
            }
            FibreLink link = *v.links[0];
            link.tenure = tenure;
            v.links[0] = Shared<FibreLink>(link);
            return v;
        };
        const std::array variants{variant("own", "colocation", FibreTenure::Iru), variant("reserved", "spot", FibreTenure::Build), variant("aws", "own", FibreTenure::Lease)};
        const report::Table prices = report::priceTable(variants[2], shipped());
        QVERIFY(prices.rows.size() > 26);
        for (const auto& row : prices.rows) {
            const std::string& id = row.back();
            const Result<catalogue::Catalogue> changed = shipped().with(std::vector{Override{id, shipped().number(id) * 1.5, "ours"}});
            QVERIFY2(changed, id.c_str());
            QVERIFY2(std::ranges::any_of(variants, [&](const Scenario& v) { return std::abs(cost(v, *changed) / cost(v, shipped()) - 1) > 1e-12; }), id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestOwnerCosts)
#include "tst_ownercosts.moc"
