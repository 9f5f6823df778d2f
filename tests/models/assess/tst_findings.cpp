// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "project/edits.h"
#include "support/plan.h"
#include <QTest>
#include <functional>

using namespace spanwright;
using namespace spanwright::assess;
using test::Plan;

// Every finding can be made, says everything it promises, and its fix mends it.
namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

Plan twoSites(Cut cut = Cut::Pipeline, double km = 120, int waves = 4) {
    return Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(km, units::km), waves).job("train", cut);
}
Scenario job(Scenario s, const std::function<void(Job&)>& change) {
    Job j = *s.jobs[0];
    change(j);
    s.jobs[0] = Shared<Job>(j);
    return s;
}
Scenario job(const Plan& plan, const std::function<void(Job&)>& change) { return job(plan.scenario(), change); }
Scenario link(const Plan& plan, const std::function<void(FibreLink&)>& change) {
    Scenario s = plan.scenario();
    FibreLink l = *s.links[0];
    change(l);
    s.links[0] = Shared<FibreLink>(l);
    return s;
}
Scenario site(const Plan& plan, const std::function<void(Site&, Cluster&, Pool&)>& change) {
    Scenario s = plan.scenario();
    Site v = *s.sites[0];
    Cluster c = *v.clusters[0];
    Pool p = *c.pools[0];
    change(v, c, p);
    c.pools[0] = Shared<Pool>(p);
    v.clusters[0] = Shared<Cluster>(c);
    s.sites[0] = Shared<Site>(v);
    return s;
}
Scenario wave(const Plan& plan, const std::function<void(Wavelength&)>& change) {
    Scenario s = plan.scenario();
    Wavelength w = *s.wavelengths[0];
    change(w);
    s.wavelengths[0] = Shared<Wavelength>(w);
    return s;
}
Plan triangle() { return Plan().site("A").site("B").site("C").pool("A", 512).pool("B", 512).link("A", "B").link("B", "C").link("C", "A").job("train"); }

Scenario manySites() {
    Plan plan;
    for (int i = 0; i < 17; ++i) plan.site(std::to_string(i)).pool(std::to_string(i), 64);
    for (int i = 1; i < 17; ++i) plan.link(std::to_string(i - 1), std::to_string(i), Length(1, units::km));
    return job(plan.job("train", Cut::Data), [](Job& j) { j.globalBatch = 544; j.layout.pipeline = 4; });
}

/// A use of the line that would just do if 64 flows filled its light paths evenly.
Scenario whereSpreadingDecides() {
    Scenario s = job(Plan().site("A").site("B").pool("A", 512).pool("B", 64).link("A", "B").job("train", Cut::Data), [](Job& j) { j.transport.channels = 1; j.layout.pipeline = 8; j.globalBatch = 576; });
    Assumptions a = *s.assumptions;
    for (int percent = 95; percent > 5; --percent) {
        a.transportGoodput.likely = a.transportGoodput.low = Fraction(percent, units::percent);
        s.assumptions = Shared<Assumptions>(a);
        const Assessment assessed = assess::assess(s, shipped());
        const JobAssessment& j = assessed.jobs[0];
        const transport::Goodput& g = j.crossings[0].goodput;
        if (g.rate < j.step.crossSiteNeeded && g.rate / g.spread > j.step.crossSiteNeeded && j.loss.bandwidth.base() > 0.005) break;
    }
    return s;
}

/// The first site has this owner.
Scenario owned(const std::string& name) {
    Scenario s = twoSites().scenario();
    Site site = *s.sites[0];
    site.owner = name;
    s.sites[0] = Shared<Site>(site);
    return s;
}

