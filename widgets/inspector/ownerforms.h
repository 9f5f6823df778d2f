// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inspector/propertyform.h"

namespace spanwright::widgets {

/// The scenario's own owners, a section each, and a button for one more.
void addOwners(PropertyForm& form, Document& document);
/// Currency, its rates and the years of the cash flow.
void addCurrency(PropertyForm& form, Document& document);
/// Owners that a site may name: own, colocation, the catalogue's clouds, and the scenario's own.
[[nodiscard]] std::vector<Choice> ownerChoices(const Document& document);

} // namespace spanwright::widgets
