// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <set>

/// Three-way merge of scenarios by item and field.
namespace spanwright::edits {

/// A field, or an item as a whole, that both sides changed, and not to the same.
struct MergeConflict {
    std::string path;             ///< "links[0123456789abcdef].length_km"
    ItemRef item;                 ///< the innermost one that it belongs to; kind Scenario: assumptions and the like
    std::string key;              ///< of the field; empty: the item, which one side removed
    std::string ours, theirs;     ///< as in JSON; empty: removed
};
struct Merged {
    Scenario scenario;
    std::vector<std::string> taken; ///< paths of what came from theirs
    std::vector<MergeConflict> conflicts;
};
/// `ours` with all that changed from `base` to `theirs`. Where both changed a field, ours stands and the conflict is listed; paths in `takeTheirs` go the other way
/// and stay listed. Items are told apart by id; lists without ids and ranges (low, likely, high) are taken whole. Id and name are ours. What dangles afterwards goes,
/// as after an edit. Fails as validate() does, for values that do not go together.
[[nodiscard]] Result<Merged> merge(const Scenario& base, const Scenario& ours, const Scenario& theirs, const std::set<std::string>& takeTheirs = {});

/// `ours` with one item, or one field of it, as it is in `theirs`: where they lack the item it goes, and where ours lacks it it comes with what it stands in.
/// `key` as in study::InputChange; empty: all of the item. Fails with ItemMissing when neither has it, and as validate() does.
[[nodiscard]] Result<Scenario> takeOver(const Scenario& ours, const Scenario& theirs, ItemRef item, const std::string& key);

} // namespace spanwright::edits