Scenario made(FindingCode code) {
    using C = FindingCode;
    switch (code) {
    case C::MemoryExceeded: return job(twoSites(), [](Job& j) { j.layout.pipeline = 2; j.layout.microBatch = 4; j.layout.recompute = Recompute::None; });
    case C::PowerCapExceeded: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.powerCap = Power(1, units::kW); });
    case C::PowerCapSlows: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.powerCap = Power(600, units::kW); });
    case C::PowerCapStops: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.powerCap = Power(100, units::kW); });
    case C::LinkSaturated: return twoSites(Cut::Data, 120, 1).scenario();
    case C::NoRoute: return Plan().site("A").site("B").pool("A", 512).pool("B", 512).job("train").scenario();
    case C::TensorAcrossSites: return twoSites(Cut::Tensor).scenario();
    case C::ExpertAcrossSites: return twoSites(Cut::Context).scenario();
    case C::LayoutMismatch: return job(twoSites(), [](Job& j) { j.layout.tensor = 7; });
    case C::HeadsNotDivisible: return job(Plan().site("A").pool("A", 5 * 1024).job("train"), [](Job& j) { j.layout.tensor = 5; j.globalBatch = 1024; });
    case C::LayersNotDivisible: return job(twoSites(), [](Job& j) { j.layout.pipeline = 128; });
    case C::BatchNotDivisible: return job(twoSites(), [](Job& j) { j.globalBatch = 511; });
    case C::OddStages: return job(Plan().site("A").pool("A", 8 * 3 * 64).job("train"), [](Job& j) { j.layout.schedule = Schedule::DualPipe; j.layout.pipeline = 3; });
    case C::UnknownProfile: return job(twoSites(), [](Job& j) { j.profile = "megatron-1999"; });
    case C::ZeroGroupNotDivisible: return job(twoSites(), [](Job& j) { j.layout.zeroGroup = 7; });
    case C::ExpertsNotDivisible: return job(twoSites(), [](Job& j) { j.model = "mixtral-8x7b"; j.layout.expert = 3; j.globalBatch = 512; });
    case C::TensorBeyondDomain: return job(twoSites(), [](Job& j) { j.layout.tensor = 16; j.layout.pipeline = 8; });
    case C::PoolOverallocated: return job(twoSites(), [](Job& j) { for (Share& share : j.placement) share.accelerators *= 2; });
    case C::PoolEmpty: return Plan().site("A").pool("A", 0).job("train").scenario();
    case C::NoPlacement: return job(twoSites(), [](Job& j) { j.placement.clear(); });
    case C::UnknownAccelerator: return Plan().site("A").pool("A", 8, "abacus").job("train").scenario();
    case C::UnknownModel: return job(twoSites(), [](Job& j) { j.model = "gpt-9"; });
    case C::PrecisionUnsupported: return job(Plan().site("A").pool("A", 1024, "a100-80-sxm").job("train"), [](Job& j) { j.precision = Precision::Fp8; });
    case C::MixedAccelerators: return Plan().site("A").site("B").pool("A", 512).pool("B", 512, "h200-sxm").link("A", "B").job("train").scenario();
    case C::PipelineStalls: return twoSites(Cut::Pipeline, 3000, 400).scenario();
    case C::RttDisagrees: return link(twoSites(), [](FibreLink& l) { l.measuredRtt = Duration(9, units::ms); });
    case C::RttTooShort: return link(twoSites(), [](FibreLink& l) { l.measuredRtt = Duration(0.1, units::ms); });
    case C::BufferShort: return site(twoSites(), [](Site&, Cluster& c, Pool&) { c.portBuffer = Bytes(1, units::MB); });
    case C::LinkUnused: return triangle().scenario();
    case C::WavelengthUnlit: return wave(triangle(), [](Wavelength& w) { w.count = 0; });
    case C::SharedRisk: {
        Scenario s = triangle().scenario();
        for (Shared<FibreLink>& shared : s.links) {
            FibreLink l = *shared;
            l.sharedRiskGroups = {"bridge"};
            shared = Shared<FibreLink>(l);
        }
        return s;
    }
    case C::ModelOnlyApproximate: return job(twoSites(), [](Job& j) { j.kind = JobKind::Serving; });
    case C::NoJobs: return Plan().site("A").pool("A", 8).scenario();
    case C::StagesUneven: return job(twoSites(), [](Job& j) { j.model = "llama31-405b"; });
    case C::RouteLongerThanReach: return twoSites(Cut::Pipeline, 900).scenario();
    case C::SiteHasNoPower: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.powerCap = Power(); });
    case C::UnknownFabric: return site(twoSites(), [](Site&, Cluster& c, Pool&) { c.scaleOutFabric = "string"; });
    case C::UnknownFibre: return link(twoSites(), [](FibreLink& l) { l.fibre = "glass"; });
    case C::MarginShort: return wave(twoSites(Cut::Pipeline, 1000), [](Wavelength& w) { w.mode = "800g-zrplus"; });
    case C::MarginDispersion: return wave(twoSites(Cut::Pipeline, 300), [](Wavelength& w) { w.mode = "400zr"; });
    case C::BandFull: return twoSites(Cut::Pipeline, 120, 100).scenario();
    case C::UnknownSpanFibre: return link(twoSites(), [](FibreLink& l) { l.spans = {{Length(60, units::km), "glass", {}, {}}}; });
    case C::UnknownSpanAmplifier: return link(twoSites(), [](FibreLink& l) { l.spans = {{Length(60, units::km), {}, {}, "valve"}}; });
    case C::SpanLossTooHigh: return link(twoSites(), [](FibreLink& l) { l.spans = {{Length(60, units::km), {}, {}, {}}, {Length(80, units::km), {}, Decibel(30, units::dB), {}}}; });
    case C::SpanTooLong: return link(twoSites(Cut::Pipeline, 400), [](FibreLink& l) { l.amplifierSpacing = Length(300, units::km); });
    case C::UnknownAmplifier: return link(twoSites(), [](FibreLink& l) { l.amplifier = "valve"; });
    case C::SendersSlow: return job(twoSites(Cut::Data, 1000, 40), [](Job& j) { j.transport.channels = 1; j.transport.window = Bytes(64e3, units::B); });
    case C::LossHigh: return job(link(twoSites(Cut::Data), [](FibreLink& l) { l.packetLoss = 3e-2; }), [](Job& j) { j.transport.channels = 1; });
    case C::SpreadUneven: return whereSpreadingDecides();
    case C::RetryShort: return job(link(twoSites(), [](FibreLink& l) { l.protection = Protection::Restoration; l.switchTime = Duration(5, units::s); }), [](Job& j) { j.transport.timeoutExponent = 14; });
    case C::LinkDown: return link(triangle(), [](FibreLink& l) { l.isDown = true; });
    case C::LightDown: return wave(twoSites(), [](Wavelength& w) { w.down = 1; });
    case C::SiteDown: case C::JobStopped: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.isDown = true; });
    case C::TransformerOverloaded: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.transformer = ApparentPower(.5, units::MVA); });
    case C::SwingBeyondStorage: return site(twoSites(Cut::Data), [](Site& s, Cluster&, Pool&) { s.storage = {Power(1, units::kW), Energy(1, units::MWh), Fraction(.85, units::one)}; });
    case C::CurtailmentSlows: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.curtailments = {{"evening", 17, 21, 100, {}}}; });
    case C::CurtailmentStops: return site(twoSites(), [](Site& s, Cluster&, Pool&) { s.curtailments = {{"always", 0, 24, 366, {}}}; });
    case C::DemandNoRoute: {
        Scenario s = Plan().site("A").site("B").pool("A", 512).job("train").scenario();
        s.demands.emplace_back(Demand{mint<DemandId>(), "video", s.sites[0]->id, s.sites[1]->id, BitRate(10, units::Gbps), true});
        return s;
    }
    case C::OthersExceed: {
        Scenario s = triangle().scenario();
        s.demands.emplace_back(Demand{mint<DemandId>(), "video", s.links[0]->from, s.links[0]->to, BitRate(10, units::Tbps), true});
        return s;
    }
    case C::UnknownOwner: return owned("nobody");
    case C::EgressNotPriced: return owned("gmi");
    case C::SpotNotCounted: {
        Scenario s = owned("spot");
        Assumptions a = *s.assumptions;
        Owner owner;
        owner.name = "spot";
        owner.provider = "aws";
        owner.purchase = Purchase::Spot;
        a.owners = {owner};
        s.assumptions = Shared<Assumptions>(a);
        return s;
    }
    case C::SharesNotWhole: return job(twoSites(Cut::Data), [](Job& j) { j.placement[0].accelerators -= 8; j.placement[1].accelerators += 8; });
    case C::LocalSgdTokens: case C::LocalSgdExtrapolated: return job(twoSites(Cut::LocalSgd), [](Job& j) { j.localSgd.innerSteps = 500; });
    case C::CheckpointSlow: {
        Scenario s = wave(twoSites(Cut::Data, 1000, 1), [](Wavelength& w) { w.mode = "openroadm5-100g-qpsk"; });
        Job j = *s.jobs[0];
        j.checkpointSite = s.sites[1]->id;
        s.jobs[0] = Shared<Job>(j);
        Assumptions a = *s.assumptions;
        a.nodeFailure.likely = a.nodeFailure.high = FailureRate(1, units::perHour);
        s.assumptions = Shared<Assumptions>(a);
        return s;
    }
    case C::CheckpointNoRoute: {
        Scenario s = Plan().site("A").site("B").pool("A", 512).job("train").scenario();
        Job j = *s.jobs[0];
        j.checkpointSite = s.sites[1]->id;
        s.jobs[0] = Shared<Job>(j);
        return s;
    }
    case C::UnknownMode: return wave(triangle(), [](Wavelength& w) { w.mode = "morse"; });
    }
    return {};
}

