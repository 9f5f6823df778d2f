// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"

namespace spanwright::edits {

/// Drops what refers to sites, pools and links that are gone, until nothing dangles.
void dropDangling(Scenario& scenario);

} // namespace spanwright::edits
