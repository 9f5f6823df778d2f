// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <string>

namespace spanwright::cli {

/// What a config.json of Hugging Face amounts to: parameters, FLOPs by convention, which keys were read. Text or JSON.
/// Sequence 0: the longest that the file names, at most 4,096.
[[nodiscard]] Result<std::string> describeModel(const std::string& file, int sequence, bool asJson);

} // namespace spanwright::cli