constexpr FindingCode kLast = FindingCode::CheckpointNoRoute;

} // namespace

class TestFindings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeIsMadeFilledAndMended_data() {
        QTest::addColumn<int>("code");
        for (int i = 0; i <= int(kLast); ++i) QTest::addRow("%s", text::entry(FindingCode(i)).id.data()) << i;
    }
    void everyCodeIsMadeFilledAndMended() {
        QFETCH(int, code);
        const Scenario s = made(FindingCode(code));
        const Assessment a = assess::assess(s, shipped());
        const auto it = std::ranges::find(a.findings, FindingCode(code), &Finding::code);
        QVERIFY(it != a.findings.end());
        const std::string message = text::render(it->message);
        QVERIFY2(!message.empty() && message.find('{') == std::string::npos, message.c_str());
        for (const ItemRef& subject : it->subjects) QVERIFY(subject.id != 0);
        QVERIFY(!it->subjects.empty() || it->code == FindingCode::NoJobs);
        if (!it->fix) return;
        const std::string label = text::render(it->fix->label);
        QVERIFY2(!label.empty() && label.find('{') == std::string::npos, label.c_str());
        Project p;
        p.scenarios.emplace_back(s);
        const auto mended = applyFix(p, s.id, *it->fix, mintId());
        QVERIFY2(mended.hasValue(), mended ? "" : text::render(mended.error().message()).c_str());
        const Assessment after = assess::assess(*mended->scenarios[0], shipped());
        const auto same = [&](const Finding& f) { return f.code == it->code && f.subjects == it->subjects; };
        for (const Finding& f : after.findings) QVERIFY2(!same(f), text::render(f.message).c_str());
    }
    void whatFitsNowhereElseGoesToTheHost() {
        const Scenario s = job(Plan().site("A").pool("A", 32).job("train"), [](Job& j) { j.layout.pipeline = 4; j.layout.recompute = Recompute::Full; }); // 175 B parameters
        const Assessment a = assess::assess(s, shipped());
        const auto it = std::ranges::find(a.findings, FindingCode::MemoryExceeded, &Finding::code);
        QVERIFY(it != a.findings.end() && it->fix && it->fix->code == FixCode::FitLayout);
        Project p;
        p.scenarios.emplace_back(s);
        const auto mended = applyFix(p, s.id, *it->fix, mintId());
        QVERIFY(mended.hasValue());
        const Layout& layout = mended->scenarios[0]->jobs[0]->layout;
        QVERIFY(layout.offloadsActivations && layout.offloadedOptimizer.base() == 1 && !layout.offloadsWeights);
        const Assessment after = assess::assess(*mended->scenarios[0], shipped());
        QVERIFY(std::ranges::find(after.findings, FindingCode::MemoryExceeded, &Finding::code) == after.findings.end());
        QVERIFY(after.jobs[0].step.offload.base() > 0 && after.jobs[0].memory.host.base() > 0);
    }
    void noLossOfBandwidthIsSilent() {
        // two jobs share one fibre: what one alone would carry, both cannot
        Scenario s = twoSites(Cut::Data).scenario();
        Job half = *s.jobs[0];
        for (Share& share : half.placement) share.accelerators /= 2;
        Job twin = half;
        twin.id = {4711};
        s.jobs = {Shared<Job>(half), Shared<Job>(twin)};
        int lossy = 0, free = 0;
        for (int waves = 1; waves <= 60; ++waves) {
            Wavelength w = *s.wavelengths[0];
            w.count = waves;
            s.wavelengths[0] = Shared<Wavelength>(w);
            const Assessment a = assess::assess(s, shipped());
            // the last bucket alone also costs a little where the rate suffices: no more waves would mend that
            const bool isSlow = a.jobs[0].loss.bandwidth.base() >= 0.005 && a.jobs[0].step.crossSiteNeeded > a.jobs[0].input.crossSite.boundary[0].rate;
            QCOMPARE(std::ranges::any_of(a.findings, [](const Finding& f) { return f.code == FindingCode::LinkSaturated || f.code == FindingCode::SpreadUneven; }), isSlow);
            ++(isSlow ? lossy : free);
        }
        QVERIFY(lossy > 0 && free > 0);
    }
    void errorsComeFirst() {
        for (int code = 0; code <= int(kLast); ++code) {
            const Assessment a = assess::assess(made(FindingCode(code)), shipped());
            QVERIFY(std::ranges::is_sorted(a.findings, [](const Finding& x, const Finding& y) { return x.severity > y.severity; }));
            QCOMPARE(a.hasErrors(), !a.findings.empty() && a.findings[0].severity == Severity::Error);
        }
    }
    void fixesOfGoneItemsFail() {
        const Scenario s = made(FindingCode::PowerCapExceeded);
        const Assessment a = assess::assess(s, shipped());
        const auto it = std::ranges::find(a.findings, FindingCode::PowerCapExceeded, &Finding::code);
        Project p;
        p.scenarios.emplace_back(s);
        const Fix fix = *it->fix;
        const auto removed = edits::remove(p, s.id, std::array{fix.subject});
        QVERIFY(removed.hasValue());
        const auto again = applyFix(*removed, s.id, fix, mintId());
        QVERIFY(!again);
        QCOMPARE(int(again.error().code), int(ErrorCode::ItemMissing));
    }
    void moreBoundariesThanTheEngineTakesAreNamed() {
        const Assessment a = assess::assess(manySites(), shipped());
        QVERIFY(std::ranges::find(a.findings, FindingCode::ModelOnlyApproximate, &Finding::code) != a.findings.end());
    }
    void whatNoRateHidesNeedsAnInfiniteOne() {
        const Assessment a = assess::assess(twoSites(Cut::Tensor, 120, 1).scenario(), shipped());
        const auto it = std::ranges::find(a.findings, FindingCode::LinkSaturated, &Finding::code);
        QVERIFY(it != a.findings.end() && !it->fix);
        QVERIFY(text::render(it->message).find("∞") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
