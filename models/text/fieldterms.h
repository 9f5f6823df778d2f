// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright::text {

/// The name of an input by its key in the scenario's JSON: "length_km" is "Length". nullptr for a key that is no input of an assessment.
[[nodiscard]] const Entry* fieldEntry(std::string_view key);
[[nodiscard]] std::span<const Entry> fieldTermTable();

} // namespace spanwright::text
