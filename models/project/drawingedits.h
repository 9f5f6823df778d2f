// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/edits.h"

/// Edits of how a scenario is drawn; none changes what is assessed. They fail as edits::put of a Drawing does.
namespace spanwright::edits {

/// Locked sites stay where they are on the canvas; the inspector still changes their place.
[[nodiscard]] Result<Project> lock(const Project&, ScenarioId, std::span<const SiteId> sites, bool isLocked);
/// The same words on every item, spaces at both ends cut off; none: the notes go.
[[nodiscard]] Result<Project> note(const Project&, ScenarioId, std::span<const ItemRef> items, const std::string& text);
/// Points of a link between its ends on the plain canvas; none: it is straight.
[[nodiscard]] Result<Project> bend(const Project&, ScenarioId, LinkId link, std::vector<CanvasPoint> bends);
/// The same on the map.
[[nodiscard]] Result<Project> route(const Project&, ScenarioId, LinkId link, std::vector<Place> places);

} // namespace spanwright::edits
