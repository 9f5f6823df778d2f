// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/edits.h"
#include "project/merge.h"

/// Edits of what the library says of scenarios, and of slides. They fail with ScenarioMissing or ItemMissing for what is not there.
namespace spanwright::edits {

inline constexpr std::size_t kTagLimit = 40; ///< bytes of a tag

/// A copy that remembers what it came from, so that it can follow it.
[[nodiscard]] Result<Project> makeVariant(const Project&, ScenarioId base, ScenarioId fresh, std::string name);
/// What updating a variant from its base would do: the base since then into the variant. Fails with ItemMissing when it is none, or when the base is gone.
[[nodiscard]] Result<Merged> mergeFromBase(const Project&, ScenarioId variant, const std::set<std::string>& takeBases = {});
/// Makes the merged value the variant's, and remembers the base as it is now.
[[nodiscard]] Result<Project> updateFromBase(const Project&, ScenarioId variant, const std::set<std::string>& takeBases = {});
/// Whether the base of a variant changed since the variant last took all of it.
[[nodiscard]] bool isBehindBase(const Project&, ScenarioId variant);
/// Short words, each once, spaces at both ends cut off; empty ones are left out. Fails with NameTooLong above kTagLimit.
[[nodiscard]] Result<Project> setTags(const Project&, ScenarioId, const std::vector<std::string>& tags);
[[nodiscard]] Result<Project> setScenarioNote(const Project&, ScenarioId, std::string note);

/// Adds a slide at the end, or replaces it by id. Fails with NameTooLong for a title above kNameLimit.
[[nodiscard]] Result<Project> putSlide(const Project&, Slide);
[[nodiscard]] Result<Project> removeSlide(const Project&, SlideId);
/// To that place, counted without itself; beyond the end: to the end.
[[nodiscard]] Result<Project> moveSlide(const Project&, SlideId, std::size_t place);

} // namespace spanwright::edits
