// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <span>

/// Pure edits: Project in, Project out; nothing dangles afterwards. Ids of new items are minted by the caller.
/// All fail with ScenarioMissing or ItemMissing when what they speak of is not there, and validate what they put in
/// (ValueOutOfRange, NameEmpty, NameTooLong, LinkSameSite, DemandSameSite).
namespace spanwright::edits {

inline constexpr std::size_t kNameLimit = 200;    ///< bytes of a name
inline constexpr std::size_t kSourceLimit = 1000; ///< bytes of a source note
/// Checks every field of an item against its range; used by all edits and by the JSON reader.
[[nodiscard]] Result<Done> validate(const Tariff&);
[[nodiscard]] Result<Done> validate(const Site&);
[[nodiscard]] Result<Done> validate(const Cluster&);
[[nodiscard]] Result<Done> validate(const Pool&);
[[nodiscard]] Result<Done> validate(const FibreLink&);
[[nodiscard]] Result<Done> validate(const Wavelength&);
[[nodiscard]] Result<Done> validate(const Job&);
[[nodiscard]] Result<Done> validate(const Demand&);
[[nodiscard]] Result<Done> validate(const Study&);
[[nodiscard]] Result<Done> validate(const Assumptions&);
[[nodiscard]] Result<Done> validate(const Drawing&);
/// Validates all items and that every reference resolves, and that no id is used twice.
[[nodiscard]] Result<Done> validate(const Scenario&);

// Scenarios
[[nodiscard]] Result<Project> addScenario(const Project&, Scenario);
[[nodiscard]] Result<Project> replaceScenario(const Project&, Scenario);      ///< same id
[[nodiscard]] Result<Project> removeScenario(const Project&, ScenarioId);     ///< the last one may go too
[[nodiscard]] Result<Project> renameScenario(const Project&, ScenarioId, std::string name);
/// Deep copy under a new id and name; item ids stay, so two scenarios can be compared by item.
[[nodiscard]] Result<Project> duplicateScenario(const Project&, ScenarioId, ScenarioId fresh, std::string name);

// Items: add or replace by id
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Tariff);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Site);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, SiteId, Cluster);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, ClusterId, Pool);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, FibreLink);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Wavelength);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Job);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Demand);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Study);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Assumptions);
[[nodiscard]] Result<Project> put(const Project&, ScenarioId, Drawing);

/// Removes items and all that hangs on them: a site takes its clusters, pools, links, demands, the wavelengths over those links
/// and the shares of jobs on its pools with it; sites lose a tariff that goes, studies an input of an item that goes. Unknown items are ignored. One edit for any number of items.
[[nodiscard]] Result<Project> remove(const Project&, ScenarioId, std::span<const ItemRef> items);
[[nodiscard]] Result<Project> rename(const Project&, ScenarioId, ItemRef item, std::string name);
/// A new link with one wavelength group; its name is made from the two sites.
[[nodiscard]] Result<Project> connect(const Project&, ScenarioId, SiteId from, SiteId to, LinkId freshLink, WavelengthId freshWavelength);
[[nodiscard]] Result<Project> moveToPlace(const Project&, ScenarioId, std::span<const std::pair<SiteId, Place>> places);
[[nodiscard]] Result<Project> moveOnCanvas(const Project&, ScenarioId, std::span<const std::pair<SiteId, CanvasPoint>> points);

/// Copy and paste: the clipboard is a scenario JSON that holds the chosen sites with their tariffs, the links and demands
/// among them and their wavelengths.
[[nodiscard]] Scenario extracted(const Scenario&, std::span<const ItemRef> items);
/// Puts a copied part in with fresh ids (`mint` is called once an item), moved by the given offset in degrees and canvas
/// units. Tariffs keep their ids, and are left out where they are already. Returns the new project; `pasted` receives the new items.
[[nodiscard]] Result<Project> paste(const Project&, ScenarioId, const Scenario& part, Place offset, CanvasPoint canvasOffset,
                                    std::uint64_t (*mint)(), std::vector<ItemRef>& pasted);

// Catalogue overrides
[[nodiscard]] Result<Project> putOverride(const Project&, Override);
[[nodiscard]] Result<Project> removeOverride(const Project&, const std::string& fact);

/// A scenario with default assumptions and nothing drawn.
[[nodiscard]] Scenario emptyScenario(ScenarioId id, std::string name);
/// Defaults of every assumption with their sources.
[[nodiscard]] Assumptions defaultAssumptions();

} // namespace spanwright::edits
