// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "energy/phases.h"
#include "project/scenariojson.h"
#include "report/gridtables.h"
#include "support/plan.h"
#include <QTest>
#include <cmath>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

// Tariffs, curtailment, storage and transformers in the assessment.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
bool isNear(double value, double expected) { return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)); }

Scenario withSites(Scenario s, auto&& change) {
    for (auto& shared : s.sites) {
        Site site = *shared;
        change(site);
        shared = Shared<Site>(site);
    }
    return s;
}
const Scenario& plan() {
    static const Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train", Cut::Data).scenario();
    return s;
}
TariffPeriod period(int from, int to, double price) {
    TariffPeriod p;
    p.name = std::to_string(from);
    p.fromHour = from;
    p.toHour = to;
    p.price = EnergyPrice(price, units::USDPerKWh);
    return p;
}
Tariff tariff(double day, double night, double demand = 0) {
    Tariff t;
    t.id = {9001};
    t.name = "day and night";
    t.periods = {period(8, 20, day), period(20, 8, night)};
    t.demandCharge = PowerPrice(demand, units::USDPerKWMonth);
    return t;
}
Scenario under(const Tariff& t, Scenario s = plan()) {
    s.tariffs = {Shared<Tariff>(t)};
    return withSites(s, [&](Site& site) { site.tariff = t.id; });
}
double figure(const Scenario& s, FigureId id) { return assess::assess(s, shipped()).total(id)->value; }
Scenario curtailed(int days, double left, int from = 17, int to = 21) {
    return withSites(plan(), [&](Site& site) {
        if (site.name == "A") site.curtailments = {{"evening", from, to, days, Fraction(left, units::one)}};
    });
}
bool has(const Assessment& a, FindingCode code) { return std::ranges::find(a.findings, code, &Finding::code) != a.findings.end(); }

} // namespace

