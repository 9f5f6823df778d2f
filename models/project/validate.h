// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"

namespace spanwright::edits {

/// How errors name a value: "武汉 power_cap_mw" for people, "sites[0].power_cap_mw" for readers of a file.
enum class Naming : std::uint8_t { ByItem, ByPath };

[[nodiscard]] Result<Done> validate(const Scenario& scenario, Naming naming);
/// Only that no id is none or used twice.
[[nodiscard]] Result<Done> validateIds(const Scenario& scenario);
/// The drawing's values, and that it speaks of items of the scenario.
[[nodiscard]] Result<Done> validateDrawing(const Scenario& scenario, const Drawing& drawing);
/// Each link shares a site with the one before it. `wrong` receives the place of the first that does not.
[[nodiscard]] bool isChain(const Scenario& scenario, const Wavelength& wavelength, std::size_t& wrong);

} // namespace spanwright::edits
