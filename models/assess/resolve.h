// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "network/others.h"
#include "network/routes.h"
#include <functional>
#include <span>

/// How a job is resolved against the drawn network and the catalogue. Internal to models/assess.
namespace spanwright::assess {

struct ResolvedShare {
    const Site* site = nullptr;
    const Cluster* cluster = nullptr;
    const Pool* pool = nullptr;
    const catalogue::Accelerator* accelerator = nullptr;
    int count = 0;
};
struct ResolvedJob {
    const Job* job = nullptr;
    std::vector<ResolvedShare> shares;
    std::size_t pace = 0;                              ///< index of the share whose accelerator sets the pace
    [[nodiscard]] const ResolvedShare& slowest() const { return shares[pace]; }
    std::vector<std::pair<SiteId, SiteId>> boundaries; ///< neighbours in different sites, in the order of the placement; or the edges of a ring
    std::vector<std::size_t> sending, receiving;       ///< one a boundary: index of the share before it and behind it
    bool isRing = false;                               ///< three sites or more that reduce in a ring
    std::vector<network::Route> routes;                ///< one a boundary; shorter when a route is missing
    std::pair<SiteId, SiteId> missingRoute;
    const Site* lostSite = nullptr;                    ///< that it needs and that is down
    const catalogue::Model* model = nullptr;           ///< nullptr: custom, or unknown
    std::optional<ModelShape> shape;
    int accelerators = 0;
    std::string unknownAccelerator;
    const Pool* unknownPool = nullptr;
    [[nodiscard]] bool isPlaced() const { return accelerators > 0; }
};
[[nodiscard]] ResolvedJob resolve(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes);
/// What each job gets of its routes, and makes of it: class by class max-min fair shares of the planned use of every link that other traffic leaves, or what others
/// leave of it, then transport. Jobs on one link are taken to send at once.
using CapacityOf = std::function<BitRate(LinkId)>;
[[nodiscard]] std::vector<std::vector<Crossing>> crossings(std::span<const ResolvedJob> jobs, const Scenario& scenario, const catalogue::Catalogue& catalogue, const CapacityOf& capacity, const network::Others& others);
/// Single failures of one of the jobs, whose numbers so far `assessment` holds: input, step, checkpoints of the job itself.
/// Formulas: docs/physics.md, "Failures".
[[nodiscard]] std::vector<Failure> failuresOf(std::span<const ResolvedJob> jobs, std::size_t job, const JobAssessment& assessment, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes, const network::Others& others);
/// Demands on their routes; links are assessed before.
void addDemands(const Scenario& scenario, const network::Others& others, Assessment& assessment);
void addDemandFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& assessment);
/// The constants that the assumption about matrix multiplication scales begin so.
inline constexpr std::string_view kScaledConstants = "matmul_";
/// The job's software profile with its calibration, under the assumptions; the default one where the job names one that does
/// not exist.
[[nodiscard]] training::Profile profileOf(const Job& job, const Assumptions& assumptions);
[[nodiscard]] training::StepInput stepInput(const ResolvedJob& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::span<const Crossing> crossings);

/// Adds what is wrong with each item. Errors make the job uncomputed; `assessment` already holds the numbers.
void addFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::vector<ResolvedJob>& jobs, Assessment& assessment);
/// What is wrong with links, light paths and their lines.
void addLinkFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& assessment);
/// How a job is split over its sites: shares that do not fill stages or replicas, local SGD, checkpoints elsewhere.
void addSplitFindings(const ResolvedJob& job, const JobAssessment& assessment, const Scenario& scenario, std::vector<Finding>& out);
/// What is wrong between the sites and their grid, and what curtailment would cost.
void addGridFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& assessment);
/// Errors that keep a job from being computed; empty when it can be.
[[nodiscard]] std::vector<Finding> obstacles(const ResolvedJob& job, const Scenario& scenario, const training::StepInput& input);

[[nodiscard]] std::string nameOf(const Scenario& scenario, SiteId id);

} // namespace spanwright::assess