class TestGrid final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFlatTariffIsTheAnnualPrice() {
        const Scenario year = withSites(plan(), [](Site& s) { s.energyPrice = EnergyPrice(.0771, units::USDPerKWh); });
        const Assessment a = assess::assess(year, shipped()), b = assess::assess(under(tariff(.0771, .0771), year), shipped());
        QVERIFY(!a.totals.empty());
        for (const Figure& f : a.totals) QCOMPARE(b.total(f.id)->value, f.value);
    }
    void pricesOfTheHoursDecide() {
        const double dear = figure(under(tariff(.2, .2)), FigureId::EnergyCharge), cheap = figure(under(tariff(.1, .1)), FigureId::EnergyCharge), mixed = figure(under(tariff(.2, .1)), FigureId::EnergyCharge);
        QVERIFY(isNear(dear, 2 * cheap));
        QVERIFY(mixed > cheap && mixed < dear);
        QVERIFY(isNear(figure(under(tariff(.2, .2)), FigureId::Energy), figure(plan(), FigureId::Energy)));
    }
    void theStartDecidesTheSeason() {
        Tariff t = tariff(.3, .3);
        for (TariffPeriod& p : t.periods) p.firstMonth = 7, p.lastMonth = 7;
        for (const auto& [from, to] : {std::pair{8, 20}, std::pair{20, 8}}) {
            t.periods.push_back(period(from, to, .1));
            t.periods.back().firstMonth = 8;
            t.periods.back().lastMonth = 6;
        }
        Scenario winter = under(t), summer = under(t);
        Job j = *summer.jobs[0];
        j.start = parseTime("2026-07-01")->instant();
        summer.jobs[0] = Shared<Job>(j);
        QVERIFY(figure(summer, FigureId::EnergyCharge) > 1.5 * figure(winter, FigureId::EnergyCharge));
        const Assessment a = assess::assess(winter, shipped());
        QCOMPARE(a.jobs[0].start, startOfYear(winter.assumptions->priceYear));
    }
    void energyAndDemandAreElectricity() {
        const Assessment a = assess::assess(under(tariff(.2, .1, 15)), shipped());
        const JobAssessment& j = a.jobs[0];
        const auto part = std::ranges::find(j.costAmortised, Term::CostElectricity, &Part::name);
        QVERIFY(j.figure(FigureId::DemandCharge)->value > 0);
        QVERIFY(isNear(part->value, j.figure(FigureId::DemandCharge)->value + j.figure(FigureId::EnergyCharge)->value));
        double demand = 0;
        for (const SiteUse& use : j.uses) demand += use.facility.in(units::kW) * 15 * use.months;
        QVERIFY(isNear(j.figure(FigureId::DemandCharge)->value, demand));
    }
    void sitesAddToTheCost() {
        const Assessment a = assess::assess(under(tariff(.2, .1, 15)), shipped());
        const JobAssessment& j = a.jobs[0];
        double total = 0, sites = 0;
        for (const Part& p : j.costAmortised) total += p.value;
        for (const SiteCost& c : j.siteCosts)
            for (const Part& p : c.amortised) sites += p.value;
        QVERIFY(isNear(total, sites));
    }
    void carbonFollowsTheTariff() {
        Tariff t = tariff(.1, .1);
        for (TariffPeriod& p : t.periods) p.carbon = CarbonIntensity(100, units::gPerKWh);
        const double energy = figure(plan(), FigureId::Energy);
        QVERIFY(isNear(figure(under(t), FigureId::Carbon), energy / 1000 * 100));
    }
    void newFiguresExplainThemselves() {
        Scenario s = under(tariff(.2, .1, 15), curtailed(100, 0));
        const Assessment a = assess::assess(s, shipped());
        for (const FigureId id : {FigureId::EnergyCharge, FigureId::DemandCharge, FigureId::CurtailmentTime, FigureId::Energy, FigureId::Carbon}) {
            const Explanation e = explain(s, shipped(), a, a.jobs[0].job, id);
            QVERIFY2(isNear(e.value, a.jobs[0].figure(id)->value), e.substituted.c_str());
            QVERIFY(e.value > 0 && !e.inputs.empty());
        }
    }
    void pausesCostTheirHoursAndRestarts() {
        const Assessment a = assess::assess(curtailed(365, 0, 0, 6), shipped());
        const JobAssessment& j = a.jobs[0];
        const double restarts = 365 * (j.checkpointWrite + plan().assumptions->restart.likely).in(units::year);
        QVERIFY(isNear(j.curtailment.lost.base(), .25 + restarts));
        QVERIFY(isNear(j.curtailment.extra / j.trainingTime, j.curtailment.lost.base() / (1 - j.curtailment.lost.base())));
        QCOMPARE(j.figure(FigureId::DaysToTrain)->value, figure(plan(), FigureId::DaysToTrain)); // a what-if
        QVERIFY(has(a, FindingCode::CurtailmentSlows) && !has(a, FindingCode::CurtailmentStops));
        const Assessment all = assess::assess(curtailed(366, 0, 0, 24), shipped());
        QVERIFY(has(all, FindingCode::CurtailmentStops) && std::isinf(all.jobs[0].curtailment.extra.base()));
        QVERIFY(!all.jobs[0].figure(FigureId::CurtailmentTime));
    }
    void moreCurtailmentNeverShortensTheRun() {
        double before = -1;
        for (int days = 0; days <= 360; days += 40) {
            const double extra = figure(curtailed(days, .5), FigureId::CurtailmentTime);
            QVERIFY(extra >= before);
            before = extra;
        }
        QVERIFY(before > 0);
        before = 0;
        for (int hours = 1; hours <= 12; ++hours) {
            const double extra = figure(curtailed(100, 0, 8, 8 + hours), FigureId::CurtailmentTime);
            QVERIFY(extra > before);
            before = extra;
        }
        double less = 0;
        for (int percent = 100; percent >= 0; percent -= 10) {
            const double extra = figure(curtailed(100, percent / 100.0), FigureId::CurtailmentTime);
            QVERIFY(extra >= less);
            less = extra;
        }
    }
    void curtailingDearHoursIsCheaperThanCheapOnes() {
        const auto bill = [&](int from, int to) {
            const Assessment a = assess::assess(under(tariff(.5, .02), curtailed(200, 0, from, to)), shipped());
            return a.jobs[0].curtailment.bill.base();
        };
        QVERIFY(bill(10, 14) < bill(22, 2));
        const Assessment a = assess::assess(under(tariff(.5, .02), curtailed(200, 0)), shipped());
        QVERIFY(a.jobs[0].curtailment.kept.base() > 0);
    }
    void aCapBelowDemandNeverRaisesSpeed() {
        const Power full(100, units::MW), still(30, units::MW);
        double before = 1;
        for (int megawatts = 130; megawatts >= 0; --megawatts) {
            const double speed = energy::cappedSpeed(full, still, Power(megawatts, units::MW), shipped()).base();
            QVERIFY(speed <= before && (megawatts >= 100 ? speed == 1 : speed < 1));
            before = speed;
        }
    }
    void scalingPowerScalesEnergy() {
        for (const double k : {2.0, 4.0}) {
            const Scenario once = plan();
            const Scenario more = withSites(once, [k](Site& s) { s.pue = {s.pue.low * k, s.pue.likely * k, s.pue.high * k, {}}; });
            QVERIFY(isNear(figure(more, FigureId::FacilityPower), k * figure(once, FigureId::FacilityPower)));
            QVERIFY(isNear(figure(more, FigureId::Energy), k * figure(once, FigureId::Energy)));
            QVERIFY(isNear(figure(under(tariff(.2, .1, 15), more), FigureId::EnergyCharge), k * figure(under(tariff(.2, .1, 15)), FigureId::EnergyCharge)));
            QVERIFY(isNear(figure(under(tariff(.2, .1, 15), more), FigureId::DemandCharge), k * figure(under(tariff(.2, .1, 15)), FigureId::DemandCharge)));
        }
    }
    void aFixedOverheadStaysWhenServersWait() {
        const auto with = [](double share) { return withSites(plan(), [share](Site& s) { s.fixedOverhead = Fraction(share, units::one); }); };
        QCOMPARE(figure(with(0), FigureId::Energy), figure(plan(), FigureId::Energy));
        QVERIFY(figure(with(.5), FigureId::Energy) > figure(plan(), FigureId::Energy));
        const Assessment none = assess::assess(plan(), shipped()), half = assess::assess(with(.5), shipped());
        QVERIFY(isNear(half.sites[0].peak.base(), none.sites[0].peak.base())); // the PUE is stated for full draw
        QVERIFY(half.sites[0].still > none.sites[0].still);
    }
    void storageTakesTheSwing() {
        const auto with = [](double megawatts, double megawattHours) {
            return assess::assess(withSites(plan(), [&](Site& s) { s.storage = {Power(megawatts, units::MW), Energy(megawattHours, units::MWh), Fraction(.85, units::one)}; }), shipped()).sites[0];
        };
        const SiteAssessment none = with(0, 0);
        QVERIFY(none.swing.base() > 0);
        QCOMPARE(none.swingLeft.base(), none.swing.base());
        const SiteAssessment plenty = with(100, 100);
        QCOMPARE(plenty.swingLeft.base(), 0.);
        const double w = plenty.lowShare;
        QVERIFY(isNear(plenty.storageLoss.base(), plenty.swing.base() * w * (1 - w) * (1 / .85 - 1)));
        const double half = none.swing.in(units::MW) * std::max(w, 1 - w) / 2;
        QVERIFY(isNear(with(half, 100).swingLeft.base(), none.swing.base() / 2));
        QVERIFY(with(100, 1e-6).swingLeft > plenty.swingLeft);
    }
    void transformersCarryThePeak() {
        const Assessment small = assess::assess(withSites(plan(), [](Site& s) { s.transformer = ApparentPower(.5, units::MVA); }), shipped());
        const SiteAssessment& s = small.sites[0];
        QVERIFY(isNear(s.transformerLoad.base(), s.peak.in(units::MW) / .95 / .5));
        QVERIFY(has(small, FindingCode::TransformerOverloaded));
        QVERIFY(!has(assess::assess(withSites(plan(), [](Site& site) { site.transformer = ApparentPower(10, units::MVA); }), shipped()), FindingCode::TransformerOverloaded));
        QVERIFY(!has(assess::assess(plan(), shipped()), FindingCode::TransformerOverloaded));
    }
    void scenariosKeepAllOfIt() {
        Scenario s = under(tariff(.2, .1, 15), curtailed(100, .25));
        Tariff series;
        series.id = {9002};
        series.name = "spot";
        series.hourlyStart = parseTime("2025-12-31T23:00Z")->instant();
        series.hourlyPrice.assign(kHoursOfYear, EnergyPrice(-.0123, units::USDPerKWh));
        series.hourlyCarbon.assign(kHoursOfYear, CarbonIntensity(321, units::gPerKWh));
        s.tariffs.emplace_back(series);
        s = withSites(s, [](Site& site) {
            site.storage.power = Power(3, units::MW);
            site.transformer = ApparentPower(40, units::MVA);
            site.fixedOverhead = Fraction(.3, units::one);
        });
        Job j = *s.jobs[0];
        j.start = parseTime("2026-02-01T06:30+08:00")->instant();
        s.jobs[0] = Shared<Job>(j);
        const Result<Scenario> back = scenarioFromJson(toJson(s));
        QVERIFY2(back.hasValue(), back ? "" : text::render(back.error().message()).c_str());
        QCOMPARE(*back, s);
        QCOMPARE(toJson(*back), toJson(s));
    }
    void sitesLoseATariffThatGoes() {
        Project p;
        p.scenarios.emplace_back(under(tariff(.2, .1)));
        const auto after = edits::remove(p, p.scenarios[0]->id, std::array{ref(TariffId{9001})});
        QVERIFY(after && after->scenarios[0]->tariffs.empty() && after->scenarios[0]->sites[0]->tariff.isNone());
        QVERIFY(edits::validate(*after->scenarios[0]));
        Site dangling = *p.scenarios[0]->sites[0];
        dangling.tariff = {77};
        QVERIFY(!edits::put(p, p.scenarios[0]->id, dangling));
    }
    void copiedSitesTakeTheirTariffAlong() {
        Project from, to;
        from.scenarios.emplace_back(under(tariff(.2, .1)));
        to.scenarios.emplace_back(Plan().site("C").scenario());
        const Scenario part = edits::extracted(*from.scenarios[0], std::array{ref(from.scenarios[0]->sites[0]->id)});
        QCOMPARE(part.tariffs.size(), std::size_t(1));
        std::vector<ItemRef> pasted;
        Result<Project> after = edits::paste(to, to.scenarios[0]->id, part, {}, {}, mintId, pasted);
        QVERIFY(after && edits::validate(*after->scenarios[0]));
        after = edits::paste(*after, to.scenarios[0]->id, part, {}, {}, mintId, pasted);
        QVERIFY(after && after->scenarios[0]->tariffs.size() == 1);
        QCOMPARE(after->scenarios[0]->sites.back()->tariff, TariffId{9001});
    }
    void tablesShowIt() {
        const Scenario s = under(tariff(.2, .1, 15), withSites(curtailed(100, 0), [](Site& site) { site.transformer = ApparentPower(40, units::MVA); }));
        const Assessment a = assess::assess(s, shipped());
        QCOMPARE(report::electricityTable(s, a.jobs[0]).rows.size(), std::size_t(3));
        QCOMPARE(report::curtailmentTable(s, a.jobs[0]).rows.size(), std::size_t(4));
        QCOMPARE(report::gridTable(s, a, shipped()).rows.size(), std::size_t(2));
        QVERIFY(report::gridTable(plan(), assess::assess(plan(), shipped()), shipped()).rows.empty());
        QVERIFY(report::curtailmentTable(plan(), assess::assess(plan(), shipped()).jobs[0]).rows.empty());
        QCOMPARE(report::tariffMonths(tariff(.2, .1)).rows.size(), std::size_t(12));
        QCOMPARE(report::tariffTable(tariff(.2, .1)).rows.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestGrid)
#include "tst_grid.moc"
