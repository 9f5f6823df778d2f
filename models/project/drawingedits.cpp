// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/drawingedits.h"
#include "units/trimmed.h"
#include <algorithm>

namespace spanwright::edits {
namespace {

/// Applies `change` to a copy of the drawing and puts it back.
template <class Change>
Result<Project> redrawn(const Project& project, ScenarioId id, Change change) {
    const Scenario* s = find(project, id);
    if (!s) return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}});
    Drawing drawing = *s->drawing;
    change(drawing);
    return put(project, id, std::move(drawing));
}

template <class Key, class Value>
void assign(std::map<Key, Value>& map, Key key, Value value) {
    if (value.empty()) map.erase(key);
    else map[key] = std::move(value);
}

} // namespace

Result<Project> lock(const Project& project, ScenarioId id, std::span<const SiteId> sites, bool isLocked) {
    return redrawn(project, id, [&](Drawing& drawing) {
        for (const SiteId site : sites) {
            std::erase(drawing.locked, site);
            if (isLocked) drawing.locked.push_back(site);
        }
        std::ranges::sort(drawing.locked);
    });
}

Result<Project> note(const Project& project, ScenarioId id, std::span<const ItemRef> items, const std::string& text) {
    return redrawn(project, id, [&](Drawing& drawing) {
        for (const ItemRef item : items) assign(drawing.notes, item.id, trimmed(text));
    });
}

Result<Project> bend(const Project& project, ScenarioId id, LinkId link, std::vector<CanvasPoint> bends) {
    return redrawn(project, id, [&](Drawing& drawing) { assign(drawing.bends, link, std::move(bends)); });
}

Result<Project> route(const Project& project, ScenarioId id, LinkId link, std::vector<Place> places) {
    return redrawn(project, id, [&](Drawing& drawing) { assign(drawing.routes, link, std::move(places)); });
}

} // namespace spanwright::edits
