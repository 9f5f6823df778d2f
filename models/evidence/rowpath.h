// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "json/json.h"
#include <nlohmann/json.hpp>
#include <string>

namespace spanwright::evidence {

/// How errors name a row of a file of published results: "rows[3] (its id)".
[[nodiscard]] inline std::string rowPath(const nlohmann::ordered_json& node, std::size_t index) {
    std::string path = "rows[" + std::to_string(index) + "]";
    if (!node.is_object()) return path;
    const auto id = node.find("id");
    return id != node.end() && id->is_string() ? path + " (" + json::clipped(id->get<std::string>(), 60) + ")" : path;
}

} // namespace spanwright::evidence
