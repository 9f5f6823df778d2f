// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <map>

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
    std::vector<std::pair<SiteId, SiteId>> boundaries; ///< neighbours in different sites, in the order of the placement
    std::vector<network::Route> routes;                ///< one a boundary; shorter when a route is missing
    std::pair<SiteId, SiteId> missingRoute;
    const catalogue::Model* model = nullptr;           ///< nullptr: custom, or unknown
    std::optional<ModelShape> shape;
    int accelerators = 0;
    std::string unknownAccelerator;
    const Pool* unknownPool = nullptr;
    [[nodiscard]] bool isPlaced() const { return accelerators > 0; }
};
[[nodiscard]] ResolvedJob resolve(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// The constants that the assumption about matrix multiplication scales begin so.
inline constexpr std::string_view kScaledConstants = "matmul_";
/// The job's software profile with its calibration, under the assumptions; the default one where the job names one that does
/// not exist.
[[nodiscard]] training::Profile profileOf(const Job& job, const Assumptions& assumptions);
/// `sharers`: jobs that use each link; they share its capacity in equal parts.
[[nodiscard]] training::StepInput stepInput(const ResolvedJob& job, const Scenario& scenario, const catalogue::Catalogue& catalogue,
                                            const std::map<LinkId, int>& sharers);

/// Adds what is wrong with each item. Errors make the job uncomputed; `assessment` already holds the numbers.
void addFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::vector<ResolvedJob>& jobs, Assessment& assessment);
/// Errors that keep a job from being computed; empty when it can be.
[[nodiscard]] std::vector<Finding> obstacles(const ResolvedJob& job, const Scenario& scenario, const training::StepInput& input);

[[nodiscard]] std::string nameOf(const Scenario& scenario, SiteId id);

} // namespace spanwright::assess
