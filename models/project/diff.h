// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <set>

namespace spanwright {

/// What differs between two scenarios: views update from it and from nothing else, so edit, undo, redo, load and
/// scenario switch are one path.
struct ChangeSet {
    std::set<ItemRef> added;
    std::set<ItemRef> removed;
    std::set<ItemRef> changed;      ///< a site is also "changed" when a cluster or pool in it is
    bool assumptionsChanged = false;
    bool drawingChanged = false;    ///< positions, bends, notes, map toggle
    bool aboutChanged = false;      ///< name or about
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool affectsAssessment() const; ///< false when only the drawing, studies or `about` changed
};
/// Sites, clusters, pools, links, wavelengths, jobs, demands and studies by id. Pointer equality is the shortcut.
[[nodiscard]] ChangeSet diff(const Scenario& before, const Scenario& after);

} // namespace spanwright
