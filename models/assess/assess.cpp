// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/costs.h"
#include "assess/power.h"
#include "assess/resolve.h"
#include "cost/cost.h"
#include "energy/energy.h"
#include "network/design.h"
#include "reliability/reliability.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>

namespace spanwright::assess {
namespace {

// A checkpoint holds 16-bit weights, fp32 master weights and two moments (Adam): 14 B a parameter (cross-site 4.2).
constexpr double kCheckpointBytes = 14;

training::StepInput withoutDelay(training::StepInput in) {
    for (training::Boundary& b : in.crossSite.boundary) b.oneWay = Duration();
    return in;
}
/// The same accelerators and algorithms in one site. Unequal machines that are stages of one pipeline stay so, their boundaries without delay and
/// with all rate: without a boundary they would be replicas.
training::StepInput inOneSite(training::StepInput in) {
    const bool areStages = in.unequal && in.layout.pipeline > 1 && in.crossSite.boundaries > 0 && in.crossSite.boundary[0].cut == Cut::Pipeline;
    if (!areStages) {
        in.crossSite = {};
        return in;
    }
    for (training::Boundary& b : in.crossSite.boundary) {
        b.oneWay = Duration();
        b.repeated = 0;
        b.rate = BitRate::fromBase(std::numeric_limits<double>::infinity());
    }
    return in;
}

/// Until a checkpoint of all accelerators is at the other site; each site sends its part over its own route.
Duration transferTo(SiteId target, const JobAssessment& j, const ResolvedJob& r, const Scenario& scenario, const network::Routes& routes) {
    Duration longest;
    std::map<SiteId, double> sent;
    for (const ResolvedShare& share : r.shares)
        if (share.site->id != target) sent[share.site->id] += kCheckpointBytes * j.model.parameters * share.count / r.accelerators;
    for (const auto& [site, bytes] : sent) {
        const std::optional<network::Route> route = routes.shortest(site, target);
        if (!route || route->rate.base() <= 0) return Duration::fromBase(std::numeric_limits<double>::infinity());
        longest = std::max(longest, Bytes(bytes, units::B) / (route->rate * scenario.assumptions->transportGoodput.likely.base()) + route->oneWay);
    }
    return longest;
}

void addStep(JobAssessment& j, const ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes) {
    j.step = training::step(j.input);
    j.zeroDelayStep = training::step(withoutDelay(j.input));
    j.oneSiteStep = training::step(inOneSite(j.input));
    const Bytes perAccelerator = Bytes(kCheckpointBytes * j.model.parameters / r.accelerators, units::B);
    if (r.job->cut == Cut::LocalSgd && j.input.crossSite.boundaries > 0)
        j.extraTokens = training::extraTokens(j.model.parameters, j.input.crossSite.sites, r.job->localSgd.innerSteps, catalogue);
    if (j.input.unequal) j.work = training::balance(j.input).sites;
    if (!r.job->checkpointSite.isNone()) j.checkpointTransfer = transferTo(r.job->checkpointSite, j, r, scenario, routes);
    j.checkpointWrite = perAccelerator / j.input.machine.offload + perAccelerator / scenario.assumptions->checkpointRate.likely;
}

/// Share of time that outages of one site leave.
double siteUp(const Assumptions& a) { return 1 / (1 + a.siteOutage.likely.in(units::perHour) * a.siteRepair.likely.in(units::hour)); }

void addTimes(JobAssessment& j, const ResolvedJob& r, const Scenario& scenario) {
    const Assumptions& a = *scenario.assumptions;
    FailureRate nodes, restarts;
    double up = 1, partly = 0; // partial failures are rare: first order
    for (const Failure& f : j.failures) {
        const double times = f.rate.in(units::perHour);
        if (f.kind == FailureKind::Nodes) nodes += f.rate;
        if (f.effect == FailureEffect::Restarts || f.effect == FailureEffect::Stops) restarts += f.rate;
        if (f.effect == FailureEffect::Stops) up /= 1 + times * f.repair.in(units::hour);
        if (f.effect == FailureEffect::Shrinks) {
            const bool restartsToo = r.job->cut != Cut::LocalSgd;
            if (restartsToo) restarts += f.rate;
            partly += f.lost.base() - (restartsToo ? times * f.pause.in(units::hour) : 0);
        }
        if (f.effect == FailureEffect::Stalls || f.effect == FailureEffect::Slower || f.effect == FailureEffect::Unnoticed) partly += f.lost.base();
    }
    up *= std::max(0.0, 1 - partly);
    j.routeAvailability = Fraction(1, units::one);
    for (const network::Route& route : r.routes) j.routeAvailability = j.routeAvailability * route.availability.base();
    j.upShare = Fraction(up, units::one);
    const auto alone = reliability::goodput(nodes + a.siteOutage.likely, j.checkpointWrite, a.restart.likely, Fraction(siteUp(a), units::one), j.checkpointTransfer.isFinite() ? j.checkpointTransfer : Duration());
    const auto spread = reliability::goodput(restarts, j.checkpointWrite, a.restart.likely, j.upShare, j.checkpointTransfer.isFinite() ? j.checkpointTransfer : Duration());
    j.goodput = spread.share;
    j.meanTimeToInterrupt = spread.meanTimeToInterrupt;
    j.checkpointInterval = spread.interval;

    const double bandwidthOnly = j.oneSiteStep.total() / j.zeroDelayStep.total();
    const double withDelay = j.oneSiteStep.total() / j.step.total();
    const double withFaults = withDelay * (spread.share / alone.share);
    j.loss.bandwidth = Fraction(1 - bandwidthOnly, units::one);
    j.loss.delay = Fraction(bandwidthOnly - withDelay, units::one);
    j.loss.fault = Fraction(withDelay - withFaults, units::one);

    const double tokensPerStep = double(r.job->globalBatch) * r.job->sequence;
    const double steps = std::ceil(r.job->tokens.base() * j.extraTokens.likely / tokensPerStep);
    j.steps = steps < 2e9 ? static_cast<int>(steps) : std::numeric_limits<int>::max();
    j.trainingTime = j.step.total() * (steps / j.goodput.base());
}

std::vector<Part> parts(const cost::Bill& b) {
    std::vector<Part> list;
    for (const cost::Category& c : cost::kCategories) list.push_back({c.name, (b.*c.amount).base()});
    return list;
}

struct SiteBills {
    SiteId site; ///< none: between sites
    cost::Bill amortised, acquisition, rental;
    void add(const cost::Outlay& outlay, const cost::Terms& terms) {
        amortised.add(cost::amortised(outlay, terms));
        acquisition.add(cost::acquisition(outlay));
    }
};

/// A method with an unknown price at one site has no parts at all: a sum without it would be too small.
void addCosts(JobAssessment& j, const std::vector<SiteBills>& bills) {
    for (const SiteBills& b : bills) j.siteCosts.push_back({b.site, {}, {}, {}});
    const auto add = [&](cost::Bill SiteBills::* method, std::vector<Part>& total, std::vector<Part> SiteCost::* bySite) {
        cost::Bill sum;
        for (const SiteBills& b : bills) sum.add(b.*method);
        if (!sum.isKnown) return;
        total = parts(sum);
        for (std::size_t i = 0; i < bills.size(); ++i) j.siteCosts[i].*bySite = parts(bills[i].*method);
    };
    add(&SiteBills::amortised, j.costAmortised, &SiteCost::amortised);
    add(&SiteBills::acquisition, j.costAcquisition, &SiteCost::acquisition);
    add(&SiteBills::rental, j.costRental, &SiteCost::rental);
}

/// Light paths and fibre on a job's routes. Jobs that share a link bear it in equal parts.
struct TenuredLine {
    energy::Line line;
    FibreTenure tenure = FibreTenure::Lease;
};
std::vector<TenuredLine> linesOf(const ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::map<LinkId, int>& sharers) {
    std::vector<TenuredLine> lines;
    std::set<LinkId> used;
    for (const network::Route& route : r.routes) used.insert(route.links.begin(), route.links.end());
    for (const LinkId id : used) {
        const FibreLink* link = find(scenario, id);
        energy::Line line;
        line.length = network::lengthOf(*link, scenario);
        line.roadms = network::roadmCount(*link);
        line.amplifierSites = network::spanCount(*link, scenario, catalogue) - 1 + line.roadms;
        line.fibrePairs = link->fibrePairs;
        line.share = 1.0 / sharers.at(id);
        lines.push_back({line, link->tenure});
    }
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        int jobs = 0;
        for (const LinkId id : w->links)
            if (used.contains(id)) jobs = std::max(jobs, sharers.at(id));
        if (jobs == 0) continue;
        energy::Line line;
        line.mode = catalogue.transceiver(w->mode);
        line.count = w->count;
        line.regenerations = static_cast<int>(w->regenerated.size());
        line.share = 1.0 / jobs;
        lines.push_back({line});
    }
    return lines;
}

void addPowerAndCost(JobAssessment& j, const ResolvedJob& r, const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::map<LinkId, int>& sharers) {
    const Assumptions& a = *scenario.assumptions;
    const std::vector<TenuredLine> lines = linesOf(r, scenario, catalogue, sharers);
    Power optics;
    for (const TenuredLine& l : lines) optics += energy::linePower(l.line, catalogue);
    const cost::Terms terms{j.trainingTime, a.costOfCapital.likely, a.fibreLease.likely};
    std::vector<SiteBills> bills;
    energy::Draw sum;
    const Fraction mean = meanDraw(j, a, catalogue);
    for (const ResolvedShare& share : r.shares) {
        const energy::Load load{share.accelerator, catalogue.fabric(share.cluster->scaleOutFabric), share.cluster->nicRate, share.count, share.cluster->optics};
        // the line between the sites is fed from both ends: each share carries its part
        const energy::Draw d = energy::draw(load, mean, overheadOf(*share.site, a, catalogue), optics * (double(share.count) / r.accelerators), catalogue);
        sum.accelerators += d.accelerators;
        sum.hosts += d.hosts;
        sum.network += d.network;
        sum.storage += d.storage;
        sum.optics += d.optics;
        sum.cooling += d.cooling;
        const Energy used = d.facility() * j.trainingTime;
        const Charges charges = addUse(j, share, load, d, used, scenario, catalogue);
        const Owner owner = cost::ownerOrOwn(share.site->owner, a);
        const cost::Site site{load, d.it(), used, charges.price, charges.demand, owner.kind, *cost::colocationPrice(owner, catalogue).value, cost::rentalPrice(owner, *share.accelerator, a.rental, catalogue).value};
        auto row = std::ranges::find(bills, share.site->id, &SiteBills::site);
        if (row == bills.end()) row = bills.insert(bills.end(), SiteBills{share.site->id, {}, {}, {}});
        const cost::Outlay outlay = cost::outlay(site, terms, catalogue);
        j.outlay.add(outlay);
        row->add(outlay, terms);
        row->rental.add(cost::rental(site, terms));
    }
    cost::Outlay between = egressOutlay(j, scenario, catalogue);
    const cost::Bill egress = between.operation;
    for (const TenuredLine& l : lines) between.add(cost::outlay(l.line, l.tenure, terms, catalogue));
    if (!lines.empty()) {
        j.outlay.add(between);
        bills.push_back({});
        bills.back().add(between, terms);
        bills.back().rental.add(egress);
    }
    sumUses(j);
    addCurtailment(j, scenario, catalogue);
    j.accelerators = sum.accelerators;
    j.it = sum.it();
    j.facility = sum.facility();
    j.power = {{Term::PowerAccelerators, sum.accelerators.base()}, {Term::PowerHosts, sum.hosts.base()}, {Term::PowerNetwork, sum.network.base()},
               {Term::PowerStorage, sum.storage.base()}, {Term::PowerOptics, sum.optics.base()}, {Term::PowerCooling, sum.cooling.base()}};
    addCosts(j, bills);
}

/// Of all accelerators together.
FlopRate peakOf(const training::StepInput& in) {
    if (!in.unequal) return in.machine.peak * in.accelerators;
    FlopRate peak;
    for (const training::SiteShare& share : *in.unequal) peak += share.machine.peak * share.accelerators;
    return peak;
}

double sum(const std::vector<Part>& list) {
    double total = 0;
    for (const Part& part : list) total += part.value;
    return total;
}

void addFigures(JobAssessment& j, const ResolvedJob& r) {
    const auto add = [&](FigureId id, double value) {
        if (std::isfinite(value)) j.figures.push_back({id, value, value, value, false});
    };
    const double tokensPerSecond = double(r.job->globalBatch) * r.job->sequence / j.step.total().base();
    add(FigureId::Fits, j.memory.total() / j.usableMemory);
    add(FigureId::StepTime, j.step.total().base());
    add(FigureId::DaysToTrain, j.trainingTime.base());
    add(FigureId::Efficiency, 1 - j.loss.bandwidth.base() - j.loss.delay.base() - j.loss.fault.base());
    add(FigureId::LatencyPenalty, j.step.crossSite.base());
    add(FigureId::LatencyShare, j.step.crossSite / j.step.total());
    add(FigureId::Mfu, j.model.modelPerToken.base() * tokensPerSecond / peakOf(j.input).base());
    add(FigureId::TokensPerSecond, tokensPerSecond);
    add(FigureId::Goodput, j.goodput.base());
    add(FigureId::FacilityPower, j.facility.base());
    add(FigureId::ItPower, j.it.base());
    add(FigureId::AcceleratorPower, j.accelerators.base());
    add(FigureId::Energy, j.energy.base());
    add(FigureId::Carbon, j.carbon.base());
    if (!j.costAmortised.empty()) add(FigureId::Cost, sum(j.costAmortised));
    if (!j.costRental.empty()) add(FigureId::CostRental, sum(j.costRental));
    if (!j.costAcquisition.empty()) add(FigureId::CostAcquisition, sum(j.costAcquisition));
    if (!j.costAmortised.empty()) add(FigureId::CostPerToken, sum(j.costAmortised) / r.job->tokens.base());
    add(FigureId::Availability, j.routeAvailability.base());
    add(FigureId::Parameters, j.model.parameters);
    add(FigureId::FlopsPerToken, j.model.modelPerToken.base());
    add(FigureId::MemoryPerGpu, j.memory.total().base());
    add(FigureId::CheckpointInterval, j.checkpointInterval.base());
    add(FigureId::BandwidthLoss, j.loss.bandwidth.base());
    add(FigureId::DelayLoss, j.loss.delay.base());
    add(FigureId::FaultLoss, j.loss.fault.base());
    Money energyCharge, demandCharge;
    for (const SiteUse& use : j.uses) {
        energyCharge += use.energyCharge;
        demandCharge += use.demandCharge;
    }
    add(FigureId::EnergyCharge, energyCharge.base());
    add(FigureId::DemandCharge, demandCharge.base());
    add(FigureId::CurtailmentTime, j.curtailment.extra.base());
    add(FigureId::ExtraTokens, j.extraTokens.likely - 1);
}

/// Share of a link's planned use that its jobs' transports turn into payload, weighted by what each gets.
double efficiencyOn(LinkId id, const Assessment& a, const transport::Facts& facts) {
    double line = 0, payload = 0;
    for (const JobAssessment& j : a.jobs)
        for (std::size_t i = 0; i < j.crossings.size(); ++i) {
            if (std::ranges::find(j.routes[i].links, id) == j.routes[i].links.end()) continue;
            const transport::Goodput& g = j.crossings[i].goodput;
            line += j.crossings[i].path.line.base();
            payload += j.crossings[i].path.line.base() * g.headers * g.spread * g.recovery;
        }
    if (line > 0) return payload / line;
    const Transport usual;
    return usual.packet / transport::frame(usual, facts) * facts.mapping;
}

/// Boundaries of a job whose traffic takes the link in its busier direction.
int passesOver(const FibreLink& link, const JobAssessment& j, const Scenario& scenario) {
    int forward = 0, back = 0;
    for (std::size_t i = 0; i < j.routes.size(); ++i) {
        SiteId at = j.crossings[i].from;
        for (const LinkId id : j.routes[i].links) {
            const FibreLink& passed = *find(scenario, id);
            const bool isBack = passed.from != at;
            at = isBack ? passed.from : passed.to;
            if (id == link.id) ++(isBack ? back : forward);
        }
    }
    return j.isRing ? std::max(forward, back) : forward + back;
}

void addLinks(const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes, const network::Others& traffic, Assessment& out) {
    const transport::Facts facts(catalogue);

    for (const Shared<FibreLink>& link : scenario.links) {
        LinkAssessment l;
        l.link = link->id;
        l.length = network::lengthOf(*link, scenario);
        l.computedOneWay = network::computedOneWay(*link, scenario, catalogue);
        l.oneWay = network::oneWay(*link, scenario, catalogue);
        l.capacity = routes.capacity(link->id);
        l.lightPaths = routes.lightPaths(link->id);
        l.goodput = l.capacity * (scenario.assumptions->transportGoodput.likely.base() * efficiencyOn(link->id, out, facts));
        l.availability = network::linkAvailability(*link, scenario);
        double bitsPerSecond = 0, needed = 0;
        for (const JobAssessment& j : out.jobs) {
            if (!j.isComputed) continue;
            const int times = passesOver(*link, j, scenario);
            needed += times * j.step.crossSiteNeeded.base();
            bitsPerSecond += times * crossingBytes(j.step).base() * 8 / j.step.total().base();
        }
        l.load = Fraction(l.goodput.base() > 0 ? bitsPerSecond / l.goodput.base() : 0, units::one);
        const double use = l.capacity.base() * scenario.assumptions->transportGoodput.likely.base();
        l.others = traffic.on(link->id);
        const Fraction others(use > 0 ? l.others.base() / use : 0, units::one);
        l.load += others;
        l.burst = Fraction(l.goodput.base() > 0 ? needed / l.goodput.base() : 0, units::one) + others;
        out.links.push_back(l);
    }
}

bool isSummed(FigureId id) {
    const Kind kind = info(id).kind;
    return kind == Kind::Power || kind == Kind::Energy || kind == Kind::CarbonMass || kind == Kind::Money;
}

/// Jobs run together: times are those of the longest job, power, energy and cost are sums.
void addTotals(Assessment& out) {
    const JobAssessment* longest = nullptr;
    for (const JobAssessment& j : out.jobs)
        if (j.isComputed && (!longest || j.trainingTime > longest->trainingTime)) longest = &j;
    if (!longest) return;
    out.totals = longest->figures;
    const auto isMissing = [&](const Figure& figure) { // a sum without one job's price would be too small
        return std::ranges::any_of(out.jobs, [&](const JobAssessment& j) { return j.isComputed && !j.figure(figure.id); });
    };
    std::erase_if(out.totals, [&](const Figure& figure) { return isSummed(figure.id) && isMissing(figure); });
    for (Figure& figure : out.totals) {
        if (!isSummed(figure.id)) continue;
        double total = 0;
        for (const JobAssessment& j : out.jobs)
            if (j.isComputed) total += j.figure(figure.id)->value;
        figure.value = figure.low = figure.high = total;
    }
}

template <class Row, class IdType>
const Row* rowOf(const std::vector<Row>& rows, IdType Row::* member, IdType id) {
    const auto it = std::ranges::find(rows, id, member);
    return it == rows.end() ? nullptr : &*it;
}

const Figure* figureIn(const std::vector<Figure>& figures, FigureId id) { return rowOf(figures, &Figure::id, id); }

} // namespace

