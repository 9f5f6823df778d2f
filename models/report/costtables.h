// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/costs.h"
#include "report/report.h"
#include <span>

namespace spanwright::report {

/// Published costs of training runs, how each was counted, and ours: a row each.
[[nodiscard]] Table publishedCostTable(std::span<const evidence::CostPrediction> predictions, const text::Translator& translate = {});

} // namespace spanwright::report
