// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/plan.h"
#include "study/layoutsearch.h"
#include "text/terms.h"
#include <algorithm>
#include <array>
#include <cmath>

// How it is done: docs/physics.md, "Best plan".
namespace spanwright::study {
namespace {

constexpr std::size_t kLayoutsEach = 4;      // of a placement and a cut that are looked at again
constexpr std::size_t kMostShares = 6;       // whose subsets are all tried
constexpr std::size_t kFastest = 16;         // assessed in full besides the best of each placement and cut
constexpr std::array kScales{1.0, 0.5, 0.25}; // of the accelerators of each site, where sites are chosen
constexpr std::array kInFlight{0, 1, 2, 4, 8, 16};
constexpr std::array kInnerSteps{30, 100, 300}; // of local SGD, where losses are published
constexpr double kSearching = 0.8;           // of the progress
constexpr double kSameStep = 1e-9;               // relative: rounding

Scenario withJob(const Scenario& scenario, const Job& job) {
    Scenario out = scenario;
    for (Shared<Job>& j : out.jobs)
        if (j->id == job.id) j = Shared<Job>(job);
    return out;
}

using Placement = std::vector<Share>;

/// All shares that the job may take: its own, then pools that no job uses.
Placement allShares(const Scenario& scenario, const Job& job) {
    Placement all;
    for (const Share& share : job.placement)
        if (const Site* site = siteOf(scenario, share.pool); site && !site->isDown) all.push_back(share);
    const auto isUsed = [&](PoolId id) {
        return std::ranges::any_of(scenario.jobs, [&](const Shared<Job>& j) { return std::ranges::any_of(j->placement, [&](const Share& s) { return s.pool == id; }); });
    };
    for (const Shared<Site>& site : scenario.sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools)
                if (!site->isDown && pool->count > 0 && !isUsed(pool->id)) all.push_back({pool->id, pool->count});
    return all;
}

std::vector<Placement> placementsOf(const Scenario& scenario, const Job& job, bool choosesSites) {
    if (!choosesSites) return {job.placement};
    const Placement all = allShares(scenario, job);
    std::vector<Placement> out{job.placement};
    const auto add = [&](unsigned long long chosen) {
        for (const double scale : kScales) {
            Placement p;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (!(chosen >> i & 1)) continue;
                const int node = std::max(1, find(scenario, all[i].pool)->perNode);
                const int count = scale == 1 ? all[i].accelerators : static_cast<int>(all[i].accelerators * scale) / node * node;
                if (count > 0) p.push_back({all[i].pool, count});
            }
            if (!p.empty() && std::ranges::find(out, p) == out.end()) out.push_back(std::move(p));
        }
    };
    const std::size_t n = std::min<std::size_t>(all.size(), 60);
    const unsigned long long whole = (1ULL << n) - 1;
    if (n <= kMostShares) {
        for (unsigned long long chosen = 1; chosen <= whole; ++chosen) add(chosen);
        return out;
    }
    add(whole);
    for (std::size_t i = 0; i < n; ++i) {
        add(1ULL << i);
        add(whole & ~(1ULL << i));
    }
    return out;
}

bool isSplit(const Scenario& scenario, const Placement& p) {
    return std::ranges::any_of(p, [&](const Share& s) { return siteOf(scenario, s.pool) != siteOf(scenario, p.front().pool); });
}

/// A job that may be worth an assessment.
struct Draft {
    Job job;
    double step = INFINITY;       ///< s, by the model of the step, extra tokens apart
};

/// Finds drafts placement by placement.
class PlanSearch {
public:
    PlanSearch(const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control, BestPlan& out) : m_scenario(scenario), m_catalogue(catalogue), m_control(control), m_out(out) {}

    /// False when stopped.
    bool all(const Job& job, const std::vector<Placement>& placements) {
        for (std::size_t i = 0; i < placements.size(); ++i) {
            m_from = kSearching * double(i) / double(placements.size());
            m_share = kSearching / double(placements.size());
            ++m_out.placements;
            Job placed = job;
            placed.placement = placements[i];
            if (!isSplit(m_scenario, placements[i])) {
                if (!tryCut(placed)) return false;
                continue;
            }
            for (const Cut cut : {Cut::Pipeline, Cut::Data, Cut::LocalSgd}) {
                placed.cut = cut;
                if (!tryCut(placed)) return false;
            }
        }
        return true;
    }