const Figure* JobAssessment::figure(FigureId id) const { return figureIn(figures, id); }
const Figure* Assessment::total(FigureId id) const { return figureIn(totals, id); }
const JobAssessment* Assessment::find(JobId id) const { return rowOf(jobs, &JobAssessment::job, id); }
const SiteAssessment* Assessment::find(SiteId id) const { return rowOf(sites, &SiteAssessment::site, id); }
const LinkAssessment* Assessment::find(LinkId id) const { return rowOf(links, &LinkAssessment::link, id); }
bool Assessment::hasErrors() const {
    return std::ranges::any_of(findings, [](const Finding& f) { return f.severity == Severity::Error; });
}

namespace {

/// How much of an assessment is made: the jobs' numbers, what hinders them and the totals alone, or all.
enum class Scope : std::uint8_t { Figures, All };

Assessment assessed(const Scenario& scenario, const catalogue::Catalogue& catalogue, Scope scope) {
    Assessment out;
    std::vector<ResolvedJob> resolved;
    std::map<LinkId, int> sharers;
    const network::Routes routes(scenario, catalogue);
    const network::Others others(scenario, routes);
    for (const Shared<Job>& job : scenario.jobs) {
        resolved.push_back(resolve(*job, scenario, catalogue, routes));
        std::vector<LinkId> used;
        for (const network::Route& route : resolved.back().routes) used.insert(used.end(), route.links.begin(), route.links.end());
        std::ranges::sort(used);
        used.erase(std::ranges::unique(used).begin(), used.end());
        for (const LinkId id : used) ++sharers[id];
    }
    std::vector<std::vector<Crossing>> crossed = crossings(resolved, scenario, catalogue, [&](LinkId id) { return routes.capacity(id); }, others);
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        const ResolvedJob& r = resolved[i];
        JobAssessment j;
        j.job = r.job->id;
        j.isCurtailed = std::ranges::any_of(r.shares, [](const ResolvedShare& share) { return !share.site->curtailments.empty(); });
        j.start = r.job->start.value_or(startOfYear(scenario.assumptions->priceYear));
        j.routes = r.routes;
        j.isRing = r.isRing;
        j.crossings = std::move(crossed[i]);
        if (r.isPlaced() && r.shape) {
            j.input = stepInput(r, scenario, catalogue, j.crossings);
            j.accelerator = r.slowest().accelerator->id;
            std::vector<Finding> wrong = obstacles(r, scenario, j.input);
            if (wrong.empty()) {
                j.isComputed = true;
                j.model = training::modelNumbers(j.input.shape, j.input.sequence);
                const training::MemoryFit fit = training::memoryFit(j.input);
                j.memory = fit.memory;
                j.usableMemory = fit.usable;
                addStep(j, r, scenario, catalogue, routes);
                j.failures = failuresOf(resolved, i, j, scenario, catalogue, routes, others);
                addTimes(j, r, scenario);
                addPowerAndCost(j, r, scenario, catalogue, sharers);
                addFigures(j, r);
            }
            if (scope == Scope::Figures) std::ranges::move(wrong, std::back_inserter(out.findings));
        }
        out.jobs.push_back(std::move(j));
    }
    if (scope == Scope::All) {
        addSites(scenario, catalogue, out);
        addLinks(scenario, catalogue, routes, others, out);
        addDemands(scenario, others, out);
    }
    addTotals(out);
    if (scope == Scope::All) addFindings(scenario, catalogue, resolved, out);
    return out;
}

} // namespace

Assessment assess(const Scenario& scenario, const catalogue::Catalogue& catalogue) { return assessed(scenario, catalogue, Scope::All); }
Assessment figuresOf(const Scenario& scenario, const catalogue::Catalogue& catalogue) { return assessed(scenario, catalogue, Scope::Figures); }

} // namespace spanwright::assess
