// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/progress.h"
#include <algorithm>

/// The best plan of a job: layout, cut and, where asked, sites. How candidates are found and compared: docs/physics.md, "Best plan".
namespace spanwright::study {

struct PlanQuestion {
    JobId job;
    PlanLimits limits;
    std::size_t top = 10;         ///< candidates that are kept besides the Pareto front; >= 1
};
/// What a candidate does not keep.
enum class PlanLimit : std::uint8_t { SiteCap, Deadline, Budget, Carbon, Wan };
struct PlannedSite {
    std::string name;
    int accelerators = 0;
};

struct PlanCandidate {
    Job job;                      ///< with its layout, cut, placement and settings of local SGD
    std::vector<PlannedSite> sites; ///< in the order of the placement
    bool isDrawn = false;         ///< the job as it stands
    bool isPareto = false;        ///< none within the limits is better in time, cost or energy and no worse in the others
    int accelerators = 0;
    Duration time;                ///< of training, goodput and extra tokens applied
    std::optional<Money> cost;    ///< amortised; nothing: a price is not known
    Energy energy;
    CarbonMass carbon;
    Fraction efficiency;
    BitRate wan;                  ///< payload a boundary between sites needs so that bandwidth costs nothing, at most what it gets; 0: one site
    training::ExtraTokens extraTokens; ///< of local SGD; its likely value is in the time
    std::vector<PlanLimit> broken;
    std::vector<assess::Part> step;  ///< s
    std::vector<assess::Part> costs; ///< USD; empty without a price
    [[nodiscard]] bool isSplit() const { return std::ranges::any_of(sites, [this](const PlannedSite& s) { return s.name != sites.front().name; }); }
    [[nodiscard]] bool isWithin() const { return broken.empty(); }
};
struct BestPlan {
    std::vector<PlanCandidate> candidates; ///< best first: those within the limits by the goal, then the others
    bool isCheapest = false;      ///< goal: least cost (a deadline is given and prices are known); else least time
    int placements = 0;           ///< tried
    std::int64_t considered = 0;  ///< layouts, of all placements and cuts
    std::int64_t timed = 0;
    int assessed = 0;             ///< in full
    bool isComplete = true;       ///< false: stopped before the end; then nothing is ranked
};
/// What makes another candidate worse than the best one.
struct PlanDifference {
    double more = 0;              ///< of the goal: s, or USD
    std::optional<assess::Part> most; ///< the part that grew most: of the step, s, or of the cost, USD
};
[[nodiscard]] PlanDifference differenceOf(const BestPlan& plan, const PlanCandidate& other);

/// Fails when the scenario has no such job. Stops within the time of one group of layouts or of one assessment.
[[nodiscard]] Result<BestPlan> bestPlan(const Scenario& scenario, const catalogue::Catalogue& catalogue, const PlanQuestion& question, const RunControl& control = {});

} // namespace spanwright::study