    /// The best of each placement and cut, and the fastest of all.
    [[nodiscard]] std::vector<Job> chosen() {
        std::ranges::stable_sort(m_drafts, {}, &Draft::step);
        std::vector<Job> out;
        const auto isKnown = [&](const Job& j) { return std::ranges::any_of(out, [&](const Job& o) { return o.placement == j.placement && o.cut == j.cut && o.localSgd == j.localSgd; }); };
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            if (i < kFastest || !isKnown(m_drafts[i].job)) out.push_back(m_drafts[i].job);
        return out;
    }

private:
    bool tryCut(const Job& job) {
        const assess::Assessment assessed = assess::figuresOf(withJob(m_scenario, job), m_catalogue);
        training::StepInput base = assessed.find(job.id)->input;
        if (base.accelerators <= 0 || base.machine.peak.base() <= 0) return true;
        base.layout.extraInFlight = 0;
        const LayoutSearch found = searchLayouts(base, LayoutSpace::Usual, kLayoutsEach, [&](double share, const LayoutSearch&) { return !m_control.goOn || m_control.goOn(m_from + m_share * share); }, m_control.threads);
        m_out.considered += found.considered;
        m_out.timed += found.timed;
        if (!found.isComplete) return false;
        for (const LayoutCandidate& c : found.best) {
            Job with = job;
            with.layout = c.layout;
            refine(with, base);
        }
        if (job.layout.pipeline > 0) refine(job, base); // the layout as drawn, where it fits here too
        return true;
    }

    /// K of a pipeline, H of local SGD; anything else as it is.
    void refine(const Job& job, const training::StepInput& base) {
        const bool isSplitHere = base.crossSite.boundaries > 0;
        if (isSplitHere && job.cut == Cut::LocalSgd) {
            for (const int inner : kInnerSteps) {
                Job with = job;
                with.localSgd.innerSteps = inner;
                training::StepInput in = base;
                in.crossSite.localSgd = with.localSgd;
                add(with, in);
            }
            return;
        }
        if (!isSplitHere || job.cut != Cut::Pipeline) return add(job, base);
        Draft best;
        for (const int held : kInFlight) {
            Job with = job;
            with.layout.extraInFlight = held;
            if (const double step = stepOf(with, base); step < best.step * (1 - kSameStep)) best = {with, step};
        }
        if (std::isfinite(best.step)) m_drafts.push_back(std::move(best));
    }

    void add(const Job& job, const training::StepInput& base) {
        if (const double step = stepOf(job, base); std::isfinite(step)) m_drafts.push_back({job, step});
    }

