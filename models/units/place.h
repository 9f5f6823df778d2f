// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spanwright {

/// WGS84. latitude in [-90, 90], longitude in [-180, 180], degrees.
struct Place {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const Place&) const = default;
};

} // namespace spanwright
