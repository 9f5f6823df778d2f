// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include <nlohmann/json.hpp>

namespace spanwright::report {

/// Parts by their key, in base units. Internal to models/report.
[[nodiscard]] inline nlohmann::ordered_json partsJson(const std::vector<assess::Part>& parts) {
    nlohmann::ordered_json node = nlohmann::ordered_json::object();
    for (const assess::Part& part : parts) node[std::string(text::entry(part.name).key())] = part.value;
    return node;
}

} // namespace spanwright::report
