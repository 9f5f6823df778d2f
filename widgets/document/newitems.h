// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

/// Items as they start when a user adds them; names are in the user's language and not yet taken.
namespace spanwright::widgets {

/// "Plan (copy)", "Plan (copy) 2", ...: not yet a scenario's.
[[nodiscard]] std::string freeName(const Project& project, const std::string& base);
/// A site of a palette kind ("site", "exchange", "pool:<accelerator>").
[[nodiscard]] Site newSite(const Document& document, const QString& kind, Place place);
/// One more pool of 512 accelerators in the first cluster of the site, or in a new cluster.
[[nodiscard]] Result<Project> withPool(const Document& document, SiteId site, const std::string& accelerator, PoolId fresh);
/// A training job on all pools.
[[nodiscard]] Job newJob(const Document& document);
/// 100 Gb/s each way.
[[nodiscard]] Demand newDemand(const Document& document, SiteId from, SiteId to);

} // namespace spanwright::widgets
