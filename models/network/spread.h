// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <map>

namespace spanwright::network {

/// Where the sites of a scenario stand in a drawing that is made from its links alone: force-directed (Fruchterman and Reingold,
/// Software: Practice and Experience 21 (1991) 1129, as Boost.Graph has it), then on the nearest free intersection of a grid.
/// Same links, same drawing. Locked sites stay where the drawing has them, or at (0, 0) when it does not know, and are part of the
/// forces. `step` is the grid's, > 0; sites come to stand about six steps apart.
[[nodiscard]] std::map<SiteId, CanvasPoint> spread(const Scenario& scenario, double step);

} // namespace spanwright::network
