// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/powerflow.h"

namespace spanwright::assess {

/// A figure of a site, of a job, or of a job at a site.
struct Detail {
    DetailId id = DetailId::SitePower;
    SiteId site;                  ///< none: of the job; for costs, what is between sites
    JobId job;                    ///< none: of all jobs
    bool operator==(const Detail&) const = default;
};
/// Base unit of kindOf(id); nullopt when it is not computed, or a price is not known.
[[nodiscard]] std::optional<double> valueOf(const Detail& detail, const Scenario& scenario, const Assessment& assessment);
/// Empty formula where valueOf() is nothing.
[[nodiscard]] Explanation explain(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment, const Detail& detail);

} // namespace spanwright::assess
