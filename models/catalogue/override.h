// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace spanwright {

/// A catalogue figure replaced in this project, with the user's own source.
struct Override {
    std::string fact;   ///< id path of the catalogue, "accelerators/h100-sxm/board_power_w"
    double value = 0;   ///< in the fact's unit
    std::string source;
    bool operator==(const Override&) const = default;
};

} // namespace spanwright
