// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/crosssite.h"
#include "report/report.h"

/// Published results over several sites as tables of the terminal and the window.
namespace spanwright::report {

/// Errors by kind and group of those that are compared.
[[nodiscard]] Table crossSiteSummaryTable(std::span<const evidence::CrossSiteResult> results, const text::Translator& translate = {});
/// A row each that is predicted.
[[nodiscard]] Table crossSiteTable(std::span<const evidence::CrossSiteResult> results, const text::Translator& translate = {});
/// How many are not predicted, by kind and reason.
[[nodiscard]] Table crossSiteSkippedTable(std::span<const evidence::CrossSiteResult> results, const text::Translator& translate = {});
[[nodiscard]] Table lowCommTable(std::span<const evidence::LowCommResult> runs, const text::Translator& translate = {});
[[nodiscard]] Table claimTable(std::span<const evidence::ClaimImplied> claims, const text::Translator& translate = {});

} // namespace spanwright::report