    /// Infinite where the layout does not run or does not fit.
    [[nodiscard]] static double stepOf(const Job& job, training::StepInput in) {
        in.layout = job.layout;
        if (training::check(in) != training::LayoutProblem::None) return INFINITY;
        const training::MemoryFit fit = training::memoryFit(in);
        return fit.memory.total() > fit.usable ? INFINITY : training::step(in).total().base();
    }

    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    const RunControl& m_control;
    BestPlan& m_out;
    std::vector<Draft> m_drafts;
    double m_from = 0, m_share = 0;
};

/// Nothing when it cannot be computed or does not fit.
std::optional<PlanCandidate> assessed(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Job& job, const PlanLimits& limits) {
    const assess::Assessment a = assess::assess(withJob(scenario, job), catalogue);
    const assess::JobAssessment& j = *a.find(job.id);
    if (!j.isComputed || j.memory.total() > j.usableMemory || !j.trainingTime.isFinite()) return std::nullopt;
    PlanCandidate c;
    c.job = job;
    for (const Share& share : job.placement) c.sites.push_back({siteOf(scenario, share.pool)->name, share.accelerators});
    for (const assess::Crossing& crossing : j.crossings) c.wan = std::max(c.wan, j.step.crossSiteNeeded.base() > 0 ? std::min(j.step.crossSiteNeeded, crossing.goodput.rate) : crossing.goodput.rate);
    c.extraTokens = j.extraTokens;
    c.accelerators = j.input.accelerators;
    c.time = j.trainingTime;
    c.energy = j.energy;
    c.carbon = j.carbon;
    if (const assess::Figure* cost = j.figure(FigureId::Cost)) c.cost = Money::fromBase(cost->value);
    c.efficiency = Fraction(j.figure(FigureId::Efficiency)->value, units::one);
    c.step = assess::stepParts(j.step);
    c.costs = j.costAmortised;
    const auto exceeds = [&](PlanLimit limit, bool isBroken) {
        if (isBroken) c.broken.push_back(limit);
    };
    const bool overCap = std::ranges::any_of(a.sites, [&](const assess::SiteAssessment& s) { return s.cap.base() > 0 && s.facility > s.cap && std::ranges::any_of(j.uses, [&](const assess::SiteUse& use) { return use.site == s.site; }); });
    exceeds(PlanLimit::SiteCap, overCap);
    exceeds(PlanLimit::Deadline, limits.deadline && c.time > *limits.deadline);
    exceeds(PlanLimit::Budget, limits.budget && (!c.cost || *c.cost > *limits.budget));
    exceeds(PlanLimit::Carbon, limits.carbon && c.carbon > *limits.carbon);
    exceeds(PlanLimit::Wan, limits.wanRate && c.wan > *limits.wanRate);
    return c;
}

double goalOf(const BestPlan& plan, const PlanCandidate& c) { return plan.isCheapest ? (c.cost ? c.cost->base() : INFINITY) : c.time.base(); }

/// At least as good everywhere and better somewhere.
bool beats(const PlanCandidate& a, const PlanCandidate& b) {
    const double aCost = a.cost ? a.cost->base() : 0, bCost = b.cost ? b.cost->base() : 0;
    return a.time <= b.time && aCost <= bCost && a.energy <= b.energy && (a.time < b.time || aCost < bCost || a.energy < b.energy);
}

void rank(BestPlan& plan, std::size_t top) {
    std::vector<PlanCandidate>& all = plan.candidates;
    plan.isCheapest = plan.isCheapest && std::ranges::any_of(all, [](const PlanCandidate& c) { return c.isWithin() && c.cost; });
    std::ranges::stable_sort(all, [&](const PlanCandidate& a, const PlanCandidate& b) {
        if (a.broken.size() != b.broken.size()) return a.broken.size() < b.broken.size();
        return goalOf(plan, a) < goalOf(plan, b);
    });
    for (PlanCandidate& c : all) c.isPareto = c.isWithin() && std::ranges::none_of(all, [&](const PlanCandidate& o) { return o.isWithin() && beats(o, c); });
    std::size_t place = 0;
    std::erase_if(all, [&](const PlanCandidate& c) { return place++ >= top && !c.isPareto && !c.isDrawn; });
}

} // namespace

PlanDifference differenceOf(const BestPlan& plan, const PlanCandidate& other) {
    const PlanCandidate& best = plan.candidates.front();
    PlanDifference d;
    d.more = goalOf(plan, other) - goalOf(plan, best);
    if (!plan.isCheapest) d.most = mostLost(best.step, other.step);
    else if (!best.costs.empty() && best.costs.size() == other.costs.size()) d.most = mostLost(best.costs, other.costs);
    return d;
}

Result<BestPlan> bestPlan(const Scenario& scenario, const catalogue::Catalogue& catalogue, const PlanQuestion& question, const RunControl& control) {
    const Job* job = find(scenario, question.job);
    if (!job) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", idText(question.job.value)}});
    BestPlan plan;
    plan.isCheapest = question.limits.deadline.has_value();
    PlanSearch search(scenario, catalogue, control, plan);
    plan.isComplete = search.all(*job, placementsOf(scenario, *job, question.limits.choosesSites));
    if (!plan.isComplete) return plan;
    std::vector<Job> drafts = search.chosen();
    std::erase(drafts, *job);
    drafts.insert(drafts.begin(), *job); // as drawn, whatever it is worth
    std::vector<std::optional<PlanCandidate>> found(drafts.size());
    RunControl rest = control;
    if (control.goOn) rest.goOn = [&](double share) { return control.goOn(kSearching + (1 - kSearching) * share); };
    plan.isComplete = forEach(drafts.size(), [&](std::size_t i) { found[i] = assessed(scenario, catalogue, drafts[i], question.limits); }, rest);
    if (!plan.isComplete) return plan;
    plan.assessed = static_cast<int>(drafts.size());
    if (found.front()) found.front()->isDrawn = true;
    for (std::optional<PlanCandidate>& c : found)
        if (c) plan.candidates.push_back(std::move(*c));
    rank(plan, std::max<std::size_t>(1, question.top));
    return plan;
}

} // namespace spanwright::study
