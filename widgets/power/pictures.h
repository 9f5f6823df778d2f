// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "power/picture.h"

namespace spanwright::widgets {

/// A card a site: mean and peak against the cap, headroom, swing, clock, and whether its grid carries it; a card a computed job with its rates.
/// They keep copies of what they show. Empty when there is nothing to show.
[[nodiscard]] Picture gridPicture(const Scenario& scenario, const assess::Assessment& assessment);
/// A stacked bar a site, a colour a category.
[[nodiscard]] Picture barsPicture(const Scenario& scenario, const assess::Breakdown& breakdown, JobId job);
/// Bands whose widths are power, from grids on the left to model FLOPs on the right. `explained`: the job whose figures stand behind nodes that are no site.
[[nodiscard]] Picture flowPicture(const Scenario& scenario, const assess::PowerFlow& flow, JobId job, JobId explained);

} // namespace spanwright::widgets
